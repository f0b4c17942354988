"""Forms: one renderer, one base class, and field types that say what they accept.

from regiehuis.web.formulieren import Formulier, TekstVeld, DatumVeld, KeuzeVeld
"""

from regiehuis.web.formulieren.basis import (
    Formulier,
    FormulierSet,
    RijFormulier,
    fouten_van,
    maak_formulierset,
    meer_gevraagd,
    zonder_fouten,
)
from regiehuis.web.formulieren.renderer import Renderer
from regiehuis.web.formulieren.velden import (
    AntwoordVeld,
    BestandVeld,
    BsnVeld,
    DatumVeld,
    DeelDatumVeld,
    KeuzeVeld,
    LijstVeld,
    MeerkeuzeVeld,
    RegelVeld,
    TekstVeld,
    VinkVeld,
)

__all__ = [
    "AntwoordVeld",
    "BestandVeld",
    "BsnVeld",
    "DatumVeld",
    "DeelDatumVeld",
    "Formulier",
    "FormulierSet",
    "KeuzeVeld",
    "LijstVeld",
    "MeerkeuzeVeld",
    "RegelVeld",
    "Renderer",
    "RijFormulier",
    "TekstVeld",
    "VinkVeld",
    "fouten_van",
    "maak_formulierset",
    "meer_gevraagd",
    "zonder_fouten",
]
