"""Jobs of submissions: comparing after submitting, and destroying what is past its term."""

from uuid import UUID

from regiehuis.instroom import services
from regiehuis.logboek.deur import Door
from regiehuis.logboek.taken import rooster, taak


@taak("instroom.vergelijk")
def vergelijk(door: Door, *, aanmelding: str) -> None:
    """Compare a submission with whom the house knows."""
    services.vergelijk_aanmelding(door, aanmelding=UUID(aanmelding))


@rooster("30 6 * * *", "instroom.vraag_terugmelding")
def vraag_terugmelding(door: Door) -> None:
    """A week before destruction: ask who has not reported back yet."""
    services.vraag_terugmelding(door)


@rooster("17 * * * *", "instroom.vernietig_afgelopen")
def vernietig_afgelopen(door: Door) -> None:
    """Destroy what was not taken in and is past its term (WGS 1.8(7)); hourly, so never late."""
    services.vernietig_afgelopen(door)
