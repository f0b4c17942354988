"""Traces of signing in go in time, through the role that destroys."""

from datetime import timedelta
from uuid import uuid4

import pytest

from regiehuis.kern.klok import nu, op_moment
from regiehuis.kern.registraties import BEWAARTERMIJNEN
from regiehuis.logboek.context import binnen
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang import services
from regiehuis.toegang.models import BewaardeInvoer, Inlogregel
from regiehuis.toegang.services.inloggen import bewaar_invoer, noteer
from regiehuis.toegang.tests.fabriek import deur


@pytest.mark.usefixtures("echte_db")
def test_sporen_van_inloggen_verdwijnen_op_tijd():
    """AVG 5(1)(e)."""
    h = huis_met_mensen()
    with binnen(deur(h, "ambassadeur")) as door:
        services.nodig_uit(door, functionaris_id=h.agent)
    noteer("mislukt", waar="x")
    bewaar_invoer(uuid4(), "/f/x/", [("naam", "tekst")])
    termijnen = {
        "toegang.uitnodiging": timedelta(days=98),
        "toegang.inlogregel": timedelta(days=366),
        "toegang.bewaardeinvoer": timedelta(hours=13),
    }
    for sleutel, later in termijnen.items():
        regel = BEWAARTERMIJNEN[sleutel]
        assert regel.vind(h.id, nu()) == [], sleutel
        ids = regel.vind(h.id, nu() + later)
        assert len(ids) == 1, sleutel
        assert regel.vernietig(ids) == 1
    assert not Inlogregel.objects.exists() and not BewaardeInvoer.objects.exists()
    with op_moment(nu()):
        assert BEWAARTERMIJNEN["toegang.factorherstel"].vind(h.id, nu()) == []
