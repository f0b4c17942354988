"""What tables did in the rich cases: on their way, late, without casusregie, planned, followed,
closed."""

from regiehuis.demo.verhalen.samen import (
    A,
    O,
    Pl,
    Stappen,
    afspraak,
    akkoord,
    evaluatie,
    geldt,
    kijkt,
    komt,
    komt_niet,
    nodig,
    nu_bezig,
    overleg,
    plan,
    regie,
    regie_einde,
    regie_nee,
    regie_voor,
    schaal_af,
    sluit,
    taak_elders,
    vervangt,
)

FLAT = Pl(
    probleem="De buren zijn bang, de zorg komt niet binnen en de ontruiming dreigt.",
    doel="Meneer woont rustig in zijn eigen huis, met zorg die binnenkomt.",
    deeldoelen=(
        ("De zorg komt elke week binnen", "Vier weken achter elkaar een gesprek."),
        ("De huur wordt betaald", "Drie maanden geen achterstand erbij."),
        ("De buren weten wie zij bellen", "De wijkagent heeft iedereen gesproken."),
    ),
    interventies=(
        ("Bemoeizorg, twee keer per week", "ggd1", "drang", "", 1),
        ("Beoordeling thuis", "ggz1", "vrijwillig", "", 1),
        ("Bewindvoering", "gem_zorg", "drang", "verzoek aan de rechter", 2),
        ("Vast aanspreekpunt voor de buren", "politie1", "vrijwillig", "", 3),
    ),
    ruil=(("Doet open op dinsdag", "De ontruiming gaat niet door", "De corporatie gaat door"),),
    scenarios=(("Hij bedreigt iemand", "Aangifte, en de GGZ beoordeelt hem op het bureau."),),
    client="soms",
    lvb="gekeken",
)
SCHULD = Pl(
    probleem="Hij is bedreigd om een schuld en haalt misschien zelf een wapen.",
    deeldoelen=(("Hij is bereikbaar", "Hij neemt op."),),
    interventies=(("Toezicht", "reclassering1", "dwang", "voorwaardelijke straf", 1),),
)
ENKELBAND = Pl(
    probleem="De man belaagt zijn ex-vrouw, ook na een verbod.",
    doel="De vrouw leeft zonder angst en de man krijgt behandeling.",
    deeldoelen=(
        ("Geen contact", "Drie maanden geen overtreding."),
        ("Er is een diagnose", "Het onderzoek is klaar."),
    ),
    interventies=(
        ("Toezicht met enkelband", "reclassering1", "dwang", "schorsing", 1),
        ("Onderzoek", "ggz1", "drang", "voorwaarde", 2),
        ("Steun voor de vrouw", "vt1", "vrijwillig", "", 1),
    ),
    scenarios=(("De band gaat af", "De meldkamer belt de vrouw en stuurt een auto."),),
    client="niet",
    lvb="gekeken",
    zsm="Bij elke overtreding voorgeleiden.",
)
GROEP = Pl(
    probleem="Zij loopt weg en wordt uitgebuit. Aangifte durft zij niet.",
    doel="Zij is veilig, leert een vak en de daders worden vervolgd.",
    deeldoelen=(
        ("Zij blijft in de groep", "Twee maanden niet weggelopen."),
        ("Zij begint aan de kappersopleiding", "Zij is ingeschreven."),
    ),
    interventies=(
        ("Verlof in kleine stappen", "gi2", "dwang", "gesloten jeugdhulp", 1),
        ("Opleiding betalen", "gem_zorg", "vrijwillig", "", 2),
        ("Strafzaak", "om1", "dwang", "", 0),
    ),
    client="altijd",
    lvb="gekeken",
)
VRIJ = Pl(
    probleem="Na elke detentie stond hij op straat en begon het opnieuw.",
    doel="Hij woont en werkt, en komt niet terug in detentie.",
    deeldoelen=(("Een woning vanaf de eerste dag", "De sleutel is er."),),
    interventies=(
        ("Woning en uitkering", "gem_zorg", "vrijwillig", "", 1),
        ("Toezicht", "leger1", "drang", "voorwaarden", 1),
    ),
    client="altijd",
    lvb="niet_nodig",
)

