"""What the person does with his agreement: take it on, refuse it, report, end it, move it."""

from datetime import date
from uuid import UUID

from regiehuis.aanpak import queries
from regiehuis.aanpak.models import Afspraak
from regiehuis.aanpak.rules import AFSPRAAK
from regiehuis.aanpak.rules import afspraak as ra
from regiehuis.aanpak.services.gedeeld import beeindig, eis_beheer, eis_inhoud, meld, zet
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst


@dienst
def aanvaard(door: Door, *, afspraak: UUID, versie: int | None = None) -> Afspraak:
    """Take an agreement on.

    Raises:
        NietToegestaan: it is of somebody else. NietGevonden. Conflict.
        RegelOvertreden: it does not wait for an answer.
    """
    rij = _van_mij(door, afspraak)
    stap = AFSPRAAK.doe(rij.stand, "aanvaarden")
    nieuw = zet(door, rij, stap.naam, versie, stand=stap.naar, stand_op=nu())
    meld(door, nieuw, stap.event, tot=rij.uiterlijk)
    return nieuw


@dienst
def weiger(door: Door, *, afspraak: UUID, tekst: str, versie: int | None = None) -> Afspraak:
    """Refuse an agreement, with the reason; who made it hears that.

    Raises: as `aanvaard`, and RegelOvertreden without a reason.
    """
    return beeindig(door, _van_mij(door, afspraak), "weigeren", versie, tekst=tekst)


@dienst
def meld_voortgang(
    door: Door, *, afspraak: UUID, tekst: str, versie: int | None = None
) -> Afspraak:
    """Say how it goes.

    Raises: as `aanvaard`, and RegelOvertreden without a text.
    """
    rij = _van_mij(door, afspraak)
    schoon = ra.schone_tekst(tekst)
    stap = AFSPRAAK.doe(rij.stand, "melden", {"tekst": schoon})
    nieuw = zet(door, rij, stap.naam, versie, tekst=schoon)
    meld(door, nieuw, stap.event)
    return nieuw


@dienst
def rond_af(door: Door, *, afspraak: UUID, tekst: str, versie: int | None = None) -> Afspraak:
    """Say that it is done, with the result.

    Raises: as `aanvaard`, and RegelOvertreden without a result.
    """
    return beeindig(door, _van_mij(door, afspraak), "afronden", versie, tekst=tekst)


@dienst
def geef_op(
    door: Door, *, afspraak: UUID, reden: str, tekst: str, versie: int | None = None
) -> Afspraak:
    """Say that it was not done and why (kan niet, wil niet, mag niet, niet meer nodig).

    Raises: as `aanvaard`, OngeldigeInvoer for an unknown reason.
    """
    rij = _van_mij(door, afspraak)
    ra.controleer_reden(reden)
    return beeindig(door, rij, "opgeven", versie, tekst=tekst, reden=reden)


@dienst
def verzet(
    door: Door, *, afspraak: UUID, uiterlijk: date | None, tekst: str, versie: int | None = None
) -> Afspraak:
    """Agree on another date; the one that stood there stays in the history.

    The person himself, who made it, and who directs the case may do so.

    Raises: as `aanvaard`, OngeldigeInvoer for a date that does not fit.
    """
    rij = queries.rij_van(afspraak)
    door.eis("afspraak:beantwoorden")
    eis_inhoud(rij)
    if not queries.van_mij(door, rij):
        eis_beheer(door, rij)
    nieuw_datum = ra.controleer_datum(uiterlijk, vandaag=vandaag(), nu=rij.uiterlijk)
    schoon = ra.schone_tekst(tekst)
    stap = AFSPRAAK.doe(rij.stand, "verzetten", {"uiterlijk": nieuw_datum, "tekst": schoon})
    nieuw = zet(
        door,
        rij,
        stap.naam,
        versie,
        tekst=schoon,
        stapvelden={"uiterlijk_was": rij.uiterlijk},
        uiterlijk=nieuw_datum,
        datum_op=vandaag(),
    )
    meld(door, nieuw, stap.event, was=rij.uiterlijk, tot=nieuw_datum)
    return nieuw


# ---- parts --------------------------------------------------------------------------------------


def _van_mij(door: Door, afspraak: UUID) -> Afspraak:
    door.eis("afspraak:beantwoorden")
    rij = queries.rij_van(afspraak)
    eis_inhoud(rij)
    ra.eis_van_mij(queries.van_mij(door, rij))
    return rij
