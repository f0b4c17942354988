"""Lists of meetings: those I belong to, those of a case, the kinds of the house."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.overleg import rules
from regiehuis.overleg.models import Agendapunt, Besluit, Overleg, Overlegtype, Uitnodiging

PER_PAGINA = 25
KLAAR = ("vastgesteld", "afgelast")


@dataclass(frozen=True, slots=True)
class Overlegregel:
    """One meeting in a list.

    Attributes:
        mijn: states of my own invitations to it, with how often.
    """

    overleg: Overleg
    punten: int
    mijn: Mapping[str, int]
    voorzitter: Mens | None

    @property
    def stand_label(self) -> str:
        """The state in words."""
        return _(rules.OVERLEGSTANDEN[self.overleg.stand])

    @property
    def te_beantwoorden(self) -> int:
        """How many of my invitations wait for an answer."""
        return self.mijn.get("uitgenodigd", 0) if self.overleg.stand == "gepland" else 0


@dataclass(frozen=True, slots=True)
class Overleglijst:
    """A page of meetings; `volgende` is the key of the next page."""

    regels: Sequence[Overlegregel]
    voorbij: bool
    volgende: UUID | None = None


def overleggen(door: Door, *, voorbij: bool = False, na: UUID | None = None) -> Overleglijst:
    """A page of the meetings that I belong to: four queries.

    Args:
        voorbij: those that are over, newest first; else those to come or to finish, soonest first.
        na: key of the last meeting of the page before.
    """
    rijen = Overleg.objects.filter(huis_id=door.huis).select_related("type")
    over = Q(stand__in=KLAAR) | Q(stand="gepland", einde__lt=nu())
    rijen = rijen.filter(over) if voorbij else rijen.exclude(over)
    rijen = rijen.order_by("-begin", "-id") if voorbij else rijen.order_by("begin", "id")
    if na and (vorige := Overleg.objects.filter(id=na).values_list("begin", flat=True).first()):
        rijen = rijen.filter(
            Q(begin__lt=vorige) | Q(begin=vorige, id__lt=na)
            if voorbij
            else Q(begin__gt=vorige) | Q(begin=vorige, id__gt=na)
        )
    pagina = list(rijen[: PER_PAGINA + 1])
    meer = len(pagina) > PER_PAGINA
    regels = _regels(door, pagina[:PER_PAGINA])
    gelezen("overleg", [r.overleg.id for r in regels])
    return Overleglijst(regels, voorbij, regels[-1].overleg.id if meer else None)


def _regels(door: Door, rijen: Sequence[Overleg]) -> list[Overlegregel]:
    ids = [r.id for r in rijen]
    punten = dict(
        Agendapunt.objects.filter(overleg_id__in=ids)
        .exclude(stand="vervallen")
        .values_list("overleg_id")
        .annotate(aantal=Count("id"))
        .order_by()
    )
    mijn: dict[UUID, Counter[str]] = {id: Counter() for id in ids}
    eigen = Uitnodiging.objects.filter(
        overleg_id__in=ids, functionaris_id=door.functionaris, tot__isnull=True
    )
    for overleg, stand in eigen.values_list("overleg_id", "stand"):
        mijn[overleg][stand] += 1
    mensen = functionarissen(r.voorzitter_id for r in rijen)
    return [
        Overlegregel(
            r,
            punten.get(r.id, 0),
            mijn[r.id],
            mensen.get(r.voorzitter_id) if r.voorzitter_id else None,
        )
        for r in rijen
    ]


@dataclass(frozen=True, slots=True)
class Casusoverleg:
    """One discussion of a case, for the tab of the case."""

    punt: Agendapunt
    aanwezig: int
    genodigd: int
    besluiten: int

    @property
    def stand_label(self) -> str:
        """How the meeting stands, in words."""
        return _(rules.OVERLEGSTANDEN[self.punt.overleg_stand])

    @property
    def komt_nog(self) -> bool:
        """Whether it still must be held, or is being held."""
        return self.punt.overleg_stand in rules.LOPEND and self.punt.stand != "vervallen"


def van_casus(door: Door, casus_id: UUID) -> list[Casusoverleg]:
    """Every discussion of a case, newest first: three queries."""
    punten = list(
        Agendapunt.objects.filter(casus_id=casus_id)
        .exclude(stand="vervallen")
        .select_related("type")
        .order_by("-overleg_begin", "-id")
    )
    er: Counter[UUID] = Counter()
    genodigd: Counter[UUID] = Counter()
    rijen = Uitnodiging.objects.filter(casus_id=casus_id).exclude(stand="vervallen", aanwezig="")
    for punt, aanwezig in rijen.values_list("agendapunt_id", "aanwezig"):
        genodigd[punt] += 1
        er[punt] += aanwezig == "aanwezig"
    besluiten = Counter(
        Besluit.objects.filter(casus_id=casus_id, ingetrokken_op__isnull=True).values_list(
            "agendapunt_id", flat=True
        )
    )
    return [Casusoverleg(p, er[p.id], genodigd[p.id], besluiten[p.id]) for p in punten]


def soorten(door: Door, *, alle: bool = False) -> list[Overlegtype]:
    """The kinds of meeting of this house that are in use, or all of them."""
    rijen = Overlegtype.objects.filter(huis_id=door.huis)
    return list((rijen if alle else rijen.filter(actief=True)).order_by("volgorde", "naam"))


def soort(door: Door, type_id: UUID) -> Overlegtype:
    """One kind of meeting of this house.

    Raises:
        NietGevonden
    """
    rij = Overlegtype.objects.filter(id=type_id, huis_id=door.huis).first()
    if rij is None:
        raise NietGevonden
    return rij