PLEIN = Pl(
    probleem="De groep ging van het plein naar de school. Winkeliers en ouders zijn bang.",
    doel="Op het plein en bij de school is het rustig, en de jongeren hebben een eigen plek.",
    deeldoelen=(
        ("Vier jongens die de toon zetten hebben een eigen aanpak", "Elk heeft een gesprek gehad."),
        ("De jongeren hebben een plek in de avond", "Twee avonden per week open."),
    ),
    interventies=(
        ("Gesprek met de vier en hun ouders", "gem_veilig", "drang", "", 1),
        ("Jongerenwerk op het plein en bij de school", "mee1", "vrijwillig", "", 2),
    ),
    scenarios=(("Er gaat weer een ruit in", "Aangifte, en het OM beslist binnen een week."),),
    client="niet",
)

WERK = Pl(
    probleem="Na de dood van zijn broer praat hij over wraak en pleegt hij straatroven.",
    doel="Hij rouwt zonder wraak, werkt en blijft weg bij de groep.",
    deeldoelen=(
        ("Hij werkt", "Drie dagen per week, twee maanden achter elkaar."),
        ("Hij praat over zijn broer", "Vijf gesprekken geweest."),
    ),
    interventies=(
        ("Toezicht", "leger1", "dwang", "voorwaardelijke straf", 1),
        ("Rouwgesprekken en een werkplek", "mee1", "vrijwillig", "", 0),
        ("Persoonsgerichte aanpak", "gem_veilig", "drang", "", 1),
    ),
    scenarios=(("Hij koopt een wapen", "De politie houdt hem aan en belt het Leger."),),
    client="soms",
    lvb="niet_nodig",
)

