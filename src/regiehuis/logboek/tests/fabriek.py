"""Doors and objects for tests of the ground: no rooms above are needed."""

from uuid import UUID

from regiehuis.kern.ids import kort_id, nieuw_id
from regiehuis.logboek.deur import Door


def door(huis: UUID | None = None, *, rechten: frozenset[str] = frozenset(), **velden) -> Door:
    """A functionaris of a (new) house."""
    return Door(
        functionaris=velden.pop("functionaris", None) or nieuw_id(),
        huis=huis or nieuw_id(),
        hoedanigheid=nieuw_id(),
        organisatie=nieuw_id(),
        naam=velden.pop("naam", "Robin Proef"),
        namens="politie",
        kort=kort_id(),
        rechten=rechten,
        **velden,
    )
