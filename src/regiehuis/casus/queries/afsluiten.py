"""Closing and reopening: what is still open, how it was closed, and who must confirm."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from regiehuis.casus import rules
from regiehuis.casus.models import (
    Afsluiting,
    Afsluittekst,
    BeeindigdeZaak,
    Casus,
    Heropening,
    Heropentekst,
)
from regiehuis.kern.klok import nu
from regiehuis.kern.registraties import OPEN_ZAKEN, OpenZaak
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import Mens, functionarissen


@dataclass(frozen=True, slots=True)
class OpenGroep:
    """What one room still has open in a case; `sleutel` is its key in OPEN_ZAKEN."""

    sleutel: str
    label: Any
    zaken: Sequence[OpenZaak]


def open_zaken(door: Door, casus_id: UUID) -> list[OpenGroep]:
    """Return what must be ended before a case is closed, per room; rooms without are left out."""
    groepen = [OpenGroep(d.sleutel, d.label, d.bouw(door, casus_id)) for d in OPEN_ZAKEN]
    return [groep for groep in groepen if groep.zaken]


def beeindigde_zaken(casus_id: UUID) -> list[BeeindigdeZaak]:
    """Return what was ended to close this case, newest first."""
    return list(BeeindigdeZaak.objects.filter(casus_id=casus_id).order_by("-op", "-id"))


@dataclass(frozen=True, slots=True)
class Sluiting:
    """How a case was closed.

    Attributes:
        tekst: outcome and words; None for who sees the core only.
        ongedaan_tot: until when the one who closed can undo it.
    """

    afsluiting: Afsluiting
    door: Mens | None
    tekst: Afsluittekst | None
    ongedaan_tot: datetime

    def kan_ongedaan(self, door: Door) -> bool:
        """Whether this functionaris can still undo it, alone."""
        eigen = self.afsluiting.door_id == door.functionaris
        return eigen and door.mag("casus:afsluiten") and nu() <= self.ongedaan_tot


def sluiting(casus_id: UUID) -> Sluiting | None:
    """Return how a case is closed now, or None for an open case."""
    rij = Afsluiting.objects.filter(casus_id=casus_id, einde="").first()
    return _sluitingen([rij])[0] if rij else None


def eerdere_sluitingen(casus_id: UUID) -> list[Sluiting]:
    """Return how a case was closed before it opened again, newest first."""
    rijen = Afsluiting.objects.filter(casus_id=casus_id).exclude(einde="").order_by("-op", "-id")
    return _sluitingen(list(rijen))


def _sluitingen(rijen: Sequence[Afsluiting]) -> list[Sluiting]:
    wie = functionarissen(r.door_id for r in rijen)
    teksten = {t.afsluiting_id: t for t in Afsluittekst.objects.filter(afsluiting__in=rijen)}
    return [
        Sluiting(r, wie.get(r.door_id), teksten.get(r.id), rules.ongedaan_tot(r.op)) for r in rijen
    ]


@dataclass(frozen=True, slots=True)
class Heropenvraag:
    """A request to reopen that waits for a second person, with its words for who may confirm."""

    heropening: Heropening
    nummer: str
    door: Mens | None
    tekst: Heropentekst | None = None

    @property
    def toets(self) -> list[tuple[str, str]]:
        """The new purpose test: part and argument."""
        if self.tekst is None:
            return []
        return [(deel, getattr(self.tekst, f"{deel}_argument")) for deel in rules.TOETSDELEN]


def heropenvraag(casus_id: UUID) -> Heropenvraag | None:
    """Return the request to reopen a case that waits now, or None."""
    rij = Heropening.objects.filter(casus_id=casus_id, stand="gevraagd").first()
    if rij is None:
        return None
    nummer = Casus.objects.values_list("nummer", flat=True).get(id=casus_id)
    wie = functionarissen([rij.gevraagd_door_id])
    tekst = Heropentekst.objects.filter(heropening=rij).first()
    return Heropenvraag(rij, nummer, wie.get(rij.gevraagd_door_id), tekst)


def te_bevestigen(door: Door) -> list[Heropenvraag]:
    """Return the requests of others that this functionaris may confirm, oldest first."""
    rijen = list(
        Heropening.objects.filter(stand="gevraagd", casus__huis_id=door.huis)
        .exclude(gevraagd_door_id=door.functionaris)
        .select_related("casus")
        .order_by("gevraagd_op", "id")
    )
    wie = functionarissen(r.gevraagd_door_id for r in rijen)
    return [Heropenvraag(r, r.casus.nummer, wie.get(r.gevraagd_door_id)) for r in rijen]
