"""The settings of the house, so that the functional administrator adapts without a release."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from regiehuis.kern.fouten import Conflict
from regiehuis.netwerk import panels, queries, services
from regiehuis.netwerk.forms import GemeentenForm, HuisForm, huiswaarden
from regiehuis.web.antwoord import conflict, meld, toon
from regiehuis.web.fouten import met_domeinfout


def huis(request: HttpRequest) -> HttpResponse:
    """What this house decided, in words."""
    request.door.eis("criteria:wijzigen")
    return toon(request, "netwerk/huis.html", panels.huis(request.door))


def huis_wijzigen(request: HttpRequest) -> HttpResponse:
    """Change the settings."""
    request.door.eis("criteria:wijzigen")
    rij = queries.huis(request.door.huis)
    huidig = huiswaarden(rij)
    form = HuisForm(request.POST or None, initial=huidig, versie=rij.versie)
    if request.method == "POST" and form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                services.wijzig_huis(request.door, versie=form.versie, **form.gegevens())
        except Conflict:
            terug = panels.terug_naar(request.door, None, "netwerk:huis:")
            return conflict(request, form, huidig=huidig, versie=rij.versie, **terug)
        if poging.gelukt:
            meld(request, _("De instellingen van het huis zijn gewijzigd."))
            return redirect("netwerk:huis")
    return toon(request, "netwerk/huis_form.html", {"form": form})


def huis_gemeenten(request: HttpRequest) -> HttpResponse:
    """Change the territory, from today."""
    request.door.eis("criteria:wijzigen")
    codes = [g.code for g in queries.gemeenten(request.door.huis)]
    form = GemeentenForm(request.POST or None, initial={"gemeenten": codes})
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.zet_gemeenten(request.door, **form.gegevens())
        if poging.gelukt:
            meld(request, _("Het gebied van het huis is gewijzigd."))
            return redirect("netwerk:huis")
    return toon(request, "netwerk/gemeenten_form.html", {"form": form})
