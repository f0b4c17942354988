"""The database context: which functionaris in which house, for one transaction.

Settings are transaction-local (`set_config(..., true)`) and put back at the end, so that a pooled
connection never carries somebody's sight to the next request (proven in tests/test_logboek.py).
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from django.db import connections, transaction

from regiehuis.logboek.deur import Door

_door: ContextVar[Door | None] = ContextVar("door", default=None)

CASUSSEN = "regiehuis.casussen"
INSTELLINGEN = ("regiehuis.functionaris", "regiehuis.huis", "regiehuis.gebruiker", CASUSSEN)


def huidige_door() -> Door | None:
    """The door of this moment, or None outside every functionaris."""
    return _door.get()


def _lees(cursor) -> tuple[str, ...]:
    cursor.execute(
        "SELECT " + ", ".join(f"coalesce(current_setting('{i}', true), '')" for i in INSTELLINGEN)
    )
    return cursor.fetchone()


def _zet(cursor, waarden: tuple[str, ...]) -> None:
    velden = ", ".join("set_config(%s, %s, true)" for _ in INSTELLINGEN)
    cursor.execute(
        f"SELECT {velden}",
        [x for paar in zip(INSTELLINGEN, waarden, strict=True) for x in paar],
    )


@contextmanager
def _context(waarden: tuple[str, ...], door: Door | None, using: str) -> Iterator[None]:
    with transaction.atomic(using=using):
        with connections[using].cursor() as cursor:
            vorige = _lees(cursor)
            _zet(cursor, waarden)
        token = _door.set(door)
        try:
            yield
        finally:
            _door.reset(token)
        # After an error the rollback itself puts the settings back.
        verbinding = connections[using]
        if not verbinding.needs_rollback:
            with verbinding.cursor() as cursor:
                _zet(cursor, vorige)


@contextmanager
def binnen(door: Door, *, using: str = "default") -> Iterator[Door]:
    """Act as `door` inside one transaction (a savepoint when one is open already)."""
    waarden = (str(door.functionaris), str(door.huis), str(door.gebruiker or ""), "")
    with _context(waarden, door, using):
        yield door


@contextmanager
def in_huis(huis: UUID, *, using: str = "default") -> Iterator[None]:
    """Only the house is known: setting up a house, or choosing a capacity."""
    with _context(("", str(huis), "", ""), None, using):
        yield


def beperk_tot_casus(casus: UUID, *, using: str = "default") -> None:
    """Until the end of this context no other case is visible, whatever somebody may see.

    It can only take away. A page of one case costs the same for who sees one case and for who
    sees thousands, and a forgotten filter cannot show another case on it.
    """
    with connections[using].cursor() as cursor:
        _beperk(cursor, [casus])


@contextmanager
def alleen_casussen(casussen: Collection[UUID], *, using: str = "default") -> Iterator[None]:
    """Within this block only these cases are visible: the rows that a list shows.

    Inside a page of one case nothing changes.
    """
    verbinding = connections[using]
    with verbinding.cursor() as cursor:
        beperkt = bool(_lees(cursor)[INSTELLINGEN.index(CASUSSEN)])
        if not beperkt:
            _beperk(cursor, casussen)
    yield
    if not beperkt and not verbinding.needs_rollback:
        with verbinding.cursor() as cursor:
            cursor.execute("SELECT set_config(%s, '', true)", [CASUSSEN])


def _beperk(cursor, casussen: Collection[UUID]) -> None:
    waarde = "{" + ",".join(str(c) for c in casussen) + "}"
    cursor.execute("SELECT set_config(%s, %s, true)", [CASUSSEN, waarde])
