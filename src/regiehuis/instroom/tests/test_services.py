"""What happens with a submission, from submitting to an opened case."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from regiehuis.instroom import rules, services
from regiehuis.instroom.models import (
    Aangemelde,
    Aanmelding,
    Aanvulling,
    Criteriumoordeel,
    Instroomteller,
    Weging,
    Wegingsuitkomst,
)
from regiehuis.instroom.queries import aanmeldblad, gezocht, weegblad
from regiehuis.instroom.tests.fabriek import (
    BSN,
    MOEDER,
    PERSOON,
    aangemeld,
    deur,
    huis,
    inhoud,
)
from regiehuis.kern.fouten import (
    Conflict,
    NietGevonden,
    NietToegestaan,
    OngeldigeInvoer,
    RegelOvertreden,
)
from regiehuis.kern.klok import lokale_datum, nu, op_moment
from regiehuis.kern.termijnen import Termijn
from regiehuis.kern.zoekvraag import lees
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import controleer_zicht, gebeurtenissen

pytestmark = pytest.mark.django_db


# ---- submitting ---------------------------------------------------------------------------------


def test_een_aanmelding_krijgt_een_nummer_een_klok_en_een_weging():
    a = aangemeld()
    rij = a.rij()
    assert rij.nummer.endswith("-0001")
    assert rij.stand == "ingediend"
    assert Termijn.uit_json(rij.termijn).eenheid == "werkdagen"
    with binnen(a.deur("triagist")) as door:
        assert weegblad(door, a.id).doeltoets == "twijfel"


def test_spoed_heeft_een_eigen_klok_in_uren():
    a = aangemeld(spoed=True, spoed_reden="Vannacht gevaar.")
    termijn = Termijn.uit_json(a.rij().termijn)
    assert (termijn.eenheid, termijn.lengte) == ("uren", 24)


def test_een_aanmelding_zonder_verklaring_wordt_geweigerd():
    """BGS 1.5-1.6: only data that may be shared, checked before."""
    h = huis()
    with binnen(deur(h, "agent")) as door, pytest.raises(OngeldigeInvoer) as fout:
        services.dien_in(door, inhoud=inhoud(verklaring=False))
    assert fout.value.veld == "verklaring"


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"wat_speelt": "  "}, "wat_speelt"),
        ({"personen": ()}, "onderwerp"),
        ({"onderwerp": "gebied", "personen": ()}, "gebied"),
        ({"spoed": True}, "spoed_reden"),
        ({"geinformeerd_reden": ""}, "geinformeerd_reden"),
    ],
)
def test_wat_de_wet_vraagt_houdt_een_aanmelding_tegen(velden, veld):
    with pytest.raises(OngeldigeInvoer) as fout:
        aangemeld(**velden)
    assert fout.value.veld == veld


def test_een_gebied_zonder_personen_mag():
    a = aangemeld(onderwerp="gebied", gebied="Stationsplein", personen=())
    with binnen(a.deur("agent")) as door:
        assert aanmeldblad(door, a.id).inhoud.aanduiding == "Stationsplein"


def test_een_ongeldig_bsn_houdt_de_aanmelding_tegen_en_laat_niets_achter():
    h = huis()
    with binnen(deur(h, "agent")) as door:
        with pytest.raises(OngeldigeInvoer):
            services.dien_in(door, inhoud=inhoud(personen=(replace(PERSOON, bsn="123456789"),)))
        assert not Aanmelding.objects.exists()


def test_twee_keer_versturen_maakt_een_aanmelding():
    h, sleutel = huis(), uuid4()
    with binnen(deur(h, "agent")) as door:
        eerste = services.dien_in(door, inhoud=inhoud(), sleutel=sleutel)
        tweede = services.dien_in(door, inhoud=inhoud(), sleutel=sleutel)
        assert eerste.id == tweede.id
        assert Aanmelding.objects.count() == 1


def test_de_aanduiding_noemt_geen_hele_naam():
    a = aangemeld()
    with binnen(a.deur("agent")) as door:
        aanduiding = aanmeldblad(door, a.id).inhoud.aanduiding
    assert aanduiding.startswith("J. de V., 1")
    assert "Vries" not in aanduiding


def test_het_bsn_staat_alleen_versleuteld_in_de_aanmelding():
    a = aangemeld()
    with binnen(a.deur("triagist")):
        persoon = Aangemelde.objects.get(aanmelding_id=a.id, rol="betrokkene")
        assert BSN.encode() not in bytes(persoon.bsn)
        assert services.openen.bsn_van(persoon) == BSN


def test_iemand_zonder_het_recht_kan_niet_aanmelden():
    h = huis()
    with binnen(deur(h, "ketenmanager")) as door, pytest.raises(NietToegestaan):
        services.dien_in(door, inhoud=inhoud())


# ---- sight --------------------------------------------------------------------------------------


def test_de_aanmelder_ziet_zijn_aanmelding_en_nooit_de_weging():
    a = aangemeld()
    a.oordeel()
    with binnen(a.deur("agent")) as door:
        assert aanmeldblad(door, a.id).van_mij
        assert not Weging.objects.exists()
        assert not Criteriumoordeel.objects.exists()
        with pytest.raises(NietGevonden):
            weegblad(door, a.id)


@pytest.mark.parametrize("wie", ["officier", "ketenmanager", "beheerder", "fg", "ondersteuning"])
def test_wie_niet_aanmeldt_of_weegt_ziet_niets(wie):
    a = aangemeld()
    with binnen(a.deur(wie)) as door:
        assert not Aanmelding.objects.exists()
        with pytest.raises(NietGevonden):
            aanmeldblad(door, a.id)


def test_een_ander_huis_ziet_niets():
    a, h = aangemeld(), huis()
    with binnen(deur(h, "triagist")) as door, pytest.raises(NietGevonden):
        aanmeldblad(door, a.id)


@pytest.mark.parametrize(
    "doe",
    [
        lambda a: None,
        lambda a: a.uitkomst("verrijken"),
        lambda a: a.uitkomst("afwijzen"),
        lambda a: a.uitkomst("triage"),
        lambda a: a.toegelaten(),
        lambda a: a.toegelaten().open(),
    ],
    ids=["ingediend", "aanvullen", "afgewezen", "triage", "toegelaten", "geopend"],
)
def test_het_zicht_klopt_met_het_orakel(doe):
    a = aangemeld()
    doe(a)
    with binnen(automaat_door(a.huis.id)):
        assert controleer_zicht(a.huis.id) == []


def test_wie_procesregie_overneemt_ziet_de_weging_en_de_vorige_niet_meer():
    from regiehuis.casus.services import wijs_toe

    a = aangemeld().toegelaten()
    casus = a.open()
    with binnen(a.deur("regisseur")) as door:
        weegblad(door, a.id)
        wijs_toe(
            door=door,
            casus=casus,
            taak="ondersteuning",
            functionaris=a.huis.mensen["ondersteuning"],
        )
    with binnen(a.deur("triagist")) as door, pytest.raises(NietGevonden):
        weegblad(door, a.id)


def test_een_nieuwe_triagist_ziet_de_open_aanmeldingen_en_wie_stopt_niet_meer():
    from regiehuis.netwerk.services import zet_rollen

    a = aangemeld()
    wie = a.huis.mensen["ondersteuning"]
    with binnen(a.deur("beheerder")) as door:
        zet_rollen(door, functionaris=wie, rollen=["triagist"])
    with binnen(a.deur("ondersteuning")) as door:
        weegblad(door, a.id)
    with binnen(a.deur("beheerder")) as door:
        zet_rollen(door, functionaris=wie, rollen=["ondersteuning"])
    with binnen(a.deur("ondersteuning")) as door, pytest.raises(NietGevonden):
        weegblad(door, a.id)


# ---- weighing -----------------------------------------------------------------------------------


def test_een_oordeel_wordt_toegevoegd_en_nooit_overschreven():
    a = aangemeld()
    with binnen(a.deur("triagist")) as door:
        for wat in ("twijfel", "voldoet", "voldoet"):
            services.oordeel(door, aanmelding=a.id, oordelen={"doel-a": (wat, "Omdat.")})
        assert Criteriumoordeel.objects.filter(sleutel="doel-a").count() == 2
        assert weegblad(door, a.id).letters["a"].oordeel == "voldoet"


def test_twee_triagisten_die_verschillen_geven_twijfel():
    a = aangemeld()
    a.oordeel("triagist")
    a.oordeel("regisseur", doel="voldoet_niet")
    with binnen(a.deur("triagist")) as door:
        blad = weegblad(door, a.id)
    assert blad.doeltoets == "twijfel"
    assert blad.letters["a"].verdeeld


def test_een_niet_publieke_triagist_oordeelt_niet_over_de_doeltoets():
    """WGS 2.31(2): public participants judge the match with the purpose."""
    from regiehuis.netwerk.services import zet_rollen

    a = aangemeld()
    with binnen(a.deur("beheerder")) as door:
        zet_rollen(
            door, functionaris=a.huis.mensen["toezichthouder"], rollen=["partner", "triagist"]
        )
    with binnen(a.deur("toezichthouder")) as door:
        blad = weegblad(door, a.id)
        eigen = next(s for s in blad.sleutels if not s.startswith("doel-"))
        services.oordeel(door, aanmelding=a.id, oordelen={eigen: ("voldoet", "Ja.")})
        with pytest.raises(NietToegestaan):
            services.oordeel(door, aanmelding=a.id, oordelen={"doel-a": ("voldoet", "Ja.")})
        with pytest.raises(NietToegestaan):
            services.leg_uitkomst_vast(door, aanmelding=a.id, uitkomst="afwijzen", advies="Nee.")


def test_een_onbekend_criterium_bestaat_niet():
    a = aangemeld()
    with binnen(a.deur("triagist")) as door, pytest.raises(NietGevonden):
        services.oordeel(door, aanmelding=a.id, oordelen={"doel-z": ("voldoet", "")})


def test_van_de_doeltoets_kan_niemand_afwijken():
    """BGS 2.20(1): cumulative. House criteria may be deviated from, this may not."""
    a = aangemeld()
    a.oordeel(doel="twijfel")
    with pytest.raises(RegelOvertreden, match="doeltoets"):
        a.uitkomst("in_behandeling", afwijking="Toch doen.")


def test_van_huiscriteria_mag_met_motivering_worden_afgeweken():
    """bron-001 WF-T1: deviating is allowed, explicitly recorded."""
    a = aangemeld()
    a.oordeel(huis="voldoet_niet")
    with pytest.raises(RegelOvertreden) as fout:
        a.uitkomst("in_behandeling")
    assert fout.value.veld == "afwijking"
    assert a.uitkomst("in_behandeling", afwijking="Acuut gevaar.").stand == "toegelaten"
    with binnen(a.deur("triagist")):
        assert Wegingsuitkomst.objects.get().afwijking == "Acuut gevaar."


@pytest.mark.parametrize("uitkomst", ["lokaal", "riec", "advies", "afwijzen"])
def test_zonder_advies_kan_een_aanmelding_niet_weg(uitkomst):
    a = aangemeld()
    with pytest.raises(RegelOvertreden) as fout:
        a.uitkomst(uitkomst, advies=" ")
    assert fout.value.veld == "advies"


def test_een_afgewezen_aanmelding_heeft_een_dag_van_vernietiging_en_een_telling():
    a = aangemeld()
    rij = a.uitkomst("afwijzen", notitie="Alleen voor ons.")
    assert rij.vernietig_op - rij.uitkomst_op == timedelta(days=28)
    with binnen(a.deur("agent")) as door:
        blad = aanmeldblad(door, a.id)
        assert blad.inhoud.advies == "Bel het wijkteam."
        teller = Instroomteller.objects.get()
    assert (teller.code, teller.hoedanigheid_soort, teller.gemeente) == (
        "afwijzen", "politie", "0402",
    )  # fmt: skip


def test_twee_triagisten_die_tegelijk_beslissen_krijgen_een_conflict():
    a = aangemeld()
    versie = a.rij().versie
    a.uitkomst("triage", versie=versie)
    with pytest.raises(Conflict):
        a.uitkomst("afwijzen", "regisseur", versie=versie)


def test_na_de_uitkomst_wordt_niet_meer_gewogen():
    a = aangemeld()
    a.uitkomst("afwijzen")
    with pytest.raises(RegelOvertreden):
        a.oordeel()


# ---- completing ---------------------------------------------------------------------------------


def test_tijdens_het_aanvullen_staat_de_klok_stil():
    begin = nu() - timedelta(days=20)
    with op_moment(begin):
        a = aangemeld()
        eerst = a.rij().uiterlijk
        a.uitkomst("verrijken")
    assert a.rij().uiterlijk is None
    with op_moment(begin + timedelta(days=14)):
        with binnen(a.deur("agent")) as door:
            rij = services.vul_aan(door, aanmelding=a.id, antwoord="Ja, sinds mei.")
    assert rij.stand == "ingediend"
    assert timedelta(days=13) < rij.uiterlijk - eerst <= timedelta(days=17)


def test_alleen_de_aanmelder_vult_aan():
    a = aangemeld()
    a.uitkomst("verrijken")
    for wie in ("triagist", "officier"):
        with binnen(a.deur(wie)) as door, pytest.raises((NietToegestaan, NietGevonden)):
            services.vul_aan(door, aanmelding=a.id, antwoord="Ja.")


def test_wie_weegt_vult_de_aanmelding_van_een_collega_van_de_gemeente_niet_aan():
    """Staff of the house share the hoedanigheid of the municipality that mandates them."""
    a = aangemeld(wie="gemeente")
    a.uitkomst("verrijken")
    with binnen(a.deur("triagist")) as door:
        assert not aanmeldblad(door, a.id).van_mij
        with pytest.raises(NietToegestaan):
            services.vul_aan(door, aanmelding=a.id, antwoord="Ja.")
        with pytest.raises(NietToegestaan):
            services.trek_in(door, aanmelding=a.id)


def test_wie_waarneemt_vult_aan():
    from regiehuis.logboek.services import regel_waarneming

    a = aangemeld()
    with binnen(a.deur("agent")) as door:
        regel_waarneming(
            door,
            functionaris=a.huis.mensen["agent"],
            waarnemer=a.huis.mensen["wijkagent"],
            van=nu() - timedelta(hours=1),
            tot=nu() + timedelta(days=5),
        )
    a.uitkomst("verrijken")
    with binnen(a.deur("wijkagent")) as door:
        assert services.vul_aan(door, aanmelding=a.id, antwoord="Ja.").stand == "ingediend"


def test_zonder_antwoord_gaat_de_weging_verder():
    a = aangemeld()
    a.uitkomst("verrijken")
    with binnen(a.deur("triagist")) as door:
        assert services.verder_zonder(door, aanmelding=a.id).stand == "ingediend"
        assert Aanvulling.objects.get().vervallen_op
    a.uitkomst("verrijken")
    assert a.rij().stand == "aanvullen"


def test_een_termijn_in_het_verleden_wordt_geweigerd():
    a = aangemeld()
    with pytest.raises(OngeldigeInvoer) as fout:
        a.uitkomst("verrijken", termijn=nu().date())
    assert fout.value.veld == "termijn"


def test_een_ingetrokken_aanmelding_wordt_ook_vernietigd():
    a = aangemeld()
    a.uitkomst("verrijken")
    with binnen(a.deur("agent")) as door:
        rij = services.trek_in(door, aanmelding=a.id)
    assert (rij.stand, bool(rij.vernietig_op)) == ("ingetrokken", True)


def test_na_lokaal_of_riec_meldt_de_aanmelder_een_keer_terug():
    a = aangemeld()
    a.uitkomst("riec")
    with binnen(a.deur("agent")) as door:
        services.meld_terug(door, aanmelding=a.id, terugmelding="opgepakt")
        with pytest.raises(RegelOvertreden):
            services.meld_terug(door, aanmelding=a.id, terugmelding="opgepakt")
        assert Instroomteller.objects.filter(soort="terugmelding").count() == 1


# ---- opening ------------------------------------------------------------------------------------


def test_een_casus_houdt_het_nummer_en_krijgt_de_doeltoets_mee():
    from regiehuis.casus.queries import casus_voor, doeltoets

    a = aangemeld().toegelaten()
    casus = a.open()
    with binnen(a.deur("regisseur")) as door:
        rij = casus_voor(door, casus)
        assert rij.nummer == a.rij("regisseur").nummer
        assert doeltoets(casus).a_argument


def test_wat_de_aanmelder_schreef_wordt_een_gegeven_met_hem_als_bron():
    from regiehuis.informatie.models import Gegeven

    a = aangemeld().toegelaten()
    casus = a.open()
    with binnen(a.deur("regisseur")):
        rijen = list(Gegeven.objects.filter(casus_id=casus))
    assert sorted(g.soort for g in rijen) == [
        "algemeen", "algemeen", "algemeen", "incident", "interventie",
    ]  # fmt: skip
    assert {g.aangeleverd_door_id for g in rijen} == {a.huis.mensen["agent"]}


def test_de_vijf_jaar_lopen_vanaf_de_aanmelding_en_niet_vanaf_het_openen():
    """WGS 1.8(7): from the date of first processing."""
    from regiehuis.informatie.models import Gegeven

    with op_moment(nu() - timedelta(days=9)):
        a = aangemeld().toegelaten()
    casus = a.open()
    with binnen(a.deur("regisseur")):
        dagen = set(
            Gegeven.objects.filter(casus_id=casus).values_list("eerst_verwerkt_op", flat=True)
        )
    assert dagen == {lokale_datum(nu() - timedelta(days=9))}


def test_zonder_uitkomst_in_behandeling_komt_er_geen_casus():
    """WGS 2.31(2): first the judgement of public participants, then a case."""
    a = aangemeld()
    a.oordeel()
    with pytest.raises(RegelOvertreden):
        a.open()


def test_twee_keer_openen_geeft_dezelfde_casus():
    a = aangemeld().toegelaten()
    casus = a.open()
    assert a.open("regisseur") == casus


def test_wat_een_zorgorganisatie_zonder_grond_schreef_blijft_achter():
    """WGS 2.29(2): without a ground medical secrecy is not broken."""
    from regiehuis.informatie.models import Gegeven

    velden = {"leefgebieden": {"gezondheid": {"antwoord": "ja", "tekst": "Psychose."}}}
    for grond, aantal in (("", 0), ("toestemming", 1)):
        a = aangemeld(wie="psychiater", grondslag=grond, **velden).toegelaten()
        casus = a.open(leden=[])
        with binnen(a.deur("regisseur")):
            assert Gegeven.objects.filter(casus_id=casus, tekst="Psychose.").count() == aantal


# ---- comparing ----------------------------------------------------------------------------------


def vergelijk(a):
    with binnen(automaat_door(a.huis.id)) as door:
        return services.vergelijk_aanmelding(door, aanmelding=a.id)


def test_een_bekende_persoon_geeft_een_treffer_voor_triage_alleen():
    from regiehuis.instroom.queries import treffers

    h = huis()
    eerste = aangemeld(h).toegelaten()
    eerste.open()
    a = aangemeld(h, wie="officier", personen=(replace(PERSOON, bsn="", achternaam="Fries"),))
    assert vergelijk(a) == 1
    with binnen(a.deur("triagist")) as door:
        (blad,) = treffers(door, a.id)
    assert blad.treffer.soort == "casus"
    assert {m.id for m in blad.aanspreekpunten} == {
        h.mensen["regisseur"], h.mensen["plaatsvervanger"],
    }  # fmt: skip
    with binnen(a.deur("officier")) as door:
        assert treffers(door, a.id) == []


def test_een_treffer_bevestigen_koppelt_en_terugdraaien_maakt_los():
    from regiehuis.instroom.queries import treffers
    from regiehuis.personen.queries import koppelingen

    h = huis()
    aangemeld(h)
    a = aangemeld(h, wie="officier")
    vergelijk(a)
    with binnen(a.deur("triagist")) as door:
        treffer = treffers(door, a.id)[0].treffer
        services.beoordeel_treffer(door, treffer=treffer.id, beoordeling="dezelfde")
        weging = treffer.weging_id
        assert len(koppelingen([weging])) == 1
        services.beoordeel_treffer(door, treffer=treffer.id, beoordeling="ander")
        assert koppelingen([weging]) == {}


def test_nog_eens_vergelijken_maakt_geen_dubbele_treffers():
    h = huis()
    aangemeld(h)
    a = aangemeld(h, wie="officier")
    assert vergelijk(a) > 0
    assert vergelijk(a) == 0


def test_van_een_aanmelding_die_weg_is_valt_niets_te_vergelijken():
    h = huis()
    with binnen(automaat_door(h.id)) as door:
        assert services.vergelijk_aanmelding(door, aanmelding=uuid4()) == 0


# ---- events, questions --------------------------------------------------------------------------


def test_de_aanmelder_leest_de_uitkomst_en_niet_wie_wat_oordeelde():
    a = aangemeld()
    a.oordeel()
    a.uitkomst("afwijzen")
    with binnen(a.deur("agent")):
        soorten = {g.soort for g in gebeurtenissen(object_id=a.id, stil=True)}
    assert soorten == {"instroom:aanmelding:ingediend", "instroom:uitkomst:vastgelegd"}


def test_een_informatievraag_kent_geen_veld_voor_een_naam():
    """ontwerp.md §2: registered in ten seconds without a person's name (bron-004 §2)."""
    from regiehuis.instroom.models import Informatievraag
    from regiehuis.instroom.queries import informatievragen

    h = huis()
    with binnen(deur(h, "ondersteuning")) as door:
        services.registreer_informatievraag(
            door, soort="info_plus", onderwerp="contact", minuten=15
        )
        lijst = informatievragen(door)
    assert (lijst.telling["info_plus"], lijst.minuten) == (1, 15)
    tekstvelden = [
        f.name
        for f in Informatievraag._meta.fields
        if f.get_internal_type() in ("TextField", "CharField")
    ]
    assert tekstvelden == ["soort", "onderwerp"]


