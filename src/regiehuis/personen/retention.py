"""How long the keys of a person are kept: as long as the submission or the case itself."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring
from regiehuis.personen.models import Persoon
from regiehuis.personen.services import vernietig


def _vervangen(huis_id: UUID, op: datetime) -> Iterable[UUID]:
    """Rows that a corrected row replaced: of no use any more."""
    personen = Persoon.objects.using("vernietiger").filter(huis_id=huis_id)
    vervangen = personen.filter(vervangt_id__isnull=False).values_list("vervangt_id", flat=True)
    return [id for id in vervangen if id]


BEWAARTERMIJNEN.registreer(
    "personen.persoon",
    Bewaring(
        sleutel="personen.persoon",
        tabel="personen_persoon",
        grond="BGS 1.16",
        termijn=_("zo lang als de aanmelding of de casus zelf"),
        volgorde=20,
        vind=_vervangen,
        vernietig=vernietig,
    ),
)
