"""How long drafts and keys of submissions are kept, and their destruction."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from regiehuis.concepten.models import Concept, Indiening
from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring

DUUR_INDIENING = timedelta(days=30)


def verlopen_concepten(huis: UUID, op: datetime) -> list[UUID]:
    """Drafts past their term, of all houses: the table knows no house."""
    return list(
        Concept.objects.using("vernietiger")
        .filter(verloopt_op__lte=op)
        .values_list("id", flat=True)
    )


def vernietig_concepten(ids: Sequence[UUID]) -> int:
    """Destroy drafts."""
    return Concept.objects.using("vernietiger").filter(id__in=ids).delete()[0]


def oude_indieningen(huis: UUID, op: datetime) -> list[UUID]:
    """Keys of submissions that nobody sends again."""
    return list(
        Indiening.objects.using("vernietiger")
        .filter(op__lte=op - DUUR_INDIENING)
        .values_list("id", flat=True)
    )


def vernietig_indieningen(ids: Sequence[UUID]) -> int:
    """Destroy keys of submissions."""
    return Indiening.objects.using("vernietiger").filter(id__in=ids).delete()[0]


BEWAARTERMIJNEN.registreer(
    "concepten.concept",
    Bewaring(
        sleutel="concepten.concept",
        tabel="concepten_concept",
        grond="WGS 1.8(7)",
        termijn=_("14 dagen na de laatste wijziging"),
        volgorde=10,
        vind=verlopen_concepten,
        vernietig=vernietig_concepten,
    ),
)
BEWAARTERMIJNEN.registreer(
    "concepten.indiening",
    Bewaring(
        sleutel="concepten.indiening",
        tabel="concepten_indiening",
        grond="WGS 1.8(7)",
        termijn=_("30 dagen"),
        volgorde=10,
        vind=oude_indieningen,
        vernietig=vernietig_indieningen,
    ),
)
