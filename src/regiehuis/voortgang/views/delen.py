"""What the pages of this room share."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from regiehuis.casus import queries as casussen
from regiehuis.casus.queries import Kop
from regiehuis.concepten.hulp import met_concept
from regiehuis.kern.fouten import NietGevonden
from regiehuis.netwerk.queries import Mens
from regiehuis.web.formulieren import Formulier


def kop_met_inhoud(request: HttpRequest, casus_id: UUID) -> Kop:
    """The head of a case whose content may be seen.

    Raises:
        NietGevonden: the case, or its content, may not be seen.
    """
    kop = casussen.kop(request.door, casus_id, "overzicht")
    if kop.alleen_kern:
        raise NietGevonden
    return kop


def naar_blad(casus_id: UUID, anker: str = "") -> HttpResponse:
    """To the page of how the case moves."""
    return redirect(reverse("voortgang:voortgang", args=[casus_id]) + (anker and f"#{anker}"))


def leden(kop: Kop) -> list[Mens]:
    """Members of the case, by name: who can receive it."""
    d = kop.deelnemers
    return sorted(
        {lid.functionaris_id: d.mensen[lid.functionaris_id] for lid in d.leden}.values(),
        key=lambda m: m.naam,
    )


def kijkers(kop: Kop) -> list[Mens]:
    """Who sees the case and can look how it goes: the house first, then the members."""
    d = kop.deelnemers
    huis = [d.mensen[t.functionaris_id] for t in d.taken if t.functionaris_id in d.mensen]
    return list({m.id: m for m in (*huis, *leden(kop))}.values())


def met_concept_terug(
    request: HttpRequest, form: Formulier, formulier: str, object_id: UUID
) -> dict[str, Any]:
    """The form and its draft; a draft only fills a form that is not sent yet."""
    if request.method == "POST":
        return {"form": form}
    concept = met_concept(request, formulier, object_id)
    form.initial |= concept.begin(form)
    return {"form": form, "concept": concept}
