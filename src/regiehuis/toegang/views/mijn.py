"""My account: second factor, sessions, deputy, language."""

from uuid import UUID

from allauth.account.views import password_change
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST

from regiehuis.netwerk import queries as netwerk
from regiehuis.toegang import queries, services
from regiehuis.toegang.forms import TaalForm, WaarnemingForm
from regiehuis.web.antwoord import meld, toon
from regiehuis.web.fouten import met_domeinfout


def wachtwoord(request: HttpRequest) -> HttpResponse:
    """Change the password. An account without one gets its first through a mail, as when it is
    forgotten: whoever sits at an open screen must not be able to set it."""
    if request.user.is_authenticated and not request.user.has_usable_password():
        return redirect("account_reset_password")
    return password_change(request)


def factor_is_verplicht() -> bool:
    """Whether nobody works here without a second factor."""
    return bool(settings.REGIEHUIS_TWEEDE_FACTOR == "verplicht")


def account(request: HttpRequest) -> HttpResponse:
    """My account; a POST arranges a deputy for myself."""
    door, gebruiker = request.door, request.user.pk
    ik = netwerk.functionaris(door.functionaris)
    form = WaarnemingForm(request.POST or None, functionaris=ik, door=door)
    if request.method == "POST" and form.is_valid():
        with met_domeinfout(form) as poging:
            services.regel_waarneming(door, **form.gegevens())
        if poging.gelukt:
            meld(request, _("De waarneming is geregeld. Uw collega ziet wat u ziet."))
            return redirect("toegang:account")
    context = {
        "ik": ik,
        "form": form,
        "factor": queries.factor(gebruiker),
        "verplicht": factor_is_verplicht(),
        "sessies": queries.sessies(gebruiker, request.session.session_key),
        "waarnemingen": queries.waarnemingen([door.functionaris]),
        "vorige_keer": queries.vorige_keer(gebruiker),
        "wachtwoord": request.user.has_usable_password(),
        "geheimhouding_op": request.koppeling.geheimhouding_op,
    }
    return toon(request, "toegang/account.html", context)


@require_POST
def sessies_beeindigen(request: HttpRequest) -> HttpResponse:
    """End one session, or all others."""
    gekozen = request.POST.get("sessie", "")
    aantal = (
        services.beeindig_sessies(
            request.user.pk,
            id=int(gekozen) if gekozen.isdecimal() and len(gekozen) < 18 else None,
            behalve=request.session.session_key or "",
        )
        if gekozen
        else 0
    )
    if aantal:
        meld(
            request,
            _("De sessie is beëindigd.") if aantal == 1 else _("De sessies zijn beëindigd."),
        )
    return redirect("toegang:account")


@require_POST
def taal(request: HttpRequest) -> HttpResponse:
    """Choose the language to work in and to get mail in."""
    form = TaalForm(request.POST)
    antwoord = redirect("toegang:account")
    if form.is_valid():
        gekozen = form.cleaned_data["taal"]
        services.zet_taal(request.user, gekozen)
        antwoord.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            gekozen,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite=settings.LANGUAGE_COOKIE_SAMESITE,
        )
        with override(gekozen):
            meld(request, _("De taal is gewijzigd."))
    return antwoord


@require_POST
def geheimhouding(request: HttpRequest) -> HttpResponse:
    """Confirm the duty of secrecy, for an account that was not made from an invitation."""
    services.bevestig_geheimhouding(request.door)
    return redirect("toegang:account")


@require_POST
def waarneming_beeindigen(request: HttpRequest, waarneming_id: UUID) -> HttpResponse:
    """End a stand-in of or by myself."""
    services.beeindig_waarneming(
        request.door, waarneming_id=waarneming_id, functionaris_id=request.door.functionaris
    )
    meld(request, _("De waarneming is beëindigd."))
    return redirect("toegang:account")
