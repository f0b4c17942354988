"""The main job in one journey: from a submission to a picture that the whole table shares."""

import re

from playwright.sync_api import Page, expect

from regiehuis.logboek.context import in_huis
from regiehuis.netwerk import queries as netwerk
from tests.browser.stappen import (
    Mensen,
    antwoord,
    huis,
    link_uit_mail,
    nieuw_lid,
    vul_aanmelding,
    weeg,
    werk_af,
)

WEET = "Hij komt elke week op zijn afspraak, maar slaapt slecht."


def test_van_aanmelding_tot_gedeeld_beeld(als, als_beheer_adres, mailoutbox):
    """ontwerp.md §2: the main job of the first half, as the people of a house do it."""
    m = Mensen(huis(), als)
    nummer = _meldt_aan(m)
    werk_af(als_beheer_adres)
    pad = _weegt(m, nummer)
    casus = _opent(m, pad, nummer)
    _vraagt(m, casus)
    werk_af(als_beheer_adres)
    _antwoordt(m, "psychiater", WEET)
    _antwoordt(m, "toezichthouder")
    _iedereen_ziet_hetzelfde(m, casus)
    _een_vreemde_vindt_niets(m, casus, nummer)
    assert not any("Vries" in b.body + b.subject or WEET in b.body for b in mailoutbox)


def _meldt_aan(m: Mensen) -> str:
    page = m.agent
    page.get_by_role("link", name="Aanmeldingen").click()
    page.get_by_role("link", name="Nieuwe aanmelding").first.click()
    vul_aanmelding(page, wat="Hij is drie keer aangehouden en is 's nachts vaak weg.")
    page.locator("#id_gemeente").select_option(label="Hilversum")
    page.locator("#id_voorvallen-0-datum").fill("november 2025")
    page.locator("#id_voorvallen-0-wat").fill("Aangehouden voor diefstal")
    page.locator("#groep_id_lg_thuis").get_by_label("ja", exact=True).check()
    page.locator("#id_lg_thuis_tekst").fill("Zijn moeder bereikt hem niet.")
    page.get_by_label("Wat vraagt u aan het Veiligheidshuis?").fill("Breng straf en zorg bijeen.")
    expect(page.locator("[data-concept-stand]")).to_contain_text("Concept bewaard om")
    page.get_by_role("button", name="Aanmelding versturen").click()
    expect(page.get_by_text("Dit ontbreekt nog.")).to_be_visible()
    expect(page.locator("#id_lg_thuis_tekst")).to_have_value("Zijn moeder bereikt hem niet.")
    page.get_by_role("button", name="Toch versturen").click()
    melding = page.get_by_text("Uw aanmelding is ontvangen")
    expect(melding).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Aanmelding 20")
    gevonden = re.search(r"\d{4}-\d{4}", melding.inner_text())
    assert gevonden
    return gevonden[0]


def _weegt(m: Mensen, nummer: str) -> str:
    page = m.triagist
    regel = page.locator("[data-lijst] li", has_text=nummer)
    expect(regel).to_be_visible()
    regel.get_by_role("link").click()
    page.locator("[data-voorbeeldpaneel]").get_by_role("link", name="Wegen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Weeg aanmelding {nummer}")
    expect(page.get_by_text("Zijn moeder bereikt hem niet.")).to_be_visible()
    weeg(page)
    page.get_by_role("radio", name=re.compile("^In behandeling")).check()
    page.get_by_role("button", name="Uitkomst vastleggen").click()
    expect(page.get_by_text("komt in behandeling. Open nu de casus.")).to_be_visible()
    return page.url.split("/f/")[1].split("/", 1)[1]


