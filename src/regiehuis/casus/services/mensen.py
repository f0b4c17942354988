"""Functionarissen as the rules want them."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from regiehuis.casus import rules
from regiehuis.kern.fouten import NietGevonden
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.recht.rules import HOEDANIGHEIDSOORTEN


def haal(ids: Iterable[UUID]) -> Mapping[UUID, Mens]:
    """All these people, in one query.

    Raises:
        NietGevonden: one of them does not exist in this house.
    """
    wie = set(ids)
    mensen = functionarissen(wie)
    if wie - set(mensen):
        raise NietGevonden(veld="functionaris")
    return mensen


def kandidaat(mens: Mens) -> rules.Kandidaat:
    """What the rules need to know of somebody."""
    soort = HOEDANIGHEIDSOORTEN.get(mens.hoedanigheid_soort)
    return rules.Kandidaat(
        id=mens.id,
        actief=mens.actief,
        rollen=frozenset(mens.rollen),
        mag_account=soort is None or soort.mag_account,
        publiek=mens.publiek,
    )
