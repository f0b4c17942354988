"""Items: adding one of any kind, reading one, correcting and withdrawing by the source; files."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regiehuis.concepten.hulp import met_concept
from regiehuis.informatie import queries, rules, services
from regiehuis.informatie.forms import CorrectieForm, GegevenForm, StukForm
from regiehuis.informatie.forms.correctie import begin
from regiehuis.informatie.services.gegevens import bron_van
from regiehuis.informatie.tafel import tafel
from regiehuis.informatie.views.delen import kop_met_inhoud
from regiehuis.kern.fouten import Conflict, DomeinFout, NietGevonden, RegelOvertreden
from regiehuis.recht.queries import leefgebieden
from regiehuis.stukken import virus
from regiehuis.stukken.services import keur, plaats
from regiehuis.web.antwoord import conflict, meld, toon, waarschuw
from regiehuis.web.fouten import met_domeinfout, zet_fout

NIEUW = "informatie/gegeven_nieuw.html"
VELDNAMEN = {"bestand": "bijlage", "zichtbaar_voor": "organisaties"}


def gegeven_nieuw(request: HttpRequest, casus_id: UUID, soort: str) -> HttpResponse:
    """Put an item of a kind on the table."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("gegeven:toevoegen")
    if soort not in rules.SOORTEN:
        raise NietGevonden
    form = _gegevenform(request, casus_id, soort)
    context: dict[str, Any] = {"kop": kop, "soort": soort, "woord": _(rules.SOORTEN[soort])}
    context |= {"formulier": f"informatie.gegeven_{soort}", "gescand": virus.is_ingesteld()}
    if request.method != "POST":
        concept = met_concept(request, context["formulier"], casus_id)
        if concept:
            form = _gegevenform(request, casus_id, soort, begin=concept.begin(form))
        return toon(request, NIEUW, {**context, "form": form, "concept": concept})
    klaar = form.is_valid() and form.is_gezien and not form.ongelezen(form.gegeven(), form.bron)
    if klaar and _leg_vast(request, casus_id, form):
        meld(request, _("Toegevoegd aan het beeld."))
        return redirect("informatie:beeld", casus_id)
    context |= {"controleren": form.is_valid() and not klaar, "let_op": _let_op(form)}
    form.toon_zichtbaarheid()
    return toon(request, NIEUW, {**context, "form": form})


def _leg_vast(request: HttpRequest, casus_id: UUID, form: GegevenForm) -> bool:
    with met_domeinfout(form) as poging:
        services.leg_gegeven_vast(
            request.door,
            casus=casus_id,
            gegeven=form.gegeven(),
            bijlage=_gekeurd(form.cleaned_data.get("bijlage")),
            sleutel=form.eenmalig,
        )
    _naar_veld(form, poging.fout)
    return poging.gelukt


def _gegevenform(
    request: HttpRequest, casus_id: UUID, soort: str, begin: dict[str, Any] | None = None
) -> GegevenForm:
    return GegevenForm(
        request.POST or None,
        request.FILES or None,
        soort=soort,
        tafel=tafel(request.door, casus_id),
        bron=bron_van(request.door),
        gebieden=[(g.sleutel, g.naam) for g in leefgebieden(request.door.huis)],
        initial=begin or {"leefgebied": request.GET.get("leefgebied", "")},
    )


def _gekeurd(bestand: Any) -> Any:
    if bestand:
        keur(bestand)
    return bestand


def _naar_veld(form: GegevenForm, fout: DomeinFout | None) -> None:
    """An error that names a field of the service belongs at the field of the form."""
    veld = VELDNAMEN.get(fout.veld or "") if fout else None
    if fout and veld in form.fields:
        form.errors.pop("__all__", None)
        zet_fout(form, fout.bij_veld(veld))


def _let_op(form: GegevenForm) -> list[str]:
    if not form.is_bound or not form.is_valid():
        return []
    return [_(m) for m in form.lees_let_op(form.gegeven(), form.bron)]


@require_safe
def gegeven(request: HttpRequest, gegeven_id: UUID) -> HttpResponse:
    """One item with everything that belongs to it, also what it said before."""
    request.door.eis("casus:bekijken")
    regel = queries.gegeven(request.door, gegeven_id)
    kop = kop_met_inhoud(request, regel.gegeven.casus_id)
    return toon(request, "informatie/gegeven.html", {"kop": kop, "r": regel})


def corrigeren(request: HttpRequest, gegeven_id: UUID) -> HttpResponse:
    """Correct an item that my capacity supplied; two at once both keep their text."""
    request.door.eis("gegeven:toevoegen")
    regel = queries.gegeven(request.door, gegeven_id)
    rij = regel.gegeven
    if not regel.eigen or regel.ingetrokken:
        raise NietGevonden
    kop = kop_met_inhoud(request, rij.casus_id)
    deel = rules.bijzonder_van(rij.soort, regel.deel)
    form = CorrectieForm(request.POST or None, rij=rij, deel=deel, versie=rij.versie)
    terug = reverse("informatie:gegeven", args=[gegeven_id])
    if request.method == "POST" and form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                services.corrigeer(
                    request.door, gegeven=gegeven_id, versie=form.versie, **form.invoer()
                )
        except Conflict as fout:
            return conflict(
                request, form, huidig=begin(fout.huidig, deel), versie=fout.huidig.versie,
                wie=regel.organisatie, wanneer=fout.huidig.gecorrigeerd_op, terug=terug,
                velden=form.te_vergelijken,
            )  # fmt: skip
        if poging.gelukt:
            meld(request, _("De correctie staat erbij. De oude tekst blijft zichtbaar."))
            return redirect(terug)
    return toon(request, "informatie/corrigeren.html", {"kop": kop, "form": form, "r": regel})


def intrekken(request: HttpRequest, gegeven_id: UUID) -> HttpResponse:
    """Withdraw an item that my capacity supplied, after saying what that means."""
    request.door.eis("gegeven:toevoegen")
    regel = queries.gegeven(request.door, gegeven_id)
    if not regel.eigen:
        raise NietGevonden
    terug = reverse("informatie:beeld", args=[regel.gegeven.casus_id])
    if request.method == "POST":
        try:
            services.trek_gegeven_in(request.door, gegeven=gegeven_id, versie=regel.gegeven.versie)
            meld(request, _("Het gegeven is ingetrokken."))
        except (RegelOvertreden, Conflict) as fout:
            waarschuw(request, fout.in_taal(_))
        return redirect(terug)
    return toon(
        request,
        "web/bevestig.html",
        {
            "vraag": _("Trek dit gegeven in?"),
            "gevolgen": [_("De tekst, eerdere teksten en documenten verdwijnen overal."),
                         _("Er blijft staan: ingetrokken door de bron."),
                         _("Dit kunt u niet ongedaan maken.")],
            "knop": _("Trek in"),
            "terug": terug,
            "gevaar": True,
        },
    )  # fmt: skip


def stuk_nieuw(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Add a file to the case as a whole."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("stuk:toevoegen")
    form = StukForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            plaats(request.door, bestand=form.cleaned_data["bestand"], casus=casus_id)
        if poging.gelukt:
            meld(request, _("Het document is toegevoegd."))
            return redirect(reverse("informatie:beeld", args=[casus_id]) + "#documenten")
    context = {"kop": kop, "form": form, "gescand": virus.is_ingesteld()}
    return toon(request, "informatie/stuk_nieuw.html", context)
