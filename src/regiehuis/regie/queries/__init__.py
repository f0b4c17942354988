"""Reading: who directs the content of a case, what is proposed, and what somebody must do."""

from regiehuis.regie.queries.kaart import (
    Regiekaart,
    Voorstelblad,
    Vorige,
    regiekaart,
    taken_in_woorden,
    voorstel,
)
from regiehuis.regie.queries.stand import (
    Elders,
    Regiestand,
    Voorstel,
    casusregie,
    is_geeindigd,
    ooit,
    perioden,
    voorstellen,
)
from regiehuis.regie.queries.werk import (
    Aflopend,
    Leegte,
    Regiewerk,
    mijn_casusregie,
    mijn_voorstellen,
    regiewerk,
)

__all__ = [
    "Aflopend",
    "Elders",
    "Leegte",
    "Regiekaart",
    "Regiestand",
    "Voorstel",
    "Voorstelblad",
    "Vorige",
    "casusregie",
    "Regiewerk",
    "is_geeindigd",
    "mijn_casusregie",
    "mijn_voorstellen",
    "ooit",
    "perioden",
    "regiekaart",
    "regiewerk",
    "taken_in_woorden",
    "voorstel",
    "voorstellen",
]
