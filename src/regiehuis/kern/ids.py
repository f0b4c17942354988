"""Identifiers: time-ordered keys for rows and short random ones for addresses."""

import os
import secrets
import threading
import time
from datetime import UTC, datetime, timedelta
from uuid import UUID

# Crockford's base32 in lower case: no i, l, o or u, so that an id survives being read aloud.
ALFABET = "0123456789abcdefghjkmnpqrstvwxyz"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WILLEKEURIGE_BITS = 74


class _Volgorde:
    """State that makes ids strictly increase within a process (RFC 9562 §6.2, method 2)."""

    def __init__(self) -> None:
        self.slot = threading.Lock()
        self.milliseconde = 0
        self.rest = 0

    def volgende(self, nu: int) -> tuple[int, int]:
        with self.slot:
            if nu > self.milliseconde:
                self.milliseconde, self.rest = nu, _verse_rest()
            else:
                # The same millisecond, or a clock that was set back: count on from the last.
                self.rest += 1 + secrets.randbits(32)
                if self.rest >> _WILLEKEURIGE_BITS:
                    self.milliseconde, self.rest = self.milliseconde + 1, _verse_rest()
            return self.milliseconde, self.rest


def _verse_rest() -> int:
    # The highest bit stays free, so that counting on does not overflow within a millisecond.
    return secrets.randbits(_WILLEKEURIGE_BITS - 1)


_volgorde = _Volgorde()


def _begin_opnieuw() -> None:
    global _volgorde
    _volgorde = _Volgorde()


# A forked worker must not count on from the same state (and lock) as its parent.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_opnieuw)


def nieuw_id() -> UUID:
    """Return a new UUIDv7: sorts by moment of making, strictly increasing in one process.

    The real clock is used, never `klok.op_moment`: a key is no statement about the domain.
    """
    milliseconde, rest = _volgorde.volgende(time.time_ns() // 1_000_000)
    hoog, laag = rest >> 62, rest & ((1 << 62) - 1)
    return UUID(int=(milliseconde << 80) | (0x7 << 76) | (hoog << 64) | (0b10 << 62) | laag)


def moment_van(id: UUID) -> datetime:
    """Return the moment (aware, UTC, in milliseconds) at which a UUIDv7 was made.

    Raises:
        ValueError: the UUID is of another version and holds no such moment.
    """
    if id.version != 7:
        raise ValueError("alleen een UUIDv7 bevat een moment")
    return _EPOCH + timedelta(milliseconds=id.int >> 80)


def kort_id(lengte: int = 8) -> str:
    """Return a random, unguessable id of `lengte` characters for use in an address."""
    if lengte < 1:
        raise ValueError("een kort id heeft minstens één teken")
    return "".join(secrets.choice(ALFABET) for _ in range(lengte))
