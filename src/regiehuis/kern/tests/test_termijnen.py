from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from regiehuis.kern.fouten import OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.klok import AMSTERDAM, lokaal, lokale_datum
from regiehuis.kern.termijnen import (
    MAX_LENGTE,
    Pauze,
    Termijn,
    Verlenging,
    eerste_werkdag_vanaf,
    einde_van_dag,
    is_werkdag,
    volgende_werkdag,
    werkdagen_later,
    werkdagen_tussen,
)

dagen = st.dates(date(2000, 1, 1), date(2060, 12, 31))
momenten = st.datetimes(
    datetime(2000, 1, 1), datetime(2060, 1, 1), timezones=st.sampled_from([UTC, AMSTERDAM])
).map(lambda m: m.astimezone(UTC))
aantallen = st.integers(1, 60)
duren = st.integers(0, 60 * 24 * 40).map(lambda minuten: timedelta(minutes=minuten))
eenheden = st.sampled_from(["werkdagen", "kalenderdagen", "uren"])


def moment(*delen: int) -> datetime:
    return datetime(*delen, tzinfo=AMSTERDAM)


MAANDAG = moment(2026, 11, 23, 9)  # four working weeks without holidays follow


@pytest.mark.parametrize(
    ("dag", "werkdag"),
    [
        (date(2026, 12, 4), True),
        (date(2026, 12, 5), False),
        (date(2026, 12, 6), False),
        (date(2026, 1, 1), False),
        (date(2026, 4, 3), False),  # Good Friday, art. 3 lid 2
        (date(2026, 4, 6), False),
        (date(2026, 4, 27), False),
        (date(2025, 4, 28), True),  # King's Day was moved to Saturday the 26th
        (date(2026, 5, 5), False),  # every year, not only once in five
        (date(2026, 5, 14), False),
        (date(2026, 5, 15), True),  # the Friday after Ascension Day is only free by custom
        (date(2026, 5, 25), False),
        (date(2026, 12, 25), False),
        (date(2026, 12, 24), True),
        (date(2026, 12, 31), True),
    ],
)
def test_werkdagen_volgen_de_algemene_termijnenwet(dag, werkdag):
    """Algemene termijnenwet, art. 3."""
    assert is_werkdag(dag) is werkdag


@given(dagen, st.integers(-300, 300).filter(bool))
def test_tellen_komt_nooit_uit_op_een_weekend_of_feestdag(dag, n):
    assert is_werkdag(werkdagen_later(dag, n))


@given(dagen, st.integers(0, 300))
def test_optellen_en_dan_tellen_geeft_hetzelfde_aantal(dag, n):
    assert werkdagen_tussen(dag, werkdagen_later(dag, n)) == n
    if is_werkdag(dag):
        assert werkdagen_tussen(dag, werkdagen_later(dag, -n)) == -n
        assert werkdagen_later(werkdagen_later(dag, n), -n) == dag


@given(dagen, dagen, dagen)
def test_afstanden_tellen_op(a, b, c):
    assert werkdagen_tussen(a, b) + werkdagen_tussen(b, c) == werkdagen_tussen(a, c)
    assert werkdagen_tussen(a, b) == -werkdagen_tussen(b, a)


@given(dagen, st.integers(0, 500))
def test_de_snelle_telling_is_gelijk_aan_dag_voor_dag_tellen(a, lengte):
    b = a + timedelta(days=lengte)
    assert werkdagen_tussen(a, b) == sum(
        is_werkdag(a + timedelta(days=n)) for n in range(1, lengte + 1)
    )


@given(dagen)
def test_volgende_werkdag_is_strikt_erna_en_eerste_vanaf_mag_de_dag_zelf_zijn(dag):
    assert volgende_werkdag(dag) > dag and is_werkdag(volgende_werkdag(dag))
    assert eerste_werkdag_vanaf(dag) == (dag if is_werkdag(dag) else volgende_werkdag(dag))


def test_ook_ver_weg_en_lang_geleden_kan_worden_geteld():
    assert werkdagen_tussen(date(1850, 1, 1), date(2150, 1, 1)) > 75_000
    with pytest.raises(ValueError):
        werkdagen_later(date(2026, 1, 1), MAX_LENGTE + 1)


