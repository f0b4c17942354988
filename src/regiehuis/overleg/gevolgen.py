"""What happens to meetings when something happens in a case or in the network.

Who acts often sees none of these rows; they are read and changed in the context of the automaton,
which sees meetings and invitations at level taak only. The events name the one who acted.
"""

from uuid import UUID

from django.db.models import Q

from regiehuis.casus import queries as casussen
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.gevolgen import gevolg
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.logboek.services import beeindig_zicht, wijzig
from regiehuis.overleg import rules
from regiehuis.overleg.models import Agendapunt, Overleg, Uitnodiging
from regiehuis.overleg.services import zicht
from regiehuis.overleg.services.delen import meld, punten_van
from regiehuis.overleg.services.plannen import laat_uitnodiging_vervallen
from regiehuis.overleg.services.soorten import geef_standaard


@gevolg(
    "netwerk:huis:opgericht",
    volgorde=55,
    omschrijving="Een nieuw huis begint met vier soorten overleg.",
)
def geef_soorten(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Give a new house the four ready-made kinds of meeting."""
    geef_standaard(door)


@gevolg(
    "casus:lid:beeindigd",
    volgorde=55,
    omschrijving="Uitnodigingen van wie niet meer meedoet vervallen; wat was, blijft vastgelegd.",
)
def beeindig_van_lid(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """End the invitations of somebody who is no member any more."""
    _beeindig(door, UUID(gebeurtenis.waarden["lid"]), casus=gebeurtenis.casus_id)


@gevolg(
    "casus:toewijzing:begonnen",
    volgorde=55,
    omschrijving="Wie een casus gaat leiden of ondersteunen, ziet de overleggen over die casus.",
)
def open_voor_taak(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Let somebody with a new task in a case see the meetings that it is discussed in."""
    for overleg in _overleggen_over(door, gebeurtenis.casus_id):
        zicht.volg_zaken(door, overleg)


@gevolg(
    "casus:toewijzing:beeindigd",
    volgorde=55,
    omschrijving="Uitnodigingen van wie geen taak meer heeft in de casus, vervallen.",
)
def beeindig_van_taak(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """End the invitations, and the sight of meetings, of somebody whose task in the case ended."""
    wie = UUID(gebeurtenis.waarden["wie"])
    _beeindig(door, wie, casus=gebeurtenis.casus_id)
    for overleg in _overleggen_over(door, gebeurtenis.casus_id):
        zicht.volg_zaken(door, overleg, misschien_niet=[wie])


def _overleggen_over(door: Door, casus: UUID | None) -> list[UUID]:
    """The meetings that have a case on their agenda, past ones included."""
    assert casus is not None  # both events are about a case
    with binnen(automaat_door(door.huis)):
        rijen = Agendapunt.objects.filter(casus_id=casus).exclude(stand="vervallen")
        return list(rijen.values_list("overleg_id", flat=True))


@gevolg(
    "netwerk:functionaris:vertrokken",
    volgorde=55,
    omschrijving="Wie vertrok, is afgemeld; een overleg zonder voorzitter is zichtbaar.",
)
def beeindig_van_vertrokkene(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """End all invitations of a leaver, and the meetings that he led go without."""
    wie = UUID(gebeurtenis.waarden["functionaris"])
    _beeindig(door, wie)
    with binnen(automaat_door(door.huis)):
        leidt = Overleg.objects.filter(huis_id=door.huis).filter(
            Q(voorzitter_id=wie) | Q(notulist_id=wie), stand__in=["gepland", "bezig", "verslag"]
        )
        for rij in leidt.order_by("id"):
            wijzig(
                rij,
                voorzitter_id=None if rij.voorzitter_id == wie else rij.voorzitter_id,
                notulist_id=None if rij.notulist_id == wie else rij.notulist_id,
            )
            for punt in punten_van(rij.id):
                meld(door, punt, "overleg:leiding:vertrokken", wie=wie)
        beeindig_zicht(door, functionarissen=[wie], soort="overleg")
        beeindig_zicht(door, functionarissen=[wie], soort="uitnodiging")


def _beeindig(door: Door, wie: UUID, casus: UUID | None = None) -> None:
    with binnen(automaat_door(door.huis)):
        if casus is not None and wie in casussen.doen_mee(casus):
            return  # another ground remains: a deputy who becomes procesregisseur
        rijen = Uitnodiging.objects.filter(
            huis_id=door.huis, functionaris_id=wie, tot__isnull=True
        ).select_related("overleg")
        if casus is not None:
            rijen = rijen.filter(casus_id=casus)
        for rij in rijen.order_by("id"):
            if rij.overleg.stand in rules.LOPEND and rij.stand != "vervallen":
                laat_uitnodiging_vervallen(door, rij)
            else:
                wijzig(rij, tot=nu())
            zicht.na_uitnodiging(door, rij.overleg_id)


@gevolg(
    "netwerk:ambassadeur:benoemd",
    volgorde=55,
    omschrijving="De nieuwe ambassadeur ziet uitnodigingen aan collega's; de oude niet meer.",
)
@gevolg(
    "netwerk:ambassadeur:afgetreden",
    volgorde=55,
    omschrijving="Wie geen ambassadeur meer is, ziet uitnodigingen aan collega's niet meer.",
)
def volg_ambassadeur(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Set the level taak on invitations of a hoedanigheid as its ambassadeur is now."""
    _volg(door, hoedanigheid_id=UUID(gebeurtenis.waarden["hoedanigheid"]))


@gevolg(
    "netwerk:functionaris:gewijzigd",
    volgorde=55,
    omschrijving="Een nieuwe leidinggevende ziet uitnodigingen aan zijn mensen; de vorige niet.",
)
def volg_leidinggevende(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Set the level taak on the invitations of somebody as his manager is now."""
    _volg(door, functionaris_id=UUID(gebeurtenis.waarden["functionaris"]))


def _volg(door: Door, **van: UUID) -> None:
    with binnen(automaat_door(door.huis)):
        rijen = Uitnodiging.objects.filter(
            huis_id=door.huis, tot__isnull=True, overleg__stand__in=rules.LOPEND, **van
        )
        overleggen = sorted(set(rijen.values_list("overleg_id", flat=True)))
    for overleg in overleggen:
        zicht.na_uitnodiging(door, overleg)
