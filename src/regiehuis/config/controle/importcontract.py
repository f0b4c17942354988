"""Write ``.importlinter`` from the list of rooms: rooms look down, and models stay at home."""

import sys
from pathlib import Path

from regiehuis.config.kamers import KAMERS, PAKKET

DAK = "config"
BESTAND = PAKKET.parent.parent / ".importlinter"
KOP = """\
# Made by: python -m regiehuis.config.controle.importcontract --schrijf
# A test compares this file with the rooms; do not edit it by hand.
[importlinter]
root_package = regiehuis
include_external_packages = True
exclude_type_checking_imports = True
"""
ZUIVER = ("django", "psycopg", "procrastinate", "allauth")
BIJZONDER = """\
[importlinter:contract:{naam}]
name = {titel}
type = {soort}
"""
INTERN = (
    "(urls)",
    "(views) | (api) | (tasks) | (retention)",
    "(panels)",
    "(forms)",
    "(services)",
    "(queries)",
    "(events)",
    "(models)",
    "(rules)",
)


def _contract(naam: str, titel: str, soort: str, **velden: list[str]) -> str:
    regels = [BIJZONDER.format(naam=naam, titel=titel, soort=soort).rstrip()]
    for veld, waarden in velden.items():
        regels += [f"{veld} =", *(f"    {waarde}" for waarde in waarden)]
        if veld == "ignore_imports":
            regels.append("unmatched_ignore_imports_alerting = none")
    return "\n".join(regels)


def _bestaat(kamer: str) -> bool:
    return (PAKKET / kamer / "__init__.py").exists()


def _met(stuk: str) -> list[str]:
    return [
        kamer
        for kamer in KAMERS
        if _bestaat(kamer)
        and ((PAKKET / kamer / f"{stuk}.py").exists() or (PAKKET / kamer / stuk).is_dir())
    ]


def _zonder_tests(kamers: list[str]) -> list[str]:
    """Tests may look anywhere: they are left out as importers."""
    return [f"regiehuis.{kamer}.tests.** -> **" for kamer in kamers]


def _ruimte(kamers: list[str], vrij: list[str]) -> list[str]:
    """Layers of the house, and of each room."""
    return [
        _contract(
            "verdiepingen",
            "Rooms only look down",
            "layers",
            layers=[f"regiehuis.{kamer}" for kamer in (DAK, *reversed(kamers))],
            ignore_imports=vrij,
        ),
        _contract(
            "kamer",
            "Inside a room data flows one way",
            "layers",
            containers=[f"regiehuis.{kamer}" for kamer in kamers],
            layers=list(INTERN),
            ignore_imports=vrij,
        ),
        _contract(
            "kringen",
            "No cycles between rooms",
            "acyclic_siblings",
            ancestors=["regiehuis"],
            ignore_imports=vrij,
        ),
    ]


def _zuiverheid(vrij: list[str]) -> list[str]:
    """What may not know Django."""
    puur = [f"regiehuis.{kamer}.rules" for kamer in _met("rules")]
    return [
        _contract(
            "zuiver",
            "Rules and kern are pure",
            "forbidden",
            source_modules=["regiehuis.kern", *puur],
            forbidden_modules=list(ZUIVER),
            ignore_imports=vrij,
        ),
        _contract(
            "ingebed",
            "The embedded server stands alone",
            "forbidden",
            source_modules=["regiehuis.ingebed"],
            forbidden_modules=["django"],
        ),
    ]


def _deuren(vrij: list[str]) -> list[str]:
    """Models are reached through the services and queries of their own room."""
    return [
        _contract(
            f"deur-{kamer}",
            f"Nobody reaches into the models of {kamer}",
            "protected",
            protected_modules=[f"regiehuis.{kamer}.models"],
            allowed_importers=[f"regiehuis.{kamer}"],
            ignore_imports=vrij,
        )
        for kamer in _met("models")
        if kamer != "logboek"  # its abstract base Rij is what models are made of
    ]


def contract() -> str:
    """The text of the file."""
    kamers = [kamer for kamer in KAMERS if _bestaat(kamer)]
    getest = [k for k in (*kamers, DAK) if (PAKKET / k / "tests" / "__init__.py").exists()]
    vrij = _zonder_tests(getest)
    delen = [KOP, *_ruimte(kamers, vrij), *_zuiverheid(vrij), *_deuren(vrij)]
    return "\n\n".join(deel.strip() for deel in delen) + "\n"


if __name__ == "__main__":
    if "--schrijf" in sys.argv:
        BESTAND.write_text(contract())
    elif Path(BESTAND).read_text() != contract():
        sys.exit(".importlinter is niet bijgewerkt: gebruik --schrijf")
