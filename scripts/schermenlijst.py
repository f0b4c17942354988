"""Which screens ``make schermen`` takes: whose, how to get there, and what it is.

A new screen is one line here. Everything is a GET: nothing in the demo is changed.
"""

from schermvorm import (
    AMBASSADEUR,
    CELINE,
    HANNA,
    HANNEKE,
    JOOST,
    KARIN,
    LEIDING,
    LEONIE,
    MAARTEN,
    NADIA,
    PIM,
    ROBIN,
    RUBEN,
    SANDER,
    TOM,
    WIETSKE,
    Scherm,
)  # fmt: skip

CASUS = ("casussen/", "=De heer K., 33 jaar")
GEZIN = ("casussen/", "=Gezin M.")
JONGEN = ("casussen/", "=Jongen K., 16 jaar")
PLEIN = ("casussen/", "=Winkelplein en omgeving")
GEVOLGD = ("casussen/", "=De heer K., 22 jaar")
TERUG = ("casussen/", "=Gezin D.")
VOORGESTELD = (*("casussen/", "=Mevrouw V., 68 jaar"), "~/team/$")
EERSTE = ("casussen/", "~/casus/[0-9a-f-]{36}/$")
TEAM, VOORTGANG = (*CASUS, "~/team/$"), (*JONGEN, "~/voortgang/$")
OVERLEG = ("overleggen/", "~/overleg/[0-9a-f-]{36}/$")  # the first one: it goes on now
KOMEND = (
    *PLEIN, "~/overleg/$", "~/agendapunt/[0-9a-f-]{36}/$", "~/overleg/[0-9a-f-]{36}/$",
)  # fmt: skip
PUNT = (*JONGEN, "~/overleg/$", "~/agendapunt/[0-9a-f-]{36}/$")
ORGANISATIE = ("organisaties/", "~/organisaties/[0-9a-f-]{36}/$")
AFGESLOTEN = ("casussen/?fase=afgesloten", "=Casus 2026-0001")
MENS = ("mensen/", "~/mensen/[0-9a-f-]{36}/$")

