"""What people fill in about meetings."""

from regiehuis.overleg.forms.plannen import (
    NieuwForm,
    PuntForm,
    SoortForm,
    TijdEnPlaatsForm,
    UitnodigForm,
    begin_van,
)
from regiehuis.overleg.forms.tafel import (
    AanvulForm,
    AfspraakForm,
    AntwoordForm,
    BesluitForm,
    BesluitVervangerForm,
    DerdeForm,
    RegelForm,
    VakForm,
    VervangerForm,
)

__all__ = [
    "AanvulForm",
    "AfspraakForm",
    "AntwoordForm",
    "BesluitForm",
    "BesluitVervangerForm",
    "DerdeForm",
    "NieuwForm",
    "PuntForm",
    "RegelForm",
    "SoortForm",
    "TijdEnPlaatsForm",
    "UitnodigForm",
    "VakForm",
    "VervangerForm",
    "begin_van",
]
