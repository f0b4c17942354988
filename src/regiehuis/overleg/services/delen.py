"""What the services of this room share: rows behind the door, and recording at each case."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from regiehuis.casus import queries as casussen
from regiehuis.instroom.queries import triageleden, van_wegingen
from regiehuis.kern.fouten import NietGevonden, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import leg_vast, wijzig
from regiehuis.overleg import rules
from regiehuis.overleg.models import Agendapunt, Besluit, Overleg, Uitnodiging

NIET_SCHRIJFBAAR = _(
    "Vastleggen kan tijdens het overleg en tot het verslag is vastgesteld. Daarna kunt u het "
    "verslag alleen aanvullen."
)

VAN_DE_AGENDA = _("Dit punt staat niet meer op de agenda.")


def overleg_voor(id: UUID, *, slot: bool = False) -> Overleg:
    """A meeting that may be seen.

    Args:
        slot: lock its row until the end of the transaction.

    Raises:
        NietGevonden
    """
    rijen = Overleg.objects.select_related("type").filter(id=id)
    rij = (rijen.select_for_update(of=("self",)) if slot else rijen).first()
    if rij is None:
        raise NietGevonden
    return rij


def punt_voor(id: UUID) -> Agendapunt:
    """An item that may be seen.

    Raises:
        NietGevonden
    """
    rij = Agendapunt.objects.select_related("type").filter(id=id).first()
    if rij is None:
        raise NietGevonden
    return rij


def uitnodiging_voor(id: UUID) -> Uitnodiging:
    """An invitation that may be seen.

    Raises:
        NietGevonden
    """
    rij = Uitnodiging.objects.filter(id=id).first()
    if rij is None:
        raise NietGevonden
    return rij


def besluit_voor(id: UUID) -> Besluit:
    """A decision that may be seen.

    Raises:
        NietGevonden
    """
    rij = Besluit.objects.filter(id=id).first()
    if rij is None:
        raise NietGevonden
    return rij


def punten_van(overleg: UUID) -> list[Agendapunt]:
    """The items of a meeting that count, in order."""
    rijen = Agendapunt.objects.filter(overleg_id=overleg).exclude(stand="vervallen")
    return list(rijen.order_by("volgorde", "id"))


def mogelijke_genodigden(door: Door, punt: Agendapunt) -> set[UUID]:
    """Who may be invited to an item: who sees the case, or weighs the submission."""
    if punt.casus_id is None:
        return triageleden(door.huis)
    return casussen.doen_mee(punt.casus_id)


def leiding(overleg: Overleg, punten: Collection[Agendapunt]) -> set[UUID]:
    """Who records: chair, minute-taker, planner, and who directs or supports these cases."""
    wie = {overleg.voorzitter_id, overleg.notulist_id, overleg.gepland_door_id}
    zaken = {p.casus_id for p in punten if p.casus_id}
    return {w for w in wie | casussen.wie_leidt(zaken) if w}


def eis_op_agenda(punt: Agendapunt) -> None:
    """Raise RegelOvertreden for an item that was taken off the agenda."""
    if punt.stand == "vervallen":
        raise RegelOvertreden(VAN_DE_AGENDA, code="van_de_agenda")


def eis_schrijven(door: Door, punt: Agendapunt) -> Overleg:
    """The meeting of an item in which `door` may record now.

    Raises:
        NietToegestaan: no right 'overleg:vastleggen', or not one who leads this meeting.
        NietGevonden: the content of the item, or the meeting, cannot be seen.
        RegelOvertreden: the meeting has not begun, its report is fixed, or the item is off the
            agenda.
    """
    eis_inhoud(punt)
    door.eis("overleg:vastleggen")
    overleg = overleg_voor(punt.overleg_id)
    rules.eis_leiding(door.functionaris, leiding(overleg, [punt]))
    if not rules.schrijfbaar(overleg.stand):
        raise RegelOvertreden(NIET_SCHRIJFBAAR, code="niet_schrijfbaar")
    eis_op_agenda(punt)
    return overleg


def eis_inhoud(punt: Agendapunt) -> None:
    """Raise NietGevonden for who sees only that there is an item, not what it is about."""
    if punt.casus_id:
        if casussen.inhoud_van(punt.casus_id) is None:
            raise NietGevonden
    elif not weging_zichtbaar(punt):
        raise NietGevonden


def weging_zichtbaar(punt: Agendapunt) -> bool:
    """Whether the submission of an item may be seen as triage sees it."""
    return bool(punt.weging_id and van_wegingen([punt.weging_id]))


def onderwerp(punt: Agendapunt | Uitnodiging) -> dict[str, UUID | None]:
    """The columns that say to which case or weighing a part belongs."""
    return {"casus_id": punt.casus_id, "weging_id": punt.weging_id}


def meld(door: Door, punt: Agendapunt | Uitnodiging, soort: str, /, **waarden: Any) -> None:
    """Record an event at the case or weighing of an item (or invitation)."""
    zaak = ("casus", punt.casus_id) if punt.casus_id else ("weging", punt.weging_id)
    assert zaak[1] is not None  # a constraint: one of the two
    leg_vast(
        door,
        soort,
        object=(zaak[0], zaak[1]),
        casus=punt.casus_id,
        waarden={"overleg": punt.overleg_id, **waarden},
    )


def rond_af(door: Door, punt: Agendapunt) -> Agendapunt:
    """Finish the discussion of an item."""
    stap = rules.PUNT.doe(punt.stand, "afronden")
    nieuw = wijzig(punt, stand=stap.naar, besproken_op=nu())
    meld(door, punt, stap.event)
    return nieuw
