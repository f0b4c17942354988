"""``backup`` and ``restore``: database and files together, with a manifest."""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg

from regiehuis import __version__
from regiehuis.ingebed.binaries import voor_server

from .delen import VARIABELEN, OpdrachtFout, met_database, start_django

MANIFEST = "manifest.json"
DUMP = "database.dump"
BESTANDEN = "bestanden"


def backup(keuze: argparse.Namespace) -> int:
    """Dump as role kopie, copy the files, write the manifest last: no manifest, no backup."""
    with met_database():
        start_django()
        from django.conf import settings

        adres = _adres("kopie")
        doel = Path(keuze.doel) / f"regiehuis-{datetime.now(UTC):%Y%m%d-%H%M%S}"
        doel.mkdir(mode=0o700, parents=True)
        versie = _serverversie(adres)
        _voer_uit(
            "pg_dump", versie, "-Fc", "--no-comments", f"--file={doel / DUMP}", f"--dbname={adres}"
        )
        if settings.REGIEHUIS_BESTANDEN.exists():
            shutil.copytree(settings.REGIEHUIS_BESTANDEN, doel / BESTANDEN)
    manifest = {
        "versie": __version__,
        "gemaakt_op": datetime.now(UTC).isoformat(timespec="seconds"),
        "postgres": versie,
        "sha256": sommen(doel),
    }
    (doel / MANIFEST).write_text(json.dumps(manifest, indent=1, sort_keys=True))
    print(f"De reservekopie staat in {doel}")
    print("De sleutels (REGIEHUIS_SLEUTELS) zitten er niet in: bewaar die ergens anders.")
    return 0


def restore(keuze: argparse.Namespace) -> int:
    """Check the manifest, fill an empty database, migrate, and replay what was destroyed since."""
    bron = Path(keuze.bron)
    lees_manifest(bron)
    with met_database():
        start_django()
        from django.conf import settings

        from regiehuis.config.databank import migreer

        adres = _adres("eigenaar")
        _eis_leeg(adres, settings.REGIEHUIS_BESTANDEN, ja=keuze.ja)
        _voer_uit(
            "pg_restore", _serverversie(adres), "--exit-on-error", "--no-comments",
            f"--dbname={adres}", str(bron / DUMP),
        )  # fmt: skip
        if (bron / BESTANDEN).exists():
            shutil.copytree(bron / BESTANDEN, settings.REGIEHUIS_BESTANDEN, dirs_exist_ok=True)
        migreer()
        _speel_vernietigingen_af(settings.REGIEHUIS_VERNIETIGD)
    print("De reservekopie is teruggezet.")
    return 0


def sommen(map_: Path) -> dict[str, str]:
    """The SHA-256 of every file but the manifest."""
    uit = {}
    for pad in sorted(p for p in map_.rglob("*") if p.is_file() and p.name != MANIFEST):
        with pad.open("rb") as bestand:
            uit[str(pad.relative_to(map_))] = hashlib.file_digest(bestand, "sha256").hexdigest()
    return uit


def lees_manifest(bron: Path) -> dict[str, Any]:
    """Read and check the manifest.

    Raises:
        OpdrachtFout: it is missing, or files differ from it.
    """
    try:
        manifest: dict[str, Any] = json.loads((bron / MANIFEST).read_text())
        verwacht = manifest["sha256"]
    except (OSError, ValueError, KeyError):
        raise OpdrachtFout(f"{bron} is geen (complete) reservekopie: geen {MANIFEST}.") from None
    gevonden = sommen(bron)
    anders = sorted(n for n in {*verwacht, *gevonden} if verwacht.get(n) != gevonden.get(n))
    if anders:
        raise OpdrachtFout(f"de reservekopie is beschadigd: {len(anders)} bestand(en) wijken af.")
    return manifest


def _adres(rol: str) -> str:
    if adres := os.environ.get(VARIABELEN[rol]):
        return adres
    raise OpdrachtFout(f"{VARIABELEN[rol]} ontbreekt: dit gaat als rol {rol}.")


def _serverversie(adres: str) -> int:
    with psycopg.connect(adres) as verbinding:
        return verbinding.info.server_version // 10000


def _voer_uit(programma: str, versie: int, *argumenten: str) -> None:
    binaries = voor_server(versie)
    klaar = subprocess.run(
        [binaries.programma(programma), *argumenten], capture_output=True, text=True, check=False
    )
    if klaar.returncode:
        raise OpdrachtFout(f"{programma} mislukte:\n{klaar.stderr.strip()}")


_INHOUD = """
    SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
           format('%%I.%%I', n.nspname, c.relname)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'S')
      AND pg_get_userbyid(c.relowner) = ANY (%(wie)s)
    UNION ALL
    SELECT 'ROUTINE', p.oid::regprocedure::text
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND pg_get_userbyid(p.proowner) = ANY (%(wie)s)
    UNION ALL
    SELECT 'TYPE', format('%%I.%%I', n.nspname, t.typname)
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = 'public' AND pg_get_userbyid(t.typowner) = ANY (%(wie)s)
      AND (t.typtype IN ('e', 'd')
           OR EXISTS (SELECT 1 FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))
"""


def _eis_leeg(adres: str, bestanden: Path, *, ja: bool) -> None:
    """Refuse to overwrite, unless told so; then empty database and file store."""
    with psycopg.connect(adres) as verbinding:
        inhoud = verbinding.execute(_INHOUD, {"wie": ["eigenaar", "poort"]}).fetchall()
        vol = bool(inhoud) or (bestanden.exists() and any(bestanden.iterdir()))
        if vol and not ja:
            raise OpdrachtFout(
                "de database of de bestandenmap is niet leeg. Met --ja wordt alles overschreven."
            )
        # A table takes its own sequences along; functions may be used by a default of a table.
        volgorde = ("VIEW", "TABLE", "SEQUENCE", "ROUTINE", "TYPE")
        for soort, naam in sorted(inhoud, key=lambda rij: volgorde.index(rij[0])):
            verbinding.execute(f"DROP {soort} IF EXISTS {naam} CASCADE".encode())
    shutil.rmtree(bestanden, ignore_errors=True)


def _speel_vernietigingen_af(grootboek: Path) -> None:
    """What was destroyed after the backup was made must not come back."""
    if not grootboek.exists():
        return
    from regiehuis.logboek.vernietigen import speel_vernietigingen_af

    try:
        speel_vernietigingen_af(grootboek)
    except (ValueError, KeyError) as fout:
        raise OpdrachtFout(
            f"{grootboek} kan niet worden afgespeeld ({fout}): zet het systeem niet open."
        ) from fout
