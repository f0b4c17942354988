"""The schedule of this room: what is past its term goes every night."""

import logging

from regiehuis.logboek import vernietigen
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import controleer_zicht
from regiehuis.logboek.taken import rooster

log = logging.getLogger(__name__)


@rooster("41 3 * * *", "logboek.ruim_op")
def ruim_op(door: Door) -> None:
    """Destroy what is past its term."""
    vernietigen.ruim_op(door)


@rooster("23 4 * * *", "logboek.controleer_zicht")
def zicht_klopt(door: Door) -> None:
    """Compare sight with the memberships it comes from; a difference is an incident."""
    for verschil in controleer_zicht(door.huis):
        log.error("zicht klopt niet", extra={"huis": str(door.huis), "verschil": verschil})
