"""What services are given: plain values, already parsed by a form or told by the demo."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class NieuweInhoud:
    """The words with which a case begins.

    Attributes:
        aanduiding: how the case is called by those who see it ('Mevrouw V., 43 jaar').
        onderwerp: 'persoon', 'gezin' or 'gebied'.
        doelbinding: the purpose, in words (WGS 2.25).
    """

    aanduiding: str
    doelbinding: str
    onderwerp: str = "persoon"
    waarom_hier: str = ""
    laatste_stand: str = ""
    volgende_stap: str = ""


@dataclass(frozen=True, slots=True)
class NieuwLid:
    """A functionaris to take part, and why he is needed."""

    functionaris: UUID
    reden: str


@dataclass(frozen=True, slots=True)
class NieuweBetrokkene:
    """A person to be kept in the case.

    Attributes:
        geboren_code: partial date, 'YYYY-MM-DD' with zeros for what is unknown, or ''.
        adres: with `adres_geheim` only the procesregisseur and the deputy will see it.
        bsn: goes to `personen` only, encrypted; nothing of it stays in the case.
        via: role of the person through whom he is known; only 'onderwerp' is allowed.
    """

    aanduiding: str
    rol: str = "onderwerp"
    soort: str = "persoon"
    relatie: str = ""
    voornamen: str = ""
    tussenvoegsel: str = ""
    achternaam: str = ""
    geboren_code: str = ""
    adres: str = ""
    adres_geheim: bool = False
    minderjarig: bool = False
    status: str = ""
    noodzaak: str = ""
    bsn: str = ""
    via: str = "onderwerp"
