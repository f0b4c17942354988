import pytest

from regiehuis.logboek.context import in_huis
from regiehuis.netwerk import queries
from regiehuis.netwerk.tests.fabriek import huis_met_mensen

pytestmark = pytest.mark.django_db


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
