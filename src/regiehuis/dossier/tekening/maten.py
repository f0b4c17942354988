"""Measures of the drawing, from days to places.

Numbers come out as text with a point: a page in Dutch would print a comma.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from regiehuis.dossier.rules import Venster
from regiehuis.kern.tekstmaat import tekstbreedte

NAAM_B = 152.0
#: Room for the years; more years make it wider, up to a limit. On the right room for signs.
BREEDTE, JAAR_B, BREEDSTE, RAND = 1040.0, 64.0, 3200.0, 28.0
KETEN_H, RIJ_STAAF, RIJ_MERK, BAAN_RAND = 24.0, 31.0, 22.0, 3.0
STAAF_H, MERK_R = 10.0, 5.5
VLAG_H, VLAG_RIJ = 20.0, 23.0
KIER = 9.0
#: Shorter than this an unknown part cannot be told from a known one.
VAAG_MIN = 4.0
#: How far an unknown begin or end is drawn: enough to see that something is there.
STOMP = 26.0
KLEINSTE = 7.0
LANGSTE_LABEL = 250.0


def g(waarde: float) -> str:
    """A number as SVG wants it."""
    return f"{waarde:.1f}".removesuffix(".0")


@dataclass(frozen=True, slots=True)
class Schaal:
    """From days to places on the axis: the window from 0 to `breedte`."""

    venster: Venster
    breedte: float

    @property
    def dagen(self) -> int:
        """How many days are shown."""
        return (self.venster.tot - self.venster.van).days + 1

    @property
    def per_dag(self) -> float:
        """Pixels per day."""
        return self.breedte / self.dagen

    def x(self, dag: date, deel: float = 0.0) -> float:
        """The place of a day's beginning (or a part further); outside the window the edge."""
        plek = ((dag - self.venster.van).days + deel) * self.per_dag
        return min(max(plek, 0.0), self.breedte)


def schaal_van(venster: Venster) -> Schaal:
    """The scale of a window: as wide as a page, and wider for many years."""
    jaren = (venster.tot - venster.van).days / 365.25
    return Schaal(venster, min(max(BREEDTE, JAAR_B * jaren), BREEDSTE))


@dataclass(slots=True)
class Rijen:
    """Puts things in the first row where they touch nothing."""

    einden: list[float]

    def plaats(self, links: float, rechts: float, kier: float = KIER) -> int:
        """Take the room from `links` to `rechts` and return the number of the row.

        Args:
            kier: how much is kept free at the left.

        Ask from left to right, or things may get a row more than they need.
        """
        for nr, einde in enumerate(self.einden):
            if links >= einde + kier:
                self.einden[nr] = rechts
                return nr
        self.einden.append(rechts)
        return len(self.einden) - 1


@dataclass(frozen=True, slots=True)
class Streep:
    """A line of the grid with its word; `sterk` for the first of a year."""

    x: str
    tekst: str
    tekst_x: str
    sterk: bool = False


def strepen(schaal: Schaal, maanden: Sequence[str], dagen: Sequence[str]) -> list[Streep]:
    """The lines of the grid: years, quarters, months or weeks, by how much room a day has."""
    if schaal.per_dag >= 8:
        return _weken(schaal, maanden, dagen)
    if schaal.per_dag >= 0.6:
        return _maanden(schaal, maanden, 1 if schaal.per_dag >= 1.9 else 3)
    return _jaren(schaal)


def _streep(schaal: Schaal, dag: date, tekst: str, sterk: bool = False) -> Streep:
    x = schaal.x(dag)
    return Streep(g(x), tekst, g(x + 4), sterk)


def _jaren(schaal: Schaal) -> list[Streep]:
    van, tot = schaal.venster.van, schaal.venster.tot
    stap = max(1, round(44 / (schaal.per_dag * 365.25)))
    eerste = van.year if (van.month, van.day) == (1, 1) else van.year + 1
    return [
        _streep(schaal, date(jaar, 1, 1), str(jaar))
        for jaar in range(eerste, tot.year + 1)
        if jaar % stap == 0
        and schaal.x(date(jaar, 1, 1)) + tekstbreedte("2026") < schaal.breedte + RAND
    ]


def _maanden(schaal: Schaal, maanden: Sequence[str], stap: int) -> list[Streep]:
    van, tot = schaal.venster.van, schaal.venster.tot
    uit: list[Streep] = []
    nummer = van.year * 12 + van.month - 1 + (van.day > 1)
    while (eerste := date(nummer // 12, nummer % 12 + 1, 1)) <= tot:
        nummer += 1
        if (eerste.month - 1) % stap:
            continue
        met_jaar = not uit or eerste.month == 1
        tekst = maanden[eerste.month - 1] + (f" {eerste.year}" if met_jaar else "")
        if schaal.x(eerste) + 4 + tekstbreedte(tekst) < schaal.breedte + RAND:
            uit.append(_streep(schaal, eerste, tekst, sterk=met_jaar))
    return uit


def _weken(schaal: Schaal, maanden: Sequence[str], dagen: Sequence[str]) -> list[Streep]:
    van, tot = schaal.venster.van, schaal.venster.tot
    dag = van + timedelta(days=(-van.weekday()) % 7)
    uit = []
    while dag <= tot:
        tekst = f"{dagen[0]} {dag.day} {maanden[dag.month - 1]}"
        if schaal.x(dag) + 4 + tekstbreedte(tekst) < schaal.breedte + RAND:
            uit.append(_streep(schaal, dag, tekst))
        dag += timedelta(days=7)
    return uit
