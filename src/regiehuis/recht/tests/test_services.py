"""A house changes its criteria by adding a version; what was judged stays readable."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from regiehuis.kern.fouten import Conflict, NietGevonden, NietToegestaan, OngeldigeInvoer
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.context import binnen, in_huis
from regiehuis.logboek.deur import Door
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.logboek.services import meld_huis_aan
from regiehuis.recht import queries, services, standaard
from regiehuis.recht.models import Criteriaset, Criterium, Leefgebied
from regiehuis.recht.standaard import StandaardCriterium, StandaardLeefgebied

pytestmark = pytest.mark.django_db

CRITERIA = (
    StandaardCriterium("a", "Ernst", "Is het ernstig?"),
    StandaardCriterium("b", "Nu", "Is het nu?"),
)


def _door(**extra) -> Door:
    return Door(
        functionaris=nieuw_id(),
        huis=nieuw_id(),
        hoedanigheid=nieuw_id(),
        organisatie=nieuw_id(),
        naam="Bea Heer",
        namens="gemeente",
        kort="beheer01",
        rechten=frozenset({"criteria:wijzigen"}),
        **extra,
    )


@pytest.fixture
def door() -> Iterator[Door]:
    door = _door()
    meld_huis_aan(door.huis)
    with binnen(door):
        yield door


def test_een_nieuw_huis_begint_met_vijf_leefgebieden_en_de_gekozen_criteria(door):
    services.neem_standaard_over(door, sets=("gooi", "landelijk-kader"))
    assert [g.naam for g in queries.leefgebieden(door.huis)] == [
        g.naam for g in standaard.LEEFGEBIEDEN
    ]
    sets = queries.criteriasets(door.huis)
    assert {s.sleutel for s in sets} == {"gooi", "landelijk-kader"}
    gooi = next(s for s in sets if s.sleutel == "gooi")
    assert [c.tekst for c in gooi.criteria.all()] == [c.tekst for c in standaard.GOOI.criteria]


def test_een_nieuwe_versie_laat_de_oude_woorden_staan(door):
    oud = services.zet_criteria(door, sleutel="eigen", naam="Eigen", criteria=CRITERIA, regel="a")
    nieuw = services.zet_criteria(
        door,
        sleutel="eigen",
        naam="Eigen",
        criteria=(replace(CRITERIA[0], tekst="Is het heel ernstig?"),),
        regel="a",
        na_versie=1,
    )
    assert (oud.versie, nieuw.versie) == (1, 2)
    assert [s.id for s in queries.criteriasets(door.huis)] == [nieuw.id]
    assert queries.criteriaset(oud.id).criteria.first().tekst == "Is het ernstig?"
    assert Gebeurtenis.objects.filter(soort="recht:criteria:gewijzigd").count() == 2


def test_een_versie_die_later_ingaat_geldt_nog_niet(door):
    morgen = vandaag() + timedelta(days=1)
    nu_ = services.zet_criteria(door, sleutel="eigen", naam="N", criteria=CRITERIA, regel="a en b")
    later = services.zet_criteria(
        door, sleutel="eigen", naam="N", criteria=CRITERIA, regel="a of b", geldig_van=morgen
    )
    assert [s.id for s in queries.criteriasets(door.huis)] == [nu_.id]
    assert [s.id for s in queries.criteriasets(door.huis, morgen)] == [later.id]


def test_een_versie_kan_niet_beginnen_voor_de_vorige(door):
    morgen = vandaag() + timedelta(days=1)
    services.zet_leefgebieden(door, leefgebieden=standaard.LEEFGEBIEDEN, geldig_van=morgen)
    with pytest.raises(OngeldigeInvoer) as fout:
        services.zet_leefgebieden(door, leefgebieden=standaard.LEEFGEBIEDEN)
    assert fout.value.veld == "geldig_van"


def test_een_gestopte_set_geldt_niet_meer_en_blijft_leesbaar(door):
    oud = services.zet_criteria(door, sleutel="eigen", naam="N", criteria=CRITERIA, regel="a en b")
    services.stop_criteria(door, sleutel="eigen", na_versie=1)
    assert queries.criteriasets(door.huis) == []
    assert queries.criteriaset(oud.id).naam == "N"
    assert not queries.laatste_criteria(door.huis, "eigen").actief


def test_twee_beheerders_tegelijk_geeft_een_conflict_en_geen_verlies(door):
    services.zet_criteria(door, sleutel="eigen", naam="N", criteria=CRITERIA, regel="a")
    with pytest.raises(Conflict):
        services.zet_criteria(
            door, sleutel="eigen", naam="N", criteria=CRITERIA, regel="b", na_versie=0
        )


def test_zonder_het_recht_verandert_er_niets(door):
    ander = replace(door, rechten=frozenset())
    with pytest.raises(NietToegestaan):
        services.zet_leefgebieden(ander, leefgebieden=standaard.LEEFGEBIEDEN)
    with pytest.raises(NietToegestaan):
        services.zet_criteria(ander, sleutel="x", naam="N", criteria=CRITERIA, regel="a")


@pytest.mark.parametrize(
    "velden, veld",
    [
        ({"regel": "a en z"}, "regel"),
        ({"regel": "a of b en a"}, "regel"),
        ({"naam": " "}, "naam"),
        ({"naam": "n" * 121}, "naam"),
        ({"criteria": ()}, None),
        ({"criteria": (CRITERIA[0], CRITERIA[0])}, None),
        ({"criteria": (StandaardCriterium("en", "n", "t"),)}, None),
        ({"criteria": (StandaardCriterium("a", "n", "t" * 2001),)}, "tekst"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"sleutel": "../x"}, "naam"),
    ],
)
def test_foute_invoer_wordt_met_een_melding_geweigerd(door, velden, veld):
    goed = {"sleutel": "eigen", "naam": "N", "criteria": CRITERIA, "regel": "a en b"}
    with pytest.raises(OngeldigeInvoer) as fout:
        services.zet_criteria(door, **{**goed, **velden})
    assert fout.value.veld == veld
    assert not Criteriaset.objects.exists()


def test_een_ander_huis_ziet_deze_criteria_niet(door):
    set_ = services.zet_criteria(door, sleutel="eigen", naam="N", criteria=CRITERIA, regel="a")
    with in_huis(nieuw_id()):
        assert queries.criteriasets(door.huis) == []
        assert Criterium.objects.count() == Leefgebied.objects.count() == 0
        with pytest.raises(NietGevonden):
            queries.criteriaset(set_.id)


@pytest.mark.parametrize("model", [Criteriaset, Criterium])
def test_een_versie_is_in_de_database_niet_te_wijzigen(door, model):
    services.zet_criteria(door, sleutel="eigen", naam="N", criteria=CRITERIA, regel="a")
    try:
        with transaction.atomic():
            assert model.objects.update(naam="veranderd") == 0
            assert model.objects.all().delete()[0] == 0
    except DatabaseError:
        pass
    assert not model.objects.filter(naam="veranderd").exists()
    assert model.objects.exists()


def test_de_geldende_criteria_kosten_twee_vragen(door, django_assert_num_queries):
    services.neem_standaard_over(door, sets=tuple(standaard.SETS))
    with django_assert_num_queries(2):
        [list(s.criteria.all()) for s in queries.criteriasets(door.huis)]
    with django_assert_num_queries(2):
        queries.leefgebieden(door.huis)


def test_een_leefgebied_houdt_zijn_sleutel_over_versies(door):
    services.zet_leefgebieden(door, leefgebieden=[StandaardLeefgebied("thuis", "Thuis", "")])
    services.zet_leefgebieden(door, leefgebieden=[StandaardLeefgebied("thuis", "Gezin", "")])
    assert queries.leefgebiednamen(door.huis) == {"thuis": "Gezin"}


def test_een_sleutel_wordt_uit_de_naam_gemaakt_en_is_vrij():
    assert services.sleutel_van("Vrije tijd!") == "vrije-tijd"
    assert services.sleutel_van("Vrije tijd", ["vrije-tijd"]) == "vrije-tijd-2"
    assert services.sleutel_van("123") == "x-123"
    assert services.sleutel_van("🙂") == "x"
