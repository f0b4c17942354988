"""The whole main job in one journey: five people take a case from submission to closing.

Through every room: submitted, weighed, opened, asked, discussed, directed, planned, agreed,
evaluated, handed over, followed, brought back, and closed (ontwerp.md §2).
"""

import re
from datetime import date

from playwright.sync_api import Page, expect

from regiehuis.kern.klok import vandaag
from regiehuis.kern.termijnen import werkdagen_later
from regiehuis.logboek.context import binnen
from regiehuis.overleg import services as overleg
from tests.browser.stappen import (
    Mensen,
    antwoordt,
    huis,
    kies,
    melding,
    meldt_aan,
    opent,
    vraagt,
    weegt,
    werk_af,
)

WEET = "Hij komt elke week op zijn afspraak, maar slaapt slecht."
DOEL = "Hij woont op een vaste plek en steelt niet meer."
AFSPRAAK = "Belt de zus over de sleutel"


def test_van_aanmelding_tot_afsluiten_met_vijf_mensen(als, als_beheer_adres, mailoutbox):
    """agent, triagist, regisseur, toezichthouder and psychiater, each in his own browser."""
    m = Mensen(huis(), als)
    with binnen(m.h.deur("beheerder", rechten={"overlegtype:wijzigen"})) as door:
        overleg.neem_standaard_over(door)
    nummer = meldt_aan(m)
    werk_af(als_beheer_adres)
    casus = opent(m, weegt(m, nummer), nummer)
    vraagt(m, casus)
    werk_af(als_beheer_adres)
    antwoordt(m, "psychiater", WEET)
    antwoordt(m, "toezichthouder")
    _overlegt(m, casus)
    _krijgt_een_casusregisseur(m, casus)
    _maakt_een_plan(m, casus)
    _doet_wat_is_afgesproken(m, casus)
    _schaalt_af(m, casus)
    _komt_terug(m, casus)
    _sluit(m, casus, nummer)
    werk_af(als_beheer_adres)
    geheim = ("Vries", WEET, DOEL, AFSPRAAK)
    assert not any(woord in b.body + b.subject for b in mailoutbox for woord in geheim)


def _dag(d: date) -> str:
    return f"{d.day}-{d.month}-{d.year}"


def _overlegt(m: Mensen, casus: str) -> None:
    """Planned, invited by name, held, and the report fixed the same day."""
    regie = m.ga("regisseur", f"{casus}overleg/")
    regie.get_by_role("link", name="Plan een overleg").click()
    regie.get_by_role("link", name="Casus-op-Maat").click()
    regie.get_by_label("Welke dag?").fill(_dag(vandaag()))
    regie.get_by_label("Van", exact=True).fill("12.00")
    regie.get_by_label("Tot", exact=True).fill("23.59")
    regie.get_by_label("Waar is het overleg?").fill("Zaal 2")
    regie.get_by_role("button", name="Plan het overleg").click()
    melding(regie, "Het overleg staat gepland.")
    overleg_url = regie.url
    regie.get_by_role("link", name=re.compile("^Nodig mensen uit")).click()
    regie.get_by_role("button", name="Verstuur de uitnodigingen").click()
    for wie in ("toezichthouder", "psychiater"):
        page = m.ga(wie)
        page.get_by_role("button", name="Ik kom").first.click()
        melding(page, "U komt.")
    regie.goto(overleg_url)
    regie.get_by_role("button", name="Begin het overleg").click()
    regie.get_by_role("button", name="Ze zijn genoemd").click()
    regie.get_by_role("button", name="Begin met dit punt").click()
    regie.get_by_text("Liever losse velden").click()
    regie.get_by_label("Wie doet het?").select_option(str(m.h.psychiater))
    regie.get_by_label("Wat doet deze persoon?").fill(AFSPRAAK)
    regie.get_by_label("Uiterlijk", exact=True).fill(_dag(werkdagen_later(vandaag(), 5)))
    regie.get_by_role("button", name="Leg de afspraak vast").click()
    melding(regie, "De afspraak staat vast.")
    regie.get_by_role("button", name="Sluit het overleg").click()
    regie.get_by_role("button", name="Stel het verslag vast").click()
    m.ga("regisseur", f"{casus}overleg/")
    expect(regie.get_by_text("verslag vastgesteld").first).to_be_visible()


def _krijgt_een_casusregisseur(m: Mensen, casus: str) -> None:
    regie = m.ga("regisseur", f"{casus}team/")
    regie.get_by_role("link", name="Stel iemand voor").click()
    kies(regie, "Toezichthouder Bakker")
    regie.get_by_role("button", name="Verstuur het voorstel").click()
    melding(regie, "Het voorstel is verstuurd.")
    wie = m.ga("toezichthouder")
    wie.get_by_role("link", name="Wilt u casusregisseur worden?").click()
    wie.get_by_role("button", name="Ik aanvaard de casusregie").click()
    melding(wie, "U heeft nu de casusregie.")


