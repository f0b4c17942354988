"""Copies that leave the system: each has a number of its own and is recorded."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid5

from django.db.models import Max

from regiehuis.casus import rules
from regiehuis.casus.models import Casus, Uitgave
from regiehuis.concepten.services import eenmalig, legvast_indiening
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast

#: A page stays after a download and sends its key again. Within this time that is the second
#: click for the same copy; after it somebody wants another one, of what the case is then.
DUBBELE_KLIK = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Uitgavenummer:
    """The number of a copy; `nieuw` is False for a form that was sent twice."""

    nummer: str
    nieuw: bool


@dienst
def nummer_uitgave(
    door: Door, *, casus: UUID, soort: str, sleutel: UUID | None = None, keuze: str = ""
) -> Uitgavenummer:
    """Give the number of a copy, '2026-0142-u3', and record who took what (BGS 1.12).

    Two at once wait for each other, so that a number is given once.

    Args:
        soort: what was taken: a key of `rules.UITGAVEN`, or another code of a later room.
        sleutel: key of the submitted form; a second click within `DUBBELE_KLIK` gives the same
            number and records nothing.
        keuze: what was chosen in that form: another choice is another copy.

    Raises:
        NietToegestaan: no right 'casus:bekijken'.
        NietGevonden: the content of this case cannot be seen.
    """
    door.eis("casus:bekijken")
    rij = Casus.objects.select_for_update().filter(id=casus).first()
    if rij is None:
        raise NietGevonden
    indiening = uuid5(sleutel, f"{casus}|{soort}|{keuze}") if sleutel else None
    if eerder := eenmalig(door, indiening):
        uitgave = Uitgave.objects.get(id=eerder)
        if nu() - uitgave.op < DUBBELE_KLIK:
            return Uitgavenummer(rules.uitgavenummer(rij.nummer, uitgave.volgnummer), nieuw=False)
    laatste = Uitgave.objects.filter(casus_id=casus).aggregate(n=Max("volgnummer"))["n"]
    volgnummer = (laatste or 0) + 1
    id = nieuw_id()
    Uitgave.objects.create(
        id=id,
        casus_id=casus,
        volgnummer=volgnummer,
        soort=soort,
        functionaris_id=door.functionaris,
        op=nu(),
    )
    legvast_indiening(door, indiening, id)
    leg_vast(
        door,
        "casus:uitgave:gemaakt",
        object=("casus", casus),
        casus=casus,
        waarden={"soort": soort, "volgnummer": volgnummer},
    )
    return Uitgavenummer(rules.uitgavenummer(rij.nummer, volgnummer), nieuw=True)
