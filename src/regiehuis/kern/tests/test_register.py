from dataclasses import dataclass

import pytest

from regiehuis.kern import registraties
from regiehuis.kern.register import Register
from regiehuis.kern.registraties import NavItem, Paneel


@dataclass(frozen=True)
class Ding:
    sleutel: str
    volgorde: int = 100


def gevuld() -> Register[Ding]:
    register = Register("dingen", Ding)
    for ding in (Ding("c", 30), Ding("a", 10), Ding("b", 30), Ding("casus.d:x", 20)):
        register.registreer(ding.sleutel, ding)
    return register


def test_de_volgorde_is_eerst_het_getal_en_dan_wie_eerst_kwam():
    register = gevuld()
    assert register.sleutels() == ["a", "casus.d:x", "c", "b"]
    assert [d.sleutel for d in register] == register.sleutels()
    register.registreer("e", Ding("e", 90), volgorde=5)
    assert register.sleutels()[0] == "e" and len(register) == 5


def test_opzoeken_kan_op_drie_manieren():
    register = gevuld()
    assert register["a"] is register.get("a") and "a" in register and "z" not in register
    assert register.get("z") is None and register.get("z", 1) == 1
    with pytest.raises(KeyError):
        register["z"]


def test_een_sleutel_bestaat_maar_een_keer():
    with pytest.raises(ValueError, match="bestaat al"):
        gevuld().registreer("a", Ding("a"))


@pytest.mark.parametrize("sleutel", ["", "A", "1a", "a b", "a.", ".a", "a--b", "é", "a/b", "a\n"])
def test_een_slecht_gevormde_sleutel_wordt_geweigerd(sleutel):
    with pytest.raises(ValueError, match="niet goed gevormd"):
        Register("x").registreer(sleutel, 1)


def test_de_sleutel_van_de_waarde_moet_kloppen_en_het_soort_ook():
    with pytest.raises(ValueError, match="niet de sleutel"):
        gevuld().registreer("z", Ding("y"))
    with pytest.raises(TypeError):
        gevuld().registreer("z", "tekst")


def test_een_bevroren_register_neemt_niets_meer_aan_behalve_tijdelijk():
    register = gevuld()
    register.bevries()
    with pytest.raises(RuntimeError):
        register.registreer("z", Ding("z"))
    with register.tijdelijk("z", Ding("z")):
        assert "z" in register
        with pytest.raises(RuntimeError):
            register.registreer("y", Ding("y"))
    assert "z" not in register
    with pytest.raises(ValueError), register.tijdelijk("a", Ding("a")):
        pass
    with pytest.raises(RuntimeError):
        register.registreer("z", Ding("z"))


def test_alle_registers_van_het_huis_staan_in_de_lijst_en_hebben_een_eigen_naam():
    los = {id(w) for w in vars(registraties).values() if isinstance(w, Register)}
    assert los == {id(r) for r in registraties.ALLE}
    assert len({r.naam for r in registraties.ALLE}) == len(registraties.ALLE)


def test_een_register_van_het_huis_weigert_een_verkeerd_soort():
    paneel = Paneel("x", "hoofd", "x.html", lambda door, casus_id: None)
    with pytest.raises(TypeError), registraties.NAVIGATIE.tijdelijk("x", paneel):
        pass
    with registraties.NAVIGATIE.tijdelijk("proef", NavItem("proef", "Proef", "web:proef")) as item:
        assert registraties.NAVIGATIE["proef"] is item
