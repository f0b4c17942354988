"""The page of a plan, writing it, and the steps of a version."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regiehuis.aanpak import queries, services
from regiehuis.aanpak.forms import PdfForm, Planformulieren, ReactieForm, VoorlegForm
from regiehuis.aanpak.views.delen import met_versie, probeer, versie_uit
from regiehuis.casus import queries as casussen
from regiehuis.concepten.hulp import met_concept
from regiehuis.informatie.tafel import tafel
from regiehuis.kern.fouten import Conflict
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.fouten import met_domeinfout


@require_safe
def plan(request: HttpRequest, casus_id: UUID, plan_id: UUID | None = None) -> HttpResponse:
    """A version: by default the one in the making, else the one that holds; and the agreements."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "plan")
    pagina = queries.planpagina(request.door, casus_id, plan_id)
    if pagina is None:
        afspraken = queries.open_afspraken(casus_id)
        return toon(request, "aanpak/plan_leeg.html", {"kop": kop, "afspraken": afspraken})
    concept = met_concept(request, services.REACTIE, pagina.plan.id)
    begin = _reactie_nu(pagina) | concept.begin(ReactieForm)
    form = ReactieForm(initial=begin, versie=pagina.plan.versie) if pagina.mijn else None
    return toon(
        request,
        "aanpak/plan.html",
        {
            "kop": kop,
            "p": pagina,
            "form": form,
            "concept": concept if form else None,
            "pdf": PdfForm(_ontvangers(request, kop)),
        },
    )


def _reactie_nu(pagina: queries.Planpagina) -> dict[str, str]:
    r = pagina.mijn_reactie
    return {"akkoord": "ja" if r.akkoord else "nee", "reden": r.reden} if r else {}


def _ontvangers(request: HttpRequest, kop: Any) -> list[Any]:
    """Others for whom I may make a copy."""
    if not request.door.mag("plan:uitgeven"):
        return []
    mensen = kop.deelnemers.mensen
    anderen = kop.deelnemers.nu - {request.door.functionaris}
    return sorted((mensen[f] for f in anderen if f in mensen), key=lambda m: m.naam)


# ---- writing ------------------------------------------------------------------------------------


