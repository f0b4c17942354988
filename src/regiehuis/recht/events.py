"""What can happen to the policy of a house."""

from django.utils.translation import gettext_lazy as _

from regiehuis.logboek.woorden import Soort, woordenlijst

SOORTEN = woordenlijst(
    "recht",
    Soort(
        "recht:criteria:gewijzigd",
        zin=_("{door} heeft de criteria van het huis gewijzigd. Nu geldt versie {nummer}"),
        waarden={"set": "code", "nummer": "getal", "geldig_van": "datum"},
        bereik="huis",
        niveau="belangrijk",
    ),
    Soort(
        "recht:criteria:gestopt",
        zin=_("{door} heeft een set criteria van het huis gestopt"),
        waarden={"set": "code", "nummer": "getal", "geldig_van": "datum"},
        bereik="huis",
        niveau="belangrijk",
    ),
    Soort(
        "recht:leefgebieden:gewijzigd",
        zin=_("{door} heeft de leefgebieden van het huis gewijzigd. Nu geldt versie {nummer}"),
        waarden={"nummer": "getal", "geldig_van": "datum"},
        bereik="huis",
        niveau="belangrijk",
    ),
)
