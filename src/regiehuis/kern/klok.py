"""The clock. Views and services ask it; rules get the moment as a parameter."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

_gezet: ContextVar[datetime | None] = ContextVar("gezet_moment", default=None)


def nu() -> datetime:
    """Return the present moment, aware and in UTC (or the moment set by `op_moment`)."""
    return _gezet.get() or datetime.now(UTC)


def vandaag() -> date:
    """Return today's date as the wall calendar in Amsterdam shows it."""
    return lokale_datum(nu())


def lokale_datum(moment: datetime) -> date:
    """Return the date in Amsterdam at an aware moment."""
    return lokaal(moment).date()


def lokaal(moment: datetime) -> datetime:
    """Return an aware moment in Amsterdam time; a moment without a zone is refused."""
    return bewust(moment).astimezone(AMSTERDAM)


def bewust(moment: datetime) -> datetime:
    """Return the moment itself, or raise ValueError when it has no time zone."""
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise ValueError("een moment heeft altijd een tijdzone")
    return moment


@contextmanager
def op_moment(moment: datetime) -> Iterator[datetime]:
    """Set the clock for the demo and for tests; nests, and holds for this context only.

    Args:
        moment: an aware moment. The clock stands still at it.
    """
    gezet = bewust(moment).astimezone(UTC)
    teken = _gezet.set(gezet)
    try:
        yield gezet
    finally:
        _gezet.reset(teken)
