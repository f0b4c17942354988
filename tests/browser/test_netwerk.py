"""The network, the house, the criteria and the mail in a real browser."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from regiehuis.berichten import services as berichten
from regiehuis.berichten.models import Bericht
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen, in_huis
from regiehuis.netwerk import queries
from regiehuis.netwerk.tests.fabriek import Huisvol, huis_met_mensen
from regiehuis.toegang.tests.fabriek import account

SCHERMEN = ((1280, "light"), (1280, "dark"), (390, "light"), (320, "dark"))


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


def _adressen(h: Huisvol) -> dict[str, str]:
    politie, ggz = h.organisaties["politie"], h.hoedanigheden["ggz"]
    paren = {
        "organisaties": ("netwerk:organisaties", []),
        "niets": ("netwerk:organisaties", []),
        "organisatie": ("netwerk:organisatie", [politie]),
        "organisatie-nieuw": ("netwerk:organisatie_nieuw", []),
        "hoedanigheid": ("netwerk:hoedanigheid_nieuw", [h.organisaties["college"]]),
        "persoon": ("netwerk:functionaris_nieuw", [ggz]),
        "rollen": ("netwerk:functionaris_rollen", [h.agent]),
        "ambassadeur": ("netwerk:ambassadeur", [ggz]),
        "vertrek": ("netwerk:functionaris_vertrek", [h.agent]),
        "stoppen": ("netwerk:organisatie_stoppen", [politie]),
        "huis": ("netwerk:huis", []),
        "huis-wijzigen": ("netwerk:huis_wijzigen", []),
        "gemeenten": ("netwerk:huis_gemeenten", []),
        "criteria": ("recht:criteria", []),
        "criteria-wijzigen": ("recht:criteria_wijzigen", ["gooi"]),
        "leefgebieden": ("recht:leefgebieden_wijzigen", []),
        "mail": ("berichten:berichten", []),
    }
    uit = {naam: reverse(adres, args=args) for naam, (adres, args) in paren.items()}
    uit["niets"] += "?zoek=bestaatniet"
    return uit


def _kort(h: Huisvol, wie: str) -> str:
    with in_huis(h.id):
        return queries.functionaris(h.mensen[wie]).kort


@pytest.mark.parametrize(("breedte", "thema"), SCHERMEN)
def test_elke_pagina_is_toegankelijk_en_past(h, als, toegankelijk, past_op_scherm, breedte, thema):
    page = als(h.beheerder, breedte=breedte, thema=thema)
    mis: list[str] = []
    for naam, adres in _adressen(h).items():
        antwoord = page.goto(f"/f/{_kort(h, 'beheerder')}{adres}")
        assert antwoord is not None
        assert antwoord.status == 200, adres
        if plek := os.environ.get("SCHERMAFDRUK"):
            page.screenshot(path=Path(plek) / f"{naam}-{breedte}-{thema}.png", full_page=True)
        for keur in (past_op_scherm, toegankelijk):
            try:
                keur(page)
            except AssertionError as fout:
                mis.append(str(fout))
    assert not mis, "\n".join(mis)


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
