"""From an address to a capacity: time-out, second factor, and `/f/<short id>/`."""

import re
from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import render
from django.urls import Resolver404, get_resolver, resolve, reverse, set_script_prefix
from django.utils import translation

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door
from regiehuis.logboek.lezen import leeslijst
from regiehuis.toegang import queries
from regiehuis.toegang.models import Inlogregel, Koppeling
from regiehuis.toegang.services import als_functionaris
from regiehuis.toegang.services.inloggen import bewaar_invoer, noteer
from regiehuis.toegang.sessie import is_stil, raak_aan, verlopen
from regiehuis.web.fouten import getypt

Antwoorder = Callable[[HttpRequest], HttpResponse]

PREFIX = re.compile(r"^/f/(?P<kort>[a-z0-9][a-z0-9-]{0,59})(?P<rest>/.*)$")
#: Addresses that need no capacity: names, or beginnings that end in '*'.
OPEN = (
    "account_*",
    "mfa_*",
    "web:*",
    "toegang:kies",
    "toegang:blijf",
    "toegang:uitnodiging",
    "toegang:hervat",
    "toegang:factor_*",
    "toegang:demo_mensen",
)
#: What somebody may do who must set up a second factor first.
ZONDER_FACTOR = ("account_*", "mfa_activate_totp", "mfa_reauthenticate", "web:*")
VAN_HET_ACCOUNT = ("account_*", "mfa_*", "toegang:kies", "toegang:hervat")
NIET_BEWAREN = ("password", "wachtwoord", "code", "csrfmiddlewaretoken")
MAX_ANDERE = 6


def _past(naam: str, lijst: tuple[str, ...]) -> bool:
    return any(naam == n or (n.endswith("*") and naam.startswith(n[:-1])) for n in lijst)


