"""The plan and the agreements in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from regiehuis.aanpak.tests import fabriek as aanpak
from regiehuis.toegang.tests.fabriek import account
from tests.browser.stappen import Mensen, melding


def _tweede_versie(c) -> None:
    """A version that holds, and a second one before the table with another goal."""
    from regiehuis.aanpak import queries
    from regiehuis.aanpak.rules import inhoud as ri
    from regiehuis.kern.ids import nieuw_id
    from regiehuis.logboek.context import binnen

    aanpak.stel_vast(c)
    with binnen(c.door("agent")):
        begin = queries.begininhoud(c.id)
    erbij = ri.Deeldoel(nieuw_id(), "Zij gebruikt minder", "De poli ziet haar elke week.")
    nieuw = ri.met(begin, doel=begin.doel.replace("een vaste", "een eigen"),
                   deeldoelen=(begin.deeldoelen[0], erbij))  # fmt: skip
    plan = aanpak.leg_voor(c, nieuw, "agent")
    aanpak.reageer(c, plan, "toezichthouder")
    aanpak.reageer(c, plan, "psychiater", akkoord=False, reden="De poli kan niet in de kerstweek.")


def test_een_lid_schrijft_het_plan_en_de_tafel_reageert(als, tafel, toegankelijk, past_op_scherm):
    """Point 3: from a concept with only a problem to a plan that holds."""
    m = Mensen(tafel.huis, als)
    agent = m.ga("agent", f"casus/{tafel.id}/plan/")
    agent.get_by_role("link", name="Begin het plan").click()
    agent.get_by_label("Wat is het probleem?").fill("Zij raakt steeds uit beeld.")
    agent.get_by_role("button", name="Nog een deeldoel").click()
    agent.locator("[name=deeldoelen-1-tekst]").fill("Zij heeft een vaste plek")
    toegankelijk(agent)
    agent.get_by_role("button", name="Bewaar het concept").click()
    melding(agent, "Het concept is bewaard.")
    agent.get_by_role("link", name="Schrijf verder").click()
    agent.get_by_label("Wat is het ene doel dat iedereen deelt?").fill("Zij woont vast.")
    agent.get_by_role("button", name="Bewaar het concept").click()
    agent.get_by_role("link", name="Leg voor").click()
    agent.get_by_role("button", name="Leg het plan voor").click()
    melding(agent, "Het plan ligt nu voor.")
    for wie in ("agent", "toezichthouder", "psychiater"):
        page = m.ga(wie, f"casus/{tafel.id}/plan/")
        page.get_by_role("radio", name=re.compile("^Akkoord")).check()
        page.get_by_role("button", name="Verstuur uw reactie").click()
        melding(page, "Uw reactie staat bij het plan.")
    regie = m.ga("regisseur", f"casus/{tafel.id}/plan/")
    expect(regie.locator("#akkoord")).to_contain_text("De aanpak is gezamenlijk sinds")
    regie.get_by_role("link", name="Stel vast").click()
    regie.get_by_role("button", name="Stel het plan vast").click()
    melding(regie, "Het plan geldt nu.")
    toegankelijk(regie)
    past_op_scherm(regie)


def test_twee_mensen_schrijven_aan_een_plan_en_geen_tekst_gaat_verloren(als, tafel, toegankelijk):
    """ontwerp.md §4.15: both texts survive."""
    aanpak.schrijf(tafel)
    m = Mensen(tafel.huis, als)
    pad = f"casus/{tafel.id}/plan/schrijven/"
    een, twee = m.ga("agent", pad), m.ga("psychiater", pad)
    for page, tekst in ((een, "Doel van de een."), (twee, "Doel van de ander.")):
        page.get_by_label("Wat is het ene doel dat iedereen deelt?").fill(tekst)
    een.get_by_role("button", name="Bewaar het concept").click()
    melding(een, "Het concept is bewaard.")
    twee.get_by_role("button", name="Bewaar het concept").click()
    expect(twee.get_by_role("alert")).to_contain_text("Uw tekst is niet weg")
    expect(twee.locator("del").first).to_contain_text("een.")
    expect(twee.get_by_label("Wat is het ene doel")).to_have_value("Doel van de ander.")
    toegankelijk(twee)
    twee.get_by_role("button", name="Mijn tekst bewaren").click()
    melding(twee, "Het concept is bewaard.")
    expect(twee.locator("blockquote")).to_have_text("Doel van de ander.")
    expect(twee.get_by_text("Doel van de een.")).to_have_count(1)  # with the earlier texts


@pytest.mark.parametrize(("breedte", "zonder_js"), [(1280, False), (320, True)])
def test_een_afspraak_wordt_gemaakt_aangenomen_en_gedaan(
    als, tafel, toegankelijk, past_op_scherm, breedte, zonder_js
):
    """Point 4: seconds per answer, from the link in the mail; also without JavaScript."""
    m = Mensen(tafel.huis, als, breedte=breedte, zonder_js=zonder_js)
    regie = m.ga("regisseur", f"casus/{tafel.id}/afspraken/nieuw/")
    regie.get_by_label("Wat spreken jullie af?").fill("Belt de zus over de sleutel")
    regie.get_by_label("Wie doet het?").select_option(str(tafel.huis.agent))
    dag = aanpak.over(5)
    regie.get_by_label("Uiterlijk wanneer?").fill(f"{dag.day}-{dag.month}-{dag.year}")
    regie.get_by_role("button", name="Leg de afspraak vast").click()
    melding(regie, "De afspraak is gemaakt.")
    past_op_scherm(regie)
    agent = m.ga("agent", "afspraken/")
    agent.get_by_role("link", name="Belt de zus over de sleutel").click()
    past_op_scherm(agent)
    if not zonder_js:
        toegankelijk(agent)
    agent.get_by_role("button", name="Neem de afspraak aan").click()
    melding(agent, "U heeft de afspraak aangenomen.")
    agent.get_by_label("Wat is het resultaat?").fill("De zus heeft de sleutel terug.")
    agent.get_by_role("button", name="Rond de afspraak af").click()
    melding(agent, "De afspraak is gedaan.")
    m.ga("regisseur", f"casus/{tafel.id}/afspraken/")
    expect(regie.get_by_text("De zus heeft de sleutel terug.")).to_be_visible()


@pytest.mark.parametrize(("breedte", "thema"), [(1280, "light"), (390, "dark")])
def test_de_schermen_van_plan_en_afspraken_passen_en_zijn_leesbaar(
    als, tafel, toegankelijk, past_op_scherm, breedte, thema
):
    _tweede_versie(tafel)
    a = aanpak.afspraak(tafel)
    account(tafel.huis, "agent", "regisseur")
    page = als(tafel.huis.agent, breedte=breedte, thema=thema)
    thuis = page.url
    paden = ("plan/", "afspraken/", "afspraken/nieuw/", "")
    for pad in (*(f"casus/{tafel.id}/{p}" for p in paden), "afspraken/", f"afspraak/{a}/"):
        page.goto(thuis + pad)
        toegankelijk(page)
        past_op_scherm(page)
    page.goto(thuis + f"casus/{tafel.id}/plan/")
    verschil = page.locator("#verschil")
    expect(verschil.locator("ins").first).to_be_visible()
    expect(verschil).to_contain_text("vervallen")
