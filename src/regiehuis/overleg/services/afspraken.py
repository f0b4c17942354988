"""Agreements made in place; they live in the room of the plan."""

from datetime import date
from uuid import UUID

from regiehuis.aanpak.services import maak_afspraak
from regiehuis.kern.fouten import RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst
from regiehuis.overleg.services.delen import eis_schrijven, punt_voor

ALLEEN_CASUS = _("Afspraken horen bij een casus. Bij een aanmelding legt u een besluit vast.")


@dienst
def spreek_af(
    door: Door,
    *,
    agendapunt: UUID,
    functionaris: UUID,
    wat: str,
    uiterlijk: date,
    klaar_als: str = "",
    sleutel: UUID | None = None,
) -> UUID:
    """Record an agreement at an item; returns its id.

    Args:
        uiterlijk: last day.
        klaar_als: how we know that it is done.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden: as `schrijf`, and what `maak_afspraak`
            raises.
    """
    punt = punt_voor(agendapunt)
    eis_schrijven(door, punt)
    if punt.casus_id is None:
        raise RegelOvertreden(ALLEEN_CASUS, code="alleen_casus")
    return maak_afspraak(
        door,
        casus=punt.casus_id,
        functionaris=functionaris,
        wat=wat,
        uiterlijk=uiterlijk,
        klaar_als=klaar_als,
        agendapunt=agendapunt,
        sleutel=sleutel,
    )
