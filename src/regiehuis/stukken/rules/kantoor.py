"""Office files: a zip with a known inside, without macros, programs or bombs."""

import io
import re
import zipfile

from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.fouten import gettext_noop as _

MACRO = _(
    "In dit bestand zitten macro's. Sla het op zonder macro's, of als pdf, en voeg het dan toe."
)
PROGRAMMA = _("In dit bestand zit een ander bestand of een programma. Haal het eruit.")
BOM = _("Dit bestand wordt uitgepakt veel te groot. Controleer het bestand.")
BEVEILIGD = _("Dit bestand is beveiligd. Sla het op zonder wachtwoord en voeg het dan toe.")
STUK = _("Dit bestand is beschadigd. Sla het opnieuw op en voeg het dan toe.")
GEWOON_ZIP = _("Een zip-bestand kan hier niet. Voeg de bestanden los toe.")
EXTERN = _("Dit bestand haalt iets van buiten op. Sla het op als pdf en voeg het dan toe.")

MAX_DELEN = 3000
MAX_UITGEPAKT = 200 * 1024 * 1024
MAX_VERHOUDING = 200
MAX_LEES = 20 * 1024 * 1024

_OOXML = {
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
}
_ODF = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
_MACRODEEL = re.compile(
    r"vbaproject\.bin|vbadata\.xml|(^|/)macrosheets/|(^|/)activex/|^basic/|^scripts/", re.I
)
_VREEMD_DEEL = re.compile(
    r"oleobject|\.(exe|dll|com|bat|cmd|ps1|vbs|js|jar|msi|scr|hta|lnk|sh|py|zip|rar|7z|iso|apk)$",
    re.I,
)
_EXTERN = re.compile(rb'TargetMode\s*=\s*["\']External["\']', re.I)
_RELATIE = re.compile(rb"<Relationship\b[^>]*>", re.I | re.S)
_MAG_EXTERN = re.compile(rb'Type\s*=\s*["\'][^"\']*/hyperlink["\']', re.I)


def controleer(inhoud: bytes) -> str:
    """Return 'docx', 'xlsx', 'odt' or 'ods'.

    Raises:
        OngeldigeInvoer: any other zip, macros, programs, a bomb, a password, broken.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            delen = zip_.infolist()
            _controleer_delen(delen, len(inhoud))
            namen = {d.filename for d in delen}
            if "[Content_Types].xml" in namen:
                return _ooxml(zip_, namen)
            if "mimetype" in namen:
                return _odf(zip_, namen)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise OngeldigeInvoer(STUK, veld="bestand", code="zip_stuk") from None
    raise OngeldigeInvoer(GEWOON_ZIP, veld="bestand", code="zip")


def _controleer_delen(delen: list[zipfile.ZipInfo], grootte: int) -> None:
    uitgepakt = sum(d.file_size for d in delen)
    if (
        len(delen) > MAX_DELEN
        or uitgepakt > MAX_UITGEPAKT
        or uitgepakt > 1024 * 1024 + grootte * MAX_VERHOUDING
    ):
        raise OngeldigeInvoer(BOM, veld="bestand", code="zip_bom")
    if any(d.flag_bits & 0x1 for d in delen):
        raise OngeldigeInvoer(BEVEILIGD, veld="bestand", code="zip_beveiligd")
    namen = [d.filename for d in delen]
    if len(set(namen)) != len(namen) or any(
        n.startswith("/") or ".." in n.split("/") or "\\" in n for n in namen
    ):
        raise OngeldigeInvoer(STUK, veld="bestand", code="zip_stuk")
    if any(_MACRODEEL.search(n) for n in namen):
        raise OngeldigeInvoer(MACRO, veld="bestand", code="macro")
    if any(_VREEMD_DEEL.search(n) for n in namen):
        raise OngeldigeInvoer(PROGRAMMA, veld="bestand", code="ingesloten")


def _lees(zip_: zipfile.ZipFile, naam: str) -> bytes:
    with zip_.open(naam) as deel:
        uit = deel.read(MAX_LEES + 1)
    if len(uit) > MAX_LEES:
        raise OngeldigeInvoer(BOM, veld="bestand", code="zip_bom")
    return uit


def _ooxml(zip_: zipfile.ZipFile, namen: set[str]) -> str:
    typen = _lees(zip_, "[Content_Types].xml")
    if b"\x00" in typen:  # UTF-16 would hide every word that is looked for
        raise OngeldigeInvoer(STUK, veld="bestand", code="zip_stuk")
    if b"macroenabled" in typen.lower() or b"vbaproject" in typen.lower():
        raise OngeldigeInvoer(MACRO, veld="bestand", code="macro")
    for naam in namen:
        if naam.endswith(".rels"):
            for relatie in _RELATIE.findall(_lees(zip_, naam)):
                if _EXTERN.search(relatie) and not _MAG_EXTERN.search(relatie):
                    raise OngeldigeInvoer(EXTERN, veld="bestand", code="extern")
    soorten = {soort for mime, soort in _OOXML.items() if b'"' + mime + b'"' in typen}
    if len(soorten) != 1:
        raise OngeldigeInvoer(GEWOON_ZIP, veld="bestand", code="zip")
    return soorten.pop()


def _odf(zip_: zipfile.ZipFile, namen: set[str]) -> str:
    soort = _ODF.get(_lees(zip_, "mimetype").strip())
    if soort is None or "content.xml" not in namen:
        raise OngeldigeInvoer(GEWOON_ZIP, veld="bestand", code="zip")
    manifest = _lees(zip_, "META-INF/manifest.xml") if "META-INF/manifest.xml" in namen else b""
    if b"encryption-data" in manifest:
        raise OngeldigeInvoer(BEVEILIGD, veld="bestand", code="zip_beveiligd")
    for naam in ("content.xml", "styles.xml"):
        if naam in namen:
            tekst = _lees(zip_, naam)
            if b"script:event-listener" in tekst or b"<script:" in tekst or b"\x00" in tekst:
                raise OngeldigeInvoer(MACRO, veld="bestand", code="macro")
    return soort
