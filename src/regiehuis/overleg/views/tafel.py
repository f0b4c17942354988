"""The table: one page for chair and minute-taker, and what they record on it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regiehuis.kern.datums import tijd
from regiehuis.kern.fouten import Conflict, DomeinFout, NietGevonden
from regiehuis.kern.klok import nu, vandaag
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.overleg import queries, rules, services
from regiehuis.overleg.forms import (
    AfspraakForm,
    BesluitForm,
    DerdeForm,
    RegelForm,
    VakForm,
)
from regiehuis.overleg.queries import Puntblad
from regiehuis.overleg.queries.voorbereiding import per_organisatie
from regiehuis.overleg.rules import Lezing, Persoon
from regiehuis.overleg.services.delen import besluit_voor
from regiehuis.overleg.views.delen import INTUSSEN, probeer
from regiehuis.web.antwoord import conflict, meld, toon, waarschuw
from regiehuis.web.fouten import met_domeinfout


@require_safe
def tafel(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """The item on the table: time, steps, presence, fixed points, decisions, agreements."""
    blad = _leidend(request, punt_id)
    if not blad.schrijfbaar:
        return redirect("overleg:punt", punt_id)
    return _toon(request, blad)


def _leidend(request: HttpRequest, punt_id: UUID) -> Puntblad:
    """An item that the person who looks records; others who see it are refused."""
    blad = queries.puntblad(request.door, punt_id)
    if blad.overleg is None:
        raise NietGevonden
    request.door.eis("overleg:vastleggen")
    rules.eis_leiding(request.door.functionaris, [request.door.functionaris] if blad.leidt else [])
    return blad


def _toon(request: HttpRequest, blad: Puntblad, status: int = 0, **vast: Any) -> HttpResponse:
    mensen = _mensen(blad)
    assert blad.overleg is not None  # `_leidend`
    regels = queries.agenda(blad.overleg)
    hier = next(i for i, r in enumerate(regels) if r.punt.id == blad.punt.id)
    volgend = next((r for r in regels[hier + 1 :] if r.zichtbaar), None)
    context = {
        "blad": blad,
        "agenda": regels,
        "volgend": volgend,
        "vakken": [VakForm(vak=v) for v in blad.punten],
        "bespreking": [VakForm(vak=v) for v in blad.bespreking],
        "besluitform": BesluitForm(),
        "regelform": RegelForm(),
        "afspraakform": AfspraakForm(mensen=mensen),
        "mensen": mensen,
        "aanwezigheid": [(k, _(v)) for k, v in rules.AANWEZIGHEID.items()],
        "volgende_fase": _volgende_fase(blad.punt.fase),
        "voorbereid": per_organisatie(
            queries.voorbereidingen(blad.genodigden, met_gedeeld=blad.punt.casus_id).values()
        ),
        **vast,
    }
    return toon(request, "overleg/tafel.html", context, status)


def _volgende_fase(fase: str) -> tuple[str, str] | None:
    codes = list(rules.FASEN)
    plek = codes.index(fase) + 1 if fase else 0
    return (codes[plek], _(rules.FASEN[codes[plek]])) if plek < len(codes) else None


def _mensen(blad: Puntblad) -> list[Mens]:
    """Who can be named in an agreement: the persons of this item."""
    uit = {g.mens.id: g.mens for g in blad.genodigden if g.mens and g.uitnodiging.tot is None}
    if blad.punt.casus_id:
        uit |= {
            m.id: m
            for m in blad.mensen.values()
            if m.actief and m not in blad.ziet_niet and m.id not in uit and _hoort(blad, m)
        }
    return sorted(uit.values(), key=lambda m: m.naam.casefold())


def _hoort(blad: Puntblad, mens: Mens) -> bool:
    o = blad.overleg
    return o is not None and mens.id in (o.voorzitter_id, o.notulist_id)


def _na(punt_id: UUID, plek: str = "") -> HttpResponse:
    """Back to the table; at `plek` only without a message, because that stands on top."""
    return redirect(reverse("overleg:tafel", args=[punt_id]) + (f"#{plek}" if plek else ""))


@require_POST
def punt_stap(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """Begin or finish an item, or go to a step of its discussion."""
    _leidend(request, punt_id)
    naam, fase = request.POST.get("stap", ""), request.POST.get("fase", "")
    if fase in rules.FASEN:
        probeer(request, lambda: services.zet_fase(request.door, agendapunt=punt_id, fase=fase))
    elif naam in ("beginnen", "afronden"):
        probeer(request, lambda: services.zet_punt(request.door, agendapunt=punt_id, stap=naam))
    return _na(punt_id)


@require_POST
def aanwezig(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """Record presence: only what this writer changed on his page. A script sends each change."""
    blad = _leidend(request, punt_id)
    standen = {}
    for g in blad.genodigden:
        id = g.uitnodiging.id
        nieuw = request.POST.get(f"aanwezig-{id}")
        if nieuw is not None and nieuw != request.POST.get(f"was-{id}", ""):
            standen[id] = nieuw
    vanzelf = "application/json" in request.headers.get("Accept", "")
    try:
        services.zet_aanwezigheid(request.door, agendapunt=punt_id, standen=standen)
    except Conflict:
        zin, status = _(INTUSSEN), 409
    except DomeinFout as fout:
        zin, status = fout.in_taal(_), 422
    else:
        zin, status = _("Bewaard om %(tijd)s") % {"tijd": tijd(nu())}, 200
    if vanzelf:
        return JsonResponse({"bewaard" if status == 200 else "fout": zin}, status=status)
    if status != 200:
        waarschuw(request, zin)
        return _na(punt_id)
    return _na(punt_id, "aanwezig")


@require_POST
def notitie(request: HttpRequest, punt_id: UUID, vak: str) -> HttpResponse:
    """Keep one text. A script saves while somebody writes and gets the new version back."""
    blad = _leidend(request, punt_id)
    gevonden = next((v for v in (*blad.punten, *blad.bespreking) if v.sleutel == vak), None)
    if gevonden is None:
        raise NietGevonden
    form = VakForm(request.POST, vak=gevonden)
    vanzelf = "application/json" in request.headers.get("Accept", "")
    if not form.is_valid():
        return (
            JsonResponse({"fout": form.fouten[0][1]}, status=422)
            if vanzelf
            else _toon(request, blad, 422, **_met_fout(blad, form))
        )
    try:
        with met_domeinfout(form) as poging:
            rij = services.schrijf(request.door, agendapunt=punt_id, sleutel=vak, **form.invoer())
    except Conflict as fout:
        if vanzelf:
            return JsonResponse({}, status=409)
        ander = fout.huidig
        mens = functionarissen([ander.gewijzigd_door_id]).get(ander.gewijzigd_door_id)
        return conflict(
            request, form, huidig={"tekst": ander.tekst, "keuze": ander.keuze},
            versie=ander.versie, wie=mens.naam if mens else "", wanneer=ander.gewijzigd_op,
            terug=reverse("overleg:tafel", args=[punt_id]),
        )  # fmt: skip
    if not poging.gelukt:
        zin = form.fouten[0][1]
        return (
            JsonResponse({"fout": zin}, status=422)
            if vanzelf
            else _toon(request, blad, 422, **_met_fout(blad, form))
        )
    if vanzelf:
        bewaard = _("Bewaard om %(tijd)s") % {"tijd": tijd(rij.gewijzigd_op)}
        return JsonResponse({"versie": rij.versie, "bewaard": bewaard})
    return _na(punt_id, f"vak-{vak}")


def _met_fout(blad: Puntblad, fout: VakForm) -> dict[str, list[VakForm]]:
    return {
        naam: [fout if v.sleutel == fout.vak.sleutel else VakForm(vak=v) for v in vakken]
        for naam, vakken in (("vakken", blad.punten), ("bespreking", blad.bespreking))
    }


@require_POST
def besluit(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """Record a decision."""
    blad = _leidend(request, punt_id)
    form = BesluitForm(request.POST)
    if form.is_valid():
        with met_domeinfout(form) as poging:
            services.neem_besluit(
                request.door, agendapunt=punt_id, tekst=form.cleaned_data["besluit"],
                sleutel=form.eenmalig,
            )  # fmt: skip
        if poging.gelukt:
            return _na(punt_id, "besluiten")
    return _toon(request, blad, besluitform=form)


@require_POST
def besluit_weg(request: HttpRequest, besluit_id: UUID) -> HttpResponse:
    """Take a decision back."""
    rij = besluit_voor(besluit_id)
    _leidend(request, rij.agendapunt_id)
    gelukt = probeer(request, lambda: services.trek_besluit_in(request.door, besluit=besluit_id))
    return _na(rij.agendapunt_id, "besluiten" if gelukt else "")


# ---- agreements ---------------------------------------------------------------------------------


@require_POST
def afspraak(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """Record an agreement: from one line, after its reading was seen, or from fields."""
    blad = _leidend(request, punt_id)
    mensen = _mensen(blad)
    if "regel" not in request.POST:
        form = AfspraakForm(request.POST, mensen=mensen)
        if form.is_valid() and _spreek_af(request, punt_id, form, form.invoer()):
            return _na(punt_id)
        return _toon(request, blad, afspraakform=form)
    regel = RegelForm(request.POST)
    if not regel.is_valid():
        return _toon(request, blad, regelform=regel)
    lezing = _lees(regel.cleaned_data["regel"], mensen)
    wie = next((m for m in mensen if m.id == lezing.wie), None)
    gezien = regel.cleaned_data["gelezen"] == _merk(lezing)
    if not lezing.compleet or not gezien:
        for fout in lezing.fouten.values():
            regel.add_error("regel", _(fout))
        return _toon(request, blad, regelform=regel, lezing=lezing, wie=wie, merk=_merk(lezing))
    wat = {"functionaris": lezing.wie, "wat": lezing.wat, "uiterlijk": lezing.uiterlijk}
    if _spreek_af(request, punt_id, regel, wat):
        return _na(punt_id)
    return _toon(request, blad, regelform=regel, lezing=lezing, wie=wie, merk=_merk(lezing))


def _spreek_af(request: HttpRequest, punt_id: UUID, form: Any, wat: dict[str, Any]) -> bool:
    with met_domeinfout(form) as poging:
        services.spreek_af(request.door, agendapunt=punt_id, sleutel=form.eenmalig, **wat)
    if poging.gelukt:
        meld(request, _("De afspraak staat vast."))
    return poging.gelukt


def _lees(regel: str, mensen: list[Mens]) -> Lezing:
    personen = [Persoon(m.id, m.naam, m.organisatie) for m in mensen]
    return rules.lees_afspraak(regel, personen, vandaag())


def _merk(lezing: Lezing) -> str:
    """Changes when the reading changes, so that nobody records something else than he read."""
    return f"{lezing.wie}|{lezing.uiterlijk}|{lezing.wat}"


@require_POST
def afspraak_lezen(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """How a line is read: the fragment alone, for the page to swap in. Nothing is recorded."""
    blad = _leidend(request, punt_id)
    mensen = _mensen(blad)
    lezing = _lees(request.POST.get("regel", "")[:600], mensen)
    wie = next((m for m in mensen if m.id == lezing.wie), None)
    return render(
        request, "overleg/deel/lezing.html", {"lezing": lezing, "wie": wie, "merk": _merk(lezing)}
    )


def derde(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """Let an incidental third in: statement of secrecy first."""
    blad = queries.puntblad(request.door, punt_id)
    if blad.overleg is None:
        raise NietGevonden
    request.door.eis("overleg:derde")
    form = DerdeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.laat_derde_toe(
                request.door, agendapunt=punt_id, sleutel=form.eenmalig, **form.invoer()
            )
        if poging.gelukt:
            meld(request, _("Vastgelegd. Deze persoon krijgt geen account."))
            return redirect("overleg:punt", punt_id)
    return toon(request, "overleg/derde.html", {"form": form, "blad": blad})
