"""The timeline of a case, assembled from what the rooms tell.

Nothing is filtered for visibility here: every source reads under the policies, so lanes, years
and counts are those of what this reader sees, and what he may not see leaves no gap.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from regiehuis.dossier import rules
from regiehuis.dossier.rules import Jaargroep, Keuze, Venster
from regiehuis.kern.klok import vandaag
from regiehuis.kern.registraties import TIJDLIJN, Tijdlijnregel
from regiehuis.logboek.deur import Door


@dataclass(frozen=True, slots=True)
class Tijdlijn:
    """What was asked of the timeline of a case.

    Attributes:
        regels: the chosen entries, newest first.
        totaal: how many there are without the choice.
        ketens, soorten, jaren: what there is to choose from, in order; years with an entry.
        zonder_datum: how many chosen entries cannot be drawn.
        op: the day of today.
    """

    keuze: Keuze
    regels: list[Tijdlijnregel]
    totaal: int
    ketens: list[str]
    soorten: list[str]
    jaren: list[int]
    zonder_datum: int
    op: date

    @property
    def per_jaar(self) -> list[Jaargroep]:
        """The list under the drawing."""
        return rules.per_jaar(self.regels)

    @property
    def venster(self) -> Venster | None:
        """The period to draw; None when there is nothing to draw."""
        return rules.teken_venster(self.regels, self.keuze, self.op)


def tijdlijn(door: Door, casus_id: UUID, keuze: Keuze | None = None) -> Tijdlijn:
    """Return the timeline of a case, as far as this functionaris sees it."""
    gekozen, op = keuze or Keuze(), vandaag()
    alle = [r for bron in TIJDLIJN for r in bron.bouw(door, casus_id)]
    regels = rules.nieuwste_eerst(rules.kies(alle, gekozen, op))
    ketens, soorten = {r.keten for r in alle}, {r.soort for r in alle}
    return Tijdlijn(
        keuze=gekozen,
        regels=regels,
        totaal=len(alle),
        ketens=[k for k in rules.KETENS if k in ketens],
        soorten=[s for s in rules.SOORTEN if s in soorten],
        jaren=sorted({m.jaar for r in alle if (m := r.begin or r.eind)}),
        zonder_datum=sum(rules.periode(r, op) is None for r in regels),
        op=op,
    )
