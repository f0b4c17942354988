"""Setting up a house and arranging its people."""

from datetime import timedelta

import pytest

from regiehuis.kern.fouten import (
    Conflict,
    NietGevonden,
    NietToegestaan,
    OngeldigeInvoer,
    RegelOvertreden,
)
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu, op_moment, vandaag
from regiehuis.logboek.context import binnen
from regiehuis.logboek.gevolgen import gevolgen_van
from regiehuis.logboek.models import Gebeurtenis, Zicht
from regiehuis.logboek.services import geef_zicht
from regiehuis.netwerk import queries, services
from regiehuis.netwerk.models import Functionaris, Hoedanigheid
from regiehuis.netwerk.tests.fabriek import huis_met_mensen, maak_huis
from regiehuis.recht import queries as recht

pytestmark = pytest.mark.django_db
WIJZIGEN = ["netwerk:wijzigen", "netwerk:bekijken"]
VERTREK = ["functionaris:vertrek"]


@pytest.fixture
def h():
    return huis_met_mensen()


def _soorten():
    return set(Gebeurtenis.objects.values_list("soort", flat=True))


# ---- the house ----------------------------------------------------------------------------------


def test_een_nieuw_huis_staat_met_mandaat_gebied_automaat_en_criteria():
    """WGS 2.27: the house is no hoedanigheid; its staff work under the college's mandate."""
    nieuw = maak_huis(gemeenten=("1942", "0402"), criteriasets=("gooi", "landelijk-kader"))
    with binnen(nieuw.door):
        assert [g.naam for g in queries.gemeenten(nieuw.huis)] == ["Gooise Meren", "Hilversum"]
        assert (
            queries.hoedanigheid(nieuw.hoedanigheid).naam == "College van B en W van Gooise Meren"
        )
        assert queries.automaat(nieuw.huis) == nieuw.automaat == nieuw.door.functionaris
        assert len(recht.criteriasets(nieuw.huis)) == 2
        assert len(recht.leefgebieden(nieuw.huis)) == 5
        assert "netwerk:huis:opgericht" in _soorten()


def test_de_automaat_is_niet_te_kiezen(h):
    with binnen(h.door) as door:
        assert h.nieuw.automaat not in {m.id for m in queries.kiesbaar(door)}
        with pytest.raises(NietGevonden):
            queries.functionarisrij(h.nieuw.automaat)


@pytest.mark.parametrize("gemeenten", [(), ("0457",), ("9999",)])
def test_een_huis_zonder_bestaande_gemeente_wordt_niet_gemaakt(gemeenten):
    with pytest.raises(OngeldigeInvoer):
        maak_huis(gemeenten=gemeenten)


def test_de_beheerder_past_het_huis_aan_zonder_nieuwe_versie_van_het_programma(h):
    door = h.deur("beheerder", rechten=["criteria:wijzigen"])
    with binnen(door):
        services.wijzig_huis(
            door,
            rolnaam_procesregisseur="veiligheidsmakelaar",
            werkwijze="makelaars",
            termijn_weging=3,
            triageteam=False,
        )
        huis = queries.huis(h.id)
        assert (huis.rolnaam_procesregisseur, huis.termijn_weging) == ("veiligheidsmakelaar", 3)
        assert "netwerk:huis:gewijzigd" in _soorten()


@pytest.mark.parametrize(
    "velden, veld",
    [
        ({"termijn_weging": 0}, "termijn_weging"),
        ({"termijn_vernietiging_dagen": 57}, "termijn_vernietiging_dagen"),
        ({"werkwijze": "anders"}, "werkwijze"),
        ({"naam": " "}, "naam"),
        ({"rolnaam_procesregisseur": "x" * 41}, "rolnaam_procesregisseur"),
    ],
)
def test_een_foute_instelling_wordt_geweigerd(h, velden, veld):
    door = h.deur("beheerder", rechten=["criteria:wijzigen"])
    with binnen(door), pytest.raises(OngeldigeInvoer) as fout:
        services.wijzig_huis(door, **velden)
    assert fout.value.veld == veld


def test_twee_beheerders_wijzigen_tegelijk_geeft_een_conflict(h):
    door = h.deur("beheerder", rechten=["criteria:wijzigen"])
    with binnen(door):
        services.wijzig_huis(door, versie=1, termijn_weging=4)
        with pytest.raises(Conflict):
            services.wijzig_huis(door, versie=1, termijn_weging=6)


