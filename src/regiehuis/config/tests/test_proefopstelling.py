"""The set-up of the tests themselves: the right role, real commits, and the loud line."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections

WORTEL = Path(__file__).parents[4]


@pytest.mark.django_db
def test_tests_draaien_als_app_en_niet_als_superuser() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, current_setting('is_superuser')")
        assert cursor.fetchone() == ("app", "off")


def test_echte_db_ziet_alle_rollen(echte_db: None) -> None:
    for alias in ("default", "eigenaar", "vernietiger"):
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT current_user")
            assert cursor.fetchone()[0] == ("app" if alias == "default" else alias)


@pytest.mark.parametrize("keer", [1, 2])
def test_na_echte_commits_is_de_database_weer_leeg(echte_db: None, rol: Any, keer: int) -> None:
    tellen = "SELECT count(*) FROM django_session"
    invoegen = "INSERT INTO django_session VALUES ('proef', 'inhoud', now())"
    with connection.cursor() as cursor:
        cursor.execute(tellen)
        assert cursor.fetchone()[0] == 0
        cursor.execute(invoegen)
    with rol("app") as ander:
        assert ander.execute(tellen).fetchone() == (1,)


PROEF = """
def test_in_de_browser(browser):
    pass
"""


@pytest.mark.parametrize(("eis", "code"), [("0", 0), ("1", 1)])
def test_zonder_browser_een_luide_regel_en_met_eis_een_fout(
    tmp_path: Path, eis: str, code: int
) -> None:
    import os

    (tmp_path / "test_proef.py").write_text(PROEF)
    klaar = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "conftest", "-c", "pyproject.toml"]
        + ["--rootdir", str(WORTEL), str(tmp_path)],
        cwd=WORTEL,
        env=os.environ | {"CHROMIUM": "/nergens", "EIS_BROWSER": eis, "PYTHONPATH": str(WORTEL)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "BROWSERTESTS NIET GEDRAAID" in klaar.stdout, klaar.stdout + klaar.stderr
    assert klaar.returncode == code
