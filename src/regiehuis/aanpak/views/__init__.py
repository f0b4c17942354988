"""The pages of plans and agreements."""

from regiehuis.aanpak.views.afspraken import (
    afspraak,
    afspraken,
    mijn_afspraken,
    nieuw,
    overdragen,
    wegzetten,
)
from regiehuis.aanpak.views.plan import (
    intrekken,
    plan,
    reageren,
    schrijven,
    terughalen,
    vaststellen,
    voorleggen,
)

__all__ = [
    "afspraak",
    "afspraken",
    "intrekken",
    "mijn_afspraken",
    "nieuw",
    "overdragen",
    "plan",
    "reageren",
    "schrijven",
    "terughalen",
    "vaststellen",
    "voorleggen",
    "wegzetten",
]
