from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.kern.datums import (
    LAATSTE_JAAR,
    ONBEKEND,
    VROEGSTE_JAAR,
    DeelDatum,
    afstand,
    dag,
    dag_en_tijd,
    kort,
    lang,
    leeftijd,
    leeftijd_in_woorden,
    met_afstand,
    tijd,
)
from regiehuis.kern.fouten import OngeldigeInvoer

dagen = st.dates(date(VROEGSTE_JAAR, 1, 1), date(LAATSTE_JAAR, 12, 31))
deeldatums = st.one_of(
    st.just(ONBEKEND),
    st.integers(VROEGSTE_JAAR, LAATSTE_JAAR).map(DeelDatum),
    dagen.map(lambda d: DeelDatum(d.year, d.month)),
    dagen.map(DeelDatum.van_datum),
)
VANDAAG = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("1985", "1985-00-00"),
        ("juni 1985", "1985-06-00"),
        ("jun. 1985", "1985-06-00"),
        ("6-1985", "1985-06-00"),
        ("06/1985", "1985-06-00"),
        ("1985-06", "1985-06-00"),
        ("12 juni 1985", "1985-06-12"),
        ("12 JUNI 1985", "1985-06-12"),
        ("12jun1985", "1985-06-12"),
        ("12 June 1985", "1985-06-12"),
        ("1 mrt 1985", "1985-03-01"),
        ("3 sept. 1985", "1985-09-03"),
        ("12-06-1985", "1985-06-12"),
        ("12.6.1985", "1985-06-12"),
        ("12 06 1985", "1985-06-12"),
        ("1985-06-12", "1985-06-12"),
        ("12061985", "1985-06-12"),
        ("19850612", "1985-06-12"),
        ("20111920", "1920-11-20"),
        ("00-06-1985", "1985-06-00"),
        ("??-06-1985", "1985-06-00"),
        ("xx-xx-1985", "1985-00-00"),
        ("1985-00-00", "1985-00-00"),
        ("19850000", "1985-00-00"),
        ("29-02-2024", "2024-02-29"),
        ("0000-00-00", "0000-00-00"),
        ("onbekend", "0000-00-00"),
        ("Onbekend ", "0000-00-00"),
        ("?", "0000-00-00"),
        ("", "0000-00-00"),
        ("   ", "0000-00-00"),
    ],
)
def test_wat_iemand_typt_wordt_begrepen(tekst, code):
    if code is None:
        with pytest.raises(OngeldigeInvoer):
            DeelDatum.lees(tekst)
    else:
        assert DeelDatum.lees(tekst).code == code


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("31-02-1985", "bestaat_niet"),
        ("29-02-2023", "bestaat_niet"),
        ("12-13-1985", "bestaat_niet"),
        ("12-00-1985", "bestaat_niet"),
        ("12-06-0000", "bestaat_niet"),
        ("12-06-85", "jaar_kort"),
        ("85", "jaar_kort"),
        ("1600", "jaar"),
        ("9999", "jaar"),
        ("morgen", "geen_datum"),
        ("juni", "geen_datum"),
        ("12 juni", "geen_datum"),
        ("juni juni 1985", "geen_datum"),
        ("1985-1986", "geen_datum"),
        ("1-2-3-1985", "geen_datum"),
        ("circa 1985", "geen_datum"),
        ("<b>1985</b>", "geen_datum"),
        ("=1985", "geen_datum"),
        ("😀", "geen_datum"),
        ("٣-٣-1985", "geen_datum"),
        ("１９８５", "geen_datum"),
        ("1985\x00", "geen_datum"),
        ("1" * 100_000, "geen_datum"),
    ],
)
def test_wat_geen_datum_is_krijgt_een_zin_die_helpt_en_de_invoer_niet_herhaalt(tekst, code):
    with pytest.raises(OngeldigeInvoer) as fout:
        DeelDatum.lees(tekst, veld="geboren")
    assert fout.value.code == code and fout.value.veld == "geboren"
    assert fout.value.melding.endswith(".") and "😀" not in fout.value.melding


