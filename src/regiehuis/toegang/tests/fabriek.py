"""Accounts for the people of a test house."""

from copy import deepcopy
from typing import Any
from uuid import UUID

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.db import transaction
from django.test import Client

from regiehuis.kern.registraties import WERKBRONNEN, Werkitem
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import namens
from regiehuis.netwerk.tests.fabriek import Huisvol
from regiehuis.toegang import services
from regiehuis.toegang.models import Gebruiker, Koppeling

WACHTWOORD = "paard batterij nietje correct"


def account(h: Huisvol, *namen: str, wachtwoord: str | None = WACHTWOORD) -> Gebruiker:
    """Accounts for people of the house; returns the first."""
    uit = []
    with binnen(h.door) as door:
        for naam in namen:
            uit.append(
                services.maak_account(
                    door, functionaris_id=h.mensen[naam], wachtwoord=wachtwoord, geheimhouding=True
                )
            )
            h.deuren.pop(naam, None)
    return uit[0]


def voeg_toe(gebruiker: Gebruiker, h: Huisvol, naam: str) -> Koppeling:
    """A second capacity for an account."""
    from regiehuis.netwerk import queries as netwerk

    with binnen(h.door) as door:
        kort = netwerk.functionaris(h.mensen[naam]).kort
        return services.accounts.koppel(door, gebruiker, h.mensen[naam], kort, geheimhouding=True)


def kort(h: Huisvol, naam: str) -> str:
    """The short id of somebody."""
    with binnen(h.door):
        from regiehuis.netwerk import queries as netwerk

        return netwerk.functionaris(h.mensen[naam]).kort


class Bezoeker(Client):
    """A browser: the page to which a form leads must be there."""

    def post(self, path: str, *args: Any, **kwargs: Any) -> Any:
        """Send a form, and look whether what follows exists; that look leaves no trace."""
        antwoord = super().post(path, *args, **kwargs)
        if antwoord.status_code == 302 and antwoord.headers["Location"].startswith("/"):
            self._kijk(antwoord.headers["Location"], path)
        return antwoord

    def _kijk(self, naar: str, vanaf: str) -> None:
        ander = Client()
        ander.cookies = deepcopy(self.cookies)
        with transaction.atomic():
            gezien = ander.get(naar, follow=True).status_code
            transaction.set_rollback(True)
        assert gezien == 200, f"{vanaf} leidt naar {naar}: {gezien}"


def als(gebruiker: Gebruiker) -> Client:
    """A browser in which somebody is signed in."""
    client = Bezoeker()
    client.force_login(gebruiker)
    return client


def factor(gebruiker: Gebruiker) -> str:
    """Give an account a second factor and recovery codes; returns the secret."""
    geheim = generate_totp_secret()
    TOTP.activate(gebruiker, geheim)
    RecoveryCodes.activate(gebruiker)
    return geheim


def code(geheim: str) -> str:
    """The code of this moment."""
    teller = list(yield_hotp_counters_from_time())[1]
    return format_hotp_value(hotp_value(geheim, teller))


def deur(h: Huisvol, naam: str) -> Door:
    """The door of somebody, with the rights of the real map; made once, and anew when he gets an
    account."""
    if naam not in h.deuren:
        h.deuren[naam] = services.door_voor(h.mensen[naam], huis_id=h.id)
    return h.deuren[naam]


def id_van(gebruiker: Gebruiker) -> UUID:
    """For readability."""
    return gebruiker.pk


def werk_van(door: Door, soort: str) -> list[Werkitem]:
    """The work of one kind that waits on the home page of somebody."""
    wie = namens(door)
    return [i for bron in WERKBRONNEN for i in bron.bouw(door, wie) if i.soort == soort]
