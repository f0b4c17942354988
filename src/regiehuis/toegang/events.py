"""What can happen around accounts and capacities."""

from django.utils.translation import gettext_lazy as _

from regiehuis.logboek.woorden import Soort, woordenlijst

_WIE = {"functionaris": "functionaris"}

SOORTEN = woordenlijst(
    "toegang",
    Soort(
        "toegang:uitnodiging:verstuurd",
        zin=_("{door} heeft {functionaris} uitgenodigd"),
        waarden={**_WIE, "keer": "getal"},
        bereik="huis",
    ),
    Soort(
        "toegang:uitnodiging:aanvaard",
        zin=_("{functionaris} heeft de uitnodiging aanvaard"),
        waarden=_WIE,
        bereik="huis",
    ),
    Soort(
        "toegang:uitnodiging:ingetrokken",
        zin=_("{door} heeft de uitnodiging van {functionaris} ingetrokken"),
        waarden=_WIE,
        bereik="huis",
    ),
    Soort(
        "toegang:account:beeindigd",
        zin=_("De toegang van {functionaris} is beëindigd"),
        waarden=_WIE,
        niveau="belangrijk",
        bereik="huis",
    ),
    Soort(
        "toegang:geheimhouding:bevestigd",
        zin=_("{functionaris} heeft de geheimhouding bevestigd"),
        waarden=_WIE,
        bereik="huis",
    ),
    Soort(
        "toegang:factorherstel:gevraagd",
        zin=_("{door} heeft gevraagd de tweede stap van {functionaris} te herstellen"),
        waarden=_WIE,
        niveau="belangrijk",
        aan_zet="beheerder",
        bereik="huis",
    ),
    Soort(
        "toegang:factorherstel:goedgekeurd",
        zin=_("{door} heeft het herstel van de tweede stap van {functionaris} goedgekeurd"),
        waarden=_WIE,
        niveau="belangrijk",
        bereik="huis",
    ),
    Soort(
        "toegang:factorherstel:geweigerd",
        zin=_("{door} heeft het herstel van de tweede stap van {functionaris} geweigerd"),
        waarden=_WIE,
        niveau="belangrijk",
        bereik="huis",
    ),
    Soort(
        "toegang:waarneming:geregeld",
        zin=_("{waarnemer} neemt waar voor {functionaris}, van {van} tot en met {tot}"),
        waarden={**_WIE, "waarnemer": "functionaris", "van": "datum", "tot": "datum"},
        bereik="huis",
    ),
    Soort(
        "toegang:waarneming:beeindigd",
        zin=_("De waarneming van {waarnemer} voor {functionaris} is beëindigd"),
        waarden={**_WIE, "waarnemer": "functionaris"},
        bereik="huis",
    ),
)
