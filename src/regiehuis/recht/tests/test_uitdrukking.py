"""Criteria combined: Kleene's three values, words, and reading typed rules."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.recht import standaard
from regiehuis.recht.uitdrukking import (
    codes,
    controleer,
    evalueer,
    in_woorden,
    lees,
    nog_bepalend,
)

CODES = ("a", "b", "c", "d")
WAARDEN = ("voldoet", "voldoet_niet", "twijfel")
oordelen = st.fixed_dictionaries({c: st.sampled_from((*WAARDEN, None)) for c in CODES})


def _bomen(met_niet: bool = True) -> st.SearchStrategy[Any]:
    def groter(deel: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        lijst = st.lists(deel, min_size=1, max_size=3)
        soorten = [st.builds(lambda x: {"en": x}, lijst), st.builds(lambda x: {"of": x}, lijst)]
        if met_niet:
            soorten.append(st.builds(lambda x: {"niet": x}, deel))
        return st.one_of(*soorten)

    return st.recursive(st.sampled_from(CODES), groter, max_leaves=8)


@given(_bomen(), _bomen(), oordelen)
def test_de_morgan_geldt_ook_bij_twijfel(x, y, o):
    assert evalueer({"niet": {"en": [x, y]}}, o) == evalueer({"of": [{"niet": x}, {"niet": y}]}, o)
    assert evalueer({"niet": {"of": [x, y]}}, o) == evalueer({"en": [{"niet": x}, {"niet": y}]}, o)


@given(_bomen(), oordelen)
def test_dubbel_ontkennen_verandert_niets(x, o):
    assert evalueer({"niet": {"niet": x}}, o) == evalueer(x, o)


@given(_bomen(met_niet=False), oordelen, st.sampled_from(CODES))
def test_een_criterium_dat_beter_wordt_maakt_de_uitkomst_nooit_slechter(x, o, code):
    rang = {"voldoet_niet": 0, "twijfel": 1, None: 1, "voldoet": 2}
    uitkomsten = [rang[evalueer(x, {**o, code: w})] for w in ("voldoet_niet", "twijfel", "voldoet")]
    assert uitkomsten == sorted(uitkomsten)


@given(_bomen(), oordelen)
def test_een_zekere_uitkomst_blijft_wat_de_twijfels_ook_worden(x, o):
    uitkomst = evalueer(x, o)
    onbekend = [c for c in CODES if (o[c] or "twijfel") == "twijfel"]
    if uitkomst == "twijfel":
        return
    for antwoord in product(("voldoet", "voldoet_niet"), repeat=len(onbekend)):
        ingevuld = {**o, **dict(zip(onbekend, antwoord, strict=True))}
        assert evalueer(x, ingevuld) == uitkomst


@given(_bomen(), oordelen)
def test_niet_beoordeeld_telt_als_twijfel(x, o):
    assert evalueer(x, o) == evalueer(x, {c: w for c, w in o.items() if w})


@given(_bomen(), oordelen)
def test_alleen_onbekende_criteria_zijn_nog_bepalend(x, o):
    for code in nog_bepalend(x, o):
        assert code in codes(x)
        assert (o[code] or "twijfel") == "twijfel"


@given(_bomen())
def test_een_regel_in_woorden_is_weer_te_lezen_en_betekent_hetzelfde(x):
    terug = lees(in_woorden(x), CODES)
    for waarden in product(("voldoet", "voldoet_niet"), repeat=len(CODES)):
        o = dict(zip(CODES, waarden, strict=True))
        assert evalueer(terug, o) == evalueer(x, o)


@given(st.text(max_size=60))
def test_vreemde_tekst_geeft_een_nette_melding(tekst):
    try:
        lees(tekst, CODES)
    except OngeldigeInvoer as fout:
        assert fout.melding


@pytest.mark.parametrize(
    ("oordelen", "uitkomst"),
    [
        ("vvvnn", "voldoet"),
        ("vvnvn", "voldoet"),
        ("vvnnn", "voldoet_niet"),
        ("nvvvn", "voldoet_niet"),
        ("nnnvn", "voldoet_niet"),
        ("nnnnv", "voldoet"),
        ("vtvnn", "twijfel"),
        ("vvtnn", "twijfel"),
        ("vvvnt", "voldoet"),
        ("nvvvt", "twijfel"),
    ],
)
def test_het_landelijk_kader_zoals_gedrukt(oordelen, uitkomst):
    """bron-002 L403-423: 1 en 2 en tenminste een van 3 en 4; «daarnaast» 5."""
    woord = {"v": "voldoet", "n": "voldoet_niet", "t": "twijfel"}
    o = {str(n): woord[letter] for n, letter in enumerate(oordelen, start=1)}
    assert evalueer(standaard.LANDELIJK_KADER.uitdrukking, o) == uitkomst
    assert in_woorden(standaard.LANDELIJK_KADER.uitdrukking) == "(1 en 2 en (3 of 4)) of 5"


def test_nog_bepalend_noemt_wat_er_nog_toe_doet():
    kader = standaard.LANDELIJK_KADER.uitdrukking
    assert nog_bepalend(kader, {"1": "voldoet_niet"}) == ("5",)
    assert nog_bepalend(kader, {"5": "voldoet"}) == ()
    assert nog_bepalend(kader, {"3": "voldoet"}) == ("1", "2", "5")
    assert nog_bepalend(kader, {}) == ("1", "2", "3", "4", "5")


@pytest.mark.parametrize(
    "tekst",
    ["", "a b", "a en", "en a", "a en b of c", "(a en b", "a)", "x", "niet", "()", "a en en b"],
)
def test_een_regel_die_niet_klopt_wordt_geweigerd(tekst):
    with pytest.raises(OngeldigeInvoer):
        lees(tekst, CODES)


def test_een_te_diepe_regel_wordt_geweigerd():
    with pytest.raises(OngeldigeInvoer):
        lees("(" * 50 + "a" + ")" * 50, CODES)
    with pytest.raises(OngeldigeInvoer):
        lees("niet " * 50 + "a", CODES)


@pytest.mark.parametrize(
    "kapot", [None, 1, [], {}, {"en": []}, {"en": "a"}, {"xor": ["a"]}, {"en": ["a"], "of": ["b"]}]
)
def test_een_kapotte_uitdrukking_wordt_geweigerd(kapot):
    with pytest.raises(OngeldigeInvoer):
        controleer(kapot, CODES)


@pytest.mark.parametrize("set_", standaard.SETS.values(), ids=lambda s: s.sleutel)
def test_elke_standaardset_gebruikt_precies_haar_eigen_criteria(set_):
    eigen = [c.code for c in set_.criteria]
    controleer(set_.uitdrukking, eigen)
    assert sorted(codes(set_.uitdrukking)) == sorted(eigen)
