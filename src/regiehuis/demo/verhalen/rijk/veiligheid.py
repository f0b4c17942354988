"""Rich cases in the domains of safety."""

from regiehuis.demo.verhalen.rijk.gang import verhaal
from regiehuis.demo.verhalen.vorm import (
    Contact,
    G,
    I,
    P,
    Voorval,
    Zit,
    antwoord,
    document,
    fase,
    lid,
    meld,
    neem_over,
    stand,
    trek_vraag_in,
    vraag,
    weg,
)

RIJK_2 = verhaal(
    "rijk2",
    95,
    "gi2",
    2,
    (
        P(17, "v", adres="Wisselt, soms bij vriend", bsn=True),
        P(41, "v", "directe_kring", "moeder", "Zij heeft het gezag.", familie=0),
    ),
    "Meisje van 17 loopt steeds weg uit de groep. Zij komt terug met dure kleding en blauwe "
    "plekken. Wij vermoeden dat zij wordt uitgebuit.",
    "Uitbuiting stoppen, de daders vervolgen en het meisje veilig laten wonen.",
    "De groep kan haar niet houden en zij doet geen aangifte.",
    {
        "gi2": "Jeugdreclasseerder, heeft haar vertrouwen.",
        "politie2": "Zoekt de daders.",
        "rvdk1": "Adviseert over gesloten jeugdhulp.",
        "gem_zorg": "Betaalt de plek.",
    },
    {
        "gi2": (
            G("Dertien keer weggelopen in vijf maanden.", "thuis", wanneer="-4m"),
            G(
                "Plaatsing in een open groep.",
                "huisvesting",
                deel=I(
                    "Jeugdhulp De Haven",
                    "drang",
                    "-9m",
                    "-4m",
                    "niet_bereikt",
                    reden="Liep steeds weg",
                ),
            ),
        ),
        "politie2": (
            G(
                "Vermist opgegeven, twee dagen later gevonden in een hotel.",
                wanneer="-139d",
                deel=Voorval("Hotel aan de snelweg"),
            ),
            G(
                "Er loopt een onderzoek. Meer kan nu niet.",
                wanneer="-130d",
                alleen=("gi2", "rvdk1"),
            ),
        ),
        "rvdk1": (G("Verzoek voor gesloten jeugdhulp ingediend.", wanneer="-128d"),),
    },
    (
        stand(80, "Zij is geplaatst. De eerste weken gaan goed."),
        meld(
            70,
            "gi2",
            G("Ik wil naar de kappersopleiding.", "werk", van="het meisje", wanneer="-100d"),
        ),
        lid(50, "om1", "De strafzaak tegen de verdachte begint."),
        weg(40, "rvdk1", "Het onderzoek van de Raad is klaar."),
        meld(
            38,
            "gi2",
            G(
                "Gesprek met moeder over verlof.",
                wanneer="-55d",
                deel=Contact("moeder", "huisbezoek"),
            ),
        ),
        fase(35, "beeld_bespreken"),
        vraag(
            9,
            "Kan het verlof beginnen, en wat is daarvoor nodig?",
            "gi2",
            "politie2",
            termijn=10,
        ),
    ),
    {"gem_zorg": ("niet_nodig", "")},
    regie="regie2",
)

RIJK_3 = verhaal(
    "rijk3",
    74,
    "reclassering1",
    1,
    (P(29, "m", adres="Bij zijn oom", bsn=True),),
    "Cliënt komt zijn afspraken niet na en is bedreigd om een schuld. Wij zijn bang dat hij "
    "zelf een wapen haalt.",
    "Voorkomen dat het tot een schietincident komt en cliënt uit de drugshandel halen.",
    "Toezicht alleen is te licht, en hulp begint niet zolang hij gevaar loopt.",
    {
        "reclassering1": "Houdt toezicht.",
        "politie3": "Kent de groep.",
        "om1": "Beslist over de voorwaarden.",
        "gem_veilig": "Kan een gebiedsverbod geven.",
        "mee1": "Helpt met schulden en werk.",
    },
    {
        "reclassering1": (
            G("Vier van de tien afspraken gemist.", wanneer="-3m"),
            G(
                "Eerder toezicht, afgemaakt.",
                deel=I("Reclassering", "dwang", "-5j", "-4j", "bereikt", doel="Geen nieuwe feiten"),
            ),
        ),
        "politie3": (
            G(
                "Aangehouden met verdovende middelen.",
                wanneer="-120d",
                deel=Voorval("Parkeerplaats"),
            ),
            G("Zat vast voor een overval.", deel=Zit("PI", "-7j", "-6j")),
        ),
        "mee1": (
            G(
                "Schuld van € 18.000, waarvan een deel niet op papier.",
                "werk",
                van="cliënt",
                wanneer="-3m",
            ),
        ),
    },
    (
        stand(60, "De burgemeester heeft een gebiedsverbod gegeven."),
        neem_over(41, "procesregisseur", "regie3"),
        meld(
            20,
            "politie3",
            G(
                "Gezien in het verboden gebied. Proces-verbaal opgemaakt.",
                wanneer="-28d",
                deel=Voorval("Winkelplein"),
            ),
        ),
        vraag(
            11,
            "Wat doet u nu hij het gebiedsverbod overtreedt?",
            "om1",
            "reclassering1",
            termijn=5,
        ),
        antwoord(9, "om1", "later", later=9),
    ),
    {"om1": ("geweigerd", "opsporing"), "gem_veilig": ("niets_bekend", "")},
)

