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
from regiehuis.casus.queries.dossier import (
    doeltoets_in_woorden,
    kern_in_woorden,
    personen_in_woorden,
    team_in_woorden,
    verloop_in_woorden,
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
from regiehuis.casus.queries.team import Kringregel, Team, adres_van, team
from regiehuis.casus.queries.tijdlijn import tijdlijnregels
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
    "aanduidingen",
    "actieve_leden",
    "adres_van",
    "betrokkenen",
    "casus_voor",
    "deelnemers",
    "doeltoets",
    "doeltoets_in_woorden",
    "eerdere_teksten",
    "functionarissen_van",
    "inhoud_van",
    "kern_in_woorden",
    "kop",
    "leden",
    "ledenvacatures",
    "lid_van",
    "met_nummer",
    "mijn_casussen",
    "net_geopend",
    "nummers",
    "ondersteuners",
    "personen_in_woorden",
    "ruggengraat",
    "stille_casussen",
    "team",
    "team_in_woorden",
    "tijdlijnregels",
    "vacatures",
    "verloop",
    "verloop_in_woorden",
    "voorzitters",
    "wijzigingen_sinds",
    "zoekregels",
]