SCHERMEN: tuple[Scherm, ...] = (
    Scherm("demo-mensen", "", "De demo: wie wilt u zijn?", ("/demo/mensen/",)),
    Scherm("inloggen", "", "Inloggen", ("/inloggen/",)),
    # -- process director
    Scherm("home-procesregisseur", NADIA, "Werkvoorraad"),
    Scherm("casussen", NADIA, "Casussen", ("casussen/",)),
    Scherm("casus", NADIA, "Een casus: het overzicht", CASUS),
    Scherm("casus-doel", NADIA, "Doel en waarom hier", (*CASUS, "~/teksten/doel/$")),
    Scherm("casus-stand", NADIA, "Laatste stand en volgende stap", (*CASUS, "~/teksten/stand/$")),
    Scherm("casus-team", NADIA, "Team en regie", TEAM),
    Scherm("casus-lid-nieuw", NADIA, "Deelnemer toevoegen", (*TEAM, "~/leden/nieuw/$")),
    Scherm("casus-lid-einde", NADIA, "Deelname laten stoppen", (*TEAM, "~/leden/[^/]+/einde/$")),
    Scherm("casus-betrokkene", NADIA, "Betrokkene toevoegen", (*TEAM, "~/betrokkenen/nieuw/$")),
    Scherm("casus-taak", NADIA, "Plaatsvervanger aanwijzen", (*TEAM, "~/taak/plaatsvervanger/$")),
    Scherm(
        "casusregie-voorstellen", NADIA, "Casusregisseur voorstellen",
        (*TEAM, "~/casusregie/nieuw/$"),
    ),
    Scherm("casus-beeld", NADIA, "Beeld per leefgebied", (*GEZIN, "~/beeld/$")),
    Scherm("gegeven", NADIA, "Een gegeven", (*GEZIN, "~/beeld/$", "~/gegeven/[0-9a-f-]{36}/$")),
    Scherm("casus-verzoeken", NADIA, "Wie antwoordde en wie niet", (*CASUS, "~/verzoeken/$")),
    Scherm(
        "casus-vraag", NADIA, "Informatie vragen",
        (*CASUS, "~/verzoeken/$", "~/verzoeken/nieuw/$"),
    ),
    Scherm("casus-tijdlijn", NADIA, "Tijdlijn", (*JONGEN, "~/tijdlijn/$")),
    Scherm("casus-plan", NADIA, "Plan van aanpak", (*JONGEN, "~/plan/$")),
    Scherm(
        "casus-plan-schrijven", NADIA, "Aan het plan schrijven",
        (*JONGEN, "~/plan/$", "~/plan/schrijven/$"),
    ),
    Scherm("casus-afspraken", NADIA, "Afspraken van een casus", (*JONGEN, "~/afspraken/$")),
    Scherm(
        "casus-afspraak-nieuw", NADIA, "Een afspraak maken",
        (*JONGEN, "~/afspraken/$", "~/afspraken/nieuw/$"),
    ),
    Scherm(
        "afspraak", NADIA, "Een afspraak",
        (*JONGEN, "~/afspraken/$", "~/afspraak/[0-9a-f-]{36}/$"),
    ),
    Scherm("casus-overleg", NADIA, "Overleg over een casus", (*JONGEN, "~/overleg/$")),
    Scherm("casus-voortgang", NADIA, "Voortgang", VOORTGANG),
    Scherm("mijlpaal-nieuw", NADIA, "Een mijlpaal vastleggen", (*VOORTGANG, "~/mijlpalen/nieuw/$")),
    Scherm("evaluatie", NADIA, "Het plan evalueren", (*VOORTGANG, "~/evaluatie/$")),
    Scherm("casus-dossier", NADIA, "Dossier", (*CASUS, "~/dossier/$")),
    Scherm(
        "dossier-uitgeven", NADIA, "Dossier uitgeven",
        (*JONGEN, "~/dossier/$", "~/dossier/uitgeven/"),
    ),
    Scherm("casus-afsluiten", NADIA, "Een casus afsluiten", (*JONGEN, "~/afsluiten/$")),
    Scherm("overleggen", NADIA, "Overleggen", ("overleggen/",)),
    Scherm("overleg-nieuw", NADIA, "Een overleg plannen: de soort", ("overleggen/nieuw/",)),
    Scherm(
        "overleg-plannen", NADIA, "Een overleg plannen",
        ("overleggen/nieuw/", "~/overleggen/nieuw/$"),
    ),
    Scherm("overleg", NADIA, "Een overleg", KOMEND),
    Scherm("overleg-wijzigen", NADIA, "Een overleg wijzigen", (*KOMEND, "~/wijzigen/$")),
    Scherm("overleg-punt-nieuw", NADIA, "Een punt op de agenda", (*KOMEND, "~/punt/nieuw/$")),
    Scherm("overleg-punt", NADIA, "Een punt van een overleg", PUNT),
    Scherm(
        "overleg-uitnodigen", NADIA, "Mensen uitnodigen",
        (*KOMEND, "~/agendapunt/[^/]+/uitnodigen/$"),
    ),
    Scherm(
        "casus-betrokkene-wijzigen", NADIA, "Een betrokkene",
        (*TEAM, "~/betrokkenen/[^/]+/$"),
    ),
    Scherm(
        "casus-betrokkene-weg", NADIA, "Een betrokkene verwijderen",
        (*VOORGESTELD, "~/betrokkenen/[^/]+/verwijderen/$"),
    ),
    Scherm(
        "casus-lid-vervangen", NADIA, "Een deelnemer vervangen",
        (*TEAM, "~/leden/[^/]+/vervangen/$"),
    ),
    Scherm(
        "casus-ondersteuning-einde", NADIA, "Ondersteuning laten stoppen",
        (*TEAM, "~/ondersteuning/[^/]+/einde/$"),
    ),
    Scherm(
        "casusregie-intrekken", NADIA, "Een voorstel intrekken",
        (*VOORGESTELD, "~/casusregie/[^/]+/intrekken/$"),
    ),
    Scherm(
        "casusregie-beeindigen", NADIA, "Casusregie beëindigen",
        (*JONGEN, "~/team/$", "~/casusregie/[^/]+/beeindigen/$"),
    ),
    Scherm(
        "casusregie-deeltaak", NADIA, "Een taak ergens anders neerleggen",
        (*JONGEN, "~/team/$", "~/casusregie/[^/]+/taak/[a-z_]+/$"),
    ),
    Scherm(
        "verzoek-terugnemen", NADIA, "Een vraag terugnemen",
        ("", "~/verzoek/[^/]+/$", "~/terugnemen/$"),
    ),
    Scherm(
        "document-nieuw", NADIA, "Een document toevoegen",
        (*GEZIN, "~/beeld/$", "~/document/nieuw/$"),
    ),
    Scherm(
        "plan-versie", NADIA, "Een versie van het plan",
        (*JONGEN, "~/plan/$", "~/plan/[^/]+/$"),
    ),
    Scherm(
        "plan-voorleggen", NADIA, "Een plan voorleggen aan de tafel",
        (*PLEIN, "~/plan/$", "~/voorleggen/$"),
    ),
    Scherm(
        "plan-intrekken", NADIA, "Een versie van het plan intrekken",
        (*PLEIN, "~/plan/$", "~/intrekken/$"),
    ),
    Scherm("afspraken-mijn", NADIA, "Mijn afspraken", ("afspraken/",)),
    Scherm(
        "afspraak-overdragen", NADIA, "Een afspraak aan een ander geven",
        ("", "~/afspraak/[^/]+/$", "~/overdragen/$"),
    ),
    Scherm(
        "evaluatie-corrigeren", NADIA, "Een evaluatie corrigeren",
        (*GEVOLGD, "~/voortgang/$", "~/evaluatie/[^/]+/corrigeren/$"),
    ),
    Scherm(
        "mijlpaal-corrigeren", NADIA, "Een mijlpaal corrigeren",
        (*VOORTGANG, "~/mijlpalen/[^/]+/corrigeren/$"),
    ),
    Scherm(
        "mijlpaal-weg", NADIA, "Een mijlpaal verwijderen",
        (*VOORTGANG, "~/mijlpalen/[^/]+/weg/$"),
    ),
    Scherm(
        "casus-afschalen", NADIA, "Afschalen: iemand vragen het over te nemen",
        (*JONGEN, "~/voortgang/$", "~/afschalen/$"),
    ),
    Scherm(
        "casus-terugbrengen", NADIA, "Een gevolgde casus terugbrengen",
        (*GEVOLGD, "~/terugbrengen/$"),
    ),
    Scherm(
        "volgmoment-nieuw", NADIA, "Een dag om te kijken plannen",
        (*GEVOLGD, "~/voortgang/$", "~/volgmomenten/nieuw/$"),
    ),
    Scherm(
        "volgmoment", NADIA, "Hoe gaat het?",
        (*GEVOLGD, "~/voortgang/$", "~/volgmomenten/[^/]+/$"),
    ),
    Scherm(
        "volgmoment-vervallen", NADIA, "Een dag om te kijken laten vervallen",
        (*GEVOLGD, "~/voortgang/$", "~/volgmomenten/[^/]+/vervallen/$"),
    ),
    Scherm("casus-dicht", NADIA, "Een afgesloten casus", AFGESLOTEN),
    Scherm("casus-heropenen", NADIA, "Een casus heropenen", (*AFGESLOTEN, "~/heropenen/$")),
    Scherm("overleg-afgelasten", NADIA, "Een overleg afgelasten", (*KOMEND, "~/afgelasten/$")),
    Scherm(
        "overleg-niet-nodig", NADIA, "Een uitnodiging intrekken",
        (*KOMEND, "~/genodigde/[^/]+/intrekken/$"),
    ),
    Scherm(
        "overleg-derde", NADIA, "Een derde aan tafel",
        (*OVERLEG, "~/agendapunt/[^/]+/$", "~/derde/$"),
    ),
    Scherm("overleg-bezig", NADIA, "Een overleg dat nu bezig is", OVERLEG),
    Scherm("overleg-tafel", NADIA, "De tafel tijdens een overleg", (*OVERLEG, "~/tafel/$")),
    Scherm(
        "overleg-vervanger", NADIA, "Mag een collega komen?",
        ("?groep=besluiten", "~/vervanger/[^/]+/$"),
    ),
    Scherm("zoeken", NADIA, "Zoeken", ("zoeken/",)),
    Scherm(
        "openen", NADIA, "Een casus openen",
        ("aanmeldingen/?groep=openen", "~/aanmelding/[0-9a-f-]{36}/openen/$"),
    ),
    Scherm("mijn-account", NADIA, "Mijn account", ("mijn/",)),
    Scherm("tweede-stap", NADIA, "Tweede stap instellen", ("/tweede-stap/instellen/",)),
    Scherm("vastgelegd", NADIA, "Waarom wij vastleggen wat u bekijkt", ("vastgelegd/",)),
    Scherm(
        "plan-vaststellen", MAARTEN, "Vaststellen dat een plan geldt",
        ("?groep=besluiten", "~/plan/[^/]+/$", "~/vaststellen/$"),
    ),
    Scherm("informatievragen", WIETSKE, "Informatievragen", ("informatievragen/",)),
    # -- triage
    Scherm("home-triagist", LEONIE, "Werkvoorraad"),
    Scherm("aanmeldingen", LEONIE, "Aanmeldingen", ("aanmeldingen/",)),
    Scherm("wegen", LEONIE, "Een aanmelding wegen", ("aanmeldingen/", "~/wegen/$")),
    Scherm(
        "overleg-afvoeren", LEONIE, "Een punt van de agenda halen",
        ("", "~/overleg/[^/]+/$", "~/agendapunt/[^/]+/afvoeren/$"),
    ),
    Scherm(
        "terugkeer", LEONIE, "Besluiten over een teruggebrachte casus",
        (*TERUG, "~/terugkeer/[^/]+/$"),
    ),
    Scherm(
        "overdracht", LEONIE, "Een beantwoorde overdracht",
        (*TERUG, "~/voortgang/$", "~/overdracht/[^/]+/$"),
    ),
    # -- partner
    Scherm("home-partner", RUBEN, "Werkvoorraad"),
    Scherm("aanmelden", RUBEN, "Een casus aanmelden", ("aanmelding/nieuw/",)),
    Scherm(
        "aanmelding", RUBEN, "Een eigen aanmelding",
        ("aanmeldingen/", "~/aanmelding/[0-9a-f-]{36}/$"),
    ),
    Scherm(
        "gegeven-nieuw", RUBEN, "Een gegeven toevoegen",
        (*EERSTE, "~/beeld/$", "~/gegeven/nieuw/"),
    ),
    Scherm(
        "niet-gevonden", RUBEN, "Wat u niet ziet, bestaat niet",
        ("casus/01900000-0000-7000-8000-000000000000/",),
    ),
    Scherm(
        "aanmelding-aanvullen", RUBEN, "Een aanmelding aanvullen",
        ("", "~/aanmelding/[^/]+/aanvullen/$"),
    ),
    Scherm(
        "aanmelding-intrekken", RUBEN, "Een aanmelding intrekken",
        ("", "~/aanmelding/[^/]+/aanvullen/$", "~/aanmelding/[^/]+/$", "~/intrekken/$"),
    ),
    Scherm("home-ggz", HANNEKE, "Werkvoorraad"),
    Scherm("verzoek", HANNEKE, "Een verzoek beantwoorden", ("", "~/verzoek/[0-9a-f-]{36}/$")),
    Scherm(
        "gegeven-corrigeren", HANNEKE, "Een gegeven corrigeren",
        ("", "~/verzoek/[^/]+/$", "~/casus/[^/]+/beeld/$", "~/gegeven/[^/]+/$", "~/corrigeren/$"),
    ),
    Scherm(
        "gegeven-intrekken", HANNEKE, "Een gegeven intrekken",
        ("", "~/verzoek/[^/]+/$", "~/casus/[^/]+/beeld/$", "~/gegeven/[^/]+/$", "~/intrekken/$"),
    ),
    Scherm(
        "casusregie-voorstel", TOM, "Een voorstel voor casusregie: aanvaarden of niet",
        ("", "~/casusregie/[^/]+/$"),
    ),
    Scherm(
        "casusregie-weigeren", TOM, "Casusregie weigeren",
        ("", "~/casusregie/[^/]+/$", "~/weigeren/$"),
    ),
    Scherm(
        "plan-versie-partner", TOM, "Een plan dat ter tafel ligt",
        ("", "~/plan/[^/]+/$"),
    ),
    Scherm(
        "uitnodiging", TOM, "Een uitnodiging voor een overleg",
        ("", "~/overleg/[^/]+/$", "~/genodigde/[^/]+/$"),
    ),
    Scherm("gevolgd-partner", SANDER, "Een casus die op afstand wordt gevolgd", GEVOLGD),
    Scherm("terugbrengen-partner", SANDER, "De casus terugbrengen", (*GEVOLGD, "~/terugbrengen/$")),
    Scherm(
        "overdracht-partner", SANDER, "De overdracht, met het advies",
        (*GEVOLGD, "~/voortgang/$", "~/overdracht/[^/]+/$"),
    ),
    Scherm(
        "document-intrekken", KARIN, "Een document intrekken",
        (*PLEIN, "~/beeld/$", "~/stuk/[^/]+/intrekken/$"),
    ),
    Scherm("kies", ROBIN, "Namens wie werkt u?", ("/kies/",)),
    # -- who arranges it for an organisation
    Scherm("home-ambassadeur", AMBASSADEUR, "Werkvoorraad"),
    Scherm("mensen-ambassadeur", AMBASSADEUR, "Mensen", ("mensen/",)),
    Scherm(
        "uitnodiging-ambassadeur", AMBASSADEUR, "Wie gaat naar een overleg",
        ("", "~/genodigde/[^/]+/$"),
    ),
    Scherm("uitnodigen", AMBASSADEUR, "Iemand uitnodigen", ("mensen/uitnodigen/",)),
    Scherm("home-leidinggevende", LEIDING, "Werkvoorraad"),
    # -- the house
    Scherm("home-ondersteuning", JOOST, "Werkvoorraad"),
    Scherm("organisaties", JOOST, "Organisaties", ("organisaties/",)),
    Scherm("organisatie", JOOST, "Een organisatie", ORGANISATIE),
    Scherm("organisatie-nieuw", JOOST, "Organisatie toevoegen", ("organisaties/nieuw/",)),
    Scherm("home-ketenmanager", HANNA, "Werkvoorraad"),
    Scherm("casus-kern", HANNA, "Een casus: alleen de kern", EERSTE),
    Scherm("home-beheerder", PIM, "Werkvoorraad"),
    Scherm("huis", PIM, "Het huis", ("huis/",)),
    Scherm("huis-wijzigen", PIM, "Het huis wijzigen", ("huis/wijzigen/",)),
    Scherm("criteria", PIM, "Criteria en leefgebieden", ("criteria/",)),
    Scherm(
        "criteria-wijzigen", PIM, "Een nieuwe versie van de criteria",
        ("criteria/", r"~/criteria/[\w-]+/wijzigen/$"),
    ),
    Scherm(
        "criteria-versie", PIM, "Een eerdere versie van de criteria",
        ("criteria/", "~/criteria/versie/"),
    ),
    Scherm(
        "hoedanigheid-nieuw", PIM, "Een hoedanigheid toevoegen",
        ("organisaties/", "=Leerwerkplein De Kade", "~/hoedanigheid/$"),
    ),
    Scherm("overleg-soorten", PIM, "Soorten overleg", ("overlegsoorten/",)),
    Scherm(
        "overleg-soort", PIM, "Een soort overleg",
        ("overlegsoorten/", "~/overlegsoorten/[0-9a-f-]{36}/$"),
    ),
    Scherm("organisatie-wijzigen", PIM, "Een organisatie wijzigen", (*ORGANISATIE, "~/wijzigen/$")),
    Scherm(
        "organisatie-stoppen", PIM, "Een organisatie laten stoppen",
        (*ORGANISATIE, "~/stoppen/$"),
    ),
    Scherm(
        "functionaris-nieuw", PIM, "Een functionaris toevoegen",
        (*ORGANISATIE, "~/hoedanigheid/[^/]+/functionaris/$"),
    ),
    Scherm(
        "ambassadeur-aanwijzen", PIM, "Een ambassadeur aanwijzen",
        (*ORGANISATIE, "~/hoedanigheid/[^/]+/ambassadeur/$"),
    ),
    Scherm(
        "functionaris-wijzigen", PIM, "Een functionaris wijzigen",
        (*ORGANISATIE, "~/functionaris/[^/]+/wijzigen/$"),
    ),
    Scherm(
        "functionaris-rollen", PIM, "Rollen van een functionaris",
        (*ORGANISATIE, "~/functionaris/[^/]+/rollen/$"),
    ),
    Scherm("mens-vertrek", PIM, "Iemand vertrekt", (*MENS, "~/vertrek/$")),
    Scherm("huis-gemeenten", PIM, "Gemeenten van het huis", ("huis/", "~/huis/gemeenten/$")),
    Scherm(
        "criteria-nieuw", PIM, "Een set criteria toevoegen",
        ("criteria/", "~/criteria/nieuw/$"),
    ),
    Scherm(
        "criteria-stoppen", PIM, "Een set criteria laten stoppen",
        ("criteria/", r"~/criteria/[\w-]+/stoppen/$"),
    ),
    Scherm(
        "leefgebieden", PIM, "Leefgebieden wijzigen",
        ("criteria/", "~/leefgebieden/wijzigen/$"),
    ),
    Scherm(
        "overleg-soort-nieuw", PIM, "Een soort overleg toevoegen",
        ("overlegsoorten/", "~/overlegsoorten/nieuw/$"),
    ),
    Scherm("mensen", PIM, "Mensen", ("mensen/",)),
    Scherm("mens", PIM, "Een mens", MENS),
    Scherm("berichten", PIM, "Mail", ("berichten/",)),
    Scherm("home-fg", CELINE, "Werkvoorraad"),
    Scherm("logboek", CELINE, "Logboek", ("logboek/",)),
)  # fmt: skip
