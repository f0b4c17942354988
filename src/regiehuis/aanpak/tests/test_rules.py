"""Decisions about plans and agreements."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.aanpak.rules import AFSPRAAK, PLAN
from regiehuis.aanpak.rules import afspraak as ra
from regiehuis.aanpak.rules import inhoud as ri
from regiehuis.aanpak.rules import plan as rp
from regiehuis.aanpak.rules.toetsen import CRITERIA, Planbeeld, toets
from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.termijnen import is_werkdag, werkdagen_later, werkdagen_tussen
from regiehuis.toegang.rules import RECHTEN

DAG = date(2026, 11, 24)  # a Tuesday
NU = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
A, B, C = (nieuw_id() for _ in range(3))
dagen = st.dates(date(2026, 1, 1), date(2027, 12, 31))


# ---- tables of transitions ----------------------------------------------------------------------


@pytest.mark.parametrize("stroom", [AFSPRAAK, PLAN])
def test_elke_overgang_vraagt_een_recht_dat_bestaat(stroom):
    assert {o.recht for o in stroom.overgangen} <= set(RECHTEN)


def test_een_afspraak_die_klaar_is_kan_alleen_worden_doorgegeven_of_besproken():
    """bron-002 §3.6: what is done is done; what was not done comes back to the table."""
    assert AFSPRAAK.eindstanden == ("gedaan", "ingetrokken")
    for stand in ("geweigerd", "niet_gedaan"):
        assert {o.naam for o in AFSPRAAK.mogelijk(stand)} == {"overdragen", "afhandelen"}


@given(stand=st.sampled_from(AFSPRAAK.standen), naam=st.sampled_from(list(ra.STAPPEN)))
def test_een_stap_die_niet_in_de_tabel_staat_wordt_geweigerd(stand, naam):
    velden = {"wat": "x", "functionaris": A, "uiterlijk": DAG, "tekst": "x", "reden": "kan_niet"}
    kan = any(o.naam == naam for o in AFSPRAAK.mogelijk(stand))
    if kan:
        assert AFSPRAAK.doe(stand, naam, velden).van == stand
    else:
        with pytest.raises(RegelOvertreden):
            AFSPRAAK.doe(stand, naam, velden)


@given(st.lists(st.sampled_from([o.naam for o in PLAN.overgangen]), max_size=12))
def test_langs_elke_weg_wordt_een_plan_alleen_geldig_na_voorleggen(stappen):
    """WF-G2: nothing holds that was not put before the table."""
    stand, gehad = "", set()
    for naam in stappen:
        try:
            stand = PLAN.doe(stand, naam, {"inhoud": True}).naar
        except RegelOvertreden:
            continue
        gehad.add(stand)
    assert "geldt" not in gehad or "voorgelegd" in gehad
    assert "vervangen" not in gehad or "geldt" in gehad


# ---- agreements ---------------------------------------------------------------------------------


def test_een_afspraak_noemt_wat_wie_en_wanneer():
    """bron-001 §4.4 nr 6; ontwerp.md §4.14."""
    goed = ra.Nieuw(" Belt de zus ", A, DAG)
    assert ra.controleer_nieuw(goed, aan_tafel=True, vandaag=DAG).wat == "Belt de zus"
    for fout, veld in (
        (ra.Nieuw(" ", A, DAG), "wat"),
        (ra.Nieuw("x" * 501, A, DAG), "wat"),
        (ra.Nieuw("Belt", None, DAG), "functionaris"),
        (ra.Nieuw("Belt", A, None), "uiterlijk"),
        (ra.Nieuw("Belt", A, DAG - timedelta(days=1)), "uiterlijk"),
        (ra.Nieuw("Belt", A, DAG + timedelta(days=800)), "uiterlijk"),
    ):
        with pytest.raises(OngeldigeInvoer) as fout_:
            ra.controleer_nieuw(fout, aan_tafel=True, vandaag=DAG)
        assert fout_.value.veld == veld
    with pytest.raises(OngeldigeInvoer, match="doet niet mee"):
        ra.controleer_nieuw(goed, aan_tafel=False, vandaag=DAG)


@given(uiterlijk=dagen, gezet=dagen, vandaag=dagen)
def test_een_herinnering_komt_twee_werkdagen_voor_en_een_werkdag_na_de_datum(
    uiterlijk, gezet, vandaag
):
    """Never more than needed: not on a day off, not for what was agreed only just now."""
    welke = ra.herinnering(uiterlijk=uiterlijk, gezet_op=gezet, vandaag=vandaag)
    if welke:
        assert is_werkdag(vandaag)
    if welke == "voor":
        assert vandaag <= uiterlijk
        assert gezet < ra.dagen_voor(uiterlijk) <= vandaag
    if welke == "na":
        assert vandaag >= werkdagen_later(uiterlijk, 1) > uiterlijk


@given(uiterlijk=dagen, vandaag=dagen)
def test_een_herinnering_komt_per_datum_een_keer(uiterlijk, vandaag):
    gezet = date(2020, 1, 1)
    welke = ra.herinnering(uiterlijk=uiterlijk, gezet_op=gezet, vandaag=vandaag)
    gehad = {welke: uiterlijk} if welke else {}
    assert not ra.herinnering(uiterlijk=uiterlijk, gezet_op=gezet, vandaag=vandaag, **gehad)


@given(dagen)
def test_de_eerste_herinnering_laat_twee_werkdagen_over(uiterlijk):
    eerst = ra.dagen_voor(uiterlijk)
    assert is_werkdag(eerst)
    assert werkdagen_tussen(eerst, uiterlijk) in (2, 1)  # 1: the date itself is no working day


# ---- consent ------------------------------------------------------------------------------------


def reactie(hoedanigheid: UUID, akkoord: bool = True, uur: int = 1) -> rp.Reactie:
    return rp.Reactie(hoedanigheid, akkoord, NU + timedelta(hours=uur))


def soort(reacties, doel="Een doel", tafel=(A, B), stand="voorgelegd"):
    return rp.soort_aanpak(
        stand=stand, doel=doel, tafel=tafel, reacties={r.hoedanigheid: r for r in reacties}
    )


def test_de_aanpak_is_gezamenlijk_als_iedereen_achter_een_doel_staat():
    """bron-001 WF-G1, WF-G2; the turn has a date (WF-G5)."""
    allen = soort([reactie(A), reactie(B, uur=5)])
    assert allen == rp.Aanpak("gezamenlijk", NU + timedelta(hours=5))
    assert soort([reactie(A)]).soort == "afgestemd"
    assert soort([reactie(A), reactie(B, akkoord=False)]).soort == "afgestemd"


def test_zonder_doel_of_zonder_tafel_is_niets_gezamenlijk():
    """bron-001 WF-G4: without a goal it is fragile."""
    assert soort([reactie(A), reactie(B)], doel=" ").soort == "afgestemd"
    assert soort([], tafel=()).soort == "afgestemd"
    assert soort([reactie(A), reactie(B)], stand="concept").soort == ""


@given(st.sets(st.sampled_from([A, B, C])), st.sets(st.sampled_from([A, B, C])), st.booleans())
def test_wie_niet_aan_tafel_zit_telt_niet_mee(tafel, akkoord, doel):
    uit = soort([reactie(h) for h in akkoord], doel="x" if doel else "", tafel=tafel)
    assert (uit.soort == "gezamenlijk") == (doel and bool(tafel) and tafel <= akkoord)


def test_wat_over_een_eerdere_tekst_is_gezegd_telt_niet_voor_de_nieuwe():
    gezegd = [reactie(A, uur=1), reactie(A, akkoord=False, uur=4), reactie(B, uur=2)]
    na = rp.laatste(gezegd, NU + timedelta(hours=3))
    assert set(na) == {A}
    assert na[A].akkoord is False
    assert rp.laatste(gezegd, None) == {}


def test_niet_akkoord_zonder_reden_wordt_geweigerd():
    """HMPPS pattern 18: dissent is kept, with its reason."""
    with pytest.raises(OngeldigeInvoer) as fout:
        rp.controleer_reactie(akkoord=False, reden=" ", lid=True)
    assert fout.value.veld == "reden"
    assert rp.controleer_reactie(akkoord=True, reden="", lid=True) == ""
    with pytest.raises(OngeldigeInvoer):
        rp.controleer_reactie(akkoord=None, reden="", lid=True)
    with pytest.raises(NietToegestaan):
        rp.controleer_reactie(akkoord=True, reden="", lid=False)


# ---- content and difference ---------------------------------------------------------------------


def inhoud(**velden) -> ri.Planinhoud:
    return ri.Planinhoud(probleem="Probleem", **velden)


def test_een_lege_regel_valt_weg_en_een_interventie_zonder_haar_deeldoel_blijft():
    deeldoel, weg = ri.Deeldoel(A, "Contact"), ri.Deeldoel(B, " ")
    heel = ri.schoon(
        inhoud(
            deeldoelen=(deeldoel, weg),
            interventies=(
                ri.Interventie(C, "Toezicht", deeldoel=B),
                ri.Interventie(nieuw_id(), "", kader="drang"),
            ),
        )
    )
    assert heel.deeldoelen == (deeldoel,)
    assert [i.deeldoel for i in heel.interventies] == [None]


tekst = st.text(max_size=20)
deeldoelen = st.builds(ri.Deeldoel, lijn=st.uuids(), tekst=tekst, bereikt_als=tekst)
interventies = st.builds(
    ri.Interventie,
    lijn=st.uuids(),
    wat=tekst,
    deeldoel=st.none() | st.uuids(),
    functionaris=st.none() | st.uuids(),
    begin=st.sampled_from(["", "2026-03-00"]),
)
inhouden = st.builds(
    ri.Planinhoud,
    probleem=tekst,
    doel=tekst,
    zsm_van=st.none() | dagen,
    deeldoelen=st.lists(deeldoelen, max_size=3).map(tuple),
    interventies=st.lists(interventies, max_size=3).map(tuple),
)


@given(inhouden)
def test_een_eerdere_tekst_komt_heel_terug(plan):
    """Nothing that people wrote is lost (ontwerp.md §4.15)."""
    assert ri.Planinhoud.uit_json(plan.als_json()) == plan


@given(inhouden)
def test_schoonmaken_doet_de_tweede_keer_niets(plan):
    eens = ri.schoon(plan)
    assert ri.schoon(eens) == eens


delen = st.lists(
    st.builds(
        ri.Leesdeel,
        sleutel=st.sampled_from("abcd"),
        kop=st.just("Deel"),
        naam=tekst,
        velden=st.dictionaries(st.sampled_from(["een", "twee"]), tekst, min_size=1),
    ),
    max_size=4,
    unique_by=lambda d: d.sleutel,
)


@given(delen)
def test_een_versie_verschilt_niet_van_zichzelf(deel):
    assert ri.vergelijk(deel, deel) == []


@given(delen, delen)
def test_elk_deel_dat_anders_is_staat_een_keer_in_het_verschil(oud, nieuw):
    uit = ri.vergelijk(oud, nieuw)
    toen, nu = ({d.sleutel: d for d in lijst} for lijst in (oud, nieuw))
    assert sum(v.soort == "vervallen" for v in uit) == len(set(toen) - set(nu))
    for verschil in uit:
        assert all(veld.oud != veld.nieuw for veld in verschil.velden)


@pytest.mark.parametrize(
    ("oud", "nieuw", "herschreven"),
    [
        ("Zij houdt elke week contact met de reclassering.",
         "Zij houdt elke dag contact met de reclassering.", False),
        ("Zij houdt elke week contact met de reclassering.",
         "De wijkagent gaat de komende maanden vaker langs in de buurt.", True),
        ("een twee drie vier", "een twee vijf zes", False),  # a half is still readable
        ("een twee drie vier", "vier drie twee een", True),  # equal words in another order
        ("", "Alles is hier nieuw.", False),
        ("Alles is hier weg.", "", False),
    ],
)  # fmt: skip
def test_een_tekst_waarvan_de_meeste_woorden_anders_zijn_is_herschreven(oud, nieuw, herschreven):
    """Then nobody can read the difference word by word."""
    assert ri.Veldverschil("Doel", oud, nieuw).herschreven is herschreven


# ---- is it finished -----------------------------------------------------------------------------


def test_de_criteria_noemen_hun_bron_en_houden_nooit_iets_tegen():
    """bron-001 §4.4; ontwerp.md §4.18: warn, never block."""
    assert all(c.bron.startswith("bron-001 §4.4") for c in CRITERIA)
    assert len({c.sleutel for c in CRITERIA}) == len(CRITERIA)
    leeg = toets(Planbeeld(ri.Planinhoud()))
    assert {u.sleutel for u in leeg if not u.goed} >= {"doel", "client", "straf_en_zorg"}


def test_straf_en_zorg_staan_er_allebei_als_uit_beide_ketens_iemand_iets_doet():
    """bron-001 §4.4 nr 8."""
    beeld = Planbeeld(
        inhoud(
            interventies=(
                ri.Interventie(nieuw_id(), "Toezicht", hoedanigheid=A),
                ri.Interventie(nieuw_id(), "Poli", hoedanigheid=B),
            )
        ),
        tafel={A: "drang", B: "zorg"},
    )
    uitkomst = {u.sleutel: u.goed for u in toets(beeld)}
    assert uitkomst["straf_en_zorg"] is True
    assert uitkomst["wie_wanneer"] is False
    assert uitkomst["zsm"] is False  # a party of the penal chain sits at the table


def test_wat_niet_van_toepassing_is_staat_er_niet():
    uitkomst = {u.sleutel for u in toets(Planbeeld(inhoud(), tafel={A: "zorg"}))}
    assert not uitkomst & {"zsm", "gereageerd", "gezamenlijk", "uit_het_plan", "afspraken"}
