"""HTTP only: parse, one service or query, render."""

from regiehuis.instroom.views.indienen import aanvullen, intrekken, nieuw, terugmelden
from regiehuis.instroom.views.lezen import aanmelding, informatievragen, lijst
from regiehuis.instroom.views.openen import openen
from regiehuis.instroom.views.wegen import oordeel, treffer, verder, wegen

__all__ = [
    "aanmelding",
    "aanvullen",
    "informatievragen",
    "intrekken",
    "lijst",
    "nieuw",
    "oordeel",
    "openen",
    "terugmelden",
    "treffer",
    "verder",
    "wegen",
]
