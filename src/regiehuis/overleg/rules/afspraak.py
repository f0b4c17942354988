"""Reading one typed line as an agreement: '@Karin belt reclassering uiterlijk vrijdag'.

Pure: who can be named and what day it is are parameters. What cannot be read is said; nothing is
guessed, because an agreement names a person and a date (ontwerp.md §4.14).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from regiehuis.kern.datums import MAANDEN, MAANDEN_KORT
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.termijnen import werkdagen_later

WIE_NODIG = _("Begin met @ en de naam van iemand die bij dit punt hoort.")
WIE_ONBEKEND = _("Deze naam hoort niet bij dit punt. Kies iemand uit de lijst.")
WIE_DUBBEL = _("Er zijn meer mensen met deze naam. Schrijf ook de achternaam of de organisatie.")
WAT_NODIG = _("Schrijf wat deze persoon doet.")
WANNEER_NODIG = _("Sluit af met een datum, bijvoorbeeld: uiterlijk vrijdag, of 4 december.")
VOORBIJ = _("Deze datum is al voorbij.")

_DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DAG = {naam: nr for nr, naam in enumerate(_DAGEN)} | {n[:2]: i for i, n in enumerate(_DAGEN)}
_MAAND = {
    naam: nr
    for namen in (MAANDEN["nl"], MAANDEN_KORT["nl"])
    for nr, naam in enumerate(namen, start=1)
}
_GETAL = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6,
    "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
}  # fmt: skip
_EENHEID = {"dag": 1, "dagen": 1, "week": 7, "weken": 7}
_VOOR = r"(?:^|\s)(?:(?:uiterlijk|voor|vóór|per|tot)\s+)*"
#: 'schrijft het op vandaag': there 'op' belongs to the verb; before a date it does not
_OP = r"(?:(?:op|de)\s+)*"
_WEEKDAG = "|".join(sorted(_DAG, key=len, reverse=True))
_MAANDNAAM = "|".join(sorted(_MAAND, key=len, reverse=True))
_TELWOORD = "|".join(_GETAL)
_AAN_HET_EIND = re.compile(
    _VOOR
    + r"(?P<datum>vandaag|morgen|overmorgen"
    + rf"|{_OP}(?:(?:aanstaande|volgende(?:\s+week)?)\s+)?(?:{_WEEKDAG})"
    + rf"|{_OP}(?:(?:{_WEEKDAG})\s+)?\d{{1,2}}\s+(?:{_MAANDNAAM})\.?(?:\s+\d{{4}})?"
    + rf"|{_OP}\d{{1,2}}[-/]\d{{1,2}}(?:[-/]\d{{4}})?"
    + rf"|(?:over|binnen)\s+(?:\d{{1,3}}|{_TELWOORD})"
    + r"\s+(?:werkdag(?:en)?|dag(?:en)?|week|weken|maand(?:en)?)"
    + r"|(?:volgende|over een)\s+week)\s*[.!]?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Persoon:
    """Somebody who can be named."""

    id: UUID
    naam: str
    organisatie: str = ""


@dataclass(frozen=True, slots=True)
class Lezing:
    """What a line says.

    Attributes:
        fouten: field ('wie', 'wat', 'uiterlijk') -> sentence that says what to do.
    """

    wie: UUID | None
    wat: str
    uiterlijk: date | None
    fouten: dict[str, str]

    @property
    def compleet(self) -> bool:
        """Whether it can be recorded."""
        return not self.fouten


def lees_afspraak(regel: str, mensen: Sequence[Persoon], vandaag: date) -> Lezing:
    """Read a line of the form '@naam doet wat (uiterlijk) datum'.

    Args:
        regel: what was typed.
        mensen: who can be named: the persons of this item.
        vandaag: the day from which 'vrijdag' is counted.
    """
    fouten: dict[str, str] = {}
    wie, rest = _naam(" ".join(regel.split()), mensen, fouten)
    wat, uiterlijk = _datum(rest, vandaag)
    if not wat:
        fouten["wat"] = WAT_NODIG
    if uiterlijk is None:
        fouten["uiterlijk"] = WANNEER_NODIG
    elif uiterlijk < vandaag:
        fouten["uiterlijk"] = VOORBIJ
    return Lezing(wie, wat, uiterlijk, fouten)


def _naam(regel: str, mensen: Sequence[Persoon], fouten: dict[str, str]) -> tuple[UUID | None, str]:
    """Who is named: the longest of full name, 'name (organisation)' and first name that fits."""
    if not regel.startswith("@"):
        fouten["wie"] = WIE_NODIG
        return None, regel
    tekst = regel[1:].lstrip()
    passend: dict[int, set[UUID]] = {}
    for mens in mensen:
        for vorm in _vormen(mens):
            if _begint_met(tekst, vorm):
                passend.setdefault(len(vorm), set()).add(mens.id)
    if not passend:
        fouten["wie"] = WIE_ONBEKEND
        return None, tekst.partition(" ")[2]
    lengte = max(passend)
    rest = tekst[lengte:].lstrip(" ,:")
    if len(passend[lengte]) > 1:
        fouten["wie"] = WIE_DUBBEL
        return None, rest
    return next(iter(passend[lengte])), rest


def _vormen(mens: Persoon) -> set[str]:
    voornaam = mens.naam.partition(" ")[0]
    vormen = {mens.naam, voornaam}
    if mens.organisatie:
        vormen |= {f"{vorm} ({mens.organisatie})" for vorm in tuple(vormen)}
    return {" ".join(vorm.split()) for vorm in vormen if vorm.strip()}


def _begint_met(tekst: str, vorm: str) -> bool:
    # lengths of casefolded text can differ, so compare the slice itself
    kop, volgt = tekst[: len(vorm)], tekst[len(vorm) : len(vorm) + 1]
    return kop.casefold() == vorm.casefold() and not volgt.isalnum()


def _datum(tekst: str, vandaag: date) -> tuple[str, date | None]:
    gevonden = _AAN_HET_EIND.search(tekst)
    if gevonden is None:
        return tekst.strip(" ."), None
    dag = lees_dag(gevonden["datum"], vandaag)
    if dag is None:
        return tekst.strip(" ."), None
    return tekst[: gevonden.start()].strip(" ,."), dag


def lees_dag(woorden: str, vandaag: date) -> date | None:
    """Read Dutch words for a day; None when they name no day that exists.

    A weekday is the next one to come, never today; a day and month without a year is the next
    one to come, today included.
    """
    w = " ".join(woorden.lower().replace(".", "").split())
    w = re.sub(r"^(?:(?:op|de) )+", "", w)
    vast = {"vandaag": 0, "morgen": 1, "overmorgen": 2, "volgende week": 7, "over een week": 7}
    if w in vast:
        return vandaag + timedelta(days=vast[w])
    delen = w.split()
    if delen[0] in ("over", "binnen") and len(delen) == 3:
        return _afstand(delen[1], delen[2], vandaag)
    if delen[-1] in _DAG and not any(teken.isdigit() for teken in w):
        return _weekdag(delen[-1], vandaag, extra=7 if "week" in delen else 0)
    if delen[0] in _DAG:
        delen = delen[1:]
    return _kalenderdag(delen if len(delen) > 1 else re.split(r"[-/]", delen[0]), vandaag)


def _weekdag(naam: str, vandaag: date, extra: int) -> date:
    if extra:  # 'volgende week vrijdag': the friday of the next calendar week
        maandag = vandaag - timedelta(days=vandaag.weekday()) + timedelta(days=extra)
        return maandag + timedelta(days=_DAG[naam])
    return vandaag + timedelta(days=(_DAG[naam] - vandaag.weekday() - 1) % 7 + 1)


def _afstand(aantal: str, eenheid: str, vandaag: date) -> date | None:
    n = _GETAL.get(aantal) or (int(aantal) if aantal.isdigit() else 0)
    if eenheid.startswith("werkdag"):
        return werkdagen_later(vandaag, n) if n <= 250 else None
    if eenheid.startswith("maand"):
        jaar, maand = divmod(vandaag.month - 1 + n, 12)
        return _bestaand(vandaag.year + jaar, maand + 1, vandaag.day, of_eerder=True)
    return vandaag + timedelta(days=n * _EENHEID[eenheid])


def _kalenderdag(delen: Sequence[str], vandaag: date) -> date | None:
    dag = int(delen[0])
    maand = _MAAND.get(delen[1]) or (int(delen[1]) if delen[1].isdigit() else 0)
    if len(delen) > 2:
        return _bestaand(int(delen[2]), maand, dag)
    dit_jaar = _bestaand(vandaag.year, maand, dag)
    if dit_jaar is None or dit_jaar >= vandaag:
        return dit_jaar
    return _bestaand(vandaag.year + 1, maand, dag)


def _bestaand(jaar: int, maand: int, dag: int, *, of_eerder: bool = False) -> date | None:
    for poging in range(dag, dag - 4 if of_eerder else dag - 1, -1):
        try:
            return date(jaar, maand, poging)
        except ValueError:
            continue
    return None
