"""Invitations: who, for whom, once, seven days, with secrecy."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.test import Client

from regiehuis.kern.fouten import NietGevonden, NietToegestaan, RegelOvertreden
from regiehuis.kern.klok import nu, op_moment, vandaag
from regiehuis.logboek.context import binnen, in_huis
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.netwerk.models import Functionaris
from regiehuis.netwerk.tests.fabriek import huis_met_mensen, voeg_organisatie_toe
from regiehuis.toegang import services
from regiehuis.toegang.models import Gebruiker, Koppeling, Uitnodiging
from regiehuis.toegang.tests.fabriek import WACHTWOORD, account, als, deur, kort

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _lege_cache():
    cache.clear()


@pytest.fixture
def h():
    return huis_met_mensen()


def gegevens(h, waar="politie", **anders):
    return {
        "hoedanigheid_id": h.hoedanigheden[waar],
        "naam": "Nieuwe Collega",
        "functie": "wijkagent",
        "email": "nieuw@example.org",
        "rollen": ["partner"],
        "screening_bevestigd_op": vandaag(),
        **anders,
    }


def nodig_uit(h, wie="ambassadeur", **anders):
    with binnen(deur(h, wie)) as door:
        return services.nodig_nieuw_uit(door, **gegevens(h, **anders))


def adres(h, uitnodiging):
    with in_huis(h.id):
        return services.adres_van(uitnodiging.id)


FORM = {"wachtwoord": WACHTWOORD, "nogmaals": WACHTWOORD, "geheimhouding": "on"}


def test_uitnodigen_aanvaarden_en_binnen(h, client):
    uitnodiging = nodig_uit(h)
    email, pad = adres(h, uitnodiging)
    assert email == "nieuw@example.org"
    bladzijde = client.get(pad).content.decode()
    assert "Nieuwe Collega" in bladzijde and "Politie Midden" in bladzijde and "1.11" in bladzijde
    antwoord = client.post(pad, FORM)
    gebruiker = Gebruiker.objects.get(email="nieuw@example.org")
    koppeling = Koppeling.objects.get(gebruiker=gebruiker)
    assert antwoord.headers["Location"] == f"/f/{koppeling.kort}/"
    assert koppeling.geheimhouding_op is not None
    assert client.get(f"/f/{koppeling.kort}/mijn/").status_code == 200
    with binnen(deur(h, "ambassadeur")):
        soorten = list(Gebeurtenis.objects.values_list("soort", flat=True))
    for soort in ("uitnodiging:verstuurd", "uitnodiging:aanvaard", "geheimhouding:bevestigd"):
        assert f"toegang:{soort}" in soorten


def test_een_uitnodiging_werkt_een_keer(h, client):
    _, pad = adres(h, nodig_uit(h))
    client.post(pad, FORM)
    for antwoord in (Client().get(pad), Client().post(pad, FORM)):
        assert antwoord.status_code == 410
        assert "al gebruikt" in antwoord.content.decode()
    for antwoord in (client.get(pad), client.post(pad, FORM)):
        assert (antwoord.status_code, antwoord.url) == (302, "/")  # he is in already
    assert Gebruiker.objects.filter(email="nieuw@example.org").count() == 1


def test_een_uitnodiging_verloopt_na_zeven_dagen(h, client):
    _, pad = adres(h, nodig_uit(h))
    with op_moment(nu() + timedelta(days=6, hours=23)):
        assert client.get(pad).status_code == 200
    with op_moment(nu() + timedelta(days=7)):
        antwoord = client.get(pad)
        assert antwoord.status_code == 410 and "verlopen" in antwoord.content.decode()
        assert client.post(pad, FORM).status_code == 410
    assert not Gebruiker.objects.filter(email="nieuw@example.org").exists()


def test_een_verknoeid_adres_is_404(h, client):
    uitnodiging = nodig_uit(h)
    _, pad = adres(h, uitnodiging)
    token = pad.rstrip("/").rsplit("/", 1)[1]
    ander_huis = huis_met_mensen()
    for fout in (
        pad.replace(token, "0" * 64),
        pad.replace(token, token[:-1] + ("0" if token[-1] != "0" else "1")),
        pad.replace(str(uitnodiging.id), str(uuid4())),
        pad.replace(str(h.id), str(ander_huis.id)),
    ):
        assert client.get(fout).status_code == 404, fout


def test_opnieuw_versturen_maakt_het_oude_adres_waardeloos(h, client):
    uitnodiging = nodig_uit(h)
    _, oud = adres(h, uitnodiging)
    with binnen(deur(h, "ambassadeur")) as door:
        opnieuw = services.nodig_uit(door, functionaris_id=uitnodiging.functionaris_id)
    _, nieuw = adres(h, opnieuw)
    assert (opnieuw.id, opnieuw.aantal) == (uitnodiging.id, 2)
    assert client.get(oud).status_code == 404
    assert client.get(nieuw).status_code == 200


def test_intrekken_werkt_meteen(h, client):
    uitnodiging = nodig_uit(h)
    _, pad = adres(h, uitnodiging)
    with binnen(deur(h, "ambassadeur")) as door:
        services.trek_in(door, uitnodiging_id=uitnodiging.id)
    assert client.get(pad).status_code == 404
    with pytest.raises(NietGevonden):
        adres(h, uitnodiging)


def test_de_tabel_bevat_geen_token(h):
    uitnodiging = nodig_uit(h)
    _, pad = adres(h, uitnodiging)
    token = pad.rstrip("/").rsplit("/", 1)[1]
    with in_huis(h.id):
        assert token not in str(list(Uitnodiging.objects.values()))
        assert token not in str(list(Gebeurtenis.objects.values()))


def test_zonder_geheimhouding_geen_account(h, client):
    """WGS 1.11."""
    _, pad = adres(h, nodig_uit(h))
    antwoord = client.post(pad, {k: v for k, v in FORM.items() if k != "geheimhouding"})
    assert antwoord.status_code == 422
    assert not Gebruiker.objects.filter(email="nieuw@example.org").exists()


@pytest.mark.parametrize("zwak", ["kort", "123456789012", "nieuwe collega 1", "qwertyuiop12345x"])
def test_een_zwak_wachtwoord_bij_de_uitnodiging(h, client, zwak):
    _, pad = adres(h, nodig_uit(h, naam="Nieuwe Collega"))
    antwoord = client.post(pad, {**FORM, "wachtwoord": zwak, "nogmaals": zwak})
    if zwak != "qwertyuiop12345x":
        assert antwoord.status_code == 422
        assert not Gebruiker.objects.filter(email="nieuw@example.org").exists()


def test_twee_verschillende_wachtwoorden(h, client):
    _, pad = adres(h, nodig_uit(h))
    antwoord = client.post(pad, {**FORM, "nogmaals": WACHTWOORD + "x"})
    assert antwoord.status_code == 422 and "niet gelijk" in antwoord.content.decode()


# ---- who may invite whom ------------------------------------------------------------------------


def test_een_ambassadeur_nodigt_alleen_de_eigen_hoedanigheid_uit(h):
    with pytest.raises(NietToegestaan):
        nodig_uit(h, waar="ggz")
    nodig_uit(h, wie="ondersteuning", waar="ggz")


@pytest.mark.parametrize("wie", ["agent", "regisseur", "triagist", "leidinggevende", "fg"])
def test_wie_het_recht_niet_heeft_nodigt_niemand_uit(h, wie):
    with pytest.raises(NietToegestaan):
        nodig_uit(h, wie=wie)


def test_een_ambassadeur_maakt_geen_beheerder(h):
    for rol in ("beheerder", "procesregisseur", "ambassadeur"):
        with pytest.raises(NietToegestaan):
            nodig_uit(h, rollen=[rol])
    with pytest.raises(NietToegestaan):
        nodig_uit(h, wie="ondersteuning", waar="college", rollen=["beheerder"])


def test_zonder_vog_of_screening_geen_uitnodiging(h):
    """BGS 1.11: only the date is kept."""
    with pytest.raises(RegelOvertreden) as fout:
        nodig_uit(h, screening_bevestigd_op=None)
    assert fout.value.code == "geen_screening"
    uitnodiging = nodig_uit(h, screening_bevestigd_op=date(2026, 1, 5))
    with in_huis(h.id):
        rij = Functionaris.objects.get(id=uitnodiging.functionaris_id)
    assert rij.screening_bevestigd_op == date(2026, 1, 5)
    assert rij.screening_bevestigd_door_id == h.ambassadeur


def test_een_organisatie_die_geen_deelnemer_is_krijgt_geen_account(h):
    """BGS 2.21(3), with the reason."""
    _, corporatie = voeg_organisatie_toe(h.nieuw, "De Woonbron", "woningcorporatie", "overig")
    h.hoedanigheden["corporatie"] = corporatie
    with pytest.raises(RegelOvertreden, match=r"2\.21"):
        nodig_uit(h, wie="beheerder", waar="corporatie")


def test_iemand_met_een_account_wordt_niet_nog_eens_uitgenodigd(h):
    account(h, "agent")
    with binnen(deur(h, "ambassadeur")) as door, pytest.raises(RegelOvertreden):
        services.nodig_uit(door, functionaris_id=h.agent)


def test_uitnodigen_uit_een_ander_huis_bestaat_niet(h):
    ander = huis_met_mensen()
    with binnen(deur(ander, "beheerder")) as door, pytest.raises(NietGevonden):
        services.nodig_uit(door, functionaris_id=h.agent)


# ---- a second capacity --------------------------------------------------------------------------


def test_wie_al_een_account_heeft_logt_in_en_krijgt_een_hoedanigheid_erbij(h, client):
    wie = account(h, "agent")
    uitnodiging = nodig_uit(h, wie="ondersteuning", waar="college", email=wie.email.upper())
    _, pad = adres(h, uitnodiging)
    eerst = client.get(pad).content.decode()
    assert "U hebt al een account" in eerst and "Inloggen" in eerst
    client.post(pad, FORM)
    assert Koppeling.objects.filter(gebruiker=wie).count() == 1
    zelf = als(wie)
    antwoord = zelf.post(pad, {"geheimhouding": "on"})
    assert antwoord.status_code == 302
    assert Koppeling.objects.filter(gebruiker=wie, tot__isnull=True).count() == 2
    wie.refresh_from_db()
    assert wie.check_password(WACHTWOORD)


def test_een_ander_ingelogd_account_kan_de_uitnodiging_niet_gebruiken(h):
    _, pad = adres(h, nodig_uit(h))
    client = als(account(h, "agent"))
    assert "ander account" in client.get(pad).content.decode()
    client.post(pad, FORM)
    assert not Gebruiker.objects.filter(email="nieuw@example.org").exists()
    assert Koppeling.objects.count() == 1


def test_wie_vertrok_en_terugkomt_begint_met_een_nieuw_wachtwoord(h, client):
    from regiehuis.netwerk import services as netwerk

    wie = account(h, "agent")
    with binnen(deur(h, "beheerder")) as door:
        netwerk.laat_vertrekken(door, functionaris=h.agent, reden="andere_baan")
    wie.refresh_from_db()
    assert not wie.is_active
    _, pad = adres(h, nodig_uit(h, wie="ondersteuning", waar="ggz", email=wie.email))
    nieuw = "tulp zonder water in de vaas"
    client.post(pad, {**FORM, "wachtwoord": nieuw, "nogmaals": nieuw})
    wie.refresh_from_db()
    assert wie.is_active and wie.check_password(nieuw)
    assert Koppeling.objects.filter(gebruiker=wie, tot__isnull=True).count() == 1


# ---- the page -----------------------------------------------------------------------------------


def test_de_pagina_nodigt_uit_en_bewaart_wat_getypt_is_bij_een_fout(h):
    client = als(account(h, "ambassadeur"))
    voor = f"/f/{kort(h, 'ambassadeur')}"
    post = {
        "hoedanigheid_id": str(h.hoedanigheden["politie"]),
        "naam": "Nieuwe <b>Collega</b>",
        "functie": "wijkagent",
        "email": "nieuw@example.org",
        "rollen": ["partner"],
        "screening_bevestigd_op": "1-3-2026",
    }
    fout = client.post(f"{voor}/mensen/uitnodigen/", post)
    assert fout.status_code == 422
    tekst = fout.content.decode()
    assert "BGS 1.11" in tekst and "&lt;b&gt;Collega" in tekst and "<b>Collega" not in tekst
    goed = client.post(f"{voor}/mensen/uitnodigen/", {**post, "screening_bevestigd": "on"})
    assert goed.status_code == 302, goed.content.decode()
    with in_huis(h.id):
        assert Uitnodiging.objects.get().stand == "open"
    assert client.get(goed.headers["Location"]).status_code == 200


def test_een_ambassadeur_ziet_in_het_formulier_alleen_de_eigen_hoedanigheid(h):
    client = als(account(h, "ambassadeur"))
    bladzijde = client.get(f"/f/{kort(h, 'ambassadeur')}/mensen/uitnodigen/").content.decode()
    assert str(h.hoedanigheden["politie"]) in bladzijde
    assert str(h.hoedanigheden["ggz"]) not in bladzijde
    assert "beheerder" not in bladzijde.split("<form")[-1]
