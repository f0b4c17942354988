"""Files with their case: who sees them, what is kept, how they go.

The cases come from a later room; only these tests look up.
"""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError

from regiehuis.casus.tests.browser import Browser
from regiehuis.informatie.tests.fabriek import casus_met_tafel
from regiehuis.kern.fouten import NietGevonden, NietToegestaan, RegelOvertreden
from regiehuis.logboek.context import binnen
from regiehuis.stukken import queries, services
from regiehuis.stukken.models import Stuk
from regiehuis.stukken.opslag import opslag

from . import bestanden

pytestmark = pytest.mark.django_db


@pytest.fixture
def c(settings, tmp_path):
    settings.REGIEHUIS_DATA = tmp_path
    return casus_met_tafel()


def plaats(c, wie: str = "agent", naam: str = "Verslag.pdf"):
    with binnen(c.door(wie)) as door:
        return services.plaats(door, bestand=SimpleUploadedFile(naam, bestanden.PDF), casus=c.id)


def test_een_lid_ziet_een_stuk_en_een_vreemde_niet(c):
    """Reached only through a gegeven or a case."""
    id = plaats(c)
    with binnen(c.door("psychiater")):
        assert queries.haal_op(id).inhoud == bestanden.PDF
    for wie in ("officier", "ketenmanager", "fg", "triagist"):
        with binnen(c.door(wie)):
            assert not Stuk.objects.exists(), wie
            with pytest.raises(NietGevonden):
                queries.haal_op(id)


def test_wie_het_recht_niet_heeft_plaatst_niets(c):
    for wie in ("fg", "beheerder"):
        with pytest.raises(NietToegestaan):
            plaats(c, wie)
    assert not list(opslag().map.rglob("*"))


def test_wie_de_casus_niet_ziet_plaatst_niets_wat_zijn_recht_ook_is(c):
    """The right is by role, the sight by membership; the database has the last word."""
    for wie in ("officier", "ketenmanager"):
        with pytest.raises(DatabaseError):
            plaats(c, wie)
    with binnen(c.door("regisseur")):
        assert not Stuk.objects.exists()


def test_de_naam_van_een_bestand_verlaat_de_pagina_niet(c):
    """File names carry nothing personal (domein-en-wet nr 28)."""
    id = plaats(c, naam="Mevrouw Kanarie.pdf")
    with binnen(c.door("agent")):
        assert queries.stuk(id).naam == "Mevrouw Kanarie.pdf"
        assert re.fullmatch(r"stuk-[0-9a-f]{8}\.pdf", queries.haal_op(id).bestandsnaam)
        assert queries.stuk(id).scan == "niet_gescand"
    assert all("Kanarie" not in p.name for p in opslag().map.rglob("*"))


def test_alleen_de_bron_trekt_in_en_dan_is_het_bestand_weg(c, django_capture_on_commit_callbacks):
    id = plaats(c)
    with binnen(c.door("psychiater")) as door, pytest.raises(NietToegestaan):
        services.trek_in(door, stuk=id)
    with django_capture_on_commit_callbacks(execute=True), binnen(c.door("agent")) as door:
        services.trek_in(door, stuk=id)
        with pytest.raises(RegelOvertreden):
            services.trek_in(door, stuk=id)
        with pytest.raises(NietGevonden):
            queries.haal_op(id)
        assert queries.stukken(c.id)[0].naam == ""
    assert not opslag().exists(id.hex)


def test_intrekken_op_het_scherm_vraagt_het_eerst(c):
    id = plaats(c)
    agent = Browser(c, "agent")
    assert "Trek Verslag.pdf in?" in agent.zie(f"/stuk/{id}/intrekken/")
    agent.stuur(f"/stuk/{id}/intrekken/?terug={agent.pad('beeld/')}")
    assert "document ingetrokken door de bron" in agent.zie("beeld/")
    agent.zie(f"/stuk/{id}/", 404)
    Browser(c, "psychiater").zie(f"/stuk/{id}/intrekken/", 404)


def test_downloaden_wordt_vastgelegd(c):
    """Reading is logged in the transaction of the read (ontwerp.md §4.10)."""
    from django.db import connection

    id = plaats(c)
    agent = Browser(c, "agent")
    agent.client.get(agent.pad(f"/stuk/{id}/"))
    with connection.cursor() as cursor:
        # insert-only for this role: ask how many rows were written, not what they say
        cursor.execute("SELECT n_tup_ins FROM pg_stat_xact_user_tables"
                       " WHERE relname = 'logboek_toegangsregel'")  # fmt: skip
        assert cursor.fetchone()[0] >= 1


def test_een_document_bij_de_casus_toevoegen_op_het_scherm(c):
    agent = Browser(c, "agent")
    goed = SimpleUploadedFile("Besluit.pdf", bestanden.PDF)
    agent.stuur("document/nieuw/", bestand=goed)
    assert "Besluit.pdf" in agent.zie("beeld/")
    fout = SimpleUploadedFile("Besluit.pdf", bestanden.png())
    assert "eindigt op .pdf" in agent.stuur("document/nieuw/", 422, bestand=fout)
    groot = SimpleUploadedFile("groot.txt", b"a" * (20 * 1024 * 1024 + 1))
    assert "te groot" in agent.stuur("document/nieuw/", 422, bestand=groot)
