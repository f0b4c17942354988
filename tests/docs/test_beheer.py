"""What docs/beheer.md and docs/dreigingsmodel.md promise."""

import re
from pathlib import Path

from django.conf import settings

from regiehuis.config.controle import documenten
from regiehuis.config.instellingen import INSTELLINGEN
from regiehuis.config.opdrachten import ROLLEN, ontleder
from regiehuis.ingebed.rollen import INLOGROLLEN
from regiehuis.stukken.opslag import VersleuteldeOpslag

BEHEER = (documenten.DOCS / "beheer.md").read_text()
DREIGING = (documenten.DOCS / "dreigingsmodel.md").read_text()


def test_een_reservekopie_neemt_de_map_mee_waar_de_stukken_staan() -> None:
    plek = Path(VersleuteldeOpslag().path("0" * 32))
    assert plek.is_relative_to(settings.REGIEHUIS_BESTANDEN)


def test_elke_genoemde_opdracht_bestaat() -> None:
    (keuzes,) = [a.choices for a in ontleder()._actions if a.dest == "opdracht"]
    genoemd = set(
        re.findall(r"\bregiehuis ([a-z][a-z-]+)", re.sub(r"-[dU] regiehuis\b", "", BEHEER))
    )
    assert genoemd - set(keuzes) == set()


def test_elke_genoemde_instelling_bestaat() -> None:
    bekend = {i.naam for i in INSTELLINGEN}
    genoemd = set(re.findall(r"\b(?:REGIEHUIS|DATABASE)_[A-Z_]+\b", BEHEER))
    assert genoemd - bekend == set()


def test_elke_rol_van_de_database_staat_in_de_handleiding() -> None:
    assert [r for r in (*INLOGROLLEN, "poort") if f"`{r}`" not in BEHEER] == []
    assert set(INLOGROLLEN) <= set(ROLLEN)


def test_elke_genoemde_toets_van_het_dreigingsmodel_bestaat() -> None:
    """A protection without a test is a wish."""
    genoemd = set(re.findall(r"`(test_\w+)`", DREIGING))
    wortel = documenten.DOCS.parent
    bestaand = {
        naam
        for pad in [*wortel.glob("src/**/test_*.py"), *wortel.glob("tests/**/test_*.py")]
        for naam in re.findall(r"^def (test_\w+)", pad.read_text(), re.M)
    }
    assert len(genoemd) > 30
    assert sorted(genoemd - bestaand) == []
