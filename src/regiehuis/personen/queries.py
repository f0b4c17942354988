"""Reading: the links made from a submission. Persons themselves are read by nobody."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings

from regiehuis.kern.bsn import Bsn
from regiehuis.kern.geheim import Sleutelbos
from regiehuis.personen.models import Samenvoeging


def bsn_hash(bsn: Bsn | None) -> str:
    """The keyed hash by which equal BSNs are found, '' without one."""
    if bsn is None:
        return ""
    return Sleutelbos.uit(settings.REGIEHUIS_SLEUTELS).hash(bsn.waarde, "bsn")


def koppelingen(groep_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """Open links of these weighings, as handle of the hit -> id of the link."""
    rijen = Samenvoeging.objects.filter(groep_id__in=list(groep_ids), tot__isnull=True)
    return dict(rijen.values_list("treffer_id", "id"))
