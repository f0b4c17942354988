"""A request for information: its term, its five answers, its states."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from regiehuis.kern.fouten import OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.klok import lokale_datum
from regiehuis.kern.stroom import Overgang, Stroom
from regiehuis.kern.termijnen import Termijn, einde_van_dag
from regiehuis.recht.rules import WEIGERGRONDEN

#: The five answers. Each of them is a proper answer (WGS 1.5(1); bron-001 §10 PRI-7).
ANTWOORDEN = {
    "geleverd": _("Ik deel informatie"),
    "niets_bekend": _("Niets bekend"),
    "niet_nodig": _("Niet nodig voor dit doel"),
    "geweigerd": _("Ik deel dit niet"),
    "later": _("Later"),
}
STANDEN = {
    "open": _("wacht op antwoord"),
    "beantwoord": _("beantwoord"),
    "ingetrokken": _("ingetrokken"),
    "vervallen": _("vervallen: deze persoon doet niet meer mee"),
}

VERZOEK = Stroom(
    [
        Overgang(
            "",
            "open",
            "stellen",
            "verzoek:stellen",
            "informatie:verzoek:gesteld",
            ("doeltoets", "vraag"),
            klok="termijn",
        ),
        Overgang(
            "open",
            "beantwoord",
            "beantwoorden",
            "verzoek:beantwoorden",
            "informatie:verzoek:beantwoord",
            ("antwoord",),
        ),
        Overgang(
            "open",
            "open",
            "uitstellen",
            "verzoek:beantwoorden",
            "informatie:verzoek:uitgesteld",
            ("later_op",),
            klok="later",
        ),
        Overgang(
            "open",
            "ingetrokken",
            "intrekken",
            "verzoek:stellen",
            "informatie:verzoek:ingetrokken",
        ),
        Overgang(
            "open", "vervallen", "vervallen", "verzoek:stellen", "informatie:verzoek:vervallen"
        ),
    ],
    labels={
        **STANDEN,
        "doeltoets": _("doeltoets"),
        "vraag": _("vraag"),
        "antwoord": _("antwoord"),
        "later_op": _("datum waarop u wel kunt antwoorden"),
    },
)

MAX_VRAAG = 4000
MAX_TOELICHTING = 4000
MAX_TERMIJN = 30
MAX_LATER_DAGEN = 60

GEEN_VRAAG = _("Schrijf wat u wilt weten, en waarvoor dat nodig is.")
VRAAG_LANG = _("De vraag is te lang. Gebruik hoogstens %(max)s tekens.")
NIEMAND = _("Kies aan wie u de vraag stelt.")
GEEN_DOELTOETS = _(
    "Leg eerst de doeltoets vast. Pas daarna mag het huis partners om informatie vragen "
    "(WGS artikel 2.31)."
)
TERMIJN = _("Kies een termijn van 1 tot en met %(max)s werkdagen.")
KIES = _("Kies een antwoord.")
GEEN_TEKST = _("Schrijf bij minstens één leefgebied wat u weet, of kies een ander antwoord.")
WEL_TEKST = _(
    "U heeft ook tekst geschreven. Kies 'Ik deel informatie' om die te versturen, of maak de "
    "tekstvakken leeg."
)
GROND = _("Kies waarom u dit niet deelt. Alleen wie de casus leidt, leest uw uitleg.")
UITLEG = _("Schrijf kort waarom. Alleen wie de casus leidt, leest dit.")
UITLEG_LANG = _("De uitleg is te lang. Gebruik hoogstens %(max)s tekens.")
LATER_LEEG = _("Vul in op welke datum u wel kunt antwoorden.")
LATER_VERLEDEN = _("Kies een datum in de toekomst.")
LATER_VER = _("Kies een datum binnen %(max)s dagen.")


@dataclass(frozen=True, slots=True)
class Antwoord:
    """One of the five answers, with what belongs to it."""

    soort: str
    later_op: date | None = None
    grond: str = ""
    toelichting: str = ""


def termijn_voor(
    gesteld_op: datetime, *, werkdagen: int, spoed: bool = False, spoed_uren: int = 24
) -> Termijn:
    """The term of a request: working days of the house, or hours when urgent.

    Raises:
        OngeldigeInvoer: not 1 to 30 working days.
    """
    if spoed:
        return Termijn(gesteld_op, spoed_uren, "uren")
    if isinstance(werkdagen, bool) or not 1 <= werkdagen <= MAX_TERMIJN:
        raise OngeldigeInvoer(TERMIJN, veld="termijn", code="termijn", max=MAX_TERMIJN)
    return Termijn(gesteld_op, werkdagen, "werkdagen")


def uiterlijk(termijn_tot: datetime, later_op: date | None) -> datetime:
    """When an answer is due: the end of the day that the answerer named, else the term."""
    return max(termijn_tot, einde_van_dag(later_op)) if later_op else termijn_tot


def is_te_laat(stand: str, termijn_tot: datetime, later_op: date | None, nu: datetime) -> bool:
    """Whether an open request is past its due moment."""
    return stand == "open" and nu > uiterlijk(termijn_tot, later_op)


def is_herinnerd(herinnerd_op: datetime | None, nu: datetime) -> bool:
    """Whether a reminder went out today: one a day is enough."""
    return herinnerd_op is not None and lokale_datum(herinnerd_op) == lokale_datum(nu)


def is_tijd_voor_herinnering(
    *, gevraagd_op: datetime, later_op: date | None, spoed: bool, nu: datetime
) -> bool:
    """Whether a reminder makes sense: not on the day of asking (an urgent question runs in
    hours: not in the first), and not before the day on which the answer was promised."""
    if later_op:
        return lokale_datum(nu) >= later_op
    if spoed:
        return nu - gevraagd_op >= timedelta(hours=1)
    return lokale_datum(gevraagd_op) < lokale_datum(nu)


def controleer_vraag(*, vraag: str, aan: Collection[object], doeltoets: object) -> str:
    """Check a new request; returns the question without surrounding white space.

    Raises:
        RegelOvertreden: the purpose test is not recorded on the case (WGS 2.31(2)-(3)).
        OngeldigeInvoer: no question, too long, nobody chosen.
    """
    if doeltoets is None:
        raise RegelOvertreden(GEEN_DOELTOETS, code="geen_doeltoets")
    tekst = vraag.strip()
    if not tekst:
        raise OngeldigeInvoer(GEEN_VRAAG, veld="vraag", code="leeg")
    if len(tekst) > MAX_VRAAG:
        raise OngeldigeInvoer(VRAAG_LANG, veld="vraag", code="te_lang", max=MAX_VRAAG)
    if not aan:
        raise OngeldigeInvoer(NIEMAND, veld="aan", code="niemand")
    return tekst


def controleer_antwoord(antwoord: Antwoord, teksten: Sequence[object], *, vandaag: date) -> None:
    """Check one of the five answers against what was written with it.

    Raises:
        OngeldigeInvoer: with the field that is missing or does not fit.
    """
    if antwoord.soort not in ANTWOORDEN:
        raise OngeldigeInvoer(KIES, veld="antwoord", code="geen_antwoord")
    if antwoord.soort == "geleverd" and not teksten:
        raise OngeldigeInvoer(GEEN_TEKST, veld="antwoord", code="geen_tekst")
    if antwoord.soort != "geleverd" and teksten:
        raise OngeldigeInvoer(WEL_TEKST, veld="antwoord", code="wel_tekst")
    if antwoord.soort == "geweigerd":
        _controleer_weigering(antwoord)
    if antwoord.soort == "later":
        controleer_later(antwoord.later_op, vandaag=vandaag)


def _controleer_weigering(antwoord: Antwoord) -> None:
    if antwoord.grond not in WEIGERGRONDEN:
        raise OngeldigeInvoer(GROND, veld="grond", code="geen_grond")
    # Medical secrecy needs no further words: "no" is an ordinary answer (WGS 2.29(2)).
    if antwoord.grond == "andere" and not antwoord.toelichting.strip():
        raise OngeldigeInvoer(UITLEG, veld="toelichting", code="geen_uitleg")
    if len(antwoord.toelichting) > MAX_TOELICHTING:
        raise OngeldigeInvoer(UITLEG_LANG, veld="toelichting", code="te_lang", max=MAX_TOELICHTING)


def controleer_later(later_op: date | None, *, vandaag: date) -> None:
    """Check the date on which somebody promises to answer.

    Raises:
        OngeldigeInvoer: no date, not after today, or too far away.
    """
    if later_op is None:
        raise OngeldigeInvoer(LATER_LEEG, veld="later_op", code="geen_datum")
    if later_op <= vandaag:
        raise OngeldigeInvoer(LATER_VERLEDEN, veld="later_op", code="verleden")
    if later_op > vandaag + timedelta(days=MAX_LATER_DAGEN):
        raise OngeldigeInvoer(LATER_VER, veld="later_op", code="te_ver", max=MAX_LATER_DAGEN)
