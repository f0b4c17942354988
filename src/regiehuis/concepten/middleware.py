"""The same form, sent twice, leads to the same page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from regiehuis.concepten.services import onthoud_wat_volgt, wat_volgde
from regiehuis.web.eenmalig import sleutel


class EenmaligMiddleware:
    """What was done already is not done again, and no error: a second click without a script, or a
    connection that broke after the server had kept what was typed.

    Stands within the context of a functionaris, and outside what rolls an error back.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        door = getattr(request, "door", None)
        deze = sleutel(request) if door and request.method == "POST" else None
        if deze is None:
            return self.get_response(request)
        if naar := wat_volgde(door, deze):
            return HttpResponseRedirect(naar)
        antwoord = self.get_response(request)
        gelukt = not getattr(request, "gewaarschuwd", False)
        if gelukt and isinstance(antwoord, HttpResponseRedirect):
            onthoud_wat_volgt(door, deze, antwoord.url)
        return antwoord
