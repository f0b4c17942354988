"""Which sight goes with an open agreement: level taak. The oracle is `zicht.py` of the room."""

from collections.abc import Collection, Mapping
from uuid import UUID

from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import beeindig_zicht, geef_zicht
from regiehuis.netwerk.queries import ambassadeur_en_leidinggevende, automaat

EIGEN, TAAK, AUTOMAAT = "eigen", "taak", "automaat"


def open_afspraak(door: Door, casus: UUID, afspraak: UUID, functionaris: UUID) -> None:
    """Let who does it, his ambassadeur and manager, and the automaton see number and date."""
    _geef(door, casus, afspraak, [automaat(door.huis)], AUTOMAAT)
    geef_persoon(door, casus, afspraak, functionaris)


def geef_persoon(door: Door, casus: UUID, afspraak: UUID, functionaris: UUID) -> None:
    """Let who does it, his ambassadeur and manager see number and date."""
    _geef(door, casus, afspraak, [functionaris], EIGEN)
    _geef_boven(door, {afspraak: (casus, functionaris)})


def neem_persoon(door: Door, afspraak: UUID) -> None:
    """End what the person, his ambassadeur and manager saw; the automaton keeps its sight."""
    for grond in (EIGEN, TAAK):
        beeindig_zicht(door, soort="afspraak", object_id=afspraak, grond=grond)


def sluit_afspraak(door: Door, afspraak: UUID) -> None:
    """An ended agreement is nobody's task any more."""
    beeindig_zicht(door, soort="afspraak", object_id=afspraak)


def volg_boven(door: Door, afspraken: Mapping[UUID, tuple[UUID, UUID]]) -> None:
    """Give these open agreements (id -> case, who) to ambassadeur and manager of now."""
    for afspraak in afspraken:
        beeindig_zicht(door, soort="afspraak", object_id=afspraak, grond=TAAK)
    _geef_boven(door, afspraken)


def _geef_boven(door: Door, afspraken: Mapping[UUID, tuple[UUID, UUID]]) -> None:
    boven = ambassadeur_en_leidinggevende({wie for _casus, wie in afspraken.values()})
    for afspraak, (casus, wie) in afspraken.items():
        if erbij := boven.get(wie):
            _geef(door, casus, afspraak, erbij, TAAK)


def _geef(door: Door, casus: UUID, afspraak: UUID, wie: Collection[UUID], grond: str) -> None:
    geef_zicht(
        door,
        functionarissen=wie,
        soort="afspraak",
        object_id=afspraak,
        niveau="taak",
        grond=grond,
        casus=casus,
    )
