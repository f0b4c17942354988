"""Reading what people type: clean text, and dates as people write them. No Django."""

import re
import unicodedata
from datetime import date, timedelta
from typing import Literal

Richting = Literal["toekomst", "verleden", "dichtbij"]

# Control characters, and the marks that turn the direction of text around: in a name or a
# sentence they only serve to deceive. Zero-width joiners stay: emoji need them.
_WEG = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)
# Takes no room on the screen: alone it is no text.
_ONZICHTBAAR = re.compile(r"[\s\u00ad\u200b-\u200f\u2060-\u2064\ufe0f]*")
_REGELEINDE = re.compile(r"\r\n?|\u0085")
_RUIMTE = re.compile(r"\s+")

MAANDEN = {
    naam: nummer
    for nummer, namen in enumerate(
        (
            "januari jan january",
            "februari feb february",
            "maart mrt mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "augustus aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for naam in namen.split()
}
_DAGNAAM = re.compile(
    r"^(ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    r"|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"\.?,?\s+",
    re.I,
)
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_CIJFERS = re.compile(r"^(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}|\d{2}))?$")
_WOORD = re.compile(r"^(\d{1,2})\s*([^\W\d_]+)\.?(?:\s*,?\s*(\d{4}))?$", re.I)


#: So near on the wrong side of today, a day without a year is more likely a slip than a year away.
SCHIJNBAAR = timedelta(days=60)


def schoon(tekst: str, *, meerregelig: bool = False) -> str:
    """Text as it is stored: NFC, plain newlines, no control characters, no white edges.

    HTML is text like any other and stays as it was typed.
    """
    tekst = unicodedata.normalize("NFC", _REGELEINDE.sub("\n", tekst))
    tekst = _WEG.sub("", tekst)
    if _ONZICHTBAAR.fullmatch(tekst):
        return ""
    if meerregelig:
        return "\n".join(regel.rstrip() for regel in tekst.split("\n")).strip("\n ")
    return _RUIMTE.sub(" ", tekst).strip()


def lees_datum(tekst: str, vandaag: date, richting: Richting = "dichtbij") -> date:
    """Read a full date: '4-12-2026', '4 december', 'vr 4 december 2026', '2026-12-04'.

    Without a year the nearest one in `richting` is taken, so that on 20 December '4 januari'
    is next year. A day that has only just gone by (or comes soon, when a past one is asked) is not
    taken for one of another year. What follows a comma ('over 3 werkdagen') is what we printed
    ourselves.

    Raises:
        ValueError: with 'vorm' when it is no date at all, 'bestaat_niet' for 31 February,
            'jaar' for one that cannot be meant, 'welk_jaar' when the year must be written.
    """
    kaal = _DAGNAAM.sub("", schoon(tekst[:80]).casefold())
    kaal = re.sub(
        r"\s*,\s*(over|in|vandaag|today|morgen|tomorrow|gisteren|yesterday|\d+ (werkdag|working))"
        r".*$",
        "",
        kaal,
    )
    if m := _ISO.match(kaal):
        jaar, maand, dag = int(m[1]), int(m[2]), int(m[3])
    elif m := _CIJFERS.match(kaal):
        dag, maand = int(m[1]), int(m[2])
        jaar = _jaar(m[3])
    elif (m := _WOORD.match(kaal)) and m[2] in MAANDEN:
        dag, maand = int(m[1]), MAANDEN[m[2]]
        jaar = _jaar(m[3])
    else:
        raise ValueError("vorm")
    if jaar:
        return _datum(jaar, maand, dag)
    return _dichtstbij(maand, dag, vandaag, richting)


def _jaar(tekst: str | None) -> int:
    if not tekst:
        return 0
    # Two digits are this century for terms and meetings; a birth date uses DeelDatum, which asks.
    return int(tekst) if len(tekst) == 4 else 2000 + int(tekst)


def _datum(jaar: int, maand: int, dag: int) -> date:
    if not 1800 <= jaar <= 2199:
        raise ValueError("jaar")
    try:
        return date(jaar, maand, dag)
    except ValueError:
        raise ValueError("bestaat_niet") from None


def _dichtstbij(maand: int, dag: int, vandaag: date, richting: Richting) -> date:
    kandidaten = []
    for jaar in range(vandaag.year - 4, vandaag.year + 5):
        try:
            kandidaten.append(date(jaar, maand, dag))
        except ValueError:
            continue  # 29 February
    goede = [d for d in kandidaten if _past(d, vandaag, richting)]
    if not goede:
        raise ValueError("bestaat_niet")
    naast, gekozen = _naast(kandidaten, vandaag), _naast(goede, vandaag)
    if gekozen != naast and abs(naast - vandaag) <= SCHIJNBAAR:
        raise ValueError("welk_jaar")
    return gekozen


def _past(dag: date, vandaag: date, richting: Richting) -> bool:
    return {"toekomst": dag >= vandaag, "verleden": dag <= vandaag}.get(richting, True)


def _naast(dagen: list[date], vandaag: date) -> date:
    return min(dagen, key=lambda d: abs(d - vandaag))
