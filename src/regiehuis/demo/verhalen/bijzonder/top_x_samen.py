"""What the table did for her: from a measure that did not fit to working together."""

from regiehuis.demo.verhalen.samen import (
    A,
    O,
    Pl,
    akkoord,
    geldt,
    mijlpaal,
    niet_akkoord,
    overleg,
    plan,
    regie_voor,
)

PROBLEEM = (
    "Mevrouw steelt, wordt gestraft en begint opnieuw. Zij begrijpt afspraken vaak niet. Hulp "
    "stopt steeds als zij niet komt, en niemand weet dan van elkaar dat het stopt."
)
EERSTE = Pl(
    probleem=PROBLEEM,
    interventies=(
        ("ISD-maatregel voorbereiden", "om1", "dwang", "vordering bij de rechter", 0),
        ("Onderzoek naar een beperking", "", "vrijwillig", "", 0),
    ),
    zsm="Niet met een taakstraf afdoen. Bel de coördinator veelplegers.",
)
TWEEDE = Pl(
    probleem=PROBLEEM,
    doel="Mevrouw woont op een vaste plek met dagelijkse steun en steelt niet meer.",
    deeldoelen=(
        ("Zij komt elke week bij toezicht en MEE samen", "Vier weken achter elkaar geweest."),
        ("Er is een plek met steun voor het einde van de winter", "Er is een contract."),
        ("De zus houdt het vol", "Zij zegt zelf dat het gaat."),
    ),
    interventies=(
        ("Toezicht samen met MEE", "reclassering1", "drang", "voorwaardelijke straf", 1),
        ("Begeleiding bij wonen", "mee1", "vrijwillig", "indicatie", 2),
        ("Plek zoeken", "gem_zorg", "vrijwillig", "", 2),
        ("Gesprekken over drank", "", "vrijwillig", "", 1),
    ),
    ruil=(
        (
            "Komt elke week op dezelfde dag",
            "Eén gezicht: toezicht en MEE komen samen",
            "Eerst een huisbezoek, dan pas een waarschuwing",
        ),
    ),
    scenarios=(
        ("Een nieuwe aanhouding", "De politie belt MEE voordat er iets wordt beslist."),
        ("De plek is er niet op tijd", "De gemeente verlengt de noodopvang."),
    ),
    client="soms",
    lvb="gekeken",
    zsm="Niet vastzetten zonder MEE te bellen: een cel maakt het erger.",
)

SAMEN = (
    *overleg(
        165,
        O(
            er=("politie3", "om1", "gem_zorg", "gem_veilig"),
            zegt={
                "doel": "Niet bepaald. De tafel sprak over de maatregel.",
                "casusregie": "Niet besproken.",
                "geinformeerd": ("komt_nog", "De behandelaar vertelt het."),
                "wie_mist": "Een deskundige op het gebied van een beperking.",
            },
            besluiten=("Het OM bereidt de ISD-maatregel voor.",),
            afspraken=(
                A(
                    "om1", "Bereidt de ISD-maatregel voor", -145,
                    loop=(
                        (164, "aanvaard", "", None),
                        (150, "niet", "Met een vermoeden van een beperking kan dit niet.",
                         "mag_niet"),
                    ),
                ),
            ),
        ),
        naam="com1",
        niet=(("ggz1", "Ik heb geen toestemming om te delen."),),
        weg=("verslaving1",),
        aanleiding="Eerste bespreking",
    ),
    plan(160, EERSTE),
    *akkoord(158, "politie3", "om1", "gem_veilig"),
    niet_akkoord(157, "verslaving1", "Wij kennen het doel niet. Straf alleen helpt hier niet."),
    geldt(155),
    mijlpaal(104, "vastgelopen", "Reclassering is niet aangesloten en hoort niet wat MEE weet."),
    mijlpaal(
        97, "oorzaak", "De reclassering werd nooit uitgenodigd.", "partner_ontbreekt"
    ),
    *overleg(
        20,
        O(
            er=("reclassering1", "mee1", "gem_zorg", "politie3", "om1"),
            zegt={
                "doel": "Een vaste plek met steun. De woorden leggen we nog aan iedereen voor.",
                "casusregie": "De toezichthouder ziet haar elke week. Zij denkt erover na.",
                "geinformeerd": ("ja", "MEE heeft het verteld, met plaatjes."),
                "aan_tafel": ("volgende", "Met haar zus erbij."),
                "wie_mist": "De verslavingszorg: de behandelaar is weg.",
                "beeldvorming": "Sinds toezicht en MEE samen komen, doet zij open.",
                "besluitvorming": "Samen doorgaan, en een plek zoeken voor de winter.",
            },
            besluiten=("Toezicht en MEE doen elke afspraak samen.",),
            afspraken=(
                A(
                    "gem_zorg", "Zoekt een plek met begeleiding", -2, "Er is een aanbod op papier.",
                    loop=(
                        (19, "aanvaard", "", None),
                        (8, "voortgang", "Twee plekken bekeken, één past.", None),
                    ),
                ),
                A(
                    "mee1", "Legt mevrouw uit wat er is afgesproken", -12,
                    loop=((19, "aanvaard", "", None), (13, "gedaan", "Samen gelezen.", None)),
                ),
                A("reclassering1", "Plant vaste afspraken op dinsdag", 3, "Vier data staan vast."),
                A(
                    "politie3", "Regelt dat de meldkamer MEE belt", 2,
                    loop=((17, "weiger", "Dat kan ik niet beloven voor de meldkamer.", None),),
                ),
            ),
        ),
        naam="com2",
        vooruit=4,
        aanleiding="Met reclassering en MEE erbij",
    ),
    mijlpaal(6, "doorbraak", "Zij werkt vrijwillig mee aan het toezicht, samen met MEE."),
    plan(4, TWEEDE),
    *akkoord(3, "mee1", "politie3"),
    regie_voor(3, "reclassering1", 120, "Bel altijd eerst de zus. Vraag mevrouw het te herhalen."),
)  # fmt: skip
