"""Cases as hits of a search. What may be seen is decided by the policies alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.urls import reverse

from regiehuis.casus import rules
from regiehuis.casus.models import Casus, Casusinhoud
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen


@dataclass(frozen=True, slots=True)
class Zoekregel:
    """One case as a hit; `titel` is empty words for who sees the core only."""

    id: UUID
    nummer: str
    titel: str
    toelichting: str
    url: str


@dataclass(frozen=True, slots=True)
class Keuze:
    """One case in a list to choose from."""

    id: UUID
    nummer: str
    aanduiding: str


def _heel_nummer(getypt: str) -> str:
    """What to look for in a number: '2026-42' means 2026-0042."""
    jaar, _, volgnummer = rules.zoeknummer(getypt).partition("-")
    return f"{jaar}-{volgnummer:0>4}" if volgnummer else jaar


def met_nummer(nummer: str, aantal: int = 25) -> list[UUID]:
    """Return the open cases whose number holds these digits; '2026-42' finds 2026-0042."""
    gezocht = _heel_nummer(nummer)
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


def te_kiezen(door: Door, zoek: str = "", *, aantal: int, ook: Iterable[UUID] = ()) -> list[Keuze]:
    """Return open cases of which the content may be seen, newest first: at most two queries.

    Args:
        zoek: every word must stand in the number or in whom it is about; '' takes all.
        aantal: how many at most, beside those of `ook`.
        ook: cases that must be among them, as far as they may be seen and are open; first.
    """
    rijen = Casusinhoud.objects.filter(casus__huis_id=door.huis)
    rijen = rijen.exclude(casus__fase=rules.AFGESLOTEN)
    rijen = rijen.order_by("-casus__geopend_op", "-casus_id")
    vast = set(ook)
    gevonden = [rijen.filter(casus_id__in=vast)] if vast else []
    gevonden.append(rijen.exclude(casus_id__in=vast).filter(_past(zoek))[:aantal])
    uit = [
        Keuze(*waarden)
        for vraag in gevonden
        for waarden in vraag.values_list("casus_id", "casus__nummer", "aanduiding")
    ]
    gelezen("casus", [k.id for k in uit], handeling="lijst")
    return uit


def _past(zoek: str) -> Q:
    uit = Q()
    for woord in zoek.split():
        in_nummer = _heel_nummer(woord)
        uit &= Q(aanduiding__icontains=woord) | (
            Q(casus__nummer__contains=in_nummer) if in_nummer else Q(pk__in=[])
        )
    return uit
