"""The picture in short: for the overview of a case, the spine, and the step of the work list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, Q

from regiehuis.informatie.models import Gegeven, Informatieverzoek
from regiehuis.informatie.queries.beeld import Beeld, Gebied, Gegevenregel, beeld, meld_gelezen
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door


@dataclass(frozen=True, slots=True)
class Kort:
    """Per life domain the newest item and how many; and what is missing."""

    gebieden: list[Gebied]
    beeld: Beeld

    @property
    def leeg(self) -> bool:
        """Whether nothing at all is known and nothing was asked."""
        return not (self.beeld.verzoeken or self.overig) and all(g.gat for g in self.gebieden)

    @property
    def overig(self) -> list[Gegevenregel]:
        """What is about more than one domain, and has not been withdrawn; newest first."""
        return [r for r in self.beeld.overig if not r.ingetrokken]

    @property
    def aantal(self) -> int:
        """How many items that have not been withdrawn."""
        return sum(len(g.geldig) for g in self.gebieden) + len(self.overig)


def samenvatting(door: Door, casus_id: UUID) -> Kort:
    """The picture in short: the newest item of each domain is shown, and noted as read."""
    heel = beeld(door, casus_id, gelezen_=False)
    meld_gelezen((g.geldig[0].gegeven for g in heel.gebieden if g.geldig), casus_id)
    return Kort(gebieden=heel.gebieden, beeld=heel)


@dataclass(frozen=True, slots=True)
class Stand:
    """How far the collecting of a case is."""

    gevraagd: int
    beantwoord: int
    te_laat: int
    laatste_op: datetime | None


def standen(casus_ids: Sequence[UUID]) -> dict[UUID, Stand]:
    """Per case how many answers are in, and when the last item came: two queries."""
    moment = nu()
    laatste = dict(
        Gegeven.objects.filter(casus_id__in=casus_ids, ingetrokken_op__isnull=True)
        .values("casus_id")
        .annotate(op=Max("aangeleverd_op"))
        .values_list("casus_id", "op")
    )
    tellingen = (
        Informatieverzoek.objects.filter(casus_id__in=casus_ids)
        .exclude(stand__in=("ingetrokken", "vervallen"))
        .values("casus_id")
        .annotate(
            gevraagd=Count("id"),
            beantwoord=Count("id", filter=Q(stand="beantwoord")),
            laat=Count("id", filter=Q(stand="open", termijn_tot__lt=moment, later_op__isnull=True)),
        )
    )
    uit = {
        t["casus_id"]: Stand(t["gevraagd"], t["beantwoord"], t["laat"], laatste.get(t["casus_id"]))
        for t in tellingen
    }
    for casus_id, op in laatste.items():
        uit.setdefault(casus_id, Stand(0, 0, 0, op))
    return uit
