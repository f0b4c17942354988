"""What can happen to a submission, and what weighing means: pure functions on plain values.

Sources: bron-001 §2.3 (steps), §3 (criteria), §4.1-4.2 (forms); BGS 2.20 (doeltoets);
WGS 1.8(7) and BGS 1.16 (destruction); bron-004 §2 (Info, Info+).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from regiehuis.kern.fouten import OngeldigeInvoer, RegelOvertreden, gettext_noop
from regiehuis.kern.stroom import Overgang, Stroom
from regiehuis.kern.termijnen import Termijn
from regiehuis.recht.rules import DOELTOETS, Oordeel, doeltoets_uitkomst
from regiehuis.recht.uitdrukking import evalueer

_ = gettext_noop

# ---- words --------------------------------------------------------------------------------------

ROUTES = {
    "top_x": _("Top-X"),
    "huiselijk_geweld": _("Huiselijk geweld"),
    "veld": _("Veldaanmelding"),
}
ROUTE_UITLEG = {
    "top_x": _("Iemand die voorrang heeft op de lijst van de gemeente."),
    "huiselijk_geweld": _("Geweld of onveiligheid thuis of in een relatie."),
    "veld": _("Elke andere aanmelding van een deelnemer."),
}
DOMEINEN = {"straf": _("Straf"), "zorg": _("Zorg")}
ONDERWERPEN = {"persoon": _("Een persoon"), "gezin": _("Een gezin"), "gebied": _("Een gebied")}
ROLLEN = {
    "betrokkene": _("Om wie het gaat"),
    "gezinslid": _("Gezinslid"),
    "slachtoffer": _("Slachtoffer"),
    "ander": _("Iemand anders uit de directe kring"),
}
JA_NEE = {"ja": _("ja"), "nee": _("nee"), "onbekend": _("weet ik niet")}
GEINFORMEERD = {
    "ja": _("Ja, de persoon weet van deze aanmelding"),
    "nee": _("Nee, bewust niet"),
    "nog_niet": _("Nog niet"),
}
KADERS = {
    "vrijwillig": _("vrijwillig"),
    "drang": _("drang"),
    "dwang": _("dwang"),
    "onbekend": _("weet ik niet"),
}
RESULTATEN = {
    "geholpen": _("hielp"),
    "deels": _("hielp een beetje"),
    "niet": _("hielp niet"),
    "loopt": _("loopt nog"),
    "onbekend": _("weet ik niet"),
}

# ---- states and outcomes ------------------------------------------------------------------------

STANDEN = {
    "ingediend": _("te wegen"),
    "aanvullen": _("bij de aanmelder"),
    "triage": _("naar het triageoverleg"),
    "toegelaten": _("in behandeling, nog te openen"),
    "geopend": _("casus geopend"),
    "lokaal": _("lokaal oppakken"),
    "riec": _("naar het RIEC"),
    "advies": _("alleen advies"),
    "afgewezen": _("afgewezen"),
    "ingetrokken": _("ingetrokken"),
}
#: Being weighed: triage sees it and its clock runs (or is paused).
OPEN = frozenset({"ingediend", "aanvullen", "triage"})
#: Not taken in: destroyed after the term.
NIET_OPGENOMEN = frozenset({"lokaal", "riec", "advies", "afgewezen", "ingetrokken"})
#: The submitter takes the case there himself, and reports back.
TERUGMELDEN = frozenset({"lokaal", "riec"})
TERUGMELDINGEN = {
    "opgepakt": _("Daar opgepakt"),
    "al_bekend": _("Was daar al bekend"),
    "niet_opgepakt": _("Daar niet opgepakt"),
    "niet_gedaan": _("Ik heb het daar niet neergelegd"),
}


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """One outcome of weighing, with its consequence in words (bron-001 §2.3 step 5).

    Attributes:
        stand: state that follows.
        vereist: what must be filled in.
        meer: stands behind 'andere uitkomsten' on the page.
    """

    sleutel: str
    label: str
    gevolg: str
    stand: str
    vereist: tuple[str, ...] = ()
    meer: bool = False


UITKOMSTEN: Mapping[str, Uitkomst] = {
    u.sleutel: u
    for u in (
        Uitkomst(
            "in_behandeling",
            _("In behandeling nemen"),
            _(
                "Er komt een casus. U kiest daarna het doel, de procesregisseur en de partners. "
                "Er gaat nog geen vraag om informatie uit."
            ),
            "toegelaten",
            ("doeltoets",),
        ),
        Uitkomst(
            "verrijken",
            _("Eerst informatie aanvullen"),
            _(
                "%(aanmelder)s krijgt uw vraag met een termijn. De klok staat stil tot het "
                "antwoord er is. Er wordt geen partner gevraagd en er komt nog geen casus."
            ),
            "aanvullen",
            ("vraag",),
        ),
        Uitkomst(
            "lokaal",
            _("Lokaal oppakken, met advies"),
            _(
                "%(aanmelder)s krijgt uw advies, legt de zaak zelf lokaal neer en meldt voor "
                "%(datum)s terug. Het dossier gaat niet mee: daarna worden alle gegevens vernietigd."
            ),
            "lokaal",
            ("advies",),
        ),
        Uitkomst(
            "triage",
            _("Naar het triageoverleg"),
            _(
                "De aanmelding komt op de lijst van het triageoverleg, met uw weging erbij. "
                "De klok loopt door."
            ),
            "triage",
        ),
        Uitkomst(
            "afwijzen",
            _("Afwijzen, met advies"),
            _(
                "%(aanmelder)s krijgt uw advies. Op %(datum)s worden alle gegevens van deze mensen "
                "vernietigd. Alleen het aantal telt mee in de cijfers."
            ),
            "afgewezen",
            ("advies",),
        ),
        Uitkomst(
            "riec",
            _("Naar het RIEC, met advies"),
            _(
                "%(aanmelder)s krijgt uw advies, legt de zaak zelf voor aan het RIEC en meldt voor "
                "%(datum)s terug. Het dossier gaat niet mee: daarna worden alle gegevens vernietigd."
            ),
            "riec",
            ("advies",),
            meer=True,
        ),
        Uitkomst(
            "advies",
            _("Alleen advies geven"),
            _(
                "%(aanmelder)s krijgt uw advies en gaat zelf verder. Op %(datum)s worden alle "
                "gegevens van deze mensen vernietigd."
            ),
            "advies",
            ("advies",),
            meer=True,
        ),
    )
}

_WEEG, _BESLIS = "aanmelding:wegen", "uitkomst:vastleggen"
_UIT = "instroom:uitkomst:vastgelegd"


def _uit(naam: str) -> list[Overgang]:
    u = UITKOMSTEN[naam]
    klok = {"verrijken": "pauzeer", "triage": None}.get(naam, "stop")
    return [
        Overgang(van, u.stand, naam, _BESLIS, _UIT, u.vereist, klok)
        for van in ("ingediend", "triage")
        if van != u.stand
    ]


#: The life of a submission. Only public participants decide (WGS 2.27(3), 2.31(2)).
LOOP = Stroom(
    [
        Overgang(
            "", "ingediend", "indienen", "aanmelding:indienen", "instroom:aanmelding:ingediend",
            ("wat_speelt", "wie", "verklaring"), "start",
        ),
        *(rij for naam in UITKOMSTEN for rij in _uit(naam)),
        Overgang(
            "aanvullen", "ingediend", "aanvullen", "aanmelding:indienen",
            "instroom:aanmelding:aangevuld", ("antwoord",), "hervat",
        ),
        Overgang(
            "aanvullen", "ingediend", "verder_zonder", _BESLIS,
            "instroom:aanvulling:vervallen", (), "hervat",
        ),
        *(
            Overgang(
                van, "ingetrokken", "intrekken", "aanmelding:indienen",
                "instroom:aanmelding:ingetrokken", (), "stop",
            )
            for van in ("ingediend", "triage", "aanvullen")
        ),
        Overgang(
            "toegelaten", "geopend", "openen", "casus:openen", "instroom:aanmelding:geopend",
            ("doelbinding",),
        ),
    ],
    labels={
        **STANDEN,
        "doeltoets": _("de doeltoets"),
        "vraag": _("uw vraag aan de aanmelder"),
        "advies": _("uw advies aan de aanmelder"),
        "antwoord": _("uw antwoord"),
        "wat_speelt": _("wat er aan de hand is"),
        "wie": _("over wie het gaat"),
        "verklaring": _("uw verklaring"),
        "doelbinding": _("het doel"),
    },
)  # fmt: skip


# ---- the form: what is missing ------------------------------------------------------------------

#: Longest text of one box; 100,000 characters pasted are refused in place and not lost.
MAX_TEKST = 10_000
MAX_KORT = 300


@dataclass(frozen=True, slots=True)
class Gemis:
    """Something that helps weighing and is not there: field, and what to say about it."""

    veld: str
    tekst: str


def ontbreekt(v: Mapping[str, Any]) -> list[Gemis]:
    """What is missing on a form that may be sent anyway: shown, never blocked.

    Args:
        v: the fields of `dien_in`, with rows as sequences.

    Source: bron-001 FRM-A5, FRM-A9, CRI-28; ontwerp.md §1 ("show instead what is missing").
    """
    uit: list[Gemis] = []

    def mist(veld: str, leeg: bool, tekst: str) -> None:
        if leeg:
            uit.append(Gemis(veld, tekst))

    mensen = v.get("personen") or ()
    mist(
        "personen",
        any(p.get("achternaam") and not p.get("geboren_code") for p in mensen),
        _("Van iemand staat er geen geboortedatum. Een jaar is al genoeg."),
    )
    mist(
        "voorvallen",
        not v.get("voorvallen"),
        _("Er staat geen recente gebeurtenis met een datum. Zo is de actualiteit niet te wegen."),
    )
    mist(
        "leefgebieden",
        not any(d.get("antwoord") for d in (v.get("leefgebieden") or {}).values()),
        _("Er is bij geen enkel leefgebied iets ingevuld."),
    )
    mist("eerder", not v.get("eerder"), _("Er staat niet wat er al is geprobeerd."))
    mist(
        "doeltoets",
        any(not (v.get("doeltoets") or {}).get(letter, {}).get("antwoord") for letter in DOELTOETS),
        _("Bij de doeltoets staat niet overal een antwoord."),
    )
    mist("vraag_huis", not v.get("vraag_huis"), _("Er staat geen vraag aan het Veiligheidshuis."))
    mist(
        "geinformeerd",
        not v.get("geinformeerd"),
        _("Er staat niet of de persoon van deze aanmelding weet."),
    )
    mist("gemeente", not v.get("gemeente"), _("Er is geen gemeente gekozen."))
    return uit


def eis_indiening(v: Mapping[str, Any]) -> None:
    """Check what the law asks before a submission can be sent.

    Raises:
        OngeldigeInvoer: no content, nobody it is about, a reason that is missing, or no
            attestation (BGS 1.5-1.6).
    """
    if not str(v.get("wat_speelt") or "").strip():
        raise OngeldigeInvoer(_("Schrijf wat er aan de hand is."), veld="wat_speelt", code="leeg")
    gebied = v.get("onderwerp") == "gebied" and str(v.get("gebied") or "").strip()
    if not gebied and not any(_is_iemand(p) for p in v.get("personen") or ()):
        raise OngeldigeInvoer(
            _("Vul in over wie of over welk gebied het gaat."), veld="onderwerp", code="wie"
        )
    if v.get("spoed") and not str(v.get("spoed_reden") or "").strip():
        raise OngeldigeInvoer(_("Schrijf waarom er spoed is."), veld="spoed_reden", code="spoed")
    if v.get("geinformeerd") == "nee" and not str(v.get("geinformeerd_reden") or "").strip():
        raise OngeldigeInvoer(
            _("Schrijf waarom de persoon niet van deze aanmelding weet."),
            veld="geinformeerd_reden",
            code="geinformeerd",
        )
    if not v.get("verklaring"):
        raise OngeldigeInvoer(
            _("Verklaar dat u deze gegevens mag delen en hebt gecontroleerd (BGS 1.5 en 1.6)."),
            veld="verklaring",
            code="verklaring",
        )


def _is_iemand(persoon: Mapping[str, Any]) -> bool:
    return any(
        str(persoon.get(naam) or "").strip() for naam in ("voornamen", "achternaam", "bsn")
    )


#: Beside which part of the form a criterion of a well-known set is printed (FRM-A1). Others
#: stand together at the end.
PLAATS_VAN_CRITERIUM: Mapping[tuple[str, str], str] = {
    ("gooi", "a"): "leefgebieden",
    ("gooi", "b"): "eerder",
    ("gooi", "c"): "actualiteit",
    ("gooi", "d"): "betrokken",
    ("gooi", "e"): "afronden",
    ("gooi-kort", "a"): "leefgebieden",
    ("gooi-kort", "b"): "eerder",
    ("gooi-kort", "c"): "actualiteit",
    ("gooi-kort", "d"): "betrokken",
    ("gooi-kort", "e"): "afronden",
    ("landelijk-kader", "1"): "leefgebieden",
    ("landelijk-kader", "2"): "eerder",
    ("landelijk-kader", "3"): "personen",
    ("landelijk-kader", "4"): "actualiteit",
}


def aanduiding(
    onderwerp: str, personen: Sequence[Mapping[str, Any]], gebied: str, leeftijd: int | None
) -> str:
    """A short way to call a submission: 'J. de V., 16 jaar', 'Gezin V.', or the name of the area."""
    if onderwerp == "gebied":
        return gebied.strip()[:120]
    eerste = next(
        (p for p in personen if p.get("rol") == "betrokkene"), personen[0] if personen else {}
    )
    voor = str(eerste.get("voornamen") or "").strip()[:1].upper()
    achter = str(eerste.get("achternaam") or "").strip()[:1].upper()
    tussen = str(eerste.get("tussenvoegsel") or "").strip()
    if onderwerp == "gezin":
        return " ".join(filter(None, ("Gezin", tussen, f"{achter}." if achter else voor)))
    naam = " ".join(filter(None, (f"{voor}." if voor else "", tussen, f"{achter}." if achter else "")))
    return f"{naam or '?'}, {leeftijd} jaar" if leeftijd is not None else naam or "?"


# ---- terms --------------------------------------------------------------------------------------


def nieuwe_termijn(nu: datetime, *, spoed: bool, werkdagen: int, spoeduren: int) -> Termijn:
    """The clock of weighing: working days, or hours when it is urgent."""
    if spoed:
        return Termijn(nu, spoeduren, "uren")
    return Termijn(nu, werkdagen, "werkdagen")


def klok_na(termijn: Termijn, klok: str | None, nu: datetime) -> Termijn:
    """The clock after a step: paused while the submitter completes, and going on after it.

    A clock that has run out is not paused: late stays late.
    """
    if klok == "pauzeer":
        return termijn if termijn.open_pauze or nu > termijn.einde() else termijn.pauzeer(nu)
    if klok == "hervat" and termijn.open_pauze:
        return termijn.hervat(nu)
    return termijn


def vernietigmoment(uitkomst_op: datetime, dagen: int) -> datetime:
    """When a submission that was not taken in is destroyed (WGS 1.8(7))."""
    return uitkomst_op + timedelta(days=dagen)


# ---- weighing -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Gegeven:
    """One judgement as it was given: by whom, for a public participant or not, when."""

    sleutel: str
    oordeel: Oordeel
    argument: str
    door: Any
    publiek: bool
    op: datetime


@dataclass(frozen=True, slots=True)
class Stand:
    """How a criterion stands: together, and per person his latest judgement."""

    oordeel: Oordeel | None
    oordelen: tuple[Gegeven, ...] = field(default=())

    @property
    def verdeeld(self) -> bool:
        """Two people see it differently."""
        return len({g.oordeel for g in self.oordelen}) > 1


def laatste_per_persoon(gegeven: Iterable[Gegeven]) -> dict[str, dict[Any, Gegeven]]:
    """The latest judgement per criterion and person; earlier ones stay kept but do not count."""
    uit: dict[str, dict[Any, Gegeven]] = {}
    for g in gegeven:
        per = uit.setdefault(g.sleutel, {})
        if g.door not in per or g.op >= per[g.door].op:
            per[g.door] = g
    return uit


def samen(oordelen: Collection[Gegeven], *, alleen_publiek: bool = False) -> Oordeel | None:
    """What several people say together: the same, or else doubt; None when nobody judged.

    Args:
        alleen_publiek: for the doeltoets only public participants count (WGS 2.31(2)).
    """
    geldig = {g.oordeel for g in oordelen if g.publiek or not alleen_publiek}
    if not geldig:
        return None
    return geldig.pop() if len(geldig) == 1 else "twijfel"


def stand_van_doeltoets(gegeven: Iterable[Gegeven]) -> tuple[Oordeel, dict[str, Stand]]:
    """The legal test as it stands: outcome, and per letter who said what."""
    per = laatste_per_persoon(gegeven)
    standen = {
        letter: Stand(
            samen(per.get(f"doel-{letter}", {}).values(), alleen_publiek=True),
            tuple(sorted(per.get(f"doel-{letter}", {}).values(), key=lambda g: g.op)),
        )
        for letter in DOELTOETS
    }
    return doeltoets_uitkomst({k: s.oordeel for k, s in standen.items()}), standen


def stand_van_set(
    sleutels: Mapping[str, str], uitdrukking: Any, gegeven: Iterable[Gegeven]
) -> tuple[Oordeel, dict[str, Stand]]:
    """A set of house criteria as it stands; it never decides by itself.

    Args:
        sleutels: key of the judgement per code of the criterion.
    """
    per = laatste_per_persoon(gegeven)
    standen = {
        code: Stand(
            samen(per.get(sleutel, {}).values()),
            tuple(sorted(per.get(sleutel, {}).values(), key=lambda g: g.op)),
        )
        for code, sleutel in sleutels.items()
    }
    return evalueer(uitdrukking, {k: s.oordeel for k, s in standen.items()}), standen


DOELTOETS_NIET = _(
    "In behandeling nemen kan niet: de doeltoets is niet op alle punten 'voldoet' (BGS 2.20). "
    "Hier mag niemand van afwijken. Kies een andere uitkomst: eerst laten aanvullen, lokaal "
    "oppakken, alleen advies of afwijzen. Bij twijfel: naar het triageoverleg."
)
AFWIJKING_NODIG = _(
    "Niet alle criteria van het huis zijn 'voldoet'. U mag daarvan afwijken: schrijf waarom."
)
ARGUMENT_NODIG = _("Schrijf bij elk punt van de doeltoets in een paar woorden waarom.")


def eis_uitkomst(
    uitkomst: str,
    *,
    doeltoets: Oordeel,
    argumenten_compleet: bool,
    huiscriteria: Collection[Oordeel],
    afwijking: str,
) -> None:
    """Check that an outcome may be recorded; the other requirements stand in `LOOP`.

    Raises:
        RegelOvertreden: taken in while the doeltoets is not met, its arguments are missing, or
            the house criteria are not met and no reason for the deviation is given.
    """
    if uitkomst != "in_behandeling":
        return
    if doeltoets != "voldoet":
        raise RegelOvertreden(DOELTOETS_NIET, veld="uitkomst", code="doeltoets_voldoet_niet")
    if not argumenten_compleet:
        raise RegelOvertreden(ARGUMENT_NODIG, veld="uitkomst", code="argument_nodig")
    if any(o != "voldoet" for o in huiscriteria) and not afwijking.strip():
        raise RegelOvertreden(AFWIJKING_NODIG, veld="afwijking", code="afwijking_nodig")


# ---- who sees what ------------------------------------------------------------------------------


def ziet_aanmelding(stand: str, vernietig_op: datetime | None, nu: datetime) -> bool:
    """Whether the submitter and triage still see it: until it is destroyed."""
    return vernietig_op is None or nu < vernietig_op


def triage_ziet(stand: str, vernietig_op: datetime | None, nu: datetime) -> bool:
    """Triage sees open submissions, and those not taken in until they are destroyed.

    Of an opened case triage sees nothing any more: the case has its own members.
    """
    return stand != "geopend" and ziet_aanmelding(stand, vernietig_op, nu)


# ---- information questions ----------------------------------------------------------------------

INFORMATIEVRAGEN = {
    "info": _("Info: een eenvoudige vraag"),
    "info_plus": _("Info+: ophalen, doorgeven, verbinden"),
}
VRAAGONDERWERPEN = {
    "partner": _("Wie doet wat bij een partner"),
    "werkwijze": _("Werkwijze of afspraken"),
    "aanmelden": _("Hoe en wanneer aanmelden"),
    "contact": _("Contact leggen tussen organisaties"),
    "wet": _("Wet en privacy"),
    "aanbod": _("Hulp, zorg of wonen: wat is er"),
    "terugkeer": _("Terugkeer na detentie"),
    "anders": _("Iets anders"),
}
MAX_MINUTEN = 600


def eis_informatievraag(soort: str, onderwerp: str, minuten: int | None, dag: date, vandaag: date) -> None:
    """Check an information question: coded values only, so that nobody can be named in it.

    Raises:
        OngeldigeInvoer: an unknown code, an odd number of minutes, or a day in the future.
    """
    if soort not in INFORMATIEVRAGEN:
        raise OngeldigeInvoer(_("Kies Info of Info+."), veld="soort")
    if onderwerp not in VRAAGONDERWERPEN:
        raise OngeldigeInvoer(_("Kies een onderwerp."), veld="onderwerp")
    if minuten is not None and not 0 < minuten <= MAX_MINUTEN:
        raise OngeldigeInvoer(
            _("Vul een aantal minuten in van 1 tot en met %(max)s."), veld="minuten", max=MAX_MINUTEN
        )
    if dag > vandaag:
        raise OngeldigeInvoer(_("Deze datum ligt in de toekomst."), veld="op")


AL_TERUGGEMELD = _("Deze aanmelding vraagt geen terugmelding, of u hebt al teruggemeld.")
