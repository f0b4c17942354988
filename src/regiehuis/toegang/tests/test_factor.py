"""The second factor: enforced, encrypted, once, replaced, and restored by two people."""

import os
import subprocess
import sys

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.test import Client

from regiehuis.kern.fouten import NietToegestaan, RegelOvertreden
from regiehuis.kern.geheim import OntsleutelFout, nieuwe_sleutel
from regiehuis.logboek.context import binnen
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang import services
from regiehuis.toegang.adapter import MFAAdapter
from regiehuis.toegang.models import Factorherstel
from regiehuis.toegang.tests.fabriek import (
    WACHTWOORD,
    account,
    als,
    code,
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


@pytest.fixture
def verplicht(settings):
    settings.REGIEHUIS_TWEEDE_FACTOR = "verplicht"


def stap_een(client, wie):
    return client.post("/inloggen/", {"login": wie.email, "password": WACHTWOORD})


def test_zonder_tweede_stap_komt_iemand_alleen_op_de_pagina_om_hem_te_maken(h, verplicht):
    client = als(account(h, "agent"))
    voor = f"/f/{kort(h, 'agent')}"
    for pad in ("/", f"{voor}/", f"{voor}/mijn/", f"{voor}/mensen/", "/kies/"):
        assert client.get(pad).headers["Location"] == "/tweede-stap/instellen/", pad
    assert client.post(f"{voor}/mijn/taal/", {"taal": "en"}).headers["Location"] == (
        "/tweede-stap/instellen/"
    )
    assert client.get("/uitloggen/").status_code == 200


@pytest.mark.parametrize("modus", ["verplicht", "optioneel"])
def test_alleen_wie_hem_niet_hoeft_in_te_stellen_kan_terug_naar_zijn_account(h, settings, modus):
    settings.REGIEHUIS_TWEEDE_FACTOR = modus
    wie = account(h, "agent")
    client = Client()
    stap_een(client, wie)
    bladzijde = client.get("/tweede-stap/instellen/").content.decode()
    assert ('<a href="/mijn/">Terug naar uw account</a>' in bladzijde) is (modus == "optioneel")
    if modus == "optioneel":
        assert client.get("/mijn/").headers["Location"] == f"/f/{kort(h, 'agent')}/mijn/"


def test_na_het_instellen_is_de_rest_open_en_de_codes_zijn_een_keer_te_zien(h, verplicht):
    wie = account(h, "agent")
    client = Client()
    stap_een(client, wie)
    bladzijde = client.get("/tweede-stap/instellen/").content.decode()
    geheim = client.session["mfa.totp.secret"]
    assert geheim in bladzijde and "data:image/svg+xml" in bladzijde
    antwoord = client.post("/tweede-stap/instellen/", {"code": code(geheim)})
    assert antwoord.headers["Location"] == "/tweede-stap/herstelcodes/"
    codes = client.get("/tweede-stap/herstelcodes/").content.decode()
    assert codes.count("<code>") == 10
    assert "<code>" not in client.get("/tweede-stap/herstelcodes/").content.decode()
    assert client.get(f"/f/{kort(h, 'agent')}/mijn/").status_code == 200
    assert geheim not in str(Authenticator.objects.values())


def test_met_een_tweede_stap_is_het_wachtwoord_niet_genoeg(h, client):
    wie = account(h, "agent")
    geheim = factor(wie)
    assert stap_een(client, wie).headers["Location"].startswith("/inloggen/code/")
    assert client.get(f"/f/{kort(h, 'agent')}/mijn/").headers["Location"].startswith("/inloggen/")
    client.post("/inloggen/code/", {"code": code(geheim)})
    assert client.get(f"/f/{kort(h, 'agent')}/mijn/").status_code == 200


def test_een_code_werkt_een_keer_ook_in_een_ander_proces(h):
    wie = account(h, "agent")
    geheim = factor(wie)
    eerste, tweede = Client(), Client()
    code_nu = code(geheim)
    stap_een(eerste, wie)
    eerste.post("/inloggen/code/", {"code": code_nu})
    assert "_auth_user_id" in eerste.session
    cache.clear()  # the cache of another process
    stap_een(tweede, wie)
    antwoord = tweede.post("/inloggen/code/", {"code": code_nu})
    assert "al gebruikt" in antwoord.content.decode()
    assert "_auth_user_id" not in tweede.session


def test_zes_verkeerde_codes_en_het_is_een_kwartier_dicht(h, client):
    wie = account(h, "agent")
    geheim = factor(wie)
    stap_een(client, wie)
    for _ in range(6):
        cache.clear()
        antwoord = client.post("/inloggen/code/", {"code": "000000"})
    assert "Te veel verkeerde codes" in antwoord.content.decode()
    cache.clear()
    assert "Te veel" in client.post("/inloggen/code/", {"code": code(geheim)}).content.decode()


def test_een_herstelcode_werkt_een_keer(h):
    wie = account(h, "agent")
    factor(wie)
    herstel = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    for verwacht in (True, False):
        client = Client()
        stap_een(client, wie)
        client.post("/inloggen/code/", {"code": herstel})
        assert ("_auth_user_id" in client.session) is verwacht


def test_waar_hij_verplicht_is_kan_niemand_hem_uitzetten(h, verplicht):
    wie = account(h, "agent")
    geheim = factor(wie)
    client = Client()
    stap_een(client, wie)
    client.post("/inloggen/code/", {"code": code(geheim)})
    client.post("/tweede-stap/uit/")
    assert Authenticator.objects.filter(user=wie, type="totp").exists()


def test_vervangen_vraagt_eerst_wie_u_bent_en_leidt_naar_een_nieuwe(h, verplicht):
    wie = account(h, "agent")
    geheim = factor(wie)
    client = Client()
    stap_een(client, wie)
    client.post("/inloggen/code/", {"code": code(geheim)})
    assert client.post("/tweede-stap/vervangen/").headers["Location"] == "/tweede-stap/instellen/"
    assert not Authenticator.objects.filter(user=wie).exists()
    kaal = als(wie)  # signed in without proof
    factor(wie)
    assert "/inloggen/" in kaal.post("/tweede-stap/vervangen/").headers["Location"]
    assert Authenticator.objects.filter(user=wie).exists()


def test_een_geheim_is_versleuteld_en_een_leesbaar_geheim_wordt_geweigerd():
    adapter = MFAAdapter()
    dicht = adapter.encrypt("GEHEIMGEHEIM")
    assert "GEHEIM" not in dicht and adapter.decrypt(dicht) == "GEHEIMGEHEIM"
    with pytest.raises(OntsleutelFout):
        adapter.decrypt("GEHEIMGEHEIM")


def test_in_productie_is_de_tweede_stap_geen_keuze(tmp_path):
    """And cookies are for https only, and the page to choose a person does not exist."""
    omgeving = {
        "PATH": os.environ["PATH"],
        "REGIEHUIS_MODUS": "productie",
        "REGIEHUIS_TWEEDE_FACTOR": "optioneel",
        "REGIEHUIS_GEHEIM": "a1B2c3D4e5F6g7H8i9J0" * 4,
        "REGIEHUIS_SLEUTELS": nieuwe_sleutel("k1"),
        "REGIEHUIS_ADRES": "https://huis.example.org",
        "REGIEHUIS_DATA": str(tmp_path),
        "REGIEHUIS_SMTP_URL": "smtp://mail.example.org",
        "REGIEHUIS_AFZENDER": "huis@example.org",
        "DATABASE_URL": "postgresql://app@localhost/leeg",
        "DJANGO_SETTINGS_MODULE": "regiehuis.config.settings",
    }
    vraag = (
        "import django; django.setup()\n"
        "from django.conf import settings as s\n"
        "from regiehuis.toegang.urls import urlpatterns as u\n"
        "print(s.REGIEHUIS_TWEEDE_FACTOR, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE,"
        " s.SESSION_COOKIE_HTTPONLY, s.SESSION_COOKIE_NAME, 'demo_mensen' in [p.name for p in u])"
    )
    uit = subprocess.run(
        [sys.executable, "-c", vraag], env=omgeving, capture_output=True, text=True, check=False
    )
    assert uit.stdout.strip() == "verplicht True True True __Host-sessie False", uit.stderr[-800:]


# ---- lost ---------------------------------------------------------------------------------------


def vraag(h, door, wie):
    with binnen(deur(h, door)) as d:
        return services.vraag_herstel(d, functionaris_id=h.mensen[wie])


def test_twee_mensen_herstellen_een_verloren_tweede_stap(h, verplicht):
    wie = account(h, "agent", "wijkagent", "ambassadeur")
    factor(wie)
    open_sessie = als(wie)
    pad = f"/f/{kort(h, 'agent')}/mijn/"
    assert open_sessie.get(pad).status_code == 200
    herstel = vraag(h, "wijkagent", "agent")
    with binnen(deur(h, "ambassadeur")) as door:
        services.besluit_herstel(door, herstel_id=herstel.id, akkoord=True)
        soorten = set(Gebeurtenis.objects.values_list("soort", flat=True))
    assert {"toegang:factorherstel:gevraagd", "toegang:factorherstel:goedgekeurd"} <= soorten
    assert not Authenticator.objects.filter(user=wie).exists()
    client = Client()
    stap_een(client, wie)
    assert client.get(pad).headers["Location"] == "/tweede-stap/instellen/"


def test_wie_het_vroeg_keurt_het_niet_goed(h):
    account(h, "agent", "ambassadeur")
    herstel = vraag(h, "ambassadeur", "agent")
    with binnen(deur(h, "ambassadeur")) as door, pytest.raises(RegelOvertreden):
        services.besluit_herstel(door, herstel_id=herstel.id, akkoord=True)


def test_twee_hoedanigheden_van_een_mens_zijn_geen_twee_mensen(h):
    account(h, "agent", "wijkagent")
    collega = account(h, "ondersteuning")
    voeg_toe(collega, h, "beheerder")
    with binnen(h.door):
        pass
    with binnen(deur(h, "ketenmanager")) as door:
        herstel = services.vraag_herstel(door, functionaris_id=h.agent)
        Factorherstel.objects.filter(id=herstel.id).update(gevraagd_door_id=h.ondersteuning)
    with binnen(deur(h, "beheerder")) as door, pytest.raises(RegelOvertreden):
        services.besluit_herstel(door, herstel_id=herstel.id, akkoord=True)


def test_de_database_zelf_weigert_een_persoon_op_beide_plaatsen(h):
    account(h, "agent", "wijkagent")
    herstel = vraag(h, "wijkagent", "agent")
    with binnen(h.door), pytest.raises(IntegrityError), transaction.atomic():
        Factorherstel.objects.filter(id=herstel.id).update(
            stand="goedgekeurd", besloten_door_id=herstel.gevraagd_door_id
        )


def test_een_ander_dan_ambassadeur_of_beheer_keurt_niets_goed(h):
    account(h, "agent", "wijkagent", "officier")
    herstel = vraag(h, "wijkagent", "agent")
    for wie in ("officier", "regisseur", "leidinggevende"):
        with binnen(deur(h, wie)) as door, pytest.raises(NietToegestaan):
            services.besluit_herstel(door, herstel_id=herstel.id, akkoord=True)


def test_iemand_van_een_andere_organisatie_kan_het_niet_eens_vragen(h):
    account(h, "agent")
    with pytest.raises(NietToegestaan):
        vraag(h, "officier", "agent")
    with pytest.raises(RegelOvertreden):
        vraag(h, "agent", "agent")


def test_weigeren_laat_de_tweede_stap_staan(h):
    wie = account(h, "agent", "wijkagent")
    factor(wie)
    herstel = vraag(h, "wijkagent", "agent")
    with binnen(deur(h, "beheerder")) as door:
        services.besluit_herstel(door, herstel_id=herstel.id, akkoord=False)
    assert Authenticator.objects.filter(user=wie, type="totp").exists()
