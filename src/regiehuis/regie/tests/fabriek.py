"""Ready casusregie for tests of this room and of the rooms above."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from regiehuis.casus.tests.fabriek import Casusvol
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.context import binnen
from regiehuis.regie import services

HALF_JAAR = timedelta(days=180)


def over(dagen: int) -> date:
    """A day so many days from today."""
    return vandaag() + timedelta(days=dagen)


def voorstel(c: Casusvol, wie: str = "toezichthouder", **velden: Any) -> UUID:
    """Propose somebody as the regisseur of the case."""
    with binnen(c.door("regisseur")) as door:
        return services.stel_voor(
            door,
            casus=c.id,
            functionaris=c.huis.mensen[wie],
            **{"tot": vandaag() + HALF_JAAR, **velden},
        )


def met_casusregie(c: Casusvol, wie: str = "toezichthouder", **velden: Any) -> UUID:
    """Propose somebody, and let him accept."""
    id = voorstel(c, wie, **velden)
    with binnen(c.door(wie)) as door:
        services.aanvaard(door, casusregie=id)
    return id
