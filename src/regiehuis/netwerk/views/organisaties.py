"""Who works with us: list, one organisation, adding and changing."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.kern.fouten import Conflict
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk import panels, queries, services
from regiehuis.netwerk.forms import HoedanigheidForm, OrganisatieForm, Zoekform
from regiehuis.web.antwoord import conflict, meld, toon
from regiehuis.web.fouten import met_domeinfout


def organisaties(request: HttpRequest) -> HttpResponse:
    """The network page."""
    request.door.eis("netwerk:bekijken")
    form = Zoekform(request.GET or None)
    keuze = form.cleaned_data if form.is_bound and form.is_valid() else {}
    leden = queries.netwerk(
        request.door,
        zoek=keuze.get("zoek", ""),
        keten=keuze.get("keten", ""),
        alleen_vacatures=keuze.get("vacatures", False),
        ook_gestopt=keuze.get("gestopt", False),
    )
    context = {
        "zoekform": form,
        "criteria_url": reverse("recht:criteria"),
        "ketens": panels.per_keten(leden),
        "totaal": panels.totaal(leden),
        "gefilterd": any(keuze.values()),
    }
    return toon(request, "netwerk/organisaties.html", context)


def organisatie(request: HttpRequest, organisatie_id: UUID) -> HttpResponse:
    """One organisation: capacities and people."""
    request.door.eis("netwerk:bekijken")
    context = panels.organisatie(request.door, organisatie_id)
    gelezen("organisatie", [organisatie_id])
    return toon(request, "netwerk/organisatie.html", context)


def organisatie_nieuw(request: HttpRequest) -> HttpResponse:
    """Add an organisation."""
    request.door.eis("netwerk:wijzigen")
    form = OrganisatieForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            nieuw = services.voeg_organisatie_toe(request.door, **form.gegevens())
        if poging.gelukt:
            meld(request, _("De organisatie is toegevoegd. Kies nu de hoedanigheid."))
            return redirect("netwerk:hoedanigheid_nieuw", nieuw.id)
    return toon(request, "netwerk/organisatie_form.html", {"form": form})


def organisatie_wijzigen(request: HttpRequest, organisatie_id: UUID) -> HttpResponse:
    """Change an organisation."""
    request.door.eis("netwerk:wijzigen")
    rij = queries.organisatie(organisatie_id)
    huidig = {"naam": rij.naam, "soort": rij.soort, "keten": rij.keten, "gemeente": rij.gemeente_id}
    form = OrganisatieForm(request.POST or None, initial=huidig, versie=rij.versie)
    if request.method == "POST" and form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                services.wijzig_organisatie(
                    request.door, organisatie=rij.id, versie=form.versie, **form.gegevens()
                )
        except Conflict:
            terug = panels.terug_naar(
                request.door, rij.id, "netwerk:organisatie:", "organisatie", rij.id
            )
            return conflict(request, form, huidig=huidig, versie=rij.versie, **terug)
        if poging.gelukt:
            meld(request, _("De organisatie is gewijzigd."))
            return redirect("netwerk:organisatie", rij.id)
    return toon(request, "netwerk/organisatie_form.html", {"form": form, "organisatie": rij})


def organisatie_stoppen(request: HttpRequest, organisatie_id: UUID) -> HttpResponse:
    """Record that an organisation takes no part any more, or takes part again."""
    request.door.eis("netwerk:wijzigen")
    rij = queries.organisatie(organisatie_id)
    doe = services.stop_organisatie if rij.actief else services.hervat_organisatie
    form = panels.Leegform(request.POST or None)
    if request.method == "POST" and request.POST.get("bevestigd") == "ja" and form.is_valid():
        with met_domeinfout(form) as poging:
            doe(request.door, organisatie=rij.id)
        if poging.gelukt:
            meld(request, _("Vastgelegd."))
            return redirect("netwerk:organisatie", rij.id)
    return toon(request, "web/bevestig.html", {"form": form, **panels.vraag_stoppen(rij)})


def hoedanigheid_nieuw(request: HttpRequest, organisatie_id: UUID) -> HttpResponse:
    """Add a capacity to an organisation."""
    request.door.eis("netwerk:wijzigen")
    rij = queries.organisatie(organisatie_id)
    form = HoedanigheidForm(
        request.POST or None,
        organisatiesoort=rij.soort,
        heeft=queries.soorten_van(organisatie_id),
    )
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.voeg_hoedanigheid_toe(request.door, organisatie=rij.id, **form.gegevens())
        if poging.gelukt:
            meld(request, _("De hoedanigheid is toegevoegd."))
            return redirect("netwerk:organisatie", rij.id)
    return toon(request, "netwerk/hoedanigheid_form.html", {"form": form, "organisatie": rij})
