"""The page of the team, and its forms: members and tasks."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regiehuis.casus import queries, rules, services
from regiehuis.casus.forms import LidForm, RedenForm, TaakForm
from regiehuis.casus.queries import Kop
from regiehuis.casus.queries.team import huisstaf, kandidaten
from regiehuis.casus.views.delen import panelen
from regiehuis.concepten.hulp import met_concept_terug
from regiehuis.kern.fouten import Conflict, NietGevonden
from regiehuis.netwerk.queries import Mens, functionaris, kiesbaar
from regiehuis.web.antwoord import meld, toon, waarschuw
from regiehuis.web.formulieren import zonder_fouten
from regiehuis.web.fouten import met_domeinfout
from regiehuis.web.lezen import schoon


@require_safe
def team(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Who takes part, who directs, and the direct circle as a drawing and in words."""
    kop = queries.kop_met_inhoud(request.door, casus_id, "team")
    ploeg = queries.team(request.door, kop)
    return toon(
        request,
        "casus/team.html",
        {"kop": kop, "team": ploeg, "panelen": panelen(request, kop, "team")["team"]},
    )


def lid_nieuw(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Add a member: search, choose, say why. The search is a POST: no names in an address."""
    kop = queries.kop_met_inhoud(request.door, casus_id, "team")
    request.door.eis("casus:leden")
    zoek = schoon(request.POST.get("zoek", ""))[:80]
    zoekt = "_zoek" in request.POST
    # Also who takes part already: sending the form twice ends well, and the rule says the rest.
    form = LidForm(
        request.POST or None,
        mensen=kiesbaar(request.door) if request.POST else (),
        initial=_eerder_lid(kop, request.GET.get("lid")),
    )
    if request.method == "POST" and not zoekt and form.is_valid():
        with met_domeinfout(form) as poging:
            services.voeg_lid_toe(
                request.door, casus=casus_id, sleutel=form.eenmalig, **form.gegevens()
            )
        if poging.gelukt:
            meld(request, _("Deze persoon doet nu mee aan de casus."))
            return redirect("casus:team", casus_id)
    if zoekt:
        zonder_fouten(form)
    gekozen = request.POST.get("functionaris", "") or form.initial.get("functionaris", "")
    gevonden = kandidaten(request.door, kop, zoek)
    form.toon(gevonden + _alsnog(gekozen, gevonden))
    met = met_concept_terug(request, form, "casus.lid", casus_id)
    return toon(
        request,
        "casus/lid_nieuw.html",
        {"kop": kop, "zoek": zoek, "gevonden": len(gevonden), **met},
    )


def _eerder_lid(kop: Kop, lid: str | None) -> dict[str, str]:
    """Who took part before the case was closed is proposed with the reason of then."""
    eerder = next((x for x in kop.deelnemers.vorige if str(x.id) == lid), None)
    if eerder is None:
        return {}
    return {"functionaris": str(eerder.functionaris_id), "reden": eerder.reden}


def _alsnog(gekozen: str, gevonden: list[Mens]) -> list[Mens]:
    """Whoever was chosen stays in the list, whatever is searched after."""
    if not gekozen or any(str(m.id) == gekozen for m in gevonden):
        return []
    try:
        return [functionaris(UUID(gekozen))]
    except (ValueError, NietGevonden):
        return []


def lid_einde(request: HttpRequest, casus_id: UUID, lid_id: UUID) -> HttpResponse:
    """End a membership, after saying what that means."""
    kop = queries.kop_met_inhoud(request.door, casus_id, "team")
    request.door.eis("casus:leden")
    if _al_weg(request, kop, lid_id):
        return redirect("casus:team", casus_id)
    lid = queries.lid_van(casus_id, lid_id)
    mens = kop.deelnemers.mensen[lid.functionaris_id]
    form = RedenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.beeindig_lid(request.door, lid=lid_id, reden=form.cleaned_data["reden"])
        if poging.gelukt:
            meld(
                request,
                _("Vastgelegd.")
                if lid.tot
                else _("Deze persoon doet niet meer mee en ziet de casus niet meer."),
            )
            return redirect("casus:team", casus_id)
    if lid.tot:
        return toon(request, "casus/bevestig.html", _niet_meer_nodig(kop, form, mens))
    return toon(
        request,
        "casus/bevestig.html",
        {
            "kop": kop,
            "form": form,
            "vraag": _("Laat %(wie)s stoppen in deze casus?") % {"wie": mens.naam},
            "gevolgen": _gevolgen_van_stoppen(kop, mens),
            "knop": _("Laat stoppen"),
            "terug": reverse("casus:team", args=[casus_id]),
            "gevaar": True,
        },
    )


def _al_weg(request: HttpRequest, kop: Kop, lid_id: UUID) -> bool:
    """Whether a form to end a membership was sent twice: the first time was enough."""
    return request.method == "POST" and any(
        x.id == lid_id and not rules.is_ledenvacature(x.oorzaak, x.reden_einde)
        for x in kop.deelnemers.vorige
    )


def _niet_meer_nodig(kop: Kop, form: RedenForm, mens: Mens) -> dict[str, Any]:
    """What the page asks about the empty place of somebody who left."""
    vraag = _("Is er niemand meer nodig van %(organisatie)s?")
    return {
        "kop": kop,
        "form": form,
        "vraag": vraag % {"organisatie": mens.organisatie},
        "gevolgen": [_("De lege plaats staat dan niet meer bij het team en op uw werkvoorraad.")],
        "knop": _("Niet meer nodig"),
        "terug": reverse("casus:team", args=[kop.casus.id]),
    }


def _gevolgen_van_stoppen(kop: Kop, mens: Mens) -> list[str]:
    blijft = [
        m
        for m in kop.deelnemers.leden
        if kop.deelnemers.mensen[m.functionaris_id].organisatie == mens.organisatie
    ]
    gevolgen = [
        _("%(wie)s ziet deze casus meteen niet meer, ook niet in lijsten of bij zoeken.")
        % {"wie": mens.naam},
        _("Open vragen aan deze persoon vervallen."),
        _("Wat deze persoon heeft ingebracht, blijft in de casus staan."),
    ]
    if len(blijft) == 1:
        gevolgen.append(
            _("Er is dan niemand meer van %(organisatie)s in de casus.")
            % {"organisatie": mens.organisatie}
        )
    return gevolgen


def lid_vervangen(request: HttpRequest, casus_id: UUID, lid_id: UUID) -> HttpResponse:
    """Put a colleague in the place of a member."""
    kop = queries.kop_met_inhoud(request.door, casus_id, "team")
    request.door.eis("casus:leden")
    if _al_weg(request, kop, lid_id):
        return redirect("casus:team", casus_id)
    lid = queries.lid_van(casus_id, lid_id)
    al_lid = [x.functionaris_id for x in kop.deelnemers.leden]
    collegas = kiesbaar(request.door, hoedanigheid=lid.hoedanigheid_id, behalve=al_lid)
    form = LidForm(request.POST or None, mensen=collegas, initial={"reden": lid.reden})
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.vervang_lid(request.door, lid=lid_id, **form.gegevens())
        if poging.gelukt:
            meld(request, _("De vervanger doet nu mee. De vorige persoon ziet de casus niet meer."))
            return redirect("casus:team", casus_id)
    return toon(
        request,
        "casus/lid_vervangen.html",
        {
            "kop": kop,
            "form": form,
            "mens": kop.deelnemers.mensen[lid.functionaris_id],
            "collegas": collegas,
        },
    )


def taak(request: HttpRequest, casus_id: UUID, taak: str) -> HttpResponse:
    """Give a task of the house to somebody; also for a ketenmanager, who sees the core only."""
    kop = queries.kop(request.door, casus_id, "team")
    request.door.eis("casus:toewijzen")
    if taak not in rules.TAKEN or kop.casus.fase == rules.AFGESLOTEN:
        raise NietGevonden
    bezet = kop.deelnemers.met_taak(taak) if taak != "ondersteuning" else []
    form = TaakForm(
        request.POST or None,
        mensen=huisstaf(request.door, kop, taak),
        initial={"in_plaats_van": str(bezet[0].id) if bezet else ""},
    )
    if request.method == "POST" and form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                services.wijs_toe(request.door, casus=casus_id, taak=taak, **form.gegevens())
        except Conflict:
            waarschuw(
                request, _("Iemand anders heeft deze taak net toegewezen. Kijk nog een keer.")
            )
            return redirect("casus:taak", casus_id, taak)
        if poging.gelukt:
            return _na_toewijzing(request, kop)
    return toon(
        request,
        "casus/taak.html",
        {
            "kop": kop,
            "form": form,
            "taak": _(rules.TAKEN[taak]),
            "sleutel": taak,
            "bezet": bezet,
            "van_mij": request.door.functionaris in {mens.id for mens in bezet},
        },
    )


def _na_toewijzing(request: HttpRequest, kop: Kop) -> HttpResponse:
    """To the case; to the list for who handed over his own task and takes no other part."""
    casus = kop.casus
    if casus.id not in queries.nummers([casus.id]):
        tekst = _("De taak is overgedragen. U ziet casus %(nummer)s niet meer.")
        meld(request, tekst % {"nummer": casus.nummer})
        return redirect("casus:lijst")
    meld(request, _("De taak is toegewezen."))
    return redirect("casus:casus" if kop.alleen_kern else "casus:team", casus.id)


def ondersteuning_einde(
    request: HttpRequest, casus_id: UUID, functionaris_id: UUID
) -> HttpResponse:
    """End somebody's support, after saying what that means."""
    kop = queries.kop_met_inhoud(request.door, casus_id, "team")
    request.door.eis("casus:toewijzen")
    mens = next(
        (m for m in kop.deelnemers.met_taak("ondersteuning") if m.id == functionaris_id), None
    )
    if mens is None:
        if request.method == "POST":  # sent twice
            return redirect("casus:team", casus_id)
        raise NietGevonden
    if request.method == "POST":
        services.wijs_toe(
            request.door, casus=casus_id, taak="ondersteuning", functionaris=None,
            in_plaats_van=functionaris_id,
        )  # fmt: skip
        meld(request, _("Deze persoon ondersteunt de casus niet meer."))
        return redirect("casus:team", casus_id)
    gevolg = _("%(wie)s ziet deze casus daarna niet meer.")
    return toon(
        request,
        "casus/bevestig.html",
        {
            "kop": kop,
            "vraag": _("Stopt %(wie)s met ondersteunen?") % {"wie": mens.naam},
            "gevolgen": [gevolg % {"wie": mens.naam}],
            "knop": _("Laat stoppen"),
            "terug": reverse("casus:team", args=[casus_id]),
        },
    )
