"""The data protection officer reads the log of his own house, and nobody else does (WGS 1.8(4))."""

import pytest

from regiehuis.logboek.context import binnen
from regiehuis.logboek.queries import controleer_zicht, wie_zien
from regiehuis.netwerk import services as netwerk
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang.tests.fabriek import deur

pytestmark = pytest.mark.django_db


def test_de_fg_ziet_het_logboek_tot_hij_het_niet_meer_is():
    h = huis_met_mensen()
    assert wie_ziet(h) == [h.mensen["fg"]]
    with binnen(deur(h, "beheerder")) as door:
        netwerk.zet_rollen(door, functionaris=h.mensen["fg"], rollen=["ondersteuning"])
    assert wie_ziet(h) == []
    with binnen(deur(h, "beheerder")) as door:
        netwerk.zet_rollen(door, functionaris=h.mensen["fg"], rollen=["fg"])
    assert wie_ziet(h) == [h.mensen["fg"]]
    with binnen(deur(h, "beheerder")) as door:
        netwerk.laat_vertrekken(door, functionaris=h.mensen["fg"], reden="andere_baan")
        assert controleer_zicht(h.id) == []
    assert wie_ziet(h) == []


def wie_ziet(h) -> list:
    with binnen(deur(h, "beheerder")):
        return wie_zien("logboek", h.id)
