"""Rich cases in the domain of care."""

from regiehuis.demo.verhalen.rijk.gang import verhaal
from regiehuis.demo.verhalen.vorm import (
    Contact,
    G,
    I,
    P,
    Voorval,
    antwoord,
    fase,
    lid,
    meld,
    stand,
    vraag,
)

RIJK_1 = verhaal(
    "rijk1",
    120,
    "gem_veilig",
    0,
    (P(52, "m", adres="Eikenlaan 40", bsn=True),),
    "Meneer bedreigt de buren en gooit spullen van zijn balkon. De woningcorporatie wil hem "
    "uit huis zetten. Hij weigert alle hulp.",
    "Overlast en bedreiging in de flat stoppen en voorkomen dat meneer op straat komt.",
    "De buren doen aangifte, de zorg komt niet binnen en de ontruiming dreigt.",
    {
        "politie1": "Wijkagent van de flat.",
        "ggz1": "Beoordeelt of zorg kan.",
        "ggd1": "Bemoeizorg, was twee keer aan de deur.",
        "gem_zorg": "Inkomen en wonen.",
        "gem_veilig": "Heeft aangemeld, gesprek met de corporatie.",
    },
    {
        "politie1": (
            G("Negentien meldingen van overlast in een jaar.", "huisvesting", wanneer="-6m"),
            G(
                "Bedreiging van een buurvrouw met een stok.",
                wanneer="-175d",
                deel=Voorval("Trappenhuis"),
            ),
            G(
                "Bloempotten van het balkon gegooid.",
                wanneer="-181d",
                deel=Voorval("Eikenlaan"),
            ),
        ),
        "ggd1": (
            G(
                "Deed een keer open. Oogde verward en mager.",
                "gezondheid",
                aard="oordeel",
                wanneer="-170d",
            ),
            G(
                "Bemoeizorg, geen contact gekregen.",
                "gezondheid",
                deel=I("GGD", "drang", "-10m", "-8m", "niet_bereikt", reden="Deed niet open"),
            ),
        ),
        "gem_zorg": (
            G("Uitkering, drie maanden huurachterstand.", "werk", wanneer="-6m"),
            G(
                "Bewindvoering aangevraagd en weer ingetrokken door meneer.",
                "werk",
                deel=I("Gemeente", "vrijwillig", "-2j", "-2j", "niet_bereikt"),
            ),
        ),
    },
    (
        stand(100, "De ontruiming is uitgesteld tot er een plan is."),
        lid(90, "verslaving1", "De buren zien dat meneer veel drinkt."),
        fase(80, "beeld_bespreken"),
        meld(
            60,
            "ggz1",
            G(
                "Zorgmachtiging toegekend voor zes maanden.",
                "gezondheid",
                wanneer="-88d",
                grond="wettelijke_bevoegdheid",
                deel=I("GGZ", "dwang", "-88d", "", "", doel="Behandeling thuis"),
            ),
        ),
        meld(
            31,
            "politie1",
            G("Geen meldingen in de laatste twee maanden.", "huisvesting", wanneer="-46d"),
        ),
        stand(
            30,
            "Rustiger sinds de medicatie. De corporatie wacht nog met ontruimen.",
            "Evaluatie van de zorgmachtiging.",
        ),
    ),
    {"ggz1": ("geweigerd", "beroepsgeheim"), "gem_veilig": ("niets_bekend", "")},
    domein="zorg",
)

