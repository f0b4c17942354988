"""The network, the house, the criteria and the mail in a real browser."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from regiehuis.berichten import services as berichten
from regiehuis.berichten.models import Bericht
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen, in_huis
from regiehuis.netwerk import queries
from regiehuis.netwerk.tests.fabriek import Huisvol, huis_met_mensen
from regiehuis.toegang.tests.fabriek import account


@pytest.fixture
def h(site: str) -> Huisvol:
    h = huis_met_mensen("Veiligheidshuis Vecht en Meren")
    account(h, "beheerder")
    account(h, "psychiater")
    with binnen(h.deur("regisseur")) as door:
        pad = f"/verzoek/{nieuw_id()}/"
        berichten.stuur(door, aan=[h.agent, h.officier], soort="verzoek", waarden={"pad": pad})
        Bericht.objects.filter(ontvanger_id=h.agent).update(
            stand="mislukt", pogingen=5, oorzaak="verbinding", gemaakt_op=nu() - timedelta(hours=5)
        )
    return h


def _kort(h: Huisvol, wie: str) -> str:
    with in_huis(h.id):
        return queries.functionaris(h.mensen[wie]).kort


@pytest.mark.parametrize("zonder_js", [False, True])
def test_van_organisatie_naar_persoon_naar_ambassadeur(h, als, zonder_js):
    page = als(h.beheerder, zonder_js=zonder_js)
    page.goto(f"/f/{_kort(h, 'beheerder')}/organisaties/")
    page.get_by_role("link", name="Organisatie toevoegen").click()
    page.get_by_label("Naam").fill("Jellinek")
    page.get_by_label("Soort organisatie").select_option(label="Geestelijke gezondheidszorg")
    page.get_by_role("button", name="Organisatie toevoegen").click()
    page.get_by_role("button", name="Hoedanigheid toevoegen").click()
    page.get_by_role("link", name="Persoon toevoegen").click()
    page.get_by_role("button", name="Persoon toevoegen").click()
    expect(page.get_by_text("E-mailadres").first).to_be_visible()
    page.get_by_label("Naam", exact=True).fill("Noor Post")
    page.get_by_label("Functie").fill("behandelaar")
    page.get_by_label("E-mailadres van het werk").fill("noor@example.org")
    page.get_by_role("button", name="Persoon toevoegen").click()
    page.get_by_role("link", name="Ambassadeur kiezen").click()
    page.get_by_label("Noor Post").check()
    page.get_by_role("button", name="Ambassadeur vastleggen").click()
    expect(page.get_by_text("ambassadeur ontbreekt")).to_have_count(0)
    expect(page.get_by_text("De ambassadeur is vastgelegd.")).to_be_visible()


def test_een_partner_leest_het_netwerk_in_het_engels(h, als):
    page = als(h.psychiater, taal="en")
    page.goto(f"/f/{_kort(h, 'psychiater')}/organisaties/")
    expect(page.get_by_role("heading", name="Organisations", level=1)).to_be_visible()
    expect(page.get_by_text("Organisatie")).to_have_count(0)
    expect(page.get_by_role("link", name="Add organisation")).to_have_count(0)


def test_een_mislukte_mail_gaat_opnieuw_met_een_druk_op_de_knop(h, als):
    page = als(h.beheerder)
    page.goto(f"/f/{_kort(h, 'beheerder')}/berichten/")
    page.get_by_role("button", name="Opnieuw versturen").click()
    expect(page.get_by_text("De mail wordt opnieuw verstuurd.")).to_be_visible()
    expect(page.get_by_text("Geen mislukte mail")).to_be_visible()
