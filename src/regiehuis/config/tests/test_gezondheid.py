"""``GET /gezondheid``: live, ready, version; cheap, without a trace."""

import pytest
from django.db import connection
from django.test import Client

from regiehuis import __version__
from regiehuis.config import gezondheid


@pytest.fixture
def migraties(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gezondheid, "_aantal", None)


@pytest.mark.django_db
def test_zonder_werker_leeft_het_maar_is_het_niet_gereed(client: Client, migraties: None) -> None:
    antwoord = client.get("/gezondheid")
    assert antwoord.status_code == 503
    assert antwoord.json() == {
        "leeft": True,
        "gereed": False,
        "versie": __version__,
        "onderdelen": {"database": True, "migraties": True, "werker": False},
    }
    assert not antwoord.cookies


@pytest.mark.django_db
def test_met_een_levende_werker_is_het_gereed(
    client: Client, django_assert_max_num_queries: object, migraties: None
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers DEFAULT VALUES")
    gezondheid._verwachte_migraties()
    with django_assert_max_num_queries(2):  # type: ignore[operator]
        antwoord = client.get("/gezondheid", headers={"host": "10.0.0.7"})
    assert antwoord.status_code == 200, "also for a probe that asks by address"


@pytest.mark.django_db
def test_een_werker_die_zwijgt_telt_niet(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour')"
        )
    assert client.get("/gezondheid").json()["onderdelen"]["werker"] is False


@pytest.mark.django_db
def test_met_een_ontbrekende_migratie_is_het_niet_gereed(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gezondheid, "_aantal", 10_000)
    assert client.get("/gezondheid").json()["onderdelen"]["migraties"] is False


def test_zonder_database_leeft_het_nog(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_db_blocker: object
) -> None:
    from django.db import OperationalError

    class Kapot:
        def cursor(self) -> None:
            raise OperationalError

        def close(self) -> None:
            pass

    monkeypatch.setattr(gezondheid, "connection", Kapot())
    antwoord = client.get("/gezondheid")
    assert antwoord.status_code == 503
    assert antwoord.json()["leeft"] is True


def test_alleen_lezen(client: Client) -> None:
    assert client.post("/gezondheid").status_code == 405