RIJK_4 = verhaal(
    "rijk4",
    60,
    "vt1",
    0,
    (
        P(31, "v", adres="Beukenhof 2", bsn=True),
        P(34, "m", adres="Beukenhof 2"),
        P(4, "v", familie=0),
        P(1, "m", familie=0),
    ),
    "Twee jonge kinderen in een huis met veel ruzie, drank en bezoek in de nacht. De buren "
    "belden zes keer. De ouders houden hulp af.",
    "De veiligheid van twee jonge kinderen, en geweld tussen de ouders stoppen.",
    "Vrijwillige hulp komt niet binnen; voor dwang is meer nodig dan een melding.",
    {
        "vt1": "Doet het onderzoek.",
        "politie2": "Was bij de meldingen.",
        "verslaving1": "Moeder was eerder in behandeling.",
        "gem_zorg": "Jeugdhulp.",
        "rvdk1": "Beslist over een onderzoek.",
    },
    {
        "vt1": (
            G(
                "Zes meldingen in acht weken.",
                "thuis",
                wanneer="-87d",
                grond="wettelijke_bevoegdheid",
            ),
            G(
                "De peuter zegt bijna niets en is vaak moe.",
                "gezondheid",
                aard="oordeel",
                wanneer="-83d",
                grond="goed_hulpverlenerschap",
            ),
        ),
        "politie2": (
            G(
                "Ruzie op straat, vader had een hamer.",
                wanneer="-92d",
                deel=Voorval("Beukenhof"),
            ),
        ),
        "verslaving1": (
            G(
                "Behandeling vijf jaar geleden afgemaakt.",
                "gezondheid",
                grond="toestemming",
                deel=I("Verslavingszorg", "vrijwillig", "-6j", "-5j", "bereikt", doel="Stoppen"),
            ),
        ),
    },
    (
        stand(45, "De ouders laten nu een hulpverlener binnen."),
        fase(30, "beeld_bespreken"),
        meld(
            21,
            "gem_zorg",
            G(
                "Hulp in huis, drie keer per week.",
                "thuis",
                deel=I("Jeugdhulp Thuis", "drang", "-29d", "", "", doel="Rust en vaste tijden"),
            ),
        ),
        vraag(3, "Is het voor de kinderen nu veilig genoeg?", "vt1", "gem_zorg"),
    ),
    {"rvdk1": ("niet_nodig", ""), "gem_zorg": ("niets_bekend", "")},
    route="huiselijk_geweld",
    domein="zorg",
    onderwerp="gezin",
    regie="regie2",
)

RIJK_7 = verhaal(
    "rijk7",
    33,
    "mee1",
    2,
    (P(24, "m", adres="Kanaalstraat 77", bsn=True),),
    "Jongeman met een beperking laat anderen in zijn woning drugs opslaan. Hij durft geen nee "
    "te zeggen en is twee keer mishandeld.",
    "Misbruik van de woning stoppen en zorgen voor veilig wonen met begeleiding.",
    "Hij is dader en slachtoffer tegelijk; straf en zorg moeten samen beslissen.",
    {
        "mee1": "Begeleidt hem al drie jaar.",
        "politie3": "Viel de woning binnen.",
        "om1": "Beslist over vervolging.",
        "gem_veilig": "Kan de woning sluiten.",
        "gem_zorg": "Beschermd wonen.",
    },
    {
        "mee1": (
            G(
                "Licht verstandelijke beperking, in een onderzoek vastgesteld.",
                "gezondheid",
                wanneer="-2j",
                grond="toestemming",
            ),
            G(
                "Begeleiding, twee keer per week.",
                "thuis",
                grond="toestemming",
                deel=I("MEE", "vrijwillig", "-3j", "", "deels", doel="Zelf wonen"),
            ),
        ),
        "politie3": (
            G(
                "Twee kilo in de kelderbox gevonden.",
                wanneer="-52d",
                deel=Voorval("Kanaalstraat"),
            ),
            G(
                "Mishandeld in zijn woning. Wil geen aangifte doen.",
                wanneer="-70d",
                deel=Voorval("Kanaalstraat"),
            ),
        ),
    },
    (
        antwoord(24, "gem_veilig", "later", later=6),
        stand(15, "De woning blijft open als er begeleiding komt."),
        vraag(7, "Is er binnen een maand een plek met begeleiding?", "gem_zorg", termijn=3),
    ),
    {"om1": ("geweigerd", "opsporing"), "gem_zorg": ("niets_bekend", "")},
    domein="zorg",
    regie="regie1",
)

