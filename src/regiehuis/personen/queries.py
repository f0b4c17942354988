"""Reading: the links made from a submission. Persons themselves are read by nobody."""

from collections.abc import Iterable
from uuid import UUID

from regiehuis.personen.models import Samenvoeging


def koppelingen(groep_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """Open links of these weighings, as handle of the hit -> id of the link."""
    rijen = Samenvoeging.objects.filter(groep_id__in=list(groep_ids), tot__isnull=True)
    return dict(rijen.values_list("treffer_id", "id"))
