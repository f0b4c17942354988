"""Checks of what is typed that all services of this room share."""

from collections.abc import Container
from typing import Any

from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.netwerk.rules import adres_klopt


def tekst(waarde: str, veld: str, hoogste: int, *, leeg: bool = False) -> str:
    """One line of text: trimmed, of the right length and without control characters.

    Raises:
        OngeldigeInvoer: empty where it may not be, too long, or not printable.
    """
    kaal = waarde.strip()
    if not kaal and not leeg:
        raise OngeldigeInvoer(_("Vul dit in."), veld=veld)
    if len(kaal) > hoogste:
        raise OngeldigeInvoer(
            _("Deze tekst is te lang. Gebruik hoogstens %(aantal)s tekens."),
            veld=veld,
            aantal=hoogste,
        )
    # Names end up in mail and in the log: no line breaks, no NUL (PostgreSQL refuses that one).
    if not kaal.isprintable():
        raise OngeldigeInvoer(_("Gebruik alleen gewone letters en tekens."), veld=veld)
    return kaal


def keuze(waarde: str, toegestaan: Container[str], veld: str) -> str:
    """One of the known values.

    Raises:
        OngeldigeInvoer: another value.
    """
    if waarde not in toegestaan:
        raise OngeldigeInvoer(_("Kies een van de mogelijkheden."), veld=veld)
    return waarde


def adres(email: str) -> str:
    """An e-mail address in lower case.

    Raises:
        OngeldigeInvoer: it has not the form of an address.
    """
    kaal = email.strip().lower()
    if not adres_klopt(kaal):
        raise OngeldigeInvoer(
            _("Dit is geen e-mailadres. Een voorbeeld: naam@organisatie.nl."), veld="email"
        )
    return kaal


def alleen_anders(rij: Any, velden: dict[str, Any]) -> dict[str, Any]:
    """The fields whose value differs from the row."""
    return {naam: waarde for naam, waarde in velden.items() if getattr(rij, naam) != waarde}
