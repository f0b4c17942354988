"""Who sees a submission and its weighing. The oracle of `zichtbron.py` states the same apart."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from regiehuis.instroom import rules
from regiehuis.instroom.models import Aanmelding
from regiehuis.instroom.queries.aanmelding import triageleden
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.services import beeindig_zicht, geef_zichten
from regiehuis.netwerk.queries import automaat, functionarissen, huis

INDIENER, TRIAGE, REGIE = "indiener", "triage", "procesregie"
RINGEN = ("aanmelding", "weging")


def _geef(
    door: Door,
    ringen: Mapping[str, UUID],
    wie: Iterable[UUID],
    grond: str,
    *,
    tot: datetime | None = None,
    casus: UUID | None = None,
) -> None:
    if mensen := set(wie):
        geef_zichten(
            door,
            functionarissen=mensen,
            objecten=[(soort, object_id, "inhoud") for soort, object_id in ringen.items()],
            grond=grond,
            casus=casus,
            tot=tot,
        )


def _ringen(id: UUID, weging: UUID) -> dict[str, UUID]:
    return {"aanmelding": id, "weging": weging}


def _triage(
    door: Door, id: UUID, weging: UUID, wie: Iterable[UUID], tot: datetime | None = None
) -> None:
    # The submission is the root of the weighing: by that the matching function knows it.
    _geef(door, _ringen(id, weging), wie, TRIAGE, tot=tot, casus=id)


def _beeindig(door: Door, aanmelding: Aanmelding) -> None:
    for object_id in (aanmelding.id, aanmelding.weging_id):
        beeindig_zicht(door, object_id=object_id)


def geef_nieuwe(door: Door, id: UUID, weging: UUID) -> None:
    """Sight of a new submission: the submitter, triage, and the automaton that compares."""
    _geef(door, {"aanmelding": id}, [door.functionaris], INDIENER)
    _triage(door, id, weging, {*triageleden(door.huis), automaat(door.huis)})


def _indiener(aanmelding: Aanmelding) -> list[UUID]:
    wie = aanmelding.ingediend_door_id
    mens = functionarissen([wie]).get(wie)
    return [wie] if mens and mens.actief else []


def na_uitkomst(door: Door, aanmelding: Aanmelding) -> None:
    """What is not taken in is seen until the day of its destruction, by the same people."""
    id, tot = aanmelding.id, aanmelding.vernietig_op
    _beeindig(door, aanmelding)
    _geef(door, {"aanmelding": id}, _indiener(aanmelding), INDIENER, tot=tot)
    wie = {*triageleden(door.huis), automaat(door.huis)}
    _triage(door, id, aanmelding.weging_id, wie, tot)


def na_openen(door: Door, aanmelding: Aanmelding, casus: UUID, regie: Iterable[UUID]) -> None:
    """A case was opened: it has its own members. Procesregie keeps the weighing it rests on.

    The submitter sees the outcome for as long as one that is not taken in would exist.
    """
    id, weging = aanmelding.id, aanmelding.weging_id
    tot = nu() + timedelta(days=huis(door.huis).termijn_vernietiging_dagen)
    _beeindig(door, aanmelding)
    _geef(door, {"aanmelding": id}, _indiener(aanmelding), INDIENER, tot=tot)
    _triage(door, id, weging, [automaat(door.huis)])
    _geef(door, _ringen(id, weging), regie, REGIE, casus=casus)


def regie_wisselt(door: Door, casus: UUID, wie: UUID, *, begint: bool) -> None:
    """Somebody began or ended procesregie of a case: the weighing goes with the task."""
    with binnen(automaat_door(door.huis)) as automatisch:
        rij = Aanmelding.objects.filter(casus_id=casus).first()
        if rij is None:
            return
        if begint:
            _geef(automatisch, _ringen(rij.id, rij.weging_id), [wie], REGIE, casus=casus)
            return
        for object_id in (rij.id, rij.weging_id):
            beeindig_zicht(automatisch, functionarissen=[wie], object_id=object_id, grond=REGIE)


def bij_triage(door: Door, wie: UUID) -> None:
    """Somebody joined triage: he sees what triage sees now.

    Whoever gives the role may not see submissions himself; the automaton does.
    """
    with binnen(automaat_door(door.huis)) as automatisch:
        rijen = Aanmelding.objects.filter(huis_id=door.huis).exclude(stand="geopend")
        for rij in rijen:
            if rules.triage_ziet(rij.stand, rij.vernietig_op, nu()):
                _triage(automatisch, rij.id, rij.weging_id, [wie], rij.vernietig_op)


def weg_bij_triage(door: Door, wie: UUID) -> None:
    """Somebody left triage."""
    for soort in RINGEN:
        beeindig_zicht(door, functionarissen=[wie], soort=soort, grond=TRIAGE)


def vertrokken(door: Door, wie: UUID) -> None:
    """Somebody left the network: nothing of any submission remains in sight."""
    for soort in RINGEN:
        beeindig_zicht(door, functionarissen=[wie], soort=soort)
