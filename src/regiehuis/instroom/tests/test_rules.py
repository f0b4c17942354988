"""The rules of submitting and weighing as functions of values."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.instroom import rules
from regiehuis.instroom.rules import Gegeven
from regiehuis.kern.fouten import OngeldigeInvoer, RegelOvertreden
from regiehuis.recht.rules import DOELTOETS
from regiehuis.recht.standaard import LANDELIJK_KADER

MOMENT = datetime(2026, 3, 2, 9, tzinfo=UTC)
OORDELEN = ("voldoet", "voldoet_niet", "twijfel")
ALLES = {"vraag", "advies", "doeltoets", "antwoord", "wat_speelt", "wie", "verklaring",
         "doelbinding"}  # fmt: skip


# ---- the table of states ------------------------------------------------------------------------


def test_elke_uitkomst_kan_vanuit_te_wegen_en_vanuit_het_triageoverleg():
    for naam, uitkomst in rules.UITKOMSTEN.items():
        for van in ("ingediend", "triage"):
            if van != uitkomst.stand:
                assert rules.LOOP.doe(van, naam, ALLES).naar == uitkomst.stand


def test_alle_paren_van_stand_en_stap():
    """Exhaustive: what is not in the table is refused, and leaves the state as it was."""
    stappen = {o.naam for o in rules.LOOP.overgangen}
    tabel = {(o.van, o.naam) for o in rules.LOOP.overgangen}
    for stand, stap in product(rules.LOOP.standen, stappen):
        if (stand, stap) in tabel:
            assert rules.LOOP.doe(stand, stap, ALLES)
        else:
            with pytest.raises(RegelOvertreden):
                rules.LOOP.doe(stand, stap, ALLES)


def test_elke_stand_heeft_een_woord_en_een_eind():
    assert set(rules.LOOP.standen) - {""} == set(rules.STANDEN)
    assert set(rules.LOOP.eindstanden) == rules.NIET_OPGENOMEN | {"geopend"}
    assert not rules.OPEN & rules.NIET_OPGENOMEN


def test_alleen_publieke_deelnemers_beslissen():
    """WGS 2.27(3), 2.31(2): the right of an outcome is one that needs a public participant."""
    from regiehuis.toegang.rules import rechten_voor

    for overgang in rules.LOOP.overgangen:
        if overgang.naam in rules.UITKOMSTEN or overgang.naam == "openen":
            assert overgang.recht not in rechten_voor(["triagist", "procesregisseur"], False)
            assert overgang.recht in rechten_voor(["triagist"], True)


@pytest.mark.parametrize("uitkomst", [u.sleutel for u in rules.UITKOMSTEN.values() if u.vereist])
def test_zonder_wat_vereist_is_gebeurt_er_niets(uitkomst):
    with pytest.raises(RegelOvertreden) as fout:
        rules.LOOP.doe("ingediend", uitkomst, ())
    assert fout.value.veld == rules.UITKOMSTEN[uitkomst].vereist[0]


# ---- the clock ----------------------------------------------------------------------------------


@given(
    st.booleans(),
    st.integers(1, 20),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 400)), max_size=4),
)
def test_een_pauze_kost_de_weging_geen_tijd(spoed, lengte, rondes):
    """What is left when the submitter gets a question is left when he has answered."""
    klok = rules.nieuwe_termijn(MOMENT, spoed=spoed, werkdagen=lengte, spoeduren=lengte)
    nu = MOMENT
    for werken, wachten in rondes:
        nu += timedelta(hours=werken)
        voor = klok.stand(nu)
        klok = rules.klok_na(klok, "pauzeer", nu)
        laat = voor.soort == "verlopen"
        assert bool(klok.open_pauze) != laat
        nu += timedelta(hours=wachten)
        klok = rules.klok_na(klok, "hervat", nu)
        assert not klok.open_pauze
        assert laat or klok.stand(nu).resterend >= voor.resterend - (0 if spoed else 1)


def test_wat_te_laat_is_blijft_te_laat():
    klok = rules.nieuwe_termijn(MOMENT, spoed=True, werkdagen=5, spoeduren=24)
    later = MOMENT + timedelta(hours=30)
    assert rules.klok_na(klok, "pauzeer", later) == klok


@given(st.integers(1, 365))
def test_de_dag_van_vernietiging_ligt_na_de_uitkomst(dagen):
    assert rules.vernietigmoment(MOMENT, dagen) > MOMENT


# ---- judgements ---------------------------------------------------------------------------------

gegeven = st.builds(
    Gegeven,
    sleutel=st.sampled_from([f"doel-{letter}" for letter in DOELTOETS]),
    oordeel=st.sampled_from(OORDELEN),
    argument=st.just(""),
    door=st.integers(1, 3),
    publiek=st.booleans(),
    op=st.integers(0, 9).map(lambda n: MOMENT + timedelta(minutes=n)),
)


@given(st.lists(gegeven, max_size=20))
def test_de_doeltoets_voldoet_alleen_als_publieke_deelnemers_het_op_alle_punten_eens_zijn(lijst):
    """BGS 2.20(1), WGS 2.31(2)."""
    uitkomst, standen = rules.stand_van_doeltoets(lijst)
    eens = all(
        {g.oordeel for g in stand.oordelen if g.publiek} == {"voldoet"}
        for stand in standen.values()
    )
    assert (uitkomst == "voldoet") == eens


@given(st.lists(gegeven, max_size=20))
def test_alleen_het_laatste_oordeel_van_iemand_telt(lijst):
    for sleutel, per in rules.laatste_per_persoon(lijst).items():
        for wie, laatste in per.items():
            van_hem = [g for g in lijst if (g.sleutel, g.door) == (sleutel, wie)]
            assert laatste.op == max(g.op for g in van_hem)


@given(st.lists(st.sampled_from(OORDELEN), min_size=5, max_size=5))
def test_het_landelijk_kader_zoals_gedrukt(antwoorden):
    """bron-002 L403-423: (1 en 2 en (3 of 4)) of 5; doubt stays doubt only where it matters."""
    lijst = [
        Gegeven(str(n), oordeel, "", 1, True, MOMENT)
        for n, oordeel in enumerate(antwoorden, start=1)
    ]
    sleutels = {str(n): str(n) for n in range(1, 6)}
    uitkomst, _standen = rules.stand_van_set(sleutels, LANDELIJK_KADER.uitdrukking, lijst)

    def klopt(twijfel_is):
        een, twee, drie, vier, vijf = (
            a == "voldoet" or (a == "twijfel" and twijfel_is) for a in antwoorden
        )
        return (een and twee and (drie or vier)) or vijf

    if klopt(False):
        assert uitkomst == "voldoet"
    else:
        assert uitkomst == ("twijfel" if klopt(True) else "voldoet_niet")


@pytest.mark.parametrize(
    ("doel", "zonder", "huis", "afwijking", "code"),
    [
        ("voldoet", "", ["voldoet"], "", None),
        ("voldoet", "", ["twijfel"], "Acuut.", None),
        ("voldoet", "", [], "", None),
        ("twijfel", "", ["voldoet"], "Toch.", "doeltoets_voldoet_niet"),
        ("voldoet_niet", "", ["voldoet"], "Toch.", "doeltoets_voldoet_niet"),
        ("voldoet", "bd", ["voldoet"], "", "argument_nodig"),
        ("voldoet", "", ["voldoet", "voldoet_niet"], " ", "afwijking_nodig"),
    ],
)
def test_wanneer_een_zaak_in_behandeling_kan(doel, zonder, huis, afwijking, code):
    gegevens = {
        "doeltoets": doel, "zonder_argument": zonder, "huiscriteria": huis,
        "afwijking": afwijking,
    }  # fmt: skip
    rules.eis_uitkomst("afwijzen", **gegevens)
    if code is None:
        rules.eis_uitkomst("in_behandeling", **gegevens)
        return
    with pytest.raises(RegelOvertreden) as fout:
        rules.eis_uitkomst("in_behandeling", **gegevens)
    assert fout.value.code == code


# ---- the form -----------------------------------------------------------------------------------


def test_een_volledige_aanmelding_mist_niets():
    from dataclasses import asdict

    from regiehuis.instroom.tests.fabriek import inhoud

    assert rules.ontbreekt(asdict(inhoud())) == []


def test_een_lege_aanmelding_mist_alles_maar_wordt_alleen_op_de_wet_tegengehouden():
    leeg = {"wat_speelt": "Iets.", "onderwerp": "persoon", "verklaring": True,
            "personen": [{"achternaam": "Bos"}]}  # fmt: skip
    assert len(rules.ontbreekt(leeg)) == 8
    rules.eis_indiening(leeg)


def test_een_gebied_heeft_een_naam_en_een_gezin_altijd_een_letter():
    """Else the submission has no name at all in the lists of triage."""
    velden = {"wat_speelt": "Iets.", "onderwerp": "gebied", "verklaring": True,
              "personen": [{"achternaam": "Bos"}]}  # fmt: skip
    assert [b.veld for b in rules.bezwaren(velden)] == ["gebied"]
    assert [b.veld for b in rules.bezwaren({**velden, "gebied": "Jachthaven"})] == []
    assert rules.aanduiding("gezin", [{"bsn": "999990019"}], "", None) == "Gezin ?"


def test_alles_wat_de_wet_vraagt_wordt_in_een_keer_genoemd():
    """Not one thing in each round: somebody with two minutes sends it once (BGS 1.5-1.6)."""
    velden = {"spoed": True, "geinformeerd": "nee"}
    assert [b.veld for b in rules.bezwaren(velden)] == [
        "wat_speelt", "onderwerp", "spoed_reden", "geinformeerd_reden", "verklaring",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("onderwerp", "personen", "gebied", "jaren", "zin"),
    [
        ("persoon", [{"voornamen": "Jayden", "tussenvoegsel": "de", "achternaam": "Vries"}], "",
         16, "J. de V., 16 jaar"),
        ("persoon", [{"achternaam": "Bos"}], "", None, "B."),
        ("persoon", [{"rol": "gezinslid", "achternaam": "Aa"},
                     {"rol": "betrokkene", "achternaam": "Bos"}], "", None, "B."),
        ("gezin", [{"achternaam": "Bos"}], "", 40, "Gezin B."),
        ("gebied", [], "Stationsplein", None, "Stationsplein"),
        ("persoon", [], "", None, "?"),
        ("persoon", [{"achternaam": "=1+1<b>Wolf"}], "", None, "B."),
        ("persoon", [{"achternaam": "😀"}], "", None, "?"),
    ],
)  # fmt: skip
def test_de_aanduiding_noemt_letters_en_leeftijd(onderwerp, personen, gebied, jaren, zin):
    assert rules.aanduiding(onderwerp, personen, gebied, jaren) == zin


@pytest.mark.parametrize(
    ("soort", "onderwerp", "minuten", "dag", "veld"),
    [
        ("info", "wet", 15, 0, None),
        ("info", "wet", None, -3, None),
        ("bel", "wet", 15, 0, "soort"),
        ("info", "Jan de Vries", 15, 0, "onderwerp"),
        ("info", "wet", 0, 0, "minuten"),
        ("info", "wet", 601, 0, "minuten"),
        ("info", "wet", 15, 1, "op"),
    ],
)
def test_een_informatievraag_kent_alleen_codes(soort, onderwerp, minuten, dag, veld):
    vandaag = MOMENT.date()
    op = vandaag + timedelta(days=dag)
    if veld is None:
        rules.eis_informatievraag(soort, onderwerp, minuten, op, vandaag)
        return
    with pytest.raises(OngeldigeInvoer) as fout:
        rules.eis_informatievraag(soort, onderwerp, minuten, op, vandaag)
    assert fout.value.veld == veld
