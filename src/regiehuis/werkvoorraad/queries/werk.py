"""Gathering the work of one functionaris from the rooms, and one item beside the list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from regiehuis.casus.queries import aanduidingen
from regiehuis.kern.klok import nu
from regiehuis.kern.registraties import WERKVOORRAAD, Groep
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.werkvoorraad.rules import GROEPEN, Rij, verdeel

PER_GROEP = 5


@dataclass(frozen=True, slots=True)
class Queue:
    """One queue as the page shows it. `aantal` counts the very rows of the list."""

    sleutel: Groep
    label: str
    rijen: tuple[Rij, ...]
    getoond: tuple[Rij, ...]

    @property
    def aantal(self) -> int:
        return len(self.rijen)


def werk(door: Door, groep: str = "") -> list[Queue]:
    """All queues; of a chosen one every row is shown, else the first five of each."""
    queues = verdeel(
        ((item, soort.groep) for soort in WERKVOORRAAD for item in soort.bouw(door)), nu()
    )
    getoond = {s: _getoond(queues[s], s, groep) for s in GROEPEN}
    namen = aanduidingen(r.item.casus for rijen in getoond.values() for r in rijen if r.item.casus)
    gelezen("casus", namen)
    return [
        Queue(sleutel, label, tuple(queues[sleutel]), _met_naam(getoond[sleutel], namen))
        for sleutel, label in GROEPEN.items()
    ]


def _met_naam(rijen: Iterable[Rij], namen: Mapping[UUID, str]) -> tuple[Rij, ...]:
    """Whom it is about, as far as I may see; sixteen equal lines are no list of work."""
    rijen = tuple(rijen)
    gelezen("aanmelding", [r.item.id for r in rijen if r.item.aanduiding])
    return tuple(
        replace(r, aanduiding=r.item.aanduiding or namen.get(r.item.casus, ""))  # type: ignore[arg-type]
        for r in rijen
    )


def _getoond(rijen: list[Rij], sleutel: str, groep: str) -> list[Rij]:
    if groep:
        return rijen if groep == sleutel else []
    return rijen[:PER_GROEP]


def voorbeeld(door: Door, sleutel: str) -> tuple[str, dict[str, Any]] | None:
    """Template and context of the item '<soort>:<id>' beside the list; None when it is gone."""
    soort, _, id = sleutel.partition(":")
    werksoort = WERKVOORRAAD.get(soort)
    if werksoort is None or werksoort.voorbeeld is None:
        return None
    try:
        inhoud = werksoort.voorbeeld(door, UUID(id))
    except ValueError:
        return None
    return None if inhoud is None else (werksoort.template, inhoud)
