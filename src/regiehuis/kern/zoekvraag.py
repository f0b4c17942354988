"""What somebody means who types one line into the search box. Pure."""

import re
from dataclasses import dataclass

from regiehuis.kern.bsn import Bsn
from regiehuis.kern.datums import MAANDEN, DeelDatum
from regiehuis.kern.fouten import DomeinFout, OngeldigeInvoer, gettext_noop

MAX_VRAAG = 200
TE_KORT = gettext_noop("Typ een casusnummer, een achternaam (liefst met geboortedatum) of een BSN.")
GEEN_BSN = gettext_noop("Dit lijkt op een BSN, maar het klopt niet. Controleer de cijfers.")

_NUMMER = r"((?:19|20)\d{2}-\d{1,6})"
_LOS_NUMMER = re.compile(rf"[^\w-]*{_NUMMER}[^\w-]*")
_WOORD = r"(?:casus|case|aanmelding|submission|zaak|nummer|number|nr)[\s.:#]*"
#: As it stands on a page or in a mail, also with what follows it there.
_GENOEMD = re.compile(rf"\b{_WOORD}{_NUMMER}(?![-\d])", re.I)
#: Its last part, as people say it: "casus 19" is not said, "0019" is.
_VOLGNUMMER = re.compile(rf"[^\w-]*({_WOORD})?(\d{{4}})[^\w-]*", re.I)
_MAAND = "|".join(
    sorted({d for t in MAANDEN for m in MAANDEN[t] for d in (m, m[:3])} | {"mrt"}, key=len)[::-1]
)
_DATUM = re.compile(
    r"\b(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2}"
    rf"|(?:\d{{1,2}} )?(?:{_MAAND})\.? \d{{4}}|\d{{4}})\b",
    re.I,
)
_CIJFERS = re.compile(r"^[\d\s.\-]+$")


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """One line, taken apart: a case number, a BSN, or a name with perhaps a birth date.

    Attributes:
        nummer: '2026-0142', or only its last part: '0142'.
    """

    nummer: str = ""
    bsn: Bsn | None = None
    naam: str = ""
    geboren: str = ""


def lees(tekst: str) -> Zoekvraag:
    """Take a typed line apart.

    Raises:
        OngeldigeInvoer: nothing to search for, or a BSN with a typing error.
    """
    kaal = " ".join(tekst.split())[:MAX_VRAAG]
    if m := _LOS_NUMMER.fullmatch(kaal) or _GENOEMD.search(kaal):
        return Zoekvraag(nummer=m[1])
    if (m := _VOLGNUMMER.fullmatch(kaal)) and (m[1] or not _is_datum(m[2])):
        return Zoekvraag(nummer=m[2])
    if bsn := _bsn(kaal):
        return Zoekvraag(bsn=bsn)
    geboren = ""
    if datum := _laatste_datum(kaal):
        geboren, kaal = datum
    naam = re.sub(r"[^\w\s'’.-]", " ", kaal).strip(" -.,")
    if sum(teken.isalpha() for teken in naam) < 2 and not geboren:
        raise OngeldigeInvoer(TE_KORT)
    return Zoekvraag(naam=naam, geboren=geboren)


def _bsn(tekst: str) -> Bsn | None:
    cijfers = re.sub(r"\D", "", tekst)
    if not _CIJFERS.match(tekst) or len(cijfers) not in (8, 9) or _is_datum(tekst):
        return None
    try:
        return Bsn.lees(cijfers)
    except DomeinFout:
        raise OngeldigeInvoer(GEEN_BSN) from None


def _is_datum(tekst: str) -> bool:
    try:
        return bool(DeelDatum.lees(tekst))
    except OngeldigeInvoer:
        return False


def _laatste_datum(tekst: str) -> tuple[str, str] | None:
    for m in reversed(list(_DATUM.finditer(tekst))):
        try:
            code = DeelDatum.lees(m[1]).code
        except OngeldigeInvoer:
            continue
        return code, (tekst[: m.start()] + " " + tekst[m.end() :]).strip()
    return None
