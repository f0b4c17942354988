"""Registering an information question: ten seconds, coded values, nobody's name (bron-004 §2)."""

from datetime import date
from uuid import UUID

from regiehuis.concepten.services import eenmalig, legvast_indiening
from regiehuis.instroom import rules
from regiehuis.instroom.models import Informatievraag
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast


@dienst
def registreer_informatievraag(
    door: Door,
    *,
    soort: str,
    onderwerp: str,
    organisatie: UUID | None = None,
    gemeente: str = "",
    minuten: int | None = None,
    op: date | None = None,
    sleutel: UUID | None = None,
) -> UUID:
    """Keep that a question was asked and answered; returns its id.

    Args:
        soort: 'info' or 'info_plus'.
        onderwerp: key of `rules.VRAAGONDERWERPEN`.
        op: day of the question; today when absent.

    Raises:
        NietToegestaan: no right 'informatievraag:registreren'.
        OngeldigeInvoer: see `rules.eis_informatievraag`.
    """
    door.eis("informatievraag:registreren")
    dag = op or vandaag()
    rules.eis_informatievraag(soort, onderwerp, minuten, dag, vandaag())
    if eerder := eenmalig(door, sleutel):
        return eerder
    rij = Informatievraag.objects.create(
        huis_id=door.huis,
        soort=soort,
        onderwerp=onderwerp,
        organisatie_id=organisatie,
        gemeente_id=gemeente or None,
        minuten=minuten,
        op=dag,
        geregistreerd_door_id=door.functionaris,
        geregistreerd_op=nu(),
    )
    leg_vast(
        door,
        "instroom:informatievraag:geregistreerd",
        object=("huis", door.huis),
        waarden={"soort": soort},
    )
    legvast_indiening(door, sleutel, rij.id)
    return rij.id
