"""What must happen in a higher room when something happens in a lower one.

`leg_vast` runs the functions of an event kind in a fixed, printed order, in the same transaction
(docs/gevolgen.md is made from this register).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from regiehuis.logboek.deur import Door

if TYPE_CHECKING:
    from regiehuis.logboek.models import Gebeurtenis

Functie = Callable[[Door, "Gebeurtenis"], None]


@dataclass(frozen=True, slots=True)
class Gevolg:
    """One consequence: after event `soort`, in place `volgorde`, in words `omschrijving`."""

    soort: str
    volgorde: int
    omschrijving: str
    functie: Functie

    @property
    def waar(self) -> str:
        """Module and function, for the generated page."""
        return f"{self.functie.__module__.removeprefix('regiehuis.')}.{self.functie.__name__}"


_gevolgen: dict[str, list[Gevolg]] = {}


def gevolg(soort: str, *, volgorde: int, omschrijving: str) -> Callable[[Functie], Functie]:
    """Decorator: run this function after every event of the kind."""

    def registreer(functie: Functie) -> Functie:
        rij = _gevolgen.setdefault(soort, [])
        assert all(g.volgorde != volgorde for g in rij), f"{soort}: place {volgorde} is taken"
        rij.append(Gevolg(soort, volgorde, omschrijving, functie))
        rij.sort(key=lambda g: g.volgorde)
        return functie

    return registreer


def gevolgen_van(soort: str) -> tuple[Gevolg, ...]:
    """The consequences of one event kind, in the order in which they run."""
    return tuple(_gevolgen.get(soort, ()))


def alle_gevolgen() -> tuple[Gevolg, ...]:
    """All consequences, by event kind and place."""
    return tuple(g for soort in sorted(_gevolgen) for g in _gevolgen[soort])
