"""Writing: one function per thing that a user does with a plan or an agreement."""

from regiehuis.aanpak.services.afspraken import (
    NIEUW,
    aanvaard,
    draag_over,
    geef_op,
    maak_afspraak,
    meld_voortgang,
    rond_af,
    trek_in,
    verzet,
    weiger,
    zet_weg,
)
from regiehuis.aanpak.services.plan import (
    FORMULIER,
    REACTIE,
    geef_uit,
    haal_terug,
    leg_voor,
    reageer,
    schrijf_plan,
    stel_vast,
    trek_plan_in,
)

__all__ = [
    "FORMULIER",
    "NIEUW",
    "REACTIE",
    "aanvaard",
    "draag_over",
    "geef_op",
    "geef_uit",
    "haal_terug",
    "leg_voor",
    "maak_afspraak",
    "meld_voortgang",
    "reageer",
    "rond_af",
    "schrijf_plan",
    "stel_vast",
    "trek_in",
    "trek_plan_in",
    "verzet",
    "weiger",
    "zet_weg",
]
