"""Answering a proposal: by the proposed person, in seconds, from the link in the mail."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regiehuis.casus import queries as casussen
from regiehuis.concepten.hulp import met_concept_terug
from regiehuis.kern.fouten import Conflict, RegelOvertreden
from regiehuis.regie import queries, rules, services
from regiehuis.regie.forms import WeigerForm
from regiehuis.regie.views.delen import (
    naar_team,
    teamadres,
)
from regiehuis.web.antwoord import meld, toon, waarschuw
from regiehuis.web.fouten import met_domeinfout


@require_safe
def voorstel(request: HttpRequest, casus_id: UUID, casusregie_id: UUID) -> HttpResponse:
    """What is asked: which case, until when, which tasks; for who was proposed, with the answer."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "team")
    blad = queries.voorstel(request.door, casus_id, casusregie_id)
    return toon(
        request, "regie/voorstel.html", {"kop": kop, "blad": blad, "terug": teamadres(casus_id)}
    )


@require_POST
def aanvaarden(request: HttpRequest, casus_id: UUID, casusregie_id: UUID) -> HttpResponse:
    """Accept casusregie."""
    casussen.kop_met_inhoud(request.door, casus_id, "team")
    blad = queries.voorstel(request.door, casus_id, casusregie_id)
    try:
        services.aanvaard(request.door, casusregie=casusregie_id, versie=_versie(request, blad))
        meld(request, _("U heeft nu de casusregie. Hieronder staan uw taken."))
    except (RegelOvertreden, Conflict) as fout:
        waarschuw(request, fout.in_taal(_))
    return naar_team(casus_id)


def weigeren(request: HttpRequest, casus_id: UUID, casusregie_id: UUID) -> HttpResponse:
    """Decline, with the reason for who directs the case."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "team")
    blad = queries.voorstel(request.door, casus_id, casusregie_id)
    rules.eis_zelf(blad.rij.functionaris_id, request.door.functionaris)
    if blad.rij.stand != "voorgesteld":
        return redirect("regie:voorstel", casus_id, casusregie_id)
    form = WeigerForm(request.POST or None, versie=blad.rij.versie)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.weiger(
                request.door, casusregie=casusregie_id, versie=form.versie, **form.gegevens()
            )
        if poging.gelukt:
            meld(request, _("Uw antwoord is verstuurd aan wie de casus leidt."))
            return naar_team(casus_id)
    return toon(
        request,
        "regie/weigeren.html",
        {
            "kop": kop,
            "blad": blad,
            **met_concept_terug(request, form, services.FORMULIER_WEIGERING, casusregie_id),
        },
    )


def _versie(request: HttpRequest, blad: queries.Voorstelblad) -> int:
    getypt = request.POST.get("versie", "")[:9]
    return int(getypt) if getypt.isdecimal() else blad.rij.versie
