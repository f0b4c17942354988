"""What can happen in the network of a house. Visible in the whole house."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from regiehuis.logboek.woorden import Soort, woordenlijst
from regiehuis.netwerk.rules import VERTREKREDENEN


def _soort(
    naam: str, zin: object, waarden: dict[str, str], niveau: str = "gewoon", **extra: Any
) -> Soort:
    return Soort(naam, zin=zin, waarden=waarden, niveau=niveau, bereik="huis", **extra)


FUNCTIONARIS, HOEDANIGHEID, ORGANISATIE = (
    {"functionaris": "functionaris"},
    {"hoedanigheid": "hoedanigheid"},
    {"organisatie": "organisatie"},
)

SOORTEN = woordenlijst(
    "netwerk",
    _soort("netwerk:huis:opgericht", _("Het huis is ingericht"), {}, "belangrijk"),
    _soort(
        "netwerk:huis:gewijzigd",
        _("{door} heeft de instellingen van het huis gewijzigd"),
        {},
        "belangrijk",
    ),
    _soort(
        "netwerk:organisatie:toegevoegd",
        _("{door} heeft {organisatie} toegevoegd aan het netwerk"),
        ORGANISATIE,
    ),
    _soort(
        "netwerk:organisatie:gewijzigd",
        _("{door} heeft de gegevens van {organisatie} gewijzigd"),
        ORGANISATIE,
        "stil",
    ),
    _soort(
        "netwerk:organisatie:gestopt",
        _("{door} heeft vastgelegd dat {organisatie} niet meer meedoet"),
        ORGANISATIE,
        "belangrijk",
    ),
    _soort(
        "netwerk:organisatie:hervat",
        _("{door} heeft vastgelegd dat {organisatie} weer meedoet"),
        ORGANISATIE,
    ),
    _soort(
        "netwerk:hoedanigheid:toegevoegd",
        _("{door} heeft de hoedanigheid {hoedanigheid} toegevoegd"),
        HOEDANIGHEID,
    ),
    _soort(
        "netwerk:functionaris:toegevoegd",
        _("{door} heeft {functionaris} toegevoegd aan het netwerk"),
        {**FUNCTIONARIS, **HOEDANIGHEID},
    ),
    _soort(
        "netwerk:functionaris:gewijzigd",
        _("{door} heeft de gegevens van {functionaris} gewijzigd"),
        FUNCTIONARIS,
        "stil",
    ),
    _soort(
        "netwerk:functionaris:rollen_gewijzigd",
        _("{door} heeft de rollen van {functionaris} gewijzigd"),
        FUNCTIONARIS,
        "belangrijk",
    ),
    _soort(
        "netwerk:functionaris:gescreend",
        _("{door} heeft vastgelegd dat de werkgever de screening van {functionaris} bevestigt"),
        {**FUNCTIONARIS, "op": "datum"},
    ),
    _soort(
        "netwerk:functionaris:vertrokken",
        _("{functionaris} is vertrokken. {door} heeft dat vastgelegd"),
        {**FUNCTIONARIS, **HOEDANIGHEID, "reden": "code"},
        "belangrijk",
        codes={"reden": VERTREKREDENEN},
        aan_zet="ambassadeur",
    ),
    _soort(
        "netwerk:ambassadeur:benoemd",
        _("{functionaris} is nu ambassadeur van {hoedanigheid}"),
        {**FUNCTIONARIS, **HOEDANIGHEID},
        "belangrijk",
    ),
    _soort(
        "netwerk:ambassadeur:afgetreden",
        _("{functionaris} is geen ambassadeur meer van {hoedanigheid}"),
        {**FUNCTIONARIS, **HOEDANIGHEID},
        "belangrijk",
    ),
)
