"""Who sees a meeting and an invitation at level taak. The oracle of `zicht.py` is apart."""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from regiehuis.casus import queries as casussen
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.services import beeindig_zicht, geef_zicht
from regiehuis.netwerk.queries import ambassadeur_en_leidinggevende, automaat, functionarissen
from regiehuis.overleg import rules
from regiehuis.overleg.models import Agendapunt, Overleg, Uitnodiging

LEIDING, ZAAK, GENODIGD = "leiding", "zaak", "genodigde"
TAAK, AUTOMAAT = "taak", "automaat"


def _geef(door: Door, soort: str, object_id: UUID, wie: Iterable[UUID | None], grond: str) -> None:
    if mensen := {i for i in wie if i is not None}:
        geef_zicht(
            door,
            functionarissen=mensen,
            soort=soort,
            object_id=object_id,
            niveau="taak",
            grond=grond,
        )


def open_overleg(door: Door, overleg: UUID, leiding: Collection[UUID | None]) -> None:
    """A new meeting: chair, minute-taker and planner see it, and the automaton."""
    _geef(door, "overleg", overleg, leiding, LEIDING)
    _geef(door, "overleg", overleg, [automaat(door.huis)], AUTOMAAT)


def volg_leiding(door: Door, rij: Overleg) -> None:
    """Set the sight that comes with leading as it is now."""
    mensen = functionarissen([rij.voorzitter_id, rij.notulist_id, rij.gepland_door_id])
    beeindig_zicht(door, soort="overleg", object_id=rij.id, grond=LEIDING)
    _geef(door, "overleg", rij.id, [m.id for m in mensen.values() if m.actief], LEIDING)


def volg_zaken(door: Door, overleg: UUID, *, misschien_niet: Iterable[UUID] = ()) -> None:
    """Who directs or supports a case on the agenda sees the meeting, also who came later.

    Args:
        misschien_niet: who loses this sight, unless another item still gives it.
    """
    with binnen(automaat_door(door.huis)) as automatisch:
        punten = Agendapunt.objects.filter(overleg_id=overleg, casus__isnull=False)
        zaken = punten.exclude(stand="vervallen").values_list("casus_id", flat=True)
        leiden = casussen.wie_leidt(zaken)
        if weg := set(misschien_niet) - leiden:
            beeindig_zicht(
                automatisch, functionarissen=weg, soort="overleg", object_id=overleg, grond=ZAAK
            )
        _geef(automatisch, "overleg", overleg, leiden, ZAAK)


def nodig_uit(door: Door, overleg: UUID, uitnodigingen: Mapping[UUID, UUID]) -> None:
    """Invitations (id -> functionaris): the invited, his ambassadeur and his manager.

    Args:
        overleg: the meeting that they are for.
    """
    boven = ambassadeur_en_leidinggevende(set(uitnodigingen.values()))
    _geef(door, "overleg", overleg, uitnodigingen.values(), GENODIGD)
    for id, wie in uitnodigingen.items():
        _geef(door, "uitnodiging", id, [automaat(door.huis)], AUTOMAAT)
        _geef(door, "uitnodiging", id, boven.get(wie, ()), TAAK)
        _geef(door, "overleg", overleg, boven.get(wie, ()), TAAK)


def na_uitnodiging(door: Door, overleg: UUID) -> None:
    """Set who sees a meeting through an invitation as the invitations are now.

    Read as the automaton: who ends an invitation often sees only his own.
    """
    with binnen(automaat_door(door.huis)) as automatisch:
        rijen = list(Uitnodiging.objects.filter(overleg_id=overleg))
        lopend = Overleg.objects.filter(id=overleg, stand__in=rules.LOPEND).exists()
        blijft = {r.id: r.functionaris_id for r in rijen if r.tot is None}
        for r in rijen:
            if r.tot is not None:
                beeindig_zicht(automatisch, soort="uitnodiging", object_id=r.id)
            else:
                beeindig_zicht(automatisch, soort="uitnodiging", object_id=r.id, grond=TAAK)
        for grond in (GENODIGD, TAAK):
            beeindig_zicht(automatisch, soort="overleg", object_id=overleg, grond=grond)
        if lopend:
            nodig_uit(automatisch, overleg, blijft)
        else:
            _geef(automatisch, "overleg", overleg, blijft.values(), GENODIGD)
