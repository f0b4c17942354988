"""Reading: one door to a submission, one to its weighing, and the lists."""

from regiehuis.instroom.queries.aanmelding import (
    Aanmeldblad,
    aanmeldblad,
    triagegrootte,
    triageleden,
)
from regiehuis.instroom.queries.informatievragen import Vragenlijst, informatievragen
from regiehuis.instroom.queries.lijst import (
    Filter,
    Lijst,
    Regel,
    Wachtend,
    aanmeldingen,
    te_wegen,
    tellingen,
    van_wegingen,
    wachtende_aanmeldingen,
)
from regiehuis.instroom.queries.weging import (
    Setblad,
    Trefferblad,
    Weegblad,
    treffers,
    weegblad,
    wie_oordeelde,
)
from regiehuis.instroom.queries.zoeken import gezocht

__all__ = [
    "Aanmeldblad",
    "Filter",
    "Lijst",
    "Regel",
    "Setblad",
    "Trefferblad",
    "Vragenlijst",
    "Wachtend",
    "Weegblad",
    "aanmeldblad",
    "aanmeldingen",
    "gezocht",
    "informatievragen",
    "te_wegen",
    "tellingen",
    "treffers",
    "triagegrootte",
    "triageleden",
    "van_wegingen",
    "wachtende_aanmeldingen",
    "weegblad",
    "wie_oordeelde",
]
