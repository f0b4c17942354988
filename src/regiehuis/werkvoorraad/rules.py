"""Which queue an item stands in, and in which order. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from regiehuis.kern.fouten import gettext_noop
from regiehuis.kern.registraties import Groep, Werkitem

GROEPEN: dict[Groep, str] = {
    "beantwoorden": gettext_noop("Te beantwoorden"),
    "besluiten": gettext_noop("Te besluiten"),
    "doen": gettext_noop("Te doen"),
    "te_laat": gettext_noop("Te laat"),
    "staat_stil": gettext_noop("Staat stil"),
}
NOOIT = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Rij:
    """One line of a queue: the item, its queue, and in words which case and who it is.

    `naast` when it can be read beside the list; else the line is only a link.
    """

    item: Werkitem
    groep: Groep
    aanduiding: str = ""
    wie: str = ""
    naast: bool = False

    @property
    def sleutel(self) -> str:
        """'<soort>:<id>', as it stands in the address."""
        return f"{self.item.soort}:{self.item.id}"


def groep_van(item: Werkitem, eigen: Groep, nu: datetime) -> Groep:
    """Every item stands in exactly one queue: what is past its term is late, whatever it was."""
    if eigen != "staat_stil" and item.termijn is not None and item.termijn < nu:
        return "te_laat"
    return eigen


def verdeel(items: Iterable[tuple[Werkitem, Groep]], nu: datetime) -> dict[Groep, list[Rij]]:
    """The queues, each urgent ones first, in order of term and then of waiting; every item once."""
    queues: dict[Groep, list[Rij]] = {groep: [] for groep in GROEPEN}
    gezien: set[tuple[str, object]] = set()
    for item, eigen in items:
        if (item.soort, item.id) not in gezien:
            gezien.add((item.soort, item.id))
            groep = groep_van(item, eigen, nu)
            queues[groep].append(Rij(item, groep))
    for rijen in queues.values():
        rijen.sort(key=_volgorde)
    return queues


def _volgorde(rij: Rij) -> tuple[bool, bool, datetime, datetime, str]:
    item = rij.item
    eerst = (not item.vooraan, not item.spoed)
    return (*eerst, item.termijn or NOOIT, item.sinds or NOOIT, str(item.id))


def op_volgorde(
    *, wacht: int, termijn: date | None, nieuw: int, volgende: date | None, nummer: str
) -> tuple[bool, date, bool, date, str]:
    """Key to put my cases in order: what is asked first, then what is new, then what is coming.

    Args:
        wacht: how many things wait for me in it; `termijn` is the first day of those.
        nieuw: how many changes I have not seen.
        volgende: the first day that is coming.
    """
    return (not wacht, termijn or date.max, not nieuw, volgende or date.max, nummer)
