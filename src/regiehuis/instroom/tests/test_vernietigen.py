"""Een afgewezen aanmelding laat geen persoon achter (WGS 1.8(7); BGS 1.16; ontwerp.md §4 point 7).

Canary values go through every box of the form, the draft, the weighing and the questions. After
the term they are looked for in a dump of every table (as superuser, past every policy), in every
file of the data folder, and in every mail that went out.
"""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.http import QueryDict
from django.urls import reverse

from regiehuis.concepten.services import bewaar
from regiehuis.instroom import services
from regiehuis.instroom.tests.fabriek import Instroom, aangemeld, deur, huis
from regiehuis.instroom.tests.test_views import bezoek
from regiehuis.kern.klok import nu, op_moment
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import controleer_zicht
from regiehuis.personen.rules import klank, vouw

CANARIE = "Kanariepiet"
BSN = "999990019"
POST = {
    "route": "veld",
    "domein": "zorg",
    "onderwerp": "persoon",
    "gemeente": "0402",
    "spoed": "on",
    "spoed_reden": f"{CANARIE} spoed",
    "wat_speelt": f"{CANARIE} speelt",
    "gewenst_op": "4-12-2031",
    "gewenst_reden": f"{CANARIE} wens",
    "vraag_huis": f"{CANARIE} vraag",
    "geinformeerd": "nee",
    "geinformeerd_reden": f"{CANARIE} niet",
    "verklaring": "on",
    "toch": "ja",
    "personen-TOTAL_FORMS": "1",
    "personen-INITIAL_FORMS": "0",
    "personen-0-voornamen": CANARIE,
    "personen-0-achternaam": f"{CANARIE}sen",
    "personen-0-geboren": "12-06-1985",
    "personen-0-bsn": BSN,
    "personen-0-adres": f"{CANARIE}straat 1",
    "voorvallen-TOTAL_FORMS": "1",
    "voorvallen-INITIAL_FORMS": "0",
    "voorvallen-0-wat": f"{CANARIE} gezien",
    "eerder-TOTAL_FORMS": "1",
    "eerder-INITIAL_FORMS": "0",
    "eerder-0-wat": f"{CANARIE} geholpen",
    "eerder-0-door_wie": f"{CANARIE} zorg",
    "eerder-0-toelichting": f"{CANARIE} werkte",
    "betrokken-TOTAL_FORMS": "1",
    "betrokken-INITIAL_FORMS": "0",
    "betrokken-0-naam": f"{CANARIE} buur",
    "betrokken-0-waarvoor": f"{CANARIE} let op",
    **{f"lg_{s}": "ja" for s in ("thuis", "werk", "vrijetijd", "gezondheid", "huisvesting")},
    **{
        f"lg_{s}_tekst": f"{CANARIE} {s}"
        for s in ("thuis", "werk", "vrijetijd", "gezondheid", "huisvesting")
    },
    **{f"doel_{d}": "ja" for d in "abcd"},
    **{f"doel_{d}_tekst": f"{CANARIE} doel" for d in "abcd"},
}


def _weg_door_alle_schermen(h) -> Instroom:
    """Submit, compare, judge, ask, answer, refuse: with the canary in every box on the way."""
    agent, triagist = deur(h, "agent"), deur(h, "triagist")
    aangemeld(h, wie="officier")  # somebody to be a hit
    with binnen(agent):
        velden = QueryDict(mutable=True)
        velden.update(POST)
        bewaar(agent, formulier="instroom.aanmelding", velden=velden)
    pad = bezoek(agent, reverse("instroom:nieuw"), POST).url
    a = Instroom(h, pad.rstrip("/").split("/")[-1])
    with binnen(automaat_door(h.id)) as door:
        assert services.vergelijk_aanmelding(door, aanmelding=a.id)
    a.oordeel()
    bezoek(
        triagist,
        reverse("instroom:wegen", args=[a.id]),
        {"o_doel-a": "twijfel", "a_doel-a": f"{CANARIE} oordeel", "actie": "bewaar"},
    )
    a.uitkomst("verrijken", vraag=f"{CANARIE} vraag?", notitie=f"{CANARIE} notitie")
    with binnen(agent):
        velden = QueryDict(mutable=True)
        velden["antwoord"] = f"{CANARIE} halve zin"
        bewaar(agent, formulier="instroom.aanvullen", velden=velden, object_id=a.id)
    with binnen(triagist):
        velden = QueryDict(mutable=True)
        velden["doelbinding"] = f"{CANARIE} half doel"
        bewaar(triagist, formulier="instroom.openen", velden=velden, object_id=a.id)
    with binnen(agent):
        services.vul_aan(agent, aanmelding=a.id, antwoord=f"{CANARIE} antwoord")
    return a


def _inhoud_van_alles(rol) -> dict[str, str]:
    """Every row of every table as text, as superuser."""
    with rol("beheer") as c:
        tabellen = c.execute(
            "SELECT quote_ident(relname) FROM pg_class WHERE relkind IN ('r', 'p')"
            " AND relnamespace = 'public'::regnamespace"
        ).fetchall()
        return {
            naam: "\n".join(r[0] for r in c.execute(f"SELECT t::text FROM {naam} t").fetchall())
            for (naam,) in tabellen
        }


