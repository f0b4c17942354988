"""What happens to requests and to sight of items when something happens in a case or the network.

Who acts (an ambassadeur, a ketenmanager) often sees none of these rows. So they are read and
changed in the context of the automaton, which has sight of open requests and restricted items
only; the events name the one who acted.
"""

from uuid import UUID

from django.db.models import QuerySet

from regiehuis.informatie.models import Gegeven, Informatieverzoek
from regiehuis.informatie.services import laat_vervallen, zicht
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.gevolgen import gevolg
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.logboek.services import beeindig_zicht

REGIE = ("procesregisseur", "plaatsvervanger")


@gevolg(
    "casus:lid:toegevoegd",
    volgorde=40,
    omschrijving="Een nieuw lid ziet de beperkte gegevens die voor zijn hoedanigheid bedoeld zijn.",
)
def toon_beperkte_gegevens(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Give a new member what his hoedanigheid was chosen for."""
    lid = UUID(gebeurtenis.waarden["lid"])
    hoedanigheid = UUID(gebeurtenis.waarden["hoedanigheid"])
    with binnen(automaat_door(door.huis)):
        ids = _beperkt(_casus(gebeurtenis)).filter(zichtbaar_voor__contains=[hoedanigheid])
        zicht.geef_gegevens(door, _casus(gebeurtenis), ids, [lid], zicht.GEKOZEN)


@gevolg(
    "casus:lid:beeindigd",
    volgorde=40,
    omschrijving="Open verzoeken aan wie stopt, vervallen en zijn een leemte; zijn zicht eindigt.",
)
def sluit_van_lid(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """End what a member was asked and what he saw as a member."""
    lid = UUID(gebeurtenis.waarden["lid"])
    with binnen(automaat_door(door.huis)):
        zicht.beeindig_gegevens(door, _casus(gebeurtenis), lid, zicht.GEKOZEN)
        open_ = Informatieverzoek.objects.filter(
            casus_id=_casus(gebeurtenis), aan_id=lid, stand="open"
        )
        for rij in open_.order_by("id"):
            laat_vervallen(door=door, rij=rij)


@gevolg(
    "casus:toewijzing:begonnen",
    volgorde=40,
    omschrijving="Wie de casus leidt, ziet de beperkte gegevens ervan.",
)
def toon_aan_regie(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Give a new procesregisseur or deputy every restricted item of the case."""
    if gebeurtenis.waarden["taak"] in REGIE:
        wie = UUID(gebeurtenis.waarden["wie"])
        with binnen(automaat_door(door.huis)):
            ids = _beperkt(_casus(gebeurtenis))
            zicht.geef_gegevens(door, _casus(gebeurtenis), ids, [wie], zicht.REGIE)


@gevolg(
    "casus:toewijzing:beeindigd",
    volgorde=40,
    omschrijving="Wie de casus niet meer leidt, ziet de beperkte gegevens ervan niet meer.",
)
def verberg_voor_regie(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """End the sight that came with directing."""
    if gebeurtenis.waarden["taak"] in REGIE:
        wie = UUID(gebeurtenis.waarden["wie"])
        zicht.beeindig_gegevens(door, _casus(gebeurtenis), wie, zicht.REGIE)


@gevolg(
    "netwerk:ambassadeur:benoemd",
    volgorde=40,
    omschrijving="De nieuwe ambassadeur ziet de open verzoeken aan collega's; de oude niet meer.",
)
@gevolg(
    "netwerk:ambassadeur:afgetreden",
    volgorde=40,
    omschrijving="Wie geen ambassadeur meer is, ziet de open verzoeken aan collega's niet meer.",
)
def volg_ambassadeur(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Set the level taak on the open requests of a hoedanigheid as its ambassadeur is now."""
    _volg_taak(door, hoedanigheid_id=UUID(gebeurtenis.waarden["hoedanigheid"]))


@gevolg(
    "netwerk:functionaris:gewijzigd",
    volgorde=40,
    omschrijving="Een nieuwe leidinggevende ziet open verzoeken aan zijn mensen; de vorige niet.",
)
def volg_leidinggevende(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Set the level taak on the open requests of somebody as his manager is now."""
    _volg_taak(door, aan_id=UUID(gebeurtenis.waarden["functionaris"]))


@gevolg(
    "netwerk:functionaris:vertrokken",
    volgorde=40,
    omschrijving="Wie vertrok, ziet de open verzoeken aan collega's niet meer.",
)
def beeindig_taak(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """End what a leaver saw as ambassadeur or manager."""
    beeindig_zicht(
        door, functionarissen=[UUID(gebeurtenis.waarden["functionaris"])], soort="verzoek"
    )


def _volg_taak(door: Door, **wie: UUID) -> None:
    with binnen(automaat_door(door.huis)):
        rijen = Informatieverzoek.objects.filter(huis_id=door.huis, stand="open", **wie)
        zicht.volg_taak(door, {r.id: (r.casus_id, r.aan_id) for r in rijen})


def _casus(gebeurtenis: Gebeurtenis) -> UUID:
    assert gebeurtenis.casus_id is not None  # events of room casus are about one
    return gebeurtenis.casus_id


def _beperkt(casus: UUID) -> QuerySet[Gegeven, UUID]:
    return Gegeven.objects.filter(casus_id=casus, beperkt=True).values_list("id", flat=True)
