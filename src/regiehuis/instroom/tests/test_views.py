"""The pages: what is posted, what comes back, and who gets nothing."""

import re
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regiehuis.casus.services import NieuwLid
from regiehuis.concepten.services import bewaar
from regiehuis.instroom import services
from regiehuis.instroom.models import Aangemelde, Aanmelding, Informatievraag
from regiehuis.instroom.queries import aanmeldblad, weegblad
from regiehuis.instroom.tests.fabriek import PERSOON, aangemeld, deur, huis
from regiehuis.kern.fouten import NietGevonden, NietToegestaan
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import gebeurtenissen, zinnen
from regiehuis.netwerk.services import laat_vertrekken, zet_rollen
from regiehuis.netwerk.tests.bezoek import bezoek
from regiehuis.toegang.tests.fabriek import werk_van

pytestmark = pytest.mark.django_db

NIEUW = {
    "route": "veld",
    "domein": "straf",
    "onderwerp": "persoon",
    "wat_speelt": "Hij slaapt op straat & steelt <b>auto's</b> 🙂",
    "verklaring": "on",
    "personen-TOTAL_FORMS": "1",
    "personen-INITIAL_FORMS": "0",
    "personen-0-achternaam": "Vries",
    "personen-0-voornamen": "Jayden",
    "personen-0-geboren": "juni 2010",
    "voorvallen-TOTAL_FORMS": "1",
    "voorvallen-INITIAL_FORMS": "0",
    "voorvallen-0-datum": "8-11-2025",
    "voorvallen-0-wat": "Aangehouden",
    "eerder-TOTAL_FORMS": "1",
    "eerder-INITIAL_FORMS": "0",
    "eerder-0-wat": "Gezinstherapie",
    "eerder-0-kader": "vrijwillig",
    "betrokken-TOTAL_FORMS": "0",
    "betrokken-INITIAL_FORMS": "0",
}


@pytest.fixture(scope="module")
def adres():
    return {
        "nieuw": reverse("instroom:nieuw"),
        "lijst": reverse("instroom:lijst"),
        "vragen": reverse("instroom:informatievragen"),
    }


def pagina(naam, id, *args):
    return reverse(f"instroom:{naam}", args=[id, *args])


def tekst(antwoord):
    return antwoord.content.decode()


# ---- submitting ---------------------------------------------------------------------------------


def test_het_formulier_toont_criteria_naast_de_inhoud_en_geen_verplichte_leefgebieden(adres):
    h = huis()
    html = tekst(bezoek(deur(h, "agent"), adres["nieuw"]))
    assert "Hierop weegt het huis straks" in html
    assert "Is er actualiteit?" in html
    assert html.count('name="lg_') == 5 * 4  # three answers and a text each


def test_wat_ontbreekt_wordt_eerst_getoond_en_houdt_niet_tegen(adres):
    h = huis()
    door = deur(h, "agent")
    antwoord = bezoek(door, adres["nieuw"], NIEUW)
    assert antwoord.status_code == 200
    html = tekst(antwoord)
    assert "Toch versturen" in html
    assert "Hij slaapt op straat &amp; steelt &lt;b&gt;auto&#x27;s&lt;/b&gt; 🙂" in html
    with binnen(door):
        assert not Aanmelding.objects.exists()
    antwoord = bezoek(door, adres["nieuw"], {**NIEUW, "toch": "ja"})
    assert antwoord.status_code == 302
    with binnen(door):
        rij = Aanmelding.objects.get()
        blad = aanmeldblad(door, rij.id)
    assert blad.personen[0].geboren_code == "2010-06-00"
    assert blad.eerder[0].kader == "vrijwillig"
    assert antwoord.url == pagina("aanmelding", rij.id)


def test_dezelfde_sleutel_maakt_een_aanmelding(adres):
    h = huis()
    door = deur(h, "agent")
    data = {**NIEUW, "toch": "ja", "eenmalig": str(uuid4())}
    assert bezoek(door, adres["nieuw"], data).url == bezoek(door, adres["nieuw"], data).url
    with binnen(door):
        assert Aanmelding.objects.count() == 1


