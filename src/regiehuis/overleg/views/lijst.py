"""The list of meetings, a new one, and those of a case."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regiehuis.concepten.hulp import met_concept
from regiehuis.netwerk.queries import kiesbaar
from regiehuis.overleg import queries, services
from regiehuis.overleg.forms import NieuwForm
from regiehuis.overleg.models import Overlegtype
from regiehuis.overleg.views.delen import (
    WEG,
    Keuzelijst,
    keuzelijst,
    kop_met_inhoud,
    uuid_uit,
    zoekt,
)
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.formulieren import zonder_fouten
from regiehuis.web.fouten import met_domeinfout


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """The meetings that I belong to: to come, or over."""
    request.door.eis("overleg:bekijken")
    voorbij = request.GET.get("toon") == "voorbij"
    na = uuid_uit(request.GET.get("na"))
    gevonden = queries.overleggen(request.door, voorbij=voorbij, na=na)
    hier = "?toon=voorbij" if voorbij else "?"
    return toon(
        request,
        "overleg/lijst.html",
        {
            "lijst": gevonden,
            "vorige_url": hier if na else "",
            "volgende_url": f"{hier}&na={gevonden.volgende}" if gevonden.volgende else "",
        },
    )


def nieuw(request: HttpRequest) -> HttpResponse:
    """Plan a meeting: first its kind, then when, where and which cases."""
    request.door.eis("overleg:plannen")
    casus = uuid_uit(request.GET.get("casus"))
    gekozen = uuid_uit(request.GET.get("soort"))
    if gekozen is None:
        kan = queries.soorten(request.door)
        if casus:
            kan = [s for s in kan if s.agenda == "casussen"]
        return toon(request, "overleg/kies_soort.html", {"soorten": kan, "casus": casus})
    return _plan(request, queries.soort(request.door, gekozen), casus)


def _plan(request: HttpRequest, soort: Overlegtype, casus: UUID | None) -> HttpResponse:
    concept = met_concept(request, services.FORMULIER, soort.id)
    getypt = request.POST or concept.velden
    kan = keuzelijst(
        request,
        soort,
        gekozen=NieuwForm.gekozen(getypt),
        ook=[*NieuwForm.getypt(getypt), *([casus] if casus else [])],
    )
    form = NieuwForm(
        request.POST or None,
        mensen=kiesbaar(request.door),
        soort=soort,
        kan=kan.rijen,
        gekozen=casus,
        initial={"voorzitter": str(request.door.functionaris)},
    )
    gezocht = zoekt(request)
    if request.method != "POST":
        form.initial |= concept.begin(form)
    elif gezocht:
        zonder_fouten(form)
    elif form.is_valid() and not _weg(form, kan):
        with met_domeinfout(form) as poging:
            id = services.plan_overleg(
                request.door, type=soort.id, punten=form.punten(), sleutel=form.eenmalig,
                **form.tijd(),
            )  # fmt: skip
        if poging.gelukt:
            meld(request, _("Het overleg staat gepland. Nodig nu de mensen uit."))
            return redirect("overleg:overleg", id)
    context = {"form": form, "soort": soort, "concept": concept, "kan": kan, "gezocht": gezocht}
    return toon(request, "overleg/nieuw.html", context)


def _weg(form: NieuwForm, kan: Keuzelijst) -> bool:
    """Say it when something that was chosen is gone, so that no smaller agenda is planned."""
    if kan.weg:
        form.add_error(None, WEG)
    return kan.weg


@require_safe
def van_casus(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """The tab of a case: what comes, and what was discussed."""
    kop = kop_met_inhoud(request, casus_id)
    alle = queries.van_casus(request.door, casus_id)
    return toon(
        request,
        "overleg/van_casus.html",
        {
            "kop": kop,
            "komend": [p for p in reversed(alle) if p.komt_nog],
            "geweest": [p for p in alle if not p.komt_nog],
        },
    )
