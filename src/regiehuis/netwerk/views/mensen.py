"""The people: adding, changing, roles, ambassadeur, leaving."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.kern.fouten import Conflict
from regiehuis.netwerk import panels, queries, services
from regiehuis.netwerk.forms import (
    AmbassadeurForm,
    FunctionarisForm,
    NieuweFunctionarisForm,
    RollenForm,
    VertrekForm,
    beginwaarden,
)
from regiehuis.web.antwoord import conflict, meld, toon
from regiehuis.web.fouten import met_domeinfout


def functionaris_nieuw(request: HttpRequest, hoedanigheid_id: UUID) -> HttpResponse:
    """Add a person to a hoedanigheid."""
    request.door.eis("netwerk:wijzigen")
    rij = queries.hoedanigheid(hoedanigheid_id)
    form = NieuweFunctionarisForm(request.POST or None, door=request.door, hoedanigheid=rij)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.voeg_functionaris_toe(request.door, hoedanigheid=rij.id, **form.gegevens())
        if poging.gelukt:
            meld(request, _("De persoon is toegevoegd aan het netwerk."))
            return redirect("netwerk:organisatie", rij.organisatie_id)
    context = {"form": form, "hoedanigheid": rij, "terug": rij.organisatie_id}
    return toon(request, "netwerk/functionaris_form.html", context)


def functionaris_wijzigen(request: HttpRequest, functionaris_id: UUID) -> HttpResponse:
    """Change the data of a person."""
    request.door.eis("netwerk:wijzigen")
    rij = queries.functionarisrij(functionaris_id)
    h, begin = rij.hoedanigheid, beginwaarden(rij)
    form = FunctionarisForm(
        request.POST or None,
        door=request.door,
        hoedanigheid=h,
        zelf=rij.id,
        initial=begin,
        versie=rij.versie,
    )
    if request.method == "POST" and form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                services.wijzig_functionaris(
                    request.door, functionaris=rij.id, versie=form.versie, **form.gegevens()
                )
        except Conflict:
            terug = panels.terug_naar(
                request.door, h.organisatie_id, "netwerk:functionaris:", "functionaris", rij.id
            )
            return conflict(request, form, huidig=begin, versie=rij.versie, **terug)
        if poging.gelukt:
            meld(request, _("De gegevens zijn gewijzigd."))
            return redirect("netwerk:organisatie", h.organisatie_id)
    context = {"form": form, "hoedanigheid": h, "functionaris": rij, "terug": h.organisatie_id}
    return toon(request, "netwerk/functionaris_form.html", context)


def functionaris_rollen(request: HttpRequest, functionaris_id: UUID) -> HttpResponse:
    """Change the roles of a person."""
    request.door.eis("netwerk:wijzigen")
    rij = queries.functionarisrij(functionaris_id)
    form = RollenForm(
        request.POST or None,
        soort=rij.hoedanigheid_soort,
        gever=request.door.rollen,
        heeft=rij.rollen,
        initial={"rollen": rij.rollen},
        versie=rij.versie,
    )
    terug = rij.hoedanigheid.organisatie_id
    if request.method == "POST" and form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                services.zet_rollen(
                    request.door, functionaris=rij.id, versie=form.versie, **form.gegevens()
                )
        except Conflict:
            eerder = panels.terug_naar(
                request.door, terug, "netwerk:functionaris:", "functionaris", rij.id
            )
            huidig = {"rollen": rij.rollen}
            return conflict(request, form, huidig=huidig, versie=rij.versie, **eerder)
        if poging.gelukt:
            meld(request, _("De rollen zijn gewijzigd."))
            return redirect("netwerk:organisatie", terug)
    context = {"form": form, "functionaris": rij, "terug": terug}
    return toon(request, "netwerk/rollen_form.html", context)


def ambassadeur(request: HttpRequest, hoedanigheid_id: UUID) -> HttpResponse:
    """Choose the ambassadeur of a hoedanigheid."""
    request.door.eis("netwerk:wijzigen")
    rij = queries.hoedanigheid(hoedanigheid_id)
    mensen = queries.kiesbaar(request.door, hoedanigheid=rij.id)
    begin = {"functionaris": str(rij.ambassadeur_id or "")}
    form = AmbassadeurForm(request.POST or None, mensen=mensen, initial=begin)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.benoem_ambassadeur(
                request.door,
                hoedanigheid=rij.id,
                functionaris=UUID(form.cleaned_data["functionaris"]),
            )
        if poging.gelukt:
            meld(request, _("De ambassadeur is vastgelegd."))
            return redirect("netwerk:organisatie", rij.organisatie_id)
    context = {"form": form, "hoedanigheid": rij, "mensen": mensen}
    return toon(request, "netwerk/ambassadeur_form.html", context)


def functionaris_vertrek(request: HttpRequest, functionaris_id: UUID) -> HttpResponse:
    """Somebody leaves: everything ends at once."""
    request.door.eis("functionaris:vertrek")
    rij = queries.functionarisrij(functionaris_id)
    services.eis_vertrek(request.door, rij)
    form = VertrekForm(request.POST or None)
    terug = rij.hoedanigheid.organisatie_id
    if request.method == "POST" and form.is_valid() and request.POST.get("bevestigd") == "ja":
        with met_domeinfout(form) as poging:
            services.laat_vertrekken(
                request.door, functionaris=rij.id, reden=form.cleaned_data["reden"]
            )
        if poging.gelukt:
            meld(request, _("Het vertrek is vastgelegd. Alle toegang is beëindigd."))
            return redirect("netwerk:organisatie", terug)
    context = {
        "form": form,
        "vraag": _("%(naam)s laten vertrekken?") % {"naam": rij.naam},
        "gevolgen": panels.gevolgen_vertrek(),
        "knop": _("Vertrek vastleggen"),
        "terug": reverse("netwerk:organisatie", args=[terug]),
        "gevaar": True,
    }
    return toon(request, "web/bevestig.html", context)
