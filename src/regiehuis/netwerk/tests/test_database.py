"""What the database itself refuses, whatever the code does."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen, in_huis
from regiehuis.netwerk.models import (
    Functionaris,
    Gemeente,
    Hoedanigheid,
    Huis,
    HuisGemeente,
    Organisatie,
)
from regiehuis.netwerk.tests.fabriek import maak_huis, voeg_functionaris_toe, voeg_organisatie_toe

pytestmark = pytest.mark.django_db


def _weigert(doe, **velden):
    with pytest.raises(IntegrityError), transaction.atomic():
        doe(**velden)


@pytest.fixture
def huis():
    huis = maak_huis()
    with binnen(huis.door):
        yield huis


def _rij(huis, **anders):
    velden = {
        "huis_id": huis.huis,
        "hoedanigheid_id": huis.hoedanigheid,
        "hoedanigheid_soort": "college",
        "naam": "Anna",
        "email": "anna@example.org",
        "van": nu(),
    }
    return {**velden, **anders}


def test_een_organisatie_buiten_de_wet_heeft_nooit_een_functionaris(huis):
    """WGS 2.27: also not when the kind is written down wrongly."""
    org, overig = voeg_organisatie_toe(huis, "Wonen BV", "woningcorporatie", "overig")
    for soort in ("overig", "college"):
        _weigert(
            Functionaris.objects.create,
            **_rij(huis, hoedanigheid_id=overig, hoedanigheid_soort=soort),
        )


@pytest.mark.parametrize("soort, publiek", [("ggz", True), ("politie", False)])
def test_publiek_volgt_uit_de_wet_en_niet_uit_een_vinkje(huis, soort, publiek):
    """WGS 2.27(1)."""
    _weigert(
        Hoedanigheid.objects.create,
        huis_id=huis.huis,
        organisatie_id=huis.organisatie,
        soort=soort,
        naam="x",
        publiek=publiek,
    )


def test_een_functionaris_werkt_niet_voor_een_hoedanigheid_van_een_ander_huis(huis):
    ander = maak_huis()
    with binnen(huis.door):
        _weigert(Functionaris.objects.create, **_rij(huis, hoedanigheid_id=ander.hoedanigheid))


@pytest.mark.parametrize(
    "anders",
    [
        {"email": ""},
        {"email": "geen adres"},
        {"rollen": ["koning"]},
        {"soort": "automaat", "email": "a@b.nl"},
        {"screening_bevestigd_op": date(2025, 1, 1)},
        {"tot": nu().replace(year=2000)},
    ],
)
def test_foute_gegevens_komen_er_niet_in(huis, anders):
    _weigert(Functionaris.objects.create, **_rij(huis, **anders))


def test_niemand_is_zijn_eigen_leidinggevende_of_vervanger(huis):
    wie = voeg_functionaris_toe(huis, huis.hoedanigheid, "Anna")
    with binnen(huis.door):
        for veld in ("leidinggevende", "vervanger"):
            _weigert(Functionaris.objects.filter(id=wie).update, **{veld: wie})


def test_een_adres_komt_een_keer_voor_bij_wie_nu_werkt(huis):
    Functionaris.objects.create(**_rij(huis))
    _weigert(Functionaris.objects.create, **_rij(huis, email="ANNA@example.org"))
    Functionaris.objects.filter(email="anna@example.org").update(tot=nu())
    Functionaris.objects.create(**_rij(huis))


def test_een_huis_heeft_een_automaat(huis):
    _weigert(Functionaris.objects.create, **_rij(huis, soort="automaat", email=""))


def test_een_gemeente_hoort_niet_tweemaal_tegelijk_bij_een_huis(huis):
    velden = {"huis_id": huis.huis, "gemeente_id": "0402"}
    _weigert(HuisGemeente.objects.create, **velden, van=date(2020, 1, 1))
    HuisGemeente.objects.create(**velden, van=date(2019, 1, 1), tot=date(2020, 1, 1))


def test_een_termijn_buiten_de_grenzen_wordt_geweigerd(huis):
    """domein-en-wet §2.6(8): nobody can set a term above the maximum."""
    _weigert(Huis.objects.filter(id=huis.huis).update, termijn_vernietiging_dagen=365)


def test_een_ander_huis_ziet_niets_van_het_netwerk(huis):
    voeg_functionaris_toe(huis, huis.hoedanigheid, "Anna")
    for context in (in_huis(nieuw_id()), binnen(maak_huis().door)):
        with context:
            for model in (Huis, HuisGemeente, Organisatie, Hoedanigheid, Functionaris):
                veld = "id" if model is Huis else "huis_id"
                assert not model.objects.filter(**{veld: huis.huis}).exists()
                assert model.objects.filter(**{veld: huis.huis}).update(versie=9) == 0


def test_zonder_huis_is_er_niets_te_zien():
    maak_huis()
    assert not Huis.objects.exists()
    assert not Functionaris.objects.exists()


def test_de_gemeenten_zijn_die_van_nu_en_van_vroeger():
    """domein-en-wet §3.2; CBS codes."""
    codes = dict(Gemeente.objects.filter(geldig_tot=None).values_list("naam", "code"))
    assert codes["Gooise Meren"] == "1942"
    assert codes["Steenwijkerland"] == "1708"
    assert len(codes) == 19
    weesp = Gemeente.objects.get(naam="Weesp")
    assert (weesp.code, weesp.geldig_tot, weesp.opvolger.naam) == (
        "0457",
        date(2022, 3, 24),
        "Amsterdam",
    )
    bussum = Gemeente.objects.get(naam="Bussum")
    assert (bussum.geldig_tot, bussum.opvolger.naam) == (date(2016, 1, 1), "Gooise Meren")


def test_gemeenten_zijn_voor_de_toepassing_alleen_te_lezen():
    with pytest.raises(DatabaseError), transaction.atomic():
        Gemeente.objects.filter(code="0402").update(naam="Anders")
    assert not Gemeente.objects.filter(naam="Anders").exists()
