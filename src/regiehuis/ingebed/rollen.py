"""The seven roles of the database, and what each may do, as idempotent SQL.

``beheer`` is the superuser that runs this; the other six are made here. The same text serves the
embedded server, the tests and a DBA (``regiehuis db-init --sql``). PostgreSQL 15 or newer.
"""

from collections.abc import Mapping

import psycopg
from psycopg import sql

#: role -> attributes. Only ``poort`` and ``kopie`` look past the policies: the first cannot sign
#: in and owns a few functions, the second cannot write.
ROLLEN: Mapping[str, str] = {
    "eigenaar": "LOGIN NOBYPASSRLS",
    "poort": "NOLOGIN BYPASSRLS",
    "app": "LOGIN NOBYPASSRLS",
    "vernietiger": "LOGIN NOBYPASSRLS",
    "lezer": "LOGIN NOBYPASSRLS",
    "kopie": "LOGIN BYPASSRLS",
}
INLOGROLLEN = tuple(rol for rol, kan in ROLLEN.items() if not kan.startswith("NOLOGIN"))
EXTENSIES = ("pg_trgm", "unaccent", "btree_gin", "btree_gist", "fuzzystrmatch")

#: Settings per role. Statements and details stay out of the server's log: they hold names.
INSTELLINGEN: Mapping[str, Mapping[str, str]] = {
    "eigenaar": {"lock_timeout": "30s"},
    "app": {
        "statement_timeout": "30s",
        "idle_in_transaction_session_timeout": "60s",
        "lock_timeout": "10s",
    },
    "vernietiger": {"statement_timeout": "10min", "idle_in_transaction_session_timeout": "60s"},
    "lezer": {"statement_timeout": "5min", "default_transaction_read_only": "on"},
    "kopie": {"default_transaction_read_only": "on"},
}
#: Compiling a statement (jit) costs more than it saves: the policies make the planner guess high.
_ELK = {
    "search_path": "public",
    "jit": "off",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}


def rollen_sql() -> str:
    """The roles themselves (for the whole cluster)."""
    regels = []
    for rol, kan in ROLLEN.items():
        regels += [
            f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{rol}') "
            f"THEN CREATE ROLE {rol}; END IF; END $$;",
            f"ALTER ROLE {rol} {kan} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION;",
        ]
        instellingen = {**_ELK, **INSTELLINGEN.get(rol, {})}
        regels += [f"ALTER ROLE {rol} SET {k} = '{v}';" for k, v in instellingen.items()]
    regels += [
        "-- eigenaar may hand a security-definer function to poort; poort may read all for backup",
        "GRANT poort TO eigenaar;",
        "GRANT pg_read_all_data TO kopie;",
    ]
    return "\n".join(regels)


def toegang_sql(database: str) -> str:
    """Who may connect to a database (not copied when a database is made from a template)."""
    wie = ", ".join(INLOGROLLEN)
    return (
        f'REVOKE ALL ON DATABASE "{database}" FROM PUBLIC;\n'
        f'GRANT CONNECT ON DATABASE "{database}" TO {wie};'
    )


def database_sql() -> str:
    """Extensions and rights inside the database.

    On tables ``app`` gets nothing by default: each migration grants what its table needs, in one
    operation with the policy.
    """
    regels = [f"CREATE EXTENSION IF NOT EXISTS {naam} SCHEMA public;" for naam in EXTENSIES]
    voor = "ALTER DEFAULT PRIVILEGES FOR ROLE eigenaar"
    regels += [
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC;",
        "GRANT USAGE ON SCHEMA public TO app, vernietiger, lezer, kopie;",
        "GRANT USAGE, CREATE ON SCHEMA public TO eigenaar, poort;",
        f"{voor} IN SCHEMA public GRANT SELECT ON TABLES TO kopie;",
        f"{voor} IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO app, vernietiger, poort;",
        f"{voor} IN SCHEMA public GRANT SELECT ON SEQUENCES TO kopie;",
        f"{voor} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;",
        f"{voor} IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO app, vernietiger, poort;",
    ]
    return "\n".join(regels)


def db_init_sql(database: str = "regiehuis") -> str:
    """The whole text for a DBA, to be run by psql; passwords are placeholders."""
    wachtwoorden = "\n".join(
        f"ALTER ROLE {rol} PASSWORD 'VERVANG_WACHTWOORD_{rol.upper()}';" for rol in INLOGROLLEN
    )
    return f"""\
-- Regiehuis: roles, database and extensions. PostgreSQL 15 or newer.
-- Run as a superuser:  psql -v ON_ERROR_STOP=1 -d postgres -f dit-bestand.sql
-- Replace every VERVANG_WACHTWOORD_... first. May be run again without harm.

{rollen_sql()}

{wachtwoorden}

SELECT 'CREATE DATABASE "{database}" OWNER eigenaar ENCODING ''UTF8'' TEMPLATE template0'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{database}') \\gexec

{toegang_sql(database)}

\\connect "{database}"

{database_sql()}
"""


def richt_in(
    dsn_beheer: str,
    database: str = "regiehuis",
    *,
    wachtwoorden: Mapping[str, str] | None = None,
    sjabloon: str | None = None,
) -> bool:
    """Make roles and database as ``beheer``; True when the database was made now.

    Args:
        dsn_beheer: address of any database of the server, as a superuser.
        database: name of the database to make.
        wachtwoorden: passwords per role, for a server over TCP.
        sjabloon: make the database as a copy of this one.
    """
    with psycopg.connect(dsn_beheer, dbname="postgres", autocommit=True) as verbinding:
        verbinding.execute(rollen_sql().encode())
        for rol, wachtwoord in (wachtwoorden or {}).items():
            verbinding.execute(
                sql.SQL("ALTER ROLE {} PASSWORD {}").format(
                    sql.Identifier(rol), sql.Literal(wachtwoord)
                )
            )
        bestaat = verbinding.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s", [database]
        ).fetchone()
        if not bestaat:
            verbinding.execute(
                sql.SQL("CREATE DATABASE {} OWNER eigenaar TEMPLATE {}").format(
                    sql.Identifier(database), sql.Identifier(sjabloon or "template0")
                )
            )
        verbinding.execute(toegang_sql(database).encode())
    if not bestaat and sjabloon:
        return True
    with psycopg.connect(dsn_beheer, dbname=database, autocommit=True) as verbinding:
        verbinding.execute(database_sql().encode())
    return not bestaat


def verwijder_database(dsn_beheer: str, database: str) -> None:
    """Drop a database, and whoever is connected to it."""
    with psycopg.connect(dsn_beheer, dbname="postgres", autocommit=True) as verbinding:
        verbinding.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database))
        )
