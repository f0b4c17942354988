"""Agreements: made, answered, kept; every change keeps its history (ontwerp.md §4.14)."""

from datetime import date
from typing import Any
from uuid import UUID

from regiehuis.aanpak import queries
from regiehuis.aanpak.models import Afspraak, Afspraakstap, Afspraaktekst
from regiehuis.aanpak.rules import AFSPRAAK
from regiehuis.aanpak.rules import afspraak as ra
from regiehuis.aanpak.services import zicht
from regiehuis.berichten.services import stuur
from regiehuis.casus import queries as casussen
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.netwerk.queries import Mens

NIEUW = "aanpak.afspraak_nieuw"
ANTWOORD = "aanpak.afspraak"


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
    wie = _aan_tafel(casus, functionaris)
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
    _meld(door, afspraak, stap.event, tot=nieuw.uiterlijk)
    if not zelf:
        _mail(door, afspraak, "afspraak", wie.id)
    return id


def _aan_tafel(casus: UUID, functionaris: UUID) -> Mens | None:
    """Somebody who takes part in the case or has a task in it now."""
    d = casussen.deelnemers(casus)
    mens = d.mensen.get(functionaris) if functionaris in d.nu else None
    return mens if mens and mens.actief else None


# ---- what the person does -----------------------------------------------------------------------


@dienst
def aanvaard(door: Door, *, afspraak: UUID, versie: int | None = None) -> Afspraak:
    """Take an agreement on.

    Raises:
        NietToegestaan: it is of somebody else. NietGevonden. Conflict.
        RegelOvertreden: it does not wait for an answer.
    """
    rij = _van_mij(door, afspraak)
    stap = AFSPRAAK.doe(rij.stand, "aanvaarden")
    nieuw = _zet(door, rij, stap.naam, versie, stand=stap.naar, stand_op=nu())
    _meld(door, nieuw, stap.event, tot=rij.uiterlijk)
    return nieuw


@dienst
def weiger(door: Door, *, afspraak: UUID, tekst: str, versie: int | None = None) -> Afspraak:
    """Refuse an agreement, with the reason; who made it hears that.

    Raises: as `aanvaard`, and RegelOvertreden without a reason.
    """
    return _beeindig(door, _van_mij(door, afspraak), "weigeren", versie, tekst=tekst)


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
    nieuw = _zet(door, rij, stap.naam, versie, tekst=schoon)
    _meld(door, nieuw, stap.event)
    return nieuw


@dienst
def rond_af(door: Door, *, afspraak: UUID, tekst: str, versie: int | None = None) -> Afspraak:
    """Say that it is done, with the result.

    Raises: as `aanvaard`, and RegelOvertreden without a result.
    """
    return _beeindig(door, _van_mij(door, afspraak), "afronden", versie, tekst=tekst)


