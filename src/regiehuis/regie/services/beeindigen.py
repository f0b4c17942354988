"""Ending casusregie: by agreement, because somebody stops, or because its period has passed."""

from uuid import UUID

from regiehuis.concepten.services import verwijder
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, wijzig
from regiehuis.regie import rules
from regiehuis.regie.models import Casusregie
from regiehuis.regie.services.gedeeld import haal, in_stand, meld, schrijf

FORMULIER = "regie.einde"


@dienst
def beeindig(door: Door, *, casusregie: UUID, reden: str, versie: int | None = None) -> None:
    """End casusregie without a successor: by the procesregisseur, or by who has it.

    Raises:
        NietToegestaan: neither the right 'regie:voorstellen' nor one's own casusregie.
        NietGevonden, Conflict; OngeldigeInvoer without a reason; RegelOvertreden.
    """
    rij = haal(casusregie)
    eigen = rij.functionaris_id == door.functionaris
    door.eis("regie:beantwoorden" if eigen else "regie:voorstellen")
    waarom = rules.eis_tekst(reden, rules.REDEN_EINDE, veld="reden")
    sluit(door, rij, oorzaak="teruggegeven" if eigen else "klaar", versie=versie)
    schrijf(door, rij, "einde", waarom)
    verwijder(door, formulier=FORMULIER, object_id=rij.id)


def sluit(door: Door, rij: Casusregie, *, oorzaak: str, versie: int | None = None) -> None:
    """End a running casusregie; also called by consequences, which have no right to check."""
    stap = rules.CASUSREGIE.doe(rij.stand, "beeindigen", {"oorzaak": oorzaak})
    wijzig(rij, versie=versie, stand=stap.naar, oorzaak=oorzaak, geeindigd_op=vandaag())
    meld(door, rij, stap.event, oorzaak=oorzaak)


def laat_verlopen(door: Door, rij: Casusregie) -> None:
    """Mark that a period has passed; its last day was the end."""
    stap = rules.CASUSREGIE.doe(rij.stand, "verlopen", ())
    wijzig(rij, stand=stap.naar, geeindigd_op=rij.tot)
    meld(door, rij, stap.event)


def loopt_nu(door: Door, casus: UUID) -> Casusregie | None:
    """Who has casusregie now; a period that has passed is marked first, if the job did not yet."""
    rij = in_stand(casus, "loopt")
    if rij is not None and rules.is_voorbij(rij.tot, vandaag()):
        laat_verlopen(door, rij)
        return None
    return rij
