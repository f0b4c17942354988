"""Members, purpose test, procesregie, circle: decisions on plain values.

Sources: WGS 2.25-2.31, BGS 2.19-2.20, bron-001 §1.5 (procesregisseur).
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar
from uuid import UUID

from regiehuis.kern.fouten import (
    NietToegestaan,
    OngeldigeInvoer,
    RegelOvertreden,
)
from regiehuis.kern.fouten import (
    gettext_noop as _,
)

# ---- words --------------------------------------------------------------------------------------

ROUTES = {
    "top_x": _("Top-X"),
    "huiselijk_geweld": _("Huiselijk geweld"),
    "veld": _("Veldaanmelding"),
}
DOMEINEN = {"straf": _("Straf"), "zorg": _("Zorg")}
ONDERWERPEN = {"persoon": _("Persoon"), "gezin": _("Gezin"), "gebied": _("Gebied")}
TAKEN = {
    "procesregisseur": _("procesregie"),
    "plaatsvervanger": _("plaatsvervanger"),
    "ondersteuning": _("ondersteuning"),
}
ROLLEN = {"onderwerp": _("Om wie het gaat"), "directe_kring": _("Directe kring")}
SOORTEN = {
    "persoon": _("Gewoon"),
    "slachtoffer": _("Slachtoffer"),
}
STATUSSEN = {
    "": _("Geen bijzonderheid"),
    "overleden": _("Overleden"),
    "geemigreerd": _("Woont in het buitenland"),
    "onvindbaar": _("Verblijfplaats onbekend"),
}
OORZAKEN = {
    "klaar": _("niet meer nodig"),
    "vervangen": _("vervangen"),
    "vertrokken": _("uit dienst"),
    "overgedragen": _("overgedragen"),
    "doorgeschoven": _("wordt procesregisseur"),
    "afgesloten": _("de casus is afgesloten geweest"),
}
TEKSTVELDEN = {
    "aanduiding": _("aanduiding"),
    "doelbinding": _("doelbinding"),
    "waarom_hier": _("waarom hier"),
    "laatste_stand": _("laatste stand"),
    "volgende_stap": _("volgende stap"),
}
VOLDOET = "voldoet"
TOETSDELEN = ("a", "b", "c", "d")

MAX_TEKST = 4000
MAX_REDEN = 500
MAX_AANDUIDING = 120

# ---- messages -----------------------------------------------------------------------------------

ALLEEN_PUBLIEK = _(
    "Alleen iemand van een publieke partner mag dit besluiten (WGS artikel 2.31). "
    "Vraag het de procesregisseur."
)
REDEN_NODIG = _("Schrijf waarom deze persoon nodig is in de casus.")
REDEN_STOP = _("Schrijf waarom deze persoon stopt.")
AL_LID = _("Deze persoon doet al mee aan de casus.")
GEEN_CASUSWERK = _("Deze persoon werkt niet met casussen. Kies een ander.")
GEEN_LID = _("Deze persoon doet niet mee aan de casus.")
NIET_ACTIEF = _("Deze persoon werkt niet meer mee in het netwerk. Kies een ander.")
GEEN_ACCOUNTSOORT = _(
    "Deze organisatie mag niet meedoen in het systeem (WGS artikel 2.27). "
    "Nodig deze persoon uit als incidentele derde."
)
ZELFDE_MENS = _("De procesregisseur en de plaatsvervanger moeten twee verschillende mensen zijn.")
TAAK_NIET_HUIS = _("Deze taak is alleen voor iemand die voor het huis werkt.")
TAAK_NIET_ROL = _("Deze persoon is geen procesregisseur in dit huis.")
TOETS_ONVOLLEDIG = _("Vul bij elk deel van de doeltoets een oordeel en een argument in.")
TOETS_NIET = _(
    "De casus voldoet niet aan de doeltoets. Zonder die toets mag het huis de casus niet "
    "behandelen (BGS artikel 2.20)."
)
NOODZAAK_NODIG = _("Schrijf waarom het nodig is om over deze persoon iets vast te leggen.")
RELATIE_NODIG = _("Schrijf wat deze persoon is van de betrokkene, bijvoorbeeld: zus.")
EERST_ONDERWERP = _(
    "Leg eerst vast om wie het gaat. De directe kring is altijd de kring van die persoon."
)
EEN_ONDERWERP = _("Deze casus gaat over één persoon. Kies 'gezin' als het om meer mensen gaat.")
DIEPTE_EEN = _(
    "Dit is een contact van een contact. Alleen mensen uit de directe kring van de persoon om wie "
    "het gaat mogen in de casus staan (BGS artikel 2.19)."
)
MINIMAAL = _(
    "Van een kind of een slachtoffer in de directe kring legt u geen adres en geen BSN vast."
)
OM_WIE_HET_GAAT = _("Om deze persoon gaat de casus. Alleen iemand uit de directe kring gaat eruit.")
NUMMERVORM = re.compile(r"\d{4}-\d{4,6}")

# ---- purpose test -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Toetsdeel:
    """Judgement of one part (a-d) of the purpose test, with its argument."""

    oordeel: str
    argument: str


def controleer_doeltoets(delen: Mapping[str, Toetsdeel], *, publiek: bool) -> None:
    """Check that a purpose test can open a case: a, b, c and d all met, never deviated from.

    Raises:
        NietToegestaan: the judge belongs to no public participant (WGS 2.31(2)).
        OngeldigeInvoer: a part has no judgement or no argument.
        RegelOvertreden: a part is not met, or in doubt (BGS 2.20(1): cumulative).
    """
    eis_publiek(publiek)
    for deel in TOETSDELEN:
        if deel not in delen or not delen[deel].oordeel or not delen[deel].argument.strip():
            raise OngeldigeInvoer(TOETS_ONVOLLEDIG, veld=f"{deel}_argument", code="toets_leeg")
    if any(delen[deel].oordeel != VOLDOET for deel in TOETSDELEN):
        raise RegelOvertreden(TOETS_NIET, code="doeltoets_voldoet_niet")


def eis_publiek(publiek: bool) -> None:
    """Raise NietToegestaan for whoever acts for a private participant (WGS 2.27(3), 2.31(4))."""
    if not publiek:
        raise NietToegestaan(ALLEEN_PUBLIEK, code="alleen_publiek")


# ---- members and tasks --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """What the rules need to know of a functionaris."""

    id: UUID
    actief: bool
    rollen: frozenset[str] = frozenset()
    mag_account: bool = True
    publiek: bool = True


#: Who looks after the logs or the set-up of the house does not work with cases (WGS 1.8(2)).
ZONDER_CASUS = frozenset({"fg", "beheerder"})
HUISROLLEN = frozenset({"procesregisseur", "triagist", "ondersteuning", "ketenmanager"})


def controleer_nieuw_lid(kandidaat: Kandidaat, *, publiek: bool, reden: str, al_lid: bool) -> None:
    """Check that a member may be added: by a public participant, with a reason (WGS 2.31(4)).

    Raises:
        NietToegestaan: the one who adds belongs to no public participant.
        OngeldigeInvoer: there is no reason.
        RegelOvertreden: left, already a member, or of an organisation outside WGS 2.27.
    """
    eis_publiek(publiek)
    if not kandidaat.actief:
        raise RegelOvertreden(NIET_ACTIEF, veld="functionaris", code="niet_actief")
    if not kandidaat.mag_account:
        raise RegelOvertreden(GEEN_ACCOUNTSOORT, veld="functionaris", code="geen_deelnemer")
    if kandidaat.rollen and kandidaat.rollen <= ZONDER_CASUS:
        raise RegelOvertreden(GEEN_CASUSWERK, veld="functionaris", code="geen_casuswerk")
    if al_lid:
        raise RegelOvertreden(AL_LID, veld="functionaris", code="al_lid")
    eis_tekst(reden, REDEN_NODIG, veld="reden", code="reden_nodig")


def controleer_taak(taak: str, kandidaat: Kandidaat, *, andere: UUID | None = None) -> None:
    """Check that somebody can have a task: house staff of a public participant (WGS 2.27(3)), and
    two people for regie and deputy.

    Args:
        taak: key of TAKEN.
        andere: who has the counterpart (procesregisseur and plaatsvervanger exclude each other).

    Raises:
        RegelOvertreden: left, not of the house, no procesregisseur, or the same person twice.
    """
    if taak not in TAKEN:
        raise ValueError(f"onbekende taak {taak!r}")
    if not kandidaat.actief:
        raise RegelOvertreden(NIET_ACTIEF, veld="functionaris", code="niet_actief")
    # A private participant may weigh along; the tasks of the house are of a public one.
    if not kandidaat.publiek or not kandidaat.rollen & HUISROLLEN:
        raise RegelOvertreden(TAAK_NIET_HUIS, veld="functionaris", code="taak_niet_huis")
    if taak == "procesregisseur" and "procesregisseur" not in kandidaat.rollen:
        raise RegelOvertreden(TAAK_NIET_ROL, veld="functionaris", code="taak_niet_rol")
    if taak != "ondersteuning" and andere == kandidaat.id:
        raise RegelOvertreden(ZELFDE_MENS, veld="functionaris", code="zelfde_mens")


def eis_tekst(tekst: str, melding: str, *, veld: str, code: str, maximum: int = MAX_REDEN) -> str:
    """Return the text without outer blanks, or raise OngeldigeInvoer when empty or too long."""
    schoon = tekst.strip()
    if not schoon:
        raise OngeldigeInvoer(melding, veld=veld, code=code)
    if len(schoon) > maximum:
        raise OngeldigeInvoer(
            _("Deze tekst is te lang: %(aantal)s tekens. Gebruik er hoogstens %(maximum)s."),
            veld=veld,
            code="te_lang",
            aantal=len(schoon),
            maximum=maximum,
        )
    return schoon


# ---- persons concerned --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kringlid:
    """What the rules need to know of a person concerned.

    Attributes:
        via: role of the person through whom he is known; only a subject is allowed (depth 1).
    """

    rol: str
    soort: str = "persoon"
    relatie: str = ""
    noodzaak: str = ""
    minderjarig: bool = False
    adres: str = ""
    bsn: str = ""
    via: str = "onderwerp"


def is_minimaal(kringlid: Kringlid) -> bool:
    """Whether only the least may be kept: a child or victim beside the subject (BGS 2.19)."""
    return kringlid.rol == "directe_kring" and (
        kringlid.minderjarig or kringlid.soort == "slachtoffer"
    )


def controleer_betrokkene(kringlid: Kringlid, *, onderwerp: str, aantal_onderwerpen: int) -> None:
    """Check that a person may stand in the case (WGS 2.30(1)(b), BGS 2.19).

    Args:
        onderwerp: what the case is about, key of ONDERWERPEN.
        aantal_onderwerpen: other persons that are a subject of this case.

    Raises:
        OngeldigeInvoer: no relation, no necessity, or more than the least of a child or victim.
        RegelOvertreden: a second subject in a case about one person, a circle without a
            subject, or a contact of a contact.
    """
    if kringlid.rol == "onderwerp":
        if onderwerp == "persoon" and aantal_onderwerpen:
            raise RegelOvertreden(EEN_ONDERWERP, veld="rol", code="een_onderwerp")
        return
    if kringlid.via != "onderwerp":
        raise RegelOvertreden(DIEPTE_EEN, veld="relatie", code="diepte_een")
    if not aantal_onderwerpen:
        raise RegelOvertreden(EERST_ONDERWERP, veld="rol", code="eerst_onderwerp")
    eis_tekst(kringlid.relatie, RELATIE_NODIG, veld="relatie", code="relatie_nodig", maximum=60)
    eis_tekst(kringlid.noodzaak, NOODZAAK_NODIG, veld="noodzaak", code="noodzaak_nodig")
    if is_minimaal(kringlid) and (kringlid.adres.strip() or kringlid.bsn.strip()):
        raise OngeldigeInvoer(MINIMAAL, veld="adres", code="minimaal")


def eis_uit_de_kring(rol: str) -> None:
    """Raise RegelOvertreden for the person whom the case is about: his circle hangs on him."""
    if rol == "onderwerp":
        raise RegelOvertreden(OM_WIE_HET_GAAT, code="om_wie_het_gaat")


# ---- visits -------------------------------------------------------------------------------------

EEN_BEZOEK = timedelta(minutes=30)


def grens_van_bezoek(
    vorige: datetime | None, gezien: datetime | None, nu: datetime
) -> datetime | None:
    """Since when changes are new: the end of the sitting before this one.

    Looking again within half an hour is the same sitting, so that what is new does not vanish
    by a reload. None at the first visit ever.
    """
    if gezien is None:
        return None
    return gezien if nu - gezien > EEN_BEZOEK else vorige


# ---- number -------------------------------------------------------------------------------------


def nummer(jaar: int, volgnummer: int) -> str:
    """Return a case number such as '2026-0142'."""
    return f"{jaar:04d}-{volgnummer:04d}"


def zoeknummer(tekst: str) -> str:
    """Return what is usable of a typed (part of a) case number: digits and one hyphen."""
    schoon = "".join(teken for teken in tekst if teken in "0123456789-")[:11]
    return schoon.strip("-")


# ---- sentence of sight --------------------------------------------------------------------------


def organisaties_in_volgorde(namen: Iterable[str], eerst: Collection[str] = ()) -> list[str]:
    """Return each organisation once: those of `eerst` first, the others by the alphabet."""
    uniek = dict.fromkeys(namen)
    return sorted(uniek, key=lambda naam: (naam not in eerst, naam.casefold()))


class Lidmaatschap(Protocol):
    """As much of a membership as says whether its place is empty."""

    casus_id: UUID
    hoedanigheid_id: UUID
    van: datetime
    tot: datetime | None
    oorzaak: str
    reden_einde: str


L = TypeVar("L", bound=Lidmaatschap)


def is_ledenvacature(oorzaak: str, reden_einde: str) -> bool:
    """Whether somebody left his place, and nobody said that it may stay empty."""
    return oorzaak == "vertrokken" and not reden_einde


def lege_plaatsen(leden: Iterable[L]) -> list[L]:
    """The places in which the last member left, in order of leaving.

    What a leaver held is a visible vacancy until it is filled (ontwerp.md §4.13); once it was
    filled, a successor who ends in the ordinary way leaves no vacancy behind.
    """
    laatste = {
        (lid.casus_id, lid.hoedanigheid_id): lid
        for lid in sorted(leden, key=lambda lid: (lid.tot is None, lid.van))
    }
    leeg = [
        lid
        for lid in laatste.values()
        if lid.tot is not None and is_ledenvacature(lid.oorzaak, lid.reden_einde)
    ]
    return sorted(leeg, key=lambda lid: (lid.tot or lid.van, str(lid.hoedanigheid_id)))
