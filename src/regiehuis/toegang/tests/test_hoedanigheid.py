"""The acting functionaris in the address: whose it is, and what happens otherwise."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.http import Http404, HttpResponse
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import include, path, reverse

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import huidige_door, in_huis
from regiehuis.logboek.models import Toegangsregel
from regiehuis.netwerk import queries as netwerk
from regiehuis.netwerk.models import Functionaris
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang import middleware, queries, services
from regiehuis.toegang.models import Koppeling
from regiehuis.toegang.tests.fabriek import account, als, kort, voeg_toe

pytestmark = pytest.mark.django_db


def toon_door(request):
    """Says who acts, in Python and in the database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT huidige_functionaris(), huidig_huis()")
        wie, huis = cursor.fetchone()
    assert (request.door.functionaris, request.door.huis) == (wie, huis)
    assert huidige_door() == request.door
    return HttpResponse(f"{request.door.naam} {request.path_info} {reverse('toegang:account')}")


def alleen_politie(request):
    """Visible for one organisation only."""
    if "Politie" not in request.door.namens:
        raise Http404
    request.session["gezien"] = "ja"
    return HttpResponse("zichtbaar")


def stuk(request):
    """Breaks."""
    raise RuntimeError("stuk")


urlpatterns = [
    path("wie/", toon_door),
    path("politie/", alleen_politie),
    path("stuk/", stuk),
    path("", include(settings.ROOT_URLCONF)),
]
handler404 = "regiehuis.web.views.fout_404"
handler500 = "regiehuis.web.views.fout_500"


@pytest.fixture
def h():
    return huis_met_mensen()


@pytest.fixture(autouse=True)
def _adressen():
    with override_settings(ROOT_URLCONF=__name__):
        yield


def test_het_adres_zegt_wie_handelt(h):
    client = als(account(h, "agent"))
    k = kort(h, "agent")
    antwoord = client.get(f"/f/{k}/wie/")
    assert antwoord.content.decode() == f"Agent Bakker /wie/ /f/{k}/mijn/"
    assert reverse("toegang:account") == "/mijn/"


def test_twee_tabbladen_met_twee_hoedanigheden_raken_niet_door_elkaar(h):
    wie = account(h, "agent")
    voeg_toe(wie, h, "officier")
    client = als(wie)
    for naam in ("agent", "officier", "agent"):
        assert naam.capitalize() in client.get(f"/f/{kort(h, naam)}/wie/").content.decode()


def test_een_ander_zijn_adres_is_hetzelfde_als_een_onbekend_adres(h):
    account(h, "officier")
    client = als(account(h, "agent"))
    vreemd, onbekend = kort(h, "officier"), "zzzzzzzz"
    paginas = []
    for k in (vreemd, onbekend):
        antwoord = client.get(f"/f/{k}/wie/")
        assert antwoord.status_code == 404
        paginas.append(antwoord.content.decode().replace(k, "…"))
    zonder_teken = [p.split("csrfmiddlewaretoken")[0] for p in paginas]
    assert zonder_teken[0] == zonder_teken[1]


def test_een_functionaris_van_een_ander_huis_is_ook_404(h):
    ander = huis_met_mensen()
    account(ander, "agent")
    assert als(account(h, "agent")).get(f"/f/{kort(ander, 'agent')}/wie/").status_code == 404


def test_wie_niet_is_ingelogd_gaat_naar_inloggen_ook_voor_een_onbekend_adres(h):
    for k in (kort(h, "agent"), "zzzzzzzz"):
        antwoord = Client().get(f"/f/{k}/wie/")
        assert antwoord.headers["Location"].startswith("/inloggen/?next=")
    assert Client().post(f"/f/{kort(h, 'agent')}/wie/").status_code == 401


def test_wie_niet_meer_in_functie_is_handelt_niet_meer(h):
    wie = account(h, "agent")
    client, k = als(wie), kort(h, "agent")
    assert client.get(f"/f/{k}/wie/").status_code == 200
    with in_huis(h.id):
        Functionaris.objects.filter(id=h.agent).update(tot=nu())
    assert client.get(f"/f/{k}/wie/").status_code == 404
    with pytest.raises(NietGevonden):
        services.door_voor(h.agent)


def test_een_functionaris_die_nog_moet_beginnen_handelt_nog_niet(h):
    wie = account(h, "agent")
    with in_huis(h.id):
        Functionaris.objects.filter(id=h.agent).update(van=nu() + timedelta(days=1))
    assert als(wie).get(f"/f/{kort(h, 'agent')}/wie/").status_code == 404


