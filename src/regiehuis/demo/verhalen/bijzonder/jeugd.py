"""A boy, his mother, and two older boys (bron-001 §8.4)."""

from regiehuis.demo.verhalen.bijzonder.jeugd_samen import SAMEN
from regiehuis.demo.verhalen.vorm import (
    G,
    I,
    Melding,
    P,
    Verhaal,
    Voorval,
    Zit,
    antwoord,
    corrigeer,
    lever,
    lid,
    meld,
    stand,
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
            G(
                "Hulp bij het opvoeden, thuis.",
                "thuis",
                deel=I(
                    "Wijkteam",
                    "vrijwillig",
                    "-5j",
                    "-4j",
                    "deels",
                    doel="Rust in het gezin",
                    reden="Moeder vond het genoeg",
                ),
            ),
            G(
                "Gesprekken over spijbelen, daarna een waarschuwing.",
                "werk",
                deel=I(
                    "Gemeente, leerplicht",
                    "drang",
                    "-3j",
                    "-2j",
                    "niet_bereikt",
                    doel="Weer elke dag naar school",
                    reden="Overgedragen aan de jeugdbescherming",
                ),
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
        *SAMEN,
    ),
)
