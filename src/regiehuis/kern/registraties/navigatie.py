"""What stands in the main navigation, and what addresses are called in the log."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from regiehuis.kern.register import Register


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry in the main navigation.

    Attributes:
        adres: name of the url; it gets the short id of the acting officer from the shell.
        recht: key in the map of rights; None shows the entry to everyone signed in.
        telling: `telling(door) -> int | None` for the counter beside the label.
        object: name in an address of what this entry lists: every page of one case, whatever
            room it is of, belongs to the list of cases.
    """

    sleutel: str
    label: Any
    adres: str
    recht: str | None = None
    volgorde: int = 100
    telling: Callable[[Any], int | None] | None = None
    object: str = ""


BLADZIJDEN: Register[Any] = Register("bladzijden")
NAVIGATIE: Register[NavItem] = Register("navigatie", NavItem)


def noem_bladzijden(kamer: str, **titels: Any) -> None:
    """Say what each address of a room is called in the log, where a person reads it."""
    for naam, titel in titels.items():
        BLADZIJDEN.registreer(f"{kamer}:{naam}", titel)
