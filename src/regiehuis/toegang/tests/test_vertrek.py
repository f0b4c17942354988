"""A leaver loses everything at once; a deputy gets it for a period."""

from datetime import timedelta
from uuid import uuid4

import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.test import Client

from regiehuis.kern.fouten import NietToegestaan, RegelOvertreden
from regiehuis.kern.klok import nu, op_moment, vandaag
from regiehuis.logboek.context import binnen, in_huis
from regiehuis.logboek.models import Gebeurtenis, Zicht
from regiehuis.logboek.queries import controleer_zicht, wie_zien
from regiehuis.logboek.services import beeindig_zicht, geef_zicht
from regiehuis.netwerk import services as netwerk
from regiehuis.netwerk.tests.fabriek import huis_met_mensen, voeg_functionaris_toe
from regiehuis.toegang import queries, services
from regiehuis.toegang.models import Koppeling, Uitnodiging
from regiehuis.toegang.tests.fabriek import (
    WACHTWOORD,
    account,
    als,
    deur,
    factor,
    kort,
    voeg_toe,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _lege_cache():
    cache.clear()


@pytest.fixture
def h():
    return huis_met_mensen()


def vertrek(h, wie, door="beheerder"):
    with binnen(deur(h, door)) as d:
        netwerk.laat_vertrekken(d, functionaris=h.mensen[wie], reden="andere_baan")


def test_een_vertrekker_staat_meteen_buiten_ook_in_een_open_sessie(h):
    wie = account(h, "agent")
    factor(wie)
    client, pad = Client(), f"/f/{kort(h, 'agent')}/mijn/"
    client = als(wie)
    assert client.get(pad).status_code == 200
    vertrek(h, "agent")
    assert client.get(pad).headers["Location"].startswith("/inloggen/")
    wie.refresh_from_db()
    assert not wie.is_active
    opnieuw = Client()
    opnieuw.post("/inloggen/", {"login": wie.email, "password": WACHTWOORD})
    assert "_auth_user_id" not in opnieuw.session
    assert not UserSession.objects.filter(user=wie).exists()


def test_wie_nog_een_hoedanigheid_heeft_houdt_die(h):
    wie = account(h, "agent")
    voeg_toe(wie, h, "officier")
    client = als(wie)
    vertrek(h, "agent")
    assert client.get(f"/f/{kort(h, 'agent')}/mijn/").status_code == 404
    assert client.get(f"/f/{kort(h, 'officier')}/mijn/").status_code == 200


def test_met_het_vertrek_vervallen_uitnodiging_en_waarneming(h):
    account(h, "wijkagent")
    with binnen(deur(h, "ambassadeur")) as door:
        services.nodig_uit(door, functionaris_id=h.agent)
    with binnen(deur(h, "wijkagent")) as door:
        services.regel_waarneming(
            door, waarnemer_id=h.agent, van=vandaag(), tot=vandaag() + timedelta(days=5)
        )
    vertrek(h, "agent")
    with binnen(deur(h, "wijkagent")) as door:
        assert Uitnodiging.objects.get().stand == "ingetrokken"
        assert queries.waarnemingen([door.functionaris]) == []
        soorten = set(Gebeurtenis.objects.values_list("soort", flat=True))
    assert "toegang:uitnodiging:ingetrokken" in soorten


def test_vertrek_staat_in_het_logboek(h):
    account(h, "agent")
    vertrek(h, "agent", door="ambassadeur")
    with binnen(deur(h, "ambassadeur")):
        rij = Gebeurtenis.objects.get(soort="toegang:account:beeindigd")
    assert rij.waarden == {"functionaris": str(h.agent)} and rij.door_id == h.ambassadeur


def test_de_pagina_zegt_eerst_wat_er_gebeurt(h):
    client = als(account(h, "ambassadeur", "agent"))
    pad = f"/f/{kort(h, 'ambassadeur')}/mensen/{h.agent}/vertrek/"
    assert "direct" in client.get(pad).content.decode()
    assert Koppeling.objects.filter(functionaris_id=h.agent, tot__isnull=True).exists()
    assert client.post(pad, {"reden": "andere_baan"}).status_code == 302
    assert not Koppeling.objects.filter(functionaris_id=h.agent, tot__isnull=True).exists()


def test_wie_het_recht_niet_heeft_laat_niemand_vertrekken(h):
    client = als(account(h, "wijkagent", "agent"))
    pad = f"/f/{kort(h, 'wijkagent')}/mensen/{h.agent}/vertrek/"
    assert client.get(pad).status_code == 403
    assert client.post(pad, {"reden": "andere_baan"}).status_code == 403


# ---- deputies -----------------------------------------------------------------------------------


def laat_zien(h, wie, zaak):
    with binnen(deur(h, "regisseur")) as door:
        geef_zicht(
            door,
            functionarissen=[h.mensen[wie]],
            soort="casus",
            object_id=zaak,
            niveau="inhoud",
            grond="lid",
            casus=zaak,
        )


def regel(h, wie, waarnemer, dagen=5, door=None, over=0):
    with binnen(deur(h, door or wie)) as d:
        services.regel_waarneming(
            d,
            functionaris_id=h.mensen[wie],
            waarnemer_id=h.mensen[waarnemer],
            van=vandaag() + timedelta(days=over),
            tot=vandaag() + timedelta(days=over + dagen),
        )


def test_een_waarnemer_ziet_wat_de_ander_ziet(h):
    zaak, later = uuid4(), uuid4()
    laat_zien(h, "agent", zaak)
    regel(h, "agent", "wijkagent")
    laat_zien(h, "agent", later)
    with in_huis(h.id):
        for object_id in (zaak, later):
            assert set(wie_zien("casus", object_id)) == {h.agent, h.wijkagent}


def test_wat_erbij_komt_voor_een_geplande_waarneming_ziet_de_waarnemer_dan_ook(h):
    """A holiday is arranged weeks before; the cases of those weeks go along."""
    eerder, ertussen, erin = uuid4(), uuid4(), uuid4()
    laat_zien(h, "agent", eerder)
    regel(h, "agent", "wijkagent", over=7)
    with op_moment(nu() + timedelta(days=3)):
        laat_zien(h, "agent", ertussen)
    with op_moment(nu() + timedelta(days=9)):
        laat_zien(h, "agent", erin)
    with in_huis(h.id):
        for dag, ziet in ((5, False), (10, True), (20, False)):
            with op_moment(nu() + timedelta(days=dag)):
                zien = [h.wijkagent in wie_zien("casus", z) for z in (eerder, ertussen, erin)]
                assert zien == [ziet] * 3


def test_wat_voor_een_geplande_waarneming_eindigt_ziet_de_waarnemer_nooit(h):
    """Nobody sees a case on the ground of somebody who does not (WGS 1.8(2); ontwerp.md §4.1)."""
    zaak = uuid4()
    laat_zien(h, "agent", zaak)
    regel(h, "agent", "wijkagent", over=7)
    with op_moment(nu() + timedelta(days=3)), binnen(deur(h, "regisseur")) as door:
        beeindig_zicht(door, functionarissen=[h.agent], object_id=zaak, grond="lid")
    with in_huis(h.id), op_moment(nu() + timedelta(days=9)):
        assert wie_zien("casus", zaak) == []


def test_een_waarnemer_houdt_wat_de_ander_om_een_andere_reden_ziet(h):
    zaak = uuid4()
    laat_zien(h, "agent", zaak)
    with binnen(deur(h, "regisseur")) as door:
        geef_zicht(door, functionarissen=[h.agent], soort="casus", object_id=zaak,
                   niveau="inhoud", grond="casusregie", casus=zaak)  # fmt: skip
    regel(h, "agent", "wijkagent")
    with binnen(deur(h, "regisseur")) as door:
        beeindig_zicht(door, functionarissen=[h.agent], object_id=zaak, grond="casusregie")
        assert set(wie_zien("casus", zaak)) == {h.agent, h.wijkagent}
        beeindig_zicht(door, functionarissen=[h.agent], object_id=zaak, grond="lid")
        assert wie_zien("casus", zaak) == []


def test_de_ene_waarneming_stoppen_laat_de_andere_lopen(h):
    """One stands in for two colleagues, and for one of them a second time later."""
    van_agent, van_tweede = uuid4(), uuid4()
    h.mensen["tweede"] = voeg_functionaris_toe(h.nieuw, h.hoedanigheden["politie"], "Tweede agent")
    laat_zien(h, "agent", van_agent)
    laat_zien(h, "tweede", van_tweede)
    regel(h, "agent", "wijkagent")
    regel(h, "tweede", "wijkagent")
    regel(h, "agent", "wijkagent", over=20)

    def stop(wie, keuze):
        with binnen(deur(h, wie)) as door:
            rij = keuze(queries.waarnemingen([h.mensen[wie]]), key=lambda w: w.van)
            services.beeindig_waarneming(door, waarneming_id=rij.id, functionaris_id=h.mensen[wie])
            return {z for z in (van_agent, van_tweede) if h.wijkagent in wie_zien("casus", z)}

    assert stop("agent", max) == {van_agent, van_tweede}
    assert stop("tweede", min) == {van_agent}


def test_de_controle_van_zicht_kijkt_ook_naar_waarnemers(h):
    zaak = uuid4()
    laat_zien(h, "agent", zaak)
    regel(h, "agent", "wijkagent")

    def fouten():
        with in_huis(h.id):
            return [v for v in controleer_zicht(h.id) if "waarnemer" in v]

    assert fouten() == []
    with in_huis(h.id):
        Zicht.objects.filter(functionaris_id=h.agent, object_id=zaak).update(tot=nu())
    [fout] = fouten()
    assert fout.startswith("te veel zicht van een waarnemer")
    with in_huis(h.id):
        Zicht.objects.filter(object_id=zaak).update(tot=None)
        Zicht.objects.filter(functionaris_id=h.wijkagent, object_id=zaak).update(tot=nu())
    [fout] = fouten()
    assert fout.startswith("te weinig zicht van een waarnemer")


def test_na_de_periode_ziet_de_waarnemer_het_niet_meer(h):
    zaak = uuid4()
    laat_zien(h, "agent", zaak)
    regel(h, "agent", "wijkagent", dagen=2)
    with in_huis(h.id), op_moment(nu() + timedelta(days=4)):
        assert wie_zien("casus", zaak) == [h.agent]
        assert queries.waarnemingen([h.agent]) == []


def test_een_waarneming_stopt_ook_met_de_hand_door_beiden(h):
    for wie in ("agent", "wijkagent"):
        zaak = uuid4()
        laat_zien(h, "agent", zaak)
        regel(h, "agent", "wijkagent")
        with binnen(deur(h, wie)) as door:
            [rij] = queries.waarnemingen([door.functionaris])
            services.beeindig_waarneming(
                door, waarneming_id=rij.id, functionaris_id=door.functionaris
            )
            assert wie_zien("casus", zaak) == [h.agent]


def test_waarnemen_kan_alleen_binnen_de_hoedanigheid(h):
    """WGS 1.8(2): another organisation sees a case on its own ground."""
    for waarnemer in ("officier", "agent"):
        with pytest.raises(RegelOvertreden):
            regel(h, "agent", waarnemer)


def test_voor_een_ander_regelen_mag_alleen_wie_daarover_gaat(h):
    for door in ("ambassadeur", "leidinggevende", "ketenmanager"):
        regel(h, "agent", "wijkagent", door=door)
    for door in ("wijkagent", "officier", "regisseur"):
        with pytest.raises(NietToegestaan):
            regel(h, "agent", "wijkagent", door=door)


@pytest.mark.parametrize("waarnemer", ["beheerder", "fg", "ondersteuning"])
def test_waarnemen_kan_alleen_wie_hetzelfde_mag(h, waarnemer):
    """Who keeps the system, or watches over the law, sees no case (docs/rechten.md)."""
    with pytest.raises(RegelOvertreden, match="dezelfde rol"):
        regel(h, "regisseur", waarnemer)
    client = als(account(h, "regisseur"))
    html = client.get(f"/f/{kort(h, 'regisseur')}/mijn/").content.decode()
    assert str(h.mensen["plaatsvervanger"]) in html
    assert str(h.mensen[waarnemer]) not in html


def test_een_derde_beeindigt_de_waarneming_niet(h):
    regel(h, "agent", "wijkagent")
    with binnen(deur(h, "officier")) as door:
        [rij] = queries.waarnemingen([h.agent])
        with pytest.raises(NietToegestaan):
            services.beeindig_waarneming(door, waarneming_id=rij.id, functionaris_id=h.agent)


def test_beiden_zien_de_waarneming_op_hun_pagina_en_kunnen_stoppen(h):
    account(h, "agent", "wijkagent")
    from regiehuis.toegang.models import Gebruiker

    wie = {k.functionaris_id: k.gebruiker for k in Koppeling.objects.select_related("gebruiker")}
    assert isinstance(wie[h.agent], Gebruiker)
    client, pad = als(wie[h.agent]), f"/f/{kort(h, 'agent')}/mijn/"
    antwoord = client.post(pad, {"waarnemer_id": str(h.wijkagent), "van": "vandaag", "tot": "x"})
    assert antwoord.status_code == 422
    dag = vandaag() + timedelta(days=3)
    antwoord = client.post(
        pad,
        {
            "waarnemer_id": str(h.wijkagent),
            "van": f"{vandaag():%d-%m-%Y}",
            "tot": f"{dag:%d-%m-%Y}",
        },
    )
    assert antwoord.status_code == 302, antwoord.content.decode()
    ander = als(wie[h.wijkagent])
    pad2 = f"/f/{kort(h, 'wijkagent')}/mijn/"
    for c, p in ((client, pad), (ander, pad2)):
        assert "neemt waar voor" in c.get(p).content.decode()
    with in_huis(h.id):
        [rij] = queries.waarnemingen([h.agent])
    assert ander.post(f"{pad2}waarneming/{rij.id}/beeindigen/").status_code == 302
    assert "neemt waar voor" not in client.get(pad).content.decode()
