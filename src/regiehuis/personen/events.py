"""What can happen to the link between two persons."""

from django.utils.translation import gettext_lazy as _

from regiehuis.logboek.woorden import Soort, woordenlijst

SOORTEN = woordenlijst(
    "personen",
    Soort(
        "personen:koppeling:gelegd",
        zin=_("{door} heeft vastgesteld dat dit dezelfde persoon is als iemand die al bekend is"),
        waarden={"koppeling": "id", "reden": "code"},
    ),
    Soort(
        "personen:koppeling:verbroken",
        zin=_("{door} heeft vastgesteld dat dit toch een ander is dan iemand die al bekend is"),
        waarden={"koppeling": "id"},
    ),
)
