"""Without JavaScript: signing in, submitting, answering a request, reading a case."""

import pytest
from playwright.sync_api import Page, expect

from regiehuis.informatie.tests import fabriek as info
from regiehuis.logboek.context import in_huis
from regiehuis.netwerk import queries as netwerk
from regiehuis.toegang.tests.fabriek import WACHTWOORD, account
from tests.browser.stappen import antwoord, verstuur_aanmelding, vul_aanmelding

BREEDTES = (1280, 320)


@pytest.fixture
def c(site):
    c = info.casus_met_tafel()
    account(c.huis, "agent", "psychiater")
    return c


@pytest.mark.parametrize("breedte", BREEDTES)
def test_inloggen_aanmelden_antwoorden_en_lezen(c, site, browser, past_op_scherm, breedte):
    verzoek = info.vraag(c, "agent")
    with in_huis(c.huis.id):
        wie = netwerk.functionaris(c.huis.agent)
    with browser.new_context(
        base_url=site,
        locale="nl",
        java_script_enabled=False,
        viewport={"width": breedte, "height": 800},
    ) as context:
        page = context.new_page()
        page.goto(f"/f/{wie.kort}/verzoek/{verzoek}/")
        page.get_by_label("E-mailadres").fill(wie.email)
        page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
        page.get_by_role("button", name="Inloggen").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Wat weet u?")
        antwoord(page, "Hij slaapt in een auto.")
        expect(page.locator(".rh-messages")).to_be_visible()
        page.goto(f"/f/{wie.kort}/casus/{c.id}/")
        expect(page.get_by_text("Hij slaapt in een auto.").first).to_be_visible()
        for tabblad in ("Beeld", "Team en regie", "Dossier"):
            page.get_by_role("link", name=tabblad, exact=True).click()
            expect(page.get_by_role("heading", level=1)).to_have_text("Mevrouw V., 43 jaar")
        _meld_aan(page, wie.kort)


def _meld_aan(page: Page, kort: str) -> None:
    """Also with one more row, which the server then adds, and with the list opened as pages."""
    page.goto(f"/f/{kort}/aanmelding/nieuw/")
    vul_aanmelding(page)
    page.get_by_role("button", name="Nog een persoon").click()
    expect(page.locator("#id_personen-0-achternaam")).to_have_value("Vries")
    page.locator("#id_personen-1-achternaam").fill("Bos")
    page.locator("#id_personen-1-rol").select_option("gezinslid")
    nummer = verstuur_aanmelding(page)
    page.goto(f"/f/{kort}/aanmeldingen/")
    page.locator("[data-lijst] li", has_text=nummer).get_by_role("link").click()
    expect(page.get_by_text("Bos")).to_be_visible()


def test_menu_zoeken_thema_en_taal_werken_ook(c, als):
    page = als(c.huis.agent, zonder_js=True)
    page.get_by_role("searchbox").fill(c.casus.nummer)
    page.get_by_role("button", name="Zoeken").first.click()
    page.locator(".rh-hits a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mevrouw V., 43 jaar")
    page.locator("summary", has_text="Agent Bakker").click()
    page.get_by_role("button", name="Donker").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.locator("summary", has_text="Agent Bakker").click()
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mevrouw V., 43 jaar")
