"""How wide a text in a drawing is at most: the server does not know the letters of the reader."""

from bisect import bisect_right
from itertools import accumulate


class _Breedten(dict[str, float]):
    """The width of each sign that was asked for."""

    _smal, _breed = frozenset("iljtfrI.,:;'|!()[]·- "), frozenset("mwMW@%&—…")

    def __missing__(self, t: str) -> float:
        breed = 11.0 if t in self._breed else 6.9 if t.islower() else 8.4
        self[t] = 4.9 if t in self._smal else breed
        return self[t]


_BREEDTEN = _Breedten()


def tekstbreedte(tekst: str) -> float:
    """How wide a text of 11.5 pixels is at most, in pixels, with the usual fonts of screens."""
    return sum([_BREEDTEN[t] for t in tekst])


def kort(tekst: str, ruimte: float) -> str:
    """The text as far as it fits, with '…' when something was left out."""
    tekst = " ".join(tekst.split())
    einden = list(accumulate(_BREEDTEN[t] for t in tekst))
    if not einden or einden[-1] <= ruimte:
        return tekst
    return tekst[: bisect_right(einden, ruimte - _BREEDTEN["…"])].rstrip() + "…"
