"""What each hoedanigheid did with the questions of a case, for who leads its meeting."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext

from regiehuis.informatie import rules
from regiehuis.informatie.models import Gegeven, Informatieverzoek
from regiehuis.informatie.queries.beeld import meld_gelezen
from regiehuis.informatie.queries.verzoeken import Verzoekregel


def antwoorden(casus_ids: Iterable[UUID]) -> dict[UUID, dict[UUID, Verzoekregel]]:
    """Per case and hoedanigheid the request that says most: an open one, else the last answer.

    One query. Without the words of the question, and without the ground of a refusal.
    """
    uit: dict[UUID, dict[UUID, Verzoekregel]] = {}
    rijen = Informatieverzoek.objects.filter(casus_id__in=set(casus_ids))
    for rij in rijen.exclude(stand__in=("ingetrokken", "vervallen")).order_by("gevraagd_op", "id"):
        per = uit.setdefault(rij.casus_id, {})
        eerder = per.get(rij.hoedanigheid_id)
        if eerder and eerder.verzoek.stand == "open" and (rij.stand != "open" or eerder.te_laat):
            continue
        per[rij.hoedanigheid_id] = Verzoekregel(rij, aan=None, door=None)
    return uit


@dataclass(frozen=True, slots=True)
class Gedeeld:
    """The last thing that a hoedanigheid put on the table."""

    id: UUID
    tekst: str
    aard: str
    op: datetime

    @property
    def aard_vertaald(self) -> str:
        """Fact, statement or judgement, in the language of the page."""
        return gettext(rules.AARDEN[self.aard])


def laatst_gedeeld(casus_id: UUID) -> dict[UUID, Gedeeld]:
    """Per hoedanigheid the newest item in words; what is shown is noted as read. One query.

    Never a restricted item, also not for who may read it: this stands on the screen of a meeting.
    """
    rijen = Gegeven.objects.filter(casus_id=casus_id, beperkt=False, ingetrokken_op__isnull=True)
    laatste = list(
        rijen.exclude(tekst="")
        .order_by("bron_hoedanigheid_id", "-aangeleverd_op", "-id")
        .distinct("bron_hoedanigheid_id")
    )
    if laatste:
        meld_gelezen(laatste, casus_id)
    return {
        r.bron_hoedanigheid_id: Gedeeld(r.id, r.tekst, r.aard, r.aangeleverd_op) for r in laatste
    }
