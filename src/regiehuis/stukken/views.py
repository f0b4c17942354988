"""Hand out a file through the right; take one back."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regiehuis.kern.fouten import NietGevonden, RegelOvertreden
from regiehuis.logboek.services import gelezen
from regiehuis.stukken import queries, services
from regiehuis.web.antwoord import meld, toon, waarschuw


@require_safe
def stuk(request: HttpRequest, stuk_id: UUID) -> HttpResponse:
    """The file as an attachment; never shown inside the page, never kept by a cache."""
    request.door.eis("casus:bekijken")
    gevonden = queries.haal_op(stuk_id)
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


def intrekken(request: HttpRequest, stuk_id: UUID) -> HttpResponse:
    """Take a file back, after saying what that means; then return to where it was listed."""
    request.door.eis("stuk:toevoegen")
    rij = queries.stuk(stuk_id)
    if rij.geplaatst_door_hoedanigheid_id != request.door.hoedanigheid:
        raise NietGevonden
    gelezen("stuk", [rij.id], casus=rij.casus_id)  # its name is on the page
    terug = request.GET.get("terug", "")
    if not url_has_allowed_host_and_scheme(terug, allowed_hosts=None):
        terug = reverse("werkvoorraad:home")
    if request.method == "POST":
        try:
            services.trek_in(request.door, stuk=stuk_id)
            meld(request, _("Het stuk is ingetrokken."))
        except RegelOvertreden as fout:
            waarschuw(request, fout.in_taal(_))
        return redirect(terug)
    context = {
        "vraag": _("Trek %(naam)s in?") % {"naam": rij.naam},
        "gevolgen": [
            _("Niemand kan het document nog openen."),
            _("Dit kunt u niet ongedaan maken."),
        ],
        "knop": _("Trek in"),
        "terug": terug,
        "gevaar": True,
    }
    return toon(request, "web/bevestig.html", context)
