"""What happens to agreements when something happens in a case or the network.

Who acts (an ambassadeur, a ketenmanager) often sees none of these rows. So they are read and
changed in the context of the automaton, which has level taak on open agreements only.
"""

from uuid import UUID

from regiehuis.aanpak.models import Afspraak
from regiehuis.aanpak.rules import afspraak as ra
from regiehuis.aanpak.services import zicht
from regiehuis.aanpak.services.afspraken import laat_zonder_persoon
from regiehuis.casus import queries as casussen
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.gevolgen import gevolg
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.logboek.services import beeindig_zicht


@gevolg(
    "casus:lid:beeindigd",
    volgorde=45,
    omschrijving="Open afspraken van wie stopt, staan als ‘niemand’ bij wie de casus leidt.",
)
def zonder_lid(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Leave the agreements of a member who stops without a person."""
    _zonder(door, gebeurtenis, UUID(gebeurtenis.waarden["lid"]))


@gevolg(
    "casus:toewijzing:beeindigd",
    volgorde=45,
    omschrijving="Open afspraken van wie geen taak meer heeft in de casus, staan als ‘niemand’.",
)
def zonder_taak(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Leave the agreements of somebody of the house who stops without a person."""
    _zonder(door, gebeurtenis, UUID(gebeurtenis.waarden["wie"]))


def _zonder(door: Door, gebeurtenis: Gebeurtenis, wie: UUID) -> None:
    casus = gebeurtenis.casus_id
    assert casus is not None  # events of room casus are about one
    with binnen(automaat_door(door.huis)):
        if wie in casussen.doen_mee(casus):  # he has another part in it
            return
        open_ = list(Afspraak.objects.filter(casus_id=casus, stand__in=ra.OPEN).order_by("id"))
        for rij in open_:
            if rij.functionaris_id == wie and rij.zonder_persoon_op is None:
                laat_zonder_persoon(door, rij)
        # With the sight of the case also what he saw as ambassadeur or manager ended; that stays.
        zicht.volg_boven(door, _met_persoon([r for r in open_ if r.functionaris_id != wie]))


def _met_persoon(rijen: list[Afspraak]) -> dict[UUID, tuple[UUID, UUID]]:
    return {r.id: (r.casus_id, r.functionaris_id) for r in rijen if r.zonder_persoon_op is None}


@gevolg(
    "netwerk:functionaris:vertrokken",
    volgorde=45,
    omschrijving="Open afspraken van wie vertrok, staan als ‘niemand’; zijn zicht eindigt.",
)
def zonder_vertrokkene(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Leave what a leaver had agreed without a person, and end what he saw of colleagues."""
    wie = UUID(gebeurtenis.waarden["functionaris"])
    with binnen(automaat_door(door.huis)):
        for rij in Afspraak.objects.filter(
            huis_id=door.huis,
            functionaris_id=wie,
            stand__in=ra.OPEN,
            zonder_persoon_op__isnull=True,
        ).order_by("id"):
            laat_zonder_persoon(door, rij)
    beeindig_zicht(door, functionarissen=[wie], soort="afspraak")


@gevolg(
    "netwerk:ambassadeur:benoemd",
    volgorde=45,
    omschrijving="De nieuwe ambassadeur ziet de open afspraken van collega's; de oude niet meer.",
)
@gevolg(
    "netwerk:ambassadeur:afgetreden",
    volgorde=45,
    omschrijving="Wie geen ambassadeur meer is, ziet de open afspraken van collega's niet meer.",
)
def volg_ambassadeur(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Set the level taak on the open agreements of a hoedanigheid as its ambassadeur is now."""
    _volg(door, hoedanigheid_id=UUID(gebeurtenis.waarden["hoedanigheid"]))


@gevolg(
    "netwerk:functionaris:gewijzigd",
    volgorde=45,
    omschrijving="Een nieuwe leidinggevende ziet open afspraken van zijn mensen; de vorige niet.",
)
def volg_leidinggevende(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Set the level taak on the open agreements of somebody as his manager is now."""
    _volg(door, functionaris_id=UUID(gebeurtenis.waarden["functionaris"]))


def _volg(door: Door, **wie: UUID) -> None:
    with binnen(automaat_door(door.huis)):
        rijen = Afspraak.objects.filter(huis_id=door.huis, stand__in=ra.OPEN, **wie)
        zicht.volg_boven(door, _met_persoon(list(rijen)))
