"""Coming in, standing in, leaving, and a session that ends halfway."""

import re
from datetime import timedelta
from importlib import import_module

import psycopg
from django.conf import settings
from playwright.sync_api import Page, expect

from regiehuis.informatie.tests import fabriek as info
from regiehuis.instroom.models import Aanmelding
from regiehuis.instroom.tests import fabriek as instroom
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen, in_huis
from regiehuis.netwerk import queries as netwerk
from regiehuis.toegang.tests.fabriek import WACHTWOORD, code, kort
from tests.browser.stappen import (
    Mensen,
    antwoord,
    huis,
    link_uit_mail,
    melding,
    verstuur_aanmelding,
    vul_aanmelding,
    werk_af,
)


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
