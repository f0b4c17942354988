"""Which screens ``make schermen`` takes: whose, how to get there, and what it is.

A new screen is one line here. Everything is a GET: nothing in the demo is changed.
"""

from dataclasses import dataclass

NADIA, LEONIE, HANNA = "Nadia Verbeek", "Leonie Vermaat", "Hanna Wiersinga"
JOOST, PIM, CELINE = "Joost Kamphuis", "Pim Brandsma", "Celine Oosterwal"
RUBEN, HANNEKE, WIETSKE = "Ruben Wouda", "Hanneke Prins", "Wietske Haverman"
AMBASSADEUR, LEIDING = "@accounthouder", "@teamleider"

#: Who, in the order of the index, with what he is called there.
ROLLEN = {
    "": "Voor het inloggen",
    NADIA: "Procesregisseur",
    WIETSKE: "Procesregisseur in een ander huis (veiligheidsmakelaar)",
    LEONIE: "Triagist",
    RUBEN: "Partner: politie",
    HANNEKE: "Partner: GGZ",
    AMBASSADEUR: "Ambassadeur",
    LEIDING: "Leidinggevende",
    JOOST: "Ondersteuning",
    HANNA: "Ketenmanager",
    PIM: "Beheerder",
    CELINE: "Functionaris gegevensbescherming",
}


@dataclass(frozen=True)
class Scherm:
    """One screen.

    `naam` is the beginning of its files, `wat` what it is in a few Dutch words. `stappen`:
    ``~pattern`` follows the first link to such an address, ``=text`` the first link with that
    text; anything else is an address inside the capacity (with ``/`` in front: of the site).
    """

    naam: str
    wie: str
    wat: str
    stappen: tuple[str, ...] = ("",)


CASUS = ("casussen/", "=De heer K., 33 jaar")
GEZIN = ("casussen/", "=Gezin M.")
JONGEN = ("casussen/", "=Jongen K., 16 jaar")
EERSTE = ("casussen/", "~/casus/[0-9a-f-]{36}/$")
TEAM, VOORTGANG = (*CASUS, "~/team/$"), (*JONGEN, "~/voortgang/$")
OVERLEG = ("overleggen/", "~/overleg/[0-9a-f-]{36}/$")
PUNT = (*JONGEN, "~/overleg/$", "~/agendapunt/[0-9a-f-]{36}/$")
ORGANISATIE = ("organisaties/", "~/organisaties/[0-9a-f-]{36}/$")
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
    Scherm("overleg", NADIA, "Een overleg", OVERLEG),
    Scherm("overleg-wijzigen", NADIA, "Een overleg wijzigen", (*OVERLEG, "~/wijzigen/$")),
    Scherm("overleg-punt-nieuw", NADIA, "Een punt op de agenda", (*OVERLEG, "~/punt/nieuw/$")),
    Scherm("overleg-punt", NADIA, "Een punt van een overleg", PUNT),
    Scherm(
        "overleg-uitnodigen", NADIA, "Mensen uitnodigen",
        (*OVERLEG, "~/agendapunt/[^/]+/uitnodigen/$"),
    ),
    Scherm("zoeken", NADIA, "Zoeken", ("zoeken/",)),
    Scherm(
        "openen", NADIA, "Een casus openen",
        ("aanmeldingen/?groep=openen", "~/aanmelding/[0-9a-f-]{36}/openen/$"),
    ),
    Scherm("mijn-account", NADIA, "Mijn account", ("mijn/",)),
    Scherm("tweede-stap", NADIA, "Tweede stap instellen", ("/tweede-stap/instellen/",)),
    Scherm("vastgelegd", NADIA, "Waarom wij vastleggen wat u bekijkt", ("vastgelegd/",)),
    Scherm("informatievragen", WIETSKE, "Informatievragen", ("informatievragen/",)),
    # -- triage
    Scherm("home-triagist", LEONIE, "Werkvoorraad"),
    Scherm("aanmeldingen", LEONIE, "Aanmeldingen", ("aanmeldingen/",)),
    Scherm("wegen", LEONIE, "Een aanmelding wegen", ("aanmeldingen/", "~/wegen/$")),
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
    Scherm("home-ggz", HANNEKE, "Werkvoorraad"),
    Scherm("verzoek", HANNEKE, "Een verzoek beantwoorden", ("", "~/verzoek/[0-9a-f-]{36}/$")),
    # -- who arranges it for an organisation
    Scherm("home-ambassadeur", AMBASSADEUR, "Werkvoorraad"),
    Scherm("mensen-ambassadeur", AMBASSADEUR, "Mensen", ("mensen/",)),
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
    Scherm("overleg-soorten", PIM, "Soorten overleg", ("overlegsoorten/",)),
    Scherm(
        "overleg-soort", PIM, "Een soort overleg",
        ("overlegsoorten/", "~/overlegsoorten/[0-9a-f-]{36}/$"),
    ),
    Scherm("mensen", PIM, "Mensen", ("mensen/",)),
    Scherm("mens", PIM, "Een mens", MENS),
    Scherm("berichten", PIM, "Mail", ("berichten/",)),
    Scherm("home-fg", CELINE, "Werkvoorraad"),
    Scherm("logboek", CELINE, "Logboek", ("logboek/",)),
)  # fmt: skip
