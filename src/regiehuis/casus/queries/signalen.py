"""What needs somebody: vacancies, and cases in which nothing happens."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery

from regiehuis.casus import rules
from regiehuis.casus.models import Casus, Lid, Toewijzing
from regiehuis.casus.queries.deur import REGIE
from regiehuis.casus.queries.geleid import geleid_door, mijn_regie
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import gebeurtenissen

STIL_NA = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Vacature:
    """A task of the house, or the place of a member, that nobody has, and since when."""

    casus_id: UUID
    nummer: str
    taak: str
    sinds: datetime


@dataclass(frozen=True, slots=True)
class Stilte:
    """A case that I direct and in which nothing has happened since."""

    casus_id: UUID
    nummer: str
    sinds: datetime


def vacatures(door: Door) -> list[Vacature]:
    """Return every vacancy in the cases that may be seen, longest first: two queries.

    A case always has one procesregie (ontwerp.md §4.13); so this list is empty, or somebody
    must act today.
    """
    casussen = {
        rij[0]: rij
        for rij in met_vacature()
        .filter(huis_id=door.huis)
        .values_list("id", "nummer", "geopend_op")
    }
    taken = {
        (rij["casus_id"], rij["taak"]): (rij["bezet"], rij["laatste"])
        for rij in Toewijzing.objects.filter(casus_id__in=list(casussen), taak__in=REGIE)
        .order_by()
        .values("casus_id", "taak")
        .annotate(bezet=Count("id", filter=Q(tot__isnull=True)), laatste=Max("tot"))
    }
    uit = []
    for id, nummer, geopend in casussen.values():
        for taak in REGIE:
            bezet, laatste = taken.get((id, taak), (0, None))
            if not bezet:
                uit.append(Vacature(id, nummer, taak, laatste or geopend))
    return sorted(uit, key=lambda v: (v.sinds, v.nummer))


def met_vacature() -> QuerySet[Casus]:
    """The cases in which not every task of the house has somebody now.

    A case begins with every task filled, so only where one ended can one be empty. A task has at
    most one person at a time. NOT IN is read once and hashed; NOT EXISTS would ask the policy
    anew for each case.
    """
    geweest = Toewijzing.objects.filter(taak__in=REGIE, tot__isnull=False).values("casus_id")
    compleet = (
        Toewijzing.objects.filter(taak__in=REGIE, tot__isnull=True, casus_id__in=geweest)
        .order_by()
        .values("casus_id")
        .annotate(bezet=Count("id"))
        .filter(bezet=len(REGIE))
    )
    open_ = Casus.objects.exclude(fase=rules.AFGESLOTEN)
    return open_.filter(id__in=geweest).exclude(id__in=compleet.values("casus_id"))


def ledenvacatures(door: Door) -> list[Vacature]:
    """Return the empty places of members who left in the cases that I direct, longest first."""
    vertrek = Lid.objects.filter(
        oorzaak="vertrokken",
        reden_einde="",
        casus_id__in=mijn_regie(door).order_by().values("casus_id"),
    )
    leden = Lid.objects.filter(casus_id__in=vertrek.values("casus_id")).select_related("casus")
    return [
        Vacature(lid.casus_id, lid.casus.nummer, "lid", lid.tot or lid.van)
        for lid in rules.lege_plaatsen(leden)
    ]


def net_geopend(door: Door) -> list[Stilte]:
    """Return the cases that I direct in which nothing was asked yet, oldest first."""
    rijen = geleid_door(door, fase="geopend")
    return [
        Stilte(*rij)
        for rij in rijen.order_by("geopend_op", "id").values_list("id", "nummer", "geopend_op")
    ]


def stille_casussen(
    ids: Collection[UUID], *, na: timedelta = STIL_NA, op: datetime | None = None
) -> list[Stilte]:
    """Return those of these cases in which nothing happened for a while, stillest first.

    A followed case has moments of its own, a closed one is shielded.
    """
    laatste = gebeurtenissen(stil=True).filter(casus_id=OuterRef("id")).values("gebeurd_op")[:1]
    rijen = (
        Casus.objects.filter(id__in=list(ids))
        .exclude(fase__in=[rules.AFGESLOTEN, "volgen"])
        .order_by("geopend_op", "id")
        .annotate(laatste=Subquery(laatste))
        .values_list("id", "nummer", "geopend_op", "laatste")
    )
    grens = (op or nu()) - na
    stil = [Stilte(id, nr, laatst or geopend) for id, nr, geopend, laatst in rijen]
    return sorted((s for s in stil if s.sinds < grens), key=lambda s: (s.sinds, s.nummer))
