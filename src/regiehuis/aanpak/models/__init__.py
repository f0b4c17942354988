"""What is stored of plans and agreements. The policies stand in the migration."""

from regiehuis.aanpak.models.afspraak import Afspraak, Afspraakstap, Afspraaktekst
from regiehuis.aanpak.models.plan import (
    Deeldoel,
    Instemming,
    Planinterventie,
    Planscenario,
    Plantekst,
    Planversie,
    Wederkerigheid,
)

__all__ = [
    "Afspraak",
    "Afspraakstap",
    "Afspraaktekst",
    "Deeldoel",
    "Instemming",
    "Planinterventie",
    "Planscenario",
    "Plantekst",
    "Planversie",
    "Wederkerigheid",
]
