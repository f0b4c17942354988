"""The allow-list, the name of a file, and the judgement of its content."""

import re
import unicodedata
from dataclasses import dataclass

import puremagic

from regiehuis.kern.bsn import maskeer
from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.stukken.rules import kantoor, pdf, plaatje

MAX_MB = 20
MAX_NAAM = 150


@dataclass(frozen=True, slots=True)
class Soort:
    """A kind of file that is accepted."""

    sleutel: str
    mime: str
    extensies: tuple[str, ...]
    label: str


SOORTEN: dict[str, Soort] = {
    s.sleutel: s
    for s in (
        Soort("pdf", "application/pdf", ("pdf",), _("pdf-bestand")),
        Soort("jpeg", "image/jpeg", ("jpg", "jpeg"), _("foto (jpeg)")),
        Soort("png", "image/png", ("png",), _("plaatje (png)")),
        Soort("tekst", "text/plain", ("txt",), _("tekstbestand")),
        Soort(
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ("docx",),
            _("Word-bestand (docx)"),
        ),
        Soort(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ("xlsx",),
            _("Excel-bestand (xlsx)"),
        ),
        Soort(
            "odt",
            "application/vnd.oasis.opendocument.text",
            ("odt",),
            _("OpenDocument-tekst (odt)"),
        ),
        Soort(
            "ods",
            "application/vnd.oasis.opendocument.spreadsheet",
            ("ods",),
            _("OpenDocument-rekenblad (ods)"),
        ),
    )
}

LEEG = _("Dit bestand is leeg. Kies een ander bestand.")
GROOT = _("Dit bestand is te groot. Er past ten hoogste %(mb)s MB.")
ONBEKEND = _(
    "Dit soort bestand kan hier niet. U kunt een pdf, een foto, een tekst of een bestand van "
    "Word, Excel of LibreOffice toevoegen."
)
OUD = _("Dit is een oud Office-bestand. Sla het op als docx, xlsx of pdf en voeg het dan toe.")
UITVOERBAAR = _("Dit is een programma. Programma's kunnen hier niet worden toegevoegd.")
ANDERS = _(
    "De naam van dit bestand eindigt op .%(extensie)s, maar de inhoud is iets anders: %(soort)s. "
    "Sla het bestand opnieuw op en voeg het dan toe."
)
GEEN_EXTENSIE = _("De naam van dit bestand heeft geen einde zoals .pdf of .docx.")

_PROGRAMMA = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Keuring:
    """A file that may come in.

    Attributes:
        inhoud: what to keep: photos without the data that a camera adds.
    """

    soort: Soort
    naam: str
    inhoud: bytes


def keur(naam: str, inhoud: bytes, *, max_mb: int = MAX_MB) -> Keuring:
    """Judge a file by its content.

    Raises:
        OngeldigeInvoer: empty, too large, of a kind that is not accepted, with something inside
            that can run, or with a name that says something else than the content.
    """
    if not inhoud:
        raise OngeldigeInvoer(LEEG, veld="bestand", code="leeg")
    if len(inhoud) > max_mb * 1024 * 1024:
        raise OngeldigeInvoer(GROOT, veld="bestand", code="te_groot", mb=max_mb)
    schoon = schone_naam(naam)
    soort = SOORTEN[_herken(inhoud)]
    punt = schoon.rfind(".")
    extensie = schoon[punt + 1 :].lower() if punt > 0 else ""
    if not extensie:
        raise OngeldigeInvoer(GEEN_EXTENSIE, veld="bestand", code="geen_extensie")
    if not any(extensie in s.extensies for s in SOORTEN.values()):
        raise OngeldigeInvoer(ONBEKEND, veld="bestand", code="onbekend")
    if extensie not in soort.extensies:
        raise OngeldigeInvoer(
            ANDERS, veld="bestand", code="anders", extensie=extensie[:10], soort=soort.label
        )
    return Keuring(soort, schoon, plaatje.zonder_gegevens(soort.sleutel, inhoud))


def _herken(inhoud: bytes) -> str:
    if inhoud.startswith(_PROGRAMMA):
        raise OngeldigeInvoer(UITVOERBAAR, veld="bestand", code="programma")
    if inhoud.startswith(_OLE):
        raise OngeldigeInvoer(OUD, veld="bestand", code="oud_office")
    if pdf.is_pdf(inhoud):
        pdf.controleer(inhoud)
        return "pdf"
    if gevonden := plaatje.herken(inhoud):
        return gevonden
    if inhoud.startswith(b"PK\x03\x04"):
        return kantoor.controleer(inhoud)
    if _is_tekst(inhoud):
        return "tekst"
    raise OngeldigeInvoer(ONBEKEND, veld="bestand", code=f"onbekend_{_vermoeden(inhoud)}")


def _vermoeden(inhoud: bytes) -> str:
    """What it may be, for the code of the error; the judgement never rests on this."""
    try:
        return puremagic.from_string(inhoud[:4096]).strip(".")[:10] or "soort"
    except (puremagic.PureError, ValueError):
        return "soort"


def _is_tekst(inhoud: bytes) -> bool:
    if any(byte < 9 or 13 < byte < 32 for byte in set(inhoud)):
        return False
    for codering in ("utf-8", "cp1252"):
        try:
            inhoud.decode(codering)
        except UnicodeDecodeError:
            continue
        return True
    return False


#: Not of eight, as a BSN may be written too: that is how a scanner writes a day.
_NEGEN_CIJFERS = re.compile(r"(?<!\d)\d(?:[ .]?\d){8}(?!\d)")


def schone_naam(naam: str) -> str:
    """The name as it may be stored: no folders, no control or direction characters, not long, and
    no BSN (ontwerp.md §4.11)."""
    kaal = unicodedata.normalize("NFC", naam).replace("\\", "/").rsplit("/", 1)[-1]
    kaal = "".join(t for t in kaal if unicodedata.category(t)[0] != "C").strip(" .")
    kaal = _NEGEN_CIJFERS.sub(lambda m: maskeer(m[0]), kaal)
    if len(kaal) > MAX_NAAM:
        stam, punt, extensie = kaal.rpartition(".")
        kaal = f"{stam[: MAX_NAAM - 10]}{punt}{extensie[:9]}" if punt else kaal[:MAX_NAAM]
    return kaal or "bestand"
