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
    Vervangervraag,
    collegas_afgemeld,
    mijn_uitnodigingen,
    nog_uit_te_nodigen,
    te_beantwoorden,
    vandaag_en_morgen,
    verslagen,
    vervangers,
    zonder_voorzitter,
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
    "Vervangervraag",
    "Voorbereid",
    "agenda",
    "besluiten_per_punt",
    "collegas_afgemeld",
    "gehouden",
    "komende",
    "mijn_uitnodigingen",
    "nog_uit_te_nodigen",
    "overleg_rij",
    "overlegblad",
    "overleggen",
    "puntblad",
    "soort",
    "soort_als_waarde",
    "soorten",
    "te_beantwoorden",
    "uitnodigingsblad",
    "van_casus",
    "vandaag_en_morgen",
    "verslagen",
    "verslagen_van",
    "vervangers",
    "voorbereidingen",
    "zonder_voorzitter",
]
