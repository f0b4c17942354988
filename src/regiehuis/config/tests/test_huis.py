"""The shape of the house: what the import contract cannot see, and sizes (ontwerp.md §5)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

from regiehuis.config.controle.importcontract import BESTAND, contract
from regiehuis.config.kamers import APPS, KAMERS, PAKKET
from regiehuis.kern import registraties

MODULE_REGELS = 400  # blank lines left out
FUNCTIE_REGELS = 40

#: Argued exceptions: path -> reason.
LANGE_MODULES: dict[str, str] = {}
#: Argued exceptions: path:function -> reason.
LANGE_FUNCTIES: dict[str, str] = {}
#: Texts of law and ready-made sets are data; their length says nothing.
GEGEVENS = ("migrations", "tests", "vendor")

AANWEZIG = [kamer for kamer in KAMERS if (PAKKET / kamer / "__init__.py").exists()]
DIEPTE = {kamer: nummer for nummer, kamer in enumerate(KAMERS)}


def modules() -> Iterator[Path]:
    """Our own Python files, tests and migrations left out."""
    for pad in sorted(PAKKET.rglob("*.py")):
        if not set(pad.relative_to(PAKKET).parts) & set(GEGEVENS):
            yield pad


def kort(pad: Path) -> str:
    return str(pad.relative_to(PAKKET))


def test_het_importcontract_is_bijgewerkt_en_geen_kamer_is_vergeten() -> None:
    assert BESTAND.read_text() == contract(), (
        "run: python -m regiehuis.config.controle.importcontract --schrijf"
    )
    mappen = {p.parent.name for p in PAKKET.glob("*/__init__.py")} - {"config"}
    assert mappen <= set(KAMERS), "a room stands in config/kamers.py before it is built"
    for kamer in mappen:
        assert f"    regiehuis.{kamer}\n" in contract()


def test_elke_django_kamer_is_geinstalleerd() -> None:
    ons = [c.label for c in apps.get_app_configs() if c.name.startswith("regiehuis.")]
    assert ons == [*APPS, "config"], "all of them, in the order of the house, and then the roof"


def test_als_het_huis_staat_komt_er_in_de_registers_niets_meer_bij() -> None:
    """What a page shows does not depend on which module happened to be imported later."""
    for register in registraties.ALLE:
        with pytest.raises(RuntimeError):
            register.registreer("te-laat", object())


def test_verwijzingen_in_de_database_gaan_alleen_naar_beneden() -> None:
    """Foreign keys point to earlier rooms, without a way back (``related_name='+'``)."""
    fouten = []
    for model in apps.get_models(include_auto_created=True):
        van = model._meta.app_label
        if van not in DIEPTE:
            continue
        for veld in model._meta.get_fields():
            doel = getattr(veld, "related_model", None)
            if not veld.is_relation or not getattr(veld, "concrete", False) or doel is None:
                continue
            naar = doel._meta.app_label
            if naar == van or naar not in DIEPTE:
                continue
            if DIEPTE[naar] > DIEPTE[van]:
                fouten.append(f"{model.__name__}.{veld.name} -> {naar}: naar boven")
            if not veld.remote_field.hidden:
                fouten.append(f"{model.__name__}.{veld.name} -> {naar}: zonder related_name='+'")
    assert not fouten


def test_migraties_hangen_alleen_van_lagere_kamers_af() -> None:
    fouten = []
    for (van, naam), migratie in MigrationLoader(None).disk_migrations.items():
        if van not in DIEPTE:
            continue
        for naar, _ in [*migratie.dependencies, *migratie.run_before]:
            if naar in DIEPTE and DIEPTE[naar] > DIEPTE[van]:
                fouten.append(f"{van}.{naam} -> {naar}")
    assert not fouten


@pytest.mark.parametrize("kamer", AANWEZIG)
def test_sjablonen_noemen_alleen_adressen_van_de_eigen_kamer(kamer: str) -> None:
    """An address of another room comes from a register; ``web`` is everybody's."""
    fouten = []
    for pad in (PAKKET / kamer / "templates").rglob("*"):
        if not pad.is_file():
            continue
        for naam in re.findall(r"""{%\s*url\s+["'](\w+):""", pad.read_text()):
            if naam not in {kamer, "web"}:
                fouten.append(f"{kort(pad)}: {naam}")
    assert not fouten


def test_sjablonen_hebben_geen_script_of_stijl_in_de_tekst() -> None:
    """The content security policy refuses them; so do we, earlier."""
    verboden = re.compile(r"""<script(?![^>]*\bsrc=)|<style\b|\sstyle=["']|\son[a-z]+=["']""", re.I)
    fouten = [
        f"{kort(pad)}: {gevonden[0].strip()}"
        for pad in PAKKET.rglob("templates/**/*.html")
        if (gevonden := verboden.search(re.sub(r"{#.*?#}", "", pad.read_text())))
    ]
    assert not fouten


def test_geen_module_is_te_lang() -> None:
    te_lang = {
        kort(pad): regels
        for pad in modules()
        if (regels := sum(bool(r.strip()) for r in pad.read_text().splitlines())) > MODULE_REGELS
    }
    assert {k: v for k, v in te_lang.items() if k not in LANGE_MODULES} == {}
    assert set(LANGE_MODULES) <= set(te_lang), "an exception that is no longer needed"


def test_geen_functie_is_te_lang() -> None:
    te_lang = {}
    for pad in modules():
        for knoop in ast.walk(ast.parse(pad.read_text())):
            if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef):
                eerste = knoop.body[min(bool(ast.get_docstring(knoop)), len(knoop.body) - 1)]
                regels = (knoop.end_lineno or 0) - eerste.lineno + 1  # without signature, docstring
                if regels > FUNCTIE_REGELS:
                    te_lang[f"{kort(pad)}:{knoop.name}"] = regels
    assert {k: v for k, v in te_lang.items() if k not in LANGE_FUNCTIES} == {}
    assert set(LANGE_FUNCTIES) <= set(te_lang), "an exception that is no longer needed"


def test_klok_en_signalen() -> None:
    """Time comes from kern.klok; nothing happens by a hidden signal."""
    verboden = re.compile(r"\btimezone\.now\(|datetime\.now\(\)|date\.today\(|@receiver\b")
    fouten = [
        f"{kort(pad)}: {gevonden[0]}"
        for pad in modules()
        if not kort(pad).startswith(("kern/klok", "config/"))
        and (gevonden := verboden.search(pad.read_text()))
    ]
    assert not fouten
