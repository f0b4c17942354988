"""Loading the demo: two houses, told from the past until today."""

import gc
import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cache

from django.db import connections, transaction

from regiehuis.berichten import services as berichten
from regiehuis.demo import beheer, casussen, triage
from regiehuis.demo.inrichting import Huis, richt_in
from regiehuis.demo.verhalen import aanmeldingen, bijzonder, gewoon, rijk
from regiehuis.demo.verhalen.netwerken import IJSSEL, VECHT, Huisplan
from regiehuis.demo.verteller import Agenda, op
from regiehuis.kern.klok import nu
from regiehuis.logboek import deur
from regiehuis.logboek.context import binnen
from regiehuis.logboek.queries import huizen
from regiehuis.toegang import services as toegang

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
    """Tell both houses; does nothing when there is a house already.

    The networks come first, because one person works for both; then each house is told in a
    process of its own.

    Raises:
        RuntimeError: a house could not be told; what went wrong is on stderr.
    """
    if huizen():
        return
    agendas = [Agenda(nu() - timedelta(minutes=1)) for _ in HUIZEN]
    ingericht = []
    for plan, agenda in zip(HUIZEN, agendas, strict=True):
        with transaction.atomic(), vaste_automaat(), op(agenda.moment(OUD, 0)):
            ingericht.append(richt_in(plan))
    connections.close_all()
    kinderen = [
        _in_eigen_proces(huis, agenda) for huis, agenda in zip(ingericht, agendas, strict=True)
    ]
    uitslagen = [os.waitpid(kind, 0)[1] for kind in kinderen]
    if any(uitslagen):
        raise RuntimeError("de demo kon niet worden verteld")


def _in_eigen_proces(huis: Huis, agenda: Agenda) -> int:
    if kind := os.fork():
        return kind
    gelukt = False
    gc.set_threshold(100_000)  # much is made and little is a cycle
    try:
        with transaction.atomic():
            vertel(huis, agenda)
        gelukt = True
    except BaseException:
        traceback.print_exc()
    finally:
        connections.close_all()
        os._exit(0 if gelukt else 1)


def vertel(huis: Huis, agenda: Agenda) -> None:
    """Tell everything that happened in a house, oldest first."""
    verteld: casussen.Verteld = {}
    for verhaal in (*bijzonder.VERHALEN, *rijk.VERHALEN, *gewoon.verhalen(huis.plan.zaad)):
        casussen.plan_verhaal(huis, agenda, verhaal, verteld)
    for melding in aanmeldingen.ALLE:
        casussen.plan_melding(huis, agenda, melding, verteld)
    triage.plan(huis, agenda, verteld)
    beheer.plan(huis, agenda, verteld)
    with vaste_automaat():
        agenda.vertel()
        with binnen(deur.automaat_door(huis.id)) as door:
            berichten.noteer_bezorgd(door, berichten=agenda.oude_post)


@contextmanager
def vaste_automaat() -> Iterator[None]:
    """The automaton of a house never changes while it is told; make its door once."""
    try:
        deur.stel_automaat_in(cache(toegang.automaat))
        yield
    finally:
        deur.stel_automaat_in(toegang.automaat)


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
