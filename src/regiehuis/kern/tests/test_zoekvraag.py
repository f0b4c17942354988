"""What the search box understands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.zoekvraag import lees


@pytest.mark.parametrize(
    ("tekst", "nummer", "naam", "geboren"),
    [
        ("2026-0142", "2026-0142", "", ""),
        ("  2026-0142 ", "2026-0142", "", ""),
        ("(2026-0142).", "2026-0142", "", ""),
        ("casus 2026-0142", "2026-0142", "", ""),
        ("Casus nr. 2026-0142", "2026-0142", "", ""),
        ("Casus 2026-0142 · Veldaanmelding · gemeente Huizen", "2026-0142", "", ""),
        ("0142", "0142", "", ""),
        (" 0142. ", "0142", "", ""),
        ("casus 0142", "0142", "", ""),
        ("casus 1985", "1985", "", ""),
        ("1985", "", "", "1985-00-00"),
        ("Jansen 1985-06-12", "", "Jansen", "1985-06-12"),
        ("van der Meijden", "", "van der Meijden", ""),
        ("Jansen 12-06-1985", "", "Jansen", "1985-06-12"),
        ("12 juni 1985 Jansen", "", "Jansen", "1985-06-12"),
        ("Jansen 1985", "", "Jansen", "1985-00-00"),
        ("12-06-1985", "", "", "1985-06-12"),
    ],
)
def test_een_regel_wordt_uit_elkaar_gehaald(tekst, nummer, naam, geboren):
    vraag = lees(tekst)
    assert (vraag.nummer, vraag.naam, vraag.geboren, vraag.bsn) == (nummer, naam, geboren, None)


def test_een_bsn_wordt_herkend_ook_met_puntjes():
    for tekst in ("999990019", "9999.90.019", "999 990 019"):
        assert lees(tekst).bsn.waarde == "999990019"


def test_een_bsn_met_een_tikfout_krijgt_een_duidelijke_melding():
    with pytest.raises(OngeldigeInvoer, match="BSN"):
        lees("999990018")


@pytest.mark.parametrize("tekst", ["", "   ", "a", "%", "--", "12"])
def test_te_weinig_om_op_te_zoeken(tekst):
    with pytest.raises(OngeldigeInvoer):
        lees(tekst)


@given(st.text(max_size=400))
def test_wat_iemand_ook_typt_er_komt_een_vraag_of_een_melding(tekst):
    try:
        vraag = lees(tekst)
    except OngeldigeInvoer as fout:
        assert fout.melding
    else:
        assert vraag.nummer or vraag.bsn or vraag.naam or vraag.geboren
