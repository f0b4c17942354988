"""The pages of requests, items and the picture."""

from regiehuis.informatie.views.antwoord import verzoek, zichtbaar
from regiehuis.informatie.views.beeld import beeld
from regiehuis.informatie.views.gegeven import (
    corrigeren,
    gegeven,
    gegeven_nieuw,
    intrekken,
    stuk_nieuw,
)
from regiehuis.informatie.views.vraag import herinneren, stel, terugnemen, verzoeken

__all__ = [
    "beeld",
    "corrigeren",
    "gegeven",
    "gegeven_nieuw",
    "herinneren",
    "intrekken",
    "stel",
    "stuk_nieuw",
    "terugnemen",
    "verzoek",
    "verzoeken",
    "zichtbaar",
]