@dienst
def geef_op(
    door: Door, *, afspraak: UUID, reden: str, tekst: str, versie: int | None = None
) -> Afspraak:
    """Say that it was not done and why (kan niet, wil niet, mag niet, niet meer nodig).

    Raises: as `aanvaard`, OngeldigeInvoer for an unknown reason.
    """
    rij = _van_mij(door, afspraak)
    ra.controleer_reden(reden)
    return _beeindig(door, rij, "opgeven", versie, tekst=tekst, reden=reden)


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
    _eis_inhoud(rij)
    if not queries.van_mij(door, rij):
        _eis_beheer(door, rij)
    nieuw_datum = ra.controleer_datum(uiterlijk, vandaag=vandaag(), nu=rij.uiterlijk)
    schoon = ra.schone_tekst(tekst)
    stap = AFSPRAAK.doe(rij.stand, "verzetten", {"uiterlijk": nieuw_datum, "tekst": schoon})
    nieuw = _zet(
        door,
        rij,
        stap.naam,
        versie,
        tekst=schoon,
        stapvelden={"uiterlijk_was": rij.uiterlijk},
        uiterlijk=nieuw_datum,
        datum_op=vandaag(),
    )
    _meld(door, nieuw, stap.event, was=rij.uiterlijk, tot=nieuw_datum)
    return nieuw


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
    _eis_inhoud(rij)
    _eis_beheer(door, rij)
    nieuw = _beeindig(door, rij, "intrekken", versie, tekst=tekst, reden=reden)
    if rij.functionaris_id != door.functionaris and rij.zonder_persoon_op is None:
        _mail(door, rij, "afspraak_ingetrokken", rij.functionaris_id)
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
    _eis_inhoud(rij)
    _eis_beheer(door, rij)
    wie = _aan_tafel(rij.casus_id, functionaris)
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
    nieuw = _zet(
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
    _meld(door, nieuw, stap.event, was=rij.functionaris_id)
    if not zelf:
        _mail(door, nieuw, "afspraak", functionaris)
    return nieuw


@dienst
def zet_weg(door: Door, *, afspraak: UUID, tekst: str = "", versie: int | None = None) -> Afspraak:
    """Say that a refused or undone agreement was discussed: it leaves the list of decisions.

    Raises: as `aanvaard`; only who directs or supports the case may.
    """
    door.eis("afspraak:afhandelen")
    rij = queries.rij_van(afspraak)
    _eis_inhoud(rij)
    ra.eis_maker_of_regie(maker=False, regie=queries.leidt(door, rij.casus_id))
    stap = AFSPRAAK.doe(rij.stand, "afhandelen")
    nieuw = _zet(door, rij, stap.naam, versie, tekst=ra.schone_tekst(tekst), besproken_op=nu())
    _meld(door, nieuw, stap.event)
    return nieuw


# ---- what happens to it -------------------------------------------------------------------------


def laat_zonder_persoon(door: Door, rij: Afspraak) -> None:
    """Show that an open agreement has nobody any more; somebody must decide.

    Called by consequences of events, which have no right of their own to check.
    """
    wijzig(rij, zonder_persoon_op=nu())
    zicht.neem_persoon(door, rij.id)
    _meld(door, rij, "aanpak:afspraak:zonder_persoon")
    for wie in casussen.voorzitters(rij.casus_id):
        _mail(door, rij, "afspraak_terug", wie)


def noteer_herinnerd(door: Door, rij: Afspraak, welke: str) -> None:
    """Note that the reminder before ('voor') or after ('na') this date went."""
    gegaan: dict[str, Any] = {f"herinnerd_{welke}": rij.uiterlijk}
    wijzig(rij, **gegaan)
    _meld(door, rij, "aanpak:afspraak:herinnerd")


# ---- parts --------------------------------------------------------------------------------------


def _van_mij(door: Door, afspraak: UUID) -> Afspraak:
    door.eis("afspraak:beantwoorden")
    rij = queries.rij_van(afspraak)
    _eis_inhoud(rij)
    ra.eis_van_mij(queries.van_mij(door, rij))
    return rij


def _eis_inhoud(rij: Afspraak) -> None:
    """Level taak answers nothing: who does not see the words, finds nothing to act upon."""
    if not Afspraaktekst.objects.filter(afspraak_id=rij.id).exists():
        raise NietGevonden


def _eis_beheer(door: Door, rij: Afspraak) -> None:
    ra.eis_maker_of_regie(
        maker=rij.gemaakt_door_id == door.functionaris, regie=queries.leidt(door, rij.casus_id)
    )


def _beeindig(
    door: Door, rij: Afspraak, naam: str, versie: int | None, *, tekst: str, reden: str = ""
) -> Afspraak:
    schoon = ra.schone_tekst(tekst)
    stap = AFSPRAAK.doe(rij.stand, naam, {"tekst": schoon, "reden": reden})
    nieuw = _zet(
        door,
        rij,
        naam,
        versie,
        tekst=schoon,
        stapvelden={"reden": reden},
        stand=stap.naar,
        stand_op=nu(),
    )
    erbij = {"reden": reden} if naam == "opgeven" else {}
    _meld(door, nieuw, stap.event, **erbij)
    zicht.sluit_afspraak(door, rij.id)
    if naam in ("weigeren", "opgeven") and rij.gemaakt_door_id != door.functionaris:
        _mail(door, rij, "afspraak_niet", rij.gemaakt_door_id)
    return nieuw


def _zet(
    door: Door,
    rij: Afspraak,
    stap: str,
    versie: int | None,
    *,
    tekst: str = "",
    stapvelden: dict[str, Any] | None = None,
    **velden: Any,
) -> Afspraak:
    """Change the row and write the step; also a report raises the version, so that two people
    who answer at once hear of each other."""
    nieuw = wijzig(rij, versie=versie, **velden)
    Afspraakstap.objects.create(
        afspraak_id=rij.id,
        casus_id=rij.casus_id,
        stap=stap,
        door_id=door.functionaris,
        op=nu(),
        tekst=tekst,
        **(stapvelden or {}),
    )
    verwijder(door, formulier=ANTWOORD, object_id=rij.id)
    return nieuw


def _meld(door: Door, rij: Afspraak, event: str, **erbij: Any) -> None:
    leg_vast(
        door,
        event,
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"afspraak": rij.id, "wie": rij.functionaris_id, **erbij},
    )


def _mail(door: Door, rij: Afspraak, soort: str, wie: UUID) -> None:
    termijn = {"termijn": rij.uiterlijk} if soort == "afspraak" else {}
    stuur(
        door,
        aan=[wie],
        soort=soort,
        waarden={"nummer": rij.casus_nummer, "pad": f"/afspraak/{rij.id}/", **termijn},
    )
