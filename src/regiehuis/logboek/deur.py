"""The door: who acts, in which capacity, in which house. A plain value, made by `toegang`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from uuid import UUID

from regiehuis.kern.fouten import NietToegestaan


@dataclass(frozen=True, slots=True)
class Door:
    """One functionaris who acts now.

    `rechten` are resolved once, from the map of rights of `toegang`, so that every room can ask
    without importing it. What may be *seen* is never decided here: that is the policy's
    work. `rolnaam` is what the house calls a procesregisseur, for who is one.
    """

    functionaris: UUID
    huis: UUID
    hoedanigheid: UUID
    organisatie: UUID
    naam: str
    namens: str
    kort: str
    gebruiker: UUID | None = None
    rollen: frozenset[str] = field(default_factory=frozenset)
    rechten: frozenset[str] = field(default_factory=frozenset)
    publiek: bool = False
    huisnaam: str = ""
    rolnaam: str = ""

    def mag(self, recht: str) -> bool:
        """Whether this functionaris has the right, e.g. 'casus:leden'."""
        return recht in self.rechten

    def eis(self, recht: str) -> None:
        """Raise NietToegestaan unless the right is there."""
        if recht not in self.rechten:
            raise NietToegestaan(recht=recht)


_automaat: list[Callable[[UUID], Door]] = []


def stel_automaat_in(maker: Callable[[UUID], Door]) -> None:
    """Register (once, by `toegang`) how the door of a house's automaton is made."""
    _automaat[:] = [maker]


#: Within one context the door of an automaton is made once: a step may need it ten times.
_gemaakt: ContextVar[dict[UUID, Door] | None] = ContextVar("automaten", default=None)


def automaat_door(huis: UUID) -> Door:
    """The door through which jobs of a house act."""
    gemaakt = _gemaakt.get()
    if gemaakt is None:
        return _automaat[0](huis)
    if huis not in gemaakt:
        gemaakt[huis] = _automaat[0](huis)
    return gemaakt[huis]


@contextmanager
def onthoud_automaten() -> Iterator[None]:
    """Until the end of the outermost of these blocks a door that was made is used again."""
    if _gemaakt.get() is not None:
        yield
        return
    merk = _gemaakt.set({})
    try:
        yield
    finally:
        _gemaakt.reset(merk)
