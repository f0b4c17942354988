"""Writing: one function per thing that a user does with casusregie."""

from regiehuis.regie.services.beantwoorden import FORMULIER as FORMULIER_WEIGERING
from regiehuis.regie.services.beantwoorden import aanvaard, weiger
from regiehuis.regie.services.beeindigen import FORMULIER as FORMULIER_EINDE
from regiehuis.regie.services.beeindigen import beeindig
from regiehuis.regie.services.taken import beleg_elders, neem_terug
from regiehuis.regie.services.voorstellen import FORMULIER as FORMULIER_VOORSTEL
from regiehuis.regie.services.voorstellen import stel_voor, trek_in

__all__ = [
    "FORMULIER_EINDE",
    "FORMULIER_VOORSTEL",
    "FORMULIER_WEIGERING",
    "aanvaard",
    "beeindig",
    "beleg_elders",
    "neem_terug",
    "stel_voor",
    "trek_in",
    "weiger",
]
