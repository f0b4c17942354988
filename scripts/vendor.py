"""Fetch the front-end files we ship, without a bundler and without node at run time.

    python scripts/vendor.py            fetch what lock.json says and write the files
    python scripts/vendor.py --update   look up the newest allowed versions and rewrite lock.json
    python scripts/vendor.py --check    fetch elsewhere and compare with what is committed

`npm pack` fetches each package from whatever registry npm is configured for; the sha512 of the
tarball must equal the integrity in `src/regiehuis/web/vendor/lock.json`. The lock holds package,
version and integrity only. Nothing is executed from a package.
"""

import argparse
import base64
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "src" / "regiehuis" / "web"
LOCK = WEB / "vendor" / "lock.json"
SUMS = WEB / "vendor" / "files.sha256"
TARGET = WEB / "static" / "web" / "vendor"

# One style sheet is made from these, in this order, inside one cascade layer: whatever we write
# ourselves in a later layer wins without a fight over specificity. The `html/` files style plain
# elements, so that a bare <h1>, <p>, <a> or <table> already looks right.
STYLES: dict[str, str] = {
    "@nl-design-system-candidate/heading-css": "dist/html/heading.css",
    "@nl-design-system-candidate/paragraph-css": "dist/html/paragraph.css",
    "@nl-design-system-candidate/link-css": "dist/html/link.css",
    "@nl-design-system-candidate/mark-css": "dist/html/mark.css",
    "@nl-design-system-candidate/skip-link-css": "dist/skip-link.css",
    "@nl-design-system-candidate/button-css": "dist/button.css",
    "@utrecht/table-css": "dist/html/index.min.css",
    "@utrecht/separator-css": "dist/html/index.min.css",
    "@utrecht/alert-css": "dist/index.min.css",
    "@utrecht/form-field-css": "dist/index.min.css",
    "@utrecht/form-fieldset-css": "dist/index.min.css",
    "@utrecht/form-label-css": "dist/index.min.css",
    "@utrecht/form-field-description-css": "dist/index.min.css",
    "@utrecht/form-field-error-message-css": "dist/index.min.css",
    "@utrecht/textbox-css": "dist/index.min.css",
    "@utrecht/textarea-css": "dist/index.min.css",
    "@utrecht/select-css": "dist/index.min.css",
    "@utrecht/radio-button-css": "dist/index.min.css",
    "@utrecht/checkbox-css": "dist/index.min.css",
}
HTMX = "htmx.org"
ICONS = "lucide-static"
# our name -> name in the icon set
ICON_NAMES: dict[str, str] = {
    "oog": "eye",
    "oog-dicht": "eye-off",
    "zoek": "search",
    "persoon": "user",
    "personen": "users",
    "organisatie": "building-2",
    "huis": "house",
    "map": "folder-open",
    "document": "file-text",
    "bijlage": "paperclip",
    "bericht": "mail",
    "bel": "bell",
    "telefoon": "phone",
    "gesprek": "message-circle",
    "klok": "clock",
    "agenda": "calendar",
    "potlood": "pencil",
    "plus": "plus",
    "min": "minus",
    "vink": "check",
    "kruis": "x",
    "pijl-rechts": "arrow-right",
    "pijl-links": "arrow-left",
    "chevron-rechts": "chevron-right",
    "chevron-omlaag": "chevron-down",
    "uitroep": "triangle-alert",
    "info": "info",
    "vraag": "circle-question-mark",
    "slot": "lock",
    "schild": "shield-check",
    "sleutel": "key-round",
    "tandwiel": "settings",
    "uit": "log-out",
    "wissel": "arrow-left-right",
    "terug": "undo-2",
    "geschiedenis": "history",
    "filter": "list-filter",
    "lijst": "list",
    "download": "download",
    "upload": "upload",
    "prullenbak": "trash-2",
    "link": "link",
    "zon": "sun",
    "maan": "moon",
    "taal": "languages",
    "weegschaal": "scale",
    "vlag": "flag",
    "afdruk": "printer",
}
PACKAGES = [HTMX, ICONS, *STYLES]
SOURCE_MAP = re.compile(r"\s*(/\*# sourceMappingURL=[^*]*\*/|//# sourceMappingURL=\S+)\s*")


