"""The rules of requests and items, as functions of values."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.informatie import rules
from regiehuis.informatie.rules import (
    Antwoord,
    Bron,
    Contactmoment,
    Detentie,
    Interventie,
    NieuwGegeven,
)
from regiehuis.informatie.rules.gegeven import eis_niet_in_toekomst
from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.klok import lokale_datum
from regiehuis.kern.termijnen import is_werkdag, werkdagen_tussen
from regiehuis.recht.rules import CATEGORIEEN, HOEDANIGHEIDSOORTEN, past_bij
from regiehuis.recht.standaard import LEEFGEBIEDEN

VANDAAG = date(2026, 11, 23)
momenten = st.datetimes(
    datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)
)  # fmt: skip
dagen = st.dates(date(2000, 1, 1), date(2035, 12, 31))


# ---- terms --------------------------------------------------------------------------------------


@given(momenten, st.integers(1, 30))
def test_een_gewone_termijn_eindigt_op_een_werkdag_en_telt_werkdagen(gesteld, dagen_):
    """Term in working days with Dutch holidays."""
    einde = rules.termijn_voor(gesteld, werkdagen=dagen_).einde()
    laatste = lokale_datum(einde)
    assert is_werkdag(laatste)
    assert werkdagen_tussen(lokale_datum(gesteld), laatste) == dagen_
    assert einde > gesteld


@given(momenten, st.integers(1, 72))
def test_spoed_loopt_in_uren_ook_in_het_weekend(gesteld, uren):
    termijn = rules.termijn_voor(gesteld, werkdagen=5, spoed=True, spoed_uren=uren)
    assert termijn.einde() - gesteld == timedelta(hours=uren)


@pytest.mark.parametrize("werkdagen", [0, -1, 31, True])
def test_een_onzinnige_termijn_wordt_geweigerd(werkdagen):
    with pytest.raises(OngeldigeInvoer):
        rules.termijn_voor(datetime.now(UTC), werkdagen=werkdagen)


@given(momenten, st.none() | dagen, momenten)
def test_te_laat_is_nooit_voor_de_termijn_en_nooit_voor_de_beloofde_dag(termijn_tot, later, nu):
    if rules.is_te_laat("open", termijn_tot, later, nu):
        assert nu > termijn_tot
        assert later is None or lokale_datum(nu) > later
    assert not rules.is_te_laat("beantwoord", termijn_tot, later, nu)


@given(st.integers(-400, 400))
def test_later_is_een_dag_in_de_nabije_toekomst(dagen_):
    dag = VANDAAG + timedelta(days=dagen_)
    if 0 < dagen_ <= rules.MAX_LATER_DAGEN:
        rules.controleer_later(dag, vandaag=VANDAAG)
    else:
        with pytest.raises(OngeldigeInvoer):
            rules.controleer_later(dag, vandaag=VANDAAG)


# ---- asking and answering -----------------------------------------------------------------------


def test_zonder_doeltoets_geen_vraag():
    """WGS 2.31(2)-(3): the gate before enrichment."""
    with pytest.raises(RegelOvertreden, match="doeltoets"):
        rules.controleer_vraag(vraag="x", aan=[1], doeltoets=None)


@pytest.mark.parametrize(
    ("vraag", "aan", "veld"), [("  ", [1], "vraag"), ("x" * 4001, [1], "vraag"), ("x", [], "aan")]
)
def test_een_vraag_heeft_tekst_en_iemand(vraag, aan, veld):
    with pytest.raises(OngeldigeInvoer) as fout:
        rules.controleer_vraag(vraag=vraag, aan=aan, doeltoets=object())
    assert fout.value.veld == veld


@pytest.mark.parametrize(
    ("antwoord", "teksten", "veld"),
    [
        (Antwoord(""), 0, "antwoord"),
        (Antwoord("misschien"), 0, "antwoord"),
        (Antwoord("geleverd"), 0, "antwoord"),
        (Antwoord("niets_bekend"), 1, "antwoord"),
        (Antwoord("geweigerd"), 0, "grond"),
        (Antwoord("geweigerd", grond="zomaar"), 0, "grond"),
        (Antwoord("geweigerd", grond="andere"), 0, "toelichting"),
        (Antwoord("geweigerd", grond="opsporing", toelichting="x" * 4001), 0, "toelichting"),
        (Antwoord("later"), 0, "later_op"),
        (Antwoord("later", later_op=VANDAAG), 0, "later_op"),
    ],
)
def test_een_half_antwoord_zegt_wat_er_mist(antwoord, teksten, veld):
    with pytest.raises(OngeldigeInvoer) as fout:
        rules.controleer_antwoord(antwoord, [object()] * teksten, vandaag=VANDAAG)
    assert fout.value.veld == veld


@pytest.mark.parametrize(
    ("antwoord", "teksten"),
    [
        (Antwoord("geleverd"), 1),
        (Antwoord("niets_bekend"), 0),
        (Antwoord("niet_nodig"), 0),
        (Antwoord("geweigerd", grond="beroepsgeheim"), 0),
        (Antwoord("later", later_op=VANDAAG + timedelta(days=3)), 0),
    ],
)
def test_vijf_antwoorden_zijn_goed(antwoord, teksten):
    """WGS 1.5(1)."""
    rules.controleer_antwoord(antwoord, [object()] * teksten, vandaag=VANDAAG)


def test_alleen_een_open_vraag_wordt_beantwoord():
    for stand in ("beantwoord", "ingetrokken", "vervallen"):
        assert rules.VERZOEK.mogelijk(stand) == ()


# ---- items --------------------------------------------------------------------------------------

POLITIE = Bron(uuid4(), uuid4(), "politie")
GGZ = Bron(uuid4(), uuid4(), "ggz")


def keur(bron: Bron = POLITIE, **velden):
    nieuw = NieuwGegeven(**{"tekst": "Iets.", "categorie": "huisvesting", **velden})
    rules.controleer_gegeven(
        nieuw, bron, vandaag=VANDAAG, leefgebieden=["thuis"], aan_tafel=[POLITIE.hoedanigheid]
    )
    return nieuw


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"tekst": " "}, "tekst"),
        ({"tekst": "x" * 20_001}, "tekst"),
        ({"aard": "gerucht"}, "aard"),
        ({"aard": "verklaring"}, "verklaring_van"),
        ({"categorie": "nationaliteit"}, "categorie"),
        ({"leefgebied": "onbekend"}, "leefgebied"),
        ({"waargenomen": "2026-11-24"}, "waargenomen"),
        ({"waargenomen": "2027-00-00"}, "waargenomen"),
        ({"waargenomen": "2026-13-01"}, "waargenomen"),
        ({"waargenomen": "gisteren"}, "waargenomen"),
        ({"grondslag": "zomaar"}, "grondslag"),
        ({"zichtbaar_voor": ()}, "zichtbaar_voor"),
        ({"zichtbaar_voor": (uuid4(),)}, "zichtbaar_voor"),
        ({"soort": "roddel"}, "soort"),
        ({"soort": "interventie"}, "soort"),
        ({"soort": "interventie", "bijzonder": Interventie("", "drang")}, "organisatie"),
        ({"soort": "interventie", "bijzonder": Interventie("GGZ", "zacht")}, "kader"),
        (
            {
                "soort": "interventie",
                "bijzonder": Interventie("GGZ", "drang", start="2022-00-00", eind="2021-00-00"),
            },
            "eind",
        ),
        ({"soort": "contactmoment", "bijzonder": Contactmoment("")}, "met_wie"),
        (
            {"soort": "contactmoment", "tekst": "", "bijzonder": Contactmoment("x", "fax")},
            "vorm",
        ),
        (
            {"soort": "contactmoment", "bijzonder": Contactmoment("x", mondeling_gedeeld=True)},
            "tekst",
        ),
        (
            {
                "soort": "contactmoment",
                "tekst": "",
                "bijzonder": Contactmoment("x", mondeling_gedeeld=True),
            },
            "gedeeld_met",
        ),
        (
            {"soort": "contactmoment", "tekst": "x" * 201, "bijzonder": Contactmoment("zus")},
            "tekst",
        ),
    ],
)
def test_wat_niet_klopt_wordt_geweigerd_met_het_veld_erbij(velden, veld):
    with pytest.raises(OngeldigeInvoer) as fout:
        keur(**velden)
    assert fout.value.veld == veld


def test_wie_wie_sprak_en_waar_iemand_zat_is_zonder_tekst_genoeg():
    keur(tekst="", soort="contactmoment", bijzonder=Contactmoment("de zus"))
    keur(tekst="", soort="detentie", bijzonder=Detentie("PI Almere", start="2019-00-00"))


def test_gedeeltelijke_datums_en_periodes_zijn_goed():
    keur(waargenomen="2026-00-00")
    keur(waargenomen="2026-11-00")
    keur(waargenomen="0000-00-00")
    for start, eind in (("2021-00-00", "2021-03-00"), ("", "2020-00-00"), ("2021-05-00", "")):
        keur(soort="interventie", bijzonder=Interventie("GGZ", "dwang", start=start, eind=eind))


@pytest.mark.parametrize("categorie", ["gezondheid", "hulp"])
def test_zorg_zonder_grond_komt_er_niet_in_en_met_grond_wel(categorie):
    """WGS 2.29(2), requirement nr 10."""
    with pytest.raises(OngeldigeInvoer, match="gewoon antwoord"):
        keur(GGZ, categorie=categorie)
    keur(GGZ, categorie=categorie, grondslag="toestemming")
    keur(POLITIE, categorie=categorie)


@given(st.sampled_from(list(HOEDANIGHEIDSOORTEN)), st.sampled_from(LEEFGEBIEDEN))
def test_de_voorgestelde_categorie_bestaat_en_past_bij_wie_levert(soort, gebied):
    """The matrix of WGS 2.30(1)(a)."""
    categorie = rules.standaard_categorie(soort, gebied.sleutel)
    assert categorie in CATEGORIEEN
    if HOEDANIGHEIDSOORTEN[soort].mag_leveren:
        assert past_bij(soort, categorie)


def test_een_ongewone_categorie_waarschuwt_en_stopt_niet():
    """Never block where the sources say warn (ontwerp.md §4.18)."""
    assert any("meestal niet" in m for m in rules.let_op(keur(categorie="gezondheid"), POLITIE))
    assert not rules.let_op(keur(categorie="huisvesting"), POLITIE)


def test_bij_politiegegevens_staat_dat_artikel_9_en_10_hier_niet_horen():
    """Said before anybody writes; not a step more for every answer of the police."""
    assert "artikel 9 en 10" in rules.uitleg_bij(POLITIE)
    assert rules.uitleg_bij(GGZ) == ""
    assert not rules.let_op(keur(categorie="politie"), POLITIE)


@pytest.mark.parametrize(
    ("tekst", "let_op"),
    [
        ("Zijn Turkse vader woont elders.", True),
        ("Gaat naar de moskee.", True),
        ("Zij is statushouder.", True),
        ("Woont in de Kerkstraat, bij het geloofwaardige adres.", False),
        ("Heeft een zus en drinkt bier.", False),
    ],
)
def test_afkomst_en_geloof_geven_een_waarschuwing_en_geen_weigering(tekst, let_op):
    """BGS 1.9: no nationality; warning in free text."""
    assert any("afkomst" in m for m in rules.let_op(keur(tekst=tekst), POLITIE)) is let_op


def test_alleen_de_bron_corrigeert():
    """BGS 1.7."""
    rules.mag_corrigeren(POLITIE.hoedanigheid, POLITIE.hoedanigheid)
    with pytest.raises(NietToegestaan):
        rules.mag_corrigeren(POLITIE.hoedanigheid, GGZ.hoedanigheid)


@given(st.text(max_size=12))
def test_een_vreemde_datumcode_geeft_een_duidelijke_fout(code):
    try:
        eis_niet_in_toekomst(code, VANDAAG, "waargenomen")
    except OngeldigeInvoer as fout:
        assert fout.code in ("datum", "toekomst")


@pytest.mark.parametrize(
    ("uren", "later", "spoed", "kan"),
    [
        (3, None, False, False),
        (24, None, False, True),
        (0, None, True, False),
        (1, None, True, True),
        (48, 3, False, False),
        (72, 3, False, True),
    ],
)
def test_een_herinnering_heeft_pas_zin_na_de_eerste_dag_of_op_de_beloofde_dag(
    uren, later, spoed, kan
):
    gevraagd = datetime(2026, 5, 4, 10, tzinfo=UTC)
    assert kan is rules.is_tijd_voor_herinnering(
        gevraagd_op=gevraagd,
        later_op=gevraagd.date() + timedelta(days=later) if later else None,
        spoed=spoed,
        nu=gevraagd + timedelta(hours=uren),
    )
