"""Documents as PDF, set by typst: PDF/A-2a (to keep) and PDF/UA-1 (for everybody) in one file.

The text of people goes in as data (JSON), never as markup. Only the fonts inside the typst
package are used: no fonts of the machine, no network. See docs/keuzes/pdf-met-typst.md.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, cast

import typst

from regiehuis.kern.document import Alinea, Blok, Deel, Document, Feiten, Kopje, Punten, Tabel
from regiehuis.kern.klok import nu
from regiehuis.uitvoer.tekens import Drukbaar

SJABLOON = Path(__file__).with_name("document.typ")
NORMEN: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]

WOORDEN: dict[str, dict[str, str]] = {
    "nl": {
        "voor": "Voor",
        "bladzijde": "bladzijde",
        "van": "van",
        "vertrouwelijk": "Vertrouwelijk: alleen voor het doel van deze casus.",
        "haken": "Een teken dat niet gedrukt kan worden, staat hier met zijn naam of nummer"
        " tussen rechte haken.",
    },
    "en": {
        "voor": "For",
        "bladzijde": "page",
        "van": "of",
        "vertrouwelijk": "Confidential: only for the purpose of this case.",
        "haken": "A character that cannot be printed stands here with its name or number"
        " between square brackets.",
    },
}

# A column of at most this many characters takes the width that it needs.
_SMALLE_KOLOM = 13
# Whole sentences in bold read badly: first cells are bold when they all are short.
_KORTE_KOP = 40


def maak(document: Document, *, een_bladzijde: bool = False) -> bytes:
    """Set a document as a PDF with number, receiver and moment on every page.

    Args:
        document: plain values; lazy translations are taken in the language that is active.
        een_bladzijde: for on the table: narrow margins, and letters as large (10.5 to 7.5
            points) as fit on one A4. What does not fit at the smallest runs on.

    Returns:
        The PDF: tagged, with language and title, headings, and header rows repeated.
    """
    druk = Drukbaar()
    gegevens = _document(document, druk) | {"krap": een_bladzijde}
    woorden = WOORDEN[gegevens["taal"]]
    gegevens["opmerking"] = woorden["haken"] if druk.vervangen else ""
    zetter = typst.Compiler(
        SJABLOON.read_bytes(),
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(gegevens | {"woorden": woorden})},
    )
    pdf = zetter.compile(format="pdf", pdf_standards=[*NORMEN], timestamp=int(nu().timestamp()))
    return cast(bytes, pdf)  # one file: pages of their own exist only for pictures


def _document(document: Document, druk: Drukbaar) -> dict[str, Any]:
    return {
        "titel": druk(document.titel),
        "ondertitel": druk(document.ondertitel),
        "nummer": druk(document.nummer),
        "voor": druk(document.voor),
        "op": druk(document.op),
        "taal": "en" if document.taal.startswith("en") else "nl",
        "liggend": document.liggend,
        "delen": [_deel(deel, druk) for deel in document.delen],
    }


def _deel(deel: Deel, druk: Drukbaar) -> dict[str, Any]:
    blokken = [_blok(blok, druk) for blok in deel.blokken if not _is_leeg(blok)]
    return {"kop": druk(deel.kop), "blokken": blokken}


def _is_leeg(blok: Blok) -> bool:
    """Tell whether a block has nothing to show: an empty list is no list (PDF/UA)."""
    match blok:
        case Punten(punten=inhoud) | Feiten(paren=inhoud) | Tabel(rijen=inhoud):
            return not inhoud
        case _:
            return False


def _blok(blok: Blok, druk: Drukbaar) -> dict[str, Any]:
    """Return a block as JSON; `soort` is the name of its class."""
    soort = {"soort": type(blok).__name__}
    match blok:
        case Alinea():
            return soort | {"tekst": druk(blok.tekst), "nadruk": blok.nadruk}
        case Kopje():
            return soort | {"tekst": druk(blok.tekst)}
        case Punten():
            return soort | {"punten": [druk(punt) for punt in blok.punten]}
        case Feiten():
            return soort | {"paren": [[druk(label), druk(w)] for label, w in blok.paren]}
        case Tabel():
            kolommen = [druk(kolom) for kolom in blok.kolommen]
            rijen = [[druk(cel) for cel in rij] for rij in blok.rijen]
            return soort | {
                "kolommen": kolommen,
                "rijen": rijen,
                "kop_vet": all(len(rij[0]) <= _KORTE_KOP for rij in rijen),
                "breedtes": breedtes([kolommen, *rijen]),
            }


def breedtes(rijen: Sequence[Sequence[str]]) -> list[float]:
    """Return a share of the width per column; 0 for a column that takes what it needs.

    Long columns share the rest by the root of their amount of text, so that one long cell
    does not squeeze the others.

    Raises:
        ValueError: a row is not as long as the others.
    """
    uit = []
    for kolom in zip(*rijen, strict=True):
        lengtes = [len(cel) for cel in kolom]
        langste = max((len(r) for cel in kolom for r in cel.split("\n")), default=0)
        if langste <= _SMALLE_KOLOM:
            uit.append(0.0)
        else:
            uit.append(round(max(4.0, min(20.0, (sum(lengtes) / len(lengtes)) ** 0.5)), 2))
    # Without a column that takes the rest, the table would not fill the page.
    return uit if any(uit) else [1.0] * len(uit)
