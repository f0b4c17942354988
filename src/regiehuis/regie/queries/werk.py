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
    voorgesteld: UUID | None = None
    geweigerd: UUID | None = None


@dataclass(frozen=True, slots=True)
class Aflopend:
    """A case that I direct of which the period of casusregie ends soon."""

    casus_id: UUID
    nummer: str
    wie: UUID
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


@dataclass(frozen=True, slots=True)
class Regiewerk:
    """What the casusregie of the cases that I direct asks of me."""

    vacatures: list[Leegte]
    aflopend: list[Aflopend]


def regiewerk(door: Door) -> Regiewerk:
    """Return the vacancies and the periods that end soon in the cases that I direct: 3 queries.

    A vacancy stays until somebody has accepted: a proposal alone does not fill it
    (ontwerp.md §4.13). A period that ends is left out once somebody has been proposed: then it
    is not up to me.
    """
    geleid = casussen.geleide_casussen(door)
    per_casus = _per_casus(g.casus_id for g in geleid)
    paren = [(g, per_casus.get(g.casus_id, [])) for g in geleid]
    leeg = [_leegte(g, rijen) for g, rijen in paren if _is_leeg(g, rijen)]
    af = [
        Aflopend(g.casus_id, g.nummer, r.functionaris_id, r.tot)
        for g, rijen in paren
        for r in rijen
        if _loopt_af(g, r, rijen)
    ]
    return Regiewerk(
        sorted(leeg, key=lambda v: (v.sinds, v.nummer)),
        sorted(af, key=lambda a: (a.tot, a.casus_id)),
    )


def _leegte(g: Geleid, rijen: list[Casusregie]) -> Leegte:
    open_ = next((r for r in rijen if r.stand == "voorgesteld"), None)
    nee = rijen[-1] if rijen and rijen[-1].stand == "geweigerd" else None
    return Leegte(
        g.casus_id,
        g.nummer,
        _sinds(g, rijen),
        open_.functionaris_id if open_ else None,
        nee.functionaris_id if nee else None,
    )


def _loopt_af(g: Geleid, rij: Casusregie, rijen: list[Casusregie]) -> bool:
    """Within twenty working days, and nobody has been proposed yet."""
    return (
        rij.stand == "loopt"
        and rules.loopt_af(rij.tot, vandaag())
        and not any(x.stand == "voorgesteld" for x in rijen)
        and g.fase not in rules.FASEN_ZONDER_REGIE
    )


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
