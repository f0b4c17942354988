"""The Wet gegevensverwerking door samenwerkingsverbanden (WGS) and its decree (BGS) as data.

Nothing here depends on Django or on a house. Texts are Dutch and marked for translation; a
page translates them when it shows them. What a house itself decides (criteria, life domains)
is stored per house and starts from `standaard.py`.
"""

from regiehuis.recht.rules.categorieen import CATEGORIEEN, Bijzonder, Categorie
from regiehuis.recht.rules.doeltoets import (
    DOELTOETS,
    OORDELEN,
    Doeltoetsvraag,
    Oordeel,
    doeltoets_uitkomst,
    ontbrekende_doeltoets,
)
from regiehuis.recht.rules.gronden import GRONDSLAGEN_ZORG, WEIGERGRONDEN, Keuze
from regiehuis.recht.rules.hoedanigheden import (
    HOEDANIGHEIDSOORTEN,
    KETENS,
    PUBLIEKE_BESLUITEN,
    PUBLIEKE_SOORTEN,
    SOORTEN_MET_ACCOUNT,
    Hoedanigheidsoort,
    Keten,
    grondslag_nodig,
    is_publiek,
    mag_account,
    past_bij,
)
from regiehuis.recht.rules.keuzes import keuzes
from regiehuis.recht.rules.regimes import REGIMES, Regime

__all__ = [
    "CATEGORIEEN",
    "DOELTOETS",
    "GRONDSLAGEN_ZORG",
    "HOEDANIGHEIDSOORTEN",
    "KETENS",
    "OORDELEN",
    "PUBLIEKE_BESLUITEN",
    "PUBLIEKE_SOORTEN",
    "REGIMES",
    "SOORTEN_MET_ACCOUNT",
    "WEIGERGRONDEN",
    "Bijzonder",
    "Categorie",
    "Doeltoetsvraag",
    "Hoedanigheidsoort",
    "Keten",
    "Keuze",
    "Oordeel",
    "Regime",
    "doeltoets_uitkomst",
    "grondslag_nodig",
    "is_publiek",
    "keuzes",
    "mag_account",
    "ontbrekende_doeltoets",
    "past_bij",
]
