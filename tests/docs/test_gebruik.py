"""The pages per role name buttons and pages as the screen does."""

import re

import pytest

from regiehuis.config.controle import documenten
from regiehuis.config.kamers import PAKKET

GIDSEN = sorted((documenten.DOCS / "gebruik").glob("*.md"))
SCHERMTEKST = "".join(
    pad.read_text(encoding="utf-8")
    for soort in ("*.html", "*.py")
    for pad in PAKKET.rglob(soort)
    if "tests" not in pad.parts
)


@pytest.mark.parametrize("gids", GIDSEN, ids=[gids.stem for gids in GIDSEN])
def test_wat_een_gids_cursief_noemt_staat_zo_op_het_scherm(gids) -> None:
    genoemd = re.findall(r"(?<!\*)\*([^*\n]{3,60})\*(?!\*)", gids.read_text(encoding="utf-8"))
    assert [woord for woord in genoemd if woord not in SCHERMTEKST] == []
