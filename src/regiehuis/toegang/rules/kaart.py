"""Who may do what, as data.

What somebody may *see* is decided by the database alone (ontwerp.md §4.2). Here stands only what
he may *do*: one map from a right to the conditions under which a functionaris has it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from regiehuis.kern.fouten import gettext_noop
from regiehuis.netwerk.rules import HUISROLLEN

# ---- roles --------------------------------------------------------------------------------------

#: Roles that never touch a case: they look after the logs and the set-up of the house.
ZONDER_CASUS = frozenset({"fg", "beheerder"})


@dataclass(frozen=True, slots=True)
class Hoed:
    """What counts for rights: the roles of a functionaris, and whether he acts for a public
    participant (WGS 2.27(1)), who alone are joint controllers (WGS 1.4(1))."""

    rollen: frozenset[str]
    publiek: bool

    @property
    def huisstaf(self) -> bool:
        """Staff of the house: functionaris of the participant that mandates the house."""
        return bool(self.rollen & HUISROLLEN)


# ---- predicates ---------------------------------------------------------------------------------

Voorwaarde = Callable[[Hoed], bool]
WOORDEN: dict[Voorwaarde, str] = {}


def _voorwaarde(woorden: str) -> Callable[[Voorwaarde], Voorwaarde]:
    def noem(functie: Voorwaarde) -> Voorwaarde:
        WOORDEN[functie] = woorden
        return functie

    return noem


def _rol(sleutel: str) -> Voorwaarde:
    def heeft_rol(hoed: Hoed) -> bool:
        return sleutel in hoed.rollen

    WOORDEN[heeft_rol] = sleutel
    return heeft_rol


procesregisseur, triagist, ondersteuning, ketenmanager = map(
    _rol, ("procesregisseur", "triagist", "ondersteuning", "ketenmanager")
)
partner, ambassadeur, leidinggevende = map(_rol, ("partner", "ambassadeur", "leidinggevende"))
fg, beheerder = map(_rol, ("fg", "beheerder"))


@_voorwaarde("publieke deelnemer")
def publiek(hoed: Hoed) -> bool:
    """Acts for a public participant (WGS 2.27(1) and (3))."""
    return hoed.publiek


@_voorwaarde("iedereen")
def iedereen(hoed: Hoed) -> bool:
    """Everyone who can act at all."""
    return True


@_voorwaarde("iedere rol behalve fg en beheerder")
def werkt_met_casussen(hoed: Hoed) -> bool:
    """Belongs to a task group that works with cases (WGS 1.8(2))."""
    return bool(hoed.rollen - ZONDER_CASUS)


# ---- the map ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Recht:
    """One right: what it is in words, when somebody has it, and where that is written.

    `wanneer` is any of (all of predicates).
    """

    label: str
    wanneer: tuple[tuple[Voorwaarde, ...], ...]
    bron: str


def _een_van(*voorwaarden: Voorwaarde) -> tuple[tuple[Voorwaarde, ...], ...]:
    return tuple((v,) for v in voorwaarden)


def _publiek_en(*voorwaarden: Voorwaarde) -> tuple[tuple[Voorwaarde, ...], ...]:
    return tuple((publiek, v) for v in voorwaarden)


_HUIS = (procesregisseur, triagist, ondersteuning)
_UITNODIGERS = (ambassadeur, beheerder, ketenmanager, ondersteuning)

RECHTEN: dict[str, Recht] = {
    "aanmelding:indienen": Recht(
        gettext_noop("Een casus aanmelden"),
        _een_van(partner, procesregisseur, triagist, ambassadeur),
        "WGS 2.31(1); bron-001 §4.1",
    ),
    "aanmelding:wegen": Recht(
        gettext_noop("Een aanmelding wegen"),
        _een_van(triagist, procesregisseur),
        "BGS 2.20(3); bron-001 §4.2",
    ),
    "doeltoets:vaststellen": Recht(
        gettext_noop("De doeltoets vaststellen"),
        _publiek_en(triagist, procesregisseur),
        "WGS 2.31(2); BGS 2.20",
    ),
    "uitkomst:vastleggen": Recht(
        gettext_noop("De uitkomst van de weging vastleggen"),
        _publiek_en(triagist, procesregisseur),
        "WGS 2.27(3), 2.31(2)",
    ),
    "vergelijking:beoordelen": Recht(
        gettext_noop("Beoordelen of het om dezelfde persoon gaat"),
        _een_van(triagist, procesregisseur),
        "WGS 2.28",
    ),
    "casus:openen": Recht(
        gettext_noop("Een casus openen"),
        _publiek_en(procesregisseur, triagist),
        "WGS 2.27(3), 2.31(2)",
    ),
    "casus:bekijken": Recht(
        gettext_noop("Casussen bekijken waar u zicht op hebt"),
        _een_van(werkt_met_casussen),
        "WGS 1.8(2)",
    ),
    "dossier:uitgeven": Recht(
        gettext_noop("Een dossier uitgeven op papier of als bestand, van wat u zelf ziet"),
        _een_van(werkt_met_casussen),
        "WGS 1.8(2), 1.8(4); BGS 1.12",
    ),
    "casus:leden": Recht(
        gettext_noop("Deelnemers aan een casus toevoegen of laten stoppen"),
        _publiek_en(procesregisseur),
        "WGS 2.27(3), 2.31(4)",
    ),
    "casus:wijzigen": Recht(
        gettext_noop("De gegevens van een casus wijzigen"),
        _een_van(procesregisseur, ondersteuning),
        "bron-001 §4.3",
    ),
    "casus:fase": Recht(
        gettext_noop("Een casus naar een volgende fase brengen"),
        _publiek_en(procesregisseur),
        "WGS 2.27(3), 2.31(8)",
    ),
    "mijlpaal:vastleggen": Recht(
        gettext_noop("Een mijlpaal vastleggen: vastgelopen, oorzaak of doorbraak"),
        _een_van(procesregisseur),
        "bron-001 §8.2",
    ),
    "evaluatie:vastleggen": Recht(
        gettext_noop("Een plan van aanpak evalueren"),
        _een_van(procesregisseur, ondersteuning),
        "bron-001 §2.9; ontwerp.md §2.10",
    ),
    "casus:afschalen": Recht(
        gettext_noop("Een casus overdragen en op afstand laten volgen"),
        _publiek_en(procesregisseur),
        "WGS 2.27(3), 2.31(8); bron-002 WF-92",
    ),
    # Who is asked by name can always answer, whatever his role.
    "overdracht:beantwoorden": Recht(
        gettext_noop("Een casus overnemen, of zeggen waarom niet"),
        _een_van(werkt_met_casussen),
        "bron-002 WF-92",
    ),
    "volgmoment:beantwoorden": Recht(
        gettext_noop("Zeggen hoe het gaat met een casus die wordt gevolgd"),
        _een_van(werkt_met_casussen),
        "bron-001 §2.10",
    ),
    "casus:terugbrengen": Recht(
        gettext_noop("Een casus die wordt gevolgd terugbrengen naar triage"),
        _een_van(werkt_met_casussen),
        "bron-001 §4.6; ontwerp.md §2.10",
    ),
    "casus:heroverwegen": Recht(
        gettext_noop("Besluiten of een teruggebrachte casus opnieuw in behandeling komt"),
        _publiek_en(triagist, procesregisseur),
        "WGS 2.27(3), 2.31(2); bron-001 §4.6",
    ),
    "casus:afsluiten": Recht(
        gettext_noop("Een casus afsluiten, en dat binnen een werkdag ongedaan maken"),
        _publiek_en(procesregisseur),
        "WGS 2.27(3), 2.31",
    ),
    "casus:heropenen": Recht(
        gettext_noop("Een afgesloten casus heropenen, met een tweede persoon"),
        _publiek_en(procesregisseur, ketenmanager),
        "WGS 2.27(3), 2.31(2); BGS 2.20",
    ),
    "casus:toewijzen": Recht(
        gettext_noop("Een procesregisseur aan een casus toewijzen"),
        _een_van(procesregisseur, ketenmanager),
        "ontwerp.md §4.13",
    ),
    "verzoek:stellen": Recht(
        gettext_noop("Partners om informatie vragen"),
        _een_van(procesregisseur, ondersteuning),
        "WGS 1.5(1), 2.31(3)",
    ),
    # Whoever is a member of a case can be asked, so he can answer, supply and correct, whatever
    # his role: a right by role would refuse a manager the answer that he was asked for.
    "verzoek:beantwoorden": Recht(
        gettext_noop("Een informatieverzoek beantwoorden"),
        _een_van(werkt_met_casussen),
        "WGS 1.5(1)",
    ),
    "gegeven:toevoegen": Recht(
        gettext_noop("Een gegeven toevoegen"),
        _een_van(werkt_met_casussen),
        "WGS 1.5(1), 2.30",
    ),
    "stuk:toevoegen": Recht(
        gettext_noop("Een stuk toevoegen"),
        _een_van(werkt_met_casussen),
        "WGS 1.5(1), 2.30",
    ),
    # Source: the procesregisseur weighs and proposes; the person himself accepts (bron-001 §4.5).
    "regie:voorstellen": Recht(
        gettext_noop("Een casusregisseur voorstellen en de casusregie beëindigen"),
        _een_van(procesregisseur),
        "bron-001 L3499-3507",
    ),
    "regie:beantwoorden": Recht(
        gettext_noop("Casusregie aanvaarden of weigeren, en de eigen taken verdelen"),
        _een_van(werkt_met_casussen),
        "bron-001 L3393, L3499-3507",
    ),
    # -- aanpak: whoever sits at the table works on the plan and on the agreements, whatever his
    # role; the services ask in addition whose it is.
    "plan:schrijven": Recht(
        gettext_noop("Aan het plan van aanpak schrijven en het voorleggen"),
        _een_van(werkt_met_casussen),
        "bron-001 §1.5; BGS 2.17",
    ),
    "plan:reageren": Recht(
        gettext_noop("Zeggen of uw organisatie achter het plan staat"),
        _een_van(werkt_met_casussen),
        "bron-001 §2.11, WF-G2",
    ),
    "plan:vaststellen": Recht(
        gettext_noop("Vaststellen dat een plan geldt, of het intrekken"),
        _een_van(procesregisseur),
        "bron-001 §1.5: doel en plan van aanpak",
    ),
    "plan:uitgeven": Recht(
        gettext_noop("Een plan als pdf maken voor een ander lid van de casus"),
        _een_van(procesregisseur, ondersteuning),
        "WGS 1.8(4), 2.31(4)",
    ),
    "afspraak:maken": Recht(
        gettext_noop("Een afspraak maken, doorgeven of intrekken"),
        _een_van(werkt_met_casussen),
        "bron-001 §4.4 nr 6, §4.6",
    ),
    "afspraak:beantwoorden": Recht(
        gettext_noop("Een eigen afspraak aannemen, weigeren, melden en afronden"),
        _een_van(werkt_met_casussen),
        "bron-002 §3.6, WF-50",
    ),
    "afspraak:afhandelen": Recht(
        gettext_noop("Een geweigerde of niet gedane afspraak als besproken wegzetten"),
        _een_van(procesregisseur, ondersteuning),
        "bron-001 §1.5 nr 7",
    ),
    # -- meetings
    "overleg:plannen": Recht(
        gettext_noop("Een overleg plannen en mensen uitnodigen"),
        _een_van(*_HUIS),
        "bron-001 §2.4",
    ),
    "overleg:bekijken": Recht(
        gettext_noop("Overleggen bekijken waar u bij hoort"),
        _een_van(werkt_met_casussen),
        "WGS 1.8(2)",
    ),
    # Whoever works with cases can be invited, and a chair need not be of the house: who may
    # answer or record in one meeting is decided by its own rules.
    "overleg:beantwoorden": Recht(
        gettext_noop("Een uitnodiging beantwoorden en een vervanger voorstellen"),
        _een_van(werkt_met_casussen),
        "bron-001 §2.4",
    ),
    "overleg:vastleggen": Recht(
        gettext_noop("Een overleg leiden of notuleren"),
        _een_van(werkt_met_casussen),
        "bron-001 §2.4, §4.6",
    ),
    "overleg:derde": Recht(
        gettext_noop("Een incidentele derde bij een overleg toelaten"),
        ((publiek, werkt_met_casussen),),
        "WGS 2.31(9)-(10); BGS 2.21",
    ),
    "overlegtype:wijzigen": Recht(
        gettext_noop("De soorten overleg van het huis wijzigen"),
        _een_van(beheerder),
        "ontwerp.md §1",
    ),
    "informatievraag:registreren": Recht(
        gettext_noop("Een informatievraag registreren"),
        _een_van(*_HUIS),
        "bron-001 §4.1",
    ),
    "informatievraag:bekijken": Recht(
        gettext_noop("Informatievragen bekijken"),
        _een_van(*_HUIS, ketenmanager),
        "bron-001 §4.1",
    ),
    "netwerk:bekijken": Recht(
        gettext_noop("Het netwerk bekijken"), _een_van(iedereen), "ontwerp.md §1"
    ),
    "netwerk:wijzigen": Recht(
        gettext_noop("Het netwerk wijzigen"),
        _een_van(beheerder, ketenmanager, ondersteuning),
        "ontwerp.md §1",
    ),
    "functionaris:uitnodigen": Recht(
        gettext_noop("Een functionaris uitnodigen"), _een_van(*_UITNODIGERS), "BGS 1.11"
    ),
    "functionaris:vertrek": Recht(
        gettext_noop("Een functionaris laten vertrekken"),
        _een_van(*_UITNODIGERS, leidinggevende),
        "WGS 1.8(2)",
    ),
    "factor:herstellen": Recht(
        gettext_noop("Een verloren tweede stap herstellen"),
        _een_van(beheerder, ambassadeur, ketenmanager),
        "WGS 1.8(8)",
    ),
    "waarneming:regelen": Recht(
        gettext_noop("Uw eigen waarneming regelen"),
        _een_van(iedereen),
        "ontwerp.md §4.13",
    ),
    "waarneming:voor_ander": Recht(
        gettext_noop("De waarneming van een collega regelen"),
        _een_van(ambassadeur, leidinggevende, ketenmanager),
        "ontwerp.md §4.13",
    ),
    "mensen:bekijken": Recht(
        gettext_noop("Zien wie is uitgenodigd, afwezig of vervangen"),
        _een_van(*_UITNODIGERS, leidinggevende),
        "ontwerp.md §1",
    ),
    "criteria:wijzigen": Recht(
        gettext_noop("De criteria van het huis wijzigen"),
        _een_van(beheerder),
        "BGS 2.22",
    ),
    "berichten:bekijken": Recht(
        gettext_noop("Zien welke mail is verzonden of mislukt"),
        _een_van(beheerder, ondersteuning),
        "ontwerp.md §4.11",
    ),
    "logboek:lezen": Recht(
        gettext_noop("Het logboek lezen"), _een_van(fg), "WGS 1.4(2), 1.8(4); BGS 1.12"
    ),
    "zoeken": Recht(
        gettext_noop("Zoeken in wat u mag zien"),
        _een_van(werkt_met_casussen),
        "WGS 1.8(2)",
    ),
    "werkvoorraad:bekijken": Recht(
        gettext_noop("Uw eigen werk bekijken"), _een_van(iedereen), "ontwerp.md §7"
    ),
}
