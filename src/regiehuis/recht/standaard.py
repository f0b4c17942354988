"""Ready-made sets of life domains and criteria that a house can start from, with their source.

The texts of the criteria are quoted exactly; only the short names are ours.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class StandaardLeefgebied:
    """A life domain as a house starts with it."""

    sleutel: str
    naam: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class StandaardCriterium:
    """A criterion: `tekst` is the exact wording, `hint` our help."""

    code: str
    naam: str
    tekst: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class StandaardSet:
    """A set of criteria with the expression that combines them."""

    sleutel: str
    naam: str
    bron: str
    uitdrukking: Any
    criteria: tuple[StandaardCriterium, ...]
    url: str = ""


LEEFGEBIEDEN_BRON = "Evaluatie Veiligheidshuis Gooi en Vechtstreek 2014, vijf leefgebieden"

#: Five, not ten: with ten, problems on two of them would already look complex (bron-001 CRI-22).
LEEFGEBIEDEN: tuple[StandaardLeefgebied, ...] = (
    StandaardLeefgebied(
        "thuis",
        "Thuis, gezin en sociaal",
        "Wie er thuis zijn, hoe het met elkaar gaat, wie er steun geeft.",
    ),
    StandaardLeefgebied("werk", "Werk, school en inkomen", "Werk, opleiding, uitkering, schulden."),
    StandaardLeefgebied("vrijetijd", "Vrije tijd", "Vrienden, dagbesteding, plekken op straat."),
    StandaardLeefgebied(
        "gezondheid",
        "Gezondheid en verslaving",
        "Lichaam, psyche, middelen, een beperking of een vermoeden daarvan.",
    ),
    StandaardLeefgebied("huisvesting", "Huisvesting", "Waar iemand woont en hoe lang nog."),
)

GOOI = StandaardSet(
    sleutel="gooi",
    naam="Criteria voor behandeling in het Veiligheidshuis",
    bron="Werkinstructie maart 2014, Veiligheidshuis Gooi en Vechtstreek, bijlage 5",
    uitdrukking={"en": ["a", "b", "c", "d", "e"]},
    criteria=(
        StandaardCriterium(
            "a",
            "Complexe, meervoudige problematiek",
            "Is er sprake van multiproblem/complexiteit conform de definitie van het Landelijk "
            "Kader Veiligheidshuizen?",
            "Problemen op meer dan één leefgebied, die het gezin of de buurt raken.",
        ),
        StandaardCriterium(
            "b",
            "Lokaal al genoeg gedaan",
            "Is er lokaal al voldoende mee gedaan, bv. in een lokaal zorgoverleg of lokaal door "
            "OOV met de politie?",
            "Wat is er eerder geprobeerd, en waarom was dat niet genoeg?",
        ),
        StandaardCriterium(
            "c",
            "Actualiteit",
            "Is er actualiteit?",
            "Is er nu iets aan de hand? De gewenste termijn telt hier niet mee.",
        ),
        StandaardCriterium(
            "d",
            "Verbinding tussen zorg en straf nodig",
            "Voor gevallen die primair vanuit de gemeenten en zorgpartners worden aangeleverd: is "
            "een partner uit de strafketen benodigd gelet op o.a. redelijk actuele (dreigende) "
            "strafbare feiten? Maar andersom ook als gevallen via politie en justitie worden "
            "aangeleverd: zijn er wel zorgpartners bij nodig? Dus ligt de oplossing van de casus "
            "in een verbinding tussen zorg en straf/dwang?",
            "Kijk wie aanmeldt. Is een partner uit een andere keten echt nodig?",
        ),
        StandaardCriterium(
            "e",
            "Genoeg informatie voor een overleg",
            "Voorafgaand aan behandeling in het Veiligheidshuis: is er voldoende (essentiële) "
            "informatie beschikbaar over de casus (het subject en zijn systeem) of moet deze eerst "
            "verder worden verrijkt? Dat is een randvoorwaarde, ook gelet op het op maat "
            "uitnodigen van direct betrokken partners (incl. gemeente).",
            "Weet u genoeg om de juiste mensen uit te nodigen?",
        ),
    ),
)

#: The same five questions in the words of the evaluation itself (bron-001 §3.1).
GOOI_KORT = StandaardSet(
    sleutel="gooi-kort",
    naam="Criteria voor behandeling in het Veiligheidshuis, korte versie",
    bron="Evaluatie Veiligheidshuis Gooi en Vechtstreek 2014, hoofdtekst",
    uitdrukking={"en": ["a", "b", "c", "d", "e"]},
    criteria=(
        StandaardCriterium(
            "a",
            "Complexe, meervoudige problematiek",
            "Multiproblem/complexiteit conform de definitie van het Landelijk Kader "
            "Veiligheidshuizen?",
        ),
        StandaardCriterium(
            "b",
            "Lokaal al genoeg gedaan",
            "Lokaal voldoende mee gedaan (bv. lokaal zorgoverleg of lokaal OOV + politie)?",
        ),
        StandaardCriterium("c", "Actualiteit", "Is er actualiteit?"),
        StandaardCriterium(
            "d",
            "Verbinding tussen zorg en straf nodig",
            "Is partner uit strafketen benodigd gelet op o.a. redelijk actuele (dreigende) "
            "strafbare feiten & zijn er wel zorgpartners bij nodig? Dus ligt oplossing in een "
            "verbinding zorg en straf/dwang?",
        ),
        StandaardCriterium(
            "e",
            "Genoeg informatie voor een overleg",
            "Voldoende (essentiële) informatie al beschikbaar voor op maat bespreking?",
        ),
    ),
)

#: bron-002 L403-423, as the framework was printed. The note in bron-001 (L1711-1731) has "en", "en"
#: and "of" without brackets, and leaves the last one out.
LANDELIJK_KADER = StandaardSet(
    sleutel="landelijk-kader",
    naam="Complexe meervoudige problematiek",
    bron="Landelijk Kader Veiligheidshuizen 2013",
    uitdrukking={"of": [{"en": ["1", "2", {"of": ["3", "4"]}]}, "5"]},
    criteria=(
        StandaardCriterium(
            "1",
            "Problemen op meer dan één leefgebied",
            "Er is sprake van meerdere problemen (multiproblem) die op meer dan één leefgebied "
            "spelen en (naar verwachting) leiden tot crimineel en/of overlastgevend gedrag of "
            "verder afglijden;",
            "Noem de leefgebieden.",
        ),
        StandaardCriterium(
            "2",
            "Samenwerking tussen ketens nodig",
            "Samenwerking tussen meerdere ketens (minimaal dwang en drang) is nodig om tot een "
            "effectieve aanpak te komen, het is in de reguliere samenwerking tussen partners "
            "binnen één keten niet mogelijk om deze problematiek effectief aan te pakken;",
            "Waarom lukt het niet binnen één keten?",
        ),
        StandaardCriterium(
            "3",
            "Gevolgen voor gezin of leefomgeving",
            "De problematiek wordt beïnvloed door en heeft impact op het (gezins)systeem en/of de "
            "directe sociale leefomgeving (of wordt verwacht dat te gaan hebben);",
            "Wie in het gezin of de buurt heeft er last van?",
        ),
        StandaardCriterium(
            "4",
            "Ernstige lokale veiligheidsproblematiek",
            "Er is sprake van ernstige lokale of gebiedsgebonden veiligheidsproblematiek, die "
            "vraagt om een ketenoverstijgende aanpak.",
            "Van 3 en 4 is er één genoeg.",
        ),
        StandaardCriterium(
            "5",
            "Lokale aanpak vastgelopen",
            "Daarnaast wordt casuïstiek ook complex genoemd wanneer de lokale aanpak ervan is "
            "vastgelopen.",
            "Dit is ook genoeg zonder 1 tot en met 4.",
        ),
    ),
)

SETS: dict[str, StandaardSet] = {s.sleutel: s for s in (GOOI, GOOI_KORT, LANDELIJK_KADER)}
