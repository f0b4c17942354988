"""The file of one case for one reader: the parts that the rooms contribute, as he sees them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from regiehuis.casus import queries as casussen
from regiehuis.kern.datums import lang, tijd
from regiehuis.kern.document import Alinea, Blok, Deel, Document, Feiten, Kopje, Punten, Tabel
from regiehuis.kern.klok import nu
from regiehuis.kern.registraties import DOSSIERDELEN
from regiehuis.logboek.deur import Door
from regiehuis.logboek.lezen import leeslijst
from regiehuis.web.taal import paginataal


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part of the file that has something in it for this reader.

    Attributes:
        regels: how many lines it has; `kopjes` what they are about.
    """

    sleutel: str
    label: Any
    blokken: Sequence[Blok]
    op_tafel: bool

    @property
    def regels(self) -> int:
        """Rows, points, facts and paragraphs together."""
        return sum(_aantal(blok) for blok in self.blokken)

    @property
    def kopjes(self) -> list[str]:
        """The headings inside."""
        return [str(blok.tekst) for blok in self.blokken if isinstance(blok, Kopje)]


def _aantal(blok: Blok) -> int:
    match blok:
        case Tabel(rijen=inhoud) | Punten(punten=inhoud) | Feiten(paren=inhoud):
            return len(inhoud)
        case Alinea():
            return 1
        case _:
            return 0


def onderdelen(
    door: Door,
    casus_id: UUID,
    *,
    alleen: Collection[str] | None = None,
    op_tafel: bool = False,
) -> list[Onderdeel]:
    """Return the parts of the file that this reader sees, with all that stands in them.

    Args:
        alleen: keys of the parts to read; None for all.
        op_tafel: only what belongs on the one page for on the table.
    """
    uit = []
    for deel in DOSSIERDELEN:
        if (alleen is not None and deel.sleutel not in alleen) or (op_tafel and not deel.op_tafel):
            continue
        if blokken := list(deel.bouw(door, casus_id)):
            uit.append(Onderdeel(deel.sleutel, deel.label, blokken, deel.op_tafel))
    return uit


def wat_erin_zit(door: Door, casus_id: UUID) -> list[Onderdeel]:
    """Return the parts to choose from. Counting is not reading: nothing is noted as read."""
    with leeslijst():
        return onderdelen(door, casus_id)


def document(
    door: Door, casus_id: UUID, delen: Sequence[Onderdeel], *, nummer: str, op_tafel: bool = False
) -> Document:
    """Return the document of these parts for this reader.

    Args:
        nummer: number of the copy; '' for one that is only looked at.

    Raises:
        NietGevonden: the case may not be seen.
    """
    taal = paginataal()
    casus = casussen.casus_voor(door, casus_id)
    moment = nu()
    return Document(
        titel=_("Casus %(nummer)s") % {"nummer": casus.nummer},
        ondertitel=_("Blad voor op tafel")
        if op_tafel
        else _("Dossier: wat %(naam)s van deze casus mag zien") % {"naam": door.naam},
        nummer=nummer,
        voor=f"{door.naam} ({door.namens})",
        op=f"{lang(moment, taal)}, {tijd(moment, taal)}",
        delen=[Deel(deel.label, deel.blokken) for deel in delen],
        taal=taal,
    )
