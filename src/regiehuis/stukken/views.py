"""Hand out a file through the right; take one back."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from regiehuis.kern.fouten import DomeinFout, NietGevonden
from regiehuis.stukken import queries, services


@require_GET
def stuk(request: HttpRequest, stuk_id: UUID) -> HttpResponse:
    """The file as an attachment; never shown inside the page, never kept by a cache."""
    request.door.eis("casus:bekijken")
    try:
        gevonden = queries.haal_op(stuk_id)
    except NietGevonden:
        raise Http404 from None
    return HttpResponse(
        gevonden.inhoud,
        content_type=gevonden.mime,
        headers={
            "Content-Disposition": f'attachment; filename="{gevonden.bestandsnaam}"',
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-store",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )


@require_POST
def intrekken(request: HttpRequest, stuk_id: UUID) -> HttpResponse:
    """Take a file back, and return to where it was listed."""
    try:
        services.trek_in(door=request.door, stuk=stuk_id)
    except NietGevonden:
        raise Http404 from None
    except DomeinFout as fout:
        messages.error(request, fout.in_taal(_))
    else:
        messages.success(request, _("Het stuk is ingetrokken."))
    terug = request.POST.get("terug", "")
    return redirect(
        terug if url_has_allowed_host_and_scheme(terug, allowed_hosts=None) else "werkvoorraad:home"
    )
