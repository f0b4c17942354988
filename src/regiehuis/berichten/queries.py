"""Reading the outbox: what failed, what waits, what was sent."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count

from regiehuis.berichten import rules
from regiehuis.berichten.models import Bericht
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door

PER_PAGINA = 50


def bericht(bericht_id: UUID) -> Bericht:
    """One notice of this house.

    Raises:
        NietGevonden: there is none.
    """
    gevonden = Bericht.objects.filter(id=bericht_id).first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


def berichten(door: Door, stand: str = "mislukt", na: UUID | None = None) -> list[Bericht]:
    """Notices in one state, newest first; one more than a page when there is a next page."""
    rijen = Bericht.objects.filter(huis_id=door.huis, stand=stand)
    if na is not None:
        rijen = rijen.filter(id__lt=na)
    return list(rijen.order_by("-id")[: PER_PAGINA + 1])


def aantallen(door: Door) -> dict[str, int]:
    """How many notices per state."""
    rijen = Bericht.objects.filter(huis_id=door.huis).values_list("stand")
    return dict.fromkeys(rules.STANDEN, 0) | dict(rijen.annotate(aantal=Count("id")))


def aantal_mislukt(door: Door) -> int:
    """How many notices failed; for the navigation."""
    return Bericht.objects.filter(huis_id=door.huis, stand="mislukt").count()


def recent(sleutels: Iterable[UUID]) -> set[UUID]:
    """The keys of notices that were made within the hour and did not fail."""
    grens = nu() - rules.NIET_OPNIEUW_BINNEN
    rijen = Bericht.objects.filter(sleutel__in=list(sleutels), gemaakt_op__gt=grens)
    return set(rijen.exclude(stand="mislukt").values_list("sleutel", flat=True))
