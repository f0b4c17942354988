"""The same form again, through the whole application: a second click without a script, a
connection that broke after the server had kept it, or a page out of the history.

Who did nothing wrong gets no error, and no text is lost (ontwerp.md §4.15).
"""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from regiehuis.casus.models import Casus, Toewijzing
from regiehuis.casus.services import voeg_lid_toe
from regiehuis.casus.tests.fabriek import huis_met_casus
from regiehuis.informatie.models import Gegeven, Gegevenversie
from regiehuis.informatie.tests.fabriek import gegeven
from regiehuis.instroom.tests.fabriek import aangemeld
from regiehuis.instroom.tests.test_views import alles, openen
from regiehuis.logboek.context import binnen
from regiehuis.netwerk.tests.fabriek import voeg_functionaris_toe
from regiehuis.toegang.tests.fabriek import account, als, kort

pytestmark = pytest.mark.django_db


@pytest.fixture
def c():
    return huis_met_casus()


class Mens:
    """Somebody in a browser."""

    def __init__(self, huis, naam):
        self.client, self.begin = als(account(huis, naam)), f"/f/{kort(huis, naam)}"

    def stuur(self, naam, id, *rest, **velden):
        return self.client.post(self.begin + reverse(naam, args=[id, *rest]), velden)

    def twee_keer(self, naam, id, *rest, **velden):
        """The same twice: both lead to the same page, and that page is there."""
        velden = {"eenmalig": str(uuid4()), **velden}
        naar = [self.stuur(naam, id, *rest, **velden).headers["Location"] for _keer in range(2)]
        assert naar[0] == naar[1]
        assert self.client.get(naar[0]).status_code == 200
        return naar[0]


def nieuw_gegeven(mens, c, tekst, sleutel):
    """What the page to add something sends, with what it says about who will see it."""
    pagina = mens.client.get(
        mens.begin + reverse("informatie:gegeven_nieuw", args=[c.id, "algemeen"])
    ).content.decode()
    return {"tekst": tekst, "aard": "feit", "wie": "tafel", "categorie": "huisvesting",
            "gezien": re.search(r'name="gezien"[^>]*value="([^"]*)"', pagina)[1],
            "eenmalig": sleutel}  # fmt: skip


def correctie(tekst, **velden):
    return {"tekst": tekst, "aard": "feit", "categorie": "huisvesting", "reden": "Gebeld.",
            "versie": "1", **velden}  # fmt: skip


def test_een_correctie_die_twee_keer_komt_is_er_een_en_geen_conflict(c):
    g = gegeven(c)
    Mens(c.huis, "agent").twee_keer("informatie:corrigeren", g, **correctie("Bij zijn zus."))
    with binnen(c.door("agent")):
        assert Gegeven.objects.get(id=g).tekst == "Bij zijn zus."
        assert Gegevenversie.objects.filter(gegeven=g).count() == 1


def test_andere_tekst_met_dezelfde_sleutel_is_een_conflict_dat_beide_teksten_toont(c):
    g, sleutel = gegeven(c), str(uuid4())
    agent = Mens(c.huis, "agent")
    agent.stuur("informatie:corrigeren", g, **correctie("Van de eerste keer.", eenmalig=sleutel))
    antwoord = agent.stuur(
        "informatie:corrigeren", g, **correctie("Van de tweede keer.", eenmalig=sleutel)
    )
    assert antwoord.status_code == 409
    html = antwoord.content.decode()
    assert "Van de eerste keer." in html
    assert "Van de tweede keer." in html


def test_wie_teruggaat_en_iets_anders_schrijft_verliest_geen_van_beide(c):
    """A browser that keeps a page gives it back with the key of the first time."""
    agent, sleutel = Mens(c.huis, "agent"), str(uuid4())
    for tekst in ("Slaapt in een auto.", "Werkt bij de bakker."):
        velden = nieuw_gegeven(agent, c, tekst, sleutel)
        agent.stuur("informatie:gegeven_nieuw", c.id, "algemeen", **velden)
    with binnen(c.door("agent")):
        teksten = set(Gegeven.objects.values_list("tekst", flat=True))
    assert teksten == {"Slaapt in een auto.", "Werkt bij de bakker."}


