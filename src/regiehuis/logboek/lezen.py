"""What one page showed: collected while it is made, written once when it is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext_lazy as _

#: What somebody can do with what he sees, as the log names it. Nothing else is written: whoever
#: reads the log must understand every line (BGS 1.12).
HANDELINGEN = {
    "lezen": _("gelezen"),
    "lijst": _("lijst gezien"),
    "zoeken": _("gezocht"),
    "downloaden": _("document opgehaald"),
    "uitvoer": _("uitgegeven als bestand"),
    "geweigerd": _("geweigerd"),
    "logboek": _("logboek gelezen"),
}


@dataclass(slots=True)
class Leeslijst:
    """Objects and subjects that this page shows, and the case it is about."""

    objecten: set[UUID] = field(default_factory=set)
    onderwerpen: set[UUID] = field(default_factory=set)
    casus: UUID | None = None
    handeling: str = "lezen"


_lijst: ContextVar[Leeslijst | None] = ContextVar("leeslijst", default=None)


def huidige_leeslijst() -> Leeslijst | None:
    """The list of this page, or None outside a page."""
    return _lijst.get()


@contextmanager
def leeslijst() -> Iterator[Leeslijst]:
    """Start a page."""
    lijst = Leeslijst()
    token = _lijst.set(lijst)
    try:
        yield lijst
    finally:
        _lijst.reset(token)
