"""What waits for somebody: a handover to answer, a day to look, a return to decide on."""

from datetime import timedelta
from uuid import UUID

from django.db.models import QuerySet

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


def mijn_momenten(door: Door, *, laat: bool) -> list[Volgmoment]:
    """My follow moments of followed cases: those that are late, or those of the coming days."""
    vandaag_ = vandaag()
    rijen = _gepland().filter(wie_id=door.functionaris)
    if laat:
        return list(rijen.filter(wanneer__lt=vandaag_))
    return list(rijen.filter(wanneer__gte=vandaag_, wanneer__lte=vandaag_ + VOORAF))


def late_momenten(door: Door) -> list[Volgmoment]:
    """Follow moments of others that are late, in the cases that I direct."""
    rijen = _gepland().filter(wanneer__lt=vandaag(), casus_id__in=geleid_door(door).values("id"))
    return list(rijen.exclude(wie_id=door.functionaris))


def _gepland() -> QuerySet[Volgmoment]:
    rijen = Volgmoment.objects.filter(stand="gepland", casus__fase="volgen")
    return rijen.select_related("casus", "wie").order_by("wanneer", "id")


def zonder_moment(door: Door) -> list[tuple[UUID, str]]:
    """Followed cases that I direct in which nobody looks any more: id and number."""
    gepland = Volgmoment.objects.filter(stand="gepland").values("casus_id")
    rijen = geleid_door(door, fase="volgen").exclude(id__in=gepland)
    return list(rijen.order_by("nummer").values_list("id", "nummer"))


def te_heroverwegen(door: Door) -> list[Terugkeer]:
    """Returns that wait for a decision: as triage, or because I direct the case."""
    mijn = Heroverweger.objects.filter(functionaris_id=door.functionaris, tot__isnull=True)
    rijen = Terugkeer.objects.filter(stand="open").select_related("casus")
    als_triage = rijen.filter(casus_id__in=mijn.values("casus_id"))
    als_regie = rijen.filter(casus_id__in=geleid_door(door).values("id"))
    return sorted({*als_triage, *als_regie}, key=lambda t: (t.gebracht_op, str(t.id)))
