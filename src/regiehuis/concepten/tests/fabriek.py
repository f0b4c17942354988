"""Doors for tests of this room: it needs no network, only who acts and where."""

from uuid import UUID

from regiehuis.kern.ids import kort_id, nieuw_id
from regiehuis.logboek.deur import Door


def een_door(huis: UUID | None = None, **extra: object) -> Door:
    """A functionaris of nowhere in particular."""
    return Door(
        functionaris=nieuw_id(),
        huis=huis or nieuw_id(),
        hoedanigheid=nieuw_id(),
        organisatie=nieuw_id(),
        naam="Noor Bakker",
        namens="politie",
        kort=kort_id(),
        **extra,
    )
