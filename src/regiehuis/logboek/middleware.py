"""One middleware owns the transaction around session, user, view and rendering (proeven.md)."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.context import beperk_tot_casus, binnen
from regiehuis.logboek.deur import Door
from regiehuis.logboek.lezen import Leeslijst, leeslijst
from regiehuis.logboek.services import schrijf_toegang

Antwoorder = Callable[[HttpRequest], HttpResponse]
GEWEIGERD = (403, 404)


class StromendAntwoord(RuntimeError):
    """A response that would read the database after the transaction has ended."""


class ContextMiddleware:
    """Opens the transaction, and writes what was read or refused before anything is sent."""

    def __init__(self, get_response: Antwoorder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.door = None  # type: ignore[attr-defined]
        with leeslijst() as lijst:
            with transaction.atomic():
                response = self.get_response(request)
                if response.streaming:
                    raise StromendAntwoord(request.resolver_match)
                if response.status_code >= 500 or response.status_code in GEWEIGERD:
                    transaction.set_rollback(True)
                elif lijst.objecten or lijst.handeling != "lezen":
                    self._schrijf(request, response, lijst)
            if response.status_code in GEWEIGERD:
                self._schrijf(request, response, Leeslijst(handeling="geweigerd"))
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> None:
        """An address that names a case sees that case only."""
        if request.door and "casus_id" in kwargs:  # type: ignore[attr-defined]
            beperk_tot_casus(kwargs["casus_id"])

    def _schrijf(self, request: HttpRequest, response: HttpResponse, lijst: Leeslijst) -> None:
        door: Door | None = getattr(request, "door", None)
        gevonden = request.resolver_match
        gegevens = {
            "door": door,
            "gebruiker": _gebruiker(request),
            "pagina": (gevonden.view_name if gevonden else "") or "onbekend",
            "status": response.status_code,
            "spoor": nieuw_id(),
            "lijst": lijst,
            "herkomst": request.META.get("REMOTE_ADDR", ""),
        }
        if door is None:
            schrijf_toegang(**gegevens)
            return
        with binnen(door, savepoint=False):
            schrijf_toegang(**gegevens)


def _gebruiker(request: HttpRequest) -> UUID | None:
    gebruiker = getattr(request, "user", None)
    return gebruiker.pk if gebruiker is not None and gebruiker.is_authenticated else None
