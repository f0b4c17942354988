"""``make check``: everything that can be judged without running the tests."""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from regiehuis.config.controle.importcontract import BESTAND
from regiehuis.config.opdrachten.delen import VARIABELEN

BIN = Path(sys.executable).parent
WORTEL = BESTAND.parent


def _sjablonen() -> list[str]:
    return sorted(str(p.relative_to(WORTEL)) for p in (WORTEL / "src").rglob("templates/**/*.html"))


def stappen() -> dict[str, list[str]]:
    """Name -> command, in the order in which mistakes are cheapest to mend."""
    python = sys.executable
    return {
        "stijl": [str(BIN / "ruff"), "check", "."],
        "opmaak": [str(BIN / "ruff"), "format", "--check", "."],
        "sjablonen": [str(BIN / "djade"), "--target-version", "5.2", "--check", *_sjablonen()],
        "importcontract": [python, "-m", "regiehuis.config.controle.importcontract"],
        "importregels": [str(BIN / "lint-imports")],
        "types": [str(BIN / "mypy")],
        "migraties": [python, "-W", "ignore", "-m", "django", "makemigrations", "--check"],
        "vertalingen": [python, "-m", "regiehuis.config.controle.vertalingen"],
        "documenten": [python, "-W", "ignore", "-m", "regiehuis.config.controle.documenten"],
        "beleid": [python, "-m", "regiehuis.config.controle.proefdatabase"],
    }


def main() -> int:
    """Run all steps, or those that are named; tell all failures at the end."""
    os.environ.update(REGIEHUIS_MODUS="test", DJANGO_SETTINGS_MODULE="regiehuis.config.settings")
    # The judgement is about this checkout, whatever database happens to run on this machine.
    for naam in VARIABELEN.values():
        os.environ.pop(naam, None)
    with tempfile.TemporaryDirectory(prefix="regiehuis-check-") as leeg:
        os.environ["REGIEHUIS_DATA"] = leeg
        mis = _draai(sys.argv[1:])
    if mis:
        print(f"make check: niet goed: {', '.join(mis)}")
    return 1 if mis else 0


def _draai(gekozen: list[str]) -> list[str]:
    """Run the steps (those chosen, or all), two at a time, and give the names of what failed."""
    gevraagd = {n: o for n, o in stappen().items() if not gekozen or n in gekozen}
    mis = []
    with ThreadPoolExecutor(2) as samen:
        for naam, (klaar, duur) in zip(gevraagd, samen.map(_stap, gevraagd.values()), strict=True):
            print(f"{'FOUT' if klaar.returncode else 'goed'}  {naam} ({duur:.1f} s)", flush=True)
            if klaar.returncode:
                mis.append(naam)
                print(klaar.stdout + klaar.stderr, flush=True)
    return mis


def _stap(opdracht: list[str]) -> tuple[subprocess.CompletedProcess[str], float]:
    begin = time.monotonic()
    klaar = subprocess.run(opdracht, cwd=WORTEL, capture_output=True, text=True, check=False)
    return klaar, time.monotonic() - begin


if __name__ == "__main__":
    sys.exit(main())
