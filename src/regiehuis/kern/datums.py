"""Dates that are only partly known, ages, and how dates and times are printed.

A partial date knows the year, the year and month, or all three; or nothing. Its code has the
form 'YYYY-MM-DD' with zeros for what is unknown, as in the Dutch base registers.
"""

import calendar
import re
from dataclasses import astuple, dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from regiehuis.kern.fouten import OngeldigeInvoer, gettext_noop
from regiehuis.kern.klok import lokaal, lokale_datum
from regiehuis.kern.termijnen import werkdagen_tussen

Taal = Literal["nl", "en"]
Precisie = Literal["onbekend", "jaar", "maand", "dag"]

VROEGSTE_JAAR, LAATSTE_JAAR = 1800, 2199
_MAX_INVOER = 40
# Beyond this a distance in working days says nothing to anybody.
VER_WEG_DAGEN = 60
_CODE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

GEEN_DATUM = gettext_noop(
    "Dit is geen datum. Schrijf bijvoorbeeld 12-06-1985, juni 1985, 1985 of onbekend."
)
JAAR_KORT = gettext_noop("Schrijf het jaartal met vier cijfers, bijvoorbeeld 1985.")
JAAR_VER = gettext_noop("Dit jaartal kan niet kloppen. Controleer het jaartal.")
BESTAAT_NIET = gettext_noop("Deze datum bestaat niet. Controleer de dag en de maand.")

_NL = "januari februari maart april mei juni juli augustus september oktober november december"
_EN = "January February March April May June July August September October November December"
MAANDEN: dict[str, tuple[str, ...]] = {"nl": tuple(_NL.split()), "en": tuple(_EN.split())}
MAANDEN_KORT: dict[str, tuple[str, ...]] = {
    "nl": tuple("jan feb mrt apr mei jun jul aug sep okt nov dec".split()),
    "en": tuple(naam[:3] for naam in MAANDEN["en"]),
}
DAGEN_KORT: dict[str, tuple[str, ...]] = {
    "nl": tuple("ma di wo do vr za zo".split()),
    "en": tuple("Mon Tue Wed Thu Fri Sat Sun".split()),
}

_MAANDNUMMER: dict[str, int] = {"febr": 2, "sept": 9} | {
    naam.lower(): nummer
    for namen in (*MAANDEN.values(), *MAANDEN_KORT.values())
    for nummer, naam in enumerate(namen, start=1)
}
_ONBEKEND = {"", "onbekend", "onb", "unknown", "niet bekend", "?", "-", "0000", "00000000"}
_SCHEIDING = re.compile(r"[\s./,\-]+")


