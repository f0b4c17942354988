"""What this room puts on the home page."""

from collections.abc import Iterable, Iterator, Set
from datetime import datetime
from itertools import chain
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import lokale_datum, nu
from regiehuis.kern.registraties import (
    WERKBRONNEN,
    WERKVOORRAAD,
    Werkbron,
    Werkitem,
    Werksoort,
)
from regiehuis.kern.termijnen import einde_van_dag
from regiehuis.logboek.deur import Door
from regiehuis.overleg import queries
from regiehuis.overleg.models import Overleg

VRAGEN = {
    "overleg_uitnodiging": gettext_lazy("Komt u naar het overleg?"),
    "overleg_vervanger": gettext_lazy("Besluit over een vervanger bij het overleg"),
    "overleg_collega": gettext_lazy(
        "Een collega komt niet naar een overleg. Wie kan in de plaats?"
    ),
    "overleg_straks": gettext_lazy("U heeft een overleg"),
    "overleg_uitnodigen": gettext_lazy("Nodig mensen uit voor het overleg"),
    "overleg_voorzitter": gettext_lazy("Een overleg heeft geen voorzitter"),
    "overleg_verslag": gettext_lazy("Stel het verslag vast"),
    "overleg_verslag_laat": gettext_lazy("Stel het verslag vast"),
}
NU_BEZIG = gettext_lazy("U heeft nu een overleg")
#: Kinds that only who has this right is asked.
RECHTEN = {
    "overleg_uitnodigen": "overleg:plannen",
    "overleg_voorzitter": "overleg:plannen",
    "overleg_vervanger": "casus:leden",
}


def _werk(door: Door, namens: Set[UUID]) -> Iterator[Werkitem]:
    uitnodigingen = queries.wachtende_uitnodigingen(door, namens)
    items = chain(
        _komt_u([w for w in uitnodigingen if w.soort == "overleg_uitnodiging"]),
        (_wie_dan(w) for w in uitnodigingen if w.soort != "overleg_uitnodiging"),
        (_overleg(soort, o) for soort, o in queries.wachtende_overleggen(door)),
    )
    return (i for i in items if door.mag(RECHTEN.get(i.soort, "werkvoorraad:bekijken")))


def _komt_u(uitnodigingen: Iterable[queries.Wachtend]) -> Iterator[Werkitem]:
    """One line for each meeting; the case is named when there is only one."""
    per: dict[UUID, list[queries.Wachtend]] = {}
    for w in uitnodigingen:
        per.setdefault(w.overleg_id, []).append(w)
    for id, samen in per.items():
        enige = len(samen) == 1
        yield Werkitem(
            soort="overleg_uitnodiging",
            id=id,
            vraag=VRAGEN["overleg_uitnodiging"],
            casus_nummer=samen[0].casusnummer if enige else "",
            context=samen[0].overlegnaam,
            termijn=samen[0].moment,
            url=reverse("overleg:overleg", args=[id]),
            sinds=min(w.uitgenodigd_op for w in samen),
            casus=samen[0].casus_id if enige else None,
            casussen=tuple(w.casus_id for w in samen if w.casus_id and not enige),
        )


def _wie_dan(w: queries.Wachtend) -> Werkitem:
    """Somebody does not come: may another, or who can?"""
    vervanger = w.soort == "overleg_vervanger"
    adres = "overleg:vervanger_besluit" if vervanger else "overleg:uitnodiging"
    return Werkitem(
        soort=w.soort,
        id=w.id,
        vraag=VRAGEN[w.soort],
        casus_nummer=w.casusnummer,
        wie=w.vervanger_id,
        context=w.overlegnaam,
        termijn=w.moment,
        url=reverse(adres, args=[w.id]),
        casus=w.casus_id if vervanger else None,
    )


def _overleg(soort: str, overleg: Overleg) -> Werkitem:
    bezig = soort == "overleg_straks" and overleg.begin <= nu() < overleg.einde
    return Werkitem(
        soort=soort,
        id=overleg.id,
        vraag=NU_BEZIG if bezig else VRAGEN[soort],
        context=f"{overleg.type.naam} {overleg.nummer}",
        termijn=None if bezig else _termijn(soort, overleg),
        url=reverse("overleg:overleg", args=[overleg.id]),
        vooraan=bezig,
    )


def _termijn(soort: str, overleg: Overleg) -> datetime:
    if soort in ("overleg_verslag", "overleg_verslag_laat"):
        return einde_van_dag(lokale_datum(overleg.begin))
    return overleg.begin


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
    Werksoort("overleg_uitnodiging", "beantwoorden", 30,
              gettext_lazy("Uitnodiging voor een overleg"), _naast, NAAST),
    Werksoort("overleg_vervanger", "besluiten", 30,
              gettext_lazy("Vervanger bij een overleg"), _naast_uitnodiging, NAAST),
    Werksoort("overleg_collega", "besluiten", 31,
              gettext_lazy("Collega komt niet"), _naast_uitnodiging, NAAST),
    Werksoort("overleg_voorzitter", "besluiten", 32,
              gettext_lazy("Overleg zonder voorzitter"), _naast, NAAST),
    Werksoort("overleg_straks", "doen", 5,
              gettext_lazy("Overleg vandaag of morgen"), _naast, NAAST),
    Werksoort("overleg_uitnodigen", "doen", 31,
              gettext_lazy("Nog uit te nodigen"), _naast, NAAST),
    Werksoort("overleg_verslag", "doen", 6, gettext_lazy("Verslag van vandaag"), _naast, NAAST),
    Werksoort("overleg_verslag_laat", "te_laat", 40,
              gettext_lazy("Verslag te laat"), _naast, NAAST),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
WERKBRONNEN.registreer("overleg", Werkbron("overleg", _werk))
