"""One box. The question comes in a POST, so that no name or BSN ends up in an address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regiehuis.dossier import queries
from regiehuis.kern.fouten import DomeinFout
from regiehuis.kern.zoekvraag import MAX_VRAAG


def zoeken(request: HttpRequest) -> HttpResponse:
    """The search page; with a POST also what was found."""
    door = request.door  # type: ignore[attr-defined]
    door.eis("zoeken")
    tekst = request.POST.get("vraag", "")[: MAX_VRAAG + 1].replace("\x00", "")
    inhoud: dict[str, object] = {"vraag": tekst, "gezocht": request.method == "POST"}
    if request.method == "POST":
        try:
            inhoud["uitslag"] = queries.zoek(door, tekst)
        except DomeinFout as fout:
            inhoud["fout"] = fout
    return render(request, "dossier/zoeken.html", inhoud, status=422 if "fout" in inhoud else 200)
