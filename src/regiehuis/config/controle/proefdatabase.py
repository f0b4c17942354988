"""Migrate an empty database and run all checks on it, the policies included."""

import os
import sys
import tempfile
from pathlib import Path

from regiehuis.config.opdrachten.delen import start_django, zet_adressen
from regiehuis.ingebed import Server
from regiehuis.ingebed.rollen import richt_in


def main() -> int:
    """Exit code 0 when every check passes."""
    from django.core.management import call_command
    from django.core.management.base import SystemCheckError

    os.environ |= {
        "REGIEHUIS_MODUS": "test",
        "DJANGO_SETTINGS_MODULE": "regiehuis.config.settings",
    }
    with (
        tempfile.TemporaryDirectory(prefix="regiehuis-check-") as map_,
        Server(Path(map_), vluchtig=True) as server,
    ):
        Path(map_).chmod(0o711)
        zet_adressen(server)
        richt_in(server.dsn("beheer", "postgres"))
        start_django()
        from django.db import connections

        from regiehuis.config.databank import migreer

        migreer()
        try:
            call_command("check", databases=["default"], fail_level="WARNING")
        except SystemCheckError as fouten:
            print(fouten)
            return 1
        finally:
            connections.close_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
