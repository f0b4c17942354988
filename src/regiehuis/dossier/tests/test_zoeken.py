"""Searching finds one's own cases, also with typing errors, and nobody else's."""

import pytest
from django.db import ProgrammingError, connection

from regiehuis.casus.models import Casus
from regiehuis.casus.tests.fabriek import Casusvol, huis_met_casus, onderwerp, open_casus
from regiehuis.dossier.queries import zoek
from regiehuis.logboek.context import binnen

BSN = "999990019"


@pytest.fixture
def vol(db) -> Casusvol:
    return huis_met_casus(
        betrokkenen=[
            onderwerp(
                voornamen="Annelies",
                tussenvoegsel="van der",
                achternaam="Meijden",
                geboren_code="1983-04-12",
                bsn=BSN,
            )
        ]
    )


def gevonden(vol: Casusvol, wie: str, tekst: str) -> list[str]:
    door = vol.door(wie)
    with binnen(door):
        return [t.casus_nummer for t in zoek(door, tekst).treffers if t.bron == "casus"]


@pytest.mark.parametrize(
    "tekst",
    [
        "{nummer}",
        "Meijden",
        "meyden",
        "van der Meiden",
        "Annelies Meijden",
        "Meijden 12-04-1983",
        "Meijden 1983",
        "12-04-1983",
        "Meijdem 12-04-1983",
        BSN,
        "9999.90.019",
    ],
)
def test_een_lid_vindt_zijn_casus_op_nummer_naam_geboortedatum_en_bsn(vol, tekst):
    assert gevonden(vol, "agent", tekst.format(nummer=vol.casus.nummer)) == [vol.casus.nummer]


@pytest.mark.parametrize("tekst", ["Bakker", "Meijden 1950", "01-01-1990", "999990068"])
def test_wat_er_niet_is_wordt_niet_gevonden(vol, tekst):
    assert gevonden(vol, "agent", tekst) == []


@pytest.mark.parametrize("wie", ["psychiater", "fg", "leidinggevende", "triagist"])
@pytest.mark.parametrize("tekst", ["{nummer}", "Meijden", BSN])
def test_wie_er_niet_bij_hoort_vindt_niets(vol, wie, tekst):
    """ontwerp.md §4.1: see nothing, not even that a case exists."""
    assert gevonden(vol, wie, tekst.format(nummer=vol.casus.nummer)) == []


@pytest.mark.parametrize(
    "tekst", ["Mevrouw V.", "mevrouw v", "V., mevrouw", "Mevrow V.", "Mevrouw V., 43 jaar"]
)
def test_een_lid_vindt_zijn_casus_op_hoe_die_heet(vol, tekst):
    """The name that every screen uses (aanduiding)."""
    assert gevonden(vol, "agent", tekst) == [vol.casus.nummer]


@pytest.mark.parametrize("tekst", ["Mevrouw B.", "De heer V.", "mevrouw", "Mevrouw V. 1983"])
def test_een_andere_naam_dan_die_van_de_casus_vindt_niets(vol, tekst):
    assert gevonden(vol, "agent", tekst) == []


@pytest.mark.parametrize("wie", ["psychiater", "fg", "triagist", "ketenmanager"])
def test_hoe_een_casus_heet_zegt_niemand_anders_iets(vol, wie):
    assert gevonden(vol, wie, "Mevrouw V.") == []


def test_vier_cijfers_zijn_het_laatste_deel_van_een_nummer_het_nieuwste_jaar_eerst(vol):
    jaar, _, volgnummer = vol.casus.nummer.partition("-")
    vorig = open_casus(vol.huis, leden=())
    vorig_jaar = f"{int(jaar) - 1}-{volgnummer}"
    with binnen(vol.door("regisseur")):
        Casus.objects.filter(id=vorig.id).update(nummer=vorig_jaar)
    assert gevonden(vol, "regisseur", volgnummer) == [vol.casus.nummer, vorig_jaar]
    assert gevonden(vol, "agent", f"casus {volgnummer}") == [vol.casus.nummer]
    assert gevonden(vol, "agent", "0999") == []


def test_een_ander_huis_vindt_niets(vol):
    ander = huis_met_casus()
    assert gevonden(ander, "agent", "Meijden") == []


def test_wie_alleen_de_kern_ziet_vindt_op_nummer_en_niet_op_naam(vol):
    assert gevonden(vol, "ketenmanager", vol.casus.nummer) == [vol.casus.nummer]
    assert gevonden(vol, "ketenmanager", "Meijden") == []


def test_zoeken_kost_een_vast_aantal_vragen(vol, django_assert_num_queries):
    for _ in range(3):
        open_casus(vol.huis, betrokkenen=[onderwerp(achternaam="Meijden")])
    door = vol.door("agent")
    with binnen(door):
        zoek(door, "Meijden")
        with django_assert_num_queries(4) as gedaan:  # three for cases, one for submissions
            assert len(zoek(door, "Meijden").treffers) == 4
        assert gedaan


def test_de_namen_zelf_kan_niemand_lezen(vol):
    """ontwerp.md §4.6: the person row is readable by nobody but the matching functions."""
    door = vol.door("agent")
    with (
        pytest.raises(ProgrammingError, match="denied"),
        binnen(door),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT achternaam FROM personen_persoon")
