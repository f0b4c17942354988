"""Accepting and declining: by the proposed person himself, and nobody else."""

from uuid import UUID

from regiehuis.berichten.services import stuur
from regiehuis.casus import queries as casussen
from regiehuis.concepten.services import verwijder
from regiehuis.kern.fouten import RegelOvertreden
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, wijzig
from regiehuis.regie import rules
from regiehuis.regie.models import Casusregie
from regiehuis.regie.services.beeindigen import loopt_nu
from regiehuis.regie.services.gedeeld import haal, meld, schrijf

FORMULIER = "regie.weigering"


@dienst
def aanvaard(door: Door, *, casusregie: UUID, versie: int | None = None) -> None:
    """Accept casusregie: the period begins today, and who had it until now is relieved.

    Raises:
        NietToegestaan: no right, or somebody else was proposed.
        NietGevonden, Conflict.
        RegelOvertreden: answered or withdrawn already, or its period has passed.
    """
    door.eis("regie:beantwoorden")
    rij = haal(casusregie)
    rules.eis_zelf(rij.functionaris_id, door.functionaris)
    stap = rules.CASUSREGIE.doe(rij.stand, "aanvaarden", ())
    if rules.is_voorbij(rij.tot, vandaag()):
        raise RegelOvertreden(rules.VOORBIJ, code="voorbij")
    if huidig := loopt_nu(door, rij.casus_id):
        _draag_over(door, huidig, rij.functionaris_id)
    wijzig(rij, versie=versie, stand=stap.naar, van=vandaag(), beantwoord_op=nu())
    meld(door, rij, stap.event, tot=rij.tot)
    verwijder(door, formulier=FORMULIER, object_id=rij.id)
    _bericht(door, rij)


def _draag_over(door: Door, huidig: Casusregie, aan: UUID) -> None:
    stap = rules.CASUSREGIE.doe(huidig.stand, "overdragen", ())
    wijzig(huidig, stand=stap.naar, geeindigd_op=vandaag())
    if huidig.functionaris_id != aan:
        meld(door, huidig, stap.event, aan=aan)


@dienst
def weiger(door: Door, *, casusregie: UUID, reden: str, versie: int | None = None) -> None:
    """Decline casusregie, with the reason in words; whoever has it now keeps it.

    Raises:
        NietToegestaan: no right, or somebody else was proposed.
        NietGevonden, Conflict; OngeldigeInvoer without a reason; RegelOvertreden.
    """
    door.eis("regie:beantwoorden")
    rij = haal(casusregie)
    rules.eis_zelf(rij.functionaris_id, door.functionaris)
    waarom = rules.eis_tekst(reden, rules.REDEN_WEIGERING, veld="reden")
    stap = rules.CASUSREGIE.doe(rij.stand, "weigeren", ("reden",))
    wijzig(rij, versie=versie, stand=stap.naar, beantwoord_op=nu())
    schrijf(door, rij, "weigering", waarom)
    meld(door, rij, stap.event)
    verwijder(door, formulier=FORMULIER, object_id=rij.id)
    _bericht(door, rij)


def _bericht(door: Door, rij: Casusregie) -> None:
    """Tell who directs the case that there is an answer."""
    stuur(
        door,
        aan=[wie for wie in casussen.voorzitters(rij.casus_id) if wie != door.functionaris],
        soort="regie_antwoord",
        waarden={
            "nummer": casussen.nummers([rij.casus_id])[rij.casus_id],
            "pad": f"/casus/{rij.casus_id}/team/",
        },
    )