def test_met_een_hoedanigheid_gaat_iemand_meteen_door(h):
    client, k = als(account(h, "agent")), kort(h, "agent")
    assert client.get("/").headers["Location"] == f"/f/{k}/"
    assert client.get("/wie/?x=1").headers["Location"] == f"/f/{k}/wie/?x=1"
    assert client.get("/kies/").headers["Location"] == f"/f/{k}/"
    assert client.get("/bestaat-niet/").status_code == 404


def test_met_twee_hoedanigheden_kiest_iemand_en_komt_waar_hij_heen_wilde(h):
    wie = account(h, "agent")
    voeg_toe(wie, h, "officier")
    client = als(wie)
    naar = client.get("/wie/?x=1").headers["Location"]
    assert naar == "/kies/?naar=%2Fwie%2F%3Fx%3D1"
    bladzijde = client.get(naar).content.decode()
    for naam in ("agent", "officier"):
        assert f'href="/f/{kort(h, naam)}/wie/?x=1"' in bladzijde
    elders = client.get("/kies/?naar=https://elders.example/").content.decode()
    assert "elders" not in elders.split("<main")[1].split("</main")[0]


def _balk(client, k):
    """What the bar says of who works."""
    bladzijde = client.get(f"/f/{k}/mijn/").content.decode()
    menu = bladzijde.split("rh-who")[1].split("</details>")[0]
    return menu.split("</summary>")[0], "Andere hoedanigheid" in menu


def test_wie_een_hoedanigheid_heeft_leest_zijn_rol_en_kan_niet_wisselen(h):
    balk, wisselen = _balk(als(account(h, "agent")), kort(h, "agent"))
    assert "partner" in balk and "Politie" not in balk
    assert not wisselen


def test_wie_er_meer_heeft_leest_namens_wie_hij_werkt(h):
    wie = account(h, "agent")
    voeg_toe(wie, h, "officier")
    for naam, organisatie in (("agent", "Politie Midden"), ("officier", "Openbaar Ministerie")):
        balk, wisselen = _balk(als(wie), kort(h, naam))
        assert f"<span>{organisatie}</span>" in balk
        assert wisselen


def test_wie_in_twee_huizen_werkt_leest_ook_in_welk(h):
    ander = huis_met_mensen()
    wie = account(h, "agent")
    voeg_toe(wie, ander, "agent")
    for waar in (h, ander):
        with in_huis(waar.id):
            huisnaam = netwerk.huis(waar.id).naam.removeprefix("Veiligheidshuis ")
        assert f"Politie Midden, {huisnaam}</span>" in _balk(als(wie), kort(waar, "agent"))[0]


def test_zonder_hoedanigheid_zegt_de_pagina_dat(h):
    wie = account(h, "agent")
    Koppeling.objects.update(tot=nu())
    assert "nergens aan mee" in als(wie).get("/kies/").content.decode()


def test_een_404_biedt_alleen_de_eigen_hoedanigheid_aan_waarin_de_pagina_zichtbaar_is(h):
    """ontwerp.md §3."""
    wie = account(h, "officier")
    voeg_toe(wie, h, "agent")
    voeg_toe(wie, h, "psychiater")
    client = als(wie)
    antwoord = client.get(f"/f/{kort(h, 'officier')}/politie/?x=1")
    bladzijde = antwoord.content.decode()
    assert antwoord.status_code == 404
    assert f"/f/{kort(h, 'agent')}/politie/?x=1" in bladzijde
    assert kort(h, "psychiater") not in bladzijde
    assert "gezien" not in client.session


def test_een_404_biedt_niets_aan_van_een_ander(h):
    account(h, "agent")
    client = als(account(h, "officier"))
    antwoord = client.get(f"/f/{kort(h, 'officier')}/politie/")
    assert antwoord.status_code == 404
    assert kort(h, "agent") not in antwoord.content.decode()


def test_het_proberen_van_een_andere_hoedanigheid_laat_geen_leesregel_na(h):
    wie = account(h, "officier")
    voeg_toe(wie, h, "agent")
    als(wie).get(f"/f/{kort(h, 'officier')}/politie/")
    with in_huis(h.id):
        regels = list(Toegangsregel.objects.values_list("functionaris_id", "handeling"))
    assert all(f != h.agent for f, _ in regels)


