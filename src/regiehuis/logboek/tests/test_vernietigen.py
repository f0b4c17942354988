"""What is past its term goes every night, and does not come back with a backup.

The rows come from later rooms; only these tests look up. Source: WGS 1.8(7), BGS 1.16.
"""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regiehuis.informatie.models import Gegeven
from regiehuis.informatie.tests.fabriek import casus_met_tafel, gegeven
from regiehuis.instroom.models import Aanmelding
from regiehuis.instroom.tests.fabriek import aangemeld, huis
from regiehuis.kern.klok import nu, op_moment
from regiehuis.logboek.context import binnen
from regiehuis.logboek.taken import voer_uit
from regiehuis.logboek.vernietigen import speel_vernietigingen_af
from regiehuis.stukken import services as stukken
from regiehuis.stukken.models import Stuk
from regiehuis.stukken.tests import bestanden

ALS = "vernietiger"


@pytest.fixture
def datamap(settings, tmp_path):
    settings.REGIEHUIS_DATA = settings.REGIEHUIS_BESTANDEN = tmp_path
    settings.REGIEHUIS_VERNIETIGD = tmp_path / "vernietigd.jsonl"
    return tmp_path


def test_een_gegeven_gaat_na_vijf_jaar_weg_met_zijn_stuk(echte_db, datamap):
    """BGS 1.16(1): the term runs per item, from its first processing."""
    c = casus_met_tafel()
    oud = gegeven(c)
    with binnen(c.door("agent")) as door:
        bestand = SimpleUploadedFile("Verslag.pdf", bestanden.PDF)
        stukken.plaats(door, bestand=bestand, casus=c.id, gegeven=oud)
    with op_moment(nu() + timedelta(days=4 * 365)):
        nieuw = gegeven(c)
        voer_uit("logboek.ruim_op")
        assert Gegeven.objects.using(ALS).count() == 2
    with op_moment(nu() + timedelta(days=5 * 366)):
        voer_uit("logboek.ruim_op")
    assert set(Gegeven.objects.using(ALS).values_list("id", flat=True)) == {nieuw}
    assert not Stuk.objects.using(ALS).exists()
    assert not [p for p in datamap.rglob("*") if p.is_file()]


def test_een_teruggezette_kopie_brengt_niets_terug(echte_db, datamap):
    """The ledger outside the database is replayed before anything is served."""
    h = huis(erbij=())
    weg, blijft = aangemeld(h), aangemeld(h, wie="officier")
    grootboek = datamap / "kopie.jsonl"
    regel = {"op": nu().isoformat(), "tabel": "instroom_aanmelding", "id": str(weg.id)}
    grootboek.write_text(json.dumps(regel) + "\n")
    assert speel_vernietigingen_af(grootboek) > 0
    assert set(Aanmelding.objects.using(ALS).values_list("id", flat=True)) == {blijft.id}
    assert speel_vernietigingen_af(grootboek) == 0


def test_een_onbekende_tabel_in_het_grootboek_is_een_fout(tmp_path):
    """Then the system must not be served."""
    grootboek = tmp_path / "g.jsonl"
    grootboek.write_text(json.dumps({"op": "", "tabel": "verdwenen", "id": str(uuid4())}))
    with pytest.raises(ValueError, match="verdwenen"):
        speel_vernietigingen_af(grootboek)
