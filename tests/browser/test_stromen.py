"""Each flow by itself, at the screen of the people who do it."""

from datetime import timedelta

from playwright.sync_api import expect

from regiehuis.informatie.tests import fabriek as info
from regiehuis.instroom.models import Aanmelding
from regiehuis.instroom.tests import fabriek as instroom
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.stukken.tests import bestanden
from tests.browser.stappen import (
    Mensen,
    antwoord,
    huis,
    kies,
    melding,
    vul_aanmelding,
)

# -- submissions ----------------------------------------------------------------------------------


def test_triage_vraagt_aanvulling_en_de_aanmelder_geeft_die(als):
    """bron-001 §4.2: only the submitter completes, from his own organisation."""
    i = instroom.aangemeld(huis())
    m = Mensen(i.huis, als)
    page = m.ga("triagist", f"aanmelding/{i.id}/wegen/")
    kies(page, "Eerst informatie aanvullen")
    page.get_by_label("Wat moet de aanmelder aanvullen?").fill("Loopt de therapie nog?")
    page.get_by_role("button", name="Uitkomst vastleggen").click()
    melding(page, "De uitkomst van")
    agent = m.agent
    agent.locator("[data-lijst] li").first.get_by_role("link").click()
    agent.get_by_role("link", name="Vraag beantwoorden").click()
    expect(agent.get_by_text("Loopt de therapie nog?").first).to_be_visible()
    agent.get_by_label("Uw antwoord").fill("Nee, die stopte in mei.")
    agent.get_by_role("button", name="Aanvulling versturen").click()
    melding(agent, "Uw aanvulling is verstuurd.")
    page = m.ga("triagist", f"aanmelding/{i.id}/wegen/")
    expect(page.get_by_text("Nee, die stopte in mei.")).to_be_visible()
    expect(page.get_by_role("button", name="Uitkomst vastleggen")).to_be_visible()


def test_zolang_een_ander_punt_opent_is_het_vorige_niet_aan_te_klikken(als):
    """What still stands beside the list is about another person."""
    h = huis()
    nummers = [instroom.aangemeld(h).rij().nummer for _ in range(2)]
    page = Mensen(h, als).ga("triagist")
    wacht = []
    page.route("**/werk/**", lambda route: wacht.append(route))
    naast, regels = page.locator("[data-voorbeeldpaneel]"), page.locator("[data-lijst] li")
    expect(naast).to_contain_text(nummers[0])
    regels.nth(1).get_by_role("link").click()
    expect(naast).to_have_js_property("inert", True)
    wacht[0].continue_()
    expect(naast).to_contain_text(nummers[1])
    expect(naast).to_have_js_property("inert", False)
    page.unroute("**/werk/**")


def test_wat_niet_geladen_kan_worden_laat_niet_het_vorige_staan(als):
    """Beside the line of one person never the preview of another; clicking again tries again."""
    h = huis()
    nummers = [instroom.aangemeld(h).rij().nummer for _ in range(2)]
    page = Mensen(h, als).ga("triagist")
    page.route("**/werk/**", lambda route: route.abort())
    naast, ander = page.locator("[data-voorbeeldpaneel]"), page.locator("[data-lijst] li").nth(1)
    expect(naast).to_contain_text(nummers[0])
    ander.get_by_role("link").click()
    expect(naast).to_have_text("Laden lukt nu niet. Klik de regel nog een keer aan.")
    page.unroute("**/werk/**")
    ander.get_by_role("link").click()
    expect(naast).to_contain_text(nummers[1])


