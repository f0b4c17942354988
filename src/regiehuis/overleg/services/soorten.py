"""Kinds of meeting of a house: given at its foundation, changed by its administrator."""

from dataclasses import asdict
from uuid import UUID

from django.utils.text import slugify

from regiehuis.concepten.services import eenmalig, legvast_indiening
from regiehuis.kern.fouten import NietGevonden, OngeldigeInvoer
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.ids import kort_id
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.overleg import rules, standaard
from regiehuis.overleg.models import Overleg, Overlegtype
from regiehuis.overleg.rules import Overlegsoort

AGENDA_VAST = _(
    "Er zijn al overleggen van dit soort. Waar het over gaat, kan dan niet meer veranderen. Voeg "
    "een nieuw soort toe."
)


@dienst
def neem_standaard_over(door: Door) -> int:
    """Give the house the four ready-made kinds that it does not have yet; returns how many.

    Raises:
        NietToegestaan: no right 'overlegtype:wijzigen'.
    """
    door.eis("overlegtype:wijzigen")
    return geef_standaard(door)


def geef_standaard(door: Door) -> int:
    """The same at the foundation of a house, where there is nobody yet to have a right."""
    heeft = set(Overlegtype.objects.filter(huis_id=door.huis).values_list("sleutel", flat=True))
    nieuw = {s: w for s, w in standaard.SOORTEN.items() if s not in heeft}
    for plek, (sleutel, soort) in enumerate(nieuw.items(), start=len(heeft) + 1):
        _maak(door, sleutel, soort, plek)
    return len(nieuw)


@dienst
def zet_soort(
    door: Door,
    *,
    soort: Overlegsoort,
    actief: bool = True,
    id: UUID | None = None,
    versie: int | None = None,
    sleutel: UUID | None = None,
) -> UUID:
    """Add a kind of meeting, or change one; planned items keep their time and fixed points.

    Args:
        id: the kind to change; None adds one.
        sleutel: key of the submitted form; sent again it adds nothing.

    Raises:
        NietToegestaan: no right 'overlegtype:wijzigen'.
        NietGevonden: no such kind in this house.
        OngeldigeInvoer: see `rules.controleer_soort`, or another agenda for a kind that was used.
        Conflict: somebody else was first.
    """
    door.eis("overlegtype:wijzigen")
    rules.controleer_soort(soort)
    if id is None:
        if eerder := eenmalig(door, sleutel):
            return eerder
        aantal = Overlegtype.objects.filter(huis_id=door.huis).count()
        nieuw = _maak(door, f"{slugify(soort.naam)[:30]}-{kort_id(6)}", soort, aantal + 1)
        legvast_indiening(door, sleutel, nieuw)
        return nieuw
    rij = Overlegtype.objects.filter(id=id, huis_id=door.huis).first()
    if rij is None:
        raise NietGevonden
    if soort.agenda != rij.agenda and _is_gebruikt(door, id):
        raise OngeldigeInvoer(AGENDA_VAST, veld="agenda", code="agenda_vast")
    wijzig(rij, versie=versie, actief=actief, **_velden(soort))
    _meld(door, id)
    return id


def _is_gebruikt(door: Door, id: UUID) -> bool:
    """Whether a meeting of this kind was ever planned; the administrator sees none of them."""
    with binnen(automaat_door(door.huis)):
        return Overleg.objects.filter(type_id=id).exists()


def _maak(door: Door, sleutel: str, soort: Overlegsoort, volgorde: int) -> UUID:
    rij = Overlegtype.objects.create(
        huis_id=door.huis, sleutel=sleutel, volgorde=volgorde, **_velden(soort)
    )
    _meld(door, rij.id)
    return rij.id


def _velden(soort: Overlegsoort) -> dict[str, object]:
    velden = asdict(soort)
    velden["vaste_punten"] = [p for p in rules.VASTE_PUNTEN if p in soort.vaste_punten]
    return velden


def _meld(door: Door, id: UUID) -> None:
    leg_vast(door, "overleg:type:gewijzigd", object=("huis", door.huis), waarden={"type": id})
