"""Writing: one function per thing that a user does with a submission."""

from regiehuis.instroom.services.indienen import dien_in, meld_terug, trek_in, vul_aan
from regiehuis.instroom.services.informatievragen import registreer_informatievraag
from regiehuis.instroom.services.invoer import (
    NieuweAanmelding,
    NieuweBetrokkenheid,
    NieuweEerdere,
    NieuwePersoon,
    NieuwVoorval,
)
from regiehuis.instroom.services.openen import open_uit_aanmelding
from regiehuis.instroom.services.treffers import beoordeel_treffer, vergelijk_aanmelding
from regiehuis.instroom.services.vernietigen import (
    vernietig_aanmeldingen,
    vernietig_afgelopen,
    vraag_terugmelding,
)
from regiehuis.instroom.services.wegen import leg_uitkomst_vast, oordeel, verder_zonder

__all__ = [
    "NieuwVoorval",
    "NieuweAanmelding",
    "NieuweBetrokkenheid",
    "NieuweEerdere",
    "NieuwePersoon",
    "beoordeel_treffer",
    "dien_in",
    "leg_uitkomst_vast",
    "meld_terug",
    "oordeel",
    "open_uit_aanmelding",
    "registreer_informatievraag",
    "trek_in",
    "verder_zonder",
    "vergelijk_aanmelding",
    "vernietig_aanmeldingen",
    "vernietig_afgelopen",
    "vraag_terugmelding",
    "vul_aan",
]
