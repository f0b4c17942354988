"""Forms: they parse and clean; rules decide."""

from regiehuis.instroom.forms.aanmelden import Aanmeldformulieren
from regiehuis.instroom.forms.kort import (
    AanvulForm,
    FilterForm,
    InformatievraagForm,
    TerugmeldForm,
)
from regiehuis.instroom.forms.openen import Openformulieren
from regiehuis.instroom.forms.wegen import WeegForm

__all__ = [
    "Aanmeldformulieren",
    "AanvulForm",
    "FilterForm",
    "InformatievraagForm",
    "Openformulieren",
    "TerugmeldForm",
    "WeegForm",
]