@pytest.mark.parametrize(
    ("start", "lengte", "eenheid", "einde"),
    [
        (MAANDAG, 5, "werkdagen", moment(2026, 11, 30, 23, 59, 59)),
        (moment(2026, 11, 21, 9), 1, "werkdagen", moment(2026, 11, 23, 23, 59, 59)),
        (moment(2026, 4, 2, 16), 2, "werkdagen", moment(2026, 4, 8, 23, 59, 59)),  # Easter
        (moment(2026, 12, 23, 9), 5, "werkdagen", moment(2026, 12, 31, 23, 59, 59)),
        (moment(2026, 3, 27, 9), 1, "werkdagen", moment(2026, 3, 30, 23, 59, 59)),  # summer time
        (MAANDAG, 5, "kalenderdagen", moment(2026, 11, 30, 23, 59, 59)),  # Saturday: art. 1
        (MAANDAG, 4, "kalenderdagen", moment(2026, 11, 27, 23, 59, 59)),
        (moment(2026, 4, 2, 9), 3, "kalenderdagen", moment(2026, 4, 8, 23, 59, 59)),  # art. 2
        (moment(2026, 4, 2, 9), 2, "kalenderdagen", moment(2026, 4, 7, 23, 59, 59)),
        (MAANDAG, 90, "kalenderdagen", moment(2027, 2, 22, 23, 59, 59)),  # Sunday: art. 1
        (MAANDAG, 96, "kalenderdagen", moment(2027, 2, 27, 23, 59, 59)),  # Saturday stays: art. 4
        (moment(2026, 11, 27, 17), 24, "uren", moment(2026, 11, 28, 17)),
        (moment(2026, 3, 28, 12), 24, "uren", moment(2026, 3, 29, 13)),  # the night of summer time
        (moment(2026, 10, 24, 12), 24, "uren", moment(2026, 10, 25, 11)),
    ],
)
def test_einde_van_een_termijn(start, lengte, eenheid, einde):
    """Algemene termijnenwet, art. 1 to 4; hours for urgent ones run around the clock."""
    assert Termijn(start, lengte, eenheid).einde() == einde.astimezone(UTC)


def test_de_start_telt_in_de_datum_van_amsterdam():
    laat_op_maandag_utc = datetime(2026, 7, 6, 22, 30, tzinfo=UTC)  # Tuesday in Amsterdam
    assert lokale_datum(Termijn(laat_op_maandag_utc, 1, "werkdagen").einde()) == date(2026, 7, 8)


@given(momenten, aantallen)
def test_een_termijn_in_werkdagen_eindigt_aan_het_eind_van_een_werkdag(start, n):
    einde = lokaal(Termijn(start, n, "werkdagen").einde())
    assert is_werkdag(einde.date()) and (einde.hour, einde.minute, einde.second) == (23, 59, 59)
    assert werkdagen_tussen(lokale_datum(start), einde.date()) == n


@given(momenten, aantallen)
def test_een_korte_termijn_in_kalenderdagen_eindigt_op_een_werkdag(start, n):
    einde = lokale_datum(Termijn(start, n, "kalenderdagen").einde())
    assert is_werkdag(einde)
    assert (einde - lokale_datum(start)).days >= n
    if n >= 3:
        assert werkdagen_tussen(lokale_datum(start), einde) >= 2


@given(momenten, aantallen, st.lists(st.tuples(duren, duren), max_size=4))
def test_pauzes_schuiven_het_einde_precies_evenveel_werkdagen_op(start, n, stukken):
    """The lesson of counters that are raised at night: computed from values, always exact."""
    termijn = Termijn(start, n, "werkdagen")
    totaal, op = 0, start
    for wacht, duur in stukken:
        van, tot = op + wacht, op + wacht + duur
        if van > termijn.einde():
            break
        totaal += werkdagen_tussen(lokale_datum(van), lokale_datum(tot))
        termijn, op = termijn.pauzeer(van).hervat(tot), tot
    laatste = lokale_datum(termijn.einde())
    assert laatste == werkdagen_later(lokale_datum(start), n + totaal)


