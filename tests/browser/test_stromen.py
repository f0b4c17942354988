"""Each flow by itself, at the screen of the people who do it."""

import re
from datetime import timedelta
from importlib import import_module

import psycopg
import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from regiehuis.casus.tests.fabriek import Casusvol
from regiehuis.informatie.tests import fabriek as info
from regiehuis.instroom.models import Aanmelding
from regiehuis.instroom.tests import fabriek as instroom
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen, in_huis
from regiehuis.netwerk import queries as netwerk
from regiehuis.stukken.tests import bestanden
from regiehuis.toegang.tests.fabriek import WACHTWOORD, code, kort
from tests.browser.stappen import (
    Mensen,
    antwoord,
    huis,
    link_uit_mail,
    verstuur_aanmelding,
    vul_aanmelding,
    werk_af,
)


def melding(page: Page, tekst: str) -> None:
    """Wait for a message on top of the page."""
    expect(page.locator(".rh-messages").get_by_text(tekst)).to_be_visible()


def kies(page: Page, naam: str) -> None:
    """Choose the radio button whose label begins with these words."""
    page.get_by_role("radio", name=re.compile(f"^{re.escape(naam)}")).check()


@pytest.fixture
def tafel(site) -> Casusvol:
    """A case with police, probation and GGZ at the table."""
    return info.casus_met_tafel()


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
    page.get_by_label("Uitleg voor de voorzitter").fill("Er loopt een tap.")
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


# -- the case -------------------------------------------------------------------------------------


def test_een_lid_komt_erbij_en_gaat_weer(als, tafel):
    """WGS 2.31(4)."""
    m = Mensen(tafel.huis, als)
    buiten = m.officier
    m.ga("officier", f"casus/{tafel.id}/")
    expect(buiten.get_by_text("Mevrouw V.")).to_have_count(0)
    page = m.ga("regisseur", f"casus/{tafel.id}/team/")
    page.get_by_role("link", name="Voeg iemand toe").click()
    page.get_by_label("Zoek op naam, functie of organisatie").fill("officier")
    page.get_by_role("button", name="Zoek", exact=True).click()
    page.get_by_role("radio", name=re.compile("Officier Bakker")).check()
    page.get_by_label("Waarom is deze persoon nodig?").fill("Leidt de vervolging.")
    page.get_by_role("button", name="Voeg toe aan de casus").click()
    expect(page.get_by_role("region", name="Leden van de casus")).to_contain_text(
        "Leidt de vervolging."
    )
    m.ga("officier", f"casus/{tafel.id}/")
    expect(buiten.get_by_role("heading", level=1)).to_have_text("Mevrouw V., 43 jaar")
    page.get_by_role("link", name=re.compile("Laat stoppen.*Officier Bakker")).click()
    page.get_by_label("Waarom stopt deze persoon?").fill("De zaak is gesloten.")
    page.locator("main .nl-button--primary[type=submit]").click()
    expect(page.get_by_text("1 persoon deed eerder mee")).to_be_visible()
    buiten.reload()
    expect(buiten.get_by_text("Mevrouw V.")).to_have_count(0)


def test_twee_mensen_wijzigen_het_doel_en_geen_tekst_gaat_verloren(als, tafel):
    """voorbeelden.md §3: two people save the same thing, both texts survive."""
    m = Mensen(tafel.huis, als)
    pad = f"casus/{tafel.id}/teksten/doel/"
    een, twee = m.ga("regisseur", pad), m.ga("plaatsvervanger", pad)
    een.get_by_label("Waarvoor gebruiken we gegevens?").fill("Tekst van de een.")
    twee.get_by_label("Waarvoor gebruiken we gegevens?").fill("Tekst van de ander.")
    een.get_by_role("button", name="Opslaan").click()
    expect(een.get_by_text("Tekst van de een.")).to_be_visible()
    twee.get_by_role("button", name="Opslaan").click()
    expect(twee.get_by_role("heading", level=1)).to_have_text(
        "Iemand anders heeft dit ook gewijzigd"
    )
    expect(twee.get_by_text("Tekst van de een.")).to_be_visible()
    expect(twee.locator("textarea[name=doelbinding]")).to_have_value("Tekst van de ander.")
    twee.locator("textarea[name=doelbinding]").fill("Tekst van de een. Tekst van de ander.")
    twee.get_by_role("button", name="Mijn versie opslaan").click()
    expect(twee.get_by_text("Tekst van de een. Tekst van de ander.")).to_be_visible()


