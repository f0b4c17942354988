"""Reminders: one, on the working day before an answer is due."""

from regiehuis.informatie.models import Informatieverzoek
from regiehuis.informatie.rules import uiterlijk
from regiehuis.informatie.services.verzoeken import stuur_herinnering
from regiehuis.kern.klok import lokale_datum, vandaag
from regiehuis.kern.termijnen import is_werkdag, volgende_werkdag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.taken import rooster


@rooster("30 6 * * *", naam="informatie.herinner")
def herinner_op_tijd(door: Door) -> None:
    """Mail everybody whose answer is due by the end of the next working day, once.

    Urgent requests run in hours and have no reminder of a day ahead.
    """
    if not is_werkdag(vandaag()):
        return
    grens = volgende_werkdag(vandaag())
    rijen = Informatieverzoek.objects.filter(
        huis_id=door.huis, stand="open", spoed=False, herinnerd_op__isnull=True
    )
    for rij in rijen.order_by("termijn_tot", "id"):
        if vandaag() <= lokale_datum(uiterlijk(rij.termijn_tot, rij.later_op)) <= grens:
            stuur_herinnering(door, rij)
