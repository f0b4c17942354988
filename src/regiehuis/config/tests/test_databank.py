"""Statements keep their plan (docs/keuzes/voorbereide-vragen.md), and a plan is nobody's sight."""

import pytest
from django.db import connection

from regiehuis.config.databank import HOOGSTENS
from regiehuis.logboek.context import in_huis
from regiehuis.netwerk.models import Functionaris, Huis
from regiehuis.netwerk.tests.fabriek import maak_huis

pytestmark = pytest.mark.django_db


def plannen(stuk: str) -> int:
    """How many plans this connection keeps of statements with these words."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE %s", [f"%{stuk}%"]
        )
        return int(cursor.fetchone()[0])


def test_een_vraag_die_terugkomt_houdt_haar_plan():
    for naam in ("een", "twee", "drie"):
        Huis.objects.filter(naam=naam, kort="alleen-hier").exists()
    assert plannen('"netwerk_huis"."kort" = $') == 1


def test_een_plan_dat_bewaard_is_laat_ieder_alleen_het_eigen_huis_zien():
    """proeven.md: after five times PostgreSQL makes one plan for all values."""
    a, b = maak_huis(), maak_huis()
    for _ in range(8):
        for nieuw in (a, b):
            with in_huis(nieuw.huis):
                assert {f.huis_id for f in Functionaris.objects.all()} == {nieuw.huis}
    with in_huis(a.huis):
        assert not Functionaris.objects.filter(huis_id=b.huis).exists()
    assert not Functionaris.objects.exists()


def test_een_verbinding_bewaart_niet_meer_plannen_dan_afgesproken():
    for n in range(HOOGSTENS + 20):
        for _ in range(3):
            Huis.objects.filter(versie=1).extra(where=[f"{n} = {n}"]).exists()
    assert plannen("netwerk_huis") <= HOOGSTENS + 1  # the driver drops one after adding one
