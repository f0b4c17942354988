"""What can happen to a notice that is worth remembering: that it failed."""

from django.utils.translation import gettext_lazy as _

from regiehuis.berichten.rules import OORZAKEN
from regiehuis.berichten.teksten import TEKSTEN
from regiehuis.logboek.woorden import Soort, woordenlijst

_WAARDEN = {"functionaris": "functionaris", "soort": "code", "oorzaak": "code"}
_CODES = {"soort": {s: t.label for s, t in TEKSTEN.items()}, "oorzaak": OORZAKEN}

SOORTEN = woordenlijst(
    "berichten",
    Soort(
        "berichten:bericht:mislukt",
        zin=_("Een mail aan {functionaris} is mislukt"),
        waarden=_WAARDEN,
        codes=_CODES,
        niveau="stil",
        aan_zet="ondersteuning",
        bereik="huis",
    ),
    Soort(
        "berichten:bericht:opnieuw",
        zin=_("{door} heeft een mail aan {functionaris} opnieuw laten versturen"),
        waarden=_WAARDEN,
        codes=_CODES,
        niveau="stil",
        bereik="huis",
    ),
)
