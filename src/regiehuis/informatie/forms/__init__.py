"""What people fill in about requests and items. Forms only read and clean; rules decide."""

from regiehuis.informatie.forms.antwoord import AntwoordForm, Antwoordset, TekstForm
from regiehuis.informatie.forms.blad import antwoordpagina, antwoordset
from regiehuis.informatie.forms.correctie import CorrectieForm
from regiehuis.informatie.forms.gegeven import GegevenForm
from regiehuis.informatie.forms.vraag import StelForm, StukForm

__all__ = [
    "AntwoordForm",
    "Antwoordset",
    "CorrectieForm",
    "GegevenForm",
    "StelForm",
    "StukForm",
    "TekstForm",
    "antwoordpagina",
    "antwoordset",
]
