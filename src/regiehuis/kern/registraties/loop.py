"""What a room knows of the course of a case: what is open, the days to come, the test of a plan."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from regiehuis.kern.register import Register


@dataclass(frozen=True, slots=True)
class OpenZaak:
    """Something of a case that is not finished: an agreement, a request, a meeting."""

    id: UUID
    tekst: Any
    wie: str = ""
    termijn: date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class OpenZaken:
    """What a room has open in a case, to be ended before the case is closed.

    Attributes:
        bouw: `bouw(door, casus_id) -> OpenZaken`, in a fixed number of queries.
        beeindig: `beeindig(door, casus_id, id, reden)`: end one, with the reason in words.
    """

    sleutel: str
    label: Any
    bouw: Callable[[Any, UUID], Sequence[OpenZaak]]
    beeindig: Callable[[Any, UUID, UUID, str], None]
    volgorde: int = 100


@dataclass(frozen=True, slots=True)
class Plantoets:
    """A question to a plan that a room above knows the answer to; it warns and never blocks.

    Attributes:
        label: what is in order; `mist` what is missing (the label when it is '').
        bron: where the criterion is written.
        bouw: `bouw(door, casus_id, plan) -> True, False, or None` when it does not apply;
            `plan` is the id of the version.
    """

    sleutel: str
    label: Any
    bron: str
    bouw: Callable[[Any, UUID, UUID], bool | None]
    mist: Any = ""


@dataclass(frozen=True, slots=True)
class Casusdatum:
    """A day that is coming in a case, in words: 'Overleg', 'Casusregie loopt af'."""

    op: date
    wat: Any
    url: str = ""


@dataclass(frozen=True, slots=True)
class Datumbron:
    """What a room has on the calendar of cases, for who looks in twice a month.

    Attributes:
        bouw: `bouw(door, casus_ids) -> {casus_id: Casusdata}`, set-based, days from today on.
    """

    sleutel: str
    bouw: Callable[[Any, Sequence[UUID]], Mapping[UUID, Iterable[Casusdatum]]]
    volgorde: int = 100


OPEN_ZAKEN: Register[OpenZaken] = Register("open-zaken", OpenZaken)
PLANTOETSEN: Register[Plantoets] = Register("plantoetsen", Plantoets)
CASUSDATUMS: Register[Datumbron] = Register("casusdatums", Datumbron)
