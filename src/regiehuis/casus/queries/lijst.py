"""The list of cases that I may see: filters, counts, pages by key."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet
from django.utils.translation import gettext as _

from regiehuis.casus import rules
from regiehuis.casus.models import Bezoek, Casus, Casusinhoud, Lid, Toewijzing
from regiehuis.casus.queries.signalen import met_vacature
from regiehuis.logboek.context import alleen_casussen
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import gebeurtenissen
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, functionarissen

PER_PAGINA = 25


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked of the list; stands in the address, so it holds codes and numbers only."""

    fase: str = ""
    gemeente: str = ""
    route: str = ""
    nummer: str = ""
    van_mij: bool = False
    vacature: bool = False

    @property
    def query(self) -> str:
        """The filter as part of an address, without what is empty."""
        delen = {
            "fase": self.fase,
            "gemeente": self.gemeente,
            "route": self.route,
            "nummer": self.nummer,
            "van_mij": "ja" if self.van_mij else "",
            "vacature": "ja" if self.vacature else "",
        }
        return urlencode({naam: waarde for naam, waarde in delen.items() if waarde})

    @property
    def leeg(self) -> bool:
        """Whether nothing is filtered."""
        return not self.query

    def met_fase(self, fase: str) -> "Filter":
        """The same filter for another phase."""
        return replace(self, fase=fase)


@dataclass(frozen=True, slots=True)
class Casusregel:
    """One case in the list.

    Attributes:
        aanduiding: '' for who sees the core only.
        regie: the procesregisseur, or None: a vacancy.
        nieuw: others changed something since my last visit.
        laatste_op: when something last happened, as far as I see.
    """

    casus: Casus
    aanduiding: str
    volgende_stap: str
    regie: Mens | None
    nieuw: bool
    laatste_op: datetime | None
    alleen_kern: bool

    @property
    def fase_label(self) -> str:
        """The phase in words."""
        return _(rules.FASELABELS[self.casus.fase])

    @property
    def dicht(self) -> bool:
        """Whether the case is closed: then only its number is shown."""
        return self.casus.fase == rules.AFGESLOTEN

    @property
    def route_label(self) -> str:
        """The route in words."""
        return _(rules.ROUTES[self.casus.route])


@dataclass(frozen=True, slots=True)
class Casuslijst:
    """A page of the list.

    Attributes:
        per_fase: number of cases per phase under the other filters.
        aantal: number of cases under all filters.
        volgende: key of the next page.
    """

    regels: list[Casusregel]
    per_fase: Mapping[str, int]
    aantal: int
    volgende: UUID | None = None
    filter: Filter = field(default_factory=Filter)

    @property
    def totaal(self) -> int:
        """Number of open cases in all phases under the other filters."""
        return _open(self.per_fase)


def mijn_casussen(
    door: Door,
    filter: Filter | None = None,
    na: UUID | None = None,
    aantal: int = PER_PAGINA,
) -> Casuslijst:
    """Return one page of the cases that may be seen, newest first.

    Args:
        na: key of the last case of the page before.
    """
    gevraagd = filter or Filter()
    zonder_fase = _gefilterd(door, gevraagd.met_fase(""))
    per_fase = _per_fase(zonder_fase)
    # What is closed is shielded: it only stands under its own filter, by number.
    rijen = (
        zonder_fase.filter(fase=gevraagd.fase)
        if gevraagd.fase
        else zonder_fase.exclude(fase=rules.AFGESLOTEN)
    )
    # First the keys, then their rows: sorting 20,000 whole rows takes three times as long.
    sleutels = _na(rijen, na).order_by("-geopend_op", "-id").values_list("id", flat=True)
    bladzijde = list(sleutels[: aantal + 1])
    getoond = bladzijde[:aantal]
    gelezen("casus", getoond, handeling="lijst")
    with alleen_casussen(getoond):
        regels = _regels(door, _op_datum(getoond))
    return Casuslijst(
        regels=regels,
        per_fase=per_fase,
        aantal=per_fase.get(gevraagd.fase, 0) if gevraagd.fase else _open(per_fase),
        volgende=getoond[-1] if len(bladzijde) > aantal else None,
        filter=gevraagd,
    )