@pytest.mark.parametrize("vraag", ["{nummer}", "vermer 12-04-1983", "Vermeer"])
def test_zoeken_vindt_ook_met_een_spelfout_en_zet_niets_in_het_adres(als, tafel, vraag):
    """ontwerp §4.11: one box, a POST."""
    m = Mensen(tafel.huis, als)
    page = m.agent
    page.get_by_role("searchbox").fill(vraag.format(nummer=tafel.casus.nummer))
    page.keyboard.press("Enter")
    expect(page.locator(".rh-hits a").first).to_be_visible()
    assert "ermer" not in page.url
    assert "ermer" not in page.title()
    page.locator(".rh-hits a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mevrouw V., 43 jaar")


# -- people ---------------------------------------------------------------------------------------


def test_uitnodigen_aanvaarden_en_inloggen_met_een_tweede_stap(
    als, browser, site, als_beheer_adres, mailoutbox
):
    """BGS 1.11; BIO2: password and a second step, from the link in the mail."""
    m = Mensen(huis(), als)
    page = m.ga("ambassadeur", "mensen/uitnodigen/")
    page.get_by_label("Naam", exact=True).fill("Noor Post")
    page.get_by_label("Functie").fill("rechercheur")
    page.get_by_label("E-mailadres van het werk").fill("noor.post@example.org")
    page.get_by_label("De werkgever bevestigt").check()
    page.get_by_role("button", name="Uitnodiging versturen").click()
    melding(page, "De uitnodiging is verstuurd.")
    werk_af(als_beheer_adres)
    assert "Noor" not in mailoutbox[-1].body + mailoutbox[-1].subject
    with browser.new_context(base_url=site, locale="nl") as context:
        noor = context.new_page()
        noor.goto(link_uit_mail("noor.post@example.org"))
        noor.get_by_label("Kies een wachtwoord").fill(WACHTWOORD)
        noor.get_by_label("Nog een keer").fill(WACHTWOORD)
        noor.get_by_label("Ik ken de geheimhouding").check()
        noor.get_by_role("button", name="Uitnodiging aanvaarden").click()
        expect(noor.get_by_role("heading", level=1)).to_have_text("Werkvoorraad")
        noor.goto("/tweede-stap/instellen/")
        noor.get_by_text("Ik kan niet scannen").click()
        geheim = noor.locator(".rh-sleutel").inner_text()
        noor.get_by_label("Code uit de app").fill(code(geheim))
        noor.get_by_role("button", name="Bewaren").click()
        noor.wait_for_url(lambda url: "instellen" not in url)
        context.clear_cookies()
        noor.goto("/")
        log_in(noor, "noor.post@example.org")
        expect(noor.get_by_role("heading", level=1)).to_have_text("Tweede stap")
        noor.get_by_label("Code").fill("000000")
        noor.get_by_role("button", name="Inloggen").click()
        expect(noor.locator("#fouten")).to_be_visible()
        noor.get_by_label("Code").fill(code(geheim))
        noor.get_by_role("button", name="Inloggen").click()
        expect(noor.get_by_role("heading", level=1)).to_have_text("Werkvoorraad")


def log_in(page: Page, adres: str) -> None:
    """Sign in on the page of signing in."""
    page.get_by_label("E-mailadres").fill(adres)
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen").click()


def test_een_waarnemer_ziet_en_doet_tijdelijk_wat_zijn_collega_kan(als, tafel, als_beheer_adres):
    """ontwerp §4.2: one action, for a period, ends by itself or at once."""
    verzoek = info.vraag(tafel, "agent")
    m = Mensen(tafel.huis, als)
    page = m.ga("agent", "mijn/")
    page.get_by_label("Wie neemt waar").select_option(str(tafel.huis.wijkagent))
    page.get_by_role("button", name="Waarneming regelen").click()
    melding(page, "De waarneming is geregeld.")
    werk_af(als_beheer_adres)
    collega = m.ga("wijkagent", f"casus/{tafel.id}/")
    expect(collega.get_by_role("heading", level=1)).to_have_text("Mevrouw V., 43 jaar")
    m.ga("wijkagent", f"verzoek/{verzoek}/")
    antwoord(collega, "Hij woont bij zijn broer.")
    expect(collega.locator(".rh-messages")).to_be_visible()
    m.ga("agent", "mijn/")
    page.get_by_role("button", name=re.compile("Waarneming beëindigen")).click()
    expect(page.get_by_text("Waarneming beëindigen")).to_have_count(0)
    m.ga("wijkagent", f"casus/{tafel.id}/")
    expect(collega.get_by_text("Mevrouw V.")).to_have_count(0)


