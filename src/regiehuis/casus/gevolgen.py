"""What happens to cases when something happens in the network."""

from uuid import UUID

from regiehuis.casus.models import Lid, Toewijzing
from regiehuis.casus.services.leden import sluit_lid
from regiehuis.casus.services.taken import sluit_taak
from regiehuis.casus.tasks import volg_ketenmanager_taak
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.gevolgen import gevolg
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.logboek.taken import stel_uit
from regiehuis.netwerk.queries import met_rol


@gevolg(
    "netwerk:functionaris:vertrokken",
    volgorde=30,
    omschrijving="Deelname en taken in casussen eindigen; regie zonder persoon wordt een vacature.",
)
def beeindig_deelname(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """End everything that a leaver has in cases.

    Whoever registers the leaving (an ambassadeur, a manager) sees none of these cases, so the
    rows are ended in the context of the automaton, which sees memberships but no content. The
    events name the one who registered it.
    """
    wie = UUID(gebeurtenis.waarden["functionaris"])
    with binnen(automaat_door(door.huis)):
        for lid in Lid.objects.filter(functionaris_id=wie, tot__isnull=True).order_by("id"):
            sluit_lid(door, lid, oorzaak="vertrokken")
        taken = Toewijzing.objects.filter(functionaris_id=wie, tot__isnull=True)
        for taak in taken.order_by("id"):
            sluit_taak(door, taak, oorzaak="vertrokken")


@gevolg(
    "netwerk:functionaris:toegevoegd",
    volgorde=30,
    omschrijving="Een nieuwe ketenmanager ziet de kern van elke casus.",
)
@gevolg(
    "netwerk:functionaris:rollen_gewijzigd",
    volgorde=30,
    omschrijving="Een ketenmanager ziet de kern van elke casus; wie daarmee stopt, niet meer.",
)
def volg_ketenmanager(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Give or end the sight of the core that comes with the role of ketenmanager, as a job."""
    wie = UUID(gebeurtenis.waarden["functionaris"])
    if gebeurtenis.soort.endswith(":toegevoegd") and wie not in met_rol(door.huis, "ketenmanager"):
        return
    stel_uit(volg_ketenmanager_taak, door, functionaris=wie)