@given(st.text(max_size=60))
def test_geen_enkele_tekst_geeft_iets_anders_dan_een_datum_of_die_fout(tekst):
    try:
        DeelDatum.lees(tekst)
    except OngeldigeInvoer:
        pass


@given(deeldatums)
def test_een_deeldatum_komt_heel_terug_uit_code_en_druk(datum):
    assert DeelDatum.van_code(datum.code) == datum
    assert DeelDatum.lees(datum.code) == datum
    assert DeelDatum.lees(datum.print("nl")) == datum
    assert DeelDatum.lees(datum.print("en")) == datum


@given(dagen)
def test_acht_cijfers_achter_elkaar_zijn_nooit_dubbelzinnig(d):
    assert DeelDatum.lees(f"{d:%d%m}{d.year}") == DeelDatum.van_datum(d)
    assert DeelDatum.lees(f"{d.year}{d:%m%d}") == DeelDatum.van_datum(d)


@given(deeldatums, deeldatums)
def test_de_orde_is_totaal_en_gelijk_aan_die_van_de_code(a, b):
    assert (a < b) == (a.code < b.code)
    assert (a == b) == (a.code == b.code) == (hash(a) == hash(b) and not a < b and not b < a)


def test_het_onbekende_staat_voor_het_bekende_in_hetzelfde_jaar():
    codes = ["1985-06-12", "1986-00-00", "0000-00-00", "1985-06-00", "1985-00-00", "1985-01-01"]
    assert [d.code for d in sorted(map(DeelDatum.van_code, codes))] == sorted(codes)


@given(deeldatums, deeldatums)
def test_kan_zijn_betekent_dat_er_een_dag_is_die_bij_beide_past(a, b):
    if a and b:
        overlap = a.vroegste <= b.laatste and b.vroegste <= a.laatste
        assert a.kan_zijn(b) == b.kan_zijn(a) == overlap
    else:
        assert a.kan_zijn(b) and b.kan_zijn(a)


@given(deeldatums)
def test_grenzen_en_precisie_passen_bij_elkaar(datum):
    if not datum:
        assert datum.vroegste is None and datum.laatste is None and datum.precisie == "onbekend"
        return
    grenzen = {"dag": range(1), "maand": range(27, 31), "jaar": range(364, 366)}
    assert (datum.laatste - datum.vroegste).days in grenzen[datum.precisie]


def test_een_datum_na_vandaag_is_zeker_of_niet():
    assert DeelDatum(2027).is_na(VANDAAG)
    assert not DeelDatum(2026).is_na(VANDAAG)
    assert not ONBEKEND.is_na(VANDAAG)


@pytest.mark.parametrize("code", ["1985", "1985-6-12", "x", "1985-06-12 ", "１９８５-00-00"])
def test_een_slecht_gevormde_code_wordt_geweigerd(code):
    with pytest.raises(ValueError):
        DeelDatum.van_code(code)


def test_een_lege_code_is_onbekend_en_een_onmogelijke_bestaat_niet():
    assert DeelDatum.van_code("") == ONBEKEND
    with pytest.raises(OngeldigeInvoer):
        DeelDatum.van_code("1985-13-00")


@pytest.mark.parametrize(
    ("geboren", "op", "grenzen", "woorden"),
    [
        (DeelDatum(1985, 6, 12), date(2026, 6, 11), (40, 40), "40 jaar"),
        (DeelDatum(1985, 6, 12), date(2026, 6, 12), (41, 41), "41 jaar"),
        (DeelDatum(1985), date(2026, 6, 12), (40, 41), "40 of 41 jaar"),
        (DeelDatum(1985), date(2026, 12, 31), (41, 41), "41 jaar"),
        (DeelDatum(1985, 6), date(2026, 6, 15), (40, 41), "40 of 41 jaar"),
        (DeelDatum(2004, 2, 29), date(2022, 2, 28), (17, 17), "17 jaar"),
        (DeelDatum(2004, 2, 29), date(2022, 3, 1), (18, 18), "18 jaar"),
        (DeelDatum(2026), date(2026, 3, 1), (0, 0), "0 jaar"),
        (DeelDatum(2027), date(2026, 3, 1), None, ""),
        (ONBEKEND, date(2026, 3, 1), None, ""),
    ],
)
def test_leeftijd_is_zo_zeker_als_de_geboortedatum(geboren, op, grenzen, woorden):
    assert leeftijd(geboren, op) == grenzen
    assert leeftijd_in_woorden(geboren, op) == woorden


