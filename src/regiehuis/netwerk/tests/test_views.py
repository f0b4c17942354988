"""The pages of the network: allowed, refused, invalid."""

from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from regiehuis.kern.fouten import NietGevonden, NietToegestaan
from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.context import binnen, in_huis
from regiehuis.netwerk import queries
from regiehuis.netwerk.tests.bezoek import bezoek
from regiehuis.netwerk.tests.fabriek import ALLE_RECHTEN, huis_met_mensen

pytestmark = pytest.mark.django_db
KIJKEN = ["netwerk:bekijken"]


@pytest.fixture
def h():
    return huis_met_mensen()


@pytest.fixture
def alles(h):
    return h.deur("beheerder", rechten=ALLE_RECHTEN)


def _tekst(antwoord):
    return antwoord.content.decode()


def test_een_partner_ziet_wie_er_meedoet_en_kan_niets_wijzigen(h):
    door = h.deur("psychiater", rechten=KIJKEN)
    tekst = _tekst(bezoek(door, "/organisaties/"))
    assert "Politie Midden" in tekst
    assert "Ambassadeur Visser" in tekst
    assert "ontbreekt" in tekst
    assert "Organisatie toevoegen" not in tekst
    tekst = _tekst(bezoek(door, f"/organisaties/{h.organisaties['politie']}/"))
    assert "Agent Bakker" in tekst
    assert "Leidinggevende Smit" in tekst
    for knop in ("Persoon toevoegen", "Vertrek vastleggen", "/rollen/"):
        assert knop not in tekst


def test_zoeken_zonder_treffer_legt_uit_wat_te_doen(h, alles):
    tekst = _tekst(bezoek(alles, "/organisaties/?zoek=bestaatniet"))
    assert "Niets gevonden" in tekst


def test_een_vreemd_filter_breekt_de_pagina_niet(h, alles):
    for vraag in ("keten=x", "zoek=" + "a" * 500, "vacatures=misschien&zoek=%00"):
        assert bezoek(alles, f"/organisaties/?{vraag}").status_code in (200, 422)


def test_een_organisatie_van_een_ander_huis_bestaat_niet(h, alles):
    ander = huis_met_mensen()
    with pytest.raises(NietGevonden):
        bezoek(alles, f"/organisaties/{ander.organisaties['politie']}/")
    with pytest.raises(NietGevonden):
        bezoek(alles, f"/functionaris/{ander.agent}/wijzigen/")


def _adressen(h):
    org, hoed = h.organisaties["ggz"], h.hoedanigheden["ggz"]
    return {
        reverse("netwerk:organisatie_nieuw"): "netwerk:wijzigen",
        reverse("netwerk:organisatie_wijzigen", args=[org]): "netwerk:wijzigen",
        reverse("netwerk:organisatie_stoppen", args=[org]): "netwerk:wijzigen",
        reverse("netwerk:hoedanigheid_nieuw", args=[org]): "netwerk:wijzigen",
        reverse("netwerk:functionaris_nieuw", args=[hoed]): "netwerk:wijzigen",
        reverse("netwerk:ambassadeur", args=[hoed]): "netwerk:wijzigen",
        reverse("netwerk:functionaris_wijzigen", args=[h.agent]): "netwerk:wijzigen",
        reverse("netwerk:functionaris_rollen", args=[h.agent]): "netwerk:wijzigen",
        reverse("netwerk:functionaris_vertrek", args=[h.agent]): "functionaris:vertrek",
        reverse("netwerk:huis"): "criteria:wijzigen",
        reverse("netwerk:huis_wijzigen"): "criteria:wijzigen",
        reverse("netwerk:huis_gemeenten"): "criteria:wijzigen",
    }


def test_elke_pagina_om_te_wijzigen_vraagt_precies_haar_recht(h, alles):
    for adres, recht in _adressen(h).items():
        assert bezoek(alles, adres).status_code == 200, adres
        zonder = h.deur("beheerder", rechten=ALLE_RECHTEN - {recht})
        with pytest.raises(NietToegestaan):
            bezoek(zonder, adres)
        with pytest.raises(NietToegestaan):
            bezoek(zonder, adres, {"bevestigd": "ja", "reden": "anders", "naam": "x"})


