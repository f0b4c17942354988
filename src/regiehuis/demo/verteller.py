"""Telling in the right order: an agenda of everything that happens in a house, oldest first."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from regiehuis.kern.klok import AMSTERDAM, lokale_datum, op_moment, vandaag
from regiehuis.kern.termijnen import eerste_werkdag_vanaf, is_werkdag, werkdagen_later
from regiehuis.logboek.taken import zonder_wachtrij

#: Of how many working days the post is really delivered, to the folder of the demo.
POST = 10
_CODE = re.compile(r"-(\d+)([dmj])")


@dataclass(slots=True)
class Agenda:
    """Steps with their moments; `vertel` takes them in order of time.

    Attributes:
        nu: the real moment at which the telling began; nothing happens after it.
        oude_post: notices of long ago; they are noted together, without a mail of each.
    """

    nu: datetime
    stappen: list[tuple[datetime, int, Callable[[], None]]] = field(default_factory=list)
    oude_post: list[UUID] = field(default_factory=list)

    @property
    def vandaag(self) -> date:
        """Today."""
        return lokale_datum(self.nu)

    def werkdag(self, terug: int) -> date:
        """The day that many working days ago; 0 is today, or the last working day."""
        dag = self.vandaag
        while not is_werkdag(dag):
            dag -= timedelta(days=1)
        return werkdagen_later(dag, -terug) if terug else dag

    def moment(self, terug: int, minuut: int) -> datetime:
        """A moment in office hours, that many working days ago."""
        begin = datetime.combine(self.werkdag(terug), time(8, 40), AMSTERDAM)
        gewoon = begin + timedelta(minutes=minuut % 460)
        # Early in the morning today has hardly begun: then it was just now.
        laatste = self.nu - timedelta(minutes=30) + timedelta(seconds=minuut % 460)
        return min(gewoon, laatste)

    def zet(self, moment: datetime, stap: Callable[[], None]) -> None:
        """Plan a step."""
        self.stappen.append((moment, len(self.stappen), stap))

    def vertel(self) -> None:
        """Do everything, oldest first."""
        oud = self.moment(POST, 0)
        for moment, _, stap in sorted(self.stappen, key=lambda s: s[:2]):
            with op(moment, {"berichten.verstuur": self._bewaar_post} if moment < oud else {}):
                stap()

    def _bewaar_post(self, *, huis: str, bericht: str) -> None:
        self.oude_post.append(UUID(bericht))

    def code(self, woord: str) -> str:
        """The code of a date in the past: '-400d' is a day, '-14m' a month, '-6j' a year.

        Never after the moment that is told: nobody knows then what is still to come.
        """
        gezegd, nu_code = self.ooit(woord), vandaag().isoformat()
        if gezegd.startswith("0000") or not gezegd:
            return gezegd
        lengte = 10 if gezegd[8:] != "00" else 7 if gezegd[5:7] != "00" else 4
        return gezegd if gezegd[:lengte] <= nu_code[:lengte] else nu_code

    def ooit(self, woord: str) -> str:
        """The same, also when it lies ahead of the moment that is told."""
        if not (delen := _CODE.fullmatch(woord)):
            return woord
        aantal, soort = int(delen[1]), delen[2]
        if soort == "d":
            return (self.vandaag - timedelta(days=aantal)).isoformat()
        if soort == "j":
            return f"{self.vandaag.year - aantal:04d}-00-00"
        maanden = self.vandaag.year * 12 + self.vandaag.month - 1 - aantal
        return f"{maanden // 12:04d}-{maanden % 12 + 1:02d}-00"

    def geboren(self, leeftijd: int | None, zaad: int) -> str:
        """A date of birth that gives this age today; sometimes only the year is known."""
        if leeftijd is None:
            return ""
        if zaad % 11 == 0:
            return f"{self.vandaag.year - leeftijd:04d}-00-00"
        dag = self.vandaag - timedelta(days=leeftijd * 365 + leeftijd // 4 + 20 + zaad * 37 % 300)
        return dag.isoformat()

    def dag(self, werkdagen: int) -> date:
        """A day that many working days after today; a negative number lies before it."""
        return self.later(werkdagen) if werkdagen >= 0 else self.werkdag(-werkdagen)

    def later(self, werkdagen: int) -> date:
        """A day that many working days after today."""
        return werkdagen_later(eerste_werkdag_vanaf(self.vandaag), werkdagen)


@contextmanager
def op(moment: datetime, anders: Mapping[str, Callable[..., None]] | None = None) -> Iterator[None]:
    """At this moment; what is deferred runs at this moment as well, or something else instead."""
    with op_moment(moment), zonder_wachtrij(anders):
        yield
