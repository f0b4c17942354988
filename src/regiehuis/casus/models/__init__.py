"""What is stored of a case. The policies stand in the migrations."""

from regiehuis.casus.models.afsluiten import (
    Afsluiting,
    Afsluittekst,
    BeeindigdeZaak,
    Heropening,
    Heropentekst,
    OnderbrokenZicht,
)
from regiehuis.casus.models.casus import (
    Betrokkene,
    Bezoek,
    Casus,
    Casusinhoud,
    Doeltoets,
    GeheimAdres,
    Inhoudversie,
    Lid,
    Nummering,
    Periode,
    Toewijzing,
    Uitgave,
)

__all__ = [
    "Afsluiting",
    "Afsluittekst",
    "BeeindigdeZaak",
    "Betrokkene",
    "Bezoek",
    "Casus",
    "Casusinhoud",
    "Doeltoets",
    "GeheimAdres",
    "Heropening",
    "Heropentekst",
    "Inhoudversie",
    "Lid",
    "Nummering",
    "OnderbrokenZicht",
    "Periode",
    "Toewijzing",
    "Uitgave",
]
