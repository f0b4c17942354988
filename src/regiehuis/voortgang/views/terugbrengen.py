"""Bringing a followed case back, and deciding on it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.casus import queries as casussen
from regiehuis.kern.fouten import NietGevonden
from regiehuis.netwerk.queries import functionarissen
from regiehuis.voortgang import queries, rules, services
from regiehuis.voortgang.forms import BesluitForm, TerugbrengForm
from regiehuis.voortgang.views.delen import kop_met_inhoud, met_concept_terug, naar_blad
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.fouten import met_domeinfout


def terugbrengen(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Bring a followed case back: one reason, and triage sees it with its history."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("casus:terugbrengen")
    if kop.casus.fase != "volgen":
        return naar_blad(casus_id)
    form = TerugbrengForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.breng_terug(
                request.door, casus=casus_id, sleutel=form.eenmalig, **form.gegevens()
            )
        if poging.gelukt:
            meld(request, _("De casus is teruggebracht. U krijgt bericht van het besluit."))
            return naar_blad(casus_id, "terugkeer")
    met = met_concept_terug(request, form, "voortgang.terugbrengen", casus_id)
    return toon(request, "voortgang/terugbrengen.html", {"kop": kop, **met})


def terugkeer(request: HttpRequest, casus_id: UUID, terugkeer_id: UUID) -> HttpResponse:
    """Read why a case was brought back; triage decides."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("casus:bekijken")
    rij = queries.terugkeer(casus_id, terugkeer_id)
    beslist = request.door.mag("casus:heroverwegen") and rij.stand == "open"
    form = BesluitForm(request.POST or None, versie=rij.versie) if beslist else None
    if form is not None and request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.besluit_terugkeer(
                request.door, terugkeer=rij.id, versie=form.versie, **form.gegevens()
            )
        if poging.gelukt:
            return _na_besluit(request, casus_id)
    wie = functionarissen([rij.gebracht_door_id, rij.besloten_door_id])
    met = {} if form is None else met_concept_terug(request, form, "voortgang.terugkeer", rij.id)
    return toon(
        request,
        "voortgang/terugkeer.html",
        {
            "kop": kop,
            "casus_url": reverse("casus:casus", args=[casus_id]),
            "rij": rij,
            "gebracht_door": wie.get(rij.gebracht_door_id),
            "besloten_door": wie.get(rij.besloten_door_id),
            "stand": _(rules.TERUGKEERSTANDEN[rij.stand]),
            "momenten": queries.momenten(request.door, casus_id),
            **met,
        },
    )


def _na_besluit(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """To the case, or home for who saw it only to decide."""
    meld(request, _("Het besluit is vastgelegd. Wie de casus terugbracht, krijgt bericht."))
    try:
        casussen.casus_voor(request.door, casus_id)
    except NietGevonden:
        return redirect("werkvoorraad:home")
    return naar_blad(casus_id, "terugkeer")
