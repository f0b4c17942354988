"""One meeting: its page, changing and calling off, its course, and the calendar."""

from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regiehuis.kern.fouten import Conflict, NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import kiesbaar
from regiehuis.overleg import queries, rules, services
from regiehuis.overleg.forms import PuntForm, TijdEnPlaatsForm, begin_van
from regiehuis.overleg.services.delen import leiding
from regiehuis.overleg.views.delen import eis_plannen, keuzelijst, probeer, zoekt
from regiehuis.uitvoer import agenda as icalendar
from regiehuis.web.antwoord import conflict, meld, toon
from regiehuis.web.formulieren import zonder_fouten
from regiehuis.web.fouten import met_domeinfout


@require_safe
def overleg(request: HttpRequest, overleg_id: UUID) -> HttpResponse:
    """When, where, the agenda, and my invitations; for who leads also whom to invite."""
    blad = queries.overlegblad(request.door, overleg_id)
    mag = request.door.functionaris in leiding(
        blad.overleg, [r.punt for r in blad.regels if r.zichtbaar]
    )
    leidt = mag and request.door.mag("overleg:vastleggen")
    komt_nog = blad.overleg.stand in rules.LOPEND
    genodigden = [g for r in blad.regels if r.zichtbaar for g in r.genodigden]
    return toon(
        request,
        "overleg/overleg.html",
        {
            "blad": blad,
            "plant": mag and request.door.mag("overleg:plannen"),
            "leidt": leidt,
            "voorbereid": queries.voorbereidingen(genodigden) if leidt and komt_nog else {},
            "mijn": queries.mijn_uitnodigingen(request.door, overleg_id),
        },
    )


def wijzigen(request: HttpRequest, overleg_id: UUID) -> HttpResponse:
    """Move a meeting, or change who leads it."""
    rij = queries.overleg_rij(overleg_id)
    eis_plannen(request, rij)
    form = TijdEnPlaatsForm(
        request.POST or None, mensen=kiesbaar(request.door), initial=begin_van(rij),
        versie=rij.versie,
    )  # fmt: skip
    terug = reverse("overleg:overleg", args=[overleg_id])
    if request.method == "POST" and form.is_valid():
        try:
            with met_domeinfout(form) as poging:
                services.wijzig_overleg(
                    request.door, overleg=overleg_id, versie=form.versie or 0, **form.tijd()
                )
        except Conflict as fout:
            return conflict(
                request, form, huidig=begin_van(fout.huidig), versie=fout.huidig.versie,
                wie=_("een collega"), wanneer=None, terug=terug,
            )  # fmt: skip
        if poging.gelukt:
            meld(request, _("Opgeslagen. Wie is uitgenodigd, krijgt bij een andere tijd een mail."))
            return redirect(terug)
    return toon(request, "overleg/wijzigen.html", {"form": form, "overleg": rij, "terug": terug})


def afgelasten(request: HttpRequest, overleg_id: UUID) -> HttpResponse:
    """Call a meeting off, after saying what that means."""
    blad = queries.overlegblad(request.door, overleg_id)
    eis_plannen(request, blad.overleg)
    terug = reverse("overleg:overleg", args=[overleg_id])
    if request.method == "POST":
        if probeer(request, lambda: services.gelast_af(request.door, overleg=overleg_id)):
            meld(
                request,
                _("Het overleg is afgelast. Iedereen die was uitgenodigd, krijgt een mail."),
            )
        return redirect(terug)
    return toon(
        request,
        "web/bevestig.html",
        {
            "vraag": _("Gaat overleg %(nummer)s niet door?") % {"nummer": blad.overleg.nummer},
            "gevolgen": [
                _("Iedereen die is uitgenodigd, krijgt een mail en hoeft niet te komen."),
                _("Het overleg verdwijnt uit de agenda's die het hebben overgenomen."),
                _("U kunt dit niet terugdraaien. Plan anders een nieuw overleg."),
            ],
            "knop": _("Last het overleg af"),
            "terug": terug,
            "gevaar": True,
        },
    )


@require_POST
def stap(request: HttpRequest, overleg_id: UUID) -> HttpResponse:
    """Begin, end, go on, or fix the report."""
    queries.overleg_rij(overleg_id)
    naam = request.POST.get("stap", "")
    versie = request.POST.get("versie", "")
    gezien = int(versie) if versie.isdecimal() and len(versie) < 10 else None
    if probeer(
        request,
        lambda: services.zet_stap(request.door, overleg=overleg_id, stap=naam, versie=gezien),
    ):
        meld(request, _gedaan(naam))
        if naam == "beginnen" and (eerste := _aan_de_orde(overleg_id)):
            return redirect("overleg:tafel", eerste)
    return redirect("overleg:overleg", overleg_id)


