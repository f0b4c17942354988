"""The four constructed cases of bron-001 §8.4, as far as this stage reaches."""

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
    corrigeer,
    erbij,
    fase,
    lever,
    lid,
    meld,
    stand,
    trek_in,
    vraag,
)

DEMO_1 = Verhaal(
    melding=Melding(
        sleutel="demo1",
        op=150,
        wie="politie1",
        gemeente=0,
        personen=(
            P(16, "m", adres="Seinstraat 14", bsn=True),
            P(
                44,
                "v",
                "directe_kring",
                "moeder",
                "Zij heeft het gezag en is elke dag in beeld.",
                adres="Seinstraat 14",
                familie=None,
            ),
        ),
        wat="J. spijbelt, is drie keer aangehouden voor diefstal uit auto's en is 's nachts vaak "
        "weg. Moeder kan hem niet meer bereiken. Er zijn ook zorgen over twee oudere jongens "
        "met wie hij omgaat.",
        voorvallen=(
            ("Aangehouden voor diefstal uit een auto", "-222d"),
            ("Vermist gemeld, na twee nachten terug", "-234d"),
            ("Vechtpartij bij het station", "-243d"),
        ),
        leefgebieden={
            "thuis": "Ondertoezichtstelling. Vader is uit beeld.",
            "werk": "Sinds de zomer 31 dagen niet op school.",
            "vrijetijd": "Hangt rond het station, met oudere jongens.",
            "gezondheid": "Blowt. Verder is er niets bekend.",
            "huisvesting": "Woont bij moeder.",
        },
        eerder=(
            ("Ondertoezichtstelling", "jeugdbescherming", "dwang", "-400d", "", "loopt"),
            ("Gezinstherapie (MST)", "jeugdzorg", "vrijwillig", "-300d", "", "onbekend"),
        ),
        betrokken=(("gi1", "gezinsvoogd, door ons nog niet gesproken"),),
        vraag="Breng hulp en opsporing bij elkaar. De hulp loopt en wij weten niet of die werkt.",
        geinformeerd="nee",
        geinformeerd_reden="Er loopt een onderzoek naar de diefstallen.",
        argumenten={
            "a": "Problemen thuis, op school en met middelen; moeder heeft geen greep meer.",
            "b": "School, vrije tijd en thuis dragen bij aan nieuwe diefstallen.",
            "c": "Drie incidenten in vijf weken. Zonder ingrijpen gaat dit door.",
            "d": "Politie, jeugdbescherming en Raad hebben elk een deel van de oplossing.",
        },
        gewogen_op=142,
        doel="vvvv",
        verrijk=(
            "Loopt de gezinstherapie nog, en wie is de gezinsvoogd? Zonder dat is criterium e "
            "niet te wegen.",
            147,
            143,
            "De gezinsvoogd werkt bij de jeugdbescherming en is bereikbaar. Of de therapie "
            "loopt, weet zij ook niet zeker.",
        ),
        uitkomst=("in_behandeling", 141, "Na de aanvulling voldoet ook criterium e."),
    ),
    open_op=140,
    doelbinding="Nieuwe diefstallen voorkomen en zorgen dat J. veilig opgroeit, door opsporing, "
    "toezicht en hulp op elkaar af te stemmen.",
    waarom="Straf en hulp liepen naast elkaar. Dat de therapie was gestopt, wist de politie niet.",
    leden=(
        ("politie1", "Wijkagent, kent J. en de groep bij het station."),
        ("rvdk1", "Doet onderzoek voor de strafzaak."),
        ("gi2", "Jeugdreclasseerder van J."),
        ("gem_zorg", "Regelt de jeugdhulp van de gemeente."),
    ),
    stappen=(
        vraag(
            139,
            "Wat weet u over J. en wat is er al geprobeerd? Nodig voor het eerste beeld.",
            gebieden=("thuis", "werk", "vrijetijd", "gezondheid"),
        ),
        lever(
            137,
            "politie1",
            G(
                "Veertien registraties in drie jaar, vijf aanhoudingen. De laatste voor diefstal "
                "uit auto's.",
                "vrijetijd",
                wanneer="-230d",
            ),
            G(
                "J. wordt steeds gezien met twee jongens van boven de achttien.",
                "vrijetijd",
                aard="oordeel",
                wanneer="-225d",
            ),
        ),
        lever(
            136,
            "rvdk1",
            G(
                "De Raad adviseerde eerder een voorwaardelijke straf met jeugdreclassering. De "
                "rechter nam dat over.",
                wanneer="-11m",
                deel=I(
                    "Raad voor de Kinderbescherming",
                    "dwang",
                    "-11m",
                    "",
                    "deels",
                    doel="Nieuwe feiten voorkomen",
                ),
            ),
        ),
        lever(
            135,
            "gi2",
            G(
                "Gezinstherapie (MST), gestopt omdat moeder en zoon niet meer kwamen.",
                "thuis",
                naam="mst",
                deel=I(
                    "Jeugdzorg De Linde",
                    "vrijwillig",
                    "-300d",
                    "-213d",
                    "niet_bereikt",
                    doel="Rust en regels thuis",
                    reden="Zes afspraken gemist",
                ),
            ),
            G(
                "J. houdt zich niet aan de meldplicht. Twee waarschuwingen gegeven.",
                aard="oordeel",
                wanneer="-210d",
            ),
        ),
        antwoord(135, "gem_zorg", "later", later=5),
        lever(
            131,
            "gem_zorg",
            G(
                "School meldde 31 dagen ongeoorloofd verzuim. Leerplicht heeft proces-verbaal "
                "opgemaakt.",
                "werk",
                wanneer="-7m",
            ),
            G("Moeder heeft € 6.200 schuld bij zeven schuldeisers.", "thuis", wanneer="-8m"),
        ),
        stand(
            129,
            "De partners weten nu van elkaar dat de gezinstherapie is gestopt.",
            "Casusoverleg met de gezinsvoogd erbij.",
        ),
        meld(
            120,
            "politie1",
            G(
                "Gezien bij het station met een fiets die was weggenomen. Geen aanhouding.",
                "vrijetijd",
                wanneer="-170d",
                deel=Voorval("Stationsplein"),
            ),
        ),
        lid(96, "om1", "Er komt een hoger beroep; het OM kan dat versnellen."),
        vraag(95, "Wanneer dient het hoger beroep, en kan dat eerder?", "om1"),
        lever(
            92,
            "om1",
            G(
                "Het hoger beroep staat over vier maanden. Ik vraag of het eerder kan.",
                aard="feit",
                wanneer="-135d",
            ),
        ),
        stand(85, "Het zit vast: niemand heeft de casusregie en de hulp ligt stil."),
        lid(70, "gi1", "Gezinsvoogd, werd gemist in het eerste overleg."),
        meld(
            55,
            "politie1",
            G(
                "Aangehouden bij een inbraak in een woning, samen met een van de oudere jongens.",
                "vrijetijd",
                wanneer="-78d",
                naam="inbraak",
                deel=Voorval("Woning in de wijk Zuid"),
            ),
        ),
        meld(
            54,
            "gi1",
            G(
                "In voorlopige hechtenis.",
                wanneer="-78d",
                deel=Zit("Justitiële jeugdinrichting De Kade", "-78d", "-50d"),
            ),
        ),
        corrigeer(
            52,
            "politie1",
            "inbraak",
            "Aangehouden bij een inbraak in een schuur, samen met een van de oudere jongens.",
            "Het was een schuur, geen woning.",
        ),
        fase(45, "beeld_bespreken"),
        vraag(44, "Wat is nodig voor een gesloten plaatsing?", "gi1", "rvdk1", termijn=8),
        lever(
            41,
            "gi1",
            G(
                "Moeder staat nu achter een uithuisplaatsing.",
                "thuis",
                van="moeder",
                wanneer="-60d",
            ),
            G(
                "Ondertoezichtstelling, verlengd met een jaar.",
                "thuis",
                deel=I("Jeugdbescherming", "dwang", "-400d", "", "", doel="Veilig opgroeien"),
            ),
        ),
        antwoord(40, "rvdk1", "niet_nodig"),
        stand(
            12,
            "De kinderrechter heeft gesloten plaatsing uitgesproken. J. is geplaatst.",
            "Plan voor na de plaatsing: school, wonen, vrije tijd.",
        ),
        vraag(
            4,
            "Wat ziet u als eerste stap voor de tijd na de plaatsing?",
            "gi1",
            "gi2",
            "gem_zorg",
            gebieden=("werk", "huisvesting"),
        ),
        lever(
            2,
            "gi2",
            G("J. wil een opleiding in de fietsenmakerij.", "werk", van="J. zelf", wanneer="-5d"),
        ),
    ),
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
    ),
)