def test_een_lege_aanmelding_geeft_fouten_bij_de_velden(adres):
    antwoord = bezoek(deur(huis(), "agent"), adres["nieuw"], {"x": "y"})
    assert antwoord.status_code == 422
    for veld in ("route", "wat_speelt", "onderwerp", "verklaring"):
        assert f'href="#id_{veld}' in tekst(antwoord), veld


def test_honderdduizend_tekens_worden_geweigerd_en_blijven_staan(adres):
    lang = "á" * 100_000
    antwoord = bezoek(deur(huis(), "agent"), adres["nieuw"], {**NIEUW, "wat_speelt": lang})
    assert antwoord.status_code == 422
    assert lang in tekst(antwoord)
    assert "100.000" in tekst(antwoord)


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("personen-0-bsn", "123", "Een BSN heeft 9 cijfers"),
        ("personen-0-bsn", "123456789", "Dit BSN bestaat niet"),
        ("personen-0-geboren", "12-06-2190", "toekomst"),
        ("personen-0-geboren", "gisteren", "Dit is geen datum"),
        ("voorvallen-0-datum", "31-2-2020", "bestaat niet"),
        ("gewenst_op", "1-1-2020", "Kies een dag vanaf vandaag"),
    ],
)
def test_verkeerde_invoer_krijgt_een_duidelijke_zin(adres, veld, waarde, zin):
    antwoord = bezoek(deur(huis(), "agent"), adres["nieuw"], {**NIEUW, veld: waarde})
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)


def test_zonder_javascript_komt_er_met_de_knop_een_rij_bij(adres):
    data = {**NIEUW, "_meer-personen": "1"}
    html = tekst(bezoek(deur(huis(), "agent"), adres["nieuw"], data))
    assert 'name="personen-1-achternaam"' in html
    assert 'value="Jayden"' in html
    assert "rh-error-summary" not in html


def test_een_concept_komt_terug_op_de_pagina(adres):
    from django.http import QueryDict

    h = huis()
    door = deur(h, "agent")
    velden = QueryDict(mutable=True)
    velden.update({**NIEUW, "wat_speelt": "Half verhaal"})
    with binnen(door):
        bewaar(door, formulier="instroom.aanmelding", velden=velden)
    html = tekst(bezoek(door, adres["nieuw"]))
    assert "Half verhaal" in html
    assert "teruggezet" in html
    bezoek(door, adres["nieuw"], {**NIEUW, "toch": "ja"})
    assert "Half verhaal" not in tekst(bezoek(door, adres["nieuw"]))


def test_een_zorgorganisatie_krijgt_de_vraag_naar_de_grond(adres):
    """WGS 2.29(2)."""
    h = huis()
    assert 'name="grondslag"' in tekst(bezoek(deur(h, "psychiater"), adres["nieuw"]))
    assert 'name="grondslag"' not in tekst(bezoek(deur(h, "agent"), adres["nieuw"]))


# ---- one submission -----------------------------------------------------------------------------


def test_de_aanmelder_ziet_nummer_en_wat_er_nu_gebeurt():
    a = aangemeld()
    html = tekst(bezoek(a.deur("agent"), pagina("aanmelding", a.id)))
    assert a.rij().nummer in html
    assert "Triage weegt de aanmelding" in html
    assert "Aanmelding intrekken" in html
    assert "Voor triage" not in html


def test_de_titel_van_de_pagina_noemt_geen_naam():
    """ontwerp.md §4 point 11."""
    a = aangemeld()
    for wie, naam in (("agent", "aanmelding"), ("triagist", "wegen")):
        html = tekst(bezoek(a.deur(wie), pagina(naam, a.id)))
        titel = html[html.index("<title>") : html.index("</title>")]
        assert "Vries" not in titel
        assert "J. de V." not in titel


@pytest.mark.parametrize("naam", ["aanmelding", "aanvullen", "intrekken", "wegen", "openen"])
@pytest.mark.parametrize("wie", ["officier", "ketenmanager"])
def test_een_vreemde_krijgt_niets(naam, wie):
    a = aangemeld()
    with pytest.raises((NietGevonden, NietToegestaan)):
        bezoek(a.deur(wie), pagina(naam, a.id))


