"""The rules on plain values: milestones, handover, follow moments, return."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer, RegelOvertreden
from regiehuis.logboek.woorden import SOORTEN
from regiehuis.toegang.rules.kaart import RECHTEN
from regiehuis.voortgang import rules

DAG = date(2026, 11, 26)
STROMEN = (rules.OVERDRACHT, rules.VOLGMOMENT, rules.TERUGKEER)
dagen = st.integers(-400, 400).map(lambda n: DAG + timedelta(days=n))


@pytest.mark.parametrize("stroom", STROMEN)
def test_elke_stap_heeft_een_recht_en_een_gebeurtenis(stroom):
    """ontwerp.md §4.16: every change is recorded; a right for each."""
    for overgang in stroom.overgangen:
        assert overgang.recht in RECHTEN
        assert overgang.event in SOORTEN
        assert overgang.naar in stroom.labels


@pytest.mark.parametrize("stroom", STROMEN)
@given(st.data())
def test_geen_reeks_stappen_verlaat_de_bekende_standen(stroom, data):
    namen = sorted({o.naam for o in stroom.overgangen})
    velden = {v for o in stroom.overgangen for v in o.vereist}
    stand = ""
    for stap in data.draw(st.lists(st.sampled_from(namen), max_size=8)):
        try:
            stand = stroom.doe(stand, stap, velden).naar
        except RegelOvertreden:
            continue
        assert stand in stroom.standen


@pytest.mark.parametrize("stroom", STROMEN)
def test_elke_stand_komt_tot_een_einde(stroom):
    """No state in which something waits for ever."""
    klaar = set(stroom.eindstanden)
    for _ronde in stroom.standen:
        klaar |= {o.van for o in stroom.overgangen if o.naar in klaar}
    assert klaar == set(stroom.standen)


@given(st.sampled_from(sorted(rules.MIJLPALEN)), dagen, st.sampled_from(["", *rules.OORZAKEN]))
def test_een_mijlpaal_ligt_nooit_in_de_toekomst_en_een_oorzaak_heeft_een_code(soort, op, oorzaak):
    """bron-001 §8.2."""
    goed = op <= DAG and (soort != "oorzaak" or oorzaak)
    try:
        rules.controleer_mijlpaal(soort=soort, op=op, oorzaak=oorzaak, vandaag=DAG)
        assert goed
    except OngeldigeInvoer:
        assert not goed


def test_een_onbekende_mijlpaal_of_oorzaak_wordt_geweigerd():
    for velden in ({"soort": "x"}, {"oorzaak": "x"}):
        with pytest.raises(OngeldigeInvoer):
            rules.controleer_mijlpaal(
                **{"soort": "doorbraak", "op": DAG, "oorzaak": "", "vandaag": DAG, **velden}
            )


def mijlpalen(*paren: tuple[str, int]) -> list[rules.Mijlpaaldag]:
    return [
        rules.Mijlpaaldag(UUID(int=n), soort, DAG + timedelta(days=dag))
        for n, (soort, dag) in enumerate(paren)
    ]


def test_hoelang_het_duurde_van_vastlopen_en_oorzaak_tot_doorbraak():
    """DEMO-1 of bron-001 §8: stuck at 90, cause at 100, breakthrough at 200."""
    rijen = mijlpalen(("vastgelopen", 90), ("oorzaak", 100), ("doorbraak", 200))
    assert rules.doorlooptijden(rijen) == {UUID(int=2): rules.Doorlooptijd(110, 100)}


def test_een_tweede_keer_vastlopen_telt_opnieuw_en_zonder_begin_is_er_geen_duur():
    rijen = mijlpalen(
        ("doorbraak", 5), ("vastgelopen", 10), ("vastgelopen", 12), ("doorbraak", 20),
        ("oorzaak", 30), ("doorbraak", 33),
    )  # fmt: skip
    assert rules.doorlooptijden(rijen) == {
        UUID(int=0): rules.Doorlooptijd(None, None),
        UUID(int=3): rules.Doorlooptijd(10, None),
        UUID(int=5): rules.Doorlooptijd(None, 3),
    }


@given(st.lists(st.tuples(st.sampled_from(sorted(rules.MIJLPALEN)), st.integers(0, 900))))
def test_een_doorlooptijd_is_nooit_negatief_en_hangt_niet_af_van_de_volgorde(paren):
    rijen = mijlpalen(*paren)
    duren = rules.doorlooptijden(rijen)
    assert duren == rules.doorlooptijden(reversed(rijen))
    assert set(duren) == {m.id for m in rijen if m.soort == "doorbraak"}
    for duur in duren.values():
        assert all(n is None or n >= 0 for n in (duur.sinds_vastgelopen, duur.sinds_oorzaak))


@given(st.lists(st.tuples(st.integers(-3, 9), st.booleans()), max_size=15))
def test_volgen_vraagt_minstens_een_dag_in_de_toekomst_van_iemand_die_de_casus_ziet(paren):
    """Passive waiting is not enough (bron-001 WF-V5)."""
    lid, vreemd = uuid4(), uuid4()
    momenten = [
        rules.Moment(DAG + timedelta(days=n), lid if eigen else vreemd) for n, eigen in paren
    ]
    goed = 1 <= len(paren) <= rules.MAX_MOMENTEN and all(n > 0 and eigen for n, eigen in paren)
    try:
        rules.controleer_momenten(momenten, aan_tafel={lid}, vandaag=DAG)
        assert goed
    except OngeldigeInvoer:
        assert not goed


@pytest.mark.parametrize("velden", [{"fase": "plan"}, {"al_gevraagd": True}, {"is_lid": False}])
def test_overdragen_kan_alleen_in_uitvoering_een_keer_en_aan_een_lid(velden):
    goed = {"fase": "uitvoering", "al_gevraagd": False, "is_lid": True}
    rules.controleer_overdracht(**goed)
    with pytest.raises(RegelOvertreden):
        rules.controleer_overdracht(**{**goed, **velden})


def test_alleen_wie_is_gevraagd_antwoordt_en_alleen_wie_kijkt_of_leidt():
    ik, ander = uuid4(), uuid4()
    rules.eis_ontvanger(ontvanger=ik, door=ik)
    rules.eis_kijker(wie=ik, namens={ik}, leidt=False)
    rules.eis_kijker(wie=ander, namens={ik}, leidt=True)
    with pytest.raises(NietToegestaan):
        rules.eis_ontvanger(ontvanger=ander, door=ik)
    with pytest.raises(NietToegestaan):
        rules.eis_kijker(wie=ander, namens={ik}, leidt=False)
