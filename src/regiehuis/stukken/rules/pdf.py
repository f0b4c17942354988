"""PDF: refused when something in it can run, or when its inside cannot be looked at.

Names are read as a viewer does (`/J#61vaScript`), also inside compressed object streams. The
drawing of a page is not searched: a page may speak of '/JavaScript'.
"""

import re
import zlib

from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.fouten import gettext_noop as _

ACTIEF = _(
    "In deze pdf zit iets dat vanzelf kan starten, zoals een script of een formulieractie. Druk "
    "het bestand af als nieuwe pdf en voeg dat toe."
)
INGESLOTEN = _("In deze pdf zitten andere bestanden. Haal ze eruit en voeg ze los toe.")
VERSLEUTELD = _("Deze pdf is beveiligd. Sla hem op zonder beveiliging en voeg hem dan toe.")
ONLEESBAAR = _("Deze pdf is beschadigd. Sla het bestand opnieuw op en voeg het dan toe.")

_ACTIEF = (b"JavaScript", b"JS", b"Launch", b"AA", b"RichMedia", b"XFA", b"SubmitForm",
           b"ImportData", b"GoToE", b"Rendition")  # fmt: skip
_INGESLOTEN = (b"EmbeddedFile", b"EmbeddedFiles", b"Filespec", b"AF")
_NAAM = re.compile(rb"/([^\x00\t\n\x0c\r ()<>\[\]{}/%]+)")
_STROOM = re.compile(rb"(?<!end)stream\r?\n")
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
# A destination is a place to open at, written down directly: harmless, and made by LaTeX.
_OPEN_PLEK = re.compile(rb"/OpenAction\s*\[")
_MAX_UITGEPAKT = 50 * 1024 * 1024


def is_pdf(inhoud: bytes) -> bool:
    """Whether a viewer would open this as a PDF: the mark may stand within the first kilobyte."""
    return b"%PDF-" in inhoud[:1024]


def controleer(inhoud: bytes) -> None:
    """Look for what can run or hide.

    Raises:
        OngeldigeInvoer: found, encrypted, or not to be looked at.
    """
    if not inhoud.startswith(b"%PDF-") or b"%%EOF" not in inhoud[-2048:]:
        raise OngeldigeInvoer(ONLEESBAAR, veld="bestand", code="pdf_onleesbaar")
    for deel in _delen(inhoud):
        namen = {_gewoon(naam) for naam in _NAAM.findall(deel)}
        if b"Encrypt" in namen:
            raise OngeldigeInvoer(VERSLEUTELD, veld="bestand", code="pdf_versleuteld")
        if namen & set(_INGESLOTEN):
            raise OngeldigeInvoer(INGESLOTEN, veld="bestand", code="pdf_ingesloten")
        if namen & set(_ACTIEF):
            raise OngeldigeInvoer(ACTIEF, veld="bestand", code="pdf_actief")
        if b"OpenAction" in namen and len(_OPEN_PLEK.findall(deel)) != deel.count(b"OpenAction"):
            raise OngeldigeInvoer(ACTIEF, veld="bestand", code="pdf_actief")


def _gewoon(naam: bytes) -> bytes:
    return _HEX.sub(lambda m: bytes([int(m[1], 16)]), naam)


def _delen(inhoud: bytes) -> list[bytes]:
    """Everything outside the streams, and the inside of streams that hold objects."""
    delen, plek, over = [], 0, _MAX_UITGEPAKT
    while begin := _STROOM.search(inhoud, plek):
        kop = inhoud[plek : begin.start()]
        delen.append(kop)
        einde = inhoud.find(b"endstream", begin.end())
        if einde < 0:
            raise OngeldigeInvoer(ONLEESBAAR, veld="bestand", code="pdf_onleesbaar")
        woordenboek = kop[max(kop.rfind(b"obj"), 0) :]
        if b"ObjStm" in {_gewoon(n) for n in _NAAM.findall(woordenboek)}:
            uitgepakt = _pak_uit(woordenboek, inhoud[begin.end() : einde], over)
            over -= len(uitgepakt)
            delen.append(uitgepakt)
        plek = einde + len(b"endstream")
    delen.append(inhoud[plek:])
    return delen


def _pak_uit(woordenboek: bytes, stroom: bytes, over: int) -> bytes:
    filters = {n for n in map(_gewoon, _NAAM.findall(woordenboek)) if n.endswith(b"Decode")}
    if not filters:
        return stroom
    if filters != {b"FlateDecode"} or b"Predictor" in woordenboek:
        raise OngeldigeInvoer(ONLEESBAAR, veld="bestand", code="pdf_onleesbaar")
    uitpakker = zlib.decompressobj()
    try:
        uit = uitpakker.decompress(stroom, over + 1)
    except zlib.error:
        raise OngeldigeInvoer(ONLEESBAAR, veld="bestand", code="pdf_onleesbaar") from None
    if len(uit) > over:
        raise OngeldigeInvoer(ONLEESBAAR, veld="bestand", code="pdf_bom")
    return uit
