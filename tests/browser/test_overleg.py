"""Journeys of a meeting: planned and answered, led by keyboard, and read afterwards."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from regiehuis.kern.klok import lokaal, nu
from regiehuis.overleg.tests.fabriek import (
    begonnen,
    casus_met_overlegsoorten,
    nodig_uit,
    plan,
    punt,
)
from tests.browser.stappen import Mensen, melding


@pytest.fixture
def c(site, settings, tmp_path):
    settings.REGIEHUIS_DATA = tmp_path
    return casus_met_overlegsoorten()


@pytest.fixture
def mensen(c, als):
    return Mensen(c.huis, als)


def test_de_procesregisseur_plant_en_de_agent_antwoordt_zonder_javascript(
    c, als, mensen, toegankelijk, past_op_scherm
):
    """bron-001 §2.4 steps 1 and 2: persons, not organisations; accept or decline."""
    regie = mensen.ga("regisseur", f"casus/{c.id}/overleg/")
    regie.get_by_role("link", name="Plan een overleg").click()
    regie.get_by_role("link", name="Casus-op-Maat").click()
    dag = lokaal(nu() + timedelta(days=7))
    regie.get_by_label("Welke dag?").fill(f"{dag.day}-{dag.month}-{dag.year}")
    regie.get_by_label("Van", exact=True).fill("10.00")
    regie.get_by_label("Tot", exact=True).fill("11.00")
    regie.get_by_label("Waar is het overleg?").fill("Zaal 2")
    expect(regie.get_by_role("checkbox", name=re.compile("Mevrouw V."))).to_be_checked()
    toegankelijk(regie)
    regie.get_by_role("button", name="Plan het overleg").click()
    melding(regie, "Het overleg staat gepland.")
    expect(regie.get_by_text("Deze casus heeft geen casusregisseur.")).to_be_visible()
    regie.get_by_role("link", name="Nodig mensen uit").click()
    regie.get_by_label(re.compile("Wat verwacht u van Agent")).fill("Neem de meldingen mee")
    toegankelijk(regie)
    regie.get_by_role("button", name="Verstuur de uitnodigingen").click()
    melding(regie, "mensen zijn uitgenodigd.")
    toegankelijk(regie)

    zonder = Mensen(c.huis, als, zonder_js=True, breedte=320, thema="dark")
    agent = zonder.ga("agent", "overleggen/")
    past_op_scherm(agent)
    agent.get_by_role("link", name="Casus-op-Maat").click()
    expect(agent.get_by_text("Neem de meldingen mee").first).to_be_visible()
    past_op_scherm(agent)
    agent.get_by_role("link", name="Ik kan niet").click()
    agent.get_by_role("radio", name=re.compile("^Nee, ik kan niet")).check()
    agent.get_by_role("button", name="Verstuur uw antwoord").click()
    expect(agent.get_by_text("Schrijf kort waarom u niet kunt komen.").first).to_be_visible()
    agent.get_by_label(re.compile("Waarom kunt u niet?")).fill("Zitting")
    agent.get_by_role("button", name="Verstuur uw antwoord").click()
    melding(agent, "U komt niet.")
    past_op_scherm(agent)
    regie.reload()
    expect(regie.get_by_text("Zitting")).to_be_visible()


def test_de_ambassadeur_stelt_een_collega_voor_en_een_klik_laat_hem_toe(c, mensen, toegankelijk):
    """Never automatic (WGS 2.31(4)); the ambassadeur sees number, day and place only."""
    id = nodig_uit(c, punt(c, plan(c)))["agent"]
    baas = mensen.ga("ambassadeur", f"genodigde/{id}/")
    expect(baas.get_by_text("U ziet alleen het nummer, de dag en de plaats.")).to_be_visible()
    expect(baas.get_by_text("Mevrouw V.")).to_have_count(0)
    baas.get_by_label("Wie kan in de plaats komen?").select_option(index=1)
    toegankelijk(baas)
    baas.get_by_role("button", name="Stel voor").click()
    melding(baas, "Voorgesteld.")
    regie = mensen.ga("regisseur", f"vervanger/{id}/")
    toegankelijk(regie)
    regie.get_by_label(re.compile("Waarom is deze persoon nodig")).fill("Valt in")
    regie.get_by_role("button", name="Laat toe", exact=True).click()
    melding(regie, "Toegelaten")


def test_de_tafel_bewaart_vanzelf_en_leest_een_afspraak_voor_zij_vaststaat(c, mensen, toegankelijk):
    """Live, keyboard only (ontwerp.md §1); a line shows its reading before it is recorded."""
    overleg, eerste = begonnen(c)
    tafel = mensen.ga("regisseur", f"agendapunt/{eerste}/tafel/")
    toegankelijk(tafel)
    tafel.get_by_role("button", name="Ze zijn genoemd").click()
    expect(tafel.get_by_text("Privacyregels genoemd om")).to_be_visible()

    doel = tafel.locator("#vak-doel")
    doel.get_by_role("textbox").fill("Mevrouw woont op een vaste plek.")
    expect(doel.get_by_text("Bewaard om")).to_be_visible()
    doel.get_by_role("textbox").fill("Mevrouw woont op een vaste plek, met steun.")
    expect(doel.locator("[name=doel-versie]")).to_have_value("2")

    regel = tafel.get_by_label("Nieuwe afspraak")
    regel.fill("@Agent belt reclassering")
    expect(tafel.get_by_text("nog geen datum")).to_be_visible()
    regel.fill("@Agent belt reclassering over 3 dagen")
    expect(tafel.locator("#ov-lezing").get_by_text("belt reclassering")).to_be_visible()
    expect(tafel.get_by_text("nog geen datum")).to_have_count(0)
    regel.press("Enter")
    melding(tafel, "De afspraak staat vast.")
    expect(tafel.locator("#afspraken .ov-afspraken p").first).to_contain_text("belt reclassering")

    tafel.get_by_label(re.compile("Wat is er besloten?")).fill("De gemeente zoekt een plek.")
    tafel.get_by_role("button", name="Leg het besluit vast").click()
    expect(tafel.locator("#besluiten .rh-text")).to_have_text("De gemeente zoekt een plek.")

    tafel.get_by_role("button", name="Dit punt is besproken").click()
    tafel.get_by_role("button", name="Sluit het overleg").click()
    tafel.get_by_role("button", name="Stel het verslag vast").click()
    melding(tafel, "Het verslag is vastgesteld.")
    psychiater = mensen.ga("psychiater", f"agendapunt/{eerste}/")
    expect(psychiater.get_by_text("De gemeente zoekt een plek.")).to_be_visible()
    toegankelijk(psychiater)
    psychiater.get_by_text("Vul het verslag aan").click()
    psychiater.get_by_label(re.compile("Wat klopt niet")).fill("Ik sprak over begeleid wonen.")
    psychiater.get_by_role("button", name="Zet de aanvulling erbij").click()
    melding(psychiater, "Uw aanvulling staat bij het verslag.")
    expect(psychiater.get_by_text("Ik sprak over begeleid wonen.")).to_be_visible()


def test_twee_notulisten_zien_elkaars_tekst_en_verliezen_niets(c, als, mensen):
    """ontwerp.md §4.15."""
    _, eerste = begonnen(c, notulist=c.huis.mensen["psychiater"])
    voorzitter = mensen.ga("regisseur", f"agendapunt/{eerste}/tafel/")
    notulist = mensen.ga("psychiater", f"agendapunt/{eerste}/tafel/")
    voorzitter.locator("#vak-wie_mist").get_by_role("textbox").fill("Voor wonen is er niemand.")
    expect(voorzitter.locator("#vak-wie_mist").get_by_text("Bewaard om")).to_be_visible()
    notulist.locator("#vak-wie_mist").get_by_role("textbox").fill("De huisarts mist.")
    expect(
        notulist.get_by_role("heading", name="Iemand anders heeft dit ook gewijzigd")
    ).to_be_visible()
    expect(notulist.get_by_text("Voor wonen is er niemand.")).to_be_visible()
    expect(notulist.get_by_role("textbox")).to_have_value("De huisarts mist.")


def test_het_beheer_past_een_soort_overleg_aan_zonder_release(c, mensen, toegankelijk):
    page = mensen.ga("beheerder", "overlegsoorten/")
    toegankelijk(page)
    page.get_by_role("link", name="Casus-op-Maat").click()
    toegankelijk(page)
    page.get_by_label(re.compile("Hoeveel punten hoogstens?")).fill("4")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("hoogstens 4")).to_be_visible()
