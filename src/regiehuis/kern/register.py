"""Typed registers: the one way in which a room shows something on a page of a later room."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar, overload

T = TypeVar("T")
D = TypeVar("D")

SLEUTELPATROON = re.compile(r"[a-z][a-z0-9_]*(?:[.:-][a-z0-9_]+)*")
STANDAARDVOLGORDE = 1000


class Register(Generic[T]):
    """A named collection that is filled while the application starts and then frozen.

    Iterating gives the *values*, by `volgorde` (in tens) and within that by the order of
    registering; `sleutels()` and `items()` give the keys as well.

    Args:
        naam: name for messages.
        soort: when given, only values of this type are accepted.
    """

    def __init__(self, naam: str, soort: type[T] | None = None) -> None:
        self.naam = naam
        self._soort = soort
        self._inhoud: dict[str, tuple[int, T]] = {}
        self._bevroren = False

    def registreer(self, sleutel: str, waarde: T, *, volgorde: int | None = None) -> T:
        """Add a value and return it.

        Without `volgorde` the attribute of that name on the value counts.

        Raises:
            RuntimeError: the register is frozen.
            ValueError: the key is taken, badly formed, or differs from `waarde.sleutel`.
            TypeError: the value is of another type than the register holds.
        """
        if self._bevroren:
            raise RuntimeError(f"register {self.naam} is bevroren; {sleutel!r} komt te laat")
        if not SLEUTELPATROON.fullmatch(sleutel):
            raise ValueError(f"register {self.naam}: sleutel {sleutel!r} is niet goed gevormd")
        if sleutel in self._inhoud:
            raise ValueError(f"register {self.naam}: sleutel {sleutel!r} bestaat al")
        if getattr(waarde, "sleutel", sleutel) != sleutel:
            raise ValueError(f"register {self.naam}: {sleutel!r} is niet de sleutel van de waarde")
        if self._soort is not None and not isinstance(waarde, self._soort):
            raise TypeError(f"register {self.naam}: {sleutel!r} is geen {self._soort.__name__}")
        if volgorde is None:
            volgorde = getattr(waarde, "volgorde", STANDAARDVOLGORDE)
        self._inhoud[sleutel] = (volgorde, waarde)
        return waarde

    def bevries(self) -> None:
        """Accept nothing more; called once when all rooms are ready. May be repeated."""
        self._bevroren = True

    @contextmanager
    def tijdelijk(self, sleutel: str, waarde: T, *, volgorde: int | None = None) -> Iterator[T]:
        """For tests: hold one extra value for the length of the block, frozen or not."""
        bevroren, self._bevroren = self._bevroren, False
        try:
            self.registreer(sleutel, waarde, volgorde=volgorde)
        finally:
            self._bevroren = bevroren
        try:
            yield waarde
        finally:
            del self._inhoud[sleutel]

    def items(self) -> list[tuple[str, T]]:
        """Return keys and values in order."""
        geordend = sorted(self._inhoud.items(), key=lambda paar: paar[1][0])
        return [(sleutel, waarde) for sleutel, (_, waarde) in geordend]

    def sleutels(self) -> list[str]:
        """Return the keys in order."""
        return [sleutel for sleutel, _ in self.items()]

    @overload
    def get(self, sleutel: str) -> T | None: ...
    @overload
    def get(self, sleutel: str, anders: D) -> T | D: ...
    def get(self, sleutel: str, anders: D | None = None) -> T | D | None:
        """Return the value of a key, or `anders` when it is absent."""
        return self._inhoud[sleutel][1] if sleutel in self._inhoud else anders

    def __getitem__(self, sleutel: str) -> T:
        return self._inhoud[sleutel][1]

    def __contains__(self, sleutel: object) -> bool:
        return sleutel in self._inhoud

    def __iter__(self) -> Iterator[T]:
        return iter([waarde for _, waarde in self.items()])

    def __len__(self) -> int:
        return len(self._inhoud)

    def __repr__(self) -> str:
        return f"Register({self.naam}, {len(self)})"
