"""The pages that are made from the registers equal the registers; links and names in docs are true.

Renew with ``make documenten``.
"""

import re
from pathlib import Path

import pytest

from regiehuis.config.controle import documenten

WORTEL = documenten.DOCS.parent
PAGINAS = sorted([*documenten.DOCS.rglob("*.md"), WORTEL / "README.md", WORTEL / "CONTRIBUTING.md"])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
PAD = re.compile(r"`((?:src|docs|tests|scripts|\.ci)/[\w./-]+\.(?:py|md|html|css|toml|service))`")


@pytest.mark.parametrize("naam", documenten.PAGINAS)
def test_een_gemaakte_pagina_is_gelijk_aan_het_register(naam: str) -> None:
    assert (documenten.DOCS / naam).read_text() == documenten.maak(naam), "make documenten"


def test_elke_tabel_heeft_een_termijn_of_een_reden() -> None:
    """WGS 1.8(7): nothing is kept because nobody thought of it."""
    from regiehuis.kern.registraties import BEWAARTERMIJNEN

    met = {b.tabel for b in BEWAARTERMIJNEN}
    assert met <= set(documenten.tabellen())
    assert [
        t for t in documenten.tabellen() if t not in met and not documenten.zonder_termijn(t)
    ] == []


@pytest.mark.parametrize("pad", PAGINAS, ids=lambda p: str(p.relative_to(WORTEL)))
def test_elke_verwijzing_in_de_documentatie_bestaat(pad: Path) -> None:
    tekst = pad.read_text()
    mis = [
        doel
        for doel in LINK.findall(tekst)
        if not doel.startswith(("http", "mailto:")) and not (pad.parent / doel).exists()
    ]
    mis += [naam for naam in PAD.findall(tekst) if not (WORTEL / naam).exists()]
    assert mis == []


def test_elk_gevolg_is_in_het_nederlands_beschreven() -> None:
    """One page, one language: a crude look for English words."""
    from regiehuis.logboek.gevolgen import alle_gevolgen

    engels = re.compile(r"\b(the|sees|gets|his|who|mail that|no longer|with)\b", re.I)
    assert [g.omschrijving for g in alle_gevolgen() if engels.search(g.omschrijving)] == []
