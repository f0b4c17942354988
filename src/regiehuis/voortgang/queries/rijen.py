"""One row of this room, by the case in the address; what may be seen is the policy's work."""

from datetime import date
from typing import TypeVar
from uuid import UUID

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.termijnen import volgende_werkdag
from regiehuis.logboek.models import Rij
from regiehuis.logboek.services import gelezen
from regiehuis.voortgang.models import Evaluatie, Mijlpaal, Overdracht, Terugkeer, Volgmoment

R = TypeVar("R", bound=Rij)


def _een(model: type[R], casus_id: UUID, id: UUID) -> R:
    rij = model._default_manager.filter(id=id, casus_id=casus_id).first()
    if rij is None:
        raise NietGevonden
    gelezen("casus", [casus_id], casus=casus_id)
    return rij


def mijlpaal(casus_id: UUID, id: UUID) -> Mijlpaal:
    """One milestone. Raises NietGevonden when it is not there, taken away, or not to be seen."""
    rij = _een(Mijlpaal, casus_id, id)
    if rij.vervallen_op is not None:
        raise NietGevonden
    return rij


def evaluatie(casus_id: UUID, id: UUID) -> Evaluatie:
    """One evaluation. Raises NietGevonden."""
    return _een(Evaluatie, casus_id, id)


def overdracht(casus_id: UUID, id: UUID) -> Overdracht:
    """One handover. Raises NietGevonden."""
    return _een(Overdracht, casus_id, id)


def volgmoment(casus_id: UUID, id: UUID) -> Volgmoment:
    """One follow moment. Raises NietGevonden."""
    return _een(Volgmoment, casus_id, id)


def te_herinneren(vandaag: date) -> list[Volgmoment]:
    """Planned days to look of followed cases that are near or past, per person; for the schedule.

    Read as the automaton, which sees what is still to come and no words.
    """
    rijen = Volgmoment.objects.filter(
        stand="gepland",
        casus__fase="volgen",
        herinnerd_na__isnull=True,
        wanneer__lte=volgende_werkdag(vandaag),
    )
    return list(rijen.select_related("casus").order_by("wie_id", "wanneer", "id"))


def terugkeer(casus_id: UUID, id: UUID) -> Terugkeer:
    """One return. Raises NietGevonden."""
    return _een(Terugkeer, casus_id, id)
