"""What an officer must answer, decide or do: the kinds of work of the home page."""

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from regiehuis.kern.register import Register

Groep = Literal["beantwoorden", "besluiten", "doen", "te_laat", "staat_stil"]


@dataclass(frozen=True, slots=True)
class Werkitem:
    """One line of the home page: something that this officer must answer, decide or do.

    Attributes:
        soort: key of the Werksoort.
        vraag: the bold sentence; says what is asked, without personal data.
        casus_nummer: 'JJJJ-NNNN', or '' when there is no case yet.
        wie: the functionaris who asks or of whom it waits; the list names him before `context`.
        casus: the case, of which the list shows the aanduiding to who sees its content.
        casussen: when it is about several cases; it counts for each of them.
        aanduiding: that of a submission, when there is no case yet.
        context: what else must be known to choose.
        termijn: moment at which it is late.
        url: address of the place to do it, complete.
        sinds: since when it waits.
        vooraan: comes before everything in its list: it says something of the list itself, it is
            going on now, or nobody but its writer knows of it.
        spoed: has a clock in hours, so it comes before what has one in days.
    """

    soort: str
    id: UUID
    vraag: Any
    casus_nummer: str = ""
    wie: UUID | None = None
    context: Any = ""
    termijn: datetime | None = None
    url: str = ""
    sinds: datetime | None = None
    casus: UUID | None = None
    aanduiding: str = ""
    vooraan: bool = False
    spoed: bool = False
    casussen: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Werksoort:
    """A kind of work on the home page.

    Attributes:
        voorbeeld: `voorbeeld(door, id) -> dict | None`: context for `template`, the preview
            beside the list; None when the officer may not see it.
        template: path of the template of the preview.
    """

    sleutel: str
    groep: Groep
    volgorde: int = 100
    label: Any = ""
    voorbeeld: Callable[[Any, UUID], dict[str, Any] | None] | None = None
    template: str = ""


@dataclass(frozen=True, slots=True)
class Werkbron:
    """Where a room finds its work: all its kinds at once, so that home asks few questions.

    Attributes:
        bouw: `bouw(door, namens) -> Werkitems` (list or lazy) of kinds in WERKVOORRAAD, in a
            fixed number of queries; `namens` are the ids of the functionarissen in whose name
            this officer acts now, himself included.
    """

    sleutel: str
    bouw: Callable[[Any, Set[UUID]], Iterable[Werkitem]]


WERKVOORRAAD: Register[Werksoort] = Register("werkvoorraad", Werksoort)
WERKBRONNEN: Register[Werkbron] = Register("werkbronnen", Werkbron)
