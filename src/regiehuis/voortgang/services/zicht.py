"""The sight of triage of a case that was brought back. The oracle is `voortgang/zicht.py`."""

from collections.abc import Iterable
from uuid import UUID

from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import beeindig_zicht, geef_zicht, wijzig
from regiehuis.netwerk.queries import met_rol
from regiehuis.voortgang.models import Heroverweger, Terugkeer

GROND = "terugbrengen"


def geef_triage(door: Door, terugkeer: Terugkeer) -> set[UUID]:
    """Let the triage people of the house see a case that was brought back; returns who."""
    triage = set(met_rol(door.huis, "triagist"))
    for wie in sorted(triage):
        Heroverweger.objects.create(
            casus_id=terugkeer.casus_id, terugkeer=terugkeer, functionaris_id=wie, van=nu()
        )
    geef(door, terugkeer.casus_id, triage)
    return triage


def geef(door: Door, casus: UUID, wie: Iterable[UUID]) -> None:
    """Give the sight of the content that comes with weighing a return."""
    if mensen := set(wie):
        geef_zicht(
            door,
            functionarissen=mensen,
            soort="casus",
            object_id=casus,
            niveau="inhoud",
            grond=GROND,
            casus=casus,
        )


def beeindig_triage(door: Door, casus: UUID) -> None:
    """Triage has decided: who saw the case for that only, sees it no more."""
    rijen = list(Heroverweger.objects.filter(casus_id=casus, tot__isnull=True).order_by("id"))
    for rij in rijen:
        wijzig(rij, tot=nu())
    # Oneself last: after that one can no longer write.
    for wie in sorted({r.functionaris_id for r in rijen}, key=lambda w: w == door.functionaris):
        beeindig(door, casus, wie)


def beeindig(door: Door, casus: UUID, wie: UUID) -> None:
    """End the sight of one weigher; what he sees on another ground stays."""
    beeindig_zicht(
        door, functionarissen=[wie], soort="casus", object_id=casus, niveau="inhoud", grond=GROND
    )
