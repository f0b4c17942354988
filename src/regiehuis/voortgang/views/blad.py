"""The page of how a case moves; milestones and evaluation."""

from contextlib import suppress
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regiehuis.aanpak.queries import plan_nu
from regiehuis.kern.fouten import NietGevonden
from regiehuis.voortgang import queries, rules, services
from regiehuis.voortgang.forms import EvaluatieForm, MijlpaalForm
from regiehuis.voortgang.views.delen import kop_met_inhoud, met_concept_terug, naar_blad
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.fouten import met_domeinfout


@require_safe
def voortgang(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Milestones, evaluation, handover, follow moments and returns of a case."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("casus:bekijken")
    blad = queries.blad(request.door, casus_id)
    return toon(request, "voortgang/voortgang.html", {"kop": kop, "blad": blad})


def mijlpaal_nieuw(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Set a milestone."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("mijlpaal:vastleggen")
    form = MijlpaalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.leg_mijlpaal_vast(
                request.door, casus=casus_id, sleutel=form.eenmalig, **form.gegevens()
            )
        if poging.gelukt:
            meld(request, _("De mijlpaal is vastgelegd."))
            return naar_blad(casus_id, "mijlpalen")
    met = met_concept_terug(request, form, "voortgang.mijlpaal", casus_id)
    return toon(request, "voortgang/mijlpaal_nieuw.html", {"kop": kop, **met})


def mijlpaal_weg(request: HttpRequest, casus_id: UUID, mijlpaal_id: UUID) -> HttpResponse:
    """Take a milestone away, after saying what that means."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("mijlpaal:vastleggen")
    if request.method == "POST":
        with suppress(NietGevonden):  # a second click: it is gone, as was asked
            queries.mijlpaal(casus_id, mijlpaal_id)
            services.haal_mijlpaal_weg(request.door, mijlpaal=mijlpaal_id)
            meld(request, _("De mijlpaal is weggehaald."))
        return naar_blad(casus_id, "mijlpalen")
    rij = queries.mijlpaal(casus_id, mijlpaal_id)
    vraag = _("Haalt u deze mijlpaal weg: %(soort)s?")
    return toon(
        request,
        "voortgang/bevestig.html",
        {
            "kop": kop,
            "vraag": vraag % {"soort": _(rules.MIJLPALEN[rij.soort]).lower()},
            "gevolgen": [
                _("De mijlpaal staat dan niet meer op de tijdlijn."),
                _("Dat hij er stond en wie hem weghaalde, blijft in het verloop staan."),
            ],
            "knop": _("Haal weg"),
            "terug": reverse("voortgang:voortgang", args=[casus_id]),
        },
    )


def evaluatie(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Evaluate the plan."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("evaluatie:vastleggen")
    form = EvaluatieForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            plan = plan_nu(casus_id)
            services.leg_evaluatie_vast(
                request.door,
                casus=casus_id,
                planversie_id=plan.versie_id if plan else None,
                sleutel=form.eenmalig,
                **form.gegevens(),
            )
        if poging.gelukt:
            meld(request, _("De evaluatie is vastgelegd."))
            return naar_blad(casus_id, "evaluatie")
    met = met_concept_terug(request, form, "voortgang.evaluatie", casus_id)
    return toon(request, "voortgang/evaluatie.html", {"kop": kop, **met})
