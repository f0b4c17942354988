"""What can happen to a plan or an agreement, in words. Never what was written."""

from django.utils.translation import gettext_lazy as _

from regiehuis.aanpak import rules
from regiehuis.logboek.woorden import Soort, woordenlijst

_REDENEN = {"reden": {s: _(label) for s, label in rules.afspraak.REDENEN.items()}}
_VERSIE = {"plan": "id", "nummer": "getal"}
_AFSPRAAK = {"afspraak": "id", "wie": "functionaris"}

SOORTEN = woordenlijst(
    "aanpak",
    Soort(
        "aanpak:plan:begonnen",
        zin=_("{door} is begonnen met versie {nummer} van het plan"),
        waarden=_VERSIE,
    ),
    Soort(
        "aanpak:plan:geschreven",
        zin=_("{door} heeft geschreven aan versie {nummer} van het plan"),
        waarden=_VERSIE,
        niveau="stil",
    ),
    Soort(
        "aanpak:plan:voorgelegd",
        zin=_("{door} heeft versie {nummer} van het plan voorgelegd. Reageren kan tot {tot}"),
        waarden={**_VERSIE, "tot": "datum"},
        niveau="belangrijk",
        aan_zet="partner",
    ),
    Soort(
        "aanpak:plan:teruggehaald",
        zin=_("{door} heeft versie {nummer} van het plan teruggehaald om het aan te passen"),
        waarden=_VERSIE,
    ),
    Soort(
        "aanpak:plan:akkoord",
        zin=_("{door} is namens {namens} akkoord met versie {nummer} van het plan"),
        waarden=_VERSIE,
    ),
    Soort(
        "aanpak:plan:niet_akkoord",
        zin=_("{door} is namens {namens} niet akkoord met versie {nummer} van het plan"),
        waarden=_VERSIE,
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "aanpak:plan:gezamenlijk",
        zin=_("De aanpak is nu gezamenlijk: iedereen staat achter versie {nummer} van het plan"),
        waarden=_VERSIE,
        niveau="belangrijk",
    ),
    Soort(
        "aanpak:plan:afgestemd",
        zin=_("De aanpak is niet meer gezamenlijk: niet iedereen staat achter versie {nummer}"),
        waarden=_VERSIE,
        niveau="belangrijk",
    ),
    Soort(
        "aanpak:plan:geldt",
        zin=_("{door} heeft vastgesteld dat versie {nummer} van het plan geldt"),
        waarden=_VERSIE,
        niveau="belangrijk",
    ),
    Soort(
        "aanpak:plan:vervangen",
        zin=_("Versie {nummer} van het plan is vervangen"),
        waarden=_VERSIE,
        niveau="stil",
    ),
    Soort(
        "aanpak:plan:ingetrokken",
        zin=_("{door} heeft versie {nummer} van het plan ingetrokken"),
        waarden=_VERSIE,
    ),
    Soort(
        "aanpak:plan:uitgegeven",
        zin=_("{door} heeft versie {nummer} van het plan als pdf gemaakt voor {voor}"),
        waarden={**_VERSIE, "voor": "functionaris"},
    ),
    Soort(
        "aanpak:afspraak:voorgesteld",
        zin=_("{door} heeft een afspraak voorgesteld aan {wie}, uiterlijk {tot}"),
        waarden={**_AFSPRAAK, "tot": "datum"},
        aan_zet="partner",
    ),
    Soort(
        "aanpak:afspraak:aanvaard",
        zin=_("{wie} heeft een afspraak aangenomen, uiterlijk {tot}"),
        waarden={**_AFSPRAAK, "tot": "datum"},
    ),
    Soort(
        "aanpak:afspraak:geweigerd",
        zin=_("{door} heeft een afspraak geweigerd"),
        waarden=_AFSPRAAK,
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "aanpak:afspraak:voortgang",
        zin=_("{door} heeft de voortgang van een afspraak gemeld"),
        waarden=_AFSPRAAK,
    ),
    Soort(
        "aanpak:afspraak:gedaan",
        zin=_("{door} heeft een afspraak gedaan"),
        waarden=_AFSPRAAK,
    ),
    Soort(
        "aanpak:afspraak:niet_gedaan",
        zin=_("{door} heeft een afspraak niet gedaan: {reden}"),
        waarden={**_AFSPRAAK, "reden": "code"},
        codes=_REDENEN,
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "aanpak:afspraak:verzet",
        zin=_("{door} heeft de datum van een afspraak verzet van {was} naar {tot}"),
        waarden={**_AFSPRAAK, "was": "datum", "tot": "datum"},
    ),
    Soort(
        "aanpak:afspraak:ingetrokken",
        zin=_("{door} heeft een afspraak met {wie} ingetrokken"),
        waarden=_AFSPRAAK,
    ),
    Soort(
        "aanpak:afspraak:overgedragen",
        zin=_("{door} heeft een afspraak van {was} voorgelegd aan {wie}"),
        waarden={**_AFSPRAAK, "was": "functionaris"},
        aan_zet="partner",
    ),
    Soort(
        "aanpak:afspraak:besproken",
        zin=_("{door} heeft besproken dat een afspraak van {wie} niet doorging"),
        waarden=_AFSPRAAK,
    ),
    Soort(
        "aanpak:afspraak:zonder_persoon",
        zin=_("Een afspraak heeft niemand meer: {wie} doet niet meer mee"),
        waarden=_AFSPRAAK,
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "aanpak:afspraak:herinnerd",
        zin=_("{wie} heeft een herinnering gekregen aan een afspraak"),
        waarden=_AFSPRAAK,
        niveau="stil",
    ),
)