def _per_fase(rijen: QuerySet[Casus]) -> dict[str, int]:
    """How many in each phase, in one pass: grouping sorts them all first."""
    return rijen.aggregate(**{fase: Count("id", filter=Q(fase=fase)) for fase in rules.FASELABELS})


def _open(per_fase: Mapping[str, int]) -> int:
    return sum(n for fase, n in per_fase.items() if fase != rules.AFGESLOTEN)


def _gefilterd(door: Door, gevraagd: Filter) -> QuerySet[Casus]:
    rijen = Casus.objects.filter(huis_id=door.huis)
    for naam, waarde in (
        ("fase", gevraagd.fase),
        ("route", gevraagd.route),
        ("gemeente_id", gevraagd.gemeente),
        ("nummer__contains", rules.zoeknummer(gevraagd.nummer)),
    ):
        if waarde:
            rijen = rijen.filter(**{naam: waarde})
    if gevraagd.van_mij:
        van_mij = {"functionaris_id": door.functionaris, "tot__isnull": True}
        rijen = rijen.filter(
            Q(id__in=Toewijzing.objects.filter(**van_mij).values("casus_id"))
            | Q(id__in=Lid.objects.filter(**van_mij).values("casus_id"))
        )
    if gevraagd.vacature:
        rijen = rijen.filter(id__in=met_vacature().values("id"))
    return rijen


def _na(rijen: QuerySet[Casus], na: UUID | None) -> QuerySet[Casus]:
    if na is None:
        return rijen
    vorige = Casus.objects.filter(id=na).values_list("geopend_op", flat=True).first()
    if vorige is None:
        return rijen
    return rijen.filter(Q(geopend_op__lt=vorige) | Q(geopend_op=vorige, id__lt=na))


def _op_datum(ids: list[UUID]) -> list[Casus]:
    rijen = Casus.objects.filter(id__in=ids).select_related("gemeente")
    return list(rijen.order_by("-geopend_op", "-id"))


def _regels(door: Door, casussen: list[Casus]) -> list[Casusregel]:
    ids = [c.id for c in casussen]
    woorden = {i.casus_id: i for i in Casusinhoud.objects.filter(casus_id__in=ids)}
    regie = dict(
        Toewijzing.objects.filter(
            casus_id__in=ids, taak="procesregisseur", tot__isnull=True
        ).values_list("casus_id", "functionaris_id")
    )
    mensen = functionarissen(regie.values())
    gezien = dict(
        Bezoek.objects.filter(casus_id__in=ids, functionaris_id=door.functionaris).values_list(
            "casus_id", "gezien_op"
        )
    )
    laatste = _laatste(ids, door)
    return [
        Casusregel(
            casus=c,
            aanduiding=woorden[c.id].aanduiding if c.id in woorden else "",
            volgende_stap=woorden[c.id].volgende_stap if c.id in woorden else "",
            regie=mensen.get(regie.get(c.id)),  # type: ignore[arg-type]
            nieuw=_is_nieuw(gezien.get(c.id), laatste.get(c.id)),
            laatste_op=laatste[c.id].ooit if c.id in laatste else None,
            alleen_kern=c.id not in woorden,
        )
        for c in casussen
    ]


@dataclass(frozen=True, slots=True)
class _Laatste:
    """When something last happened in a case, and when somebody else last did something."""

    ooit: datetime
    door_anderen: datetime | None


def _laatste(ids: list[UUID], door: Door) -> dict[UUID, _Laatste]:
    rijen = gebeurtenissen().filter(casus_id__in=ids).order_by().values("casus_id")
    van_anderen = ~Q(door_id=door.functionaris)
    per_casus = rijen.annotate(
        ooit=Max("vastgelegd_op"), anderen=Max("vastgelegd_op", filter=van_anderen)
    )
    return {r["casus_id"]: _Laatste(r["ooit"], r["anderen"]) for r in per_casus if r["casus_id"]}


def _is_nieuw(gezien: datetime | None, laatste: _Laatste | None) -> bool:
    """Whether others changed something since my last visit."""
    if gezien is None or laatste is None or laatste.door_anderen is None:
        return False
    return laatste.door_anderen > gezien
