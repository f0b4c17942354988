"""One story while it is told."""

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID
from zlib import crc32

from regiehuis.demo.inrichting import Huis
from regiehuis.demo.verhalen.vorm import Melding, Verhaal
from regiehuis.demo.verteller import Agenda
from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.deur import Door

ZORG = ("gi", "vt", "ggz", "verslaving", "mee", "ggd")


@dataclass(frozen=True, slots=True)
class Tafel:
    """A planned meeting about this case, its item, and who was invited by which invitation."""

    overleg: UUID
    punt: UUID
    uitnodigingen: dict[str, UUID]


@dataclass(slots=True)
class Bezig:
    """One story while it is told.

    Attributes:
        personen: name parts, birth and BSN per person of the submission, and of the circle.
        verzoeken: the open request per place in the network.
        gegevens: items by their name in the story.
        regie: casusregie per place in the network, the last one.
        overleggen, afspraken: meetings and agreements by their name in the story.
        plannen: versions of the plan, oldest first; lijnen: the lines of their parts.
        overdracht, terugkeer: the last handover, and the last time it was brought back.
        teller: how much happens on a day.
    """

    huis: Huis
    agenda: Agenda
    melding: Melding
    rng: random.Random
    personen: list[dict[str, str]] = field(default_factory=list)
    aanmelding: UUID | None = None
    verhaal: Verhaal | None = None
    casus: UUID | None = None
    verzoeken: dict[str, UUID] = field(default_factory=dict)
    gegevens: dict[str, UUID] = field(default_factory=dict)
    regie: dict[str, UUID] = field(default_factory=dict)
    overleggen: dict[str, Tafel] = field(default_factory=dict)
    afspraken: dict[str, UUID] = field(default_factory=dict)
    plannen: list[UUID] = field(default_factory=list)
    lijnen: dict[str, UUID] = field(default_factory=dict)
    overdracht: UUID | None = None
    terugkeer: UUID | None = None
    teller: Counter[int] = field(default_factory=Counter)

    @property
    def gemeente(self) -> str:
        """CBS code of the municipality of the story."""
        gemeenten = self.huis.plan.gemeenten
        return gemeenten[self.melding.gemeente % len(gemeenten)][0]

    def plek(self, wie: str) -> str:
        """The place in the network: of the municipality of this case, or of this case's regie."""
        if wie.startswith("gem_"):
            return f"{self.gemeente}_{wie[4:]}"
        if wie == "regie" and self.verhaal:
            v = self.verhaal
            return v.plaats if v.regie in self.huis.vertrokken else v.regie
        return wie

    def deur(self, wie: str) -> Door:
        """Who acts."""
        return self.huis.deur(self.plek(wie))

    def id(self, wie: str) -> UUID:
        """Functionaris at a place."""
        return self.huis.mensen[self.plek(wie)]

    def lijn(self, tekst: str) -> UUID:
        """The line of a part of the plan: the same words keep it in a later version."""
        return self.lijnen.setdefault(tekst, nieuw_id())

    def moment(self, terug: int) -> datetime:
        """The next moment of this story on a day."""
        self.teller[terug] += 1
        begin = crc32(f"{self.melding.sleutel}{terug}".encode()) % 240
        return self.agenda.moment(terug, begin + self.teller[terug] * 3)


Verteld = dict[str, Bezig]


def is_zorg(wie: str) -> bool:
    """Whether a place is of care: its ground is good care."""
    return wie.startswith(ZORG)