def test_het_gebied_verandert_met_een_datum_en_vergeet_niets(h):
    door = h.deur("beheerder", rechten=["criteria:wijzigen"])
    gisteren = vandaag()
    with op_moment(nu() + timedelta(days=10)), binnen(door):
        services.zet_gemeenten(door, gemeenten=["0406", "0417"])
        assert [g.naam for g in queries.gemeenten(h.id)] == ["Huizen", "Laren"]
        assert [g.naam for g in queries.gemeenten(h.id, gisteren)] == ["Hilversum", "Huizen"]


# ---- organisations ------------------------------------------------------------------------------


def test_een_hoedanigheid_moet_bij_de_organisatie_passen(h):
    door = h.deur("ondersteuning", rechten=WIJZIGEN)
    with binnen(door):
        with pytest.raises(RegelOvertreden):
            services.voeg_hoedanigheid_toe(door, organisatie=h.organisaties["ggz"], soort="politie")
        with pytest.raises(OngeldigeInvoer):
            services.voeg_hoedanigheid_toe(door, organisatie=h.organisaties["ggz"], soort="ggz")


def test_de_burgemeester_is_een_tweede_hoedanigheid_van_de_gemeente(h):
    door = h.deur("ondersteuning", rechten=WIJZIGEN)
    with binnen(door):
        tweede = services.voeg_hoedanigheid_toe(
            door, organisatie=h.nieuw.organisatie, soort="burgemeester"
        )
        assert tweede.naam == "Burgemeester van Hilversum"
        assert tweede.publiek


def test_de_soort_van_een_organisatie_past_bij_wat_er_al_is(h):
    door = h.deur("ondersteuning", rechten=WIJZIGEN)
    with binnen(door), pytest.raises(RegelOvertreden):
        services.wijzig_organisatie(door, organisatie=h.organisaties["ggz"], soort="politie")


def test_een_dubbele_naam_geeft_een_melding_bij_het_veld(h):
    door = h.deur("ondersteuning", rechten=WIJZIGEN)
    with binnen(door), pytest.raises(OngeldigeInvoer) as fout:
        services.voeg_organisatie_toe(door, naam="mee", soort="zorg")
    assert fout.value.veld == "naam"


def test_een_organisatie_stopt_pas_als_haar_mensen_weg_zijn(h):
    door = h.deur("ondersteuning", rechten=[*WIJZIGEN, *VERTREK])
    mee = h.organisaties["mee"]
    with binnen(door):
        with pytest.raises(RegelOvertreden):
            services.stop_organisatie(door, organisatie=mee)
        services.laat_vertrekken(door, functionaris=h.consulent)
        services.stop_organisatie(door, organisatie=mee)
        assert mee not in {o.id for o in queries.organisaties(h.id)}
        assert h.hoedanigheden["mee"] not in {x.id for x in queries.hoedanigheden(h.id)}
        services.hervat_organisatie(door, organisatie=mee)
        assert mee in {o.id for o in queries.organisaties(h.id)}


# ---- people -------------------------------------------------------------------------------------


def _nieuw(door, h, hoedanigheid="politie", **anders):
    velden = {"naam": "Noor de Wit", "email": "noor@example.org", "functie": "agent"}
    return services.voeg_functionaris_toe(
        door, hoedanigheid=h.hoedanigheden[hoedanigheid], **{**velden, **anders}
    )


def test_een_ambassadeur_voegt_een_collega_toe_en_geen_vreemde(h):
    door = h.deur("ambassadeur", rechten=["functionaris:uitnodigen"])
    with binnen(door):
        assert _nieuw(door, h).rollen == ["partner"]
        with pytest.raises(NietToegestaan):
            _nieuw(door, h, "ggz")
        with pytest.raises(RegelOvertreden):
            _nieuw(door, h, email="b@example.org", rollen=["procesregisseur"])


def test_een_partner_kan_niemand_toevoegen(h):
    door = h.deur("agent", rechten=["netwerk:bekijken"])
    with binnen(door), pytest.raises(NietToegestaan):
        _nieuw(door, h)


