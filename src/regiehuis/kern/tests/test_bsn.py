import pickle
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.kern.bsn import VERVANGING, Bsn, is_testreeks, maskeer
from regiehuis.kern.fouten import OngeldigeInvoer


def elfproef(cijfers: str) -> bool:
    """The rule itself, written apart from the library: Besluit burgerservicenummer, art. 2."""
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    som = sum(g * int(c) for g, c in zip(gewichten, cijfers.zfill(9), strict=True))
    return som % 11 == 0 and int(cijfers) > 0


negen = st.integers(0, 999_999_999).map(lambda n: f"{n:09}")
geldig = st.integers(1_000_000, 99_999_999).map(
    lambda n: next((f"{n}{c}".zfill(9) for c in range(10) if elfproef(f"{n}{c}")), "999990019")
)


@pytest.mark.parametrize(
    "tekst",
    [
        "999990019",
        "111222333",
        "123456782",
        "1112.22.333",
        "111 222 333",
        " 1234-56-782 ",
        "111\u00a0222\u2013333",
    ],
)
def test_een_geldig_bsn_wordt_gelezen_hoe_het_ook_is_geschreven(tekst):
    assert Bsn.lees(tekst).waarde in {"999990019", "111222333", "123456782"}


def test_acht_cijfers_krijgen_een_nul_vooraan():
    acht = next(f"{n}" for n in range(10_000_000, 10_000_050) if elfproef(f"{n}"))
    assert Bsn.lees(acht).waarde == "0" + acht


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("12", "bsn_lengte"),  # the library would pad this with zeros
        ("19", "bsn_lengte"),
        ("", "bsn_lengte"),
        ("1234567", "bsn_lengte"),
        ("1234567820", "bsn_lengte"),
        ("12345678a", "bsn_lengte"),
        ("１２３４５６７８２", "bsn_lengte"),
        ("12345678²", "bsn_lengte"),
        ("1" * 100_000, "bsn_lengte"),
        ("000000000", "bsn_proef"),
        ("00000000", "bsn_proef"),
        ("123456789", "bsn_proef"),
        ("111225333", "bsn_proef"),
    ],
)
def test_een_ongeldig_bsn_wordt_geweigerd_zonder_het_te_herhalen(tekst, code):
    with pytest.raises(OngeldigeInvoer) as fout:
        Bsn.lees(tekst)
    assert fout.value.code == code and fout.value.veld == "bsn"
    assert len(tekst) < 2 or tekst not in str(fout.value)


@given(negen)
def test_alleen_wat_de_elfproef_haalt_is_een_bsn(cijfers):
    try:
        assert Bsn.lees(cijfers).waarde == cijfers and elfproef(cijfers)
    except OngeldigeInvoer:
        assert not elfproef(cijfers)


@given(geldig, st.integers(0, 8), st.integers(1, 9))
def test_een_enkele_tikfout_valt_altijd_op(cijfers, plaats, verschil):
    ander = str((int(cijfers[plaats]) + verschil) % 10)
    with pytest.raises(OngeldigeInvoer):
        Bsn.lees(cijfers[:plaats] + ander + cijfers[plaats + 1 :])


@given(geldig)
def test_een_bsn_laat_zich_op_geen_enkele_manier_zien(cijfers):
    bsn = Bsn(cijfers)
    procent = "%s" % bsn  # noqa: UP031
    for tekst in (repr(bsn), str(bsn), f"{bsn}", f"{bsn!r}", procent, repr([bsn]), str({bsn})):
        assert cijfers[-4:] not in tekst and "verborgen" in tekst
    with pytest.raises(TypeError):
        pickle.dumps(bsn)
    with pytest.raises(AttributeError):
        bsn.waarde = "1"


def test_gelijke_nummers_zijn_gelijk():
    assert Bsn("999990019") == Bsn.lees("9999.90.019") != Bsn("111222333")
    assert len({Bsn("999990019"), Bsn("999990019")}) == 1
    assert Bsn("999990019") != "999990019"
    with pytest.raises(ValueError):
        Bsn("99999001")


def test_de_testreeks_wordt_herkend():
    assert is_testreeks(Bsn("999990019")) and not is_testreeks(Bsn("111222333"))


vormen = st.sampled_from(
    [
        "{}",
        "bsn={}",
        "BSN:{}.",
        "({})",
        "a{}b",
        "op 2026-11-23T09:14:00.123456 nummer {} gezien",
        "2026-11-23 {}",
        "regel 1\n{}\n12",
        "12 {} 34x",
        '{{"bsn": "{}", "n": 5}}',
        "verzoek 01a20167-5f87-712a-80e2-b2b69731742b met {}",
        "23-11-2026, {}",
    ]
)
schrijfwijzen = st.sampled_from(
    [
        lambda c: c,
        lambda c: f"{c[:4]}.{c[4:6]}.{c[6:]}",
        lambda c: f"{c[:3]} {c[3:6]} {c[6:]}",
        lambda c: f"{c[:3]}-{c[3:6]}-{c[6:]}",
        lambda c: f"{c[:3]}. {c[3:6]}. {c[6:]}",
        lambda c: " ".join(c),
    ]
)


@given(geldig, vormen, schrijfwijzen)
def test_maskeer_haalt_ieder_bsn_uit_een_tekst(cijfers, vorm, schrijf):
    geschreven = schrijf(cijfers)
    gemaskeerd = maskeer(vorm.format(geschreven))
    assert VERVANGING in gemaskeerd and geschreven not in gemaskeerd


def test_maskeer_haalt_twee_nummers_naast_elkaar_weg():
    assert maskeer("999990019 111222333") == f"{VERVANGING} {VERVANGING}"
    assert maskeer("999990019,111222333;12") == f"{VERVANGING},{VERVANGING};12"


def test_maskeer_haalt_ook_acht_cijfers_weg_die_met_een_nul_een_bsn_zijn():
    acht = next(f"{n}" for n in range(10_000_000, 10_000_050) if elfproef(f"{n}"))
    assert maskeer(f"nr {acht}!") == f"nr {VERVANGING}!"


@given(st.datetimes(), st.integers(10**9, 10**15).map(str))
def test_maskeer_laat_ids_momenten_en_lange_nummers_heel(moment, lang):
    jaar_2000 = moment.replace(year=2000 + moment.year % 100, day=min(moment.day, 28))
    tekst = f"{uuid4()} {jaar_2000.isoformat()} x {jaar_2000:%d-%m-%Y} {uuid4()}, {lang}"
    assert maskeer(tekst) == tekst


@given(st.text(max_size=200))
def test_maskeer_verandert_niets_aan_tekst_zonder_bsn(tekst):
    if sum(teken in "0123456789" for teken in tekst) < 8:
        assert maskeer(tekst) == tekst
    assert maskeer(maskeer(tekst)) == maskeer(tekst)


def test_maskeer_blijft_snel_bij_honderdduizend_tekens():
    for tekst in ("1 " * 50_000, "1" * 100_000, "1-2." * 25_000, "a1" * 50_000):
        assert len(maskeer(tekst)) > 0
