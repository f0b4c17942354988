"""One item, one queue; counts that equal lists."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.registraties import Werkitem
from regiehuis.werkvoorraad.rules import GROEPEN, verdeel

NU = datetime(2026, 12, 1, 9, tzinfo=UTC)

items = st.lists(
    st.tuples(
        st.builds(
            Werkitem,
            soort=st.sampled_from(["a", "b"]),
            id=st.builds(nieuw_id),
            vraag=st.just("Beantwoord de vraag"),
            termijn=st.none() | st.integers(-500, 500).map(lambda u: NU + timedelta(hours=u)),
        )
        | st.builds(
            Werkitem,
            soort=st.just("c"),
            id=st.builds(nieuw_id),
            vraag=st.just("Dit is niet alles"),
            vooraan=st.just(True),
        ),
        st.sampled_from([g for g in GROEPEN if g != "te_laat"]),
    )
)


@given(items)
def test_elk_werk_staat_in_precies_een_lijst(rij):
    queues = verdeel(rij, NU)
    alle = [r.sleutel for rijen in queues.values() for r in rijen]
    assert len(alle) == len(set(alle)) == len({(i.soort, i.id) for i, _ in rij})


@given(items)
def test_wat_over_de_termijn_is_staat_bij_te_laat_en_nergens_anders(rij):
    queues = verdeel(rij, NU)
    for groep, rijen in queues.items():
        for r in rijen:
            te_laat = r.item.termijn is not None and r.item.termijn < NU
            assert (groep == "te_laat") == te_laat or groep == "staat_stil"


@given(items)
def test_wat_over_de_lijst_zelf_gaat_staat_boven_alles(rij):
    """Also above what has a term: of a long queue only the first five are shown."""
    for rijen in verdeel(rij, NU).values():
        vooraan = [r.item.vooraan for r in rijen]
        assert vooraan == sorted(vooraan, reverse=True)


@given(items)
def test_wat_het_eerst_moet_staat_bovenaan(rij):
    for rijen in verdeel(rij, NU).values():
        termijnen = [r.item.termijn for r in rijen if r.item.termijn]
        assert termijnen == sorted(termijnen)


def test_wat_spoed_heeft_staat_voor_wat_eerder_moest():
    gewoon = Werkitem(soort="a", id=nieuw_id(), vraag="x", termijn=NU + timedelta(hours=1))
    later = NU + timedelta(hours=2)
    spoed = Werkitem(soort="a", id=nieuw_id(), vraag="y", termijn=later, spoed=True)
    rijen = verdeel([(gewoon, "besluiten"), (spoed, "besluiten")], NU)["besluiten"]
    assert [r.item for r in rijen] == [spoed, gewoon]


def test_hetzelfde_werk_uit_twee_kamers_telt_een_keer():
    item = Werkitem(soort="a", id=nieuw_id(), vraag="x")
    assert sum(len(r) for r in verdeel([(item, "doen"), (item, "besluiten")], NU).values()) == 1
