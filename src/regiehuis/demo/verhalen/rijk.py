"""Twelve rich cases: years of interventions, several partners, and a course over months."""

from regiehuis.demo.verhalen.vorm import (
    Contact,
    G,
    I,
    Melding,
    P,
    Stap,
    Verhaal,
    Voorval,
    Zit,
    antwoord,
    fase,
    lever,
    lid,
    meld,
    neem_over,
    stand,
    trek_vraag_in,
    vraag,
    weg,
)


def _verhaal(
    sleutel: str,
    op: int,
    wie: str,
    gemeente: int,
    personen: tuple[P, ...],
    wat: str,
    doel: str,
    waarom: str,
    leden: dict[str, str],
    feiten: dict[str, tuple[G, ...]],
    verder: tuple[Stap, ...] = (),
    anders: dict[str, tuple[str, str]] | None = None,
    regie: str = "regie1",
    kring: tuple[P, ...] = (),
    **melding: object,
) -> Verhaal:
    """The common course: weighed in days, opened, everybody asked, and then what is special."""
    plaats = {"regie1": "regie2", "regie2": "regie3", "regie3": "regie1"}[regie]
    stappen: list[Stap] = [
        vraag(op - 5, "Wat weet u en wat is er geprobeerd? Nodig voor het beeld.")
    ]
    for nr, (plek, gegevens) in enumerate(feiten.items()):
        stappen.append(lever(max(op - 6 - nr, 1), plek, *gegevens))
    for plek, (soort, grond) in (anders or {}).items():
        stappen.append(antwoord(max(op - 9, 1), plek, soort, grond=grond))
    return Verhaal(
        melding=Melding(
            sleutel=sleutel,
            op=op,
            wie=wie,
            gemeente=gemeente,
            personen=personen,
            wat=wat,
            gewogen_op=op - 2,
            uitkomst=("in_behandeling", op - 3, "Voldoet op alle punten."),
            vraag="Breng de partners bij elkaar en help met een gezamenlijk plan.",
            **{"geinformeerd": "ja", **melding},  # type: ignore[arg-type]
        ),
        open_op=op - 4,
        doelbinding=doel,
        waarom=waarom,
        leden=tuple(leden.items()),
        regie=regie,
        plaats=plaats,
        kring=kring,
        stappen=(*stappen, *verder),
    )


VERHALEN: tuple[Verhaal, ...] = (
    _verhaal(
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
    ),
    _verhaal(
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
    ),
    _verhaal(
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
                    deel=I(
                        "Reclassering", "dwang", "-5j", "-4j", "bereikt", doel="Geen nieuwe feiten"
                    ),
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
    ),
    _verhaal(
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
                    deel=I(
                        "Verslavingszorg", "vrijwillig", "-6j", "-5j", "bereikt", doel="Stoppen"
                    ),
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
    ),
    _verhaal(
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
        ),
        {"mee1": ("niets_bekend", ""), "om1": ("niet_nodig", "")},
        onderwerp="gebied",
        gebied="Winkelplein en omgeving",
        huis="",
        regie="regie1",
    ),
    _verhaal(
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
            fase(160, "beeld_bespreken"),
            meld(120, "leger1", G("Werkt vier dagen bij een lasbedrijf.", "werk", wanneer="-168d")),
            stand(70, "Al maanden rustig. Voorstel: afronden."),
        ),
        {"verslaving1": ("niet_nodig", "")},
        regie="regie3",
    ),
    _verhaal(
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
    ),
    _verhaal(
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
    ),
    _verhaal(
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
            vraag(
                8, "Wanneer kunt u binnentreden, en wie gaat er mee?", "politie1", "ggd1", termijn=6
            ),
            antwoord(6, "politie1", "geweigerd", grond="opsporing"),
        ),
        {"mee1": ("niets_bekend", "")},
        domein="zorg",
        regie="regie3",
        kring=(P(39, "m", "directe_kring", "zoon", "Hij woont in de schuur.", familie=0),),
    ),
    _verhaal(
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
            "gi1": (
                G("Moeder werkt in de nacht en weet niet waar hij is.", "thuis", wanneer="-33d"),
            ),
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
    ),
    _verhaal(
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
                    deel=I(
                        "GGZ", "dwang", "-3j", "-2m", "niet_bereikt", reden="Stopte met medicijnen"
                    ),
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
            "leger1": (
                G("Mag in de nachtopvang als hij niet dreigt.", "huisvesting", wanneer="-22d"),
            ),
        },
        (
            vraag(6, "Is er een plek waar hij langer kan blijven?", "gem_zorg", "ggz1", termijn=5),
            stand(5, "De opvang houdt een bed vrij tot er een plek is."),
        ),
        {"gem_zorg": ("niet_nodig", ""), "gem_veilig": ("niets_bekend", "")},
        domein="zorg",
        route="top_x",
        regie="regie1",
    ),
    _verhaal(
        "rijk12",
        16,
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
            "politie3": (
                G("Verdacht van twee straatroven.", wanneer="-30d", deel=Voorval("Park")),
            ),
            "leger1": (
                G("Komt trouw, praat weinig.", aard="oordeel", wanneer="-15d"),
                G(
                    "Taakstraf van 80 uur, gedaan.",
                    deel=I("Leger des Heils", "dwang", "-2j", "-2j", "bereikt"),
                ),
            ),
        },
        (
            stand(
                4,
                "De eerste reacties zijn binnen. Het beeld is nog niet compleet.",
                "Overleg plannen zodra MEE heeft gereageerd.",
            ),
        ),
        regie="regie3",
    ),
)