def test_een_organisatie_komt_er_met_hoedanigheid_en_persoon(h, alles):
    antwoord = bezoek(alles, "/organisaties/nieuw/", {"naam": "De Waag", "soort": "ggz"})
    pad = urlsplit(antwoord.url).path
    assert antwoord.status_code == 302
    antwoord = bezoek(alles, pad, {"soort": "ggz", "naam": ""})
    assert antwoord.status_code == 302
    with in_huis(h.id):
        org = next(o for o in queries.organisaties(h.id) if o.naam == "De Waag")
        hoed = next(x for x in queries.hoedanigheden(h.id) if x.organisatie_id == org.id)
    gegevens = {
        "naam": "Lot Post",
        "functie": "behandelaar",
        "email": "lot@example.org",
        "rollen": ["partner"],
    }
    assert bezoek(alles, f"/hoedanigheid/{hoed.id}/functionaris/", gegevens).status_code == 302
    assert "Lot Post" in _tekst(bezoek(alles, f"/organisaties/{org.id}/"))


def test_foute_invoer_blijft_staan_met_een_melding_bij_het_veld(h, alles):
    hoed = h.hoedanigheden["politie"]
    gegevens = {
        "naam": "<script>x</script>",
        "functie": "f",
        "email": "fout",
        "rollen": ["partner"],
    }
    antwoord = bezoek(alles, f"/hoedanigheid/{hoed}/functionaris/", gegevens)
    tekst = _tekst(antwoord)
    assert antwoord.status_code == 422
    assert "Dit is geen e-mailadres" in tekst
    assert "&lt;script&gt;" in tekst
    assert "<script>x" not in tekst


def test_een_conflict_toont_beide_versies(h, alles):
    adres = f"/functionaris/{h.agent}/wijzigen/"
    gegevens = {"naam": "Agent Bakker", "functie": "recherche", "email": "a@example.org"}
    assert bezoek(alles, adres, {**gegevens, "versie": "2"}).status_code in (302, 409)
    antwoord = bezoek(alles, adres, {**gegevens, "functie": "motoragent", "versie": "1"})
    assert antwoord.status_code == 409
    assert "motoragent" in _tekst(antwoord)


def test_vertrekken_vraagt_een_bevestiging_en_noemt_de_gevolgen(h, alles):
    adres = f"/functionaris/{h.agent}/vertrek/"
    assert bezoek(alles, adres, {"reden": "anders"}).status_code == 200
    with in_huis(h.id):
        assert queries.functionaris(h.agent).actief
    assert bezoek(alles, adres, {"reden": "anders", "bevestigd": "ja"}).status_code == 302
    with in_huis(h.id):
        assert not queries.functionaris(h.agent).actief


def test_de_titel_van_een_pagina_noemt_geen_persoon(h, alles):
    for adres in _adressen(h):
        titel = _tekst(bezoek(alles, adres)).split("<title>")[1].split("</title>")[0]
        assert "Bakker" not in titel, adres


def test_het_huis_is_te_lezen_en_te_wijzigen(h, alles):
    tekst = _tekst(bezoek(alles, "/huis/"))
    assert "procesregisseur" in tekst
    assert "5 werkdagen" in tekst
    from regiehuis.netwerk.forms import huiswaarden

    with in_huis(h.id):
        gegevens = huiswaarden(queries.huis(h.id))
    gegevens = {k: v for k, v in gegevens.items() if v is not False}
    gegevens |= {"termijn_weging": "3", "versie": "1"}
    assert bezoek(alles, "/huis/wijzigen/", gegevens).status_code == 302
    antwoord = bezoek(alles, "/huis/wijzigen/", {**gegevens, "termijn_weging": "99"})
    assert antwoord.status_code == 422
    antwoord = bezoek(alles, "/huis/gemeenten/", {"gemeenten": ["0406"]})
    assert antwoord.status_code == 302
    with in_huis(h.id):
        assert [g.naam for g in queries.gemeenten(h.id)] == ["Huizen"]


def test_een_onbekend_id_geeft_niets_prijs(h, alles):
    with pytest.raises(NietGevonden):
        bezoek(alles, f"/organisaties/{nieuw_id()}/")


@pytest.mark.parametrize("pad", ["/organisaties/", "/organisaties/{}/"])
def test_een_pagina_kost_een_vast_aantal_vragen(h, alles, pad, django_assert_max_num_queries):
    from regiehuis.netwerk.tests.fabriek import voeg_functionaris_toe

    for n in range(8):
        voeg_functionaris_toe(h.nieuw, h.hoedanigheden["politie"], f"Veel{n} Mensen")
    with binnen(alles), django_assert_max_num_queries(14):
        bezoek(alles, pad.format(h.organisaties["politie"]))
