import pytest

from regiehuis.kern.fouten import RegelOvertreden
from regiehuis.kern.stroom import Overgang, Stroom

RIJEN = (
    Overgang(
        "concept", "gesteld", "stel", "verzoek:stellen", "verzoek.gesteld", ("vraag",), "start"
    ),
    Overgang(
        "gesteld",
        "beantwoord",
        "beantwoord",
        "verzoek:beantwoorden",
        "verzoek.beantwoord",
        ("antwoord", "bron"),
        "stop",
    ),
    Overgang(
        "gesteld",
        "teruggegeven",
        "geef_terug",
        "verzoek:beantwoorden",
        "verzoek.terug",
        ("reden",),
        "pauzeer",
    ),
    Overgang("teruggegeven", "gesteld", "stel", "verzoek:stellen", "verzoek.opnieuw", (), "hervat"),
)
STROOM = Stroom(RIJEN, labels={"gesteld": "gesteld aan een partner", "bron": "de bron"})
ALLES = {"vraag", "antwoord", "bron", "reden"}


def test_de_standen_en_eindstanden_volgen_uit_de_tabel():
    assert STROOM.standen == ("concept", "gesteld", "beantwoord", "teruggegeven")
    assert STROOM.eindstanden == ("beantwoord",)


@pytest.mark.parametrize("stand", STROOM.standen)
@pytest.mark.parametrize("naam", sorted({rij.naam for rij in RIJEN}))
def test_alleen_wat_in_de_tabel_staat_kan(stand, naam):
    """Exhaustive: every state with every step."""
    rij = next((r for r in RIJEN if (r.van, r.naam) == (stand, naam)), None)
    if rij:
        assert STROOM.doe(stand, naam, ALLES) is rij and rij in STROOM.mogelijk(stand)
    else:
        with pytest.raises(RegelOvertreden) as fout:
            STROOM.doe(stand, naam, ALLES)
        assert fout.value.code == "stap_niet_mogelijk"
        assert STROOM.labels.get(stand, stand) in fout.value.melding


@pytest.mark.parametrize("rij", RIJEN)
def test_ieder_vereist_veld_ontbreekt_een_keer(rij):
    for veld in rij.vereist:
        with pytest.raises(RegelOvertreden) as fout:
            STROOM.doe(rij.van, rij.naam, ALLES - {veld})
        assert fout.value.veld == veld and fout.value.code == "nog_invullen"


def test_de_zin_noemt_alles_wat_nog_mist():
    with pytest.raises(RegelOvertreden) as fout:
        STROOM.doe("gesteld", "beantwoord")
    assert fout.value.melding == "Vul eerst in: antwoord, de bron."


@pytest.mark.parametrize("leeg", [None, "", "  \n", [], (), {}, set(), False])
def test_een_lege_waarde_telt_niet_als_ingevuld(leeg):
    with pytest.raises(RegelOvertreden):
        STROOM.doe("concept", "stel", {"vraag": leeg})


@pytest.mark.parametrize("waarde", ["x", 0, ["x"], True, object()])
def test_een_nul_is_een_antwoord(waarde):
    assert STROOM.doe("concept", "stel", {"vraag": waarde}).klok == "start"


def test_een_onbekende_stand_is_een_programmeerfout():
    with pytest.raises(ValueError):
        STROOM.mogelijk("weg")
    with pytest.raises(ValueError):
        STROOM.doe("weg", "stel")


def test_een_tabel_die_twee_kanten_op_wijst_of_leeg_is_wordt_geweigerd():
    with pytest.raises(ValueError):
        Stroom((*RIJEN, Overgang("concept", "weg", "stel", "x", "y")))
    with pytest.raises(ValueError):
        Stroom(())


def test_de_tabel_voor_de_documentatie_heeft_een_regel_per_overgang():
    regels = STROOM.als_tabel().strip().splitlines()
    assert len(regels) == 2 + len(RIJEN) and all(r.count("|") == 8 for r in regels)
