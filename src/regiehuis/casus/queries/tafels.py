"""Who sits at the tables of several cases at once, for lists and agendas."""

from collections.abc import Iterable
from uuid import UUID

from regiehuis.casus.models import Lid, Toewijzing


def aan_tafel(casussen: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """Who sees the content of each of these cases now, as far as I may see it: two queries."""
    ids = set(casussen)
    uit: dict[UUID, set[UUID]] = {id: set() for id in ids}
    for model in (Lid, Toewijzing):
        rijen = model._default_manager.filter(casus_id__in=ids, tot__isnull=True)
        for casus, wie in rijen.values_list("casus_id", "functionaris_id"):
            uit[casus].add(wie)
    return uit


def wie_leidt(casussen: Iterable[UUID]) -> set[UUID]:
    """Who directs or supports one of these cases now, as far as I may see it: one query."""
    rijen = Toewijzing.objects.filter(casus_id__in=set(casussen), tot__isnull=True)
    return set(rijen.values_list("functionaris_id", flat=True))
