"""Asking, the table of requests, reminding and taking back."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from regiehuis.casus import queries as casussen
from regiehuis.concepten.hulp import met_concept
from regiehuis.informatie import queries, services
from regiehuis.informatie.forms import StelForm
from regiehuis.informatie.tafel import tafel
from regiehuis.informatie.views.delen import kop_met_inhoud
from regiehuis.kern.fouten import NietGevonden, RegelOvertreden
from regiehuis.netwerk.queries import huis as haal_huis
from regiehuis.recht.queries import leefgebieden
from regiehuis.web.antwoord import meld, toon, waarschuw
from regiehuis.web.fouten import met_domeinfout


@require_safe
def verzoeken(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Who was asked what, until when, and what became of it. A refusal without its words."""
    request.door.eis("casus:bekijken")
    kop = kop_met_inhoud(request, casus_id)
    return toon(
        request,
        "informatie/verzoeken.html",
        {
            "kop": kop,
            "verzoeken": queries.verzoeken(request.door, casus_id),
            "namen": {g.sleutel: g.naam for g in leefgebieden(request.door.huis)},
            "doeltoets": casussen.doeltoets(casus_id),
        },
    )


def stel(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Ask members of the case for information."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("verzoek:stellen")
    context = {"kop": kop, "doeltoets": casussen.doeltoets(casus_id)}
    if request.method != "POST":
        concept = met_concept(request, "informatie.stel", casus_id)
        begin = {
            "snelheid": "spoed" if kop.casus.spoed else "gewoon",
            "aan": request.GET.getlist("aan"),
        }
        form = _stelform(request, casus_id, begin | concept.begin(StelForm))
        return toon(request, "informatie/stel.html", {**context, "form": form, "concept": concept})
    form = _stelform(request, casus_id)
    if form.is_valid():
        with met_domeinfout(form) as poging:
            gesteld = services.stel_verzoeken(
                request.door, casus=casus_id, sleutel=form.eenmalig, **form.invoer()
            )
        if poging.gelukt:
            meld(request, _gesteld(len(gesteld)))
            return redirect("informatie:verzoeken", casus_id)
    return toon(request, "informatie/stel.html", {**context, "form": form})


def _stelform(
    request: HttpRequest, casus_id: UUID, begin: dict[str, Any] | None = None
) -> StelForm:
    huis = haal_huis(request.door.huis)
    return StelForm(
        request.POST or None,
        initial=begin,
        tafel=tafel(request.door, casus_id),
        gebieden=[(g.sleutel, g.naam, g.uitleg) for g in leefgebieden(huis.id)],
        termijn=huis.termijn_verzoek,
        spoed_uren=huis.termijn_spoed_uren,
    )


def _gesteld(aantal: int) -> str:
    if not aantal:
        return _("Deze vraag was al verstuurd.")
    zin = ngettext("%(n)s vraag is verstuurd.", "%(n)s vragen zijn verstuurd.", aantal)
    return zin % {"n": aantal}


@require_POST
def herinneren(request: HttpRequest, verzoek_id: UUID) -> HttpResponse:
    """Send the mail once more."""
    request.door.eis("verzoek:stellen")
    try:
        rij = services.herinner(request.door, verzoek=verzoek_id)
    except RegelOvertreden as fout:
        waarschuw(request, fout.in_taal(_))
        casus_id = queries.verzoek(request.door, verzoek_id).verzoek.casus_id
    else:
        meld(request, _("De herinnering is verstuurd."))
        casus_id = rij.casus_id
    return redirect("informatie:verzoeken", casus_id)


def terugnemen(request: HttpRequest, verzoek_id: UUID) -> HttpResponse:
    """Take a question back, after saying what that means."""
    request.door.eis("verzoek:stellen")
    kaart = queries.verzoek(request.door, verzoek_id)
    if kaart.alleen_taak:
        raise NietGevonden
    kop = kop_met_inhoud(request, kaart.verzoek.casus_id)
    terug = reverse("informatie:verzoeken", args=[kop.casus.id])
    if request.method == "POST":
        try:
            services.trek_in(request.door, verzoek=verzoek_id, versie=kaart.verzoek.versie)
            meld(request, _("De vraag is ingetrokken."))
        except RegelOvertreden as fout:
            waarschuw(request, fout.in_taal(_))
        return redirect(terug)
    return toon(
        request,
        "web/bevestig.html",
        {
            "vraag": _("Trek de vraag aan %(wie)s in?") % {"wie": kaart.regel.aan or ""},
            "gevolgen": [_("Deze persoon kan niet meer antwoorden."),
                         _("De vraag blijft zichtbaar in de casus, als ingetrokken.")],
            "knop": _("Trek de vraag in"),
            "terug": terug,
        },
    )  # fmt: skip
