"""The lists, one submission, and the information questions."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from regiehuis.concepten.services import onverstuurd
from regiehuis.instroom import queries, services
from regiehuis.instroom.forms import FilterForm, InformatievraagForm, TerugmeldForm
from regiehuis.instroom.queries.lijst import GROEPEN, MIJN, weegt
from regiehuis.instroom.services.indienen import FORMULIER
from regiehuis.instroom.weergave import groepen, lijsttitel, stappen
from regiehuis.kern.fouten import NietToegestaan
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.fouten import met_domeinfout


def lijst(request: HttpRequest) -> HttpResponse:
    """Queues of triage, or what I submitted; filters in the address."""
    door: Any = request.door  # type: ignore[attr-defined]
    if not (door.mag("aanmelding:indienen") or weegt(door)):
        raise NietToegestaan(recht="aanmelding:indienen")
    groep = request.GET.get("groep", "")
    if groep not in GROEPEN or not weegt(door):
        groep = MIJN if groep == MIJN or not weegt(door) else "te_wegen"
    form = FilterForm(request.GET, door=door)
    if not form.is_valid():
        form = FilterForm({}, door=door)
    keuze = form.cleaned_data if form.is_valid() else {}
    vanaf = request.GET.get("vanaf", "0")
    filter = queries.Filter(
        groep=groep,
        route=keuze.get("route", ""),
        gemeente=keuze.get("gemeente", ""),
        vanaf=int(vanaf) if vanaf.isdecimal() and len(vanaf) < 7 else 0,
    )
    pagina = queries.aanmeldingen(door, filter)
    return toon(
        request,
        "instroom/lijst.html",
        {
            "lijst": pagina,
            "filterform": form,
            "titel": lijsttitel(groep),
            "groepen": groepen(door, pagina),
            "weegt": weegt(door),
            "concept": onverstuurd(door, FORMULIER),
        },
    )


def aanmelding(request: HttpRequest, id: UUID) -> HttpResponse:
    """One submission: what was written, where it stands, what comes next."""
    door: Any = request.door  # type: ignore[attr-defined]
    blad = queries.aanmeldblad(door, id)
    return toon(
        request,
        "instroom/aanmelding.html",
        {
            "blad": blad,
            "stappen": stappen(blad),
            "weegt": weegt(door) and door.functionaris in queries.triageleden(door.huis),
            "terugmelding": TerugmeldForm() if blad.van_mij and blad.terug_te_melden else None,
            "aantal": queries.triagegrootte(door.huis),
        },
    )


def informatievragen(request: HttpRequest) -> HttpResponse:
    """Register a question in ten seconds, and see the counts beside the cases."""
    door: Any = request.door  # type: ignore[attr-defined]
    door.eis("informatievraag:bekijken")
    form = InformatievraagForm(request.POST or None, door=door)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.registreer_informatievraag(door, **form.waarden(), sleutel=form.eenmalig)
        if poging.gelukt:
            meld(request, _("De vraag is vastgelegd."))
            return redirect("instroom:informatievragen")
    jaar = request.GET.get("jaar", "")
    vragen = queries.informatievragen(
        door, int(jaar) if jaar.isdecimal() and len(jaar) == 4 and jaar > "1999" else None
    )
    mag = door.mag("informatievraag:registreren")
    return toon(
        request,
        "instroom/informatievragen.html",
        {"vragen": vragen, "form": form if mag else None},
    )
