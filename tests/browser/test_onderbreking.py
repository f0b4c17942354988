"""What goes wrong on the way: a lost connection, strange names, far too much text."""

from playwright.sync_api import expect

from regiehuis.informatie.tests import fabriek as info
from regiehuis.instroom.models import Aanmelding
from regiehuis.instroom.tests import fabriek as instroom
from regiehuis.logboek.context import binnen
from tests.browser.stappen import Mensen, antwoord, huis, verstuur_aanmelding, vul_aanmelding

VREEMD = "<b>Vet</b><script>alert(1)</script> =1+1 {{ 7*7 }} 😀"


def test_zonder_verbinding_zegt_de_pagina_dat_en_staat_de_tekst_er_nog(als):
    """The connection is gone when somebody sends: nothing leaves the page, nothing is lost."""
    c = info.casus_met_tafel()
    m = Mensen(c.huis, als)
    page = m.ga("agent", f"verzoek/{info.vraag(c, 'agent')}/")
    page.context.set_offline(True)
    antwoord(page, "Hij slaapt in een auto.")
    expect(page.get_by_text("Er is nu geen verbinding.")).to_be_visible()
    expect(page.locator(".informatie-tekst textarea").first).to_have_value(
        "Hij slaapt in een auto."
    )
    page.context.set_offline(False)
    page.get_by_role("button", name="Antwoord versturen").click()
    expect(page.locator(".rh-messages")).to_be_visible()
    expect(page.locator("p.rh-text", has_text="Hij slaapt in een auto.")).to_have_count(1)


def test_de_verbinding_valt_weg_midden_in_het_versturen(als):
    """The browser itself says that it failed; going back the text is there, and sends once."""
    m = Mensen(huis(), als)
    page = m.ga("agent", "aanmelding/nieuw/")
    adres = page.url
    vul_aanmelding(page, wat="Dit mag niet weg zijn.")
    expect(page.locator("[data-concept-stand]")).to_contain_text("Concept bewaard om")
    kapot = []

    def verbreek(route):
        if route.request.method == "POST" and route.request.is_navigation_request():
            kapot.append(route.request.url)
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/aanmelding/nieuw/", verbreek)
    page.get_by_role("button", name="Aanmelding versturen").click()
    page.wait_for_url("chrome-error://**")
    assert kapot
    page.unroute("**/aanmelding/nieuw/")
    page.goto(adres)
    expect(page.get_by_label("Wat is er aan de hand?")).to_have_value("Dit mag niet weg zijn.")
    verstuur_aanmelding(page)
    with binnen(instroom.deur(m.h, "triagist")):
        assert Aanmelding.objects.count() == 1


def test_wie_weggaat_en_met_de_terugknop_terugkomt_heeft_alles_nog(als):
    """A browser puts back half of an old page; that half must not replace the draft."""
    m = Mensen(huis(), als)
    geleend = m.ga("agent", "aanmelding/nieuw/")
    # as the browser of a user: one whose files are lent keeps no old pages
    eigen = geleend.context.browser.new_context(storage_state=geleend.context.storage_state())
    page = eigen.new_page()
    page.goto(geleend.url)
    vul_aanmelding(page, wat="Dit mag niet weg zijn.")
    page.get_by_role("button", name="Nog een persoon").click()
    page.locator("#id_personen-1-achternaam").fill("Bakker")
    expect(page.locator("[data-concept-stand]")).to_contain_text("Concept bewaard om")
    page.get_by_role("link", name="Aanmeldingen", exact=True).first.click()
    page.go_back()
    for _keer in range(2):
        expect(page.locator("#id_personen-0-achternaam")).to_have_value("Vries")
        expect(page.locator("#id_personen-1-achternaam")).to_have_value("Bakker")
        expect(page.get_by_label("Wat is er aan de hand?")).to_have_value("Dit mag niet weg zijn.")
        page.wait_for_timeout(2500)  # longer than the autosave waits
        page.goto(geleend.url)
    eigen.close()


def test_een_concept_dat_niet_bewaard_kan_worden_zegt_dat_op_de_plek_zelf(als):
    m = Mensen(huis(), als)
    page = m.ga("agent", "aanmelding/nieuw/")
    page.route("**/concepten/**", lambda route: route.abort())
    page.get_by_label("Wat is er aan de hand?").fill("Nog even.")
    stand = page.locator("[data-concept-stand]")
    expect(stand).to_contain_text("Het concept is nu niet bewaard.")
    page.unroute("**/concepten/**")
    expect(stand).to_contain_text("Concept bewaard om")
    page.reload()
    expect(page.get_by_label("Wat is er aan de hand?")).to_have_value("Nog even.")


