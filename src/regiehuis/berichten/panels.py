"""What the page of notices and the work list show."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.berichten import queries, rules
from regiehuis.berichten.models import Bericht
from regiehuis.berichten.teksten import TEKSTEN
from regiehuis.kern.registraties import Werkitem
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import Mens, functionarissen


@dataclass(frozen=True, slots=True)
class Regel:
    """One notice on the page."""

    bericht: Bericht
    soort: str
    ontvanger: Mens | None
    oorzaak: str


def _soort(rij: Bericht) -> str:
    return _(TEKSTEN[rij.soort].label) if rij.soort in TEKSTEN else rij.soort


def regels(rijen: list[Bericht]) -> list[Regel]:
    """Notices with their receivers, in one query."""
    mensen = functionarissen(r.ontvanger_id for r in rijen)
    return [
        Regel(
            r,
            _soort(r),
            mensen.get(r.ontvanger_id) if r.ontvanger_id else None,
            _(rules.OORZAKEN[r.oorzaak]) if r.oorzaak else "",
        )
        for r in rijen
    ]


def pagina(door: Door, stand: str, na: UUID | None) -> dict[str, Any]:
    """The page of notices: three queries, whatever the number."""
    rijen = queries.berichten(door, stand, na)
    aantallen = queries.aantallen(door)
    adres = reverse("berichten:berichten")
    meer = len(rijen) > queries.PER_PAGINA
    rijen = rijen[: queries.PER_PAGINA]
    return {
        "regels": regels(rijen),
        "stand": stand,
        "standnaam": _(rules.STANDEN[stand]).capitalize(),
        "standen": [
            {
                "label": _(label).capitalize(),
                "url": f"{adres}?stand={sleutel}",
                "actief": sleutel == stand,
                "telling": aantallen[sleutel],
            }
            for sleutel, label in rules.STANDEN.items()
        ],
        "volgende": f"{adres}?stand={stand}&na={rijen[-1].id}" if meer else "",
        "begin": f"{adres}?stand={stand}" if na else "",
    }


def werk(door: Door, namens: Set[UUID]) -> Iterable[Werkitem]:
    """Failed notices as work for whoever looks after the mail."""
    if not door.mag("berichten:bekijken"):
        return []
    return [
        Werkitem(
            soort="bericht_mislukt",
            id=rij.id,
            vraag=_("Een mail is mislukt: %(soort)s") % {"soort": _soort(rij)},
            wie=rij.ontvanger_id,
            url=f"{reverse('berichten:berichten')}#b-{rij.id}",
            sinds=rij.gemaakt_op,
        )
        for rij in queries.berichten(door, "mislukt")[: queries.PER_PAGINA]
    ]


def voorbeeld(door: Door, bericht_id: UUID) -> dict[str, Any] | None:
    """A failed notice beside the work list."""
    if not door.mag("berichten:bekijken"):
        return None
    return {"regel": regels([queries.bericht(bericht_id)])[0]}
