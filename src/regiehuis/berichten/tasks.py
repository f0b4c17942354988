"""The schedule of this room."""

from regiehuis.berichten import services
from regiehuis.berichten.bezorgen import verstuur
from regiehuis.logboek.deur import Door
from regiehuis.logboek.taken import rooster

__all__ = ["pak_op", "verstuur"]


@rooster("*/10 * * * *", naam="berichten.pak_op")
def pak_op(door: Door) -> None:
    """Pick up what stayed behind."""
    services.pak_op_wat_ligt(door)
