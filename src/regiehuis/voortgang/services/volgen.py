"""Following at a distance: dated moments on which somebody looks how it goes."""

from datetime import date
from typing import Any
from uuid import UUID

from regiehuis.casus import queries as casussen
from regiehuis.concepten.services import eenmalig, legvast_indiening
from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import namens
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.voortgang import rules
from regiehuis.voortgang.models import Volgmoment
from regiehuis.voortgang.services.delen import aan_tafel, begrensd, fase_van, rij_van
from regiehuis.voortgang.services.terugbrengen import breng_terug


@dienst
def plan_volgmoment(
    door: Door, *, casus: UUID, wanneer: date, wie: UUID, sleutel: UUID | None = None
) -> UUID:
    """Plan one more day on which somebody looks at a followed case.

    Raises:
        NietToegestaan: no right 'casus:afschalen'.
        NietGevonden: the content of the case cannot be seen.
        RegelOvertreden: the case is not followed.
        OngeldigeInvoer: see `rules.controleer_momenten`.
    """
    door.eis("casus:afschalen")
    rules.eis_gevolgd(fase_van(door, casus))
    if eerder := eenmalig(door, sleutel):
        return eerder
    moment = rules.Moment(wanneer, wie)
    rules.controleer_momenten([moment], aan_tafel=aan_tafel(casus), vandaag=vandaag())
    rij = maak_moment(door, casus, moment, stap="plannen")
    legvast_indiening(door, sleutel, rij.id)
    return rij.id


def maak_moment(
    door: Door, casus: UUID, moment: rules.Moment, *, stap: str, overdracht: UUID | None = None
) -> Volgmoment:
    """Write a checked follow moment; only a planned one is told, a proposal waits."""
    overgang = rules.VOLGMOMENT.doe("", stap)
    rij = Volgmoment.objects.create(
        casus_id=casus,
        overdracht_id=overdracht,
        wanneer=moment.wanneer,
        wie_id=moment.wie,
        stand=overgang.naar,
    )
    if overgang.naar == "gepland":
        meld_moment(door, rij, overgang.event)
    return rij


def meld_moment(door: Door, rij: Volgmoment, soort: str) -> None:
    """Record that a follow moment was planned or does not take place."""
    wie = {"wie": rij.wie_id} if soort.endswith(":gepland") else {}
    _leg_vast(door, rij, soort, op=rij.wanneer, **wie)


def noteer_herinnerd(door: Door, rij: Volgmoment, welke: str) -> None:
    """Note that the mail before ('voor') or after ('na') this day went."""
    gegaan: dict[str, Any] = {f"herinnerd_{welke}": nu()}
    wijzig(rij, **gegaan)
    _leg_vast(door, rij, "voortgang:volgmoment:herinnerd", wie=rij.wie_id)


def neem_over(door: Door, rij: Volgmoment, wie: UUID) -> None:
    """Give the day of somebody who takes no part any more to another; it does not lapse silently.

    Called by consequences of events, which have no right of their own to check.
    """
    wijzig(rij, wie_id=wie, herinnerd_voor=None, herinnerd_na=None)
    if rij.stand == "gepland":
        _leg_vast(
            door,
            rij,
            "voortgang:volgmoment:overgenomen",
            was=rij.wie_id,
            wie=wie,
            op=rij.wanneer,
        )


def _leg_vast(door: Door, rij: Volgmoment, soort: str, **waarden: Any) -> None:
    leg_vast(
        door,
        soort,
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"volgmoment": rij.id, **waarden},
    )


@dienst
def beantwoord_volgmoment(
    door: Door, *, volgmoment: UUID, antwoord: str, toelichting: str = ""
) -> None:
    """Say in one line how it goes; 'terugbrengen' brings the case back with that line.

    Args:
        antwoord: key of `rules.ANTWOORDEN`.

    Raises:
        NietToegestaan: no right, or the moment is of somebody else and he does not direct.
        NietGevonden: it cannot be seen.
        OngeldigeInvoer: no answer, a line too long, or bringing back without a reason.
        RegelOvertreden: it was answered already, or the case cannot be brought back now.
    """
    door.eis("volgmoment:beantwoorden")
    rij = rij_van(Volgmoment, volgmoment)
    wie = namens(door)
    leidt = bool(wie & set(casussen.voorzitters(rij.casus_id)))
    rules.eis_kijker(wie=rij.wie_id, namens=wie, leidt=leidt)
    if antwoord not in rules.ANTWOORDEN:
        raise OngeldigeInvoer(rules.ANTWOORD_NODIG, veld="antwoord", code="antwoord_nodig")
    regel = begrensd(toelichting, "toelichting", rules.MAX_REGEL)
    overgang = rules.VOLGMOMENT.doe(rij.stand, "beantwoorden", ["antwoord"])
    if antwoord == "terugbrengen" and not regel:
        raise OngeldigeInvoer(rules.REDEN_NODIG, veld="toelichting", code="reden_nodig")
    wijzig(
        rij,
        stand=overgang.naar,
        antwoord=antwoord,
        toelichting=regel,
        beantwoord_door_id=door.functionaris,
        beantwoord_op=nu(),
    )
    _leg_vast(door, rij, overgang.event, antwoord=antwoord)
    if antwoord == "terugbrengen":
        breng_terug(door, casus=rij.casus_id, reden=regel)


@dienst
def laat_moment_vervallen(door: Door, *, volgmoment: UUID) -> None:
    """A follow moment does not take place: not needed any more, or the case is closed.

    Raises:
        NietToegestaan: no right 'casus:afschalen'.
        NietGevonden: it cannot be seen.
        RegelOvertreden: it was answered or has lapsed already.
    """
    door.eis("casus:afschalen")
    verval(door, rij_van(Volgmoment, volgmoment))


def verval(door: Door, rij: Volgmoment) -> None:
    """Let a follow moment lapse."""
    overgang = rules.VOLGMOMENT.doe(rij.stand, "vervallen")
    wijzig(rij, stand=overgang.naar)
    if rij.stand == "gepland":
        meld_moment(door, rij, overgang.event)
