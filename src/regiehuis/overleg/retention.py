"""How long meetings are kept: what was said goes with its case, or with the submission."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring
from regiehuis.overleg.models import Agendapunt, Overleg

GROND = "WGS 1.8(7); BGS 1.16"
MET_CASUS = _("zo lang als de casus of de aanmelding, hoogstens vijf jaar na het overleg")


def lege_overleggen(huis: UUID, op: datetime) -> list[UUID]:
    """Meetings of which every item was destroyed with its case: nothing is left to account for."""
    rijen = Overleg.objects.using("vernietiger").filter(huis_id=huis, einde__lt=op)
    met_punt = Agendapunt.objects.using("vernietiger").filter(huis_id=huis).values("overleg_id")
    return list(rijen.exclude(id__in=met_punt).values_list("id", flat=True))


def vernietig_overleggen(ids: Sequence[UUID]) -> int:
    """Destroy meetings."""
    return Overleg.objects.using("vernietiger").filter(id__in=ids).delete()[0]


for _nr, _tabel in enumerate(
    (
        "aanvulling",
        "derde",
        "besluit",
        "notitie",
        "uitnodigingtekst",
        "uitnodiging",
        "agendapunt",
    )
):
    BEWAARTERMIJNEN.registreer(
        f"overleg.{_tabel}",
        Bewaring(
            sleutel=f"overleg.{_tabel}",
            tabel=f"overleg_{_tabel}",
            grond=GROND,
            termijn=MET_CASUS,
            volgorde=20 + _nr,
        ),
    )
BEWAARTERMIJNEN.registreer(
    "overleg.overleg",
    Bewaring(
        sleutel="overleg.overleg",
        tabel="overleg_overleg",
        grond=GROND,
        termijn=_("tot het laatste agendapunt is vernietigd"),
        volgorde=29,
        vind=lege_overleggen,
        vernietig=vernietig_overleggen,
    ),
)
