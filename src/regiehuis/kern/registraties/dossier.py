"""What a room tells of a case: the entries of its timeline and the parts of its file."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from regiehuis.kern.datums import DeelDatum
from regiehuis.kern.document import Blok
from regiehuis.kern.register import Register


@dataclass(frozen=True, slots=True)
class Tussentijd:
    """How long it took from an earlier entry of the timeline to this one.

    Attributes:
        vanaf: day of the earlier entry.
        dagen: days in between.
        zin: in words: '140 dagen na het vastlopen'.
    """

    vanaf: date
    dagen: int
    zin: Any


@dataclass(frozen=True, slots=True)
class Tijdlijnregel:
    """One entry of the timeline of a case; the words are made at reading time.

    Attributes:
        soort: key of SOORTEN in `dossier.rules` ('interventie', 'incident', 'detentie',
            'contact', 'overleg', 'plan', 'regie', 'mijlpaal', 'fase', 'evaluatie').
        begin: when it was or began, as precise as is known.
        eind: when it ended; None for what has no length, or still runs (`loopt`).
        wie: the organisation whose lane it stands in.
        keten: chain of that organisation ('straf', 'drang', 'zorg', 'gemeente', 'huis');
            'overig' when the house does not know it.
        zin: what it was, in one line.
        kader: 'vrijwillig', 'drang' or 'dwang'; '' where it means nothing.
        resultaat: in words; '' when there is none (yet).
        reden: why it ended, or another explanation.
        url: where it can be read, complete.
        uitslag: the sign at the end of its bar: 'bereikt', 'deels' or 'niet_bereikt'; '' when
            nothing is known of that. The words stand in `resultaat`.
        tussen: of a milestone: how long it took since earlier ones.
    """

    soort: str
    id: UUID
    begin: DeelDatum
    zin: Any
    wie: str
    keten: str
    eind: DeelDatum | None = None
    loopt: bool = False
    kader: str = ""
    resultaat: Any = ""
    reden: Any = ""
    url: str = ""
    uitslag: str = ""
    tussen: Sequence[Tussentijd] = ()


@dataclass(frozen=True, slots=True)
class Tijdlijnbron:
    """A source of the assembled timeline.

    Attributes:
        bouw: `bouw(door, casus_id) -> Tijdlijnregels`, in a fixed number of queries.
    """

    sleutel: str
    label: Any
    bouw: Callable[[Any, UUID], Iterable[Tijdlijnregel]]
    volgorde: int = 100


@dataclass(frozen=True, slots=True)
class Dossierdeel:
    """What a room contributes to the export of one case.

    Attributes:
        bouw: `bouw(door, casus_id) -> blocks` (kern.document): exactly what `door` may see;
            nothing leaves the part out.
        op_tafel: also printed on the one page that lies on the table.
    """

    sleutel: str
    label: Any
    bouw: Callable[[Any, UUID], Sequence[Blok]]
    volgorde: int = 100
    op_tafel: bool = False


TIJDLIJN: Register[Tijdlijnbron] = Register("tijdlijn", Tijdlijnbron)
DOSSIERDELEN: Register[Dossierdeel] = Register("dossierdelen", Dossierdeel)