def _gedaan(stap: str) -> str:
    return {
        "beginnen": _("Het overleg is begonnen."),
        "eindigen": _("Het overleg is klaar. Lees het verslag na en stel het vast."),
        "verdergaan": _("Het overleg gaat verder."),
        "vaststellen": _("Het verslag is vastgesteld. Wie erbij was, krijgt een mail."),
    }[stap]


def _aan_de_orde(overleg_id: UUID) -> UUID | None:
    """The item under discussion, else the first one that may be seen."""
    regels = [r for r in queries.agenda(queries.overleg_rij(overleg_id)) if r.zichtbaar]
    regels.sort(key=lambda r: r.punt.stand != "bezig")
    return regels[0].punt.id if regels else None


@require_POST
def privacy(request: HttpRequest, overleg_id: UUID) -> HttpResponse:
    """Record that the privacy rules were spoken."""
    queries.overleg_rij(overleg_id)
    if probeer(request, lambda: services.noem_privacy(request.door, overleg=overleg_id)):
        meld(request, _("Vastgelegd: de privacyregels zijn genoemd."))
    if eerste := _aan_de_orde(overleg_id):
        return redirect("overleg:tafel", eerste)
    return redirect("overleg:overleg", overleg_id)


@require_safe
def agenda(request: HttpRequest, overleg_id: UUID) -> HttpResponse:
    """The meeting as a file for one's own calendar: no names, no case."""
    rij = queries.overleg_rij(overleg_id)
    gelezen("overleg", [overleg_id], handeling="uitvoer")
    antwoord = HttpResponse(
        icalendar.maak(
            id=rij.id,
            titel=_("Triageoverleg") if rij.type.agenda == "aanmeldingen" else _("Casusoverleg"),
            begin=rij.begin,
            einde=rij.einde,
            plaats=rij.plaats,
            link=f"{settings.REGIEHUIS_ADRES}/f/{request.door.kort}/overleg/{rij.id}/",
            volgnummer=rij.volgnummer,
            gemaakt_op=nu(),
            domein=urlsplit(settings.REGIEHUIS_ADRES).hostname or "localhost",
            afgelast=rij.stand == "afgelast",
        ),
        content_type="text/calendar; charset=utf-8",
    )
    antwoord["Content-Disposition"] = f'attachment; filename="overleg-{rij.nummer}.ics"'
    return antwoord


def punt_nieuw(request: HttpRequest, overleg_id: UUID) -> HttpResponse:
    """Put one more case on the agenda."""
    rij = queries.overleg_rij(overleg_id)
    eis_plannen(request, rij)
    al = {r.punt.casus_id or r.punt.weging_id for r in queries.agenda(rij)} - {None}
    kan = keuzelijst(request, rij.type, gekozen=PuntForm.gekozen(request.POST), behalve=al)
    form = PuntForm(request.POST or None, kan=kan.rijen, initial={"minuten": rij.type.minuten})
    if zoekt(request):
        zonder_fouten(form)
    elif request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.zet_op_agenda(
                request.door, overleg=overleg_id, punt=form.punt(), sleutel=form.eenmalig
            )
        if poging.gelukt:
            meld(request, _("Het punt staat op de agenda. Nodig nog mensen uit."))
            return redirect("overleg:overleg", overleg_id)
    return toon(request, "overleg/punt_nieuw.html", {"form": form, "overleg": rij, "kan": kan})


def afvoeren(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """Take an item off, after saying what that means."""
    blad = queries.puntblad(request.door, punt_id)
    if blad.overleg is None:
        raise NietGevonden
    eis_plannen(request, blad.overleg)
    terug = reverse("overleg:overleg", args=[blad.overleg.id])
    if request.method == "POST":
        if probeer(request, lambda: services.voer_punt_af(request.door, agendapunt=punt_id)):
            meld(request, _("Het punt staat niet meer op de agenda."))
        return redirect(terug)
    return toon(
        request,
        "web/bevestig.html",
        {
            "vraag": _("Haal %(nummer)s van de agenda?") % {"nummer": blad.punt.nummer},
            "gevolgen": [
                _("Uitnodigingen voor dit punt vervallen."),
                _("Wie alleen voor dit punt was uitgenodigd, ziet het overleg niet meer."),
            ],
            "knop": _("Haal van de agenda"),
            "terug": terug,
        },
    )
