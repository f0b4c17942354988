"""A family with somebody who comes back from detention (bron-001 §8.4)."""

from regiehuis.demo.verhalen.bijzonder.terugkeer_samen import SAMEN
from regiehuis.demo.verhalen.vorm import (
    G,
    I,
    Melding,
    P,
    Verhaal,
    Voorval,
    Zit,
    antwoord,
    lever,
    meld,
    stand,
    trek_in,
    vraag,
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
        *SAMEN,
    ),
)
