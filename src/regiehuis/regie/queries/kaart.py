"""Casusregie on the page of the team: now, proposed, the seven tasks, and what was before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from regiehuis.casus import queries as casussen
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.regie import rules
from regiehuis.regie.models import Casusregie, Regietekst
from regiehuis.regie.queries.stand import Elders, Regiestand, Voorstel, casusregie, voorstellen


@dataclass(frozen=True, slots=True)
class Taakregel:
    """One of the seven tasks: the casusregisseur's, somebody else's, or not needed now.

    Attributes:
        weg: it was placed with somebody who takes no part any more.
    """

    taak: str
    tekst: str
    elders: Elders | None = None
    weg: bool = False


@dataclass(frozen=True, slots=True)
class Taakgroep:
    """The tasks about one subject."""

    label: str
    taken: list[Taakregel]


@dataclass(frozen=True, slots=True)
class Vorige:
    """A period that ended, or a proposal that came to nothing, with what was written then."""

    mens: Mens
    van: date
    tot: date | None
    stand: str
    oorzaak: str
    op: datetime
    teksten: list[tuple[str, str]] = field(default_factory=list)

    @property
    def label(self) -> str:
        """How it ended, in words."""
        return _(rules.OORZAKEN[self.oorzaak]) if self.oorzaak else _(rules.STANDEN[self.stand])

    @property
    def liep(self) -> bool:
        """Whether it ever ran."""
        return self.stand not in ("geweigerd", "ingetrokken")


@dataclass(frozen=True, slots=True)
class Regiekaart:
    """Everything about casusregie in one case.

    Attributes:
        overdracht: what the previous casusregisseur (or the procesregisseur) left for this one.
        mijn: whether I have casusregie; `mijn_voorstel`: whether I was proposed.
        vacature: somebody must be found.
    """

    casus_id: UUID
    nu: Regiestand | None
    voorstel: Voorstel | None
    groepen: list[Taakgroep]
    vorige: list[Vorige]
    overdracht: str
    mijn: bool
    mijn_voorstel: bool
    vacature: bool


def regiekaart(door: Door, casus_id: UUID) -> Regiekaart:
    """Return casusregie of a case, in a fixed number of queries.

    Raises:
        NietGevonden: the case may not be seen.
    """
    casus = casussen.casus_voor(door, casus_id)
    nu = casusregie([casus_id]).get(casus_id)
    open_ = voorstellen([casus_id]).get(casus_id)
    teksten = _teksten(casus_id)
    vorige = _vorige(casus_id, teksten)
    doen_mee = casussen.doen_mee(casus_id)
    return Regiekaart(
        casus_id=casus_id,
        nu=nu,
        voorstel=open_,
        groepen=_groepen(nu.taken_elders if nu else [], doen_mee),
        vorige=vorige,
        overdracht=teksten.get((nu.id, "overdracht"), "") if nu else "",
        mijn=bool(nu and nu.mens.id == door.functionaris),
        mijn_voorstel=bool(open_ and open_.mens.id == door.functionaris),
        vacature=rules.is_vacature(casus.fase, loopt=bool(nu), eerder=any(v.liep for v in vorige)),
    )


def _teksten(casus_id: UUID) -> Mapping[tuple[UUID, str], str]:
    rijen = Regietekst.objects.filter(casus_id=casus_id)
    return {(t.casusregie_id, t.soort): t.tekst for t in rijen}


def _vorige(casus_id: UUID, teksten: Mapping[tuple[UUID, str], str]) -> list[Vorige]:
    rijen = list(
        Casusregie.objects.filter(casus_id=casus_id)
        .exclude(stand__in=["loopt", "voorgesteld"])
        .order_by("-voorgesteld_op", "-id")
    )
    mensen = functionarissen(r.functionaris_id for r in rijen)
    return [
        Vorige(
            mens=mensen[r.functionaris_id],
            van=r.van,
            tot=r.geeindigd_op,
            stand=r.stand,
            oorzaak=r.oorzaak,
            op=r.beantwoord_op or r.voorgesteld_op,
            teksten=[
                (_(label), teksten[r.id, soort])
                for soort, label in rules.TEKSTSOORTEN.items()
                if (r.id, soort) in teksten
            ],
        )
        for r in rijen
    ]


def _groepen(elders: list[Elders], doen_mee: set[UUID]) -> list[Taakgroep]:
    van_taak = {e.taak: e for e in elders}
    uit = []
    for groep, label in rules.GROEPEN.items():
        regels = []
        for taak, wat in rules.DEELTAKEN.items():
            if wat.groep == groep:
                e = van_taak.get(taak)
                weg = bool(e and e.mens and e.mens.id not in doen_mee)
                regels.append(Taakregel(taak, _(wat.tekst), e, weg))
        uit.append(Taakgroep(_(label), regels))
    return uit


@dataclass(frozen=True, slots=True)
class Voorstelblad:
    """One proposal on a page of its own, for who must answer it.

    Attributes:
        nu: who has casusregie until then; None at a vacancy.
        mijn: whether I was proposed and can still answer.
    """

    rij: Casusregie
    mens: Mens
    door: Mens
    overdracht: str
    nu: Mens | None
    mijn: bool

    @property
    def label(self) -> str:
        """How it stands, in words."""
        return _(rules.STANDEN[self.rij.stand])

    @property
    def groepen(self) -> list[Taakgroep]:
        """The seven tasks."""
        return taken_in_woorden()


def taken_in_woorden() -> list[Taakgroep]:
    """The seven tasks by subject, none of them placed elsewhere."""
    return _groepen([], set())


def voorstel(door: Door, casus_id: UUID, casusregie_id: UUID) -> Voorstelblad:
    """Return one proposal of a case, for the page where it is answered.

    Raises:
        NietGevonden: it may not be seen, or belongs to another case.
    """
    casussen.casus_voor(door, casus_id)
    rij = Casusregie.objects.filter(id=casusregie_id, casus_id=casus_id).first()
    if rij is None:
        raise NietGevonden
    mensen = functionarissen([rij.functionaris_id, rij.voorgesteld_door_id])
    nu = casusregie([casus_id]).get(casus_id)
    return Voorstelblad(
        rij=rij,
        mens=mensen[rij.functionaris_id],
        door=mensen[rij.voorgesteld_door_id],
        overdracht=_teksten(casus_id).get((rij.id, "overdracht"), ""),
        nu=nu.mens if nu and nu.id != rij.id else None,
        mijn=rij.stand == "voorgesteld"
        and rij.functionaris_id == door.functionaris
        and not rules.is_voorbij(rij.tot, vandaag()),
    )
