"""Proposing somebody, also as successor; and taking the proposal back."""

from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from regiehuis.casus import queries as casussen
from regiehuis.concepten.hulp import met_concept_terug
from regiehuis.kern.fouten import Conflict, NietGevonden, RegelOvertreden
from regiehuis.kern.klok import vandaag
from regiehuis.kern.termijnen import eerste_werkdag_vanaf
from regiehuis.regie import queries, rules, services
from regiehuis.regie.forms import OverdrachtForm, VoorstelForm
from regiehuis.regie.views.delen import (
    kandidaten,
    naar_team,
    teamadres,
    van_huis,
)
from regiehuis.web.antwoord import meld, toon, waarschuw
from regiehuis.web.fouten import met_domeinfout

#: The period that stands on the form; bron-001 §8.4 has cases with six months.
GEWOON = timedelta(days=182)


def nieuw(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Propose a casusregisseur; with somebody in place this is a handover."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "team")
    request.door.eis("regie:voorstellen")
    huidig = queries.casusregie([casus_id]).get(casus_id)
    open_ = queries.voorstellen([casus_id]).get(casus_id)
    mensen = [m for m in kandidaten(request, kop) if m.id != request.door.functionaris]
    form = (OverdrachtForm if huidig else VoorstelForm)(
        request.POST or None,
        mensen=mensen,
        van_huis={m.id for m in mensen if van_huis(m)},
        huidig=huidig.mens.id if huidig else None,
        initial={"tot": eerste_werkdag_vanaf(vandaag() + GEWOON)},
    )
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.stel_voor(
                request.door, casus=casus_id, sleutel=form.eenmalig, **form.gegevens()
            )
        if poging.gelukt:
            meld(request, _("Het voorstel is verstuurd. U hoort het als er een antwoord is."))
            for let_op in rules.let_op_periode(vandaag(), form.cleaned_data["tot"]):
                waarschuw(request, _(let_op))
            return naar_team(casus_id)
    return toon(
        request,
        "regie/nieuw.html",
        {
            "kop": kop,
            "huidig": huidig,
            "open": open_,
            "mensen": mensen,
            "ook_huis": any(map(van_huis, mensen)),
            "taken": queries.taken_in_woorden(),
            "terug": teamadres(casus_id),
            **met_concept_terug(request, form, services.FORMULIER_VOORSTEL, casus_id),
        },
    )


def intrekken(request: HttpRequest, casus_id: UUID, casusregie_id: UUID) -> HttpResponse:
    """Take a proposal back, after saying what that means."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "team")
    request.door.eis("regie:voorstellen")
    open_ = queries.voorstellen([casus_id]).get(casus_id)
    if open_ is None or open_.id != casusregie_id:
        if request.method == "POST" and queries.is_geeindigd(casus_id, casusregie_id):
            return naar_team(casus_id)  # sent twice
        raise NietGevonden
    if request.method == "POST":
        try:
            services.trek_in(request.door, casusregie=casusregie_id, versie=open_.versie)
            meld(request, _("Het voorstel is ingetrokken."))
        except (RegelOvertreden, Conflict) as fout:
            waarschuw(request, fout.in_taal(_))
        return naar_team(casus_id)
    gevolg = _("%(wie)s kan niet meer antwoorden en krijgt daarover een mail.")
    return toon(
        request,
        "casus/bevestig.html",
        {
            "kop": kop,
            "vraag": _("Trek het voorstel aan %(wie)s in?") % {"wie": open_.mens.naam},
            "gevolgen": [
                gevolg % {"wie": open_.mens.naam},
                _("Daarna kunt u iemand anders voorstellen."),
            ],
            "knop": _("Trek het voorstel in"),
            "terug": teamadres(casus_id),
        },
    )
