"""What the table did for mother and children: moved, handed over, followed, and brought back."""

from regiehuis.demo.verhalen.samen import (
    A,
    O,
    Pl,
    akkoord,
    brengt_terug,
    evaluatie,
    geldt,
    kijkt,
    mijlpaal,
    overleg,
    plan,
    regie,
    regie_einde,
    schaal_af,
)

PLAN = Pl(
    probleem="Elke keer als hij vrijkomt, staat hij in haar straat. Zij slaapt bij haar moeder.",
    doel="Moeder en kinderen wonen buiten de regio voordat hij vrijkomt, en blijven veilig.",
    deeldoelen=(
        ("Er is een woning voor de datum van vrijlating", "De sleutel is overhandigd."),
        ("Hij houdt afstand", "Drie maanden geen overtreding van het verbod."),
        ("De kinderen gaan naar een nieuwe school", "De oudste heeft ja gezegd."),
    ),
    interventies=(
        ("Woning buiten de regio", "gem_zorg", "vrijwillig", "urgentie", 1),
        ("Toezicht met locatieverbod", "leger1", "dwang", "voorwaarden bij vrijlating", 2),
        ("Gesprek voor vrijlating", "dji1", "drang", "detentieplan", 2),
        ("Steun voor de kinderen", "gi1", "dwang", "ondertoezichtstelling", 3),
    ),
    ruil=(("Meldt elk bericht van hem", "De politie belt binnen een uur terug", ""),),
    scenarios=(
        ("Hij komt in de straat", "Aanhouden op het locatieverbod."),
        ("De woning is er niet op tijd", "Opvang in een andere regio."),
    ),
    client="altijd",
    lvb="gekeken",
    zsm="Bij bedreiging altijd voorgeleiden.",
)

SAMEN = (
    *overleg(
        205,
        O(
            er=("dji1", "politie2", "leger1", "vt1", "gem_zorg", "gi1"),
            zegt={
                "doel": "Moeder en kinderen wonen dan ergens anders.",
                "casusregie": "De gezinsvoogd, voor negen maanden.",
                "geinformeerd": ("ja", "Moeder wel. Hij niet, om haar veiligheid."),
                "aan_tafel": ("ja", "Moeder was er het eerste kwartier bij."),
                "wie_mist": "Niemand.",
            },
            besluiten=("Detentie is het moment: alles is geregeld voordat hij vrijkomt.",),
            afspraken=(
                A(
                    "gem_zorg", "Vraagt woningen aan in twee andere regio's", -190,
                    loop=((204, "aanvaard", "", None), (195, "gedaan", "Aangevraagd.", None)),
                ),
                A(
                    "dji1", "Geeft de datum van vrijlating door zodra die vaststaat", -185,
                    loop=((203, "aanvaard", "", None), (188, "gedaan", "Doorgegeven.", None)),
                ),
            ),
        ),
        naam="com1",
        aanleiding="Klaar zijn voordat hij vrijkomt",
    ),
    *regie(204, "gi1", -20),
    plan(202, PLAN),
    *akkoord(201, "dji1", "politie2", "leger1"),
    *akkoord(199, "vt1", "gem_zorg", "gi1"),
    geldt(198),
    mijlpaal(150, "vastgelopen", "Geen woning: de wachtlijst is langer dan de detentie."),
    mijlpaal(146, "oorzaak", "Geen regio neemt haar voor.", "aanbod"),
    *overleg(
        138,
        O(
            er=("politie2", "leger1", "vt1", "gem_zorg", "gi1"),
            zegt={
                "doel": "Blijft.",
                "casusregie": "De gezinsvoogd.",
                "beeldvorming": "Hij is vrij en meldt zich. Zij logeert bij haar moeder.",
            },
            besluiten=("De burgemeester belt zijn collega over een woning.",),
            afspraken=(
                A(
                    "gem_zorg", "Levert de burgemeester de gegevens voor dat gesprek", -130,
                    loop=((137, "aanvaard", "", None), (133, "gedaan", "Gebeurd.", None)),
                ),
            ),
        ),
        naam="com2",
        aanleiding="De woning",
    ),
    mijlpaal(100, "doorbraak", "Moeder en kinderen zijn verhuisd."),
    evaluatie(
        66, "ja",
        "Eén verhaal van alle partners, en de burgemeester die belde.",
        "Het zoeken naar een woning begon pas na de eerste vrijlating.",
        "Ja. De dreigbrief uit de inrichting was het moment om te beginnen.",
    ),
    regie_einde(63, "gi1", "Het doel is bereikt; de nieuwe gemeente neemt het over."),
    *schaal_af(
        62, "gem_zorg",
        "De nieuwe jeugdbescherming heeft het dossier. Kijk elke twee maanden of zij veilig is. "
        "Meldt zij zich niet, bel dan eerst de school.",
        (-30, "gem_zorg"), (-2, "vt1"), (35, "gem_zorg"),
    ),
    kijkt(30, "gem_zorg", "goed", "Rustig. De oudste heeft vriendinnen."),
    # a professional, not the one who took it over, sounds the bell
    brengt_terug(8, "vt1", "Hij vroeg op de oude school waar de kinderen nu zitten. Zij is bang."),
)  # fmt: skip
