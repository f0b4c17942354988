"""The citizen service number (BSN): read strictly, shown never.

The eleven-test comes from python-stdnum, which pads with zeros first, so that '12' would
become a nine-digit number. Therefore the length is judged here, before the test.
Source: Besluit burgerservicenummer, art. 2 (nine digits, eleven-test).
"""

import re

from stdnum.nl import bsn as _proef

from regiehuis.kern.fouten import OngeldigeInvoer, gettext_noop

LENGTE = gettext_noop("Een BSN heeft 9 cijfers. Controleer het nummer.")
PROEF = gettext_noop("Dit BSN bestaat niet. Controleer het nummer op een typefout.")
VERVANGING = "[bsn verwijderd]"

# Between two digits: white space within the line, a dot, or any dash.
_TUSSEN = r"[^\S\n]|[.\-\u2010-\u2015]"
_SCHEIDING = re.compile(r"[\s.\-\u2010-\u2015]+")
_MAX_INVOER = 40


class Bsn:
    """A valid BSN of nine digits. Printing it in any way shows nothing.

    Use `Bsn.lees` for what somebody typed; `.waarde` is the one explicit way to the number.
    """

    __slots__ = ("__waarde",)
    __waarde: str

    def __init__(self, waarde: str) -> None:
        if not (len(waarde) == 9 and _is_cijfers(waarde) and _proef.is_valid(waarde)):
            raise ValueError("geen geldig BSN")
        object.__setattr__(self, "_Bsn__waarde", waarde)

    @classmethod
    def lees(cls, tekst: str) -> "Bsn":
        """Read what was typed; spaces, dots and dashes do not matter, eight digits get a zero.

        Raises:
            OngeldigeInvoer: wrong length or characters, or the eleven-test fails. The message
                never repeats the input.
        """
        cijfers = _SCHEIDING.sub("", tekst[: _MAX_INVOER + 1])
        if len(tekst) > _MAX_INVOER or not _is_cijfers(cijfers) or len(cijfers) not in (8, 9):
            raise OngeldigeInvoer(LENGTE, veld="bsn", code="bsn_lengte")
        if not _proef.is_valid(cijfers):
            raise OngeldigeInvoer(PROEF, veld="bsn", code="bsn_proef")
        return cls(cijfers.zfill(9))

    @property
    def waarde(self) -> str:
        """The nine digits. Only for encrypting, hashing, and showing to whoever may see it."""
        return self.__waarde

    def __setattr__(self, naam: str, waarde: object) -> None:
        raise AttributeError("een BSN verandert niet")

    def __eq__(self, ander: object) -> bool:
        return isinstance(ander, Bsn) and self.__waarde == ander.__waarde

    def __hash__(self) -> int:
        return hash((Bsn, self.__waarde))

    def __repr__(self) -> str:
        return "Bsn(verborgen)"

    __str__ = __repr__

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("een BSN wordt niet opgeslagen of verstuurd zonder versleuteling")


def is_testreeks(bsn: Bsn) -> bool:
    """Tell whether a number is in the range reserved for tests (99999xxxx), never a person's."""
    return bsn.waarde.startswith("99999")


# Kept whole, because it is something else: masking a part of an id or of the moment of a log
# line would make the log useless.
_TIJD = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,6})?)?"
_GEHEEL = re.compile(
    r"(?<![0-9A-Za-z])(?:"
    r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"
    rf"|(?:19|20)[0-9]{{2}}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ]{_TIJD}Z?)?"
    r"|(?:0[1-9]|[12][0-9]|3[01])-(?:0[1-9]|1[0-2])-(?:19|20)[0-9]{2}"
    rf"|{_TIJD}"
    r")(?![0-9A-Za-z])"
)
_GEEN_CIJFER = re.compile(r"[^0-9]+")
_BEGIN = re.compile(r"(?<![0-9])[0-9]")
_LANG = tuple(
    re.compile(rf"[0-9](?:(?:{_TUSSEN}){{0,2}}[0-9]){{{aantal}}}(?![0-9])") for aantal in (8, 7)
)


def maskeer(tekst: str) -> str:
    """Replace everything in a text that passes as a BSN by '[bsn verwijderd]'.

    Meant for log processors, so it rather takes away too much than too little: one in eleven
    other numbers of eight or nine digits goes as well. Whole UUIDs, ISO and Dutch dates and
    times stay, and so do unbroken numbers of ten digits or more.
    """
    delen: list[str] = []
    klaar = 0
    for geheel in _GEHEEL.finditer(tekst):
        delen += [_maskeer_stuk(tekst[klaar : geheel.start()]), geheel.group()]
        klaar = geheel.end()
    delen.append(_maskeer_stuk(tekst[klaar:]))
    return "".join(delen)


def _maskeer_stuk(tekst: str) -> str:
    delen: list[str] = []
    klaar = plek = 0
    while begin := _BEGIN.search(tekst, plek):
        plek = begin.start()
        einde = _einde_bsn(tekst, plek)
        if einde is None:
            plek += 1
        else:
            delen += [tekst[klaar:plek], VERVANGING]
            klaar = plek = einde
    delen.append(tekst[klaar:])
    return "".join(delen)


def _einde_bsn(tekst: str, plek: int) -> int | None:
    for patroon in _LANG:
        gevonden = patroon.match(tekst, plek)
        if gevonden:
            # `checksum` and not `is_valid`, which cleans the text first and is far slower.
            cijfers = _GEEN_CIJFER.sub("", gevonden.group()).zfill(9)
            if _proef.checksum(cijfers) == 0 and int(cijfers) > 0:
                return gevonden.end()
    return None


def _is_cijfers(tekst: str) -> bool:
    return tekst.isascii() and tekst.isdigit()
