"""Reading: one door to a case, and one function per screen."""

from regiehuis.casus.queries.deur import (
    Deelnemers,
    actieve_leden,
    betrokkenen,
    casus_voor,
    deelnemers,
    doeltoets,
    eerdere_teksten,
    functionarissen_van,
    inhoud_van,
    leden,
    lid_van,
    nummers,
    ondersteuners,
    voorzitters,
)
from regiehuis.casus.queries.kop import Kop, Tab, Zichtbaarheid, kop
from regiehuis.casus.queries.lijst import Casuslijst, Casusregel, Filter, mijn_casussen
from regiehuis.casus.queries.ruggengraat import Wervelinhoud, ruggengraat
from regiehuis.casus.queries.signalen import (
    Stilte,
    Vacature,
    ledenvacatures,
    net_geopend,
    stille_casussen,
    vacatures,
)
from regiehuis.casus.queries.tafels import aan_tafel, wie_leidt
from regiehuis.casus.queries.team import Kringregel, Team, adres_van, team
from regiehuis.casus.queries.verloop import Verloop, verloop, wijzigingen_sinds
from regiehuis.casus.queries.zoeken import Zoekregel, aanduidingen, met_nummer, zoekregels

__all__ = [
    "Casuslijst",
    "Casusregel",
    "Deelnemers",
    "Filter",
    "Kop",
    "Kringregel",
    "Stilte",
    "Tab",
    "Team",
    "Vacature",
    "Verloop",
    "Wervelinhoud",
    "Zichtbaarheid",
    "Zoekregel",
    "aan_tafel",
    "aanduidingen",
    "actieve_leden",
    "adres_van",
    "betrokkenen",
    "casus_voor",
    "deelnemers",
    "doeltoets",
    "eerdere_teksten",
    "functionarissen_van",
    "inhoud_van",
    "kop",
    "leden",
    "ledenvacatures",
    "lid_van",
    "met_nummer",
    "mijn_casussen",
    "net_geopend",
    "nummers",
    "ondersteuners",
    "ruggengraat",
    "stille_casussen",
    "team",
    "vacatures",
    "verloop",
    "voorzitters",
    "wie_leidt",
    "wijzigingen_sinds",
    "zoekregels",
]