def test_een_huisrol_past_niet_bij_een_private_deelnemer(h):
    """WGS 2.27(3)."""
    with binnen(h.door), pytest.raises(RegelOvertreden) as fout:
        _nieuw(h.door, h, "ggz", rollen=["procesregisseur"])
    assert fout.value.veld == "rollen"


@pytest.mark.parametrize(
    "anders, veld",
    [
        ({"email": "noor"}, "email"),
        ({"email": "noor@example.org\nBcc: x@y.nl"}, "email"),
        ({"naam": ""}, "naam"),
        ({"naam": "Noor\x00"}, "naam"),
        ({"naam": "n" * 121}, "naam"),
        ({"rollen": []}, "rollen"),
        ({"rollen": ["koning"]}, "rollen"),
        ({"leidinggevende": nieuw_id()}, "leidinggevende"),
        ({"screening_bevestigd_op": vandaag() + timedelta(days=1)}, "op"),
    ],
)
def test_foute_gegevens_van_een_persoon_geven_een_melding(h, anders, veld):
    with binnen(h.door), pytest.raises(OngeldigeInvoer) as fout:
        _nieuw(h.door, h, **anders)
    assert fout.value.veld == veld


def test_een_naam_met_emoji_en_html_is_gewoon_een_naam(h):
    with binnen(h.door):
        wie = _nieuw(h.door, h, naam="Noor 🙂 <b>De Wit</b>")
        assert queries.functionaris(wie.id).naam == "Noor 🙂 <b>De Wit</b>"


def test_niemand_wijzigt_de_eigen_rollen(h):
    door = h.deur("beheerder", rechten=WIJZIGEN)
    with binnen(door), pytest.raises(RegelOvertreden):
        services.zet_rollen(door, functionaris=h.beheerder, rollen=["procesregisseur"])


def test_ondersteuning_geeft_en_neemt_geen_gevoelige_rol(h):
    door = h.deur("ondersteuning", rechten=WIJZIGEN)
    with binnen(door):
        with pytest.raises(RegelOvertreden):
            services.zet_rollen(door, functionaris=h.gemeente, rollen=["partner", "fg"])
        with pytest.raises(RegelOvertreden):
            services.zet_rollen(door, functionaris=h.fg, rollen=["partner"])
        services.zet_rollen(door, functionaris=h.gemeente, rollen=["partner", "triagist"])
        assert queries.functionaris(h.gemeente).rollen == ("partner", "triagist")


def test_de_laatste_beheerder_blijft(h):
    door = h.deur("ketenmanager", rechten=[*WIJZIGEN, *VERTREK])
    with binnen(door):
        with pytest.raises(RegelOvertreden):
            services.zet_rollen(door, functionaris=h.beheerder, rollen=["partner"])
        with pytest.raises(RegelOvertreden):
            services.laat_vertrekken(door, functionaris=h.beheerder)


def test_een_nieuwe_ambassadeur_vervangt_de_oude(h):
    door = h.deur("ondersteuning", rechten=WIJZIGEN)
    politie = h.hoedanigheden["politie"]
    with binnen(door):
        services.benoem_ambassadeur(door, hoedanigheid=politie, functionaris=h.agent)
        assert queries.hoedanigheid(politie).ambassadeur_id == h.agent
        assert "ambassadeur" in queries.functionaris(h.agent).rollen
        assert "ambassadeur" not in queries.functionaris(h.ambassadeur).rollen
        with pytest.raises(RegelOvertreden):
            services.benoem_ambassadeur(door, hoedanigheid=politie, functionaris=h.psychiater)


def test_de_screening_is_een_datum_van_wie_haar_bevestigt(h):
    """BGS 1.11: the employer confirms; never a document."""
    door = h.deur("ambassadeur", rechten=["functionaris:uitnodigen"])
    with binnen(door):
        rij = services.bevestig_screening(door, functionaris=h.agent)
        assert (rij.screening_bevestigd_op, rij.screening_bevestigd_door_id) == (
            vandaag(),
            h.ambassadeur,
        )
        with pytest.raises(NietToegestaan):
            services.bevestig_screening(door, functionaris=h.psychiater)


def test_twee_mensen_wijzigen_dezelfde_persoon_geeft_een_conflict(h):
    door = h.deur("ondersteuning", rechten=WIJZIGEN)
    with binnen(door):
        versie = queries.functionarisrij(h.agent).versie
        services.wijzig_functionaris(door, functionaris=h.agent, versie=versie, functie="a")
        with pytest.raises(Conflict) as fout:
            services.wijzig_functionaris(door, functionaris=h.agent, versie=versie, functie="b")
        assert fout.value.huidig.functie == "a"
        assert fout.value.ingevoerd["functie"] == "b"


