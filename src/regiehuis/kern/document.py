"""What stands in a document that leaves the screen, as plain values: `uitvoer` sets it as PDF.

No markup: every text is text. Dates are words already, in the language of the reader.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Alinea:
    """Running text; line breaks of the writer stay. `nadruk` sets it large (a shared goal)."""

    tekst: Any
    nadruk: bool = False


@dataclass(frozen=True, slots=True)
class Kopje:
    """A heading inside a part."""

    tekst: Any


@dataclass(frozen=True, slots=True)
class Punten:
    """A list."""

    punten: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Feiten:
    """Labels with their value, one below the other."""

    paren: Sequence[tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table; the first cell of a row is its heading. Every row is as long as `kolommen`."""

    kolommen: Sequence[Any]
    rijen: Sequence[Sequence[Any]]


Blok = Alinea | Kopje | Punten | Feiten | Tabel


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of a document with its heading."""

    kop: Any
    blokken: Sequence[Blok]


@dataclass(frozen=True, slots=True)
class Document:
    """A document for one receiver.

    Attributes:
        titel: on the page; holds a case number, never a name of a subject.
        nummer: number of this copy, '2026-0142-u3'; stands on every page.
        voor: for whom it was made: name and organisation.
        op: when, in words.
        taal: 'nl' or 'en'.
        liggend: landscape.
    """

    titel: Any
    ondertitel: Any
    nummer: str
    voor: str
    op: str
    delen: Sequence[Deel]
    taal: str = "nl"
    liggend: bool = False
