"""What follows here from events of lower rooms."""

from uuid import UUID

from django.utils.translation import gettext_noop

from regiehuis.logboek.deur import Door
from regiehuis.logboek.gevolgen import gevolg
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.toegang import services


@gevolg(
    "netwerk:functionaris:vertrokken",
    volgorde=10,
    omschrijving=gettext_noop("Toegang, sessies, uitnodigingen en waarnemingen eindigen direct"),
)
def beeindig_alles(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """A leaver loses everything at once, also in a session that is open."""
    functionaris = UUID(gebeurtenis.waarden["functionaris"])
    services.beeindig_toegang(door, functionaris_id=functionaris)
    services.trek_alles_in(door, functionaris)
    services.beeindig_alle_waarnemingen(door, functionaris)
