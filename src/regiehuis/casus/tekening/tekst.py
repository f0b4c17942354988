"""Words that fit in the boxes and in the circle of the drawing."""

from collections.abc import Iterator, Sequence
from math import sqrt

from regiehuis.kern.tekstmaat import kort, tekstbreedte

#: How much wider the words in the middle are than small letters.
MIDDEN = 1.24
MIDDEN_R, MIDDEN_RAND, MIDDEN_RIJ, MIDDEN_RIJEN = 56.0, 4.0, 16.0, 3


def pas(tekst: str, ruimte: float, maat: float = 1.0) -> str:
    """The words that fit; of a long word the letters that fit."""
    ruimte /= maat
    if tekstbreedte(tekst) <= ruimte:
        return tekst
    heel = tekst.rpartition(" ")[0]
    while heel and tekstbreedte(f"{heel}…") > ruimte:
        heel = heel.rpartition(" ")[0]
    return f"{heel.rstrip(' ,;')}…" if heel.rstrip(" ,;") else kort(tekst, ruimte)


def regels(tekst: str, cy: float) -> list[tuple[str, float]]:
    """The lines in the middle: parted at a comma, else at a word, and never over the edge."""
    uit = next((r for r in _pogingen(tekst) if _past_in_midden(r)), None)
    if uit is None:
        woorden = _breek(tekst, MIDDEN_RIJEN)
        rest = " ".join(woorden[MIDDEN_RIJEN - 1 :])
        uit = [*woorden[: MIDDEN_RIJEN - 1], rest][:MIDDEN_RIJEN]
        breedten = _breedten(len(uit))
        uit = [pas(r, b, MIDDEN) for r, b in zip(uit, breedten, strict=True)]
    boven = cy + 5 - MIDDEN_RIJ / 2 * (len(uit) - 1)
    return [(r, boven + MIDDEN_RIJ * i) for i, r in enumerate(uit)]


def _pogingen(tekst: str) -> Iterator[list[str]]:
    """Ways to break a text, the best first."""
    yield tekst.replace(", ", ",\n").split("\n")
    for aantal in range(1, MIDDEN_RIJEN + 1):
        yield _breek(tekst, aantal)


def _breek(tekst: str, aantal: int) -> list[str]:
    """As many words on a line as fit when there are so many lines."""
    breedten, regels = _breedten(aantal), [""]
    for woord in tekst.split():
        samen = f"{regels[-1]} {woord}".strip()
        ruimte = breedten[min(len(regels), aantal) - 1]
        if regels[-1] and tekstbreedte(samen) * MIDDEN > ruimte:
            regels.append(woord)
        else:
            regels[-1] = samen
    return regels


def _past_in_midden(regels: Sequence[str]) -> bool:
    return len(regels) <= MIDDEN_RIJEN and all(
        tekstbreedte(r) * MIDDEN <= b for r, b in zip(regels, _breedten(len(regels)), strict=True)
    )


def _breedten(aantal: int) -> list[float]:
    """How wide each of so many lines can be within the circle."""
    hoogten = [abs(MIDDEN_RIJ * (i - (aantal - 1) / 2)) + 5 for i in range(aantal)]
    return [2 * (sqrt(MIDDEN_R**2 - h**2) - MIDDEN_RAND) for h in hoogten]
