"""The rooms of the house, from the ground to the roof. A room imports only earlier ones."""

import os
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
    "dossier",
    "werkvoorraad",
    "demo",
)

KAMERS = (*GROND, *APPS)

#: While building: only these Django apps (for tests and demo; production ignores it).
_ALLEEN = frozenset(
    filter(None, os.environ.get("REGIEHUIS_ALLEEN", "").split(","))
    if os.environ.get("REGIEHUIS_MODUS") in {"demo", "test"}
    else ()
)


def heeft(kamer: str, stuk: str) -> bool:
    """Whether a room has a piece of furniture: a module (or folder) ``stuk``."""
    if _ALLEEN and kamer not in _ALLEEN:
        return False
    plek = PAKKET / kamer
    return (plek / f"{stuk}.py").exists() or (plek / stuk / "__init__.py").exists()


def apps(*, met_demo: bool) -> list[str]:
    """The rooms that exist as Django apps."""
    return [
        f"regiehuis.{kamer}"
        for kamer in APPS
        if heeft(kamer, "apps") and (met_demo or kamer != "demo")
    ]
