"""The people of a hoedanigheid or house: invited, active, absent, replaced, left."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from regiehuis.netwerk import services as netwerkdienst
from regiehuis.toegang import mag, queries, services
from regiehuis.toegang.forms import OpnieuwForm, UitnodigForm, VertrekForm, WaarnemingForm
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.fouten import met_domeinfout

STANDEN = {
    "": gettext_lazy("Iedereen"),
    "geen": gettext_lazy("Nog niet uitgenodigd"),
    "uitgenodigd": gettext_lazy("Uitgenodigd"),
    "verlopen": gettext_lazy("Uitnodiging verlopen"),
    "actief": gettext_lazy("Actief"),
    "afwezig": gettext_lazy("Afwezig"),
    "vertrokken": gettext_lazy("Vertrokken"),
}


def lijst(request: HttpRequest) -> HttpResponse:
    """The list, with a filter on where people stand in the address."""
    iedereen = queries.mensen(request.door)
    stand = request.GET.get("stand", "")
    stand = stand if stand in STANDEN else ""
    aanwezig = [m for m in iedereen if m.stand != "vertrokken"]
    tellingen = {s: sum(1 for m in iedereen if m.stand == s) for s in STANDEN if s}
    groepen = [
        {"stand": s, "naam": naam, "aantal": tellingen.get(s, len(aanwezig)), "gekozen": s == stand}
        for s, naam in STANDEN.items()
        if not s or tellingen[s]
    ]
    getoond = [m for m in iedereen if m.stand == stand] if stand else aanwezig
    context = {
        "groepen": groepen,
        "mensen": getoond,
        "herstel": [m for m in aanwezig if m.herstel],
        "standnamen": STANDEN,
    }
    return toon(request, "toegang/mensen.html", context)


def uitnodigen(request: HttpRequest) -> HttpResponse:
    """Invite somebody who is new."""
    request.door.eis("functionaris:uitnodigen")
    form = UitnodigForm(request.POST or None, door=request.door)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            uitnodiging = services.nodig_nieuw_uit(request.door, **form.gegevens())
        if poging.gelukt:
            meld(request, _("De uitnodiging is verstuurd. Zij is 7 dagen geldig."))
            return redirect("toegang:mens", uitnodiging.functionaris_id)
    return toon(request, "toegang/uitnodigen.html", {"form": form})


def mens(request: HttpRequest, functionaris_id: UUID) -> HttpResponse:
    """One person: where he stands and what can be arranged."""
    wie = queries.medewerker(request.door, functionaris_id)
    return toon(request, "toegang/mens.html", _mens(request, wie))


def _mens(
    request: HttpRequest, wie: queries.Medewerker, **formulieren: object
) -> dict[str, object]:
    door = request.door
    return {
        "wie": wie,
        "standnamen": STANDEN,
        "kan": mag.over(door, wie),
        "opnieuw": OpnieuwForm(met_screening=wie.rij.screening_bevestigd_op is None),
        "waarneming": WaarnemingForm(functionaris=wie.rij, door=door),
        **formulieren,
    }


@require_POST
def opnieuw(request: HttpRequest, functionaris_id: UUID) -> HttpResponse:
    """Invite somebody who stands in the network, or send the invitation again."""
    wie = queries.medewerker(request.door, functionaris_id)
    form = OpnieuwForm(request.POST, met_screening=wie.rij.screening_bevestigd_op is None)
    if form.is_valid():
        with met_domeinfout(form) as poging:
            services.nodig_uit(request.door, functionaris_id=functionaris_id, **form.gegevens())
        if poging.gelukt:
            meld(request, _("De uitnodiging is verstuurd. Zij is 7 dagen geldig."))
            return redirect("toegang:mens", functionaris_id)
    return toon(request, "toegang/mens.html", _mens(request, wie, opnieuw=form))


@require_POST
def intrekken(request: HttpRequest, functionaris_id: UUID) -> HttpResponse:
    """Withdraw an open invitation."""
    wie = queries.medewerker(request.door, functionaris_id)
    request.door.eis("functionaris:uitnodigen")
    if wie.uitnodiging is not None:
        services.trek_in(request.door, uitnodiging_id=wie.uitnodiging.id)
        meld(request, _("De uitnodiging is ingetrokken. De link werkt niet meer."))
    return redirect("toegang:mens", functionaris_id)


@require_POST
def waarneming(request: HttpRequest, functionaris_id: UUID) -> HttpResponse:
    """Arrange a deputy for a colleague."""
    wie = queries.medewerker(request.door, functionaris_id)
    form = WaarnemingForm(request.POST, functionaris=wie.rij, door=request.door)
    if form.is_valid():
        with met_domeinfout(form) as poging:
            services.regel_waarneming(
                request.door, functionaris_id=functionaris_id, **form.gegevens()
            )
        if poging.gelukt:
            meld(request, _("De waarneming is geregeld."))
            return redirect("toegang:mens", functionaris_id)
    return toon(request, "toegang/mens.html", _mens(request, wie, waarneming=form))


@require_POST
def waarneming_beeindigen(
    request: HttpRequest, functionaris_id: UUID, waarneming_id: UUID
) -> HttpResponse:
    """End the stand-in of a colleague."""
    services.beeindig_waarneming(
        request.door, waarneming_id=waarneming_id, functionaris_id=functionaris_id
    )
    meld(request, _("De waarneming is beëindigd."))
    return redirect("toegang:mens", functionaris_id)


def vertrek(request: HttpRequest, functionaris_id: UUID) -> HttpResponse:
    """Let somebody leave: says first what ends, then does it in one action."""
    wie = queries.medewerker(request.door, functionaris_id)
    form = VertrekForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            netwerkdienst.laat_vertrekken(
                request.door, functionaris=functionaris_id, reden=form.cleaned_data["reden"]
            )
        if poging.gelukt:
            meld(request, _("Vastgelegd. De toegang is direct beëindigd."))
            return redirect("toegang:mensen")
    request.door.eis("functionaris:vertrek")
    return toon(request, "toegang/vertrek.html", {"wie": wie, "form": form})


@require_POST
def herstel_vragen(request: HttpRequest, functionaris_id: UUID) -> HttpResponse:
    """Ask to restore the lost second factor of a colleague."""
    form = OpnieuwForm(request.POST, met_screening=False)
    with met_domeinfout(form) as poging:
        services.vraag_herstel(request.door, functionaris_id=functionaris_id)
    if poging.gelukt:
        meld(request, _("Gevraagd. Iemand anders moet dit goedkeuren."))
        return redirect("toegang:mens", functionaris_id)
    wie = queries.medewerker(request.door, functionaris_id)
    return toon(request, "toegang/mens.html", _mens(request, wie, herstel=form))


@require_POST
def herstel_besluiten(
    request: HttpRequest, functionaris_id: UUID, herstel_id: UUID
) -> HttpResponse:
    """Approve or refuse to restore a second factor."""
    akkoord = request.POST.get("akkoord") == "ja"
    form = OpnieuwForm(request.POST, met_screening=False)
    with met_domeinfout(form) as poging:
        services.besluit_herstel(request.door, herstel_id=herstel_id, akkoord=akkoord)
    if poging.gelukt:
        meld(request, _("Goedgekeurd. De eigenaar krijgt bericht.") if akkoord else _("Geweigerd."))
        return redirect("toegang:mens", functionaris_id)
    wie = queries.medewerker(request.door, functionaris_id)
    return toon(request, "toegang/mens.html", _mens(request, wie, herstel=form))
