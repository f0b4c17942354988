"""The pages: the way of a case from stuck to followed and back, and what is refused."""

from uuid import uuid4

import pytest

from regiehuis.aanpak.tests.fabriek import leg_voor
from regiehuis.casus.tests.test_pages import Browser
from regiehuis.logboek.context import binnen
from regiehuis.voortgang import queries

from .fabriek import breng_terug, gevolgd, in_uitvoering, over, vraag_overdracht

pytestmark = pytest.mark.django_db


def dag(n: int) -> str:
    d = over(n)
    return f"{d.day}-{d.month}-{d.year}"


def blad(c):
    with binnen(c.door("regisseur")) as door:
        return queries.blad(door, c.id)


def test_mijlpalen_en_evaluatie_op_het_scherm():
    c = in_uitvoering()
    regie = Browser(c, "regisseur")
    assert "Nog geen mijlpalen" in regie.zie("voortgang/")
    velden = {"soort": "oorzaak", "op": dag(-20), "toelichting": "Niemand nam de leiding."}
    fout = regie.stuur("mijlpalen/nieuw/", 422, **velden)
    assert "Kies welke oorzaak is vastgesteld" in fout and "Niemand nam de leiding." in fout
    regie.stuur("mijlpalen/nieuw/", **velden, oorzaak="casusregie")
    regie.stuur("mijlpalen/nieuw/", soort="doorbraak", op=dag(0), toelichting="Zij belt zelf.")
    pagina = regie.zie("voortgang/")
    assert "<b>20 dagen</b> nadat de oorzaak bekend was" in pagina
    assert "casusregie is niet ingevuld" in pagina
    agent = Browser(c, "agent")
    assert "Haal weg" not in agent.zie("voortgang/")
    agent.zie("mijlpalen/nieuw/", 403)
    weg = f"mijlpalen/{blad(c).mijlpalen[0].rij.id}/weg/"
    assert "blijft in het verloop staan" in regie.zie(weg)
    regie.stuur(weg)
    regie.stuur(weg)  # a double click without JavaScript
    regie.zie(weg, 404)
    agent.stuur(weg, 403)
    regie.stuur("evaluatie/", 422, doel="x", werkte="Bellen")
    regie.stuur("evaluatie/", doel="deels", werkte="Samen bellen", zien_aankomen="De verhuizing")
    assert "De verhuizing" in agent.zie("voortgang/")


def test_overdragen_aanvaarden_volgen_en_terugbrengen_op_het_scherm():
    """Issue, point 6."""
    c = in_uitvoering()
    regie, ontvanger, agent = (Browser(c, w) for w in ("regisseur", "toezichthouder", "agent"))
    velden = {
        "ontvanger": str(c.huis.mensen["toezichthouder"]), "advies": "Bel de huisarts.",
        "wanneer_1": dag(30), "wie_1": str(c.huis.mensen["agent"]),
    }  # fmt: skip
    fout = regie.stuur("afschalen/", 422, **{**velden, "wanneer_1": dag(-1)})
    assert "Bel de huisarts." in fout
    half = regie.stuur("afschalen/", 422, **velden, wanneer_2=dag(60))
    assert "Kies wie er op deze dag kijkt." in half
    regie.stuur("afschalen/", **velden)
    assert "Neemt u deze casus over?" in ontvanger.zie("/")
    over_ = f"overdracht/{blad(c).overdracht_nu.rij.id}/"
    assert "Verstuur uw antwoord" not in agent.zie(over_)
    assert "Bel de huisarts." in ontvanger.zie(over_)
    assert "Schrijf waarom u" in ontvanger.stuur(over_, 422, antwoord="nee", reden="")
    ontvanger.stuur(over_, antwoord="ja")
    assert "Volgen op afstand" in agent.zie()
    moment = f"volgmomenten/{blad(c).momenten[0].rij.id}/"
    regie.stuur("volgmomenten/nieuw/", wanneer=dag(90), wie=str(c.huis.mensen["regisseur"]))
    assert "Verplicht als de casus terug moet" in agent.zie(moment)
    agent.stuur(moment, antwoord="zorgen", toelichting="Hij belt niet terug.")
    assert "Hij belt niet terug." in ontvanger.zie("voortgang/")
    assert agent.client.get(agent.pad(moment)).status_code == 302
    ontvanger.stuur("terugbrengen/", 422, reden="")
    ontvanger.stuur("terugbrengen/", reden="Weer dakloos.")
    triage = Browser(c, "triagist")
    assert "Besluit over een casus die is teruggebracht" in triage.zie("/")
    terug = f"terugkeer/{blad(c).terugkeer_nu.rij.id}/"
    pagina = triage.zie(terug)
    assert "Weer dakloos." in pagina and "Hij belt niet terug." in pagina
    assert "Leg het besluit vast" not in agent.zie(terug)
    triage.stuur(terug, 422, besluit="blijft_volgen", motivatie="")
    triage.stuur(terug, besluit="opnieuw_behandelen", motivatie="Er is geen onderdak.")
    triage.zie("voortgang/", 404)
    assert "Er is geen onderdak." in ontvanger.zie(terug)


