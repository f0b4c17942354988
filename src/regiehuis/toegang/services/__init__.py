"""Writing: what people do with accounts, invitations, second factors and deputies."""

from regiehuis.toegang.services.accounts import (
    beeindig_sessies,
    beeindig_toegang,
    bevestig_geheimhouding,
    maak_account,
    zet_taal,
)
from regiehuis.toegang.services.deuren import (
    Ontvangst,
    als_functionaris,
    automaat,
    door_voor,
    ontvangst,
)
from regiehuis.toegang.services.factor import (
    besluit_herstel,
    vervang_eigen_factor,
    vraag_herstel,
)
from regiehuis.toegang.services.uitnodigen import (
    Uitgenodigde,
    aanvaard,
    adres_van,
    lees_uitnodiging,
    nodig_nieuw_uit,
    nodig_uit,
    trek_alles_in,
    trek_in,
)
from regiehuis.toegang.services.waarneming import beeindig as beeindig_waarneming
from regiehuis.toegang.services.waarneming import beeindig_alles as beeindig_alle_waarnemingen
from regiehuis.toegang.services.waarneming import regel as regel_waarneming

__all__ = [
    "Ontvangst",
    "ontvangst",
    "Uitgenodigde",
    "aanvaard",
    "adres_van",
    "als_functionaris",
    "automaat",
    "beeindig_alle_waarnemingen",
    "beeindig_sessies",
    "beeindig_toegang",
    "beeindig_waarneming",
    "besluit_herstel",
    "bevestig_geheimhouding",
    "door_voor",
    "lees_uitnodiging",
    "maak_account",
    "nodig_nieuw_uit",
    "nodig_uit",
    "regel_waarneming",
    "trek_alles_in",
    "trek_in",
    "vervang_eigen_factor",
    "vraag_herstel",
    "zet_taal",
]