def schrijven(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """Write the concept; two people at once both keep their text."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "plan")
    request.door.eis("plan:schrijven")
    rij = queries.in_de_maak(casus_id)
    if request.method != "POST":
        if rij is not None and rij.stand != "concept":
            return redirect("aanpak:versie", casus_id, rij.id)
        concept = met_concept(request, services.FORMULIER, casus_id)
        f = _formulieren(request, casus_id, rij, concept.velden if concept else None)
        if concept:
            f.zonder_fouten()
        return toon(request, "aanpak/schrijven.html", _blad(kop, f, rij, concept=concept))
    f = _formulieren(request, casus_id, rij, request.POST)
    if f.meer:
        f.zonder_fouten()
        return toon(request, "aanpak/schrijven.html", _blad(kop, f, rij))
    if f.is_valid():
        try:
            with met_domeinfout(f.tekst) as poging:
                nieuw = services.schrijf_plan(
                    request.door, casus=casus_id, inhoud=f.inhoud(), versie=f.tekst.versie
                )
        except Conflict as fout:
            return _botsing(request, kop, f, fout)
        if poging.gelukt:
            meld(request, _("Het concept is bewaard."))
            return redirect("aanpak:versie", casus_id, nieuw.id)
    return toon(request, "aanpak/schrijven.html", _blad(kop, f, rij), status=422)


def _formulieren(request: HttpRequest, casus_id: UUID, rij: Any, data: Any) -> Planformulieren:
    return Planformulieren(
        data,
        inhoud=queries.inhoud_van(rij) if rij else queries.begininhoud(casus_id),
        tafel=tafel(request.door, casus_id),
        interventies=queries.interventies(request.door, casus_id),
        versie=rij.versie if rij else None,
    )


def _blad(kop: Any, f: Planformulieren, rij: Any, **extra: Any) -> dict[str, Any]:
    return {"kop": kop, "f": f, "rij": rij, **extra}


def _botsing(request: HttpRequest, kop: Any, f: Planformulieren, fout: Conflict) -> HttpResponse:
    """Show what the other saved beside what I typed; sending again replaces it, and keeps it."""
    botsing = queries.botsing(kop.casus.id, fout.huidig, f.inhoud())
    data = met_versie(request, fout.huidig.versie)
    opnieuw = _formulieren(request, kop.casus.id, fout.huidig, data)
    opnieuw.zonder_fouten()
    blad = _blad(kop, opnieuw, fout.huidig, botsing=botsing)
    return toon(request, "aanpak/schrijven.html", blad, status=409)


# ---- the steps of a version ---------------------------------------------------------------------


def voorleggen(request: HttpRequest, casus_id: UUID, plan_id: UUID) -> HttpResponse:
    """Put the concept before the table."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "plan")
    request.door.eis("plan:schrijven")
    rij = queries.versie(casus_id, plan_id)
    form = VoorlegForm(request.POST or None, versie=rij.versie)
    terug = reverse("aanpak:versie", args=[casus_id, plan_id])
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.leg_voor(
                request.door, casus=casus_id, plan=plan_id, versie=form.versie,
                werkdagen=form.gegevens()["werkdagen"],
            )  # fmt: skip
        if poging.gelukt:
            meld(request, _("Het plan ligt nu voor. Iedereen aan tafel krijgt bericht."))
            return redirect(terug)
    gevolgen = [
        _("Alle leden van de casus krijgen een mail met een link, zonder namen."),
        _("Wie niet akkoord is, schrijft waarom."),
        _("Tot u het terughaalt, kan niemand het plan wijzigen."),
    ]
    return _bevestig(request, kop, _("Leg dit plan voor aan de tafel?"), gevolgen,
                     _("Leg het plan voor"), terug, form=form)  # fmt: skip


@require_POST
def terughalen(request: HttpRequest, casus_id: UUID, plan_id: UUID) -> HttpResponse:
    """Make it a concept again."""
    casussen.kop_met_inhoud(request.door, casus_id, "plan")
    request.door.eis("plan:schrijven")
    gelukt = probeer(
        request,
        lambda: services.haal_terug(
            request.door, casus=casus_id, plan=plan_id, versie=versie_uit(request)
        ),
        _("U kunt het plan weer wijzigen. Leg het daarna opnieuw voor."),
    )
    if gelukt:
        return redirect("aanpak:schrijven", casus_id)
    return redirect("aanpak:versie", casus_id, plan_id)


def reageren(request: HttpRequest, casus_id: UUID, plan_id: UUID) -> HttpResponse:
    """Say whether my organisation stands behind it."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "plan")
    request.door.eis("plan:reageren")
    pagina = queries.planpagina(request.door, casus_id, plan_id)
    assert pagina is not None  # a named version is there, or NietGevonden
    form = ReactieForm(request.POST or None, initial=_reactie_nu(pagina), versie=pagina.plan.versie)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.reageer(
                request.door, casus=casus_id, plan=plan_id, versie=form.versie, **form.invoer()
            )
        if poging.gelukt:
            meld(request, _("Uw reactie staat bij het plan."))
            return redirect("aanpak:versie", casus_id, plan_id)
        form.data = met_versie(request, pagina.plan.versie)  # this page shows the text of now
    concept = None
    if request.method != "POST":
        concept = met_concept(request, services.REACTIE, plan_id)
        form.initial |= concept.begin(form)
    return toon(
        request,
        "aanpak/reageren.html",
        {"kop": kop, "p": pagina, "form": form, "concept": concept},
    )


def vaststellen(request: HttpRequest, casus_id: UUID, plan_id: UUID) -> HttpResponse:
    """Record that a version holds; who does not agree is said first, and stops nothing."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "plan")
    request.door.eis("plan:vaststellen")
    pagina = queries.planpagina(request.door, casus_id, plan_id)
    assert pagina is not None
    terug = reverse("aanpak:versie", args=[casus_id, plan_id])
    if request.method == "POST":
        probeer(
            request,
            lambda: services.stel_vast(
                request.door, casus=casus_id, plan=plan_id, versie=versie_uit(request)
            ),
            _("Het plan geldt nu."),
        )
        return redirect(terug)
    gevolgen = [_("Iedereen aan tafel ziet dat dit plan geldt.")]
    if pagina.geldend:
        gevolgen.append(
            _("Versie %(nr)s geldt dan niet meer. U kunt die versie blijven lezen.")
            % {"nr": pagina.geldend.nummer}
        )
    gevolgen += [_("Niet akkoord: %(wie)s.") % {"wie": s.naam} for s in pagina.niet_akkoord]
    gevolgen += [
        _("Heeft nog niet gereageerd: %(wie)s.") % {"wie": s.naam} for s in pagina.wacht_op
    ]
    if pagina.aanpak.soort != "gezamenlijk":
        gevolgen.append(_("De aanpak is daarom afgestemd en niet gezamenlijk."))
    return _bevestig(request, kop, _("Stel vast dat dit plan geldt?"), gevolgen,
                     _("Stel het plan vast"), terug, versie=pagina.plan.versie)  # fmt: skip


def intrekken(request: HttpRequest, casus_id: UUID, plan_id: UUID) -> HttpResponse:
    """Withdraw a version that does not hold yet."""
    kop = casussen.kop_met_inhoud(request.door, casus_id, "plan")
    request.door.eis("plan:vaststellen")
    rij = queries.versie(casus_id, plan_id)
    if request.method == "POST":
        probeer(
            request,
            lambda: services.trek_plan_in(
                request.door, casus=casus_id, plan=plan_id, versie=versie_uit(request)
            ),
            _("Deze versie is ingetrokken."),
        )
        return redirect("aanpak:plan", casus_id)
    gevolgen = [
        _("Niemand kan deze versie nog wijzigen of erop reageren."),
        _("U kunt deze versie blijven lezen bij de versies."),
    ]
    return _bevestig(
        request, kop, _("Trek versie %(nr)s van het plan in?") % {"nr": rij.nummer}, gevolgen,
        _("Trek deze versie in"), reverse("aanpak:versie", args=[casus_id, plan_id]),
        versie=rij.versie, gevaar=True,
    )  # fmt: skip


def _bevestig(
    request: HttpRequest,
    kop: Any,
    vraag: str,
    gevolgen: list[str],
    knop: str,
    terug: str,
    **extra: Any,
) -> HttpResponse:
    context = {"kop": kop, "vraag": vraag, "gevolgen": gevolgen, "knop": knop, "terug": terug}
    return toon(request, "aanpak/bevestig.html", {**context, **extra})
