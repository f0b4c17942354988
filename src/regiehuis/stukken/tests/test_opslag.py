"""The encrypted store behind Django's storage API."""

from pathlib import Path

import pytest
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import ContentFile

from regiehuis.kern.geheim import OntsleutelFout, nieuwe_sleutel
from regiehuis.kern.ids import nieuw_id
from regiehuis.stukken.opslag import VersleuteldeOpslag

GEHEIM = b"Mevrouw Kanarie woont in Huizen. " * 100


@pytest.fixture
def opslag(tmp_path, settings):
    settings.REGIEHUIS_SLEUTELS = nieuwe_sleutel("k1")
    return VersleuteldeOpslag(tmp_path / "stukken")


def test_wat_erin_gaat_komt_eruit_en_staat_nergens_leesbaar(opslag, tmp_path):
    naam = opslag.save(nieuw_id().hex, ContentFile(GEHEIM))
    assert opslag.open(naam).read() == GEHEIM
    bestanden = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert len(bestanden) == 1
    assert b"Kanarie" not in bestanden[0].read_bytes()
    assert bestanden[0].name == naam
    assert bestanden[0].stat().st_mode & 0o777 == 0o600


def test_na_een_nieuwe_sleutel_blijft_het_oude_leesbaar(opslag, settings):
    naam = opslag.save(nieuw_id().hex, ContentFile(GEHEIM))
    settings.REGIEHUIS_SLEUTELS = f"{nieuwe_sleutel('k2')},{settings.REGIEHUIS_SLEUTELS}"
    assert opslag.open(naam).read() == GEHEIM
    assert opslag.sleutelversie() == "k2"


def test_een_verwisseld_of_veranderd_bestand_wordt_geweigerd(opslag):
    een, twee = (opslag.save(nieuw_id().hex, ContentFile(GEHEIM)) for _ in range(2))
    rauw = Path(opslag.path(twee)).read_bytes()
    Path(opslag.path(een)).write_bytes(rauw)
    with pytest.raises(OntsleutelFout):
        opslag.open(een)
    Path(opslag.path(twee)).write_bytes(rauw[:-1] + bytes([rauw[-1] ^ 1]))
    with pytest.raises(OntsleutelFout):
        opslag.open(twee)


@pytest.mark.parametrize("naam", ["", "../../etc/passwd", "brief.pdf", "AB" * 16, "a" * 31])
def test_alleen_een_id_is_een_naam(opslag, naam):
    with pytest.raises(SuspiciousFileOperation):
        opslag.path(naam)


def test_een_naam_wordt_nooit_twee_keer_gebruikt_en_een_stuk_verandert_niet(opslag):
    naam = opslag.save(nieuw_id().hex, ContentFile(b"x"))
    with pytest.raises(SuspiciousFileOperation):
        opslag.save(naam, ContentFile(b"y"))
    with pytest.raises(ValueError, match="verandert niet"):
        opslag.open(naam, "wb")


def test_weg_is_weg(opslag):
    naam = opslag.save(nieuw_id().hex, ContentFile(b"x"))
    opslag.delete(naam)
    opslag.delete(naam)
    assert not opslag.exists(naam)