class SessieMiddleware:
    """Ends a session that was idle for too long, and keeps the text that was just being sent."""

    def __init__(self, get_response: Antwoorder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            if verlopen(request.session, nu()):
                return self._verlopen(request)
            if not is_stil(request.path_info):
                raak_aan(request.session, nu())
        _kies_taal(request)
        return self.get_response(request)

    def _verlopen(self, request: HttpRequest) -> HttpResponse:
        volgende = _volgende(request)
        noteer(Inlogregel.Soort.VERLOPEN, gebruiker=request.user.pk)
        logout(request)
        adres = f"{reverse('account_login')}?{urlencode({'next': volgende, 'verlopen': 1})}"
        if is_stil(request.path_info) or request.headers.get("HX-Request"):
            # A fragment or an autosave cannot show a page: the screen is told where to go.
            hoofd = {} if is_stil(request.path_info) else {"HX-Redirect": adres}
            return HttpResponse(status=401, headers=hoofd)
        return HttpResponseRedirect(adres)


def _kies_taal(request: HttpRequest) -> None:
    """What somebody chose: here, or else in the account; otherwise Dutch, whatever the browser."""
    if settings.LANGUAGE_COOKIE_NAME in request.COOKIES:
        return
    taal = request.user.taal if request.user.is_authenticated else settings.LANGUAGE_CODE
    translation.activate(taal)
    request.LANGUAGE_CODE = taal  # type: ignore[attr-defined]


def _volgende(request: HttpRequest) -> str:
    """Where to go on after signing in again: the same page, or the text that was being sent."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    terug = request.headers.get("Referer", "").removeprefix(
        f"{request.scheme}://{request.get_host()}"
    )
    terug = terug if terug.startswith("/") and not terug.startswith("//") else "/"
    if is_stil(request.path_info) or request.method != "POST" or request.FILES:
        return terug
    # A form that another site sends must not end up among somebody's own texts.
    if CsrfViewMiddleware(lambda _: HttpResponse()).process_view(request, _niets, (), {}):
        return terug
    velden = [
        (naam, waarde)
        for naam, waarden in request.POST.lists()
        for waarde in waarden
        if not any(naam == n or n in naam for n in NIET_BEWAREN)
    ]
    if len(velden) + 1 < sum(len(w) for _, w in request.POST.lists()):
        return terug  # a form with a password or a code is never kept
    id = bewaar_invoer(request.user.pk, request.get_full_path(), velden)
    return reverse("toegang:hervat", args=[id]) if id else terug


def _niets(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


class _Terug(Exception):
    """Rolls a trial back."""


class FunctionarisMiddleware:
    """Makes `/f/<short id>/casus/` the page `/casus/` of that functionaris, for its own account."""

    def __init__(self, get_response: Antwoorder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if gevonden := PREFIX.match(request.path_info):
            return self._als_functionaris(request, gevonden["kort"], gevonden["rest"])
        return self._zonder_functie(request)

    # ---- with a capacity ----

    def _als_functionaris(self, request: HttpRequest, kort: str, rest: str) -> HttpResponse:
        if not request.user.is_authenticated:
            return _naar_inloggen(request)
        if (antwoord := _eis_factor(request, rest)) is not None:
            return antwoord
        if request.method == "GET" and _past(_naam(rest), VAN_HET_ACCOUNT):
            # These are about the account, not the capacity; the package resumes them by address.
            return HttpResponseRedirect(rest + request.get_full_path()[len(request.path) :])
        eigen = queries.koppelingen(request.user.pk)
        koppeling = next((k for k in eigen if k.kort == kort), None)
        if koppeling is None:
            raise Http404
        request.koppeling = koppeling  # type: ignore[attr-defined]
        request.koppelingen = eigen  # type: ignore[attr-defined]
        try:
            door, antwoord = self._antwoord(request, koppeling, rest)
        except NietGevonden:
            raise Http404 from None
        if antwoord.status_code == 404 and self._zoek_verder(request):
            andere = [k for k in eigen if k != koppeling][:MAX_ANDERE]
            antwoord = self._met_andere_hoedanigheid(request, door, andere) or antwoord
        return antwoord

    def _antwoord(
        self, request: HttpRequest, koppeling: Koppeling, rest: str
    ) -> tuple[Door, HttpResponse]:
        """Raises NietGevonden when one may not act in this capacity (any more)."""
        with als_functionaris(koppeling, request.user) as door:
            request.path_info = rest
            request.door = door  # type: ignore[attr-defined]
            set_script_prefix(f"/f/{door.kort}/")
            try:
                return door, self.get_response(request)
            finally:
                set_script_prefix("/")

    def _zoek_verder(self, request: HttpRequest) -> bool:
        return (
            request.method == "GET"
            and request.resolver_match is not None
            and not request.headers.get("HX-Request")
        )

    def _met_andere_hoedanigheid(
        self, request: HttpRequest, door: Door, andere: list[Koppeling]
    ) -> HttpResponse | None:
        """The page of a 404 again, with a link to the own capacity in which it is visible."""
        rest, gevonden = request.path_info, request.resolver_match
        vraag = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
        for koppeling in andere:
            ander = self._proef(request, koppeling)
            request.path_info, request.door = rest, door  # type: ignore[attr-defined]
            request.resolver_match = gevonden
            if ander is not None:
                label = f"{ander.namens}, {ander.huisnaam}" if ander.huisnaam else ander.namens
                request.andere_hoedanigheid = (  # type: ignore[attr-defined]
                    label,
                    f"/f/{ander.kort}{rest}{vraag}",
                )
                set_script_prefix(f"/f/{door.kort}/")
                try:
                    with binnen(door):
                        return get_resolver().resolve_error_handler(404)(
                            request, exception=Http404()
                        )
                finally:
                    set_script_prefix("/")
        return None

    def _proef(self, request: HttpRequest, koppeling: Koppeling) -> Door | None:
        """Whether the page exists under another own capacity. Nothing of the trial remains."""
        sessie = dict(request.session.items())
        gevonden: Door | None = None
        try:
            with transaction.atomic(), leeslijst():
                ander, antwoord = self._antwoord(request, koppeling, request.path_info)
                if antwoord.status_code == 200:
                    gevonden = ander
                raise _Terug
        except (_Terug, NietGevonden):
            pass
        if dict(request.session.items()) != sessie:
            request.session.clear()
            request.session.update(sessie)
        return gevonden

    # ---- without ----

    def _zonder_functie(self, request: HttpRequest) -> HttpResponse:
        naam = _naam(request.path_info)
        if not naam and request.path_info != "/":
            return self.get_response(request)  # nothing there, for anybody
        if request.user.is_authenticated:
            if (antwoord := _eis_factor(request, request.path_info)) is not None:
                return antwoord
        if _past(naam, OPEN):
            return self.get_response(request)
        if not request.user.is_authenticated:
            return _naar_inloggen(request)
        return _naar_functie(request)


def _naar_inloggen(request: HttpRequest) -> HttpResponse:
    if request.headers.get("HX-Request") or is_stil(request.path_info):
        return HttpResponse(status=401, headers={"HX-Redirect": reverse("account_login")})
    if request.method not in ("GET", "HEAD"):
        # Signed out elsewhere while typing: an empty page would take the text along.
        context = {"csrf": True, "teksten": getypt(request)}
        return render(request, "web/fout/403.html", context, status=401)
    if request.path_info == "/":
        doel = "toegang:demo_mensen" if settings.REGIEHUIS_MODUS == "demo" else "account_login"
        return HttpResponseRedirect(reverse(doel))
    return HttpResponseRedirect(
        f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}"
    )


def _naar_functie(request: HttpRequest) -> HttpResponse:
    """A page without a capacity: straight on when there is one, else let somebody choose."""
    if request.method not in ("GET", "HEAD"):
        raise Http404
    eigen = queries.koppelingen(request.user.pk)
    if len(eigen) == 1:
        return HttpResponseRedirect(f"/f/{eigen[0].kort}{request.get_full_path()}")
    naar = "" if request.path_info == "/" else f"?{urlencode({'naar': request.get_full_path()})}"
    return HttpResponseRedirect(f"{reverse('toegang:kies')}{naar}")


def _eis_factor(request: HttpRequest, pad: str) -> HttpResponse | None:
    """Send somebody without a second factor to the page where he makes one; nowhere else.

    Source: BIO2 8.05; the setting is fixed in production.
    """
    if settings.REGIEHUIS_TWEEDE_FACTOR != "verplicht" or request.session.get("factor"):
        return None
    if queries.heeft_factor(request.user.pk):
        request.session["factor"] = True
        return None
    if _past(_naam(pad), ZONDER_FACTOR):
        return None
    return HttpResponseRedirect(reverse("mfa_activate_totp"))


def _naam(pad: str) -> str:
    """The name of what lies at an address, or ''."""
    try:
        return resolve(pad).view_name
    except Resolver404:
        return ""
