"""The page of failed mail."""

import pytest
from django.http import HttpResponseNotAllowed

from regiehuis.berichten import panels, retention, services
from regiehuis.berichten.models import Bericht
from regiehuis.berichten.tests.post import postkantoor
from regiehuis.kern.fouten import NietToegestaan
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.registraties import BEWAARTERMIJNEN
from regiehuis.logboek.context import binnen
from regiehuis.logboek.taken import voer_uit
from regiehuis.netwerk.tests.bezoek import bezoek
from regiehuis.netwerk.tests.fabriek import huis_met_mensen

pytestmark = pytest.mark.django_db


@pytest.fixture
def h():
    return huis_met_mensen()


@pytest.fixture
def beheerder(h):
    return h.deur("beheerder", rechten=["berichten:bekijken"])


@pytest.fixture
def mislukt(h):
    with binnen(h.deur("regisseur")) as door:
        (id,) = services.stuur(
            door,
            aan=[h.agent],
            soort="verzoek",
            waarden={"nummer": "2026-0142", "pad": f"/verzoek/{nieuw_id()}/"},
        )
    with postkantoor() as vak:
        vak.weiger["RCPT"] = "550 unknown"
        voer_uit("berichten.verstuur", huis=str(h.id), bericht=str(id))
    return id


def test_een_mislukte_mail_staat_op_de_pagina_met_de_oorzaak_en_zonder_nummer(beheerder, mislukt):
    tekst = bezoek(beheerder, "/berichten/").content.decode()
    assert "Agent Bakker" in tekst
    assert "kent dit adres niet" in tekst
    assert "2026-0142" not in tekst


def test_zonder_mislukte_mail_legt_de_pagina_dat_uit(beheerder):
    tekst = bezoek(beheerder, "/berichten/").content.decode()
    assert "Geen mislukte mail" in tekst
    for stand in ("klaar", "verzonden", "vervallen", "onzin"):
        assert bezoek(beheerder, f"/berichten/?stand={stand}&na=kapot").status_code == 200


def test_opnieuw_versturen_gaat_met_een_post(beheerder, mislukt):
    pad = f"/berichten/{mislukt}/opnieuw/"
    assert isinstance(bezoek(beheerder, pad), HttpResponseNotAllowed)
    assert bezoek(beheerder, pad, {}).status_code == 302
    with binnen(beheerder):
        assert Bericht.objects.get(id=mislukt).stand == "klaar"
    assert bezoek(beheerder, pad, {}).status_code == 302


def test_zonder_het_recht_is_de_pagina_er_niet(h, mislukt):
    partner = h.deur("agent")
    with pytest.raises(NietToegestaan):
        bezoek(partner, "/berichten/")
    with pytest.raises(NietToegestaan):
        bezoek(partner, f"/berichten/{mislukt}/opnieuw/", {})


def test_een_mislukte_mail_is_werk_voor_wie_de_mail_beheert(h, beheerder, mislukt):
    with binnen(beheerder):
        (item,) = panels.werk(beheerder, {beheerder.functionaris})
        assert item.id == mislukt
        assert "2026" not in str(item.vraag) + str(item.context)
        assert panels.voorbeeld(beheerder, mislukt)["regel"].ontvanger.id == h.agent
    partner = h.deur("agent")
    with binnen(partner):
        assert panels.werk(partner, {partner.functionaris}) == []
        assert panels.voorbeeld(partner, mislukt) is None


def test_de_pagina_kost_drie_vragen(h, beheerder, django_assert_num_queries):
    with binnen(h.deur("regisseur")) as door:
        for _ in range(5):
            services.stuur(
                door,
                aan=[h.agent, h.officier],
                soort="verzoek",
                waarden={"pad": f"/verzoek/{nieuw_id()}/"},
            )
    with binnen(beheerder), django_assert_num_queries(3):
        panels.pagina(beheerder, "klaar", None)


def test_een_lange_lijst_heeft_een_volgende_pagina(h, beheerder, monkeypatch):
    from regiehuis.berichten import queries

    monkeypatch.setattr(queries, "PER_PAGINA", 2)
    with binnen(h.deur("regisseur")) as door:
        for _ in range(3):
            services.stuur(
                door, aan=[h.agent], soort="verzoek", waarden={"pad": f"/verzoek/{nieuw_id()}/"}
            )
    with binnen(beheerder):
        eerste = panels.pagina(beheerder, "klaar", None)
        assert len(eerste["regels"]) == 2
        assert eerste["volgende"]
        tweede = panels.pagina(beheerder, "klaar", eerste["regels"][-1].bericht.id)
        assert len(tweede["regels"]) == 1
        assert not tweede["volgende"]


def test_elke_tabel_heeft_een_bewaartermijn():
    assert {"berichten.bericht", "berichten.berichtinhoud"} <= set(BEWAARTERMIJNEN.sleutels())
    assert retention.VERNIETIGER == "vernietiger"
