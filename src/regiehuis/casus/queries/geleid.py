"""The cases that somebody directs for the house, for rooms that look what these still need."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from regiehuis.casus.models import Casus, Toewijzing
from regiehuis.casus.queries.signalen import HOOGSTENS
from regiehuis.logboek.deur import Door


@dataclass(frozen=True, slots=True)
class Geleid:
    """A case that I direct."""

    casus_id: UUID
    nummer: str
    fase: str
    geopend_op: datetime


def fasen(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return the phase of the cases among these that may be seen."""
    return dict(Casus.objects.filter(id__in=set(ids)).values_list("id", "fase"))


def geleide_casussen(door: Door) -> list[Geleid]:
    """Return the cases of which I am procesregisseur, those assigned longest ago first.

    No more than `HOOGSTENS`: somebody directs twenty to sixty. Two queries.
    """
    eigen = Toewijzing.objects.filter(
        functionaris_id=door.functionaris, taak="procesregisseur", tot__isnull=True
    )
    ids = list(eigen.order_by("van", "id").values_list("casus_id", flat=True)[:HOOGSTENS])
    rijen = {
        rij[0]: Geleid(*rij)
        for rij in Casus.objects.filter(id__in=ids).values_list(
            "id", "nummer", "fase", "geopend_op"
        )
    }
    return [rijen[id] for id in ids if id in rijen]
