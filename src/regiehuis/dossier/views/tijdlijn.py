"""The timeline of a case: drawn, and the same as a list."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from regiehuis.dossier import queries, weergave
from regiehuis.dossier.forms import TijdlijnForm, adres, keuze_uit
from regiehuis.dossier.views.delen import kop_met_inhoud
from regiehuis.web.antwoord import toon
from regiehuis.web.taal import paginataal


@require_safe
def tijdlijn(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Everything that happened, as far as this reader sees it, with zoom and filters."""
    request.door.eis("casus:bekijken")
    kop = kop_met_inhoud(request, casus_id, "tijdlijn")
    gevonden = queries.tijdlijn(request.door, casus_id, keuze_uit(request.GET))
    spraak = weergave.Spraak(paginataal())
    keuze = gevonden.keuze
    zooms = [
        (adres(keuze, zoom=z), naam, not keuze.jaren and z == keuze.zoom)
        for z, naam in weergave.ZOOMNAMEN.items()
    ]
    return toon(
        request,
        "dossier/tijdlijn.html",
        {
            "kop": kop,
            "tijdlijn": gevonden,
            "t": weergave.tekening(gevonden, spraak),
            "jaren": weergave.lijst(gevonden, spraak),
            "filterform": TijdlijnForm(gevonden),
            "zooms": zooms,
            "toevoegen": reverse("informatie:gegeven_nieuw", args=[casus_id, "interventie"]),
        },
    )
