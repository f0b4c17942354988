"""What somebody can do here when nothing waits: an empty home teaches."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from regiehuis.logboek.deur import Door

HOOGSTENS = 4
#: Right, what it lets one do, why one would, and where.
PLEKKEN: tuple[tuple[str, Any, Any, str], ...] = (
    (
        "logboek:lezen",
        _("Kijk wie wat heeft bekeken"),
        _("Elke bladzijde over een casus staat in het logboek, ook wat geweigerd is."),
        "logboek:toegang",
    ),
    (
        "casus:leden",
        _("Bekijk uw casussen"),
        _("Met de laatste stand en de volgende stap."),
        "casus:lijst",
    ),
    (
        "aanmelding:indienen",
        _("Meld een casus aan"),
        _("Lukt het niet alleen, en is er zorg en straf nodig? Een concept blijft bewaard."),
        "instroom:nieuw",
    ),
    (
        "informatievraag:registreren",
        _("Leg een informatievraag vast"),
        _("Een vraag aan het huis, zonder naam."),
        "instroom:informatievragen",
    ),
    (
        "criteria:wijzigen",
        _("Pas de criteria aan"),
        _("De vragen bij het wegen, in de woorden van uw huis."),
        "recht:criteria",
    ),
    (
        "functionaris:uitnodigen",
        _("Nodig een collega uit"),
        _("En zie wie er is uitgenodigd, afwezig is of is vervangen."),
        "toegang:mensen",
    ),
    (
        "berichten:bekijken",
        _("Kijk of alle mail is aangekomen"),
        _("Wat mislukte, stuurt u daar opnieuw."),
        "berichten:berichten",
    ),
    (
        "netwerk:bekijken",
        _("Zoek iemand op in het netwerk"),
        _("Wie werkt waar, en wie is de ambassadeur?"),
        "netwerk:organisaties",
    ),
)


@dataclass(frozen=True, slots=True)
class Plek:
    """Something that can be done here, with its address."""

    wat: Any
    waarom: Any
    url: str


def wat_kan(door: Door) -> list[Plek]:
    """Return what this functionaris can do, the most particular first."""
    eigen = [
        Plek(wat, waarom, reverse(adres))
        for recht, wat, waarom, adres in PLEKKEN
        if door.mag(recht)
    ]
    return eigen[:HOOGSTENS]
