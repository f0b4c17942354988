"""The access log, for who controls lawfulness (BGS 1.12: for that and for nothing else)."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regiehuis.kern.fouten import NietToegestaan
from regiehuis.logboek.lezen import HANDELINGEN
from regiehuis.logboek.queries import GEWEIGERD_DAGEN, bladzijde_toegang, geweigerd
from regiehuis.logboek.services import gelezen


def toegang(request: HttpRequest) -> HttpResponse:
    """Who looked at what: newest first, in pages; looking here is logged as well."""
    door = request.door  # type: ignore[attr-defined]
    if not door.mag("logboek:lezen"):
        raise NietToegestaan(recht="logboek:lezen")
    keuze = request.GET.get("handeling", "")
    handeling = keuze if keuze in HANDELINGEN else ""
    wie, casus, voor = (_uuid(request.GET.get(naam)) for naam in ("wie", "casus", "voor"))
    regels, volgende = bladzijde_toegang(handeling=handeling, wie=wie, casus=casus, voor=voor)
    gelezen("logboek", [door.huis], handeling="logboek")
    return render(
        request,
        "logboek/toegang.html",
        {
            "regels": regels,
            "volgende": volgende,
            "handeling": handeling,
            "handelingen": HANDELINGEN,
            "wie": wie,
            "casus": casus,
            "voor": voor,
            "keuze": _adres(wie=wie, casus=casus),
            "geteld": geweigerd() if handeling == "geweigerd" else None,
            "dagen": GEWEIGERD_DAGEN,
        },
    )


def _adres(**keuze: UUID | None) -> str:
    """The choice of now as the end of an address; '' without one."""
    velden = {naam: str(waarde) for naam, waarde in keuze.items() if waarde}
    return f"&{urlencode(velden)}" if velden else ""


def _uuid(tekst: str | None) -> UUID | None:
    try:
        return UUID(tekst) if tekst else None
    except ValueError:
        return None
