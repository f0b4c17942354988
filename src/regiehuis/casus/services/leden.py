"""Members: who takes part in a case, decided by a public participant (WGS 2.31(4))."""

from datetime import datetime
from uuid import UUID

from regiehuis.casus import rules
from regiehuis.casus.models import Lid
from regiehuis.casus.queries import inhoud_van
from regiehuis.casus.services import mensen, zicht
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.kern.fouten import NietGevonden, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.netwerk.queries import Mens

ANDERE_HOEDANIGHEID = _(
    "Een vervanger werkt voor dezelfde organisatie. Voeg anders een nieuw lid toe."
)


@dienst
def voeg_lid_toe(
    door: Door, *, casus: UUID, functionaris: UUID, reden: str, sleutel: UUID | None = None
) -> UUID:
    """Let a functionaris take part in a case, from now; returns the id of the membership.

    Args:
        sleutel: key of the submitted form: sending it twice makes one member.

    Raises:
        NietToegestaan: no right, or not of a public participant (WGS 2.31(4)).
        NietGevonden: the case or the functionaris cannot be seen.
        OngeldigeInvoer, RegelOvertreden: see `rules.controleer_nieuw_lid`.
    """
    door.eis("casus:leden")
    if inhoud_van(casus) is None:
        raise NietGevonden
    if eerder := eenmalig(door, sleutel):
        return eerder
    mens = mensen.haal([functionaris])[functionaris]
    rules.controleer_nieuw_lid(
        mensen.kandidaat(mens),
        publiek=door.publiek,
        reden=reden,
        al_lid=Lid.objects.filter(
            casus_id=casus, functionaris_id=functionaris, tot__isnull=True
        ).exists(),
    )
    lid = maak_lid(door, casus, mens, reden.strip())
    legvast_indiening(door, sleutel, lid)
    verwijder(door, formulier="casus.lid", object_id=casus)
    return lid


def maak_lid(door: Door, casus: UUID, mens: Mens, reden: str) -> UUID:
    """Write a checked member: sight first, then the row, then the event."""
    assert mens.hoedanigheid_id  # everybody who can be chosen acts for one
    zicht.geef(door, casus, "lid", [mens.id])
    lid = Lid.objects.create(
        casus_id=casus,
        hoedanigheid_id=mens.hoedanigheid_id,
        functionaris_id=mens.id,
        reden=reden,
        van=nu(),
        toegevoegd_door_id=door.functionaris,
    )
    leg_vast(
        door,
        "casus:lid:toegevoegd",
        object=("casus", casus),
        casus=casus,
        waarden={"lid": mens.id, "hoedanigheid": mens.hoedanigheid_id},
    )
    return lid.id


def _lid(lid: UUID) -> Lid:
    """A membership that runs, or the empty place of who left."""
    rij = Lid.objects.filter(id=lid).first()
    if rij is None:
        raise NietGevonden
    if rij.tot is not None and not rules.is_ledenvacature(rij.oorzaak, rij.reden_einde):
        raise RegelOvertreden(rules.GEEN_LID, code="geen_lid")
    return rij


@dienst
def beeindig_lid(door: Door, *, lid: UUID, reden: str) -> None:
    """End a membership now: everything of this case disappears for that person.

    Of somebody who left it says that nobody has to take his place.

    Raises:
        NietToegestaan: no right, or not of a public participant.
        OngeldigeInvoer: there is no reason.
        RegelOvertreden: the membership has ended already.
    """
    door.eis("casus:leden")
    rules.eis_publiek(door.publiek)
    waarom = rules.eis_tekst(reden, rules.REDEN_STOP, veld="reden", code="reden_nodig")
    rij = _lid(lid)
    if rij.tot is None:
        sluit_lid(door, rij, oorzaak="klaar", reden=waarom)
        return
    wijzig(rij, reden_einde=waarom)
    leg_vast(
        door,
        "casus:lid:plaats_vervallen",
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"lid": rij.functionaris_id, "hoedanigheid": rij.hoedanigheid_id},
    )


@dienst
def vervang_lid(door: Door, *, lid: UUID, functionaris: UUID, reden: str) -> UUID:
    """Put a colleague of the same hoedanigheid in the place of a member, or of one who left.

    Returns the new membership.

    Raises: as `beeindig_lid` and `voeg_lid_toe`.
    """
    door.eis("casus:leden")
    oud = _lid(lid)
    mens = mensen.haal([functionaris])[functionaris]
    rules.controleer_nieuw_lid(
        mensen.kandidaat(mens),
        publiek=door.publiek,
        reden=reden,
        al_lid=Lid.objects.filter(
            casus_id=oud.casus_id, functionaris_id=functionaris, tot__isnull=True
        ).exists(),
    )
    if mens.hoedanigheid_id != oud.hoedanigheid_id:
        raise RegelOvertreden(ANDERE_HOEDANIGHEID, veld="functionaris", code="ander_huis")
    nieuw = maak_lid(door, oud.casus_id, mens, reden.strip())
    if oud.tot is None:
        sluit_lid(door, oud, oorzaak="vervangen", reden=reden.strip(), opvolger=functionaris)
    return nieuw


def sluit_lid(
    door: Door,
    rij: Lid,
    *,
    oorzaak: str,
    reden: str = "",
    opvolger: UUID | None = None,
    op: datetime | None = None,
) -> None:
    """End a row of membership and the sight that came with it, and record it."""
    wijzig(rij, tot=op or nu(), oorzaak=oorzaak, reden_einde=reden)
    zicht.beeindig(door, rij.casus_id, "lid", rij.functionaris_id)
    leg_vast(
        door,
        "casus:lid:beeindigd",
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={
            "lid": rij.functionaris_id,
            "hoedanigheid": rij.hoedanigheid_id,
            "oorzaak": oorzaak,
            "opvolger": opvolger,
        },
    )
