"""The clock of a session, kept in the session itself. No reads, no writes of its own."""

import re
from datetime import UTC, datetime

from django.contrib.sessions.backends.base import SessionBase

from regiehuis.toegang.rules import sessie_verlopen

#: Autosave and "has anything changed" are no sign that somebody is there.
STIL = re.compile(r"(^|/)concepten/|/versie/?$")
BEGONNEN, LAATST = "begonnen", "laatst"
ZUINIG = 60


def is_stil(pad: str) -> bool:
    """Whether a request comes from the screen by itself, so that it does not extend a session."""
    return bool(STIL.search(pad))


def begin(sessie: SessionBase, moment: datetime) -> None:
    """Start the clock, at signing in."""
    sessie[BEGONNEN] = sessie[LAATST] = int(moment.timestamp())


def raak_aan(sessie: SessionBase, moment: datetime) -> None:
    """Note that somebody is there; written at most once a minute."""
    nu = int(moment.timestamp())
    if BEGONNEN not in sessie:
        begin(sessie, moment)
    elif nu - sessie[LAATST] >= ZUINIG:
        sessie[LAATST] = nu


def verlopen(sessie: SessionBase, moment: datetime) -> bool:
    """Whether this session must end now."""
    if BEGONNEN not in sessie:
        return False
    return sessie_verlopen(_lees(sessie[BEGONNEN]), _lees(sessie[LAATST]), moment)


def _lees(seconden: int) -> datetime:
    return datetime.fromtimestamp(seconden, UTC)
