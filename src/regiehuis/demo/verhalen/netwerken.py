"""The two networks: real municipalities and kinds of organisation, invented people."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Org:
    """An organisation: places in the network begin with `sleutel`."""

    sleutel: str
    naam: str
    soort: str
    hoedanigheid: str
    functies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Huisplan:
    """How a house is set up.

    Attributes:
        gemeenten: (CBS code, name); the first one mandates the house.
        bekend: fixed names per place in the network; all others come from the list.
        twee_huizen: place of the one who works for both houses.
    """

    kort: str
    naam: str
    domein: str
    gemeenten: tuple[tuple[str, str], ...]
    criteria: tuple[str, ...]
    instellingen: dict[str, Any]
    rolnaam: str
    orgs: tuple[Org, ...]
    bekend: dict[str, str] = field(default_factory=dict)
    eerste_naam: int = 0
    zaad: int = 1


STAF = (
    ("keten", "ketenmanager", ("ketenmanager",)),
    ("beheer", "functioneel beheerder", ("beheerder",)),
    ("regie1", "procesregisseur", ("procesregisseur",)),
    ("regie2", "procesregisseur", ("procesregisseur",)),
    ("regie3", "procesregisseur", ("procesregisseur",)),
    ("triage", "triagist", ("triagist",)),
    ("steun", "ondersteuner", ("ondersteuning",)),
    ("fg", "functionaris gegevensbescherming", ("fg",)),
)

GEMEENTEFUNCTIES = (
    ("zorg", "regisseur sociaal domein"),
    ("veilig", "adviseur openbare orde en veiligheid"),
)


def _orgs(
    politie: str,
    om: str,
    gi: str,
    vt: str,
    ggz: str,
    verslaving: str,
    mee: str,
    ggd: str,
    pi: str,
    corporatie: str,
) -> tuple[Org, ...]:
    return (
        Org(
            "politie",
            politie,
            "politie",
            "politie",
            ("wijkagent", "coördinator huiselijk geweld", "coördinator veelplegers"),
        ),
        Org("om", om, "om", "om", ("parketsecretaris", "officier van justitie")),
        Org("rvdk", "Raad voor de Kinderbescherming", "rvdk", "rvdk", ("raadsonderzoeker",)),
        Org(
            "reclassering",
            "Reclassering Nederland",
            "reclassering",
            "reclassering",
            ("toezichthouder",),
        ),
        Org(
            "leger",
            "Leger des Heils Jeugdbescherming en Reclassering",
            "reclassering",
            "reclassering",
            ("reclasseringswerker",),
        ),
        Org("gi", gi, "gi", "gi", ("gezinsvoogd", "jeugdreclasseerder")),
        Org("vt", vt, "veilig_thuis", "veilig_thuis", ("medewerker onderzoek",)),
        Org("ggz", ggz, "ggz", "ggz", ("behandelaar FACT-team",)),
        Org("verslaving", verslaving, "ggz", "ggz", ("behandelaar verslavingszorg",)),
        Org("mee", mee, "zorg", "zorg_in_opdracht", ("consulent",)),
        Org("ggd", ggd, "ggd", "ggd", ("medewerker bemoeizorg",)),
        Org("dji", pi, "dji", "dji", ("casemanager",)),
        Org("wonen", corporatie, "woningcorporatie", "overig", ()),
    )


VECHT = Huisplan(
    kort="vecht-en-meren",
    naam="Zorg- en Veiligheidshuis Vecht en Meren",
    domein="vechtmeren.example.org",
    gemeenten=(
        ("0402", "Hilversum"),
        ("0406", "Huizen"),
        ("1942", "Gooise Meren"),
        ("1696", "Wijdemeren"),
        ("0376", "Blaricum"),
        ("0417", "Laren"),
        ("0317", "Eemnes"),
    ),
    criteria=("gooi", "landelijk-kader"),
    instellingen={
        "triageteam": True,
        "werkwijze": "casus_op_maat",
        "mag_casusregie": True,
        "contactpunt": "Op werkdagen van 9.00 tot 17.00 uur, 035 000 00 00",
    },
    rolnaam="procesregisseur",
    orgs=_orgs(
        "Politie Vecht en Meren",
        "Openbaar Ministerie, parket Vecht en Meren",
        "Jeugdbescherming Vecht en Meren",
        "Veilig Thuis Vecht en Meren",
        "GGZ De Meren",
        "Verslavingszorg De Brug",
        "MEE Vecht en Meren",
        "GGD Vecht en Meren",
        "PI De Vechtoever",
        "Woningcorporatie De Veste",
    ),
    bekend={
        "regie1": "Nadia Verbeek",
        "regie2": "Maarten Coppens",
        "regie3": "Judith Admiraal",
        "triage": "Leonie Vermaat",
        "steun": "Joost Kamphuis",
        "keten": "Hanna Wiersinga",
        "beheer": "Pim Brandsma",
        "fg": "Celine Oosterwal",
        "politie1": "Ruben Wouda",
        "politie2": "Mila Kroon",
        "politie3": "Sander Brouwer",
        "om1": "Iris Hoekstra",
        "reclassering1": "Tom Rietdijk",
        "mee1": "Karin Duinker",
        "ggz1": "Hanneke Prins",
        "verslaving1": "Bas Veenstra",
        "0406_zorg": "Marloes Tates",
        "0406_veilig": "Youssef El Amrani",
        "dji1": "Robin Zeldenrust",
    },
    zaad=11,
)

IJSSEL = Huisplan(
    kort="sallandse-ijssel",
    naam="Veiligheidshuis Sallandse IJssel",
    domein="sallandseijssel.example.org",
    gemeenten=(
        ("0193", "Zwolle"),
        ("0150", "Deventer"),
        ("0166", "Kampen"),
        ("0177", "Raalte"),
        ("0148", "Dalfsen"),
        ("0175", "Ommen"),
        ("0180", "Staphorst"),
        ("1708", "Steenwijkerland"),
        ("1896", "Zwartewaterland"),
        ("1773", "Olst-Wijhe"),
    ),
    criteria=("landelijk-kader",),
    instellingen={
        "triageteam": False,
        "werkwijze": "makelaars",
        "mag_casusregie": False,
        "termijn_verzoek": 7,
        "contactpunt": "Bel de veiligheidsmakelaar van uw gemeente, 038 000 00 00",
    },
    rolnaam="veiligheidsmakelaar",
    orgs=_orgs(
        "Politie Sallandse IJssel",
        "Openbaar Ministerie, parket Sallandse IJssel",
        "Jeugdbescherming Sallandse IJssel",
        "Veilig Thuis Sallandse IJssel",
        "GGZ Salland",
        "Verslavingszorg Hanze",
        "MEE Sallandse IJssel",
        "GGD Sallandse IJssel",
        "PI De Hanze",
        "Woningcorporatie IJsselhof",
    ),
    bekend={
        "regie1": "Wietske Haverman",
        "regie2": "Ahmet Sezgin",
        "regie3": "Loes Tijhuis",
        "triage": "Barend Overkamp",
        "steun": "Malika Ouahbi",
        "keten": "Gert-Jan Spijkerman",
        "beheer": "Sophie Landman",
        "fg": "Ruud Esselink",
        "politie1": "Marieke Wolbers",
        "politie2": "Dennis Schaap",
        "politie3": "Nel Borgman",
        "om1": "Floris van Rechteren",
        "reclassering1": "Aysel Dogan",
        "mee1": "Hendrik Stegeman",
        "ggz1": "Tirza Nieuwenhuis",
        "verslaving1": "Johan Kolk",
        "0150_zorg": "Ellen Rouwenhorst",
        "0150_veilig": "Samuel Tetteh",
        "dji1": "Robin Zeldenrust",
    },
    eerste_naam=58,
    zaad=29,
)

#: Works for both houses, with one account.
TWEE_HUIZEN = ("dji1", "robin.zeldenrust@dji.example.org")
#: Advises the mayor and the college of the mandating municipality, with one account.
TWEE_HOEDANIGHEDEN = ("veilig", "burgemeester")