DEMO_3 = Verhaal(
    melding=Melding(
        sleutel="demo3",
        op=80,
        wie="vt1",
        gemeente=3,
        route="huiselijk_geweld",
        domein="zorg",
        onderwerp="gezin",
        personen=(
            P(38, "m", adres="Verblijft wisselend", bsn=True, status="onvindbaar"),
            P(
                35,
                "v",
                soort="slachtoffer",
                adres="Opvanglocatie, adres bekend bij Veilig Thuis",
                geheim=True,
            ),
            P(7, "m", adres="Opvanglocatie, adres bekend bij Veilig Thuis", geheim=True, familie=0),
        ),
        wat="Derde melding van geweld in vijf maanden. De vader bedreigt de moeder ook na de "
        "scheiding. Moeder en kind zijn drie keer verhuisd en hij vindt hen steeds terug.",
        voorvallen=(("Bedreiging bij de school", "-118d"), ("Mishandeling thuis", "-150d")),
        leefgebieden={
            "thuis": "Het kind ziet het geweld en slaapt slecht.",
            "huisvesting": "Derde adres in vijf maanden.",
        },
        eerder=(
            ("Tijdelijk huisverbod", "burgemeester", "dwang", "-5m", "-5m", "deels"),
            ("Hulp bij scheiding", "wijkteam", "vrijwillig", "-9m", "-7m", "niet"),
        ),
        vraag="Wie beslist hier, en hoe krijgen we moeder en kind veilig?",
        geinformeerd="ja",
        grondslag="wettelijke_bevoegdheid",
        gewogen_op=77,
        uitkomst=("in_behandeling", 77, "Acuut onveilig, straf en zorg nodig."),
    ),
    open_op=76,
    doelbinding="Het geweld stoppen en moeder en kind een veilige, stabiele plek geven.",
    waarom="Hulp en huisverbod stopten het geweld niet. Het adres lekt steeds uit.",
    regie="regie2",
    plaats="regie1",
    leden=(
        ("vt1", "Doet het onderzoek naar de veiligheid."),
        ("politie2", "Coördineert de aanpak van huiselijk geweld."),
        ("gem_veilig", "Huisverbod en veiligheid."),
        ("gem_zorg", "Opvang en hulp."),
        ("gi1", "Gezinsvoogd van het kind."),
    ),
    stappen=(
        vraag(75, "Wat weet u over de veiligheid nu, en wie spreekt wie?"),
        lever(
            74,
            "vt1",
            G(
                "Zes meldingen in drie jaar. Het geweld wordt ernstiger.",
                "thuis",
                aard="oordeel",
                wanneer="-115d",
                grond="wettelijke_bevoegdheid",
            ),
            G(
                "Nieuwe opvangplek. Alleen voor wie de veiligheid regelt.",
                "huisvesting",
                wanneer="-110d",
                grond="wettelijke_bevoegdheid",
                naam="plek",
                alleen=("politie2", "gem_veilig"),
            ),
        ),
        lever(
            73,
            "politie2",
            G("Aangifte van bedreiging. De vader is nog niet gehoord.", wanneer="-110d"),
            G("Mishandeling, aangifte later ingetrokken.", wanneer="-150d", deel=Voorval("Thuis")),
        ),
        lever(
            72,
            "gem_veilig",
            G(
                "Tijdelijk huisverbod, een keer verlengd.",
                "huisvesting",
                deel=I("Burgemeester", "dwang", "-5m", "-5m", "deels", doel="Rust en veiligheid"),
            ),
        ),
        lever(
            71,
            "gi1",
            G(
                "Het kind wil niet naar vader.",
                "thuis",
                van="het kind",
                wanneer="-104d",
                grond="goed_hulpverlenerschap",
            ),
        ),
        antwoord(70, "gem_zorg", "niet_nodig"),
        stand(
            68,
            "Iedereen wil hetzelfde: moeder en kind uit de regio. Wie de regie neemt, is nog "
            "niet gelukt.",
            "Casusregie beleggen.",
        ),
        fase(60, "beeld_bespreken"),
        erbij(
            50,
            P(
                61,
                "v",
                "directe_kring",
                "grootmoeder",
                "Zij geeft het adres door en moet weten waarom dat niet kan.",
                familie=0,
            ),
        ),
        meld(
            44,
            "politie2",
            G(
                "Vader stond bij de opvang. Weggestuurd, geen geweld.",
                wanneer="-62d",
                deel=Voorval("Bij de opvang"),
                alleen=("vt1",),
            ),
        ),
        lid(24, "om1", "Er is nu een strafzaak."),
        vraag(23, "Wanneer is de zitting en welke voorwaarden vraagt u?", "om1"),
        lever(
            21,
            "om1",
            G("Zitting over vijf weken. Eis: contactverbod en behandeling.", wanneer="-29d"),
        ),
        meld(
            10,
            "vt1",
            G(
                "Moeder voelt zich voor het eerst veilig.",
                "thuis",
                van="moeder",
                wanneer="-14d",
                grond="toestemming",
            ),
        ),
        stand(
            3,
            "De bestuurders hebben besloten: de gezinsvoogd krijgt de casusregie.",
            "Overdracht van de taken van het huis.",
        ),
        vraag(2, "Welke taken neemt u over, en vanaf wanneer?", "gi1", "gem_zorg", termijn=2),
    ),
)

