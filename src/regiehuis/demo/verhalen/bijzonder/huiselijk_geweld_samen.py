"""What the table did for the family: one goal from the start, and a long search for regie."""

from regiehuis.demo.verhalen.samen import (
    A,
    O,
    Pl,
    akkoord,
    geldt,
    overleg,
    plan,
    regie,
    regie_nee,
    regie_voor,
)

PLAN = Pl(
    probleem="Vader vindt moeder en kind steeds terug. Huisverbod en hulp stopten het niet.",
    doel="Moeder en kind wonen buiten de regio op een plek die vader niet kent, en zijn veilig.",
    deeldoelen=(
        ("Het adres lekt niet meer uit", "Drie maanden niemand aan de deur."),
        ("Vader heeft zich aan de voorwaarden te houden", "De rechter legt een contactverbod op."),
        ("Het kind slaapt weer", "De school en moeder zeggen dat het beter gaat."),
    ),
    interventies=(
        ("Opvang buiten de regio", "gem_zorg", "vrijwillig", "plaatsing", 1),
        ("Strafzaak met contactverbod", "politie2", "dwang", "aangifte", 2),
        ("Steun voor het kind", "gi1", "dwang", "ondertoezichtstelling", 3),
        ("Veiligheidsplan met moeder", "vt1", "vrijwillig", "", 1),
    ),
    ruil=(("Houdt het adres geheim, ook voor oma", "Een vast nummer, dag en nacht", ""),),
    scenarios=(("Vader staat aan de deur", "112. De politie kent het adres en komt meteen."),),
    client="soms",
    lvb="niet_nodig",
)

SAMEN = (
    *overleg(
        66,
        O(
            er=("vt1", "politie2", "gem_veilig", "gem_zorg", "gi1"),
            zegt={
                "doel": "Moeder en kind veilig, buiten de regio.",
                "casusregie": "Niet gelukt. De procesregisseur bespreekt dit apart.",
                "geinformeerd": ("ja", "Moeder weet het. Vader niet, om haar veiligheid."),
                "aan_tafel": ("nee", "Moeder durft niet naar het gebouw te komen."),
                "wie_mist": "Het OM.",
                "besluitvorming": "Iedereen wil hetzelfde; dat schrijven we meteen op.",
            },
            besluiten=("Het doel staat vast: buiten de regio, op een geheime plek.",),
            afspraken=(
                A(
                    "gem_zorg", "Zoekt opvang buiten de regio", -50,
                    loop=((65, "aanvaard", "", None), (52, "gedaan", "Plek gevonden.", None)),
                ),
                A(
                    "vt1", "Maakt een veiligheidsplan met moeder", -56,
                    loop=((65, "aanvaard", "", None), (57, "gedaan", "Samen gemaakt.", None)),
                ),
                A(
                    "politie2", "Hoort vader", -40,
                    loop=(
                        (64, "aanvaard", "", None),
                        (41, "niet", "Hij is onvindbaar.", "wil_niet"),
                    ),
                ),
            ),
        ),
        naam="com1",
        aanleiding="Acuut onveilig: samen één doel",
    ),
    plan(64, PLAN),
    *akkoord(62, "vt1", "politie2", "gem_veilig", "gi1"),
    geldt(60),
    # who directs: two say no; the reasons are for who directs the case, not for the table
    regie_voor(58, "vt1", 60),
    regie_nee(56, "vt1", "Ons onderzoek eindigt. Wij mogen daarna niet meer betrokken zijn."),
    regie_voor(50, "gem_zorg", 60),
    regie_nee(47, "gem_zorg", "De gezinsvoogd is er al. Twee regisseurs maakt het erger."),
    *overleg(
        18,
        O(
            er=("vt1", "politie2", "gem_zorg", "om1"),
            zegt={
                "doel": "Blijft: buiten de regio, op een geheime plek.",
                "casusregie": "Nog steeds niemand.",
                "wie_mist": "De gezinsvoogd meldde zich af.",
                "beeldvorming": "Oma gaf het adres door zonder het te weten.",
            },
            besluiten=("Oma krijgt uitleg van Veilig Thuis.",),
            afspraken=(
                A(
                    "om1", "Vraagt een contactverbod op de zitting", 12,
                    loop=((17, "aanvaard", "", None),),
                ),
                A(
                    "vt1", "Legt oma uit waarom zij niets mag zeggen", -10,
                    loop=((17, "aanvaard", "", None), (11, "gedaan", "Zij begrijpt het.", None)),
                ),
                A(
                    "gem_zorg", "Regelt een school op de nieuwe plek", -3,
                    loop=((16, "aanvaard", "", None),),
                ),
            ),
        ),
        naam="com2",
        vooruit=5,
        niet=(("gi1", "Ik ben die dag bij de rechtbank."),),
        weg=("gem_veilig",),
        aanleiding="Strafzaak en regie",
    ),
    *regie(4, "gi1", 118, "De bestuurders hebben dit besloten. Het huis draagt zijn taken over."),
)  # fmt: skip
