import json
import re

import pytest

from regiehuis.logboek.context import binnen, in_huis
from regiehuis.netwerk import queries, services
from regiehuis.netwerk.tests.fabriek import bouw_huis_met_mensen, huis_met_mensen
from regiehuis.netwerk.tests.kopie import lees_huis, met_vervanging

pytestmark = pytest.mark.django_db
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT")


def test_het_proefhuis_heeft_iedereen():
    h = huis_met_mensen()
    with in_huis(h.id):
        mensen = queries.functionarissen(h.mensen.values())
        assert len(mensen) == len(h.mensen)
        assert all(m.actief for m in mensen.values())
        assert queries.met_rol(h.id, "procesregisseur") == [h.plaatsvervanger, h.regisseur]
        steun = queries.ambassadeur_en_leidinggevende([h.agent, h.officier])
        assert steun == {h.agent: {h.ambassadeur, h.leidinggevende}, h.officier: set()}
        assert queries.vervangers([h.regisseur]) == {h.regisseur: h.plaatsvervanger}


def test_wie_twee_huizen_vraagt_krijgt_er_twee():
    """The first lies ready (voorraad.py); the second is his own."""
    een, ander = huis_met_mensen(), huis_met_mensen()
    assert not set(een.mensen.values()) & set(ander.mensen.values())


@pytest.mark.parametrize("keer", [1, 2])
def test_een_klaargezet_huis_is_na_een_test_weer_zoals_het_was(keer):
    h = huis_met_mensen()
    with binnen(h.door) as door:
        assert queries.functionaris(h.agent).functie == "agent"
        services.wijzig_functionaris(door, functionaris=h.agent, functie="inspecteur")


def test_een_gekopieerd_huis_is_gelijk_aan_een_verteld_huis():
    """The copy saves time in every test; it must not differ from what the services make."""
    verteld = bouw_huis_met_mensen("Huis")
    huis_met_mensen()  # the first of a process may be told as well
    kopie = huis_met_mensen("Huis")
    assert _zonder_sleutels(lees_huis(kopie.id)) == _zonder_sleutels(lees_huis(verteld.id))


def _zonder_sleutels(rijen):
    eigen = {str(s) for s in rijen.sleutels} | set(rijen.woorden)
    zonder = met_vervanging(rijen.rijen, lambda w: "*" if w in eigen or MOMENT.match(w) else w)
    return {
        tabel: sorted(json.dumps(rij, sort_keys=True) for rij in inhoud)
        for tabel, inhoud in zonder.items()
    }
