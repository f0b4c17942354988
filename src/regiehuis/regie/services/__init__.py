"""Writing: one function per thing that a user does with casusregie."""

from regiehuis.regie.services.beantwoorden import aanvaard, weiger
from regiehuis.regie.services.beeindigen import beeindig
from regiehuis.regie.services.taken import beleg_elders, neem_terug
from regiehuis.regie.services.voorstellen import stel_voor, trek_in

__all__ = [
    "aanvaard",
    "beeindig",
    "beleg_elders",
    "neem_terug",
    "stel_voor",
    "trek_in",
    "weiger",
]
