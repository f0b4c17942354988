"""Writing the network: one function per thing that somebody arranges."""

from regiehuis.netwerk.services.functionarissen import (
    benoem_ambassadeur,
    bevestig_screening,
    eis_vertrek,
    laat_vertrekken,
    voeg_functionaris_toe,
    wijzig_functionaris,
    zet_rollen,
)
from regiehuis.netwerk.services.huizen import (
    NieuwHuis,
    maak_huis,
    oprichter,
    wijzig_huis,
    zet_gemeenten,
)
from regiehuis.netwerk.services.organisaties import (
    hervat_organisatie,
    stop_organisatie,
    voeg_hoedanigheid_toe,
    voeg_organisatie_toe,
    wijzig_organisatie,
)

__all__ = [
    "NieuwHuis",
    "benoem_ambassadeur",
    "bevestig_screening",
    "eis_vertrek",
    "hervat_organisatie",
    "laat_vertrekken",
    "maak_huis",
    "oprichter",
    "stop_organisatie",
    "voeg_functionaris_toe",
    "voeg_hoedanigheid_toe",
    "voeg_organisatie_toe",
    "wijzig_functionaris",
    "wijzig_huis",
    "wijzig_organisatie",
    "zet_gemeenten",
    "zet_rollen",
]