def test_een_kapotte_pagina_laat_geen_voorvoegsel_achter(h):
    client = als(account(h, "agent"))
    client.raise_request_exception = False
    assert client.get(f"/f/{kort(h, 'agent')}/stuk/").status_code == 500
    assert reverse("toegang:account") == "/mijn/"


@pytest.mark.parametrize(
    "pad",
    ["/f/", "/f//wie/", "/f/../wie/", "/f/A/wie/", "/f/x'--/wie/", "/f/" + "a" * 80 + "/wie/"],
)
def test_vreemde_adressen_zijn_gewoon_404(h, pad):
    assert als(account(h, "agent")).get(pad).status_code == 404


def test_pagina_s_over_het_account_staan_buiten_de_hoedanigheid(h):
    client, k = als(account(h, "agent")), kort(h, "agent")
    for pad in ("/tweede-stap/instellen/", "/wachtwoord/", "/kies/?naar=/x/"):
        assert client.get(f"/f/{k}{pad}").headers["Location"] == pad


def test_de_taal_van_het_account_geldt_zonder_koekje(h):
    wie = account(h, "agent")
    client, pad = als(wie), f"/f/{kort(h, 'agent')}/mijn/"
    assert 'lang="nl"' in client.get(pad).content.decode()
    client.post(f"{pad}taal/", {"taal": "en"})
    assert 'lang="en"' in client.get(pad).content.decode()
    assert 'lang="en"' in als(wie).get(pad).content.decode()


def test_in_de_sessies_staat_niets_over_mensen(h):
    client = als(account(h, "agent"))
    client.get(f"/f/{kort(h, 'agent')}/wie/")
    client.post(f"/f/{kort(h, 'agent')}/mijn/taal/", {"taal": "en"})
    ruw = " ".join(s.session_data for s in Session.objects.all())
    leesbaar = " ".join(str(dict(client.session.items())) for _ in [0])
    for iets in ("Agent", "Bakker", "example.org"):
        assert iets not in ruw and iets not in leesbaar


def test_het_aantal_vragen_voor_een_hoedanigheid_staat_vast(h):
    wie = account(h, "agent")
    client, pad = als(wie), f"/f/{kort(h, 'agent')}/wie/"
    client.get(pad)
    with CaptureQueriesContext(
        connection,
    ) as een:
        client.get(pad)
    voeg_toe(wie, h, "officier")
    voeg_toe(wie, h, "psychiater")
    with CaptureQueriesContext(connection) as meer:
        client.get(pad)
    assert len(een) == len(meer)


def test_de_deur_heeft_de_rechten_van_de_kaart(h):
    door = services.door_voor(h.regisseur, huis_id=h.id)
    assert door.publiek and door.mag("casus:leden") and door.huis == h.id
    assert not services.door_voor(h.toezichthouder, huis_id=h.id).mag("casus:openen")
    with in_huis(h.id):
        assert services.door_voor(h.regisseur) == door


def test_de_automaat_handelt_voor_het_huis(h):
    door = services.automaat(h.id)
    assert door.huis == h.id and door.gebruiker is None and door.rechten == frozenset()


def test_een_deur_van_een_ander_huis_gaat_niet_open(h):
    ander = huis_met_mensen()
    with pytest.raises(NietGevonden):
        services.door_voor(h.agent, huis_id=ander.id)


@pytest.mark.parametrize("naam", ["toegang:kies", "account_login", "web:taal", "mfa_index"])
def test_open_adressen(naam):
    assert middleware._past(naam, middleware.OPEN)


@pytest.mark.parametrize("naam", ["toegang:account", "toegang:mensen", "netwerk:huis", ""])
def test_dichte_adressen(naam):
    assert not middleware._past(naam, middleware.OPEN)


def test_toestellen_in_woorden():
    assert queries.toestel("Mozilla/5.0 (X11; Linux) Chrome/120 Safari/537") == "Chrome · Linux"
    assert queries.toestel("vreemd") == ""


def test_namen_uit_een_ander_huis_lekken_niet_bij_het_kiezen(h):
    ander = huis_met_mensen()
    wie = account(h, "agent")
    voeg_toe(wie, ander, "agent")
    eigen = queries.eigen_hoedanigheden(wie.pk)
    assert {e.huis_id for e in eigen} == {h.id, ander.id}
    assert netwerk.functionarissen([h.agent]) == {}
