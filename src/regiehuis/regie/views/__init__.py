"""The pages of casusregie."""

from regiehuis.regie.views.antwoord import aanvaarden, voorstel, weigeren
from regiehuis.regie.views.verdeling import beeindigen, deeltaak
from regiehuis.regie.views.voorstellen import intrekken, nieuw

__all__ = [
    "aanvaarden",
    "beeindigen",
    "deeltaak",
    "intrekken",
    "nieuw",
    "voorstel",
    "weigeren",
]