def _waar(rol, settings, *woorden: str) -> list[str]:
    """Tables, files and mails in which one of the words still stands."""
    lagen = _inhoud_van_alles(rol)
    for pad in Path(settings.REGIEHUIS_DATA).rglob("*"):
        if pad.is_file() and "pg" not in pad.parts and pad.stat().st_size < 5_000_000:
            lagen[str(pad)] = pad.read_bytes().decode("utf-8", "replace")
    for brief in mail.outbox:
        lagen[f"mail {brief.subject}"] = f"{brief.subject}\n{brief.body}\n{brief.alternatives}"
    return [
        naam
        for naam, tekst in lagen.items()
        if any(w.casefold() in tekst.casefold() for w in woorden)
    ]


@pytest.fixture
def datamap(settings, tmp_path):
    settings.REGIEHUIS_DATA = tmp_path
    settings.REGIEHUIS_VERNIETIGD = tmp_path / "vernietigd.jsonl"
    return tmp_path


@pytest.mark.parametrize("uitkomst", ["afwijzen", "advies", "lokaal", "riec", "ingetrokken"])
def test_een_afgewezen_aanmelding_laat_geen_persoon_achter(
    echte_db, rol, settings, datamap, uitkomst
):
    h = huis(erbij=())
    a = _weg_door_alle_schermen(h)
    assert CANARIE in _inhoud_van_alles(rol)["instroom_aangemelde"]
    if uitkomst == "ingetrokken":
        with binnen(a.deur("agent")) as door:
            services.trek_in(door, aanmelding=a.id)
    else:
        a.uitkomst(uitkomst, advies=f"{CANARIE} advies", notitie=f"{CANARIE} notitie")
    with op_moment(nu() + timedelta(days=29)), binnen(automaat_door(h.id)) as door:
        assert services.vernietig_afgelopen(door) == 1
    assert _waar(rol, settings, CANARIE, klank(vouw(CANARIE)), BSN) == []

    alles = _inhoud_van_alles(rol)
    assert alles["instroom_instroomteller"].count("\n") == 0  # the count stays, without an id
    assert str(a.id) not in alles["instroom_instroomteller"]
    assert "instroom:aanmelding:vernietigd" in alles["logboek_gebeurtenis"]
    regels = [json.loads(r) for r in (datamap / "vernietigd.jsonl").read_text().splitlines()]
    assert [r["id"] for r in regels] == [str(a.id)]
    for tabel in ("aanmelding", "weging", "criteriumoordeel", "treffer"):
        over = alles[f"instroom_{tabel}"]
        assert str(a.id) not in over


def test_wat_nog_niet_over_de_termijn_is_of_in_behandeling_blijft_staan(
    echte_db, rol, settings, datamap
):
    h = huis(erbij=())
    aangemeld(h).uitkomst("afwijzen")
    aangemeld(h, wie="officier").toegelaten().open(leden=[])
    with op_moment(nu() + timedelta(days=27)), binnen(automaat_door(h.id)) as door:
        assert services.vernietig_afgelopen(door) == 0
    with op_moment(nu() + timedelta(days=29)), binnen(automaat_door(h.id)) as door:
        assert services.vernietig_afgelopen(door) == 1
        assert services.vernietig_afgelopen(door) == 0
    assert len(_inhoud_van_alles(rol)["instroom_aanmelding"].splitlines()) == 1


def test_na_vernietiging_klopt_het_zicht(echte_db, rol, settings, datamap):
    h = huis(erbij=())
    aangemeld(h).uitkomst("afwijzen")
    with op_moment(nu() + timedelta(days=29)), binnen(automaat_door(h.id)) as door:
        services.vernietig_afgelopen(door)
        assert controleer_zicht(h.id) == []


def test_de_app_kan_zelf_niets_vernietigen(echte_db, rol):
    with rol("app") as c:
        for tabel in ("instroom_aanmelding", "instroom_aangemelde", "personen_persoon"):
            mag = c.execute("SELECT has_table_privilege('app', %s, 'DELETE')", [tabel]).fetchone()
            assert mag == (False,), tabel


def test_een_andere_aanmelding_vertelt_niet_meer_wie_in_de_vernietigde_stond(
    echte_db, rol, settings, datamap
):
    """A hit in another weighing would be a trace of the person in the one that is gone."""
    h = huis(erbij=())
    weg = aangemeld(h)
    blijft = aangemeld(h, wie="officier")
    with binnen(automaat_door(h.id)) as door:
        services.vergelijk_aanmelding(door, aanmelding=blijft.id)
    nummer = weg.rij().nummer
    assert nummer in _inhoud_van_alles(rol)["instroom_treffer"]
    weg.uitkomst("afwijzen")
    with op_moment(nu() + timedelta(days=29)), binnen(automaat_door(h.id)) as door:
        services.vernietig_afgelopen(door)
    assert nummer not in _inhoud_van_alles(rol)["instroom_treffer"]
