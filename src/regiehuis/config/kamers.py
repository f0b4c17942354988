"""The rooms of the house, from the ground to the roof. A room imports only earlier ones."""

from pathlib import Path

PAKKET = Path(__file__).resolve().parent.parent

#: Rooms without Django.
GROND = ("kern", "ingebed", "uitvoer")

#: Django apps, in order.
APPS = (
    "web",
    "logboek",
    "recht",
    "netwerk",
    "toegang",
    "berichten",
    "concepten",
    "stukken",
    "personen",
    "casus",
    "informatie",
    "instroom",
    "aanpak",
    "regie",
    "overleg",
    "voortgang",
    "dossier",
    "werkvoorraad",
    "demo",
)

KAMERS = (*GROND, *APPS)


def heeft(kamer: str, stuk: str) -> bool:
    """Whether a room has a piece of furniture: a module (or folder) ``stuk``."""
    plek = PAKKET / kamer
    return (plek / f"{stuk}.py").exists() or (plek / stuk / "__init__.py").exists()
