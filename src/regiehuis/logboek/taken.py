"""Jobs and schedule: the one file that knows the queue.

A job gets ids only, acts as the automaton of its house, and is deferred in the transaction of
the change that asks for it: no change, no job.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any
from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.queries import huizen

Taak = Callable[..., None]
OPNIEUW = RetryStrategy(max_attempts=5, exponential_wait=4)
_functies: dict[str, Taak] = {}
_straks: ContextVar[list[tuple[str, dict[str, str]]] | None] = ContextVar("straks", default=None)


def taak(
    naam: str, *, wachtrij: str = "gewoon", opnieuw: RetryStrategy | bool = OPNIEUW
) -> Callable[[Callable[..., None]], Taak]:
    """Decorator for `def f(door, *, ...ids as text)`: run it inside the house `huis`."""

    def maak(functie: Callable[..., None]) -> Taak:
        @wraps(functie)
        def in_het_huis(*, huis: str, **ids: str) -> None:
            with binnen(automaat_door(UUID(huis))) as door:
                functie(door, **ids)

        app.task(name=naam, queue=wachtrij, retry=opnieuw)(in_het_huis)
        in_het_huis.taaknaam = naam  # type: ignore[attr-defined]
        _functies[naam] = in_het_huis
        return in_het_huis

    return maak


def stel_uit(functie: Taak, door: Door, *, over_seconden: int = 0, **ids: UUID | str) -> None:
    """Defer a job in the transaction of now; ids only."""
    naam: str = functie.taaknaam  # type: ignore[attr-defined]
    argumenten = {"huis": str(door.huis), **{n: str(id) for n, id in ids.items()}}
    if (straks := _straks.get()) is not None and not over_seconden:
        straks.append((naam, argumenten))
        return
    app.configure_task(
        naam, schedule_in={"seconds": over_seconden} if over_seconden else None
    ).defer(**argumenten)


@contextmanager
def zonder_wachtrij(anders: Mapping[str, Callable[..., None]] | None = None) -> Iterator[None]:
    """Run what is deferred in this block at its end, in this process and at the set clock.

    For telling the demo: a job of last year belongs to last year.

    Args:
        anders: name of a job -> what to call instead of it, with the same arguments.
    """
    functies = {**_functies, **(anders or {})}
    straks: list[tuple[str, dict[str, str]]] = []
    teken = _straks.set(straks)
    try:
        yield
        while straks:
            naam, argumenten = straks.pop(0)
            functies[naam](**argumenten)
    finally:
        _straks.reset(teken)


def rooster(cron: str, naam: str) -> Callable[[Callable[[Door], None]], Callable[[], None]]:
    """Decorator for `def f(door)`: run it on a schedule, once for every house."""

    def maak(functie: Callable[[Door], None]) -> Callable[[], None]:
        @wraps(functie)
        def in_elk_huis(timestamp: int = 0) -> None:
            for huis in huizen():
                with binnen(automaat_door(huis)) as door:
                    functie(door)

        app.periodic(cron=cron)(app.task(name=naam, queue="rooster")(in_elk_huis))
        _functies[naam] = in_elk_huis
        return in_elk_huis

    return maak


def voer_uit(naam: str, **argumenten: Any) -> None:
    """Run a job now, in this process: for tests and for telling the demo."""
    _functies[naam](**argumenten)
