"""The nightly check: sight equals the memberships (proeven.md, "Policies")."""

import logging

from regiehuis.casus.tests.fabriek import huis_met_casus
from regiehuis.logboek import tasks  # noqa: F401
from regiehuis.logboek.context import binnen
from regiehuis.logboek.services import geef_zicht
from regiehuis.logboek.taken import voer_uit


def test_de_nachtelijke_controle_zwijgt_als_het_zicht_klopt(db, caplog):
    huis_met_casus()
    with caplog.at_level(logging.ERROR):
        voer_uit("logboek.controleer_zicht")
    assert not caplog.records


def test_de_nachtelijke_controle_ziet_zicht_zonder_grond(db, caplog):
    c = huis_met_casus()
    with binnen(c.door("regisseur")) as door:
        geef_zicht(
            door,
            functionarissen=[c.huis.mensen["officier"]],
            soort="casus",
            object_id=c.id,
            niveau="inhoud",
            grond="zomaar",
            casus=c.id,
        )
    with caplog.at_level(logging.ERROR):
        voer_uit("logboek.controleer_zicht")
    assert len(caplog.records) == 1
