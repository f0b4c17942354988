"""The pages of how a case moves."""

from regiehuis.voortgang.views.blad import evaluatie, mijlpaal_nieuw, mijlpaal_weg, voortgang
from regiehuis.voortgang.views.corrigeren import evaluatie_corrigeren, mijlpaal_corrigeren
from regiehuis.voortgang.views.terugbrengen import terugbrengen, terugkeer
from regiehuis.voortgang.views.volgen import (
    afschalen,
    overdracht,
    overdracht_intrekken,
    volgmoment,
    volgmoment_nieuw,
    volgmoment_vervallen,
)

__all__ = [
    "afschalen",
    "evaluatie",
    "evaluatie_corrigeren",
    "mijlpaal_corrigeren",
    "mijlpaal_nieuw",
    "mijlpaal_weg",
    "overdracht",
    "overdracht_intrekken",
    "terugbrengen",
    "terugkeer",
    "volgmoment",
    "volgmoment_nieuw",
    "volgmoment_vervallen",
    "voortgang",
]
