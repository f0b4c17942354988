"""Writing: one function for each thing that a user does with a meeting."""

from regiehuis.overleg.services.afspraken import spreek_af
from regiehuis.overleg.services.plannen import (
    FORMULIER,
    NieuwPunt,
    gelast_af,
    haal_van_agenda,
    plan_overleg,
    voer_punt_af,
    wijzig_overleg,
    zet_op_agenda,
)
from regiehuis.overleg.services.soorten import neem_standaard_over, zet_soort
from regiehuis.overleg.services.tafel import (
    laat_derde_toe,
    neem_besluit,
    noem_privacy,
    schrijf,
    trek_besluit_in,
    vul_verslag_aan,
    zet_aanwezigheid,
    zet_fase,
    zet_punt,
    zet_stap,
)
from regiehuis.overleg.services.uitnodigen import (
    beantwoord,
    besluit_vervanger,
    nodig_uit,
    stel_vervanger_voor,
    trek_uitnodiging_in,
)

__all__ = [
    "FORMULIER",
    "NieuwPunt",
    "beantwoord",
    "besluit_vervanger",
    "gelast_af",
    "haal_van_agenda",
    "laat_derde_toe",
    "neem_besluit",
    "neem_standaard_over",
    "nodig_uit",
    "noem_privacy",
    "plan_overleg",
    "schrijf",
    "spreek_af",
    "stel_vervanger_voor",
    "trek_besluit_in",
    "trek_uitnodiging_in",
    "voer_punt_af",
    "vul_verslag_aan",
    "wijzig_overleg",
    "zet_aanwezigheid",
    "zet_fase",
    "zet_op_agenda",
    "zet_punt",
    "zet_soort",
    "zet_stap",
]
