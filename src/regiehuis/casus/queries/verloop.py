"""What happened in a case, as sentences: since my last visit, and the whole course."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth

from regiehuis.casus.models import Bezoek
from regiehuis.casus.rules import grens_van_bezoek
from regiehuis.kern.klok import AMSTERDAM, nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import Zin, gebeurtenissen, zinnen

PER_PAGINA = 50
MEESTE, METEEN = 25, 4


@dataclass(frozen=True, slots=True)
class Maand:
    """A month in which something happened; `code` is 'JJJJ-MM'."""

    code: str
    eerste_dag: date
    aantal: int


@dataclass(frozen=True, slots=True)
class Verloop:
    """A page of the course of a case, newest first."""

    zinnen: list[Zin]
    maanden: list[Maand]
    maand: str = ""
    volgende: UUID | None = None
    per_dag: list[tuple[date, list[Zin]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Wijzigingen:
    """What others changed since a moment: the newest sentences and how many there are."""

    sinds: datetime
    zinnen: list[Zin]
    aantal: int

    @property
    def eerste(self) -> list[Zin]:
        """The newest, always shown."""
        return self.zinnen[:METEEN]

    @property
    def rest(self) -> list[Zin]:
        """The others, folded."""
        return self.zinnen[METEEN:]

    @property
    def aantal_rest(self) -> int:
        """How many are folded or not shown."""
        return self.aantal - len(self.eerste)

    @property
    def meer(self) -> int:
        """How many are not shown."""
        return self.aantal - len(self.zinnen)


def wijzigingen_sinds(
    door: Door, casus_id: UUID, sinds: datetime | None = None
) -> Wijzigingen | None:
    """Return what others did in a case since my last visit, or None at a first visit.

    Args:
        sinds: another moment than that of the last visit.
    """
    grens = sinds or _laatste_bezoek(door, casus_id)
    if grens is None:
        return None
    rijen = gebeurtenissen(casus=casus_id, sinds=grens, behalve_door=door.functionaris)
    alle = list(rijen[:200])
    return Wijzigingen(grens, zinnen(alle[:MEESTE]), len(alle))


def _laatste_bezoek(door: Door, casus_id: UUID) -> datetime | None:
    bezoek = Bezoek.objects.filter(casus_id=casus_id, functionaris_id=door.functionaris).first()
    return grens_van_bezoek(bezoek.vorige_op, bezoek.gezien_op, nu()) if bezoek else None


def verloop(
    door: Door,
    casus_id: UUID,
    *,
    maand: str = "",
    na: UUID | None = None,
    aantal: int = PER_PAGINA,
) -> Verloop:
    """Return a page of everything that happened in a case.

    Args:
        maand: 'JJJJ-MM' to look at one month; anything else means all.
        na: key of the last event of the page before.
    """
    rijen = gebeurtenissen(casus=casus_id)
    maanden = [
        Maand(f"{m:%Y-%m}", m.date(), n)
        for m, n in rijen.order_by()
        .annotate(maand=TruncMonth("gebeurd_op", tzinfo=AMSTERDAM))
        .values("maand")
        .annotate(n=Count("id"))
        .values_list("maand", "n")
        .order_by("-maand")
    ]
    gekozen = next((m for m in maanden if m.code == maand), None)
    if gekozen:
        begin = datetime(gekozen.eerste_dag.year, gekozen.eerste_dag.month, 1, tzinfo=AMSTERDAM)
        eind = datetime(begin.year + begin.month // 12, begin.month % 12 + 1, 1, tzinfo=AMSTERDAM)
        rijen = rijen.filter(gebeurd_op__gte=begin, gebeurd_op__lt=eind)
    vorige = gebeurtenissen(casus=casus_id, stil=True).filter(id=na).first() if na else None
    if vorige is not None:
        rijen = rijen.filter(
            Q(gebeurd_op__lt=vorige.gebeurd_op) | Q(gebeurd_op=vorige.gebeurd_op, id__lt=na)
        )
    bladzijde = list(rijen[: aantal + 1])
    teksten = zinnen(bladzijde[:aantal])
    return Verloop(
        zinnen=teksten,
        maanden=maanden,
        maand=gekozen.code if gekozen else "",
        volgende=bladzijde[aantal - 1].id if len(bladzijde) > aantal else None,
        per_dag=_per_dag(teksten),
    )


def _per_dag(teksten: Sequence[Zin]) -> list[tuple[date, list[Zin]]]:
    dagen: dict[date, list[Zin]] = {}
    for zin in teksten:
        dagen.setdefault(zin.op.astimezone(AMSTERDAM).date(), []).append(zin)
    return list(dagen.items())
