"""What waits for whom: answering, preparing, meeting, finishing, deciding. Fixed queries each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import BooleanField, Exists, OuterRef, Q
from django.db.models.expressions import RawSQL

from regiehuis.kern.klok import lokaal, nu
from regiehuis.logboek.beleid import zicht
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.overleg import rules
from regiehuis.overleg.models import Agendapunt, Overleg, Uitnodiging
from regiehuis.overleg.queries.delen import Genodigde, genodigden, namens

# Read as a question ("which cases do I direct?"); what may be seen is decided by the policy.
_REGIE = zicht("overleg_uitnodiging.casus_id", "voorzitter")


@dataclass(frozen=True, slots=True)
class Uitnodigingsvraag:
    """A meeting to which I am invited, with the invitations that wait for an answer."""

    overleg: Overleg
    uitnodigingen: Sequence[Uitnodiging]

    @property
    def sinds(self) -> datetime:
        """Since when it waits."""
        return min(u.uitgenodigd_op for u in self.uitnodigingen)

    @property
    def enige(self) -> Uitnodiging | None:
        """The invitation, when there is only one: its case can then be named."""
        return self.uitnodigingen[0] if len(self.uitnodigingen) == 1 else None


def te_beantwoorden(door: Door) -> list[Uitnodigingsvraag]:
    """Meetings that wait for my answer, soonest first: two queries."""
    rijen = Uitnodiging.objects.filter(
        functionaris_id__in=namens(door),
        stand="uitgenodigd",
        tot__isnull=True,
        overleg__stand="gepland",
        overleg__einde__gt=nu(),
    ).select_related("overleg__type", "agendapunt")
    per: dict[UUID, list[Uitnodiging]] = {}
    for rij in rijen.order_by("overleg__begin", "id"):
        per.setdefault(rij.overleg_id, []).append(rij)
    return [Uitnodigingsvraag(r[0].overleg, r) for r in per.values()]


def mijn_uitnodigingen(door: Door, overleg_id: UUID) -> list[Genodigde]:
    """My invitations to one meeting, with what is expected of me."""
    rijen = Uitnodiging.objects.filter(
        overleg_id=overleg_id, functionaris_id__in=namens(door), tot__isnull=True
    ).exclude(stand="vervallen")
    return genodigden(list(rijen.order_by("id")))


def vandaag_en_morgen(door: Door) -> list[Overleg]:
    """Meetings of today and tomorrow that I lead, or to which I come; soonest first."""
    begin = lokaal(nu()).replace(hour=0, minute=0, second=0, microsecond=0)
    ik_kom = Uitnodiging.objects.filter(
        overleg_id=OuterRef("id"),
        functionaris_id=door.functionaris,
        stand="aangenomen",
        tot__isnull=True,
    )
    rijen = Overleg.objects.filter(
        huis_id=door.huis,
        stand__in=rules.LOPEND,
        begin__gte=begin,
        begin__lt=begin + timedelta(days=2),
    ).filter(_mijn(door) | Exists(ik_kom))
    return list(rijen.select_related("type").order_by("begin", "id"))


def _mijn(door: Door) -> Q:
    wie = door.functionaris
    return Q(voorzitter_id=wie) | Q(notulist_id=wie) | Q(gepland_door_id=wie)


def verslagen(door: Door, *, laat: bool) -> list[Overleg]:
    """Reports that I must finish, oldest first.

    Args:
        laat: of a day before today (True: late), or of today (False).
    """
    vandaag = lokaal(nu()).replace(hour=0, minute=0, second=0, microsecond=0)
    rijen = Overleg.objects.filter(huis_id=door.huis, stand__in=rules.SCHRIJFBAAR).filter(
        _mijn(door)
    )
    rijen = rijen.filter(begin__lt=vandaag) if laat else rijen.filter(begin__gte=vandaag)
    if not laat:
        rijen = rijen.filter(stand="verslag")
    return list(rijen.select_related("type").order_by("begin", "id"))


def nog_uit_te_nodigen(door: Door) -> list[Overleg]:
    """Meetings that I planned and of which an item has nobody invited; soonest first."""
    leeg = Agendapunt.objects.filter(overleg_id=OuterRef("id"), stand="gepland").exclude(
        Exists(Uitnodiging.objects.filter(agendapunt_id=OuterRef("id"), tot__isnull=True))
    )
    rijen = Overleg.objects.filter(
        Exists(leeg), huis_id=door.huis, stand="gepland", gepland_door_id=door.functionaris,
        einde__gt=nu(),
    )  # fmt: skip
    return list(rijen.select_related("type").order_by("begin", "id"))


def zonder_voorzitter(door: Door) -> list[Overleg]:
    """Meetings that I planned and that nobody chairs; soonest first."""
    rijen = Overleg.objects.filter(
        huis_id=door.huis, stand="gepland", voorzitter_id__isnull=True,
        gepland_door_id=door.functionaris, einde__gt=nu(),
    )  # fmt: skip
    return list(rijen.select_related("type").order_by("begin", "id"))


@dataclass(frozen=True, slots=True)
class Vervangervraag:
    """A substitute to decide about: in whose place, who, for which case and when."""

    uitnodiging: Uitnodiging
    punt: Agendapunt
    mens: Mens | None
    vervanger: Mens | None


def vervangers(door: Door) -> list[Vervangervraag]:
    """Substitutes proposed in cases that I direct, soonest meeting first."""
    rijen = Uitnodiging.objects.filter(
        RawSQL(_REGIE, [], output_field=BooleanField()),
        vervanger_stand="voorgesteld",
        tot__isnull=True,
        agendapunt__overleg_stand__in=rules.LOPEND,
    )
    return _vragen(list(rijen.select_related("agendapunt__type")))


def _vragen(rijen: list[Uitnodiging]) -> list[Vervangervraag]:
    mensen = functionarissen(i for u in rijen for i in (u.functionaris_id, u.vervanger_id))
    uit = [
        Vervangervraag(
            u,
            u.agendapunt,
            mensen.get(u.functionaris_id),
            mensen.get(u.vervanger_id) if u.vervanger_id else None,
        )
        for u in rijen
    ]
    return sorted(uit, key=lambda v: (v.punt.overleg_begin, v.uitnodiging.id))


def collegas_afgemeld(door: Door) -> list[Uitnodiging]:
    """Colleagues who declined and for whom nobody was proposed, for their ambassadeur."""
    if not door.rollen & {"ambassadeur", "leidinggevende"}:
        return []
    rijen = Uitnodiging.objects.filter(
        hoedanigheid_id=door.hoedanigheid, stand="afgemeld", vervanger_id__isnull=True,
        tot__isnull=True, casus_id__isnull=False, overleg__stand="gepland",
        overleg__einde__gt=nu(),
    ).exclude(functionaris_id=door.functionaris)  # fmt: skip
    return list(rijen.select_related("overleg__type").order_by("overleg__begin", "id"))
