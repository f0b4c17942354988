"""The pages of a case."""

from regiehuis.casus.views.afsluiten import afsluiten, afsluiting_ongedaan, heropenen
from regiehuis.casus.views.betrokkenen import betrokkene, betrokkene_nieuw, betrokkene_weg
from regiehuis.casus.views.casus import casus, dossier, fase, lijst, teksten
from regiehuis.casus.views.team import (
    lid_einde,
    lid_nieuw,
    lid_vervangen,
    ondersteuning_einde,
    taak,
    team,
)

__all__ = [
    "afsluiten",
    "afsluiting_ongedaan",
    "betrokkene",
    "betrokkene_nieuw",
    "betrokkene_weg",
    "casus",
    "dossier",
    "fase",
    "heropenen",
    "lid_einde",
    "lid_nieuw",
    "lid_vervangen",
    "lijst",
    "ondersteuning_einde",
    "taak",
    "team",
    "teksten",
]
