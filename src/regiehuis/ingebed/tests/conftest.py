"""Servers of our own, apart from that of the test run."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def datamap() -> Iterator[Path]:
    """A data folder that the server's user can reach (pytest's own tmp_path is closed to it)."""
    pad = Path(tempfile.mkdtemp(prefix="regiehuis-proef-"))
    pad.chmod(0o711)
    yield pad / "data"
    shutil.rmtree(pad, ignore_errors=True)
