"""The timeline of a case: what everybody sees of it, in one drawing and one list."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regiehuis.casus.tests.browser import Browser
from regiehuis.dossier import queries, weergave
from regiehuis.dossier.rules import Keuze
from regiehuis.dossier.tekening import Label, Vorm
from regiehuis.dossier.templatetags import tijdlijn as tags
from regiehuis.dossier.tests import fabriek
from regiehuis.informatie.rules import Interventie
from regiehuis.informatie.tests.fabriek import casus_met_tafel, gegeven, tekst
from regiehuis.kern.datums import DeelDatum
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import vandaag
from regiehuis.kern.registraties import DOSSIERDELEN, Tijdlijnregel, Tussentijd
from regiehuis.logboek.context import binnen
from regiehuis.logboek.models import Toegangsregel
from regiehuis.voortgang import services as voortgang

pytestmark = pytest.mark.django_db


@pytest.fixture
def c():
    return casus_met_tafel()


def tijdlijn(c, wie, keuze=None):
    with binnen(c.door(wie)) as door:
        return queries.tijdlijn(door, c.id, keuze)


def interventie(wat="Toezicht", **velden):
    return tekst(
        f"{wat}.",
        soort="interventie",
        leefgebied="",
        bijzonder=Interventie(**{"organisatie": "Reclassering", "kader": "drang"} | velden),
    )


def test_een_nieuwe_casus_begint_met_de_opening(c):
    (regel,) = tijdlijn(c, "agent").regels
    assert (regel.soort, str(regel.zin), regel.keten) == ("mijlpaal", "Casus geopend", "huis")


def test_interventies_incidenten_detentie_en_contacten_staan_erop(c):
    for wie, nieuw in fabriek.gegevens():
        fabriek.leg_vast(c, wie, nieuw)
    t = tijdlijn(c, "agent")
    assert {r.soort for r in t.regels} == {
        "mijlpaal", "interventie", "incident", "detentie", "contact"
    }  # fmt: skip
    assert t.totaal == len(t.regels) == len(fabriek.gegevens()) + 1
    kliniek = next(r for r in t.regels if r.zin == "Kliniek")
    assert (kliniek.uitslag, kliniek.kader, kliniek.wie) == ("bereikt", "drang", "Verslavingszorg")
    assert "vaste begeleider" in kliniek.reden and f"/gegeven/{kliniek.id}/" in kliniek.url


def test_wat_afgelopen_is_zonder_datum_loopt_niet_nog(c):
    """An unknown end is not today."""
    gegeven(c, interventie("Loopt", start="2026-01-05"))
    gegeven(c, interventie("Voorbij", start="2020-01-00", eind="0000-00-00"))
    gegeven(c, interventie("Gelukt", start="2019-00-00", resultaat="bereikt"))
    per_zin = {str(r.zin): r for r in tijdlijn(c, "agent").regels}
    assert per_zin["Loopt"].loopt
    for zin in ("Voorbij", "Gelukt"):
        assert not per_zin[zin].loopt and not per_zin[zin].eind
    with binnen(c.door("agent")):
        assert weergave.periode_tekst(per_zin["Voorbij"], "nl") == (
            "januari 2020",
            "einde onbekend",
        )


def test_wat_in_een_jaar_begon_en_eindigde_noemt_dat_jaar_een_keer(c):
    """'2022 tot 2022' makes a reader look for the difference."""
    gegeven(c, interventie("Kort", start="2022-00-00", eind="2022-00-00"))
    (regel,) = (r for r in tijdlijn(c, "agent").regels if r.soort == "interventie")
    with binnen(c.door("agent")) as door:
        assert weergave.periode_tekst(regel, "nl") == ("2022", "")
        assert "2022 tot" not in str([d.bouw(door, c.id) for d in DOSSIERDELEN])
    beeld = Browser(c, "agent").zie("beeld/")
    assert beeld.count('datetime="2022">2022</time>') == 1 and "</time> tot" not in beeld


def test_een_heel_doel_in_de_lijst_is_tekst_en_geen_etiket():
    """A goal of six hundred characters on one line would push the page aside."""
    doel = "Een eigen plek met dagelijkse steun. " * 16
    regel = Tijdlijnregel(
        soort="plan", id=nieuw_id(), begin=None, zin="Versie 1", wie="Huis", keten="huis",
        resultaat=doel,
    )  # fmt: skip
    assert weergave.Rij(regel, "", "", "").stand == ""
    assert weergave.Rij(replace(regel, uitslag="deels"), "", "", "").stand == "doing"


def ketens_van(c, *namen):
    """The lane and the chain of interventions that the police tell of."""
    for naam in namen:
        gegeven(c, interventie(organisatie=naam), wie="agent")
    return {r.wie: r.keten for r in tijdlijn(c, "agent").regels if r.soort == "interventie"}


def test_een_organisatie_uit_het_netwerk_staat_in_haar_eigen_keten(c):
    """Also when another organisation tells of it, and in one lane however it is written."""
    assert ketens_van(c, "GGZ Centraal", " ggz  centraal") == {"GGZ Centraal": "zorg"}


def test_een_soort_organisatie_staat_in_de_keten_van_die_soort(c):
    """People write 'reclassering' or 'GGD' of long ago, of whichever organisation that was."""
    assert ketens_van(c, "GGD", "gemeente", "OM", "DJI", "Veilig  thuis") == {
        "GGD": "zorg", "gemeente": "gemeente", "OM": "straf", "DJI": "straf",
        "Veilig Thuis": "zorg",
    }  # fmt: skip


def test_wat_het_huis_zelf_deed_staat_bij_het_huis(c):
    with binnen(c.door("agent")) as door:
        naam = door.huisnaam
    assert ketens_van(c, naam.upper()) == {naam: "huis"}


def test_wat_het_huis_niet_kent_krijgt_geen_keten_van_wie_het_vertelt(c):
    assert ketens_van(c, "Een buurthuis", "overig") == {
        "Een buurthuis": "overig", "overig": "overig"
    }  # fmt: skip
    pagina = Browser(c, "agent").zie("tijdlijn/?keten=overig")
    assert "overige organisaties" in pagina and "k-overig" in pagina
    assert "2 van de 3 regels" in pagina


def test_wat_iemand_niet_mag_zien_laat_geen_gat(c):
    """ontwerp.md §4.2: lanes, years, choices and counts only from what he sees."""
    gegeven(
        c,
        interventie("Geheime aanpak", organisatie="Geheime dienst", start="2003-01-01"),
        wie="agent",
    )
    open_ = tijdlijn(c, "toezichthouder")
    verborgen = tekst(
        "Heel geheim.", soort="interventie", leefgebied="",
        bijzonder=Interventie("Nog geheimer", "dwang", start="1999-01-01"),
        zichtbaar_voor=(c.huis.hoedanigheden["politie"],),
    )  # fmt: skip
    gegeven(c, verborgen)
    nu = tijdlijn(c, "toezichthouder")
    assert (nu.totaal, nu.jaren, nu.ketens, nu.soorten) == (
        open_.totaal, open_.jaren, open_.ketens, open_.soorten
    )  # fmt: skip
    assert tijdlijn(c, "agent").totaal == open_.totaal + 1
    pagina = Browser(c, "toezichthouder").zie("tijdlijn/")
    assert "geheimer" not in pagina and "1999" not in pagina and "Heel geheim" not in pagina


def test_een_vreemde_krijgt_404_en_telt_niets(c):
    gegeven(c, interventie())
    vreemde = Browser(c, "officier")
    assert vreemde.client.get(vreemde.pad("tijdlijn/")).status_code == 404
    assert tijdlijn(c, "officier").totaal == 0


def test_wat_is_ingetrokken_staat_er_niet_meer(c):
    from regiehuis.informatie import services

    id_ = gegeven(c, interventie("Fout"))
    with binnen(c.door("agent")) as door:
        services.trek_gegeven_in(door, gegeven=id_)
    assert "Fout" not in {str(r.zin) for r in tijdlijn(c, "agent").regels}


def test_de_pagina_toont_de_tekening_en_dezelfde_regels_als_lijst(c):
    for wie, nieuw in fabriek.gegevens():
        fabriek.leg_vast(c, wie, nieuw)
    pagina = Browser(c, "agent").zie("tijdlijn/")
    lijst = pagina[pagina.index('id="lijst"') :]
    assert pagina.count('id="r-') == len(fabriek.gegevens()) + 1
    assert "einde onbekend" in lijst and "Zonder datum" in lijst and "loopt nog" in lijst
    assert 'tabindex="0"' in pagina and re.search(r'<a class="t-regel"[^>]*tabindex="-1"', pagina)
    assert "style=" not in pagina and "<script>" not in pagina
    assert "1 regel heeft geen datum" in pagina


def test_tussen_mijlpalen_staan_de_dagen_getekend_en_in_de_lijst_en_in_het_dossier(c):
    """bron-001 §8.2; what is drawn is also said in words (EN 301 549)."""
    with binnen(c.door("regisseur")) as door:
        for soort, dagen in (("vastgelopen", 100), ("doorbraak", 40)):
            voortgang.leg_mijlpaal_vast(
                door, casus=c.id, soort=soort, op=vandaag() - timedelta(days=dagen),
                toelichting="x",
            )  # fmt: skip
        assert "60 dagen na het vastlopen" in str(weergave.in_blokken(door, c.id))
    pagina = Browser(c, "agent").zie("tijdlijn/")
    lijst = pagina[pagina.index('id="lijst"') :]
    assert "60 dagen na het vastlopen" in lijst
    assert pagina.count('class="t-duur"') == 1 and ">60 dagen</text>" in pagina


def test_een_lege_tijdlijn_legt_uit_wat_er_kan_staan(c):
    pagina = Browser(c, "agent").zie("tijdlijn/?van=1990&tot=1991")
    assert "In deze periode staat niets" in pagina
    assert "Interventie toevoegen" in pagina


@pytest.mark.parametrize(
    "vraag", ["zoom=x&keten=y&soort=z&van=abcd&tot=99999", "van=2020&tot=2010", "zoom=30dagen",
              "van=%F0%9F%98%80", "keten=straf&keten=zorg&soort=incident&zoom=1jaar"]
)  # fmt: skip
def test_een_vreemd_adres_geeft_gewoon_een_bladzijde(c, vraag):
    gegeven(c, interventie(start="2015-00-00"))
    assert "Wat er al is gedaan" in Browser(c, "agent").zie(f"tijdlijn/?{vraag}")


def test_filters_staan_in_het_adres_en_blijven_bij_een_andere_periode(c):
    gegeven(c, interventie(start="2015-00-00"))
    pagina = Browser(c, "agent").zie("tijdlijn/?keten=straf")
    assert "keten=straf&amp;zoom=1jaar" in pagina
    assert "1 van de 2 regels" in pagina or "van de 2 regels" in pagina


def test_de_keuze_toont_alleen_wat_past(c):
    for wie, nieuw in fabriek.gegevens():
        fabriek.leg_vast(c, wie, nieuw)
    t = tijdlijn(c, "agent", Keuze(ketens=frozenset({"overig"}), van_jaar=2018, tot_jaar=2019))
    assert {r.keten for r in t.regels} == {"overig"}
    assert {"Behandeling", "Wijkteam psychiatrie"} <= {str(r.zin) for r in t.regels}
    assert "Kliniek" not in {str(r.zin) for r in t.regels}


def test_vijftig_regels_kosten_evenveel_vragen_als_vijf(c):
    """proeven.md: a fixed number of queries per page."""
    alle = fabriek.gegevens()
    soorten = {n.soort: (w, n) for w, n in alle}
    for wie, nieuw in soorten.values():
        fabriek.leg_vast(c, wie, nieuw)
    b = Browser(c, "agent")
    b.zie("tijdlijn/")
    with CaptureQueriesContext(connection) as weinig:
        b.zie("tijdlijn/")
    for wie, nieuw in alle:
        fabriek.leg_vast(c, wie, nieuw)
    with CaptureQueriesContext(connection) as veel:
        b.zie("tijdlijn/")
    assert len(veel) == len(weinig)


def test_wie_de_tijdlijn_leest_staat_in_het_log_met_wat_hij_zag(c):
    """BGS 1.12; ontwerp.md §4.10."""
    id_ = gegeven(c, interventie())
    Browser(c, "toezichthouder").zie("tijdlijn/")
    with binnen(c.door("fg")):
        regel = Toegangsregel.objects.filter(pagina="dossier:tijdlijn").latest("op")
    assert id_ in regel.objecten and regel.casus_id == c.id


def test_html_in_namen_en_zinnen_is_op_de_tijdlijn_gewone_tekst():
    """Every input is hostile; these lines are made without the escaping of templates."""
    slecht = "<script>alert(1)</script>\"' &"
    regel = Tijdlijnregel(
        soort="interventie", id=nieuw_id(), begin=DeelDatum.van_code("2020-00-00"), zin=slecht,
        wie=slecht, keten="zorg", kader="drang", resultaat=slecht, reden=slecht, uitslag="deels",
        url='/"onzin',
        tussen=(Tussentijd(vandaag(), 3, slecht),),
    )  # fmt: skip
    rij = tags.tijdlijnrij(weergave.Rij(regel, slecht, slecht, slecht), tags.tijdlijnkolommen())
    vorm = Vorm(
        klasse="drang", zeker="M0 0", vaag="", x1=0, x2=1, y1=0, y2=1, titel=slecht, url='/"onzin',
        label=Label(slecht, 0, 0, "start", 0, 1),
    )  # fmt: skip
    for stuk in (rij, tags.staaf(vorm, "zorg"), tags.merk(vorm)):
        assert "<script" not in stuk
        assert "&lt;script&gt;" in stuk
        assert 'href="/&quot;onzin"' in stuk
