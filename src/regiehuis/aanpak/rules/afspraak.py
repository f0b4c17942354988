"""An agreement: who does what by when, and what became of it. Pure.

Sources: bron-001 §4.4 nr 6 and §4.6 (who, what, when), bron-002 WF-50 to WF-52 (reasons of not
delivering: kunnen, willen, mogen), ontwerp.md §4.14 (a person, an organisation, a date).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.stroom import Overgang, Stroom
from regiehuis.kern.termijnen import is_werkdag, werkdagen_later

OPEN = ("voorgesteld", "aanvaard")
STANDEN = {
    "voorgesteld": _("nog niet aangenomen"),
    "aanvaard": _("aangenomen"),
    "gedaan": _("gedaan"),
    "niet_gedaan": _("niet gedaan"),
    "geweigerd": _("geweigerd"),
    "ingetrokken": _("ingetrokken"),
}
#: Why an agreement is not done (bron-002 WF-52: kunnen, willen, mogen).
REDENEN = {
    "kan_niet": _("Het kan niet"),
    "wil_niet": _("De ander wil niet"),
    "mag_niet": _("Het mag niet"),
    "niet_meer_nodig": _("Het is niet meer nodig"),
}
#: What is written down in the course of an agreement.
STAPPEN = {
    "voorstellen": _("Voorgesteld"),
    "voor_zichzelf": _("Op zich genomen"),
    "aanvaarden": _("Aangenomen"),
    "weigeren": _("Geweigerd"),
    "melden": _("Voortgang"),
    "afronden": _("Gedaan"),
    "opgeven": _("Niet gedaan"),
    "verzetten": _("Andere datum"),
    "intrekken": _("Ingetrokken"),
    "overdragen": _("Aan een ander gegeven"),
    "afhandelen": _("Besproken"),
}
MAX_WAT = 500
MAX_TEKST = 4000
MAX_VOORUIT = timedelta(days=2 * 366)


def _rij(van: str, naar: str, naam: str, recht: str, event: str, *vereist: str) -> Overgang:
    klok = "start" if naam in ("voorstellen", "voor_zichzelf", "verzetten") else None
    return Overgang(van, naar, naam, recht, f"aanpak:afspraak:{event}", vereist, klok)


_NODIG = ("wat", "functionaris", "uiterlijk")
AFSPRAAK = Stroom(
    [
        _rij("", "voorgesteld", "voorstellen", "afspraak:maken", "voorgesteld", *_NODIG),
        _rij("", "aanvaard", "voor_zichzelf", "afspraak:maken", "aanvaard", *_NODIG),
        _rij("voorgesteld", "aanvaard", "aanvaarden", "afspraak:beantwoorden", "aanvaard"),
        _rij("voorgesteld", "geweigerd", "weigeren", "afspraak:beantwoorden", "geweigerd", "tekst"),
        _rij("aanvaard", "aanvaard", "melden", "afspraak:beantwoorden", "voortgang", "tekst"),
        _rij("aanvaard", "gedaan", "afronden", "afspraak:beantwoorden", "gedaan", "tekst"),
        _rij("aanvaard", "niet_gedaan", "opgeven", "afspraak:beantwoorden", "niet_gedaan", "reden",
             "tekst"),
        *(_rij(s, s, "verzetten", "afspraak:beantwoorden", "verzet", "uiterlijk", "tekst")
          for s in OPEN),
        *(_rij(s, "ingetrokken", "intrekken", "afspraak:maken", "ingetrokken", "tekst")
          for s in OPEN),
        *(_rij(s, "voorgesteld", "overdragen", "afspraak:maken", "overgedragen", "functionaris")
          for s in (*OPEN, "geweigerd", "niet_gedaan")),
        *(_rij(s, s, "afhandelen", "afspraak:afhandelen", "besproken")
          for s in ("geweigerd", "niet_gedaan")),
    ],
    labels={
        **STANDEN,
        "wat": _("wat er is afgesproken"),
        "functionaris": _("wie het doet"),
        "uiterlijk": _("uiterlijk wanneer"),
        "tekst": _("een toelichting"),
        "reden": _("de reden"),
    },
)  # fmt: skip

WAT = _("Schrijf wat er is afgesproken. Begin met een werkwoord.")
WAT_LANG = _("Dit is te lang. Gebruik hoogstens %(max)s tekens, en zet uitleg in het tweede vak.")
NIET_AAN_TAFEL = _("Deze persoon doet niet mee aan de casus. Kies iemand van de tafel.")
DATUM_LEEG = _("Vul in op welke dag het uiterlijk klaar is.")
DATUM_VERLEDEN = _("Deze dag is al voorbij. Kies vandaag of later.")
DATUM_VER = _("Deze dag ligt meer dan twee jaar vooruit. Kies een eerdere dag.")
ZELFDE_DATUM = _("Dit is de dag die er al stond. Kies een andere dag.")
REDEN = _("Kies waarom het niet is gedaan.")
TEKST_LANG = _("Deze tekst is te lang. Gebruik hoogstens %(max)s tekens.")
NIET_VAN_U = _("Deze afspraak is van een ander. Alleen die persoon kan hierop antwoorden.")
NIET_VAN_U_INTREKKEN = _(
    "Alleen wie deze afspraak maakte of de casus leidt, kan deze intrekken of doorgeven."
)


@dataclass(frozen=True, slots=True)
class Nieuw:
    """What is agreed."""

    wat: str
    functionaris: UUID | None
    uiterlijk: date | None
    klaar_als: str = ""


def controleer_nieuw(nieuw: Nieuw, *, aan_tafel: bool, vandaag: date) -> Nieuw:
    """Check a new agreement; returns it without outer blanks.

    Raises:
        OngeldigeInvoer: with the field that is missing or does not fit.
    """
    wat = nieuw.wat.strip()
    if not wat:
        raise OngeldigeInvoer(WAT, veld="wat", code="leeg")
    if len(wat) > MAX_WAT:
        raise OngeldigeInvoer(WAT_LANG, veld="wat", code="te_lang", max=MAX_WAT)
    if nieuw.functionaris is None or not aan_tafel:
        raise OngeldigeInvoer(NIET_AAN_TAFEL, veld="functionaris", code="niet_aan_tafel")
    controleer_datum(nieuw.uiterlijk, vandaag=vandaag)
    klaar_als = schone_tekst(nieuw.klaar_als, veld="klaar_als")
    return Nieuw(wat, nieuw.functionaris, nieuw.uiterlijk, klaar_als)


def controleer_datum(uiterlijk: date | None, *, vandaag: date, nu: date | None = None) -> date:
    """Check a due date; `nu` is the one that stood there.

    Raises:
        OngeldigeInvoer: none, past, more than two years ahead, or the same.
    """
    if uiterlijk is None:
        raise OngeldigeInvoer(DATUM_LEEG, veld="uiterlijk", code="geen_datum")
    if uiterlijk < vandaag:
        raise OngeldigeInvoer(DATUM_VERLEDEN, veld="uiterlijk", code="verleden")
    if uiterlijk > vandaag + MAX_VOORUIT:
        raise OngeldigeInvoer(DATUM_VER, veld="uiterlijk", code="te_ver")
    if uiterlijk == nu:
        raise OngeldigeInvoer(ZELFDE_DATUM, veld="uiterlijk", code="zelfde_datum")
    return uiterlijk


def controleer_reden(reden: str) -> str:
    """Check why it was not done.

    Raises:
        OngeldigeInvoer: none of REDENEN.
    """
    if reden not in REDENEN:
        raise OngeldigeInvoer(REDEN, veld="reden", code="geen_reden")
    return reden


def schone_tekst(tekst: str, *, veld: str = "tekst", maximum: int = MAX_TEKST) -> str:
    """The text without outer blanks.

    Raises:
        OngeldigeInvoer: too long.
    """
    schoon = tekst.strip()
    if len(schoon) > maximum:
        raise OngeldigeInvoer(TEKST_LANG, veld=veld, code="te_lang", max=maximum)
    return schoon


def eis_van_mij(mijn: bool) -> None:
    """Raise NietToegestaan for whoever is not the one who agreed (nor stands in for him)."""
    if not mijn:
        raise NietToegestaan(NIET_VAN_U, recht="afspraak:beantwoorden", code="niet_van_u")


def eis_maker_of_regie(*, maker: bool, regie: bool) -> None:
    """Raise NietToegestaan for whoever neither made the agreement nor directs the case."""
    if not (maker or regie):
        raise NietToegestaan(NIET_VAN_U_INTREKKEN, recht="afspraak:maken", code="niet_van_u")


def is_laat(stand: str, uiterlijk: date, vandaag: date) -> bool:
    """Whether an open agreement is past its date."""
    return stand in OPEN and uiterlijk < vandaag


def dagen_voor(uiterlijk: date) -> date:
    """The working day on which the reminder before the date goes: two working days earlier."""
    dag, over = uiterlijk, 2
    while over:
        dag -= timedelta(days=1)
        over -= is_werkdag(dag)
    return dag


def herinnering(
    *,
    uiterlijk: date,
    gezet_op: date,
    vandaag: date,
    voor: date | None = None,
    na: date | None = None,
) -> str:
    """Which reminder is due today: 'voor', 'na' or ''.

    Two working days before the date and one after, each once per date. Whoever agreed on a date
    within those two days has only just heard it, and gets none before.

    Args:
        gezet_op: day on which this date was agreed.
        voor, na: the date for which that reminder went already.
    """
    if not is_werkdag(vandaag):
        return ""
    eerst = dagen_voor(uiterlijk)
    if eerst <= vandaag <= uiterlijk and gezet_op < eerst and voor != uiterlijk:
        return "voor"
    if vandaag >= werkdagen_later(uiterlijk, 1) and na != uiterlijk:
        return "na"
    return ""
