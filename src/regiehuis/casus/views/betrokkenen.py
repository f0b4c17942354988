"""Adding, changing and taking out the persons of a case."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.casus import queries, services
from regiehuis.casus.forms import BetrokkeneForm
from regiehuis.casus.models import Betrokkene
from regiehuis.casus.queries import Kop
from regiehuis.casus.views.delen import (
    laatste_wijziging,
)
from regiehuis.concepten.hulp import met_concept_terug
from regiehuis.kern.fouten import Conflict, NietGevonden
from regiehuis.web.antwoord import conflict, meld, toon
from regiehuis.web.fouten import met_domeinfout


def _van_casus(kop: Kop, betrokkene_id: UUID) -> Betrokkene:
    gevonden = next((b for b in kop.betrokkenen if b.id == betrokkene_id), None)
    if gevonden is None:
        raise NietGevonden
    return gevonden


def betrokkene_nieuw(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Keep a person in the case."""
    kop = queries.kop_met_inhoud(request.door, casus_id, "team")
    request.door.eis("casus:wijzigen")
    heeft_onderwerp = any(b.rol == "onderwerp" for b in kop.betrokkenen)
    begin = {"rol": "directe_kring" if heeft_onderwerp else "onderwerp", "soort": "persoon"}
    form = BetrokkeneForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.voeg_betrokkene_toe(
                request.door, casus=casus_id, betrokkene=form.betrokkene(), sleutel=form.eenmalig
            )
        if poging.gelukt:
            meld(request, _("Deze persoon staat nu in de casus."))
            return redirect(reverse("casus:team", args=[casus_id]) + "#kring")
    met = met_concept_terug(request, form, "casus.betrokkene", casus_id)
    return toon(request, "casus/betrokkene.html", {"kop": kop, "nieuw": True, **met})


def betrokkene(request: HttpRequest, casus_id: UUID, betrokkene_id: UUID) -> HttpResponse:
    """Change a person."""
    kop = queries.kop_met_inhoud(request.door, casus_id, "team")
    request.door.eis("casus:wijzigen")
    rij = _van_casus(kop, betrokkene_id)
    begin = BetrokkeneForm.begin(rij, queries.adres_van(rij))
    form = BetrokkeneForm(request.POST or None, initial=begin, versie=rij.versie)
    terug = reverse("casus:team", args=[casus_id]) + "#kring"
    if request.method == "POST" and form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                services.wijzig_betrokkene(
                    request.door, id=rij.id, versie=form.versie or 0, betrokkene=form.betrokkene()
                )
        except Conflict as fout:
            wie, wanneer = laatste_wijziging(casus_id, "casus:betrokkene:gewijzigd")
            huidig = BetrokkeneForm.begin(fout.huidig, queries.adres_van(fout.huidig))
            return conflict(
                request, form, huidig=huidig, versie=fout.huidig.versie, wie=wie,
                wanneer=wanneer, terug=terug, velden=[n for n in huidig if n in form.changed_data],
            )  # fmt: skip
        if poging.gelukt:
            meld(request, _("Opgeslagen."))
            return redirect(terug)
    met = met_concept_terug(request, form, "casus.betrokkene", rij.id)
    return toon(request, "casus/betrokkene.html", {"kop": kop, "betrokkene": rij, **met})


def betrokkene_weg(request: HttpRequest, casus_id: UUID, betrokkene_id: UUID) -> HttpResponse:
    """Take a person out of the case, after saying what that means."""
    kop = queries.kop_met_inhoud(request.door, casus_id, "team")
    request.door.eis("casus:wijzigen")
    terug = reverse("casus:team", args=[casus_id]) + "#kring"
    if request.method == "POST" and queries.is_weg(casus_id, betrokkene_id):
        return redirect(terug)  # sent twice
    rij = _van_casus(kop, betrokkene_id)
    if request.method == "POST":
        services.verwijder_betrokkene(request.door, id=rij.id, versie=rij.versie)
        meld(request, _("Deze persoon staat niet meer in de casus."))
        return redirect(terug)
    return toon(
        request,
        "casus/bevestig.html",
        {
            "kop": kop,
            "vraag": _("Haal deze persoon uit de casus: %(wie)s?") % {"wie": rij.aanduiding},
            "gevolgen": [
                _("Niemand ziet de gegevens van deze persoon nog in deze casus."),
                _("Wat anderen over deze persoon hebben ingebracht, blijft staan tot het vervalt."),
            ],
            "knop": _("Haal uit de casus"),
            "terug": terug,
            "gevaar": True,
        },
    )
