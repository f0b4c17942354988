"""Reading home: the queues, one item beside the list, my few cases, and what I can do here."""

from regiehuis.werkvoorraad.queries.casussen import Casusregel, uw_casussen
from regiehuis.werkvoorraad.queries.werk import Queue, voorbeeld, werk

__all__ = ["Casusregel", "Queue", "uw_casussen", "voorbeeld", "werk"]
