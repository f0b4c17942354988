"""The main job in one journey: from a submission to a picture that the whole table shares."""

from playwright.sync_api import expect

from tests.browser.stappen import (
    Mensen,
    antwoordt,
    huis,
    meldt_aan,
    opent,
    vraagt,
    weegt,
    werk_af,
)

WEET = "Hij komt elke week op zijn afspraak, maar slaapt slecht."


def test_van_aanmelding_tot_gedeeld_beeld(als, als_beheer_adres, mailoutbox):
    """ontwerp.md §2: the main job of the first half, as the people of a house do it."""
    m = Mensen(huis(), als)
    nummer = meldt_aan(m)
    werk_af(als_beheer_adres)
    pad = weegt(m, nummer)
    casus = opent(m, pad, nummer)
    vraagt(m, casus)
    werk_af(als_beheer_adres)
    antwoordt(m, "psychiater", WEET)
    antwoordt(m, "toezichthouder")
    _iedereen_ziet_hetzelfde(m, casus)
    _een_vreemde_vindt_niets(m, casus, nummer)
    assert not any("Vries" in b.body + b.subject or WEET in b.body for b in mailoutbox)


def _iedereen_ziet_hetzelfde(m: Mensen, casus: str) -> None:
    for wie in ("regisseur", "agent", "psychiater", "toezichthouder"):
        page = m.ga(wie, f"{casus}beeld/")
        gebied = page.get_by_role("region", name="Gezondheid en verslaving")
        expect(gebied.get_by_text(WEET)).to_be_visible()
        expect(gebied.get_by_text("GGZ Centraal")).to_be_visible()
        wie_antwoordde = page.get_by_role("region", name="Wie antwoordde")
        expect(wie_antwoordde.get_by_text("niets bekend")).to_be_visible()
        page.get_by_role("link", name="Team en regie", exact=True).click()
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
