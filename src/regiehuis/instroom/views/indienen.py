"""What the submitter does."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regiehuis.concepten.hulp import met_concept
from regiehuis.instroom import queries, services
from regiehuis.instroom.forms import Aanmeldformulieren, AanvulForm, TerugmeldForm
from regiehuis.instroom.forms.aanmelden import gemis_in_woorden
from regiehuis.instroom.services.indienen import AANVULLEN, FORMULIER, eis_indiener
from regiehuis.instroom.weergave import delen, stappen
from regiehuis.kern.fouten import NietGevonden
from regiehuis.web.antwoord import meld, toon, waarschuw
from regiehuis.web.fouten import met_domeinfout


def nieuw(request: HttpRequest) -> HttpResponse:
    """The form of a submission. What is missing is shown once; sending again sends it."""
    door: Any = request.door  # type: ignore[attr-defined]
    door.eis("aanmelding:indienen")
    if request.method != "POST":
        concept = met_concept(request, FORMULIER)
        formulieren = Aanmeldformulieren(door, concept.velden if concept else None, oordeel=False)
        return _formulier(request, formulieren, concept=concept)
    formulieren = Aanmeldformulieren(door, request.POST)
    if formulieren.wil_meer or not formulieren.is_valid():
        return _formulier(request, formulieren)
    inhoud = formulieren.inhoud()
    gemis = gemis_in_woorden(asdict(inhoud))
    if gemis and "toch" not in request.POST:
        return _formulier(request, formulieren, gemis=gemis)
    with met_domeinfout(formulieren.form) as poging:
        rij = services.dien_in(door, inhoud=inhoud, sleutel=formulieren.form.eenmalig)
    if not poging.gelukt:
        return _formulier(request, formulieren)
    meld(
        request, _("Uw aanmelding is ontvangen. Het nummer is %(nummer)s.") % {"nummer": rij.nummer}
    )
    return redirect("instroom:aanmelding", rij.id)


def _formulier(
    request: HttpRequest, formulieren: Aanmeldformulieren, **context: Any
) -> HttpResponse:
    door: Any = request.door  # type: ignore[attr-defined]
    return toon(
        request,
        "instroom/nieuw.html",
        {
            "form": formulieren.form,
            "personen": formulieren.personen,
            "voorvallen": formulieren.voorvallen,
            "eerder": formulieren.eerder,
            "betrokken": formulieren.betrokken,
            "delen": delen(formulieren),
            "criteria": formulieren.criteria(),
            "aantal": queries.triagegrootte(door.huis),
            **context,
        },
    )


def aanvullen(request: HttpRequest, id: UUID) -> HttpResponse:
    """Answer the question of triage."""
    door: Any = request.door  # type: ignore[attr-defined]
    blad = queries.aanmeldblad(door, id)
    eis_indiener(door, blad.aanmelding)
    if blad.open_vraag is None:
        raise NietGevonden
    concept = met_concept(request, AANVULLEN, id) if request.method != "POST" else None
    form = AanvulForm(request.POST or None, initial=concept.begin(AanvulForm) if concept else None)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.vul_aan(door, aanmelding=id, **form.gegevens(), sleutel=form.eenmalig)
        if poging.gelukt:
            meld(request, _("Uw aanvulling is verstuurd. De weging gaat verder."))
            return redirect("instroom:aanmelding", id)
    return toon(
        request, "instroom/aanvullen.html", {"blad": blad, "form": form, "concept": concept}
    )


def intrekken(request: HttpRequest, id: UUID) -> HttpResponse:
    """Withdraw, after saying what happens then."""
    door: Any = request.door  # type: ignore[attr-defined]
    blad = queries.aanmeldblad(door, id)
    eis_indiener(door, blad.aanmelding)
    if not blad.is_open:
        if blad.aanmelding.stand != "ingetrokken":  # else it was sent twice
            waarschuw(request, _("Over deze aanmelding is al besloten. Intrekken kan niet meer."))
        return redirect("instroom:aanmelding", id)
    if request.method == "POST":
        services.trek_in(door, aanmelding=id)
        meld(request, _("De aanmelding is ingetrokken."))
        return redirect("instroom:aanmelding", id)
    dagen = blad.huis.termijn_vernietiging_dagen
    return toon(
        request,
        "web/bevestig.html",
        {
            "vraag": _("Aanmelding %(nummer)s intrekken?") % {"nummer": blad.aanmelding.nummer},
            "gevolgen": [
                _("Niemand weegt deze aanmelding meer."),
                _("Na %(dagen)s dagen worden alle gegevens vernietigd.") % {"dagen": dagen},
                _("Dit kunt u niet terugdraaien. U kunt wel opnieuw aanmelden."),
            ],
            "knop": _("Aanmelding intrekken"),
            "terug": reverse("instroom:aanmelding", args=[id]),
            "gevaar": True,
        },
    )


@require_POST
def terugmelden(request: HttpRequest, id: UUID) -> HttpResponse:
    """Tell what came of the advice."""
    door: Any = request.door  # type: ignore[attr-defined]
    blad = queries.aanmeldblad(door, id)
    eis_indiener(door, blad.aanmelding)
    form = TerugmeldForm(request.POST)
    if form.is_valid():
        with met_domeinfout(form) as poging:
            services.meld_terug(door, aanmelding=id, **form.gegevens())
        if poging.gelukt:
            meld(request, _("Dank u wel. Uw terugmelding is vastgelegd."))
            return redirect("instroom:aanmelding", id)
    return toon(
        request,
        "instroom/aanmelding.html",
        {
            "blad": blad,
            "stappen": stappen(blad),
            "terugmelding": form,
            "weegt": False,
            "aantal": queries.triagegrootte(door.huis),
        },
    )
