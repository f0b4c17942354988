"""Jobs of this room."""

from uuid import UUID

from regiehuis.casus.models import Casus, Heropening
from regiehuis.casus.queries import voorzitters
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
    gevraagd = set(Heropening.objects.filter(stand="gevraagd").values_list("casus_id", flat=True))
    for casus in Casus.objects.values_list("id", flat=True):
        gronden = ("ketenmanager", "heropenen") if casus in gevraagd else ("ketenmanager",)
        for grond in gronden:
            if is_ketenmanager:
                zicht.geef(door, casus, grond, [wie])
            elif grond == "ketenmanager" or wie not in voorzitters(casus):
                beeindig_zicht(door, functionarissen=[wie], object_id=casus, grond=grond)
