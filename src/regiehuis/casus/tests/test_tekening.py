"""The drawing: everybody has a place, nobody stands on another, always the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from regiehuis.casus.models import Betrokkene
from regiehuis.casus.queries.team import _figuur, _onderwerp
from regiehuis.casus.tekening import KETENS, KRING_B, MENS_B, MIDDEN_R, Figuur, Knoop, Vak, teken
from regiehuis.kern.tekstmaat import tekstbreedte

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
    assert len(t.midden) == 3 and t.midden[-1][0].endswith("…")
    assert t.hele_midden.endswith("lang ")
    assert not any("," in waarde for waarde in (vak.x, vak.y, t.breedte, t.sectoren[0].pad))


def _midden(tekst: str) -> list[str]:
    return [regel for regel, _y in teken(midden=tekst, kring=[], professionals=[]).midden]


def test_een_naam_en_een_leeftijd_staan_heel_in_het_midden() -> None:
    """With more words the name wraps; the age is not torn apart."""
    assert _midden("Mevrouw H., 43 jaar") == ["Mevrouw H.,", "43 jaar"]
    assert _midden("Gezin M.") == ["Gezin M."]
    assert _midden("Winkelplein en omgeving") == ["Winkelplein", "en omgeving"]


@given(st.text(max_size=60), st.lists(st.text(max_size=60), min_size=1, max_size=3))
def test_geen_tekst_is_breder_dan_zijn_vak(midden: str, namen: list[str]) -> None:
    """The estimate of widths is that of the widest usual letters."""
    t = teken(
        midden=midden,
        kring=[Figuur(n, n) for n in namen],
        professionals=[Knoop(n, n, "zorg", vlag=n) for n in namen],
    )
    for vakken, breed in ((t.mensen, MENS_B - 27), (t.kring, KRING_B - 24)):
        for vak in vakken:
            assert tekstbreedte(vak.naam) * 1.2 <= breed and tekstbreedte(vak.bij) <= breed
            assert not vak.vlag or float(vak.vlag_b) <= breed
    assert len(t.midden) <= 3
    assert all(tekstbreedte(r) * 1.2 <= 2 * MIDDEN_R for r, _y in t.midden)


def test_van_een_lange_naam_blijven_de_woorden_die_passen() -> None:
    om = Knoop("Iris Hoekstra", "Openbaar Ministerie, parket Vecht en Meren", "straf")
    leeg = Knoop("niemand", "Verslavingszorg De Brug", "zorg", ontbreekt=True)
    t = teken(midden="x", kring=[], professionals=[om, leeg])
    assert [v.bij for v in t.mensen] == ["Openbaar Ministerie…", "Verslavingszorg De Brug"]


def test_een_relatie_die_ook_de_aanduiding_is_staat_er_een_keer() -> None:
    """'zus' and under it 'Zus, 40 jaar' says one thing twice."""
    zus = Betrokkene(relatie="zus", aanduiding="Zus, 40 jaar")
    buur = Betrokkene(relatie="buurman", aanduiding="De heer B.")
    man = Betrokkene(relatie="", aanduiding="De heer M., 38 jaar")
    assert _figuur(zus) == Figuur("zus", "40 jaar")
    assert _figuur(buur) == Figuur("buurman", "De heer B.")
    assert _figuur(man) == Figuur("De heer M.", "38 jaar")
    assert _onderwerp(man) == Figuur("De heer M.", "38 jaar", onderwerp=True)
    assert _onderwerp(buur) == Figuur("De heer B.", "buurman", onderwerp=True)
