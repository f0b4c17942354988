"""Reading requests and items: one function per screen, a fixed number of queries each."""

from regiehuis.informatie.queries.beeld import (
    Beeld,
    Gebied,
    Gegevenregel,
    beeld,
    gegeven,
    gegevens_van,
)
from regiehuis.informatie.queries.dossier import beeld_in_woorden, vragen_in_woorden
from regiehuis.informatie.queries.samenvatting import Kort, samenvatting, standen
from regiehuis.informatie.queries.tijdlijn import tijdlijnregels
from regiehuis.informatie.queries.verzoeken import (
    Verzoekkaart,
    Verzoekregel,
    verzoek,
    verzoeken,
)
from regiehuis.informatie.queries.voorbereid import Gedeeld, antwoorden, laatst_gedeeld
from regiehuis.informatie.queries.werk import wachtend

__all__ = [
    "Beeld",
    "Gebied",
    "Gedeeld",
    "Gegevenregel",
    "Kort",
    "Verzoekkaart",
    "Verzoekregel",
    "antwoorden",
    "beeld",
    "beeld_in_woorden",
    "gegeven",
    "gegevens_van",
    "laatst_gedeeld",
    "samenvatting",
    "standen",
    "tijdlijnregels",
    "verzoek",
    "verzoeken",
    "vragen_in_woorden",
    "wachtend",
]
