"""What can happen to how a case moves, in words."""

from django.utils.translation import gettext_lazy as _

from regiehuis.logboek.woorden import Soort, woordenlijst
from regiehuis.voortgang import rules


def _vertaald(codes: dict[str, str]) -> dict[str, object]:
    return {sleutel: _(label) for sleutel, label in codes.items()}


SOORTEN = woordenlijst(
    "voortgang",
    Soort(
        "voortgang:mijlpaal:vastgelegd",
        zin=_("{door} heeft een mijlpaal vastgelegd: {soort}, {op}"),
        waarden={"mijlpaal": "id", "soort": "code", "op": "datum", "oorzaak": "code"},
        codes={"soort": _vertaald(rules.MIJLPALEN), "oorzaak": _vertaald(rules.OORZAKEN)},
        niveau="belangrijk",
    ),
    Soort(
        "voortgang:mijlpaal:vervallen",
        zin=_("{door} heeft een mijlpaal weggehaald: {soort}, {op}"),
        waarden={"mijlpaal": "id", "soort": "code", "op": "datum"},
        codes={"soort": _vertaald(rules.MIJLPALEN)},
    ),
    Soort(
        "voortgang:mijlpaal:gecorrigeerd",
        zin=_("{door} heeft een mijlpaal gecorrigeerd: {soort}, {op}"),
        waarden={"mijlpaal": "id", "soort": "code", "op": "datum"},
        codes={"soort": _vertaald(rules.MIJLPALEN)},
    ),
    Soort(
        "voortgang:evaluatie:gecorrigeerd",
        zin=_("{door} heeft een evaluatie van het plan gecorrigeerd"),
        waarden={"evaluatie": "id"},
    ),
    Soort(
        "voortgang:evaluatie:vastgelegd",
        zin=_("{door} heeft het plan geëvalueerd. Is het doel bereikt? {doel}"),
        waarden={"evaluatie": "id", "doel": "code"},
        codes={"doel": _vertaald(rules.DOEL)},
        niveau="belangrijk",
    ),
    Soort(
        "voortgang:overdracht:gevraagd",
        zin=_("{door} heeft {ontvanger} gevraagd om de casus over te nemen"),
        waarden={"overdracht": "id", "ontvanger": "functionaris"},
        niveau="belangrijk",
        aan_zet="partner",
    ),
    Soort(
        "voortgang:overdracht:aanvaard",
        zin=_("{ontvanger} neemt de casus over. De casus wordt op afstand gevolgd"),
        waarden={"overdracht": "id", "ontvanger": "functionaris"},
        niveau="belangrijk",
    ),
    Soort(
        "voortgang:overdracht:geweigerd",
        zin=_("{ontvanger} neemt de casus niet over"),
        waarden={"overdracht": "id", "ontvanger": "functionaris"},
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "voortgang:overdracht:ingetrokken",
        zin=_("{door} heeft de vraag aan {ontvanger} om de casus over te nemen ingetrokken"),
        waarden={"overdracht": "id", "ontvanger": "functionaris"},
    ),
    Soort(
        "voortgang:volgmoment:gepland",
        zin=_("{wie} kijkt op {op} hoe het gaat"),
        waarden={"volgmoment": "id", "wie": "functionaris", "op": "datum"},
    ),
    Soort(
        "voortgang:volgmoment:beantwoord",
        zin=_("{door} heeft gekeken hoe het gaat: {antwoord}"),
        waarden={"volgmoment": "id", "antwoord": "code"},
        codes={"antwoord": _vertaald(rules.ANTWOORDEN)},
        niveau="belangrijk",
    ),
    Soort(
        "voortgang:volgmoment:vervallen",
        zin=_("Het volgmoment van {op} gaat niet door. {door} heeft dat vastgelegd"),
        waarden={"volgmoment": "id", "op": "datum"},
    ),
    Soort(
        "voortgang:volgmoment:overgenomen",
        zin=_("{was} doet niet meer mee. {wie} kijkt nu op {op} hoe het gaat"),
        waarden={
            "volgmoment": "id",
            "was": "functionaris",
            "wie": "functionaris",
            "op": "datum",
        },
        niveau="belangrijk",
    ),
    Soort(
        "voortgang:volgmoment:herinnerd",
        zin=_("{wie} heeft een herinnering gekregen aan een volgmoment"),
        waarden={"volgmoment": "id", "wie": "functionaris"},
        niveau="stil",
    ),
    Soort(
        "voortgang:terugkeer:gebracht",
        zin=_("{door} heeft de casus teruggebracht naar triage"),
        waarden={"terugkeer": "id"},
        niveau="belangrijk",
        aan_zet="triagist",
    ),
    Soort(
        "voortgang:terugkeer:opnieuw",
        zin=_("{door} heeft besloten: de casus komt opnieuw in behandeling"),
        waarden={"terugkeer": "id"},
        niveau="belangrijk",
        aan_zet="procesregisseur",
    ),
    Soort(
        "voortgang:terugkeer:blijft",
        zin=_("{door} heeft besloten: de casus blijft op afstand gevolgd"),
        waarden={"terugkeer": "id"},
        niveau="belangrijk",
    ),
)
