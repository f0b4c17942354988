"""One item afterwards (or before): its report, and additions to it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regiehuis.overleg import queries, services
from regiehuis.overleg.forms import AanvulForm
from regiehuis.overleg.queries import Puntblad
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.fouten import met_domeinfout


@require_safe
def punt(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """What was discussed, decided and agreed; for who sees the case."""
    return _toon(request, queries.puntblad(request.door, punt_id), AanvulForm())


def _toon(request: HttpRequest, blad: Puntblad, form: AanvulForm) -> HttpResponse:
    return toon(request, "overleg/punt.html", {"blad": blad, "form": form})


@require_POST
def aanvullen(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """Add to a fixed report."""
    blad = queries.puntblad(request.door, punt_id)
    form = AanvulForm(request.POST)
    if form.is_valid():
        with met_domeinfout(form) as poging:
            services.vul_verslag_aan(
                request.door, agendapunt=punt_id, tekst=form.cleaned_data["tekst"],
                sleutel=form.eenmalig,
            )  # fmt: skip
        if poging.gelukt:
            meld(request, _("Uw aanvulling staat bij het verslag."))
            return redirect("overleg:punt", punt_id)
    return _toon(request, blad, form)
