"""The list, the overview, the file, the texts of the spine, and the step to another phase."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regiehuis.casus import queries, rules, services
from regiehuis.casus.forms import FilterForm, TekstenForm
from regiehuis.casus.views.delen import (
    laatste_wijziging,
    panelen,
    uuid_uit,
)
from regiehuis.concepten.hulp import met_concept_terug
from regiehuis.kern.fouten import Conflict, NietGevonden, RegelOvertreden
from regiehuis.netwerk.queries import functionarissen, gemeenten
from regiehuis.web.antwoord import conflict, meld, toon, waarschuw
from regiehuis.web.fouten import met_domeinfout


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """The cases that I see, with filters in the address."""
    request.door.eis("casus:bekijken")
    in_huis = [(g.code, g.naam) for g in gemeenten(request.door.huis)]
    form = FilterForm(request.GET, gemeenten=in_huis)
    gevraagd = form.filter(request.GET.get("fase", ""))
    na = uuid_uit(request.GET.get("na"))
    gevonden = queries.mijn_casussen(request.door, gevraagd, na)
    fasen = [
        (code, _(label), gevonden.per_fase[code], gevraagd.met_fase(code).query)
        for code, label in rules.FASELABELS.items()
    ]
    return toon(
        request,
        "casus/lijst.html",
        {
            "lijst": gevonden,
            "filterform": form,
            "fasen": fasen,
            "alles": gevraagd.met_fase("").query,
            "alle_kernen": "ketenmanager" in request.door.rollen,
            **_bladeren(gevraagd.query, na, gevonden.volgende),
        },
    )


def _bladeren(vraag: str, na: UUID | None, volgende: UUID | None) -> dict[str, str]:
    voor = f"?{vraag}&" if vraag else "?"
    return {
        "vorige_url": f"?{vraag}" if na else "",
        "volgende_url": f"{voor}na={volgende}" if volgende else "",
    }


@require_safe
def casus(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """The overview: spine, what changed, panels of the rooms, who knows what."""
    kop = queries.kop(request.door, casus_id, "overzicht")
    if kop.alleen_kern:
        return toon(request, "casus/kern.html", {"kop": kop, **_dicht(request, kop)})
    services.bezocht(request.door, casus=casus_id)
    stappen = [
        (o.naam, _(rules.STAPPEN[o.naam]))
        for o in rules.FASEN.mogelijk(kop.casus.fase)
        if o.naam in rules.STAPPEN
    ]
    return toon(
        request,
        "casus/overzicht.html",
        {
            "kop": kop,
            "ruggengraat": queries.ruggengraat(request.door, kop),
            "wijzigingen": kop.sinds
            and queries.wijzigingen_sinds(request.door, casus_id, kop.sinds),
            "stappen": stappen,
            "fasen": _fasen(kop.casus.fase),
            **panelen(request, kop, "hoofd", "zijde"),
        },
    )


def _dicht(request: HttpRequest, kop: queries.Kop) -> dict[str, object]:
    """What the page of a closed case says: who closed it, and who asks to open it again."""
    if kop.casus.fase != rules.AFGESLOTEN:
        return {}
    sluiting = queries.sluiting(kop.casus.id)
    return {
        "sluiting": sluiting,
        "kan_ongedaan": sluiting is not None and sluiting.kan_ongedaan(request.door),
        "vraag": queries.heropenvraag(kop.casus.id),
    }


def _fasen(nu: str) -> list[tuple[str, str]]:
    """Every phase in words, and whether it is done, now, or still to come."""
    codes = list(rules.VASTE_WEG)
    if nu not in codes:
        codes.append(nu)
    plaats = codes.index(nu)
    return [
        (_(rules.FASELABELS[c]), "klaar" if i < plaats else "nu" if i == plaats else "straks")
        for i, c in enumerate(codes)
    ]


@require_safe
def dossier(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """The course of the case, the purpose test and earlier texts."""
    kop = queries.kop_met_inhoud(request.door, casus_id, "dossier")
    na = uuid_uit(request.GET.get("na"))
    toets = queries.doeltoets(casus_id)
    teksten_eerder = queries.eerdere_teksten(casus_id)
    wie = functionarissen(
        [t.gewijzigd_door_id for t in teksten_eerder]
        + [toets.vastgesteld_door_id if toets else None]
    )
    verloop = queries.verloop(request.door, casus_id, maand=request.GET.get("maand", ""), na=na)
    return toon(
        request,
        "casus/dossier.html",
        {
            "kop": kop,
            "verloop": verloop,
            **_bladeren(f"maand={verloop.maand}" if verloop.maand else "", na, verloop.volgende),
            "toets": toets,
            "toetser": wie.get(toets.vastgesteld_door_id) if toets else None,
            "toetsdelen": [
                (deel, getattr(toets, f"{deel}_argument")) for deel in rules.TOETSDELEN if toets
            ],
            "teksten": [
                (t, _(rules.TEKSTVELDEN[t.veld]), wie.get(t.gewijzigd_door_id))
                for t in teksten_eerder
            ],
            "panelen": panelen(request, kop, "dossier")["dossier"],
        },
    )


def teksten(request: HttpRequest, casus_id: UUID, deel: str) -> HttpResponse:
    """Change the texts of the spine; two writers at once both keep their text."""
    kop = queries.kop_met_inhoud(request.door, casus_id, "overzicht")
    request.door.eis("casus:wijzigen")
    if deel not in TekstenForm.DELEN:
        raise NietGevonden
    namen = TekstenForm.DELEN[deel]
    begin = {naam: getattr(kop.inhoud, naam) for naam in namen}
    form = TekstenForm(request.POST or None, deel=deel, initial=begin, versie=kop.inhoud.versie)
    terug = reverse("casus:casus", args=[casus_id])
    if request.method == "POST" and form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                services.wijzig_inhoud(
                    request.door, casus=casus_id, versie=form.versie or 0, **form.gegevens()
                )
        except Conflict as fout:
            wie, wanneer = laatste_wijziging(casus_id, "casus:inhoud:gewijzigd")
            huidig = {naam: getattr(fout.huidig, naam) for naam in namen}
            return conflict(
                request, form, huidig=huidig, versie=fout.huidig.versie, wie=wie,
                wanneer=wanneer, terug=terug,
            )  # fmt: skip
        if poging.gelukt:
            meld(request, _("Opgeslagen."))
            return redirect(terug)
    met = met_concept_terug(request, form, f"casus.teksten_{deel}", casus_id)
    return toon(request, "casus/teksten.html", {"kop": kop, "deel": deel, **met})


@require_POST
def fase(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Take a step of the table of phases."""
    kop = queries.kop_met_inhoud(request.door, casus_id)
    request.door.eis("casus:fase")
    try:
        services.zet_fase(
            request.door,
            casus=casus_id,
            stap=request.POST.get("stap", ""),
            versie=int(request.POST.get("versie", "")[:9] or kop.casus.versie),
        )
        meld(request, _("De fase is gewijzigd."))
    except (RegelOvertreden, Conflict) as fout:
        waarschuw(request, fout.in_taal(_))
    except ValueError:
        raise NietGevonden from None
    return redirect("casus:casus", casus_id)
