"""The file of one case: exactly what its reader sees, numbered and logged (issue 3, point 9)."""

import io
import re
import time

import pypdf
import pytest

from regiehuis.casus.tests.browser import Browser
from regiehuis.dossier import services
from regiehuis.dossier.tests import fabriek
from regiehuis.informatie.tests.fabriek import antwoord, casus_met_tafel, gegeven, tekst, vraag
from regiehuis.kern.fouten import NietGevonden, OngeldigeInvoer
from regiehuis.logboek.context import binnen
from regiehuis.logboek.models import Toegangsregel
from regiehuis.logboek.queries import gebeurtenissen

pytestmark = pytest.mark.django_db
ALLES = ("casus", "personen", "team", "doeltoets", "verloop", "beeld", "vragen", "tijdlijn")


@pytest.fixture
def c():
    vol = casus_met_tafel()
    antwoord(vol, vraag(vol), tekst("Slaapt in een auto."))
    return vol


def geef_uit(c, wie="agent", delen=ALLES, **anders) -> services.Uitgave:
    with binnen(c.door(wie)) as door:
        return services.geef_uit(door, casus=c.id, delen=delen, **anders)


def woorden(uitgave: services.Uitgave) -> str:
    """The text of the PDF on one line."""
    bladen = pypdf.PdfReader(io.BytesIO(uitgave.inhoud)).pages
    return " ".join(" ".join(blad.extract_text() for blad in bladen).replace("\xad", "").split())


def post(b, **velden):
    """Send the form of the page."""
    return b.client.post(b.pad("dossier/uitgeven/"), velden)


def test_in_het_dossier_staat_wie_waarom_wat_bekend_is_en_wie_het_zei(c):
    heel = woorden(geef_uit(c))
    for deel in (
        "Vermeer", "Diefstal voorkomen en hulp laten slagen.", "Argument bij a.",
        "Slaapt in een auto.", "Politie Midden", "Wat weet u over de woonsituatie?",
        "agent is nodig", "Casus geopend", "Hierover staat niets in het beeld",
    ):  # fmt: skip
        assert deel in heel


def test_elke_uitgave_heeft_een_eigen_nummer_en_staat_in_het_verloop(c):
    """BGS 1.12: who took what."""
    een, twee = geef_uit(c), geef_uit(c, "toezichthouder")
    assert (een.nummer, twee.nummer) == (f"{c.casus.nummer}-u1", f"{c.casus.nummer}-u2")
    assert een.bestandsnaam == f"{c.casus.nummer}-u1.pdf" and een.nummer in woorden(een)
    with binnen(c.door("regisseur")):
        assert gebeurtenissen(casus=c.id).filter(soort="casus:uitgave:gemaakt").count() == 2


def test_een_ander_krijgt_een_ander_dossier(c):
    """Exactly what he sees: a restricted item only for who sees it (ontwerp.md §4.2, §4.5)."""
    politie = c.huis.hoedanigheden["politie"]
    gegeven(c, tekst("Staat onder toezicht.", zichtbaar_voor=(politie,)))
    fabriek.leg_vast(c, "agent", fabriek.gegevens()[0][1])
    agent, ander = woorden(geef_uit(c)), woorden(geef_uit(c, "toezichthouder"))
    assert "Staat onder toezicht." in agent and "Alleen zichtbaar voor: Politie Midden" in agent
    assert "toezicht." not in ander.replace("Ondertoezicht", "") and "Huisbezoek" in ander
    assert "Agent Bakker" in agent and "Voor Toezicht" not in agent


def test_een_vreemde_krijgt_niets(c):
    with pytest.raises(NietGevonden):
        geef_uit(c, "officier")
    assert (
        post(Browser(c, "officier"), vorm="dossier", delen=["casus"], wat="pdf").status_code == 404
    )


def test_niets_kiezen_kost_geen_nummer(c):
    with pytest.raises(OngeldigeInvoer):
        geef_uit(c, delen=())
    assert geef_uit(c).nummer.endswith("-u1")


def test_een_geheim_adres_staat_er_nooit_in():
    from regiehuis.casus.tests.fabriek import onderwerp

    vol = casus_met_tafel(betrokkenen=[onderwerp(adres="Geheimlaan 1", adres_geheim=True)])
    heel = woorden(geef_uit(vol, "regisseur"))
    assert "Geheimlaan" not in heel and "geheim, staat niet in een uitgave" in heel


