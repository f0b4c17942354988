"""The list of people, the demo page, the vocabulary, the translations, the tables."""

import gettext as gettekst
import importlib
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from regiehuis.logboek.context import binnen, in_huis
from regiehuis.logboek.gevolgen import gevolgen_van
from regiehuis.logboek.uitzonderingen import is_uitgezonderd
from regiehuis.logboek.woorden import SOORTEN
from regiehuis.netwerk.tests.fabriek import huis_met_mensen, voeg_functionaris_toe
from regiehuis.toegang import events, queries, services, urls
from regiehuis.toegang.models import Gebruiker, Inlogregel, Koppeling
from regiehuis.toegang.tests.fabriek import account, als, deur, kort

pytestmark = pytest.mark.django_db
KAMER = Path(urls.__file__).parent


@pytest.fixture(autouse=True)
def _lege_cache():
    cache.clear()


@pytest.fixture
def h():
    return huis_met_mensen()


def lijst(h, wie, vraag=""):
    client = als(Gebruiker.objects.filter(pk=_gebruiker(h, wie)).get())
    return client.get(f"/f/{kort(h, wie)}/mensen/{vraag}")


def _gebruiker(h, wie):
    bestaand = Koppeling.objects.filter(functionaris_id=h.mensen[wie]).first()
    return bestaand.gebruiker_id if bestaand else account(h, wie).pk


def test_een_ambassadeur_ziet_de_eigen_hoedanigheid_en_het_huis_ziet_iedereen(h):
    eigen = lijst(h, "ambassadeur").content.decode()
    assert "Agent Bakker" in eigen and "Officier Bakker" not in eigen
    for wie in ("beheerder", "ketenmanager", "ondersteuning"):
        alles = lijst(h, wie).content.decode()
        assert "Agent Bakker" in alles and "Officier Bakker" in alles
    assert "Officier Bakker" not in lijst(h, "leidinggevende").content.decode()


@pytest.mark.parametrize("wie", ["agent", "regisseur", "triagist", "fg"])
def test_wie_er_niet_over_gaat_ziet_de_lijst_niet(h, wie):
    assert lijst(h, wie).status_code == 403


def test_de_standen_kloppen_met_de_tellingen(h):
    account(h, "agent")
    with binnen(deur(h, "ambassadeur")) as door:
        services.nodig_uit(door, functionaris_id=h.wijkagent)
        standen = {m.rij.id: m.stand for m in queries.mensen(door)}
    assert standen[h.agent] == "actief" and standen[h.wijkagent] == "uitgenodigd"
    assert standen[h.leidinggevende] == "geen"
    uit = lijst(h, "ambassadeur", "?stand=uitgenodigd").content.decode()
    assert "Wijkagent Bakker" in uit and "Agent Bakker" not in uit.replace("Wijkagent Bakker", "")


def test_iemand_van_een_andere_organisatie_bekijkt_de_pagina_niet(h):
    client = als(account(h, "ambassadeur"))
    voor = f"/f/{kort(h, 'ambassadeur')}"
    assert client.get(f"{voor}/mensen/{h.agent}/").status_code == 200
    assert client.get(f"{voor}/mensen/{h.officier}/").status_code == 403
    ander = huis_met_mensen()
    assert client.get(f"{voor}/mensen/{ander.agent}/").status_code == 404


def test_een_collega_ziet_de_pagina_om_herstel_te_vragen(h):
    account(h, "agent")
    client = als(account(h, "wijkagent"))
    pad = f"/f/{kort(h, 'wijkagent')}/mensen/{h.agent}/"
    assert "Herstel vragen" in client.get(pad).content.decode()
    assert client.post(f"{pad}herstel/").status_code == 302
    dubbel = client.post(f"{pad}herstel/")
    assert dubbel.status_code == 422 and "al gevraagd" in dubbel.content.decode()
    ambassadeur = als(account(h, "ambassadeur"))
    lijst_ = ambassadeur.get(f"/f/{kort(h, 'ambassadeur')}/mensen/").content.decode()
    assert "Herstel van de tweede stap gevraagd" in lijst_
    pad = f"/f/{kort(h, 'ambassadeur')}/mensen/{h.agent}/"
    assert "Goedkeuren" in ambassadeur.get(pad).content.decode()
    with in_huis(h.id):
        from regiehuis.toegang.models import Factorherstel

        herstel = Factorherstel.objects.get()
    antwoord = ambassadeur.post(f"{pad}herstel/{herstel.id}/", {"akkoord": "ja"})
    assert antwoord.status_code == 302


def test_het_aantal_vragen_hangt_niet_af_van_het_aantal_mensen(h):
    client = als(account(h, "ambassadeur"))
    pad = f"/f/{kort(h, 'ambassadeur')}/mensen/"
    client.get(pad)
    with CaptureQueriesContext(connection) as weinig:
        client.get(pad)
    for n in range(8):
        voeg_functionaris_toe(h.nieuw, h.hoedanigheden["politie"], f"Extra{n} Mens")
    with CaptureQueriesContext(connection) as veel:
        client.get(pad)
    assert len(weinig) == len(veel)


def test_lange_en_rare_namen_breken_niets(h):
    wie = voeg_functionaris_toe(
        h.nieuw,
        h.hoedanigheden["politie"],
        "<script>alert(1)</script> 😀 " + "x" * 80,
        email="raar@example.org",
    )
    client = als(account(h, "ambassadeur"))
    for pad in ("mensen/", f"mensen/{wie}/"):
        tekst = client.get(f"/f/{kort(h, 'ambassadeur')}/{pad}").content.decode()
        assert "<script>alert" not in tekst and "😀" in tekst


