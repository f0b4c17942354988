"""How long it took between milestones: a measure under the flags, from line to line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from regiehuis.dossier.tekening.maten import RAND, Rijen, Schaal, g
from regiehuis.kern.registraties import Tijdlijnregel
from regiehuis.kern.tekstmaat import tekstbreedte

RIJ, PIJL, LUCHT = 17.0, 3.5, 5.0


@dataclass(frozen=True, slots=True)
class Duur:
    """A measure between two lines.

    Attributes:
        pad: its path, with a gap where its words stand between the lines.
        links, rechts: the room that it takes with its words; `y` its middle.
        titel: the same in full, for the pointer.
    """

    tekst: str
    titel: str
    pad: str
    links: float
    rechts: float
    y: float
    tekst_x: str

    @property
    def regel(self) -> str:
        """Base line of the words."""
        return g(self.y + 4)


def duren(
    mijlpalen: Sequence[Tijdlijnregel],
    schaal: Schaal,
    boven: float,
    in_woorden: Callable[[int], str],
    lijnen: Sequence[float],
) -> tuple[list[Duur], float]:
    """Return the measures from a height down, and where they end.

    What began before the window has no mark there.

    Args:
        lijnen: places of the lines of the flags; words keep clear of them where they can.
    """
    wensen = [
        (schaal.x(t.vanaf, 0.5), schaal.x(t.vanaf + timedelta(days=t.dagen), 0.5), t)
        for m in mijlpalen
        for t in m.tussen
        if t.dagen > 0
    ]
    rijen, uit = Rijen([]), []
    for x1, x2, t in sorted(wensen, key=lambda w: (w[0], w[1])):
        tekst = in_woorden(t.dagen)
        breed = tekstbreedte(tekst)
        van, binnen = _plek(x1, x2, breed, schaal.breedte + RAND, lijnen)
        links, rechts = min(x1, van), max(x2, van + breed)
        y = boven + rijen.plaats(links, rechts) * RIJ + RIJ / 2
        open_begin = t.vanaf < schaal.venster.van
        gat = (van - LUCHT, van + breed + LUCHT) if binnen else None
        uit.append(
            Duur(tekst, str(t.zin), _pad(x1, x2, y, open_begin, gat), links, rechts, y,
                 g(van + breed / 2))
        )  # fmt: skip
    return uit, boven + len(rijen.einden) * RIJ


def _plek(
    x1: float, x2: float, breed: float, rand: float, lijnen: Sequence[float]
) -> tuple[float, bool]:
    """Where the words begin: between the lines, behind or before them; and whether between."""
    kan = [((x1 + x2 - breed) / 2, True)] if x2 - x1 >= breed + 2 * LUCHT + 4 * PIJL else []
    kan += [(x2 + LUCHT, False)] if x2 + LUCHT + breed <= rand else []
    kan += [(x1 - LUCHT - breed, False)] if x1 - LUCHT - breed >= 0 else []
    return min(kan, key=lambda k: sum(k[0] - 1 <= x <= k[0] + breed + 1 for x in lijnen))


def _pad(x1: float, x2: float, y: float, open_begin: bool, gat: tuple[float, float] | None) -> str:
    """A line with a stroke at both ends, open where the words stand."""
    eind = f"m0 {g(-PIJL)}v{g(2 * PIJL)}"
    begin = "" if open_begin else f"M{g(x1)} {g(y)}{eind}"
    midden = f"H{g(gat[0])}M{g(gat[1])} {g(y)}" if gat else ""
    return f"{begin}M{g(x1)} {g(y)}{midden}H{g(x2)}{eind}"