def test_intrekken_en_laten_vervallen_op_het_scherm():
    c = in_uitvoering()
    id = vraag_overdracht(c)
    regie = Browser(c, "regisseur")
    Browser(c, "agent").stuur(f"overdracht/{id}/intrekken/", 403)
    regie.stuur(f"overdracht/{id}/intrekken/")
    regie.stuur(f"overdracht/{id}/intrekken/")
    assert "ingetrokken" in regie.zie(f"overdracht/{id}/")
    d = gevolgd()
    regie = Browser(d, "regisseur")
    moment = f"volgmomenten/{blad(d).momenten[0].rij.id}/vervallen/"
    assert "verdwijnt van de werkvoorraad" in regie.zie(moment)
    regie.stuur(moment)
    regie.stuur(moment)
    assert "niemand kijkt nog" in regie.zie("/")


def test_corrigeren_op_het_scherm_laat_zien_wat_er_stond():
    """BGS 1.7; a second click changes nothing, and two people both keep their text."""
    c = in_uitvoering()
    regie, ander = Browser(c, "regisseur"), Browser(c, "plaatsvervanger")
    velden = {"soort": "vastgelopen", "op": dag(-20), "toelichting": "Niemand belt."}
    regie.stuur("mijlpalen/nieuw/", **velden)
    regie.stuur("evaluatie/", doel="ja", werkte="Bellen.")
    rijen = blad(c)
    fout = f"mijlpalen/{rijen.mijlpalen[0].rij.id}/corrigeren/"
    assert "Niemand belt." in regie.zie(fout)
    nieuw = {**velden, "op": dag(-10), "versie": "1"}
    assert dag(-10) in regie.stuur(fout, 422, **nieuw, reden=" ")
    assert "nog niet" in regie.stuur(fout, 422, **{**nieuw, "op": dag(-20)}, reden="Fout.")
    een_keer = {**nieuw, "reden": "Was later.", "eenmalig": str(uuid4())}
    regie.stuur(fout, **een_keer)
    regie.stuur(fout, **een_keer)
    twee = ander.stuur(fout, 409, **{**nieuw, "op": dag(-5)}, reden="Was nog later.")
    assert "Was nog later." in twee and "sloeg een andere versie op" in twee
    agent = Browser(c, "agent")
    pagina = agent.zie("voortgang/")
    assert "1 keer gecorrigeerd" in pagina and "Was later." in pagina
    assert "/corrigeren/" not in pagina
    agent.zie(fout, 403)
    evaluatie = f"evaluatie/{rijen.evaluaties[0].rij.id}/corrigeren/"
    regie.stuur(evaluatie, doel="nee", werkte="Niets.", reden="Te mooi.", versie="1")
    assert "Te mooi." in agent.zie("voortgang/")


PAGINAS = ("voortgang/", "mijlpalen/nieuw/", "evaluatie/", "afschalen/", "volgmomenten/nieuw/",
           "terugbrengen/")  # fmt: skip


def test_een_vreemde_krijgt_op_elke_pagina_404():
    c = gevolgd()
    id = breng_terug(c)
    rijen = blad(c)
    extra = (
        f"overdracht/{rijen.overdrachten[0].rij.id}/", f"terugkeer/{id}/",
        f"volgmomenten/{rijen.momenten[0].rij.id}/",
    )  # fmt: skip
    for wie in ("officier", "ketenmanager"):
        vreemde = Browser(c, wie)
        for pad in (*PAGINAS, *extra):
            vreemde.zie(pad, 404)


@pytest.mark.parametrize("soort", ["overdracht", "volgmoment", "terugkeer"])
def test_naast_de_werklijst_staat_waar_het_om_gaat(soort):
    c = in_uitvoering() if soort == "overdracht" else gevolgd(dagen=5)
    wie = "triagist" if soort == "terugkeer" else "toezichthouder"
    if soort == "overdracht":
        id, woord = vraag_overdracht(c), "Houd contact met de huisarts."
    elif soort == "terugkeer":
        id, woord = breng_terug(c), "Weer meldingen."
    else:
        id, woord = blad(c).momenten[0].rij.id, "Antwoord in één regel"
    assert woord in Browser(c, wie).zie(f"/werk/?item={soort}:{id}")


def test_een_evaluatie_noemt_de_versie_van_het_plan():
    """bron-001 §8.1: what was evaluated must be known, also when the plan has moved on."""
    c = in_uitvoering()
    leg_voor(c)
    regie = Browser(c, "regisseur")
    regie.stuur("evaluatie/", doel="ja", werkte="Samen bellen.")
    assert "versie 1 van het plan" in regie.zie("voortgang/")
