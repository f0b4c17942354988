"""The database server of a test run: its template, a copy of it per process, and cleaning up."""

import os
import secrets
import shutil
import tempfile
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo
from psycopg.pq import TransactionStatus

from regiehuis.ingebed import Server
from regiehuis.ingebed.rollen import INLOGROLLEN, richt_in, toegang_sql, verwijder_database

SJABLOON = "sjabloon_regiehuis"
#: Held while the template is made, and by who copies it: the server does not let two copy at once.
KOPIESLOT = "SELECT pg_advisory_lock(20250301)"


class Proefserver:
    """The database server of this run, and a migrated template to copy databases from."""

    def __init__(self) -> None:
        self.map: Path | None = None
        self.server: Server | None = None
        self.wachtwoorden: dict[str, str] = {}
        self.beheer = os.environ.get("TEST_DATABASE_URL_BEHEER", "")
        if self.beheer:
            self.wachtwoorden = {rol: secrets.token_urlsafe(16) for rol in INLOGROLLEN}

    def start(self) -> None:
        """Start the server when it is ours; nobody copies the template before it is migrated."""
        if not self.beheer:
            self.map = Path(tempfile.mkdtemp(prefix="regiehuis-test-"))
            self.server = Server(self.map, vluchtig=True).start()
            self.beheer = self.server.dsn("beheer", "postgres")
        self._slot = psycopg.connect(self.beheer, dbname="postgres", autocommit=True)
        self._slot.execute(KOPIESLOT)
        verwijder_database(self.beheer, SJABLOON)

    def migreer(self) -> None:
        """Make the template. What failed leaves none, so that nothing runs on half of it."""
        from regiehuis.config.databank import migreer

        try:
            richt_in(self.beheer, SJABLOON, wachtwoorden=self.wachtwoorden)
            verbind_met(self.beheer, SJABLOON, self.wachtwoorden)
            migreer()
        except BaseException:
            sluit_verbindingen()
            verwijder_database(self.beheer, SJABLOON)
            raise
        finally:
            sluit_verbindingen()
            self._slot.close()

    def stop(self) -> None:
        """Stop the server and remove its folder."""
        if self.server:
            self.server.stop()
        if self.map:
            shutil.rmtree(self.map, ignore_errors=True)


def adres_van(beheer: str, rol: str, database: str, wachtwoorden: dict[str, str]) -> str:
    """The address of a database for one role, beside that of beheer."""
    wie = {} if rol == "beheer" else {"user": rol, "password": wachtwoorden.get(rol)}
    return make_conninfo(beheer, dbname=database, **wie)


def verbind_met(beheer: str, database: str, wachtwoorden: dict[str, str]) -> None:
    """Point Django's aliases to a database."""
    from django.db import connections

    from regiehuis.config.databank import uit_adres

    sluit_verbindingen()
    for alias in connections:
        rol = "app" if alias == "default" else alias
        nieuw = uit_adres(adres_van(beheer, rol, database, wachtwoorden))
        for delen in (connections[alias].settings_dict, connections.settings[alias]):
            delen.update({k: nieuw[k] for k in ("NAME", "USER", "PASSWORD", "HOST", "PORT")})
            delen["OPTIONS"] = {**nieuw["OPTIONS"]}


def sluit_verbindingen() -> None:
    """Close all of Django's connections."""
    from django.db import connections

    connections.close_all()


def richt_in_kopie(beheer: str, database: str) -> None:
    """Copy the template, when it is there."""
    with psycopg.connect(beheer, dbname="postgres", autocommit=True) as verbinding:
        verbinding.execute(KOPIESLOT)
        verbinding.execute(
            f'CREATE DATABASE "{database}" OWNER eigenaar TEMPLATE {SJABLOON}'.encode()
        )
        verbinding.execute(toegang_sql(database).encode())


class Opruimer:
    """Removes what tests committed, past triggers and policies; keeps what migrations filled.

    One connection for the run: what it knows of a hundred tables it need not look up again.
    """

    def __init__(self, beheer: str) -> None:
        self._verbinding = psycopg.connect(beheer, autocommit=True)
        self._verbinding.execute("SET session_replication_role = replica")
        weg = [naam for naam in self._tabellen() if not self._is_gevuld(naam)]
        self._leeg = "; ".join(f"DELETE FROM {naam}" for naam in weg).encode()

    def _tabellen(self) -> list[str]:
        return [
            naam
            for (naam,) in self._verbinding.execute(
                "SELECT quote_ident(c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid ="
                " c.relnamespace WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')"
                " AND NOT c.relispartition"
            )
        ]

    def _is_gevuld(self, naam: str) -> bool:
        return bool(self._verbinding.execute(f"SELECT 1 FROM {naam} LIMIT 1".encode()).fetchall())

    def maak_leeg(self) -> None:
        """Remove the rows; a connection that waits with an open transaction is closed first."""
        from django.db import connections

        from regiehuis.netwerk.tests import voorraad

        voorraad.vergeet()

        for verbinding in connections.all(initialized_only=True):
            psy = verbinding.connection
            if psy and (psy.closed or psy.info.transaction_status != TransactionStatus.IDLE):
                verbinding.close()
        self._verbinding.execute(self._leeg)

    def sluit(self) -> None:
        """Let the database go."""
        self._verbinding.close()