def test_de_aanmelder_kan_niet_wegen_of_openen():
    a = aangemeld()
    for naam in ("wegen", "openen"):
        with pytest.raises((NietGevonden, NietToegestaan)):
            bezoek(a.deur("agent"), pagina(naam, a.id))


def test_aanvullen_vanaf_de_vraag_tot_de_klok_weer_loopt():
    a = aangemeld()
    a.uitkomst("verrijken", vraag="Loopt de therapie nog?")
    html = tekst(bezoek(a.deur("agent"), pagina("aanvullen", a.id)))
    assert "Loopt de therapie nog?" in html
    leeg = bezoek(a.deur("agent"), pagina("aanvullen", a.id), {"antwoord": ""})
    assert leeg.status_code == 422
    goed = bezoek(a.deur("agent"), pagina("aanvullen", a.id), {"antwoord": "Ja."})
    assert goed.status_code == 302
    assert a.rij().stand == "ingediend"


def test_een_adres_heet_adres_ook_als_het_onbekend_is():
    a = aangemeld(personen=(replace(PERSOON, adres="onbekend"),))
    assert "Adres: onbekend" in tekst(bezoek(a.deur("triagist"), pagina("aanmelding", a.id)))


def test_wat_nog_vernietigd_moet_worden_is_nog_niet_vernietigd(adres):
    a = aangemeld()
    a.uitkomst("lokaal")
    html = tekst(bezoek(a.deur("triagist"), adres["lijst"] + "?groep=besloten"))
    assert "wordt vernietigd" in html


def test_wie_weegt_leest_wat_de_aanmelder_krijgt_en_de_aanmelder_wat_hij_moet():
    """The same page for two readers: nobody reads that he gets what another one gets."""
    a = aangemeld()

    def leest(wie):
        return tekst(bezoek(a.deur(wie), pagina("aanmelding", a.id)))

    assert "U krijgt bericht met de uitkomst" in leest("agent")
    assert "De aanmelder krijgt bericht met de uitkomst" in leest("triagist")
    assert "U krijgt bericht" not in leest("triagist")
    a.uitkomst("verrijken", vraag="Loopt de therapie nog?")
    assert "wacht op u" in leest("agent") and "bij de aanmelder" not in leest("agent")
    assert "bij de aanmelder" in leest("triagist") and "wacht op u" not in leest("triagist")


def test_een_lid_leest_dat_de_casus_uit_een_aanmelding_komt():
    """He sees the event and not the submission; nothing of it was destroyed."""
    a = aangemeld().toegelaten()
    casus = a.open(leden=[NieuwLid(a.huis.mensen["psychiater"], "Kent hem.")])
    with binnen(a.deur("psychiater")):
        teksten = [z.tekst for z in zinnen(gebeurtenissen(casus=casus))]
    assert any("van de aanmelding een casus gemaakt" in t for t in teksten)
    assert not any("vernietigd" in t for t in teksten)


def test_intrekken_vraagt_eerst_en_zegt_wat_er_gebeurt():
    a = aangemeld()
    html = tekst(bezoek(a.deur("agent"), pagina("intrekken", a.id)))
    assert "vernietigd" in html
    assert a.rij().stand == "ingediend"
    bezoek(a.deur("agent"), pagina("intrekken", a.id), {"bevestigd": "ja"})
    assert a.rij().stand == "ingetrokken"


def test_terugmelden_vanaf_de_pagina():
    a = aangemeld()
    a.uitkomst("lokaal")
    assert "Wat is ervan gekomen?" in tekst(bezoek(a.deur("agent"), pagina("aanmelding", a.id)))
    fout = bezoek(a.deur("agent"), pagina("terugmelden", a.id), {"terugmelding": ""})
    assert fout.status_code == 422
    bezoek(a.deur("agent"), pagina("terugmelden", a.id), {"terugmelding": "opgepakt"})
    assert a.rij().teruggemeld == "opgepakt"


# ---- weighing -----------------------------------------------------------------------------------


