"""What the services of this room share: a row that may be seen, the case it belongs to."""

from typing import Any, TypeVar
from uuid import UUID

from regiehuis.casus import queries as casussen
from regiehuis.casus.rules import eis_tekst
from regiehuis.kern.fouten import NietGevonden
from regiehuis.logboek.deur import Door
from regiehuis.logboek.models import Rij
from regiehuis.voortgang import rules

R = TypeVar("R", bound=Rij)


def fase_van(door: Door, casus: UUID) -> str:
    """The phase of a case whose content may be seen.

    Raises:
        NietGevonden: the content cannot be seen.
    """
    if casussen.inhoud_van(casus) is None:
        raise NietGevonden
    fase: str = casussen.casus_voor(door, casus).fase
    return fase


def rij_van(model: type[R], id: UUID) -> R:
    """One row that may be seen.

    Raises:
        NietGevonden: it is not there, or may not be seen.
    """
    rij = model._default_manager.filter(id=id).first()
    if rij is None:
        raise NietGevonden
    return rij


def aan_tafel(casus: UUID) -> set[UUID]:
    """Who sees the case: members, and the house that works on it."""
    return casussen.doen_mee(casus)


def tekst(waarde: str, melding: str, veld: str, maximum: int = rules.MAX_TEKST) -> str:
    """A text without outer blanks, or OngeldigeInvoer when it is empty or too long."""
    return eis_tekst(waarde, melding, veld=veld, code=f"{veld}_nodig", maximum=maximum)


def begrensd(waarde: str, veld: str, maximum: int = rules.MAX_TEKST) -> str:
    """A text that may stay empty; OngeldigeInvoer when it is too long."""
    return tekst(waarde, "", veld, maximum) if waarde.strip() else ""


def nummer_van(door: Door, casus: UUID) -> Any:
    """Number of a case, for a notice."""
    return casussen.casus_voor(door, casus).nummer
