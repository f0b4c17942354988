"""How long files are kept, and their destruction: row, file and key together."""

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring
from regiehuis.stukken.models import Stuk
from regiehuis.stukken.opslag import opslag


def vernietig(ids: Sequence[UUID]) -> int:
    """Destroy files; the file first, so that no file outlives its row."""
    for id in ids:
        opslag().delete(id.hex)
    return Stuk.objects.using("vernietiger").filter(id__in=ids).delete()[0]


def vernietig_bij_gegevens(gegevens: Sequence[UUID]) -> int:
    """Destroy the files of items that are destroyed."""
    rijen = Stuk.objects.using("vernietiger").filter(gegeven_id__in=gegevens)
    return vernietig(list(rijen.values_list("id", flat=True)))


BEWAARTERMIJNEN.registreer(
    "stukken.stuk",
    Bewaring(
        sleutel="stukken.stuk",
        tabel="stukken_stuk",
        grond="WGS 1.8(7), BGS 1.16",
        termijn=_("met het gegeven of de casus waar het bij hoort"),
        volgorde=20,
        vernietig=vernietig,
    ),
)
