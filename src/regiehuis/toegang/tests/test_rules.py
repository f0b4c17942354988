"""The map of rights against a third text, and the small rules of signing in."""

from datetime import UTC, date, datetime, timedelta
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiehuis.kern.fouten import RegelOvertreden
from regiehuis.netwerk.rules import ROLLEN
from regiehuis.toegang import rules

NU = datetime(2026, 12, 1, 10, tzinfo=UTC)

# The oracle: written from the law and the design, not from the map. Per right the roles that have
# it; 'p:' means only when acting for a public participant (WGS 2.27(1), (3)); '-' all who work
# with cases: everybody but fg and beheerder (WGS 1.8(2)).
ORAKEL = """
aanmelding:indienen          procesregisseur triagist partner ambassadeur
aanmelding:wegen             procesregisseur triagist
doeltoets:vaststellen        p:procesregisseur p:triagist
uitkomst:vastleggen          p:procesregisseur p:triagist
vergelijking:beoordelen      procesregisseur triagist
casus:openen                 p:procesregisseur p:triagist
casus:bekijken               -
casus:leden                  p:procesregisseur
casus:wijzigen               procesregisseur ondersteuning
casus:fase                   p:procesregisseur
casus:toewijzen              procesregisseur ketenmanager
casus:afschalen              p:procesregisseur
casus:terugbrengen           -
casus:heroverwegen           p:procesregisseur p:triagist
casus:afsluiten              p:procesregisseur
casus:heropenen              p:procesregisseur p:ketenmanager
mijlpaal:vastleggen          procesregisseur
evaluatie:vastleggen         procesregisseur ondersteuning
overdracht:beantwoorden      -
volgmoment:beantwoorden      -
regie:voorstellen            procesregisseur
regie:beantwoorden           -
plan:schrijven               -
plan:reageren                -
plan:vaststellen             procesregisseur
plan:uitgeven                procesregisseur ondersteuning
afspraak:maken               -
afspraak:beantwoorden        -
afspraak:afhandelen          procesregisseur ondersteuning
overleg:plannen              procesregisseur triagist ondersteuning
overleg:bekijken             -
overleg:beantwoorden         -
overleg:vastleggen           -
overleg:derde                p:-
overlegtype:wijzigen         beheerder
dossier:uitgeven             -
verzoek:stellen              procesregisseur ondersteuning
verzoek:beantwoorden         -
gegeven:toevoegen            -
stuk:toevoegen               -
informatievraag:registreren  procesregisseur triagist ondersteuning
informatievraag:bekijken     procesregisseur triagist ondersteuning ketenmanager
netwerk:bekijken             *
netwerk:wijzigen             ondersteuning ketenmanager beheerder
functionaris:uitnodigen      ondersteuning ketenmanager ambassadeur beheerder
functionaris:vertrek         ondersteuning ketenmanager ambassadeur leidinggevende beheerder
factor:herstellen            ketenmanager ambassadeur beheerder
waarneming:regelen           *
waarneming:voor_ander        ketenmanager ambassadeur leidinggevende
mensen:bekijken              ondersteuning ketenmanager ambassadeur leidinggevende beheerder
criteria:wijzigen            beheerder
berichten:bekijken           ondersteuning beheerder
logboek:lezen                fg
zoeken                       -
werkvoorraad:bekijken        *
"""


MET_CASUSSEN = set(ROLLEN) - {"fg", "beheerder"}
SAMEN = {
    "*": set(ROLLEN),
    "-": MET_CASUSSEN,
    "p:-": {f"p:{rol}" for rol in MET_CASUSSEN},
}


def _orakel() -> dict[str, set[str]]:
    uit: dict[str, set[str]] = {}
    for regel in ORAKEL.strip().splitlines():
        recht, *wie = regel.split()
        uit[recht] = set().union(*(SAMEN.get(w, {w}) for w in wie))
    return uit


def test_het_orakel_en_de_kaart_noemen_dezelfde_rechten():
    assert set(_orakel()) == set(rules.RECHTEN)


@pytest.mark.parametrize("publiek", [True, False])
@pytest.mark.parametrize("rol", ROLLEN)
def test_elke_rol_heeft_precies_de_rechten_van_het_orakel(rol, publiek):
    verwacht = {
        recht for recht, wie in _orakel().items() if rol in wie or (publiek and f"p:{rol}" in wie)
    }
    assert rules.rechten_voor([rol], publiek) == verwacht


def test_alleen_een_publieke_deelnemer_beslist_over_toelating_en_leden():
    """WGS 2.27(3), 2.31(2) and (4)."""
    beslissen = {
        "casus:openen",
        "casus:leden",
        "casus:fase",
        "doeltoets:vaststellen",
        "uitkomst:vastleggen",
    }
    assert not beslissen & rules.rechten_voor(ROLLEN, False)
    assert beslissen <= rules.rechten_voor(ROLLEN, True)


def test_wie_geen_rol_heeft_kan_niets():
    assert rules.rechten_voor([], True) == frozenset()
    assert rules.rechten_voor(["bestaat_niet"], True) == frozenset()


