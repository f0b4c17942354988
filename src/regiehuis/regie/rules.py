"""Decisions about casusregie, on plain values: its states, its seven tasks, its period.

Sources: bron-001 §1.5 (the tasks, L3443-3471), §4.5 (the decision, L3499-3507), §2.10;
bron-002 §3.7; ontwerp.md §4.13.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.stroom import Overgang, Stroom
from regiehuis.kern.termijnen import werkdagen_later, werkdagen_tussen

# ---- the seven tasks ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Deeltaak:
    """One of the tasks of a casusregisseur.

    Attributes:
        groep: 'clienten', 'doel', 'team' or 'dossier'.
        tekst: as the source words it, in plain words.
        bron: lines of the source.
    """

    groep: str
    tekst: str
    bron: str


GROEPEN = {
    "clienten": _("Cliënten"),
    "doel": _("Doel en plan"),
    "team": _("Team"),
    "dossier": _("Dossier"),
}
DEELTAKEN: dict[str, Deeltaak] = {
    "client": Deeltaak(
        "clienten",
        _("kent de cliënten goed en bepaalt of en wanneer een cliënt aanschuift in het overleg"),
        "bron-001 L3451",
    ),
    "doel": Deeltaak(
        "doel",
        _("neemt het voortouw op de inhoud van het centrale doel in de casus"),
        "bron-001 L3455",
    ),
    "aanpak": Deeltaak(
        "doel",
        _("neemt het voortouw op de inhoud van wat er op tijd als goede aanpak wordt afgesproken"),
        "bron-001 L3457",
    ),
    "samenhang": Deeltaak(
        "doel",
        _("zorgt dat gekozen interventies inhoudelijk bij elkaar passen"),
        "bron-001 L3459",
    ),
    "informeren": Deeltaak(
        "team",
        _("informeert zelf, rechtstreeks en steeds de professionals die interventies uitvoeren"),
        "bron-001 L3463-3465",
    ),
    "tafel": Deeltaak(
        "team",
        _("adviseert de procesregisseur over wie er aan tafel nodig is"),
        "bron-001 L3467",
    ),
    "actueel": Deeltaak(
        "dossier",
        _("meldt de procesregisseur elke aanpassing van probleembeschrijving, doel of plan"),
        "bron-001 L3471",
    ),
}

# ---- states -------------------------------------------------------------------------------------

STANDEN = {
    "voorgesteld": _("voorgesteld"),
    "loopt": _("loopt"),
    "geweigerd": _("geweigerd"),
    "ingetrokken": _("ingetrokken"),
    "beeindigd": _("beëindigd"),
    "overgedragen": _("overgedragen"),
    "verlopen": _("periode voorbij"),
}
OORZAKEN = {
    "klaar": _("beëindigd"),
    "teruggegeven": _("teruggegeven"),
    "vertrokken": _("uit dienst"),
    "geen_lid": _("doet niet meer mee aan de casus"),
}
TEKSTSOORTEN = {
    "overdracht": _("overdracht"),
    "weigering": _("reden om niet te aanvaarden"),
    "einde": _("reden van het einde"),
}
CASUSREGIE = Stroom(
    [
        Overgang(
            "",
            "voorgesteld",
            "voorstellen",
            "regie:voorstellen",
            "regie:casusregie:voorgesteld",
            ("functionaris", "tot"),
        ),
        Overgang(
            "voorgesteld",
            "loopt",
            "aanvaarden",
            "regie:beantwoorden",
            "regie:casusregie:aanvaard",
            klok="start",
        ),
        Overgang(
            "voorgesteld",
            "geweigerd",
            "weigeren",
            "regie:beantwoorden",
            "regie:casusregie:geweigerd",
            ("reden",),
        ),
        Overgang(
            "voorgesteld",
            "ingetrokken",
            "intrekken",
            "regie:voorstellen",
            "regie:casusregie:ingetrokken",
        ),
        Overgang(
            "loopt",
            "overgedragen",
            "overdragen",
            "regie:beantwoorden",
            "regie:casusregie:overgedragen",
            klok="stop",
        ),
        Overgang(
            "loopt",
            "beeindigd",
            "beeindigen",
            "regie:voorstellen",
            "regie:casusregie:beeindigd",
            ("oorzaak",),
            klok="stop",
        ),
        Overgang(
            "loopt",
            "verlopen",
            "verlopen",
            "regie:voorstellen",
            "regie:casusregie:verlopen",
            klok="stop",
        ),
    ],
    labels={
        **STANDEN,
        "functionaris": _("wie de casusregie krijgt"),
        "tot": _("einde van de periode"),
        "reden": _("reden"),
        "oorzaak": _("oorzaak"),
    },
)

MAX_TEKST = 2000
MAX_REDEN = 500
#: Shorter than this, and the next handover is at the door already (working days).
KORT = 20
#: Longer than this, and nobody asks any more whether it still fits (days).
LANG = 366
#: The procesregisseur sees so long before that a period ends (working days).
LOOPT_AF = 20
#: Phases in which somebody must direct the content: from the picture on there is a table that
#: can agree on it (bron-001 L3393), until the case is followed from a distance or closed.
FASEN_MET_REGIE = frozenset({"beeld", "plan", "uitvoering"})
#: Phases in which nobody is expected to direct the content any more.
FASEN_ZONDER_REGIE = frozenset({"volgen", "triage", "afgesloten"})
HUISROLLEN = frozenset({"procesregisseur", "triagist", "ondersteuning", "ketenmanager"})

# ---- messages -----------------------------------------------------------------------------------

GEEN_LID = _("Deze persoon doet niet mee aan de casus. Voeg deze persoon eerst toe aan het team.")
NIET_HUIS = _(
    "In dit huis neemt niemand van het huis casusregie. Kies iemand van een partner, of laat de "
    "beheerder de instelling wijzigen."
)
NIET_ZELF = _(
    "U kunt uzelf niet voorstellen. Wilt u zelf tijdelijk de casusregie hebben, vraag dan een "
    "collega van het huis om u voor te stellen."
)
AL_VOORGESTELD = _("Er is al iemand voorgesteld. Trek dat voorstel eerst in.")
TOT_VERLEDEN = _("Kies een dag na vandaag: de periode moet nog beginnen.")
NIET_VOOR_U = _("Alleen wie is voorgesteld, kan de casusregie aanvaarden of weigeren.")
VOORBIJ = _("De periode van dit voorstel is al voorbij. Vraag om een nieuw voorstel.")
NIET_UW_REGIE = _("Alleen de casusregisseur en de procesregisseur verdelen de taken.")
REDEN_WEIGERING = _("Schrijf waarom u de casusregie niet aanvaardt.")
REDEN_EINDE = _("Schrijf waarom de casusregie stopt.")
OVERDRACHT_NODIG = _("Schrijf wat de nieuwe casusregisseur moet weten.")
TAAK_ONBEKEND = _("Kies een taak uit de lijst.")
TAAK_WIE_OF_REDEN = _("Kies wie deze taak doet, of schrijf waarom hij nu niet nodig is.")
TAAK_ZELF = _("Deze persoon heeft de casusregie al en doet deze taak dus zelf.")
LANGE_PERIODE = _(
    "Deze periode is langer dan een jaar. Casusregie is voor een bepaalde tijd: spreek liever af "
    "wanneer u er samen weer naar kijkt."
)
KORTE_PERIODE = _(
    "Deze periode is korter dan twintig werkdagen. U krijgt dan meteen te zien dat de periode "
    "afloopt."
)

# ---- who, and for how long ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """What the rules need to know of somebody who could get casusregie, or a task of it.

    Attributes:
        doet_mee: member of the case, or with a task of the house in it, and still in function.
    """

    id: UUID
    rollen: frozenset[str]
    doet_mee: bool

    @property
    def huisstaf(self) -> bool:
        """Works for the house."""
        return bool(self.rollen & HUISROLLEN)


def controleer_kandidaat(wie: Kandidaat, *, huis_mag: bool) -> None:
    """Check that somebody can have casusregie, or a task of it.

    Only who knows the case from inside, and nobody of the house unless it decided so: procesregie
    and casusregie are two things (bron-001 L3346-3471; bron-002 LK-64).

    Args:
        huis_mag: the house says that its own staff may have casusregie.

    Raises:
        RegelOvertreden: takes no part in the case, or works for a house that does not allow it.
    """
    if not wie.doet_mee:
        raise RegelOvertreden(GEEN_LID, veld="functionaris", code="geen_lid")
    if wie.huisstaf and not huis_mag:
        raise RegelOvertreden(NIET_HUIS, veld="functionaris", code="niet_huis")


def controleer_ander(functionaris: UUID, door: UUID) -> None:
    """Check that nobody proposes himself: proposing and accepting are two people's decisions.

    The procesregisseur weighs and submits (bron-001 L3499), the proposed person agrees (L3393).
    When the house takes casusregie over for a time (L3509), a colleague proposes.

    Raises:
        RegelOvertreden: it is the same person.
    """
    if functionaris == door:
        raise RegelOvertreden(NIET_ZELF, veld="functionaris", code="zichzelf")


def controleer_periode(tot: date, vandaag: date) -> None:
    """Check the last day of a period: casusregie is for a fixed period (bron-001 L3503).

    Raises:
        OngeldigeInvoer: it is not after today.
    """
    if tot <= vandaag:
        raise OngeldigeInvoer(TOT_VERLEDEN, veld="tot", code="tot_verleden")


def let_op_periode(van: date, tot: date) -> tuple[str, ...]:
    """What deserves a second look about a period; never a reason to refuse (ontwerp.md §4.18)."""
    if (tot - van).days > LANG:
        return (LANGE_PERIODE,)
    if werkdagen_tussen(van, tot) < KORT:
        return (KORTE_PERIODE,)
    return ()


def is_voorbij(tot: date, vandaag: date) -> bool:
    """Whether a period has passed; its last day still belongs to it."""
    return tot < vandaag


def loopt_af(tot: date, vandaag: date) -> bool:
    """Whether a running period ends within twenty working days."""
    return not is_voorbij(tot, vandaag) and tot <= werkdagen_later(vandaag, LOOPT_AF)


def is_vacature(fase: str, *, loopt: bool, eerder: bool) -> bool:
    """Whether somebody must be found today (ontwerp.md §4.13).

    Args:
        loopt: somebody has casusregie now.
        eerder: somebody had it before; then its end is a vacancy in every phase of the work.
    """
    if loopt or fase in FASEN_ZONDER_REGIE:
        return False
    return fase in FASEN_MET_REGIE or eerder


def eis_zelf(functionaris: UUID, door: UUID) -> None:
    """Raise NietToegestaan unless it is the proposed person himself (bron-001 L3393)."""
    if functionaris != door:
        raise NietToegestaan(NIET_VOOR_U, code="niet_zelf")


# ---- tasks placed elsewhere ---------------------------------------------------------------------


def controleer_taak(
    taak: str, *, functionaris: UUID | None, reden: str, casusregisseur: UUID
) -> None:
    """Check an exception: a task with somebody else by name, or not needed now with a reason.

    Raises:
        OngeldigeInvoer: unknown task; neither somebody nor a reason.
        RegelOvertreden: placed with the casusregisseur himself.
    """
    if taak not in DEELTAKEN:
        raise OngeldigeInvoer(TAAK_ONBEKEND, veld="taak", code="taak_onbekend")
    if functionaris is None and not reden.strip():
        raise OngeldigeInvoer(TAAK_WIE_OF_REDEN, veld="reden", code="wie_of_reden")
    if functionaris == casusregisseur:
        raise RegelOvertreden(TAAK_ZELF, veld="functionaris", code="taak_zelf")


def eigen_taken(elders: Collection[str]) -> list[str]:
    """The tasks that are left to the casusregisseur, in the order of the source."""
    return [taak for taak in DEELTAKEN if taak not in elders]


def eis_tekst(tekst: str, melding: str, *, veld: str, maximum: int = MAX_TEKST) -> str:
    """Return the text without outer blanks, or raise OngeldigeInvoer when empty or too long."""
    schoon = tekst.strip()
    if not schoon:
        raise OngeldigeInvoer(melding, veld=veld, code=f"{veld}_nodig")
    return hoogstens(schoon, veld=veld, maximum=maximum)


def hoogstens(tekst: str, *, veld: str, maximum: int = MAX_TEKST) -> str:
    """Return the text without outer blanks, or raise OngeldigeInvoer when it is too long."""
    schoon = tekst.strip()
    if len(schoon) > maximum:
        raise OngeldigeInvoer(
            _("Deze tekst is te lang: %(aantal)s tekens. Gebruik er hoogstens %(maximum)s."),
            veld=veld,
            code="te_lang",
            aantal=len(schoon),
            maximum=maximum,
        )
    return schoon
