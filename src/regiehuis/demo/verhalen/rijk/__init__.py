"""Twelve rich cases: years of interventions, several partners, and a course over months."""

from dataclasses import replace

from regiehuis.demo.verhalen.rijk.jeugd import RIJK_2, RIJK_5, RIJK_10
from regiehuis.demo.verhalen.rijk.samen import SAMEN
from regiehuis.demo.verhalen.rijk.veiligheid import (
    RIJK_3,
    RIJK_6,
    RIJK_8,
    RIJK_12,
)
from regiehuis.demo.verhalen.rijk.zorg import RIJK_1, RIJK_4, RIJK_7, RIJK_9, RIJK_11

#: In this order: the names of people follow it.
_ZONDER = (
    RIJK_1,
    RIJK_2,
    RIJK_3,
    RIJK_4,
    RIJK_5,
    RIJK_6,
    RIJK_7,
    RIJK_8,
    RIJK_9,
    RIJK_10,
    RIJK_11,
    RIJK_12,
)
VERHALEN = tuple(
    replace(v, stappen=(*v.stappen, *SAMEN.get(v.melding.sleutel, ()))) for v in _ZONDER
)
