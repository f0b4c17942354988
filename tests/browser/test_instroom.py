"""Submitting and weighing in a real browser: what is saved unasked, and what is shown."""

from playwright.sync_api import expect

from regiehuis.instroom.queries import weegblad
from regiehuis.instroom.tests.fabriek import aangemeld
from regiehuis.logboek.context import binnen
from tests.browser.conftest import Aanmelder
from tests.browser.stappen import Mensen, huis


def test_een_oordeel_wordt_bewaard_zodra_het_is_gegeven(als: Aanmelder) -> None:
    """One click, no button: the line below says who judged and when."""
    a = aangemeld(huis())
    page = Mensen(a.huis, als).ga("triagist", f"aanmelding/{a.id}/wegen/")
    groep = page.get_by_role("group", name="Problemen bij de betrokkene of in het gezin")
    groep.get_by_label("voldoet", exact=True).first.check()
    expect(groep.locator(".rh-saved")).to_contain_text("Triagist van het Huis, vandaag")
    groep.get_by_role("textbox").fill("Thuis is het mis.")
    with page.expect_response("**/wegen/*/"):
        groep.get_by_role("textbox").blur()
    with binnen(a.deur("triagist")) as door:
        oordeel = weegblad(door, a.id).eigen(door.functionaris)["doel-a"]
    assert (oordeel.oordeel, oordeel.argument) == ("voldoet", "Thuis is het mis.")


def test_de_uitkomst_vraagt_alleen_wat_bij_die_keuze_hoort(als: Aanmelder) -> None:
    a = aangemeld(huis())
    page = Mensen(a.huis, als).ga("triagist", f"aanmelding/{a.id}/wegen/")
    expect(page.get_by_label("Uw advies aan de aanmelder")).to_be_hidden()
    page.get_by_label("Afwijzen, met advies").check()
    expect(page.get_by_label("Uw advies aan de aanmelder")).to_be_visible()
    page.get_by_label("Eerst informatie aanvullen").check()
    expect(page.get_by_label("Uw advies aan de aanmelder")).to_be_hidden()
    expect(page.get_by_label("Wat moet de aanmelder aanvullen?")).to_be_visible()


def test_een_concept_wordt_bewaard_tijdens_het_typen(als: Aanmelder) -> None:
    m = Mensen(huis(), als)
    page = m.ga("agent", "aanmelding/nieuw/")
    page.get_by_label("Wat is er aan de hand?").fill("Half verhaal")
    expect(page.locator("[data-concept-stand]")).to_contain_text("bewaard", timeout=20_000)
    page = m.ga("agent", "aanmelding/nieuw/")
    expect(page.get_by_label("Wat is er aan de hand?")).to_have_value("Half verhaal")