@dataclass(frozen=True, slots=True, order=True)
class DeelDatum:
    """A date of which parts may be unknown; 0 stands for unknown.

    Without a year nothing is known, and without a month the day is unknown. The order is
    total and equal to the order of the codes: the unknown sorts before the known within the
    same year (or month), and the wholly unknown before everything.

    Args:
        jaar: VROEGSTE_JAAR to LAATSTE_JAAR, or 0 when nothing is known.
        maand: 1 to 12, or 0.
        dag: 1 to 31, or 0.

    Raises:
        OngeldigeInvoer: the parts do not make such a date.
    """

    jaar: int = 0
    maand: int = 0
    dag: int = 0

    def __post_init__(self) -> None:
        if self.jaar and not VROEGSTE_JAAR <= self.jaar <= LAATSTE_JAAR:
            raise OngeldigeInvoer(JAAR_VER, code="jaar")
        zonder_grond = (self.maand and not self.jaar) or (self.dag and not self.maand)
        if zonder_grond or not 0 <= self.maand <= 12:
            raise OngeldigeInvoer(BESTAAT_NIET, code="bestaat_niet")
        if self.dag and not 1 <= self.dag <= _dagen_in(self.jaar, self.maand):
            raise OngeldigeInvoer(BESTAAT_NIET, code="bestaat_niet")

    @classmethod
    def van_code(cls, code: str) -> "DeelDatum":
        """Read a code from the database; stricter than `lees`. Empty counts as unknown.

        Raises:
            ValueError: not a code.
            OngeldigeInvoer: a code of a date that does not exist.
        """
        return _uit_code(code)

    @classmethod
    def van_datum(cls, datum: date) -> "DeelDatum":
        """Return the fully known date."""
        return cls(datum.year, datum.month, datum.day)

    @classmethod
    def lees(cls, tekst: str, veld: str | None = None) -> "DeelDatum":
        """Read what a user typed, in Dutch or English.

        Understood: '1985', 'juni 1985', '6-1985', '1985-06', '12 juni 1985', '12-06-1985',
        '12/6/1985', '1985-06-12', '12061985', '19850612', the codes with zeros, '?' or 'x'
        for a part, 'onbekend' and nothing at all.

        Args:
            tekst: what was typed.
            veld: name of the form field, for the error.

        Raises:
            OngeldigeInvoer: with a Dutch sentence that says what to do, and that never
                repeats the input.
        """
        kaal = tekst.strip().lower() if len(tekst) <= _MAX_INVOER else "te lang"
        if kaal in _ONBEKEND:
            return cls()
        jaar, maand, dag = _schik(_delen(kaal, veld), veld)
        try:
            return cls(jaar, maand, dag)
        except OngeldigeInvoer as fout:
            fout.veld = veld
            raise

    @property
    def code(self) -> str:
        """The canonical form 'YYYY-MM-DD', zeros for what is unknown."""
        return f"{self.jaar:04}-{self.maand:02}-{self.dag:02}"

    @property
    def precisie(self) -> Precisie:
        """How much is known: 'onbekend', 'jaar', 'maand' or 'dag'."""
        if self.dag:
            return "dag"
        if self.maand:
            return "maand"
        return "jaar" if self.jaar else "onbekend"

    @property
    def vroegste(self) -> date | None:
        """The first day that this can be; None when nothing is known."""
        return date(self.jaar, self.maand or 1, self.dag or 1) if self.jaar else None

    @property
    def laatste(self) -> date | None:
        """The last day that this can be; None when nothing is known."""
        if not self.jaar:
            return None
        maand = self.maand or 12
        return date(self.jaar, maand, self.dag or _dagen_in(self.jaar, maand))

    def kan_zijn(self, andere: "DeelDatum") -> bool:
        """Tell whether both can be the same day: what both know is equal. Symmetric."""
        paren = zip(astuple(self), astuple(andere), strict=True)
        return all(not a or not b or a == b for a, b in paren)

    def is_na(self, datum: date) -> bool:
        """Tell whether this is certainly after a date (a birth date in the future)."""
        return self.vroegste is not None and self.vroegste > datum

    def print(self, taal: Taal = "nl") -> str:
        """Return the date in words: '12 juni 1985', 'juni 1985', '1985' or 'onbekend'."""
        if not self.jaar:
            return "onbekend" if _taal(taal) == "nl" else "unknown"
        delen = [str(self.jaar)]
        if self.maand:
            delen.insert(0, MAANDEN[_taal(taal)][self.maand - 1])
        if self.dag:
            delen.insert(0, str(self.dag))
        return " ".join(delen)

    def __str__(self) -> str:
        return self.print()

    def __bool__(self) -> bool:
        return bool(self.jaar)


ONBEKEND = DeelDatum()


@lru_cache(4096)
def _uit_code(code: str) -> DeelDatum:
    """The same for every page that reads it: a date never changes."""
    if not code:
        return ONBEKEND
    if not _CODE.fullmatch(code):
        raise ValueError("geen code van een datum")
    return DeelDatum(int(code[:4]), int(code[5:7]), int(code[8:]))


def is_periode(van: str, tot: str) -> bool:
    """Whether two codes of partial dates can be a beginning and an end; '' is not known.

    Raises:
        ValueError: no code.
    """
    if not (van and tot):
        return True
    vroegst, laatst = DeelDatum.van_code(van).vroegste, DeelDatum.van_code(tot).laatste
    return not (vroegst and laatst and laatst < vroegst)


