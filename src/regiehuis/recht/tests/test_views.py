"""The page of criteria and life domains: read by all, changed by the administrator."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import RequestFactory
from django.urls import resolve

from regiehuis.kern.fouten import NietGevonden, NietToegestaan
from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import meld_huis_aan
from regiehuis.recht import queries, services

pytestmark = pytest.mark.django_db


@pytest.fixture
def beheerder() -> Door:
    door = Door(
        functionaris=nieuw_id(),
        huis=nieuw_id(),
        hoedanigheid=nieuw_id(),
        organisatie=nieuw_id(),
        naam="Bea Heer",
        namens="gemeente",
        kort="beheer01",
        rechten=frozenset({"criteria:wijzigen", "netwerk:bekijken"}),
    )
    meld_huis_aan(door.huis)
    with binnen(door):
        services.neem_standaard_over(door, sets=("gooi", "landelijk-kader"))
    return door


@pytest.fixture
def partner(beheerder: Door) -> Door:
    return replace(beheerder, rechten=frozenset({"netwerk:bekijken"}))


def bezoek(door: Door, pad: str, data: Mapping[str, Any] | None = None):
    maker = RequestFactory()
    request = maker.get(pad) if data is None else maker.post(pad, data)
    request.door, request.session = door, {}
    request._messages = CookieStorage(request)
    request.resolver_match = gevonden = resolve(pad)
    with binnen(door):
        return gevonden.func(request, *gevonden.args, **gevonden.kwargs)


def _formulier(antwoord) -> dict[str, str]:
    """The values of the form as the browser would send them."""
    import re
    from html import unescape

    html = antwoord.content.decode().split("<main")[1].split("<template")
    html = html[0] + "".join(deel.split("</template>")[1] for deel in html[1:])
    uit = {}
    for invoer in re.findall(r"<input[^>]*>", html):
        naam = re.search(r'name="([^"]+)"', invoer)
        waarde = re.search(r'value="([^"]*)"', invoer)
        if naam:
            uit[naam[1]] = unescape(waarde[1]) if waarde else ""
    for naam, waarde in re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)', html):
        uit[naam] = unescape(waarde).removeprefix("\r\n").removeprefix("\n")
    return uit


def test_iedereen_leest_de_toets_van_de_wet_en_de_criteria(partner):
    tekst = bezoek(partner, "/criteria/").content.decode()
    assert "BGS 2.20(1)(c)" in tekst
    assert "(1 en 2 en (3 of 4)) of 5" in tekst
    assert "Is er actualiteit?" in tekst
    assert "Gezondheid en verslaving" in tekst
    assert "Nieuwe versie" not in tekst


@pytest.mark.parametrize(
    "pad",
    [
        "/criteria/nieuw/",
        "/criteria/gooi/wijzigen/",
        "/criteria/gooi/stoppen/",
        "/leefgebieden/wijzigen/",
    ],
)
def test_alleen_de_beheerder_wijzigt(beheerder, partner, pad):
    assert bezoek(beheerder, pad).status_code == 200
    for data in (None, {"bevestigd": "ja"}):
        with pytest.raises(NietToegestaan):
            bezoek(partner, pad, data)


def test_een_nieuwe_versie_begint_met_de_tekst_van_de_oude(beheerder):
    data = _formulier(bezoek(beheerder, "/criteria/landelijk-kader/wijzigen/"))
    assert data["regel"] == "(1 en 2 en (3 of 4)) of 5"
    data |= {"regel": "1 en 2", "criterium-2-naam": "", "criterium-2-code": ""}
    data |= {"criterium-2-tekst": "", "criterium-2-hint": "", "criterium-3-tekst": "Anders"}
    assert bezoek(beheerder, "/criteria/landelijk-kader/wijzigen/", data).status_code == 302
    with binnen(beheerder):
        nieuw = queries.laatste_criteria(beheerder.huis, "landelijk-kader")
        assert nieuw.versie == 2
        assert nieuw.uitdrukking == {"en": ["1", "2"]}
        assert [c.code for c in nieuw.criteria.all()] == ["1", "2", "4", "5"]
        assert nieuw.criteria.get(code="4").tekst == "Anders"


def test_een_kapotte_regel_geeft_een_melding_en_houdt_de_tekst(beheerder):
    data = _formulier(bezoek(beheerder, "/criteria/gooi/wijzigen/")) | {"regel": "a en <b>z</b>"}
    antwoord = bezoek(beheerder, "/criteria/gooi/wijzigen/", data)
    assert antwoord.status_code == 422
    assert "a en &lt;b&gt;z&lt;/b&gt;" in antwoord.content.decode()


def test_een_halve_rij_zegt_wat_er_mist(beheerder):
    data = _formulier(bezoek(beheerder, "/criteria/gooi/wijzigen/")) | {"criterium-0-tekst": ""}
    antwoord = bezoek(beheerder, "/criteria/gooi/wijzigen/", data)
    assert antwoord.status_code == 422
    assert "maak de hele rij leeg" in antwoord.content.decode()


def test_nog_een_rij_vragen_bewaart_niets(beheerder):
    data = _formulier(bezoek(beheerder, "/leefgebieden/wijzigen/")) | {"_meer-gebied": "1"}
    assert bezoek(beheerder, "/leefgebieden/wijzigen/", data).status_code == 200
    with binnen(beheerder):
        assert len(queries.versies_leefgebieden(beheerder.huis)) == 1


def test_een_nieuw_leefgebied_krijgt_een_sleutel_en_de_oude_houden_de_hunne(beheerder):
    data = _formulier(bezoek(beheerder, "/leefgebieden/wijzigen/"))
    data |= {"gebied-0-naam": "Thuis", "gebied-5-naam": "Netwerk & buurt"}
    assert bezoek(beheerder, "/leefgebieden/wijzigen/", data).status_code == 302
    with binnen(beheerder):
        gebieden = queries.leefgebieden(beheerder.huis)
        assert (gebieden[0].sleutel, gebieden[0].naam) == ("thuis", "Thuis")
        assert gebieden[5].sleutel == "netwerk-buurt"


def test_wie_te_laat_is_ziet_zijn_tekst_en_een_waarschuwing(beheerder):
    data = _formulier(bezoek(beheerder, "/criteria/gooi/wijzigen/"))
    assert (
        bezoek(beheerder, "/criteria/gooi/wijzigen/", data | {"naam": "Eerste"}).status_code == 302
    )
    antwoord = bezoek(beheerder, "/criteria/gooi/wijzigen/", data | {"naam": "Tweede"})
    assert antwoord.status_code == 409
    assert "Tweede" in antwoord.content.decode()
    opnieuw = _formulier(antwoord)
    assert bezoek(beheerder, "/criteria/gooi/wijzigen/", opnieuw).status_code == 302
    with binnen(beheerder):
        assert queries.laatste_criteria(beheerder.huis, "gooi").naam == "Tweede"


def test_een_oude_versie_blijft_te_lezen(beheerder, partner):
    data = _formulier(bezoek(beheerder, "/criteria/gooi/wijzigen/")) | {"naam": "Nieuwe naam"}
    bezoek(beheerder, "/criteria/gooi/wijzigen/", data)
    with binnen(beheerder):
        oud = queries.alle_versies(beheerder.huis)[1]
    tekst = bezoek(partner, f"/criteria/versie/{oud.id}/").content.decode()
    assert "Criteria voor behandeling in het Veiligheidshuis" in tekst
    with pytest.raises(NietGevonden):
        bezoek(partner, f"/criteria/versie/{nieuw_id()}/")


def test_een_nieuwe_set_en_stoppen_met_een_set(beheerder):
    data = _formulier(bezoek(beheerder, "/criteria/nieuw/"))
    data |= {"naam": "Top X", "regel": "a", "criterium-0-code": "A", "criterium-0-naam": "Ernst"}
    data |= {"criterium-0-tekst": "Is het ernstig?"}
    assert bezoek(beheerder, "/criteria/nieuw/", data).status_code == 302
    assert bezoek(beheerder, "/criteria/gooi/stoppen/", {"bevestigd": "ja"}).status_code == 302
    with binnen(beheerder):
        sets = queries.criteriasets(beheerder.huis)
        assert {s.sleutel for s in sets} == {"landelijk-kader", "top-x"}
    assert "Weer gebruiken" in bezoek(beheerder, "/criteria/").content.decode()
