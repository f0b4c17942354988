"""Casusregie in a real browser: proposed, accepted in seconds, divided by name, handed over."""

import re

import pytest
from playwright.sync_api import expect

from regiehuis.regie.tests.fabriek import met_casusregie, voorstel
from tests.browser.stappen import Mensen, kies, melding


@pytest.mark.parametrize(("breedte", "thema"), [(1280, "light"), (390, "dark")])
def test_casusregie_wordt_voorgesteld_en_vanaf_de_werkvoorraad_aanvaard(
    als, tafel, toegankelijk, past_op_scherm, breedte, thema
):
    """bron-001 §1.5, §4.5: the person accepts, for a period; a partner answers in seconds."""
    m = Mensen(tafel.huis, als, breedte=breedte, thema=thema)
    page = m.ga("regisseur", f"casus/{tafel.id}/team/")
    expect(page.get_by_role("heading", level=2, name="Team en regie")).to_be_visible()
    page.get_by_role("link", name="Stel iemand voor").click()
    kies(page, "Toezichthouder Bakker")
    page.get_by_label("Wat moet deze persoon weten?").fill("Bel altijd eerst de zus.")
    toegankelijk(page)
    past_op_scherm(page)
    page.get_by_role("button", name="Verstuur het voorstel").click()
    melding(page, "Het voorstel is verstuurd.")
    ander = m.ga("toezichthouder")
    ander.get_by_role("link", name="Wilt u casusregisseur worden?").click()
    expect(ander.get_by_text("Bel altijd eerst de zus.").first).to_be_visible()
    toegankelijk(ander)
    past_op_scherm(ander)
    ander.get_by_role("button", name="Ik aanvaard de casusregie").click()
    melding(ander, "U heeft nu de casusregie.")
    toegankelijk(ander)
    past_op_scherm(ander)
    m.ga("psychiater", f"casus/{tafel.id}/")
    spine = m.psychiater.get_by_role("region", name="De casus in het kort")
    expect(spine).to_contain_text("Toezichthouder Bakker (Reclassering)")
    expect(spine).to_contain_text("Regisseur van het Huis")


def test_een_taak_ligt_bij_een_ander_met_naam(als, tafel, toegankelijk):
    """bron-001 L3501-3507: excepted tasks, and where they are placed."""
    met_casusregie(tafel, "toezichthouder")
    m = Mensen(tafel.huis, als)
    page = m.ga("toezichthouder", f"casus/{tafel.id}/team/")
    page.get_by_role("link", name=re.compile("Wijzig.*adviseert de procesregisseur")).click()
    kies(page, "Een ander, met naam")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("Kies wie deze taak doet.").first).to_be_visible()
    page.get_by_label("Naam van de ander").select_option(str(tafel.huis.psychiater))
    toegankelijk(page)
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("region", name="Casusregie")).to_contain_text("Psychiater Bakker, GGZ")


def test_overdragen_met_een_notitie_zonder_een_dag_niemand(als, tafel):
    """ontwerp.md §4.13: the old one stays until the new one accepts."""
    met_casusregie(tafel, "agent")
    m = Mensen(tafel.huis, als)
    page = m.ga("regisseur", f"casus/{tafel.id}/team/")
    page.get_by_role("link", name="Draag over of verleng").click()
    kies(page, "Toezichthouder Bakker")
    page.get_by_role("button", name="Verstuur het voorstel").click()
    expect(
        page.get_by_text("Schrijf wat de nieuwe casusregisseur moet weten.").first
    ).to_be_visible()
    page.get_by_label("Wat moet de nieuwe casusregisseur weten?").fill(
        "Afspraken staan in de agenda."
    )
    page.get_by_role("button", name="Verstuur het voorstel").click()
    kaart = page.get_by_role("region", name="Casusregie")
    expect(kaart).to_contain_text("Tot het antwoord er is, verandert er niets.")
    expect(kaart).to_contain_text("Agent Bakker")
    nieuw = m.ga("toezichthouder", f"casus/{tafel.id}/team/")
    nieuw.get_by_role("link", name="Lees en antwoord").click()
    nieuw.get_by_role("button", name="Ik aanvaard de casusregie").click()
    page.reload()
    expect(kaart.get_by_text("Toezichthouder Bakker").first).to_be_visible()
    kaart.get_by_text("Wat er eerder was (1)").click()
    expect(kaart.get_by_text("overgedragen")).to_be_visible()


def test_weigeren_kan_ook_en_de_reden_blijft_bij_de_procesregisseur(als, tafel):
    """bron-001 L3487-3489."""
    id = voorstel(tafel, "agent")
    m = Mensen(tafel.huis, als)
    page = m.ga("agent", f"casus/{tafel.id}/casusregie/{id}/")
    page.get_by_role("link", name="Nee, ik aanvaard dit niet").click()
    page.get_by_label("Waarom aanvaardt u de casusregie niet?").fill("Ik ga over een maand weg.")
    page.get_by_role("button", name="Verstuur mijn antwoord").click()
    melding(page, "Uw antwoord is verstuurd")
    huis = m.ga("regisseur", f"casus/{tafel.id}/team/")
    huis.get_by_text("Wat er eerder was (1)").click()
    expect(huis.get_by_text("Ik ga over een maand weg.")).to_be_visible()
    m.ga("psychiater", f"casus/{tafel.id}/team/")
    expect(m.psychiater.get_by_text("Ik ga over een maand weg.")).to_have_count(0)


@pytest.mark.parametrize(("breedte", "thema"), [(1280, "light"), (320, "dark")])
def test_een_partner_ziet_op_een_bladzijde_wat_er_veranderde_en_wat_er_wacht(
    als, tafel, toegankelijk, past_op_scherm, breedte, thema
):
    """ontwerp.md §1: the casusregisseur is here twice a month."""
    met_casusregie(tafel, "agent")
    m = Mensen(tafel.huis, als, breedte=breedte, thema=thema)
    m.ga("agent", f"casus/{tafel.id}/")
    page = m.ga("agent")
    lijst = page.get_by_role("region", name=re.compile("^Uw casussen"))
    expect(lijst).to_contain_text("Mevrouw V., 43 jaar")
    expect(lijst).to_contain_text("U heeft de casusregie tot en met")
    toegankelijk(page)
    past_op_scherm(page)
