"""The checks themselves: a check that finds nothing proves nothing."""

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from django.core.checks import run_checks
from django.db import connection

from regiehuis.config.checks import controleer_rol, controleer_virusscanner
from regiehuis.config.controle import chromium, vertalingen
from regiehuis.config.controle.beleid import beleidsproblemen, vormfout

PO = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "casus"
msgstr "case"

#, fuzzy
msgid "weging"
msgstr "weight"

msgctxt "werkwoord"
msgid "wegen"
msgstr ""

msgid "één dag"
msgid_plural ""
"%(n)s dagen"
msgstr[0] "one day"
msgstr[1] ""
"""


def test_een_onvolledige_catalogus_wordt_gezien(tmp_path: Path) -> None:
    po = tmp_path / vertalingen.PO
    po.parent.mkdir(parents=True)
    po.write_text(PO)
    fouten = "\n".join(vertalingen.onvolledig(tmp_path))
    assert "fuzzy" in fouten and "'weging'" in fouten
    assert "niet vertaald: 'wegen'" in fouten
    assert "niet vertaald: 'één dag'" in fouten
    assert ".mo ontbreekt" in fouten
    assert "'casus'" not in fouten


def test_een_oude_mo_wordt_gezien(tmp_path: Path) -> None:
    po = tmp_path / vertalingen.PO
    po.parent.mkdir(parents=True)
    goed = (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "a"\nmsgstr "b"\n'
    )
    po.write_text(goed)
    try:
        subprocess.run(["msgfmt", "-o", po.with_suffix(".mo"), po], check=True)
    except FileNotFoundError:
        pytest.skip("gettext is not here")
    assert list(vertalingen.onvolledig(tmp_path)) == []
    po.write_text(goed.replace('"b"', '"c"'))
    assert any(".mo is ouder" in fout for fout in vertalingen.onvolledig(tmp_path))


def test_alle_catalogi_zijn_volledig() -> None:
    assert [fout for kamer in vertalingen.kamers() for fout in vertalingen.onvolledig(kamer)] == []


@pytest.mark.parametrize(
    ("tekst", "fout"),
    [
        ("(huis_id = ANY (ARRAY( SELECT huidig_huis() AS huidig_huis)))", None),
        ("((NOT beperkt) AND (id = ANY (ARRAY( SELECT z.object_id FROM logboek_zicht z))))", None),
        ("(id = ANY (( SELECT mijn_zicht('{a}'::text[], '{b}'::text[]) AS x)::uuid[]))", None),
        ("(id = ANY (mijn_zicht('{a}'::text[], '{b}'::text[])))", "mijn_zicht"),
        ("(id = ANY (( SELECT anders('{a}'::text[]) AS anders)::uuid[]))", "SELECT"),
        ("mag_zien(id)", "mag_zien"),
        ("(id IN ( SELECT f() AS f))", "SELECT"),
        ("(id = ANY (ARRAY( SELECT a.id FROM (a JOIN b ON (a.id = b.id)))))", "join"),
        ("true", None),
    ],
)
def test_de_vorm_van_een_beleidsregel(tekst: str, fout: str | None) -> None:
    """proeven.md, "Policies": 657 ms against 1 ms."""
    gevonden = vormfout(tekst)
    assert (gevonden is None) == (fout is None)
    assert fout is None or fout in (gevonden or "")


@pytest.mark.django_db
def test_het_beleid_van_deze_database_is_goed() -> None:
    with connection.cursor() as cursor:
        assert list(beleidsproblemen(cursor)) == []


def test_een_tabel_zonder_beleid_wordt_gezien(rol: Any) -> None:
    with rol("eigenaar") as verbinding:
        verbinding.execute("CREATE TABLE proef_dicht (id int)")
        verbinding.execute("CREATE VIEW proef_kijk AS SELECT 1 AS een")
        with verbinding.cursor() as cursor:
            fouten = "\n".join(beleidsproblemen(cursor))
        verbinding.rollback()
    assert "proef_dicht" in fouten and "proef_kijk" in fouten


@pytest.mark.django_db
def test_de_rol_app_mag_en_eigenaar_niet(monkeypatch: pytest.MonkeyPatch, rol: Any) -> None:
    """The running application may not be owner, superuser or past the policies."""
    assert controleer_rol(databases=["default"]) == []
    from regiehuis.config import checks

    for wie, reden in (("eigenaar", "eigenaar"), ("kopie", "BYPASSRLS")):
        with rol(wie) as verbinding:
            monkeypatch.setattr(checks, "connections", {"default": verbinding})
            (fout,) = controleer_rol(databases=["default"])
        assert fout.id == "regiehuis.E002" and reden in fout.msg


def test_zonder_virusscanner_wordt_dat_gezegd(settings: Any) -> None:
    settings.REGIEHUIS_MODUS = "productie"
    settings.REGIEHUIS_CLAMAV = ""
    assert [m.id for m in controleer_virusscanner()] == ["regiehuis.W001"]
    settings.REGIEHUIS_CLAMAV = "localhost:3310"
    assert controleer_virusscanner() == []


@pytest.mark.django_db
def test_alle_systeemcontroles_zijn_goed() -> None:
    assert run_checks(databases=["default"]) == []


def test_chromium_wordt_gezocht(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "nergens"))
    assert chromium.zoek_chromium() is None
    monkeypatch.delenv("CHROMIUM")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    assert chromium.zoek_chromium() is None
    eigen = tmp_path / "chromium-1200" / "chrome-linux" / "chrome"
    eigen.parent.mkdir(parents=True)
    eigen.touch()
    assert chromium.zoek_chromium() == os.fspath(eigen)