def _maakt_een_plan(m: Mensen, casus: str) -> None:
    wie = m.ga("toezichthouder", f"{casus}plan/")
    wie.get_by_role("link", name="Begin het plan").click()
    wie.get_by_label("Wat is het probleem?").fill("Straf en hulp lopen langs elkaar.")
    wie.get_by_label("Wat is het ene doel dat iedereen deelt?").fill(DOEL)
    wie.get_by_role("button", name="Bewaar het concept").click()
    wie.get_by_role("link", name="Leg voor").click()
    wie.get_by_role("button", name="Leg het plan voor").click()
    melding(wie, "Het plan ligt nu voor.")
    for lid in ("toezichthouder", "psychiater", "agent"):
        page = m.ga(lid, f"{casus}plan/")
        page.get_by_role("radio", name=re.compile("^Akkoord")).check()
        page.get_by_role("button", name="Verstuur uw reactie").click()
        melding(page, "Uw reactie staat bij het plan.")
    regie = m.ga("regisseur", f"{casus}plan/")
    expect(regie.locator("#akkoord")).to_contain_text("De aanpak is gezamenlijk sinds")
    regie.get_by_role("link", name="Stel vast").click()
    regie.get_by_role("button", name="Stel het plan vast").click()
    melding(regie, "Het plan geldt nu.")


def _doet_wat_is_afgesproken(m: Mensen, casus: str) -> None:
    wie = m.ga("psychiater", "afspraken/")
    wie.get_by_role("link", name=AFSPRAAK).click()
    wie.get_by_role("button", name="Neem de afspraak aan").click()
    wie.get_by_label("Wat is het resultaat?").fill("De zus heeft de sleutel terug.")
    wie.get_by_role("button", name="Rond de afspraak af").click()
    melding(wie, "De afspraak is gedaan.")
    tijdlijn = m.ga("agent", f"{casus}tijdlijn/")
    expect(tijdlijn.locator("main")).to_contain_text("Casusregie: Toezichthouder Bakker")


def _schaalt_af(m: Mensen, casus: str) -> None:
    """Evaluated, and handed over with advice to somebody by name."""
    regie = m.ga("regisseur", f"{casus}evaluatie/")
    kies(regie, "Ja")
    regie.get_by_label("Wat werkte?", exact=True).fill("Eén doel.")
    regie.get_by_role("button", name="Leg de evaluatie vast").click()
    melding(regie, "De evaluatie is vastgelegd.")
    m.ga("regisseur", f"{casus}afschalen/")
    regie.get_by_label("Wie neemt de casus over?").select_option(str(m.h.toezichthouder))
    regie.get_by_label("Uw advies aan de ontvanger").fill("Kijk elke maand of hij er woont.")
    regie.get_by_label("Wanneer?").first.fill(_dag(werkdagen_later(vandaag(), 20)))
    regie.get_by_label("Wie kijkt?").first.select_option(str(m.h.toezichthouder))
    regie.get_by_role("button", name="Vraag de ontvanger").click()
    melding(regie, "Gevraagd.")
    wie = m.ga("toezichthouder", f"{casus}voortgang/")
    wie.get_by_role("link", name=re.compile("^Lees het advies")).click()
    kies(wie, "Ja, ik neem de casus over")
    wie.get_by_role("button", name="Verstuur uw antwoord").click()
    melding(wie, "Uw antwoord is vastgelegd.")
    expect(wie.locator(".rh-case-head__facts")).to_contain_text("Volgen op afstand")


def _komt_terug(m: Mensen, casus: str) -> None:
    """Any professional brings it back; triage decides, and sees it no longer after that."""
    wie = m.ga("psychiater", f"{casus}terugbrengen/")
    wie.get_by_label("Waarom moet de casus terug?").fill("Hij kwam twee keer niet.")
    wie.get_by_role("button", name="Breng de casus terug").click()
    melding(wie, "De casus is teruggebracht.")
    triage = m.ga("triagist", f"{casus}voortgang/")
    triage.get_by_role("link", name="Lees en besluit").click()
    kies(triage, "Blijft volgen op afstand")
    triage.get_by_label("Waarom?").fill("Hij was ziek; de afspraken lopen weer.")
    triage.get_by_role("button", name="Leg het besluit vast").click()
    melding(triage, "Het besluit is vastgelegd.")
    m.ga("triagist", casus)
    assert triage.request.get(triage.url).status == 404


def _sluit(m: Mensen, casus: str, nummer: str) -> None:
    """What is open ends with a reason; then nobody sees it any more."""
    regie = m.ga("regisseur", f"{casus}afsluiten/")
    _beeindig_wat_open_staat(regie)
    kies(regie, "Het doel is bereikt")
    regie.get_by_label("Waarom is de casus klaar?").fill("Het doel is bereikt.")
    regie.get_by_role("button", name="Sluit de casus af").click()
    melding(regie, "De casus is afgesloten.")
    for wie in ("agent", "psychiater", "toezichthouder"):
        page = m.ga(wie, casus)
        assert page.request.get(page.url).status == 404
        page = m.ga(wie, "casussen/")
        expect(page.get_by_text(nummer)).to_have_count(0)


def _beeindig_wat_open_staat(page: Page) -> None:
    expect(page.get_by_text("Er staan nog")).to_be_visible()
    for veld in page.get_by_label("Waarom eindigt dit?").all():
        veld.fill("De casus sluit.")
    page.get_by_role("button", name="Beëindig wat een reden heeft").click()
    expect(page.get_by_text("er staat niets meer open")).to_be_visible()
