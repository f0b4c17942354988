"""The cases that somebody directs for the house, for rooms that look what these still need."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from regiehuis.casus import rules
from regiehuis.casus.models import Casus, Toewijzing
from regiehuis.logboek.deur import Door

#: Somebody directs twenty to sixty cases; no more than so many are looked at, and who directs more
#: reads that.
HOOGSTENS = 150


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


def mijn_regie(door: Door) -> QuerySet[Toewijzing]:
    """My tasks as procesregisseur that run, those assigned longest ago first."""
    rijen = Toewijzing.objects.filter(
        functionaris_id=door.functionaris, taak="procesregisseur", tot__isnull=True
    )
    return rijen.order_by("van", "id")


def geleid_door(door: Door, *, fase: str = "") -> QuerySet[Casus]:
    """Return the open cases that I direct as procesregisseur, in one phase when asked."""
    eigen = mijn_regie(door).order_by().values("casus_id")
    rijen = Casus.objects.filter(id__in=eigen).exclude(fase=rules.AFGESLOTEN)
    return rijen.filter(fase=fase) if fase else rijen


def geleide_ids(door: Door) -> tuple[list[UUID], bool]:
    """Return the cases of which I am procesregisseur, those assigned longest ago first, no more
    than `HOOGSTENS`, and whether there are more."""
    ids = list(mijn_regie(door).values_list("casus_id", flat=True)[: HOOGSTENS + 1])
    return ids[:HOOGSTENS], len(ids) > HOOGSTENS


def geleide_casussen(door: Door) -> list[Geleid]:
    """Return the same cases, with what the home page says of them. Two queries."""
    ids, _meer = geleide_ids(door)
    rijen = {
        rij[0]: Geleid(*rij)
        for rij in Casus.objects.filter(id__in=ids).values_list(
            "id", "nummer", "fase", "geopend_op"
        )
    }
    return [rijen[id] for id in ids if id in rijen]
