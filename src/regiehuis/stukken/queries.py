"""Reading: the files of a case, and the content of one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from regiehuis.kern.fouten import NietGevonden
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.stukken.models import Stuk
from regiehuis.stukken.opslag import opslag
from regiehuis.stukken.rules import SOORTEN


@dataclass(frozen=True, slots=True)
class Regel:
    """A file as a list shows it."""

    id: UUID
    naam: str
    label: str
    grootte: int
    gescand: bool
    beperkt: bool
    gegeven_id: UUID | None
    geplaatst_op: datetime
    door: Mens | None
    ingetrokken_op: datetime | None
    hoedanigheid_id: UUID


def stukken(casus: UUID, *, gegevens: Iterable[UUID] | None = None) -> list[Regel]:
    """The files of a case that I may see, newest first, in two queries."""
    rijen = Stuk.objects.filter(casus_id=casus).order_by("-geplaatst_op", "-id")
    if gegevens is not None:
        rijen = rijen.filter(gegeven_id__in=list(gegevens))
    gevonden = list(rijen)
    mensen = functionarissen(s.geplaatst_door_id for s in gevonden)
    return [
        Regel(
            id=s.id,
            naam=s.naam,
            label=SOORTEN[s.soort].label,
            grootte=s.grootte,
            gescand=s.scan == "schoon",
            beperkt=s.beperkt,
            gegeven_id=s.gegeven_id,
            geplaatst_op=s.geplaatst_op,
            door=mensen.get(s.geplaatst_door_id),
            ingetrokken_op=s.ingetrokken_op,
            hoedanigheid_id=s.geplaatst_door_hoedanigheid_id,
        )
        for s in gevonden
    ]


@dataclass(frozen=True, slots=True)
class Inhoud:
    """A file to hand out; `bestandsnaam` tells nothing about anybody."""

    bestandsnaam: str
    mime: str
    inhoud: bytes


def stuk(stuk_id: UUID) -> Stuk:
    """One file's row.

    Raises:
        NietGevonden: it cannot be seen, or has been taken back.
    """
    rij = Stuk.objects.filter(id=stuk_id, ingetrokken_op__isnull=True).first()
    if rij is None:
        raise NietGevonden
    return rij


def haal_op(stuk_id: UUID) -> Inhoud:
    """Decrypt a file for somebody who may see it; the reading is logged.

    Raises:
        NietGevonden: it cannot be seen, or has been taken back.
    """
    rij = stuk(stuk_id)
    gelezen("stuk", [rij.id], casus=rij.casus_id, handeling="downloaden")
    soort = SOORTEN[rij.soort]
    with opslag().open(rij.id.hex) as bestand:
        return Inhoud(
            bestandsnaam=f"stuk-{rij.id.hex[-8:]}.{soort.extensies[0]}",
            mime=soort.mime,
            inhoud=bestand.read(),
        )
