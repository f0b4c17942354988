"""The pages that are made from the registers equal the registers; links and names in docs are true.

Renew with ``make documenten``.
"""

import re
from pathlib import Path

import pytest

from regiehuis.config.controle import documenten

WORTEL = documenten.WORTEL
PAGINAS = documenten.geschreven()


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
    assert documenten.loze_verwijzingen(pad) == []


def test_elk_scherm_staat_in_vier_vormen_in_de_documentatie(monkeypatch) -> None:
    """``make schermen`` makes the pictures and the page that shows them."""
    monkeypatch.syspath_prepend(str(WORTEL / "scripts"))
    import schermen

    map_ = documenten.DOCS / "schermen"
    assert (map_ / "README.md").read_text() == schermen.index(), "make schermen"
    horen = {schermen.bestand(s, *vorm) for s in schermen.SCHERMEN for vorm in schermen.VORMEN}
    assert {p.name for p in map_.glob("*.png")} == horen
    assert sum(p.stat().st_size for p in map_.glob("*.png")) < 20_000_000


def test_elk_gevolg_is_in_het_nederlands_beschreven() -> None:
    """One page, one language: a crude look for English words."""
    from regiehuis.logboek.gevolgen import alle_gevolgen

    engels = re.compile(r"\b(the|sees|gets|his|who|mail that|no longer|with)\b", re.I)
    assert [g.omschrijving for g in alle_gevolgen() if engels.search(g.omschrijving)] == []


#: What docs/architectuur.md says stands in a file: when it moves, the page must follow.
ANKERS = {
    "src/regiehuis/casus/rules/casus.py": ("TEKSTVELDEN = {", '"volgende_stap": _('),
    "src/regiehuis/casus/models/casus.py": (
        "class Casusinhoud(Rij):",
        "max_length=rules.MAX_TEKST",
    ),
    "src/regiehuis/casus/forms.py": ("class TekstenForm(Formulier):", "DELEN = {", "TekstVeld("),
    "src/regiehuis/casus/queries/ruggengraat.py": ("NOG_NIET: ", "EIGEN: ", "def volgende_stap("),
    "src/regiehuis/recht/standaard.py": ("class StandaardSet:", "SETS: "),
    "src/regiehuis/recht/services.py": ("def zet_criteria(",),
    "src/regiehuis/overleg/standaard.py": ("SOORTEN: ", "uitnodiging=_VERWACHT"),
    "src/regiehuis/overleg/rules/woorden.py": ("VASTE_PUNTEN = {", "KEUZES = {"),
    "src/regiehuis/overleg/services/soorten.py": ("def zet_soort(",),
    "src/regiehuis/overleg/gevolgen.py": ("def geef_soorten(", "vier soorten overleg"),
    "src/regiehuis/logboek/taken.py": ("def taak(", "def stel_uit(", "def rooster("),
    "src/regiehuis/demo/services.py": ("def laad_demo(",),
    "src/regiehuis/kern/document.py": ("class Tabel:", "Blok = Alinea | Kopje | Punten"),
    "src/regiehuis/dossier/services.py": ("def geef_uit(",),
    "src/regiehuis/dossier/tests/test_uitgave.py": ("een_ander_krijgt_een_ander_dossier",),
}


@pytest.mark.parametrize("naam", ANKERS)
def test_de_voorbeelden_van_de_architectuur_wijzen_naar_wat_er_staat(naam: str) -> None:
    assert naam in (documenten.DOCS / "architectuur.md").read_text()
    assert [a for a in ANKERS[naam] if a not in (WORTEL / naam).read_text()] == []


def test_elke_kamer_staat_in_de_architectuur() -> None:
    from regiehuis.config.kamers import KAMERS, PAKKET

    tekst = (documenten.DOCS / "architectuur.md").read_text()
    rijen = re.findall(r"^\| `(\w+)` \|", tekst, re.M)
    bestaand = [k for k in KAMERS if (PAKKET / k / "__init__.py").exists()]
    assert list(dict.fromkeys(k for k in rijen if k in KAMERS)) == bestaand


def test_elke_afhankelijkheid_heeft_een_reden_en_de_goede_versie() -> None:
    """docs/keuzes/afhankelijkheden.md against pyproject.toml."""
    import tomllib

    project = tomllib.loads((WORTEL / "pyproject.toml").read_text())["project"]
    echt = {}
    for regel in project["dependencies"]:
        naam, _, versie = regel.partition("==")
        echt[naam.partition("[")[0]] = versie.removesuffix(".*")
    tekst = (documenten.DOCS / "keuzes" / "afhankelijkheden.md").read_text()
    genoemd = dict(re.findall(r"^\| ([\w-]+) \| ([\d.]+)", tekst, re.M))
    assert genoemd == echt


def test_elke_keuze_zegt_wat_waarom_en_wat_ervan_komt() -> None:
    for pad in (documenten.DOCS / "keuzes").glob("*.md"):
        tekst = pad.read_text()
        assert "Status: " in tekst, pad.name
        if pad.name != "afhankelijkheden.md":
            for kop in ("**Context.**", "**Decision.**", "**Consequences.**"):
                assert kop in tekst, (pad.name, kop)
