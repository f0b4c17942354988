"""Rich cases in the domains of safety."""

from regiehuis.demo.verhalen.rijk.gang import verhaal
from regiehuis.demo.verhalen.vorm import (
    G,
    I,
    P,
    Voorval,
    Zit,
    antwoord,
    fase,
    meld,
    neem_over,
    stand,
    trek_vraag_in,
    vraag,
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
