"""Inviting persons to an item, their answers, and who comes in their place."""

from collections.abc import Mapping
from uuid import UUID

from regiehuis.casus import queries as casussen
from regiehuis.casus.services import voeg_lid_toe
from regiehuis.concepten.services import eenmalig, legvast_indiening
from regiehuis.kern.fouten import NietToegestaan, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.queries import namens
from regiehuis.logboek.services import dienst, wijzig
from regiehuis.netwerk import queries as netwerk
from regiehuis.overleg import rules
from regiehuis.overleg.models import Agendapunt, Overleg, Uitnodiging, Uitnodigingtekst
from regiehuis.overleg.services import zicht
from regiehuis.overleg.services.delen import (
    eis_inhoud,
    eis_op_agenda,
    leiding,
    meld,
    mogelijke_genodigden,
    onderwerp,
    overleg_voor,
    punt_voor,
    uitnodiging_voor,
)
from regiehuis.overleg.services.plannen import laat_uitnodiging_vervallen, stuur_over

NIEMAND = _("Kies minstens één persoon.")
NIET_MEER = _("Dit overleg is al geweest, of gaat niet door. U kunt niet meer antwoorden.")
GEEN_UITNODIGING_MEER = _(
    "Dit overleg is al geweest, of gaat niet door. U kunt niemand meer uitnodigen."
)
INGETROKKEN = _("Deze uitnodiging is vervallen. Vraag de planner van het overleg wat er nu geldt.")
NIET_AAN_U = _("Deze uitnodiging is niet aan u gericht.")
NIET_AAN_U_OF_COLLEGA = _(
    "Alleen de genodigde, de ambassadeur en de leidinggevende stellen een vervanger voor."
)
ALLEEN_CASUS = _("Bij een triageoverleg komt er geen vervanger: triage is een vaste groep.")


@dienst
def nodig_uit(
    door: Door,
    *,
    agendapunt: UUID,
    genodigden: Mapping[UUID, str],
    sleutel: UUID | None = None,
) -> list[UUID]:
    """Invite persons to an item; who was invited already is left as he is.

    Args:
        genodigden: functionaris -> what is expected of him, '' when nothing special.
        sleutel: key of the submitted form; sent again it invites nobody.

    Returns:
        Ids of the new invitations; of those of the first time when the form was sent before.

    Raises:
        NietToegestaan: no right, or not one who leads the meeting.
        NietGevonden: the item cannot be seen.
        RegelOvertreden: somebody who is no member (or does not weigh), nobody chosen, an item
            that is off the agenda, or a meeting that is over.
    """
    punt, overleg = _eis_uitnodigen(door, agendapunt)
    if not genodigden:
        raise RegelOvertreden(NIEMAND, veld="genodigden", code="niemand")
    rules.eis_genodigden(genodigden, mogelijke_genodigden(door, punt), agenda=overleg.type.agenda)
    al = Uitnodiging.objects.filter(agendapunt_id=punt.id, tot__isnull=True)
    ids = dict(al.values_list("functionaris_id", "id"))
    if eenmalig(door, sleutel):
        return [ids[w] for w in genodigden if w in ids]
    nieuw = {w: t for w, t in genodigden.items() if w not in ids}
    gemaakt = maak_uitnodigingen(door, overleg, punt, nieuw)
    if gemaakt:
        stuur_over(door, overleg, "overleg_uitnodiging", {*nieuw})
        legvast_indiening(door, sleutel, gemaakt[0])
    return gemaakt


def _eis_uitnodigen(door: Door, agendapunt: UUID) -> tuple[Agendapunt, Overleg]:
    punt = punt_voor(agendapunt)
    eis_inhoud(punt)
    overleg = overleg_voor(punt.overleg_id, slot=True)
    door.eis("overleg:plannen")
    rules.eis_leiding(door.functionaris, leiding(overleg, [punt]))
    _eis_lopend(overleg, GEEN_UITNODIGING_MEER)
    eis_op_agenda(punt)
    return punt, overleg


