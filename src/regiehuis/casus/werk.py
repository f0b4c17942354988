"""What this room puts on the home page: vacancies, cases to begin, cases that stand still."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.casus import queries, rules
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.registraties import WERKVOORRAAD, Werkitem, Werksoort
from regiehuis.logboek.deur import Door

VACATURES = {
    "procesregisseur": gettext_lazy("Wijs een procesregisseur aan: niemand heeft procesregie"),
    "plaatsvervanger": gettext_lazy("Wijs een plaatsvervanger aan voor de procesregie"),
}


def _vacatures(door: Door) -> Iterator[Werkitem]:
    """A vacancy is visible every day until it is filled (ontwerp.md §4.13)."""
    if not door.mag("casus:toewijzen"):
        return
    gezien = set()
    # procesregie before its deputy: a case without both is one line
    for v in sorted(queries.vacatures(door), key=lambda v: list(VACATURES).index(v.taak)):
        if v.casus_id in gezien:
            continue
        gezien.add(v.casus_id)
        yield Werkitem(
            soort="vacature",
            id=v.casus_id,
            vraag=VACATURES[v.taak],
            casus_nummer=v.nummer,
            url=reverse("casus:taak", args=[v.casus_id, v.taak]),
            sinds=v.sinds,
            casus=v.casus_id,
        )


def _ledenvacatures(door: Door) -> Iterator[Werkitem]:
    """Who left leaves a place that stays visible until it is filled or not needed any more."""
    if not door.mag("casus:leden"):
        return
    gezien = set()
    for v in queries.ledenvacatures(door):
        if v.casus_id in gezien:
            continue
        gezien.add(v.casus_id)
        yield Werkitem(
            soort="lid_vertrokken",
            id=v.casus_id,
            vraag=_("Een lid is vertrokken. Wie komt er in de plaats?"),
            casus_nummer=v.nummer,
            url=reverse("casus:team", args=[v.casus_id]),
            sinds=v.sinds,
            casus=v.casus_id,
        )


def _te_beginnen(door: Door) -> Iterator[Werkitem]:
    if not door.mag("verzoek:stellen"):
        return
    for c in queries.net_geopend(door):
        yield Werkitem(
            soort="beginnen",
            id=c.casus_id,
            vraag=_("Vraag de partners om informatie: de casus is net geopend"),
            casus_nummer=c.nummer,
            url=reverse("casus:casus", args=[c.casus_id]),
            sinds=c.sinds,
            casus=c.casus_id,
        )


def _stil(door: Door) -> Iterator[Werkitem]:
    if not door.mag("casus:wijzigen"):
        return
    for c in queries.stille_casussen(door):
        yield Werkitem(
            soort="stil",
            id=c.casus_id,
            vraag=_("In deze casus gebeurt al een tijd niets"),
            casus_nummer=c.nummer,
            url=reverse("casus:casus", args=[c.casus_id]),
            sinds=c.sinds,
            casus=c.casus_id,
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


for _soort in (
    Werksoort("vacature", "besluiten", _vacatures, 5,
              gettext_lazy("Vacatures"), _voorbeeld, "casus/deel/naast.html"),
    Werksoort("lid_vertrokken", "besluiten", _ledenvacatures, 6,
              gettext_lazy("Vertrokken leden"), _voorbeeld, "casus/deel/naast.html"),
    Werksoort("beginnen", "doen", _te_beginnen, 20, gettext_lazy("Net geopend"), _voorbeeld,
              "casus/deel/naast.html"),
    Werksoort("stil", "staat_stil", _stil, 30, gettext_lazy("Staat stil"), _voorbeeld,
              "casus/deel/naast.html"),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
