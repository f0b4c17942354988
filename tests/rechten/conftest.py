"""Who asks an address in the tests of rights."""

from collections.abc import Callable, Hashable, Iterable
from itertools import count

import pytest

Kiezer = Callable[[Iterable[str], Callable[[str], Hashable]], list[str]]
_keer = count()


@pytest.fixture
def wie_vragen(pytestconfig: pytest.Config) -> Kiezer:
    """`wie_vragen(people, answer)` gives everybody, sorted.

    With `--steekproef` one of all who are to get the same answer, and each time another.
    """

    def kies(mensen: Iterable[str], antwoord: Callable[[str], Hashable]) -> list[str]:
        allen = sorted(mensen)
        if not pytestconfig.getoption("steekproef"):
            return allen
        groepen: dict[Hashable, list[str]] = {}
        for wie in allen:
            groepen.setdefault(antwoord(wie), []).append(wie)
        keer = next(_keer)
        return [groep[keer % len(groep)] for groep in groepen.values()]

    return kies