def test_een_partner_registreert_geen_informatievragen():
    h = huis()
    with binnen(deur(h, "agent")) as door, pytest.raises(NietToegestaan):
        services.registreer_informatievraag(door, soort="info", onderwerp="wet")


def test_moeder_staat_in_de_directe_kring():
    assert MOEDER.rol in rules.ROLLEN


# ---- mail ---------------------------------------------------------------------------------------


def berichten(a):
    """Kind and number of every notice: only the automaton reads what a notice is about."""
    from regiehuis.berichten.models import Bericht

    with binnen(automaat_door(a.huis.id)):
        return list(Bericht.objects.order_by("id").values_list("soort", "inhoud__nummer"))


def test_elke_stap_stuurt_een_bericht_met_alleen_een_nummer():
    a = aangemeld()
    nummer = a.rij().nummer
    a.uitkomst("verrijken")
    with binnen(a.deur("agent")) as door:
        services.vul_aan(door, aanmelding=a.id, antwoord="Ja.")
    a.uitkomst("lokaal")
    soorten = [soort for soort, _nummer in berichten(a)]
    assert soorten == [
        "aanmelding_nieuw", "aanmelding_vraag", "aanmelding_aangevuld", "aanmelding_uitkomst",
    ]  # fmt: skip
    assert {n for _soort, n in berichten(a)} == {nummer}


