"""Closing a case, undoing that, and reopening it with a second person."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from regiehuis.casus import queries, rules, services
from regiehuis.casus.forms import AfsluitForm, HeropenForm, OpenZakenForm
from regiehuis.casus.queries import Heropenvraag, Kop
from regiehuis.concepten.hulp import met_concept_terug
from regiehuis.kern.fouten import Conflict, NietGevonden, RegelOvertreden
from regiehuis.web.antwoord import meld, toon, waarschuw
from regiehuis.web.fouten import met_domeinfout


def afsluiten(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Show what is still open and end it per line; then close, after saying what that means."""
    if request.method == "POST" and queries.is_afgesloten(casus_id):
        return redirect("casus:casus", casus_id)  # sent twice
    kop = queries.kop_met_inhoud(request.door, casus_id)
    request.door.eis("casus:afsluiten")
    groepen = queries.open_zaken(request.door, casus_id)
    beeindigt = "_beeindig" in request.POST
    zaken = OpenZakenForm(request.POST if beeindigt else None, groepen=groepen)
    # With lines still open there is nothing to close yet: only reasons are read.
    form = AfsluitForm(None if beeindigt else request.POST or None, versie=kop.casus.versie)
    if request.method == "POST":
        klaar = _beeindig(request, kop, zaken) if beeindigt else _sluit(request, kop, form)
        if klaar is not None:
            return klaar
    met = met_concept_terug(request, form, "casus.afsluiten", casus_id)
    return toon(
        request,
        "casus/afsluiten.html",
        {
            "kop": kop,
            "zaken": zaken,
            "aantal_open": len(zaken.zaken),
            "beeindigd": queries.beeindigde_zaken(casus_id),
            **met,
        },
    )


def _beeindig(request: HttpRequest, kop: Kop, zaken: OpenZakenForm) -> HttpResponse | None:
    if not zaken.is_valid():
        return None
    with met_domeinfout(zaken) as poging:
        aantal = services.beeindig_zaken(request.door, casus=kop.casus.id, redenen=zaken.redenen())
    if not poging.gelukt:
        return None
    tekst = ngettext("%(n)s regel is beëindigd.", "%(n)s regels zijn beëindigd.", aantal)
    meld(request, tekst % {"n": aantal})
    return redirect("casus:afsluiten", kop.casus.id)


def _sluit(request: HttpRequest, kop: Kop, form: AfsluitForm) -> HttpResponse | None:
    if not form.is_valid():
        return None
    try:
        with met_domeinfout(form) as poging:
            services.sluit_af(
                request.door, casus=kop.casus.id, versie=form.versie or 0, **form.gegevens()
            )
    except Conflict:
        waarschuw(request, _("Iemand anders heeft de casus net gewijzigd. Kijk nog een keer."))
        return redirect("casus:afsluiten", kop.casus.id)
    if not poging.gelukt:
        return None
    meld(
        request,
        _("De casus is afgesloten. Niemand ziet de inhoud nog."),
        ongedaan=reverse("casus:afsluiting_ongedaan", args=[kop.casus.id]),
    )
    return redirect("casus:casus", kop.casus.id)


@require_POST
def afsluiting_ongedaan(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Undo closing: everybody sees what he saw."""
    queries.kop(request.door, casus_id)
    request.door.eis("casus:afsluiten")
    try:
        services.maak_afsluiten_ongedaan(request.door, casus=casus_id)
        meld(request, _("De casus is weer open. Iedereen ziet weer wat hij zag."))
    except RegelOvertreden as fout:
        waarschuw(request, fout.in_taal(_))
    return redirect("casus:casus", casus_id)


def heropenen(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Ask to reopen a closed case, or decide on what somebody else asked."""
    kop = queries.kop(request.door, casus_id)
    request.door.eis("casus:heropenen")
    if kop.casus.fase != rules.AFGESLOTEN:
        raise NietGevonden
    vraag = queries.heropenvraag(casus_id)
    if vraag is not None:
        return _besluit(request, kop, vraag)
    form = HeropenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.vraag_heropening(
                request.door,
                casus=casus_id,
                reden=form.cleaned_data["reden"],
                doeltoets=form.doeltoets(),
                sleutel=form.eenmalig,
            )
        if poging.gelukt:
            meld(request, _("Gevraagd. De casus gaat open als een tweede persoon het bevestigt."))
            return redirect("casus:casus", casus_id)
    met = met_concept_terug(request, form, "casus.heropenen", casus_id)
    return toon(request, "casus/heropenen.html", {"kop": kop, **met})


BESLUITEN = {
    "bevestig": (
        services.bevestig_heropening,
        gettext_lazy("De casus is weer open. Wie regie heeft, ziet hem weer."),
    ),
    "wijs_af": (services.wijs_heropening_af, gettext_lazy("Vastgelegd. De casus blijft dicht.")),
    "trek_in": (services.trek_heropening_in, gettext_lazy("Ingetrokken. De casus blijft dicht.")),
}


def _besluit(request: HttpRequest, kop: Kop, vraag: Heropenvraag) -> HttpResponse:
    if request.method == "POST" and request.POST.get("besluit") in BESLUITEN:
        dienst, tekst = BESLUITEN[request.POST["besluit"]]
        try:
            dienst(request.door, heropening=vraag.heropening.id)
            meld(request, tekst)
        except RegelOvertreden as fout:
            waarschuw(request, fout.in_taal(_))
        return redirect("casus:casus", kop.casus.id)
    eigen = vraag.heropening.gevraagd_door_id == request.door.functionaris
    return toon(request, "casus/heropenvraag.html", {"kop": kop, "vraag": vraag, "eigen": eigen})
