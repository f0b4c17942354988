"""What the pages of this room share."""

from uuid import UUID

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from regiehuis.casus.queries import Kop
from regiehuis.netwerk.queries import Mens, huis
from regiehuis.regie import rules


def kandidaten(request: HttpRequest, kop: Kop) -> list[Mens]:
    """Who can have casusregie, or a task of it: the table, and then staff where the house may."""
    huis_mag = huis(request.door.huis).mag_casusregie
    mensen = [kop.deelnemers.mensen[wie] for wie in kop.deelnemers.nu]
    mogelijk = [m for m in mensen if m.actief and (huis_mag or not van_huis(m))]
    return sorted(mogelijk, key=lambda m: (van_huis(m), m.organisatie, m.naam))


def van_huis(mens: Mens) -> bool:
    """Whether somebody works for the house itself."""
    return bool(set(mens.rollen) & rules.HUISROLLEN)


def teamadres(casus_id: UUID) -> str:
    """Where casusregie stands on the page of the team."""
    return reverse("casus:team", args=[casus_id]) + "#casusregie"


def naar_team(casus_id: UUID) -> HttpResponseRedirect:
    """To the top of the page of the team, where the message stands of what was done."""
    return HttpResponseRedirect(reverse("casus:team", args=[casus_id]))
