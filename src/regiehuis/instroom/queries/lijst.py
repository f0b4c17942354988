"""The lists of submissions: what waits for triage, and what I submitted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from regiehuis.instroom import rules
from regiehuis.instroom.models import Aanmelding, Aanvulling, Criteriumoordeel, Weging
from regiehuis.kern.klok import nu
from regiehuis.kern.termijnen import Stand, Termijn
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk import queries as netwerk

PER_PAGINA = 50

#: Queues of triage, in order; each is a set of states.
GROEPEN: Mapping[str, frozenset[str]] = {
    "te_wegen": frozenset({"ingediend"}),
    "triage": frozenset({"triage"}),
    "aanvullen": frozenset({"aanvullen"}),
    "openen": frozenset({"toegelaten"}),
    "besloten": rules.NIET_OPGENOMEN | {"geopend"},
}
MIJN = "mijn"
#: Urgent ones first: their clock runs in hours.
DRINGEND = ("-spoed", F("uiterlijk").asc(nulls_last=True))


@dataclass(frozen=True, slots=True)
class Filter:
    """What the address asks: a queue (or 'mijn'), a route, a municipality, and where to go on."""

    groep: str = "te_wegen"
    route: str = ""
    gemeente: str = ""
    vanaf: int = 0


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of the list; `vraag_tot` is the term of a question that waits for the submitter."""

    aanmelding: Aanmelding
    aanmelder: netwerk.Mens | None
    klok: Stand
    vraag_tot: datetime | None = None

    @property
    def termijn(self) -> datetime | None:
        """The moment that counts now: weighing, or destruction once it was decided."""
        if self.aanmelding.stand in rules.OPEN:
            return self.klok.einde
        return self.aanmelding.vernietig_op


@dataclass(frozen=True, slots=True)
class Lijst:
    """A page of the list; `volgende` is where the next page begins, or None."""

    filter: Filter
    regels: Sequence[Regel]
    volgende: int | None
    tellingen: Mapping[str, int] = field(default_factory=dict)


def weegt(door: Door) -> bool:
    """Whether this functionaris has the queues of triage."""
    return door.mag("aanmelding:wegen")


def bereik(door: Door) -> QuerySet[Aanmelding]:
    """The submissions of this house; the policy decides which of them are seen."""
    return Aanmelding.objects.filter(huis_id=door.huis)


def _van_mij(door: Door) -> Q:
    """See `rules.is_van_mij`."""
    if weegt(door):
        return Q(ingediend_door_id=door.functionaris)
    return Q(hoedanigheid_id=door.hoedanigheid)


def tellingen(door: Door) -> dict[str, int]:
    """Number per queue, as many as its list has rows; one query."""
    velden = {naam: Count("id", filter=Q(stand__in=sorted(s))) for naam, s in GROEPEN.items()}
    velden[MIJN] = Count("id", filter=_van_mij(door))
    return bereik(door).aggregate(**velden)


def aanmeldingen(door: Door, filter: Filter) -> Lijst:
    """A page of submissions that I may see, most urgent first; three queries.

    The policy decides what may be seen: for a partner the queues hold his own only.
    """
    rijen = bereik(door)
    if filter.groep == MIJN:
        rijen = rijen.filter(_van_mij(door)).order_by("-ingediend_op", "-id")
    else:
        rijen = rijen.filter(stand__in=sorted(GROEPEN[filter.groep]))
        besloten = filter.groep == "besloten"
        rijen = rijen.order_by(*(["-uitkomst_op"] if besloten else DRINGEND), "id")
    if filter.route:
        rijen = rijen.filter(route=filter.route)
    if filter.gemeente:
        rijen = rijen.filter(gemeente_id=filter.gemeente)
    pagina = list(
        rijen.select_related("inhoud", "gemeente")[filter.vanaf : filter.vanaf + PER_PAGINA + 1]
    )
    meer = len(pagina) > PER_PAGINA
    regels = _regels(pagina[:PER_PAGINA])
    gelezen("aanmelding", [r.aanmelding.id for r in regels])
    return Lijst(filter, regels, filter.vanaf + PER_PAGINA if meer else None, tellingen(door))


