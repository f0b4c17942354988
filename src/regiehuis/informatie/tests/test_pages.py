"""The pages: allowed, refused, wrong input; a fixed number of queries; without JavaScript."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regiehuis.casus.tests.browser import Browser
from regiehuis.informatie import queries, services
from regiehuis.informatie.models import Informatieverzoek
from regiehuis.kern.datums import dag
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.context import binnen
from regiehuis.stukken.tests import bestanden

from .fabriek import antwoord, casus_met_tafel, gegeven, tekst, vraag

pytestmark = pytest.mark.django_db
PAGINAS = ("beeld/", "verzoeken/", "verzoeken/nieuw/", "gegeven/nieuw/algemeen/", "document/nieuw/")
SOORTEN = ("algemeen", "interventie", "incident", "detentie", "contactmoment")


@pytest.fixture
def c():
    return casus_met_tafel()


def gezien(pagina: str, sleutel: str = "huisvesting") -> str:
    """What the page says that was read about who will see it."""
    return re.search(rf'name="g-{sleutel}-gezien"[^>]*value="([^"]*)"', pagina)[1]


def velden(pagina: str, **extra: str) -> dict[str, str]:
    """What a browser would send of an answer without touching anything else."""
    uit = {
        "antwoord": "geleverd",
        "eenmalig": re.search(r'name="eenmalig" value="([^"]+)"', pagina)[1],
    }
    for sleutel in re.findall(r'name="g-([a-z]+)-tekst"', pagina):
        uit |= {f"g-{sleutel}-aard": "oordeel", f"g-{sleutel}-wie": "tafel",
                f"g-{sleutel}-gezien": gezien(pagina, sleutel)}  # fmt: skip
    return uit | extra


# ---- who may open what --------------------------------------------------------------------------


def test_een_vreemde_krijgt_op_elke_pagina_404(c):
    """Not even that it exists (WGS 1.8(2))."""
    v, g = vraag(c), gegeven(c)
    paden = [*PAGINAS, f"/verzoek/{v}/", f"/gegeven/{g}/", f"/verzoek/{v}/terugnemen/"]
    for naam in ("officier", "ketenmanager"):
        vreemde = Browser(c, naam)
        for pad in paden:
            status = 403 if naam == "officier" and "terugnemen" in pad else None
            antwoord_ = vreemde.client.get(vreemde.pad(pad))
            assert antwoord_.status_code == (status or 404) or (antwoord_.status_code == 403), (
                naam,
                pad,
            )
            assert "auto" not in antwoord_.content.decode().split("<main")[1]


def test_een_lid_leest_het_beeld_en_stelt_geen_vragen(c):
    v = vraag(c)
    agent = Browser(c, "agent")
    for pad in ("beeld/", "verzoeken/", f"/verzoek/{v}/", "gegeven/nieuw/algemeen/"):
        agent.zie(pad)
    agent.zie("verzoeken/nieuw/", 403)
    agent.zie(f"/verzoek/{v}/terugnemen/", 403)


def test_de_titel_van_een_pagina_noemt_het_nummer_en_nooit_een_mens(c):
    v, g = vraag(c), gegeven(c)
    regie = Browser(c, "regisseur")
    for pad in (*PAGINAS, f"/verzoek/{v}/", f"/gegeven/{g}/"):
        titel = re.search(r"<title>(.*?)</title>", regie.zie(pad))[1]
        assert c.casus.nummer in titel
        assert "Mevrouw" not in titel


def test_de_ambassadeur_ziet_het_nummer_en_de_termijn_en_kan_niet_antwoorden(c):
    """Level taak."""
    v = vraag(c)
    ambassadeur = Browser(c, "ambassadeur")
    pagina = ambassadeur.zie(f"/verzoek/{v}/")
    assert c.casus.nummer in pagina
    assert "woonsituatie" not in pagina
    assert "Mevrouw" not in pagina
    ambassadeur.stuur(f"/verzoek/{v}/", 404, antwoord="niets_bekend")


# ---- asking -------------------------------------------------------------------------------------


def test_vragen_en_de_tabel_van_vragen(c):
    regie = Browser(c, "regisseur")
    pagina = regie.zie("verzoeken/nieuw/")
    assert "Diefstal voorkomen" in pagina  # the purpose stands on every request (WGS 1.8(5))
    regie.stuur("verzoeken/nieuw/", 422, vraag="", snelheid="gewoon")
    regie.stuur(
        "verzoeken/nieuw/",
        aan=[str(c.huis.agent), str(c.huis.psychiater)],
        vraag="Waar slaapt zij?",
        leefgebieden=["huisvesting"],
        snelheid="gewoon",
    )
    tabel = regie.zie("verzoeken/")
    assert tabel.count("Waar slaapt zij?") == 2
    assert "wacht op antwoord" in tabel


# ---- answering ----------------------------------------------------------------------------------


def test_antwoorden_vanuit_de_mail_met_een_tekst_en_zonder_javascript(c):
    """One page, one text in one life domain is enough."""
    v = vraag(c)
    agent = Browser(c, "agent")
    pagina = agent.zie(f"/verzoek/{v}/")
    assert "Wat weet u over de woonsituatie?" in pagina
    assert "Diefstal voorkomen" in pagina
    assert "Politie Midden" in pagina  # says in words who will see it
    assert "<script>" not in pagina
    assert " style=" not in pagina
    agent.stuur(
        f"/verzoek/{v}/", **velden(pagina, **{"g-huisvesting-tekst": "Slaapt in een auto.",
                                             "g-huisvesting-aard": "feit"})
    )  # fmt: skip
    assert "Slaapt in een auto." in agent.zie("beeld/")
    assert "Dit deelde u" in agent.zie(f"/verzoek/{v}/")


def test_twee_keer_versturen_geeft_een_gegeven(c):
    """Double submit is harmless."""
    v = vraag(c)
    agent = Browser(c, "agent")
    data = velden(agent.zie(f"/verzoek/{v}/"), **{"g-huisvesting-tekst": "Eén keer."})
    agent.stuur(f"/verzoek/{v}/", **data)
    agent.stuur(f"/verzoek/{v}/", **data)
    with binnen(c.door("agent")) as door:
        assert len(queries.gegevens_van(door, v)) == 1


def test_wie_iets_beperkt_leest_eerst_wie_het_ziet(c):
    """The choice says its consequence in words, also without JavaScript."""
    v = vraag(c)
    agent = Browser(c, "agent")
    keuze = {
        "g-huisvesting-tekst": "Alleen voor toezicht.",
        "g-huisvesting-wie": "gekozen",
        "g-huisvesting-organisaties": str(c.huis.hoedanigheden["reclassering"]),
    }
    eerst = agent.stuur(f"/verzoek/{v}/", 200, **velden(agent.zie(f"/verzoek/{v}/"), **keuze))
    assert "Klopt het wie dit ziet?" in eerst
    assert "Niet voor: GGZ Centraal" in eerst
    assert "Alleen voor toezicht." in eerst
    agent.stuur(f"/verzoek/{v}/", **velden(eerst, **keuze))
    assert "Alleen voor toezicht." in Browser(c, "toezichthouder").zie("beeld/")
    assert "Alleen voor toezicht." not in Browser(c, "psychiater").zie("beeld/")


def test_een_waarschuwing_over_afkomst_komt_een_keer_en_houdt_niets_tegen(c):
    """BGS 1.9; warn, never block (ontwerp.md §4.18)."""
    v = vraag(c)
    agent = Browser(c, "agent")
    data = {"g-huisvesting-tekst": "Zijn Turkse vader heeft een huis."}
    eerst = agent.stuur(f"/verzoek/{v}/", 200, **velden(agent.zie(f"/verzoek/{v}/"), **data))
    assert "afkomst, nationaliteit of geloof" in eerst
    merk = re.search(r'name="g-huisvesting-gewaarschuwd"[^>]*value="([^"]*)"', eerst)[1]
    agent.stuur(f"/verzoek/{v}/", **velden(eerst, **data, **{"g-huisvesting-gewaarschuwd": merk}))
    assert "Turkse vader" in agent.zie("beeld/")


def test_wie_dit_ziet_verandert_mee_met_de_keuze(c):
    v = vraag(c)
    agent = Browser(c, "agent")
    stuk = agent.stuur(
        f"/verzoek/{v}/zichtbaar/huisvesting/", 200,
        **velden(agent.zie(f"/verzoek/{v}/"), **{
            "g-huisvesting-wie": "gekozen",
            "g-huisvesting-organisaties": str(c.huis.hoedanigheden["reclassering"]),
        }),
    )  # fmt: skip
    assert "GGZ Centraal" in stuk
    assert "<html" not in stuk
    Browser(c, "psychiater").stuur(f"/verzoek/{v}/zichtbaar/huisvesting/", 404)


def test_een_herinnering_kan_niet_meteen_en_niet_twee_keer_op_een_dag(c):
    """And the row says that it went out: else somebody sends it again."""
    knop, regie = "Stuur herinnering", Browser(c, "regisseur")
    v = vraag(c)
    assert knop not in regie.zie("verzoeken/")
    with binnen(c.door("regisseur")):
        gisteren = nu() - timedelta(days=1)
        Informatieverzoek.objects.filter(id=v).update(gevraagd_op=gisteren)
    assert regie.zie("verzoeken/").count(knop) == 1
    regie.stuur(f"/verzoek/{v}/herinneren/")
    pagina = regie.zie("verzoeken/")
    assert knop not in pagina
    assert re.search(rf"herinnerd op\s+<time[^>]*>{dag(vandaag(), vandaag())}", pagina)


@pytest.mark.parametrize("soort", ["niets_bekend", "niet_nodig"])
def test_niets_bekend_en_niet_nodig_zijn_een_klik(c, soort):
    v = vraag(c)
    agent = Browser(c, "agent")
    agent.stuur(f"/verzoek/{v}/", antwoord=soort)
    assert {"niets_bekend": "niets bekend", "niet_nodig": "niet nodig"}[soort] in agent.zie(
        "verzoeken/"
    )


def test_wat_bij_een_ander_antwoord_hoort_telt_niet_mee(c):
    """It is out of sight, so an error in it could not be seen or mended."""
    v = vraag(c)
    agent = Browser(c, "agent")
    html = agent.stuur(f"/verzoek/{v}/", 422, antwoord="later", later_op="ooit eens")
    assert "Dit is geen datum" in html
    agent.stuur(f"/verzoek/{v}/", antwoord="niets_bekend", later_op="ooit eens", grond="opsporing")
    assert "niets bekend" in agent.zie("verzoeken/")


def test_een_weigering_is_zichtbaar_zonder_de_reden(c):
    v = vraag(c)
    agent = Browser(c, "agent")
    assert "Kies waarom" in agent.stuur(f"/verzoek/{v}/", 422, antwoord="geweigerd")
    agent.stuur(
        f"/verzoek/{v}/", antwoord="geweigerd", grond="opsporing", toelichting="Onderzoek Kanarie"
    )
    voor_leden = Browser(c, "psychiater").zie(f"/verzoek/{v}/")
    assert "deelt dit niet" in voor_leden
    assert "Kanarie" not in voor_leden
    assert "Kanarie" in Browser(c, "regisseur").zie(f"/verzoek/{v}/")


def _straks() -> str:
    dag = vandaag() + timedelta(days=10)
    return f"{dag.day}-{dag.month}-{dag.year}"


def test_later_geeft_een_nieuwe_datum(c):
    v = vraag(c)
    agent = Browser(c, "agent")
    assert "datum" in agent.stuur(f"/verzoek/{v}/", 422, antwoord="later")
    agent.stuur(f"/verzoek/{v}/", antwoord="later", later_op=_straks())
    assert "antwoordt later" in agent.zie("verzoeken/")


def test_de_ggz_kiest_een_grond_of_zegt_nee(c):
    """WGS 2.29(2): 'no' is a normal answer; without a ground nothing of health comes in."""
    v = vraag(c, "psychiater")
    arts = Browser(c, "psychiater")
    pagina = arts.zie(f"/verzoek/{v}/")
    assert "Nee, ik deel dit niet" in pagina
    data = velden(pagina, **{"g-gezondheid-tekst": "Gebruikt medicijnen."})
    assert "Kies op welke grond" in arts.stuur(f"/verzoek/{v}/", 422, **data)
    assert "Gebruikt medicijnen." in arts.stuur(
        f"/verzoek/{v}/", 422, **data | {"grondslag": "nee"}
    )
    arts.stuur(f"/verzoek/{v}/", **velden(pagina, grondslag="nee"))
    assert "deelt dit niet" in arts.zie("verzoeken/")


def test_twee_antwoorden_tegelijk_beide_teksten_blijven(c):
    """Two people save the same thing: both texts survive."""
    v = vraag(c)
    een = Browser(c, "agent")
    pagina = een.zie(f"/verzoek/{v}/")
    antwoord(c, v, tekst("De eerste tekst."))
    tweede = een.stuur(
        f"/verzoek/{v}/", 409, **velden(pagina, **{"g-huisvesting-tekst": "De tweede tekst."})
    )
    assert "al beantwoord" in tweede
    assert "De tweede tekst." in tweede
    een.stuur(
        f"/verzoek/{v}/",
        **velden(tweede, aanvullen="ja", **{"g-huisvesting-tekst": "De tweede tekst."}),
    )
    beeld = een.zie("beeld/")
    assert "De eerste tekst." in beeld
    assert "De tweede tekst." in beeld


def test_het_concept_van_een_antwoord_komt_terug(c):
    """A session that times out keeps the draft."""
    v = vraag(c)
    agent = Browser(c, "agent")
    agent.stuur(
        f"/concepten/informatie.verzoek/{v}/", 204,
        **{"antwoord": "geleverd", "g-huisvesting-tekst": "Half getypt"},
    )  # fmt: skip
    pagina = agent.zie(f"/verzoek/{v}/")
    assert "Half getypt" in pagina
    assert "is teruggezet" in pagina
    agent.stuur(f"/verzoek/{v}/", antwoord="niets_bekend")
    assert "Half getypt" not in agent.zie(f"/verzoek/{v}/")


# ---- bad input -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("tekst", "x" * 100_000, "te lang"),
        ("waargenomen", "31-12-2099", "toekomst"),
        ("waargenomen", "31-02-2020", "bestaat niet"),
        ("waargenomen", "ooit", "geen datum"),
        ("verklaring_van", "y" * 300, "te lang"),
        ("categorie", "nationaliteit", "Kies uit de lijst"),
    ],
)
def test_slechte_invoer_geeft_een_melding_op_de_plek_en_bewaart_de_tekst(c, veld, waarde, melding):
    v = vraag(c)
    agent = Browser(c, "agent")
    data = velden(agent.zie(f"/verzoek/{v}/"), **{"g-huisvesting-tekst": "Blijf staan."})
    pagina = agent.stuur(f"/verzoek/{v}/", 422, **data | {f"g-huisvesting-{veld}": waarde})
    assert melding in pagina
    assert f'href="#id_g-huisvesting-{veld}' in pagina
    assert ("Blijf staan." if veld != "tekst" else waarde[:1000]) in pagina


def test_html_en_emoji_blijven_gewone_tekst(c):
    raar = '<script>alert("x")</script> 👩‍👧 =1+1 {{ 7*7 }}'
    gegeven(c, tekst(raar))
    pagina = Browser(c, "agent").zie("beeld/")
    assert "<script>alert" not in pagina
    assert "&lt;script&gt;" in pagina
    assert "👩‍👧" in pagina


@pytest.mark.parametrize(
    ("naam", "inhoud", "melding"),
    [
        ("brief.pdf", bestanden.png(), "eindigt op .pdf"),
        ("macro.docx", bestanden.docx(**{"word/vbaProject.bin": b"x"}), "macro"),
        ("start.pdf", b"MZ" + bytes(90), "programma"),
        ("js.pdf", bestanden.pdf(b"/OpenAction << /S /JavaScript >>"), "script"),
    ],
)
def test_een_verkeerd_bestand_wordt_uitgelegd_en_de_tekst_blijft(c, naam, inhoud, melding):
    v = vraag(c)
    agent = Browser(c, "agent")
    data = velden(agent.zie(f"/verzoek/{v}/"), **{"g-huisvesting-tekst": "Zie bijlage."})
    bestand = SimpleUploadedFile(naam, inhoud)
    pagina = agent.stuur(f"/verzoek/{v}/", 422, **data, **{"g-huisvesting-bijlage": bestand})
    assert melding in pagina
    assert "Zie bijlage." in pagina
    assert "id_g-huisvesting-bijlage" in pagina


def test_een_goed_bestand_staat_bij_het_gegeven_en_gaat_mee_als_bijlage(c, settings, tmp_path):
    """Attachment, nosniff, no-store; the file name tells nothing (nr 28)."""
    settings.REGIEHUIS_DATA = tmp_path
    v = vraag(c)
    agent = Browser(c, "agent")
    data = velden(agent.zie(f"/verzoek/{v}/"), **{"g-huisvesting-tekst": "Zie bijlage."})
    bestand = SimpleUploadedFile("Verslag mevrouw Kanarie.pdf", bestanden.PDF)
    agent.stuur(f"/verzoek/{v}/", **data, **{"g-huisvesting-bijlage": bestand})
    pagina = agent.zie("beeld/")
    assert "Verslag mevrouw Kanarie.pdf" in pagina
    assert "niet gescand op virussen" in pagina
    adres = re.search(r'href="(/f/[^"]*/stuk/[^"]+)"', pagina)[1]
    stuk = agent.client.get(adres)
    assert stuk.content == bestanden.PDF
    assert stuk["Content-Disposition"].startswith('attachment; filename="stuk-')
    assert "Kanarie" not in str(stuk.headers)
    assert stuk["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in stuk["Cache-Control"]
    officier = Browser(c, "officier")
    assert officier.client.get(adres.replace(agent.kort, officier.kort)).status_code == 404


def test_wie_antwoordt_op_een_ingetrokken_vraag_ziet_zijn_tekst_nog(c):
    v = vraag(c)
    agent = Browser(c, "agent")
    data = velden(agent.zie(f"/verzoek/{v}/"), **{"g-huisvesting-tekst": "Slaapt in een auto."})
    with binnen(c.door("regisseur")) as door:
        services.trek_in(door, verzoek=v)
    html = agent.stuur(f"/verzoek/{v}/", 409, **data)
    assert "U hoeft niet meer te antwoorden." in html
    assert "Slaapt in een auto." in html


def test_een_document_gaat_niet_stil_verloren_als_een_ander_veld_niet_klopt(c, settings, tmp_path):
    """A browser does not keep a file: whoever sends without it must have said so."""
    settings.REGIEHUIS_DATA = tmp_path
    v = vraag(c)
    agent, naam = Browser(c, "agent"), "g-huisvesting-bijlage"
    data = velden(agent.zie(f"/verzoek/{v}/"), **{"g-huisvesting-tekst": "Zie bijlage."})

    def stuur(status=422, bestand=None, **anders):
        mee = {naam: SimpleUploadedFile(*bestand)} if bestand else {}
        return agent.stuur(f"/verzoek/{v}/", status, **data, **anders, **mee)

    html = stuur(bestand=("brief.pdf", bestanden.PDF), **{"g-huisvesting-waargenomen": "31-2-2026"})
    assert "U koos brief.pdf." in html
    was = {f"{naam}-was": "brief.pdf"}
    assert "Kies brief.pdf opnieuw" in stuur(**was)
    html = stuur(bestand=("start.pdf", b"MZ" + bytes(90)), **was,
                 **{"g-huisvesting-waargenomen": "31-2-2026"})  # fmt: skip
    assert "programma" in html  # both errors in one round
    assert "Deze datum bestaat niet" in html or "Dit is geen datum" in html
    stuur(302, **was, **{f"{naam}-zonder": "ja"})
    assert "Zie bijlage." in agent.zie("beeld/")


# ---- items --------------------------------------------------------------------------------------

BIJZONDER = {
    "algemeen": {"tekst": "Iets", "aard": "feit"},
    "interventie": {
        "tekst": "Klinische opname", "organisatie": "GGZ Centraal", "kader": "dwang",
        "doel": "Stabiliteit", "start": "maart 2021", "eind": "2021", "resultaat": "deels",
        "reden_einde": "Wachtlijst voor vervolg",
    },
    "incident": {"tekst": "Winkeldiefstal", "aard": "feit", "waargenomen": "juni 2026"},
    "detentie": {"inrichting": "PI Almere", "start": "2019", "eind": "2020", "tekst": "ISD"},
    "contactmoment": {"met_wie": "de zus", "vorm": "telefoon", "tekst": "Over het weekend."},
}  # fmt: skip


@pytest.mark.parametrize("soort", SOORTEN)
def test_elk_soort_gegeven_is_toe_te_voegen_en_te_filteren(c, soort):
    agent = Browser(c, "agent")
    pagina = agent.zie(f"gegeven/nieuw/{soort}/")
    gezien_ = re.search(r'name="gezien"[^>]*value="([^"]*)"', pagina)[1]
    agent.stuur(
        f"gegeven/nieuw/{soort}/", wie="tafel", gezien=gezien_, leefgebied="thuis",
        **BIJZONDER[soort],
    )  # fmt: skip
    lijst = agent.zie(f"beeld/?soort={soort}")
    for waarde in (
        ("Klinische opname", "GGZ Centraal", "Wachtlijst")
        if soort == "interventie"
        else (BIJZONDER[soort]["tekst"],)
    ):
        assert waarde in lijst
    agent.zie("gegeven/nieuw/onzin/", 404)


def test_mondeling_gedeeld_legt_vast_dat_en_met_wie_en_niet_wat(c):
    """bron-001 §10 PRI-7."""
    agent = Browser(c, "agent")
    gezien_ = re.search(
        r'name="gezien"[^>]*value="([^"]*)"', agent.zie("gegeven/nieuw/contactmoment/")
    )[1]
    data = {"met_wie": "overleg", "vorm": "gesprek", "mondeling_gedeeld": "on", "wie": "tafel",
            "gedeeld_met": str(c.huis.psychiater), "gezien": gezien_}  # fmt: skip
    agent.stuur("gegeven/nieuw/contactmoment/", 422, tekst="De inhoud", **data)
    agent.stuur("gegeven/nieuw/contactmoment/", **data)
    assert "Mondeling gedeeld met" in agent.zie("beeld/?soort=contactmoment")


def test_een_correctie_staat_erbij_en_een_intrekking_laat_geen_woord_achter(c):
    """BGS 1.7; requirement nr 8."""
    g = gegeven(c, tekst("Woont bij zijn broer."))
    agent = Browser(c, "agent")
    Browser(c, "psychiater").zie(f"/gegeven/{g}/corrigeren/", 404)
    pagina = agent.zie(f"/gegeven/{g}/corrigeren/")
    versie = re.search(r'name="versie" value="(\d+)"', pagina)[1]
    agent.stuur(
        f"/gegeven/{g}/corrigeren/", tekst="Woont bij zijn zus.", aard="feit",
        categorie="huisvesting", reden="Verkeerde persoon", versie=versie,
    )  # fmt: skip
    pagina = agent.zie(f"/gegeven/{g}/")
    assert "Woont bij zijn zus." in pagina
    assert "Woont bij zijn broer." in pagina
    assert "Verkeerde persoon" in pagina
    assert "gecorrigeerd" in Browser(c, "toezichthouder").zie("beeld/")
    agent.stuur(f"/gegeven/{g}/intrekken/")
    for pad in (f"/gegeven/{g}/", "beeld/"):
        pagina = agent.zie(pad)
        assert "ingetrokken door de bron" in pagina
        assert "Woont bij" not in pagina


def test_twee_correcties_tegelijk_tonen_beide_versies(c):
    g = gegeven(c, tekst("Oud."))
    agent = Browser(c, "agent")
    data = {"aard": "feit", "categorie": "huisvesting", "reden": "r", "versie": "1"}
    agent.stuur(f"/gegeven/{g}/corrigeren/", tekst="Van een.", **data)
    pagina = agent.stuur(f"/gegeven/{g}/corrigeren/", 409, tekst="Van twee.", **data)
    assert "Van een." in pagina
    assert "Van twee." in pagina


# ---- the picture --------------------------------------------------------------------------------


def test_het_beeld_toont_gaten_en_wie_niet_antwoordde(c):
    vraag(c)
    v = vraag(c, "psychiater")
    antwoord(c, v, wie="psychiater", soort="geweigerd", grond="beroepsgeheim")
    pagina = Browser(c, "toezichthouder").zie("beeld/")
    assert "Gevraagd op" in pagina
    assert "Wacht op: Politie Midden." in re.sub(r"\s+", " ", pagina)
    assert "deelt dit niet" in pagina
    assert _gebied(pagina, "huisvesting") == "wacht op antwoord"
    assert _gebied(pagina, "gezondheid") == "nog niet gevraagd"
    assert "niets bekend" not in pagina


def _gebied(pagina, sleutel):
    """The word beside the name of a life domain."""
    kop = pagina.split(f'id="gebied-{sleutel}"')[1].split("</div>")[0]
    return re.sub(r"<[^>]+>", "", kop.split("</h3>")[1])


def test_niets_bekend_staat_er_alleen_als_iemand_dat_zei(c):
    antwoord(c, vraag(c), soort="niets_bekend")
    antwoord(c, vraag(c, leefgebieden=["gezondheid"]), soort="niet_nodig")
    pagina = Browser(c, "toezichthouder").zie("beeld/")
    assert _gebied(pagina, "huisvesting") == "niets bekend"
    assert _gebied(pagina, "gezondheid") == "niets gedeeld"


def test_een_organisatie_waarop_twee_vragen_wachten_staat_er_een_keer(c):
    for _n in range(2):
        vraag(c)
    gegeven(c, tekst(leefgebied="gezondheid"))
    regie = Browser(c, "regisseur")
    for pad in ("beeld/", ""):
        pagina = re.sub(r"\s+", " ", regie.zie(pad))
        assert "Wacht op: Politie Midden." in pagina
    assert "Antwoord van: Politie Midden." in pagina


def test_het_overzicht_van_de_casus_toont_het_beeld_in_het_kort(c):
    leeg = Browser(c, "regisseur").zie("")
    assert "Er is nog geen beeld" in leeg
    antwoord(c, vraag(c))
    vol = Browser(c, "agent").zie("")
    assert "Slaapt in een auto." in vol
    assert "1 van de 1 vragen beantwoord" in vol


@pytest.mark.parametrize("pad", ["beeld/", "verzoeken/", ""])
def test_een_vast_aantal_queries(c, pad):
    """The same for one item and for thirty."""
    antwoord(c, vraag(c))
    gegeven(c, tekst(zichtbaar_voor=(c.huis.hoedanigheden["politie"],)))
    agent = Browser(c, "agent")
    agent.zie(pad)
    with CaptureQueriesContext(connection) as weinig:
        agent.zie(pad)
    for _n in range(10):
        gegeven(c)
    antwoord(c, vraag(c, "psychiater"), wie="psychiater", soort="niets_bekend")
    vraag(c, "toezichthouder")
    with CaptureQueriesContext(connection) as veel:
        agent.zie(pad)
    assert len(veel) <= len(weinig) + 1, (len(weinig), len(veel))
    assert len(veel) < 70


def test_werk_dat_wacht_op_de_thuispagina(c):
    """Counts equal lists; the answer can be given beside the list."""
    v = vraag(c)
    agent = Browser(c, "agent")
    pagina = agent.zie("/")
    assert "Beantwoord het informatieverzoek" in pagina
    assert c.casus.nummer in pagina
    naast = agent.zie(f"/werk/?item=verzoek:{v}")
    assert "Antwoord versturen" in naast
    assert "woonsituatie" in naast
    agent.stuur(f"/verzoek/{v}/", antwoord="niets_bekend")
    assert "Beantwoord het informatieverzoek" not in agent.zie("/")


def test_wat_iemand_schrijft_komt_niet_in_de_sessie(c):
    """The canary, through the screen (ontwerp.md §4.11)."""
    v = vraag(c)
    agent = Browser(c, "agent")
    data = velden(agent.zie(f"/verzoek/{v}/"), **{"g-huisvesting-tekst": "Kanariepietersen"})
    agent.stuur(f"/concepten/informatie.verzoek/{v}/", 204, **data)
    agent.stuur(f"/verzoek/{v}/", **data)
    assert "Kanarie" not in str(dict(agent.client.session.items()))
    assert "Kanarie" not in str(agent.client.cookies)
