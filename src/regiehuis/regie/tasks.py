"""The schedule of this room: a period that has passed is marked, and is a vacancy."""

from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.taken import rooster
from regiehuis.regie.models import Casusregie
from regiehuis.regie.services.beeindigen import laat_verlopen


@rooster("10 0 * * *", naam="regie.verloop")
def markeer_verlopen(door: Door) -> None:
    """Mark every casusregie of which the last day has passed."""
    rijen = Casusregie.objects.filter(stand="loopt", tot__lt=vandaag())
    for rij in rijen.order_by("tot", "id"):
        laat_verlopen(door, rij)
