"""Addresses: every room brings its own, under its own namespace."""

from django.urls import URLPattern, URLResolver, include, path

from regiehuis.config.kamers import APPS, heeft

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("regiehuis.toegang.inlogadressen")),
    *(path("", include(f"regiehuis.{kamer}.urls")) for kamer in APPS if heeft(kamer, "urls")),
]

handler400 = "regiehuis.web.views.fout_400"
handler403 = "regiehuis.web.views.fout_403"
handler404 = "regiehuis.web.views.fout_404"
handler500 = "regiehuis.web.views.fout_500"