@given(momenten, aantallen, duren, duren)
def test_een_pauze_schuift_een_termijn_in_uren_met_haar_duur_op(start, n, wacht, duur):
    termijn = Termijn(start, n, "uren")
    assume(start + wacht <= termijn.einde())
    met = termijn.pauzeer(start + wacht).hervat(start + wacht + duur)
    assert met.einde() - termijn.einde() == duur


@given(momenten, aantallen, duren, duren)
def test_tijdens_een_pauze_blijft_het_resterende_gelijk(start, n, wacht, duur):
    termijn = Termijn(start, n, "werkdagen")
    assume(start + wacht <= termijn.einde())
    gepauzeerd = termijn.pauzeer(start + wacht)
    begin, later = gepauzeerd.stand(start + wacht), gepauzeerd.stand(start + wacht + duur)
    assert begin.soort == later.soort == "gepauzeerd"
    assert begin.resterend == later.resterend
    hervat = gepauzeerd.hervat(start + wacht + duur)
    assert hervat.stand(start + wacht + duur).resterend == begin.resterend
    assert hervat.einde() == gepauzeerd.einde(start + wacht + duur)


@given(momenten, aantallen, eenheden, st.lists(aantallen, min_size=1, max_size=4))
def test_verlengen_maakt_nooit_korter(start, n, eenheid, stukken):
    termijn = Termijn(start, n, eenheid)
    for stuk in stukken:
        langer = termijn.verleng(stuk, "de huisarts is afwezig", start)
        assert langer.einde() >= termijn.einde()
        if eenheid != "kalenderdagen":
            assert langer.einde() > termijn.einde()
        termijn = langer
    assert termijn.totale_lengte == n + sum(stukken)


@given(momenten, aantallen, eenheden, st.integers(0, 200_000))
def test_de_stand_is_lopend_tot_en_met_het_einde_en_daarna_verlopen(start, n, eenheid, seconden):
    termijn = Termijn(start, n, eenheid)
    nu = start + timedelta(seconds=seconden * 60)
    stand = termijn.stand(nu)
    assert stand.soort == ("lopend" if nu <= termijn.einde() else "verlopen")
    assert stand.einde == termijn.einde() and stand.eenheid == eenheid
    assert stand.resterend >= 0 if stand.soort == "lopend" else stand.resterend <= 0


def test_resterend_telt_in_de_eenheid_van_de_termijn():
    werk = Termijn(MAANDAG, 5, "werkdagen")
    assert werk.stand(MAANDAG).resterend == 5
    assert werk.stand(moment(2026, 11, 30, 20)).resterend == 0
    assert werk.stand(moment(2026, 12, 3, 9)).resterend == -3
    uren = Termijn(MAANDAG, 24, "uren")
    assert uren.stand(moment(2026, 11, 23, 10, 30)).resterend == 22
    assert uren.stand(moment(2026, 11, 24, 12)).resterend == -3
    dagen_ = Termijn(MAANDAG, 4, "kalenderdagen")
    assert dagen_.stand(moment(2026, 11, 24, 9)).resterend == 3


def test_de_stand_op_een_vroeger_moment_kent_niet_wat_later_kwam():
    termijn = (
        Termijn(MAANDAG, 5, "werkdagen")
        .pauzeer(moment(2026, 11, 25, 9))
        .hervat(moment(2026, 11, 27, 9))
        .verleng(3, "wachten op het verslag", moment(2026, 11, 27, 10))
    )
    assert termijn.stand(moment(2026, 11, 24, 9)).einde == einde_van_dag(date(2026, 11, 30))
    assert termijn.stand(moment(2026, 11, 26, 9)).soort == "gepauzeerd"
    assert termijn.stand(moment(2026, 11, 27, 9, 30)).einde == einde_van_dag(date(2026, 12, 2))
    assert termijn.stand(moment(2026, 11, 27, 11)).einde == einde_van_dag(date(2026, 12, 7))