def leeftijd(geboren: DeelDatum, op: date) -> tuple[int, int] | None:
    """Return the least and greatest age in whole years on a day; equal when it is certain.

    Who was born on 29 February turns a year older on 1 March in a year without that day.

    Returns:
        None when the birth date is unknown or certainly after `op`.
    """
    vroegste, laatste = geboren.vroegste, geboren.laatste
    if vroegste is None or laatste is None or vroegste > op:
        return None
    return max(0, _jaren(laatste, op)), _jaren(vroegste, op)


def leeftijd_in_woorden(geboren: DeelDatum, op: date, taal: Taal = "nl") -> str:
    """Return the age in words: '43 jaar', '42 of 43 jaar', or '' when it is unknown."""
    grenzen = leeftijd(geboren, op)
    if grenzen is None:
        return ""
    laag, hoog = grenzen
    of, jaar = ("of", "jaar") if _taal(taal) == "nl" else ("or", "year" if hoog == 1 else "years")
    return f"{hoog} {jaar}" if laag == hoog else f"{laag} {of} {hoog} {jaar}"


def dag(datum: date | datetime, vandaag: date, taal: Taal = "nl", *, afgekort: bool = False) -> str:
    """Return 'do 4 december', with the year only when it is another year than today's.

    Args:
        datum: a date, or an aware moment, of which the date in Amsterdam counts.
        vandaag: today's date.
        taal: 'nl' or 'en'; a code such as 'en-gb' will do.
        afgekort: shorten the month, for narrow columns: 'do 4 dec'.
    """
    d, t = _datum(datum), _taal(taal)
    maand = (MAANDEN_KORT if afgekort else MAANDEN)[t][d.month - 1]
    tekst = f"{DAGEN_KORT[t][d.weekday()]} {d.day} {maand}"
    return tekst if d.year == vandaag.year else f"{tekst} {d.year}"


def afstand(
    datum: date | datetime, vandaag: date, taal: Taal = "nl", *, termijn: bool = True
) -> str:
    """Return 'vandaag', 'morgen', 'over 3 werkdagen' or '3 werkdagen te laat'.

    Distances are in Dutch working days. When no working day lies between (only a weekend or
    a holiday), the distance is in calendar days.

    Args:
        termijn: the date is a term; with False the past reads 'gisteren' or '3 werkdagen
            geleden'.
    """
    d, t = _datum(datum), _taal(taal)
    kalender = (d - vandaag).days
    vast = {0: ("vandaag", "today"), 1: ("morgen", "tomorrow")}
    if not termijn:
        vast[-1] = ("gisteren", "yesterday")
    if kalender in vast:
        return vast[kalender][t == "en"]
    return _richting(kalender, termijn, t) % _aantal(werkdagen_tussen(vandaag, d), kalender, t)


def met_afstand(
    datum: date | datetime,
    vandaag: date,
    taal: Taal = "nl",
    *,
    termijn: bool = True,
    afgekort: bool = False,
) -> str:
    """Return a day with its distance: 'do 4 december, over 3 werkdagen', 'di 1 december, vandaag'.

    Further ahead or (when it is no term) further back than VER_WEG_DAGEN only the day.

    Args:
        termijn: as in `afstand`.
        afgekort: as in `dag`.
    """
    d = _datum(datum)
    tekst = dag(d, vandaag, taal, afgekort=afgekort)
    kalender = (d - vandaag).days
    if kalender > VER_WEG_DAGEN or (kalender < -VER_WEG_DAGEN and not termijn):
        return tekst
    return f"{tekst}, {afstand(d, vandaag, taal, termijn=termijn)}"


def kort(datum: date | datetime, taal: Taal = "nl") -> str:
    """Return '23 nov 2026'."""
    d = _datum(datum)
    return f"{d.day} {MAANDEN_KORT[_taal(taal)][d.month - 1]} {d.year}"


def lang(datum: date | datetime, taal: Taal = "nl") -> str:
    """Return '23 november 2026', for letters."""
    d = _datum(datum)
    return f"{d.day} {MAANDEN[_taal(taal)][d.month - 1]} {d.year}"


