"""The twelve categories of data that the WGS allows, and no other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from regiehuis.kern.fouten import gettext_noop as _

Bijzonder = Literal["gewoon", "bsn", "gezondheid", "strafrechtelijk"]


@dataclass(frozen=True, slots=True)
class Categorie:
    """One of the twelve categories of data that may be processed (WGS 2.30(1)(a)).

    Attributes:
        onderdeel: place in the closed list, 1 to 12.
        bijzonder: what kind of extra protection goes with it.
    """

    sleutel: str
    label: str
    onderdeel: int
    uitleg: str
    bijzonder: Bijzonder = "gewoon"

    @property
    def artikel(self) -> str:
        """The provision, for example 'WGS 2.30(1)(a), 7°'."""
        return f"WGS 2.30(1)(a), {self.onderdeel}°"


_RIJEN: tuple[tuple[str, str, str, Bijzonder], ...] = (
    (
        "identificatie",
        _("Wie iemand is en hoe hij te bereiken is"),
        _("Naam, geboortedatum, adres, telefoonnummer."),
        "gewoon",
    ),
    ("bsn", _("Burgerservicenummer"), _("Alleen als het nodig is."), "bsn"),
    ("huisvesting", _("Huisvesting"), _("Waar en hoe iemand woont."), "gewoon"),
    ("financieel", _("Financiën"), _("Schulden, betalingen, bezit."), "gewoon"),
    ("inkomen", _("Werk en inkomen"), _("Loon, uitkering, dagbesteding."), "gewoon"),
    (
        "gezondheid",
        _("Gezondheid"),
        _("Alleen als het nodig is. Let op het medisch beroepsgeheim."),
        "gezondheid",
    ),
    (
        "politie",
        _("Politiegegevens"),
        _("Alleen gegevens op grond van artikel 8 en 13 van de Wet politiegegevens."),
        "strafrechtelijk",
    ),
    (
        "justitie",
        _("Justitie, vervolging en straf"),
        _("Strafzaken, vonnissen en de uitvoering daarvan."),
        "strafrechtelijk",
    ),
    (
        "relaties",
        _("Familie en directe contacten"),
        _("Relaties met familie en andere directe contacten."),
        "gewoon",
    ),
    (
        "toezicht",
        _("Toezicht, handhaving en maatregelen van het bestuur"),
        _("Bijvoorbeeld een gebiedsverbod of een huisverbod."),
        "gewoon",
    ),
    (
        "voorzieningen",
        _("Geïndiceerde en toegekende zorg en voorzieningen"),
        _("Welke zorg of voorziening iemand mag krijgen."),
        "gewoon",
    ),
    (
        "hulp",
        _("Ondersteuning, zorg en hulp"),
        _("Welke hulp iemand krijgt of kreeg, en hoe dat ging."),
        "gewoon",
    ),
)

#: The closed list of WGS 2.30(1)(a): every gegeven carries exactly one of these.
CATEGORIEEN: Mapping[str, Categorie] = {
    sleutel: Categorie(sleutel, label, nummer, uitleg, bijzonder)
    for nummer, (sleutel, label, uitleg, bijzonder) in enumerate(_RIJEN, start=1)
}
