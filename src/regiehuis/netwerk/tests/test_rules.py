"""Roles, terms and who may arrange what: the rules as tables."""

from itertools import product
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.netwerk import rules
from regiehuis.recht.rules import HOEDANIGHEIDSOORTEN, PUBLIEKE_SOORTEN


@pytest.mark.parametrize("soort", HOEDANIGHEIDSOORTEN)
def test_huisrollen_bestaan_alleen_bij_een_publieke_deelnemer(soort):
    """WGS 2.27(1), (3); 1.4(2)."""
    verboden = set(rules.verboden_rollen(soort, rules.ROLLEN))
    assert verboden == (set() if soort in PUBLIEKE_SOORTEN else set(rules.ALLEEN_PUBLIEK))


def test_een_triagist_mag_van_een_zorgpartner_komen():
    """bron-001 §1.5: the triage team has members of GGZ and a care organisation."""
    assert rules.verboden_rollen("ggz", ["triagist"]) == ()


@given(st.sets(st.sampled_from(list(rules.ROLLEN))))
def test_huisstaf_volgt_uit_de_rollen(rollen):
    assert rules.is_huisstaf(rollen) == bool(rollen & rules.HUISROLLEN)


@given(st.sets(st.sampled_from(list(rules.ROLLEN))))
def test_niemand_zonder_beheer_kan_een_gevoelige_rol_geven(rollen):
    if not rollen & {"beheerder", "ketenmanager"}:
        assert not rules.toekenbaar(rollen) & rules.GEVOELIG


def test_een_ambassadeur_geeft_alleen_rollen_van_partners():
    assert rules.toekenbaar({"ambassadeur"}) == rules.PARTNERROLLEN
    assert rules.toekenbaar({"partner"}) == frozenset()


@pytest.mark.parametrize("organisatie", rules.ORGANISATIESOORTEN)
def test_elke_soort_organisatie_past_bij_minstens_een_hoedanigheid(organisatie):
    passend = [s for s in HOEDANIGHEIDSOORTEN if rules.past_hoedanigheid(organisatie, s)]
    assert passend


def test_college_en_burgemeester_zijn_twee_hoedanigheden_van_een_gemeente():
    """domein-en-wet §2.3: mayor and college are two participants."""
    assert rules.ORGANISATIESOORTEN["gemeente"].hoedanigheden == ("college", "burgemeester")


def test_een_woningcorporatie_is_geen_deelnemer():
    """WGS 2.27: not named."""
    assert rules.ORGANISATIESOORTEN["woningcorporatie"].hoedanigheden == ("overig",)


@pytest.mark.parametrize(
    "rollen, eigen_hoedanigheid, mag",
    [
        ({"ambassadeur"}, True, True),
        ({"ambassadeur"}, False, False),
        ({"ondersteuning"}, False, True),
        ({"ambassadeur", "beheerder"}, False, True),
    ],
)
def test_een_ambassadeur_regelt_alleen_voor_de_eigen_hoedanigheid(rollen, eigen_hoedanigheid, mag):
    eigen, ander = uuid4(), uuid4()
    doel = eigen if eigen_hoedanigheid else ander
    recht = "functionaris:uitnodigen"
    uitkomst = rules.mag_voor_hoedanigheid(
        recht, rechten={recht}, rollen=rollen, eigen=eigen, hoedanigheid=doel
    )
    assert uitkomst is mag
    assert not rules.mag_voor_hoedanigheid(
        recht, rechten=(), rollen=rollen, eigen=eigen, hoedanigheid=doel
    )


@pytest.mark.parametrize("termijn", rules.TERMIJNEN.values(), ids=lambda t: t.veld)
def test_elke_termijn_heeft_een_standaard_binnen_haar_grenzen(termijn):
    assert termijn.laagste <= termijn.standaard <= termijn.hoogste


@pytest.mark.parametrize("adres", ["a@b.nl", "jan.de-boer+x@politie.example.nl", "é@voorbeeld.nl"])
def test_gewone_adressen_kloppen(adres):
    assert rules.adres_klopt(adres)


@pytest.mark.parametrize(
    "adres",
    [
        "",
        "a",
        "a@b",
        "a b@c.nl",
        "a@b..nl",
        "a@b.nl\nBcc: x@y.nl",
        "@b.nl",
        "a@",
        "a" * 300 + "@b.nl",
    ],
)
def test_vreemde_adressen_kloppen_niet(adres):
    assert not rules.adres_klopt(adres)


@given(st.text(max_size=40))
def test_een_adres_dat_klopt_kan_geen_regel_aan_een_mail_toevoegen(tekst):
    for teken, plek in product("\r\n\0", (0, len(tekst))):
        assert not rules.adres_klopt(f"{tekst[:plek]}{teken}{tekst[plek:]}@b.nl")