# ---- the demo -----------------------------------------------------------------------------------


def test_buiten_de_demo_bestaat_de_keuzepagina_niet(client):
    assert client.get("/demo/mensen/").status_code == 404
    assert client.post("/demo/mensen/", {"kort": "x"}).status_code == 404
    assert "demo_mensen" not in [p.name for p in urls.urlpatterns]


@pytest.mark.parametrize(("modus", "bestaat"), [("productie", False), ("demo", True)])
def test_alleen_in_de_demo_staat_het_adres_in_de_lijst(settings, modus, bestaat):
    settings.REGIEHUIS_MODUS = modus
    try:
        namen = [p.name for p in importlib.reload(urls).urlpatterns]
    finally:
        settings.REGIEHUIS_MODUS = "test"
        importlib.reload(urls)
    assert ("demo_mensen" in namen) is bestaat


def test_in_de_demo_wordt_iemand_met_een_klik_een_ander(h, rf):
    from regiehuis.toegang.views.demo import mensen

    wie = account(h, "agent", wachtwoord=None)
    account(h, "officier", wachtwoord=None)
    verzoek = rf.get("/demo/mensen/")
    verzoek.session, verzoek.user = Client().session, wie
    tekst = mensen(verzoek).content.decode()
    assert "Agent Bakker" in tekst and "Officier Bakker" in tekst
    verzoek = rf.post("/demo/mensen/", {"kort": kort(h, "officier")})
    verzoek.session, verzoek.user = Client().session, wie
    assert mensen(verzoek).headers["Location"] == f"/f/{kort(h, 'officier')}/"
    assert verzoek.user.pk != wie.pk


def test_zonder_wachtwoord_kan_niemand_inloggen(h, client):
    wie = account(h, "agent", wachtwoord=None)
    for poging in ("", "!", "None"):
        client.post("/inloggen/", {"login": wie.email, "password": poging})
    assert "_auth_user_id" not in client.session


# ---- vocabulary, translations, tables -----------------------------------------------------------


def test_elke_gebeurtenis_staat_in_de_woordenlijst():
    tekst = "".join(p.read_text() for p in (KAMER / "services").glob("*.py"))
    for soort in events.SOORTEN:
        assert soort.naam in SOORTEN
        stam = soort.naam.rsplit(":", 1)[0]
        assert soort.naam in tekst or f'f"{stam}:{{' in tekst, soort.naam


def test_een_vertrek_heeft_hier_een_gevolg():
    waar = [g.waar for g in gevolgen_van("netwerk:functionaris:vertrokken")]
    assert "toegang.gevolgen.beeindig_alles" in waar


def test_alles_is_in_het_engels_vertaald():
    bestand = KAMER / "locale/en/LC_MESSAGES/django.mo"
    with bestand.open("rb") as mo:
        vertaling = gettekst.GNUTranslations(mo)
    po = bestand.with_suffix(".po").read_text()
    assert "fuzzy" not in po
    assert vertaling.gettext("Inloggen") == "Sign in"
    leeg = [b for b in po.split("\n\n")[1:] if b.rstrip().endswith('msgstr ""')]
    assert not leeg, leeg[:3]


def test_wie_geen_waarnemer_heeft_leest_waarom(h):
    """The house has people enough; nobody of them has the same role."""
    for naam in ("fg", "ketenmanager"):
        tekst = als(account(h, naam)).get(f"/f/{kort(h, naam)}/mijn/").content.decode()
        assert "Niemand kan voor u waarnemen" in tekst
        assert "dezelfde rol in dezelfde hoedanigheid. Zo iemand is er nog niet" in tekst


def test_elke_pagina_is_er_in_het_engels(h):
    client = als(account(h, "ambassadeur"))
    client.cookies["taal"] = "en"
    voor = f"/f/{kort(h, 'ambassadeur')}"
    for pad in ("mijn/", "mensen/", "mensen/uitnodigen/", f"mensen/{h.agent}/"):
        tekst = client.get(f"{voor}/{pad}").content.decode().split("<main")[1].split("</main")[0]
        for woord in (" wordt ", " werkt ", " niet ", " een ", "Waarneming"):
            assert woord not in tekst, (pad, woord)


def test_de_inlogtabellen_staan_op_de_lijst_van_uitzonderingen():
    for tabel in ("gebruiker", "koppeling", "inlogregel", "bewaardeinvoer"):
        assert is_uitgezonderd(f"toegang_{tabel}")
    assert not is_uitgezonderd("toegang_uitnodiging")


def test_de_app_mag_inlogregels_en_adressen_niet_wijzigen(h):
    """Grants per column (proeven.md)."""
    wie = account(h, "agent")
    Inlogregel.objects.create(op="2026-01-01T00:00Z", soort="gelukt")
    for verboden in (
        lambda: Gebruiker.objects.filter(pk=wie.pk).update(email="ander@example.org"),
        lambda: Gebruiker.objects.filter(pk=wie.pk).delete(),
        lambda: Koppeling.objects.update(gebruiker_id=wie.pk),
        lambda: Koppeling.objects.all().delete(),
        lambda: Inlogregel.objects.update(soort="mislukt"),
        lambda: Inlogregel.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            verboden()


def test_uitnodigingen_van_een_ander_huis_zijn_er_niet(h):
    from regiehuis.toegang.models import Uitnodiging

    ander = huis_met_mensen()
    with binnen(deur(ander, "ambassadeur")) as door:
        services.nodig_uit(door, functionaris_id=ander.agent)
    with binnen(deur(h, "beheerder")):
        assert not Uitnodiging.objects.exists()
