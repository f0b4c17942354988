"""What deserves a second look once, and never stops anybody (ontwerp.md §4.18)."""

import re

from regiehuis.informatie.rules.gegeven import Bron, NieuwGegeven
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.recht.rules import CATEGORIEEN, HOEDANIGHEIDSOORTEN, past_bij

LET_OP_CATEGORIE = _(
    "Deze categorie levert een organisatie als de uwe meestal niet. Klopt de categorie?"
)
LET_OP_POLITIE = _(
    "Deel alleen gegevens op grond van artikel 8 en 13 van de Wet politiegegevens. Gegevens op "
    "grond van artikel 9 en 10 horen hier niet."
)
LET_OP_AFKOMST = _(
    "Let op: in uw tekst staat misschien iets over afkomst, nationaliteit of geloof. Dat mag hier "
    "niet in staan. Haal het weg als dat zo is."
)

# Whole words; never stops, because "kerkstraat" and "de Turkse bakker" are no such data.
_AFKOMST = re.compile(
    r"\b(?:nationaliteit|etniciteit|etnisch\w*|afkomst|herkomst|allochtoon\w*|buitenlander\w*|"
    r"asielzoeker\w*|statushouder\w*|"
    r"moslim\w*|islam\w*|christen\w*|christelijk\w*|joods\w*|jood|joden|hindoe\w*|"
    r"boeddhist\w*|katholiek\w*|gereformeerd\w*|protestant\w*|moskee|synagoge|geloof|religie\w*|"
    r"marokkaan\w*|marokkaans\w*|turk|turks\w*|turken|surinaams\w*|surinamer\w*|antilliaan\w*|"
    r"antilliaans\w*|pool|pools\w*|polen|roemeen\w*|roemeens\w*|bulgaar\w*|bulgaars\w*|"
    r"syrier\w*|syriër\w*|syrisch\w*|eritrees\w*|eritreeër\w*|somali\w*|roma|sinti|"
    r"homoseksueel\w*|lesbisch\w*|biseksueel\w*)\b",
    re.IGNORECASE,
)


def let_op(nieuw: NieuwGegeven, bron: Bron) -> tuple[str, ...]:
    """What deserves a second look once; never a reason to refuse (ontwerp.md §4.18)."""
    meldingen = []
    if _AFKOMST.search(nieuw.tekst):
        meldingen.append(LET_OP_AFKOMST)
    if bron.soort in HOEDANIGHEIDSOORTEN and nieuw.categorie in CATEGORIEEN:
        if not past_bij(bron.soort, nieuw.categorie):
            meldingen.append(LET_OP_CATEGORIE)
    return tuple(meldingen)


def uitleg_bij(bron: Bron) -> str:
    """What a source must know before it writes: of police data only articles 8 and 13 Wpg."""
    return LET_OP_POLITIE if bron.soort in ("politie", "om") else ""