RIJK_5 = verhaal(
    "rijk5",
    45,
    "politie1",
    0,
    (),
    "Een groep van ongeveer vijftien jongeren hangt elke avond bij het winkelplein. Er is "
    "vuurwerk gegooid, een ruit ingeslagen en winkeliers worden bedreigd.",
    "Overlast en vernieling op het plein stoppen en jongeren een andere plek bieden.",
    "Handhaven alleen verplaatst de groep; jongerenwerk alleen verandert niets.",
    {
        "politie1": "Wijkagent.",
        "gem_veilig": "Maatregelen van de burgemeester.",
        "mee1": "Kent drie gezinnen.",
        "om1": "Aanpak van de feiten.",
    },
    {
        "politie1": (
            G("Achttien meldingen in zes weken.", "vrijetijd", wanneer="-60d"),
            G(
                "Ruit van de supermarkt ingeslagen.",
                wanneer="-66d",
                deel=Voorval("Winkelplein"),
            ),
        ),
        "gem_veilig": (
            G(
                "Cameratoezicht voor drie maanden.",
                deel=I("Burgemeester", "dwang", "-50d", "", "deels", doel="Rust op het plein"),
            ),
        ),
    },
    (
        stand(25, "Minder meldingen, maar de groep staat nu bij de school."),
        vraag(6, "Welke maatregel past bij de nieuwe plek?", "gem_veilig", "om1", termijn=4),
        document(
            3,
            "mee1",
            "rooster-jongerenwerk.pdf",
            "Jongerenwerk op het plein: woensdag en vrijdag van 19.00 tot 22.00 uur. Bij de "
            "school: dinsdag en donderdag na de laatste les.",
        ),
    ),
    {"mee1": ("niets_bekend", ""), "om1": ("niet_nodig", "")},
    onderwerp="gebied",
    gebied="Winkelplein en omgeving",
    huis="",
    regie="regie1",
)

RIJK_6 = verhaal(
    "rijk6",
    210,
    "dji1",
    3,
    (P(47, "m", adres="Verblijft in detentie", bsn=True),),
    "Man komt over drie maanden vrij na vier jaar. Geen woning, geen inkomen, en zijn oude "
    "vrienden wachten op hem.",
    "Herhaling voorkomen met woning, inkomen en dagbesteding vanaf de eerste dag.",
    "Alles moet op de dag van vrijlating geregeld zijn, bij vijf organisaties.",
    {
        "dji1": "Casemanager.",
        "leger1": "Toezicht en nachtopvang.",
        "gem_zorg": "Woning en uitkering.",
        "verslaving1": "Behandeling na vrijlating.",
    },
    {
        "dji1": (
            G("Detentie voor gewapende overval.", deel=Zit("PI", "-5j", "-8m")),
            G("Opleiding tot lasser gehaald.", "werk", wanneer="-12m"),
            G(
                "Cursus omgaan met geld.",
                "werk",
                deel=I("PI", "vrijwillig", "-14m", "-13m", "bereikt"),
            ),
        ),
        "leger1": (
            G(
                "Hij wil niet terug naar zijn oude wijk.",
                "huisvesting",
                van="cliënt",
                wanneer="-10m",
            ),
        ),
        "gem_zorg": (
            G("Woning toegezegd via een doorstroomproject.", "huisvesting", wanneer="-9m"),
        ),
    },
    (
        stand(170, "Vrij. Woning en uitkering waren op tijd geregeld."),
        meld(120, "leger1", G("Werkt vier dagen bij een lasbedrijf.", "werk", wanneer="-168d")),
        stand(70, "Al maanden rustig. Voorstel: afronden."),
    ),
    {"verslaving1": ("niet_nodig", "")},
    regie="regie3",
)

