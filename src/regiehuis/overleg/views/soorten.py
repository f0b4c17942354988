"""Kinds of meeting of the house: data, changed without a release."""

from dataclasses import asdict
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regiehuis.kern.fouten import Conflict
from regiehuis.overleg import queries, services
from regiehuis.overleg.forms import SoortForm
from regiehuis.web.antwoord import conflict, meld, toon
from regiehuis.web.fouten import met_domeinfout


@require_safe
def soorten(request: HttpRequest) -> HttpResponse:
    """All kinds, also those that are not used any more."""
    request.door.eis("overlegtype:wijzigen")
    return toon(
        request, "overleg/soorten.html", {"soorten": queries.soorten(request.door, alle=True)}
    )


@require_POST
def soorten_standaard(request: HttpRequest) -> HttpResponse:
    """Take over the ready-made kinds that are missing."""
    request.door.eis("overlegtype:wijzigen")
    aantal = services.neem_standaard_over(request.door)
    meld(request, _("%(n)s soorten overgenomen.") % {"n": aantal})
    return redirect("overleg:soorten")


def soort_nieuw(request: HttpRequest) -> HttpResponse:
    """Add a kind."""
    request.door.eis("overlegtype:wijzigen")
    form = SoortForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.zet_soort(request.door, soort=form.soort(), sleutel=form.eenmalig)
        if poging.gelukt:
            meld(request, _("Toegevoegd. U kunt dit soort overleg nu plannen."))
            return redirect("overleg:soorten")
    return toon(request, "overleg/soort.html", {"form": form})


def soort(request: HttpRequest, type_id: UUID) -> HttpResponse:
    """Change a kind; what was planned keeps its time and items."""
    request.door.eis("overlegtype:wijzigen")
    rij = queries.soort(request.door, type_id)
    begin = {**asdict(queries.soort_als_waarde(rij)), "actief": rij.actief}
    form = SoortForm(request.POST or None, initial=begin, versie=rij.versie)
    if request.method == "POST" and form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                services.zet_soort(
                    request.door, soort=form.soort(), id=type_id, versie=form.versie,
                    actief=form.cleaned_data["actief"],
                )  # fmt: skip
        except Conflict as fout:
            ander = fout.huidig
            huidig = {**asdict(queries.soort_als_waarde(ander)), "actief": ander.actief}
            return conflict(
                request, form, huidig=huidig, versie=ander.versie, wie=_("een collega"),
                wanneer=None, terug=reverse("overleg:soorten"),
            )  # fmt: skip
        if poging.gelukt:
            meld(request, _("Opgeslagen. Overleggen die al gepland zijn, veranderen niet."))
            return redirect("overleg:soorten")
    return toon(request, "overleg/soort.html", {"form": form, "soort": rij})
