"""The law as data: what the articles say, said again as tests."""

from itertools import product

import pytest

from regiehuis.recht import rules, standaard


def test_publiek_zijn_precies_de_zeven_van_artikel_2_27_eerste_lid():
    """WGS 2.27(1): Raad, DJI, politie, OM, burgemeester, college, GGD."""
    assert set(rules.PUBLIEKE_SOORTEN) == {
        "rvdk",
        "dji",
        "politie",
        "om",
        "burgemeester",
        "college",
        "ggd",
    }


def test_privaat_zijn_precies_de_vijf_van_artikel_2_27_tweede_lid():
    """WGS 2.27(2): reclassering, Veilig Thuis, GI, GGZ, instelling in opdracht van het college."""
    privaat = {s for s, h in rules.HOEDANIGHEIDSOORTEN.items() if not h.publiek and h.mag_account}
    assert privaat == {"reclassering", "veilig_thuis", "gi", "ggz", "zorg_in_opdracht"}


def test_een_organisatie_buiten_de_wet_krijgt_nooit_een_account():
    """WGS 2.27, BGS 2.21(3)."""
    assert not rules.mag_account("overig")
    assert rules.HOEDANIGHEIDSOORTEN["overig"].mag_leveren == frozenset()


def test_er_zijn_twaalf_categorieen_in_de_volgorde_van_de_wet():
    """WGS 2.30(1)(a): a closed list."""
    assert [c.onderdeel for c in rules.CATEGORIEEN.values()] == list(range(1, 13))


@pytest.mark.parametrize("verboden", ["nationaliteit", "etni", "religie", "godsdienst", "seksue"])
def test_verboden_bijzondere_gegevens_hebben_geen_categorie(verboden):
    """WGS 2.29(1), BGS 1.9: no nationality, ethnicity, religion, orientation."""
    tekst = " ".join(f"{c.sleutel} {c.label} {c.uitleg}" for c in rules.CATEGORIEEN.values())
    assert verboden not in tekst.lower()


def test_elke_levering_in_de_matrix_is_een_bestaande_categorie():
    for soort in rules.HOEDANIGHEIDSOORTEN.values():
        assert soort.mag_leveren <= set(rules.CATEGORIEEN)


def test_politiegegevens_passen_bij_politie_en_om_en_niet_bij_zorg():
    assert rules.past_bij("politie", "politie")
    assert rules.past_bij("om", "politie")
    assert not rules.past_bij("ggz", "politie")
    assert rules.past_bij("ggz", "gezondheid")
    assert not rules.past_bij("politie", "gezondheid")


def test_zorg_zegt_op_welke_grond_het_beroepsgeheim_wijkt():
    """WGS 2.29(2)."""
    assert rules.grondslag_nodig("ggz", "gezondheid")
    assert not rules.grondslag_nodig("politie", "gezondheid")
    assert not rules.grondslag_nodig("ggz", "identificatie")
    assert len(rules.GRONDSLAGEN_ZORG) == 4


@pytest.mark.parametrize(
    "oordelen", list(product(("voldoet", "voldoet_niet", "twijfel", None), repeat=4))
)
def test_de_doeltoets_voldoet_alleen_als_alle_vier_voldoen(oordelen):
    """BGS 2.20(1): a, b, c and d are cumulative."""
    uitkomst = rules.doeltoets_uitkomst(dict(zip("abcd", oordelen, strict=True)))
    if "voldoet_niet" in oordelen:
        assert uitkomst == "voldoet_niet"
    elif set(oordelen) == {"voldoet"}:
        assert uitkomst == "voldoet"
    else:
        assert uitkomst == "twijfel"


def test_de_doeltoets_noemt_wat_nog_ontbreekt():
    assert rules.ontbrekende_doeltoets({"a": "voldoet", "c": None}) == ("b", "c", "d")


def test_de_bewaartermijn_is_vijf_jaar_en_verlengen_hooguit_twee():
    """WGS 1.8(7), BGS 1.16."""
    assert rules.REGIMES["wgs"].max_jaren == 5
    assert rules.REGIMES["wgs"].verlenging_jaren == 2


def test_er_zijn_vijf_leefgebieden():
    """bron-001 CRI-22: five, not ten."""
    assert len(standaard.LEEFGEBIEDEN) == 5
    assert len({g.sleutel for g in standaard.LEEFGEBIEDEN}) == 5


def test_criterium_c_van_gooi_staat_er_letterlijk():
    """bron-001 §3.2."""
    c = next(c for c in standaard.GOOI.criteria if c.code == "c")
    assert c.tekst == "Is er actualiteit?"


def test_keuzes_geeft_paren_voor_een_formulier():
    assert ("twijfel", "twijfel") in rules.keuzes(rules.OORDELEN)
    assert rules.keuzes(rules.HOEDANIGHEIDSOORTEN, alleen=["om"]) == [("om", "openbaar ministerie")]
