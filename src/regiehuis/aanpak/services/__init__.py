"""Writing: one function per thing that a user does with a plan or an agreement."""

from regiehuis.aanpak.services.afspraken import NIEUW, draag_over, maak_afspraak, trek_in, zet_weg
from regiehuis.aanpak.services.antwoorden import (
    aanvaard,
    geef_op,
    meld_voortgang,
    rond_af,
    verzet,
    weiger,
)
from regiehuis.aanpak.services.gedeeld import ANTWOORD
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
    "ANTWOORD",
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
