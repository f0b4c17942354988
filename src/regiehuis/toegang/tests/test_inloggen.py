"""Signing in: the lock, limits, sessions, time-out, redirects."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import resolve

from regiehuis.kern.klok import nu, op_moment
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang.models import BewaardeInvoer, Gebruiker, Inlogregel
from regiehuis.toegang.sessies import SessionStore
from regiehuis.toegang.tests.fabriek import WACHTWOORD, account, als, kort

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _lege_cache():
    cache.clear()


@pytest.fixture
def h():
    return huis_met_mensen()


def log_in(client, email, wachtwoord=WACHTWOORD, **extra):
    return client.post("/inloggen/", {"login": email, "password": wachtwoord, **extra})


def test_inloggen_met_mail_en_wachtwoord_gaat_naar_de_enige_hoedanigheid(h, client):
    wie = account(h, "agent")
    antwoord = log_in(client, wie.email.upper())
    assert antwoord.status_code == 302
    assert client.get("/").headers["Location"] == f"/f/{kort(h, 'agent')}/"


def test_een_fout_wachtwoord_en_een_onbekend_adres_klinken_hetzelfde(h, client):
    wie = account(h, "agent")
    fout = log_in(client, wie.email, "iets heel anders hier")
    onbekend = log_in(client, "niemand@example.org", "iets heel anders hier")
    zin = "klopt niet. Controleer beide"
    assert zin in fout.content.decode() and zin in onbekend.content.decode()


def test_na_zes_fouten_is_het_account_dicht_en_zegt_het_scherm_dat(h, client):
    wie = account(h, "agent")
    for _ in range(6):
        laatste = log_in(client, wie.email, "verkeerd wachtwoord")
    assert "te vaak een verkeerd wachtwoord" in laatste.content.decode()
    goed = log_in(client, wie.email)
    assert goed.status_code == 200
    assert "te vaak een verkeerd wachtwoord" in goed.content.decode()
    assert Inlogregel.objects.filter(soort="geblokkeerd").exists()


def test_de_blokkade_geldt_per_account_en_adres_en_gaat_vanzelf_over(h, client):
    wie, ander = account(h, "agent"), account(h, "officier")
    for _ in range(6):
        log_in(client, wie.email, "verkeerd wachtwoord")
    assert log_in(Client(), ander.email).status_code == 302
    assert log_in(Client(REMOTE_ADDR="10.1.2.3"), wie.email).status_code == 302
    with op_moment(nu() + timedelta(minutes=16)):
        assert log_in(client, wie.email).status_code == 302


def test_ook_een_onbekend_adres_wordt_geblokkeerd(client):
    """Otherwise the lock would tell which addresses have an account."""
    for _ in range(6):
        laatste = log_in(client, "niemand@example.org", "verkeerd wachtwoord")
    assert "te vaak een verkeerd wachtwoord" in laatste.content.decode()


def test_een_gelukte_keer_begint_de_telling_opnieuw(h, client):
    wie = account(h, "agent")
    for _ in range(5):
        log_in(client, wie.email, "verkeerd wachtwoord")
    assert log_in(client, wie.email).status_code == 302
    client.logout()
    assert "klopt niet" in log_in(client, wie.email, "verkeerd wachtwoord").content.decode()


def test_te_veel_aanvragen_van_een_adres_geeft_429(client):
    antwoorden = [client.get("/inloggen/").status_code for _ in range(2)]
    assert antwoorden == [200, 200]
    codes = {log_in(client, f"n{n}@example.org", "x").status_code for n in range(35)}
    assert 429 in codes


def test_er_staan_geen_adressen_of_namen_in_de_inlogregels(h, client):
    wie = account(h, "agent")
    log_in(client, wie.email, "verkeerd wachtwoord")
    log_in(client, wie.email)
    for rij in Inlogregel.objects.values():
        assert wie.email not in str(rij) and "127.0.0.1" not in str(rij)


def test_de_sessie_krijgt_bij_inloggen_een_nieuwe_sleutel(h, client):
    """Session fixation."""
    wie = account(h, "agent")
    sessie = client.session
    sessie["iets"] = "x"
    sessie.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = sessie.session_key
    log_in(client, wie.email)
    assert client.session.session_key != sessie.session_key
    assert not Session.objects.filter(session_key=sessie.session_key).exists()


def test_de_sessie_in_de_database_is_onleesbaar_en_zonder_adres(h, client):
    wie = account(h, "agent")
    log_in(client, wie.email)
    [rij] = Session.objects.all()
    assert wie.email not in rij.session_data and str(wie.pk) not in rij.session_data
    inhoud = SessionStore().decode(rij.session_data)
    assert wie.email not in str(inhoud) and wie.naam not in str(inhoud)
    assert SessionStore().decode("onzin") == {}
    assert SessionStore().decode(rij.session_data[:-8] + "AAAAAAA=") == {}


@pytest.mark.parametrize(
    "doel", ["https://elders.example/", "//elders.example/", "javascript:alert(1)", "/\\elders"]
)
def test_na_inloggen_gaat_niemand_naar_een_andere_site(h, client, doel):
    wie = account(h, "agent")
    antwoord = log_in(client, wie.email, next=doel)
    assert antwoord.headers["Location"].startswith("/")
    assert "elders" not in antwoord.headers["Location"]


def test_na_inloggen_gaat_iemand_naar_waar_hij_heen_wilde(h, client):
    wie = account(h, "agent")
    doel = f"/f/{kort(h, 'agent')}/mensen/?stand=actief"
    gestuurd = client.get(doel)
    assert gestuurd.headers["Location"].startswith("/inloggen/?next=%2Ff%2F")
    assert log_in(client, wie.email, next=doel).headers["Location"] == doel


def test_aanmelden_zonder_uitnodiging_bestaat_niet(client):
    for pad in ("/account/signup/", "/signup/", "/inloggen/signup/", "/accounts/login/"):
        assert client.get(pad).status_code == 404


def test_uitloggen_kan_alleen_met_een_post(h):
    client = als(account(h, "agent"))
    assert client.get("/uitloggen/").status_code == 200
    assert "_auth_user_id" in client.session
    client.post("/uitloggen/")
    assert "_auth_user_id" not in client.session


def test_zonder_csrf_teken_gebeurt_er_niets(h):
    wie = account(h, "agent")
    client = Client(enforce_csrf_checks=True)
    assert log_in(client, wie.email).status_code == 403
    client.force_login(wie)
    assert client.post(f"/f/{kort(h, 'agent')}/mijn/taal/", {"taal": "en"}).status_code == 403


# ---- time-out -----------------------------------------------------------------------------------


def test_na_een_half_uur_niets_doen_moet_iemand_opnieuw_inloggen(h):
    client = als(account(h, "agent"))
    pad = f"/f/{kort(h, 'agent')}/mijn/"
    assert client.get(pad).status_code == 200
    with op_moment(nu() + timedelta(minutes=31)):
        antwoord = client.get(pad)
    assert antwoord.status_code == 302
    assert "verlopen=1" in antwoord.headers["Location"]
    assert "next=%2Ff%2F" in antwoord.headers["Location"]
    assert "_auth_user_id" not in client.session
    assert "uitgelogd" in client.get(antwoord.headers["Location"]).content.decode()


def test_wie_bezig_is_blijft_ingelogd(h):
    client = als(account(h, "agent"))
    pad = f"/f/{kort(h, 'agent')}/mijn/"
    begin = nu()
    for minuut in range(0, 120, 20):
        with op_moment(begin + timedelta(minutes=minuut)):
            assert client.get(pad).status_code == 200


def test_een_knop_houdt_de_sessie_open(h):
    """WCAG 2.2.1; the page warns five minutes before."""
    client = als(account(h, "agent"))
    begin = nu()
    client.get(f"/f/{kort(h, 'agent')}/mijn/")
    with op_moment(begin + timedelta(minutes=28)):
        assert client.get("/blijf/").status_code == 204
    with op_moment(begin + timedelta(minutes=50)):
        assert client.get(f"/f/{kort(h, 'agent')}/mijn/").status_code == 200
    assert Client().get("/blijf/").status_code == 302


def test_automatisch_bewaren_verlengt_de_sessie_niet(h):
    client = als(account(h, "agent"))
    voor = f"/f/{kort(h, 'agent')}"
    begin = nu()
    assert client.get(f"{voor}/mijn/").status_code == 200
    for minuut in (10, 20, 29):
        with op_moment(begin + timedelta(minutes=minuut)):
            client.post(f"{voor}/concepten/iets/nieuw/")
            client.get(f"{voor}/casus/{uuid4()}/versie")
    with op_moment(begin + timedelta(minutes=31)):
        assert client.post(f"{voor}/concepten/iets/nieuw/").status_code == 401
        assert client.get(f"{voor}/mijn/").status_code == 302


def test_een_werkdag_is_het_langst(h):
    client = als(account(h, "agent"))
    pad = f"/f/{kort(h, 'agent')}/mijn/"
    begin = nu()
    for kwartier in range(48):
        with op_moment(begin + timedelta(minutes=15 * kwartier)):
            client.get(pad)
    with op_moment(begin + timedelta(hours=12, minutes=1)):
        assert client.get(pad).status_code == 302


def test_een_fragment_krijgt_te_horen_waarheen(h):
    client = als(account(h, "agent"))
    pad = f"/f/{kort(h, 'agent')}/mijn/"
    client.get(pad)
    with op_moment(nu() + timedelta(minutes=31)):
        antwoord = client.get(pad, headers={"HX-Request": "true"})
    assert antwoord.status_code == 401
    assert antwoord.headers["HX-Redirect"].startswith("/inloggen/")


def test_wie_elders_is_uitgelogd_ziet_zijn_tekst_nog_een_keer(h):
    """Sessions can be ended from another device; the page was empty, and took the text along."""
    account(h, "agent")
    pad = f"/f/{kort(h, 'agent')}/aanmelding/nieuw/"
    antwoord = Client().post(
        pad, {"wat_speelt": "Een lange tekst.", "password": "niet dit alsjeblieft"}
    )
    assert antwoord.status_code == 401
    pagina = antwoord.content.decode()
    assert "Een lange tekst." in pagina and "niet dit" not in pagina
    assert Client().post(pad, {}, headers={"HX-Request": "true"}).content == b""


def test_tekst_die_na_de_time_out_wordt_verstuurd_gaat_niet_verloren(h):
    """ontwerp.md §4.15: no text is lost by a time-out."""
    wie = account(h, "agent")
    client = als(wie)
    pad = f"/f/{kort(h, 'agent')}/mensen/uitnodigen/"
    client.get(f"/f/{kort(h, 'agent')}/mijn/")
    tekst = "Een lange tekst die niemand twee keer wil typen"
    with op_moment(nu() + timedelta(minutes=31)):
        antwoord = client.post(pad, {"naam": tekst, "functie": "x"})
        assert "hervatten" in antwoord.headers["Location"]
        assert tekst.encode() not in bytes(BewaardeInvoer.objects.get().inhoud)
        naar = re.search(r"next=([^&]+)", antwoord.headers["Location"]).group(1).replace("%2F", "/")
        assert log_in(client, wie.email, next=naar).headers["Location"] == naar
        bladzijde = client.get(naar).content.decode()
        assert tekst in bladzijde and f'action="{pad}"' in bladzijde
        assert als(account(h, "officier")).get(naar).status_code == 404
        client.post(naar)
        assert client.get(naar).status_code == 404


def test_een_wachtwoord_wordt_na_een_time_out_niet_bewaard(h):
    client = als(account(h, "agent"))
    client.get(f"/f/{kort(h, 'agent')}/mijn/")
    with op_moment(nu() + timedelta(minutes=31)):
        client.post("/wachtwoord/", {"oldpassword": WACHTWOORD, "password1": "geheim geheim 12"})
    assert not BewaardeInvoer.objects.exists()


# ---- passwords ----------------------------------------------------------------------------------


@pytest.mark.parametrize("zwak", ["kort", "password1234", "123456789012"])
def test_een_zwak_wachtwoord_wordt_geweigerd(h, zwak):
    client = als(account(h, "agent"))
    antwoord = client.post(
        "/wachtwoord/", {"oldpassword": WACHTWOORD, "password1": zwak, "password2": zwak}
    )
    assert antwoord.status_code == 200
    assert Gebruiker.objects.get().check_password(WACHTWOORD)


def test_wachtwoord_wijzigen_werkt_en_logt_overal_uit(h, django_capture_on_commit_callbacks):
    wie = account(h, "agent")
    client, ander = als(wie), als(wie)
    nieuw = "tulp zonder water in de vaas"
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            "/wachtwoord/", {"oldpassword": WACHTWOORD, "password1": nieuw, "password2": nieuw}
        )
    wie.refresh_from_db()
    assert wie.check_password(nieuw)
    assert ander.get(f"/f/{kort(h, 'agent')}/mijn/").headers["Location"].startswith("/inloggen/")
    [bericht] = mail.outbox
    assert wie.naam not in bericht.body and "gewijzigd" in bericht.subject


def test_wachtwoord_vergeten_stuurt_een_link_die_een_keer_werkt(
    h, client, django_capture_on_commit_callbacks
):
    wie = account(h, "agent")
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post("/wachtwoord/vergeten/", {"email": wie.email})
    assert antwoord.status_code == 302
    [bericht] = mail.outbox
    assert bericht.to == [wie.email] and wie.naam not in bericht.body
    pad = re.search(r"https?://[^/]+(/wachtwoord/nieuw/\S+)", bericht.body).group(1)
    naar = client.get(pad).headers["Location"]
    nieuw = "tulp zonder water in de vaas"
    assert client.post(naar, {"password1": nieuw, "password2": nieuw}).status_code == 302
    wie.refresh_from_db()
    assert wie.check_password(nieuw)
    assert "werkt niet meer" in Client().get(pad).content.decode()


def test_wachtwoord_vergeten_verraadt_niet_of_een_adres_bestaat(
    h, client, django_capture_on_commit_callbacks
):
    wie = account(h, "agent")
    with django_capture_on_commit_callbacks(execute=True):
        een = client.post("/wachtwoord/vergeten/", {"email": wie.email})
        ander = client.post("/wachtwoord/vergeten/", {"email": "niemand@example.org"})
    assert (een.status_code, een.headers["Location"]) == (
        ander.status_code,
        ander.headers["Location"],
    )
    assert len(mail.outbox) == 1


# ---- sessions -----------------------------------------------------------------------------------


def test_iemand_ziet_zijn_sessies_en_beeindigt_ze(h):
    wie = account(h, "agent")
    hier, daar, ginds = Client(), Client(HTTP_USER_AGENT="Firefox/130 Windows"), Client()
    for client in (hier, daar, ginds):
        log_in(client, wie.email)
    pad = f"/f/{kort(h, 'agent')}/mijn/"
    bladzijde = hier.get(pad).content.decode()
    assert "Firefox · Windows" in bladzijde and "dit apparaat" in bladzijde
    een = UserSession.objects.get(session_key=daar.session.session_key)
    hier.post(f"{pad}sessies/", {"sessie": een.pk})
    assert daar.get(pad).status_code == 302 and ginds.get(pad).status_code == 200
    hier.post(f"{pad}sessies/", {"sessie": "anderen"})
    assert ginds.get(pad).status_code == 302 and hier.get(pad).status_code == 200


def test_niemand_beeindigt_de_sessie_van_een_ander(h):
    wie, ander = account(h, "agent"), account(h, "officier")
    slachtoffer = Client()
    log_in(slachtoffer, ander.email)
    doelwit = UserSession.objects.get(user=ander)
    als(wie).post(f"/f/{kort(h, 'agent')}/mijn/sessies/", {"sessie": doelwit.pk})
    assert slachtoffer.get(f"/f/{kort(h, 'officier')}/mijn/").status_code == 200


def test_de_koekjes_zijn_alleen_voor_de_server(h, client):
    wie = account(h, "agent")
    koekje = log_in(client, wie.email).cookies[settings.SESSION_COOKIE_NAME]
    assert koekje["httponly"] and koekje["samesite"] == "Lax"


def test_geen_pagina_van_het_pakket_blijft_in_zijn_eigen_taal(client):
    """All templates of the package that can be reached are ours."""
    from regiehuis.toegang.inlogadressen import urlpatterns

    for patroon in urlpatterns:
        assert "signup" not in str(patroon.pattern)
    assert resolve("/inloggen/").view_name == "account_login"
    assert "Sign In" not in client.get("/inloggen/").content.decode()


@pytest.mark.parametrize("wachtwoord", [WACHTWOORD, None])
def test_een_wachtwoord_wijzigen_kan_alleen_wie_er_een_heeft(h, wachtwoord):
    client = als(account(h, "agent", wachtwoord=wachtwoord))
    pagina = client.get(f"/f/{kort(h, 'agent')}/mijn/").content.decode()
    assert ("Wachtwoord wijzigen" in pagina) is (wachtwoord is not None)


def test_wie_geen_wachtwoord_heeft_krijgt_het_eerste_langs_de_mail(h):
    """Whoever finds an open screen must not be able to set one."""
    antwoord = als(account(h, "agent", wachtwoord=None)).get("/wachtwoord/")
    assert antwoord.url == "/wachtwoord/vergeten/"
