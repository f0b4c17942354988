"""``make schermen``: screenshots of the demo for the documentation, and their index.

    python scripts/schermen.py [address] [--naar FOLDER] [--alleen TEXT]

Without an address a demo of its own is started in a temporary folder, and stopped afterwards.
Every screen of ``schermenlijst.py`` is taken in four forms, 1280 and 390 pixels wide, light and
dark, as ``<name>-<width>-<theme>.png``; ``README.md`` beside them shows them all. ``--alleen``
takes only the screens with that text in their name.
"""

import argparse
import base64
import os
import re
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright
from schermenlijst import SCHERMEN
from schermvorm import ROLLEN, Scherm

from regiehuis.config.controle.chromium import zoek_chromium

WORTEL = Path(__file__).resolve().parent.parent
DOEL = WORTEL / "docs" / "schermen"
VLAGGEN = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"]
HOOGST = 1400  # a longer page is cut: nobody reads it in a document
VORMEN = tuple((breed, thema) for breed in (1280, 390) for thema in ("light", "dark"))


# -- a demo of our own --------------------------------------------------------------------------


@contextmanager
def eigen_demo() -> Iterator[str]:
    """Start a demo in a folder of its own; stop it and remove the folder afterwards."""
    with tempfile.TemporaryDirectory(prefix="regiehuis-schermen-") as map_:
        os.chmod(map_, 0o755)  # as root the database runs as nobody
        poort = "8139"
        demo = subprocess.Popen(
            [sys.executable, "-m", "regiehuis.config.opdrachten", "demo"],
            env={**os.environ, "REGIEHUIS_DATA": f"{map_}/d", "PORT": poort},
            stdout=subprocess.DEVNULL,
        )
        try:
            yield _wacht(demo, f"http://localhost:{poort}")
        finally:
            demo.terminate()
            demo.wait(20)


def _wacht(demo: subprocess.Popen[bytes], adres: str) -> str:
    for _poging in range(600):
        if demo.poll() is not None:
            raise SystemExit("de demo is niet gestart")
        try:
            urlopen(f"{adres}/gezondheid", timeout=5).close()
            return adres
        except (URLError, OSError):
            time.sleep(0.5)
    raise SystemExit("de demo antwoordt niet")


# -- going there --------------------------------------------------------------------------------


KIES = """wie => {
  const alle = [...document.forms].filter(f => f.elements.kort);
  const past = f => wie.startsWith('@') ? f.textContent.includes(wie.slice(1))
    : f.querySelector('button').textContent.includes(wie);
  alle.find(past).requestSubmit();
}"""


def word(page: Page, adres: str, wie: str) -> str:
    """Become a person of the demo (``@text``: the first with that text, for example a function).

    Returns the beginning of his addresses.
    """
    page.goto(f"{adres}/demo/mensen/")
    with page.expect_navigation(url=re.compile(r"/f/")):
        page.evaluate(KIES, wie)
    gevonden = re.match(r".*/f/[^/]+/", page.url)
    assert gevonden
    return gevonden[0]


#: Not ``a.href``: for a link in a drawing that is an object.
HREFS = "as => as.map(a => new URL(a.getAttribute('href'), document.baseURI).href)"


def loop(page: Page, adres: str, begin: str, stappen: tuple[str, ...]) -> None:
    """Follow the steps.

    Raises:
        LookupError: a link is not there.
    """
    for stap in stappen:
        if stap.startswith("~"):
            hrefs = page.eval_on_selector_all("main a[href]", HREFS)
            doel = next((h for h in hrefs if re.search(stap[1:], h.split("?")[0])), None)
            if doel is None:
                raise LookupError(f"geen link als {stap[1:]}")
            page.goto(doel)
        elif stap.startswith("="):
            link = page.get_by_role("link", name=stap[1:], exact=True)
            if not link.count():
                raise LookupError(f"geen link {stap[1:]}")
            page.goto(adres + str(link.first.get_attribute("href")))
        else:
            page.goto((adres if stap.startswith("/") else begin) + stap)


# -- the picture --------------------------------------------------------------------------------

#: So many colours are enough for a screen: each time the one that mends most of what is wrong.
KLEUREN = 32
VERF = """async ([url, aantal]) => {
  const b = await createImageBitmap(await (await fetch(url)).blob());
  const c = new OffscreenCanvas(b.width, b.height), x = c.getContext('2d');
  x.drawImage(b, 0, 0);
  const d = x.getImageData(0, 0, b.width, b.height).data, n = b.width * b.height;
  const tel = new Uint32Array(32768), som = [0, 1, 2].map(() => new Float64Array(32768));
  const vak = i => (d[i] >> 3) << 10 | (d[i + 1] >> 3) << 5 | d[i + 2] >> 3;
  for (let p = 0; p < n; p++) {
    const v = vak(4 * p); tel[v]++;
    for (let k = 0; k < 3; k++) som[k][v] += d[4 * p + k];
  }
  const vol = [...tel.keys()].filter(v => tel[v]);
  const kleur = vol.map(v => som.map(s => Math.round(s[v] / tel[v])));
  const mis = vol.map(() => 1e9), naar = new Uint8Array(32768), palet = [];
  while (palet.length < Math.min(aantal, vol.length)) {
    const erg = mis.reduce((a, m, i) => m * tel[vol[i]] > mis[a] * tel[vol[a]] ? i : a, 0);
    palet.push(kleur[erg]);
    kleur.forEach((q, i) => {
      const ver = q.reduce((t, w, k) => t + (w - kleur[erg][k]) ** 2, 0);
      if (ver < mis[i]) { mis[i] = ver; naar[vol[i]] = palet.length - 1; }
    });
  }
  let uit = '';
  for (let p = 0; p < n; p += 8192) {
    uit += String.fromCharCode(...Array.from({length: Math.min(8192, n - p)},
      (_, i) => naar[vak(4 * (p + i))]));
  }
  return [b.width, b.height, palet.flat(), btoa(uit)];
}"""


