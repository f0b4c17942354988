"""A kind of meeting as the rules want it."""

from regiehuis.overleg.models import Overlegtype
from regiehuis.overleg.rules import Overlegsoort


def soort_als_waarde(rij: Overlegtype) -> Overlegsoort:
    """The settings of a kind of meeting, without its row."""
    return Overlegsoort(
        naam=rij.naam,
        agenda=rij.agenda,
        max_punten=rij.max_punten,
        minuten=rij.minuten,
        minuten_min=rij.minuten_min,
        minuten_max=rij.minuten_max,
        uitnodiging=rij.uitnodiging,
        vaste_punten=tuple(rij.vaste_punten),
    )
