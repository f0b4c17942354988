"""Dividing the seven tasks, and ending casusregie."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from regiehuis.casus import queries as casussen
from regiehuis.concepten.hulp import met_concept_terug
from regiehuis.kern.fouten import Conflict, NietGevonden
from regiehuis.regie import queries, rules, services
from regiehuis.regie.forms import DeeltaakForm, EindeForm
from regiehuis.regie.queries import Regiestand
from regiehuis.regie.views.delen import (
    kandidaten,
    naar_team,
    teamadres,
)
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.fouten import met_domeinfout


def _eigen_of_regie(request: HttpRequest, casus_id: UUID, casusregie_id: UUID) -> Regiestand:
    """The casusregie that runs, for who has it or directs the case.

    Raises:
        NietGevonden: this one does not run in this case.
        NietToegestaan: it is somebody else's.
    """
    nu = queries.casusregie([casus_id]).get(casus_id)
    if nu is None or nu.id != casusregie_id:
        raise NietGevonden
    if nu.mens.id != request.door.functionaris:
        request.door.eis("regie:voorstellen")
    return nu


def deeltaak(
    request: HttpRequest, casus_id: UUID, casusregie_id: UUID, deeltaak: str
) -> HttpResponse:
    """Place one task with somebody else by name, say that it is not needed, or take it back."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "team")
    nu = _eigen_of_regie(request, casus_id, casusregie_id)
    if deeltaak not in rules.DEELTAKEN:
        raise NietGevonden
    mensen = [m for m in kandidaten(request, kop) if m.id != nu.mens.id]
    form = DeeltaakForm(
        request.POST or None,
        zelf=nu.mens.naam,
        mensen=mensen,
        initial=_begin(nu, deeltaak),
        versie=nu.versie,
    )
    blad = {
        "kop": kop,
        "form": form,
        "taak": _(rules.DEELTAKEN[deeltaak].tekst),
        "terug": teamadres(casus_id),
    }
    if request.method == "POST" and form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                _verdeel(request, casusregie_id, deeltaak, form)
        except Conflict as fout:
            return toon(request, "regie/deeltaak.html", blad | _conflict(form, fout), status=409)
        if poging.gelukt:
            meld(request, _("Opgeslagen."))
            return naar_team(casus_id)
    return toon(request, "regie/deeltaak.html", blad)


def _conflict(form: DeeltaakForm, fout: Conflict) -> dict[str, Any]:
    """What was typed, to be sent again over what somebody else made of it."""
    form.data = form.data.copy()
    form.data["versie"] = str(fout.huidig.versie)
    form.add_error(None, _("Iemand anders heeft de taken net verdeeld. Kijk of dit nog klopt."))
    return {"form": form}


def _begin(nu: Regiestand, taak: str) -> dict[str, Any]:
    elders = next((e for e in nu.taken_elders if e.taak == taak), None)
    if elders is None:
        return {"bij": "zelf"}
    if elders.mens is None:
        return {"bij": "niemand", "reden": elders.reden}
    return {"bij": "ander", "functionaris": str(elders.mens.id), "reden": elders.reden}


def _verdeel(request: HttpRequest, casusregie_id: UUID, taak: str, form: DeeltaakForm) -> None:
    if form.cleaned_data["bij"] == "zelf":
        services.neem_terug(request.door, casusregie=casusregie_id, taak=taak, versie=form.versie)
        return
    services.beleg_elders(
        request.door,
        casusregie=casusregie_id,
        taak=taak,
        functionaris=form.ander,
        reden=form.cleaned_data["reden"],
        versie=form.versie,
    )


def beeindigen(request: HttpRequest, casus_id: UUID, casusregie_id: UUID) -> HttpResponse:
    """End casusregie without a successor, after saying what that means."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "team")
    if request.method == "POST" and queries.is_geeindigd(casus_id, casusregie_id):
        return naar_team(casus_id)  # sent twice
    nu = _eigen_of_regie(request, casus_id, casusregie_id)
    form = EindeForm(request.POST or None, versie=nu.versie)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.beeindig(
                request.door, casusregie=casusregie_id, versie=form.versie, **form.gegevens()
            )
        if poging.gelukt:
            meld(request, _("De casusregie is beëindigd."))
            return naar_team(casus_id)
    return toon(
        request,
        "regie/beeindigen.html",
        {
            "kop": kop,
            "nu": nu,
            "mijn": nu.mens.id == request.door.functionaris,
            **met_concept_terug(request, form, services.FORMULIER_EINDE, casusregie_id),
        },
    )
