"""Gathering the work of one functionaris from the rooms, and one item beside the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from regiehuis.casus.queries import aanduidingen, onthoud_wie_leidt
from regiehuis.kern.klok import nu
from regiehuis.kern.registraties import WERKBRONNEN, WERKVOORRAAD, Groep
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import namens
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import functionarissen
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
    """All queues; of a chosen one every row is shown, else the first five of each.

    Names of people and cases are asked for what is shown, all at once.
    """
    wie = namens(door)
    with onthoud_wie_leidt():
        items = [item for bron in WERKBRONNEN for item in bron.bouw(door, wie)]
    queues = verdeel(((item, WERKVOORRAAD[item.soort].groep) for item in items), nu())
    getoond = {s: _getoond(queues[s], s, groep) for s in GROEPEN}
    met_naam = _namen([rij for rijen in getoond.values() for rij in rijen])
    return [
        Queue(s, label, tuple(queues[s]), tuple(met_naam(rij) for rij in getoond[s]))
        for s, label in GROEPEN.items()
    ]


def _namen(rijen: Sequence[Rij]) -> Callable[[Rij], Rij]:
    """Whom each is about, as far as I may see, and who asks; sixteen equal lines are no list."""
    casussen = aanduidingen(r.item.casus for r in rijen if r.item.casus)
    gelezen("casus", casussen)
    gelezen("aanmelding", [r.item.id for r in rijen if r.item.aanduiding])
    mensen = functionarissen(r.item.wie for r in rijen)

    def met_naam(rij: Rij) -> Rij:
        item, mens = rij.item, mensen.get(rij.item.wie) if rij.item.wie else None
        return replace(
            rij,
            aanduiding=item.aanduiding or (casussen.get(item.casus, "") if item.casus else ""),
            wie=mens.genoemd if mens else "",
            naast=WERKVOORRAAD[item.soort].voorbeeld is not None,
        )

    return met_naam


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
