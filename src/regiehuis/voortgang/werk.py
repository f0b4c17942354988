"""What this room puts on the home page."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.casus import queries as casussen
from regiehuis.kern.registraties import WERKVOORRAAD, Werkitem, Werksoort
from regiehuis.kern.termijnen import einde_van_dag
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import functionarissen
from regiehuis.voortgang import queries
from regiehuis.voortgang.models import Overdracht, Terugkeer, Volgmoment

NAAST = "voortgang/deel/naast.html"
MOMENT = gettext_lazy("Kijk hoe het gaat en antwoord in één regel")


def _item(soort: str, rij: Any, adres: str, vraag: Any, **velden: Any) -> Werkitem:
    return Werkitem(
        soort=soort,
        id=rij.id,
        vraag=vraag,
        casus_nummer=rij.casus.nummer,
        url=reverse(adres, args=[rij.casus_id, rij.id]),
        casus=rij.casus_id,
        **velden,
    )


def _overdrachten(door: Door) -> Iterable[Werkitem]:
    rijen = queries.mijn_overdrachten(door)
    wie = functionarissen(r.gevraagd_door_id for r in rijen)
    vraag = _("Neemt u deze casus over? Lees het advies en antwoord")
    for rij in rijen:
        vrager = wie.get(rij.gevraagd_door_id)
        yield _item(
            "overdracht", rij, "voortgang:overdracht", vraag,
            context=vrager.naam if vrager else "", sinds=rij.gevraagd_op,
        )  # fmt: skip


def _momenten(soort: str, laat: bool) -> Callable[[Door], Iterable[Werkitem]]:
    def bouw(door: Door) -> Iterable[Werkitem]:
        return [_moment(soort, rij, MOMENT) for rij in queries.mijn_momenten(door, laat=laat)]

    return bouw


def _moment(soort: str, rij: Volgmoment, vraag: Any, **velden: Any) -> Werkitem:
    termijn = einde_van_dag(rij.wanneer)
    return _item(soort, rij, "voortgang:volgmoment", vraag, termijn=termijn, **velden)


def _late_momenten(door: Door) -> Iterable[Werkitem]:
    rijen = queries.late_momenten(door)
    vraag = _("Niemand heeft gekeken hoe het gaat")
    for rij in rijen:
        yield _moment("volgmoment_wacht", rij, vraag, context=rij.wie.naam)


def _zonder_moment(door: Door) -> Iterable[Werkitem]:
    """Passive waiting is not enough (bron-001 WF-V5)."""
    if not door.mag("casus:afschalen"):
        return
    vraag = _("Plan een volgmoment, of sluit de casus af: niemand kijkt nog")
    for id, nummer in queries.zonder_moment(door):
        yield Werkitem(
            soort="zonder_volgmoment", id=id, vraag=vraag, casus_nummer=nummer, casus=id,
            url=reverse("voortgang:voortgang", args=[id]) + "#volgen",
        )  # fmt: skip


def _terugkeren(door: Door) -> Iterable[Werkitem]:
    if not door.mag("casus:heroverwegen"):
        return
    rijen = queries.te_heroverwegen(door)
    wie = functionarissen(r.gebracht_door_id for r in rijen)
    vraag = _("Besluit over een casus die is teruggebracht")
    for rij in rijen:
        mens = wie.get(rij.gebracht_door_id)
        yield _item(
            "terugkeer", rij, "voortgang:terugkeer", vraag,
            context=f"{mens.naam} ({mens.organisatie})" if mens else "", sinds=rij.gebracht_op,
        )  # fmt: skip


def _naast(model: Any, veld: str) -> Callable[[Door, UUID], dict[str, Any] | None]:
    """The preview: what was asked in words, and the way to the page."""

    def haal(door: Door, id: UUID) -> dict[str, Any] | None:
        rij = model.objects.filter(id=id).select_related("casus").first()
        if rij is None:
            return None
        casus = casussen.casus_voor(door, rij.casus_id)
        return {
            "rij": rij,
            "casus": casus,
            "inhoud": casussen.inhoud_van(rij.casus_id),
            "tekst": getattr(rij, veld, ""),
            "soort": model.__name__.lower(),
        }

    return haal


_OVERDRACHT, _TERUGKEER = _naast(Overdracht, "advies"), _naast(Terugkeer, "reden")
_VOLGMOMENT = _naast(Volgmoment, "")
for _soort in (
    Werksoort("overdracht", "beantwoorden", _overdrachten, 30, gettext_lazy("Overdracht"),
              _OVERDRACHT, NAAST),
    Werksoort("volgmoment", "doen", _momenten("volgmoment", False), 40,
              gettext_lazy("Volgmoment"), _VOLGMOMENT, NAAST),
    Werksoort("volgmoment_laat", "te_laat", _momenten("volgmoment_laat", True), 40,
              gettext_lazy("Volgmoment te laat"), _VOLGMOMENT, NAAST),
    Werksoort("volgmoment_wacht", "te_laat", _late_momenten, 41,
              gettext_lazy("Volgmoment van een ander te laat"), _VOLGMOMENT, NAAST),
    Werksoort("zonder_volgmoment", "besluiten", _zonder_moment, 42,
              gettext_lazy("Niemand kijkt nog")),
    Werksoort("terugkeer", "besluiten", _terugkeren, 12,
              gettext_lazy("Teruggebrachte casus"), _TERUGKEER, NAAST),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
