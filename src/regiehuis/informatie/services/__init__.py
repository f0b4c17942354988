"""Writing: one function per thing that a user does with requests and items."""

from regiehuis.informatie.services.antwoorden import beantwoord, vul_aan
from regiehuis.informatie.services.corrigeren import corrigeer, trek_gegeven_in
from regiehuis.informatie.services.gegevens import leg_gegeven_vast
from regiehuis.informatie.services.verzoeken import (
    herinner,
    laat_vervallen,
    stel_verzoeken,
    trek_in,
)

__all__ = [
    "beantwoord",
    "corrigeer",
    "herinner",
    "laat_vervallen",
    "leg_gegeven_vast",
    "stel_verzoeken",
    "trek_gegeven_in",
    "trek_in",
    "vul_aan",
]
