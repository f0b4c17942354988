"""Making the door: who acts, in which capacity, with which rights."""

from contextlib import nullcontext
from typing import Any
from uuid import UUID

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.context import in_huis
from regiehuis.logboek.deur import Door
from regiehuis.toegang.models import Gebruiker, Koppeling
from regiehuis.toegang.rules import rechten_voor


def door_voor(
    functionaris_id: UUID,
    *,
    huis_id: UUID | None = None,
    gebruiker: Gebruiker | None = None,
) -> Door:
    """Build the door of a functionaris who may act today.

    Args:
        functionaris_id: who acts.
        huis_id: his house; looked up in the sign-in table, or taken from the context of now,
            when it is not given.
        gebruiker: the account that signed in; the one that is linked, when not given.

    Raises:
        NietGevonden: unknown, of another house, not yet or no longer active, or without a
            confirmed screening (BGS 1.11). Which of these is not told.
    """
    from regiehuis.netwerk import queries as netwerk

    koppeling = _koppeling(functionaris_id)
    huis = huis_id or (koppeling.huis_id if koppeling else None)
    with in_huis(huis) if huis else nullcontext():
        mens = netwerk.functionaris(functionaris_id)
        if mens is None or not _mag_handelen(mens):
            raise NietGevonden
        if gebruiker is None and koppeling is not None:
            gebruiker = koppeling.gebruiker
        return _door(mens, gebruiker)


def automaat(huis_id: UUID) -> Door:
    """The door through which jobs of a house act (kind 'automaat', no account)."""
    from regiehuis.netwerk import queries as netwerk

    with in_huis(huis_id):
        return _door(netwerk.functionaris(netwerk.automaat(huis_id)), None)


def _koppeling(functionaris_id: UUID) -> Koppeling | None:
    return (
        Koppeling.objects.filter(functionaris_id=functionaris_id, tot__isnull=True)
        .select_related("gebruiker")
        .first()
    )


def _mag_handelen(mens: Any) -> bool:
    vandaag_ = vandaag()
    begonnen = mens.van is None or mens.van <= vandaag_
    gestopt = mens.tot is not None and mens.tot <= vandaag_
    return begonnen and not gestopt and mens.screening_bevestigd_op is not None


def _door(mens: Any, gebruiker: Gebruiker | None) -> Door:
    hoedanigheid = mens.hoedanigheid
    return Door(
        functionaris=mens.id,
        huis=mens.huis_id,
        hoedanigheid=hoedanigheid.id,
        organisatie=hoedanigheid.organisatie_id,
        naam=mens.naam,
        namens=hoedanigheid.naam,
        kort=mens.kort,
        gebruiker=gebruiker.pk if gebruiker else None,
        rollen=frozenset(mens.rollen),
        rechten=rechten_voor(mens.rollen, hoedanigheid.publiek),
        publiek=hoedanigheid.publiek,
        huisnaam=mens.huis.naam,
        taal=gebruiker.taal if gebruiker else "nl",
    )
