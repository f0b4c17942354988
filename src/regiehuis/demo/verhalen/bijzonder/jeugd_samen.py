"""What the table did for the boy: three meetings, two plans, and a breakthrough after 100 days."""

from regiehuis.demo.verhalen.samen import (
    A,
    O,
    Pl,
    afspraak,
    akkoord,
    geldt,
    komt,
    mijlpaal,
    niet_akkoord,
    nodig,
    overleg,
    plan,
    regie,
    regie_nee,
    regie_voor,
    taak_elders,
)

PROBLEEM = (
    "J. pleegt steeds meer diefstallen, gaat niet naar school en is 's nachts weg. De hulp is "
    "gestopt zonder dat de politie dat wist. Opsporing, toezicht en hulp lopen langs elkaar."
)
EERSTE = Pl(
    probleem=PROBLEEM,
    interventies=(
        ("Opsporing voorrang geven", "politie1", "dwang", "strafrecht", 0),
        ("Meldplicht bij de jeugdreclassering", "gi2", "dwang", "voorwaardelijke straf", 0),
    ),
)
TWEEDE = Pl(
    probleem=PROBLEEM,
    doel="J. woont op een plek waar hij veilig is en leert, en pleegt geen nieuwe feiten.",
    deeldoelen=(
        ("J. is geplaatst en blijft daar", "Twee maanden zonder weglopen."),
        ("Moeder krijgt rust en lost de schulden op", "Er is een regeling met alle schuldeisers."),
        ("De groep bij het station valt uit elkaar", "Drie maanden geen aanhouding samen."),
    ),
    interventies=(
        ("Machtiging gesloten plaatsing vragen", "gi1", "dwang", "ondertoezichtstelling", 1),
        ("Onderzoek voor de zitting", "rvdk1", "dwang", "advies aan de kinderrechter", 1),
        ("Schuldhulp voor moeder", "gem_zorg", "vrijwillig", "aanvraag van moeder", 2),
        ("Opsporing van de twee oudere jongens", "politie1", "dwang", "strafrecht", 3),
        ("Hoger beroep versnellen", "om1", "dwang", "strafzaak", 3),
    ),
    ruil=(
        (
            "Houdt zich aan de regels van de groep",
            "Elke week bezoek van moeder",
            "Een maand later pas verlof",
        ),
    ),
    scenarios=(
        ("J. loopt weg", "De groep belt politie en gezinsvoogd; de politie zoekt meteen."),
        ("De rechter wijst het af", "De jeugdreclassering vraagt elektronisch toezicht."),
    ),
    client="soms",
    lvb="gekeken",
    zsm="Bij een nieuw feit niet naar huis sturen. Bel eerst de gezinsvoogd.",
)

