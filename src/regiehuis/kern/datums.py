"""Dates that are only partly known, ages, and how dates and times are printed.

A partial date knows the year, the year and month, or all three; or nothing. Its code has the
form 'YYYY-MM-DD' with zeros for what is unknown, as in the Dutch base registers.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from regiehuis.kern.fouten import OngeldigeInvoer, gettext_noop
from regiehuis.kern.klok import lokaal
from regiehuis.kern.termijnen import werkdagen_tussen

Taal = Literal["nl", "en"]
Precisie = Literal["onbekend", "jaar", "maand", "dag"]

VROEGSTE_JAAR, LAATSTE_JAAR = 1800, 2199
_MAX_INVOER = 40
VER_WEG_DAGEN = 60

GEEN_DATUM = gettext_noop(
    "Dit is geen datum. Schrijf bijvoorbeeld 12-06-1985, juni 1985, 1985 of onbekend."
)
JAAR_KORT = gettext_noop("Schrijf het jaartal met vier cijfers, bijvoorbeeld 1985.")
JAAR_VER = gettext_noop("Dit jaartal kan niet kloppen. Controleer het jaartal.")
BESTAAT_NIET = gettext_noop("Deze datum bestaat niet. Controleer de dag en de maand.")

MAANDEN: dict[str, tuple[str, ...]] = {
    "nl": tuple(
        "januari februari maart april mei juni"
        " juli augustus september oktober november december".split()
    ),
    "en": tuple(calendar.month_name[1:]),
}
MAANDEN_KORT: dict[str, tuple[str, ...]] = {
    "nl": tuple("jan feb mrt apr mei jun jul aug sep okt nov dec".split()),
    "en": tuple(calendar.month_abbr[1:]),
}
DAGEN: dict[str, tuple[str, ...]] = {
    "nl": tuple("ma di wo do vr za zo".split()),
    "en": tuple("Mon Tue Wed Thu Fri Sat Sun".split()),
}

_MAANDNAAM = {
    naam[:lengte]: nummer
    for taal in ("nl", "en")
    for nummer, naam in enumerate((m.lower() for m in MAANDEN[taal]), start=1)
    for lengte in (3, len(naam))
} | {"mrt": 3, "sept": 9}
_ONBEKEND = frozenset({"", "onbekend", "?", "-", "unknown", "weet niet", "0000-00-00"})
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_CIJFERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_MAAND_JAAR = re.compile(r"(\d{1,2})[-/. ](\d{4})")
_WOORDEN = re.compile(r"(?:(\d{1,2})\.? )?([a-z]+)\.?,? (\d{4})")
_JAAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True, order=True)
class DeelDatum:
    """A date of which the day, the month or everything may be unknown (0).

    Ordering is that of `code`: what is less precise comes before what is more precise within the
    same year or month, and an unknown date comes before every known one.

    Args:
        jaar: 1800-2199, or 0 when nothing is known.
        maand: 1-12, or 0; 0 when the year is unknown.
        dag: 1-31, or 0; 0 when the month is unknown.

    Raises:
        OngeldigeInvoer: the date does not exist.
    """

    jaar: int = 0
    maand: int = 0
    dag: int = 0

    def __post_init__(self) -> None:
        if (self.dag and not self.maand) or (self.maand and not self.jaar):
            raise OngeldigeInvoer(BESTAAT_NIET)
        if self.jaar and not VROEGSTE_JAAR <= self.jaar <= LAATSTE_JAAR:
            raise OngeldigeInvoer(JAAR_VER)
        if not 0 <= self.maand <= 12:
            raise OngeldigeInvoer(BESTAAT_NIET)
        if self.dag and not 1 <= self.dag <= calendar.monthrange(self.jaar, self.maand)[1]:
            raise OngeldigeInvoer(BESTAAT_NIET)

    @classmethod
    def lees(cls, tekst: str) -> "DeelDatum":
        """Read what a person types: '1985', 'juni 1985', '6-1985', '12 juni 1985', '12-06-1985',
        '1985-06-12', 'onbekend' or nothing.

        Raises:
            OngeldigeInvoer: it is not a date, or one that does not exist.
        """
        kaal = " ".join(tekst[: _MAX_INVOER + 1].casefold().split())
        if kaal in _ONBEKEND:
            return cls()
        if len(tekst) > _MAX_INVOER:
            raise OngeldigeInvoer(GEEN_DATUM)
        if m := _ISO.fullmatch(kaal):
            return cls(int(m[1]), int(m[2]), int(m[3] or 0))
        if m := _CIJFERS.fullmatch(kaal):
            return cls._bestaand(int(m[3]), int(m[2]), int(m[1]))
        if m := _MAAND_JAAR.fullmatch(kaal):
            return cls._bestaand(int(m[2]), int(m[1]), None)
        if (m := _WOORDEN.fullmatch(kaal)) and m[2] in _MAANDNAAM:
            return cls._bestaand(int(m[3]), _MAANDNAAM[m[2]], int(m[1]) if m[1] else None)
        if _JAAR.fullmatch(kaal):
            return cls(int(kaal))
        if re.fullmatch(r"\d{1,2}([-/. ]\d{1,2}[-/. ]\d{2})?", kaal):
            raise OngeldigeInvoer(JAAR_KORT)
        raise OngeldigeInvoer(GEEN_DATUM)

    @classmethod
    def _bestaand(cls, jaar: int, maand: int, dag: int | None) -> "DeelDatum":
        """With a typed month and day: a zero there is a typing error, not 'unknown'."""
        if maand == 0 or dag == 0:
            raise OngeldigeInvoer(BESTAAT_NIET)
        return cls(jaar, maand, dag or 0)

    @classmethod
    def van_code(cls, code: str) -> "DeelDatum":
        """The date of a stored code 'YYYY-MM-DD'; empty counts as unknown.

        Raises:
            ValueError: the code is badly formed.
        """
        if not code:
            return cls()
        jaar, maand, dag = (int(deel) for deel in code.split("-"))
        return cls(jaar, maand, dag)

    @classmethod
    def van_datum(cls, datum: date) -> "DeelDatum":
        """A date of which everything is known."""
        return cls(datum.year, datum.month, datum.day)

    @property
    def code(self) -> str:
        """'YYYY-MM-DD' with zeros for what is unknown; sorts like the date itself."""
        return f"{self.jaar:04}-{self.maand:02}-{self.dag:02}"

    @property
    def precisie(self) -> Precisie:
        """How much is known."""
        if self.dag:
            return "dag"
        if self.maand:
            return "maand"
        return "jaar" if self.jaar else "onbekend"

    @property
    def vroegste(self) -> date | None:
        """The first day that it can be; None when nothing is known."""
        return date(self.jaar, self.maand or 1, self.dag or 1) if self.jaar else None

    @property
    def laatste(self) -> date | None:
        """The last day that it can be; None when nothing is known."""
        if not self.jaar:
            return None
        maand = self.maand or 12
        return date(self.jaar, maand, self.dag or calendar.monthrange(self.jaar, maand)[1])

    def kan_zijn(self, andere: "DeelDatum") -> bool:
        """Whether both can be the same day: what both know is equal. Symmetric."""
        return all(
            not a or not b or a == b
            for a, b in (
                (self.jaar, andere.jaar),
                (self.maand, andere.maand),
                (self.dag, andere.dag),
            )
        )

    def print(self, taal: Taal = "nl") -> str:
        """'12 juni 1985', 'juni 1985', '1985' or 'onbekend'."""
        if not self.jaar:
            return "onbekend" if taal == "nl" else "unknown"
        delen = [str(self.dag)] if self.dag else []
        delen += [MAANDEN[taal][self.maand - 1]] if self.maand else []
        return " ".join([*delen, str(self.jaar)])

    def __str__(self) -> str:
        return self.print()

    def __bool__(self) -> bool:
        return bool(self.jaar)


def leeftijd(geboren: DeelDatum, op: date) -> tuple[int, int] | None:
    """Youngest and oldest age in whole years on a day; None when unknown or not yet born."""
    if geboren.laatste is None or geboren.vroegste is None or geboren.vroegste > op:
        return None
    return max(0, _jaren(geboren.laatste, op)), _jaren(geboren.vroegste, op)


def leeftijd_in_woorden(geboren: DeelDatum, op: date, taal: Taal = "nl") -> str:
    """'43 jaar', '42 of 43 jaar', or '' when it is unknown."""
    grenzen = leeftijd(geboren, op)
    if grenzen is None:
        return ""
    jongste, oudste = grenzen
    of_, jaar = ("of", "jaar") if taal == "nl" else ("or", "years")
    return f"{oudste} {jaar}" if jongste == oudste else f"{jongste} {of_} {oudste} {jaar}"


def _jaren(geboren: date, op: date) -> int:
    return op.year - geboren.year - ((op.month, op.day) < (geboren.month, geboren.day))


# ---- printing -----------------------------------------------------------------------------------


def dag(datum: date, vandaag: date, taal: Taal = "nl") -> str:
    """'do 4 december'; with the year when it is another year than now."""
    naam = DAGEN[taal][datum.weekday()]
    jaar = "" if datum.year == vandaag.year else f" {datum.year}"
    return f"{naam} {datum.day} {MAANDEN[taal][datum.month - 1]}{jaar}"


def afstand(datum: date, vandaag: date, taal: Taal = "nl", *, termijn: bool = True) -> str:
    """'vandaag', 'morgen', 'over 3 werkdagen', '3 werkdagen te laat' ('geleden' if no term).

    Distances are in Dutch working days; a day in the same weekend is counted in plain days.
    """
    if datum == vandaag:
        return "vandaag" if taal == "nl" else "today"
    dagen = (datum - vandaag).days
    if dagen == 1:
        return "morgen" if taal == "nl" else "tomorrow"
    aantal = abs(werkdagen_tussen(vandaag, datum))
    eenheid = _eenheid(aantal or abs(dagen), bool(aantal), taal)
    if dagen > 0:
        return f"over {eenheid}" if taal == "nl" else f"in {eenheid}"
    if termijn:
        return f"{eenheid} te laat" if taal == "nl" else f"{eenheid} late"
    if dagen == -1:
        return "gisteren" if taal == "nl" else "yesterday"
    return f"{eenheid} geleden" if taal == "nl" else f"{eenheid} ago"


def _eenheid(aantal: int, werkdagen: bool, taal: Taal) -> str:
    if taal == "nl":
        enkel, meer = ("werkdag", "werkdagen") if werkdagen else ("dag", "dagen")
    else:
        enkel, meer = ("working day", "working days") if werkdagen else ("day", "days")
    return f"{aantal} {enkel if aantal == 1 else meer}"


def met_afstand(datum: date, vandaag: date, taal: Taal = "nl", *, termijn: bool = True) -> str:
    """'do 4 december, over 3 werkdagen'; 'di 1 december, vandaag'. Far ahead only the day."""
    if (datum - vandaag).days > VER_WEG_DAGEN:
        return dag(datum, vandaag, taal)
    return f"{dag(datum, vandaag, taal)}, {afstand(datum, vandaag, taal, termijn=termijn)}"


def kort(datum: date, taal: Taal = "nl") -> str:
    """'23 nov 2026', for tables and sources."""
    return f"{datum.day} {MAANDEN_KORT[taal][datum.month - 1]} {datum.year}"


def tijd(moment: datetime, taal: Taal = "nl") -> str:
    """'09.14 uur', in Amsterdam time."""
    plaatselijk = lokaal(moment)
    return f"{plaatselijk:%H.%M} uur" if taal == "nl" else f"{plaatselijk:%H:%M}"
