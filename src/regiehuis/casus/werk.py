"""What this room puts on the home page: vacancies, cases to begin, cases that stand still."""

from collections.abc import Iterable, Iterator, Set
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.casus import queries, rules
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.registraties import (
    WERKBRONNEN,
    WERKVOORRAAD,
    Werkbron,
    Werkitem,
    Werksoort,
)
from regiehuis.logboek.deur import Door

#: A vacancy is visible every day until it is filled (ontwerp.md §4.13).
VACATURES = {
    "procesregisseur": gettext_lazy("Wijs een procesregisseur aan: niemand heeft procesregie"),
    "plaatsvervanger": gettext_lazy("Wijs een plaatsvervanger aan voor de procesregie"),
}


def _werk(door: Door, namens: Set[UUID]) -> Iterator[Werkitem]:
    if door.mag("casus:toewijzen"):
        # procesregie before its deputy: a case without both is one line
        rijen = sorted(queries.vacatures(door), key=lambda v: list(VACATURES).index(v.taak))
        for v in _een_per_casus(rijen):
            url = reverse("casus:taak", args=[v.casus_id, v.taak])
            yield _item("vacature", v, VACATURES[v.taak], url)
    if door.mag("casus:leden"):
        for v in _een_per_casus(queries.ledenvacatures(door)):
            vraag = _("Een lid is vertrokken. Wie komt er in de plaats?")
            yield _item("lid_vertrokken", v, vraag, reverse("casus:team", args=[v.casus_id]))
    if door.mag("verzoek:stellen"):
        for c in queries.net_geopend(door):
            vraag = _("Vraag de partners om informatie: de casus is net geopend")
            yield _item("beginnen", c, vraag, reverse("casus:casus", args=[c.casus_id]))
    if door.mag("casus:wijzigen"):
        ids, meer = queries.geleide_ids(door)
        if meer:
            yield _te_veel(door)
        for c in queries.stille_casussen(ids):
            vraag = _("In deze casus gebeurt al een tijd niets")
            yield _item("stil", c, vraag, reverse("casus:casus", args=[c.casus_id]))
    if door.mag("casus:heropenen"):
        yield from _te_bevestigen(door)


def _een_per_casus(rijen: Iterable[queries.Vacature]) -> Iterable[queries.Vacature]:
    """Of each case its first row."""
    return {r.casus_id: r for r in reversed(list(rijen))}.values()


def _item(soort: str, rij: queries.Vacature | queries.Stilte, vraag: Any, url: str) -> Werkitem:
    return Werkitem(
        soort=soort,
        id=rij.casus_id,
        vraag=vraag,
        casus_nummer=rij.nummer,
        url=url,
        sinds=rij.sinds,
        casus=rij.casus_id,
    )


def _te_veel(door: Door) -> Werkitem:
    """What is left out here must be seen: an empty place in it is nobody's."""
    vraag = _(
        "U leidt of vervangt in meer dan %(aantal)s casussen:"
        " van de nieuwste staat hier niet al het werk"
    )
    return Werkitem(
        soort="te_veel",
        id=door.functionaris,
        vraag=vraag % {"aantal": queries.HOOGSTENS},
        context=_("draag er een aantal over"),
        url=reverse("casus:lijst"),
        vooraan=True,
    )


def _te_bevestigen(door: Door) -> Iterator[Werkitem]:
    """A closed case that somebody else asks to reopen: level kern, number only."""
    for rij in queries.te_bevestigen(door):
        yield Werkitem(
            soort="heropenen",
            id=rij.heropening.casus_id,
            vraag=_("Lees en bevestig: een collega wil deze casus heropenen"),
            casus_nummer=rij.nummer,
            wie=rij.heropening.gevraagd_door_id,
            url=reverse("casus:heropenen", args=[rij.heropening.casus_id]),
            sinds=rij.heropening.gevraagd_op,
            casus=rij.heropening.casus_id,
        )


def _voorbeeld(door: Door, id: UUID) -> dict[str, Any] | None:
    try:
        casus = queries.casus_voor(door, id)
    except NietGevonden:
        return None
    return {
        "casus": casus,
        "fase": rules.FASELABELS[casus.fase],
        "route": rules.ROUTES[casus.route],
        "inhoud": queries.inhoud_van(id),
        "regie": queries.deelnemers(id).met_taak("procesregisseur"),
    }


NAAST = "casus/deel/naast.html"
for _soort in (
    Werksoort("vacature", "besluiten", 5, gettext_lazy("Vacatures"), _voorbeeld, NAAST),
    Werksoort("lid_vertrokken", "besluiten", 6, gettext_lazy("Vertrokken leden"), _voorbeeld,
              NAAST),
    Werksoort("te_veel", "besluiten", 7, gettext_lazy("Meer casussen dan hier passen")),
    Werksoort("heropenen", "besluiten", 8, gettext_lazy("Heropenen bevestigen"), _voorbeeld,
              NAAST),
    Werksoort("beginnen", "doen", 20, gettext_lazy("Net geopend"), _voorbeeld, NAAST),
    Werksoort("stil", "staat_stil", 30, gettext_lazy("Staat stil"), _voorbeeld, NAAST),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
WERKBRONNEN.registreer("casus", Werkbron("casus", _werk))
