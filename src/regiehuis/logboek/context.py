"""The database context: which functionaris in which house, for one transaction.

Settings are transaction-local (`set_config(..., true)`) and put back at the end, so that a pooled
connection never carries somebody's sight to the next request (proven in tests/test_logboek.py).
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar
from uuid import UUID

from django.db import connections, transaction

from regiehuis.logboek.deur import Door, onthoud_automaten

D = TypeVar("D", bound=Door | None)
_door: ContextVar[Door | None] = ContextVar("door", default=None)
#: What the service that is under way remembers; None outside a service. What happens in it stands
#: or falls with it, so nothing beneath needs a savepoint.
dienst_bezig: ContextVar[dict[tuple[str, UUID], Any] | None] = ContextVar(
    "dienst_bezig", default=None
)

CASUSSEN = "regiehuis.casussen"
INSTELLINGEN = ("regiehuis.functionaris", "regiehuis.huis", "regiehuis.gebruiker", CASUSSEN)


def huidige_door() -> Door | None:
    """The door of this moment, or None outside every functionaris."""
    return _door.get()


_LEES = ", ".join(f"coalesce(current_setting('{i}', true), '')" for i in INSTELLINGEN)
_ZET = ", ".join(f"set_config('{i}', %s, true)" for i in INSTELLINGEN)
#: Read first, then set: the outer part of a query sees only a finished WITH that it reads from.
_WISSEL = f"WITH was AS MATERIALIZED (SELECT {_LEES}) SELECT was.*, {_ZET} FROM was"


def _lees(cursor) -> tuple[str, ...]:
    cursor.execute(f"SELECT {_LEES}")
    return cursor.fetchone()


def _zet(cursor, waarden: tuple[str, ...]) -> None:
    cursor.execute(f"SELECT {_ZET}", waarden)


def _wissel(cursor, waarden: tuple[str, ...]) -> tuple[str, ...]:
    """Set everything and return what it was, in one statement: every page does this a few times."""
    cursor.execute(_WISSEL, waarden)
    return cursor.fetchone()[: len(INSTELLINGEN)]


@contextmanager
def _context(
    waarden: tuple[str, ...], maak: Callable[[], D], using: str, *, savepoint: bool = True
) -> Iterator[D]:
    verbinding = connections[using]
    genest = verbinding.in_atomic_block
    savepoint = savepoint and dienst_bezig.get() is None
    with onthoud_automaten(), transaction.atomic(using=using, savepoint=savepoint):
        with verbinding.cursor() as cursor:
            vorige = _wissel(cursor, waarden)
        door = maak()
        token = _door.set(door)
        try:
            yield door
        finally:
            _door.reset(token)
        # The end of a transaction, and a rollback after an error, put the settings back.
        if genest and not verbinding.needs_rollback:
            with verbinding.cursor() as cursor:
                _zet(cursor, vorige)


@contextmanager
def binnen(door: Door, *, using: str = "default", savepoint: bool = True) -> Iterator[Door]:
    """Act as `door` inside one transaction (a savepoint when one is open already).

    Without `savepoint`, and in a service, an error inside undoes all that is open.
    """
    waarden = _waarden(door.functionaris, door.huis, door.gebruiker)
    with _context(waarden, lambda: door, using, savepoint=savepoint):
        yield door


@contextmanager
def binnen_als(
    functionaris: UUID, huis: UUID, gebruiker: UUID | None, maak: Callable[[], Door]
) -> Iterator[Door]:
    """Act as somebody whose door is made (`maak`) from what he sees himself: one context."""
    with _context(_waarden(functionaris, huis, gebruiker), maak, "default") as door:
        yield door


def _waarden(functionaris: UUID, huis: UUID, gebruiker: UUID | None) -> tuple[str, ...]:
    return (str(functionaris), str(huis), str(gebruiker or ""), "")


@contextmanager
def in_huis(huis: UUID, *, using: str = "default") -> Iterator[None]:
    """Only the house is known: setting up a house, or choosing a capacity."""
    with _context(("", str(huis), "", ""), lambda: None, using):
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
