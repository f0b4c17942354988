"""What waits for somebody: a handover to answer, a day to look, a return to decide on."""

from collections.abc import Set
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from regiehuis.casus.queries import geleid_door
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.voortgang.models import Heroverweger, Overdracht, Terugkeer, Volgmoment

#: So long before its day a follow moment stands on the home of who looks.
VOORAF = timedelta(days=14)


def mijn_overdrachten(door: Door) -> list[Overdracht]:
    """Handovers that wait for my answer, oldest first."""
    rijen = Overdracht.objects.filter(ontvanger_id=door.functionaris, stand="gevraagd")
    return list(rijen.select_related("casus").order_by("gevraagd_op", "id"))


def wachtende_momenten(door: Door, wie: Set[UUID]) -> list[tuple[str, Volgmoment]]:
    """Each follow moment of a followed case that waits for me, soonest first: one query.

    'volgmoment' and 'volgmoment_laat' are mine, or of whom I stand in for (`wie`), of the coming
    days or late; 'volgmoment_wacht' is late with another, in a case that I direct.
    """
    dag = vandaag()
    mijn = Q(wie_id__in=wie, wanneer__lte=dag + VOORAF)
    anders = Q(wanneer__lt=dag, casus_id__in=geleid_door(door).values("id"))
    rijen = (
        Volgmoment.objects.filter(mijn | anders, stand="gepland", casus__fase="volgen")
        .select_related("casus")
        .order_by("wanneer", "id")
    )
    return [(_soort(rij, wie, dag), rij) for rij in rijen]


def _soort(rij: Volgmoment, wie: Set[UUID], dag: date) -> str:
    if rij.wie_id not in wie:
        return "volgmoment_wacht"
    return "volgmoment_laat" if rij.wanneer < dag else "volgmoment"


def zonder_moment(door: Door) -> list[tuple[UUID, str]]:
    """Followed cases that I direct in which nobody looks any more: id and number."""
    gepland = Volgmoment.objects.filter(stand="gepland").values("casus_id")
    rijen = geleid_door(door, fase="volgen").exclude(id__in=gepland)
    return list(rijen.order_by("nummer").values_list("id", "nummer"))


def te_heroverwegen(door: Door) -> list[Terugkeer]:
    """Returns that wait for a decision, as triage or because I direct the case; oldest first."""
    mijn = Heroverweger.objects.filter(functionaris_id=door.functionaris, tot__isnull=True)
    rijen = Terugkeer.objects.filter(
        Q(casus_id__in=mijn.values("casus_id")) | Q(casus_id__in=geleid_door(door).values("id")),
        stand="open",
    )
    return list(rijen.select_related("casus").order_by("gebracht_op", "id"))
