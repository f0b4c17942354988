"""Decisions about how a case moves: milestones, evaluation, scaling down, following, return.

Sources: bron-001 §2.10 (WF-V1..V5), §4.6, §8.2 (why cases get stuck); bron-002 WF-92 (receiving
party and person, accepted or not); WGS 2.27(3), 2.31(2).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.stroom import Overgang, Stroom
from regiehuis.kern.termijnen import is_werkdag, volgende_werkdag

MAX_TEKST = 4000
MAX_REGEL = 300
MAX_MOMENTEN = 12

MIJLPALEN = {
    "vastgelopen": _("Vastgelopen"),
    "oorzaak": _("Oorzaak vastgesteld"),
    "doorbraak": _("Doorbraak"),
}
#: Why an approach gets stuck (bron-001 §8.2, cross-case findings). Data: a house adds by a row.
OORZAKEN = {
    "casusregie": _("casusregie is niet ingevuld"),
    "geen_doel": _("er is geen gezamenlijk doel"),
    "partner_ontbreekt": _("een partner zit niet aan tafel"),
    "oneens_regie": _("er is onenigheid over de casusregie"),
    "overdracht": _("de overdracht liep slecht"),
    "wisseling": _("contactpersonen wisselen"),
    "urgentie": _("niet iedereen ziet de urgentie"),
    "aanbod": _("er is geen passend aanbod of een wachtlijst"),
    "medewerking": _("de betrokkene werkt niet mee"),
    "juridisch": _("er is geen juridische titel"),
    "anders": _("iets anders"),
}
DOEL = {"ja": _("Ja"), "deels": _("Voor een deel"), "nee": _("Nee")}
ANTWOORDEN = {
    "goed": _("Het gaat goed"),
    "zorgen": _("Er zijn zorgen"),
    "terugbrengen": _("De casus moet terug"),
}

OVERDRACHTSTANDEN = {
    "gevraagd": _("wacht op antwoord"),
    "aanvaard": _("aanvaard"),
    "geweigerd": _("niet aanvaard"),
    "ingetrokken": _("ingetrokken"),
}
OVERDRACHT = Stroom(
    [
        Overgang("", "gevraagd", "vragen", "casus:afschalen", "voortgang:overdracht:gevraagd",
                 ("ontvanger", "advies", "momenten")),
        Overgang("gevraagd", "aanvaard", "aanvaarden", "overdracht:beantwoorden",
                 "voortgang:overdracht:aanvaard"),
        Overgang("gevraagd", "geweigerd", "weigeren", "overdracht:beantwoorden",
                 "voortgang:overdracht:geweigerd", ("reden",)),
        Overgang("gevraagd", "ingetrokken", "intrekken", "casus:afschalen",
                 "voortgang:overdracht:ingetrokken"),
    ],
    labels={
        **OVERDRACHTSTANDEN,
        "ontvanger": _("ontvanger"),
        "advies": _("advies"),
        "momenten": _("volgmomenten"),
        "reden": _("reden"),
    },
)  # fmt: skip
MOMENTSTANDEN = {
    "voorstel": _("begint als de overdracht is aanvaard"),
    "gepland": _("gepland"),
    "gedaan": _("gedaan"),
    "vervallen": _("vervallen"),
}
VOLGMOMENT = Stroom(
    [
        Overgang("", "voorstel", "voorstellen", "casus:afschalen", "voortgang:volgmoment:gepland"),
        Overgang("", "gepland", "plannen", "casus:afschalen", "voortgang:volgmoment:gepland"),
        Overgang("voorstel", "gepland", "ingaan", "overdracht:beantwoorden",
                 "voortgang:volgmoment:gepland"),
        Overgang("voorstel", "vervallen", "vervallen", "casus:afschalen",
                 "voortgang:volgmoment:vervallen"),
        Overgang("gepland", "gedaan", "beantwoorden", "volgmoment:beantwoorden",
                 "voortgang:volgmoment:beantwoord", ("antwoord",)),
        Overgang("gepland", "vervallen", "vervallen", "casus:afschalen",
                 "voortgang:volgmoment:vervallen"),
    ],
    labels={**MOMENTSTANDEN, "antwoord": _("antwoord")},
)  # fmt: skip
TERUGKEERSTANDEN = {
    "open": _("wacht op een besluit"),
    "opnieuw": _("opnieuw in behandeling"),
    "blijft": _("blijft volgen op afstand"),
}
TERUGKEER = Stroom(
    [
        Overgang("", "open", "terugbrengen", "casus:terugbrengen", "voortgang:terugkeer:gebracht",
                 ("reden",)),
        Overgang("open", "opnieuw", "opnieuw_behandelen", "casus:heroverwegen",
                 "voortgang:terugkeer:opnieuw", ("motivatie",)),
        Overgang("open", "blijft", "blijft_volgen", "casus:heroverwegen",
                 "voortgang:terugkeer:blijft", ("motivatie",)),
    ],
    labels={**TERUGKEERSTANDEN, "reden": _("reden"), "motivatie": _("motivatie")},
)  # fmt: skip
BESLUITEN = {
    "opnieuw_behandelen": _("Opnieuw in behandeling"),
    "blijft_volgen": _("Blijft volgen op afstand"),
}

# ---- messages -----------------------------------------------------------------------------------

NIET_IN_TOEKOMST = _("Deze dag is nog niet geweest. Vul vandaag of een eerdere dag in.")
OORZAAK_NODIG = _("Kies welke oorzaak is vastgesteld.")
GEEN_MIJLPAAL = _("Kies wat er is gebeurd.")
TOELICHTING_NODIG = _("Schrijf in een paar woorden wat er aan de hand is.")
DOEL_NODIG = _("Kies of het doel is bereikt.")
WERKTE_NODIG = _("Schrijf wat werkte. Was er niets? Schrijf dat dan.")
ADVIES_NODIG = _("Schrijf wat de ontvanger moet weten en doen.")
CORRECTIEREDEN_NODIG = _("Schrijf kort waarom u dit aanpast.")
NIETS_ANDERS = _("U heeft nog niets aangepast.")
MOMENT_NODIG = _("Kies minstens één dag waarop iemand kijkt hoe het gaat, en wie.")
MOMENT_VOORBIJ = _("Deze dag is al geweest. Kies een dag vanaf morgen.")
TE_VEEL_MOMENTEN = _("Plan hoogstens %(maximum)s volgmomenten.")
ONTVANGER_GEEN_LID = _(
    "De ontvanger doet nog niet mee aan de casus. Voeg deze persoon eerst toe aan het team."
)
KIJKER_GEEN_LID = _("Wie kijkt, moet meedoen aan de casus. Kies een lid of iemand van het huis.")
PAS_IN_UITVOERING = _("Afschalen kan als het plan wordt uitgevoerd.")
AL_GEVRAAGD = _("Er is al iemand gevraagd om de casus over te nemen.")
NIET_ONTVANGER = _("Alleen wie is gevraagd, kan dit beantwoorden.")
WEIGERREDEN_NODIG = _("Schrijf waarom u de casus niet overneemt.")
NIET_GEVOLGD = _("Deze casus wordt niet op afstand gevolgd.")
NIET_AAN_U = _("Dit volgmoment is van een ander.")
REDEN_NODIG = _("Schrijf waarom de casus terug moet.")
MOTIVATIE_NODIG = _("Schrijf waarom u dit besluit.")
ANTWOORD_NODIG = _("Kies hoe het gaat.")
AL_BESLOTEN = _("Hierover is al besloten.")
GEEN_BESLUIT = _("Kies een besluit.")

# ---- milestones ---------------------------------------------------------------------------------


def controleer_mijlpaal(*, soort: str, op: date, oorzaak: str, vandaag: date) -> None:
    """Check a milestone: a day that has been, and a coded cause when one was established.

    Raises:
        OngeldigeInvoer: an unknown kind or cause, a day to come, or no cause.
    """
    if soort not in MIJLPALEN:
        raise OngeldigeInvoer(GEEN_MIJLPAAL, veld="soort", code="geen_mijlpaal")
    if op > vandaag:
        raise OngeldigeInvoer(NIET_IN_TOEKOMST, veld="op", code="toekomst")
    if oorzaak not in ("", *OORZAKEN) or (soort == "oorzaak" and not oorzaak):
        raise OngeldigeInvoer(OORZAAK_NODIG, veld="oorzaak", code="oorzaak_nodig")


@dataclass(frozen=True, slots=True)
class Mijlpaaldag:
    """What counts of a milestone for the time in between."""

    id: UUID
    soort: str
    op: date


@dataclass(frozen=True, slots=True)
class Doorlooptijd:
    """Days until a breakthrough; None when that milestone does not stand before it.

    bron-001 §8.2: a few months to over a year between cause and breakthrough.
    """

    sinds_vastgelopen: int | None
    sinds_oorzaak: int | None


def doorlooptijden(mijlpalen: Iterable[Mijlpaaldag]) -> dict[UUID, Doorlooptijd]:
    """Return per breakthrough how many days it took since the first milestone of each kind.

    Counted are milestones after the breakthrough before it, so that a second time of being stuck
    begins anew.
    """
    uit: dict[UUID, Doorlooptijd] = {}
    eerste: dict[str, date] = {}
    volgorde = {soort: nr for nr, soort in enumerate(MIJLPALEN)}
    for m in sorted(mijlpalen, key=lambda m: (m.op, volgorde[m.soort], str(m.id))):
        if m.soort != "doorbraak":
            eerste.setdefault(m.soort, m.op)
            continue
        uit[m.id] = Doorlooptijd(
            *((m.op - eerste[s]).days if s in eerste else None for s in ("vastgelopen", "oorzaak"))
        )
        eerste = {}
    return uit


# ---- corrections --------------------------------------------------------------------------------


def verschil(oud: Mapping[str, Any], nieuw: Mapping[str, Any]) -> dict[str, Any]:
    """Return what stood in the fields that a correction changes.

    Raises:
        OngeldigeInvoer: nothing changes.
    """
    was = {veld: oud[veld] for veld, waarde in nieuw.items() if oud[veld] != waarde}
    if not was:
        raise OngeldigeInvoer(NIETS_ANDERS, code="niets_anders")
    return was


# ---- scaling down and following -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Moment:
    """A day on which somebody looks how it goes."""

    wanneer: date
    wie: UUID


def controleer_momenten(momenten: Sequence[Moment], *, aan_tafel: set[UUID], vandaag: date) -> None:
    """Check follow moments: at least one, in the future, by somebody who sees the case.

    Waiting for a signal is not enough (bron-001 WF-V5), so following has dates.

    Raises:
        OngeldigeInvoer: none or too many, a day that has been, or somebody who takes no part.
    """
    if not momenten:
        raise OngeldigeInvoer(MOMENT_NODIG, veld="wanneer", code="moment_nodig")
    if len(momenten) > MAX_MOMENTEN:
        raise OngeldigeInvoer(
            TE_VEEL_MOMENTEN, veld="wanneer", code="te_veel", maximum=MAX_MOMENTEN
        )
    for moment in momenten:
        if moment.wanneer <= vandaag:
            raise OngeldigeInvoer(MOMENT_VOORBIJ, veld="wanneer", code="voorbij")
        if moment.wie not in aan_tafel:
            raise OngeldigeInvoer(KIJKER_GEEN_LID, veld="wie", code="geen_lid")


def controleer_overdracht(*, fase: str, al_gevraagd: bool, is_lid: bool) -> None:
    """Check that a case may be handed over to somebody: a person by name who takes part.

    Raises:
        RegelOvertreden: not in execution, asked already, or the receiver takes no part.
    """
    if fase != "uitvoering":
        raise RegelOvertreden(PAS_IN_UITVOERING, code="pas_in_uitvoering")
    if al_gevraagd:
        raise RegelOvertreden(AL_GEVRAAGD, code="al_gevraagd")
    if not is_lid:
        raise RegelOvertreden(ONTVANGER_GEEN_LID, veld="ontvanger", code="ontvanger_geen_lid")


def eis_ontvanger(*, ontvanger: UUID, door: UUID) -> None:
    """Raise NietToegestaan for who answers a handover that was asked of somebody else."""
    if ontvanger != door:
        raise NietToegestaan(NIET_ONTVANGER, code="niet_ontvanger")


def eis_kijker(*, wie: UUID, namens: Collection[UUID], leidt: bool) -> None:
    """Raise NietToegestaan unless it is his own follow moment, or he directs the case.

    Args:
        namens: he himself, and whom he stands in for.
    """
    if wie not in namens and not leidt:
        raise NietToegestaan(NIET_AAN_U, code="niet_aan_u")


def eis_gevolgd(fase: str) -> None:
    """Raise RegelOvertreden unless the case is followed at a distance."""
    if fase != "volgen":
        raise RegelOvertreden(NIET_GEVOLGD, code="niet_gevolgd")


def herinnering(*, wanneer: date, vandaag: date, voor: bool, na: bool) -> str:
    """Which mail about a planned follow moment is due today: 'voor', 'na' or ''.

    One on the working day before it, or on the day itself when that one did not go; and one when
    it is late. Waiting for a signal is not enough (bron-001 WF-V5).

    Args:
        voor, na: that mail went already.
    """
    if not is_werkdag(vandaag):
        return ""
    if vandaag <= wanneer:
        return "voor" if not voor and wanneer <= volgende_werkdag(vandaag) else ""
    return "" if na else "na"


def is_laat(stand: str, wanneer: date, vandaag: date) -> bool:
    """Whether a planned follow moment has passed without an answer."""
    return stand == "gepland" and wanneer < vandaag
