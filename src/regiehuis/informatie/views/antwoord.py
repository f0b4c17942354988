"""Answering a request: one page from the link in the mail; works without JavaScript."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from regiehuis.concepten.hulp import met_concept
from regiehuis.informatie import queries, services
from regiehuis.informatie.forms import Antwoordset, antwoordpagina, antwoordset
from regiehuis.informatie.queries import Verzoekkaart
from regiehuis.kern.fouten import Conflict, NietGevonden
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.fouten import getypt, met_domeinfout

SJABLOON = "informatie/verzoek.html"
WEG = ("ingetrokken", "vervallen")


def verzoek(request: HttpRequest, verzoek_id: UUID) -> HttpResponse:
    """The question, its purpose, and the answer. Level taak sees number, term and who."""
    request.door.eis("casus:bekijken")
    kaart = queries.verzoek(request.door, verzoek_id)
    if request.method == "POST":
        if not kaart.mijn:
            raise NietGevonden
        return _verstuur(request, kaart)
    if not kaart.mijn or kaart.verzoek.stand in WEG:
        return toon(request, SJABLOON, {"kaart": kaart, "regel": kaart.regel})
    concept = met_concept(request, "informatie.verzoek", verzoek_id)
    set_ = antwoordset(request.door, kaart, concept=concept)
    return toon(request, SJABLOON, _pagina(request, kaart, set_, concept=concept))


def _pagina(
    request: HttpRequest, kaart: Verzoekkaart, set_: Antwoordset, **extra: Any
) -> dict[str, Any]:
    return {
        **antwoordpagina(request.door, kaart, set_),
        "gegevens": queries.gegevens_van(request.door, kaart.verzoek.id),
        **extra,
    }


def _verstuur(request: HttpRequest, kaart: Verzoekkaart) -> HttpResponse:
    if kaart.verzoek.stand in WEG:
        context = {"kaart": kaart, "regel": kaart.regel, "teksten": getypt(request)}
        return toon(request, SJABLOON, context, status=409)
    aanvullen = kaart.verzoek.stand == "beantwoord" and "aanvullen" in request.POST
    set_ = antwoordset(request.door, kaart, request)
    if not set_.is_valid():
        set_.toon_zichtbaarheid()
        return toon(request, SJABLOON, _pagina(request, kaart, set_), status=422)
    if not set_.alles_gezien or "bekijken" in request.POST:
        set_.toon_zichtbaarheid()
        extra = {"controleren": True, "let_op": set_.let_op()}
        return toon(request, SJABLOON, _pagina(request, kaart, set_, **extra))
    try:
        with met_domeinfout(set_.hoofd) as poging:
            _doe(request, kaart, set_, aanvullen)
    except Conflict as fout:
        kaart = queries.verzoek(request.door, kaart.verzoek.id)
        extra = {"conflict": fout.in_taal(_)}
        return toon(request, SJABLOON, _pagina(request, kaart, set_, **extra), status=409)
    if not poging.gelukt:
        return toon(request, SJABLOON, _pagina(request, kaart, set_), status=422)
    meld(request, _gedaan(set_))
    return redirect("informatie:verzoek", kaart.verzoek.id)


def _doe(request: HttpRequest, kaart: Verzoekkaart, set_: Antwoordset, aanvullen: bool) -> None:
    gegevens: dict[str, Any] = {
        "verzoek": kaart.verzoek.id,
        "teksten": set_.nieuw(),
        "bijlagen": set_.bijlagen(),
        "sleutel": set_.hoofd.eenmalig,
    }
    if aanvullen:
        services.vul_aan(request.door, **gegevens)
    else:
        services.beantwoord(request.door, antwoord=set_.antwoord(), **gegevens)


def _gedaan(set_: Antwoordset) -> str:
    if not set_.gevuld:
        return _("Uw antwoord is verstuurd.")
    aantal = len({m.id for t in set_.gevuld for m in t.zichtbaarheid.mensen})
    return ngettext(
        "Uw antwoord is verstuurd. %(n)s persoon ziet wat u deelt.",
        "Uw antwoord is verstuurd. %(n)s personen zien wat u deelt.",
        aantal,
    ) % {"n": aantal}


@require_POST
def zichtbaar(request: HttpRequest, verzoek_id: UUID, sleutel: str) -> HttpResponse:
    """Who will see one text with the choice of now: the sentence alone, for the page to swap in."""
    kaart = queries.verzoek(request.door, verzoek_id)
    if not kaart.mijn:
        raise NietGevonden
    set_ = antwoordset(request.door, kaart, request)
    tekst = next((t for t in set_.teksten if t.sleutel == sleutel), None)
    if tekst is None:
        raise NietGevonden
    set_.toon_zichtbaarheid()
    return render(request, "informatie/deel/zichtbaar.html", {"t": tekst})
