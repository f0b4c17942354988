"""The matching function in the database: the same as the rule, and for triage only."""

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings

from regiehuis.kern.fouten import NietGevonden, RegelOvertreden
from regiehuis.logboek.context import binnen
from regiehuis.logboek.services import beeindig_zicht
from regiehuis.personen import services
from regiehuis.personen.models import Persoon, Samenvoeging
from regiehuis.personen.queries import koppelingen
from regiehuis.personen.rules import vergelijk
from regiehuis.personen.tests.fabriek import aangemeld, bekend, deur
from regiehuis.personen.tests.test_rules import persoon

pytestmark = pytest.mark.django_db

ANNA = {"voornamen": "Anna", "achternaam": "de Vries", "geboren": "1985-06-12"}
BSN = "999990019"


@pytest.fixture
def triage():
    door = deur()
    with binnen(door):
        yield door


def _bewaar(door, s, groep, nummer, soort):
    Persoon.objects.create(
        huis_id=door.huis,
        herkomst_soort=soort,
        herkomst_id=groep,
        groep_id=groep,
        nummer=nummer,
        bsn_hash=s.bsn_hash,
        achternaam=s.achternaam,
        delen=list(s.delen),
        klanken=list(s.klanken),
        voornaam=s.voornaam,
        voornamen=list(s.voornamen),
        voornaamklank=s.voornaamklank,
        voorletters=s.voorletters,
        tussenvoegsel=s.tussenvoegsel,
        geboren=s.geboren,
        zoekklanken=list(s.zoekklanken),
        id=services.nieuw_id(),
    )


@settings(
    max_examples=min(80, settings.default.max_examples),
    suppress_health_check=list(HealthCheck),
    deadline=None,
)
@given(persoon, persoon)
def test_de_functie_oordeelt_precies_zoals_de_regel(triage, a, b):
    with transaction.atomic():
        deze, groep = aangemeld(triage)
        _bewaar(triage, a, groep, "2026-0002", "aanmelding")
        _bewaar(triage, b, services.nieuw_id(), "2025-0001", "betrokkene")
        with connection.cursor() as c:
            c.execute("SET LOCAL row_security = on")
        ids = _ids(groep) - {deze}
        treffers = services.vergelijk(triage, persoon_ids=ids)
        verwacht = vergelijk(a, b)
        transaction.set_rollback(True)
    gevonden = [(t.sterkte, t.redenen) for t in treffers]
    assert gevonden == ([(verwacht.sterkte, verwacht.redenen)] if verwacht else [])


_gemaakt: dict = {}


@pytest.fixture(autouse=True)
def onthoud(monkeypatch):
    """Keep the ids of persons: the app role cannot look them up."""
    _gemaakt.clear()
    echt = Persoon.objects.create

    def maak(**velden):
        _gemaakt.setdefault(velden["groep_id"], set()).add(velden["id"])
        return echt(**velden)

    monkeypatch.setattr(Persoon.objects, "create", maak)


def _ids(groep):
    return _gemaakt[groep]


