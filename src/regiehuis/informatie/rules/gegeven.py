"""An item of information: what makes it complete and what must stop it.

The item is the unit, not the document (ontwerp.md §4.5). Dates are codes 'YYYY-MM-DD' with
zeros for what is unknown; '' is no date at all.
"""

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from uuid import UUID

from regiehuis.kern.datums import DeelDatum
from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.recht.rules import (
    CATEGORIEEN,
    GRONDSLAGEN_ZORG,
    HOEDANIGHEIDSOORTEN,
    grondslag_nodig,
    past_bij,
)

SOORTEN = {
    "algemeen": _("gegeven"),
    "interventie": _("interventie"),
    "incident": _("incident"),
    "detentie": _("detentie"),
    "contactmoment": _("contactmoment"),
}
#: Facts apart from opinions (Wpg 4(3)); what nobody marks is an opinion of the professional.
AARDEN = {
    "feit": _("feit"),
    "verklaring": _("verklaring"),
    "oordeel": _("oordeel"),
}
KADERS = {"vrijwillig": _("vrijwillig"), "drang": _("drang"), "dwang": _("dwang")}
RESULTATEN = {
    "": _("nog niet bekend"),
    "bereikt": _("doel bereikt"),
    "deels": _("deels bereikt"),
    "niet_bereikt": _("niet bereikt"),
}
CONTACTVORMEN = {
    "gesprek": _("gesprek"),
    "telefoon": _("telefoon"),
    "huisbezoek": _("huisbezoek"),
    "bericht": _("bericht"),
}

MAX_TEKST = 20_000
MAX_REGEL = 200
MAX_VOORWAARDEN = 1000

LEEG = _("Schrijf wat u weet.")
LANG = _("Deze tekst is te lang. U schreef %(geschreven)s tekens en er passen er %(ruimte)s.")
AARD = _("Kies of dit een feit, een verklaring of een oordeel is.")
VERKLARING_VAN = _("Schrijf wie dit heeft gezegd.")
CATEGORIE = _("Kies een categorie uit de lijst.")
LEEFGEBIED = _("Kies een leefgebied uit de lijst.")
GRONDSLAG = _(
    "Kies op welke grond u dit mag delen. Is er geen grond, deel het dan niet. Ook dat is een "
    "gewoon antwoord."
)
TOEKOMST = _("Deze datum ligt in de toekomst. Vul in wanneer dit is gezien of gebeurd.")
GEEN_DATUM = _("Deze datum bestaat niet. Controleer de dag en de maand.")
EIND_VOOR_START = _("Het einde ligt voor het begin. Controleer de twee datums.")
KADER = _("Kies of dit vrijwillig, drang of dwang was.")
WIE_DEED = _("Vul in welke organisatie dit deed.")
INRICHTING = _("Vul in waar de persoon zat.")
MET_WIE = _("Schrijf met wie er contact was.")
ALLEEN_DAT = _(
    "Bij iets wat u alleen mondeling deelde, legt u vast dat u het deelde en met wie, niet wat. "
    "Maak het tekstvak leeg."
)
GEDEELD_MET = _("Kies met wie u dit mondeling deelde.")
ZICHTBAAR = _("Kies minstens een organisatie die dit mag zien.")
ZICHTBAAR_VREEMD = _("Een van deze organisaties doet niet mee aan deze casus. Kies opnieuw.")
NIET_BRON = _("Alleen de bron kan dit aanpassen.")
SOORT = _("Dit soort gegeven bestaat niet.")


@dataclass(frozen=True, slots=True)
class Bron:
    """The capacity that supplies an item: who is responsible for it (BGS 1.5-1.6)."""

    functionaris: UUID
    hoedanigheid: UUID
    soort: str

    @property
    def zorg(self) -> bool:
        """Whether medical secrecy usually applies (WGS 2.29(2))."""
        return self.soort in HOEDANIGHEIDSOORTEN and HOEDANIGHEIDSOORTEN[self.soort].zorg


