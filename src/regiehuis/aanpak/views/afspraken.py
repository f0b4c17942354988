"""Agreements: of a case, of mine, and the page of one that answers in seconds."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from regiehuis.aanpak import queries, services
from regiehuis.aanpak.forms import AfspraakForm, OverdraagForm, StapForm, blad, mogelijk
from regiehuis.aanpak.queries import Afspraakkaart
from regiehuis.aanpak.views.delen import met_versie, probeer, versie_uit
from regiehuis.casus import queries as casussen
from regiehuis.concepten.hulp import met_concept
from regiehuis.informatie.tafel import tafel
from regiehuis.kern.fouten import Conflict, NietGevonden
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.fouten import met_domeinfout

#: Step -> its service, and what the next page says.
STAPPEN: dict[str, tuple[Callable[..., Any], Any]] = {
    "aanvaarden": (services.aanvaard, gettext_lazy("U heeft de afspraak aangenomen.")),
    "weigeren": (
        services.weiger,
        gettext_lazy("U heeft de afspraak geweigerd. De maker hoort dat."),
    ),
    "melden": (services.meld_voortgang, gettext_lazy("De voortgang staat erbij.")),
    "afronden": (services.rond_af, gettext_lazy("De afspraak is gedaan.")),
    "opgeven": (services.geef_op, gettext_lazy("De afspraak staat als niet gedaan.")),
    "verzetten": (services.verzet, gettext_lazy("De datum is gewijzigd.")),
    "intrekken": (services.trek_in, gettext_lazy("De afspraak is ingetrokken.")),
}


@require_safe
def afspraken(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """All agreements of a case: open first and late on top; also those that ended."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "plan")
    alle = queries.afspraken(casus_id)
    return toon(
        request,
        "aanpak/afspraken.html",
        {
            "kop": kop,
            "open": [r for r in alle if r.open],
            "eerder": [r for r in alle if not r.open],
        },
    )


@require_safe
def mijn_afspraken(request: HttpRequest) -> HttpResponse:
    """My own agreements of all cases, also from the mail that reminds of several."""
    request.door.eis("casus:bekijken")
    open_ = queries.mijn_afspraken(request.door)
    eerder = queries.mijn_gedane_afspraken(request.door)
    namen = casussen.aanduidingen({r.casus for r in (*open_, *eerder)})
    return toon(request, "aanpak/mijn.html", {"open": open_, "eerder": eerder, "namen": namen})


def nieuw(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Make an agreement."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "plan")
    request.door.eis("afspraak:maken")
    aan_tafel = tafel(request.door, casus_id)
    concept = None
    begin: dict[str, Any] = {"functionaris": request.GET.get("wie", "")}
    if request.method != "POST":
        concept = met_concept(request, services.NIEUW, casus_id)
        begin |= concept.begin(AfspraakForm)
    form = AfspraakForm(request.POST or None, tafel=aan_tafel, initial=begin)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.maak_afspraak(
                request.door, casus=casus_id, sleutel=form.eenmalig, **form.invoer()
            )
        if poging.gelukt:
            meld(request, _("De afspraak is gemaakt."))
            return redirect("aanpak:afspraken", casus_id)
    return toon(
        request, "aanpak/afspraak_nieuw.html", {"kop": kop, "form": form, "concept": concept}
    )


# ---- one agreement ------------------------------------------------------------------------------


def afspraak(request: HttpRequest, afspraak_id: UUID) -> HttpResponse:
    """One agreement: what it is, what became of it, and the buttons that answer it."""
    request.door.eis("casus:bekijken")
    kaart = queries.afspraak(request.door, afspraak_id)
    if request.method != "POST":
        concept = met_concept(request, services.ANTWOORD, afspraak_id)
        return toon(request, "aanpak/afspraak.html", blad(kaart, concept=concept))
    stap = request.POST.get("stap", "")
    if stap not in mogelijk(kaart):
        if kaart.alleen_taak or stap not in STAPPEN:
            raise NietGevonden
        return _doe_toch(request, kaart, stap)
    form = StapForm(request.POST, stap=stap, versie=kaart.rij.versie)
    if form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                STAPPEN[stap][0](
                    request.door, afspraak=afspraak_id, versie=form.versie, **form.invoer()
                )
        except Conflict as fout:
            kaart = queries.afspraak(request.door, afspraak_id)
            pagina = blad(kaart, StapForm(met_versie(request, kaart.rij.versie), stap=stap))
            return toon(
                request, "aanpak/afspraak.html", {**pagina, "conflict": fout.in_taal(_)}, status=409
            )
        if poging.gelukt:
            meld(request, STAPPEN[stap][1])
            return redirect("aanpak:afspraak", afspraak_id)
    return toon(request, "aanpak/afspraak.html", blad(kaart, form), status=422)


def _doe_toch(request: HttpRequest, kaart: Afspraakkaart, stap: str) -> HttpResponse:
    """A step that this page does not offer: the service says why not."""
    velden = {n: request.POST.get(n, "") for n in StapForm.VRAAGT[stap][0] if n != "uiterlijk"}
    if "uiterlijk" in StapForm.VRAAGT[stap][0]:
        velden["uiterlijk"] = None  # type: ignore[assignment]
    probeer(
        request,
        lambda: STAPPEN[stap][0](request.door, afspraak=kaart.rij.id, **velden),
        STAPPEN[stap][1],
    )
    return redirect("aanpak:afspraak", kaart.rij.id)


def overdragen(request: HttpRequest, afspraak_id: UUID) -> HttpResponse:
    """Give an agreement to somebody else of the table."""
    request.door.eis("afspraak:maken")
    kaart = queries.afspraak(request.door, afspraak_id)
    if kaart.alleen_taak:
        raise NietGevonden
    queries.eis_beheer(kaart)
    kop = casussen.kop_met_inhoud(request.door, kaart.rij.casus_id, "plan")
    form = OverdraagForm(
        request.POST or None,
        tafel=tafel(request.door, kop.casus.id),
        behalve=None if kaart.regel.zonder_persoon else kaart.rij.functionaris_id,
        versie=kaart.rij.versie,
        initial={"uiterlijk": None if kaart.regel.laat else kaart.rij.uiterlijk},
    )
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.draag_over(
                request.door, afspraak=afspraak_id, versie=form.versie, **form.invoer()
            )
        if poging.gelukt:
            meld(request, _("De afspraak ligt nu bij iemand anders."))
            return redirect("aanpak:afspraak", afspraak_id)
    return toon(request, "aanpak/overdragen.html", {"kop": kop, "k": kaart, "form": form})


@require_POST
def wegzetten(request: HttpRequest, afspraak_id: UUID) -> HttpResponse:
    """Say that a refused or undone agreement was discussed."""
    request.door.eis("afspraak:afhandelen")
    probeer(
        request,
        lambda: services.zet_weg(request.door, afspraak=afspraak_id, versie=versie_uit(request)),
        _("De afspraak is besproken en staat niet meer op uw lijst."),
    )
    return redirect(reverse("aanpak:afspraak", args=[afspraak_id]))
