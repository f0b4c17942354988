"""Home, and one item beside the list."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import vandaag
from regiehuis.werkvoorraad import queries
from regiehuis.werkvoorraad.rules import GROEPEN
from regiehuis.werkvoorraad.wegwijs import wat_kan


def home(request: HttpRequest) -> HttpResponse:
    """What waits for me: queues, one list, and the chosen item beside it."""
    door = request.door  # type: ignore[attr-defined]
    door.eis("werkvoorraad:bekijken")
    groep = request.GET.get("groep", "")
    groep = groep if groep in GROEPEN else ""
    queues = queries.werk(door, groep)
    totaal = sum(q.aantal for q in queues)
    open_item = request.GET.get("item", "") or _eerste(queues)
    return render(
        request,
        "werkvoorraad/home.html",
        {
            "queues": queues,
            "groep": groep,
            "totaal": totaal,
            "casussen": queries.uw_casussen(door, queues),
            "wegwijs": [] if totaal else wat_kan(door),
            "open_item": open_item,
            "voorbeeld": _naast(request, open_item),
            "vandaag": vandaag(),
        },
    )


def voorbeeld(request: HttpRequest) -> HttpResponse:
    """The item alone: as a fragment beside the list."""
    door = request.door  # type: ignore[attr-defined]
    door.eis("werkvoorraad:bekijken")
    naast = _naast(request, request.GET.get("item", ""))
    if not naast:
        raise NietGevonden()
    return HttpResponse(naast)


def _naast(request: HttpRequest, sleutel: str) -> str:
    gevonden = queries.voorbeeld(request.door, sleutel)  # type: ignore[attr-defined]
    return render_to_string(*gevonden, request=request) if gevonden else ""


def _eerste(queues: list[queries.Queue]) -> str:
    return next((rij.sleutel for queue in queues for rij in queue.getoond if rij.naast), "")
