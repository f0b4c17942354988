"""What needs somebody: vacancies, and cases in which nothing happens."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, Max, OuterRef

from regiehuis.casus.models import Casus, Toewijzing
from regiehuis.casus.queries.deur import REGIE
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import gebeurtenissen

STIL_NA = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Vacature:
    """A task of the house that nobody has, and since when."""

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
    """Return every vacancy in the cases that may be seen, longest first: two queries per task.

    A case always has one procesregie (ontwerp.md §4.13); so this list is empty, or somebody
    must act today.
    """
    uit = []
    for taak in REGIE:
        bezet = Toewijzing.objects.filter(casus_id=OuterRef("id"), taak=taak, tot__isnull=True)
        leeg = Casus.objects.filter(~Exists(bezet), huis_id=door.huis)
        rijen = list(leeg.values_list("id", "nummer", "geopend_op"))
        sinds = dict(
            Toewijzing.objects.filter(casus_id__in=[rij[0] for rij in rijen], taak=taak)
            .order_by()
            .values("casus_id")
            .annotate(laatste=Max("tot"))
            .values_list("casus_id", "laatste")
        )
        uit += [Vacature(id, nr, taak, sinds.get(id) or open_op) for id, nr, open_op in rijen]
    return sorted(uit, key=lambda v: (v.sinds, v.nummer))


def stille_casussen(
    door: Door, *, na: timedelta = STIL_NA, op: datetime | None = None
) -> list[Stilte]:
    """Return the cases that I direct in which nothing happened for a while, stillest first."""
    eigen = Toewijzing.objects.filter(
        functionaris_id=door.functionaris, taak="procesregisseur", tot__isnull=True
    )
    casussen = {c.id: c for c in Casus.objects.filter(id__in=eigen.values("casus_id"))}
    laatste = dict(
        gebeurtenissen()
        .filter(casus_id__in=list(casussen))
        .order_by()
        .values("casus_id")
        .annotate(laatste=Max("gebeurd_op"))
        .values_list("casus_id", "laatste")
    )
    grens = (op or nu()) - na
    stil = [Stilte(id, c.nummer, laatste.get(id) or c.geopend_op) for id, c in casussen.items()]
    return sorted((s for s in stil if s.sinds < grens), key=lambda s: (s.sinds, s.nummer))
