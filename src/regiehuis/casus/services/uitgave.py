"""Copies that leave the system: each has a number of its own and is recorded."""

from uuid import UUID

from django.db.models import Max

from regiehuis.casus import rules
from regiehuis.casus.models import Casus, Uitgave
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast


@dienst
def nummer_uitgave(door: Door, *, casus: UUID, soort: str) -> str:
    """Give the number of a copy, '2026-0142-u3', and record who took what (BGS 1.12).

    Two at once wait for each other, so that a number is given once.

    Args:
        soort: what was taken: a key of `rules.UITGAVEN`, or another code of a later room.

    Raises:
        NietToegestaan: no right 'casus:bekijken'.
        NietGevonden: the content of this case cannot be seen.
    """
    door.eis("casus:bekijken")
    rij = Casus.objects.select_for_update().filter(id=casus).first()
    if rij is None:
        raise NietGevonden
    laatste = Uitgave.objects.filter(casus_id=casus).aggregate(n=Max("volgnummer"))["n"]
    volgnummer = (laatste or 0) + 1
    Uitgave.objects.create(
        casus_id=casus,
        volgnummer=volgnummer,
        soort=soort,
        functionaris_id=door.functionaris,
        op=nu(),
    )
    leg_vast(
        door,
        "casus:uitgave:gemaakt",
        object=("casus", casus),
        casus=casus,
        waarden={"soort": soort, "volgnummer": volgnummer},
    )
    return rules.uitgavenummer(rij.nummer, volgnummer)
