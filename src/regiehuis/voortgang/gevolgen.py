"""What happens to the sight of triage when something happens in the network or in a case."""

from uuid import UUID

from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.gevolgen import gevolg
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.logboek.services import wijzig
from regiehuis.voortgang.models import Heroverweger
from regiehuis.voortgang.services import zicht


@gevolg(
    "netwerk:functionaris:vertrokken",
    volgorde=70,
    omschrijving="Wie vertrok, weegt geen teruggebrachte casus meer en ziet hem niet meer.",
)
def weegt_niet_meer(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """End what a leaver saw of cases that were brought back, as the automaton."""
    wie = UUID(gebeurtenis.waarden["functionaris"])
    with binnen(automaat_door(door.huis)):
        for rij in Heroverweger.objects.filter(functionaris_id=wie, tot__isnull=True):
            wijzig(rij, tot=nu())
            zicht.beeindig(door, rij.casus_id, wie)


@gevolg(
    "casus:lid:beeindigd",
    volgorde=70,
    omschrijving="Wie als lid stopt en de casus als triage weegt, ziet hem tot het besluit.",
)
@gevolg(
    "casus:toewijzing:beeindigd",
    volgorde=70,
    omschrijving="Wie een taak neerlegt en de casus als triage weegt, ziet hem tot het besluit.",
)
def weegt_nog(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Ending a membership ends all sight of the case; weighing a return is another ground."""
    naam = "lid" if gebeurtenis.soort.startswith("casus:lid") else "wie"
    wie = UUID(gebeurtenis.waarden[naam])
    casus = gebeurtenis.casus_id
    assert casus is not None
    with binnen(automaat_door(door.huis)):
        weegt = Heroverweger.objects.filter(
            casus_id=casus, functionaris_id=wie, tot__isnull=True
        ).exclude(casus__fase="afgesloten")
        if weegt.exists():
            zicht.geef(door, casus, [wie])