def _regels(rijen: Sequence[Aanmelding]) -> list[Regel]:
    mensen = netwerk.functionarissen(r.ingediend_door_id for r in rijen)
    vragen = _open_vragen([r.id for r in rijen if r.stand == "aanvullen"])
    moment = nu()
    return [
        Regel(
            r,
            mensen.get(r.ingediend_door_id),
            Termijn.uit_json(r.termijn).stand(moment),
            vragen.get(r.id),
        )
        for r in rijen
    ]


def te_wegen(door: Door) -> list[Aanmelding]:
    """The submissions in weighing that triage sees, soonest term first; for its agenda."""
    if not weegt(door):
        return []
    rijen = bereik(door).filter(stand__in=sorted(rules.OPEN)).select_related("inhoud")
    return list(rijen.order_by(*DRINGEND, "id"))


def van_wegingen(weging_ids: Iterable[UUID]) -> dict[UUID, Aanmelding]:
    """The submissions of these weighings, for who weighs; two queries."""
    gezien = Weging.objects.filter(id__in=set(weging_ids)).values_list("aanmelding_id", flat=True)
    rijen = Aanmelding.objects.filter(id__in=list(gezien)).select_related("inhoud")
    return {rij.weging_id: rij for rij in rijen}


def _open_vragen(ids: Sequence[UUID]) -> dict[UUID, datetime]:
    rijen = Aanvulling.objects.filter(
        aanmelding_id__in=ids, beantwoord_op__isnull=True, vervallen_op__isnull=True
    )
    return dict(rijen.values_list("aanmelding_id", "termijn_tot")) if ids else {}


#: Who submitted was told, and still says what came of it.
TERUG_TE_MELDEN = frozenset({"lokaal", "riec"})
TE_WEGEN = frozenset({"ingediend", "triage", "toegelaten", "aanvullen"})


@dataclass(frozen=True, slots=True)
class Wachtend:
    """A submission that may wait for me.

    Attributes:
        van_mij: I submitted it.
        gewogen: I have judged something of it.
        aanmelder_weg: who submitted it has left.
    """

    aanmelding: Aanmelding
    van_mij: bool
    gewogen: bool
    aanmelder_weg: bool
    vraag_tot: datetime | None

    @property
    def uiterlijk(self) -> datetime | None:
        """When weighing must be done; None once it was."""
        if self.aanmelding.stand == "toegelaten":
            return None
        return Termijn.uit_json(self.aanmelding.termijn).stand(nu()).einde


def wachtende_aanmeldingen(door: Door) -> list[Wachtend]:
    """What waits for triage and what waits for who submitted it, at most 200: two queries."""
    mijn = Q(_van_mij(door), stand__in=sorted(TERUG_TE_MELDEN | {"aanvullen"}))
    wat = mijn | Q(stand__in=sorted(TE_WEGEN)) if weegt(door) else mijn
    gewogen = Criteriumoordeel.objects.filter(
        weging__aanmelding_id=OuterRef("id"), functionaris_id=door.functionaris
    )
    rijen = list(
        bereik(door)
        .filter(wat)
        .select_related("inhoud")
        .annotate(
            van_mij=Q(_van_mij(door)), gewogen=Exists(gewogen), vertrokken=F("ingediend_door__tot")
        )
        .order_by(F("uiterlijk").asc(nulls_last=True), "id")[:200]
    )
    vragen = _open_vragen([r.id for r in rijen if r.stand == "aanvullen"])
    return [
        Wachtend(r, r.van_mij, r.gewogen, r.vertrokken is not None, vragen.get(r.id)) for r in rijen
    ]
