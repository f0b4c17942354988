"""The rules of casusregie on plain values (bron-001 §1.5, §4.5; ontwerp.md §4.13)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.termijnen import werkdagen_later
from regiehuis.regie import rules
from regiehuis.regie.rules import Kandidaat

STAPPEN = {
    ("", "voorstellen"): "voorgesteld",
    ("voorgesteld", "aanvaarden"): "loopt",
    ("voorgesteld", "weigeren"): "geweigerd",
    ("voorgesteld", "intrekken"): "ingetrokken",
    ("loopt", "overdragen"): "overgedragen",
    ("loopt", "beeindigen"): "beeindigd",
    ("loopt", "verlopen"): "verlopen",
}
ALLES = ("functionaris", "tot", "reden", "oorzaak")
dagen = st.dates(date(2024, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize("stand", rules.CASUSREGIE.standen)
@pytest.mark.parametrize("stap", sorted({o.naam for o in rules.CASUSREGIE.overgangen}))
def test_elke_stap_leidt_alleen_waar_de_tabel_het_zegt(stand: str, stap: str) -> None:
    """All pairs of state and step (bron-001 §4.5)."""
    if (stand, stap) in STAPPEN:
        assert rules.CASUSREGIE.doe(stand, stap, ALLES).naar == STAPPEN[stand, stap]
    else:
        with pytest.raises(RegelOvertreden):
            rules.CASUSREGIE.doe(stand, stap, ALLES)


@given(st.lists(st.sampled_from(sorted({o.naam for o in rules.CASUSREGIE.overgangen}))))
def test_niemand_heeft_casusregie_zonder_te_hebben_aanvaard(stappen: list[str]) -> None:
    """The person himself accepts (bron-001 L3393), whatever is pressed in which order."""
    stand, gedaan = "", []
    for stap in stappen:
        try:
            stand = rules.CASUSREGIE.doe(stand, stap, ALLES).naar
            gedaan.append(stap)
        except RegelOvertreden:
            continue
    if stand in ("loopt", "overgedragen", "beeindigd", "verlopen"):
        assert gedaan[:2] == ["voorstellen", "aanvaarden"]
    assert len(gedaan) <= 3


def test_een_casusregisseur_heeft_zeven_taken_elk_met_zijn_bron() -> None:
    """bron-001 §1.5, L3443-3471: seven, in four groups."""
    assert len(rules.DEELTAKEN) == 7
    assert {t.groep for t in rules.DEELTAKEN.values()} == set(rules.GROEPEN)
    assert all(t.bron.startswith("bron-001 L34") for t in rules.DEELTAKEN.values())


@given(st.sets(st.sampled_from(sorted(rules.DEELTAKEN))))
def test_wat_niet_elders_ligt_is_van_de_casusregisseur(elders: set[str]) -> None:
    """Tasks can be split, none gets lost (bron-001 L3501-3507)."""
    eigen = rules.eigen_taken(elders)
    assert set(eigen) | elders == set(rules.DEELTAKEN)
    assert not set(eigen) & elders


@pytest.mark.parametrize("rol", sorted(rules.HUISROLLEN))
def test_het_huis_neemt_alleen_casusregie_als_het_huis_dat_zo_wil(rol: str) -> None:
    """bron-002 LK-64, VP-01; bron-004: configuration of the house."""
    wie = Kandidaat(uuid4(), frozenset({rol}), doet_mee=True)
    rules.controleer_kandidaat(wie, huis_mag=True)
    with pytest.raises(RegelOvertreden) as fout:
        rules.controleer_kandidaat(wie, huis_mag=False)
    assert fout.value.code == "niet_huis"


def test_alleen_wie_meedoet_kan_casusregie_krijgen() -> None:
    """The role is filled by a person of a partner who knows the case (bron-001 L3393)."""
    with pytest.raises(RegelOvertreden) as fout:
        rules.controleer_kandidaat(
            Kandidaat(uuid4(), frozenset({"partner"}), doet_mee=False), huis_mag=True
        )
    assert fout.value.code == "geen_lid"


@given(dagen, st.integers(-400, 800))
def test_een_periode_begint_nog_en_een_lange_of_korte_geeft_alleen_een_waarschuwing(
    vandaag: date, lengte: int
) -> None:
    """A fixed period (bron-001 L3503); limits warn, never block (ontwerp.md §4.18)."""
    tot = vandaag + timedelta(days=lengte)
    if lengte <= 0:
        with pytest.raises(OngeldigeInvoer):
            rules.controleer_periode(tot, vandaag)
    else:
        rules.controleer_periode(tot, vandaag)
        assert len(rules.let_op_periode(vandaag, tot)) <= 1
        assert bool(rules.let_op_periode(vandaag, tot)) == (
            lengte > rules.LANG or tot < werkdagen_later(vandaag, rules.KORT)
        )


@given(dagen, dagen)
def test_de_laatste_dag_hoort_bij_de_periode_en_daarna_is_zij_voorbij(a: date, b: date) -> None:
    assert not rules.is_voorbij(a, a)
    assert rules.is_voorbij(a, b) == (b > a)
    assert not (rules.is_voorbij(a, b) and rules.loopt_af(a, b))
    assert rules.loopt_af(a, a)


@given(
    st.sampled_from(
        ["geopend", "informatie", "beeld", "plan", "uitvoering", "volgen", "triage", "afgesloten"]
    ),
    st.booleans(),
    st.booleans(),
)
def test_vanaf_het_beeld_is_er_iemand_of_een_vacature(fase: str, loopt: bool, eerder: bool) -> None:
    """A vacancy is visible until filled (ontwerp.md §4.13); agreed at the start (L3393)."""
    leeg = rules.is_vacature(fase, loopt=loopt, eerder=eerder)
    if loopt:
        assert not leeg
    elif fase in ("beeld", "plan", "uitvoering"):
        assert leeg
    elif fase in ("volgen", "triage", "afgesloten"):
        assert not leeg
    else:
        assert leeg == eerder


def test_een_taak_ligt_bij_iemand_met_een_naam_of_is_met_een_reden_niet_nodig() -> None:
    """bron-001 L3503-3507: which sub-tasks are excepted, and where they are placed."""
    zelf, ander = uuid4(), uuid4()
    rules.controleer_taak("tafel", functionaris=ander, reden="", casusregisseur=zelf)
    rules.controleer_taak("tafel", functionaris=None, reden="Nog te vroeg.", casusregisseur=zelf)
    with pytest.raises(OngeldigeInvoer):
        rules.controleer_taak("tafel", functionaris=None, reden="  ", casusregisseur=zelf)
    with pytest.raises(OngeldigeInvoer):
        rules.controleer_taak("koffie", functionaris=ander, reden="", casusregisseur=zelf)
    with pytest.raises(RegelOvertreden):
        rules.controleer_taak("tafel", functionaris=zelf, reden="", casusregisseur=zelf)


def test_alleen_de_voorgestelde_antwoordt_zelf() -> None:
    wie = uuid4()
    rules.eis_zelf(wie, wie)
    with pytest.raises(NietToegestaan):
        rules.eis_zelf(wie, uuid4())


@given(st.text(max_size=rules.MAX_TEKST + 20))
def test_een_tekst_verliest_alleen_witruimte_aan_de_randen(tekst: str) -> None:
    if not tekst.strip() or len(tekst.strip()) > rules.MAX_TEKST:
        with pytest.raises(OngeldigeInvoer):
            rules.eis_tekst(tekst, rules.REDEN_EINDE, veld="reden")
    else:
        assert rules.eis_tekst(tekst, rules.REDEN_EINDE, veld="reden") == tekst.strip()