def test_spoed_heeft_een_eigen_bericht():
    a = aangemeld(spoed=True, spoed_reden="Vannacht.")
    assert [soort for soort, _nummer in berichten(a)] == ["aanmelding_spoed"]


def test_een_week_voor_de_vernietiging_wordt_een_keer_om_een_terugmelding_gevraagd():
    a = aangemeld()
    a.uitkomst("lokaal")
    gevraagd = []
    for dag in range(18, 25):
        with op_moment(nu() + timedelta(days=dag)), binnen(automaat_door(a.huis.id)) as door:
            gevraagd.append(services.vraag_terugmelding(door))
    assert sum(gevraagd) == 1


def test_zoeken_vindt_alleen_wat_ik_mag_zien():
    def vind(door, tekst):
        return [r.id for r in gezocht(door, lees(tekst), 5)]

    a = aangemeld()
    nummer = a.rij().nummer
    with binnen(a.deur("agent")) as door:
        assert vind(door, "vries") == [a.id]
        assert vind(door, nummer) == [a.id]
        assert vind(door, "vri") == []
        # as in the search of cases: by sound, with a birth date, by BSN
        assert vind(door, "de Friess") == [a.id]
        assert vind(door, "Vreis") == [a.id]
        assert vind(door, "Vermeer") == []
        assert vind(door, "Vries 14-3-2010") == [a.id]
        assert vind(door, "Vries 2010") == [a.id]
        assert vind(door, "Vries 2011") == []
        assert vind(door, "9999.90.019") == [a.id]
        assert vind(door, "999990020") == []
        assert vind(door, "14-3-2010") == [a.id]
        assert vind(door, "Xx") == []
        # as every screen calls it, and by the last part of the number
        assert vind(door, "J. de V.") == vind(door, "J. de V., 16 jaar") == [a.id]
        assert vind(door, "K. de V.") == []
        assert vind(door, nummer.split("-")[1]) == [a.id]
    with binnen(a.deur("officier")) as door:
        assert vind(door, nummer) == []
        assert vind(door, "999990019") == []
        assert vind(door, "Vries") == []
        assert vind(door, "J. de V.") == []


def test_wat_de_aanmelder_omgekeerd_invulde_houdt_het_openen_niet_tegen():
    """Who opens cannot mend the form of another: it becomes a remark instead of a period."""
    from regiehuis.informatie.models import Gegeven

    omgekeerd = services.NieuweEerdere(
        "Therapie", "Jeugdzorg", "vrijwillig", "2025-00-00", "2020-00-00"
    )
    weg = {"bestaat_niet_meer": {"antwoord": "ja", "tekst": "Iets over een oud leefgebied."}}
    a = aangemeld(eerder=(omgekeerd,), leefgebieden=weg).toegelaten()
    casus = a.open()
    with binnen(a.deur("regisseur")):
        teksten = set(Gegeven.objects.filter(casus_id=casus).values_list("tekst", flat=True))
    assert {"Jeugdzorg: Therapie", "Iets over een oud leefgebied."} <= teksten


def test_een_casus_opent_ook_als_de_aanmelder_is_vertrokken():
    from regiehuis.netwerk.services import laat_vertrekken

    a = aangemeld().toegelaten()
    with binnen(a.deur("beheerder")) as door:
        laat_vertrekken(door, functionaris=a.huis.mensen["agent"])
    assert a.open(leden=[])