def test_de_app_kan_personen_niet_lezen(triage):
    """ontwerp.md §4 point 6: readable by nobody but the matching function."""
    aangemeld(triage, **ANNA)
    for tabel in ("persoon", "vergelijking", "vergelijkingstreffer"):
        with (
            pytest.raises(DatabaseError),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(f"SELECT count(*) FROM personen_{tabel}")


def test_een_bekende_wordt_gevonden_met_nummer_en_aanspreekpunt(triage):
    bekend(triage, **ANNA)
    deze, _ = aangemeld(triage, **(ANNA | {"achternaam": "Vries"}))
    (treffer,) = services.vergelijk(triage, persoon_ids=[deze])
    assert (treffer.soort, treffer.nummer, treffer.sterkte) == (
        "casus",
        "2025-0001",
        "waarschijnlijk",
    )
    assert treffer.aanspreekpunten == (triage.functionaris,)
    assert treffer.redenen == (
        "naam_gelijk",
        "tussenvoegsel_verschilt",
        "geboren_gelijk",
    )


def test_een_gelijk_bsn_is_zeker(triage):
    bekend(triage, voornamen="A", achternaam="Bos", bsn=BSN)
    deze, _ = aangemeld(triage, voornamen="Anna", achternaam="Smit", bsn="9999.90.019")
    (treffer,) = services.vergelijk(triage, persoon_ids=[deze])
    assert treffer.sterkte == "zeker"
    assert treffer.redenen[0] == "bsn_gelijk"


def test_een_ander_huis_wordt_niet_doorzocht(triage):
    ander = deur()
    with binnen(ander):
        bekend(ander, **ANNA)
    deze, _ = aangemeld(triage, **ANNA)
    assert services.vergelijk(triage, persoon_ids=[deze]) == []


def test_wie_de_aanmelding_niet_weegt_krijgt_geen_uitslag(triage):
    """The submitter learns nothing from the comparison: not even that the person exists."""
    deze, _ = aangemeld(triage, **ANNA)
    with binnen(deur(huis=triage.huis)) as partner, pytest.raises(NietGevonden):
        services.vergelijk(partner, persoon_ids=[deze])


def test_wie_niet_meer_weegt_krijgt_geen_uitslag_meer(triage):
    deze, groep = aangemeld(triage, **ANNA)
    with connection.cursor() as cursor:  # now() stands still in a transaction
        cursor.execute("UPDATE logboek_zicht SET van = van - interval '1 day'")
    beeindig_zicht(triage, object_id=groep)
    with pytest.raises(NietGevonden):
        services.vergelijk(triage, persoon_ids=[deze])


def test_een_betrokkene_van_een_casus_is_geen_invoer(triage):
    deze, _ = bekend(triage, **ANNA)
    with pytest.raises(NietGevonden):
        services.vergelijk(triage, persoon_ids=[deze])


def test_personen_van_dezelfde_aanmelding_worden_niet_vergeleken(triage):
    deze, groep = aangemeld(triage, **ANNA)
    services.leg_persoon_vast(
        triage,
        herkomst="aanmelding",
        herkomst_id=groep,
        groep_id=groep,
        nummer="2026-0002",
        **ANNA,
    )
    assert services.vergelijk(triage, persoon_ids=[deze]) == []


def test_een_casus_met_twee_passende_personen_is_een_treffer(triage):
    _, casus = bekend(triage, **ANNA)
    services.leg_persoon_vast(
        triage,
        herkomst="betrokkene",
        herkomst_id=casus,
        groep_id=casus,
        nummer="2025-0001",
        **(ANNA | {"geboren": ""}),
    )
    deze, _ = aangemeld(triage, **ANNA)
    (treffer,) = services.vergelijk(triage, persoon_ids=[deze])
    assert treffer.sterkte == "waarschijnlijk"


def test_een_verbeterde_naam_telt_en_de_oude_niet_meer(triage):
    oud, casus = bekend(triage, **ANNA)
    services.leg_persoon_vast(
        triage,
        herkomst="betrokkene",
        herkomst_id=casus,
        groep_id=casus,
        nummer="2025-0001",
        voornamen="Bert",
        achternaam="Smit",
        geboren="1950-01-01",
        vervangt=oud,
    )
    deze, _ = aangemeld(triage, **ANNA)
    assert services.vergelijk(triage, persoon_ids=[deze]) == []


def test_te_vaak_vergelijken_wordt_geweigerd(triage, monkeypatch):
    deze, _ = aangemeld(triage, **ANNA)
    services.vergelijk(triage, persoon_ids=[deze] * services.rules.MAX_PER_UUR)
    with pytest.raises(RegelOvertreden, match="te vaak"):
        services.vergelijk(triage, persoon_ids=[deze])


def test_elke_vergelijking_staat_in_het_logboek_met_invoer_en_treffers(triage, als_beheer_adres):
    bekend(triage, **ANNA)
    deze, _ = aangemeld(triage, **ANNA)
    (treffer,) = services.vergelijk(triage, persoon_ids=[deze])
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege('app', 'personen_vergelijking', 'UPDATE')")
        assert cursor.fetchone() == (False,)
    assert treffer.handvat != deze


def test_een_koppeling_is_gedateerd_en_kan_weer_los(triage):
    """A merge is a dated link that moves nothing."""
    bekend(triage, **ANNA)
    deze, groep = aangemeld(triage, **ANNA)
    (treffer,) = services.vergelijk(triage, persoon_ids=[deze])
    gegevens = {
        "persoon": deze,
        "handvat": treffer.handvat,
        "groep_id": groep,
        "reden": "bevestigd",
        "object": ("weging", groep),
    }
    koppeling = services.koppel(triage, **gegevens)
    assert services.koppel(triage, **gegevens) == koppeling
    assert koppelingen([groep]) == {treffer.handvat: koppeling}
    services.ontkoppel(triage, koppeling=koppeling, object=("weging", groep))
    assert koppelingen([groep]) == {}
    rij = Samenvoeging.objects.get(id=koppeling)
    assert rij.tot >= rij.van


def test_een_koppeling_is_niet_zichtbaar_voor_wie_niet_weegt(triage):
    bekend(triage, **ANNA)
    deze, groep = aangemeld(triage, **ANNA)
    (treffer,) = services.vergelijk(triage, persoon_ids=[deze])
    services.koppel(
        triage,
        persoon=deze,
        handvat=treffer.handvat,
        groep_id=groep,
        reden="bevestigd",
        object=("weging", groep),
    )
    with binnen(deur(huis=triage.huis)):
        assert koppelingen([groep]) == {}
