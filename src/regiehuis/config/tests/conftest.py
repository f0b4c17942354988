"""Fixtures for the tests of settings and commands."""

import base64
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def opdrachtomgeving() -> Iterator[dict[str, str]]:
    """The environment of the command in demo mode, with an own data folder."""
    pad = Path(tempfile.mkdtemp(prefix="regiehuis-opdracht-"))
    pad.chmod(0o711)
    schoon = {
        k: v
        for k, v in os.environ.items()
        if not k.startswith(("REGIEHUIS_", "DATABASE_", "TEST_DATABASE", "PYTEST", "DJANGO_"))
    }
    yield schoon | {
        "REGIEHUIS_DATA": str(pad / "data"),
        "REGIEHUIS_MODUS": "demo",
        "PORT": "0",
    }
    shutil.rmtree(pad, ignore_errors=True)


@pytest.fixture
def productie(tmp_path: Path) -> dict[str, str]:
    """An environment with which production starts."""
    sleutel = base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()
    return {
        "REGIEHUIS_GEHEIM": secrets.token_urlsafe(60),
        "REGIEHUIS_SLEUTELS": f"k1:{sleutel}",
        "REGIEHUIS_ADRES": "https://regiehuis.example.org",
        "DATABASE_URL": "postgresql://app:geheim@db.example.org/regiehuis",
        "REGIEHUIS_DATA": str(tmp_path),
        "REGIEHUIS_SMTP_URL": "smtp://post:woord@mail.example.org:587?tls=1",
        "REGIEHUIS_AFZENDER": "regiehuis@example.org",
    }
