"""The timeline on plain values: periods, choice and order (schetsen/tijdlijn; bron-001 §12)."""

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from regiehuis.dossier import rules
from regiehuis.dossier.rules import Keuze, Venster, heeft_duur, kies, nieuwste_eerst, periode
from regiehuis.kern.datums import DeelDatum
from regiehuis.kern.registraties import Tijdlijnregel

VANDAAG = date(2026, 12, 1)

datums = st.one_of(
    st.just(DeelDatum()),
    st.builds(DeelDatum, st.integers(2005, 2027)),
    st.builds(DeelDatum, st.integers(2005, 2027), st.integers(1, 12)),
    st.dates(date(2005, 1, 1), date(2027, 12, 31)).map(DeelDatum.van_datum),
)
regels = st.builds(
    Tijdlijnregel,
    soort=st.sampled_from(sorted(rules.SOORTEN)),
    id=st.uuids(),
    begin=datums,
    zin=st.text(max_size=60),
    wie=st.sampled_from(["Politie", "GGZ", "Reclassering", "Een hele lange naam van een huis"]),
    keten=st.sampled_from(sorted(rules.KETENS)),
    eind=st.one_of(st.none(), datums),
    loopt=st.booleans(),
    kader=st.sampled_from(["", "vrijwillig", "drang", "dwang"]),
    uitslag=st.sampled_from(["", "bereikt", "deels", "niet_bereikt"]),
)
keuzes = st.builds(
    Keuze,
    ketens=st.frozensets(st.sampled_from(sorted(rules.KETENS)), max_size=3),
    soorten=st.frozensets(st.sampled_from(sorted(rules.SOORTEN)), max_size=3),
    zoom=st.sampled_from(sorted(rules.ZOOMS)),
    van_jaar=st.one_of(st.none(), st.integers(2004, 2028)),
    tot_jaar=st.one_of(st.none(), st.integers(2004, 2028)),
)


def regel(begin="", eind=None, **velden) -> Tijdlijnregel:
    return Tijdlijnregel(
        **{
            "soort": "interventie", "id": UUID(int=1), "zin": "x", "wie": "Politie",
            "keten": "straf", "begin": DeelDatum.lees(begin),
            "eind": DeelDatum.lees(eind) if eind is not None else None, **velden,
        }
    )  # fmt: skip


def test_een_jaartal_is_dat_hele_jaar_en_zeker_is_alleen_wat_ertussen_ligt():
    p = periode(regel("2016", "2018"), VANDAAG)
    assert (p.vroegst, p.laatst) == (date(2016, 1, 1), date(2018, 12, 31))
    assert (p.zeker_van, p.zeker_tot) == (date(2016, 12, 31), date(2018, 1, 1))
    assert not periode(regel("2016", "2016"), VANDAAG).is_zeker


def test_een_onbekend_einde_is_niet_vandaag():
    p = periode(regel("3-11-2020", "onbekend"), VANDAAG)
    assert p.open_eind and p.laatst == date(2020, 11, 3)
    assert periode(regel("3-11-2020", loopt=True), VANDAAG).laatst == VANDAAG


def test_een_onbekend_begin_is_niet_het_begin_van_de_tijd():
    p = periode(regel("onbekend", "mei 2020"), VANDAAG)
    assert p.open_begin and p.vroegst == date(2020, 5, 1)
    assert periode(regel("onbekend", "onbekend"), VANDAAG) is None
    assert periode(regel("onbekend", soort="incident"), VANDAAG) is None


@given(regels)
def test_een_periode_loopt_altijd_vooruit(r):
    p = periode(r, VANDAAG)
    if p is not None:
        assert p.vroegst <= p.zeker_van and p.zeker_tot <= p.laatst and p.vroegst <= p.laatst
        assert not (p.open_begin and p.open_eind)
        assert heeft_duur(r) or (p.vroegst, p.laatst) == (p.zeker_van, p.zeker_tot)


@given(st.lists(regels, max_size=20), keuzes)
def test_kiezen_en_ordenen_geven_in_elke_volgorde_hetzelfde(alle, keuze):
    """filter after list is list after filter."""
    gekozen = kies(alle, keuze, VANDAAG)
    in_keuze = set(map(id, gekozen))
    assert nieuwste_eerst(gekozen) == [r for r in nieuwste_eerst(alle) if id(r) in in_keuze]
    assert kies(gekozen, keuze, VANDAAG) == gekozen


@given(st.lists(regels, max_size=20))
def test_nieuwste_eerst_en_wat_het_minst_bekend_is_achteraan_in_zijn_jaar(alle):
    lijst = nieuwste_eerst(alle)
    momenten = [(r.begin or r.eind or DeelDatum()).code for r in lijst]
    assert momenten == sorted(momenten, reverse=True)
    groepen = rules.per_jaar(lijst)
    assert [r for g in groepen for r in g.regels] == lijst
    jaren = [g.jaar or 0 for g in groepen]
    assert jaren == sorted(set(jaren), reverse=True)


@given(st.lists(regels, max_size=20), keuzes)
def test_wie_alles_vraagt_krijgt_alles_en_wie_een_periode_vraagt_niets_zonder_datum(alle, keuze):
    if keuze.alle_tijd and not keuze.ketens and not keuze.soorten:
        assert kies(alle, keuze, VANDAAG) == alle
    if not keuze.alle_tijd:
        assert all(periode(r, VANDAAG) for r in kies(alle, keuze, VANDAAG))


def test_een_lange_interventie_staat_ook_in_de_jaren_ertussen():
    oud = regel("2015", "2020")
    assert kies([oud], Keuze(van_jaar=2017, tot_jaar=2018), VANDAAG) == [oud]
    assert kies([oud], Keuze(van_jaar=2021), VANDAAG) == []
    assert kies([oud], Keuze(tot_jaar=2014), VANDAAG) == []


@given(st.lists(regels, min_size=1, max_size=20), keuzes)
def test_het_getekende_venster_loopt_vooruit(alle, keuze):
    v = rules.teken_venster(kies(alle, keuze, VANDAAG), keuze, VANDAAG)
    assert v is None or v.van <= v.tot


def test_alles_begint_bij_het_eerste_jaar_en_gaat_tot_na_vandaag():
    v = rules.teken_venster([regel("mei 2015", "2016")], Keuze(), VANDAAG)
    assert v.van == date(2015, 1, 1) and v.tot > VANDAAG
    assert rules.teken_venster([regel("onbekend", "onbekend")], Keuze(), VANDAAG) is None
    jaar = Keuze(zoom="1jaar")
    assert rules.teken_venster([regel("2026")], jaar, VANDAAG) == Venster(
        date(2025, 12, 1), date(2027, 1, 1)
    )
