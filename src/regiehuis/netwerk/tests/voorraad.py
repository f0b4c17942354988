"""Worlds that are ready before a test begins: it takes them, and its end puts them back.

Telling a house with a case costs a tenth of a second, and half of all tests begin with one. So each
test process tells one of every kind beforehand, and commits it. A test that rolls back leaves it as
it was, and the next one takes it again. Who asks for more than one, for another form, or at
another moment gets one of his own. A test with real commits begins and ends with an empty database.
"""

from collections.abc import Callable
from copy import deepcopy
from functools import wraps
from time import monotonic
from typing import Any, TypeVar

from regiehuis.kern.klok import nu

F = TypeVar("F", bound=Callable[..., Any])

_makers: dict[str, Callable[[], Any]] = {}
_klaar: dict[str, Any] = {}
_genomen: set[str] = set()
_begin = nu(), monotonic()


def uit_voorraad(maak: F) -> F:
    """Decorator: called without arguments this gives a ready one, once per test."""
    naam = f"{maak.__module__}.{maak.__qualname__}"
    _makers[naam] = maak

    @wraps(maak)
    def neem(*args: Any, **velden: Any) -> Any:
        if args or velden or naam not in _klaar or naam in _genomen or klok_is_verzet():
            return maak(*args, **velden)
        _genomen.add(naam)
        return deepcopy(_klaar[naam])

    return neem  # type: ignore[return-value]


def vul() -> None:
    """Tell one of every kind; they must be committed."""
    gemaakt = {naam: maak() for naam, maak in _makers.items()}
    _klaar.update(gemaakt)


def ligt_klaar() -> bool:
    """Whether there is anything: then the database is not empty."""
    return bool(_klaar)


def zet_terug() -> None:
    """Whatever the last test took may be taken again."""
    _genomen.clear()


def vergeet() -> None:
    """The rows are gone."""
    _klaar.clear()


def klok_is_verzet() -> bool:
    """Whether the test lives at another moment: then its people must have come before that."""
    return abs((nu() - _begin[0]).total_seconds() - (monotonic() - _begin[1])) > 5
