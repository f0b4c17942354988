"""What waits for whom: answering, preparing, meeting, finishing, deciding. Fixed queries."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import BooleanField, CharField, Exists, F, OuterRef, Q, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Concat

from regiehuis.casus.queries import HOOGSTENS
from regiehuis.kern.klok import lokaal, nu
from regiehuis.logboek.beleid import zicht
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import namens
from regiehuis.overleg import rules
from regiehuis.overleg.models import Agendapunt, Overleg, Uitnodiging
from regiehuis.overleg.queries.delen import Genodigde, genodigden, leidt

# Read as a question ("which cases do I direct?"); what may be seen is decided by the policy.
_REGIE = RawSQL(zicht("overleg_uitnodiging.casus_id", "voorzitter"), [], BooleanField())


@dataclass(frozen=True, slots=True)
class Wachtend:
    """An invitation that waits for me, with its kind of work.

    Attributes:
        moment: when the meeting begins.
        overlegnaam, casusnummer: what I may see of both; '' when it is not needed.
    """

    soort: str
    id: UUID
    overleg_id: UUID
    casus_id: UUID | None
    vervanger_id: UUID | None
    uitgenodigd_op: datetime
    moment: datetime
    overlegnaam: str
    casusnummer: str


#: In the order of the fields of Wachtend.
_VELDEN = ("werk", "id", "overleg_id", "casus_id", "vervanger_id", "uitgenodigd_op", "moment",
           "overlegnaam", "casusnummer")  # fmt: skip
_LEEG = Value("", output_field=CharField())


def wachtende_uitnodigingen(door: Door, wie: Set[UUID]) -> list[Wachtend]:
    """Each invitation that waits for me, soonest first: one query.

    'overleg_uitnodiging' asks whether I come, or whom I stand in for (`wie`). In cases that I
    direct 'overleg_vervanger' asks whether a substitute may come: of the meeting only its time is
    mine to see. 'overleg_collega' was declined by a colleague and nobody was proposed in his
    place, for his ambassadeur or manager.
    """
    naam = Concat("overleg__type__naam", Value(" "), "overleg__nummer", output_field=CharField())
    straks = Uitnodiging.objects.filter(
        tot__isnull=True, overleg__stand="gepland", overleg__einde__gt=nu()
    ).annotate(moment=F("overleg__begin"), overlegnaam=naam)
    vervangers = Uitnodiging.objects.filter(
        _REGIE,
        vervanger_stand="voorgesteld",
        tot__isnull=True,
        agendapunt__overleg_stand__in=rules.LOPEND,
    )
    delen = {
        "overleg_uitnodiging": straks.filter(functionaris_id__in=wie, stand="uitgenodigd").annotate(
            casusnummer=F("agendapunt__nummer")
        ),
        "overleg_vervanger": vervangers.annotate(
            moment=F("agendapunt__overleg_begin"),
            overlegnaam=_LEEG,
            casusnummer=F("agendapunt__nummer"),
        ),
    }
    if door.rollen & {"ambassadeur", "leidinggevende"}:
        delen["overleg_collega"] = (
            straks.filter(hoedanigheid_id=door.hoedanigheid, stand="afgemeld")
            .filter(vervanger_id__isnull=True, casus_id__isnull=False)
            .exclude(functionaris_id=door.functionaris)
            .annotate(casusnummer=_LEEG)
        )
    eerste, *rest = (
        rijen.annotate(werk=Value(werk, output_field=CharField())).values_list(*_VELDEN)
        for werk, rijen in delen.items()
    )
    return sorted((Wachtend(*rij) for rij in eerste.union(*rest, all=True)), key=_op_tijd)


def _op_tijd(w: Wachtend) -> tuple[datetime, UUID]:
    return w.moment, w.id


def mijn_uitnodigingen(door: Door, overleg_id: UUID) -> list[Genodigde]:
    """My invitations to one meeting, with what is expected of me."""
    rijen = Uitnodiging.objects.filter(
        overleg_id=overleg_id, functionaris_id__in=namens(door), tot__isnull=True
    ).exclude(stand="vervallen")
    return genodigden(list(rijen.order_by("id")))


def wachtende_overleggen(door: Door) -> list[tuple[str, Overleg]]:
    """Each meeting that waits for me, with its kinds of work, soonest first, no more than
    `HOOGSTENS`: one query.

    'overleg_straks' is today or tomorrow, and I lead it or come. Of those that I lead
    'overleg_verslag' is to be finished today, and 'overleg_verslag_laat' was held before. Of
    those that I planned 'overleg_uitnodigen' has an item for which nobody was invited, and
    'overleg_voorzitter' nobody in the chair.
    """
    begin = lokaal(nu()).replace(hour=0, minute=0, second=0, microsecond=0)
    kort = Q(begin__gte=begin, begin__lt=begin + timedelta(days=2), stand__in=rules.LOPEND)
    ik_kom = Uitnodiging.objects.filter(
        overleg_id=OuterRef("id"), functionaris_id=door.functionaris, stand="aangenomen",
        tot__isnull=True,
    )  # fmt: skip
    leeg = Agendapunt.objects.filter(overleg_id=OuterRef("id"), stand="gepland").exclude(
        Exists(Uitnodiging.objects.filter(agendapunt_id=OuterRef("id"), tot__isnull=True))
    )
    ik = door.functionaris
    leid = Q(voorzitter_id=ik) | Q(notulist_id=ik) | Q(gepland_door_id=ik)
    rijen = Overleg.objects.filter(
        leid | (kort & Exists(ik_kom)),
        huis_id=door.huis,
        stand__in=rules.LOPEND | rules.SCHRIJFBAAR,
    ).annotate(leeg=Exists(leeg))
    return [
        (soort, rij)
        for rij in rijen.select_related("type").order_by("begin", "id")[:HOOGSTENS]
        for soort in _soorten(door, rij, begin)
    ]


def _soorten(door: Door, rij: Overleg, begin: datetime) -> Iterator[str]:
    straks = rij.stand in rules.LOPEND and begin <= rij.begin < begin + timedelta(days=2)
    # who does not lead it has nothing to do any more once it should be over
    if straks and (rij.einde > nu() or leidt(door, rij)):
        yield "overleg_straks"
    if leidt(door, rij):
        if rij.stand in rules.SCHRIJFBAAR and rij.begin < begin:
            yield "overleg_verslag_laat"
        elif rij.stand == "verslag":
            yield "overleg_verslag"
    if rij.stand == "gepland" and rij.gepland_door_id == door.functionaris and rij.einde > nu():
        if rij.leeg:  # type: ignore[attr-defined]
            yield "overleg_uitnodigen"
        if rij.voorzitter_id is None:
            yield "overleg_voorzitter"
