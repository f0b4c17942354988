"""The journey of a question: asked, answered from the mail, and seen in the picture."""

import pytest
from playwright.sync_api import expect

from regiehuis.informatie.tests.fabriek import antwoord, casus_met_tafel, vraag
from regiehuis.toegang.tests.fabriek import account


@pytest.fixture
def c(site, settings, tmp_path):
    settings.REGIEHUIS_DATA = tmp_path
    return casus_met_tafel()


def test_een_partner_antwoordt_zonder_javascript_en_het_huis_ziet_het_beeld(c, als, toegankelijk):
    v = vraag(c)
    account(c.huis, "agent", "regisseur")
    agent = als(c.huis.agent, zonder_js=True, breedte=320)
    agent.goto(agent.url + f"verzoek/{v}/")
    agent.get_by_role("textbox", name="Huisvesting").fill("Slaapt in een auto.")
    agent.get_by_role("button", name="Antwoord versturen").click()
    expect(agent.get_by_text("Uw antwoord is verstuurd.")).to_be_visible()
    regie = als(c.huis.regisseur, thema="dark")
    regie.goto(regie.url + f"casus/{c.id}/beeld/")
    expect(regie.get_by_text("Slaapt in een auto.").first).to_be_visible()
    toegankelijk(regie)


def test_wie_het_ziet_verandert_mee_en_het_concept_overleeft(c, als, toegankelijk):
    v = vraag(c)
    account(c.huis, "agent")
    page = als(c.huis.agent, breedte=320)
    thuis = page.url
    page.goto(thuis + f"verzoek/{v}/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    tekst = page.locator("section[aria-label=Huisvesting]")
    tekst.get_by_role("textbox", name="Huisvesting").fill("Half getypt")
    tekst.get_by_text("Datum, bron, document en wie dit ziet").click()
    tekst.get_by_label("Alleen de organisaties die ik kies").check()
    tekst.get_by_label("Reclassering").check()
    expect(tekst.get_by_text("Niet voor:")).to_be_visible()
    expect(page.get_by_text("Concept bewaard")).to_be_visible(timeout=15_000)
    toegankelijk(page)
    page.goto(thuis)
    page.goto(thuis + f"verzoek/{v}/")
    expect(page.get_by_text("is teruggezet")).to_be_visible()
    expect(page.get_by_role("textbox", name="Huisvesting")).to_have_value("Half getypt")
    page.get_by_role("button", name="Antwoord versturen").click()
    if page.get_by_text("Klopt het wie dit ziet?").is_visible():
        page.get_by_role("button", name="Dit klopt: versturen").click()
    expect(page.get_by_text("4 personen zien wat u deelt")).to_be_visible()


def test_op_papier_staat_het_beeld_zonder_wat_u_kunt_kiezen(c, als):
    """But whoever printed a choice sees on the paper that it is one."""
    v = vraag(c)
    antwoord(c, v)
    account(c.huis, "regisseur")
    page = als(c.huis.regisseur)
    thuis = page.url
    page.emulate_media(media="print")
    page.goto(thuis + f"casus/{c.id}/beeld/")
    expect(page.get_by_text("Slaapt in een auto.").first).to_be_visible()
    expect(page.locator(".rh-segment a:visible")).to_have_count(0)
    expect(page.locator(".rh-items a:visible")).to_have_count(0)
    page.goto(thuis + f"casus/{c.id}/beeld/?soort=incident")
    expect(page.locator(".rh-segment a:visible")).to_have_text(["Incidenten 0"])


def test_in_het_engels(c, als, toegankelijk):
    v = vraag(c)
    antwoord(c, v)
    account(c.huis, "regisseur")
    page = als(c.huis.regisseur, taal="en")
    page.goto(page.url + f"casus/{c.id}/beeld/")
    expect(page.get_by_role("heading", name="Picture per life domain")).to_be_visible()
    expect(page.get_by_text("information shared")).to_be_visible()
    toegankelijk(page)


def test_naast_de_werklijst_wordt_het_antwoord_ook_bewaard(c, als):
    """No text is lost, wherever it is typed (ontwerp.md §4.15)."""
    vraag(c)
    vraag(c, vraag="En haar werk?", leefgebieden=["werk"])
    account(c.huis, "agent")
    page = als(c.huis.agent, breedte=1440)
    page.locator(".rh-worklist__what").nth(1).click()
    veld = page.get_by_role("textbox", name="Werk, school en inkomen")
    expect(veld).to_be_visible()
    veld.fill("Half getypt naast de lijst")
    expect(page.get_by_text("Concept bewaard")).to_be_visible(timeout=15_000)