def test_voor_op_tafel_is_een_bladzijde(c):
    """One printable page per case."""
    for _n in range(8):
        gegeven(c)
    uitgave = geef_uit(c, op_tafel=True)
    assert len(pypdf.PdfReader(io.BytesIO(uitgave.inhoud)).pages) == 1
    assert "Blad voor op tafel" in woorden(uitgave) and "Slaapt in een auto" not in woorden(uitgave)


def test_kiezen_bekijken_en_een_pdf_krijgen(c):
    b = Browser(c, "agent")
    assert "Geef het dossier uit" in b.zie("dossier/")
    assert "regels: Huisvesting" in b.zie("dossier/uitgeven/")
    bekeken = post(b, vorm="dossier", delen=["beeld"], wat="bekijk")
    inhoud = bekeken.content.decode()
    assert bekeken.status_code == 200 and "Slaapt in een auto." in inhoud
    assert "Argument bij a." not in inhoud and "-u1" not in inhoud
    antwoord_ = post(b, vorm="dossier", delen=["beeld"], wat="pdf")
    assert antwoord_["Content-Type"] == "application/pdf"
    assert f'filename="{c.casus.nummer}-u1.pdf"' in antwoord_["Content-Disposition"]
    assert "no-store" in antwoord_["Cache-Control"]
    assert antwoord_.content.startswith(b"%PDF")


def sleutel_in(pagina: str) -> str:
    """The key of the form on a page."""
    return re.search(r'name="eenmalig" value="([^"]+)"', pagina)[1]


def test_een_dubbele_klik_geeft_een_nummer_ook_zonder_javascript(c):
    """BGS 1.12: one copy, one number, from the form and from the page that is looked at first."""
    b = Browser(c, "agent")
    keuze = {"vorm": "dossier", "delen": ["beeld", "casus"]}
    sleutel = sleutel_in(b.zie("dossier/uitgeven/"))
    bekeken = post(b, **keuze, wat="bekijk", eenmalig=sleutel).content.decode()
    assert sleutel_in(bekeken) == sleutel
    namen = {
        post(b, vorm="dossier", delen=delen, wat="pdf", eenmalig=sleutel)["Content-Disposition"]
        for delen in (["beeld", "casus"], ["casus", "beeld"])
    }
    assert namen == {f'attachment; filename="{c.casus.nummer}-u1.pdf"'}
    anders = post(b, vorm="dossier", delen=["casus"], wat="pdf", eenmalig=sleutel)
    assert "-u2.pdf" in anders["Content-Disposition"]


def test_zonder_onderdelen_komt_het_formulier_terug_met_een_melding(c):
    b = Browser(c, "agent")
    antwoord_ = post(b, vorm="dossier", wat="pdf")
    assert antwoord_.status_code == 422
    assert "Kies minstens een onderdeel." in antwoord_.content.decode()
    assert post(b, vorm="x", delen=["y"], wat="pdf").status_code == 422


def test_kiezen_is_niet_lezen_en_meenemen_staat_als_uitvoer_in_het_log(c):
    id_ = gegeven(c)
    b = Browser(c, "agent")
    b.zie("dossier/uitgeven/")
    post(b, vorm="dossier", delen=["beeld"], wat="pdf")
    with binnen(c.door("fg")):
        rijen = Toegangsregel.objects.filter(pagina="dossier:uitgeven").order_by("op")
        kiezen, meenemen = rijen
    assert kiezen.handeling == "lezen" and id_ not in kiezen.objecten
    assert meenemen.handeling == "uitvoer" and id_ in meenemen.objecten


def test_een_groot_dossier_komt_binnen_een_paar_seconden(c):
    """Issue 3, point 9: also big ones without a time-out."""
    for _n in range(60):
        gegeven(c, tekst("Een lange tekst over wat er speelt. " * 40))
    begin = time.perf_counter()
    uitgave = geef_uit(c)
    assert time.perf_counter() - begin < 10
    assert len(pypdf.PdfReader(io.BytesIO(uitgave.inhoud)).pages) > 10
