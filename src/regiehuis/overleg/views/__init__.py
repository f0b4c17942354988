"""Pages of meetings."""

from regiehuis.overleg.views.lijst import lijst, nieuw, van_casus
from regiehuis.overleg.views.overleg import (
    afgelasten,
    afvoeren,
    agenda,
    overleg,
    privacy,
    punt_nieuw,
    stap,
    wijzigen,
)
from regiehuis.overleg.views.soorten import soort, soort_nieuw, soorten, soorten_standaard
from regiehuis.overleg.views.tafel import (
    aanwezig,
    afspraak,
    afspraak_lezen,
    besluit,
    besluit_weg,
    derde,
    notitie,
    punt_stap,
    tafel,
)
from regiehuis.overleg.views.uitnodigen import (
    niet_nodig,
    uitnodigen,
    uitnodiging,
    vervanger,
    vervanger_besluit,
)
from regiehuis.overleg.views.verslag import aanvullen, punt

__all__ = [
    "aanvullen",
    "aanwezig",
    "afgelasten",
    "afspraak",
    "afspraak_lezen",
    "afvoeren",
    "agenda",
    "besluit",
    "besluit_weg",
    "derde",
    "lijst",
    "niet_nodig",
    "nieuw",
    "notitie",
    "overleg",
    "privacy",
    "punt",
    "punt_nieuw",
    "punt_stap",
    "soort",
    "soort_nieuw",
    "soorten",
    "soorten_standaard",
    "stap",
    "tafel",
    "uitnodigen",
    "uitnodiging",
    "van_casus",
    "vervanger",
    "vervanger_besluit",
    "wijzigen",
]