@dataclass(frozen=True, slots=True)
class Interventie:
    """What an organisation did, in which legal frame, and how it ended (bron-001 REG-2)."""

    organisatie: str
    kader: str
    doel: str = ""
    start: str = ""
    eind: str = ""
    resultaat: str = ""
    toelichting: str = ""
    reden_einde: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that happened, and where."""

    plaats: str = ""


@dataclass(frozen=True, slots=True)
class Detentie:
    """A stay in an institution."""

    inrichting: str
    start: str = ""
    eind: str = ""


@dataclass(frozen=True, slots=True)
class Contactmoment:
    """Who spoke whom. What was only shared orally is not written down; that it was, and to whom."""

    met_wie: str
    vorm: str = "gesprek"
    mondeling_gedeeld: bool = False
    gedeeld_met: tuple[UUID, ...] = ()


Bijzonder = Interventie | Incident | Detentie | Contactmoment
_VORM: dict[str, Any] = {
    "interventie": Interventie,
    "incident": Incident,
    "detentie": Detentie,
    "contactmoment": Contactmoment,
}


def bijzonder_van(soort: str, deel: Any) -> Bijzonder | None:
    """What belongs to the kind of an item, from whatever holds fields of these names."""
    if soort not in _VORM:
        return None
    waarden = {veld.name: getattr(deel, veld.name) for veld in fields(_VORM[soort])}
    bijzonder: Bijzonder = _VORM[soort](
        **{naam: tuple(w) if isinstance(w, list) else w for naam, w in waarden.items()}
    )
    return bijzonder


@dataclass(frozen=True, slots=True)
class NieuwGegeven:
    """What somebody wants to supply.

    Attributes:
        waargenomen: code of a partial date; '' when not said.
        zichtbaar_voor: hoedanigheden that may see it; None is the whole table.
        grondslag: key of GRONDSLAGEN_ZORG; needed of care organisations.
        bijzonder: what belongs to an intervention, incident, detention or contact.
    """

    tekst: str
    leefgebied: str = ""
    soort: str = "algemeen"
    aard: str = "oordeel"
    verklaring_van: str = ""
    categorie: str = ""
    waargenomen: str = ""
    grondslag: str = ""
    voorwaarden: str = ""
    zichtbaar_voor: tuple[UUID, ...] | None = None
    betrokkene: UUID | None = None
    bijzonder: Bijzonder | None = None


# ---- categories ---------------------------------------------------------------------------------

_VAN_SOORT = {"politie": "politie", "om": "justitie", "dji": "justitie"}
_VAN_LEEFGEBIED = (
    ("huis", "huisvesting"),
    ("woon", "huisvesting"),
    ("gezond", "gezondheid"),
    ("versla", "gezondheid"),
    ("thuis", "relaties"),
    ("gezin", "relaties"),
    ("werk", "inkomen"),
    ("inkomen", "inkomen"),
    ("school", "inkomen"),
    ("financ", "financieel"),
)


def standaard_categorie(soort_hoedanigheid: str, leefgebied: str, soort: str = "algemeen") -> str:
    """The category that is most likely, so that most people need not choose.

    Police and justice supply their own category; others that of the life domain, when they
    usually hold it (WGS 2.30(1)(a)); else help.
    """
    if soort == "detentie":
        return "justitie"
    if soort_hoedanigheid in _VAN_SOORT:
        return _VAN_SOORT[soort_hoedanigheid]
    for begin, categorie in _VAN_LEEFGEBIED:
        if leefgebied.startswith(begin) and past_bij(soort_hoedanigheid, categorie):
            return categorie
    return "hulp" if past_bij(soort_hoedanigheid, "hulp") else "toezicht"


# ---- what stops ---------------------------------------------------------------------------------


def controleer_gegeven(
    nieuw: NieuwGegeven,
    bron: Bron,
    *,
    vandaag: date,
    leefgebieden: Collection[str],
    aan_tafel: Collection[UUID],
) -> None:
    """Check an item that somebody wants to supply.

    Args:
        leefgebieden: keys of the life domains of the house.
        aan_tafel: hoedanigheden that take part in the case now.

    Raises:
        OngeldigeInvoer: with the field that is wrong.
    """
    _eis_in(nieuw.soort, SOORTEN, SOORT, "soort")
    _controleer_tekst(nieuw)
    _eis_in(nieuw.aard, AARDEN, AARD, "aard")
    if nieuw.aard == "verklaring" and not nieuw.verklaring_van.strip():
        raise OngeldigeInvoer(VERKLARING_VAN, veld="verklaring_van", code="verklaring_van")
    _eis_lengte(nieuw.verklaring_van, MAX_REGEL, "verklaring_van")
    _eis_lengte(nieuw.voorwaarden, MAX_VOORWAARDEN, "voorwaarden")
    _eis_in(nieuw.categorie, CATEGORIEEN, CATEGORIE, "categorie")
    if nieuw.leefgebied:
        _eis_in(nieuw.leefgebied, leefgebieden, LEEFGEBIED, "leefgebied")
    _controleer_grondslag(nieuw, bron)
    eis_niet_in_toekomst(nieuw.waargenomen, vandaag, "waargenomen")
    _controleer_zichtbaar(nieuw.zichtbaar_voor, aan_tafel)
    _controleer_bijzonder(nieuw, vandaag)


def _controleer_tekst(nieuw: NieuwGegeven) -> None:
    contact = nieuw.bijzonder if isinstance(nieuw.bijzonder, Contactmoment) else None
    if contact and contact.mondeling_gedeeld:
        if nieuw.tekst.strip():
            raise OngeldigeInvoer(ALLEEN_DAT, veld="tekst", code="alleen_dat")
        return
    # Who spoke whom is enough (what it was about is one line at most), and so is where and when
    # somebody was held.
    genoeg = isinstance(nieuw.bijzonder, Contactmoment | Detentie)
    if not nieuw.tekst.strip() and not genoeg:
        raise OngeldigeInvoer(LEEG, veld="tekst", code="leeg")
    _eis_lengte(nieuw.tekst, MAX_REGEL if contact else MAX_TEKST, "tekst")


def _controleer_grondslag(nieuw: NieuwGegeven, bron: Bron) -> None:
    """WGS 2.29(2): a care organisation names the ground on which secrecy gives way."""
    if nieuw.grondslag:
        _eis_in(nieuw.grondslag, GRONDSLAGEN_ZORG, GRONDSLAG, "grondslag")
    elif grondslag_verplicht(bron.soort, nieuw.categorie):
        raise OngeldigeInvoer(GRONDSLAG, veld="grondslag", code="geen_grondslag")


def grondslag_verplicht(soort_hoedanigheid: str, categorie: str) -> bool:
    """Whether this supply needs a ground; also for a kind of capacity that the law gains later."""
    return soort_hoedanigheid in HOEDANIGHEIDSOORTEN and grondslag_nodig(
        soort_hoedanigheid, categorie
    )


def _controleer_zichtbaar(gekozen: tuple[UUID, ...] | None, aan_tafel: Collection[UUID]) -> None:
    if gekozen is None:
        return
    if not gekozen:
        raise OngeldigeInvoer(ZICHTBAAR, veld="zichtbaar_voor", code="niemand")
    if not set(gekozen) <= set(aan_tafel):
        raise OngeldigeInvoer(ZICHTBAAR_VREEMD, veld="zichtbaar_voor", code="niet_aan_tafel")


def _controleer_bijzonder(nieuw: NieuwGegeven, vandaag: date) -> None:
    if type(nieuw.bijzonder) is not _VORM.get(nieuw.soort, type(None)):
        raise OngeldigeInvoer(SOORT, veld="soort", code="soort")
    match nieuw.bijzonder:
        case Interventie() as i:
            if not i.organisatie.strip():
                raise OngeldigeInvoer(WIE_DEED, veld="organisatie", code="leeg")
            _eis_in(i.kader, KADERS, KADER, "kader")
            _eis_in(i.resultaat, RESULTATEN, KADER, "resultaat")
            _eis_lengte(i.organisatie, MAX_REGEL, "organisatie")
            for veld in ("doel", "toelichting", "reden_einde"):
                _eis_lengte(getattr(i, veld), MAX_VOORWAARDEN, veld)
            _controleer_periode(i.start, i.eind, vandaag)
        case Detentie() as d:
            if not d.inrichting.strip():
                raise OngeldigeInvoer(INRICHTING, veld="inrichting", code="leeg")
            _eis_lengte(d.inrichting, MAX_REGEL, "inrichting")
            _controleer_periode(d.start, d.eind, vandaag)
        case Incident() as n:
            _eis_lengte(n.plaats, MAX_REGEL, "plaats")
        case Contactmoment() as c:
            _eis_in(c.vorm, CONTACTVORMEN, SOORT, "vorm")
            if not c.met_wie.strip():
                raise OngeldigeInvoer(MET_WIE, veld="met_wie", code="leeg")
            _eis_lengte(c.met_wie, MAX_REGEL, "met_wie")
            if c.mondeling_gedeeld and not c.gedeeld_met:
                raise OngeldigeInvoer(GEDEELD_MET, veld="gedeeld_met", code="leeg")


def _controleer_periode(start: str, eind: str, vandaag: date) -> None:
    eis_niet_in_toekomst(start, vandaag, "start")
    vroegst, laatst = _lees(start, "start").vroegste, _lees(eind, "eind").laatste
    if vroegst and laatst and laatst < vroegst:
        raise OngeldigeInvoer(EIND_VOOR_START, veld="eind", code="eind_voor_start")


def loopt_nog(eind: str, resultaat: str, reden_einde: str) -> bool:
    """Whether an intervention still runs: no end was given, nor anything that says it ended.

    An end that nobody knows ('0000-00-00') is an end.
    """
    return not eind and resultaat not in ("bereikt", "niet_bereikt") and not reden_einde.strip()


def eis_niet_in_toekomst(code: str, vandaag: date, veld: str) -> None:
    """Refuse a date that is certainly after today; a partial date of this year passes.

    Raises:
        OngeldigeInvoer: in the future, or no date at all.
    """
    if _lees(code, veld).is_na(vandaag):
        raise OngeldigeInvoer(TOEKOMST, veld=veld, code="toekomst")


def _lees(code: str, veld: str) -> DeelDatum:
    try:
        return DeelDatum.van_code(code)
    except (ValueError, OngeldigeInvoer):
        raise OngeldigeInvoer(GEEN_DATUM, veld=veld, code="datum") from None


def _eis_in(waarde: str, keuzes: Collection[str], melding: str, veld: str) -> None:
    if waarde not in keuzes:
        raise OngeldigeInvoer(melding, veld=veld, code="keuze")


def _eis_lengte(waarde: str, ruimte: int, veld: str) -> None:
    if len(waarde) > ruimte:
        raise OngeldigeInvoer(
            LANG, veld=veld, code="te_lang", geschreven=len(waarde), ruimte=ruimte
        )


def mag_corrigeren(bron_hoedanigheid: UUID, eigen_hoedanigheid: UUID) -> None:
    """Only the source corrects or withdraws what it supplied (BGS 1.7).

    Raises:
        NietToegestaan: another capacity.
    """
    if bron_hoedanigheid != eigen_hoedanigheid:
        raise NietToegestaan(NIET_BRON, recht="gegeven:toevoegen", code="niet_bron")
