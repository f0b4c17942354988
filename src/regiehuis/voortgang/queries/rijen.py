"""One row of this room, by the case in the address; what may be seen is the policy's work."""

from typing import TypeVar
from uuid import UUID

from regiehuis.kern.fouten import NietGevonden
from regiehuis.logboek.models import Rij
from regiehuis.logboek.services import gelezen
from regiehuis.voortgang.models import Mijlpaal, Overdracht, Terugkeer, Volgmoment

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


def overdracht(casus_id: UUID, id: UUID) -> Overdracht:
    """One handover. Raises NietGevonden."""
    return _een(Overdracht, casus_id, id)


def volgmoment(casus_id: UUID, id: UUID) -> Volgmoment:
    """One follow moment. Raises NietGevonden."""
    return _een(Volgmoment, casus_id, id)


def terugkeer(casus_id: UUID, id: UUID) -> Terugkeer:
    """One return. Raises NietGevonden."""
    return _een(Terugkeer, casus_id, id)
