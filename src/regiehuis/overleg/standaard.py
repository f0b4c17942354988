"""The four kinds of meeting that a new house begins with (issue, "Overleg"; bron-001 §2.3-2.4)."""

from regiehuis.overleg.rules import VASTE_PUNTEN, Overlegsoort

_ALLES = tuple(VASTE_PUNTEN)
_VERWACHT = (
    "Lees vooraf het beeld van de casus en vul aan wat uw organisatie weet.\n"
    "U spreekt namens uw organisatie en kunt ter plekke afspraken maken. Deelname is niet "
    "vrijblijvend: kunt u niet, laat het meteen weten en stel een vervanger voor.\n"
    "Neem niets op papier mee waar namen op staan."
)

SOORTEN: dict[str, Overlegsoort] = {
    "triage": Overlegsoort(
        naam="Triageoverleg",
        agenda="aanmeldingen",
        max_punten=12,
        minuten=10,
        minuten_min=5,
        minuten_max=20,
        uitnodiging="Lees de aanmeldingen vooraf en geef per criterium uw oordeel.",
        vaste_punten=("aanleiding",),
    ),
    "casus-op-maat": Overlegsoort(
        naam="Casus-op-Maat",
        agenda="casussen",
        max_punten=3,
        minuten=45,
        minuten_min=30,
        minuten_max=60,
        uitnodiging=_VERWACHT,
        vaste_punten=_ALLES,
    ),
    "thema": Overlegsoort(
        naam="Themaoverleg",
        agenda="casussen",
        max_punten=20,
        minuten=10,
        minuten_min=5,
        minuten_max=20,
        uitnodiging=_VERWACHT,
        vaste_punten=("aanleiding", "doel", "casusregie", "wie_mist"),
    ),
    "scenario": Overlegsoort(
        naam="Scenario-overleg",
        agenda="casussen",
        max_punten=2,
        minuten=60,
        minuten_min=45,
        minuten_max=120,
        uitnodiging=_VERWACHT
        + "\nBedenk vooraf wat er kan gebeuren, en wat uw organisatie dan doet.",
        vaste_punten=_ALLES,
    ),
}
