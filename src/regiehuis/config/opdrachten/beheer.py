"""Commands for the administrator."""

import argparse
import os
import sys

from regiehuis.ingebed import Server, kies_gegevensmap
from regiehuis.ingebed.rollen import db_init_sql, richt_in

from .delen import VARIABELEN, OpdrachtFout, met_database, modus, start_django


def check(keuze: argparse.Namespace) -> int:
    """All system checks, those of the live database included."""
    with met_database():
        start_django()
        from django.core.management import call_command
        from django.core.management.base import SystemCheckError

        try:
            call_command("check", databases=["default"], deploy=modus() == "productie")
        except SystemCheckError as fouten:
            print(fouten, file=sys.stderr)
            return 1
    return 0


def db_url(keuze: argparse.Namespace) -> int:
    """Print the address for one role."""
    ingesteld = os.environ.get(VARIABELEN.get(keuze.role, ""))
    if not ingesteld and modus() == "productie" and not _ingebed_aanwezig():
        naam = VARIABELEN.get(keuze.role)
        raise OpdrachtFout(
            f"{naam} is niet ingesteld." if naam else "de rol beheer is van uw databasebeheerder."
        )
    print(ingesteld or Server(kies_gegevensmap()).dsn(keuze.role))
    return 0


def _ingebed_aanwezig() -> bool:
    return (kies_gegevensmap() / "pg" / "PG_VERSION").exists()


def db_init(keuze: argparse.Namespace) -> int:
    """Print the SQL, or run it on the embedded server."""
    if keuze.sql:
        print(db_init_sql(keuze.database), end="")
        return 0
    if modus() == "productie":
        raise OpdrachtFout(
            "op een eigen server doet de databasebeheerder dit: regiehuis db-init --sql"
        )
    with met_database():
        richt_in(Server(kies_gegevensmap()).dsn("beheer", "postgres"), keuze.database)
    return 0


def createhuis(keuze: argparse.Namespace) -> int:
    """Make a house."""
    with met_database():
        start_django()
        from regiehuis.config.kamers import heeft

        if not heeft("netwerk", "services"):
            raise OpdrachtFout("deze versie kent nog geen huizen.")
        from regiehuis.netwerk.services import maak_huis

        gemeenten = [code.strip() for code in keuze.gemeenten.split(",") if code.strip()]
        maak_huis(naam=keuze.naam, kort=keuze.kort, gemeenten=gemeenten)
    print(f"Het huis '{keuze.naam}' is gemaakt.")
    return 0
