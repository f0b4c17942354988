"""The form in which a story is written down.

Days are written so that the demo lives: `op` counts working days before today; dates inside
texts are codes such as '-400d' (that day), '-14m' (that month), '-6j' (that year) or ''.
People who act are named by their place in the network ('politie1', 'gem_zorg'), so that one
story can be told in two houses.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class P:
    """Somebody a story is about; the name is given by the house.

    Attributes:
        leeftijd: in years today; None when unknown.
        familie: place in the list of the person whose last name he shares.
    """

    leeftijd: int | None
    geslacht: str
    rol: str = "onderwerp"
    relatie: str = ""
    noodzaak: str = ""
    soort: str = "persoon"
    adres: str = ""
    geheim: bool = False
    bsn: bool = False
    familie: int | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class I:  # noqa: E742
    """An intervention: who did it, in which frame, from when to when, and how it ended."""

    organisatie: str
    kader: str
    start: str = ""
    eind: str = ""
    resultaat: str = ""
    doel: str = ""
    reden: str = ""
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Voorval:
    """An incident and where it happened."""

    plaats: str = ""


@dataclass(frozen=True, slots=True)
class Zit:
    """A stay in an institution."""

    inrichting: str
    start: str = ""
    eind: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Who spoke whom; `met` are places in the network when it was shared orally only."""

    met_wie: str
    vorm: str = "gesprek"
    mondeling_met: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class G:
    """An item: what somebody knows.

    Attributes:
        alleen: places in the network whose hoedanigheid may see it; None is the whole table.
        naam: by which a later step (correction, withdrawal) finds it.
        stuk: name of a small file that goes with it.
    """

    tekst: str
    gebied: str = ""
    aard: str = "feit"
    wanneer: str = ""
    van: str = ""
    grond: str = ""
    voorwaarden: str = ""
    alleen: tuple[str, ...] | None = None
    deel: I | Voorval | Zit | Contact | None = None
    naam: str = ""
    stuk: str = ""


@dataclass(frozen=True, slots=True)
class Stap:
    """Something that happens in a case.

    Attributes:
        op: working days before today.
        soort: name of the way to tell it (`demo.casussen`).
        wie: place in the network of who acts.
        w: what that way needs.
    """

    op: int
    soort: str
    wie: str
    w: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Melding:
    """A submission, and what becomes of it.

    Attributes:
        uren: hours before now instead of working days, for what is urgent.
        eerder: (what, by whom, frame, from, to, result).
        doel: judgements on a-d by who weighs, as letters: v(oldoet), n(iet), t(wijfel), or ''.
        huis: the same for the criteria of the house; '' takes what suits the house.
        argumenten: per letter of the doeltoets.
        tweede: a second judge who sees it differently: (place, letters, argument).
        verrijk: (question, asked on, answered on or None, answer).
        uitkomst: (outcome, on, advice or note).
        trekt_in: when the submitter withdraws it.
        zelfde_als: key of a story whose first person this is as well.
    """

    sleutel: str
    op: int
    wie: str
    gemeente: int
    personen: tuple[P, ...]
    wat: str
    route: str = "veld"
    domein: str = "straf"
    onderwerp: str = "persoon"
    gebied: str = ""
    uren: float | None = None
    spoed_reden: str = ""
    voorvallen: tuple[tuple[str, str], ...] = ()
    leefgebieden: dict[str, str] = field(default_factory=dict)
    eerder: tuple[tuple[str, str, str, str, str, str], ...] = ()
    betrokken: tuple[tuple[str, str], ...] = ()
    vraag: str = ""
    geinformeerd: str = "nog_niet"
    geinformeerd_reden: str = ""
    grondslag: str = ""
    gewogen_op: int | None = None
    weger: str = "triage"
    doel: str = "vvvv"
    huis: str = ""
    argumenten: dict[str, str] = field(default_factory=dict)
    tweede: tuple[str, str, str] | None = None
    verrijk: tuple[str, int, int | None, str] | None = None
    uitkomst: tuple[str, int, str] | None = None
    terug: tuple[str, int, str] | None = None
    afwijking: str = ""
    trekt_in: int | None = None
    zelfde_als: str = ""
    treffer: str = ""