def _opent(m: Mensen, pad: str, nummer: str) -> str:
    page = m.ga("regisseur", pad)
    page.get_by_label("Korte aanduiding").fill("De heer V., 25 jaar")
    page.get_by_label("Waarvoor gebruikt het huis gegevens").fill("Diefstal stoppen; hulp slaagt.")
    page.get_by_label("Plaatsvervanger").select_option(str(m.h.plaatsvervanger))
    expect(page.locator("#id_leden-0-functionaris")).to_have_value(str(m.h.agent))
    nieuw_lid(page, 1, m.h.psychiater, "Behandelt hem.")
    page.get_by_role("button", name="Nog een lid").click()
    nieuw_lid(page, 2, m.h.toezichthouder, "Houdt toezicht.")
    page.get_by_role("button", name="Casus openen").click()
    expect(page.get_by_text(f"Casus {nummer} is geopend.")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("De heer V., 25 jaar")
    expect(page.get_by_text("Doelbinding: Diefstal stoppen; hulp slaagt.")).to_be_visible()
    return page.url.split("/f/")[1].split("/", 1)[1]


def _vraagt(m: Mensen, casus: str) -> None:
    page = m.ga("regisseur", casus)
    page.get_by_role("link", name="Vraag informatie").first.click()
    for wie in ("Psychiater Bakker", "Toezichthouder Bakker"):
        page.get_by_label(wie).check()
    page.get_by_label("Wat wilt u weten, en waarvoor?").fill("Hoe gaat het met zijn behandeling?")
    page.get_by_label("Gezondheid en verslaving").check()
    page.get_by_role("button", name="Verstuur de vraag").click()
    expect(page.get_by_role("table").get_by_text("wacht op antwoord")).to_have_count(2)


def _antwoordt(m: Mensen, wie: str, tekst: str = "") -> None:
    """From the link in the mail, in one page."""
    page: Page = getattr(m, wie)
    with in_huis(m.h.id):
        adres = netwerk.functionaris(m.h.mensen[wie]).email
    page.goto(link_uit_mail(adres))
    expect(page.get_by_role("heading", name="Wat weet u?")).to_be_visible()
    expect(page.get_by_text("Hoe gaat het met zijn behandeling?")).to_be_visible()
    expect(page.get_by_text("Diefstal stoppen; hulp slaagt.")).to_be_visible()
    if tekst:
        antwoord(page, tekst, grondslag="toestemming")
    else:
        page.get_by_role("radio", name=re.compile("^Niets bekend")).check()
        page.get_by_role("button", name="Antwoord versturen").click()
    expect(page.locator(".rh-messages")).to_be_visible()


def _iedereen_ziet_hetzelfde(m: Mensen, casus: str) -> None:
    for wie in ("regisseur", "agent", "psychiater", "toezichthouder"):
        page = m.ga(wie, f"{casus}beeld/")
        gebied = page.get_by_role("region", name="Gezondheid en verslaving")
        expect(gebied.get_by_text(WEET)).to_be_visible()
        expect(gebied.get_by_text("GGZ Centraal")).to_be_visible()
        wie_antwoordde = page.get_by_role("region", name="Wie antwoordde")
        expect(wie_antwoordde.get_by_text("niets bekend")).to_be_visible()
        page.get_by_role("link", name="Team", exact=True).click()
        leden = page.get_by_role("region", name="Leden van de casus")
        for naam in ("Agent Bakker", "Psychiater Bakker", "Toezichthouder Bakker"):
            expect(leden.get_by_role("rowheader", name=naam)).to_be_visible()


def _een_vreemde_vindt_niets(m: Mensen, casus: str, nummer: str) -> None:
    page = m.officier
    for deel in ("", "beeld/", "team/", "dossier/"):
        m.ga("officier", casus + deel)
        expect(page.get_by_role("heading", level=1)).not_to_contain_text("De heer V.")
        assert page.request.get(page.url).status == 404
    m.ga("officier", "casussen/")
    expect(page.get_by_text(nummer)).to_have_count(0)
    page.get_by_role("searchbox").fill(nummer)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Niets gevonden")).to_be_visible()
