"""Searching, the timeline, and the file of one case."""

from regiehuis.dossier.views.tijdlijn import tijdlijn
from regiehuis.dossier.views.uitgave import uitgeven
from regiehuis.dossier.views.zoeken import zoeken

__all__ = ["tijdlijn", "uitgeven", "zoeken"]
