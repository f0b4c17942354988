"""A door and a person to test with, without the rooms that stand later."""

from dataclasses import replace
from uuid import UUID

from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import geef_zicht
from regiehuis.personen.services import leg_persoon_vast


def deur(huis: UUID | None = None, **velden: object) -> Door:
    """Somebody who weighs, in a house of his own unless told otherwise."""
    return replace(
        Door(
            functionaris=nieuw_id(),
            huis=huis or nieuw_id(),
            hoedanigheid=nieuw_id(),
            organisatie=nieuw_id(),
            naam="Nadia Verbeek",
            namens="college van Hilversum",
            kort="testdeur",
            rechten=frozenset({"vergelijking:beoordelen"}),
        ),
        **velden,
    )


def aangemeld(door: Door, nummer: str = "2026-0002", **persoon: str) -> tuple[UUID, UUID]:
    """A person on a submission that `door` weighs: (person, submission)."""
    groep = nieuw_id()
    geef_zicht(
        door,
        functionarissen=[door.functionaris],
        soort="weging",
        object_id=groep,
        niveau="inhoud",
        grond="triage",
        casus=groep,
    )
    id = leg_persoon_vast(
        door,
        herkomst="aanmelding",
        herkomst_id=nieuw_id(),
        groep_id=groep,
        nummer=nummer,
        **persoon,
    )
    return id, groep


def bekend(door: Door, nummer: str = "2025-0001", **persoon: str) -> tuple[UUID, UUID]:
    """A person concerned in a case that `door` directs: (person, case)."""
    casus = nieuw_id()
    geef_zicht(
        door,
        functionarissen=[door.functionaris],
        soort="voorzitter",
        object_id=casus,
        niveau="inhoud",
        grond="procesregisseur",
        casus=casus,
    )
    id = leg_persoon_vast(
        door,
        herkomst="betrokkene",
        herkomst_id=nieuw_id(),
        groep_id=casus,
        nummer=nummer,
        **persoon,
    )
    return id, casus
