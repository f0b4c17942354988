"""What can happen to a case, in words."""

from django.utils.translation import gettext_lazy as _

from regiehuis.casus import rules
from regiehuis.logboek.woorden import Soort, woordenlijst


def _vertaald(codes: dict[str, str]) -> dict[str, object]:
    return {sleutel: _(label) for sleutel, label in codes.items()}


SOORTEN = woordenlijst(
    "casus",
    Soort(
        "casus:casus:geopend",
        zin=_("{door} heeft de casus geopend"),
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "casus:doeltoets:vastgesteld",
        zin=_("{door} heeft namens {namens} de doeltoets vastgesteld: de casus voldoet"),
        waarden={"doeltoets": "id"},
    ),
    Soort(
        "casus:lid:toegevoegd",
        zin=_("{door} heeft {lid} toegevoegd aan de casus"),
        waarden={"lid": "functionaris", "hoedanigheid": "hoedanigheid"},
    ),
    Soort(
        "casus:lid:beeindigd",
        zin=_("{lid} doet niet meer mee aan de casus ({oorzaak}). {door} heeft dat vastgelegd"),
        waarden={
            "lid": "functionaris",
            "hoedanigheid": "hoedanigheid",
            "oorzaak": "code",
            "opvolger": "functionaris",
        },
        codes={"oorzaak": _vertaald(rules.OORZAKEN)},
    ),
    Soort(
        "casus:lid:plaats_vervallen",
        zin=_("Na het vertrek van {lid} is niemand anders meer nodig. {door} heeft dat vastgelegd"),
        waarden={"lid": "functionaris", "hoedanigheid": "hoedanigheid"},
    ),
    Soort(
        "casus:toewijzing:begonnen",
        zin=_("{wie} heeft nu de taak {taak}. {door} heeft dat vastgelegd"),
        waarden={"wie": "functionaris", "taak": "code"},
        codes={"taak": _vertaald(rules.TAKEN)},
    ),
    Soort(
        "casus:toewijzing:beeindigd",
        zin=_("{wie} heeft de taak {taak} niet meer ({oorzaak}). {door} heeft dat vastgelegd"),
        waarden={"wie": "functionaris", "taak": "code", "oorzaak": "code"},
        codes={"taak": _vertaald(rules.TAKEN), "oorzaak": _vertaald(rules.OORZAKEN)},
    ),
    Soort(
        "casus:vacature:ontstaan",
        zin=_("Deze casus heeft geen {taak}"),
        waarden={"taak": "code"},
        codes={"taak": _vertaald(rules.TAKEN)},
        niveau="belangrijk",
        aan_zet="ketenmanager",
    ),
    Soort(
        "casus:betrokkene:toegevoegd",
        zin=_("{door} heeft een persoon vastgelegd ({rol})"),
        waarden={"betrokkene": "id", "rol": "code"},
        codes={"rol": _vertaald(rules.ROLLEN)},
    ),
    Soort(
        "casus:betrokkene:gewijzigd",
        zin=_("{door} heeft gegevens van een persoon gewijzigd ({rol})"),
        waarden={"betrokkene": "id", "rol": "code"},
        codes={"rol": _vertaald(rules.ROLLEN)},
    ),
    Soort(
        "casus:betrokkene:verwijderd",
        zin=_("{door} heeft een persoon uit de casus gehaald ({rol})"),
        waarden={"betrokkene": "id", "rol": "code"},
        codes={"rol": _vertaald(rules.ROLLEN)},
    ),
    Soort(
        "casus:inhoud:gewijzigd",
        zin=_("{door} heeft een tekst gewijzigd: {veld}"),
        waarden={"veld": "code"},
        codes={"veld": _vertaald(rules.TEKSTVELDEN)},
    ),
    Soort(
        "casus:fase:gewijzigd",
        zin=_("{door} heeft de fase gewijzigd van “{van}” naar “{naar}”"),
        waarden={"van": "code", "naar": "code"},
        codes={"van": _vertaald(rules.FASELABELS), "naar": _vertaald(rules.FASELABELS)},
        niveau="belangrijk",
    ),
    Soort(
        "casus:uitgave:gemaakt",
        zin=_("{door} heeft een afdruk gemaakt: {soort}, nummer {volgnummer}"),
        waarden={"soort": "code", "volgnummer": "getal"},
        codes={"soort": _vertaald(rules.UITGAVEN)},
    ),
    Soort(
        "casus:casus:afgesloten",
        zin=_("{door} heeft de casus afgesloten: {uitkomst}"),
        waarden={"uitkomst": "code", "van": "code"},
        codes={"uitkomst": _vertaald(rules.UITKOMSTEN), "van": _vertaald(rules.FASELABELS)},
        niveau="belangrijk",
    ),
    Soort(
        "casus:casus:afsluiting_ongedaan",
        zin=_("{door} heeft het afsluiten ongedaan gemaakt"),
        niveau="belangrijk",
    ),
    Soort(
        "casus:casus:heropend",
        zin=_("{door} heeft als tweede persoon bevestigd dat de casus opnieuw open gaat"),
        waarden={"gevraagd_door": "functionaris", "doeltoets": "id"},
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "casus:zaak:beeindigd",
        zin=_("{door} heeft beëindigd wat nog open stond ({wat}), om de casus af te sluiten"),
        waarden={"wat": "code", "zaak": "id"},
    ),
    Soort(
        "casus:heropening:gevraagd",
        zin=_("{door} heeft gevraagd om de casus te heropenen"),
        waarden={"heropening": "id"},
        aan_zet="ketenmanager",
    ),
    Soort(
        "casus:heropening:niet_bevestigd",
        zin=_("{door} heeft het heropenen niet bevestigd"),
        waarden={"heropening": "id"},
    ),
    Soort(
        "casus:heropening:ingetrokken",
        zin=_("{door} heeft de vraag om te heropenen ingetrokken"),
        waarden={"heropening": "id"},
    ),
)
