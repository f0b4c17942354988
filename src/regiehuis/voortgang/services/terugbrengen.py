"""Bringing a followed case back to triage, and what triage decides."""

from uuid import UUID

from regiehuis.berichten.services import stuur
from regiehuis.casus.services import ga_naar
from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.kern.fouten import OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.voortgang import rules
from regiehuis.voortgang.models import Terugkeer, Volgmoment
from regiehuis.voortgang.services import zicht
from regiehuis.voortgang.services.delen import fase_van, nummer_van, rij_van, tekst


@dienst
def breng_terug(door: Door, *, casus: UUID, reden: str, sleutel: UUID | None = None) -> UUID:
    """Bring a followed case back, as any of the professionals who take part (bron-001 WF-V4).

    One reason, no new form: triage sees the case with its history until it has decided.

    Raises:
        NietToegestaan: no right 'casus:terugbrengen'.
        NietGevonden: the content of the case cannot be seen.
        OngeldigeInvoer: there is no reason.
        RegelOvertreden: the case is not followed, or was brought back already.
    """
    door.eis("casus:terugbrengen")
    fase = fase_van(door, casus)
    if eerder := eenmalig(door, sleutel):
        return eerder
    rules.eis_gevolgd(fase)
    overgang = rules.TERUGKEER.doe("", "terugbrengen", ["reden"])
    rij = Terugkeer.objects.create(
        casus_id=casus,
        gebracht_door_id=door.functionaris,
        gebracht_op=nu(),
        reden=tekst(reden, rules.REDEN_NODIG, "reden"),
        stand=overgang.naar,
    )
    leg_vast(
        door,
        overgang.event,
        object=("casus", casus),
        casus=casus,
        waarden={"terugkeer": rij.id},
    )
    triage = zicht.geef_triage(door, rij)
    ga_naar(door, casus=casus, stap="terugbrengen")
    _mail(door, rij, "terugkeer_gebracht", triage)
    legvast_indiening(door, sleutel, rij.id)
    verwijder(door, formulier="voortgang.terugbrengen", object_id=casus)
    return rij.id


def _mail(door: Door, rij: Terugkeer, soort: str, aan: set[UUID]) -> None:
    pad = f"/casus/{rij.casus_id}/terugkeer/{rij.id}/"
    waarden = {"nummer": nummer_van(door, rij.casus_id), "pad": pad}
    stuur(door, aan=aan - {door.functionaris}, soort=soort, waarden=waarden)


@dienst
def besluit_terugkeer(
    door: Door, *, terugkeer: UUID, besluit: str, motivatie: str, versie: int | None = None
) -> None:
    """Decide on a case that was brought back (WGS 2.31(2)); the sight of triage ends with it.

    Args:
        besluit: key of `rules.BESLUITEN`.

    Raises:
        NietToegestaan: no right 'casus:heroverwegen'.
        NietGevonden: it cannot be seen.
        OngeldigeInvoer: no decision or no motivation.
        RegelOvertreden: it was decided already.
        Conflict: somebody else changed it.
    """
    door.eis("casus:heroverwegen")
    rij = rij_van(Terugkeer, terugkeer)
    if besluit not in rules.BESLUITEN:
        raise OngeldigeInvoer(rules.GEEN_BESLUIT, veld="besluit", code="geen_besluit")
    if rij.stand != "open":
        raise RegelOvertreden(rules.AL_BESLOTEN, code="al_besloten")
    woorden = tekst(motivatie, rules.MOTIVATIE_NODIG, "motivatie")
    overgang = rules.TERUGKEER.doe(rij.stand, besluit, ["motivatie"])
    wijzig(
        rij,
        versie=versie,
        stand=overgang.naar,
        motivatie=woorden,
        besloten_door_id=door.functionaris,
        besloten_op=nu(),
    )
    leg_vast(
        door,
        overgang.event,
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"terugkeer": rij.id},
    )
    ga_naar(door, casus=rij.casus_id, stap=besluit)
    if overgang.naar == "opnieuw":
        _laat_vervallen(door, rij.casus_id)
    _mail(door, rij, "terugkeer_besloten", {rij.gebracht_door_id})
    verwijder(door, formulier="voortgang.terugkeer", object_id=rij.id)
    # Last of all: who decides may see the case only because it was brought back.
    zicht.beeindig_triage(door, rij.casus_id)


def _laat_vervallen(door: Door, casus: UUID) -> None:
    """A case that is taken up again is not followed any more."""
    for moment in Volgmoment.objects.filter(casus_id=casus, stand="gepland").order_by("wanneer"):
        overgang = rules.VOLGMOMENT.doe(moment.stand, "vervallen")
        wijzig(moment, stand=overgang.naar)
        leg_vast(
            door,
            overgang.event,
            object=("casus", casus),
            casus=casus,
            waarden={"volgmoment": moment.id, "op": moment.wanneer},
        )
