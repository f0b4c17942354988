"""The rules of drafts, as a function of values."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.concepten import rules
from regiehuis.kern.fouten import OngeldigeInvoer

namen = st.text("abcdefghij-_0123456789", min_size=1, max_size=20).map(lambda n: "v" + n)


@given(st.dictionaries(namen, st.lists(st.text(max_size=40), max_size=4), max_size=8))
def test_wat_wordt_ingepakt_komt_er_hetzelfde_uit(velden):
    """No text is lost (design §4.15)."""
    bewaard = rules.te_bewaren(velden)
    assert rules.pak_uit(rules.pak_in(bewaard)) == bewaard


@pytest.mark.parametrize(
    "naam", ["csrfmiddlewaretoken", "password", "password1", "nieuw_wachtwoord", "indiening", "otp"]
)
def test_tokens_en_wachtwoorden_worden_nooit_bewaard(naam):
    assert rules.te_bewaren({naam: ["geheim"], "tekst": ["dit wel"]}) == {"tekst": ["dit wel"]}


def test_een_leeg_formulier_geeft_niets_om_te_bewaren():
    assert rules.te_bewaren({"tekst": [""], "keuze": []}) == {}


def test_honderdduizend_tekens_passen_en_meer_dan_200_kb_wordt_geweigerd():
    """Bad input: 100,000 characters."""
    rules.pak_in({"tekst": ["a" * 100_000]})
    with pytest.raises(OngeldigeInvoer, match="te lang"):
        rules.pak_in({"tekst": ["a" * 200_001]})


@pytest.mark.parametrize(
    "formulier", ["", "instroom", "../etc", "Instroom.aanmelding", "a.b", "instroom.aan melding"]
)
def test_een_naam_die_geen_formulier_is_wordt_geweigerd(formulier):
    with pytest.raises(OngeldigeInvoer):
        rules.eis_formulier(formulier)


def test_een_concept_hoort_bij_een_schrijver_een_formulier_en_een_object():
    wie, wat = uuid4(), uuid4()
    assert (
        len(
            {
                rules.context(wie, "a.formulier", wat),
                rules.context(wat, "a.formulier", wat),
                rules.context(wie, "b.formulier", wat),
                rules.context(wie, "a.formulier", None),
            }
        )
        == 4
    )
