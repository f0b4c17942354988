"""Reading: searching in one's own cases, the timeline, and the file of one case."""

from regiehuis.dossier.queries.tijdlijn import Tijdlijn, tijdlijn
from regiehuis.dossier.queries.zoeken import Uitslag, in_casussen, zoek

__all__ = ["Tijdlijn", "Uitslag", "in_casussen", "tijdlijn", "zoek"]
