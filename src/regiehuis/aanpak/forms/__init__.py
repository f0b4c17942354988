"""What people fill in about plans and agreements. Forms only read and clean; rules decide."""

from regiehuis.aanpak.forms.blad import blad, mogelijk
from regiehuis.aanpak.forms.plan import Planformulieren
from regiehuis.aanpak.forms.stappen import (
    AfspraakForm,
    OverdraagForm,
    ReactieForm,
    StapForm,
    VoorlegForm,
)

__all__ = [
    "AfspraakForm",
    "OverdraagForm",
    "Planformulieren",
    "ReactieForm",
    "StapForm",
    "VoorlegForm",
    "blad",
    "mogelijk",
]
