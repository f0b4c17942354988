"""Autosave: takes what a form would post and keeps it. Answers with a time, never with a page."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.formats import time_format
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from regiehuis.concepten import services
from regiehuis.kern.fouten import OngeldigeInvoer

BEWAARD = "Concept-Bewaard"


@never_cache
@require_POST
def bewaar(request: HttpRequest, formulier: str, object_id: UUID | None = None) -> HttpResponse:
    """Keep a draft. 204 with the time; 401 when signed out; 413 when it is too long."""
    if request.door is None:
        return HttpResponse(status=401, content_type="text/plain; charset=utf-8")
    try:
        moment = services.bewaar(
            request.door, formulier=formulier, velden=request.POST, object_id=object_id
        )
    except OngeldigeInvoer as fout:
        status = 413 if fout.code == "concept_te_groot" else 400
        return HttpResponse(
            fout.in_taal(_), status=status, content_type="text/plain; charset=utf-8"
        )
    antwoord = HttpResponse(status=204)
    if moment is not None:
        antwoord[BEWAARD] = time_format(localtime(moment), "H.i")
    return antwoord


@never_cache
@require_POST
def weggooien(request: HttpRequest, formulier: str, object_id: UUID | None = None) -> HttpResponse:
    """Drop a draft and go back to the form, which is then empty."""
    if request.door is None:
        return HttpResponse(status=401, content_type="text/plain; charset=utf-8")
    try:
        services.verwijder(request.door, formulier=formulier, object_id=object_id)
    except OngeldigeInvoer as fout:
        return HttpResponse(fout.in_taal(_), status=400, content_type="text/plain; charset=utf-8")
    terug = request.POST.get("terug", "")
    if not url_has_allowed_host_and_scheme(terug, allowed_hosts=None):
        terug = reverse("werkvoorraad:home")
    return HttpResponseRedirect(terug)