RIJK_8 = verhaal(
    "rijk8",
    52,
    "politie2",
    1,
    (
        P(45, "m", adres="Dorpsstraat 5", bsn=True),
        P(
            43,
            "v",
            "directe_kring",
            "ex-vrouw",
            "Zij wordt gevolgd; het gaat om haar veiligheid.",
            soort="slachtoffer",
        ),
    ),
    "Man volgt zijn ex-vrouw, stuurt honderden berichten en plaatste een volgzender onder "
    "haar auto. Hij overtreedt het contactverbod.",
    "Stalking stoppen en de veiligheid van de vrouw en haar familie herstellen.",
    "Elke partner heeft een stukje; alleen samen is te zien hoe ernstig het is.",
    {
        "politie2": "Beoordeelt het gevaar.",
        "om1": "Strafzaak.",
        "vt1": "Steunt de vrouw.",
        "reclassering1": "Toezicht met enkelband.",
        "ggz1": "Onderzoek van de man.",
    },
    {
        "politie2": (
            G("Drie aangiftes in vier maanden.", wanneer="-75d"),
            G(
                "Volgzender gevonden onder de auto.",
                wanneer="-80d",
                deel=Voorval("Parkeerplaats bij haar werk"),
            ),
        ),
        "om1": (
            G(
                "Contactverbod van een jaar.",
                deel=I("Rechtbank", "dwang", "-74d", "", "niet_bereikt"),
            ),
        ),
        "vt1": (
            G(
                "Zij durft niet meer alleen naar haar werk.",
                "werk",
                van="de vrouw",
                wanneer="-70d",
                grond="toestemming",
            ),
        ),
        "reclassering1": (G("Enkelband aangesloten.", wanneer="-66d"),),
    },
    (
        fase(35, "beeld_bespreken"),
        stand(28, "Geen overtredingen sinds de enkelband."),
        vraag(22, "Kunt u zeggen wanneer het onderzoek begint?", "ggz1", termijn=5),
        trek_vraag_in(20, "ggz1"),
        stand(20, "Onderzoek van de man loopt."),
        vraag(4, "Wat gebeurt er als de enkelband eraf gaat?", "om1", "reclassering1"),
    ),
    {"ggz1": ("geweigerd", "hulprelatie")},
    route="huiselijk_geweld",
    regie="regie2",
)

RIJK_10 = verhaal(
    "rijk10",
    27,
    "gi1",
    0,
    (
        P(13, "m", adres="Bij moeder", bsn=True),
        P(19, "m", "directe_kring", "broer", "Hij neemt hem mee.", familie=0),
    ),
    "Jongen van 13 bezorgt pakketjes voor zijn broer. School vond een mes in zijn tas.",
    "Voorkomen dat een kind van 13 in de drugshandel groeit.",
    "Broer heeft een strafzaak, het kind heeft hulp nodig. Dat moet op elkaar aansluiten.",
    {
        "gi1": "Gezinsvoogd.",
        "politie1": "Wijkagent.",
        "rvdk1": "Raad.",
        "reclassering1": "Toezicht op de broer.",
        "gem_zorg": "Jeugdhulp.",
    },
    {
        "gi1": (G("Moeder werkt in de nacht en weet niet waar hij is.", "thuis", wanneer="-33d"),),
        "politie1": (
            G("Mes in zijn tas op school.", "werk", wanneer="-41d", deel=Voorval("School")),
        ),
        "reclassering1": (
            G("Broer komt zijn afspraken na en ontkent.", van="de broer", wanneer="-30d"),
        ),
    },
    (
        vraag(10, "Kan hij na school ergens terecht?", "gem_zorg", termijn=5),
        antwoord(9, "gem_zorg", "later", later=8),
        stand(8, "School schorst niet, als er een plan is."),
    ),
    {"rvdk1": ("niet_nodig", ""), "gem_zorg": ("niets_bekend", "")},
    regie="regie2",
)

RIJK_12 = verhaal(
    "rijk12",
    140,
    "politie3",
    2,
    (P(22, "m", adres="Meidoornstraat 31", bsn=True),),
    "Jongeman is lid van een groep die straatroven pleegt. Zijn broer is vorig jaar "
    "neergestoken en hij praat over wraak.",
    "Wraak en nieuwe straatroven voorkomen.",
    "Rouw, schulden en een groep die trekt. Zonder hulp houdt opsporing geen stand.",
    {
        "politie3": "Volgt de groep.",
        "leger1": "Toezicht.",
        "mee1": "Rouw en werk.",
        "gem_veilig": "Persoonsgerichte aanpak.",
    },
    {
        "politie3": (G("Verdacht van twee straatroven.", wanneer="-150d", deel=Voorval("Park")),),
        "leger1": (
            G("Komt trouw, praat weinig.", aard="oordeel", wanneer="-145d"),
            G(
                "Taakstraf van 80 uur, gedaan.",
                deel=I("Leger des Heils", "dwang", "-2j", "-2j", "bereikt"),
            ),
        ),
        "mee1": (G("Wil werken, het liefst met auto's.", van="hemzelf", wanneer="-142d"),),
    },
    (
        stand(
            39,
            "Hij werkt drie dagen per week en is vier maanden niet meer in beeld geweest.",
            "De gemeente neemt het over; wij kijken op afstand mee.",
        ),
    ),
    {"gem_veilig": ("niets_bekend", "")},
    regie="regie3",
)
