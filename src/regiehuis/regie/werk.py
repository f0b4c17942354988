"""What this room puts on the home page: proposals to answer, vacancies, periods that end."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.casus import queries as casussen
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.registraties import WERKVOORRAAD, Werkitem, Werksoort
from regiehuis.kern.termijnen import einde_van_dag
from regiehuis.logboek.deur import Door
from regiehuis.regie import queries


def _te_aanvaarden(door: Door) -> Iterable[Werkitem]:
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


def _vacatures(door: Door) -> Iterable[Werkitem]:
    """A vacancy is visible every day until it is filled (ontwerp.md §4.13)."""
    if not door.mag("regie:voorstellen"):
        return
    for v in queries.vacatures(door):
        if v.voorgesteld:
            context = _("%(wie)s heeft nog niet geantwoord") % {"wie": v.voorgesteld.naam}
        elif v.geweigerd:
            context = _("%(wie)s aanvaardde het niet") % {"wie": v.geweigerd.naam}
        else:
            context = ""
        yield Werkitem(
            soort="casusregie_leeg",
            id=v.casus_id,
            vraag=_("Niemand heeft de casusregie"),
            casus_nummer=v.nummer,
            context=context,
            url=reverse("casus:team", args=[v.casus_id]) + "#casusregie",
            sinds=v.sinds,
            casus=v.casus_id,
        )


def _aflopend(door: Door) -> Iterable[Werkitem]:
    if not door.mag("regie:voorstellen"):
        return
    for a in queries.aflopend(door):
        yield Werkitem(
            soort="casusregie_af",
            id=a.casus_id,
            vraag=_("De casusregie loopt af: verleng of draag over"),
            casus_nummer=a.nummer,
            context=f"{a.mens.naam} ({a.mens.organisatie})",
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
    Werksoort("casusregie", "beantwoorden", _te_aanvaarden, 5,
              gettext_lazy("Voorstel van casusregie"), _voorstel_naast,
              "regie/deel/naast_voorstel.html"),
    Werksoort("casusregie_leeg", "besluiten", _vacatures, 10,
              gettext_lazy("Casus zonder casusregisseur"), _casus_naast,
              "regie/deel/naast_leeg.html"),
    Werksoort("casusregie_af", "besluiten", _aflopend, 15,
              gettext_lazy("Casusregie die afloopt"), _casus_naast, "regie/deel/naast_leeg.html"),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
