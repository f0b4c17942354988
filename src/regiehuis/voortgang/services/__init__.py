"""Writing: one function per thing that a user does to how a case moves."""

from regiehuis.voortgang.services.afschalen import (
    beantwoord_overdracht,
    trek_overdracht_in,
    vraag_overdracht,
)
from regiehuis.voortgang.services.corrigeren import corrigeer_evaluatie, corrigeer_mijlpaal
from regiehuis.voortgang.services.evaluatie import leg_evaluatie_vast
from regiehuis.voortgang.services.mijlpalen import haal_mijlpaal_weg, leg_mijlpaal_vast
from regiehuis.voortgang.services.terugbrengen import besluit_terugkeer, breng_terug
from regiehuis.voortgang.services.volgen import (
    beantwoord_volgmoment,
    laat_moment_vervallen,
    plan_volgmoment,
)

__all__ = [
    "beantwoord_overdracht",
    "beantwoord_volgmoment",
    "besluit_terugkeer",
    "breng_terug",
    "corrigeer_evaluatie",
    "corrigeer_mijlpaal",
    "haal_mijlpaal_weg",
    "laat_moment_vervallen",
    "leg_evaluatie_vast",
    "leg_mijlpaal_vast",
    "plan_volgmoment",
    "trek_overdracht_in",
    "vraag_overdracht",
]
