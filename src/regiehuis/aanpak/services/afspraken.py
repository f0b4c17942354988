"""Agreements: made, given to another, taken back; every change keeps its history (ontwerp §4.14).

What the person himself does with one stands in `antwoorden`.
"""

from datetime import date
from typing import Any
from uuid import UUID

from regiehuis.aanpak import queries
from regiehuis.aanpak.models import Afspraak, Afspraaktekst
from regiehuis.aanpak.rules import AFSPRAAK
from regiehuis.aanpak.rules import afspraak as ra
from regiehuis.aanpak.services import zicht
from regiehuis.aanpak.services.gedeeld import (
    aan_tafel,
    beeindig,
    eis_beheer,
    eis_inhoud,
    mail,
    meld,
    zet,
)
from regiehuis.casus import queries as casussen
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, wijzig
from regiehuis.netwerk.queries import Mens

NIEUW = "aanpak.afspraak_nieuw"


@dienst
def maak_afspraak(
    door: Door,
    *,
    casus: UUID,
    functionaris: UUID,
    wat: str,
    uiterlijk: date,
    klaar_als: str = "",
    agendapunt: UUID | None = None,
    sleutel: UUID | None = None,
) -> UUID:
    """Agree that somebody at the table does something; returns the agreement.

    Whoever agrees something for himself has accepted it at once; another gets a mail with a link.

    Args:
        uiterlijk: the last day on which it is in time.
        klaar_als: how we know that it is done.
        agendapunt: the point of a meeting at which it is made.
        sleutel: key of the submitted form; sent again it makes nothing new.

    Raises:
        NietToegestaan: no right 'afspraak:maken'.
        NietGevonden: the content of the case cannot be seen.
        OngeldigeInvoer: no words, somebody who is not at the table, or a date that does not fit.
    """
    door.eis("afspraak:maken")
    rij = casussen.casus_voor(door, casus)
    if casussen.inhoud_van(casus) is None:
        raise NietGevonden
    wie = aan_tafel(casus, functionaris)
    nieuw = ra.controleer_nieuw(
        ra.Nieuw(wat, functionaris, uiterlijk, klaar_als),
        aan_tafel=wie is not None,
        vandaag=vandaag(),
    )
    assert wie is not None  # the rule has refused it
    if eerder := eenmalig(door, sleutel):
        return eerder
    id = _schrijf(door, rij, wie, nieuw, agendapunt)
    verwijder(door, formulier=NIEUW, object_id=casus)
    legvast_indiening(door, sleutel, id)
    return id


def _schrijf(door: Door, casus: Any, wie: Mens, nieuw: ra.Nieuw, agendapunt: UUID | None) -> UUID:
    """Write a checked agreement: sight first, then the row, its words, and the event."""
    assert nieuw.uiterlijk is not None and wie.hoedanigheid_id is not None
    zelf = wie.id == door.functionaris
    ingevuld = {"wat": nieuw.wat, "functionaris": wie.id, "uiterlijk": nieuw.uiterlijk}
    stap = AFSPRAAK.doe("", "voor_zichzelf" if zelf else "voorstellen", ingevuld)
    id = nieuw_id()
    zicht.open_afspraak(door, casus.id, id, wie.id)
    afspraak = Afspraak.objects.create(
        id=id,
        huis_id=door.huis,
        casus_id=casus.id,
        casus_nummer=casus.nummer,
        functionaris_id=wie.id,
        hoedanigheid_id=wie.hoedanigheid_id,
        gemaakt_door_id=door.functionaris,
        gemaakt_op=nu(),
        agendapunt=agendapunt,
        uiterlijk=nieuw.uiterlijk,
        datum_op=vandaag(),
        stand=stap.naar,
        stand_op=nu(),
    )
    Afspraaktekst.objects.create(
        afspraak_id=id, casus_id=casus.id, wat=nieuw.wat, klaar_als=nieuw.klaar_als
    )
    meld(door, afspraak, stap.event, tot=nieuw.uiterlijk)
    if not zelf:
        mail(door, afspraak, "afspraak", wie.id)
    return id


# ---- what who made it or directs the case does --------------------------------------------------


