"""The theme is complete: nothing that a shipped component asks for is left to chance."""

import hashlib
import json
import re
from pathlib import Path

WEB = Path(__file__).resolve().parents[1]
STATISCH = WEB / "static" / "web"
OPMERKING = re.compile(r"/\*.*?\*/", re.S)

# Custom properties that a shipped component reads without a fallback and that have no value here.
UITZONDERINGEN = {
    r"--nl-button-.*-pressed-.*": "there are no toggle buttons of this kind: a choice is a field",
    r"--nl-button-\w+-positive-.*": "one accent: a green button beside it would say nothing",
}


def css(naam: str) -> str:
    return OPMERKING.sub("", (STATISCH / naam).read_text(encoding="utf-8"))


def zonder_terugval(tekst: str) -> set[str]:
    return {p for p in re.findall(r"var\(\s*(--[\w-]+)\s*\)", tekst) if not p.startswith("--_")}


def gezet(tekst: str) -> set[str]:
    return set(re.findall(r"(--[\w-]+)\s*:", tekst))


def test_elke_eigenschap_van_een_onderdeel_heeft_een_waarde_in_ons_thema() -> None:
    onderdelen = css("vendor/nldesign.css")
    waarden = gezet(onderdelen) | gezet(css("css/thema-nldesign.css"))
    ontbreekt = {
        p
        for p in zonder_terugval(onderdelen) - waarden
        if not any(re.fullmatch(patroon, p) for patroon in UITZONDERINGEN)
    }
    assert not ontbreekt, sorted(ontbreekt)


def test_elke_uitzondering_is_nog_nodig() -> None:
    onderdelen = zonder_terugval(css("vendor/nldesign.css"))
    for patroon, reden in UITZONDERINGEN.items():
        assert reden
        assert any(re.fullmatch(patroon, p) for p in onderdelen), patroon


def test_het_thema_zet_niets_dat_niemand_leest() -> None:
    gelezen = set(
        re.findall(r"var\(\s*(--[\w-]+)", css("vendor/nldesign.css") + css("css/components.css"))
    )
    thema = gezet(css("css/thema-nldesign.css"))
    assert not thema - gelezen - {p for p in thema if p.startswith("--nl-button-focus")}


def test_onze_eigen_stijlbladen_lezen_alleen_wat_bestaat() -> None:
    bladen = [
        "css/ground.css",
        "css/layout.css",
        "css/components.css",
        "css/print.css",
        "css/thema-nldesign.css",
    ]
    bestaat = gezet(css("css/tokens.css")) | gezet(css("css/thema-nldesign.css")) | {"--k", "--kbg"}
    bestaat |= gezet(css("css/components.css"))
    for blad in bladen:
        assert not zonder_terugval(css(blad)) - bestaat, blad


def test_de_lagen_van_tokens_wijzen_alleen_omhoog() -> None:
    """brand <- basis <- component."""
    for naam, waarde in re.findall(r"(--[\w-]+)\s*:\s*([^;]+);", css("css/tokens.css")):
        gebruikt = re.findall(r"var\(\s*(--[\w-]+)", waarde)
        if naam.startswith("--rh-brand-"):
            assert not gebruikt, naam
        elif naam.startswith("--basis-"):
            assert all(g.startswith("--rh-brand-") for g in gebruikt), naam
        else:
            assert all(g.startswith("--basis-") for g in gebruikt), naam


def test_onderdelen_kennen_geen_ruwe_kleur() -> None:
    for blad in ("css/ground.css", "css/layout.css", "css/components.css"):
        tekst = css(blad).replace("#14120f", "")  # selected text on the ochre halo
        assert not re.search(r"#[0-9a-f]{3,8}\b", tekst), blad
        assert "--rh-brand-" not in tekst, blad


def test_er_komt_niets_van_buiten_en_niets_uit_een_ander_register() -> None:
    for pad in [*STATISCH.rglob("*.css"), *(STATISCH / "js").glob("*.js")]:
        tekst = OPMERKING.sub("", pad.read_text(encoding="utf-8"))
        assert "@import" not in tekst
        assert not re.search(r"url\(\s*[\"']?https?:", tekst), pad
        assert "sourceMappingURL" not in tekst, (
            "het manifest van de statische bestanden struikelt hierover"
        )


# -- vendored files ------------------------------------------------------------------------------


def test_de_meegeleverde_bestanden_zijn_die_van_het_slot() -> None:
    regels = (WEB / "vendor" / "files.sha256").read_text(encoding="utf-8").splitlines()
    verwacht = {naam: som for som, naam in (regel.split("  ") for regel in regels)}
    map_ = STATISCH / "vendor"
    assert {p.name for p in map_.iterdir()} == set(verwacht)
    for naam, som in verwacht.items():
        assert hashlib.sha256((map_ / naam).read_bytes()).hexdigest() == som, naam


def test_het_slot_noemt_pakket_versie_en_vingerafdruk_en_geen_adres() -> None:
    tekst = (WEB / "vendor" / "lock.json").read_text(encoding="utf-8")
    assert "http" not in tekst
    for rij in json.loads(tekst):
        assert set(rij) == {"package", "version", "integrity"}
        assert rij["integrity"].startswith("sha512-")
        assert rij["version"][0].isdigit()


def test_elk_pakket_staat_met_zijn_licentie_bij_de_bestanden() -> None:
    map_ = STATISCH / "vendor"
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (map_ / "nldesign.LICENSE.md").read_text(
        encoding="utf-8"
    )
    assert "ISC License" in (map_ / "iconen.LICENSE").read_text(encoding="utf-8")
    assert "Zero-Clause BSD" in (map_ / "htmx.LICENSE").read_text(encoding="utf-8")
