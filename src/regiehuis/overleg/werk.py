"""What this room puts on the home page."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import lokale_datum
from regiehuis.kern.registraties import WERKVOORRAAD, Werkitem, Werksoort
from regiehuis.kern.termijnen import einde_van_dag
from regiehuis.logboek.deur import Door
from regiehuis.overleg import queries
from regiehuis.overleg.models import Overleg


def _regel(
    soort: str,
    overleg: Overleg,
    vraag: str,
    termijn: datetime | None = None,
    **meer: Any,
) -> Werkitem:
    return Werkitem(
        soort=soort,
        id=overleg.id,
        vraag=vraag,
        context=f"{overleg.type.naam} {overleg.nummer}",
        termijn=termijn or overleg.begin,
        url=reverse("overleg:overleg", args=[overleg.id]),
        **meer,
    )


def _te_beantwoorden(door: Door) -> Iterable[Werkitem]:
    for v in queries.te_beantwoorden(door):
        enige = v.enige
        zaak = {"casus": enige.casus_id, "casus_nummer": enige.agendapunt.nummer} if enige else {}
        vraag = _("Komt u naar het overleg?")
        yield _regel("overleg_uitnodiging", v.overleg, vraag, sinds=v.sinds, **zaak)


def _vandaag_en_morgen(door: Door) -> Iterable[Werkitem]:
    for o in queries.vandaag_en_morgen(door):
        yield _regel("overleg_straks", o, _("U heeft een overleg"))


def _uit_te_nodigen(door: Door) -> Iterable[Werkitem]:
    if not door.mag("overleg:plannen"):
        return
    for o in queries.nog_uit_te_nodigen(door):
        yield _regel("overleg_uitnodigen", o, _("Nodig mensen uit voor het overleg"))


def _zonder_voorzitter(door: Door) -> Iterable[Werkitem]:
    if not door.mag("overleg:plannen"):
        return
    for o in queries.zonder_voorzitter(door):
        yield _regel("overleg_voorzitter", o, _("Een overleg heeft geen voorzitter"))


def _verslagen(sleutel: str, *, laat: bool) -> Callable[[Door], Iterable[Werkitem]]:
    def bouw(door: Door) -> Iterable[Werkitem]:
        for o in queries.verslagen(door, laat=laat):
            yield _regel(
                sleutel,
                o,
                _("Stel het verslag vast"),
                termijn=einde_van_dag(lokale_datum(o.begin)),
            )

    return bouw


def _vervangers(door: Door) -> Iterable[Werkitem]:
    if not door.mag("casus:leden"):
        return
    for v in queries.vervangers(door):
        yield Werkitem(
            soort="overleg_vervanger",
            id=v.uitnodiging.id,
            vraag=_("Besluit over een vervanger bij het overleg"),
            casus_nummer=v.punt.nummer,
            context=v.vervanger.naam if v.vervanger else "",
            termijn=v.punt.overleg_begin,
            url=reverse("overleg:vervanger_besluit", args=[v.uitnodiging.id]),
            casus=v.uitnodiging.casus_id,
        )


def _collegas(door: Door) -> Iterable[Werkitem]:
    for u in queries.collegas_afgemeld(door):
        yield Werkitem(
            soort="overleg_collega",
            id=u.id,
            vraag=_("Een collega komt niet naar een overleg. Wie kan in de plaats?"),
            context=f"{u.overleg.type.naam} {u.overleg.nummer}",
            termijn=u.overleg.begin,
            url=reverse("overleg:uitnodiging", args=[u.id]),
        )


def _naast(door: Door, id: UUID) -> dict[str, Any] | None:
    """A meeting beside the list: when, where, and my invitations."""
    try:
        blad = queries.overlegblad(door, id)
    except NietGevonden:
        return None
    return {"blad": blad, "mijn": queries.mijn_uitnodigingen(door, id)}


def _naast_uitnodiging(door: Door, id: UUID) -> dict[str, Any] | None:
    """One invitation beside the list, for who decides or proposes."""
    try:
        return {"uitnodiging": queries.uitnodigingsblad(door, id)}
    except NietGevonden:
        return None


NAAST = "overleg/deel/naast.html"
for _soort in (
    Werksoort("overleg_uitnodiging", "beantwoorden", _te_beantwoorden, 30,
              gettext_lazy("Uitnodiging voor een overleg"), _naast, NAAST),
    Werksoort("overleg_vervanger", "besluiten", _vervangers, 30,
              gettext_lazy("Vervanger bij een overleg"), _naast_uitnodiging, NAAST),
    Werksoort("overleg_collega", "besluiten", _collegas, 31,
              gettext_lazy("Collega komt niet"), _naast_uitnodiging, NAAST),
    Werksoort("overleg_voorzitter", "besluiten", _zonder_voorzitter, 32,
              gettext_lazy("Overleg zonder voorzitter"), _naast, NAAST),
    Werksoort("overleg_straks", "doen", _vandaag_en_morgen, 5,
              gettext_lazy("Overleg vandaag of morgen"), _naast, NAAST),
    Werksoort("overleg_uitnodigen", "doen", _uit_te_nodigen, 31,
              gettext_lazy("Nog uit te nodigen"), _naast, NAAST),
    Werksoort("overleg_verslag", "doen", _verslagen("overleg_verslag", laat=False), 6,
              gettext_lazy("Verslag van vandaag"), _naast, NAAST),
    Werksoort("overleg_verslag_laat", "te_laat",
              _verslagen("overleg_verslag_laat", laat=True), 40,
              gettext_lazy("Verslag te laat"), _naast, NAAST),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