def test_afwijzen_met_advies_zegt_wanneer_alles_wordt_vernietigd(als):
    """WGS 2.31(2); ontwerp §4.7."""
    i = instroom.aangemeld(huis())
    m = Mensen(i.huis, als)
    page = m.ga("triagist", f"aanmelding/{i.id}/wegen/")
    kies(page, "Afwijzen")
    page.get_by_role("button", name="Uitkomst vastleggen").click()
    expect(page.locator("#fouten a")).to_have_attribute("href", "#id_advies")
    page.get_by_label("Uw advies aan de aanmelder").fill("Bel eerst het wijkteam.")
    page.get_by_role("button", name="Uitkomst vastleggen").click()
    melding(page, "De uitkomst van")
    agent = m.ga("agent", f"aanmelding/{i.id}/")
    expect(agent.get_by_text("Bel eerst het wijkteam.")).to_be_visible()
    expect(agent.get_by_text("Alle gegevens van deze aanmelding worden vernietigd")).to_be_visible()
    m.ga("triagist", f"aanmelding/{i.id}/openen/")
    expect(page.get_by_role("button", name="Casus openen")).to_have_count(0)


def test_een_informatievraag_is_in_tien_seconden_vastgelegd(als):
    """bron-004 §2: two choices and a button; no box in which a name could be typed."""
    m = Mensen(huis(), als)
    page = m.ga("triagist", "informatievragen/")
    assert page.locator("main input[type=text]").count() == 1  # the day
    assert page.locator("main textarea").count() == 0
    page.get_by_label("Info+").check()
    page.get_by_label("Waarover").select_option(index=1)
    page.get_by_role("button", name="Vastleggen").click()
    melding(page, "De vraag is vastgelegd.")
    expect(page.locator(".i-aantallen div", has_text="Info+")).to_contain_text("1")


def test_twee_keer_versturen_maakt_een_aanmelding(als):
    """Back in the history, or a second click that the script did not stop."""
    m = Mensen(huis(), als, zonder_js=True)
    page = m.ga("agent", "aanmelding/nieuw/")
    vul_aanmelding(page)
    page.get_by_role("button", name="Aanmelding versturen").click()
    expect(page.get_by_role("button", name="Toch versturen")).to_be_visible()
    formulier = page.locator("form.i-aanmelden")
    gegevens = {
        veld.get_attribute("name") or "": veld.input_value()
        for veld in formulier.locator("[name]:is(input, textarea, select)").all()
        if veld.get_attribute("type") not in ("radio", "checkbox", "submit") or veld.is_checked()
    }
    page.get_by_role("button", name="Toch versturen").click()
    expect(page.get_by_text("Uw aanmelding is ontvangen")).to_be_visible()
    adres = page.url
    herhaling = page.request.post(
        adres.rsplit("/", 2)[0] + "/nieuw/", form=gegevens, headers={"Referer": adres}
    )
    assert herhaling.url == adres
    with binnen(instroom.deur(m.h, "triagist")):
        assert Aanmelding.objects.count() == 1


# -- information ----------------------------------------------------------------------------------


def test_weigeren_om_een_zwaarwegende_reden_leest_alleen_de_voorzitter(als, tafel):
    """WGS 1.5(1)."""
    verzoek = info.vraag(tafel, "agent")
    m = Mensen(tafel.huis, als)
    page = m.ga("agent", f"verzoek/{verzoek}/")
    kies(page, "Ik deel dit niet")
    page.get_by_label("Waarom deelt u dit niet?").select_option(
        label="belang van een onderzoek of strafzaak"
    )
    page.get_by_label("Uitleg voor wie de casus leidt").fill("Er loopt een tap.")
    page.get_by_role("button", name="Antwoord versturen").click()
    expect(page.locator(".rh-messages")).to_be_visible()
    regie = m.ga("regisseur", f"verzoek/{verzoek}/")
    expect(regie.get_by_text("Er loopt een tap.")).to_be_visible()
    for deel in (f"verzoek/{verzoek}/", f"casus/{tafel.id}/verzoeken/", f"casus/{tafel.id}/beeld/"):
        ander = m.ga("psychiater", deel)
        expect(ander.get_by_text("deelt dit niet").first).to_be_visible()
        assert "tap" not in ander.content()
        assert "strafzaak" not in ander.content()