def test_de_weegpagina_toont_inhoud_criteria_en_gevolgen():
    a = aangemeld()
    html = tekst(bezoek(a.deur("triagist"), pagina("wegen", a.id)))
    for stuk in (
        "De doeltoets", "(1 en 2 en (3 of 4)) of 5", "a en b en c en d en e",
        "Agent Bakker krijgt uw vraag", "worden alle gegevens", "Moeder bereikt hem niet.",
    ):  # fmt: skip
        assert stuk in html, stuk


@pytest.mark.parametrize("team", [True, False])
def test_alleen_een_huis_met_een_triageteam_kan_iets_naar_het_triageoverleg_brengen(team):
    a = aangemeld(huis(triageteam=team))
    html = bezoek(a.deur("triagist"), pagina("wegen", a.id)).content.decode()
    assert ('value="triage"' in html) is team
    assert 'value="afwijzen"' in html


def test_een_oordeel_alleen_wordt_meteen_bewaard():
    a = aangemeld()
    antwoord = bezoek(
        a.deur("triagist"), pagina("oordeel", a.id, "doel-a"),
        {"o_doel-a": "voldoet", "a_doel-a": "Thuis is het mis."},
    )  # fmt: skip
    assert "Triagist van het Huis" in tekst(antwoord)
    with binnen(a.deur("regisseur")) as door:
        assert weegblad(door, a.id).letters["a"].oordeel == "voldoet"


def alles(a, wie="triagist", **velden):
    with binnen(a.deur(wie)) as door:
        sleutels = weegblad(door, a.id).sleutels
    data = {f"o_{s}": "voldoet" for s in sleutels} | {f"a_{s}": "Ja." for s in sleutels}
    return data | velden


def test_oordelen_en_uitkomst_in_een_keer_zonder_javascript():
    a = aangemeld()
    data = alles(a, uitkomst="in_behandeling", actie="uitkomst")
    antwoord = bezoek(a.deur("triagist"), pagina("wegen", a.id), data)
    assert antwoord.status_code == 302
    assert antwoord.url == pagina("openen", a.id)


def test_de_doeltoets_houdt_in_behandeling_tegen_en_noemt_de_andere_wegen():
    a = aangemeld()
    data = alles(a, uitkomst="in_behandeling", actie="uitkomst") | {"o_doel-c": "voldoet_niet"}
    antwoord = bezoek(a.deur("triagist"), pagina("wegen", a.id), data)
    assert antwoord.status_code == 422
    assert "lokaal oppakken" in tekst(antwoord)
    assert a.rij().stand == "ingediend"
    with binnen(a.deur("triagist")) as door:  # what was judged is kept
        assert weegblad(door, a.id).letters["c"].oordeel == "voldoet_niet"


def test_een_leeg_argument_bij_de_doeltoets_wordt_op_zijn_plek_gemeld():
    """The link goes to the empty box, not to the outcome."""
    a = aangemeld()
    data = alles(a, uitkomst="in_behandeling", actie="uitkomst") | {"a_doel-b": ""}
    antwoord = bezoek(a.deur("triagist"), pagina("wegen", a.id), data)
    assert antwoord.status_code == 422
    assert 'href="#id_a_doel-b"' in tekst(antwoord)


def test_wie_te_laat_besluit_hoort_dat_en_houdt_zijn_tekst():
    """Two people weigh: the second reads why it is over, and what he wrote (ontwerp.md §4.15)."""
    a = aangemeld()
    a.oordeel()
    a.uitkomst("lokaal", advies="Eerst het wijkteam.")
    data = alles(a, "regisseur", uitkomst="afwijzen", advies="Mijn lange advies.",
                 actie="uitkomst")  # fmt: skip
    antwoord = bezoek(a.deur("regisseur"), pagina("wegen", a.id), data)
    assert antwoord.status_code == 422
    html = tekst(antwoord)
    assert "wordt niet meer gewogen" in html
    assert "Mijn lange advies." in html
    assert a.rij().stand == "lokaal"


def test_bewaren_zonder_uitkomst():
    a = aangemeld()
    antwoord = bezoek(a.deur("triagist"), pagina("wegen", a.id), alles(a, actie="bewaar"))
    assert antwoord.status_code == 302
    assert a.rij().stand == "ingediend"


