"""A journey in English, and no Dutch left in what the program itself says."""

import re

import pytest
from playwright.sync_api import Page, expect

from regiehuis.toegang.tests.fabriek import account, kort
from tests.rechten.wereld import maak_wereld

#: Dutch words that no English sentence has. Names of the house's own data are not asked about.
NEDERLANDS = re.compile(
    r"\b(de|het|een|en|van|voor|niet|geen|wie|waar|wat|hoe|deze|dit|uw|u|wij|zijn|wordt|naar|bij|"
    r"zonder|nog|alle|toevoegen|opslaan|terug|versturen|wijzigen|bekijk|vraag|casus|"
    r"aanmelding|gegevens|werkvoorraad)\b",
    re.I,
)
#: What the program says: headings, buttons, labels, links of the menu, table heads.
WAT = (
    "h1, h2, h3, button, label, legend, th, dt, summary, .rh-tabs a, .rh-header a, .rh-tag,"
    " .rh-hint"
)
#: Texts of the house or of people: names, criteria, life domains, what somebody wrote.
EIGEN = re.compile(
    r"van het Huis|Veiligheidshuis|Mevrouw|De heer|Zus van|Thuis, gezin|Werk, school|Vrije tijd|"
    r"Gezondheid en|Huisvesting|Gevolgen voor|Actualiteit|problematiek|Problemen op|rapport|"
    r"Jeugdbescherming|Veilig Thuis|Openbaar Ministerie|Politie|Nederlands|"
    r"Procesregisseur|Bakker|de Vries|Kanariepiet|J\. de|wijkagent|"
    r"Verbinding tussen|Genoeg informatie"
)
PAGINAS = {
    "regisseur": (
        "", "casussen/", "aanmeldingen/", "aanmelding/nieuw/", "informatievragen/",
        "organisaties/", "casus/{casus}/", "casus/{casus}/beeld/", "casus/{casus}/team/",
        "casus/{casus}/dossier/", "casus/{casus}/verzoeken/", "casus/{casus}/verzoeken/nieuw/",
        "casus/{casus}/leden/nieuw/", "casus/{casus}/betrokkenen/nieuw/",
        "casus/{casus}/teksten/doel/", "aanmelding/{aanmelding}/", "aanmelding/{aanmelding}/wegen/",
        "mijn/", "zoeken/", "vastgelegd/",
    ),
    "agent": (
        "", "verzoek/{verzoek}/", "casus/{casus}/gegeven/nieuw/interventie/",
        "casus/{casus}/gegeven/nieuw/contactmoment/", "casus/{casus}/document/nieuw/",
        "gegeven/{gegeven}/", "gegeven/{gegeven}/corrigeren/", "aanmelding/{aanmelding}/intrekken/",
    ),
    "beheerder": (
        "mensen/", "mensen/uitnodigen/", "huis/", "huis/wijzigen/", "criteria/", "berichten/",
        "organisaties/nieuw/", "functionaris/{functionaris}/rollen/",
        "mensen/{functionaris}/", "mensen/{functionaris}/vertrek/",
    ),
}  # fmt: skip


def nederlands(page: Page) -> list[str]:
    """Pieces of text of the program itself that are still Dutch."""
    stukken = page.locator(f":is({WAT})").evaluate_all(
        "(e, eigen) => e.filter(x => !x.closest(eigen)).map(x => x.innerText.trim())",
        "[lang=nl], .rh-text, .i-crit, .i-leef > div:first-child, .i-oordeel__wat",
    )
    return sorted({s for s in stukken if NEDERLANDS.search(s) and not EIGEN.search(s)})


@pytest.mark.parametrize("wie", PAGINAS)
def test_in_het_engels_blijft_er_geen_nederlands_staan(als, wie):
    w = maak_wereld()
    account(w.a.huis, wie)
    page = als(w.a.huis.mensen[wie], taal="en")
    over = {}
    for patroon in PAGINAS[wie]:
        pad = patroon.format(**w.ids)
        antwoord = page.goto(f"/f/{kort(w.a.huis, wie)}/{pad}")
        assert antwoord is not None
        assert antwoord.status == 200, pad
        if gevonden := nederlands(page):
            over[patroon] = gevonden
    assert over == {}


def test_de_hoofdtaak_in_het_engels(als):
    """One journey: read the work list, answer, see it in the picture."""
    w = maak_wereld()
    account(w.a.huis, "agent")
    page = als(w.a.huis.agent, taal="en")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.goto(f"/f/{kort(w.a.huis, 'agent')}/verzoek/{w.ids['verzoek']}/")
    expect(page.get_by_role("heading", level=1)).to_have_text("What do you know?")
    page.locator(".informatie-tekst textarea").first.fill("He sleeps in a car.")
    page.locator(".informatie-tekst").first.get_by_label("fact", exact=True).check()
    page.locator("main .nl-button--primary[type=submit]").click()
    # who sees it changed while the draft lay there, so it is asked once more
    page.get_by_role("button", name="This is right: send").click()
    expect(page.locator(".rh-messages")).to_be_visible()
    assert not NEDERLANDS.search(page.locator(".rh-messages").inner_text())
    page.goto(f"/f/{kort(w.a.huis, 'agent')}/casus/{w.ids['casus']}/beeld/")
    expect(page.locator("p.rh-text", has_text="He sleeps in a car.")).to_be_visible()


def test_fouten_in_een_formulier_zijn_engels(als):
    w = maak_wereld()
    account(w.a.huis, "regisseur")
    page = als(w.a.huis.regisseur, taal="en")
    for pad in ("aanmelding/nieuw/", f"casus/{w.ids['casus']}/verzoeken/nieuw/",
                f"casus/{w.ids['casus']}/betrokkenen/nieuw/"):  # fmt: skip
        page.goto(f"/f/{kort(w.a.huis, 'regisseur')}/{pad}")
        page.locator("main .nl-button--primary[type=submit]").last.click()
        fouten = page.locator("#fouten")
        fouten.wait_for()
        assert not NEDERLANDS.search(fouten.inner_text()), fouten.inner_text()
