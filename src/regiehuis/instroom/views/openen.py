"""From an accepted submission to a case."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from regiehuis.concepten.hulp import met_concept
from regiehuis.instroom import queries, services
from regiehuis.instroom.forms import Openformulieren
from regiehuis.instroom.services.openen import FORMULIER
from regiehuis.instroom.weergave import na_openen, naar_casus
from regiehuis.recht.rules import REGIMES
from regiehuis.web.antwoord import toon
from regiehuis.web.fouten import met_domeinfout


def openen(request: HttpRequest, id: UUID) -> HttpResponse:
    """Purpose, regie, members with a reason each, persons with a necessity each."""
    door: Any = request.door  # type: ignore[attr-defined]
    door.eis("casus:openen")
    weging, blad = queries.weegblad(door, id), queries.aanmeldblad(door, id)
    if blad.aanmelding.stand != "toegelaten":
        return naar_casus(blad.aanmelding)
    concept = met_concept(request, FORMULIER, id) if request.method != "POST" else None
    formulieren = Openformulieren(door, blad, request.POST or (concept.velden if concept else None))
    if request.method == "POST" and not formulieren.wil_meer and formulieren.is_valid():
        with met_domeinfout(formulieren.form) as poging:
            casus = services.open_uit_aanmelding(
                door, aanmelding=id, **formulieren.waarden(), sleutel=formulieren.form.eenmalig
            )
        if poging.gelukt:
            return na_openen(request, casus, blad.aanmelding.nummer)
    if concept:
        formulieren.zonder_oordeel()
    return toon(
        request,
        "instroom/openen.html",
        {
            "blad": blad,
            "weging": weging,
            "form": formulieren.form,
            "leden": formulieren.leden,
            "personen": formulieren.personen,
            "rijen": [r for _p, r in formulieren.personen],
            "concept": concept,
            "regime": REGIMES["wgs"],
        },
        status=422 if request.method == "POST" and not formulieren.wil_meer else 200,
    )
