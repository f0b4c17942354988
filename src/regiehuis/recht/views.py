"""Pages to read the criteria of the house, and to start a new version."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.kern.fouten import Conflict
from regiehuis.recht import panels, queries, services
from regiehuis.recht.forms import (
    CriteriaForm,
    Criteriumrijen,
    LeefgebiedenForm,
    Leefgebiedrijen,
    begin_criteria,
    begin_rijen,
    criteria_uit,
    leefgebieden_uit,
)
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.formulieren import Formulier, FormulierSet, meer_gevraagd, zonder_fouten
from regiehuis.web.fouten import met_domeinfout


def criteria(request: HttpRequest) -> HttpResponse:
    """The legal test, the criteria and the life domains that hold now, and all earlier versions."""
    request.door.eis("netwerk:bekijken")
    return toon(request, "recht/criteria.html", panels.beleid(request.door))


def versie(request: HttpRequest, set_id: UUID) -> HttpResponse:
    """One version of a set, also an old one."""
    request.door.eis("netwerk:bekijken")
    set_ = queries.criteriaset(set_id)
    return toon(request, "recht/versie.html", {"set": panels.Setkaart.van(set_)})


def criteria_nieuw(request: HttpRequest) -> HttpResponse:
    """Start a new set."""
    request.door.eis("criteria:wijzigen")
    form = CriteriaForm(request.POST or None, versie=0)
    rijen = Criteriumrijen(request.POST or None)

    def doe() -> None:
        bestaande = [s.sleutel for s in queries.alle_versies(request.door.huis)]
        sleutel = services.sleutel_van(form.cleaned_data["naam"], bestaande)
        services.zet_criteria(
            request.door, sleutel=sleutel, criteria=criteria_uit(rijen), **form.gegevens()
        )

    return _nieuwe_versie(request, form, rijen, doe, {"titel": _("Nieuwe set criteria")})


def criteria_wijzigen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Start a new version of a set."""
    request.door.eis("criteria:wijzigen")
    oud = queries.laatste_criteria(request.door.huis, sleutel)
    form = CriteriaForm(request.POST or None, initial=begin_criteria(oud), versie=oud.versie)
    rijen = Criteriumrijen(request.POST or None, initial=begin_rijen(oud))

    def doe() -> None:
        services.zet_criteria(
            request.door,
            sleutel=sleutel,
            criteria=criteria_uit(rijen),
            na_versie=form.versie,
            **form.gegevens(),
        )

    context = {"titel": _("Nieuwe versie van de criteria"), "oud": oud}
    return _nieuwe_versie(request, form, rijen, doe, context)


def criteria_stoppen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Stop using a set."""
    request.door.eis("criteria:wijzigen")
    oud = queries.laatste_criteria(request.door.huis, sleutel)
    if request.method == "POST" and request.POST.get("bevestigd") == "ja":
        services.stop_criteria(request.door, sleutel=sleutel)
        meld(request, _("Het huis gebruikt deze set niet meer."))
        return redirect("recht:criteria")
    context = {
        "vraag": _("Deze set criteria niet meer gebruiken?"),
        "gevolgen": [
            oud.naam,
            _("Nieuwe aanmeldingen worden niet meer aan deze set getoetst."),
            _("Wat al is beoordeeld, blijft leesbaar met de oude tekst."),
        ],
        "knop": _("Stoppen met deze set"),
        "terug": reverse("recht:criteria"),
    }
    return toon(request, "web/bevestig.html", context)


def leefgebieden_wijzigen(request: HttpRequest) -> HttpResponse:
    """Start a new version of the life domains."""
    request.door.eis("criteria:wijzigen")
    versies = queries.versies_leefgebieden(request.door.huis)
    oud = versies[0] if versies else None
    form = LeefgebiedenForm(request.POST or None, versie=oud.versie if oud else 0)
    rijen = Leefgebiedrijen(request.POST or None, initial=begin_rijen(oud))

    def doe() -> None:
        bekend = {g.sleutel for v in versies for g in v.leefgebieden.all()}
        services.zet_leefgebieden(
            request.door,
            leefgebieden=leefgebieden_uit(rijen, bekend, services.sleutel_van),
            na_versie=form.versie,
            **form.gegevens(),
        )

    context = {"titel": _("Nieuwe versie van de leefgebieden"), "oud": oud, "gebieden": True}
    return _nieuwe_versie(request, form, rijen, doe, context)


def _nieuwe_versie(
    request: HttpRequest,
    form: Formulier,
    rijen: FormulierSet,
    doe: Callable[[], None],
    context: dict[str, Any],
) -> HttpResponse:
    context = {"form": form, "rijen": rijen, **context}
    if request.method == "POST":
        if meer_gevraagd(request.POST):
            zonder_fouten(form, rijen)
        elif form.is_valid() and rijen.is_valid():
            try:
                with met_domeinfout(form) as poging:
                    doe()
            except Conflict:
                return _te_laat(request, form, context)
            if poging.gelukt:
                meld(request, _("De nieuwe versie is vastgelegd. De oude blijft leesbaar."))
                return redirect("recht:criteria")
    return toon(request, "recht/nieuwe_versie.html", context)


def _te_laat(request: HttpRequest, form: Formulier, context: dict[str, Any]) -> HttpResponse:
    # Versions are only added, so nothing is lost: say it, and let the next press follow on.
    form.data = form.data.copy()
    form.data[form.add_prefix("versie")] = str(context["oud"].versie if context.get("oud") else 0)
    form.add_error(
        None,
        _(
            "Iemand anders heeft intussen een nieuwe versie gemaakt. Bekijk die eerst. Uw tekst "
            "staat hieronder. Legt u die nu vast, dan wordt dat de volgende versie."
        ),
    )
    return toon(request, "recht/nieuwe_versie.html", context, status=409)
