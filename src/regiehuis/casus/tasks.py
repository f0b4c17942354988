"""Jobs of this room."""

from uuid import UUID

from regiehuis.casus.models import Casus
from regiehuis.casus.services import zicht
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import beeindig_zicht
from regiehuis.logboek.taken import taak
from regiehuis.netwerk.queries import met_rol


@taak("casus.volg_ketenmanager")
def volg_ketenmanager_taak(door: Door, *, functionaris: str) -> None:
    """Bring the sight of a (former) ketenmanager in line with his role, for all cases."""
    wie = UUID(functionaris)
    is_ketenmanager = wie in met_rol(door.huis, "ketenmanager")
    for casus in Casus.objects.values_list("id", flat=True):
        if is_ketenmanager:
            zicht.geef(door, casus, "ketenmanager", [wie])
        else:
            beeindig_zicht(door, functionarissen=[wie], object_id=casus, grond="ketenmanager")