def tijd(moment: datetime, taal: Taal = "nl") -> str:
    """Return the time in Amsterdam: '09.14 uur' or '09:14'."""
    m = lokaal(moment)
    return f"{m:%H.%M} uur" if _taal(taal) == "nl" else f"{m:%H:%M}"


def dag_en_tijd(moment: datetime, vandaag: date, taal: Taal = "nl") -> str:
    """Return 'do 4 december, 09.14 uur'."""
    return f"{dag(moment, vandaag, taal)}, {tijd(moment, taal)}"


def _delen(tekst: str, veld: str | None) -> list[int | str]:
    """Split typed text in numbers as text ('1985', '06', '0') and months as int."""
    tekst = re.sub(r"(?<=[0-9])(?=[a-z])|(?<=[a-z])(?=[0-9])", " ", tekst)
    delen: list[int | str] = []
    for deel in filter(None, _SCHEIDING.split(tekst)):
        if deel in _MAANDNUMMER:
            delen.append(_MAANDNUMMER[deel])
        elif re.fullmatch(r"\?+|x+", deel):
            delen.append("0000" if len(deel) == 4 else "00")
        elif re.fullmatch(r"[0-9]{8}", deel):
            delen += _acht_cijfers(deel)
        elif re.fullmatch(r"[0-9]{1,4}", deel):
            delen.append(deel)
        else:
            raise OngeldigeInvoer(GEEN_DATUM, veld=veld, code="geen_datum")
    return delen


def _acht_cijfers(deel: str) -> list[int | str]:
    # Never ambiguous: read as year first, 'ddmmYYYY' would have month 18 to 21.
    if 1 <= int(deel[4:6]) <= 12 or deel[4:] == "0000":
        return [deel[:4], deel[4:6], deel[6:]]
    return [deel[:2], deel[2:4], deel[4:]]


def _schik(delen: list[int | str], veld: str | None) -> tuple[int, int, int]:
    """Put the parts in the order year, month, day."""
    geen_datum = OngeldigeInvoer(GEEN_DATUM, veld=veld, code="geen_datum")
    if not 1 <= len(delen) <= 3:
        raise geen_datum
    jaar_voorop = isinstance(delen[0], str) and len(delen[0]) >= 3
    schikking = list(delen) if jaar_voorop else list(reversed(delen))
    jaar, maand, dag_ = (schikking + ["0", "0"])[:3]
    if any(isinstance(deel, int) for deel in (jaar, dag_)):
        raise geen_datum
    if isinstance(jaar, str) and len(jaar) != 4:
        raise OngeldigeInvoer(JAAR_KORT, veld=veld, code="jaar_kort")
    if any(isinstance(deel, str) and len(deel) > 2 for deel in (maand, dag_)):
        raise geen_datum
    return int(jaar), int(maand), int(dag_)


def _dagen_in(jaar: int, maand: int) -> int:
    return calendar.monthrange(jaar, maand)[1]


def _jaren(geboren: date, op: date) -> int:
    return op.year - geboren.year - ((op.month, op.day) < (geboren.month, geboren.day))


def _datum(datum: date | datetime) -> date:
    return lokale_datum(datum) if isinstance(datum, datetime) else datum


def _taal(taal: str) -> Literal["nl", "en"]:
    return "en" if taal.startswith("en") else "nl"


def _aantal(werkdagen: int, kalender: int, taal: str) -> str:
    n = abs(werkdagen) or abs(kalender)
    if werkdagen:
        woorden = ("werkdag", "werkdagen") if taal == "nl" else ("working day", "working days")
    else:
        woorden = ("dag", "dagen") if taal == "nl" else ("day", "days")
    return f"{n} {woorden[n != 1]}"


def _richting(kalender: int, te_laat: bool, taal: str) -> str:
    if kalender > 0:
        return "over %s" if taal == "nl" else "in %s"
    if te_laat:
        return "%s te laat" if taal == "nl" else "%s late"
    return "%s geleden" if taal == "nl" else "%s ago"
