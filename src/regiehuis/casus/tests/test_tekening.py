"""The drawing: everybody has a place, nobody stands on another, always the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from regiehuis.casus.tekening import KETENS, Figuur, Knoop, Vak, teken

knopen = st.lists(
    st.builds(
        Knoop, naam=st.text(max_size=40), bij=st.text(max_size=40), keten=st.sampled_from(KETENS)
    ),
    max_size=24,
)
figuren = st.lists(st.builds(Figuur, naam=st.text(max_size=30)), max_size=14)


def _over_elkaar(a: Vak, b: Vak) -> bool:
    ax, ay, bx, by = (float(v) for v in (a.x, a.y, b.x, b.y))
    return (
        ax < bx + float(b.b)
        and bx < ax + float(a.b)
        and ay < by + float(b.h)
        and by < ay + float(a.h)
    )


@settings(max_examples=60, deadline=None)
@given(knopen, figuren)
def test_iedereen_staat_erop_en_niemand_op_een_ander(
    mensen: list[Knoop], kring: list[Figuur]
) -> None:
    """And everybody inside the drawing."""
    t = teken(midden="Mevrouw V., 43 jaar", kring=kring, professionals=mensen)
    assert (len(t.mensen), len(t.kring)) == (len(mensen), len(kring))
    for groep in (t.mensen, t.kring):
        for i, vak in enumerate(groep):
            assert 0 <= float(vak.x) and float(vak.x) + float(vak.b) <= float(t.breedte)
            assert 0 <= float(vak.y) and float(vak.y) + float(vak.h) <= float(t.hoogte)
            assert not any(_over_elkaar(vak, ander) for ander in groep[i + 1 :])


@given(st.lists(st.sampled_from(KETENS), min_size=1, max_size=9))
def test_dezelfde_mensen_geven_dezelfde_tekening(ketens: list[str]) -> None:
    """No chance, no clock."""
    mensen = [Knoop(f"Mens {i}", "org", k) for i, k in enumerate(ketens)]
    assert teken(midden="x", kring=[], professionals=mensen) == teken(
        midden="x", kring=[], professionals=mensen
    )


def test_getallen_hebben_een_punt_en_lange_namen_worden_kort() -> None:
    """A Dutch page prints commas; SVG does not read them."""
    lang = "Maximiliaan van den Bergh-Oosterhuis"
    t = teken(midden="Gezin " + "lang " * 12, kring=[], professionals=[Knoop(lang, "x", "zorg")])
    (vak,) = t.mensen
    assert vak.naam.endswith("…") and lang in vak.volledig
    assert len(t.midden) == 3
    assert not any("," in waarde for waarde in (vak.x, vak.y, t.breedte, t.sectoren[0].pad))
