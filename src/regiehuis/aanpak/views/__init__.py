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
from regiehuis.aanpak.views.uitgave import uitgeven

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
    "uitgeven",
    "vaststellen",
    "voorleggen",
    "wegzetten",
]