DEMO_4 = Verhaal(
    melding=Melding(
        sleutel="demo4",
        op=230,
        wie="dji1",
        gemeente=2,
        onderwerp="gezin",
        personen=(
            P(36, "m", adres="Verblijft in detentie", bsn=True),
            P(33, "v", soort="slachtoffer", adres="Laan van Zuid 8", geheim=True),
            P(9, "v", familie=0, adres="Laan van Zuid 8", geheim=True),
            P(5, "m", familie=0, adres="Laan van Zuid 8", geheim=True),
        ),
        wat="De man komt over zes weken vrij. Hij bedreigde zijn ex-vrouw en wil terug naar de "
        "straat waar zij met de kinderen woont. Het risico op herhaling is hoog.",
        voorvallen=(("Dreigbrief vanuit de inrichting", "-340d"),),
        leefgebieden={
            "thuis": "Zij is bang en slaapt bij haar moeder.",
            "huisvesting": "Hij heeft geen adres na vrijlating.",
        },
        eerder=(
            ("Agressietraining", "DJI", "drang", "-14m", "-12m", "deels"),
            ("Contactverbod", "rechtbank", "dwang", "-20m", "-8m", "niet"),
        ),
        vraag="Hoe zorgen we dat zij en de kinderen veilig zijn als hij vrijkomt?",
        geinformeerd="nee",
        geinformeerd_reden="Dat kan haar in gevaar brengen.",
        gewogen_op=227,
        uitkomst=("in_behandeling", 226, "Detentie is het moment om te handelen."),
    ),
    open_op=225,
    doelbinding="Nieuwe bedreiging voorkomen en moeder en kinderen buiten de regio laten wonen.",
    waarom="Elke keer als hij vrijkomt, begint het opnieuw.",
    regie="regie2",
    plaats="regie3",
    leden=(
        ("dji1", "Casemanager, kent de datum van vrijlating."),
        ("politie2", "Weet wat er voor de detentie gebeurde."),
        ("leger1", "Toezicht na vrijlating."),
        ("vt1", "Spreekt moeder en kinderen."),
        ("gem_zorg", "Zoekt woonruimte buiten de regio."),
        ("gi1", "Jeugdbescherming van de kinderen."),
    ),
    stappen=(
        vraag(224, "Wat is nodig voordat hij vrijkomt?"),
        lever(
            222,
            "dji1",
            G("Detentie voor bedreiging.", deel=Zit("PI", "-22m", "-280d")),
            G("Eerdere detentie voor mishandeling.", deel=Zit("PI", "-5j", "-4j")),
            G("Hij zegt dat hij zijn kinderen gaat ophalen.", van="de man", wanneer="-11m"),
        ),
        lever(
            221,
            "politie2",
            G("Voor de detentie gemiddeld drie meldingen per maand.", "thuis", wanneer="-23m"),
            *(
                G(
                    "Bedreiging aan de deur.",
                    wanneer=f"-{700 + 12 * n}d",
                    deel=Voorval("Laan van Zuid"),
                )
                for n in range(5)
            ),
        ),
        lever(
            220,
            "leger1",
            G(
                "Risico op herhaling: hoog. Meegedeeld aan politie en OM.",
                aard="oordeel",
                wanneer="-11m",
            ),
            G(
                "Toezicht met meldplicht en locatieverbod.",
                deel=I("Leger des Heils", "dwang", "-280d", "", "deels", doel="Afstand houden"),
            ),
        ),
        lever(
            219,
            "vt1",
            G(
                "Moeder wil verhuizen. De oudste wil op haar school blijven.",
                "thuis",
                van="moeder",
                wanneer="-11m",
                grond="toestemming",
            ),
        ),
        antwoord(219, "gi1", "niets_bekend"),
        antwoord(218, "gem_zorg", "later", later=10),
        lever(
            210,
            "gem_zorg",
            G("Twee woningen buiten de regio aangevraagd.", "huisvesting", wanneer="-10m"),
        ),
        stand(200, "Doel staat vast: verhuizen buiten de regio."),
        fase(190, "beeld_bespreken"),
        meld(
            104,
            "gem_zorg",
            G(
                "Woning gevonden. Adres alleen bij wie het moet weten.",
                "huisvesting",
                wanneer="-150d",
                alleen=("politie2", "vt1"),
            ),
        ),
        stand(
            100,
            "Doorbraak: moeder en kinderen zijn verhuisd.",
            "Overdracht aan de nieuwe jeugdbescherming en school, met een lijst.",
        ),
        meld(
            70,
            "gi1",
            G(
                "Overgedragen aan de jeugdbescherming van de nieuwe gemeente.",
                wanneer="-98d",
                naam="overdracht",
            ),
        ),
        trek_in(66, "gi1", "overdracht"),
        meld(
            64,
            "gi1",
            G(
                "Overdracht gedaan, met de lijst. De nieuwe gezinsvoogd heeft gelezen.",
                wanneer="-90d",
            ),
        ),
        stand(30, "Rustig. Sinds de verhuizing geen meldingen."),
    ),
)

VERHALEN = (DEMO_1, DEMO_2, DEMO_3, DEMO_4)
