"""Working days of the Netherlands, and terms that pause, go on and are extended.

Everything is computed from values at the moment of asking. Nothing is counted up at night:
a missed night would make such a counter wrong for ever.

Days: Saturdays, Sundays and the days of art. 3 Algemene termijnenwet (the recognised
holidays, King's Day and 5 May each year; Good Friday is put on a par) are no working days.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Literal, get_args

import holidays

from regiehuis.kern.fouten import OngeldigeInvoer, RegelOvertreden, gettext_noop
from regiehuis.kern.klok import AMSTERDAM, bewust, lokale_datum

Eenheid = Literal["werkdagen", "kalenderdagen", "uren"]
StandSoort = Literal["lopend", "gepauzeerd", "verlopen"]

MAX_LENGTE = 10_000

NIET_LOPEND = gettext_noop("Deze termijn is al gepauzeerd.")
NIET_GEPAUZEERD = gettext_noop("Deze termijn is niet gepauzeerd.")
AL_VERLOPEN = gettext_noop("Deze termijn is al verlopen en kan niet meer worden gepauzeerd.")
NIET_TERUG = gettext_noop("Dit moment ligt vóór de vorige wijziging van de termijn.")
LENGTE = gettext_noop("Vul voor de termijn een heel getal in van 1 tot en met %(max)s.")
REDEN = gettext_noop("Schrijf op waarom u de termijn verlengt.")

_DAG = timedelta(days=1)
_UUR = timedelta(hours=1)
_EINDE_DAG = time(23, 59, 59)
# Art. 4 onder a Algemene termijnenwet: longer terms, and terms in hours, do not move.
_GRENS_TERMIJNENWET = 90


@lru_cache(maxsize=512)
def feestdagen(jaar: int) -> frozenset[date]:
    """Return the days of art. 3 Algemene termijnenwet in a year."""
    return frozenset(holidays.country_holidays("NL", years=jaar, categories=("public", "optional")))


@lru_cache(maxsize=512)
def _werkdagen_van(jaar: int) -> tuple[date, ...]:
    eerste, vrij = date(jaar, 1, 1), feestdagen(jaar)
    dagen = (eerste + n * _DAG for n in range((date(jaar, 12, 31) - eerste).days + 1))
    return tuple(dag for dag in dagen if dag.weekday() < 5 and dag not in vrij)


def is_werkdag(d: date) -> bool:
    """Tell whether a date is a working day."""
    return d.weekday() < 5 and d not in feestdagen(d.year)


def werkdagen_later(d: date, n: int) -> date:
    """Return the date `n` working days after `d` (before it when `n` is negative).

    `d` itself does not count. The result is a working day, except that n = 0 returns `d`.

    Raises:
        ValueError: more than MAX_LENGTE working days.
    """
    if abs(n) > MAX_LENGTE:
        raise ValueError(f"hoogstens {MAX_LENGTE} werkdagen")
    stap = _DAG if n > 0 else -_DAG
    for _ in range(abs(n)):
        d += stap
        while not is_werkdag(d):
            d += stap
    return d


def werkdagen_tussen(a: date, b: date) -> int:
    """Return the number of working days after `a` up to and including `b`; negative backwards.

    It is additive: tussen(a, b) + tussen(b, c) == tussen(a, c), hence tussen(b, a) ==
    -tussen(a, b). And tussen(d, werkdagen_later(d, n)) == n for n >= 0.
    """
    if b < a:
        return -werkdagen_tussen(b, a)
    hele_jaren = sum(len(_werkdagen_van(jaar)) for jaar in range(a.year, b.year))
    return hele_jaren + _rangnummer(b) - _rangnummer(a)


def _rangnummer(d: date) -> int:
    return bisect_right(_werkdagen_van(d.year), d)


def volgende_werkdag(d: date) -> date:
    """Return the first working day strictly after `d`."""
    return werkdagen_later(d, 1)


def eerste_werkdag_vanaf(d: date) -> date:
    """Return `d` when it is a working day, else the first one after it."""
    return d if is_werkdag(d) else volgende_werkdag(d)


def einde_van_dag(d: date) -> datetime:
    """Return the last second of a day in Amsterdam, in UTC."""
    return datetime.combine(d, _EINDE_DAG, AMSTERDAM).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Pauze:
    """A stretch in which a term stands still; `tot` is None while it lasts."""

    van: datetime
    tot: datetime | None = None

    def __post_init__(self) -> None:
        if self.tot is not None and bewust(self.tot) < bewust(self.van):
            raise ValueError("een pauze eindigt niet voordat zij begint")


@dataclass(frozen=True, slots=True)
class Verlenging:
    """An extension by `lengte`, in the unit of the term, given at `op` for a reason."""

    lengte: int
    reden: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Stand:
    """How a term stands at a moment.

    Attributes:
        soort: 'lopend', 'gepauzeerd' or 'verlopen'.
        resterend: what is left in the unit of the term: working days or calendar days from
            today to the last day (0 = today is the last day), or whole hours; negative when
            late.
        eenheid: the unit of `resterend`.
        einde: the end as it stands now (while paused: as if the pause ended now).
    """

    soort: StandSoort
    resterend: int
    eenheid: Eenheid
    einde: datetime


@dataclass(frozen=True, slots=True)
class Termijn:
    """A term as a value: start, length, and what happened to it.

    The day (or moment) of the start does not count. Terms in working days and calendar days
    end at the end of a day (23:59:59 in Amsterdam), terms in hours run on around the clock,
    nights and weekends included. A pause moves the end by as many working days (calendar
    days, or exact time) as it lasted; an extension adds to the length.

    Calendar-day terms follow the Algemene termijnenwet: an end on a day that is no working
    day moves to the next working day (art. 1); a term of three days or more holds at least
    two working days (art. 2); neither holds above ninety days (art. 4).

    Args:
        start: aware moment.
        lengte: agreed length, without extensions; 1 to MAX_LENGTE.
        eenheid: 'werkdagen', 'kalenderdagen' or 'uren'.
        pauzes: in order, not overlapping; only the last may be open.
        verlengingen: in order of being given.

    Raises:
        OngeldigeInvoer: the length is no sensible number.
        ValueError: moments without a zone or out of order (a mistake in code or data).
    """

    start: datetime
    lengte: int
    eenheid: Eenheid
    pauzes: tuple[Pauze, ...] = ()
    verlengingen: tuple[Verlenging, ...] = ()

    def __post_init__(self) -> None:
        bewust(self.start)
        if self.eenheid not in get_args(Eenheid):
            raise ValueError(f"onbekende eenheid {self.eenheid!r}")
        for lengte in (self.lengte, *(v.lengte for v in self.verlengingen)):
            _eis_lengte(lengte)
        vorige: datetime | None = self.start
        for pauze in self.pauzes:
            if vorige is None or bewust(pauze.van) < vorige:
                raise ValueError("pauzes volgen elkaar op en beginnen niet voor de start")
            vorige = pauze.tot
        if any(bewust(v.op) < self.start for v in self.verlengingen):
            raise ValueError("een verlenging komt niet voor de start")

    @property
    def totale_lengte(self) -> int:
        """The agreed length with all extensions."""
        return self.lengte + sum(v.lengte for v in self.verlengingen)

    @property
    def open_pauze(self) -> Pauze | None:
        """The pause that has begun and not ended, if there is one."""
        return self.pauzes[-1] if self.pauzes and self.pauzes[-1].tot is None else None

    def einde(self, op: datetime | None = None) -> datetime:
        """Return the end in UTC.

        Args:
            op: moment of asking. Needed only while paused: the open pause then counts up to
                `op`. Without it an open pause counts for nothing, which gives the earliest
                possible end.
        """
        if self.eenheid == "uren":
            staan = sum((tot - van for van, tot in self._gepauzeerd(op)), timedelta())
            return self.start.astimezone(UTC) + self.totale_lengte * _UUR + staan
        return einde_van_dag(self._laatste_dag(op))

    def zoals_op(self, moment: datetime) -> "Termijn":
        """Return the term as it was known at a moment: what happened later left out."""
        pauzes = tuple(
            replace(p, tot=None) if p.tot is not None and p.tot > moment else p
            for p in self.pauzes
            if p.van <= moment
        )
        verlengingen = tuple(v for v in self.verlengingen if v.op <= moment)
        return replace(self, pauzes=pauzes, verlengingen=verlengingen)

    def stand(self, nu: datetime) -> Stand:
        """Return how the term stands at `nu`, counting only what had happened by then."""
        toen = self.zoals_op(bewust(nu))
        einde = toen.einde(nu)
        soort: StandSoort = "lopend"
        if toen.open_pauze:
            soort = "gepauzeerd"
        elif nu > einde:
            soort = "verlopen"
        return Stand(soort, toen._resterend(nu, einde), self.eenheid, einde)

    def pauzeer(self, op: datetime) -> "Termijn":
        """Return the term with a pause that begins at `op`.

        Raises:
            RegelOvertreden: already paused, already over, or before an earlier pause.
        """
        if self.open_pauze:
            raise RegelOvertreden(NIET_LOPEND, code="al_gepauzeerd")
        if op < self._laatste_wijziging():
            raise RegelOvertreden(NIET_TERUG, code="niet_terug")
        if op > self.einde():
            raise RegelOvertreden(AL_VERLOPEN, code="al_verlopen")
        return replace(self, pauzes=(*self.pauzes, Pauze(op)))

    def hervat(self, op: datetime) -> "Termijn":
        """Return the term with its open pause ended at `op`.

        Raises:
            RegelOvertreden: not paused, or before the pause began.
        """
        pauze = self.open_pauze
        if pauze is None:
            raise RegelOvertreden(NIET_GEPAUZEERD, code="niet_gepauzeerd")
        if op < pauze.van:
            raise RegelOvertreden(NIET_TERUG, code="niet_terug")
        return replace(self, pauzes=(*self.pauzes[:-1], replace(pauze, tot=op)))

    def verleng(self, n: int, reden: str, op: datetime) -> "Termijn":
        """Return the term made longer by `n` units. Allowed while paused and when late.

        Raises:
            OngeldigeInvoer: `n` is no sensible length, or there is no reason.
            RegelOvertreden: before the start.
        """
        _eis_lengte(n)
        if not reden.strip():
            raise OngeldigeInvoer(REDEN, veld="reden", code="reden")
        if op < self.start:
            raise RegelOvertreden(NIET_TERUG, code="niet_terug")
        return replace(self, verlengingen=(*self.verlengingen, Verlenging(n, reden.strip(), op)))

    def als_json(self) -> dict[str, Any]:
        """Return plain values for a JSON column."""
        return {
            "start": self.start.isoformat(),
            "lengte": self.lengte,
            "eenheid": self.eenheid,
            "pauzes": [[p.van.isoformat(), p.tot and p.tot.isoformat()] for p in self.pauzes],
            "verlengingen": [[v.lengte, v.reden, v.op.isoformat()] for v in self.verlengingen],
        }

    @classmethod
    def uit_json(cls, waarden: Mapping[str, Any]) -> "Termijn":
        """Read back what `als_json` wrote."""
        lees = datetime.fromisoformat
        return cls(
            start=lees(waarden["start"]),
            lengte=waarden["lengte"],
            eenheid=waarden["eenheid"],
            pauzes=tuple(Pauze(lees(van), tot and lees(tot)) for van, tot in waarden["pauzes"]),
            verlengingen=tuple(
                Verlenging(n, reden, lees(op)) for n, reden, op in waarden["verlengingen"]
            ),
        )

    def _gepauzeerd(self, op: datetime | None) -> list[tuple[datetime, datetime]]:
        # In UTC, because subtracting two Amsterdam times forgets the change of summer time.
        paren = []
        for pauze in self.pauzes:
            tot = pauze.tot if pauze.tot is not None else op
            if tot is not None and tot > pauze.van:
                paren.append((pauze.van.astimezone(UTC), tot.astimezone(UTC)))
        return paren

    def _laatste_dag(self, op: datetime | None) -> date:
        begin = lokale_datum(self.start)
        dagen = [(lokale_datum(van), lokale_datum(tot)) for van, tot in self._gepauzeerd(op)]
        if self.eenheid == "werkdagen":
            staan = sum(werkdagen_tussen(van, tot) for van, tot in dagen)
            return werkdagen_later(begin, self.totale_lengte + staan)
        staan = sum((tot - van).days for van, tot in dagen)
        laatste = begin + (self.totale_lengte + staan) * _DAG
        if self.lengte > _GRENS_TERMIJNENWET:
            return laatste
        laatste = eerste_werkdag_vanaf(laatste)
        return max(laatste, werkdagen_later(begin, 2)) if self.lengte >= 3 else laatste

    def _resterend(self, nu: datetime, einde: datetime) -> int:
        if self.eenheid == "uren":
            return int((einde - nu.astimezone(UTC)) / _UUR)
        vandaag, laatste = lokale_datum(nu), lokale_datum(einde)
        if self.eenheid == "werkdagen":
            return werkdagen_tussen(vandaag, laatste)
        return (laatste - vandaag).days

    def _laatste_wijziging(self) -> datetime:
        einden = [p.tot for p in self.pauzes if p.tot is not None]
        return max([self.start, *einden])


def _eis_lengte(lengte: int) -> None:
    if isinstance(lengte, bool) or not isinstance(lengte, int) or not 1 <= lengte <= MAX_LENGTE:
        raise OngeldigeInvoer(LENGTE, veld="lengte", code="lengte", max=MAX_LENGTE)
