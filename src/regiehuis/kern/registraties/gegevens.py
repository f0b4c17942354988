"""What a room answers for with the rows it keeps: who sees them, and how long they stay."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from regiehuis.kern.register import Register


@dataclass(frozen=True, slots=True)
class Zichtrij:
    """One expected row of the table of sight, as the oracle states it."""

    soort: str
    object_id: UUID
    functionaris_id: UUID
    niveau: str


@dataclass(frozen=True, slots=True)
class Zichtbron:
    """The oracle of a room that grants sight: which rows ought to exist in a house.

    Attributes:
        verwacht: `verwacht(huis_id) -> iterable of Zichtrij`, computed from the room's own
            tables and not from the table of sight.
        soorten: the kinds of sight that this room alone writes.
    """

    sleutel: str
    verwacht: Callable[[UUID], Iterable[Zichtrij]]
    soorten: tuple[str, ...] = ()
    volgorde: int = 100


@dataclass(frozen=True, slots=True)
class Bewaring:
    """How long a table is kept, and the destruction of it.

    Attributes:
        sleutel: '<room>.<table>', for example 'casus.betrokkene'.
        tabel: name in the database.
        grond: article or covenant that sets the term.
        termijn: the term in words, as the register of processing prints it.
        volgorde: order of destruction; dependents have lower numbers than what they point to.
        vind: `vind(huis_id, op) -> ids that must go`, or None when the parent decides.
        vernietig: `vernietig(ids) -> number of rows destroyed`, or None when it falls with
            its parent.
        eigen_taak: the room destroys on a schedule of its own, with a certificate.
    """

    sleutel: str
    tabel: str
    grond: str
    termijn: Any
    volgorde: int = 100
    vind: Callable[[UUID, datetime], Iterable[UUID]] | None = None
    vernietig: Callable[[Sequence[UUID]], int] | None = None
    eigen_taak: bool = False


ZICHTBRONNEN: Register[Zichtbron] = Register("zichtbronnen", Zichtbron)
BEWAARTERMIJNEN: Register[Bewaring] = Register("bewaartermijnen", Bewaring)