def test_een_afgewezen_aanmelding_laat_de_weging_zien_en_geen_knoppen():
    a = aangemeld()
    a.oordeel()
    a.uitkomst("afwijzen", notitie="Buiten de doelgroep.")
    html = tekst(bezoek(a.deur("triagist"), pagina("wegen", a.id)))
    assert "Buiten de doelgroep." in html
    assert 'name="uitkomst"' not in html


def test_een_treffer_bevestigen_vanaf_de_pagina():
    h = huis()
    aangemeld(h)
    a = aangemeld(h, wie="officier")
    with binnen(automaat_door(h.id)) as door:
        services.vergelijk_aanmelding(door, aanmelding=a.id)
    html = tekst(bezoek(a.deur("triagist"), pagina("wegen", a.id)))
    assert "Staat ook in aanmelding" in html
    assert "zelfde BSN" in html
    with binnen(a.deur("triagist")):
        from regiehuis.instroom.models import Treffer

        treffer = Treffer.objects.first()
    bezoek(a.deur("triagist"), pagina("treffer", a.id, treffer.id), {"beoordeling": "dezelfde"})
    assert "Terugdraaien" in tekst(bezoek(a.deur("triagist"), pagina("wegen", a.id)))


# ---- opening ------------------------------------------------------------------------------------


def openen(a, **velden):
    m = a.huis.mensen
    return {
        "aanduiding": "J. de V.", "onderwerp": "persoon", "doelbinding": "Diefstal stoppen.",
        "procesregisseur": str(m["regisseur"]), "plaatsvervanger": str(m["plaatsvervanger"]),
        "leden-TOTAL_FORMS": "2", "leden-INITIAL_FORMS": "1",
        "leden-0-mee": "on", "leden-0-functionaris": str(m["agent"]),
        "leden-0-reden": "Meldde aan.",
        "leden-1-functionaris": "", "leden-1-reden": "",
        "p0-mee": "on", "p1-mee": "on", "p1-relatie": "moeder", "p1-noodzaak": "Woont met hem.",
        **velden,
    }  # fmt: skip


def test_openen_stelt_de_aanmelder_voor_als_lid_en_maakt_een_casus():
    a = aangemeld().toegelaten()
    html = tekst(bezoek(a.deur("triagist"), pagina("openen", a.id)))
    assert "Heeft deze zaak aangemeld." in html
    assert str(a.huis.mensen["wijkagent"]) in html
    assert not [w for w in ("fg", "beheerder") if str(a.huis.mensen[w]) in html]
    antwoord = bezoek(a.deur("triagist"), pagina("openen", a.id), openen(a))
    assert antwoord.status_code == 302, tekst(antwoord)
    assert a.rij("regisseur").stand == "geopend"


@pytest.mark.parametrize("wie", ["triagist", "regisseur"])
def test_wie_een_casus_opent_komt_op_een_pagina_die_hij_ziet(wie):
    """The triagist takes no part in the case that he opens (WGS 2.31(4)): he is told so."""
    a = aangemeld().toegelaten()
    antwoord = bezoek(a.deur(wie), pagina("openen", a.id), openen(a))
    casus = reverse("casus:casus", args=[a.rij("regisseur").casus_id])
    assert antwoord.url == {"regisseur": casus}.get(wie, reverse("instroom:lijst"))
    assert bezoek(a.deur(wie), antwoord.url).status_code == 200


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"doelbinding": ""}, "Vul dit in."),
        ({"leden-0-reden": ""}, "Schrijf waarom deze persoon nodig is."),
        ({"p1-noodzaak": ""}, "directe kring"),
    ],
)
def test_doel_reden_en_noodzaak_zijn_nodig(velden, zin):
    """WGS 1.8(5), 2.31(4); BGS 2.19."""
    a = aangemeld().toegelaten()
    antwoord = bezoek(a.deur("triagist"), pagina("openen", a.id), openen(a, **velden))
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)


def test_dezelfde_regisseur_en_plaatsvervanger_wordt_geweigerd():
    a = aangemeld().toegelaten()
    zelfde = str(a.huis.mensen["regisseur"])
    antwoord = bezoek(a.deur("triagist"), pagina("openen", a.id), openen(a, plaatsvervanger=zelfde))
    assert antwoord.status_code == 422


