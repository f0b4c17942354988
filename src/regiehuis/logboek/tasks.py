"""The schedule of this room: what is past its term goes every night."""

from regiehuis.logboek import vernietigen
from regiehuis.logboek.deur import Door
from regiehuis.logboek.taken import rooster


@rooster("41 3 * * *", "logboek.ruim_op")
def ruim_op(door: Door) -> None:
    """Destroy what is past its term."""
    vernietigen.ruim_op(door)
