"""The Wet gegevensverwerking door samenwerkingsverbanden (WGS) and its decree (BGS) as data.

Nothing here depends on Django or on a house. Texts are Dutch and marked for translation; a
page translates them when it shows them. What a house itself decides (criteria, life domains)
is stored per house and starts from `standaard.py`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from regiehuis.kern.fouten import gettext_noop as _

Oordeel = Literal["voldoet", "voldoet_niet", "twijfel"]
Keten = Literal["straf", "drang", "zorg", "gemeente"]

OORDELEN: Mapping[Oordeel, str] = {
    "voldoet": _("voldoet"),
    "voldoet_niet": _("voldoet niet"),
    "twijfel": _("twijfel"),
}

#: The four chains (bron-001 §1.4): "straf/dwang", "drang", "zorg" and local government.
KETENS: Mapping[Keten, str] = {
    "straf": _("straf en dwang"),
    "drang": _("drang"),
    "zorg": _("zorg"),
    "gemeente": _("gemeente"),
}


@dataclass(frozen=True, slots=True)
class Regime:
    """A legal regime under which a case runs (WGS, and later others): data on the case.

    Attributes:
        max_jaren: longest keeping of a gegeven after its first processing.
        verlenging_jaren: longest renewed processing (BGS 1.16(3)); 0 when there is none.
        doel: for what data may be processed.
        uitleg: one sentence for the page of a case.
    """

    sleutel: str
    naam: str
    grondslag: str
    max_jaren: int
    verlenging_jaren: int
    doel: str
    uitleg: str


REGIMES: Mapping[str, Regime] = {
    "wgs": Regime(
        sleutel="wgs",
        naam=_("Wet gegevensverwerking door samenwerkingsverbanden"),
        grondslag="WGS 2.25",
        max_jaren=5,
        verlenging_jaren=2,
        doel=_(
            "Het uitoefenen, afstemmen en coördineren van wettelijke taken op het gebied van "
            "straf, handhaving, ondersteuning, zorg en hulp, om strafbare feiten en ernstige "
            "overlast te voorkomen, te verminderen en te bestrijden en onveilige situaties voor "
            "personen of in een gebied te voorkomen en te verminderen."
        ),
        uitleg=_(
            "Deze casus valt onder de Wet gegevensverwerking door samenwerkingsverbanden. "
            "Gebruik alleen gegevens die nodig zijn voor het doel van deze casus."
        ),
    ),
}


Bijzonder = Literal["gewoon", "bsn", "gezondheid", "strafrechtelijk"]


@dataclass(frozen=True, slots=True)
class Categorie:
    """One of the twelve categories of data that may be processed (WGS 2.30(1)(a)).

    Attributes:
        onderdeel: place in the closed list, 1 to 12.
        bijzonder: what kind of extra protection goes with it.
    """

    sleutel: str
    label: str
    onderdeel: int
    uitleg: str
    bijzonder: Bijzonder = "gewoon"

    @property
    def artikel(self) -> str:
        """The provision, for example 'WGS 2.30(1)(a), 7°'."""
        return f"WGS 2.30(1)(a), {self.onderdeel}°"


def _categorieen() -> dict[str, Categorie]:
    rijen: tuple[tuple[str, str, str, Bijzonder], ...] = (
        (
            "identificatie",
            _("Wie iemand is en hoe hij te bereiken is"),
            _("Naam, geboortedatum, adres, telefoonnummer."),
            "gewoon",
        ),
        ("bsn", _("Burgerservicenummer"), _("Alleen als het nodig is."), "bsn"),
        ("huisvesting", _("Huisvesting"), _("Waar en hoe iemand woont."), "gewoon"),
        ("financieel", _("Financiën"), _("Schulden, betalingen, bezit."), "gewoon"),
        ("inkomen", _("Werk en inkomen"), _("Loon, uitkering, dagbesteding."), "gewoon"),
        (
            "gezondheid",
            _("Gezondheid"),
            _("Alleen als het nodig is. Let op het medisch beroepsgeheim."),
            "gezondheid",
        ),
        (
            "politie",
            _("Politiegegevens"),
            _("Alleen gegevens op grond van artikel 8 en 13 van de Wet politiegegevens."),
            "strafrechtelijk",
        ),
        (
            "justitie",
            _("Justitie, vervolging en straf"),
            _("Strafzaken, vonnissen en de uitvoering daarvan."),
            "strafrechtelijk",
        ),
        (
            "relaties",
            _("Familie en directe contacten"),
            _("Relaties met familie en andere directe contacten."),
            "gewoon",
        ),
        (
            "toezicht",
            _("Toezicht, handhaving en maatregelen van het bestuur"),
            _("Bijvoorbeeld een gebiedsverbod of een huisverbod."),
            "gewoon",
        ),
        (
            "voorzieningen",
            _("Geïndiceerde en toegekende zorg en voorzieningen"),
            _("Welke zorg of voorziening iemand mag krijgen."),
            "gewoon",
        ),
        (
            "hulp",
            _("Ondersteuning, zorg en hulp"),
            _("Welke hulp iemand krijgt of kreeg, en hoe dat ging."),
            "gewoon",
        ),
    )
    return {
        sleutel: Categorie(sleutel, label, nummer, uitleg, bijzonder)
        for nummer, (sleutel, label, uitleg, bijzonder) in enumerate(rijen, start=1)
    }


#: The closed list of WGS 2.30(1)(a): every gegeven carries exactly one of these.
CATEGORIEEN: Mapping[str, Categorie] = _categorieen()

_ALTIJD = frozenset({"identificatie", "bsn", "relaties"})
_ZORG = _ALTIJD | {"gezondheid", "voorzieningen", "hulp", "huisvesting"}


@dataclass(frozen=True, slots=True)
class Hoedanigheidsoort:
    """The legal quality in which an organisation takes part (WGS 2.27).

    Attributes:
        artikel: the provision; '' for an organisation that the law does not name.
        publiek: joint controller (2.27(1)): only these decide.
        keten: the chain that it usually belongs to; None when that differs.
        mag_account: whether its people may have an account at all.
        zorg: whether medical or youth-care secrecy usually applies (WGS 2.29(2)).
        mag_leveren: categories that it usually holds; another one gives a warning.
    """

    sleutel: str
    label: str
    artikel: str
    publiek: bool
    keten: Keten | None
    mag_account: bool = True
    zorg: bool = False
    mag_leveren: frozenset[str] = frozenset()


HOEDANIGHEIDSOORTEN: Mapping[str, Hoedanigheidsoort] = {
    soort.sleutel: soort
    for soort in (
        Hoedanigheidsoort(
            "college",
            _("college van burgemeester en wethouders"),
            "WGS 2.27(1)(f)",
            True,
            "gemeente",
            mag_leveren=_ALTIJD
            | {"huisvesting", "financieel", "inkomen", "toezicht", "voorzieningen", "hulp"},
        ),
        Hoedanigheidsoort(
            "burgemeester",
            _("burgemeester"),
            "WGS 2.27(1)(e)",
            True,
            "gemeente",
            mag_leveren=_ALTIJD | {"huisvesting", "toezicht"},
        ),
        Hoedanigheidsoort(
            "politie",
            _("politie"),
            "WGS 2.27(1)(c)",
            True,
            "straf",
            mag_leveren=_ALTIJD | {"huisvesting", "politie", "toezicht"},
        ),
        Hoedanigheidsoort(
            "om",
            _("openbaar ministerie"),
            "WGS 2.27(1)(d)",
            True,
            "straf",
            mag_leveren=_ALTIJD | {"politie", "justitie", "toezicht"},
        ),
        Hoedanigheidsoort(
            "rvdk",
            _("Raad voor de Kinderbescherming"),
            "WGS 2.27(1)(a)",
            True,
            "straf",
            mag_leveren=_ALTIJD | {"huisvesting", "justitie", "toezicht", "hulp"},
        ),
        Hoedanigheidsoort(
            "dji",
            _("Dienst Justitiële Inrichtingen"),
            "WGS 2.27(1)(b)",
            True,
            "straf",
            mag_leveren=_ALTIJD | {"justitie", "hulp"},
        ),
        Hoedanigheidsoort(
            "ggd", _("GGD"), "WGS 2.27(1)(g)", True, "zorg", zorg=True, mag_leveren=_ZORG
        ),
        Hoedanigheidsoort(
            "reclassering",
            _("reclassering"),
            "WGS 2.27(2)(a)",
            False,
            "drang",
            mag_leveren=_ALTIJD
            | {"huisvesting", "financieel", "inkomen", "justitie", "toezicht", "hulp"},
        ),
        Hoedanigheidsoort(
            "veilig_thuis",
            _("Veilig Thuis"),
            "WGS 2.27(2)(b)",
            False,
            "zorg",
            zorg=True,
            mag_leveren=_ZORG,
        ),
        Hoedanigheidsoort(
            "gi",
            _("gecertificeerde instelling"),
            "WGS 2.27(2)(c)",
            False,
            "drang",
            zorg=True,
            mag_leveren=_ZORG | {"justitie", "toezicht"},
        ),
        Hoedanigheidsoort(
            "ggz",
            _("instelling voor geestelijke gezondheidszorg"),
            "WGS 2.27(2)(d)",
            False,
            "zorg",
            zorg=True,
            mag_leveren=_ZORG,
        ),
        Hoedanigheidsoort(
            "zorg_in_opdracht",
            _("instelling in opdracht van het college"),
            "WGS 2.27(2)(e)",
            False,
            "zorg",
            zorg=True,
            mag_leveren=_ZORG | {"financieel", "inkomen"},
        ),
        Hoedanigheidsoort(
            "overig", _("organisatie zonder toegang"), "", False, None, mag_account=False
        ),
    )
}

PUBLIEKE_SOORTEN: frozenset[str] = frozenset(
    s.sleutel for s in HOEDANIGHEIDSOORTEN.values() if s.publiek
)
SOORTEN_MET_ACCOUNT: frozenset[str] = frozenset(
    s.sleutel for s in HOEDANIGHEIDSOORTEN.values() if s.mag_account
)

#: Decisions that only public participants take (WGS 2.27(3), 2.31(2)-(4), (8)-(9), 2.32, 1.7).
PUBLIEKE_BESLUITEN: Mapping[str, str] = {
    "doeltoets": _("vaststellen dat een aanmelding bij het doel past"),
    "toelaten": _("een casus openen"),
    "lid_toevoegen": _("bepalen wie bij een casus wordt betrokken"),
    "derde_toelaten": _("een incidentele derde toelaten"),
    "verstrekken": _("resultaten aan anderen verstrekken"),
    "afsluiten": _("een casus afsluiten"),
    "lijstcriteria": _("de criteria van een lijst vaststellen"),
}


def is_publiek(soort: str) -> bool:
    """Whether a kind of capacity is a joint controller (WGS 2.27(1) and (3))."""
    return HOEDANIGHEIDSOORTEN[soort].publiek


def mag_account(soort: str) -> bool:
    """Whether people of a kind of capacity may have an account (WGS 2.27, BGS 2.21(3))."""
    return HOEDANIGHEIDSOORTEN[soort].mag_account


def past_bij(soort: str, categorie: str) -> bool:
    """Whether this capacity usually supplies this category; False warns and never stops."""
    return categorie in HOEDANIGHEIDSOORTEN[soort].mag_leveren


def grondslag_nodig(soort: str, categorie: str) -> bool:
    """Whether the supplier must say on which ground he may break medical secrecy.

    Asked of care organisations, for health data and for what they know of help (WGS 2.29(2)).
    """
    return HOEDANIGHEIDSOORTEN[soort].zorg and categorie in {"gezondheid", "hulp"}


@dataclass(frozen=True, slots=True)
class Keuze:
    """A ground that can be chosen, with its provision and a plain explanation."""

    sleutel: str
    label: str
    artikel: str
    uitleg: str = ""


#: On which ground medical secrecy gives way (WGS 2.29(2)); "no" is an ordinary answer.
GRONDSLAGEN_ZORG: Mapping[str, Keuze] = {
    k.sleutel: k
    for k in (
        Keuze(
            "toestemming",
            _("uitdrukkelijke toestemming"),
            "WGS 2.29(2)",
            _("De betrokkene vindt het goed. U heeft dat vastgelegd."),
        ),
        Keuze(
            "wettelijke_plicht",
            _("wettelijke plicht"),
            "WGS 2.29(2)",
            _("Een wet verplicht u om dit te delen."),
        ),
        Keuze(
            "wettelijke_bevoegdheid",
            _("wettelijke bevoegdheid"),
            "WGS 2.29(2)",
            _("Een wet zegt dat u dit mag delen."),
        ),
        Keuze(
            "goed_hulpverlenerschap",
            _("goed hulpverlenerschap"),
            "WGS 2.29(2)",
            _("Delen is nodig om goede zorg te geven of ernstig nadeel te voorkomen."),
        ),
    )
}

#: Why a participant may keep something back although he has a duty to supply (WGS 1.5(1)).
WEIGERGRONDEN: Mapping[str, Keuze] = {
    k.sleutel: k
    for k in (
        Keuze(
            "beroepsgeheim",
            _("medisch beroepsgeheim"),
            "WGS 1.5(1), 2.29(2)",
            _("Er is geen toestemming en geen andere grond om te delen."),
        ),
        Keuze(
            "opsporing",
            _("belang van een onderzoek of strafzaak"),
            "WGS 1.5(1)",
            _("Delen schaadt een lopend onderzoek of een strafzaak."),
        ),
        Keuze(
            "veiligheid",
            _("veiligheid van een persoon"),
            "WGS 1.5(1)",
            _("Delen brengt iemand in gevaar."),
        ),
        Keuze(
            "hulprelatie",
            _("de band met de cliënt"),
            "WGS 1.5(1)",
            _("Delen schaadt de hulp zo dat het middel erger is dan de kwaal."),
        ),
        Keuze(
            "voorwaarde_bron",
            _("voorwaarde van degene van wie het gegeven komt"),
            "WGS 1.5(1)",
            _("U kreeg dit gegeven onder de voorwaarde dat u het niet doorgeeft."),
        ),
        Keuze(
            "andere",
            _("andere zwaarwegende reden"),
            "WGS 1.5(1)",
            _("Leg de reden uit. Alleen de voorzitter leest uw uitleg."),
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Doeltoetsvraag:
    """One of the four cumulative conditions of BGS 2.20(1)."""

    letter: str
    titel: str
    tekst: str
    hint: str

    @property
    def artikel(self) -> str:
        """The provision, for example 'BGS 2.20(1)(a)'."""
        return f"BGS 2.20(1)({self.letter})"


#: The legal test: a, b, c and d must all hold; the house may never deviate from it.
DOELTOETS: Mapping[str, Doeltoetsvraag] = {
    v.letter: v
    for v in (
        Doeltoetsvraag(
            "a",
            _("Problemen bij de betrokkene of in het gezin"),
            _(
                "Er zijn problemen bij de betrokkene, of in de gezinssituatie van de betrokkene "
                "als dat voor hem van belang is."
            ),
            _("Om wie gaat het? Wat is er met hem of haar, of thuis, aan de hand?"),
        ),
        Doeltoetsvraag(
            "b",
            _("Meerdere leefgebieden met criminogene factoren"),
            _("Er zijn problemen op meerdere leefgebieden met criminogene factoren."),
            _("Een criminogene factor is iets waardoor de kans op misdrijven groter wordt."),
        ),
        Doeltoetsvraag(
            "c",
            _("Ernstige overlast, misdrijven of onveiligheid"),
            _(
                "De problemen leiden ertoe, hebben ertoe geleid of zullen er volgens duidelijke en "
                "objectieve aanwijzingen zonder ingrijpen toe leiden, dat de betrokkene ernstige "
                "overlast, criminaliteit of onveilige situaties voor personen of in een gebied "
                "veroorzaakt."
            ),
            _("Noem de aanwijzingen. Alleen slachtoffer zijn is niet genoeg."),
        ),
        Doeltoetsvraag(
            "d",
            _("Samenwerking uit meerdere domeinen is nodig"),
            _(
                "Samenwerking tussen deelnemers uit meerdere domeinen is noodzakelijk om tot een "
                "doeltreffend plan van aanpak te komen."
            ),
            _("Waarom lukt het niet binnen één domein, zoals alleen zorg of alleen straf?"),
        ),
    )
}


def doeltoets_uitkomst(oordelen: Mapping[str, Oordeel | None]) -> Oordeel:
    """The outcome of the legal test: all four must hold (BGS 2.20(1)).

    Args:
        oordelen: judgement per letter; a missing one counts as doubt.
    """
    gegeven = [oordelen.get(letter) for letter in DOELTOETS]
    if "voldoet_niet" in gegeven:
        return "voldoet_niet"
    return "voldoet" if all(o == "voldoet" for o in gegeven) else "twijfel"


def ontbrekende_doeltoets(oordelen: Mapping[str, object]) -> tuple[str, ...]:
    """The letters of the legal test that have no judgement yet."""
    return tuple(letter for letter in DOELTOETS if not oordelen.get(letter))


def keuzes(
    bron: Mapping[str, object], alleen: Iterable[str] | None = None
) -> list[tuple[str, str]]:
    """Pairs of key and label, for a form field; `alleen` keeps only those keys."""
    houd = None if alleen is None else set(alleen)
    return [
        (sleutel, waarde if isinstance(waarde, str) else getattr(waarde, "label", str(waarde)))
        for sleutel, waarde in bron.items()
        if houd is None or sleutel in houd
    ]