def test_een_open_pauze_telt_alleen_mee_als_er_een_moment_is():
    termijn = Termijn(MAANDAG, 5, "werkdagen").pauzeer(MAANDAG)
    assert termijn.einde() == einde_van_dag(date(2026, 11, 30))
    assert termijn.einde(moment(2026, 11, 25, 9)) == einde_van_dag(date(2026, 12, 2))


def test_een_pauze_in_het_weekend_schuift_niets_op():
    termijn = Termijn(moment(2026, 11, 27, 9), 5, "werkdagen")
    gepauzeerd = termijn.pauzeer(moment(2026, 11, 28, 9)).hervat(moment(2026, 11, 29, 9))
    assert gepauzeerd.einde() == termijn.einde()


@pytest.mark.parametrize(
    ("doe", "code"),
    [
        (lambda t: t.pauzeer(MAANDAG).pauzeer(MAANDAG), "al_gepauzeerd"),
        (lambda t: t.hervat(MAANDAG), "niet_gepauzeerd"),
        (lambda t: t.pauzeer(MAANDAG - timedelta(hours=1)), "niet_terug"),
        (lambda t: t.pauzeer(moment(2026, 11, 24)).hervat(MAANDAG), "niet_terug"),
        (
            lambda t: t.pauzeer(moment(2026, 11, 24)).hervat(moment(2026, 11, 25)).pauzeer(MAANDAG),
            "niet_terug",
        ),
        (lambda t: t.pauzeer(moment(2026, 12, 1)), "al_verlopen"),
        (lambda t: t.verleng(1, "reden", MAANDAG - timedelta(1)), "niet_terug"),
    ],
)
def test_een_stap_die_niet_kan_wordt_geweigerd(doe, code):
    with pytest.raises(RegelOvertreden) as fout:
        doe(Termijn(MAANDAG, 5, "werkdagen"))
    assert fout.value.code == code


@pytest.mark.parametrize("lengte", [0, -1, MAX_LENGTE + 1, True, 2.5, "5", None])
def test_een_lengte_die_nergens_op_slaat_wordt_geweigerd(lengte):
    with pytest.raises(OngeldigeInvoer):
        Termijn(MAANDAG, lengte, "werkdagen")
    with pytest.raises(OngeldigeInvoer):
        Termijn(MAANDAG, 1, "werkdagen").verleng(lengte, "reden", MAANDAG)


def test_verlengen_zonder_reden_kan_niet():
    with pytest.raises(OngeldigeInvoer) as fout:
        Termijn(MAANDAG, 1, "werkdagen").verleng(1, "  ", MAANDAG)
    assert fout.value.veld == "reden"


@pytest.mark.parametrize(
    "maak",
    [
        lambda: Termijn(datetime(2026, 1, 1), 1, "uren"),
        lambda: Termijn(MAANDAG, 1, "weken"),
        lambda: Pauze(MAANDAG, MAANDAG - timedelta(1)),
        lambda: Termijn(MAANDAG, 1, "uren", (Pauze(MAANDAG - timedelta(1)),)),
        lambda: Termijn(MAANDAG, 1, "uren", (Pauze(MAANDAG), Pauze(MAANDAG))),
        lambda: Termijn(MAANDAG, 1, "uren", (), (Verlenging(1, "reden", MAANDAG - timedelta(1)),)),
    ],
)
def test_waarden_die_elkaar_tegenspreken_zijn_een_programmeerfout(maak):
    with pytest.raises(ValueError):
        maak()


def test_een_verlopen_termijn_kan_worden_verlengd_en_loopt_dan_weer():
    termijn, later = Termijn(MAANDAG, 1, "werkdagen"), moment(2026, 11, 26, 9)
    assert termijn.stand(later).soort == "verlopen"
    assert termijn.verleng(5, "alsnog gevraagd", later).stand(later).soort == "lopend"


@given(momenten, aantallen, eenheden, duren)
def test_een_termijn_komt_heel_terug_uit_json(start, n, eenheid, duur):
    termijn = Termijn(start, n, eenheid).verleng(2, "reden", start + duur).pauzeer(start)
    for waarde in (termijn, termijn.hervat(start + duur)):
        assert Termijn.uit_json(waarde.als_json()) == waarde
