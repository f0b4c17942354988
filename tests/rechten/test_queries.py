"""Every query function, called by a stranger with the ids of what is not his: nothing comes back.

The database decides (ontwerp.md §4.2); so it must hold without any view or right in front of it.
A new query function whose parameters are unknown here fails the test until it gets them.
"""

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from typing import Any

import pytest
from django.db import models, transaction

from regiehuis.config.kamers import APPS, heeft
from regiehuis.kern.bsn import Bsn
from regiehuis.kern.fouten import DomeinFout
from regiehuis.kern.klok import vandaag
from regiehuis.kern.zoekvraag import lees
from regiehuis.logboek.context import binnen
from tests.rechten.wereld import KANARIES, Wereld, maak_wereld

#: Rooms whose queries read what belongs to a case or a submission.
KAMERS = (
    "casus", "informatie", "stukken", "instroom", "aanpak", "regie", "overleg", "voortgang",
    "dossier", "personen", "werkvoorraad",
)  # fmt: skip
STRAND = ("officier", "consulent", "beheerder")


def vragen() -> dict[str, Any]:
    """All public query functions of these rooms, by name."""
    uit = {}
    for kamer in KAMERS:
        assert kamer in APPS and heeft(kamer, "queries")
        module = import_module(f"regiehuis.{kamer}.queries")
        for naam in getattr(module, "__all__", None) or dir(module):
            functie = getattr(module, naam)
            eigen = getattr(functie, "__module__", "").startswith(f"regiehuis.{kamer}.queries")
            if inspect.isfunction(functie) and eigen and not naam.startswith("_"):
                uit[f"{kamer}.{naam}"] = functie
    return uit


def argumenten(w: Wereld, door: Any, functie: Any) -> dict[str, Any]:
    """What a stranger would fill in: the real ids of what is not his."""
    van = w.ids
    bekend: dict[str, Any] = {
        "door": door, "huis": door.huis, "huis_id": door.huis,
        "casus": van["casus"], "casus_id": van["casus"], "lid_id": van["lid"],
        "verzoek": van["verzoek"], "verzoek_id": van["verzoek"],
        "gegeven": van["gegeven"], "gegeven_id": van["gegeven"],
        "stuk": van["stuk"], "stuk_id": van["stuk"], "aanmelding": van["aanmelding"],
        "aanmelding_id": van["aanmelding"], "id": van["aanmelding"],
        "functionaris": w.a.huis.mensen["agent"], "functionaris_id": w.a.huis.mensen["agent"],
        "hoedanigheid": w.a.huis.hoedanigheden["politie"],
        "hoedanigheden": [w.a.huis.hoedanigheden["politie"]],
        "betrokkene": van["betrokkene"], "betrokkene_id": van["betrokkene"],
        "nummer": w.a.casus.nummer, "tekst": "Kanariepiet", "vraag": lees("Kanariepiet"),
        "casusregie_id": van["casusregie"],
        "bsn": Bsn.lees("999990019"),
        "sleutel": f"beginnen:{van['casus']}", "taak": "procesregisseur",
        "naam": "Mevrouw V.", "gewichten": dict.fromkeys(van.values(), 1.0),
        "aantal": 25, "hoogstens": 25, "queues": [], "vandaag": vandaag(),
        # as if one could say so oneself: whom a stranger stands in for
        "namens": {w.a.huis.mensen["agent"]}, "wie": {w.a.huis.mensen["agent"]},
        "plan_id": van["plan"], "afspraak_id": van["afspraak"],  # aanpak
        # -- meetings
        "overleg_id": van["overleg"], "punt_id": van["punt"], "laat": False,
        "uitnodiging_id": van["uitnodiging"], "type_id": van["type"],
        "ids": [van["casus"], van["aanmelding"], van["verzoek"], van["gegeven"], van["stuk"]],
    }  # fmt: skip
    soort = functie.__module__.split(".")[1]
    uit = {}
    for naam, p in inspect.signature(functie).parameters.items():
        if p.default is not inspect.Parameter.empty:
            continue
        if naam in bekend:
            uit[naam] = bekend[naam]
        elif naam.endswith(("_ids", "en")):
            uit[naam] = bekend["ids"]
        elif naam == "filter":
            uit[naam] = import_module(functie.__module__).Filter()
        else:
            raise KeyError(f"{soort}.{functie.__name__}({naam}): say here what a stranger gives")
    return uit


def woorden(waarde: Any, diep: int = 0) -> Iterator[str]:
    """Every text that can be reached from a result."""
    if diep > 6 or waarde is None:
        return
    if isinstance(waarde, models.QuerySet):
        waarde = list(waarde[:50])
    if isinstance(waarde, models.Model):
        waarde = {f.attname: waarde.__dict__.get(f.attname) for f in waarde._meta.concrete_fields}
    elif is_dataclass(waarde) and not isinstance(waarde, type):
        waarde = {f.name: getattr(waarde, f.name) for f in fields(waarde)}
    if isinstance(waarde, Mapping):
        for sleutel, w in waarde.items():
            yield from woorden(sleutel, diep + 1)
            yield from woorden(w, diep + 1)
    elif isinstance(waarde, (list, tuple, set, frozenset)):
        for w in waarde:
            yield from woorden(w, diep + 1)
    else:
        yield str(waarde)


@pytest.fixture(scope="module")
def wereld(django_db_setup: None, django_db_blocker) -> Iterator[Wereld]:
    """One world; nobody of it is asked to write."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield maak_wereld()
        transaction.set_rollback(True)


#: Building blocks that need a value which only another query gives; reached through that one.
DELEN = frozenset(
    {
        "casus.ruggengraat", "casus.adres_van", "casus.team",
        "aanpak.aanpak_nu", "aanpak.botsing", "aanpak.inhoud_van", "aanpak.inhouden",
        "aanpak.van_mij", "aanpak.eis_beheer",
        "overleg.agenda", "overleg.soort_als_waarde",  # of a meeting, of a kind of meeting
        "overleg.voorbereidingen", "voortgang.laatste_correctie",  # of the invited, of a row
    }
)  # fmt: skip


@pytest.mark.parametrize("naam", sorted(set(vragen()) - DELEN))
def test_een_vraag_van_een_vreemde_levert_niets_op(wereld, naam):
    functie = vragen()[naam]
    for wie in STRAND:
        door = wereld.a.door(wie)
        with transaction.atomic():
            with binnen(door):
                try:
                    resultaat = functie(**argumenten(wereld, door, functie))
                    gelezen = "\n".join(woorden(resultaat))
                except DomeinFout:
                    gelezen = ""
            transaction.set_rollback(True)
        for spoor in (*KANARIES, *wereld.nummers):
            assert spoor not in gelezen or spoor in str(
                argumenten(wereld, door, functie).get("tekst", "")
            ), f"{naam}: {wie} leest {spoor}"
