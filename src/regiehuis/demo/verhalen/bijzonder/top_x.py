"""A repeat offender on the list of the municipality (bron-001 §8.4)."""

from regiehuis.demo.verhalen.bijzonder.top_x_samen import SAMEN
from regiehuis.demo.verhalen.vorm import (
    Contact,
    G,
    I,
    Melding,
    P,
    Verhaal,
    Voorval,
    Zit,
    antwoord,
    lever,
    lid,
    meld,
    stand,
    vraag,
)

DEMO_2 = Verhaal(
    melding=Melding(
        sleutel="demo2",
        op=190,
        wie="politie3",
        gemeente=1,
        route="top_x",
        personen=(P(43, "v", adres="Havenkade 3 (tijdelijk)", bsn=True),),
        wat="Mevrouw steelt al jaren in winkels en is nu twaalf keer in twee jaar aangehouden. Na "
        "elke straf begint het opnieuw. Wij denken dat zij dingen niet goed begrijpt.",
        voorvallen=(
            ("Aangehouden voor winkeldiefstal", "-275d"),
            ("Aangehouden voor winkeldiefstal", "-290d"),
        ),
        leefgebieden={
            "huisvesting": "Tijdelijk adres, huurschuld.",
            "gezondheid": "Drinkt. Mogelijk een verstandelijke beperking.",
            "thuis": "Zoon van 14 in een pleeggezin. Een zus helpt.",
        },
        eerder=(
            ("Reclasseringstoezicht", "reclassering", "dwang", "-5j", "-4j", "niet"),
            ("Schuldhulp", "gemeente", "vrijwillig", "-7j", "-7j", "niet"),
            ("Opname kliniek", "GGZ", "vrijwillig", "-60m", "-57m", "deels"),
        ),
        vraag="Kan de ISD-maatregel, of is er iets beters?",
        geinformeerd="ja",
        argumenten={
            "a": "Beperkt begrip, drank, schulden en een zoon in een pleeggezin.",
            "b": "Wonen, geld en gezondheid houden het stelen in stand.",
            "c": "Twaalf aanhoudingen in twee jaar. Voldoet aan de definitie van veelpleger.",
            "d": "Straf en zorg lukken niet los van elkaar.",
        },
        gewogen_op=187,
        uitkomst=("in_behandeling", 186, "Veelpleger, hulp stopt telkens."),
    ),
    open_op=185,
    doelbinding="Nieuwe diefstallen voorkomen en mevrouw een vaste plek met steun geven.",
    waarom="Steeds nieuwe diefstallen, en hulp die telkens stopt. Straf en zorg lukken niet los "
    "van elkaar.",
    leden=(
        ("politie3", "Volgt de veelplegers."),
        ("om1", "Bereidt de ISD-maatregel voor."),
        ("verslaving1", "Behandelaar van mevrouw."),
        ("gem_zorg", "Wonen en schulden."),
        ("gem_veilig", "Top-X van de gemeente."),
        ("ggz1", "Kent mevrouw van de kliniek."),
    ),
    kring=(
        P(
            40,
            "v",
            "directe_kring",
            "zus",
            "Zij is het enige vaste contact.",
            familie=0,
            adres="Molenweg 20",
        ),
        P(14, "m", "directe_kring", "zoon", "De bezoekregeling hoort bij het plan.", familie=0),
    ),
    stappen=(
        vraag(184, "Welke interventies zijn er geweest en hoe eindigden die?"),
        lever(
            182,
            "politie3",
            G("In tien jaar 41 aanhoudingen, bijna altijd winkeldiefstal.", wanneer="-9m"),
            *(
                G(
                    "Winkeldiefstal, aangehouden.",
                    wanneer=f"-{290 + n * 61}d",
                    deel=Voorval("Winkelcentrum"),
                )
                for n in range(9)
            ),
        ),
        lever(
            181,
            "om1",
            G(
                "Werkstraf van 60 uur, niet gedaan.",
                deel=I(
                    "Reclassering Nederland",
                    "dwang",
                    "-6j",
                    "-6j",
                    "niet_bereikt",
                    reden="Niet verschenen",
                ),
            ),
            G("Gevangenisstraf van vier weken.", deel=Zit("PI, afdeling vrouwen", "-31m", "-30m")),
            G("Gevangenisstraf van zes weken.", deel=Zit("PI, afdeling vrouwen", "-19m", "-18m")),
            G(
                "De ISD-maatregel wordt voorbereid.",
                wanneer="-8m",
                naam="isd",
                deel=I(
                    "Openbaar Ministerie",
                    "dwang",
                    "-8m",
                    "-6m",
                    "niet_bereikt",
                    doel="Twee jaar vast programma",
                    reden="Vermoeden van een beperking",
                ),
            ),
        ),
        lever(
            180,
            "verslaving1",
            G(
                "Polikliniek, tien keer geweest en daarna gestopt.",
                "gezondheid",
                deel=I(
                    "Verslavingszorg",
                    "vrijwillig",
                    "-4j",
                    "-4j",
                    "niet_bereikt",
                    doel="Minder drinken",
                ),
            ),
            G(
                "Drinkt sinds half november minder.",
                "gezondheid",
                aard="oordeel",
                wanneer="-20d",
                grond="toestemming",
                naam="drinken",
            ),
        ),
        antwoord(
            179,
            "ggz1",
            "geweigerd",
            grond="beroepsgeheim",
            uitleg="De opname was vrijwillig. Mevrouw geeft geen toestemming.",
        ),
        lever(
            179,
            "gem_zorg",
            G(
                "Bijstand. Huurschuld van € 4.310, schuldhulp is zeven jaar geleden gestopt.",
                "werk",
                wanneer="-8m",
            ),
            G("Het tijdelijke adres stopt eind januari.", "huisvesting", wanneer="-7m"),
            G(
                "Bemoeizorg, gestopt na drie maanden.",
                "thuis",
                deel=I("GGD", "drang", "-8j", "-8j", "deels", doel="Contact herstellen"),
            ),
        ),
        antwoord(178, "gem_veilig", "niets_bekend"),
        stand(
            150,
            "De ISD-maatregel is ingetrokken, vanwege het vermoeden van een beperking.",
            "Onderzoek naar een verstandelijke beperking.",
        ),
        lid(130, "mee1", "Doet het onderzoek naar een verstandelijke beperking."),
        vraag(
            129,
            "Is er sprake van een verstandelijke beperking, en wat werkt dan?",
            "mee1",
            gebieden=("gezondheid", "thuis"),
        ),
        lever(
            118,
            "mee1",
            G(
                "Licht verstandelijke beperking bevestigd in een onderzoek.",
                "gezondheid",
                wanneer="-165d",
                grond="toestemming",
                stuk="samenvatting-onderzoek.pdf",
                voorwaarden="Alleen gebruiken voor dit plan; de zus leest niet mee.",
            ),
            G(
                "Mevrouw ziet haar zoon eens per maand. De zus raakt overbelast.",
                "thuis",
                van="de zus",
                wanneer="-168d",
            ),
        ),
        stand(104, "Vastgelopen: reclassering is niet aangesloten en hoort niet wat MEE weet."),
        lid(25, "reclassering1", "Toezichthouder; werd tot nu toe niet uitgenodigd."),
        meld(
            22,
            "reclassering1",
            G(
                "Toezicht, samen met MEE uitgevoerd.",
                deel=I(
                    "Reclassering Nederland",
                    "drang",
                    "-2m",
                    "",
                    "",
                    doel="Afspraken nakomen",
                    toelichting="Huisbezoek met MEE",
                ),
            ),
        ),
        meld(
            18,
            "mee1",
            G(
                "Samen op huisbezoek geweest. Mevrouw deed open en maakte koffie.",
                wanneer="-25d",
                deel=Contact("mevrouw en haar zus", "huisbezoek"),
            ),
        ),
        meld(
            9, "mee1", G("", wanneer="-12d", deel=Contact("de zus", "telefoon", ("reclassering1",)))
        ),
        stand(
            6,
            "Doorbraak. Mevrouw werkt mee aan het toezicht, vrijwillig en samen met MEE.",
            "Casusoverleg: een gezamenlijk doel bepalen.",
        ),
        vraag(
            5,
            "Wat is volgens u het doel voor de komende zes maanden?",
            "reclassering1",
            "mee1",
            "gem_zorg",
            "om1",
            termijn=3,
        ),
        lever(
            3,
            "reclassering1",
            G(
                "Elke week een afspraak, op een vaste dag. Zij komt.",
                "werk",
                aard="oordeel",
                wanneer="-5d",
            ),
        ),
        lever(
            1,
            "mee1",
            G(
                "Een vaste woonplek met dagelijkse steun.",
                "huisvesting",
                aard="oordeel",
                wanneer="-2d",
            ),
        ),
        *SAMEN,
    ),
)
