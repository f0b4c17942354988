"""Gathering the work of one functionaris from the rooms, and one item beside the list."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from regiehuis.kern.klok import nu
from regiehuis.kern.registraties import WERKVOORRAAD, Groep
from regiehuis.logboek.deur import Door
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
    return [
        Queue(
            sleutel=sleutel,
            label=label,
            rijen=tuple(queues[sleutel]),
            getoond=_getoond(queues[sleutel], sleutel, groep),
        )
        for sleutel, label in GROEPEN.items()
    ]


def _getoond(rijen: list[Rij], sleutel: str, groep: str) -> tuple[Rij, ...]:
    if groep:
        return tuple(rijen) if groep == sleutel else ()
    return tuple(rijen[:PER_GROEP])


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