@dienst
def trek_in(
    door: Door, *, afspraak: UUID, tekst: str, reden: str = "", versie: int | None = None
) -> Afspraak:
    """Take an open agreement back, by who made it or who directs the case.

    Args:
        reden: key of `rules.afspraak.REDENEN`, or ''.

    Raises: as `aanvaard`, and RegelOvertreden without a text.
    """
    door.eis("afspraak:maken")
    rij = queries.rij_van(afspraak)
    eis_inhoud(rij)
    eis_beheer(door, rij)
    nieuw = beeindig(door, rij, "intrekken", versie, tekst=tekst, reden=reden)
    if rij.functionaris_id != door.functionaris and rij.zonder_persoon_op is None:
        mail(door, rij, "afspraak_ingetrokken", rij.functionaris_id)
    return nieuw


@dienst
def draag_over(
    door: Door,
    *,
    afspraak: UUID,
    functionaris: UUID,
    uiterlijk: date | None = None,
    tekst: str = "",
    versie: int | None = None,
) -> Afspraak:
    """Put an agreement before somebody else of the table: its person left, refused, or cannot.

    Args:
        uiterlijk: a new date; needed when the present one is past.

    Raises: as `trek_in`, OngeldigeInvoer for somebody who is not at the table or a wrong date.
    """
    door.eis("afspraak:maken")
    rij = queries.rij_van(afspraak)
    eis_inhoud(rij)
    eis_beheer(door, rij)
    wie = aan_tafel(rij.casus_id, functionaris)
    tot = uiterlijk or rij.uiterlijk
    ra.controleer_nieuw(
        ra.Nieuw("-", functionaris, tot), aan_tafel=wie is not None, vandaag=vandaag()
    )
    assert wie is not None and wie.hoedanigheid_id
    stap = AFSPRAAK.doe(rij.stand, "overdragen", {"functionaris": functionaris})
    zelf = functionaris == door.functionaris
    zicht.sluit_afspraak(door, rij.id)
    zicht.open_afspraak(door, rij.casus_id, rij.id, functionaris)
    anders = {"uiterlijk_was": rij.uiterlijk} if tot != rij.uiterlijk else {}
    nieuw = zet(
        door,
        rij,
        stap.naam,
        versie,
        tekst=ra.schone_tekst(tekst),
        stapvelden={"functionaris_was_id": rij.functionaris_id, **anders},
        functionaris_id=functionaris,
        hoedanigheid_id=wie.hoedanigheid_id,
        uiterlijk=tot,
        datum_op=vandaag(),
        stand="aanvaard" if zelf else stap.naar,
        stand_op=nu(),
        besproken_op=None,
        zonder_persoon_op=None,
        herinnerd_voor=None,
        herinnerd_na=None,
    )
    meld(door, nieuw, stap.event, was=rij.functionaris_id)
    if not zelf:
        mail(door, nieuw, "afspraak", functionaris)
    return nieuw


@dienst
def zet_weg(door: Door, *, afspraak: UUID, tekst: str = "", versie: int | None = None) -> Afspraak:
    """Say that a refused or undone agreement was discussed: it leaves the list of decisions.

    Raises: as `aanvaard`; only who directs or supports the case may.
    """
    door.eis("afspraak:afhandelen")
    rij = queries.rij_van(afspraak)
    eis_inhoud(rij)
    ra.eis_maker_of_regie(maker=False, regie=queries.leidt(door, rij.casus_id))
    stap = AFSPRAAK.doe(rij.stand, "afhandelen")
    nieuw = zet(door, rij, stap.naam, versie, tekst=ra.schone_tekst(tekst), besproken_op=nu())
    meld(door, nieuw, stap.event)
    return nieuw


# ---- what happens to it -------------------------------------------------------------------------


def laat_zonder_persoon(door: Door, rij: Afspraak) -> None:
    """Show that an open agreement has nobody any more; somebody must decide.

    Called by consequences of events, which have no right of their own to check.
    """
    wijzig(rij, zonder_persoon_op=nu())
    zicht.neem_persoon(door, rij.id)
    meld(door, rij, "aanpak:afspraak:zonder_persoon")
    for wie in casussen.voorzitters(rij.casus_id):
        mail(door, rij, "afspraak_terug", wie)


def noteer_herinnerd(door: Door, rij: Afspraak, welke: str) -> None:
    """Note that the reminder before ('voor') or after ('na') this date went."""
    gegaan: dict[str, Any] = {f"herinnerd_{welke}": rij.uiterlijk}
    wijzig(rij, **gegaan)
    meld(door, rij, "aanpak:afspraak:herinnerd")
