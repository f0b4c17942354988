"""Scaling down: advice to a receiver by name, who accepts; then the case is followed."""

from collections.abc import Sequence
from uuid import UUID

from regiehuis.berichten.services import stuur
from regiehuis.casus import queries as casussen
from regiehuis.casus.services import ga_naar
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.voortgang import rules
from regiehuis.voortgang.models import Overdracht, Volgmoment
from regiehuis.voortgang.services.delen import aan_tafel, fase_van, nummer_van, rij_van, tekst
from regiehuis.voortgang.services.volgen import maak_moment, meld_moment, verval


@dienst
def vraag_overdracht(
    door: Door,
    *,
    casus: UUID,
    ontvanger: UUID,
    advies: str,
    momenten: Sequence[rules.Moment],
    sleutel: UUID | None = None,
) -> UUID:
    """Ask somebody by name to take the case over from the house, with advice.

    Nothing changes until he accepts; then the case is followed on the days that are planned here.

    Args:
        ontvanger: a member of the case: who is asked must be able to read it, and the house does
            not hand over to itself.

    Raises:
        NietToegestaan: no right 'casus:afschalen'.
        NietGevonden: the content of the case cannot be seen.
        RegelOvertreden: see `rules.controleer_overdracht`.
        OngeldigeInvoer: no advice, or see `rules.controleer_momenten`.
    """
    door.eis("casus:afschalen")
    fase = fase_van(door, casus)
    if eerder := eenmalig(door, sleutel):
        return eerder
    tafel = aan_tafel(casus)
    rules.controleer_overdracht(
        fase=fase,
        al_gevraagd=Overdracht.objects.filter(casus_id=casus, stand="gevraagd").exists(),
        is_lid=ontvanger in casussen.actieve_leden(casus),
    )
    woorden = tekst(advies, rules.ADVIES_NODIG, "advies")
    rules.controleer_momenten(momenten, aan_tafel=tafel, vandaag=vandaag())
    rules.OVERDRACHT.doe("", "vragen", ["ontvanger", "advies", "momenten"])
    rij = Overdracht.objects.create(
        casus_id=casus,
        ontvanger_id=ontvanger,
        advies=woorden,
        gevraagd_door_id=door.functionaris,
        gevraagd_op=nu(),
    )
    for moment in momenten:
        maak_moment(door, casus, moment, stap="voorstellen", overdracht=rij.id)
    _meld(door, rij, "voortgang:overdracht:gevraagd")
    _mail(door, rij, "overdracht_gevraagd", [ontvanger])
    legvast_indiening(door, sleutel, rij.id)
    verwijder(door, formulier="voortgang.afschalen", object_id=casus)
    return rij.id


def _meld(door: Door, rij: Overdracht, soort: str) -> None:
    leg_vast(
        door,
        soort,
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"overdracht": rij.id, "ontvanger": rij.ontvanger_id},
    )


def _mail(door: Door, rij: Overdracht, soort: str, aan: Sequence[UUID]) -> None:
    pad = f"/casus/{rij.casus_id}/overdracht/{rij.id}/"
    waarden = {"nummer": nummer_van(door, rij.casus_id), "pad": pad}
    stuur(door, aan=set(aan) - {door.functionaris}, soort=soort, waarden=waarden)


@dienst
def beantwoord_overdracht(
    door: Door, *, overdracht: UUID, aanvaard: bool, reden: str = "", versie: int | None = None
) -> None:
    """Take the case over, or say why not. Accepting begins following at a distance.

    Raises:
        NietToegestaan: no right, or somebody else was asked.
        NietGevonden: it cannot be seen.
        OngeldigeInvoer: declining without a reason.
        RegelOvertreden: it was answered already, or the case is no longer in execution.
        Conflict: somebody else changed it.
    """
    door.eis("overdracht:beantwoorden")
    rij = rij_van(Overdracht, overdracht)
    rules.eis_ontvanger(ontvanger=rij.ontvanger_id, door=door.functionaris)
    waarom = "" if aanvaard else tekst(reden, rules.WEIGERREDEN_NODIG, "reden", rules.MAX_REGEL)
    stap = "aanvaarden" if aanvaard else "weigeren"
    overgang = rules.OVERDRACHT.doe(rij.stand, stap, {"reden": waarom})
    if aanvaard:
        rules.controleer_overdracht(
            fase=fase_van(door, rij.casus_id), al_gevraagd=False, is_lid=True
        )
    wijzig(rij, versie=versie, stand=overgang.naar, reden=waarom, besloten_op=nu())
    _meld(door, rij, overgang.event)
    for moment in Volgmoment.objects.filter(overdracht=rij, stand="voorstel").order_by("wanneer"):
        if aanvaard:
            ingaan = rules.VOLGMOMENT.doe(moment.stand, "ingaan")
            wijzig(moment, stand=ingaan.naar)
            meld_moment(door, moment, ingaan.event)
        else:
            verval(door, moment)
    if aanvaard:
        ga_naar(door, casus=rij.casus_id, stap="afschalen")
    _mail(door, rij, "overdracht_beantwoord", casussen.voorzitters(rij.casus_id))


@dienst
def trek_overdracht_in(door: Door, *, overdracht: UUID) -> None:
    """Take the question to a receiver back; the days that were proposed lapse.

    Raises:
        NietToegestaan: no right 'casus:afschalen'.
        NietGevonden: it cannot be seen.
        RegelOvertreden: it was answered already.
    """
    door.eis("casus:afschalen")
    rij = rij_van(Overdracht, overdracht)
    overgang = rules.OVERDRACHT.doe(rij.stand, "intrekken")
    wijzig(rij, stand=overgang.naar, besloten_op=nu())
    for moment in Volgmoment.objects.filter(overdracht=rij, stand="voorstel"):
        verval(door, moment)
    _meld(door, rij, overgang.event)
