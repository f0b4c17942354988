"""Rich cases of the young."""

from regiehuis.demo.verhalen.rijk.gang import verhaal
from regiehuis.demo.verhalen.vorm import (
    Contact,
    G,
    I,
    P,
    Voorval,
    antwoord,
    document,
    fase,
    lid,
    meld,
    stand,
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
