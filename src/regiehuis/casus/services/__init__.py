"""Writing: one function per thing that a user does to a case."""

from regiehuis.casus.services.afsluiten import (
    beeindig_zaken,
    maak_afsluiten_ongedaan,
    sluit_af,
)
from regiehuis.casus.services.betrokkenen import (
    verwijder_betrokkene,
    voeg_betrokkene_toe,
    wijzig_betrokkene,
)
from regiehuis.casus.services.fase import ga_naar, zet_fase
from regiehuis.casus.services.heropenen import (
    bevestig_heropening,
    trek_heropening_in,
    vraag_heropening,
    wijs_heropening_af,
)
from regiehuis.casus.services.inhoud import bezocht, wijzig_inhoud
from regiehuis.casus.services.invoer import NieuweBetrokkene, NieuweInhoud, NieuwLid
from regiehuis.casus.services.leden import beeindig_lid, vervang_lid, voeg_lid_toe
from regiehuis.casus.services.openen import nieuw_nummer, open_casus
from regiehuis.casus.services.taken import wijs_toe
from regiehuis.casus.services.uitgave import Uitgavenummer, nummer_uitgave

__all__ = [
    "wijs_heropening_af",
    "vraag_heropening",
    "trek_heropening_in",
    "bevestig_heropening",
    "sluit_af",
    "maak_afsluiten_ongedaan",
    "beeindig_zaken",
    "NieuwLid",
    "NieuweBetrokkene",
    "NieuweInhoud",
    "Uitgavenummer",
    "beeindig_lid",
    "bezocht",
    "ga_naar",
    "nieuw_nummer",
    "nummer_uitgave",
    "open_casus",
    "verwijder_betrokkene",
    "vervang_lid",
    "voeg_betrokkene_toe",
    "voeg_lid_toe",
    "wijs_toe",
    "wijzig_betrokkene",
    "wijzig_inhoud",
    "zet_fase",
]
