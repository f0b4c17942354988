"""The reports of a case, all at once: for the file and the timeline. A fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from regiehuis.aanpak.queries import afspraken_van
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.overleg import rules
from regiehuis.overleg.models import (
    Aanvulling,
    Agendapunt,
    Besluit,
    Derde,
    Notitie,
    Uitnodiging,
)

#: Meetings that were held.
GEWEEST = ("verslag", "vastgesteld")


@dataclass(frozen=True, slots=True)
class Verslag:
    """What was recorded of one discussion of a case."""

    punt: Agendapunt
    aanwezig: Sequence[Mens]
    afwezig: Sequence[Mens]
    notities: Mapping[str, Notitie]
    besluiten: Sequence[Besluit]
    derden: Sequence[Derde]
    aanvullingen: Sequence[Aanvulling]
    afspraken: Sequence[Any] = field(default_factory=tuple)
    mensen: Mapping[UUID, Mens] = field(default_factory=dict)


def gehouden(casus_id: UUID) -> list[Agendapunt]:
    """The discussions of a case that were held, oldest first."""
    rijen = Agendapunt.objects.filter(casus_id=casus_id, overleg_stand__in=GEWEEST)
    return list(
        rijen.exclude(stand__in=["vervallen", "gepland"])
        .select_related("type")
        .order_by("overleg_begin", "id")
    )


def besluiten_per_punt(casus_id: UUID) -> dict[UUID, int]:
    """How many decisions stand, per discussion of a case."""
    uit: dict[UUID, int] = defaultdict(int)
    rijen = Besluit.objects.filter(casus_id=casus_id, ingetrokken_op__isnull=True)
    for punt in rijen.values_list("agendapunt_id", flat=True):
        uit[punt] += 1
    return uit


def verslagen_van(door: Door, casus_id: UUID) -> list[Verslag]:
    """Every report of a case that may be seen, oldest first."""
    punten = gehouden(casus_id)
    ids = [p.id for p in punten]
    delen: dict[type, dict[UUID, list[Any]]] = {}
    for model in (Uitnodiging, Notitie, Besluit, Derde, Aanvulling):
        delen[model] = _per_punt(model.objects.filter(agendapunt_id__in=ids).order_by("id"))
    afspraken = afspraken_van(ids) if ids else {}
    mensen = functionarissen(
        {
            *(u.functionaris_id for rijen in delen[Uitnodiging].values() for u in rijen),
            *(a.door_id for rijen in delen[Aanvulling].values() for a in rijen),
            *(d.besloten_door_id for rijen in delen[Derde].values() for d in rijen),
        }
    )
    return [
        Verslag(
            punt=p,
            aanwezig=_wie(delen[Uitnodiging].get(p.id, ()), mensen, "aanwezig", "later"),
            afwezig=_wie(delen[Uitnodiging].get(p.id, ()), mensen, "afwezig"),
            notities={n.sleutel: n for n in delen[Notitie].get(p.id, ())},
            besluiten=[b for b in delen[Besluit].get(p.id, ()) if b.ingetrokken_op is None],
            derden=delen[Derde].get(p.id, ()),
            aanvullingen=delen[Aanvulling].get(p.id, ()),
            afspraken=afspraken.get(p.id, ()),
            mensen=mensen,
        )
        for p in punten
    ]


def _per_punt(rijen: Iterable[Any]) -> dict[UUID, list[Any]]:
    uit: dict[UUID, list[Any]] = defaultdict(list)
    for rij in rijen:
        uit[rij.agendapunt_id].append(rij)
    return uit


def _wie(rijen: Iterable[Uitnodiging], mensen: Mapping[UUID, Mens], *standen: str) -> list[Mens]:
    return [
        mensen[u.functionaris_id]
        for u in rijen
        if u.aanwezig in standen and u.functionaris_id in mensen
    ]


def komende(casus_ids: Sequence[UUID]) -> dict[UUID, list[Agendapunt]]:
    """The discussions that are planned or going on, per case, soonest first: one query."""
    uit: dict[UUID, list[Agendapunt]] = defaultdict(list)
    rijen = Agendapunt.objects.filter(
        casus_id__in=list(casus_ids), stand__in=rules.LOPEND, overleg_stand__in=rules.LOPEND
    ).select_related("type")
    for punt in rijen.order_by("overleg_begin", "id"):
        if punt.casus_id:
            uit[punt.casus_id].append(punt)
    return dict(uit)
