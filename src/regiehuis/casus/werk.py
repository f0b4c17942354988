"""What this room puts on the home page: vacancies, cases to begin, cases that stand still."""

from collections.abc import Callable, Iterable, Iterator
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


def _per_casus(
    soort: str,
    vraag: Callable[[Any], Any],
    rijen: Iterable[queries.Vacature | queries.Stilte],
    naar: Callable[[Any], str],
) -> Iterator[Werkitem]:
    """One line for each case, of its first row."""
    for rij in {r.casus_id: r for r in reversed(list(rijen))}.values():
        yield Werkitem(
            soort=soort,
            id=rij.casus_id,
            vraag=vraag(rij),
            casus_nummer=rij.nummer,
            url=naar(rij),
            sinds=rij.sinds,
            casus=rij.casus_id,
        )


def _adres(naam: str) -> Callable[[Any], str]:
    return lambda rij: reverse(naam, args=[rij.casus_id])


def _vacatures(door: Door) -> Iterable[Werkitem]:
    """A vacancy is visible every day until it is filled (ontwerp.md §4.13)."""
    if not door.mag("casus:toewijzen"):
        return ()
    # procesregie before its deputy: a case without both is one line
    rijen = sorted(queries.vacatures(door), key=lambda v: list(VACATURES).index(v.taak))
    return _per_casus(
        "vacature",
        lambda v: VACATURES[v.taak],
        rijen,
        lambda v: reverse("casus:taak", args=[v.casus_id, v.taak]),
    )


def _ledenvacatures(door: Door) -> Iterable[Werkitem]:
    """Who left leaves a place that stays visible until it is filled or not needed any more."""
    if not door.mag("casus:leden"):
        return ()
    vraag = _("Een lid is vertrokken. Wie komt er in de plaats?")
    rijen = queries.ledenvacatures(door)
    return _per_casus("lid_vertrokken", lambda v: vraag, rijen, _adres("casus:team"))


def _te_beginnen(door: Door) -> Iterable[Werkitem]:
    if not door.mag("verzoek:stellen"):
        return ()
    vraag = _("Vraag de partners om informatie: de casus is net geopend")
    rijen = queries.net_geopend(door)
    return _per_casus("beginnen", lambda c: vraag, rijen, _adres("casus:casus"))


def _stil(door: Door) -> Iterable[Werkitem]:
    if not door.mag("casus:wijzigen"):
        return ()
    vraag = _("In deze casus gebeurt al een tijd niets")
    rijen = queries.stille_casussen(door)
    return _per_casus("stil", lambda c: vraag, rijen, _adres("casus:casus"))


def _te_bevestigen(door: Door) -> Iterable[Werkitem]:
    """A closed case that somebody else asks to reopen: level kern, number only."""
    if not door.mag("casus:heropenen"):
        return ()
    return [
        Werkitem(
            soort="heropenen",
            id=rij.heropening.casus_id,
            vraag=_("Lees en bevestig: een collega wil deze casus heropenen"),
            casus_nummer=rij.nummer,
            context=rij.door.naam if rij.door else "",
            url=reverse("casus:heropenen", args=[rij.heropening.casus_id]),
            sinds=rij.heropening.gevraagd_op,
            casus=rij.heropening.casus_id,
        )
        for rij in queries.te_bevestigen(door)
    ]


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
    Werksoort("heropenen", "besluiten", _te_bevestigen, 8,
              gettext_lazy("Heropenen bevestigen"), _voorbeeld, "casus/deel/naast.html"),
    Werksoort("beginnen", "doen", _te_beginnen, 20, gettext_lazy("Net geopend"), _voorbeeld,
              "casus/deel/naast.html"),
    Werksoort("stil", "staat_stil", _stil, 30, gettext_lazy("Staat stil"), _voorbeeld,
              "casus/deel/naast.html"),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
