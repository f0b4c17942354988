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
from regiehuis.informatie.queries.werk import (
    mijn_open_verzoeken,
    te_laat_bij_collegas,
    te_laat_in_mijn_casussen,
    vervallen_in_mijn_casussen,
)

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
    "mijn_open_verzoeken",
    "samenvatting",
    "standen",
    "te_laat_bij_collegas",
    "te_laat_in_mijn_casussen",
    "tijdlijnregels",
    "vervallen_in_mijn_casussen",
    "verzoek",
    "verzoeken",
    "vragen_in_woorden",
]