def verklein(kladblok: Page, png: bytes) -> bytes:
    """The same picture in `KLEUREN` colours."""
    url = "data:image/png;base64," + base64.b64encode(png).decode()
    breed, hoog, palet, inhoud = kladblok.evaluate(VERF, [url, KLEUREN])
    rauw = base64.b64decode(inhoud)
    regels = b"".join(b"\0" + rauw[y * breed : (y + 1) * breed] for y in range(hoog))
    delen = (
        (b"IHDR", struct.pack(">IIBBBBB", breed, hoog, 8, 3, 0, 0, 0)),
        (b"PLTE", bytes(palet)),
        (b"IDAT", zlib.compress(regels, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(w)) + naam + w + struct.pack(">I", zlib.crc32(naam + w))
        for naam, w in delen
    )


def neem(page: Page, kladblok: Page, pad: Path) -> None:
    """Take the page, cut when it is very long."""
    page.wait_for_load_state("networkidle")
    breed = page.viewport_size["width"] if page.viewport_size else 1280
    hoog = min(int(page.evaluate("document.documentElement.scrollHeight")), HOOGST)
    png = page.screenshot(
        full_page=True, clip={"x": 0, "y": 0, "width": breed, "height": hoog}, animations="disabled"
    )
    pad.write_bytes(verklein(kladblok, png))


def bestand(scherm: Scherm, breed: int, thema: str) -> str:
    """The name of the file of one screen in one form."""
    return f"{scherm.naam}-{breed}-{thema}.png"


def neem_vormen(page: Page, kladblok: Page, naar: Path, scherm: Scherm) -> None:
    """Take the page where it is in all forms; it is loaded anew for each width."""
    for breed, thema in VORMEN:
        page.emulate_media(color_scheme=thema)
        nu = page.viewport_size
        if nu is None or nu["width"] != breed:
            page.set_viewport_size({"width": breed, "height": 844 if breed < 1280 else 900})
            page.reload()
        neem(page, kladblok, naar / bestand(scherm, breed, thema))


def maak(browser: Browser, adres: str, naar: Path, alleen: str) -> list[str]:
    """Take all screens whose name holds `alleen`; returns what did not work."""
    mis: list[str] = []
    klad = browser.new_page()
    keuze = [s for s in SCHERMEN if alleen in s.naam]
    for wie in dict.fromkeys(s.wie for s in keuze):
        context = browser.new_context(locale="nl-NL")
        page = context.new_page()
        begin = word(page, adres, wie) if wie else adres
        for scherm in (s for s in keuze if s.wie == wie):
            try:
                page.set_viewport_size({"width": 1280, "height": 900})
                loop(page, adres, begin, scherm.stappen)
                neem_vormen(page, klad, naar, scherm)
                print(scherm.naam, flush=True)
            except Exception as fout:
                mis.append(f"{scherm.naam}: {str(fout).splitlines()[0]}")
        context.close()
    return mis


# -- the index ----------------------------------------------------------------------------------

KOP = """# Schermen

Elk scherm van de demo in vier vormen: 1280 en 390 pixels breed, licht en donker. Alle mensen en
casussen zijn verzonnen. Klik op een afbeelding om haar groot te zien. Deze bladzijde en de
afbeeldingen maakt `make schermen`; de lijst staat in `scripts/schermenlijst.py`.
"""
TABELKOP = """| Scherm | 1280 licht | 1280 donker | 390 licht | 390 donker |
|---|---|---|---|---|"""


def index() -> str:
    """The page that shows all screens, per role."""
    regels = [KOP]
    for wie, rol in ROLLEN.items():
        regels += [
            f"## {rol}",
            "",
            "| Scherm | 1280 licht | 1280 donker | 390 licht | 390 donker |",
        ]
        regels += ["|---|---|---|---|---|"]
        for scherm in (s for s in SCHERMEN if s.wie == wie):
            namen = [bestand(scherm, breed, thema) for breed, thema in VORMEN]
            cellen = [f"[![{scherm.wat}]({naam})]({naam})" for naam in namen]
            regels.append(f"| {scherm.wat} | {' | '.join(cellen)} |")
        regels.append("")
    return "\n".join(regels)


def main() -> int:
    """Take the screens, from a running demo or one of our own."""
    vraag = argparse.ArgumentParser(description=__doc__)
    vraag.add_argument("adres", nargs="?", default="")
    vraag.add_argument("--naar", type=Path, default=DOEL)
    vraag.add_argument("--alleen", default="")
    keuze = vraag.parse_args()
    chromium = zoek_chromium()
    if chromium is None:
        print("geen Chromium gevonden", file=sys.stderr)
        return 1
    keuze.naar.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as speler:
        browser = speler.chromium.launch(executable_path=chromium, args=VLAGGEN)
        if keuze.adres:
            mis = maak(browser, keuze.adres.rstrip("/"), keuze.naar, keuze.alleen)
        else:
            with eigen_demo() as adres:
                mis = maak(browser, adres, keuze.naar, keuze.alleen)
        browser.close()
    (keuze.naar / "README.md").write_text(index())
    print("\n".join(["NIET GELUKT:", *mis]) if mis else "alle schermen zijn gemaakt")
    return 1 if mis else 0


if __name__ == "__main__":
    sys.exit(main())