SAMEN: dict[str, Stappen] = {
    # on its way; the period of casusregie ends soon, one agreement is late, and they sit now
    "rijk1": (
        *overleg(
            70,
            O(
                er=("politie1", "ggz1", "ggd1", "gem_zorg", "gem_veilig"),
                zegt={
                    "doel": "Hij blijft wonen, met zorg die binnenkomt.",
                    "casusregie": "De bemoeizorg, voor een half jaar.",
                    "geinformeerd": ("ja", "In een brief, en aan de deur."),
                    "aan_tafel": ("nee", "Hij komt niet uit huis."),
                    "wie_mist": "Niemand.",
                },
                besluiten=("De ontruiming wacht zolang hij de deur opendoet.",),
                afspraken=(
                    A(
                        "ggd1", "Gaat elke dinsdag langs", -50,
                        loop=(
                            (69, "aanvaard", "", None),
                            (51, "gedaan", "Drie keer binnen geweest.", None),
                        ),
                    ),
                    A(
                        "gem_zorg", "Vraagt bewindvoering aan", -35,
                        loop=(
                            (68, "aanvaard", "", None),
                            (40, "verzet", "Hij trok zijn handtekening in.", -9),
                        ),
                    ),
                ),
            ),
            naam="com1",
        ),
        *regie(69, "ggd1", 12),
        plan(67, FLAT),
        *akkoord(65, "politie1", "ggz1", "ggd1", "gem_zorg"),
        geldt(62),
        # the table sits now: half a year later, and what is still open comes first
        *nu_bezig(
            O(
                er=("politie1", "ggz1", "ggd1", "gem_zorg"),
                zegt={
                    "doel": "Het doel staat nog: hij woont rustig, met zorg die binnenkomt.",
                    "geinformeerd": ("ja", "De bemoeizorg vertelde het hem dinsdag."),
                    "aan_tafel": ("nee", "Hij wil niet; zijn vraag staat hieronder."),
                },
                besluiten=("De ontruiming blijft van tafel zolang de huur komt.",),
                afspraken=(
                    A("ggz1", "Bekijkt met hem de medicijnen opnieuw", 10,
                      "Er is een nieuw recept, of hij zei nee."),
                ),
            ),
            "gem_veilig",
            naam="com2",
            aanleiding="De bewindvoering loopt vast en de casusregie eindigt bijna",
        ),
    ),
    # a plan that lies before the table now
    "rijk2": (
        *overleg(
            30,
            O(
                er=("gi2", "politie2", "om1"),
                zegt={
                    "doel": "Veilig, een vak, en de daders vervolgd.",
                    "casusregie": "De jeugdreclasseerder.",
                    "geinformeerd": ("ja", "Zij weet het en is het ermee eens."),
                    "aan_tafel": ("ja", "Zij was er het laatste kwartier bij."),
                },
                afspraken=(
                    A("om1", "Laat weten wanneer de zitting is", 2,
                      loop=((29, "aanvaard", "", None),)),
                ),
            ),
            naam="com1",
            niet=(("gem_zorg", "Verlof."),),
        ),
        *regie(29, "gi2", 60),
        taak_elders(27, "gi2", "samenhang", reden="Er loopt nu maar één interventie."),
        plan(6, GROEP),
        *akkoord(4, "gi2"),
    ),
    # casusregie ran out, and an agreement was refused: it stands still
    "rijk3": (
        *overleg(
            33,
            O(
                er=("reclassering1", "politie3", "mee1"),
                zegt={"doel": "Nog niet gevonden.", "wie_mist": "Het OM."},
                afspraken=(
                    A("politie3", "Rijdt twee keer per dag door de straat", -20,
                      loop=((31, "weiger", "Daar is geen capaciteit voor.", None),)),
                    A("mee1", "Maakt een lijst van de schulden", -15,
                      loop=((32, "aanvaard", "", None),)),
                ),
            ),
            naam="com1",
            vooruit=6,
            weg=("om1", "gem_veilig"),
        ),
        *regie(32, "reclassering1", -4),
        plan(30, SCHULD),
        *akkoord(28, "reclassering1"),
        geldt(26),
    ),
    # nobody takes casusregie
    "rijk4": (
        regie_voor(28, "vt1", 80),
        regie_nee(25, "vt1", "Ons onderzoek is over drie weken klaar."),
    ),
    # a plan half written, and a colleague proposed for who cannot come
    "rijk5": (
        nodig(5, "com1", 6, "politie1", "gem_veilig", "mee1", "om1",
              aanleiding="De groep staat nu bij de school"),
        komt(4, "com1", "politie1"),
        komt_niet(3, "com1", "om1", "Ik ben die week met verlof."),
        komt_niet(3, "com1", "mee1", "Ik draai die middag zelf dienst op het plein."),
        vervangt(2, "com1", "mee1", "mee_amb", wie="mee1"),
        plan(2, PLEIN, voor=False),
    ),
    # finished: evaluated and closed
    "rijk6": (
        *overleg(
            185,
            O(
                er=("dji1", "leger1", "gem_zorg"),
                zegt={"doel": "Een plek en werk vanaf de eerste dag."},
                afspraken=(
                    A("gem_zorg", "Regelt de sleutel voor de dag van vrijlating", -178,
                      loop=((184, "aanvaard", "", None), (179, "gedaan", "Geregeld.", None))),
                ),
            ),
            naam="com1",
            weg=("verslaving1",),
        ),
        *regie(184, "leger1", 10),
        plan(183, VRIJ),
        *akkoord(182, "dji1", "leger1", "gem_zorg", "verslaving1"),
        geldt(181),
        evaluatie(48, "ja", "Woning en uitkering waren er op de eerste dag.",
                  zien="Ja: bij de vorige vrijlating was er ook geen plek."),
        sluit(44, "doel_bereikt", "Al maanden rustig. Hij werkt en heeft een woning."),
    ),
    "rijk7": (
        *afspraak(12, "bellen", A("mee1", "Belt hem samen met de wijkagent", -4,
                                  loop=((11, "aanvaard", "", None),))),
        nodig(4, "com1", 4, "mee1", "politie3", "om1", "gem_zorg", aanleiding="Eerste bespreking"),
        komt(2, "com1", "mee1"),
    ),
    "rijk8": (
        *overleg(
            26,
            O(
                er=("politie2", "om1", "vt1", "reclassering1"),
                zegt={
                    "doel": "Zij leeft zonder angst, hij krijgt behandeling.",
                    "casusregie": "De reclassering.",
                    "geinformeerd": ("ja", "Beiden, apart."),
                    "aan_tafel": ("nee", "Niet samen in een gebouw."),
                    "wie_mist": "De GGZ.",
                },
                besluiten=("Elke overtreding gaat dezelfde dag naar het OM.",),
                afspraken=(
                    A("vt1", "Belt de vrouw elke week", 10,
                      loop=((25, "aanvaard", "", None),
                            (9, "voortgang", "Zij slaapt weer.", None))),
                    A("reclassering1", "Stuurt het OM de meldingen van de band", -18,
                      loop=((25, "aanvaard", "", None),
                            (19, "gedaan", "Loopt vanzelf.", None))),
                ),
            ),
            naam="com1",
            niet=(("ggz1", "Het onderzoek loopt nog."),),
        ),
        *regie(25, "reclassering1", 90),
        plan(23, ENKELBAND),
        *akkoord(21, "politie2", "om1", "vt1", "reclassering1"),
        *akkoord(15, "ggz1"),
        geldt(20),
    ),
    "rijk9": (
        *afspraak(15, "bezoek", A("ggd1", "Gaat op huisbezoek", -2,
                                  loop=((14, "aanvaard", "", None),))),
        regie_voor(12, "gem_zorg", 100),
    ),
    "rijk10": (
        regie_voor(6, "gi1", 110),
        *afspraak(5, "school", A("gem_zorg", "Belt de school over een rustige plek", 3)),
    ),
    "rijk11": (
        nodig(3, "com1", 8, "ggz1", "politie1", "leger1", "gem_zorg", aanleiding="Beeld delen"),
    ),
    # handed over to the municipality, and followed from a distance
    "rijk12": (
        *overleg(
            120,
            O(
                er=("politie3", "leger1", "mee1", "gem_veilig"),
                zegt={
                    "doel": "Rouw zonder wraak, en werk.",
                    "casusregie": "Het Leger des Heils, voor vier maanden.",
                    "geinformeerd": ("ja", "Door zijn toezichthouder."),
                    "aan_tafel": ("ja", "Hij was er het eerste half uur bij."),
                    "wie_mist": "Niemand.",
                },
                afspraken=(
                    A("mee1", "Zoekt met hem een werkplek", -100,
                      loop=((119, "aanvaard", "", None),
                            (101, "gedaan", "Hij werkt drie dagen bij een garage.", None))),
                ),
            ),
            naam="com1",
        ),
        *regie(119, "leger1", 10),
        plan(117, WERK),
        *akkoord(115, "politie3", "leger1", "mee1", "gem_veilig"),
        geldt(112),
        evaluatie(42, "ja", "Politie en Leger spraken hem steeds samen aan.",
                  zien="Ja: na de steekpartij zocht niemand hem thuis op."),
        regie_einde(38, "leger1", "Het doel is bereikt; de gemeente neemt het over."),
        *schaal_af(
            37, "gem_veilig",
            "Bel elke maand met de garage. De sterfdag van zijn broer is het zwaarst: wees er dan.",
            (-7, "politie3"), (21, "gem_veilig"),
        ),
        kijkt(7, "politie3", "goed", "Niet meer gezien in het park."),
    ),
}  # fmt: skip
