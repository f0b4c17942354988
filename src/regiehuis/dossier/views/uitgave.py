"""Taking the file of a case out: choose, look, and get it as a numbered PDF."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from regiehuis.dossier import queries, services
from regiehuis.dossier.forms import UitgaveForm
from regiehuis.dossier.views.delen import kop_met_inhoud
from regiehuis.web.antwoord import als_pdf, toon
from regiehuis.web.fouten import met_domeinfout


def uitgeven(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Choose parts; look at them on the screen (no number), or get the PDF (numbered, logged)."""
    kop = kop_met_inhoud(request, casus_id, "dossier")
    request.door.eis("dossier:uitgeven")
    form = UitgaveForm(
        request.POST or None, onderdelen=queries.wat_erin_zit(request.door, casus_id)
    )
    if request.method == "POST" and form.is_valid():
        if request.POST.get("wat") == "bekijk":
            return _bekijk(request, kop, form)
        with met_domeinfout(form):
            uitgave = services.geef_uit(
                request.door,
                casus=casus_id,
                delen=form.cleaned_data["delen"],
                op_tafel=form.op_tafel,
                # of the page: the same parts are the same copy, however they were asked for
                sleutel=form.cleaned_data["eenmalig"],
            )
            return als_pdf(uitgave.inhoud, uitgave.bestandsnaam)
    terug = reverse("casus:dossier", args=[casus_id])
    return toon(request, "dossier/uitgeven.html", {"kop": kop, "form": form, "terug": terug})


def _bekijk(request: HttpRequest, kop: object, form: UitgaveForm) -> HttpResponse:
    casus_id = kop.casus.id
    delen = queries.onderdelen(
        request.door,
        casus_id,
        alleen=None if form.op_tafel else form.cleaned_data["delen"],
        op_tafel=form.op_tafel,
    )
    stuk = queries.document(request.door, casus_id, delen, nummer="", op_tafel=form.op_tafel)
    return toon(request, "dossier/bladzijde.html", {"kop": kop, "document": stuk, "form": form})