def _eis_lopend(overleg: Overleg, melding: str = NIET_MEER) -> None:
    if overleg.stand not in rules.LOPEND:
        raise RegelOvertreden(melding, code="voorbij")


def _eis_geldig(rij: Uitnodiging) -> None:
    if rij.tot is not None or rij.stand == "vervallen":
        raise RegelOvertreden(INGETROKKEN, code="vervallen")


def maak_uitnodigingen(
    door: Door, overleg: Overleg, punt: Agendapunt, wie: Mapping[UUID, str], stand: str = ""
) -> list[UUID]:
    """Write checked invitations: sight first, then the rows, then the events."""
    mensen = netwerk.functionarissen(wie)
    stap = rules.UITNODIGING.doe("", "uitnodigen")
    ids = {nieuw_id(): f for f in wie if f in mensen}
    namens_wie = {f: m.hoedanigheid_id for f, m in mensen.items() if m.hoedanigheid_id}
    zicht.nodig_uit(door, overleg.id, ids)
    Uitnodiging.objects.bulk_create(
        Uitnodiging(
            id=id,
            huis_id=door.huis,
            overleg_id=overleg.id,
            agendapunt_id=punt.id,
            functionaris_id=f,
            hoedanigheid_id=namens_wie[f],
            stand=stand or stap.naar,
            uitgenodigd_op=nu(),
            **onderwerp(punt),
        )
        for id, f in ids.items()
    )
    Uitnodigingtekst.objects.bulk_create(
        Uitnodigingtekst(
            uitnodiging_id=id, verwacht=wie[f].strip()[: rules.MAX_TEKST], **onderwerp(punt)
        )
        for id, f in ids.items()
    )
    for f in ids.values():
        meld(door, punt, stap.event, wie=f)
    return list(ids)


@dienst
def trek_uitnodiging_in(door: Door, *, uitnodiging: UUID) -> None:
    """Invite somebody no longer.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden
    """
    rij = uitnodiging_voor(uitnodiging)
    _punt, overleg = _eis_uitnodigen(door, rij.agendapunt_id)
    laat_uitnodiging_vervallen(door, rij)
    zicht.na_uitnodiging(door, overleg.id)
    stuur_over(door, overleg, "overleg_niet_nodig", {rij.functionaris_id}, pad="/overleggen/")


@dienst
def beantwoord(door: Door, *, uitnodiging: UUID, komt: bool, reden: str = "") -> Uitnodiging:
    """Accept an invitation, or decline with a reason; who stands in answers for the other.

    The same answer once more changes nothing but the reason.

    Args:
        reden: why not; members of the case read it.

    Raises:
        NietToegestaan: the invitation is to somebody else.
        NietGevonden; RegelOvertreden: no reason, the invitation lapsed, or the meeting is over.
    """
    rij = uitnodiging_voor(uitnodiging)
    door.eis("overleg:beantwoorden")
    if rij.functionaris_id not in namens(door):
        raise NietToegestaan(NIET_AAN_U, code="niet_aan_u")
    overleg = overleg_voor(rij.overleg_id)
    _eis_lopend(overleg)
    _eis_geldig(rij)
    if rij.stand == ("aangenomen" if komt else "afgemeld"):
        _schrijf_reden(rij, reden if not komt and reden.strip() else None)
        return rij
    stap = rules.UITNODIGING.doe(rij.stand, "aannemen" if komt else "afmelden", {"reden": reden})
    nieuw = wijzig(rij, stand=stap.naar, beantwoord_op=nu())
    _schrijf_reden(rij, "" if komt else reden)
    meld(door, rij, stap.event, wie=rij.functionaris_id)
    if not komt:
        stuur_over(door, overleg, "overleg_afmelding", {overleg.gepland_door_id})
    return nieuw


def _schrijf_reden(rij: Uitnodiging, reden: str | None) -> None:
    """Keep why he does not come; None leaves it as it is."""
    tekst = Uitnodigingtekst.objects.filter(uitnodiging_id=rij.id).first()
    if tekst is not None and reden is not None:
        wijzig(tekst, reden=reden.strip()[: rules.MAX_REDEN])


