"""What happens around the cases: a leaver, a stand-in, an invitation, information questions."""

from regiehuis.demo.inrichting import Huis
from regiehuis.demo.verteller import Agenda


def plan(huis: Huis, agenda: Agenda) -> None:
    """Put it in the agenda."""