def test_een_aanmelding_zonder_uitkomst_heeft_geen_pagina_om_te_openen():
    a = aangemeld()
    antwoord = bezoek(a.deur("triagist"), pagina("openen", a.id))
    assert antwoord.url == pagina("aanmelding", a.id)


# ---- lists --------------------------------------------------------------------------------------


def test_tellingen_zijn_gelijk_aan_de_lijsten(adres):
    from regiehuis.instroom.queries import Filter, aanmeldingen, tellingen
    from regiehuis.instroom.queries.lijst import GROEPEN, MIJN

    h = huis()
    aangemeld(h).uitkomst("verrijken")
    aangemeld(h).uitkomst("afwijzen")
    aangemeld(h)
    aangemeld(h).toegelaten()
    with binnen(deur(h, "triagist")) as door:
        for groep in (*GROEPEN, MIJN):
            assert len(aanmeldingen(door, Filter(groep)).regels) == tellingen(door)[groep]


def test_een_partner_ziet_alleen_zijn_eigen_lijst(adres):
    h = huis()
    aangemeld(h, wie="officier")
    html = tekst(bezoek(deur(h, "agent"), adres["lijst"] + "?groep=te_wegen"))
    assert "Nog geen aanmeldingen" in html
    assert "Te wegen" not in html
    html = tekst(bezoek(deur(h, "officier"), adres["lijst"]))
    assert "J. de V." in html


def test_filters_staan_in_het_adres(adres):
    h = huis()
    aangemeld(h)
    door = deur(h, "triagist")
    assert "J. de V." in tekst(bezoek(door, adres["lijst"] + "?route=veld&gemeente=0402"))
    assert "J. de V." not in tekst(bezoek(door, adres["lijst"] + "?route=top_x"))
    assert bezoek(door, adres["lijst"] + "?route=%00&vanaf=x&groep=9").status_code == 200


@pytest.mark.parametrize("naam", ["lijst", "aanmelding", "wegen"])
def test_het_aantal_vragen_aan_de_database_staat_vast(naam):
    h = huis()
    a = aangemeld(h)
    a.oordeel()

    def tel():
        pad = reverse("instroom:lijst") if naam == "lijst" else pagina(naam, a.id)
        with CaptureQueriesContext(connection) as vragen:
            bezoek(deur(h, "triagist"), pad)
        return len(vragen)

    tel()
    eerst = tel()
    for wie in ("triagist", "regisseur", "plaatsvervanger"):
        a.oordeel(wie)
    for _keer in range(3):
        aangemeld(h, wie="officier")
    assert tel() == eerst


# ---- home ---------------------------------------------------------------------------------------


def werk(door, soort):
    with binnen(door):
        return werk_van(door, soort)


def test_de_werkvoorraad_van_triage_en_aanmelder():
    a = aangemeld()
    assert [i.id for i in werk(a.deur("triagist"), "weging")] == [a.id]
    assert werk(a.deur("agent"), "weging") == []
    a.uitkomst("verrijken")
    assert werk(a.deur("triagist"), "weging") == []
    (item,) = werk(a.deur("agent"), "aanvulling")
    assert item.termijn > nu() + timedelta(days=3)
    with binnen(a.deur("agent")) as door:
        services.vul_aan(door, aanmelding=a.id, antwoord="Ja.")
    a.uitkomst("riec")
    assert [i.id for i in werk(a.deur("agent"), "terugmelding")] == [a.id]


def test_als_de_aanmelder_vertrekt_hoort_de_triage_dat_zijn_vraag_van_niemand_is():
    """Issue, "Network": what a leaver held becomes visible at once, not when its term is over."""
    a = aangemeld()
    a.uitkomst("verrijken", vraag="Welke school?")
    assert werk(a.deur("triagist"), "wachten") == []
    with binnen(a.deur("ambassadeur")) as door:
        laat_vertrekken(door, functionaris=a.huis.mensen["agent"])
    [item] = werk(a.deur("triagist"), "wachten")
    assert item.id == a.id
    assert "vertrokken" in str(item.vraag)


