"""Proposing somebody, also as successor or for a new period; and taking a proposal back."""

from datetime import date
from uuid import UUID

from regiehuis.berichten.services import stuur
from regiehuis.casus import queries as casussen
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.kern.fouten import NietGevonden, RegelOvertreden
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, wijzig
from regiehuis.regie import rules
from regiehuis.regie.models import Casusregie
from regiehuis.regie.services.beeindigen import loopt_nu
from regiehuis.regie.services.gedeeld import controleer_wie, haal, in_stand, meld, schrijf

FORMULIER = "regie.voorstel"


@dienst
def stel_voor(
    door: Door,
    *,
    casus: UUID,
    functionaris: UUID,
    tot: date,
    overdracht: str = "",
    sleutel: UUID | None = None,
) -> UUID:
    """Propose somebody as casusregisseur; it begins when that person accepts.

    While somebody has casusregie this is a handover (or, for the same person, a new period): who
    has it keeps it until the other accepts, and must say what the other has to know.

    Args:
        tot: last day of the period.
        overdracht: what the new casusregisseur must know.
        sleutel: key of the submitted form: sending it twice makes one proposal.

    Raises:
        NietToegestaan: no right 'regie:voorstellen' (bron-001 L3499: the procesregisseur).
        NietGevonden: the case or the person cannot be seen.
        OngeldigeInvoer: no period after today, or a handover without a note.
        RegelOvertreden: somebody was proposed already, it is who proposes, or see
            `rules.controleer_kandidaat`.
    """
    door.eis("regie:voorstellen")
    rij = casussen.casus_voor(door, casus)
    if eerder := eenmalig(door, sleutel):
        return eerder
    mens = controleer_wie(door, casus, functionaris)
    rules.controleer_ander(functionaris, door.functionaris)
    rules.controleer_periode(tot, vandaag())
    stap = rules.CASUSREGIE.doe("", "voorstellen", ("functionaris", "tot"))
    if in_stand(casus, stap.naar):
        raise RegelOvertreden(rules.AL_VOORGESTELD, code="al_voorgesteld")
    notitie = _notitie(loopt_nu(door, casus), functionaris, overdracht)
    assert mens.hoedanigheid_id  # everybody who takes part acts for one
    nieuw = Casusregie.objects.create(
        casus_id=casus,
        functionaris_id=functionaris,
        hoedanigheid_id=mens.hoedanigheid_id,
        van=vandaag(),
        tot=tot,
        stand=stap.naar,
        voorgesteld_door_id=door.functionaris,
        voorgesteld_op=nu(),
    )
    schrijf(door, nieuw, "overdracht", notitie)
    meld(door, nieuw, stap.event, tot=tot)
    stuur(
        door,
        aan=[functionaris],
        soort="regie_voorstel",
        waarden={"nummer": rij.nummer, "pad": f"/casus/{casus}/casusregie/{nieuw.id}/"},
    )
    legvast_indiening(door, sleutel, nieuw.id)
    verwijder(door, formulier=FORMULIER, object_id=casus)
    return nieuw.id


def _notitie(huidig: Casusregie | None, functionaris: UUID, overdracht: str) -> str:
    """What is written at a proposal; at a handover to somebody else it may not be empty."""
    if huidig is not None and huidig.functionaris_id != functionaris:
        return rules.eis_tekst(overdracht, rules.OVERDRACHT_NODIG, veld="overdracht")
    return rules.hoogstens(overdracht, veld="overdracht")


@dienst
def trek_in(door: Door, *, casusregie: UUID, versie: int | None = None) -> None:
    """Take a proposal back before it is answered.

    Raises:
        NietToegestaan, NietGevonden, Conflict; RegelOvertreden when it was answered already.
    """
    door.eis("regie:voorstellen")
    sluit_voorstel(door, haal(casusregie), versie=versie)


def sluit_voorstel(door: Door, rij: Casusregie, *, versie: int | None = None) -> None:
    """Withdraw a proposal; also called by consequences, which have no right to check."""
    stap = rules.CASUSREGIE.doe(rij.stand, "intrekken", ())
    wijzig(rij, versie=versie, stand=stap.naar)
    meld(door, rij, stap.event)
    nummer = casussen.nummers([rij.casus_id]).get(rij.casus_id)
    if nummer is None:
        raise NietGevonden
    stuur(
        door,
        aan=[rij.functionaris_id],
        soort="regie_ingetrokken",
        waarden={"nummer": nummer, "pad": f"/casus/{rij.casus_id}/casusregie/{rij.id}/"},
    )
