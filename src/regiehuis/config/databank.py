"""From a database address to Django's settings; and which alias migrations write to."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from psycopg.conninfo import conninfo_to_dict

_migreert: ContextVar[bool] = ContextVar("migreert", default=False)


def uit_adres(adres: str, **opties: Any) -> dict[str, Any]:
    """Translate ``postgresql://…`` (or a conninfo string) to an entry of ``DATABASES``."""
    delen = {k: str(v) for k, v in conninfo_to_dict(adres).items() if v is not None}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": delen.pop("dbname", ""),
        "USER": delen.pop("user", ""),
        "PASSWORD": delen.pop("password", ""),
        "HOST": delen.pop("host", ""),
        "PORT": delen.pop("port", ""),
        "OPTIONS": delen,
        "ATOMIC_REQUESTS": False,  # logboek's middleware owns the transaction
        **opties,
    }


def databanken(adressen: dict[str, str]) -> dict[str, dict[str, Any]]:
    """The aliases: ``default`` is the role app. A role without an address gets no alias."""
    gedeeld: dict[str, Any] = {"TEST": {"MIRROR": None}}
    blijvend = {"CONN_MAX_AGE": 300, "CONN_HEALTH_CHECKS": True}
    uit = {"default": uit_adres(adressen["app"], **gedeeld, **blijvend)}
    for rol in ("eigenaar", "vernietiger"):
        if adres := adressen.get(rol):
            uit[rol] = uit_adres(adres, **gedeeld, CONN_MAX_AGE=0)
    return uit


class Router:
    """While migrating everything goes through ``eigenaar``, also code that forgot ``using``."""

    def db_for_read(self, model: object, **hints: object) -> str | None:
        """Alias to read from; None leaves it to Django."""
        return "eigenaar" if _migreert.get() else None

    db_for_write = db_for_read

    def allow_relation(self, een: object, ander: object, **hints: object) -> bool:
        """All aliases are the same database."""
        return True


@contextmanager
def tijdens_migratie() -> Iterator[None]:
    """Send all queries to the alias ``eigenaar`` within this block."""
    token = _migreert.set(True)
    try:
        yield
    finally:
        _migreert.reset(token)


def migreer(verbosity: int = 0) -> None:
    """Run all migrations as the owner of the tables."""
    from django.core.management import call_command
    from django.db import connections

    with tijdens_migratie():
        call_command("migrate", database="eigenaar", interactive=False, verbosity=verbosity)
    with connections["eigenaar"].cursor() as cursor:
        for patroon, rechten in DERDEN.items():
            cursor.execute(_TABELLEN, [patroon])
            for (tabel,) in cursor.fetchall():
                cursor.execute(f"GRANT {rechten} ON {tabel} TO app")


_TABELLEN = """
    SELECT quote_ident(relname) FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname LIKE %s
"""

#: Tables of libraries have no migration of ours to grant in. Pattern (LIKE) -> rights of app.
DERDEN = {
    r"django\_migrations": "SELECT",
    r"django\_content\_type": "SELECT",
    r"django\_session": "SELECT, INSERT, UPDATE, DELETE",
    r"auth\_%": "SELECT",
    r"procrastinate\_%": "SELECT, INSERT, UPDATE, DELETE",
    r"account\_%": "SELECT, INSERT, UPDATE, DELETE",
    r"mfa\_%": "SELECT, INSERT, UPDATE, DELETE",
    r"usersessions\_%": "SELECT, INSERT, UPDATE, DELETE",
}
