"""What services are given: plain values, already parsed by a form or told by the demo."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class NieuwePersoon:
    """Somebody on a submission.

    Attributes:
        rol: key of `rules.ROLLEN`.
        geboren_code: partial date 'YYYY-MM-DD' with zeros for what is unknown, or ''.
        bsn: nine digits or ''; kept encrypted only.
    """

    rol: str = "betrokkene"
    relatie: str = ""
    voornamen: str = ""
    tussenvoegsel: str = ""
    achternaam: str = ""
    geboren_code: str = ""
    adres: str = ""
    adres_geheim: bool = False
    bsn: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class NieuwVoorval:
    """A recent event; the date may be partial."""

    wat: str
    datum_code: str = ""


@dataclass(frozen=True, slots=True)
class NieuweEerdere:
    """Something that was tried before: what, by whom, in which legal frame, with what result."""

    wat: str
    door_wie: str = ""
    kader: str = "onbekend"
    van_code: str = ""
    tot_code: str = ""
    resultaat: str = "onbekend"
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class NieuweBetrokkenheid:
    """A professional already involved: from the network, or by name when he is not in it."""

    functionaris: UUID | None = None
    naam: str = ""
    waarvoor: str = ""


@dataclass(frozen=True, slots=True)
class NieuweAanmelding:
    """All that a submitter says; few fields are compulsory (`rules.eis_indiening`).

    Attributes:
        gewenst_op: wished response term, apart from the actuality (FRM-A2).
        leefgebieden: per key {'antwoord': 'ja'|'nee'|'onbekend'|'', 'tekst': ...}.
        doeltoets: per letter the submitter's own view, in the same form (BGS 2.20(3)).
        verklaring: he may share this and has checked it (BGS 1.5-1.6).
        grondslag: on which ground a care organisation shares (WGS 2.29(2)).
    """

    route: str
    domein: str
    wat_speelt: str
    onderwerp: str = "persoon"
    gebied: str = ""
    gemeente: str = ""
    spoed: bool = False
    spoed_reden: str = ""
    personen: tuple[NieuwePersoon, ...] = ()
    voorvallen: tuple[NieuwVoorval, ...] = ()
    gewenst_op: date | None = None
    gewenst_reden: str = ""
    leefgebieden: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    eerder: tuple[NieuweEerdere, ...] = ()
    betrokken: tuple[NieuweBetrokkenheid, ...] = ()
    doeltoets: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    vraag_huis: str = ""
    geinformeerd: str = ""
    geinformeerd_reden: str = ""
    grondslag: str = ""
    verklaring: bool = False
