"""The page on which failed mail is seen and sent again."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regiehuis.berichten import panels, rules, services
from regiehuis.kern.fouten import DomeinFout, RegelOvertreden
from regiehuis.web.antwoord import meld, toon, waarschuw


def berichten(request: HttpRequest) -> HttpResponse:
    """Notices by state, the failed ones first."""
    request.door.eis("berichten:bekijken")
    stand = request.GET.get("stand", "mislukt")
    stand = stand if stand in rules.STANDEN else "mislukt"
    context = panels.pagina(request.door, stand, _id(request.GET.get("na", "")))
    return toon(request, "berichten/berichten.html", context)


def _id(tekst: str) -> UUID | None:
    try:
        return UUID(tekst)
    except ValueError:
        return None


@require_POST
def opnieuw(request: HttpRequest, bericht_id: UUID) -> HttpResponse:
    """Send a failed notice again."""
    try:
        services.verstuur_opnieuw(request.door, bericht=bericht_id)
    except RegelOvertreden as fout:
        waarschuw(request, DomeinFout.in_taal(fout, _))
    else:
        meld(request, _("De mail wordt opnieuw verstuurd."))
    return redirect("berichten:berichten")