SAMEN = (
    # the first table: not everybody was there, and no goal was agreed
    *overleg(
        126,
        O(
            er=("politie1", "rvdk1", "gi2"),
            zegt={
                "doel": "Nog niet besproken: de gezinsvoogd was er niet.",
                "casusregie": "Niemand. De gezinsvoogd ligt voor de hand, maar zij was er niet.",
                "geinformeerd": ("nee", "Er loopt een onderzoek."),
                "aan_tafel": ("nee", ""),
                "wie_mist": "De gezinsvoogd.",
                "beeldvorming": "De gezinstherapie is al weken gestopt. De politie hoorde dat nu.",
            },
            besluiten=("De gezinsvoogd komt aan tafel.",),
            afspraken=(
                A(
                    "politie1", "Geeft de opsporing van de oudere jongens voorrang", -100,
                    "Er is iemand die de zaak doet.",
                    loop=(
                        (125, "aanvaard", "", None),
                        (101, "niet", "Er is geen rechercheur vrij. Ik kan dit niet alleen.",
                         "kan_niet"),
                    ),
                ),
                A(
                    "gi2", "Geeft de laatste waarschuwing bij de meldplicht", -115,
                    loop=(
                        (124, "aanvaard", "", None),
                        (116, "gedaan", "Gedaan. J. kwam te laat en luisterde niet.", None),
                    ),
                ),
            ),
        ),
        naam="com1",
        weg=("gem_zorg",),
        aanleiding="Beeld delen en bepalen wie wat doet",
    ),
    plan(122, EERSTE),
    *akkoord(120, "politie1", "rvdk1"),
    niet_akkoord(119, "gi2", "Er staat geen doel in. Zo weet niemand waar we naartoe gaan."),
    geldt(117),
    *overleg(
        84,
        O(
            er=("politie1", "gi2", "om1"),
            zegt={
                "doel": "Er is nog geen doel dat iedereen deelt.",
                "casusregie": "Niemand neemt haar.",
                "oordeelsvorming": "Wie het meest met hem te maken heeft, zit niet aan tafel.",
            },
            afspraken=(
                A(
                    "om1", "Vraagt of het hoger beroep eerder kan", -70,
                    loop=(
                        (83, "aanvaard", "", None),
                        (72, "voortgang", "Het hof kijkt ernaar.", None),
                        (71, "verzet", "Het hof antwoordt over drie weken.", -58),
                        (60, "gedaan", "Het hoger beroep is vijf weken eerder.", None),
                    ),
                ),
            ),
        ),
        naam="com2",
        niet=(("rvdk1", "Ik heb die ochtend een zitting."),),
        aanleiding="Het zit vast",
    ),
    mijlpaal(83, "vastgelopen", "Niemand leidt de inhoud; de hulp ligt stil."),
    regie_voor(80, "gi2", -10),
    regie_nee(78, "gi2", "Ik begeleid alleen de straf. De gezinsvoogd hoort dit te doen."),
    mijlpaal(76, "oorzaak", "De gezinsvoogd werd niet uitgenodigd.", "casusregie"),
    # the third table: with the gezinsvoogd, a goal and somebody who directs
    *overleg(
        44,
        O(
            er=("politie1", "rvdk1", "gi1", "gi2", "om1", "gem_zorg"),
            zegt={
                "doel": "Een gesloten plek waar hij leert en tot rust komt.",
                "casusregie": "De gezinsvoogd, voor zes maanden, met alle taken.",
                "geinformeerd": ("ja", "De gezinsvoogd heeft het J. en zijn moeder verteld."),
                "aan_tafel": ("volgende", "Moeder komt na de zitting."),
                "wie_mist": "Niemand.",
                "beeldvorming": "Moeder staat nu achter een uithuisplaatsing.",
                "oordeelsvorming": "Thuis is het niet veilig voor hem en niet voor de buurt.",
                "besluitvorming": "Samen naar de kinderrechter, met één verhaal.",
            },
            besluiten=(
                "Het doel is: een gesloten plek waar hij leert en tot rust komt.",
                "De gezinsvoogd vraagt de machtiging aan; politie en Raad leveren het stuk.",
            ),
            afspraken=(
                A(
                    "gi1", "Vraagt de machtiging gesloten plaatsing aan", -30, "Verzoek ingediend.",
                    loop=((43, "aanvaard", "", None), (32, "gedaan", "Ingediend.", None)),
                ),
                A(
                    "politie1", "Maakt een overzicht van de feiten voor de rechter", -34,
                    loop=(
                        (43, "aanvaard", "", None),
                        (35, "gedaan", "Het overzicht ligt bij de gezinsvoogd.", None),
                    ),
                ),
                A(
                    "gem_zorg", "Regelt schuldhulp voor moeder", -8,
                    loop=(
                        (42, "aanvaard", "", None),
                        (20, "voortgang", "Moeder is ingeschreven, de intake is geweest.", None),
                        (11, "verzet", "Twee schuldeisers antwoorden niet.", 4),
                    ),
                ),
            ),
        ),
        naam="com3",
        aanleiding="Met de gezinsvoogd: één doel en wie leidt",
    ),
    *regie(43, "gi1", 85),
    taak_elders(40, "gi1", "informeren", "gi2", "Hij ziet J. elke week."),
    plan(41, TWEEDE),
    *akkoord(39, "politie1", "rvdk1", "gi1"),
    *akkoord(38, "om1", "gem_zorg"),
    geldt(37),
    mijlpaal(12, "doorbraak", "De kinderrechter sprak de gesloten plaatsing uit."),
    *afspraak(
        11,
        "nazorg",
        A("gi2", "Zoekt een leerplek voor na de plaatsing", 9, "Er is een gesprek gepland."),
        wie="gi1",
    ),
    # tomorrow
    nodig(
        6, "com4", 1, "gi1", "gi2", "gem_zorg", "politie1", "rvdk1", "om1",
        aanleiding="Plan voor na de plaatsing",
        verwacht={"gem_zorg": "Neem mee wat er kan op het gebied van wonen."},
    ),
    komt(5, "com4", "gi1"),
    komt(4, "com4", "politie1"),
)  # fmt: skip
