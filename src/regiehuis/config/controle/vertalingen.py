"""Is the English complete? Every text of a room stands translated in its ``en`` catalogue."""

import ast
import gettext
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from regiehuis.config.kamers import KAMERS, PAKKET

PO = Path("locale/en/LC_MESSAGES/django.po")


@dataclass
class Ingang:
    """One entry of a catalogue."""

    bron: str = ""
    context: str | None = None
    teksten: list[str] = field(default_factory=list)
    vaag: bool = False

    @property
    def sleutel(self) -> str:
        """The key as in the compiled catalogue."""
        return self.bron if self.context is None else f"{self.context}\x04{self.bron}"


def lees_po(tekst: str) -> Iterator[Ingang]:
    """Read the living entries of a .po file (the header left out)."""
    for blok in tekst.replace("\r\n", "\n").split("\n\n"):
        ingang, waar = Ingang(), ""
        for regel in blok.splitlines():
            if regel.startswith("#"):
                ingang.vaag |= regel.startswith("#,") and "fuzzy" in regel
                continue
            woord, _, rest = regel.partition(" ")
            if regel.startswith('"'):
                rest = regel
            else:
                waar = woord
                if woord.startswith("msgstr"):
                    ingang.teksten.append("")
            if not rest.startswith('"'):
                continue
            stuk = str(ast.literal_eval(rest))
            if waar == "msgid":
                ingang.bron += stuk
            elif waar == "msgctxt":
                ingang.context = (ingang.context or "") + stuk
            elif waar.startswith("msgstr"):
                ingang.teksten[-1] += stuk
        if ingang.bron:
            yield ingang


def onvolledig(kamer: Path) -> Iterator[str]:
    """What is wrong with the catalogue of a room as it stands in the repository."""
    po = kamer / PO
    if not po.exists():
        return
    mo = po.with_suffix(".mo")
    gezet: dict[object, str] = {}
    if mo.exists():
        with mo.open("rb") as bestand:
            gezet = gettext.GNUTranslations(bestand)._catalog  # type: ignore[attr-defined]
    else:
        yield f"{kamer.name}: {mo.name} ontbreekt"
    for ingang in lees_po(po.read_text()):
        if ingang.vaag:
            yield f"{kamer.name}: onzeker (fuzzy): {ingang.bron[:70]!r}"
        elif not all(ingang.teksten):
            yield f"{kamer.name}: niet vertaald: {ingang.bron[:70]!r}"
        elif mo.exists():
            gevonden = gezet.get(ingang.sleutel, gezet.get((ingang.sleutel, 0)))
            if gevonden != ingang.teksten[0]:
                yield f"{kamer.name}: .mo is ouder dan .po: {ingang.bron[:70]!r}"


def haal_op(kamer: Path) -> None:
    """Run makemessages in the folder of a room."""
    (kamer / "locale").mkdir(exist_ok=True)
    opdracht = [sys.executable, "-m", "django", "makemessages", "-l", "en"]
    subprocess.run(
        [*opdracht, "--no-location", "--no-wrap", "--no-obsolete", "--ignore", "tests/*"],
        cwd=kamer,
        env={k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"},
        check=True,
        capture_output=True,
    )


def vergeten(kamer: Path) -> Iterator[str]:
    """Texts in the sources that the catalogue does not have."""
    with tempfile.TemporaryDirectory() as map_:
        kopie = Path(map_) / kamer.name
        shutil.copytree(kamer, kopie, ignore=shutil.ignore_patterns("static", "tests", "vendor"))
        bekend = {i.sleutel for i in lees_po((kamer / PO).read_text())} if (
            kamer / PO
        ).exists() else set()  # fmt: skip
        haal_op(kopie)
        if not (kopie / PO).exists():
            return
        for ingang in lees_po((kopie / PO).read_text()):
            if ingang.sleutel not in bekend:
                yield f"{kamer.name}: ontbreekt in de catalogus: {ingang.bron[:70]!r}"


def kamers() -> list[Path]:
    """The folders that hold texts."""
    return [PAKKET / k for k in (*KAMERS, "config") if (PAKKET / k).is_dir()]


def main() -> int:
    """Check all, or with ``--bijwerken`` update and compile all."""
    if "--bijwerken" in sys.argv:
        for kamer in kamers():
            haal_op(kamer)
            if (kamer / PO).exists():
                mo = (kamer / PO).with_suffix(".mo")
                subprocess.run(["msgfmt", "-o", str(mo), str(kamer / PO)], check=True)
    fouten = [fout for kamer in kamers() for fout in onvolledig(kamer)]
    if shutil.which("xgettext"):
        fouten += [fout for kamer in kamers() for fout in vergeten(kamer)]
    else:
        print("gettext ontbreekt: niet gecontroleerd of er teksten vergeten zijn")
    print("\n".join(fouten) if fouten else "vertalingen: volledig")
    return 1 if fouten else 0


if __name__ == "__main__":
    sys.exit(main())
