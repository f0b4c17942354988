"""Only in the demo: be any of its people with one click. Its address exists nowhere else."""

from itertools import groupby
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from regiehuis.kern.klok import nu
from regiehuis.toegang import queries, sessie
from regiehuis.toegang.rules import HUISROLLEN, ROLLEN, ZONDER_CASUS

STAF = HUISROLLEN | ZONDER_CASUS
KETENS = ("straf", "drang", "zorg", "gemeente", "huis", "")


@never_cache
def mensen(request: HttpRequest) -> HttpResponse:
    """Choose a person of the demo."""
    if request.method == "POST":
        return _word(request, request.POST.get("kort", ""))
    huizen = [
        {"naam": naam, "groepen": _groepen(list(rijen))}
        for naam, rijen in groupby(queries.alle_hoedanigheden(), key=lambda h: h.huisnaam)
    ]
    # the house with a triage team first: its story is the longest
    huizen.sort(key=lambda h: h["naam"], reverse=True)
    return render(request, "toegang/demo_mensen.html", {"huizen": huizen})


def _groepen(hoedjes: list[queries.Hoedje]) -> list[dict[str, Any]]:
    """The people of one house: its staff first, then per chain by organisation."""
    volgorde = list(ROLLEN)
    staf = sorted(
        (h for h in hoedjes if set(h.mens.rollen) & STAF),
        key=lambda h: min(volgorde.index(r) for r in h.mens.rollen),
    )
    rest = sorted(
        (h for h in hoedjes if not set(h.mens.rollen) & STAF),
        key=lambda h: (KETENS.index(h.mens.keten), h.mens.organisatie, h.mens.naam),
    )
    groepen: list[dict[str, Any]] = [{"keten": "huis", "mensen": staf}]
    return groepen + [
        {"keten": keten, "mensen": list(rijen)}
        for keten, rijen in groupby(rest, key=lambda h: h.mens.keten)
    ]


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