RIJK_9 = verhaal(
    "rijk9",
    38,
    "gem_zorg",
    3,
    (P(68, "v", adres="Populierenweg 19", bsn=True),),
    "Mevrouw verzamelt en haar woning is brandgevaarlijk. Haar zoon dealt vanuit de schuur en "
    "int haar pensioen.",
    "Financieel misbruik en handel vanuit de woning stoppen; mevrouw veilig laten wonen.",
    "Zorg om moeder en opsporing tegen de zoon zitten elkaar in de weg.",
    {
        "gem_zorg": "Heeft aangemeld.",
        "politie1": "Onderzoekt de handel.",
        "ggd1": "Hygiëne en gezondheid.",
        "mee1": "Ouderenadviseur.",
    },
    {
        "gem_zorg": (
            G(
                "Huishoudelijke hulp, gestopt om de hygiëne.",
                "thuis",
                deel=I("Thuiszorg", "vrijwillig", "-3j", "-11m", "niet_bereikt"),
            ),
        ),
        "politie1": (G("Veel korte bezoekjes aan de schuur.", "huisvesting", wanneer="-48d"),),
        "ggd1": (G("Woning vol, twee uitgangen geblokkeerd.", "huisvesting", wanneer="-45d"),),
    },
    (
        stand(18, "Mevrouw wil opruimen als haar zoon het niet hoeft te weten."),
        meld(
            16,
            "mee1",
            G("", wanneer="-23d", deel=Contact("mevrouw", "huisbezoek", ("gem_zorg",))),
        ),
        vraag(8, "Wanneer kunt u binnentreden, en wie gaat er mee?", "politie1", "ggd1", termijn=6),
        antwoord(6, "politie1", "geweigerd", grond="opsporing"),
    ),
    {"mee1": ("niets_bekend", "")},
    domein="zorg",
    regie="regie3",
    kring=(P(39, "m", "directe_kring", "zoon", "Hij woont in de schuur.", familie=0),),
)

RIJK_11 = verhaal(
    "rijk11",
    20,
    "ggz1",
    1,
    (P(33, "m", adres="Geen vast adres", bsn=True),),
    "Cliënt slaapt buiten, is psychotisch en bedreigt voorbijgangers. Opnames duren kort en "
    "daarna begint het opnieuw.",
    "Geweld op straat voorkomen met een plek en behandeling die blijft.",
    "Draaideur tussen cel, kliniek en straat.",
    {
        "ggz1": "Behandelaar.",
        "politie1": "Wijkagent centrum.",
        "leger1": "Opvang.",
        "gem_zorg": "Beschermd wonen.",
        "gem_veilig": "Burgemeester is bezorgd.",
    },
    {
        "ggz1": (
            G(
                "Vijf opnames in drie jaar.",
                "gezondheid",
                grond="goed_hulpverlenerschap",
                deel=I("GGZ", "dwang", "-3j", "-2m", "niet_bereikt", reden="Stopte met medicijnen"),
            ),
        ),
        "politie1": (
            G(
                "Trok aan de jas van een voorbijganger.",
                wanneer="-25d",
                deel=Voorval("Centrum"),
            ),
            G("Elf keer overgebracht naar een plek voor beoordeling.", wanneer="-1m"),
        ),
        "leger1": (G("Mag in de nachtopvang als hij niet dreigt.", "huisvesting", wanneer="-22d"),),
    },
    (
        vraag(6, "Is er een plek waar hij langer kan blijven?", "gem_zorg", "ggz1", termijn=5),
        stand(5, "De opvang houdt een bed vrij tot er een plek is."),
    ),
    {"gem_zorg": ("niet_nodig", ""), "gem_veilig": ("niets_bekend", "")},
    domein="zorg",
    route="top_x",
    regie="regie1",
)
