"""Reading: lists of meetings, one meeting, one item, and what waits."""

from regiehuis.overleg.queries.blad import Overlegblad, agenda, overlegblad
from regiehuis.overleg.queries.delen import Genodigde, Puntregel, overleg_rij
from regiehuis.overleg.queries.lijst import (
    Casusoverleg,
    Overleglijst,
    Overlegregel,
    overleggen,
    soort,
    soorten,
    van_casus,
)
from regiehuis.overleg.queries.soort import soort_als_waarde
from regiehuis.overleg.queries.tafel import Puntblad, Vak, puntblad
from regiehuis.overleg.queries.uitnodiging import Uitnodigingsblad, uitnodigingsblad
from regiehuis.overleg.queries.verslag import (
    Verslag,
    besluiten_per_punt,
    gehouden,
    komende,
    verslagen_van,
)
from regiehuis.overleg.queries.voorbereiding import Voorbereid, voorbereidingen
from regiehuis.overleg.queries.werk import (
    Wachtend,
    mijn_uitnodigingen,
    wachtende_overleggen,
    wachtende_uitnodigingen,
)

__all__ = [
    "Casusoverleg",
    "Genodigde",
    "Overlegblad",
    "Overleglijst",
    "Overlegregel",
    "Puntblad",
    "Puntregel",
    "Uitnodigingsblad",
    "Vak",
    "Verslag",
    "Voorbereid",
    "Wachtend",
    "agenda",
    "besluiten_per_punt",
    "gehouden",
    "komende",
    "mijn_uitnodigingen",
    "overleg_rij",
    "overlegblad",
    "overleggen",
    "puntblad",
    "soort",
    "soort_als_waarde",
    "soorten",
    "uitnodigingsblad",
    "van_casus",
    "verslagen_van",
    "voorbereidingen",
    "wachtende_overleggen",
    "wachtende_uitnodigingen",
]
