"""A case in a real browser: members, two people at one text, finding it again."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.stappen import (
    Mensen,
)


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


@pytest.mark.parametrize("zonder_js", [False, True])
@pytest.mark.parametrize("breedte", [320, 390])
@pytest.mark.parametrize(("pad", "naam"), [("dossier/", "Dossier"), ("team/", "Team en regie")])
def test_op_een_telefoon_is_het_tabblad_waar_u_bent_te_zien(
    als, tafel, breedte, zonder_js, pad, naam
):
    """The tabs scroll there; the last ones are out of sight until they are brought in."""
    m = Mensen(tafel.huis, als, breedte=breedte, zonder_js=zonder_js)
    tab = m.ga("regisseur", f"casus/{tafel.id}/{pad}").locator(".rh-tabs [aria-current]")
    expect(tab).to_have_text(naam)
    expect(tab).to_be_in_viewport(ratio=1)


def test_wie_zijn_telefoon_draait_ziet_nog_waar_hij_is(als, tafel):
    page = Mensen(tafel.huis, als).ga("regisseur", f"casus/{tafel.id}/dossier/")
    page.set_viewport_size({"width": 390, "height": 800})
    expect(page.locator(".rh-tabs [aria-current]")).to_be_in_viewport(ratio=1)


def test_op_een_telefoon_is_de_zin_over_wie_meekijkt_kort(als, tafel):
    """Two lines and the link to all names; who listens to the page still hears every name."""
    page = Mensen(tafel.huis, als, breedte=320).ga("regisseur", f"casus/{tafel.id}/")
    zin = page.locator(".rh-case-head .rh-visibility__wie")
    hoogte, regel = zin.evaluate(
        "z => [z.clientHeight, parseFloat(getComputedStyle(z).lineHeight)]"
    )
    assert hoogte <= 2 * regel + 1
    assert "Reclassering" in zin.inner_text() and "Politie" in zin.inner_text()
    expect(page.get_by_role("link", name="Wie precies?")).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    assert zin.evaluate("z => getComputedStyle(z).display") == "inline"


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
