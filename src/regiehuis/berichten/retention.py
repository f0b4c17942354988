"""How long the outbox is kept, and what goes when an object is destroyed."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from regiehuis.berichten import rules
from regiehuis.berichten.models import Bericht, Berichtinhoud
from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring

VERNIETIGER = "vernietiger"


def vernietig_over(objecten: Iterable[UUID]) -> int:
    """Destroy what notices still say about these objects; a notice without content lapses."""
    rijen = Berichtinhoud.objects.using(VERNIETIGER).filter(object_id__in=list(objecten))
    return int(rijen.delete()[0])


def oude(huis: UUID, op: datetime) -> list[UUID]:
    """Notices of a house that are older than the outbox remembers."""
    rijen = Bericht.objects.using(VERNIETIGER).filter(
        huis_id=huis, gemaakt_op__lt=op - rules.BEWAREN
    )
    return list(rijen.values_list("id", flat=True))


def vernietig(ids: Sequence[UUID]) -> int:
    """Destroy notices with what they are about."""
    Berichtinhoud.objects.using(VERNIETIGER).filter(bericht_id__in=ids).delete()
    return int(Bericht.objects.using(VERNIETIGER).filter(id__in=ids).delete()[0])


def meld_aan() -> None:
    """Fill the register of retention."""
    BEWAARTERMIJNEN.registreer(
        "berichten.berichtinhoud",
        Bewaring(
            "berichten.berichtinhoud",
            "berichten_berichtinhoud",
            "WGS 1.8(7)",
            _("tot de mail is verzonden; anders met het bericht"),
            volgorde=10,
        ),
    )
    BEWAARTERMIJNEN.registreer(
        "berichten.bericht",
        Bewaring(
            "berichten.bericht",
            "berichten_bericht",
            "WGS 1.8(7)",
            _("90 dagen"),
            volgorde=20,
            vind=oude,
            vernietig=vernietig,
        ),
    )
