"""The vocabulary of what can happen. Every room adds its words in `events.py`."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from regiehuis.kern.register import Register

WAARDESOORTEN = ("functionaris", "hoedanigheid", "organisatie", "code", "getal", "datum", "id")
VORM = re.compile(r"^[a-z]+:[a-z_]+:[a-z_]+$")


@dataclass(frozen=True, slots=True)
class Soort:
    """One kind of event: room:subject:what-happened.

    `zin` is a lazily translated sentence with {door}, {namens} and the names of `waarden`.
    `waarden` says per value what it is (see WAARDESOORTEN); `codes` gives labels of coded values.
    `niveau` is 'gewoon', 'belangrijk' or 'stil' (not shown in the course of a case).
    `aan_zet` names the role that must act next, if any. `bereik` 'huis' makes it visible to the
    whole house (network changes; never anything about a subject). `altijd_leesbaar` is for a
    sentence that holds nothing of its object: who sees the event reads it, also when the object
    is gone or not his to see.
    """

    naam: str
    zin: object
    waarden: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    niveau: str = "gewoon"
    aan_zet: str | None = None
    bereik: str = "object"
    altijd_leesbaar: bool = False

    def __post_init__(self) -> None:
        assert VORM.match(self.naam), f"{self.naam}: kamer:onderwerp:wat_er_gebeurde"
        assert set(self.waarden.values()) <= set(WAARDESOORTEN), self.naam
        assert self.niveau in ("gewoon", "belangrijk", "stil"), self.naam
        assert self.bereik in ("object", "huis"), self.naam
        assert not (self.altijd_leesbaar and self.waarden), self.naam


SOORTEN: Register[Soort] = Register("gebeurtenissoorten", Soort)


def woordenlijst(kamer: str, *soorten: Soort) -> tuple[Soort, ...]:
    """Add the words of one room; a double or foreign word is refused at import time."""
    for soort in soorten:
        assert soort.naam.startswith(f"{kamer}:"), f"{soort.naam} is not of room {kamer}"
        SOORTEN.registreer(soort.naam, soort)
    return soorten


Namen = Callable[[Iterable[UUID]], Mapping[UUID, str]]
NAAMGEVERS: dict[str, Namen] = {}
OBJECTBRONNEN: dict[str, Callable[[Iterable[UUID]], set[UUID]]] = {}


def geef_namen(soort: str, functie: Namen) -> None:
    """Register how ids of one kind ('functionaris') become names, for a whole set at once."""
    NAAMGEVERS[soort] = functie


def meld_objectbron(soort: str, functie: Callable[[Iterable[UUID]], set[UUID]]) -> None:
    """Register which objects of a kind the reader sees, so that no sentence tells of another."""
    OBJECTBRONNEN[soort] = functie
