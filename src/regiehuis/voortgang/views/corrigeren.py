"""Correcting a milestone or an evaluation; two people at once both keep their text."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.casus.queries import Kop
from regiehuis.kern.fouten import Conflict
from regiehuis.voortgang import queries, services
from regiehuis.voortgang.forms import EvaluatieCorrectieForm, MijlpaalCorrectieForm
from regiehuis.voortgang.views.delen import kop_met_inhoud, naar_blad
from regiehuis.web.antwoord import conflict, meld, toon
from regiehuis.web.formulieren import Formulier
from regiehuis.web.fouten import met_domeinfout

MIJLPAAL = ("soort", "op", "oorzaak", "toelichting")
EVALUATIE = ("doel", "werkte", "werkte_niet", "zien_aankomen")


def mijlpaal_corrigeren(request: HttpRequest, casus_id: UUID, mijlpaal_id: UUID) -> HttpResponse:
    """Correct a milestone."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("mijlpaal:vastleggen")
    rij = queries.mijlpaal(casus_id, mijlpaal_id)
    form = MijlpaalCorrectieForm(
        request.POST or None, versie=rij.versie, initial=_waarden(rij, MIJLPAAL)
    )
    return _corrigeer(
        request, kop, form, MIJLPAAL, "mijlpalen",
        lambda **velden: services.corrigeer_mijlpaal(request.door, mijlpaal=rij.id, **velden),
    )  # fmt: skip


def evaluatie_corrigeren(request: HttpRequest, casus_id: UUID, evaluatie_id: UUID) -> HttpResponse:
    """Correct an evaluation."""
    kop = kop_met_inhoud(request, casus_id)
    request.door.eis("evaluatie:vastleggen")
    rij = queries.evaluatie(casus_id, evaluatie_id)
    form = EvaluatieCorrectieForm(
        request.POST or None, versie=rij.versie, initial=_waarden(rij, EVALUATIE)
    )
    return _corrigeer(
        request, kop, form, EVALUATIE, "evaluatie",
        lambda **velden: services.corrigeer_evaluatie(request.door, evaluatie=rij.id, **velden),
    )  # fmt: skip


def _waarden(rij: Any, velden: tuple[str, ...]) -> dict[str, Any]:
    return {veld: getattr(rij, veld) for veld in velden}


def _corrigeer(
    request: HttpRequest,
    kop: Kop,
    form: Formulier,
    velden: tuple[str, ...],
    anker: str,
    dienst: Callable[..., None],
) -> HttpResponse:
    casus_id = kop.casus.id
    if request.method == "POST" and form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                dienst(versie=form.versie, sleutel=form.eenmalig, **form.gegevens())
        except Conflict as fout:
            door, op = queries.laatste_correctie(fout.huidig)
            return conflict(
                request, form, huidig=_waarden(fout.huidig, velden), versie=fout.huidig.versie,
                wie=door, wanneer=op, velden=velden,
                terug=reverse("voortgang:voortgang", args=[casus_id]),
            )  # fmt: skip
        if poging.gelukt:
            meld(request, _("De correctie staat erbij. Wat er eerst stond, blijft zichtbaar."))
            return naar_blad(casus_id, anker)
    return toon(request, "voortgang/corrigeren.html", {"kop": kop, "form": form, "anker": anker})
