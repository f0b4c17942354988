"""Inviting, answering, and who comes in somebody's place."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from regiehuis.casus.queries import aan_tafel
from regiehuis.instroom.queries import triageleden
from regiehuis.kern.fouten import NietGevonden, NietToegestaan
from regiehuis.netwerk.queries import functionarissen
from regiehuis.overleg import queries, services
from regiehuis.overleg.forms import (
    AntwoordForm,
    BesluitVervangerForm,
    UitnodigForm,
    VervangerForm,
)
from regiehuis.overleg.queries import Uitnodigingsblad
from regiehuis.overleg.views.delen import eis_plannen, probeer
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.fouten import met_domeinfout


def uitnodigen(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """Choose whom to invite to an item: the people of the case, each with what is expected."""
    blad = queries.puntblad(request.door, punt_id)
    if blad.overleg is None:
        raise NietGevonden
    eis_plannen(request, blad.overleg)
    al = {g.uitnodiging.functionaris_id for g in blad.genodigden if g.uitnodiging.tot is None}
    if blad.punt.casus_id:
        wie = aan_tafel([blad.punt.casus_id])[blad.punt.casus_id]
    else:
        wie = triageleden(request.door.huis)
    mensen = [m for m in functionarissen(wie - al).values() if m.actief]
    mensen.sort(key=lambda m: m.naam.casefold())
    regie = blad.regie.mens.id if blad.regie else None
    form = UitnodigForm(request.POST or None, mensen=mensen, regie=regie)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            nieuw = services.nodig_uit(
                request.door, agendapunt=punt_id, genodigden=form.genodigden(),
                sleutel=form.eenmalig,
            )  # fmt: skip
        if poging.gelukt:
            zin = ngettext(
                "%(n)s persoon is uitgenodigd.", "%(n)s mensen zijn uitgenodigd.", len(nieuw)
            )
            meld(request, zin % {"n": len(nieuw)})
            return redirect("overleg:overleg", blad.overleg.id)
    zaak = blad.punt.casus_id
    lid_nieuw = reverse("casus:lid_nieuw", args=[zaak]) if zaak else ""
    return toon(
        request, "overleg/uitnodigen.html", {"form": form, "blad": blad, "lid_nieuw": lid_nieuw}
    )


def uitnodiging(request: HttpRequest, uitnodiging_id: UUID) -> HttpResponse:
    """One invitation: what is expected, and the answer."""
    blad = queries.uitnodigingsblad(request.door, uitnodiging_id)
    form = AntwoordForm(
        request.POST or None,
        aanmelding=blad.punt.casus_id is None,
        initial={
            "komt": {"aangenomen": "ja", "afgemeld": "nee"}.get(blad.uitnodiging.stand),
            "reden": blad.genodigde.reden,
        },
    )
    if request.method == "POST":
        request.door.eis("overleg:beantwoorden")
        if form.is_valid():
            with met_domeinfout(form) as poging:
                services.beantwoord(
                    request.door,
                    uitnodiging=uitnodiging_id,
                    komt=form.cleaned_data["komt"] == "ja",
                    reden=form.cleaned_data["reden"],
                )
            if poging.gelukt:
                komt = form.cleaned_data["komt"] == "ja"
                meld(request, _("U komt. Zet het overleg ook in uw agenda.") if komt
                     else _("U komt niet. De planner weet het."))  # fmt: skip
                if komt:
                    return redirect("overleg:overleg", blad.uitnodiging.overleg_id)
                return redirect("overleg:uitnodiging", uitnodiging_id)
    return _toon(request, blad, form=form)


def _toon(request: HttpRequest, blad: Uitnodigingsblad, **forms: object) -> HttpResponse:
    context = {
        "blad": blad,
        "form": AntwoordForm(initial={}, aanmelding=blad.punt.casus_id is None),
        "vervangerform": VervangerForm(mensen=blad.collegas),
        **forms,
    }
    return toon(request, "overleg/uitnodiging.html", context)


@require_POST
def vervanger(request: HttpRequest, uitnodiging_id: UUID) -> HttpResponse:
    """Propose a colleague."""
    blad = queries.uitnodigingsblad(request.door, uitnodiging_id)
    request.door.eis("overleg:beantwoorden")
    if not blad.namens:
        raise NietToegestaan
    form = VervangerForm(request.POST, mensen=blad.collegas)
    if form.is_valid():
        with met_domeinfout(form) as poging:
            services.stel_vervanger_voor(
                request.door,
                uitnodiging=uitnodiging_id,
                vervanger=UUID(form.cleaned_data["vervanger"]),
            )
        if poging.gelukt:
            meld(request, _("Voorgesteld. De procesregisseur besluit of deze persoon meedoet."))
            return redirect("overleg:uitnodiging", uitnodiging_id)
    return _toon(request, blad, vervangerform=form)


def vervanger_besluit(request: HttpRequest, uitnodiging_id: UUID) -> HttpResponse:
    """Let a proposed colleague in, or not."""
    blad = queries.uitnodigingsblad(request.door, uitnodiging_id)
    if not blad.titel:
        raise NietGevonden
    request.door.eis("casus:leden")
    form = BesluitVervangerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        toelaten = "toelaten" in request.POST
        with met_domeinfout(form) as poging:
            services.besluit_vervanger(
                request.door, uitnodiging=uitnodiging_id, toelaten=toelaten,
                reden=form.cleaned_data["reden"],
            )  # fmt: skip
        if poging.gelukt:
            meld(
                request,
                _("Toegelaten: deze persoon doet nu mee aan de casus en is uitgenodigd.")
                if toelaten
                else _("Niet toegelaten."),
            )
            return redirect("overleg:punt", blad.punt.id)
    return toon(request, "overleg/vervanger.html", {"blad": blad, "form": form})


def niet_nodig(request: HttpRequest, uitnodiging_id: UUID) -> HttpResponse:
    """Invite somebody no longer, after saying what that means."""
    blad = queries.uitnodigingsblad(request.door, uitnodiging_id)
    if blad.overleg is None or not blad.titel:
        raise NietGevonden
    eis_plannen(request, blad.overleg)
    terug = reverse("overleg:overleg", args=[blad.overleg.id])
    if request.method == "POST":
        if probeer(
            request, lambda: services.trek_uitnodiging_in(request.door, uitnodiging=uitnodiging_id)
        ):
            meld(request, _("De uitnodiging is ingetrokken."))
        return redirect(terug)
    return toon(
        request,
        "web/bevestig.html",
        {
            "vraag": _("Hoeft %(wie)s niet te komen?") % {"wie": blad.genodigde.naam},
            "gevolgen": [
                _("Deze persoon krijgt een mail dat de uitnodiging vervalt."),
                _("Deze persoon blijft wel lid van de casus.")
                if blad.punt.casus_id
                else _("Deze persoon kan de aanmelding wel blijven wegen."),
            ],
            "knop": _("Trek de uitnodiging in"),
            "terug": terug,
        },
    )
