"""Scaling down, answering a handover, and follow moments."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regiehuis.kern.fouten import RegelOvertreden
from regiehuis.netwerk.queries import functionarissen
from regiehuis.voortgang import queries, services
from regiehuis.voortgang.forms import AfschaalForm, AntwoordForm, MomentForm, OverdrachtForm
from regiehuis.voortgang.views.delen import (
    kijkers,
    kop_met_inhoud,
    leden,
    met_concept_terug,
    naar_blad,
)
from regiehuis.web.antwoord import meld, toon, waarschuw
from regiehuis.web.fouten import met_domeinfout


def afschalen(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Ask a member to take the case over, and plan who looks when."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("casus:afschalen")
    form = AfschaalForm(request.POST or None, leden=leden(kop), kijkers=kijkers(kop))
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.vraag_overdracht(
                request.door, casus=casus_id, sleutel=form.eenmalig, **form.invoer()
            )
        if poging.gelukt:
            meld(request, _("Gevraagd. De casus wordt gevolgd zodra de ontvanger ja zegt."))
            return naar_blad(casus_id, "volgen")
    met = met_concept_terug(request, form, "voortgang.afschalen", casus_id)
    lid_url = reverse("casus:lid_nieuw", args=[casus_id])
    return toon(request, "voortgang/afschalen.html", {"kop": kop, "lid_url": lid_url, **met})


def overdracht(request: HttpRequest, casus_id: UUID, overdracht_id: UUID) -> HttpResponse:
    """Read the advice; who was asked answers."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("casus:bekijken")
    rij = queries.overdracht(casus_id, overdracht_id)
    mijn = rij.ontvanger_id == request.door.functionaris and rij.stand == "gevraagd"
    form = OverdrachtForm(request.POST or None, versie=rij.versie) if mijn else None
    if form is not None and request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.beantwoord_overdracht(
                request.door,
                overdracht=rij.id,
                aanvaard=form.cleaned_data["antwoord"] == "ja",
                reden=form.cleaned_data["reden"],
                versie=form.versie,
            )
        if poging.gelukt:
            meld(request, _("Uw antwoord is vastgelegd."))
            return naar_blad(casus_id, "volgen")
    wie = functionarissen([rij.ontvanger_id, rij.gevraagd_door_id])
    momenten = queries.momenten(request.door, casus_id)
    return toon(
        request,
        "voortgang/overdracht.html",
        {
            "kop": kop,
            "casus_url": reverse("casus:casus", args=[casus_id]),
            "rij": rij,
            "form": form,
            "ontvanger": wie.get(rij.ontvanger_id),
            "vrager": wie.get(rij.gevraagd_door_id),
            "momenten": [m for m in momenten if m.rij.overdracht_id == rij.id],
        },
    )


@require_POST
def overdracht_intrekken(request: HttpRequest, casus_id: UUID, overdracht_id: UUID) -> HttpResponse:
    """Take the question to the receiver back."""
    kop_met_inhoud(request, casus_id)
    request.door.eis("casus:afschalen")
    rij = queries.overdracht(casus_id, overdracht_id)
    try:
        services.trek_overdracht_in(request.door, overdracht=rij.id)
        meld(request, _("De vraag is ingetrokken."))
    except RegelOvertreden as fout:
        waarschuw(request, fout.in_taal(_))
    return naar_blad(casus_id, "volgen")


def volgmoment_nieuw(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Plan one more day on which somebody looks."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("casus:afschalen")
    form = MomentForm(request.POST or None, kijkers=kijkers(kop))
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.plan_volgmoment(
                request.door, casus=casus_id, sleutel=form.eenmalig, **form.gegevens()
            )
        if poging.gelukt:
            meld(request, _("Gepland. Het staat op de werkvoorraad van wie kijkt."))
            return naar_blad(casus_id, "volgen")
    return toon(request, "voortgang/volgmoment_nieuw.html", {"kop": kop, "form": form})


def volgmoment(request: HttpRequest, casus_id: UUID, volgmoment_id: UUID) -> HttpResponse:
    """Say in one line how it goes."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("volgmoment:beantwoorden")
    rij = queries.volgmoment(casus_id, volgmoment_id)
    if rij.stand != "gepland":
        return naar_blad(casus_id, "volgen")
    form = AntwoordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.beantwoord_volgmoment(request.door, volgmoment=rij.id, **form.gegevens())
        if poging.gelukt:
            terug = form.cleaned_data["antwoord"] == "terugbrengen"
            meld(
                request,
                _("De casus is teruggebracht. De triage besluit.")
                if terug
                else _("Uw antwoord is vastgelegd."),
            )
            return redirect("voortgang:voortgang", casus_id)
    momenten = queries.momenten(request.door, casus_id)
    return toon(
        request,
        "voortgang/volgmoment.html",
        {
            "kop": kop,
            "form": form,
            "rij": rij,
            "wie": kop.deelnemers.mensen.get(rij.wie_id),
            "eerder": [m for m in momenten if m.rij.antwoord],
        },
    )


def volgmoment_vervallen(request: HttpRequest, casus_id: UUID, volgmoment_id: UUID) -> HttpResponse:
    """Let a follow moment lapse, after saying what that means."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("casus:afschalen")
    rij = queries.volgmoment(casus_id, volgmoment_id)
    if request.method == "POST":
        try:
            services.laat_moment_vervallen(request.door, volgmoment=rij.id)
            meld(request, _("Het volgmoment gaat niet door."))
        except RegelOvertreden as fout:
            waarschuw(request, fout.in_taal(_))
        return naar_blad(casus_id, "volgen")
    return toon(
        request,
        "voortgang/bevestig.html",
        {
            "kop": kop,
            "vraag": _("Gaat dit volgmoment niet door?"),
            "gevolgen": [_("Het verdwijnt van de werkvoorraad van wie zou kijken.")],
            "knop": _("Laat vervallen"),
            "terug": reverse("voortgang:voortgang", args=[casus_id]),
        },
    )
