"""Information questions: the list, and the counts beside the cases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, Sum

from regiehuis.instroom.models import Informatievraag, Instroomteller
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door


@dataclass(frozen=True, slots=True)
class Vragenlijst:
    """The questions of a year, newest first, with counts.

    Attributes:
        telling: number per kind over the whole year.
        minuten: time spent, as far as it was filled in.
        genomen: submissions that became a case in that year: what they stand beside.
    """

    jaar: int
    rijen: Sequence[Informatievraag]
    telling: Mapping[str, int]
    minuten: int
    genomen: int
    jaren: Sequence[int]


def informatievragen(door: Door, jaar: int | None = None, aantal: int = 200) -> Vragenlijst:
    """The questions of one year (this year); four queries."""
    deze = jaar or vandaag().year
    tussen = Q(op__range=(date(deze, 1, 1), date(deze, 12, 31)))
    alle = Informatievraag.objects.filter(huis_id=door.huis)
    telling = alle.filter(tussen).aggregate(
        info=Count("id", filter=Q(soort="info")),
        info_plus=Count("id", filter=Q(soort="info_plus")),
        minuten=Sum("minuten"),
    )
    rijen = alle.filter(tussen).select_related("organisatie", "gemeente")
    genomen = Instroomteller.objects.filter(
        huis_id=door.huis, soort="uitkomst", code="in_behandeling", dag__year=deze
    ).count()
    jaren = sorted({d.year for d in alle.dates("op", "year")} | {vandaag().year}, reverse=True)
    return Vragenlijst(
        jaar=deze,
        rijen=list(rijen.order_by("-op", "-id")[:aantal]),
        telling={"info": telling["info"], "info_plus": telling["info_plus"]},
        minuten=telling["minuten"] or 0,
        genomen=genomen,
        jaren=jaren,
    )
