"""What waits for whom: proposals to answer, vacancies, and periods that end soon."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from regiehuis.casus import queries as casussen
from regiehuis.casus.queries import Geleid
from regiehuis.kern.klok import vandaag
from regiehuis.kern.termijnen import einde_van_dag
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.regie import rules
from regiehuis.regie.models import Casusregie
from regiehuis.regie.queries.stand import Regiestand, casusregie


@dataclass(frozen=True, slots=True)
class Leegte:
    """A case that I direct and in which nobody directs the content.

    Attributes:
        voorgesteld: who was asked and has not answered yet.
        geweigerd: who said no last.
    """

    casus_id: UUID
    nummer: str
    sinds: datetime
    voorgesteld: Mens | None = None
    geweigerd: Mens | None = None


@dataclass(frozen=True, slots=True)
class Aflopend:
    """A case that I direct of which the period of casusregie ends soon."""

    casus_id: UUID
    nummer: str
    mens: Mens
    tot: date


def mijn_voorstellen(door: Door) -> list[tuple[Casusregie, str]]:
    """Return the proposals that I must answer with the number of the case, oldest first."""
    rijen = list(
        Casusregie.objects.filter(functionaris_id=door.functionaris, stand="voorgesteld").order_by(
            "voorgesteld_op", "id"
        )
    )
    nummers = casussen.nummers(r.casus_id for r in rijen)
    return [(r, nummers[r.casus_id]) for r in rijen if r.casus_id in nummers]


def mijn_casusregie(door: Door) -> dict[UUID, Regiestand]:
    """Return the cases of which I am casusregisseur now."""
    mijn = Casusregie.objects.filter(functionaris_id=door.functionaris, stand="loopt")
    return casusregie(mijn.values_list("casus_id", flat=True))


def vacatures(door: Door) -> list[Leegte]:
    """Return every vacancy of casusregie in the cases that I direct, longest first.

    It stays until somebody has accepted: a proposal alone does not fill it (ontwerp.md §4.13).
    """
    geleid = casussen.geleide_casussen(door)
    per_casus = _per_casus(g.casus_id for g in geleid)
    leeg = [(g, rijen) for g in geleid if _is_leeg(g, rijen := per_casus.get(g.casus_id, []))]
    mensen = functionarissen(r.functionaris_id for _g, rijen in leeg for r in rijen)
    uit = []
    for g, rijen in leeg:
        open_ = next((r for r in rijen if r.stand == "voorgesteld"), None)
        nee = rijen[-1] if rijen and rijen[-1].stand == "geweigerd" else None
        uit.append(
            Leegte(
                g.casus_id,
                g.nummer,
                _sinds(g, rijen),
                mensen.get(open_.functionaris_id) if open_ else None,
                mensen.get(nee.functionaris_id) if nee else None,
            )
        )
    return sorted(uit, key=lambda v: (v.sinds, v.nummer))


def aflopend(door: Door) -> list[Aflopend]:
    """Return the periods that end within twenty working days in the cases that I direct.

    Not those for which somebody has been proposed already: then it is not up to me.
    """
    geleid = {g.casus_id: g for g in casussen.geleide_casussen(door)}
    per_casus = _per_casus(geleid)
    af = [
        r
        for rijen in per_casus.values()
        for r in rijen
        if r.stand == "loopt"
        and rules.loopt_af(r.tot, vandaag())
        and not any(x.stand == "voorgesteld" for x in rijen)
        and geleid[r.casus_id].fase not in rules.FASEN_ZONDER_REGIE
    ]
    mensen = functionarissen(r.functionaris_id for r in af)
    return [
        Aflopend(r.casus_id, geleid[r.casus_id].nummer, mensen[r.functionaris_id], r.tot)
        for r in sorted(af, key=lambda r: (r.tot, r.id))
    ]


def _per_casus(casus_ids: Iterable[UUID]) -> dict[UUID, list[Casusregie]]:
    """Everything that was ever proposed or ran in these cases, oldest first."""
    uit: dict[UUID, list[Casusregie]] = {}
    for rij in Casusregie.objects.filter(casus_id__in=list(casus_ids)).order_by(
        "voorgesteld_op", "id"
    ):
        uit.setdefault(rij.casus_id, []).append(rij)
    return uit


def _loopt(rij: Casusregie) -> bool:
    return rij.stand == "loopt" and not rules.is_voorbij(rij.tot, vandaag())


def _liep(rij: Casusregie) -> bool:
    return rij.geeindigd_op is not None or (rij.stand == "loopt" and not _loopt(rij))


def _is_leeg(g: Geleid, rijen: list[Casusregie]) -> bool:
    return rules.is_vacature(
        g.fase, loopt=any(_loopt(r) for r in rijen), eerder=any(_liep(r) for r in rijen)
    )


def _sinds(g: Geleid, rijen: list[Casusregie]) -> datetime:
    einden = [r.geeindigd_op or r.tot for r in rijen if _liep(r)]
    return einde_van_dag(max(einden)) if einden else g.geopend_op
