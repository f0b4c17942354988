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
    aflopend,
    mijn_casusregie,
    mijn_voorstellen,
    vacatures,
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
    "aflopend",
    "casusregie",
    "is_geeindigd",
    "mijn_casusregie",
    "mijn_voorstellen",
    "ooit",
    "perioden",
    "regiekaart",
    "taken_in_woorden",
    "vacatures",
    "voorstel",
    "voorstellen",
]
