"""Somebody of a test house at his screen."""

from typing import Any

from django.test import Client

from regiehuis.casus.tests.fabriek import Casusvol
from regiehuis.toegang.tests.fabriek import account, als, kort


class Browser:
    """Opens pages and sends forms as one functionaris, signed in."""

    def __init__(self, c: Casusvol, naam: str) -> None:
        self.c = c
        self.gebruiker = account(c.huis, naam)
        self.client: Client = als(self.gebruiker)
        self.kort = kort(c.huis, naam)

    def pad(self, rest: str = "") -> str:
        """An address of the case, or one that begins with '/'."""
        if rest[:1] == "/":
            return f"/f/{self.kort}{rest}"
        return f"/f/{self.kort}/casus/{self.c.id}/{rest}"

    def zie(self, rest: str = "", status: int = 200) -> str:
        """Open a page and give its text."""
        antwoord = self.client.get(self.pad(rest))
        assert antwoord.status_code == status, antwoord.content.decode()[-3000:]
        return antwoord.content.decode()

    def stuur(self, rest: str, status: int = 302, **velden: Any) -> str:
        """Send a form."""
        gegevens = {naam.replace("__", "-"): waarde for naam, waarde in velden.items()}
        antwoord = self.client.post(self.pad(rest), gegevens)
        assert antwoord.status_code == status, antwoord.content.decode()[-4000:]
        return antwoord.content.decode()
