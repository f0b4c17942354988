"""The house opens: one page of every kind of frame, in a real browser."""

from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang.tests.fabriek import account


def test_zonder_inloggen_kom_je_bij_de_inlogpagina(site, browser, toegankelijk):
    with browser.new_context(base_url=site) as context:
        page = context.new_page()
        page.goto("/")
        assert page.locator("h1").count() == 1
        toegankelijk(page)


def test_thuis_is_een_lijst_met_werk(als, toegankelijk, past_op_scherm):
    huis = huis_met_mensen()
    account(huis, "regisseur")
    page = als(huis.mensen["regisseur"])
    assert page.locator("h1").inner_text() == "Werkvoorraad"
    toegankelijk(page)
    past_op_scherm(page)
