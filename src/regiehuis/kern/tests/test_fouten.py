import pytest

from regiehuis.kern import fouten
from regiehuis.kern.fouten import (
    Conflict,
    DomeinFout,
    NietGevonden,
    NietToegestaan,
    OngeldigeInvoer,
    RegelOvertreden,
)


def test_een_melding_wordt_pas_na_de_vertaling_ingevuld():
    fout = RegelOvertreden("Nog %(n)s dagen bij %(stand)s.", n=3, stand="open")
    assert fout.melding == str(fout) == "Nog 3 dagen bij open."
    woorden = {"Nog %(n)s dagen bij %(stand)s.": "%(n)s days to go at %(stand)s.", "open": "OPEN"}
    assert fout.in_taal(lambda t: woorden.get(t, t)) == "3 days to go at OPEN."


def test_een_procentteken_zonder_waarden_is_gewone_tekst():
    assert OngeldigeInvoer("Vul hoogstens 100% in.").melding == "Vul hoogstens 100% in."


@pytest.mark.parametrize(
    "soort", [OngeldigeInvoer, NietToegestaan, NietGevonden, Conflict, RegelOvertreden]
)
def test_iedere_soort_heeft_een_eigen_zin_en_code(soort):
    fout = soort()
    assert isinstance(fout, DomeinFout) and fout.melding.endswith(".")
    assert fout.code == soort.standaard_code and fout.veld is None
    codes = [
        s.standaard_code for s in DomeinFout.__subclasses__() if s.__module__ == fouten.__name__
    ]
    assert len(set(codes)) == len(codes)


def test_een_conflict_houdt_beide_versies_vast():
    fout = Conflict(huidig={"a": 1}, ingevoerd={"a": 2})
    assert (fout.huidig, fout.ingevoerd) == ({"a": 1}, {"a": 2})


def test_een_geweigerd_recht_blijft_bekend_maar_staat_niet_in_de_zin():
    fout = NietToegestaan(recht="casus:leden")
    assert fout.recht == "casus:leden" and "casus:leden" not in fout.melding


def test_een_fout_kan_bij_een_veld_worden_gezet():
    fout = OngeldigeInvoer(code="x").bij_veld("geboren")
    assert (fout.veld, fout.code) == ("geboren", "x")
