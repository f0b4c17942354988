"""Notices that follow from events of lower rooms."""

from uuid import UUID

from regiehuis.berichten.services import stuur, stuur_uitnodiging
from regiehuis.kern.fouten import gettext_noop
from regiehuis.logboek.deur import Door
from regiehuis.logboek.gevolgen import gevolg
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.netwerk.queries import met_rol


@gevolg(
    "toegang:uitnodiging:verstuurd",
    volgorde=40,
    omschrijving=gettext_noop("De uitnodiging gaat per mail"),
)
def verstuur_uitnodiging(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """The invited person gets the address of the invitation."""
    stuur_uitnodiging(
        door,
        functionaris=UUID(gebeurtenis.waarden["functionaris"]),
        uitnodiging=gebeurtenis.object_id,
    )


@gevolg(
    "toegang:waarneming:geregeld",
    volgorde=40,
    omschrijving=gettext_noop("Wie waarneemt krijgt een mail"),
)
def meld_waarneming(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """The stand-in hears of it, unless he arranged it himself."""
    wie = UUID(gebeurtenis.waarden["waarnemer"])
    if wie != door.functionaris:
        stuur(door, aan=[wie], soort="waarneming")


@gevolg(
    "toegang:factorherstel:gevraagd",
    volgorde=40,
    omschrijving=gettext_noop("Beheerders krijgen een mail dat een tweede persoon nodig is"),
)
def meld_factorherstel(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Somebody else must agree (two people)."""
    wie = set(met_rol(door.huis, "beheerder")) - {door.functionaris}
    wie.discard(UUID(gebeurtenis.waarden["functionaris"]))
    stuur(door, aan=wie, soort="factorherstel")
