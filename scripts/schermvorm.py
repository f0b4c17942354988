"""The people who show the screens of the demo, and the form in which a screen is written down."""

from dataclasses import dataclass

NADIA, LEONIE, HANNA = "Nadia Verbeek", "Leonie Vermaat", "Hanna Wiersinga"
MAARTEN, KARIN = "Maarten Coppens", "Karin Duinker"
JOOST, PIM, CELINE = "Joost Kamphuis", "Pim Brandsma", "Celine Oosterwal"
RUBEN, HANNEKE, WIETSKE = "Ruben Wouda", "Hanneke Prins", "Wietske Haverman"
ROBIN = "Robin Zeldenrust"
TOM, SANDER = "Tom Rietdijk", "Sander Brouwer"
AMBASSADEUR, LEIDING = "@accounthouder", "@teamleider"

#: Who, in the order of the index, with what he is called there.
ROLLEN = {
    "": "Voor het inloggen",
    NADIA: "Procesregisseur",
    MAARTEN: "Procesregisseur, bij een plan dat voorligt",
    WIETSKE: "Procesregisseur in een ander huis (veiligheidsmakelaar)",
    LEONIE: "Triagist",
    RUBEN: "Partner: politie",
    HANNEKE: "Partner: GGZ",
    TOM: "Partner: reclassering",
    SANDER: "Partner: politie, bij een casus die wordt gevolgd",
    KARIN: "Partner: MEE",
    ROBIN: "Partner voor twee huizen",
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
