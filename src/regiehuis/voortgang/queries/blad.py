"""The page of how a case moves: five lists and the names in them, in eight queries."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from django.utils.translation import gettext as _

from regiehuis.aanpak import queries as aanpak
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.voortgang import rules
from regiehuis.voortgang.models import (
    Correctie,
    Evaluatie,
    Mijlpaal,
    Overdracht,
    Terugkeer,
    Volgmoment,
)
from regiehuis.voortgang.queries.correcties import Correctieregel, correcties, van

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Mijlpaalregel:
    """A milestone; a breakthrough also says how long it took."""

    rij: Mijlpaal
    door: Mens | None
    duur: rules.Doorlooptijd | None = None
    correcties: Sequence[Correctieregel] = ()

    @property
    def soort(self) -> str:
        """What it was, in words."""
        return _(rules.MIJLPALEN[self.rij.soort])

    @property
    def oorzaak(self) -> str:
        """The coded cause in words, or ''."""
        return _(rules.OORZAKEN[self.rij.oorzaak]) if self.rij.oorzaak else ""


@dataclass(frozen=True, slots=True)
class Evaluatieregel:
    """An evaluation of a plan; `plan` is the number of the version that was evaluated."""

    rij: Evaluatie
    door: Mens | None
    plan: int | None = None
    correcties: Sequence[Correctieregel] = ()

    @property
    def doel(self) -> str:
        """Whether the goal was reached, in words."""
        return _(rules.DOEL[self.rij.doel])


@dataclass(frozen=True, slots=True)
class Overdrachtregel:
    """A handover: who was asked, and what he answered."""

    rij: Overdracht
    ontvanger: Mens | None
    door: Mens | None

    @property
    def stand(self) -> str:
        """The state in words."""
        return _(rules.OVERDRACHTSTANDEN[self.rij.stand])

    @property
    def teken(self) -> str:
        """How the state is drawn (web: `tag`)."""
        return {"gevraagd": "doing", "aanvaard": "done", "geweigerd": "stopped"}.get(
            self.rij.stand, "still"
        )


@dataclass(frozen=True, slots=True)
class Momentregel:
    """A follow moment: who looks when, and what he saw."""

    rij: Volgmoment
    wie: Mens | None
    door: Mens | None
    op: date = field(default_factory=vandaag)

    @property
    def laat(self) -> bool:
        """Whether its day has passed without an answer."""
        return rules.is_laat(self.rij.stand, self.rij.wanneer, self.op)

    @property
    def stand(self) -> str:
        """What to say of it: the answer, else the state; in words."""
        if self.laat:
            return _("te laat")
        if self.rij.antwoord:
            return _(rules.ANTWOORDEN[self.rij.antwoord])
        return _(rules.MOMENTSTANDEN[self.rij.stand])

    @property
    def teken(self) -> str:
        """How that is drawn."""
        if self.laat:
            return "late"
        if self.rij.antwoord:
            return {"goed": "done", "zorgen": "warning"}.get(self.rij.antwoord, "stopped")
        return {"gepland": "open", "voorstel": "open"}.get(self.rij.stand, "still")


@dataclass(frozen=True, slots=True)
class Terugkeerregel:
    """A return and what became of it."""

    rij: Terugkeer
    gebracht_door: Mens | None
    besloten_door: Mens | None

    @property
    def stand(self) -> str:
        """The state in words."""
        return _(rules.TERUGKEERSTANDEN[self.rij.stand])


@dataclass(frozen=True, slots=True)
class Blad:
    """Everything of this room in one case, newest first; milestones in order of time."""

    mijlpalen: list[Mijlpaalregel]
    evaluaties: list[Evaluatieregel]
    overdrachten: list[Overdrachtregel]
    momenten: list[Momentregel]
    terugkeren: list[Terugkeerregel]

    @property
    def overdracht_nu(self) -> Overdrachtregel | None:
        """The handover that waits for an answer."""
        return next((o for o in self.overdrachten if o.rij.stand == "gevraagd"), None)

    @property
    def terugkeer_nu(self) -> Terugkeerregel | None:
        """The return that waits for a decision."""
        return next((t for t in self.terugkeren if t.rij.stand == "open"), None)

    @property
    def volgend_moment(self) -> Momentregel | None:
        """The planned moment that comes first, late ones included."""
        gepland = [m for m in self.momenten if m.rij.stand == "gepland"]
        return min(gepland, key=lambda m: m.rij.wanneer, default=None)

    @property
    def leeg(self) -> bool:
        """Whether nothing was recorded yet."""
        return not any(
            (self.mijlpalen, self.evaluaties, self.overdrachten, self.momenten, self.terugkeren)
        )


WieVan = Mapping[UUID, Mens]


def _mijlpalen(casus_id: UUID) -> list[Mijlpaal]:
    rijen = Mijlpaal.objects.filter(casus_id=casus_id, vervallen_op__isnull=True)
    return list(rijen.order_by("op", "vastgelegd_op", "id"))


def _van(model: Any, casus_id: UUID, *volgorde: str) -> list[Any]:
    return list(model.objects.filter(casus_id=casus_id).order_by(*volgorde, "-id"))


def _volgmomenten(casus_id: UUID) -> list[Volgmoment]:
    """What is still to come first, in order of time; then what has been, newest first."""
    rijen = _van(Volgmoment, casus_id, "-wanneer")
    straks = [r for r in rijen if r.stand in ("gepland", "voorstel")]
    return [*reversed(straks), *(r for r in rijen if r not in straks)]


def _mijlpaalregels(
    rijen: Sequence[Mijlpaal], fouten: Sequence[Correctie], wie: WieVan
) -> list[Mijlpaalregel]:
    duren = rules.doorlooptijden(rules.Mijlpaaldag(r.id, r.soort, r.op) for r in rijen)
    return [
        Mijlpaalregel(r, wie.get(r.vastgelegd_door_id), duren.get(r.id), van(fouten, r, wie))
        for r in rijen
    ]


def _evaluatieregels(
    rijen: Sequence[Evaluatie], fouten: Sequence[Correctie], wie: WieVan
) -> list[Evaluatieregel]:
    versies = aanpak.versies(rijen[0].casus_id) if rijen else []
    nummers: dict[UUID | None, int] = {v.id: v.nummer for v in versies}
    return [
        Evaluatieregel(r, wie.get(r.door_id), nummers.get(r.planversie_id), van(fouten, r, wie))
        for r in rijen
    ]


def _overdrachtregels(rijen: Iterable[Overdracht], wie: WieVan) -> list[Overdrachtregel]:
    return [Overdrachtregel(r, wie.get(r.ontvanger_id), wie.get(r.gevraagd_door_id)) for r in rijen]


def _momentregels(rijen: Iterable[Volgmoment], wie: WieVan) -> list[Momentregel]:
    return [
        Momentregel(
            r, wie.get(r.wie_id), wie.get(r.beantwoord_door_id) if r.beantwoord_door_id else None
        )
        for r in rijen
    ]


def _terugkeerregels(rijen: Iterable[Terugkeer], wie: WieVan) -> list[Terugkeerregel]:
    return [
        Terugkeerregel(
            r,
            wie.get(r.gebracht_door_id),
            wie.get(r.besloten_door_id) if r.besloten_door_id else None,
        )
        for r in rijen
    ]


def _mensen(*lijsten: Iterable[Any]) -> WieVan:
    velden = (
        "vastgelegd_door_id", "door_id", "ontvanger_id", "gevraagd_door_id", "wie_id",
        "beantwoord_door_id", "gebracht_door_id", "besloten_door_id",
    )  # fmt: skip
    return functionarissen(
        getattr(rij, veld, None) for lijst in lijsten for rij in lijst for veld in velden
    )


def blad(door: Door, casus_id: UUID) -> Blad:
    """Return everything of this room in a case: eight queries."""
    mijl = _mijlpalen(casus_id)
    fouten = correcties(casus_id)
    geevalueerd = _van(Evaluatie, casus_id, "-op")
    over = _van(Overdracht, casus_id, "-gevraagd_op")
    volg = _volgmomenten(casus_id)
    terug = _van(Terugkeer, casus_id, "-gebracht_op")
    wie = _mensen(mijl, fouten, geevalueerd, over, volg, terug)
    gelezen("casus", [casus_id], casus=casus_id)
    return Blad(
        _mijlpaalregels(mijl, fouten, wie),
        _evaluatieregels(geevalueerd, fouten, wie),
        _overdrachtregels(over, wie),
        _momentregels(volg, wie),
        _terugkeerregels(terug, wie),
    )


def _los(casus_id: UUID, rijen: list[Any], maak: Callable[[Any, WieVan], list[R]]) -> list[R]:
    gelezen("casus", [casus_id], casus=casus_id)
    return maak(rijen, _mensen(rijen))


def mijlpalen(door: Door, casus_id: UUID) -> list[Mijlpaalregel]:
    """The milestones of a case, oldest first."""
    rijen, fouten = _mijlpalen(casus_id), correcties(casus_id)
    gelezen("casus", [casus_id], casus=casus_id)
    return _mijlpaalregels(rijen, fouten, _mensen(rijen, fouten))


def evaluaties(door: Door, casus_id: UUID) -> list[Evaluatieregel]:
    """The evaluations of a case, newest first."""
    rijen, fouten = _van(Evaluatie, casus_id, "-op"), correcties(casus_id)
    gelezen("casus", [casus_id], casus=casus_id)
    return _evaluatieregels(rijen, fouten, _mensen(rijen, fouten))


def overdrachten(door: Door, casus_id: UUID) -> list[Overdrachtregel]:
    """The handovers of a case, newest first."""
    return _los(casus_id, _van(Overdracht, casus_id, "-gevraagd_op"), _overdrachtregels)


def momenten(door: Door, casus_id: UUID) -> list[Momentregel]:
    """The follow moments of a case: those to come first, then the newest answers."""
    return _los(casus_id, _volgmomenten(casus_id), _momentregels)


def terugkeren(door: Door, casus_id: UUID) -> list[Terugkeerregel]:
    """The returns of a case, newest first."""
    return _los(casus_id, _van(Terugkeer, casus_id, "-gebracht_op"), _terugkeerregels)
