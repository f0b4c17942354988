"""Cases as hits of a search. What may be seen is decided by the policies alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from regiehuis.casus import rules
from regiehuis.casus.models import Casus, Casusinhoud
from regiehuis.logboek.deur import Door


@dataclass(frozen=True, slots=True)
class Zoekregel:
    """One case as a hit; `titel` is empty words for who sees the core only."""

    id: UUID
    nummer: str
    titel: str
    toelichting: str
    url: str


def met_nummer(nummer: str, aantal: int = 25) -> list[UUID]:
    """Return the open cases whose number holds these digits; '2026-42' finds 2026-0042."""
    jaar, _, volgnummer = rules.zoeknummer(nummer).partition("-")
    gezocht = f"{jaar}-{volgnummer:0>4}" if volgnummer else jaar
    rijen = Casus.objects.filter(nummer__contains=gezocht) if gezocht else Casus.objects.none()
    rijen = rijen.exclude(fase=rules.AFGESLOTEN)
    return list(rijen.order_by("-nummer").values_list("id", flat=True)[:aantal])


def aanduidingen(casussen: Iterable[UUID]) -> dict[UUID, str]:
    """Return whom each case is about, of the cases of which the content may be seen."""
    ids = set(casussen)
    rijen = Casusinhoud.objects.filter(casus_id__in=ids) if ids else Casusinhoud.objects.none()
    return dict(rijen.values_list("casus_id", "aanduiding"))


def zoekregels(door: Door, ids: Sequence[UUID]) -> list[Zoekregel]:
    """Return these cases as hits, as far as they may be seen: two queries."""
    casussen = list(Casus.objects.filter(id__in=ids).select_related("gemeente"))
    woorden = aanduidingen(ids)
    return [
        Zoekregel(
            id=c.id,
            nummer=c.nummer,
            titel=woorden.get(c.id) or c.nummer,
            toelichting=" · ".join(
                str(deel)
                for deel in (c.gemeente.naam if c.gemeente else "", rules.FASELABELS[c.fase])
                if deel
            ),
            url=reverse("casus:casus", args=[c.id]),
        )
        for c in casussen
    ]
