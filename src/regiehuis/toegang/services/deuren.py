"""Making the door: who acts, in which capacity, with which rights."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from uuid import UUID

from regiehuis.kern.fouten import NietGevonden
from regiehuis.logboek.context import binnen_als, huidige_door, in_huis
from regiehuis.logboek.deur import Door
from regiehuis.netwerk import queries as netwerk
from regiehuis.toegang.models import Gebruiker, Koppeling
from regiehuis.toegang.rules import rechten_voor


def door_voor(
    functionaris_id: UUID, *, huis_id: UUID | None = None, gebruiker: Gebruiker | None = None
) -> Door:
    """Build the door of a functionaris who may act today.

    Args:
        functionaris_id: who acts.
        huis_id: his house; looked up in the sign-in table, or taken from the context of now,
            when it is not given.
        gebruiker: the account that signed in; the one that is linked, when not given.

    Raises:
        NietGevonden: unknown, of another house, or not (any more) in function. Which of these is
            not told.
    """
    if huis_id is None or gebruiker is None:
        koppeling = _koppeling(functionaris_id)
        if koppeling is not None:
            huis_id, gebruiker = huis_id or koppeling.huis_id, gebruiker or koppeling.gebruiker
    with in_huis(huis_id) if huis_id else nullcontext():
        return _van_vandaag(functionaris_id, gebruiker)


@contextmanager
def als_functionaris(koppeling: Koppeling, gebruiker: Gebruiker) -> Iterator[Door]:
    """Act in a capacity of an account: what a page does.

    Raises:
        NietGevonden: not (any more) in function.
    """
    wie, huis = koppeling.functionaris_id, koppeling.huis_id
    with binnen_als(wie, huis, gebruiker.pk, lambda: _van_vandaag(wie, gebruiker)) as door:
        yield door


def _van_vandaag(functionaris_id: UUID, gebruiker: Gebruiker | None) -> Door:
    mens, huisnaam, rolnaam = netwerk.functionaris_in_huis(functionaris_id)
    if not mens.actief:
        raise NietGevonden
    return _door(mens, gebruiker, huisnaam, rolnaam)


@dataclass(frozen=True, slots=True)
class Ontvangst:
    """Where a notice to a functionaris goes, and in which language."""

    email: str
    kort: str
    taal: str


def ontvangst(functionaris_id: UUID) -> Ontvangst:
    """Address and language of somebody of the house of now; cheaper than his door.

    Raises:
        NietGevonden: unknown, of another house, or not (any more) in function.
    """
    mens = netwerk.functionaris(functionaris_id)
    if not mens.actief:
        raise NietGevonden
    koppeling = _koppeling(functionaris_id)
    return Ontvangst(mens.email, mens.kort, koppeling.gebruiker.taal if koppeling else "nl")


def automaat(huis_id: UUID) -> Door:
    """The door through which jobs of a house act: no account, and every right of a public
    participant that a job needs is in its services, so the map gives it none."""
    hier = huidige_door()
    with nullcontext() if hier and hier.huis == huis_id else in_huis(huis_id):
        return _door(netwerk.automaatmens(huis_id), None, netwerk.huis(huis_id).naam, "")


def _koppeling(functionaris_id: UUID) -> Koppeling | None:
    return (
        Koppeling.objects.filter(functionaris_id=functionaris_id, tot__isnull=True)
        .select_related("gebruiker")
        .first()
    )


def _door(mens: netwerk.Mens, gebruiker: Gebruiker | None, huisnaam: str, rolnaam: str) -> Door:
    assert mens.huis_id and mens.hoedanigheid_id and mens.organisatie_id
    return Door(
        functionaris=mens.id,
        huis=mens.huis_id,
        hoedanigheid=mens.hoedanigheid_id,
        organisatie=mens.organisatie_id,
        naam=mens.naam,
        namens=mens.hoedanigheid,
        kort=mens.kort,
        gebruiker=gebruiker.pk if gebruiker else None,
        rollen=frozenset(mens.rollen),
        rechten=rechten_voor(mens.rollen, mens.publiek),
        publiek=mens.publiek,
        huisnaam=huisnaam,
        rolnaam=rolnaam if "procesregisseur" in mens.rollen else "",
    )
