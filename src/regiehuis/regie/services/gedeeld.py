"""What the services of this room share: finding a row, who takes part, writing what was said."""

from uuid import UUID

from regiehuis.casus import queries as casussen
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import leg_vast
from regiehuis.netwerk.queries import Mens, functionarissen, huis
from regiehuis.regie import rules
from regiehuis.regie.models import Casusregie, Regietekst


def haal(casusregie: UUID) -> Casusregie:
    """One row that may be seen.

    Raises:
        NietGevonden: it is not there.
    """
    rij = Casusregie.objects.filter(id=casusregie).first()
    if rij is None:
        raise NietGevonden
    return rij


def in_stand(casus: UUID, stand: str) -> Casusregie | None:
    """What runs, or is proposed, in a case."""
    return Casusregie.objects.filter(casus_id=casus, stand=stand).first()


def controleer_wie(door: Door, casus: UUID, functionaris: UUID) -> Mens:
    """Check that this person can have casusregie (or a task of it) in this case.

    Raises:
        NietGevonden: no such person in this house.
        RegelOvertreden: see `rules.controleer_kandidaat`.
    """
    mens = functionarissen([functionaris]).get(functionaris)
    if mens is None:
        raise NietGevonden(veld="functionaris")
    rules.controleer_kandidaat(
        rules.Kandidaat(
            mens.id,
            frozenset(mens.rollen),
            doet_mee=mens.actief and mens.id in casussen.doen_mee(casus),
        ),
        huis_mag=huis(door.huis).mag_casusregie,
    )
    return mens


def schrijf(door: Door, rij: Casusregie, soort: str, tekst: str) -> None:
    """Keep what somebody wrote; nothing when it is empty."""
    if tekst:
        Regietekst.objects.create(
            casus_id=rij.casus_id,
            casusregie_id=rij.id,
            soort=soort,
            tekst=tekst,
            door_id=door.functionaris,
            op=nu(),
        )


def meld(door: Door, rij: Casusregie, soort: str, **waarden: object) -> None:
    """Record what happened to this casusregie."""
    leg_vast(
        door,
        soort,
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"wie": rij.functionaris_id, **waarden},
    )