def test_wie_geen_uitkomst_mag_vastleggen_is_klaar_als_hij_heeft_gewogen():
    """A triagist of a private participant gives an opinion; the outcome is for others."""
    a = aangemeld()
    with binnen(a.deur("beheerder")) as door:
        zet_rollen(door, functionaris=a.huis.mensen["toezichthouder"], rollen=["triagist"])
    assert [i.id for i in werk(a.deur("toezichthouder"), "weging")] == [a.id]
    with binnen(a.deur("toezichthouder")) as door:
        eigen = next(s for s in weegblad(door, a.id).sleutels if not s.startswith("doel-"))
        services.oordeel(door, aanmelding=a.id, oordelen={eigen: ("voldoet", "Ja.")})
    assert werk(a.deur("toezichthouder"), "weging") == []
    assert [i.id for i in werk(a.deur("triagist"), "weging")] == [a.id]


def test_wie_geen_casus_mag_openen_krijgt_dat_niet_als_werk():
    """A triagist of a private participant weighs, and opens nothing (WGS 2.27(3), 2.31(2))."""
    a = aangemeld().toegelaten()
    wie = a.huis.mensen["toezichthouder"]
    with binnen(a.deur("beheerder")) as door:
        zet_rollen(door, functionaris=wie, rollen=["partner", "triagist"])
    assert werk(a.deur("toezichthouder"), "weging") == []
    assert [i.id for i in werk(a.deur("triagist"), "weging")] == [a.id]


def test_een_werkitem_noemt_geen_naam_van_een_betrokkene():
    a = aangemeld()
    (item,) = werk(a.deur("triagist"), "weging")
    assert "Vries" not in f"{item.vraag}{item.context}{item.url}"


def test_het_voorbeeld_naast_de_lijst_is_er_alleen_voor_wie_het_ziet():
    from regiehuis.kern.registraties import WERKVOORRAAD

    a = aangemeld()
    with binnen(a.deur("triagist")) as door:
        assert WERKVOORRAAD["weging"].voorbeeld(door, a.id)
    with binnen(a.deur("officier")) as door:
        assert WERKVOORRAAD["weging"].voorbeeld(door, a.id) is None


# ---- information questions ----------------------------------------------------------------------


def test_een_informatievraag_in_een_keer(adres):
    h = huis()
    door = deur(h, "ondersteuning")
    fout = bezoek(door, adres["vragen"], {"soort": "info"})
    assert fout.status_code == 422
    goed = bezoek(door, adres["vragen"], {"soort": "info", "onderwerp": "wet", "minuten": "15"})
    assert goed.status_code == 302
    with binnen(door):
        assert Informatievraag.objects.get().minuten == 15
    html = tekst(bezoek(door, adres["vragen"]))
    assert "Wet en privacy" in html
    assert "Aanmeldingen in behandeling" in html  # a count of something else than questions
    rij = html.split("<tbody>")[1].split("</tbody>")[0]
    assert "Onbekend of van buiten het netwerk" in rij and "Niet van toepassing" in rij


def test_de_ketenmanager_ziet_de_telling_en_geen_formulier(adres):
    html = tekst(bezoek(deur(huis(), "ketenmanager"), adres["vragen"]))
    assert "Vraag vastleggen" not in html


def test_de_weegpagina_is_er_ook_in_het_engels():
    from django.utils.translation import override

    a = aangemeld()
    with override("en"):
        html = tekst(bezoek(a.deur("triagist"), pagina("wegen", a.id)))
    for stuk in (
        "Weigh submission",
        "The purpose test",
        "gets your question",
        "Record the outcome",
    ):
        assert stuk in html, stuk


def test_een_aanmelding_die_niet_is_verstuurd_staat_op_de_lijst_en_bij_het_werk(adres):
    h = huis()
    agent = deur(h, "agent")
    assert "nog niet is verstuurd" not in tekst(bezoek(agent, adres["lijst"]))
    # the name under which the page itself keeps what is typed
    formulier = re.search(
        r'data-concept="[^"]*/concepten/([^/"]+)/', tekst(bezoek(agent, adres["nieuw"]))
    )[1]
    with binnen(agent) as door:
        bewaar(door, formulier=formulier, velden=QueryDict("wat_speelt=Hij dreigt."))
        (item,) = werk_van(door, "concept")
    assert (item.url, item.vooraan) == (adres["nieuw"], True)  # of many only the first are shown
    assert "nog niet is verstuurd" in tekst(bezoek(agent, adres["lijst"]))
    assert "nog niet is verstuurd" not in tekst(bezoek(deur(h, "psychiater"), adres["lijst"]))


