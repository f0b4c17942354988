"""Writing: a copy of the file leaves the system, with a number and a line in the log."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from regiehuis.casus import services as casussen
from regiehuis.dossier import queries
from regiehuis.kern.fouten import OngeldigeInvoer, gettext_noop
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, gelezen
from regiehuis.uitvoer import pdf

NIETS = gettext_noop("Kies minstens een onderdeel waar iets in staat.")


@dataclass(frozen=True, slots=True)
class Uitgave:
    """A copy of the file for one reader."""

    nummer: str
    inhoud: bytes

    @property
    def bestandsnaam(self) -> str:
        """The number only: a file name holds nothing personal (ontwerp.md §4.11)."""
        return f"{self.nummer}.pdf"


@dienst
def geef_uit(
    door: Door,
    *,
    casus: UUID,
    delen: Collection[str] = (),
    op_tafel: bool = False,
    sleutel: UUID | None = None,
) -> Uitgave:
    """Make the PDF of exactly what this functionaris sees of a case (issue 3, point 9).

    Args:
        delen: keys of DOSSIERDELEN; left out for the page on the table, which has its own.
        op_tafel: the one page for on the table.
        sleutel: key of the submitted form; a second click gives the same number.

    Raises:
        NietToegestaan: no right 'dossier:uitgeven'.
        NietGevonden: the content of this case cannot be seen.
        OngeldigeInvoer: nothing was chosen that has anything in it.
    """
    door.eis("dossier:uitgeven")
    keuze = "" if op_tafel else ",".join(sorted(set(delen)))
    soort = "tafel" if op_tafel else "dossier"
    nummer = casussen.nummer_uitgave(
        door, casus=casus, soort=soort, sleutel=sleutel, keuze=keuze
    ).nummer
    gekozen = queries.onderdelen(
        door, casus, alleen=None if op_tafel else set(delen), op_tafel=op_tafel
    )
    if not gekozen:
        raise OngeldigeInvoer(NIETS, veld="delen", code="niets_gekozen")
    stuk = queries.document(door, casus, gekozen, nummer=nummer, op_tafel=op_tafel)
    gelezen("casus", [casus], casus=casus, handeling="uitvoer")
    return Uitgave(nummer, pdf.maak(stuk, een_bladzijde=op_tafel))
