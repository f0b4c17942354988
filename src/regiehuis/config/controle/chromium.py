"""Find a Chromium for the browser tests; fetch one where that is possible."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

#: The shell is the same engine without the windows that a test never shows: a third faster.
NAMEN = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)


def zoek_chromium() -> str | None:
    """Path of a Chromium: the variable CHROMIUM, the system's, or Playwright's own."""
    if gekozen := os.environ.get("CHROMIUM"):
        return gekozen if Path(gekozen).exists() else None
    for naam in NAMEN:
        if gevonden := shutil.which(naam):
            return gevonden
    kast = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache/ms-playwright")
    eigen = sorted(kast.glob("chromium-*/chrome-linux*/chrome"))
    return str(eigen[-1]) if eigen else None


def haal_chromium() -> str | None:
    """Fetch one by apt (as root) or by Playwright; failing to do so is no error here."""
    pogingen = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        haal = "apt-get install -y -qq --no-install-recommends"
        installeer = f"apt-get update -qq; {haal} chromium-headless-shell || {haal} chromium"
        pogingen.insert(0, ["sh", "-c", installeer])
    for poging in pogingen:
        try:
            subprocess.run(
                poging,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=300,
                check=True,
                env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            )
        except (subprocess.SubprocessError, OSError):
            continue
        if gevonden := zoek_chromium():
            return gevonden
    return None


if __name__ == "__main__":
    if not zoek_chromium():
        print("Geen Chromium gevonden; een poging om er een te halen …", flush=True)
        haal_chromium()
