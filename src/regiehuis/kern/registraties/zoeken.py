"""The sources of the one search box."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from regiehuis.kern.register import Register
from regiehuis.kern.zoekvraag import Zoekvraag


@dataclass(frozen=True, slots=True)
class Treffer:
    """One hit of a search; `titel` may hold a name, `url` never."""

    bron: str
    id: UUID
    titel: str
    url: str
    toelichting: str = ""
    casus_nummer: str = ""
    gewicht: float = 0.0


@dataclass(frozen=True, slots=True)
class Zoekbron:
    """A source of the one search box.

    Attributes:
        zoek: `zoek(door, vraag, aantal) -> Treffers`, best first; the database policy, not
            this function, decides what may be seen.
    """

    sleutel: str
    label: Any
    zoek: Callable[[Any, Zoekvraag, int], Sequence[Treffer]]
    volgorde: int = 100


ZOEKBRONNEN: Register[Zoekbron] = Register("zoekbronnen", Zoekbron)
