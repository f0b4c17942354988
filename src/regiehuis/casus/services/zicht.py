"""Which sight goes with which ground in a case. The oracle (queries/zichtbron.py) is apart."""

from collections.abc import Iterable
from uuid import UUID

from regiehuis.casus.models import Lid, Toewijzing
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import beeindig_zicht, geef_zichten
from regiehuis.netwerk.queries import automaat, met_rol

#: ground -> kinds of sight and their level. 'afgesloten' is what who directed keeps of a closed
#: case; 'heropenen' shows the words of a request to reopen to who may confirm it. 'voorzitter' is
#: what only regie sees; 'leden' lets the automaton end memberships of somebody who leaves, without
#: seeing the content.
NIVEAUS: dict[str, tuple[tuple[str, str], ...]] = {
    "procesregisseur": (("casus", "inhoud"), ("voorzitter", "inhoud")),
    "plaatsvervanger": (("casus", "inhoud"), ("voorzitter", "inhoud")),
    "ondersteuning": (("casus", "inhoud"),),
    "lid": (("casus", "inhoud"),),
    "openen": (("casus", "inhoud"),),
    "ketenmanager": (("casus", "kern"),),
    "afgesloten": (("casus", "kern"),),
    "heropenen": (("leden", "taak"),),
    "automaat": (("casus", "kern"), ("leden", "inhoud")),
}


def geef(door: Door, casus: UUID, grond: str, functionarissen: Iterable[UUID]) -> None:
    """Give these functionarissen the sight that belongs to a ground."""
    wie = list(functionarissen)
    if not wie:
        return
    objecten = [(soort, casus, niveau) for soort, niveau in NIVEAUS[grond]]
    geef_zichten(door, functionarissen=wie, objecten=objecten, grond=grond, casus=casus)


def geef_vast(door: Door, casus: UUID) -> None:
    """Give the ketenmanagers and the automaton of the house their sight of a new case."""
    geef(door, casus, "ketenmanager", met_rol(door.huis, "ketenmanager"))
    geef(door, casus, "automaat", [automaat(door.huis)])


def beeindig(door: Door, casus: UUID, grond: str, functionaris: UUID) -> None:
    """End the sight of one ground; who has no other ground loses everything of the case.

    'Everything' includes requests and restricted items of this case, which later rooms gave.
    The level kern of a ketenmanager comes from his role and stays.
    """
    if _andere_grond(casus, functionaris):
        for soort, niveau in NIVEAUS[grond]:
            beeindig_zicht(
                door,
                functionarissen=[functionaris],
                soort=soort,
                object_id=casus,
                niveau=niveau,
                grond=grond,
            )
        return
    beeindig_zicht(door, functionarissen=[functionaris], casus=casus)
    if functionaris in met_rol(door.huis, "ketenmanager"):
        geef(door, casus, "ketenmanager", [functionaris])


def _andere_grond(casus: UUID, functionaris: UUID) -> bool:
    eigen = {"casus_id": casus, "functionaris_id": functionaris, "tot__isnull": True}
    return Lid.objects.filter(**eigen).exists() or Toewijzing.objects.filter(**eigen).exists()
