"""With the keyboard only: signing in, the work list, answering a request (WCAG 2.1.1, 2.4.7)."""

from playwright.sync_api import Page, expect

from regiehuis.informatie.tests import fabriek as info
from regiehuis.logboek.context import in_huis
from regiehuis.netwerk import queries as netwerk
from regiehuis.toegang.tests.fabriek import WACHTWOORD, account

#: What has the focus, and whether anybody can see that it has.
FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const s = getComputedStyle(e), v = e.getBoundingClientRect();
  // in a list the whole row shows it
  const rand = [e, e.closest("li, label")].filter(Boolean).map(x => getComputedStyle(x));
  const omlijnd = rand.some(r => r.outlineStyle !== "none" && parseFloat(r.outlineWidth) > 0);
  const label = e.labels?.[0]?.innerText ?? e.getAttribute("aria-label") ?? e.innerText ?? "";
  return {
    naam: label.trim(), tag: e.tagName, type: e.type ?? "", id: e.id,
    zichtbaar: (omlijnd || s.boxShadow !== "none") && v.width > 0 && v.height > 0,
    bovenin: v.top < innerHeight && v.bottom > 0,
  };
}"""


def tab(page: Page, tot: str, *, hoogstens: int = 60) -> None:
    """Press Tab until the named thing has the focus; the focus is always seen on the way."""
    for _ in range(hoogstens):
        page.keyboard.press("Tab")
        nu = page.evaluate(FOCUS)
        if nu is None:
            continue
        assert nu["zichtbaar"], f"de focus op {nu} is niet te zien"
        assert nu["bovenin"], f"{nu} heeft de focus maar staat buiten beeld"
        if tot in (nu["id"], nu["naam"]) or nu["naam"].startswith(tot):
            return
    raise AssertionError(f"'{tot}' is met Tab niet te bereiken; laatste: {nu}")


def test_inloggen_lezen_en_antwoorden_met_alleen_het_toetsenbord(site, browser):
    c = info.casus_met_tafel()
    info.vraag(c, "agent")
    account(c.huis, "agent")
    with in_huis(c.huis.id):
        adres = netwerk.functionaris(c.huis.agent).email
    with browser.new_context(base_url=site, locale="nl") as context:
        page = context.new_page()
        page.set_viewport_size({"width": 900, "height": 800})  # a page, not beside the list
        _log_in(page, adres)
        _naar_het_werk(page)
        _antwoord(page)
        expect(page.locator(".rh-messages")).to_be_visible()
        page.goto(page.url)
        expect(page.get_by_text("Hij slaapt in een auto.").first).to_be_visible()


def _log_in(page: Page, adres: str) -> None:
    page.goto("/")
    tab(page, "E-mailadres")
    page.keyboard.type(adres)
    tab(page, "Wachtwoord")
    page.keyboard.type(WACHTWOORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Werkvoorraad")
    page.wait_for_load_state()


def _naar_het_werk(page: Page) -> None:
    """The skip link comes first and brings the focus past the menu."""
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["naam"] == "Naar de inhoud"
    assert page.evaluate(FOCUS)["zichtbaar"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    eerste = page.locator("[data-lijst] .rh-worklist__what").first.inner_text()
    tab(page, eerste)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat weet u?")
    page.wait_for_load_state()


def _antwoord(page: Page) -> None:
    tab(page, "Ik deel informatie")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Niets bekend")).to_be_checked()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("radio", name="Ik deel informatie")).to_be_checked()
    tab(page, "Huisvesting")
    page.keyboard.type("Hij slaapt in een auto.")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    tab(page, "Datum, bron, document en wie dit ziet")
    page.keyboard.press("Enter")
    tab(page, "Wanneer is dit gezien of gebeurd?")
    page.keyboard.type("november 2025")
    tab(page, "Antwoord versturen", hoogstens=80)
    page.keyboard.press("Enter")


def test_menus_gaan_open_en_dicht_en_de_focus_raakt_nooit_weg(als):
    c = info.casus_met_tafel()
    account(c.huis, "regisseur")
    page = als(c.huis.regisseur)
    tab(page, "Regisseur van het Huis")
    page.keyboard.press("Enter")
    tab(page, "Mijn account")
    page.keyboard.press("Escape")
    assert page.evaluate(FOCUS)["naam"].startswith("Regisseur van het Huis")
    expect(page.get_by_role("link", name="Mijn account")).to_be_hidden()


def test_na_een_fout_staat_de_focus_op_de_samenvatting_en_die_brengt_naar_het_veld(als):
    c = info.casus_met_tafel()
    account(c.huis, "agent")
    page = als(c.huis.agent)
    page.goto(page.url + "aanmelding/nieuw/")
    page.get_by_role("button", name="Aanmelding versturen").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#fouten")).to_be_focused()
    page.keyboard.press("Tab")
    doel = page.locator(page.evaluate("document.activeElement.getAttribute('href')"))
    page.keyboard.press("Enter")
    expect(doel).to_be_in_viewport()
