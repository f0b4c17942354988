"""The registers themselves: what a room contributes to pages and jobs of later rooms.

Each room fills them in the `ready` of its `apps.py`; `config` freezes them when all rooms
are ready. There are no Django types here: `door` is the acting officer in capacity (logboek),
ids are UUIDs, and a `bouw` callable returns plain values. `volgorde` counts in tens, so that
a later room fits in between. Labels are Dutch source texts, possibly lazily translated.
"""

from typing import Any

from regiehuis.kern.register import Register
from regiehuis.kern.registraties.casus import (
    CASUS_PANELEN,
    CASUS_RUGGENGRAAT,
    CASUS_TABBLADEN,
    TEAMVLAGGEN,
    Paneel,
    Tabblad,
    Teamvlag,
    Wervel,
)
from regiehuis.kern.registraties.dossier import (
    DOSSIERDELEN,
    TIJDLIJN,
    Dossierdeel,
    Tijdlijnbron,
    Tijdlijnregel,
    Tussentijd,
)
from regiehuis.kern.registraties.gegevens import (
    BEWAARTERMIJNEN,
    ZICHTBRONNEN,
    Bewaring,
    Zichtbron,
    Zichtrij,
)
from regiehuis.kern.registraties.loop import (
    CASUSDATUMS,
    OPEN_ZAKEN,
    PLANTOETSEN,
    Casusdatum,
    Datumbron,
    OpenZaak,
    OpenZaken,
    Plantoets,
)
from regiehuis.kern.registraties.navigatie import BLADZIJDEN, NAVIGATIE, NavItem, noem_bladzijden
from regiehuis.kern.registraties.werk import (
    WERKBRONNEN,
    WERKVOORRAAD,
    Groep,
    Werkbron,
    Werkitem,
    Werksoort,
)
from regiehuis.kern.registraties.zoeken import ZOEKBRONNEN, Treffer, Zoekbron

__all__ = [
    "ALLE",
    "BEWAARTERMIJNEN",
    "BLADZIJDEN",
    "Bewaring",
    "CASUSDATUMS",
    "CASUS_PANELEN",
    "CASUS_RUGGENGRAAT",
    "CASUS_TABBLADEN",
    "Casusdatum",
    "DOSSIERDELEN",
    "Datumbron",
    "Dossierdeel",
    "Groep",
    "NAVIGATIE",
    "NavItem",
    "OPEN_ZAKEN",
    "OpenZaak",
    "OpenZaken",
    "PLANTOETSEN",
    "Paneel",
    "Plantoets",
    "TEAMVLAGGEN",
    "TIJDLIJN",
    "Tabblad",
    "Teamvlag",
    "Tijdlijnbron",
    "Tijdlijnregel",
    "Treffer",
    "Tussentijd",
    "WERKBRONNEN",
    "WERKVOORRAAD",
    "Werkbron",
    "Werkitem",
    "Werksoort",
    "Wervel",
    "ZICHTBRONNEN",
    "ZOEKBRONNEN",
    "Zichtbron",
    "Zichtrij",
    "Zoekbron",
    "bevries_alle",
    "noem_bladzijden",
]

ALLE: tuple[Register[Any], ...] = (
    BLADZIJDEN,
    NAVIGATIE,
    CASUS_TABBLADEN,
    CASUS_RUGGENGRAAT,
    CASUS_PANELEN,
    TEAMVLAGGEN,
    WERKVOORRAAD,
    WERKBRONNEN,
    ZOEKBRONNEN,
    ZICHTBRONNEN,
    BEWAARTERMIJNEN,
    CASUSDATUMS,
    TIJDLIJN,
    DOSSIERDELEN,
    OPEN_ZAKEN,
    PLANTOETSEN,
)


def bevries_alle() -> None:
    """Freeze every register; `config` calls it once all rooms are ready."""
    for register in ALLE:
        register.bevries()