# ---- leaving ------------------------------------------------------------------------------------


def test_wie_vertrekt_verliest_alles_meteen(h):
    door = h.deur("ondersteuning", rechten=VERTREK)
    with binnen(door):
        geef_zicht(
            door,
            functionarissen=[h.ambassadeur],
            soort="casus",
            object_id=(zaak := nieuw_id()),
            niveau="inhoud",
            grond="lid",
            casus=zaak,
        )
        services.laat_vertrekken(door, functionaris=h.ambassadeur, reden="andere_baan")
        assert not queries.functionaris(h.ambassadeur).actief
        assert not Zicht.objects.filter(functionaris_id=h.ambassadeur, tot__isnull=True).exists()
        assert queries.hoedanigheid(h.hoedanigheden["politie"]).ambassadeur_id is None
        assert h.ambassadeur not in {m.id for m in queries.kiesbaar(door)}
        assert {"netwerk:functionaris:vertrokken", "netwerk:ambassadeur:afgetreden"} <= _soorten()
        with pytest.raises(RegelOvertreden):
            services.laat_vertrekken(door, functionaris=h.ambassadeur)


def test_wie_vertrekt_is_geen_leidinggevende_of_vervanger_meer(h):
    door = h.deur("ondersteuning", rechten=VERTREK)
    with binnen(door):
        services.laat_vertrekken(door, functionaris=h.leidinggevende)
        services.laat_vertrekken(door, functionaris=h.plaatsvervanger)
        assert not Functionaris.objects.filter(
            leidinggevende__isnull=False, tot__isnull=True
        ).exists()
        assert queries.vervangers([h.regisseur]) == {}
        assert queries.ambassadeur_en_leidinggevende([h.agent]) == {h.agent: {h.ambassadeur}}


@pytest.mark.parametrize(
    "wie, doel, mag",
    [
        ("leidinggevende", "agent", True),
        ("leidinggevende", "ambassadeur", False),
        ("leidinggevende", "psychiater", False),
        ("ambassadeur", "wijkagent", True),
        ("ambassadeur", "officier", False),
        ("ketenmanager", "officier", True),
        ("beheerder", "regisseur", True),
    ],
)
def test_wie_mag_een_vertrek_vastleggen(h, wie, doel, mag):
    door = h.deur(wie, rechten=VERTREK)
    with binnen(door):
        if mag:
            services.laat_vertrekken(door, functionaris=h.mensen[doel])
        else:
            with pytest.raises(NietToegestaan):
                services.laat_vertrekken(door, functionaris=h.mensen[doel])


def test_zonder_het_recht_vertrekt_niemand(h):
    for wie in ("agent", "leidinggevende"):
        door = h.deur(wie)
        with binnen(door), pytest.raises(NietToegestaan):
            services.laat_vertrekken(door, functionaris=h.wijkagent)


def test_een_vertrokkene_kan_terugkomen_met_hetzelfde_adres(h):
    with binnen(h.deur("ondersteuning", rechten=[*VERTREK, *WIJZIGEN])) as door:
        adres = queries.functionaris(h.agent).email
        services.laat_vertrekken(door, functionaris=h.agent)
        terug = _nieuw(door, h, email=adres)
        assert terug.id != h.agent


def test_elk_woord_van_de_woordenlijst_is_te_lezen(h):
    from regiehuis.logboek.queries import gebeurtenissen, zinnen

    with binnen(h.deur("ondersteuning", rechten=VERTREK)) as door:
        services.laat_vertrekken(door, functionaris=h.ambassadeur)
        teksten = [z.tekst for z in zinnen(gebeurtenissen(object_id=h.id, stil=True))]
        assert any("Ambassadeur Visser" in t and "vertrokken" in t for t in teksten)
        assert not any("{" in t for t in teksten)


def test_de_gevolgen_van_vertrek_hebben_een_omschrijving():
    assert all(g.omschrijving for g in gevolgen_van("netwerk:functionaris:vertrokken"))
    assert Hoedanigheid._meta.get_field("ambassadeur").null
