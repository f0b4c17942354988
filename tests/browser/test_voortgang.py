"""Closing, following and coming back, on the screens of five people."""

import pytest
from playwright.sync_api import expect

from regiehuis.casus.tests.test_afsluiten import sluit
from regiehuis.logboek.context import binnen
from regiehuis.voortgang import services
from regiehuis.voortgang.tests.fabriek import breng_terug, gevolgd, in_uitvoering, over
from tests.browser.stappen import Mensen, kies, melding


def test_afsluiten_ongedaan_maken_en_heropenen_met_een_tweede_persoon(
    site, als, toegankelijk, past_op_scherm
):
    """Issue, point 7."""
    c = in_uitvoering()
    m = Mensen(c.huis, als, breedte=390)
    page = m.ga("regisseur", f"casus/{c.id}/afsluiten/")
    toegankelijk(page)
    past_op_scherm(page)
    kies(page, "Het doel is bereikt")
    page.get_by_label("Waarom is de casus klaar?").fill("Mevrouw woont begeleid.")
    page.get_by_role("button", name="Sluit de casus af").click()
    melding(page, "De casus is afgesloten")
    toegankelijk(page)
    past_op_scherm(page)
    page.get_by_role("button", name="Maak het afsluiten ongedaan").click()
    melding(page, "De casus is weer open")
    sluit(c)
    page = m.ga("plaatsvervanger", f"casus/{c.id}/")
    expect(page.get_by_role("button", name="Maak het afsluiten ongedaan")).to_have_count(0)
    page.get_by_role("link", name="Vraag om te heropenen").click()
    toegankelijk(page)
    past_op_scherm(page)
    page.get_by_label("Waarom moet deze casus opnieuw open?").fill("Nieuwe meldingen.")
    for letter in "abcd":
        page.locator(f"input[name={letter}_oordeel][value=voldoet]").check()
        page.locator(f"[name={letter}_argument]").fill(f"Argument bij {letter}.")
    page.get_by_role("button", name="Vraag om te heropenen").click()
    melding(page, "De casus gaat open als een tweede persoon het bevestigt")
    tweede = m.ga("ketenmanager", f"casus/{c.id}/heropenen/")
    toegankelijk(tweede)
    past_op_scherm(tweede)
    tweede.get_by_role("button", name="Bevestig: heropen de casus").click()
    melding(tweede, "De casus is weer open")
    page = m.ga("regisseur", f"casus/{c.id}/team/")
    page.get_by_role("link", name="Laat weer meedoen").first.click()
    expect(page.get_by_label("Waarom is deze persoon nodig?")).not_to_be_empty()


def test_van_vastgelopen_naar_volgen_en_terug_zonder_javascript(site, als, past_op_scherm):
    """Issue, points 1 and 6: essential paths work without a script."""
    c = in_uitvoering()
    m = Mensen(c.huis, als, breedte=320, zonder_js=True)
    page = m.ga("regisseur", f"casus/{c.id}/mijlpalen/nieuw/")
    past_op_scherm(page)
    kies(page, "Vastgelopen")
    page.get_by_label("Wanneer was dat?").fill("1-9-2026")
    page.get_by_label("Wat is er aan de hand?").fill("Niemand nam de leiding.")
    page.get_by_role("button", name="Leg de mijlpaal vast").click()
    melding(page, "De mijlpaal is vastgelegd")
    past_op_scherm(page)
    page.get_by_role("link", name="Draag de casus over").click()
    past_op_scherm(page)
    ontvanger = str(c.huis.mensen["toezichthouder"])
    page.get_by_label("Wie neemt de casus over?").select_option(ontvanger)
    page.get_by_label("Uw advies aan de ontvanger").fill("Bel de huisarts.")
    dag = over(30)
    page.locator("[name=wanneer_1]").fill(f"{dag.day}-{dag.month}-{dag.year}")
    page.locator("[name=wie_1]").select_option(ontvanger)
    page.get_by_role("button", name="Vraag de ontvanger").click()
    melding(page, "De casus wordt gevolgd zodra de ontvanger ja zegt")
    page = m.ga("toezichthouder")
    page.get_by_role("link", name="Neemt u deze casus over?").click()
    page = m.ga("toezichthouder", f"casus/{c.id}/voortgang/")
    page.get_by_role("link", name="Lees het advies").click()
    kies(page, "Ja, ik neem de casus over")
    page.get_by_role("button", name="Verstuur uw antwoord").click()
    melding(page, "Uw antwoord is vastgelegd")
    page = m.ga("agent", f"casus/{c.id}/terugbrengen/")
    past_op_scherm(page)
    page.get_by_label("Waarom moet de casus terug?").fill("Weer dakloos.")
    page.get_by_role("button", name="Breng de casus terug").click()
    melding(page, "De casus is teruggebracht")


@pytest.mark.parametrize("thema", ["light", "dark"])
def test_de_triage_besluit_over_een_teruggebrachte_casus(
    site, als, toegankelijk, past_op_scherm, thema
):
    c = gevolgd()
    with binnen(c.door("regisseur")) as door:
        for soort, dagen in (("vastgelopen", -90), ("doorbraak", -10)):
            services.leg_mijlpaal_vast(
                door, casus=c.id, soort=soort, op=over(dagen), toelichting="Zij belt zelf."
            )
    m = Mensen(c.huis, als, thema=thema)
    page = m.ga("regisseur", f"casus/{c.id}/voortgang/")
    toegankelijk(page)
    id = breng_terug(c)
    page = m.ga("triagist")
    page.get_by_text("Besluit over een casus die is teruggebracht").first.click()
    page = m.ga("triagist", f"casus/{c.id}/terugkeer/{id}/")
    toegankelijk(page)
    past_op_scherm(page)
    kies(page, "Blijft volgen op afstand")
    page.get_by_label("Waarom?").fill("De huisarts helpt al.")
    page.get_by_role("button", name="Leg het besluit vast").click()
    melding(page, "Het besluit is vastgelegd")
    page = m.ga("agent", f"casus/{c.id}/terugkeer/{id}/")
    expect(page.get_by_text("De huisarts helpt al.")).to_be_visible()


def test_in_het_engels(site, als, toegankelijk):
    c = gevolgd()
    m = Mensen(c.huis, als, taal="en")
    page = m.ga("regisseur", f"casus/{c.id}/voortgang/")
    expect(page.get_by_role("heading", name="Who looks when")).to_be_visible()
    toegankelijk(page)
    sluit_af = m.ga("regisseur", f"casus/{c.id}/afsluiten/")
    expect(sluit_af.get_by_text("Looking how it is going", exact=True)).to_be_visible()
    toegankelijk(sluit_af)
