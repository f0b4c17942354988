"""What happens to the sight of triage, and to days to look, when somebody leaves."""

from uuid import UUID

from regiehuis.casus import queries as casussen
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.gevolgen import gevolg
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.logboek.services import wijzig
from regiehuis.voortgang.models import Heroverweger, Volgmoment
from regiehuis.voortgang.services import zicht
from regiehuis.voortgang.services.volgen import neem_over


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


@gevolg(
    "casus:lid:beeindigd",
    volgorde=72,
    omschrijving="Volgmomenten van wie stopt, gaan naar wie de casus leidt.",
)
@gevolg(
    "casus:toewijzing:beeindigd",
    volgorde=72,
    omschrijving="Volgmomenten van wie geen taak meer heeft in de casus, gaan naar wie haar leidt.",
)
def kijkt_niet_meer(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Following has dates and people (bron-001 WF-V5): a day may not wait for somebody who left.

    Without anybody who directs it stays where it is: the case is a vacancy then.
    """
    naam = "lid" if gebeurtenis.soort.startswith("casus:lid") else "wie"
    wie, casus = UUID(gebeurtenis.waarden[naam]), gebeurtenis.casus_id
    assert casus is not None
    with binnen(automaat_door(door.huis)):
        if wie in casussen.doen_mee(casus):  # he has another part in it
            return
        leiden = [v for v in casussen.voorzitters(casus) if v != wie]
        straks = Volgmoment.objects.filter(
            casus_id=casus, wie_id=wie, stand__in=["voorstel", "gepland"]
        )
        for rij in straks.order_by("wanneer", "id") if leiden else ():
            neem_over(door, rij, leiden[0])