def test_vreemde_namen_zijn_overal_gewone_tekst(als):
    """HTML, formulas, template language, emoji."""
    m = Mensen(huis(), als)
    page = m.ga("agent", "aanmelding/nieuw/")
    gezien: list[str] = []
    page.on("dialog", lambda d: (gezien.append(d.message), d.dismiss()))
    vul_aanmelding(page, naam=VREEMD, wat=f"Wat: {VREEMD}")
    verstuur_aanmelding(page)
    expect(page.get_by_text(f"Wat: {VREEMD}")).to_be_visible()
    triage = m.ga("triagist", page.url.split("/", 5)[5] + "wegen/")
    expect(triage.get_by_text(f"Wat: {VREEMD}")).to_be_visible()
    assert triage.locator("main b", has_text="Vet").count() == 0
    assert "49" not in triage.locator("main").inner_text()
    assert gezien == []


def test_honderdduizend_tekens_worden_geweigerd_en_de_tekst_blijft_staan(als):
    m = Mensen(huis(), als)
    page = m.ga("agent", "aanmelding/nieuw/")
    lang = "Lang verhaal. " * 7150
    vul_aanmelding(page, wat=lang)
    page.get_by_role("button", name="Aanmelding versturen").click()
    expect(page.locator("#fouten")).to_be_visible()
    assert page.locator("#id_wat_speelt").input_value().strip() == lang.strip()
    expect(page.locator("#id_personen-0-achternaam")).to_have_value("Vries")
    page.get_by_label("Wat is er aan de hand?").fill("Korter.")
    verstuur_aanmelding(page)


def test_foute_datum_en_fout_bsn_staan_bij_het_veld_en_wat_er_stond_blijft(als):
    """BSN: length first, then the eleven test; nobody is born tomorrow."""
    m = Mensen(huis(), als)
    page = m.ga("agent", "aanmelding/nieuw/")
    vul_aanmelding(page)
    page.get_by_text("Adres en BSN").first.click()
    page.locator("#id_personen-0-geboren").fill("1-1-2999")
    page.locator("#id_personen-0-bsn").fill("12345")
    page.get_by_role("button", name="Aanmelding versturen").click()
    fouten = page.locator("#fouten")
    expect(fouten).to_contain_text("2 dingen")
    expect(page.locator("#id_personen-0-geboren")).to_have_value("1-1-2999")
    expect(page.locator("#id_personen-0-bsn")).to_be_visible()
    page.locator("#id_personen-0-geboren").fill("1999")
    page.locator("#id_personen-0-bsn").fill("999990019")
    verstuur_aanmelding(page)
    assert "999990019" not in page.content()


def test_een_geweigerde_tekst_is_ook_een_concept(als):
    """Sent before the autosave, refused for another field, and then the page is left."""
    c = info.casus_met_tafel()
    m = Mensen(c.huis, als)
    page = m.ga("agent", f"casus/{c.id}/gegeven/nieuw/algemeen/")
    page.locator("[name=tekst]").fill("Hij slaapt in een auto.")
    page.locator("[name=waargenomen]").fill("34 nov")
    page.get_by_role("button", name="Toevoegen").click()
    expect(page.locator(".rh-error-summary")).to_be_visible()
    expect(page.locator("[data-concept-stand]")).to_contain_text("Concept bewaard om")
    m.ga("agent", "")
    m.ga("agent", f"casus/{c.id}/gegeven/nieuw/algemeen/")
    expect(page.locator("[name=tekst]")).to_have_value("Hij slaapt in een auto.")


def test_wat_verstuurd_is_wordt_niet_nog_eens_aangeboden(als):
    """The page of an answered question has the same form again."""
    c = info.casus_met_tafel()
    m = Mensen(c.huis, als)
    page = m.ga("agent", f"verzoek/{info.vraag(c, 'agent')}/")
    page.locator(".informatie-tekst textarea").first.fill("Hij slaapt in een auto.")
    expect(page.locator("[data-concept-stand]").first).to_contain_text("Concept bewaard om")
    antwoord(page, "Hij slaapt in een auto.")
    expect(page.locator(".rh-messages")).to_be_visible()
    page.wait_for_timeout(500)
    expect(page.get_by_text("die niet was bewaard")).to_have_count(0)