def test_later_antwoorden_noemt_een_dag_en_de_vraag_blijft_open(als, tafel):
    verzoek = info.vraag(tafel, "agent")
    m = Mensen(tafel.huis, als)
    page = m.ga("agent", f"verzoek/{verzoek}/")
    kies(page, "Later")
    dag = (nu() + timedelta(days=6)).strftime("%d-%m-%Y")
    page.get_by_label("Op welke dag antwoordt u uiterlijk?").fill(dag)
    page.get_by_role("button", name="Antwoord versturen").click()
    expect(page.locator(".rh-messages")).to_be_visible()
    page = m.ga("agent", f"verzoek/{verzoek}/")
    expect(page.get_by_role("button", name="Antwoord versturen")).to_be_visible()
    antwoord(page, "Hij woont weer bij zijn moeder.")
    expect(page.locator(".rh-messages")).to_be_visible()
    m.ga("psychiater", f"casus/{tafel.id}/beeld/")
    expect(m.psychiater.get_by_text("Hij woont weer bij zijn moeder.").first).to_be_visible()


def test_bij_een_beperkt_gegeven_staat_in_woorden_wie_het_ziet(als, tafel):
    """ontwerp §4.5: said before it is sent, and true afterwards."""
    m = Mensen(tafel.huis, als)
    page = m.ga("agent", f"verzoek/{info.vraag(tafel, 'agent')}/")
    vak = page.locator(".informatie-tekst").first
    vak.locator("textarea").first.fill("Staat onder toezicht.")
    vak.get_by_label("feit", exact=True).check()
    vak.get_by_text("Datum, bron, document en wie dit ziet").click()
    vak.get_by_label("Alleen de organisaties die ik kies").check()
    vak.get_by_label("Reclassering").check()
    zin = vak.locator(".informatie-zicht")
    expect(zin).to_contain_text("Niet voor: GGZ Centraal")
    expect(zin).to_contain_text("Reclassering")
    page.get_by_role("button", name="Antwoord versturen").click()
    klopt = page.get_by_role("button", name="Dit klopt: versturen")
    expect(klopt.or_(page.locator(".rh-messages"))).to_be_visible()
    if klopt.is_visible():
        klopt.click()
    expect(page.locator(".rh-messages")).to_be_visible()
    for wie, aantal in (("toezichthouder", 1), ("regisseur", 1), ("psychiater", 0)):
        ander = m.ga(wie, f"casus/{tafel.id}/beeld/")
        expect(ander.locator("p.rh-text", has_text="Staat onder toezicht.")).to_have_count(aantal)
    assert "beperkt" not in m.psychiater.content()


def test_een_goed_bestand_komt_erbij_en_een_met_macros_niet(als, tafel, tmp_path):
    """ontwerp §4.8: judged by content."""
    goed, macro = tmp_path / "rapport.docx", tmp_path / "rooster.docx"
    goed.write_bytes(bestanden.docx())
    macro.write_bytes(bestanden.docx(**{"word/vbaProject.bin": b"x"}))
    m = Mensen(tafel.huis, als)
    page = m.ga("agent", f"casus/{tafel.id}/document/nieuw/")
    page.get_by_label("Welk bestand?").set_input_files(macro)
    page.get_by_role("button", name="Toevoegen").click()
    expect(page.locator("#fouten")).to_contain_text("macro's")
    page.get_by_label("Welk bestand?").set_input_files(goed)
    page.get_by_role("button", name="Toevoegen").click()
    melding(page, "Het document is toegevoegd.")
    ander = m.ga("psychiater", f"casus/{tafel.id}/beeld/")
    with ander.expect_download() as wacht:
        ander.get_by_role("link", name="rapport.docx").click()
    assert wacht.value.suggested_filename.endswith(".docx")  # and no name of a person
    assert "rooster.docx" not in ander.content()
