"""What happens to casusregie when something happens in the network or in a case.

Who acts often sees none of these rows; so they are read and changed in the context of the
automaton, which sees the core of every case. The events name the one who acted.
"""

from uuid import UUID

from regiehuis.casus import queries as casussen
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.gevolgen import gevolg
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.regie.models import Casusregie
from regiehuis.regie.services.beeindigen import sluit
from regiehuis.regie.services.voorstellen import sluit_voorstel


@gevolg(
    "netwerk:functionaris:vertrokken",
    volgorde=35,
    omschrijving="Casusregie van wie vertrekt eindigt en is een vacature; een voorstel vervalt.",
)
def beeindig_van_vertrokkene(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """End what a leaver directs, and withdraw what was proposed to him."""
    wie = UUID(gebeurtenis.waarden["functionaris"])
    with binnen(automaat_door(door.huis)):
        _sluit_alles(door, wie, oorzaak="vertrokken")


@gevolg(
    "casus:lid:beeindigd",
    volgorde=35,
    omschrijving="Casusregie van wie niet meer meedoet eindigt en is een vacature.",
)
def beeindig_van_lid(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """End the casusregie of a member who stops, unless he still has a task of the house here."""
    _wie_stopt(door, gebeurtenis, UUID(gebeurtenis.waarden["lid"]))


@gevolg(
    "casus:toewijzing:beeindigd",
    volgorde=35,
    omschrijving="Casusregie van wie geen taak en geen plaats meer heeft in de casus eindigt.",
)
def beeindig_van_huisstaf(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """End the casusregie of house staff who has no task any more and is no member."""
    _wie_stopt(door, gebeurtenis, UUID(gebeurtenis.waarden["wie"]))


def _wie_stopt(door: Door, gebeurtenis: Gebeurtenis, wie: UUID) -> None:
    assert gebeurtenis.casus_id is not None  # events of room casus are about one
    oorzaak = "vertrokken" if gebeurtenis.waarden["oorzaak"] == "vertrokken" else "geen_lid"
    with binnen(automaat_door(door.huis)):
        if wie not in casussen.doen_mee(gebeurtenis.casus_id):
            _sluit_alles(door, wie, oorzaak=oorzaak, casus_id=gebeurtenis.casus_id)


def _sluit_alles(door: Door, wie: UUID, *, oorzaak: str, **waar: UUID) -> None:
    rijen = Casusregie.objects.filter(
        functionaris_id=wie, stand__in=["loopt", "voorgesteld"], **waar
    )
    for rij in rijen.order_by("id"):
        if rij.stand == "loopt":
            sluit(door, rij, oorzaak=oorzaak)
        else:
            sluit_voorstel(door, rij)