def test_leeftijd_in_het_engels():
    assert leeftijd_in_woorden(DeelDatum(1985), date(2026, 6, 1), "en") == "40 or 41 years"
    assert leeftijd_in_woorden(DeelDatum(2025, 1, 1), date(2026, 6, 1), "en") == "1 year"


@pytest.mark.parametrize(
    ("datum", "nl", "en"),
    [
        (date(2026, 12, 4), "vr 4 december, over 3 werkdagen", "Fri 4 December, in 3 working days"),
        (date(2026, 12, 1), "di 1 december, vandaag", "Tue 1 December, today"),
        (date(2026, 12, 2), "wo 2 december, morgen", "Wed 2 December, tomorrow"),
        (
            date(2026, 11, 30),
            "ma 30 november, 1 werkdag te laat",
            "Mon 30 November, 1 working day late",
        ),
        (
            date(2026, 11, 26),
            "do 26 november, 3 werkdagen te laat",
            "Thu 26 November, 3 working days late",
        ),
        (
            date(2027, 1, 4),
            "ma 4 januari 2027, over 22 werkdagen",
            "Mon 4 January 2027, in 22 working days",
        ),
        (date(2027, 6, 4), "vr 4 juni 2027", "Fri 4 June 2027"),
    ],
)
def test_een_dag_wordt_gedrukt_met_zijn_afstand_in_werkdagen(datum, nl, en):
    assert met_afstand(datum, VANDAAG, "nl") == nl
    assert met_afstand(datum, VANDAAG, "en") == en


def test_een_afstand_zonder_werkdag_ertussen_telt_in_dagen():
    """From Friday evening to Sunday there is no working day; '0 werkdagen' says nothing."""
    vrijdag, zaterdag, zondag = date(2026, 12, 4), date(2026, 12, 5), date(2026, 12, 6)
    assert afstand(zondag, vrijdag) == "over 2 dagen"
    assert afstand(vrijdag, zaterdag) == "1 dag te laat"
    assert afstand(vrijdag, zondag) == "2 dagen te laat"


def test_een_datum_die_geen_termijn_is_is_nooit_te_laat():
    assert afstand(date(2026, 11, 26), VANDAAG, termijn=False) == "3 werkdagen geleden"
    assert afstand(date(2026, 11, 30), VANDAAG, termijn=False) == "gisteren"
    assert afstand(date(2026, 11, 30), VANDAAG, "en", termijn=False) == "yesterday"
    assert met_afstand(date(2020, 1, 1), VANDAAG, termijn=False) == "wo 1 januari 2020"
    assert "te laat" in met_afstand(date(2020, 1, 1), VANDAAG)


def test_een_moment_wordt_gedrukt_in_de_tijd_van_amsterdam():
    moment = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    assert tijd(moment) == "00.30 uur" and tijd(moment, "en") == "00:30"
    assert kort(moment) == "2 jul 2026" and lang(moment) == "2 juli 2026"
    assert dag_en_tijd(moment, VANDAAG) == "do 2 juli, 00.30 uur"
    assert dag(moment, VANDAAG, "en-gb") == "Thu 2 July"
    assert dag(moment, date(2025, 1, 1), afgekort=True) == "do 2 jul 2026"
    assert met_afstand(date(2026, 12, 4), VANDAAG, afgekort=True) == "vr 4 dec, over 3 werkdagen"
    assert kort(date(2026, 11, 23)) == "23 nov 2026" and kort(date(2026, 3, 3)) == "3 mrt 2026"
    with pytest.raises(ValueError):
        tijd(datetime(2026, 1, 1))
