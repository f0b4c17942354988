"""Loading the demo: two houses, told from the past until today."""

from datetime import timedelta

from django.db import transaction

from regiehuis.demo import beheer, casussen
from regiehuis.demo.inrichting import richt_in
from regiehuis.demo.verhalen import aanmeldingen, bijzonder, gewoon, rijk
from regiehuis.demo.verhalen.netwerken import IJSSEL, VECHT, Huisplan
from regiehuis.demo.verteller import Agenda, op
from regiehuis.kern.klok import nu
from regiehuis.logboek.queries import huizen

HUIZEN = (VECHT, IJSSEL)
#: For how many working days the houses exist.
OUD = 260
#: Whom to be first: one of each kind.
GIDS = (
    "regie1",
    "regie2",
    "triage",
    "steun",
    "keten",
    "beheer",
    "fg",
    "politie1",
    "mee1",
    "ggz1",
    "dji1",
)


def laad_demo() -> None:
    """Tell both houses; does nothing when there is a house already."""
    if huizen():
        return
    moment = nu() - timedelta(minutes=1)
    for plan in HUIZEN:
        with transaction.atomic():
            vertel(plan, Agenda(moment))


def vertel(plan: Huisplan, agenda: Agenda) -> None:
    """Tell one house: first its network, then everything that happened, oldest first."""
    with op(agenda.moment(OUD, 0)):
        huis = richt_in(plan)
    verteld: casussen.Verteld = {}
    for verhaal in (*bijzonder.VERHALEN, *rijk.VERHALEN, *gewoon.verhalen(plan.zaad)):
        casussen.plan_verhaal(huis, agenda, verhaal, verteld)
    for melding in aanmeldingen.ALLE:
        casussen.plan_melding(huis, agenda, melding, verteld)
    beheer.plan(huis, agenda)
    agenda.vertel()


def personen() -> list[str]:
    """Name, function and house of the people to be first, for the printed output."""
    return [regel for plan in HUIZEN for regel in _gids(plan)]


def _gids(plan: Huisplan) -> list[str]:
    functies = {
        "regie1": plan.rolnaam,
        "regie2": plan.rolnaam,
        "triage": "triagist",
        "steun": "ondersteuner",
        "keten": "ketenmanager",
        "beheer": "functioneel beheerder",
        "fg": "functionaris gegevensbescherming",
    }
    for org in plan.orgs:
        for nr, functie in enumerate(org.functies, start=1):
            functies[f"{org.sleutel}{nr}"] = f"{functie}, {org.naam}"
    return [f"{plan.bekend[plek]}, {functies[plek]} ({plan.naam})" for plek in GIDS]
