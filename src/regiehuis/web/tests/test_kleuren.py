"""Contrast, calculated from tokens.css itself: text 4.5:1 and control edges 3:1, in both themes
(WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[1] / "static" / "web" / "css"
TOKENS = re.sub(r"/\*.*?\*/", "", (CSS / "tokens.css").read_text(encoding="utf-8"), flags=re.S)

VLAKKEN = ("document-bg", "surface-bg", "surface-subtle-bg", "surface-sunken-bg", "selected-bg")
TEKST_OP_VLAK = ("text", "text-subtle", "accent", "link", "negative", "warning", "positive")
PAREN = [
    *((t, v) for t in TEKST_OP_VLAK for v in VLAKKEN),
    *(
        (f"keten-{k}", v)
        for k in ("straf", "drang", "zorg", "gemeente")
        for v in ("surface-bg", "document-bg", f"keten-{k}-bg")
    ),
    ("info", "info-bg"),
    ("text", "info-bg"),
    ("text-subtle", "info-bg"),
    ("link", "info-bg"),
    ("negative", "negative-bg"),
    ("text", "negative-bg"),
    ("link", "negative-bg"),
    ("warning", "warning-bg"),
    ("text", "warning-bg"),
    ("link", "warning-bg"),
    ("positive", "positive-bg"),
    ("text", "positive-bg"),
    ("link", "positive-bg"),
    ("accent", "accent-subtle-bg"),
    ("text", "accent-subtle-bg"),
    ("accent-hover", "accent-subtle-bg"),
    ("accent-on", "accent"),
    ("accent-on", "accent-hover"),
    ("surface-bg", "negative"),
    ("surface-bg", "text"),
    ("surface-bg", "text-subtle"),
    ("header-text", "header-bg"),
    ("header-text-subtle", "header-bg"),
    ("header-text", "header-active-bg"),
    ("header-text-subtle", "header-active-bg"),
    ("text", "added-bg"),
    ("text", "removed-bg"),
    ("accent-hover", "surface-bg"),
    ("accent-hover", "document-bg"),
]
RANDEN = [
    *(("border-control", v) for v in VLAKKEN[:3]),
    ("accent", "surface-bg"),
    ("negative", "surface-bg"),
    ("header-border", "header-bg"),
    ("header-focus", "header-bg"),
    *(("focus-outline", v) for v in VLAKKEN),
]


def _waarden(blok: str) -> dict[str, str]:
    return dict(re.findall(r"(--[\w-]+)\s*:\s*([^;]+);", blok))


def _blok(kiezer: str) -> str:
    begin = TOKENS.index(kiezer) + len(kiezer)
    return TOKENS[begin : TOKENS.index("}", begin)]


MERK_EN_BASIS = {
    k: v for blok in re.findall(r":root \{(.*?)\}", TOKENS, re.S) for k, v in _waarden(blok).items()
}
DONKER = _waarden(_blok(':root[data-theme="dark"] {'))
THEMAS = {"licht": MERK_EN_BASIS, "donker": MERK_EN_BASIS | DONKER}


def kleur(thema: str, naam: str) -> tuple[float, float, float]:
    waarde = THEMAS[thema][f"--basis-color-{naam}"].strip()
    while m := re.fullmatch(r"var\((--[\w-]+)\)", waarde):
        waarde = THEMAS[thema][m[1]].strip()
    assert (m := re.fullmatch(r"#([0-9a-f]{6})", waarde)), f"{naam}: {waarde}"
    r, g, b = (int(m[1][i : i + 2], 16) / 255 for i in (0, 2, 4))
    return r, g, b


def licht(rgb: tuple[float, float, float]) -> float:
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(thema: str, een: str, ander: str) -> float:
    hoog, laag = sorted((licht(kleur(thema, een)), licht(kleur(thema, ander))), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


@pytest.mark.parametrize("thema", THEMAS)
@pytest.mark.parametrize(("voor", "achter"), PAREN)
def test_tekst_is_leesbaar(thema: str, voor: str, achter: str) -> None:
    assert contrast(thema, voor, achter) >= 4.5


@pytest.mark.parametrize("thema", THEMAS)
@pytest.mark.parametrize(("rand", "achter"), RANDEN)
def test_de_rand_van_wat_je_bedient_is_te_zien(thema: str, rand: str, achter: str) -> None:
    assert contrast(thema, rand, achter) >= 3


def test_donker_is_hetzelfde_of_je_het_kiest_of_het_apparaat() -> None:
    automatisch = _blok(':root:not([data-theme="light"]) {')
    assert _waarden(automatisch) == DONKER


def test_donker_zet_elke_kleur_van_betekenis() -> None:
    lichte = {k for k, v in MERK_EN_BASIS.items() if k.startswith("--basis-color-")}
    # the header is dark green in both themes, and its field and edge with it
    zelfde = {
        "--basis-color-header-border",
        "--basis-color-header-field-bg",
        "--basis-color-header-focus",
    }
    assert lichte - set(DONKER) == zelfde