@pytest.mark.parametrize(
    ("wie", "taak"), [("regisseur", "procesregisseur"), ("plaatsvervanger", "plaatsvervanger")]
)
def test_wie_zijn_eigen_taak_overdraagt_leest_dat_hij_de_casus_niet_meer_ziet(c, wie, taak):
    nieuw = c.huis.nieuw
    collega = voeg_functionaris_toe(nieuw, nieuw.hoedanigheid, "Collega", ("procesregisseur",))
    mens = Mens(c.huis, wie)
    pagina = mens.client.get(mens.begin + reverse("casus:taak", args=[c.id, taak]))
    assert "U heeft deze taak nu zelf." in pagina.content.decode()
    naar = mens.twee_keer("casus:taak", c.id, taak, functionaris=str(collega),
                          in_plaats_van=str(c.huis.mensen[wie]))  # fmt: skip
    assert naar == mens.begin + reverse("casus:lijst")
    andere = {"regisseur": "plaatsvervanger", "plaatsvervanger": "regisseur"}[wie]
    with binnen(c.door(andere)):
        assert Toewijzing.objects.filter(functionaris=collega, tot=None).count() == 1


def test_wie_een_casus_opent_zonder_deelnemer_te_zijn_komt_terug_op_de_lijst():
    a = aangemeld().toegelaten()
    triagist = Mens(a.huis, "triagist")
    naar = triagist.twee_keer("instroom:openen", a.id, **openen(a))
    assert naar == triagist.begin + reverse("instroom:lijst")


def test_een_uitkomst_wordt_een_keer_vastgelegd():
    a = aangemeld()
    velden = alles(a, uitkomst="afwijzen", advies="Nee.", actie="uitkomst")
    Mens(a.huis, "triagist").twee_keer("instroom:wegen", a.id, **velden)
    assert a.rij().stand == "afgewezen"


def test_een_aanvulling_wordt_een_keer_verstuurd():
    a = aangemeld()
    a.uitkomst("verrijken", vraag="Welke school?")
    agent = Mens(a.huis, "agent")
    naar = agent.twee_keer("instroom:aanvullen", a.id, antwoord="De Regenboog.")
    assert naar == agent.begin + reverse("instroom:aanmelding", args=[a.id])


def test_wat_werd_geweigerd_mag_met_dezelfde_knop_nog_eens():
    """Refused with a warning is not done: the button works once there is a member."""
    c = huis_met_casus(())
    regie = Mens(c.huis, "regisseur")
    velden = {"stap": "informatie_ophalen", "versie": "1", "eenmalig": str(uuid4())}

    def probeer():
        regie.stuur("casus:fase", c.id, **velden)
        with binnen(c.door("regisseur")):
            return Casus.objects.get(id=c.id).fase

    assert probeer() == "geopend"
    with binnen(c.door("regisseur")) as door:
        voeg_lid_toe(door, casus=c.id, functionaris=c.huis.mensen["agent"], reden="Kent hem.")
    assert probeer() == "informatie"


def test_de_sleutel_van_een_ander_zegt_niets(c):
    """A key is remembered per functionaris: it tells nobody what somebody else did."""
    sleutel = str(uuid4())
    agent, ander = Mens(c.huis, "agent"), Mens(c.huis, "toezichthouder")
    velden = nieuw_gegeven(agent, c, "Slaapt in een auto.", sleutel)
    for mens in (agent, ander):
        mens.stuur("informatie:gegeven_nieuw", c.id, "algemeen", **velden)
    with binnen(c.door("agent")):
        assert Gegeven.objects.count() == 2
    vreemde = Mens(c.huis, "officier")
    antwoord = vreemde.stuur("informatie:gegeven_nieuw", c.id, "algemeen", **velden)
    assert antwoord.status_code == 404
