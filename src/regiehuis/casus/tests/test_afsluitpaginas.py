"""The pages of closing, undoing and reopening, as people see them."""

import pytest

from regiehuis.casus.tests.fabriek import Casusvol, huis_met_casus
from regiehuis.casus.tests.test_afsluiten import klopt, sluit
from regiehuis.casus.tests.test_pages import Browser
from regiehuis.informatie.tests.fabriek import casus_met_tafel, vraag

pytestmark = pytest.mark.django_db
TOETS = {f"{d}_oordeel": "voldoet" for d in "abcd"} | {f"{d}_argument": f"Om {d}" for d in "abcd"}
SLUIT = {"uitkomst": "doel_bereikt", "toelichting": "Mevrouw woont begeleid.", "versie": "1"}


def test_afsluiten_ongedaan_maken_en_weer_afsluiten_op_het_scherm() -> None:
    c = huis_met_casus()
    regie, agent = Browser(c, "regisseur"), Browser(c, "agent")
    assert "Sluit de casus af" in regie.zie()
    assert "Sluit de casus af" not in agent.zie()
    assert "De 4 mensen die de casus nu zien" in regie.zie("afsluiten/")
    regie.stuur("afsluiten/", 422, **SLUIT | {"toelichting": ""})
    regie.stuur("afsluiten/", **SLUIT)
    agent.zie(status=404)
    dicht = regie.zie()
    assert "Mevrouw V." not in dicht and "Deze casus is afgesloten" in dicht
    assert "Maak het afsluiten ongedaan" in dicht
    assert "Maak het afsluiten ongedaan" not in Browser(c, "plaatsvervanger").zie()
    regie.zie("team/", 404)
    regie.zie("taak/procesregisseur/", 404)
    regie.stuur("afsluiten/ongedaan/")
    assert "Mevrouw V." in agent.zie()
    assert "Eerder afgesloten" in agent.zie()
    assert klopt(c) == []


def test_per_open_regel_een_reden_en_de_rest_blijft_open() -> None:
    """Issue, point 7: asks to end or hand over each."""
    c: Casusvol = casus_met_tafel()
    een, twee = vraag(c), vraag(c, "psychiater")
    regie = Browser(c, "regisseur")
    pagina = regie.zie("afsluiten/")
    assert "Wat weet u over de woonsituatie?" in pagina
    assert "Dit gebeurt er als u afsluit" not in pagina
    leeg = regie.stuur("afsluiten/", 422, _beeindig="ja")
    assert "Schrijf bij minstens één regel" in leeg
    regie.stuur("afsluiten/", _beeindig="ja", **{f"informatie_{een}": "Niet meer nodig"})
    assert "Niet meer nodig" in regie.zie("afsluiten/")
    assert "Er staat nog iets open" in regie.stuur("afsluiten/", 422, **SLUIT)
    regie.stuur("afsluiten/", _beeindig="ja", **{f"informatie_{twee}": "Is bekend"})
    regie.stuur("afsluiten/", **SLUIT)
    assert klopt(c) == []


def test_heropenen_met_twee_mensen_op_het_scherm() -> None:
    c = huis_met_casus()
    sluit(c)
    regie, manager = Browser(c, "regisseur"), Browser(c, "ketenmanager")
    fout = regie.stuur("heropenen/", 422, reden="Nieuwe meldingen", **TOETS | {"b_argument": ""})
    assert "Om a" in fout, "what was typed stays"
    niet = regie.stuur("heropenen/", 422, reden="x", **TOETS | {"c_oordeel": "twijfel"})
    assert "voldoet niet aan de doeltoets" in niet
    regie.stuur("heropenen/", reden="Nieuwe meldingen", **TOETS)
    assert "Trek de vraag in" in regie.zie("heropenen/")
    regie.stuur("heropenen/", 403, besluit="bevestig")
    assert "een collega wil deze casus heropenen" in manager.zie("/")
    assert "Nieuwe meldingen" in manager.zie("heropenen/")
    manager.stuur("heropenen/", besluit="bevestig")
    team = regie.zie("team/")
    assert "Laat weer meedoen" in team
    plek = team.index("?lid=")
    lid = team[plek + 5 : plek + 41]
    nieuw = regie.zie(f"leden/nieuw/?lid={lid}")
    assert "is nodig" in nieuw and "checked" in nieuw
    manager.zie("heropenen/", 404)
    Browser(c, "agent").zie(status=404)
    assert klopt(c) == []


def test_een_afgesloten_casus_staat_alleen_met_nummer_onder_zijn_eigen_filter() -> None:
    c = huis_met_casus()
    regie = Browser(c, "regisseur")
    sluit(c)
    assert c.casus.nummer not in regie.zie("/casussen/")
    dicht = regie.zie("/casussen/?fase=afgesloten")
    assert c.casus.nummer in dicht and "Top-X &middot;" not in dicht and "Mevrouw V." not in dicht
    assert c.casus.nummer not in regie.zie("/")
