"""``make schermen``: screenshots of the demo for the documentation.

    python scripts/schermen.py [address] [--alles] [--naar FOLDER] [--alleen TEXT]

Without an address a demo of its own is started in a temporary folder, and stopped afterwards.
Every screen is taken at 1280 pixels, light; those with ``smal`` also at 390, dark. ``--alles``
takes every screen at both widths in both themes (to look at; not for the repository).
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
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from regiehuis.config.controle.chromium import zoek_chromium

WORTEL = Path(__file__).resolve().parent.parent
DOEL = WORTEL / "docs" / "schermen"
VLAGGEN = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"]
HOOGST = 2200  # a longer page is cut: nobody reads it in a document

NADIA, LEONIE, HANNA = "Nadia Verbeek", "Leonie Vermaat", "Hanna Wiersinga"
JOOST, PIM, CELINE = "Joost Kamphuis", "Pim Brandsma", "Celine Oosterwal"
RUBEN, HANNEKE, WIETSKE = "Ruben Wouda", "Hanneke Prins", "Wietske Haverman"
AMBASSADEUR, LEIDING = "@accounthouder", "@teamleider"


@dataclass(frozen=True)
class Scherm:
    """One screen: whose, and how to get there.

    `stappen`: ``~pattern`` follows the first link to such an address, ``=text`` the first link
    with that text; anything else is an address inside the capacity (with ``/`` in front: of the
    site).
    """

    naam: str
    wie: str
    stappen: tuple[str, ...] = ("",)
    smal: bool = False


CASUS = ("casussen/", "=De heer K., 33 jaar")
GEZIN = ("casussen/", "=Gezin M.")
JONGEN = ("casussen/", "=Jongen K., 16 jaar")
EERSTE = ("casussen/", "~/casus/[0-9a-f-]{36}/$")

SCHERMEN: tuple[Scherm, ...] = (
    Scherm("demo-mensen", "", ("/demo/mensen/",)),
    Scherm("inloggen", "", ("/inloggen/",)),
    Scherm("home-procesregisseur", NADIA, smal=True),
    Scherm("casussen", NADIA, ("casussen/",)),
    Scherm("casus", NADIA, CASUS, smal=True),
    Scherm("casus-team", NADIA, (*CASUS, "~/team/$")),
    Scherm("casusregie-voorstellen", NADIA, (*CASUS, "~/team/$", "~/casusregie/nieuw/$")),
    Scherm("casus-beeld", NADIA, (*GEZIN, "~/beeld/$"), smal=True),
    Scherm("casus-verzoeken", NADIA, (*CASUS, "~/verzoeken/$")),
    Scherm("casus-vraag", NADIA, (*CASUS, "~/verzoeken/$", "~/verzoeken/nieuw/$")),
    Scherm("casus-dossier", NADIA, (*CASUS, "~/dossier/$")),
    Scherm("casus-tijdlijn", NADIA, (*JONGEN, "~/tijdlijn/$"), smal=True),
    Scherm("casus-plan", NADIA, (*JONGEN, "~/plan/$"), smal=True),
    Scherm("casus-plan-schrijven", NADIA, (*JONGEN, "~/plan/$", "~/plan/schrijven/$")),
    Scherm("casus-afspraken", NADIA, (*JONGEN, "~/afspraken/$")),
    Scherm("afspraak", NADIA, (*JONGEN, "~/afspraken/$", "~/afspraak/[0-9a-f-]{36}/$"), smal=True),
    Scherm("casus-overleg", NADIA, (*JONGEN, "~/overleg/$")),
    Scherm("casus-voortgang", NADIA, (*JONGEN, "~/voortgang/$")),
    Scherm("casus-afsluiten", NADIA, (*JONGEN, "~/afsluiten/$")),
    Scherm("dossier-uitgeven", NADIA, (*JONGEN, "~/dossier/$", "~/dossier/uitgeven/")),
    Scherm("overleggen", NADIA, ("overleggen/",)),
    Scherm("overleg", NADIA, ("overleggen/", "~/overleg/[0-9a-f-]{36}/$"), smal=True),
    Scherm(
        "overleg-punt", NADIA, (*JONGEN, "~/overleg/$", "~/agendapunt/[0-9a-f-]{36}/$"), smal=True
    ),
    Scherm("overleg-soorten", PIM, ("overlegsoorten/",)),
    Scherm("casus-lid-nieuw", NADIA, (*CASUS, "~/team/$", "~/leden/nieuw/$")),
    Scherm("zoeken", NADIA, ("zoeken/",)),
    Scherm("aanmeldingen", LEONIE, ("aanmeldingen/",)),
    Scherm("wegen", LEONIE, ("aanmeldingen/", "~/wegen/$"), smal=True),
    Scherm("openen", NADIA, ("aanmeldingen/?groep=openen", "~/aanmelding/[0-9a-f-]{36}/openen/$")),
    Scherm("informatievragen", WIETSKE, ("informatievragen/",)),
    Scherm("home-triagist", LEONIE),
    Scherm("aanmelden", RUBEN, ("aanmelding/nieuw/",), smal=True),
    Scherm("aanmelding", RUBEN, ("aanmeldingen/", "~/aanmelding/[0-9a-f-]{36}/$")),
    Scherm("home-partner", RUBEN, smal=True),
    Scherm("verzoek", HANNEKE, ("", "~/verzoek/[0-9a-f-]{36}/$"), smal=True),
    Scherm("gegeven-nieuw", RUBEN, (*EERSTE, "~/beeld/$", "~/gegeven/nieuw/")),
    Scherm("organisaties", JOOST, ("organisaties/",)),
    Scherm("organisatie", JOOST, ("organisaties/", "~/organisaties/[0-9a-f-]{36}/$")),
    Scherm("mensen", PIM, ("mensen/",)),
    Scherm("mens", PIM, ("mensen/", "~/mensen/[0-9a-f-]{36}/$")),
    Scherm("uitnodigen", AMBASSADEUR, ("mensen/uitnodigen/",)),
    Scherm("home-ambassadeur", AMBASSADEUR),
    Scherm("mensen-ambassadeur", AMBASSADEUR, ("mensen/",)),
    Scherm("home-leidinggevende", LEIDING),
    Scherm("home-ketenmanager", HANNA),
    Scherm("home-fg", CELINE),
    Scherm("home-ondersteuning", JOOST),
    Scherm("casus-kern", HANNA, EERSTE),
    Scherm("criteria", PIM, ("criteria/",)),
    Scherm("criteria-wijzigen", PIM, ("criteria/", r"~/criteria/[\w-]+/wijzigen/$")),
    Scherm("huis", PIM, ("huis/",)),
    Scherm("berichten", PIM, ("berichten/",)),
    Scherm("home-beheerder", PIM),
    Scherm("logboek", CELINE, ("logboek/",)),
    Scherm("mijn-account", NADIA, ("mijn/",)),
    Scherm("niet-gevonden", RUBEN, ("casus/01900000-0000-7000-8000-000000000000/",)),
)


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


def loop(page: Page, adres: str, begin: str, stappen: tuple[str, ...]) -> None:
    """Follow the steps.

    Raises:
        LookupError: a link is not there.
    """
    for stap in stappen:
        if stap.startswith("~"):
            hrefs = page.eval_on_selector_all("main a[href]", "as => as.map(a => a.href)")
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

VERF = """async url => {
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
  const vol = [...tel.keys()].filter(v => tel[v]).sort((p, q) => tel[q] - tel[p]);
  const kleur = vol.map(v => som.map(s => Math.round(s[v] / tel[v])));
  const palet = kleur.slice(0, 256), naar = new Uint8Array(32768);
  vol.forEach((v, i) => {
    if (i < 256) { naar[v] = i; return; }
    let best = 0, dicht = 1e9;
    palet.forEach((q, j) => {
      const a = q.reduce((t, w, k) => t + (w - kleur[i][k]) ** 2, 0);
      if (a < dicht) { dicht = a; best = j; }
    });
    naar[v] = best;
  });
  let uit = '';
  for (let p = 0; p < n; p += 8192) {
    uit += String.fromCharCode(...Array.from({length: Math.min(8192, n - p)},
      (_, i) => naar[vak(4 * (p + i))]));
  }
  return [b.width, b.height, palet.flat(), btoa(uit)];
}"""


def verklein(kladblok: Page, png: bytes) -> bytes:
    """The same picture with at most 256 colours."""
    url = "data:image/png;base64," + base64.b64encode(png).decode()
    breed, hoog, palet, inhoud = kladblok.evaluate(VERF, url)
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


def maak(browser: Browser, adres: str, naar: Path, keuze: argparse.Namespace) -> list[str]:
    """Take all screens; returns what did not work."""
    mis: list[str] = []
    klad = browser.new_page()
    vormen = [(1280, "light"), (390, "dark")]
    if keuze.alles:
        vormen += [(1280, "dark"), (390, "light")]
    for breed, thema in vormen:
        mobiel = breed < 1280
        for wie in dict.fromkeys(s.wie for s in SCHERMEN):
            context = browser.new_context(
                viewport={"width": breed, "height": 844 if mobiel else 900},
                color_scheme=thema, locale="nl-NL",
            )  # fmt: skip
            page = context.new_page()
            begin = word(page, adres, wie) if wie else adres
            for scherm in (s for s in SCHERMEN if s.wie == wie):
                standaard = (breed, thema) == (1280, "light") or (
                    scherm.smal and (breed, thema) == (390, "dark")
                )
                if not (keuze.alles or standaard) or (keuze.alleen not in scherm.naam):
                    continue
                staart = "" if (breed, thema) == (1280, "light") else f"-{breed}-{thema}"
                try:
                    loop(page, adres, begin, scherm.stappen)
                    neem(page, klad, naar / f"{scherm.naam}{staart}.png")
                    print(f"{scherm.naam}{staart}", flush=True)
                except Exception as fout:
                    mis.append(f"{scherm.naam}{staart}: {str(fout).splitlines()[0]}")
            context.close()
    return mis


def main() -> int:
    """Take the screens, from a running demo or one of our own."""
    vraag = argparse.ArgumentParser(description=__doc__)
    vraag.add_argument("adres", nargs="?", default="")
    vraag.add_argument("--alles", action="store_true")
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
            mis = maak(browser, keuze.adres.rstrip("/"), keuze.naar, keuze)
        else:
            with eigen_demo() as adres:
                mis = maak(browser, adres, keuze.naar, keuze)
        browser.close()
    print("\n".join(["NIET GELUKT:", *mis]) if mis else "alle schermen zijn gemaakt")
    return 1 if mis else 0


if __name__ == "__main__":
    sys.exit(main())
