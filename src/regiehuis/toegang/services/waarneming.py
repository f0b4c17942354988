"""Deputies: one action, for a period; it ends by itself."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from regiehuis.kern.fouten import NietGevonden, RegelOvertreden, gettext_noop
from regiehuis.kern.klok import AMSTERDAM, nu
from regiehuis.logboek import queries as logboek
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import (
    beeindig_waarneming,
    dienst,
    leg_vast,
    regel_waarneming,
)
from regiehuis.netwerk import queries as netwerk
from regiehuis.toegang import rules


@dienst
def regel(
    door: Door, *, waarnemer_id: UUID, van: date, tot: date, functionaris_id: UUID | None = None
) -> None:
    """Let a colleague of the same hoedanigheid stand in, from the first to the last day included.

    Args:
        functionaris_id: who is replaced; the acting functionaris when not given.

    Raises:
        NietToegestaan: for somebody else without the right over that hoedanigheid.
        RegelOvertreden: another hoedanigheid or role, somebody who left, or a wrong period.
    """
    wie = functionaris_id or door.functionaris
    mensen = netwerk.functionarissen([wie, waarnemer_id])
    if wie not in mensen or waarnemer_id not in mensen:
        raise NietGevonden
    eigenaar, waarnemer = mensen[wie], mensen[waarnemer_id]
    assert eigenaar.hoedanigheid_id
    if wie == door.functionaris:
        door.eis("waarneming:regelen")
    else:
        rules.eis_bereik(door, "waarneming:voor_ander", eigenaar.hoedanigheid_id)
    if wie == waarnemer_id:
        raise RegelOvertreden(
            gettext_noop("Kies een collega, niet de persoon zelf."), veld="waarnemer"
        )
    if waarnemer.hoedanigheid_id != eigenaar.hoedanigheid_id or waarnemer.soort != "persoon":
        # Sight is per hoedanigheid: another one sees a case on its own ground only (WGS 1.8(2)).
        raise RegelOvertreden(
            gettext_noop("Waarnemen kan alleen binnen dezelfde hoedanigheid."), veld="waarnemer"
        )
    if not set(waarnemer.rollen) & set(eigenaar.rollen):
        # He would see the work and could not do it; and who keeps the system sees no cases.
        raise RegelOvertreden(
            gettext_noop("Kies een collega met dezelfde rol. Een ander kan dit werk niet doen."),
            veld="waarnemer",
        )
    if not (eigenaar.actief and waarnemer.actief):
        raise RegelOvertreden(gettext_noop("Deze persoon werkt hier niet meer."), veld="waarnemer")
    begin, einde = _begin_van(van), _begin_van(tot + timedelta(days=1))
    moment = nu()
    rules.eis_periode(begin, einde, moment)
    regel_waarneming(
        door, functionaris=wie, waarnemer=waarnemer_id, van=max(begin, moment), tot=einde
    )
    leg_vast(
        door,
        "toegang:waarneming:geregeld",
        object=("functionaris", wie),
        waarden={"functionaris": wie, "waarnemer": waarnemer_id, "van": van, "tot": tot},
    )


@dienst
def beeindig(door: Door, *, waarneming_id: UUID, functionaris_id: UUID) -> None:
    """End a stand-in before its last day: by either of the two, or by who may arrange it."""
    rijen = logboek.waarnemingen([functionaris_id])
    rij = next((w for w in rijen if w.id == waarneming_id), None)
    if rij is None:
        raise NietGevonden
    mens = netwerk.functionaris(rij.functionaris_id)
    assert mens.hoedanigheid_id
    if door.functionaris not in (rij.functionaris_id, rij.waarnemer_id):
        rules.eis_bereik(door, "waarneming:voor_ander", mens.hoedanigheid_id)
    beeindig_waarneming(door, waarneming=waarneming_id)
    leg_vast(
        door,
        "toegang:waarneming:beeindigd",
        object=("functionaris", rij.functionaris_id),
        waarden={"functionaris": rij.functionaris_id, "waarnemer": rij.waarnemer_id},
    )


def beeindig_alles(door: Door, functionaris_id: UUID) -> None:
    """End every stand-in by and for somebody who leaves."""
    for rij in logboek.waarnemingen([functionaris_id]):
        beeindig_waarneming(door, waarneming=rij.id)


def _begin_van(dag: date) -> datetime:
    return datetime.combine(dag, time(), AMSTERDAM)
