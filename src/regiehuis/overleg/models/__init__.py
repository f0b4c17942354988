"""What is stored of meetings, in tables per level of sight.

Level taak (kind of sight 'overleg'): Overleg and Agendapunt: when, where, which numbers. An
Uitnodiging is seen by whom it is about, his ambassadeur and manager (kind 'uitnodiging'), and by
who sees the case. Everything that is said is content of the case, or of the weighing.
"""

from regiehuis.overleg.models.inhoud import (
    Aanvulling,
    Besluit,
    Derde,
    Notitie,
    Uitnodigingtekst,
)
from regiehuis.overleg.models.overleg import (
    Agendapunt,
    Overleg,
    Overlegnummering,
    Overlegtype,
    Uitnodiging,
)

__all__ = [
    "Aanvulling",
    "Agendapunt",
    "Besluit",
    "Derde",
    "Notitie",
    "Overleg",
    "Overlegnummering",
    "Overlegtype",
    "Uitnodiging",
    "Uitnodigingtekst",
]
