"""Open a page as somebody, without signing in: for tests of rooms below `toegang`."""

from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import resolve

from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door


def bezoek(door: Door, pad: str, data: dict[str, object] | None = None) -> HttpResponse:
    """GET a page, or POST when there is data; errors of the domain are raised as they are."""
    maker = RequestFactory()
    request: HttpRequest = maker.get(pad) if data is None else maker.post(pad, data)
    request.door = door  # type: ignore[attr-defined]
    request.session = {}  # type: ignore[assignment]
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]
    gevonden = resolve(pad.split("?")[0])
    request.resolver_match = gevonden
    with binnen(door):
        return gevonden.func(request, *gevonden.args, **gevonden.kwargs)