def pack(package: str, version: str, integrity: str | None, folder: Path) -> tuple[str, str, Path]:
    """Fetch one package; return (version, integrity, unpacked folder).

    Raises SystemExit when the tarball is not the one the lock names.
    """
    spec = f"{package}@{version}" if version else package
    out = subprocess.run(
        ["npm", "pack", "--json", "--ignore-scripts", spec],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    answer = json.loads(out.stdout)[0]
    tarball = folder / answer["filename"].replace("@", "").replace("/", "-")
    found = "sha512-" + base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()
    if integrity and found != integrity:
        sys.exit(f"{spec}: integrity differs from the lock\n  lock  {integrity}\n  found {found}")
    unpacked = folder / tarball.stem
    with tarfile.open(tarball) as archive:
        archive.extractall(unpacked, filter="data")
    return answer["version"], found, next(p for p in unpacked.iterdir() if p.is_dir())


def text_of(path: Path) -> str:
    # The maps are not shipped, and a storage with hashed names trips over the reference.
    return SOURCE_MAP.sub("", path.read_text(encoding="utf-8")).replace('@charset "UTF-8";', "")


def licence_of(package: Path) -> str:
    for name in ("LICENSE.md", "LICENSE", "LICENSE.txt"):
        if (package / name).exists():
            return (package / name).read_text(encoding="utf-8").strip() + "\n"
    raise SystemExit(f"{package}: no licence file")


def style_sheet(folders: dict[str, Path], versions: dict[str, str]) -> str:
    head = [
        "/* NL Design System components, EUPL-1.2, see nldesign.LICENSE.md.",
        "   Made by scripts/vendor.py:",
    ]
    head += [f"   {name} {versions[name]}" for name in STYLES]
    head.append("*/")
    parts = [
        f"/* {name} */\n{text_of(folders[name] / path).strip()}" for name, path in STYLES.items()
    ]
    return "\n".join(head) + "\n@layer nldesign {\n" + "\n".join(parts) + "\n}\n"


def sprite(folder: Path, version: str) -> str:
    symbols = []
    for ours, theirs in ICON_NAMES.items():
        svg = (folder / "icons" / f"{theirs}.svg").read_text(encoding="utf-8")
        inside = svg[svg.index(">", svg.index("<svg")) + 1 : svg.rindex("</svg>")]
        body = re.sub(r"\s+", " ", inside).strip()
        symbols.append(f'<symbol id="{ours}" viewBox="0 0 24 24">{body}</symbol>')
    return (
        f"<!-- lucide-static {version}, ISC licence, see iconen.LICENSE; "
        "made by scripts/vendor.py -->\n"
        '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n"
    )


def build(target: Path, lock: list[dict[str, str]]) -> list[dict[str, str]]:
    """Fetch everything in the lock and write the shipped files to target; return the lock found."""
    target.mkdir(parents=True, exist_ok=True)
    known = {row["package"]: row for row in lock}
    folders: dict[str, Path] = {}
    found: list[dict[str, str]] = []
    with tempfile.TemporaryDirectory() as temporary:
        for package in PACKAGES:
            row = known.get(package, {})
            version, integrity, folder = pack(
                package, row.get("version", ""), row.get("integrity"), Path(temporary)
            )
            folders[package] = folder
            found.append({"package": package, "version": version, "integrity": integrity})
        versions = {row["package"]: row["version"] for row in found}
        files = {
            "nldesign.css": style_sheet(folders, versions),
            "nldesign.LICENSE.md": licence_of(folders["@utrecht/textbox-css"]),
            "htmx.min.js": text_of(folders[HTMX] / "dist" / "htmx.min.js"),
            "htmx.LICENSE": licence_of(folders[HTMX]),
            "iconen.svg": sprite(folders[ICONS], versions[ICONS]),
            "iconen.LICENSE": licence_of(folders[ICONS]),
        }
        for name, text in files.items():
            (target / name).write_text(text, encoding="utf-8")
    return found


def sums(folder: Path) -> str:
    return "".join(
        f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n"
        for p in sorted(folder.iterdir())
        if p.is_file()
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    lock = json.loads(LOCK.read_text(encoding="utf-8")) if LOCK.exists() else []
    if options.check:
        with tempfile.TemporaryDirectory() as temporary:
            build(Path(temporary), lock)
            if sums(Path(temporary)) != sums(TARGET):
                sys.exit("the committed files differ from the packages: run scripts/vendor.py")
        print("vendored files are those of the lock")
        return
    found = build(TARGET, [] if options.update else lock)
    LOCK.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    SUMS.write_text(sums(TARGET), encoding="utf-8")


if __name__ == "__main__":
    main()