@dataclass(frozen=True, slots=True)
class Verhaal:
    """A case: the submission it came from, how it was opened, and what happened since."""

    melding: Melding
    open_op: int
    doelbinding: str
    waarom: str
    leden: tuple[tuple[str, str], ...]
    regie: str = "regie1"
    plaats: str = "regie2"
    steun: bool = True
    stand: str = ""
    volgende: str = ""
    kring: tuple[P, ...] = ()
    stappen: tuple[Stap, ...] = ()


# -- short words for steps --------------------------------------------------------------------


def vraag(
    op: int,
    tekst: str,
    *aan: str,
    gebieden: tuple[str, ...] = (),
    termijn: int | None = None,
    wie: str = "regie",
) -> Stap:
    """The house asks members (all of them when none is named)."""
    return Stap(
        op, "vraag", wie, {"tekst": tekst, "aan": aan, "gebieden": gebieden, "termijn": termijn}
    )


def lever(op: int, wie: str, *gegevens: G) -> Stap:
    """A member answers with what he knows."""
    return Stap(op, "antwoord", wie, {"antwoord": "geleverd", "gegevens": gegevens})


def antwoord(op: int, wie: str, soort: str, **w: Any) -> Stap:
    """One of the other four answers; `later` in working days, `grond` and `uitleg`."""
    return Stap(op, "antwoord", wie, {"antwoord": soort, "gegevens": (), **w})


def meld(op: int, wie: str, gegeven: G) -> Stap:
    """A member puts something on the table without being asked."""
    return Stap(op, "gegeven", wie, {"gegeven": gegeven})


def document(op: int, wie: str, naam: str, tekst: str) -> Stap:
    """A member puts a small file with the case."""
    return Stap(op, "document", wie, {"naam": naam, "tekst": tekst})


def stand(op: int, laatste: str, volgende: str = "", wie: str = "regie") -> Stap:
    """The last state of affairs and the next step."""
    teksten = {"laatste_stand": laatste}
    return Stap(
        op, "inhoud", wie, {"teksten": teksten | ({"volgende_stap": volgende} if volgende else {})}
    )


def fase(op: int, stap: str) -> Stap:
    """A next phase."""
    return Stap(op, "fase", "regie", {"stap": stap})


def lid(op: int, wie: str, reden: str) -> Stap:
    """Somebody joins."""
    return Stap(op, "lid", "regie", {"lid": wie, "reden": reden})


def weg(op: int, wie: str, reden: str) -> Stap:
    """Somebody stops."""
    return Stap(op, "weg", "regie", {"lid": wie, "reden": reden})


def erbij(op: int, persoon: P) -> Stap:
    """Somebody of the family turns up."""
    return Stap(op, "betrokkene", "regie", {"persoon": persoon})


def corrigeer(op: int, wie: str, naam: str, tekst: str, reden: str) -> Stap:
    """The source corrects."""
    return Stap(op, "corrigeer", wie, {"naam": naam, "tekst": tekst, "reden": reden})


def trek_in(op: int, wie: str, naam: str) -> Stap:
    """The source withdraws."""
    return Stap(op, "trek_in", wie, {"naam": naam})


def trek_vraag_in(op: int, aan: str) -> Stap:
    """The house takes a question back."""
    return Stap(op, "trek_vraag_in", "regie", {"aan": aan})


def herinner(op: int, aan: str) -> Stap:
    """The house reminds somebody."""
    return Stap(op, "herinner", "regie", {"aan": aan})


def neem_over(op: int, taak: str, wie: str) -> Stap:
    """Another colleague of the house takes a task."""
    return Stap(op, "wijs_toe", "regie", {"taak": taak, "aan": wie})
