"""Only in the demo: be any of its people with one click. Its address exists nowhere else."""

from itertools import groupby

from allauth.account.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from regiehuis.kern.klok import nu
from regiehuis.toegang import queries, sessie


@never_cache
def mensen(request: HttpRequest) -> HttpResponse:
    """Choose a person of the demo."""
    if request.method == "POST":
        return _word(request, request.POST.get("kort", ""))
    alle = queries.alle_hoedanigheden()
    huizen = [
        {"naam": naam, "mensen": list(rijen)}
        for naam, rijen in groupby(alle, key=lambda h: h.huisnaam)
    ]
    return render(request, "toegang/demo_mensen.html", {"huizen": huizen})


def _word(request: HttpRequest, kort: str) -> HttpResponse:
    gebruiker = queries.gebruiker_achter(kort)
    if gebruiker is None:
        raise Http404
    if request.user.is_authenticated:
        logout(request)
    get_adapter(request).login(request, gebruiker)
    UserSession.objects.create_from_request(request)
    sessie.begin(request.session, nu())
    return redirect(f"/f/{kort}/")
