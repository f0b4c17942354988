"""Pages of the frame itself: errors, the theme, why reading is recorded, the style guide."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST
from django.views.decorators.vary import vary_on_cookie

from regiehuis.web.context import THEMAKOEKJE, THEMAS
from regiehuis.web.fouten import getypt

JAAR = 365 * 24 * 3600


def _foutpagina(request: HttpRequest, status: int, **context: Any) -> HttpResponse:
    if request.method == "POST" and status in (403, 404):  # with the others it could not be read
        context["teksten"] = getypt(request)
    return render(request, f"web/fout/{status}.html", context, status=status)


def fout_400(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A request that cannot be understood."""
    return _foutpagina(request, 400)


def fout_403(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Seen, but not allowed in this capacity."""
    return _foutpagina(request, 403)


def fout_404(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not there or not yours: the same words, so that the page tells nothing.

    `request.andere_hoedanigheid` (label, address) may be set by `toegang` for the same user only.
    """
    ander = getattr(request, "andere_hoedanigheid", None)
    return _foutpagina(request, 404, andere_hoedanigheid=ander)


def fout_405(request: HttpRequest) -> HttpResponse:
    """An address that only a form leads to, opened by itself."""
    return _foutpagina(request, 405)


def fout_413(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Too much at once."""
    return _foutpagina(request, 413)


def fout_500(request: HttpRequest) -> HttpResponse:
    """Our mistake. Renders without the context of a page, because that may be what broke."""
    from django.template.loader import render_to_string

    return HttpResponse(render_to_string("web/fout/500.html"), status=500)


def fout_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was open too long or came from elsewhere. What was typed stays readable."""
    return _foutpagina(request, 403, csrf=True)


@require_POST
def thema(request: HttpRequest) -> HttpResponse:
    """Remember light, dark or automatic in a cookie; nothing else is stored."""
    doel = request.POST.get("volgende", "")
    if not url_has_allowed_host_and_scheme(doel, {request.get_host()}, request.is_secure()):
        doel = "/"
    antwoord = HttpResponseRedirect(doel)
    keuze = request.POST.get("thema", "")
    if keuze in THEMAS:
        antwoord.set_cookie(
            THEMAKOEKJE,
            keuze,
            max_age=JAAR,
            samesite="Lax",
            httponly=True,
            secure=request.is_secure(),
        )
    else:
        antwoord.delete_cookie(THEMAKOEKJE, samesite="Lax")
    return antwoord


@require_GET
@vary_on_cookie
def vastgelegd(request: HttpRequest) -> HttpResponse:
    """Why reading is recorded, in plain words (WGS 1.10; AVG 5(2))."""
    return render(request, "web/vastgelegd.html")


def stijl(request: HttpRequest) -> HttpResponse:
    """The style guide: every component on one page. Not in production."""
    from regiehuis.web.stijlgids import inhoud

    return render(request, "web/stijl.html", inhoud(request))
