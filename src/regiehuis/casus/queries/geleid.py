"""The cases that somebody directs for the house, for rooms that look what these still need."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from regiehuis.casus import rules
from regiehuis.casus.models import Casus, Toewijzing
from regiehuis.casus.queries.deur import REGIE
from regiehuis.logboek.deur import Door

#: Somebody directs twenty to sixty cases; no more than so many are looked at, and who directs more
#: reads that.
HOOGSTENS = 100


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
    return _lopend(door).filter(taak="procesregisseur").order_by("van", "id")


def _lopend(door: Door) -> QuerySet[Toewijzing]:
    return Toewijzing.objects.filter(
        functionaris_id=door.functionaris, taak__in=REGIE, tot__isnull=True
    )


def geleid_door(door: Door, *, fase: str = "") -> QuerySet[Casus]:
    """Return the open cases that I direct as procesregisseur, in one phase when asked."""
    eigen = mijn_regie(door).order_by().values("casus_id")
    rijen = Casus.objects.filter(id__in=eigen).exclude(fase=rules.AFGESLOTEN)
    return rijen.filter(fase=fase) if fase else rijen


def geleide_ids(door: Door, *, ook_als_vervanger: bool = False) -> tuple[list[UUID], bool]:
    """Return the cases of which I am procesregisseur (and those of which I am deputy), those
    assigned longest ago first, no more than `HOOGSTENS` of each; and whether I have more."""
    taken = _mijn_taken(door)
    van_taak = {t: [casus for casus, taak in taken if taak == t] for t in REGIE}
    meer = any(len(ids) > HOOGSTENS for ids in van_taak.values())
    gevraagd = REGIE if ook_als_vervanger else REGIE[:1]
    return [id for taak in gevraagd for id in van_taak[taak][:HOOGSTENS]], meer


_onthouden: ContextVar[dict[UUID, list[tuple[UUID, str]]] | None] = ContextVar(
    "geleid", default=None
)


@contextmanager
def onthoud_wie_leidt() -> Iterator[None]:
    """Within this block `geleide_ids` asks once: several rooms want to know, for one page."""
    merk = _onthouden.set({})
    try:
        yield
    finally:
        _onthouden.reset(merk)


def _mijn_taken(door: Door) -> list[tuple[UUID, str]]:
    bekend = _onthouden.get()
    if bekend is not None and door.functionaris in bekend:
        return bekend[door.functionaris]
    # '-taak': procesregisseur before plaatsvervanger
    rijen = _lopend(door).order_by("-taak", "van", "id").values_list("casus_id", "taak")
    taken = list(rijen[: 2 * HOOGSTENS + 1])  # more of both together is more of one
    if bekend is not None:
        bekend[door.functionaris] = taken
    return taken


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
