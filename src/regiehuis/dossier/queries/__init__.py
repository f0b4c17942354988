"""Reading: searching in one's own cases, the timeline, and the file of one case."""

from regiehuis.dossier.queries.tijdlijn import Tijdlijn, tijdlijn
from regiehuis.dossier.queries.uitgave import Onderdeel, document, onderdelen, wat_erin_zit
from regiehuis.dossier.queries.zoeken import Uitslag, in_casussen, zoek

__all__ = [
    "Onderdeel",
    "Tijdlijn",
    "Uitslag",
    "document",
    "in_casussen",
    "onderdelen",
    "tijdlijn",
    "wat_erin_zit",
    "zoek",
]
