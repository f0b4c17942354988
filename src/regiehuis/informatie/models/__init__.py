"""What is stored of requests and items of information. The policies stand in the migration."""

from regiehuis.informatie.models.gegeven import (
    Contactmoment,
    Detentie,
    Gegeven,
    Gegevenversie,
    Incident,
    Interventie,
)
from regiehuis.informatie.models.verzoek import Informatieverzoek, Verzoektekst, Weigering

__all__ = [
    "Contactmoment",
    "Detentie",
    "Gegeven",
    "Gegevenversie",
    "Incident",
    "Informatieverzoek",
    "Interventie",
    "Verzoektekst",
    "Weigering",
]
