"""What triage does."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regiehuis.instroom import queries, rules, services
from regiehuis.instroom.forms import WeegForm
from regiehuis.instroom.weergave import na_uitkomst, redenen
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.fouten import met_domeinfout
from regiehuis.web.lezen import schoon


def wegen(request: HttpRequest, id: UUID) -> HttpResponse:
    """Content beside criteria; judgements are kept, also without an outcome."""
    door: Any = request.door  # type: ignore[attr-defined]
    door.eis("aanmelding:wegen")
    blad, inhoud = queries.weegblad(door, id), queries.aanmeldblad(door, id)
    form = WeegForm(request.POST or None, door=door, blad=blad, aanmelding=inhoud)
    if request.method == "POST" and form.is_valid():
        klaar = request.POST.get("actie") == "uitkomst"
        with met_domeinfout(form) as bewaard:
            services.oordeel(door, aanmelding=id, oordelen=form.oordelen())
        if bewaard.gelukt and klaar:
            with met_domeinfout(form) as poging:
                services.leg_uitkomst_vast(
                    door,
                    aanmelding=id,
                    **form.uitkomstwaarden(),
                    versie=form.versie,
                    sleutel=form.eenmalig,
                )
            if poging.gelukt:
                return na_uitkomst(request, inhoud, form.cleaned_data["uitkomst"])
        elif bewaard.gelukt:
            meld(request, _("Uw weging is bewaard."))
            return redirect("instroom:wegen", id)
    return toon(request, "instroom/wegen.html", _context(door, id, inhoud, form))


def _context(door: Any, id: UUID, inhoud: Any, form: WeegForm) -> dict[str, Any]:
    """After a POST the weighing is read again: what was just saved counts in what is said."""
    if form.is_bound:
        form.blad = queries.weegblad(door, id)
    blad = form.blad
    return {
        "weging": blad,
        "blad": inhoud,
        "form": form,
        "treffers": [(t, redenen(t.treffer)) for t in queries.treffers(door, id)],
        "aantal": queries.triagegrootte(door.huis),
        "mag_doeltoets": door.mag("doeltoets:vaststellen"),
        "mag_uitkomst": door.mag("uitkomst:vastleggen"),
        "mag_treffer": door.mag("vergelijking:beoordelen"),
        "mag_openen": door.mag("casus:openen"),
        "niet_bewaard": form.niet_bewaard(),
    }


@require_POST
def oordeel(request: HttpRequest, id: UUID, sleutel: str) -> HttpResponse:
    """Keep one judgement while the page stays; answers with the line below the criterion."""
    door: Any = request.door  # type: ignore[attr-defined]
    wat = request.POST.get(f"o_{sleutel}", "")
    waarom = schoon(request.POST.get(f"a_{sleutel}", ""), meerregelig=True)
    if wat and len(waarom) <= rules.MAX_TEKST:  # the form says what is too long; never half a text
        services.oordeel(door, aanmelding=id, oordelen={sleutel: (wat, waarom)})
    blad = queries.weegblad(door, id)
    return render(
        request,
        "instroom/deel/bewaard.html",
        {
            "eigen": blad.eigen(door.functionaris).get(sleutel),
            "ik": door.naam,
            "weging": blad,
            "fragment": True,
        },
    )


@require_POST
def verder(request: HttpRequest, id: UUID) -> HttpResponse:
    """Go on without the answer of the submitter."""
    services.verder_zonder(request.door, aanmelding=id)  # type: ignore[attr-defined]
    meld(request, _("De weging gaat verder zonder aanvulling."))
    return redirect("instroom:wegen", id)


@require_POST
def treffer(request: HttpRequest, id: UUID, treffer: UUID) -> HttpResponse:
    """Confirm, reject or reopen a hit."""
    versie = request.POST.get("versie", "")
    services.beoordeel_treffer(
        request.door,  # type: ignore[attr-defined]
        treffer=treffer,
        beoordeling=request.POST.get("beoordeling", ""),
        versie=int(versie) if versie.isdecimal() and len(versie) < 9 else None,
    )
    return redirect("instroom:wegen", id)
