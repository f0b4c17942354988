"""What several pages of a case share."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from regiehuis.casus.queries import Kop
from regiehuis.kern.registraties import CASUS_PANELEN
from regiehuis.logboek.queries import gebeurtenissen


def uuid_uit(tekst: str | None) -> UUID | None:
    """An id from an address, or None when it is none."""
    try:
        return UUID(tekst or "")
    except ValueError:
        return None


def panelen(request: HttpRequest, kop: Kop, *plaatsen: str) -> dict[str, list[SafeString]]:
    """The panels that rooms contribute to these places of a page, ready to print."""
    uit: dict[str, list[SafeString]] = {plaats: [] for plaats in plaatsen}
    for paneel in CASUS_PANELEN:
        if paneel.plaats not in uit:
            continue
        gegevens = paneel.bouw(request.door, kop.casus.id)
        if gegevens is not None:
            tekst = render_to_string(paneel.template, {"kop": kop, **gegevens}, request=request)
            uit[paneel.plaats].append(tekst)
    return uit


def laatste_wijziging(casus_id: UUID, soort: str) -> tuple[str, datetime | None]:
    """Who did something of this kind last, and when."""
    rij = gebeurtenissen(casus=casus_id).filter(soort=soort).first()
    return (rij.door_naam, rij.vastgelegd_op) if rij else ("", None)
