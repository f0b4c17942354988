"""What a case asks of the house, on the home page: every day until it is done."""

import pytest

from regiehuis.casus.tests.fabriek import huis_met_casus
from regiehuis.logboek.context import binnen
from regiehuis.netwerk import services as netwerk
from regiehuis.werkvoorraad.queries import voorbeeld, werk


def items(c, wie: str) -> dict[str, list[str]]:
    door = c.door(wie)
    with binnen(door):
        return {
            q.sleutel: [r.item.soort for r in q.rijen if r.item.casus_nummer == c.casus.nummer]
            for q in werk(door)
        }


@pytest.fixture
def c(db):
    return huis_met_casus()


def test_een_net_geopende_casus_staat_bij_te_doen_van_wie_procesregie_heeft(c):
    assert items(c, "regisseur")["doen"] == ["beginnen"]
    assert items(c, "plaatsvervanger")["doen"] == []


def test_een_vacature_staat_elke_dag_bij_wie_iemand_mag_aanwijzen(c):
    """ontwerp.md §4.13."""
    with binnen(c.door("ketenmanager")) as door:
        netwerk.laat_vertrekken(door, functionaris=c.huis.mensen["regisseur"])
    assert items(c, "ketenmanager")["besluiten"] == ["vacature"]
    assert items(c, "plaatsvervanger")["besluiten"] == ["vacature"]
    assert items(c, "agent")["besluiten"] == []


def test_naast_de_lijst_staat_de_casus_in_het_kort(c, rf):
    door = c.door("regisseur")
    with binnen(door):
        sjabloon, inhoud = voorbeeld(door, f"beginnen:{c.id}")
        assert sjabloon == "casus/deel/naast.html"
        assert inhoud["inhoud"].aanduiding
    vreemde = c.door("psychiater")
    with binnen(vreemde):
        assert voorbeeld(vreemde, f"beginnen:{c.id}") is None


def test_wie_niet_hoort_bij_de_casus_krijgt_er_geen_werk_van(c):
    assert not any(items(c, "triagist").values())
