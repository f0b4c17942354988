"""What a room shows on the page of a case: tabs, the backbone, panels, words in the team."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from regiehuis.kern.register import Register


@dataclass(frozen=True, slots=True)
class Tabblad:
    """A tab on the case page.

    Attributes:
        adres: name of the url, with the case id as its argument.
        telling: `telling(door, casus_id) -> int | None` for the counter in the tab.
        recht: key in the map of rights; None shows the tab to whoever sees the case.
    """

    sleutel: str
    label: Any
    adres: str
    volgorde: int = 100
    telling: Callable[[Any, UUID], int | None] | None = None
    recht: str | None = None


@dataclass(frozen=True, slots=True)
class Wervel:
    """One vertebra of the backbone: the line of stages that every case shows.

    Attributes:
        bouw: `bouw(door, casus_ids) -> {casus_id: value}`, set-based: the same number of
            queries for one case and for fifty.
    """

    sleutel: str
    label: Any
    bouw: Callable[[Any, Sequence[UUID]], Mapping[UUID, Any]]
    volgorde: int = 100


@dataclass(frozen=True, slots=True)
class Paneel:
    """A panel on the case page.

    Attributes:
        plaats: 'hoofd' (main column) or 'zijde' (beside it) of the overview; 'team' in the main
            column of the page of the team; 'dossier' on the tab of the file.
        template: path of the template, rendered with what `bouw` returns.
        bouw: `bouw(door, casus_id) -> dict | None`; None leaves the panel out.
    """

    sleutel: str
    plaats: Literal["hoofd", "zijde", "team", "dossier"]
    template: str
    bouw: Callable[[Any, UUID], dict[str, Any] | None]
    volgorde: int = 100


@dataclass(frozen=True, slots=True)
class Teamvlag:
    """A word that stands with a person in the drawing of the team, such as 'casusregie'.

    Attributes:
        bouw: `bouw(door, casus_id) -> ids of the functionarissen who bear it`.
    """

    sleutel: str
    label: Any
    bouw: Callable[[Any, UUID], Iterable[UUID]]
    volgorde: int = 100


CASUS_TABBLADEN: Register[Tabblad] = Register("casus-tabbladen", Tabblad)
CASUS_RUGGENGRAAT: Register[Wervel] = Register("casus-ruggengraat", Wervel)
CASUS_PANELEN: Register[Paneel] = Register("casus-panelen", Paneel)
TEAMVLAGGEN: Register[Teamvlag] = Register("teamvlaggen", Teamvlag)
