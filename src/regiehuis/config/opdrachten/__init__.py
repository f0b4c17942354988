"""The command ``regiehuis``."""

import argparse
import os
import sys
from collections.abc import Sequence

from regiehuis import __version__
from regiehuis.config.opdrachten.delen import OpdrachtFout

ROLLEN = ("app", "eigenaar", "vernietiger", "lezer", "kopie", "beheer")


def ontleder() -> argparse.ArgumentParser:
    """The words of the command line."""
    hoofd = argparse.ArgumentParser(
        prog="regiehuis",
        description="Regiehuis: de digitale werkplek van een Zorg- en Veiligheidshuis.",
    )
    hoofd.add_argument("--version", action="version", version=f"regiehuis {__version__}")
    soorten = hoofd.add_subparsers(dest="opdracht", required=True, metavar="opdracht")

    def nieuw(naam: str, uitleg: str) -> argparse.ArgumentParser:
        return soorten.add_parser(naam, help=uitleg, description=uitleg)

    serve = nieuw("serve", "Start de webserver.")
    serve.add_argument("--bind", default="", help="adres, als 127.0.0.1:8000 (anders $PORT)")
    nieuw("worker", "Start de werker, die mail verstuurt en taken op tijd doet.")
    nieuw("migrate", "Werk de database bij (als rol eigenaar) en zet de statische bestanden klaar.")
    demo = nieuw("demo", "Start alles met twee verzonnen huizen: database, web en werker.")
    demo.add_argument("--opnieuw", action="store_true", help="gooi de demo weg en begin opnieuw")
    demo.add_argument("--leeg", action="store_true", help="zonder de verzonnen huizen")
    nieuw("check", "Controleer instellingen, rechten van de database en het beleid per tabel.")
    db_url = nieuw("db-url", "Toon het adres van de database voor een rol.")
    db_url.add_argument("--role", choices=ROLLEN, default="app", help="de rol (standaard app)")
    db_init = nieuw("db-init", "Maak rollen, database en extensies, of toon de SQL daarvoor.")
    db_init.add_argument("--sql", action="store_true", help="toon de SQL voor uw databasebeheerder")
    db_init.add_argument("--database", default="regiehuis", help="naam van de database")
    huis = nieuw("createhuis", "Maak een nieuw huis.")
    huis.add_argument("naam", help="de naam, als 'Veiligheidshuis Voorbeeld'")
    huis.add_argument("--kort", required=True, help="korte naam: kleine letters en streepjes")
    huis.add_argument("--gemeenten", required=True, help="CBS-codes, met komma's")
    huis.add_argument("--beheerder", default="", help="e-mail van de eerste beheerder")
    huis.add_argument("--beheerder-naam", default="", help="naam van de eerste beheerder")
    huis.add_argument("--screening", default="", help="datum van VOG of screening: jjjj-mm-dd")
    backup = nieuw("backup", "Maak een reservekopie van database en bestanden in één map.")
    backup.add_argument("doel", help="map waarin de gedateerde kopie komt")
    restore = nieuw("restore", "Zet een reservekopie terug in een lege database.")
    restore.add_argument("bron", help="de map die 'backup' maakte")
    restore.add_argument("--ja", action="store_true", help="overschrijf wat er nu staat")
    voor = nieuw("voorbereiden", "Stap van 'demo': migreren, statische bestanden, demo laden.")
    voor.add_argument("--laad-demo", action="store_true", help="laad de demo")
    voor.add_argument("--leeg", action="store_true", help="er zijn geen verzonnen huizen")
    return hoofd


def main(argumenten: Sequence[str] | None = None) -> int:
    """Run one command; errors in the set-up become one clear message and exit code 1 or 2."""
    keuze = ontleder().parse_args(argumenten)
    os.umask(0o077)  # whatever we write beside the database is for us alone
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regiehuis.config.settings")
    if keuze.opdracht in {"demo", "voorbereiden"}:
        os.environ["REGIEHUIS_MODUS"] = "demo"
    from regiehuis.config.opdrachten import beheer, demo, kopie, uitvoeren

    opdrachten = {
        "serve": uitvoeren.serve,
        "worker": uitvoeren.worker,
        "migrate": uitvoeren.migrate,
        "voorbereiden": uitvoeren.voorbereiden,
        "demo": demo.demo,
        "check": beheer.check,
        "db-url": beheer.db_url,
        "db-init": beheer.db_init,
        "createhuis": beheer.createhuis,
        "backup": kopie.backup,
        "restore": kopie.restore,
    }
    from regiehuis.ingebed import ServerFout

    try:
        return opdrachten[keuze.opdracht](keuze)
    except (OpdrachtFout, ServerFout) as fout:
        print(f"regiehuis: {fout}", file=sys.stderr)
        return 1
    except Exception as fout:
        if type(fout).__name__ != "ImproperlyConfigured":  # its module costs time to import
            raise
        print(fout, file=sys.stderr)
        return 2
