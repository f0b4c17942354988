"""What can happen to a meeting, in words. Each is recorded at the case (or weighing) of an item."""

from django.utils.translation import gettext_lazy as _

from regiehuis.logboek.woorden import Soort, woordenlijst
from regiehuis.overleg import rules

_DAG = {"overleg": "id", "dag": "datum"}
_WIE = {"overleg": "id", "wie": "functionaris"}
_TWEE = {"overleg": "id", "wie": "functionaris", "vervanger": "functionaris"}
_OVERLEG = {"overleg": "id"}

SOORTEN = woordenlijst(
    "overleg",
    Soort(
        "overleg:overleg:gepland",
        zin=_("{door} heeft een overleg gepland op {dag}"),
        waarden=_DAG,
        niveau="belangrijk",
    ),
    Soort(
        "overleg:overleg:verplaatst",
        zin=_("{door} heeft het overleg gewijzigd: {dag}"),
        waarden=_DAG,
        niveau="belangrijk",
    ),
    Soort(
        "overleg:overleg:afgelast",
        zin=_("{door} heeft het overleg van {dag} afgelast"),
        waarden=_DAG,
        niveau="belangrijk",
    ),
    Soort("overleg:overleg:begonnen", zin=_("Het overleg is begonnen"), waarden=_OVERLEG),
    Soort(
        "overleg:overleg:geeindigd",
        zin=_("Het overleg is klaar. Het verslag is nog niet vastgesteld"),
        waarden=_OVERLEG,
        aan_zet="procesregisseur",
    ),
    Soort("overleg:overleg:hervat", zin=_("Het overleg gaat verder"), waarden=_OVERLEG),
    Soort(
        "overleg:leiding:gewijzigd",
        zin=_("{door} heeft gewijzigd wie het overleg leidt of notuleert"),
        waarden=_OVERLEG,
    ),
    Soort(
        "overleg:leiding:vertrokken",
        zin=_("{wie} leidt of notuleert het overleg niet meer: deze persoon is uit dienst"),
        waarden=_WIE,
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "overleg:privacy:genoemd",
        zin=_("{door} heeft vastgelegd dat de privacyregels zijn genoemd"),
        waarden=_OVERLEG,
        niveau="stil",
    ),
    Soort(
        "overleg:verslag:vastgesteld",
        zin=_("{door} heeft het verslag van het overleg vastgesteld"),
        waarden=_OVERLEG,
        niveau="belangrijk",
    ),
    Soort(
        "overleg:verslag:aangevuld",
        zin=_("{door} heeft het verslag van het overleg aangevuld"),
        waarden={"overleg": "id", "aanvulling": "id"},
    ),
    Soort(
        "overleg:punt:toegevoegd",
        zin=_("{door} heeft een punt op de agenda gezet van het overleg op {dag}"),
        waarden=_DAG,
    ),
    Soort("overleg:punt:begonnen", zin=_("De bespreking is begonnen"), waarden=_OVERLEG,
          niveau="stil"),
    Soort("overleg:punt:besproken", zin=_("Besproken in een overleg"),
          waarden=_OVERLEG, niveau="belangrijk"),
    Soort(
        "overleg:punt:afgevoerd",
        zin=_("{door} heeft een punt van de agenda gehaald van het overleg op {dag}"),
        waarden=_DAG,
    ),
    Soort(
        "overleg:uitnodiging:verstuurd",
        zin=_("{door} heeft {wie} uitgenodigd voor het overleg"),
        waarden=_WIE,
        aan_zet="partner",
    ),
    Soort("overleg:uitnodiging:aangenomen", zin=_("{wie} komt naar het overleg"), waarden=_WIE),
    Soort(
        "overleg:uitnodiging:afgemeld",
        zin=_("{wie} komt niet naar het overleg"),
        waarden=_WIE,
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "overleg:uitnodiging:vervallen",
        zin=_("De uitnodiging van {wie} is vervallen"),
        waarden=_WIE,
    ),
    Soort(
        "overleg:vervanger:voorgesteld",
        zin=_("{door} stelt {vervanger} voor in de plaats van {wie}"),
        waarden=_TWEE,
        aan_zet="procesregisseur",
    ),
    Soort(
        "overleg:vervanger:toegelaten",
        zin=_("{door} heeft {vervanger} toegelaten in de plaats van {wie}"),
        waarden=_TWEE,
        niveau="belangrijk",
    ),
    Soort(
        "overleg:vervanger:afgewezen",
        zin=_("{door} heeft {vervanger} niet toegelaten in de plaats van {wie}"),
        waarden=_TWEE,
    ),
    Soort(
        "overleg:derde:toegelaten",
        zin=_("{door} heeft namens {namens} een incidentele derde toegelaten bij het overleg"),
        waarden={"overleg": "id", "derde": "id", "verklaring": "datum"},
        niveau="belangrijk",
    ),
    Soort(
        "overleg:aanwezigheid:vastgelegd",
        zin=_("{door} heeft vastgelegd wie er is: {aanwezig} aanwezig"),
        waarden={"overleg": "id", "aanwezig": "getal"},
        niveau="stil",
    ),
    Soort(
        "overleg:notitie:geschreven",
        zin=_("{door} heeft in het verslag geschreven: {punt}"),
        waarden={"overleg": "id", "punt": "code"},
        codes={"punt": {sleutel: _(label) for sleutel, label in rules.NOTITIES.items()}},
        niveau="stil",
    ),
    Soort(
        "overleg:besluit:genomen",
        zin=_("Er is een besluit genomen in het overleg"),
        waarden={"overleg": "id", "besluit": "id"},
        niveau="belangrijk",
    ),
    Soort(
        "overleg:besluit:ingetrokken",
        zin=_("{door} heeft een besluit uit het overleg ingetrokken"),
        waarden={"overleg": "id", "besluit": "id"},
    ),
    Soort(
        "overleg:type:gewijzigd",
        zin=_("{door} heeft een soort overleg gewijzigd"),
        waarden={"type": "id"},
        bereik="huis",
    ),
)  # fmt: skip
