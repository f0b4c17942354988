"""Evaluating the plan: what it brought, and what could have been seen coming."""

from uuid import UUID

from regiehuis.concepten.services import eenmalig, legvast_indiening, verwijder
from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast
from regiehuis.voortgang import rules
from regiehuis.voortgang.models import Evaluatie
from regiehuis.voortgang.services.delen import begrensd, fase_van, tekst


@dienst
def leg_evaluatie_vast(
    door: Door,
    *,
    casus: UUID,
    doel: str,
    werkte: str,
    werkte_niet: str = "",
    zien_aankomen: str = "",
    planversie_id: UUID | None = None,
    sleutel: UUID | None = None,
) -> UUID:
    """Record how the plan worked out; an earlier evaluation stays beside it.

    Args:
        doel: key of `rules.DOEL`.
        planversie_id: version of the plan that was evaluated, when there is one.

    Raises:
        NietToegestaan: no right 'evaluatie:vastleggen'.
        NietGevonden: the content of the case cannot be seen.
        OngeldigeInvoer: no answer about the goal, nothing about what worked, or a text too long.
    """
    door.eis("evaluatie:vastleggen")
    fase_van(door, casus)
    if eerder := eenmalig(door, sleutel):
        return eerder
    rij = Evaluatie.objects.create(
        casus_id=casus,
        planversie_id=planversie_id,
        **schone_evaluatie(doel, werkte, werkte_niet, zien_aankomen),
        door_id=door.functionaris,
        op=nu(),
    )
    leg_vast(
        door,
        "voortgang:evaluatie:vastgelegd",
        object=("casus", casus),
        casus=casus,
        waarden={"evaluatie": rij.id, "doel": doel},
    )
    legvast_indiening(door, sleutel, rij.id)
    verwijder(door, formulier="voortgang.evaluatie", object_id=casus)
    return rij.id


def schone_evaluatie(
    doel: str, werkte: str, werkte_niet: str, zien_aankomen: str
) -> dict[str, str]:
    """The checked fields of an evaluation.

    Raises:
        OngeldigeInvoer: no answer about the goal, nothing about what worked, or a text too long.
    """
    if doel not in rules.DOEL:
        raise OngeldigeInvoer(rules.DOEL_NODIG, veld="doel", code="doel_nodig")
    return {
        "doel": doel,
        "werkte": tekst(werkte, rules.WERKTE_NODIG, "werkte"),
        "werkte_niet": begrensd(werkte_niet, "werkte_niet"),
        "zien_aankomen": begrensd(zien_aankomen, "zien_aankomen"),
    }
