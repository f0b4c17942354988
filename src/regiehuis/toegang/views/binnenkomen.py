"""Coming in: choosing a capacity, an invitation, text after a time-out, one's own factor."""

from uuid import UUID

from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from regiehuis.kern.fouten import NietGevonden, RegelOvertreden
from regiehuis.toegang import queries, services
from regiehuis.toegang.forms import AanvaardForm
from regiehuis.toegang.services import inloggen
from regiehuis.web.antwoord import toon
from regiehuis.web.fouten import met_domeinfout
from regiehuis.web.taal import paginataal


@login_required
@never_cache
def kies(request: HttpRequest) -> HttpResponse:
    """Choose in which capacity to act; straight on when there is just one."""
    naar = request.GET.get("naar", "/")
    if not url_has_allowed_host_and_scheme(naar, None) or naar.startswith(("/f/", "//")):
        naar = "/"
    eigen = queries.eigen_hoedanigheden(request.user.pk)
    if len(eigen) == 1:
        return redirect(f"/f/{eigen[0].kort}{naar}")
    return render(request, "toegang/kies.html", {"eigen": eigen, "naar": naar})


@never_cache
def uitnodiging(
    request: HttpRequest, huis_id: UUID, uitnodiging_id: UUID, token: str
) -> HttpResponse:
    """Accept an invitation."""
    try:
        gast = services.lees_uitnodiging(huis_id, uitnodiging_id, token)
    except NietGevonden:
        raise Http404 from None
    except RegelOvertreden as fout:
        if fout.code == "gebruikt" and request.user.is_authenticated:
            return redirect("/")
        return render(request, "toegang/uitnodiging_voorbij.html", {"fout": fout}, status=410)
    ingelogd = request.user if request.user.is_authenticated else None
    wie = _wie(gast, ingelogd)
    form = AanvaardForm(request.POST or None, met_wachtwoord=wie == "nieuw")
    if wie in ("nieuw", "zelf") and form.is_valid():
        with met_domeinfout(form) as poging:
            koppeling = services.aanvaard(
                huis_id,
                uitnodiging_id,
                token,
                geheimhouding=form.cleaned_data["geheimhouding"],
                wachtwoord=form.cleaned_data.get("wachtwoord"),
                ingelogd=ingelogd,
                taal=paginataal(),
            )
        if poging.gelukt:
            if ingelogd is not None:
                return redirect(f"/f/{koppeling.kort}/")
            return perform_login(
                request, Login(koppeling.gebruiker, redirect_url=f"/f/{koppeling.kort}/")
            )
    return toon(request, "toegang/uitnodiging.html", {"gast": gast, "wie": wie, "form": form})


def _wie(gast: services.Uitgenodigde, ingelogd: object) -> str:
    """nieuw, zelf (signed in as the right account), inloggen (must sign in), or ander."""
    if ingelogd is not None:
        return "zelf" if gast.heeft_account and gast.gebruiker == ingelogd else "ander"
    return "inloggen" if gast.heeft_account else "nieuw"


@login_required
@never_cache
def hervat(request: HttpRequest, invoer_id: UUID) -> HttpResponse:
    """Text that was sent when the session had just ended: send it now, or throw it away."""
    invoer = inloggen.haal_invoer(request.user.pk, invoer_id)
    if invoer is None:
        raise Http404
    if request.method == "POST":
        inloggen.ruim_invoer_op(request.user.pk, invoer.id)
        return redirect("/")
    leesbaar = [
        waarde
        for naam, waarde in invoer.velden
        if len(waarde.strip()) > 12 and naam not in ("eenmalig", "volgende", "next")
    ]
    return render(request, "toegang/hervat.html", {"invoer": invoer, "leesbaar": leesbaar})


@login_required
@never_cache
def blijf(request: HttpRequest) -> HttpResponse:
    """Somebody says that he is still there: that alone extends the session."""
    return HttpResponse(status=204)


@login_required
@require_POST
@reauthentication_required
def factor_vervangen(request: HttpRequest) -> HttpResponse:
    """Replace the own second factor: the old one ends, the page to make a new one follows."""
    services.vervang_eigen_factor(request.user)
    request.session.pop("factor", None)
    return redirect("mfa_activate_totp")
