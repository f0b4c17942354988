"""How an item read before it was corrected, in words (BGS 1.7)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from regiehuis.informatie import rules
from regiehuis.informatie.models import Gegevenversie
from regiehuis.kern.fouten import gettext_noop as _

#: Fields of the kinds, as an earlier version names them.
LABELS = {
    "organisatie": _("Organisatie"),
    "kader": _("Kader"),
    "doel": _("Doel van de interventie"),
    "start": _("Begin"),
    "eind": _("Einde"),
    "resultaat": _("Resultaat"),
    "toelichting": _("Toelichting op het resultaat"),
    "reden_einde": _("Gestopt omdat"),
    "plaats": _("Plaats"),
    "inrichting": _("Inrichting"),
    "met_wie": _("Met wie"),
    "vorm": _("Hoe"),
}
_CODES: dict[str, dict[str, str]] = {
    "kader": rules.KADERS,
    "resultaat": rules.RESULTATEN,
    "vorm": rules.CONTACTVORMEN,
}


@dataclass(frozen=True, slots=True)
class Was:
    """What stood in one field: a partial date, a coded value (a marked text) or words."""

    label: str
    waarde: str
    is_datum: bool = False
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Eerder:
    """An earlier version: its words, what stood in the fields of its kind that changed, why."""

    tekst: str
    was: tuple[Was, ...]
    geldig_tot: datetime
    reden: str


def eerder(versie: Gegevenversie) -> Eerder:
    """An earlier version for its reader, with its fields in a fixed order."""
    deel: dict[str, Any] = versie.deel
    return Eerder(
        versie.tekst,
        tuple(_was(naam, str(deel[naam])) for naam in LABELS if naam in deel),
        versie.geldig_tot,
        versie.reden,
    )


def _was(naam: str, waarde: str) -> Was:
    if naam in _CODES:
        return Was(LABELS[naam], _CODES[naam].get(waarde, waarde), is_code=True)
    return Was(LABELS[naam], waarde, is_datum=naam in ("start", "eind"))
