"""What this room puts on the home page."""

from collections.abc import Callable, Iterable, Set
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.casus import queries as casussen
from regiehuis.kern.registraties import (
    WERKBRONNEN,
    WERKVOORRAAD,
    Werkbron,
    Werkitem,
    Werksoort,
)
from regiehuis.kern.termijnen import einde_van_dag
from regiehuis.logboek.deur import Door
from regiehuis.voortgang import queries
from regiehuis.voortgang.models import Overdracht, Terugkeer, Volgmoment

NAAST = "voortgang/deel/naast.html"
_KIJK = gettext_lazy("Kijk hoe het gaat en antwoord in één regel")
MOMENTEN = {
    "volgmoment": _KIJK,
    "volgmoment_laat": _KIJK,
    "volgmoment_wacht": gettext_lazy("Niemand heeft gekeken hoe het gaat"),
}


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


def _werk(door: Door, namens: Set[UUID]) -> Iterable[Werkitem]:
    for overdracht in queries.mijn_overdrachten(door):
        yield _item(
            "overdracht", overdracht, "voortgang:overdracht",
            _("Neemt u deze casus over? Lees het advies en antwoord"),
            wie=overdracht.gevraagd_door_id, sinds=overdracht.gevraagd_op,
        )  # fmt: skip
    for soort, moment in queries.wachtende_momenten(door, namens):
        yield _item(
            soort, moment, "voortgang:volgmoment", MOMENTEN[soort],
            wie=moment.wie_id if soort == "volgmoment_wacht" else None,
            termijn=einde_van_dag(moment.wanneer),
        )  # fmt: skip
    if door.mag("casus:afschalen"):
        yield from _zonder_moment(door)
    if door.mag("casus:heroverwegen"):
        for terugkeer in queries.te_heroverwegen(door):
            yield _item(
                "terugkeer", terugkeer, "voortgang:terugkeer",
                _("Besluit over een casus die is teruggebracht"),
                wie=terugkeer.gebracht_door_id, sinds=terugkeer.gebracht_op,
            )  # fmt: skip


def _zonder_moment(door: Door) -> Iterable[Werkitem]:
    """Passive waiting is not enough (bron-001 WF-V5)."""
    vraag = _("Plan een volgmoment, of sluit de casus af: niemand kijkt nog")
    for id, nummer in queries.zonder_moment(door):
        yield Werkitem(
            soort="zonder_volgmoment", id=id, vraag=vraag, casus_nummer=nummer, casus=id,
            url=reverse("voortgang:voortgang", args=[id]) + "#volgen",
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
    Werksoort("overdracht", "beantwoorden", 30, gettext_lazy("Overdracht"), _OVERDRACHT, NAAST),
    Werksoort("volgmoment", "doen", 40, gettext_lazy("Volgmoment"), _VOLGMOMENT, NAAST),
    Werksoort("volgmoment_laat", "te_laat", 40, gettext_lazy("Volgmoment te laat"), _VOLGMOMENT,
              NAAST),
    Werksoort("volgmoment_wacht", "te_laat", 41, gettext_lazy("Volgmoment van een ander te laat"),
              _VOLGMOMENT, NAAST),
    Werksoort("zonder_volgmoment", "besluiten", 42, gettext_lazy("Niemand kijkt nog")),
    Werksoort("terugkeer", "besluiten", 12, gettext_lazy("Teruggebrachte casus"), _TERUGKEER,
              NAAST),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
WERKBRONNEN.registreer("voortgang", Werkbron("voortgang", _werk))