def test_spoed_staat_boven_wat_eerder_moest(adres):
    gewoon = aangemeld()
    spoed = aangemeld(gewoon.huis, spoed=True, spoed_reden="Vanavond.")
    Aanmelding.objects.filter(id=gewoon.id).update(uiterlijk=nu() - timedelta(days=1))
    html = tekst(bezoek(deur(gewoon.huis, "triagist"), adres["lijst"]))
    assert html.index(spoed.rij().nummer) < html.index(gewoon.rij().nummer)


def test_zonder_uitkomst_vraagt_de_pagina_er_een():
    a = aangemeld()
    html = tekst(bezoek(a.deur("triagist"), pagina("wegen", a.id), alles(a, actie="uitkomst")))
    assert "Kies eerst een uitkomst." in html


def test_intrekken_kan_niet_meer_als_er_is_besloten():
    a = aangemeld()
    a.uitkomst("afwijzen")
    for data in (None, {}):
        antwoord = bezoek(a.deur("agent"), pagina("intrekken", a.id), data)
        assert antwoord.status_code == 302
    assert a.rij().stand == "afgewezen"


def test_een_naam_naast_een_gekozen_persoon_verdwijnt_niet_stil(adres):
    h = huis()
    velden = NIEUW | {
        "betrokken-TOTAL_FORMS": "1", "betrokken-0-functionaris": str(h.mensen["psychiater"]),
        "betrokken-0-naam": "Piet de Vries, GGD", "toch": "ja",
    }  # fmt: skip
    antwoord = bezoek(deur(h, "agent"), adres["nieuw"], velden)
    assert antwoord.status_code == 422
    assert "niet allebei" in tekst(antwoord)


def test_wie_een_persoon_is_staat_er_een_keer_en_een_lege_rij_telt_niet(adres):
    h = huis()
    html = bezoek(deur(h, "agent"), adres["nieuw"]).content.decode()
    keuzes = re.search(r'<select[^>]*name="personen-0-rol".*?</select>', html, re.S)[0]
    assert keuzes.count("Om wie het gaat") == 1
    leeg = NIEUW | {"personen-TOTAL_FORMS": "2", "personen-1-rol": "betrokkene"}
    bezoek(deur(h, "agent"), adres["nieuw"], leeg | {"toch": "ja"})
    with binnen(deur(h, "triagist")):
        (a,) = Aanmelding.objects.all()
        assert Aangemelde.objects.filter(aanmelding=a).count() == 1


def test_wat_is_geprobeerd_eindigt_niet_voor_het_begint(adres):
    h = huis()
    velden = NIEUW | {"eerder-0-van": "2025", "eerder-0-tot": "2020", "toch": "ja"}
    antwoord = bezoek(deur(h, "agent"), adres["nieuw"], velden)
    assert antwoord.status_code == 422
    assert "Het einde ligt voor het begin" in tekst(antwoord)


def test_een_oordeel_kan_tegen_vreemde_tekens_en_bewaart_geen_halve_tekst():
    a = aangemeld()
    naar = pagina("oordeel", a.id, "doel-a")
    for waarom in ("voor\x00na", "x" * 10_001):
        antwoord = bezoek(
            deur(a.huis, "triagist"), naar, {"o_doel-a": "voldoet", "a_doel-a": waarom}
        )
        assert antwoord.status_code == 200
    with binnen(a.deur("triagist")) as door:
        eigen = weegblad(door, a.id).eigen(door.functionaris)
    assert eigen["doel-a"].argument == "voorna"


def test_wie_twee_keer_intrekt_komt_bij_zijn_aanmelding():
    """ontwerp.md §4.15: what is done already is no error."""
    a = aangemeld()
    for _keer in range(2):
        antwoord = bezoek(deur(a.huis, "agent"), pagina("intrekken", a.id), {"bevestigd": "ja"})
        assert antwoord.status_code == 302