def test_wie_vertrekt_is_er_direct_uit_en_zijn_plek_wordt_een_vacature(
    als, tafel, als_beheer_adres
):
    """ontwerp §4.13."""
    info.vraag(tafel, "agent")
    m = Mensen(tafel.huis, als)
    agent = m.ga("agent", f"casus/{tafel.id}/")
    expect(agent.get_by_role("heading", level=1)).to_have_text("Mevrouw V., 43 jaar")
    chef = m.ga("leidinggevende", f"mensen/{tafel.huis.agent}/vertrek/")
    chef.get_by_role("radio").first.check()
    chef.get_by_role("button", name="Vertrek vastleggen").click()
    melding(chef, "De toegang is direct beëindigd.")
    werk_af(als_beheer_adres)
    agent.reload()
    expect(agent.get_by_text("Mevrouw V.")).to_have_count(0)
    regie = m.ga("regisseur", f"casus/{tafel.id}/team/")
    expect(regie.get_by_text("1 persoon deed eerder mee")).to_be_visible()
    m.ga("regisseur", f"casus/{tafel.id}/verzoeken/")
    expect(regie.get_by_text("Vraag het aan een ander")).to_be_visible()


# -- the session ----------------------------------------------------------------------------------


def laat_verlopen(page: Page, dsn: str) -> None:
    """Nobody touched the keyboard for an hour."""
    sleutel = next(
        k["value"] for k in page.context.cookies() if k["name"] == settings.SESSION_COOKIE_NAME
    )
    sessie = import_module(settings.SESSION_ENGINE).SessionStore(session_key=sleutel)
    lang_geleden = int((nu() - timedelta(hours=1)).timestamp())
    sessie["begonnen"] = sessie["laatst"] = lang_geleden
    sessie.save()
    with psycopg.connect(dsn) as verbinding:
        assert verbinding.execute("SELECT count(*) FROM django_session").fetchone() != (0,)


def _adres(m: Mensen, wie: str) -> str:
    with in_huis(m.h.id):
        return str(netwerk.functionaris(m.h.mensen[wie]).email)


def test_na_een_time_out_staat_het_concept_er_nog(als, als_beheer_adres):
    """ontwerp §4.9."""
    m = Mensen(huis(), als)
    page = m.ga("agent", "aanmelding/nieuw/")
    page.get_by_label("Wat is er aan de hand?").fill("Dit mag niet verloren gaan.")
    expect(page.locator("[data-concept-stand]")).to_contain_text("Concept bewaard om")
    laat_verlopen(page, als_beheer_adres)
    page.reload()
    expect(page.get_by_text("U bent uitgelogd.")).to_be_visible()
    log_in(page, _adres(m, "agent"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Nieuwe aanmelding")
    expect(page.get_by_label("Wat is er aan de hand?")).to_have_value("Dit mag niet verloren gaan.")


def test_wat_na_een_time_out_wordt_verstuurd_gaat_na_inloggen_alsnog(als, als_beheer_adres):
    """ontwerp §4.9: also what was never saved as a draft."""
    m = Mensen(huis(), als, zonder_js=True)
    page = m.ga("agent", "aanmelding/nieuw/")
    vul_aanmelding(page, wat="Dit is net op tijd getypt.")
    laat_verlopen(page, als_beheer_adres)
    page.get_by_role("button", name="Aanmelding versturen").click()
    expect(page.get_by_text("U bent uitgelogd.")).to_be_visible()
    log_in(page, _adres(m, "agent"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Uw tekst is bewaard")
    expect(page.get_by_text("Dit is net op tijd getypt.")).to_be_visible()
    page.get_by_role("button", name="Alsnog versturen").click()
    page.get_by_role("button", name="Toch versturen").click()
    expect(page.get_by_text("Uw aanmelding is ontvangen")).to_be_visible()
    with binnen(instroom.deur(m.h, "triagist")):
        assert Aanmelding.objects.count() == 1


def test_een_concept_is_alleen_van_wie_het_typte(als):
    m = Mensen(huis(), als)
    page = m.ga("agent", "aanmelding/nieuw/")
    vul_aanmelding(page, wat="Alleen voor mij.")
    expect(page.locator("[data-concept-stand]")).to_contain_text("Concept bewaard om")
    ander = m.ga("wijkagent", "aanmelding/nieuw/")
    assert "Alleen voor mij." not in ander.content()
    page.reload()
    assert verstuur_aanmelding(page)
    m.ga("agent", "aanmelding/nieuw/")
    expect(page.get_by_label("Wat is er aan de hand?")).to_have_value("")
    assert kort(m.h, "agent") in page.url
