"""What people fill in about plans and agreements. Forms only read and clean; rules decide."""

from regiehuis.aanpak.forms.blad import blad, mogelijk
from regiehuis.aanpak.forms.plan import Planformulieren
from regiehuis.aanpak.forms.stappen import (
    AfspraakForm,
    OverdraagForm,
    PdfForm,
    ReactieForm,
    StapForm,
    VoorlegForm,
)

__all__ = [
    "AfspraakForm",
    "OverdraagForm",
    "PdfForm",
    "Planformulieren",
    "ReactieForm",
    "StapForm",
    "VoorlegForm",
    "blad",
    "mogelijk",
]
