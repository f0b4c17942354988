"""How casusregie stands in a number of cases: a fixed number of queries, however many they are."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from regiehuis.kern.klok import vandaag
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.regie import rules
from regiehuis.regie.models import Casusregie, Taakelders

#: States of a period that ran.
LIEP = ("loopt", "beeindigd", "overgedragen", "verlopen")


@dataclass(frozen=True, slots=True)
class Elders:
    """A task that is with somebody else by name (`mens`), or not needed now (`reden`)."""

    taak: str
    mens: Mens | None
    reden: str

    @property
    def tekst(self) -> str:
        """The task in words."""
        return _(rules.DEELTAKEN[self.taak].tekst)


@dataclass(frozen=True, slots=True)
class Regiestand:
    """Who has casusregie of a case now.

    Attributes:
        mens: the casusregisseur, with his organisation.
        van, tot: first and last day of the period.
        stand: 'loopt'.
        taken_elders: the exceptions; every other task is his.
    """

    id: UUID
    casus_id: UUID
    versie: int
    mens: Mens
    van: date
    tot: date
    stand: str
    taken_elders: list[Elders] = field(default_factory=list)

    @property
    def loopt_af(self) -> bool:
        """Whether the period ends within twenty working days."""
        return rules.loopt_af(self.tot, vandaag())

    @property
    def eigen_taken(self) -> list[str]:
        """The tasks that are his, in words."""
        elders = {e.taak for e in self.taken_elders}
        return [_(rules.DEELTAKEN[t].tekst) for t in rules.eigen_taken(elders)]


@dataclass(frozen=True, slots=True)
class Voorstel:
    """Somebody who was proposed and has not answered yet."""

    id: UUID
    casus_id: UUID
    versie: int
    mens: Mens
    door: Mens
    op: Any
    tot: date

    @property
    def voorbij(self) -> bool:
        """Whether its period has passed without an answer."""
        return rules.is_voorbij(self.tot, vandaag())


def casusregie(casus_ids: Iterable[UUID]) -> dict[UUID, Regiestand]:
    """Return who has casusregie now, per case; a case without one is absent. Three queries.

    A period that has passed counts as a vacancy from the next day on, also before the job that
    marks it has run.
    """
    rijen = list(
        Casusregie.objects.filter(
            casus_id__in=list(casus_ids), stand="loopt", tot__gte=vandaag()
        ).order_by("casus_id")
    )
    elders = _elders([r.id for r in rijen])
    mensen = functionarissen(
        [r.functionaris_id for r in rijen]
        + [t.functionaris_id for taken in elders.values() for t in taken]
    )
    return {
        r.casus_id: Regiestand(
            id=r.id,
            casus_id=r.casus_id,
            versie=r.versie,
            mens=mensen[r.functionaris_id],
            van=r.van,
            tot=r.tot,
            stand=r.stand,
            taken_elders=[
                Elders(t.taak, mensen.get(t.functionaris_id), t.reden)  # type: ignore[arg-type]
                for t in elders.get(r.id, ())
            ],
        )
        for r in rijen
    }


def _elders(ids: Collection[UUID]) -> Mapping[UUID, list[Taakelders]]:
    if not ids:
        return {}
    volgorde = list(rules.DEELTAKEN)
    uit: dict[UUID, list[Taakelders]] = {}
    rijen = Taakelders.objects.filter(casusregie_id__in=list(ids), tot__isnull=True)
    for rij in sorted(rijen, key=lambda t: volgorde.index(t.taak)):
        uit.setdefault(rij.casusregie_id, []).append(rij)
    return uit


def voorstellen(casus_ids: Iterable[UUID]) -> dict[UUID, Voorstel]:
    """Return who is proposed now, per case. Two queries."""
    rijen = list(Casusregie.objects.filter(casus_id__in=list(casus_ids), stand="voorgesteld"))
    mensen = functionarissen(
        wie for r in rijen for wie in (r.functionaris_id, r.voorgesteld_door_id)
    )
    return {
        r.casus_id: Voorstel(
            id=r.id,
            casus_id=r.casus_id,
            versie=r.versie,
            mens=mensen[r.functionaris_id],
            door=mensen[r.voorgesteld_door_id],
            op=r.voorgesteld_op,
            tot=r.tot,
        )
        for r in rijen
    }


def is_geeindigd(casus_id: UUID, casusregie_id: UUID) -> bool:
    """Whether this casusregie or proposal of the case is over, however it ended."""
    rijen = Casusregie.objects.filter(id=casusregie_id, casus_id=casus_id)
    return rijen.exclude(stand__in=["loopt", "voorgesteld"]).exists()


def ooit(casus_ids: Iterable[UUID]) -> set[UUID]:
    """Return the cases among these in which somebody has or had casusregie."""
    rijen = Casusregie.objects.filter(casus_id__in=list(casus_ids), stand__in=LIEP)
    return set(rijen.values_list("casus_id", flat=True))


def perioden(casus_id: UUID) -> list[Casusregie]:
    """Return every period of casusregie that ran in a case, oldest first."""
    rijen = Casusregie.objects.filter(casus_id=casus_id, stand__in=LIEP)
    return list(rijen.order_by("van", "voorgesteld_op", "id"))
