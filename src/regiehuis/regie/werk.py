"""What this room puts on the home page: proposals to answer, vacancies, periods that end."""

from collections.abc import Iterable, Set
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.casus import queries as casussen
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.registraties import (
    WERKBRONNEN,
    WERKVOORRAAD,
    Werkbron,
    Werkitem,
    Werksoort,
)
from regiehuis.kern.termijnen import einde_van_dag
from regiehuis.logboek.deur import Door
from regiehuis.regie import queries


def _werk(door: Door, namens: Set[UUID]) -> Iterable[Werkitem]:
    for rij, nummer in queries.mijn_voorstellen(door):
        yield Werkitem(
            soort="casusregie",
            id=rij.id,
            vraag=_("Wilt u casusregisseur worden?"),
            casus_nummer=nummer,
            url=reverse("regie:voorstel", args=[rij.casus_id, rij.id]),
            sinds=rij.voorgesteld_op,
            casus=rij.casus_id,
        )
    if door.mag("regie:voorstellen"):
        werk = queries.regiewerk(door)
        # one address looked up for hundreds of lines
        team = reverse("casus:team", args=[door.huis]).replace(str(door.huis), "{}")
        yield from (_vacature(v, team.format(v.casus_id)) for v in werk.vacatures)
        yield from map(_aflopend, werk.aflopend)


def _vacature(v: queries.Leegte, team: str) -> Werkitem:
    """A vacancy is visible every day until it is filled (ontwerp.md §4.13)."""
    wie, context = None, ""
    if v.voorgesteld:
        wie, context = v.voorgesteld, _("heeft nog niet geantwoord")
    elif v.geweigerd:
        wie, context = v.geweigerd, _("aanvaardde het niet")
    return Werkitem(
        soort="casusregie_leeg",
        id=v.casus_id,
        vraag=_("Niemand heeft de casusregie"),
        casus_nummer=v.nummer,
        wie=wie,
        context=context,
        url=f"{team}#casusregie",
        sinds=v.sinds,
        casus=v.casus_id,
    )


def _aflopend(a: queries.Aflopend) -> Werkitem:
    return Werkitem(
        soort="casusregie_af",
        id=a.casus_id,
        vraag=_("De casusregie loopt af: verleng of draag over"),
        casus_nummer=a.nummer,
        wie=a.wie,
        termijn=einde_van_dag(a.tot),
        url=reverse("regie:nieuw", args=[a.casus_id]),
        casus=a.casus_id,
    )


def _voorstel_naast(door: Door, id: UUID) -> dict[str, Any] | None:
    rij = next((r for r, _nr in queries.mijn_voorstellen(door) if r.id == id), None)
    if rij is None:
        return None
    return {
        "casus": casussen.casus_voor(door, rij.casus_id),
        "inhoud": casussen.inhoud_van(rij.casus_id),
        "blad": queries.voorstel(door, rij.casus_id, id),
    }


def _casus_naast(door: Door, id: UUID) -> dict[str, Any] | None:
    try:
        casus = casussen.casus_voor(door, id)
    except NietGevonden:
        return None
    return {
        "casus": casus,
        "inhoud": casussen.inhoud_van(id),
        "kaart": queries.regiekaart(door, id),
        "team_url": reverse("casus:team", args=[id]) + "#casusregie",
    }


for _soort in (
    Werksoort("casusregie", "beantwoorden", 5, gettext_lazy("Voorstel van casusregie"),
              _voorstel_naast, "regie/deel/naast_voorstel.html"),
    Werksoort("casusregie_leeg", "besluiten", 10, gettext_lazy("Casus zonder casusregisseur"),
              _casus_naast, "regie/deel/naast_leeg.html"),
    Werksoort("casusregie_af", "besluiten", 15, gettext_lazy("Casusregie die afloopt"),
              _casus_naast, "regie/deel/naast_leeg.html"),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
WERKBRONNEN.registreer("regie", Werkbron("regie", _werk))