@dienst
def stel_vervanger_voor(door: Door, *, uitnodiging: UUID, vervanger: UUID) -> Uitnodiging:
    """Propose a colleague; the procesregisseur decides, never the system (WGS 2.31(4)).

    Raises:
        NietToegestaan: neither the invited nor his ambassadeur or manager.
        NietGevonden; RegelOvertreden: another hoedanigheid, proposed already, lapsed, or over.
    """
    rij = uitnodiging_voor(uitnodiging)
    door.eis("overleg:beantwoorden")
    boven = netwerk.ambassadeur_en_leidinggevende([rij.functionaris_id])[rij.functionaris_id]
    if not namens(door) & {rij.functionaris_id, *boven}:
        raise NietToegestaan(NIET_AAN_U_OF_COLLEGA, code="niet_aan_u")
    if rij.casus_id is None:
        raise RegelOvertreden(ALLEEN_CASUS, code="triage")
    overleg = overleg_voor(rij.overleg_id)
    _eis_lopend(overleg)
    _eis_geldig(rij)
    mens = netwerk.functionaris(vervanger)
    rules.controleer_vervanger(
        uitgenodigd=rij.functionaris_id,
        vervanger=vervanger,
        hoedanigheid=rij.hoedanigheid_id,
        van_vervanger=mens.hoedanigheid_id if mens.actief else None,
    )
    stap = rules.VERVANGER.doe(rij.vervanger_stand, "voorstellen")
    nieuw = wijzig(rij, vervanger_id=vervanger, vervanger_stand=stap.naar)
    meld(door, rij, stap.event, wie=rij.functionaris_id, vervanger=vervanger)
    with binnen(automaat_door(door.huis)):  # the ambassadeur does not see who directs
        regie = casussen.voorzitters(rij.casus_id)
    stuur_over(door, overleg, "overleg_vervanger", {*regie}, pad=f"/vervanger/{rij.id}/")
    return nieuw


@dienst
def besluit_vervanger(door: Door, *, uitnodiging: UUID, toelaten: bool, reden: str = "") -> None:
    """Let the proposed colleague in: he becomes a member of the case and comes; or refuse.

    Args:
        reden: why the colleague is needed in the case; obligatory to let him in (WGS 2.31(4)).

    Raises:
        NietToegestaan: no right 'casus:leden'.
        NietGevonden; RegelOvertreden: nobody is proposed, the invitation lapsed, or the meeting
            is over; OngeldigeInvoer: no reason.
    """
    rij = uitnodiging_voor(uitnodiging)
    punt = punt_voor(rij.agendapunt_id)
    eis_inhoud(punt)
    overleg = overleg_voor(rij.overleg_id, slot=True)
    if toelaten:  # refusing gives nobody anything, so it can always be tidied up
        _eis_lopend(overleg, GEEN_UITNODIGING_MEER)
        _eis_geldig(rij)
    stap = rules.VERVANGER.doe(rij.vervanger_stand, "toelaten" if toelaten else "afwijzen")
    door.eis(stap.recht)
    vervanger = rij.vervanger_id
    assert vervanger and rij.casus_id  # constraints: proposed means somebody, at a case
    wijzig(rij, vervanger_stand=stap.naar)
    meld(door, rij, stap.event, wie=rij.functionaris_id, vervanger=vervanger)
    if not toelaten:
        return
    if vervanger not in casussen.doen_mee(rij.casus_id):
        voeg_lid_toe(door, casus=rij.casus_id, functionaris=vervanger, reden=reden)
    al = Uitnodiging.objects.filter(
        agendapunt_id=punt.id, functionaris_id=vervanger, tot__isnull=True
    )
    if not al.exists():
        verwacht = Uitnodigingtekst.objects.filter(uitnodiging_id=rij.id).first()
        maak_uitnodigingen(door, overleg, punt, {vervanger: verwacht.verwacht if verwacht else ""})
        stuur_over(door, overleg, "overleg_uitnodiging", {vervanger})
