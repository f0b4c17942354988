"""How long submissions are kept, and their destruction."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from regiehuis.instroom.services import vernietigen
from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring


def _vind(huis: UUID, op: datetime) -> Iterable[UUID]:
    return vernietigen.afgelopen(huis)


def _vernietig(ids: Iterable[UUID]) -> int:
    return sum(vernietigen.vernietig_aanmeldingen(ids))


BEWAARTERMIJNEN.registreer(
    "instroom.aanmelding",
    Bewaring(
        sleutel="instroom.aanmelding",
        tabel="instroom_aanmelding",
        grond="WGS 1.8(7), BGS 1.16",
        termijn=_(
            "niet in behandeling: de termijn van het huis na de uitkomst; in behandeling: zo lang "
            "als de casus"
        ),
        volgorde=10,
        vind=_vind,
        vernietig=_vernietig,
        eigen_taak=True,
    ),
)
