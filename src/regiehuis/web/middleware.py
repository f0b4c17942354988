"""Errors of the domain that no view caught, as the page they are."""

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regiehuis.kern.fouten import Conflict, DomeinFout, NietGevonden, NietToegestaan
from regiehuis.web.fouten import getypt
from regiehuis.web.views import fout_403, fout_404, fout_405

Antwoorder = Callable[[HttpRequest], HttpResponse]


class NietBewarenMiddleware:
    """No page stays in a browser: not for who comes after, and not to type in when one goes back.

    An old page in which the browser puts back half of what was typed would replace a draft.
    """

    def __init__(self, get_response: Antwoorder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        antwoord.headers.setdefault("Cache-Control", "private, no-store")
        return antwoord


class DomeinfoutMiddleware:
    """NietGevonden is 404, NietToegestaan 403, an uncaught Conflict 409, any other 422.

    What the view wrote before the error is rolled back: an answer is no reason to keep half a deed.
    """

    def __init__(self, get_response: Antwoorder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        if antwoord.status_code != 405 or antwoord.content:
            return antwoord
        pagina = fout_405(request)
        pagina.headers["Allow"] = antwoord.headers["Allow"]
        return pagina

    def process_exception(self, request: HttpRequest, fout: Exception) -> HttpResponse | None:
        if not isinstance(fout, DomeinFout):
            return None
        antwoord = self._pagina(request, fout)
        # After rendering: a transaction that must be rolled back answers no more questions.
        if transaction.get_connection().in_atomic_block and getattr(request, "door", None):
            transaction.set_rollback(True)
        return antwoord

    def _pagina(self, request: HttpRequest, fout: DomeinFout) -> HttpResponse:
        if isinstance(fout, NietGevonden):
            return fout_404(request)
        if isinstance(fout, NietToegestaan):
            return fout_403(request)
        status = 409 if isinstance(fout, Conflict) else 422
        context = {"fout": fout, "teksten": getypt(request)}
        return render(request, "web/fout/domein.html", context, status=status)
