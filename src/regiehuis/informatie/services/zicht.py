"""Which sight goes with a request and with a restricted item. The oracle is `zicht.py`."""

from collections.abc import Collection, Iterable
from uuid import UUID

from regiehuis.informatie.tafel import Tafel
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import beeindig_zicht, geef_zichten
from regiehuis.netwerk.queries import ambassadeur_en_leidinggevende, automaat

REGIE, GEKOZEN, AUTOMAAT, TAAK = "regie", "gekozen", "automaat", "taak"


def open_verzoek(door: Door, casus: UUID, verzoeken: dict[UUID, UUID]) -> None:
    """Let ambassadeur and manager see that their colleague is asked: number, term and who.

    Args:
        verzoeken: request -> functionaris who is asked.
    """
    _geef_taak(door, casus, verzoeken, [automaat(door.huis)], AUTOMAAT)
    _geef_taken(door, {v: (casus, aan) for v, aan in verzoeken.items()})


def volg_taak(door: Door, verzoeken: dict[UUID, tuple[UUID, UUID]]) -> None:
    """Give these open requests (id -> case, who is asked) to ambassadeur and manager of now."""
    for verzoek in verzoeken:
        beeindig_zicht(door, soort="verzoek", object_id=verzoek, grond=TAAK)
    _geef_taken(door, verzoeken)


def _geef_taken(door: Door, verzoeken: dict[UUID, tuple[UUID, UUID]]) -> None:
    erbij = ambassadeur_en_leidinggevende({aan for _casus, aan in verzoeken.values()})
    for verzoek, (casus, aan) in verzoeken.items():
        if wie := erbij.get(aan):
            _geef_taak(door, casus, [verzoek], wie, TAAK)


def _geef_taak(
    door: Door, casus: UUID, verzoeken: Iterable[UUID], wie: Collection[UUID], grond: str
) -> None:
    objecten = [("verzoek", verzoek, "taak") for verzoek in verzoeken]
    geef_zichten(door, functionarissen=wie, objecten=objecten, grond=grond, casus=casus)


def sluit_verzoek(door: Door, verzoek: UUID) -> None:
    """An answered or ended request is nobody's task any more."""
    beeindig_zicht(door, soort="verzoek", object_id=verzoek)


def beperk_gegeven(door: Door, tafel: Tafel, gegeven: UUID, gekozen: Collection[UUID]) -> None:
    """Show a restricted item to the chosen capacities, to who directs, and to the automaton.

    The automaton has no account; through it a later member of a chosen capacity gets sight.
    """
    for grond, wie in (
        (GEKOZEN, [m.id for m in tafel.leden if m.hoedanigheid_id in gekozen]),
        (REGIE, [m.id for m in tafel.regie]),
        (AUTOMAAT, [automaat(door.huis)]),
    ):
        geef_gegevens(door, tafel.casus, [gegeven], wie, grond)


def geef_gegevens(
    door: Door, casus: UUID, gegevens: Iterable[UUID], wie: Collection[UUID], grond: str
) -> None:
    """Give sight of restricted items on one ground."""
    objecten = [("gegeven", gegeven, "inhoud") for gegeven in gegevens]
    if wie and objecten:
        geef_zichten(door, functionarissen=wie, objecten=objecten, grond=grond, casus=casus)


def beeindig_gegevens(door: Door, casus: UUID, functionaris: UUID, grond: str) -> None:
    """End the sight that somebody had of restricted items on one ground."""
    beeindig_zicht(door, functionarissen=[functionaris], soort="gegeven", casus=casus, grond=grond)
