"""One step of the life of a submission: state, clock, and what follows from an end."""

from typing import Any
from uuid import UUID

from regiehuis.instroom import rules
from regiehuis.instroom.models import Aanmelding, Instroomteller
from regiehuis.instroom.services import zicht
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu, vandaag
from regiehuis.kern.stroom import Overgang
from regiehuis.kern.termijnen import Termijn
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import wijzig
from regiehuis.netwerk import queries as netwerk


def haal(id: UUID) -> Aanmelding:
    """One submission that may be seen.

    Raises:
        NietGevonden: it does not exist, or may not be seen.
    """
    gevonden = Aanmelding.objects.filter(id=id).first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


def zet_stap(aanmelding: Aanmelding, stap: Overgang, **velden: Any) -> Aanmelding:
    """Write the new state and clock; while paused there is no last day."""
    klok = rules.klok_na(Termijn.uit_json(aanmelding.termijn), stap.klok, nu())
    return wijzig(
        aanmelding,
        stand=stap.naar,
        termijn=klok.als_json(),
        uiterlijk=None if klok.open_pauze else klok.einde(),
        **velden,
    )


def sluit(door: Door, aanmelding: Aanmelding, stap: Overgang) -> Aanmelding:
    """Write a final state of what is not taken in: its day of destruction, and who sees it."""
    moment = nu()
    dagen = netwerk.huis(door.huis).termijn_vernietiging_dagen
    rij = zet_stap(
        aanmelding,
        stap,
        uitkomst_op=moment,
        vernietig_op=rules.vernietigmoment(moment, dagen),
    )
    zicht.na_uitkomst(door, rij)
    return rij


def tel(door: Door, aanmelding: Aanmelding, soort: str, code: str) -> None:
    """Count, in a row that cannot lead to a person (BGS 1.16; domein-en-wet 2.6)."""
    hoedanigheid = netwerk.hoedanigheid(aanmelding.hoedanigheid_id)
    Instroomteller.objects.create(
        huis_id=door.huis,
        dag=vandaag(),
        soort=soort,
        code=code,
        hoedanigheid_soort=hoedanigheid.soort,
        gemeente=aanmelding.gemeente_id or "",
        route=aanmelding.route,
    )