ALLE_ROLLEN = list(ROLLEN)
VERZAMELINGEN = list(chain.from_iterable(combinations(ALLE_ROLLEN, n) for n in (1, 2)))


@given(st.sets(st.sampled_from(ALLE_ROLLEN)), st.sets(st.sampled_from(ALLE_ROLLEN)), st.booleans())
def test_een_rol_erbij_neemt_nooit_een_recht_weg(een, ander, publiek):
    assert rules.rechten_voor(een, publiek) <= rules.rechten_voor(een | ander, publiek)


@given(st.sets(st.sampled_from(ALLE_ROLLEN)))
def test_publiek_zijn_neemt_nooit_een_recht_weg(rollen):
    assert rules.rechten_voor(rollen, False) <= rules.rechten_voor(rollen, True)


@given(st.sets(st.sampled_from(ALLE_ROLLEN)), st.booleans())
def test_rechten_zijn_de_som_van_de_rollen(rollen, publiek):
    los = [rules.rechten_voor([rol], publiek) for rol in rollen]
    assert rules.rechten_voor(rollen, publiek) == frozenset().union(*los)


def test_fg_en_beheerder_zien_geen_casus():
    """WGS 1.4(2): the FG reads logs, not cases."""
    for rol in ("fg", "beheerder"):
        assert not {"casus:bekijken", "zoeken"} & rules.rechten_voor([rol], True)


def test_de_tabel_noemt_elk_recht_met_een_bron():
    tabel = rules.als_tabel()
    assert [rij[0] for rij in tabel] == list(rules.RECHTEN)
    assert all(all(rij) for rij in tabel)
    tekst = rules.als_markdown()
    assert all(f"| `{recht}` |" in tekst for recht in rules.RECHTEN)
    assert "publieke deelnemer en procesregisseur" in tekst


@pytest.mark.parametrize("rollen", VERZAMELINGEN)
def test_niemand_geeft_een_rol_boven_zijn_stand(rollen):
    mag = rules.toekenbaar(rollen)
    if not {"beheerder", "ketenmanager"} & set(rollen):
        assert not mag & rules.GEVOELIG
    if not {"beheerder", "ketenmanager", "ondersteuning"} & set(rollen):
        assert mag <= {"partner"}


def test_zonder_screening_komt_er_geen_account():
    """BGS 1.11."""
    with pytest.raises(RegelOvertreden) as fout:
        rules.eis_screening(None, date(2026, 12, 1))
    assert fout.value.code == "geen_screening"
    with pytest.raises(RegelOvertreden):
        rules.eis_screening(date(2026, 12, 2), date(2026, 12, 1))
    assert rules.eis_screening(date(2026, 12, 1), date(2026, 12, 1)) == date(2026, 12, 1)


def test_een_derde_krijgt_nooit_een_account():
    """BGS 2.21(3)."""
    with pytest.raises(RegelOvertreden, match=r"2\.21"):
        rules.eis_account_toegestaan(False)
    rules.eis_account_toegestaan(True)


def test_na_zes_mislukkingen_een_kwartier_dicht():
    momenten = [NU - timedelta(minutes=m) for m in range(6)]
    assert rules.geblokkeerd_tot(momenten[:5], NU) is None
    assert rules.geblokkeerd_tot(momenten, NU) == NU + timedelta(minutes=15)
    assert rules.geblokkeerd_tot(momenten, NU + timedelta(minutes=15)) is None


@given(st.lists(st.integers(0, 3600), max_size=20))
def test_een_blokkade_duurt_nooit_langer_dan_een_kwartier(seconden):
    momenten = [NU - timedelta(seconds=s) for s in seconden]
    tot = rules.geblokkeerd_tot(momenten, NU)
    assert tot is None or NU < tot <= NU + rules.BLOKKADE


def test_een_sessie_stopt_na_een_half_uur_niets_of_een_werkdag():
    uur = timedelta(hours=1)
    assert not rules.sessie_verlopen(NU, NU, NU + timedelta(minutes=29))
    assert rules.sessie_verlopen(NU, NU, NU + timedelta(minutes=30))
    assert not rules.sessie_verlopen(NU, NU + 11 * uur, NU + 11 * uur)
    assert rules.sessie_verlopen(NU, NU + 12 * uur, NU + 12 * uur)


def test_twee_mensen_voor_een_tweede_stap():
    rules.eis_tweede_persoon(eigenaar=1, vrager=2, beslisser=3)
    for beslisser in (1, 2):
        with pytest.raises(RegelOvertreden):
            rules.eis_tweede_persoon(eigenaar=1, vrager=2, beslisser=beslisser)


@pytest.mark.parametrize(
    ("van", "tot", "code"),
    [(2, 1, "volgorde"), (1, 1, "volgorde"), (-9, -1, "voorbij"), (0, 400, "te_lang")],
)
def test_een_periode_moet_kloppen(van, tot, code):
    with pytest.raises(RegelOvertreden) as fout:
        rules.eis_periode(NU + timedelta(days=van), NU + timedelta(days=tot), NU)
    assert fout.value.code == code
    rules.eis_periode(NU - timedelta(days=1), NU + timedelta(days=1), NU)
