"""Reading: the page of how a case moves, one row of it, and the work that waits."""

from regiehuis.voortgang.queries.blad import (
    Blad,
    Evaluatieregel,
    Mijlpaalregel,
    Momentregel,
    Overdrachtregel,
    Terugkeerregel,
    blad,
    evaluaties,
    mijlpalen,
    momenten,
    overdrachten,
    terugkeren,
)
from regiehuis.voortgang.queries.correcties import Correctieregel, laatste_correctie
from regiehuis.voortgang.queries.rijen import (
    evaluatie,
    mijlpaal,
    overdracht,
    te_herinneren,
    terugkeer,
    volgmoment,
)
from regiehuis.voortgang.queries.werk import (
    mijn_overdrachten,
    te_heroverwegen,
    wachtende_momenten,
    zonder_moment,
)

__all__ = [
    "Blad",
    "Correctieregel",
    "Evaluatieregel",
    "Mijlpaalregel",
    "Momentregel",
    "Overdrachtregel",
    "Terugkeerregel",
    "blad",
    "evaluatie",
    "evaluaties",
    "laatste_correctie",
    "mijlpaal",
    "mijlpalen",
    "mijn_overdrachten",
    "momenten",
    "overdracht",
    "overdrachten",
    "te_herinneren",
    "te_heroverwegen",
    "terugkeer",
    "terugkeren",
    "volgmoment",
    "wachtende_momenten",
    "zonder_moment",
]
