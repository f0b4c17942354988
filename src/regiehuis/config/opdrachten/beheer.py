"""Commands for the administrator."""

import argparse
import os
import sys
from datetime import date

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
    """Make a house; with ``--beheerder`` also invite the first person, who sets up the rest."""
    if keuze.beheerder and not (keuze.beheerder_naam and keuze.screening):
        raise OpdrachtFout("geef bij --beheerder ook --beheerder-naam en --screening.")
    with met_database():
        start_django()
        from django.db import transaction

        from regiehuis.kern.fouten import DomeinFout

        try:
            with transaction.atomic():
                _maak_huis(keuze)
        except DomeinFout as fout:
            raise OpdrachtFout(str(fout)) from None
        except ValueError as fout:
            raise OpdrachtFout(f"--screening is geen datum: {fout}") from None
    print(f"Het huis '{keuze.naam}' is gemaakt.")
    if keuze.beheerder:
        print("De uitnodiging voor de beheerder gaat per mail; de werker verstuurt haar.")
    return 0


def _maak_huis(keuze: argparse.Namespace) -> None:
    from regiehuis.logboek.context import binnen
    from regiehuis.netwerk.services import maak_huis
    from regiehuis.toegang.services import nodig_nieuw_uit

    gemeenten = [code.strip() for code in keuze.gemeenten.split(",") if code.strip()]
    nieuw = maak_huis(naam=keuze.naam, kort=keuze.kort, gemeenten=gemeenten)
    if not keuze.beheerder:
        return
    with binnen(nieuw.door):
        nodig_nieuw_uit(
            nieuw.door,
            hoedanigheid_id=nieuw.hoedanigheid,
            naam=keuze.beheerder_naam,
            functie="beheerder",
            email=keuze.beheerder,
            rollen=["beheerder"],
            screening_bevestigd_op=date.fromisoformat(keuze.screening),
        )
