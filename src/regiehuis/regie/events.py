"""What can happen to casusregie, in words. Never why: that stands in the room."""

from django.utils.translation import gettext_lazy as _

from regiehuis.logboek.woorden import Soort, woordenlijst
from regiehuis.regie import rules

_TAAK = {"taak": {sleutel: _(taak.tekst) for sleutel, taak in rules.DEELTAKEN.items()}}

SOORTEN = woordenlijst(
    "regie",
    Soort(
        "regie:casusregie:voorgesteld",
        zin=_("{door} heeft {wie} voorgesteld als casusregisseur, tot en met {tot}"),
        waarden={"wie": "functionaris", "tot": "datum"},
        aan_zet="partner",
    ),
    Soort(
        "regie:casusregie:aanvaard",
        zin=_("{wie} heeft de casusregie aanvaard, tot en met {tot}"),
        waarden={"wie": "functionaris", "tot": "datum"},
        niveau="belangrijk",
    ),
    Soort(
        "regie:casusregie:geweigerd",
        zin=_("{wie} heeft de casusregie niet aanvaard"),
        waarden={"wie": "functionaris"},
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "regie:casusregie:ingetrokken",
        zin=_("Het voorstel van casusregie aan {wie} is ingetrokken. {door} heeft dat vastgelegd"),
        waarden={"wie": "functionaris"},
    ),
    Soort(
        "regie:casusregie:overgedragen",
        zin=_("{wie} heeft de casusregie overgedragen aan {aan}"),
        waarden={"wie": "functionaris", "aan": "functionaris"},
    ),
    Soort(
        "regie:casusregie:beeindigd",
        zin=_("{wie} heeft de casusregie niet meer ({oorzaak}). {door} heeft dat vastgelegd"),
        waarden={"wie": "functionaris", "oorzaak": "code"},
        codes={"oorzaak": {sleutel: _(label) for sleutel, label in rules.OORZAKEN.items()}},
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "regie:casusregie:verlopen",
        zin=_("De periode van de casusregie van {wie} is voorbij. Er is nu niemand"),
        waarden={"wie": "functionaris"},
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "regie:taak:elders",
        zin=_("{door} heeft een taak van de casusregie bij {wie} belegd: {taak}"),
        waarden={"taak": "code", "wie": "functionaris"},
        codes=_TAAK,
    ),
    Soort(
        "regie:taak:niet_nodig",
        zin=_("{door} vindt een taak van de casusregie nu niet nodig: {taak}"),
        waarden={"taak": "code"},
        codes=_TAAK,
    ),
    Soort(
        "regie:taak:terug",
        zin=_("Een taak is weer van de casusregisseur: {taak}. {door} heeft dat vastgelegd"),
        waarden={"taak": "code"},
        codes=_TAAK,
    ),
)
