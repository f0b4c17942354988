"""The timeline and the file of a case, as people use them."""

import io
import re

import pypdf
import pytest
from playwright.sync_api import expect

from regiehuis.dossier.tests.fabriek import casus_met_verloop
from tests.browser.stappen import Mensen


@pytest.fixture
def c(echte_db):
    return casus_met_verloop()


def test_de_tijdlijn_lezen_dichterbij_kijken_en_de_bron_openen(
    c, als, toegankelijk, past_op_scherm
):
    m = Mensen(c.huis, als)
    page = m.ga("agent", f"casus/{c.id}/")
    page.get_by_role("navigation", name="Onderdelen").get_by_role("link", name="Tijdlijn").click()
    expect(page.get_by_role("heading", name="2015 tot nu")).to_be_visible()
    toegankelijk(page)
    past_op_scherm(page)
    page.get_by_role("link", name="3 jaar").click()
    expect(page.locator("svg.tl-svg")).to_contain_text("Persoonsgerichte aanpak")
    expect(page.locator("svg.tl-svg")).not_to_contain_text("Kliniek")
    page.get_by_text("Kies keten, soort en jaren").click()
    page.get_by_role("checkbox", name="straf").check()
    page.get_by_role("button", name="Toon").click()
    expect(page.locator("#lijst")).to_contain_text("van de 41 regels")
    page.locator("#lijst").get_by_role("link", name="Persoonsgerichte aanpak").click()
    expect(page).to_have_url(re.compile("/gegeven/"))


def test_de_tijdlijn_op_een_telefoon_opent_bij_nu_en_houdt_de_namen_in_beeld(
    c, als, toegankelijk, past_op_scherm
):
    page = Mensen(c.huis, als, breedte=320, thema="dark").ga("agent", f"casus/{c.id}/tijdlijn/")
    past_op_scherm(page)
    toegankelijk(page)
    vak = page.get_by_role("region", name="Tijdlijn per organisatie")
    schuif, einde = vak.evaluate("v => [v.scrollLeft, v.scrollWidth - v.clientWidth]")
    assert einde > 400 and abs(schuif) < 2  # reads from the right: 0 is the newest end
    vak.evaluate("v => v.scrollBy(-400, 0)")
    links = page.locator(".rh-drawing__labels").bounding_box()
    assert links and links["x"] < 60


def test_in_de_tekening_raakt_in_een_echt_lettertype_geen_label_een_ander(c, als):
    """The widths are estimated on the server; here they are measured."""
    page = Mensen(c.huis, als).ga("agent", f"casus/{c.id}/tijdlijn/")
    geraakt = page.evaluate(
        """() => {
          const vak = e => e.getBoundingClientRect();
          const labels = [...document.querySelectorAll(".tl-svg .t-regel text")];
          const raken = (a, b) => a.left < b.right && b.left < a.right
            && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3;
          return labels.flatMap((a, i) => labels.slice(i + 1)
            .filter(b => raken(vak(a), vak(b))).map(b => [a.textContent, b.textContent]));
        }"""
    )
    assert geraakt == []


def test_met_het_toetsenbord_is_de_tekening_een_halte_en_de_lijst_gewone_links(c, als):
    page = Mensen(c.huis, als).ga("agent", f"casus/{c.id}/tijdlijn/")
    haltes = page.locator(".tl-figuur :is(a, [tabindex]):not([tabindex='-1'])")
    expect(haltes).to_have_count(2)  # the box that scrolls, and "lees de lijst"
    expect(page.locator("#lijst tbody a").first).to_be_visible()


def test_de_tijdlijn_past_op_papier(c, als):
    page = Mensen(c.huis, als).ga("agent", f"casus/{c.id}/tijdlijn/")
    for papier in ("A4", "A3"):
        blad = pypdf.PdfReader(io.BytesIO(page.pdf(format=papier, landscape=True))).pages[0]
        assert blad.mediabox.width > blad.mediabox.height
        tekst = blad.extract_text()
        assert "Afgedrukt door" in tekst and "Verslavingszorg" in tekst and "2026" in tekst


@pytest.mark.parametrize("papier", ["screen", "print"])
def test_de_kolommen_van_alle_jaren_staan_onder_elkaar(c, als, papier):
    """On paper only the first year has a head, and the widths must not depend on it."""
    page = Mensen(c.huis, als).ga("agent", f"casus/{c.id}/tijdlijn/")
    page.emulate_media(media=papier)
    page.eval_on_selector_all(".tl-jaar", "alle => alle.forEach(d => d.open = true)")
    cellen = "[...t.querySelector('tbody tr').cells].map(c => c.offsetWidth).join()"
    breedten = page.eval_on_selector_all(".tl-tabel", f"alle => alle.map(t => {cellen})")
    assert len(breedten) > 5 and len(set(breedten)) == 1


def test_een_dossier_kiezen_bekijken_en_meenemen(c, als, toegankelijk, past_op_scherm):
    page = Mensen(c.huis, als).ga("agent", f"casus/{c.id}/dossier/")
    page.get_by_role("link", name="Geef het dossier uit").click()
    toegankelijk(page)
    page.get_by_role("checkbox", name="Doeltoets").uncheck()
    page.get_by_role("button", name="Bekijk het eerst").click()
    expect(page.get_by_role("heading", name="Tijdlijn")).to_be_visible()
    expect(page.get_by_role("heading", name="Doeltoets")).to_have_count(0)
    toegankelijk(page)
    with page.expect_download() as wacht:
        page.get_by_role("button", name="Maak een pdf").click()
    assert wacht.value.suggested_filename == f"{c.casus.nummer}-u1.pdf"
    tekst = pypdf.PdfReader(wacht.value.path()).pages[0].extract_text()
    assert f"{c.casus.nummer}-u1" in tekst
    expect(page.get_by_role("button", name="Maak een pdf")).to_be_enabled()


def test_een_blad_voor_op_tafel_op_een_telefoon(c, als, toegankelijk, past_op_scherm):
    page = Mensen(c.huis, als, breedte=320, thema="dark").ga(
        "toezichthouder", f"casus/{c.id}/dossier/uitgeven/"
    )
    past_op_scherm(page)
    toegankelijk(page)
    page.get_by_text("Een blad voor op tafel").click()
    expect(page.get_by_text("Welke onderdelen?")).not_to_be_visible()
    with page.expect_download() as wacht:
        page.get_by_role("button", name="Maak een pdf").click()
    assert len(pypdf.PdfReader(wacht.value.path()).pages) == 1
