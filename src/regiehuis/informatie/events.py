"""What can happen to a request or an item, in words. Never what was said."""

from django.utils.translation import gettext_lazy as _

from regiehuis.informatie import rules
from regiehuis.logboek.woorden import Soort, woordenlijst


def _vertaald(codes: dict[str, str]) -> dict[str, object]:
    return {sleutel: _(label) for sleutel, label in codes.items() if label}


_SOORT = {"soort": _vertaald(rules.SOORTEN)}

SOORTEN = woordenlijst(
    "informatie",
    Soort(
        "informatie:verzoek:gesteld",
        zin=_("{door} heeft {aan} om informatie gevraagd, uiterlijk {termijn}"),
        waarden={"aan": "functionaris", "termijn": "datum"},
        aan_zet="partner",
    ),
    Soort(
        "informatie:verzoek:beantwoord",
        zin=_("{door} heeft namens {namens} geantwoord: {antwoord}"),
        waarden={"antwoord": "code"},
        codes={
            "antwoord": {
                "geleverd": _("informatie gedeeld"),
                "niets_bekend": _("niets bekend"),
                "niet_nodig": _("niet nodig"),
                "geweigerd": _("deelt dit niet"),
                "later": _("later"),
            }
        },
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "informatie:verzoek:aangevuld",
        zin=_("{door} heeft namens {namens} het antwoord aangevuld"),
    ),
    Soort(
        "informatie:verzoek:uitgesteld",
        zin=_("{door} antwoordt namens {namens} later: uiterlijk {tot}"),
        waarden={"tot": "datum"},
    ),
    Soort(
        "informatie:verzoek:herinnerd",
        zin=_("{aan} heeft een herinnering gekregen"),
        waarden={"aan": "functionaris"},
        niveau="stil",
    ),
    Soort(
        "informatie:verzoek:ingetrokken",
        zin=_("{door} heeft de vraag aan {aan} ingetrokken"),
        waarden={"aan": "functionaris"},
    ),
    Soort(
        "informatie:verzoek:vervallen",
        zin=_("De vraag aan {aan} is vervallen: deze persoon doet niet meer mee"),
        waarden={"aan": "functionaris"},
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "informatie:gegeven:toegevoegd",
        zin=_("{door} heeft namens {namens} iets toegevoegd aan het beeld ({soort})"),
        waarden={"soort": "code"},
        codes=_SOORT,
    ),
    Soort(
        "informatie:gegeven:gecorrigeerd",
        zin=_("{door} heeft namens {namens} iets gecorrigeerd in het beeld ({soort})"),
        waarden={"soort": "code"},
        codes=_SOORT,
    ),
    Soort(
        "informatie:gegeven:ingetrokken",
        zin=_("{door} heeft namens {namens} iets ingetrokken uit het beeld ({soort})"),
        waarden={"soort": "code"},
        codes=_SOORT,
        niveau="belangrijk",
    ),
)
