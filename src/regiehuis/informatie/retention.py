"""How long requests and items are kept: per item, from its first processing."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from regiehuis.informatie.models import Gegeven, Informatieverzoek
from regiehuis.kern.klok import lokale_datum
from regiehuis.kern.registraties import BEWAARTERMIJNEN, Bewaring
from regiehuis.recht.rules import REGIMES
from regiehuis.stukken.retention import vernietig_bij_gegevens


def oude_gegevens(huis: UUID, op: datetime) -> list[UUID]:
    """Items past the longest term of their regime (BGS 1.16(1): five years under the WGS)."""
    dag = lokale_datum(op)
    uit: list[UUID] = []
    for regime in REGIMES.values():
        jaar = dag.year - regime.max_jaren
        # 29 February has no counterpart in most years: then the day before.
        grens = (
            dag.replace(year=jaar, day=28)
            if (dag.month, dag.day) == (2, 29)
            else (dag.replace(year=jaar))
        )
        uit += (
            Gegeven.objects.using("vernietiger")
            .filter(huis_id=huis, regime=regime.sleutel, eerst_verwerkt_op__lte=grens)
            .values_list("id", flat=True)
        )
    return uit


def vernietig_gegevens(ids: Sequence[UUID]) -> int:
    """Destroy items with their files; their kinds and earlier versions fall with them."""
    vernietig_bij_gegevens(ids)
    return Gegeven.objects.using("vernietiger").filter(id__in=ids).delete()[0]


def vernietig_verzoeken(ids: Sequence[UUID]) -> int:
    """Destroy requests with their question and, if any, refusal."""
    return Informatieverzoek.objects.using("vernietiger").filter(id__in=ids).delete()[0]


BEWAARTERMIJNEN.registreer(
    "informatie.gegeven",
    Bewaring(
        sleutel="informatie.gegeven",
        tabel="informatie_gegeven",
        grond="WGS 1.8(7), BGS 1.16",
        termijn=_("5 jaar na de eerste verwerking, of eerder met de casus"),
        volgorde=30,
        vind=oude_gegevens,
        vernietig=vernietig_gegevens,
    ),
)
BEWAARTERMIJNEN.registreer(
    "informatie.informatieverzoek",
    Bewaring(
        sleutel="informatie.informatieverzoek",
        tabel="informatie_informatieverzoek",
        grond="WGS 1.8(7), BGS 1.16",
        termijn=_("met de casus"),
        volgorde=31,
        vernietig=vernietig_verzoeken,
    ),
)
