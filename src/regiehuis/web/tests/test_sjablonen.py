"""What holds for every template of every room: it passes a strict content security policy, its
title holds nothing personal, and it uses the components as they are meant."""

import re
from html import unescape
from pathlib import Path

import pytest

PAKKET = Path(__file__).resolve().parents[2]
SJABLONEN = sorted(PAKKET.glob("*/templates/**/*.html"))
# letters and documents are no pages: they have a layout of their own and no policy
PAGINAS = [p for p in SJABLONEN if not {"brieven", "mail", "pdf", "email"} & set(p.parts)]
OPMERKING = re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}", re.S)
# what a title may print: numbers of cases and labels of our own
TITEL_MAG = re.compile(
    r"{{\s*(?:organisatie\.naam|[\w.]*(nummer|titel|label|rolnaam))\s*(\|\w+(:\"[^\"]*\")?)?\s*}}"
)


def naam(pad: Path) -> str:
    return str(pad.relative_to(PAKKET))


def lees(pad: Path) -> str:
    return OPMERKING.sub("", pad.read_text(encoding="utf-8"))


@pytest.mark.parametrize("pad", PAGINAS, ids=naam)
def test_een_sjabloon_heeft_geen_stijl_of_script_in_de_tekst(pad: Path) -> None:
    tekst = lees(pad)
    assert not re.search(r"\sstyle\s*=", tekst), "style= : zet het in een stijlblad"
    assert not re.search(r"<[^>]*\son\w+\s*=", tekst), "on...= : zet het in een module"
    assert not re.search(r"<style\b", tekst)
    for script in re.findall(r"<script\b[^>]*>", tekst):
        assert "src=" in script or 'type="application/json"' in script, script
    assert "javascript:" not in unescape(tekst).lower()
    assert not re.search(r"(?:src|href)=[\"'](?:https?:)?//", tekst), "alles komt van ons zelf"


@pytest.mark.parametrize("pad", PAGINAS, ids=naam)
def test_een_titel_bevat_geen_gegevens(pad: Path) -> None:
    """A title ends up in the history of the browser and on the taskbar (design §4, 11)."""
    for titel in re.findall(r"{%\s*block titel\s*%}(.*?){%\s*endblock", lees(pad), re.S):
        for uitdrukking in re.findall(r"{{.*?}}", titel):
            assert TITEL_MAG.fullmatch(uitdrukking), uitdrukking


@pytest.mark.parametrize("pad", PAGINAS, ids=naam)
def test_een_sjabloon_zet_niets_op_veilig_dat_mensen_schreven(pad: Path) -> None:
    assert "|safe" not in lees(pad)
    assert "autoescape off" not in lees(pad)


@pytest.mark.parametrize("pad", PAGINAS, ids=naam)
def test_een_formulier_dat_wijzigt_heeft_een_csrf_teken(pad: Path) -> None:
    tekst = lees(pad)
    for formulier in re.findall(r"<form\b[^>]*method=[\"']post[\"'].*?</form>", tekst, re.S | re.I):
        assert "{% csrf_token %}" in formulier


@pytest.mark.parametrize("pad", PAGINAS, ids=naam)
def test_knoppen_zijn_die_van_het_ontwerpsysteem(pad: Path) -> None:
    """The sketches called them rh-button and rh-input; the components are nl-button and the fields
    of web.formulieren."""
    tekst = lees(pad)
    assert not re.search(r"[\"'\s]rh-button(?!--sm)\b(?!s)", tekst)
    for klassen in re.findall(r"class=\"([^\"]*)\"", tekst):
        if {"rh-input", "rh-textarea", "rh-select"} & set(klassen.split()):
            assert "utrecht-" in klassen, klassen


def test_iedere_pagina_begint_bij_een_basis_van_web() -> None:
    for pad in PAGINAS:
        tekst = lees(pad)
        if "<html" in tekst:
            assert naam(pad) in {
                "web/templates/web/skelet.html",
                "web/templates/web/fout/500.html",
            }, f"{naam(pad)} begint een eigen pagina"
