"""'Uw casussen': what changed and what is expected, for who takes part in a few cases."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Count, Q
from django.urls import reverse

from regiehuis.casus.queries import Mijncasus, mijn_in_het_kort, mijn_plekken
from regiehuis.kern.klok import lokale_datum, vandaag
from regiehuis.kern.registraties import CASUSDATUMS, Casusdatum
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import Zin, gebeurtenissen, zinnen
from regiehuis.logboek.services import gelezen
from regiehuis.regie.queries import Regiestand, mijn_casusregie
from regiehuis.werkvoorraad.queries.werk import Queue
from regiehuis.werkvoorraad.rules import op_volgorde

#: Who has more cases than this uses the list of cases.
MEESTE = 8


@dataclass(frozen=True, slots=True)
class Casusregel:
    """One of my cases.

    Attributes:
        regie: my casusregie, when I have it.
        wacht: how many things wait for me here, and until when the first (`termijn`).
        aantal: how many changes since my last visit; `laatste` is the newest sentence.
        volgende: the first day that is coming.
    """

    casus: Mijncasus
    url: str
    regie: Regiestand | None = None
    wacht: int = 0
    termijn: date | None = None
    aantal: int = 0
    laatste: Zin | None = None
    volgende: Casusdatum | None = None


def uw_casussen(door: Door, queues: Iterable[Queue]) -> list[Casusregel]:
    """Return my cases, what is asked first; nothing for who takes part in many, or in none.

    A fixed number of queries, plus those of the rooms that have days on the calendar.
    """
    plekken = mijn_plekken(door, MEESTE + 1)
    if not plekken or len(plekken) > MEESTE:
        return []
    casussen = mijn_in_het_kort(door, plekken)
    ids = [c.casus_id for c in casussen]
    gelezen("casus", ids)
    regie = mijn_casusregie(door)
    wacht = _wacht(queues)
    aantallen, laatste = _nieuw(door, casussen)
    datums = _datums(door, ids)
    regels = [
        Casusregel(
            casus=c,
            url=reverse("casus:casus", args=[c.casus_id]),
            regie=regie.get(c.casus_id),
            wacht=len(wacht.get(c.casus_id, ())),
            termijn=min((t for t in wacht.get(c.casus_id, ()) if t), default=None),
            aantal=aantallen.get(c.casus_id, 0),
            laatste=laatste.get(c.casus_id),
            volgende=datums.get(c.casus_id),
        )
        for c in casussen
    ]
    return sorted(
        regels,
        key=lambda r: op_volgorde(
            wacht=r.wacht,
            termijn=r.termijn,
            nieuw=r.aantal,
            volgende=r.volgende.op if r.volgende else None,
            nummer=r.casus.nummer,
        ),
    )


def _wacht(queues: Iterable[Queue]) -> dict[UUID, list[date | None]]:
    """The terms of what waits, per case: the very rows of the lists beside it."""
    uit: dict[UUID, list[date | None]] = {}
    for rij in (rij for q in queues for rij in q.rijen):
        item = rij.item
        dag = lokale_datum(item.termijn) if item.termijn else None
        for casus in item.casussen or filter(None, [item.casus]):
            uit.setdefault(casus, []).append(dag)
    return uit


def _nieuw(
    door: Door, casussen: Sequence[Mijncasus]
) -> tuple[Mapping[UUID, int], Mapping[UUID, Zin]]:
    """How many changes by others since my last visit, and the newest of them, per case."""
    sinds = [Q(casus_id=c.casus_id, vastgelegd_op__gt=c.sinds) for c in casussen if c.sinds]
    if not sinds:
        return {}, {}
    rijen = gebeurtenissen(behalve_door=door.functionaris).filter(reduce(or_, sinds))
    aantallen = dict(rijen.order_by().values_list("casus_id").annotate(n=Count("id")))
    nieuwste = rijen.order_by("casus_id", "-gebeurd_op", "-id").distinct("casus_id")
    gemaakt = zinnen(nieuwste)
    return aantallen, {zin.casus_id: zin for zin in gemaakt if zin.casus_id}


def _datums(door: Door, ids: Sequence[UUID]) -> dict[UUID, Casusdatum]:
    """The first day that is coming in each case."""
    uit: dict[UUID, Casusdatum] = {}
    for bron in CASUSDATUMS:
        for casus_id, datums in bron.bouw(door, ids).items():
            for datum in datums:
                eerste = uit.get(casus_id)
                if datum.op >= vandaag() and (eerste is None or datum.op < eerste.op):
                    uit[casus_id] = datum
    return uit
