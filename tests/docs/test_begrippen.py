"""docs/begrippen.md: complete for every model, one English term each, as in the translations."""

import re
from pathlib import Path

import pytest
from django.apps import apps

from regiehuis.config.controle import documenten, vertalingen

PAGINA = documenten.DOCS / "begrippen.md"
VERWARREND = (
    "procesregie / casusregie", "opschalen / escaleren", "afspraak / interventie",
    "actualiteit / responstermijn", "afsluiten / vernietigen", "bekend / besproken",
    "casus / persoon",
)  # fmt: skip
#: Term -> the word of it that every translation of a text with the Dutch term must hold. Other
#: terms have a common meaning as well, or stand in sentences that are turned around.
NA_TE_GAAN = {
    "casus": "case", "aanmelding": "submission", "weging": "weighing", "doeltoets": "purpose test",
    "informatieverzoek": "request", "leefgebied": "life domain", "hoedanigheid": "capacity",
    "procesregisseur": "process director", "doelbinding": "purpose limitation",
    "ambassadeur": "ambassador", "ketenmanager": "chain manager", "plaatsvervanger": "deputy",
    "beheerder": "administrator", "informatievraag": "information question", "vacature": "vacancy",
    "uitnodiging": "invitation", "deelnemer": "participant", "interventie": "intervention",
    "detentie": "detention", "mandaat": "mandate", "directe kring": "direct circle",
}  # fmt: skip
PLAATS = re.compile(r"%\(\w+\)s|\{\w+\}|<[^>]+>")
#: The name of a role is a choice of the house and is then not translated.
NIET_VERTAALD = {"Bijvoorbeeld: procesregisseur of veiligheidsmakelaar."}


def _tabellen() -> dict[str, list[list[str]]]:
    """Heading -> rows of the table below it."""
    uit: dict[str, list[list[str]]] = {}
    kop = ""
    for regel in PAGINA.read_text().splitlines():
        if regel.startswith("## "):
            kop = regel[3:]
        elif regel.startswith("| ") and not regel.startswith(("| Term", "| One")):
            uit.setdefault(kop, []).append([c.strip() for c in regel.strip("|").split("|")])
    return uit


def _termen() -> dict[str, str]:
    """Dutch term in lower case -> English."""
    return {
        rij[0].casefold(): rij[1]
        for kop, rijen in _tabellen().items()
        if kop != "Easily confused"
        for rij in rijen
    }


def _eigen_modellen() -> list[str]:
    return sorted({m.__name__ for m in apps.get_models() if m.__module__.startswith("regiehuis.")})


def test_elk_model_staat_in_de_begrippenlijst() -> None:
    ontbreekt = [naam for naam in _eigen_modellen() if naam.casefold() not in _termen()]
    assert ontbreekt == [], f"zet in docs/begrippen.md: {', '.join(ontbreekt)}"


def test_er_staat_geen_model_in_dat_niet_bestaat() -> None:
    (rijen,) = [r for kop, r in _tabellen().items() if kop.startswith("What is stored")]
    assert {rij[0] for rij in rijen} - set(_eigen_modellen()) == set()


def test_elke_regel_is_een_hele_regel() -> None:
    for kop, rijen in _tabellen().items():
        breedte = 3 if kop == "Easily confused" else 4
        for rij in rijen:
            assert len(rij) == breedte and all(rij), rij


def test_een_term_staat_er_een_keer() -> None:
    for kop, rijen in _tabellen().items():
        termen = [rij[0] for rij in rijen]
        if kop != "Easily confused":
            assert len(termen) == len(set(termen)), kop


@pytest.mark.parametrize("paar", VERWARREND)
def test_woorden_die_op_elkaar_lijken_staan_naast_elkaar(paar: str) -> None:
    """The pairs that are two things everywhere."""
    een, ander = paar.split(" / ")
    assert any(r[:2] == [een, ander] for r in _tabellen()["Easily confused"]), paar


def _zinnen() -> list[tuple[str, str, str]]:
    """(room, Dutch, English) of every translated text."""
    return [
        (kamer.name, ingang.bron, ingang.teksten[0])
        for kamer in vertalingen.kamers()
        if (kamer / vertalingen.PO).exists()
        for ingang in vertalingen.lees_po((kamer / vertalingen.PO).read_text())
        if ingang.teksten and ingang.bron not in NIET_VERTAALD
    ]


@pytest.mark.parametrize("term", NA_TE_GAAN)
def test_een_term_heeft_overal_hetzelfde_engels(term: str) -> None:
    """One English term per Dutch noun, in the list and on every screen."""
    engels = NA_TE_GAAN[term]
    assert engels in _termen()[term], "the list itself"
    stam = engels.removesuffix("y") if engels.endswith("y") else engels
    nederlands = re.compile(rf"\b{term}\b", re.I)
    anders = [
        (kamer, bron, vertaald)
        for kamer, bron, vertaald in _zinnen()
        if nederlands.search(PLAATS.sub("", bron)) and stam not in vertaald.casefold()
    ]
    assert anders == []


def test_de_toets_zelf_vindt_een_ander_woord(tmp_path: Path) -> None:
    """A check that finds nothing proves nothing."""
    assert any(re.search(r"\bcasus\b", bron, re.I) for _k, bron, _v in _zinnen())
    assert "case" in _termen()["casus"] and "file" not in _termen()["casus"]
