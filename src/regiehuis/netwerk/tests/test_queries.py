"""Reading the network: who is who, and how many queries that costs."""

import pytest

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.context import binnen
from regiehuis.netwerk import queries
from regiehuis.netwerk.tests.fabriek import huis_met_mensen, voeg_functionaris_toe

pytestmark = pytest.mark.django_db


@pytest.fixture
def h():
    h = huis_met_mensen()
    with binnen(h.door):
        yield h


def test_mensen_komen_in_een_vraag_met_functie_en_organisatie(h, django_assert_num_queries):
    with django_assert_num_queries(1):
        mensen = queries.functionarissen([*h.mensen.values(), None, nieuw_id()])
    agent = mensen[h.agent]
    assert agent.voluit == "Agent Bakker, agent, Politie Midden"
    assert (agent.keten, agent.publiek, agent.hoedanigheid_soort) == ("straf", True, "politie")
    assert queries.functionarissen([]) == {}


def test_een_mens_van_een_ander_huis_bestaat_hier_niet(h):
    ander = huis_met_mensen()
    with binnen(h.door):
        assert queries.functionarissen([ander.agent]) == {}
        with pytest.raises(NietGevonden):
            queries.functionaris(ander.agent)
        assert not {m.id for m in queries.kiesbaar(h.door)} & set(ander.mensen.values())


@pytest.mark.parametrize(
    "zoek, wie",
    [("bakker politie", {"agent", "wijkagent"}), ("psych", {"psychiater"}), ("%", set())],
)
def test_kiezen_zoekt_in_naam_functie_en_organisatie(h, zoek, wie):
    assert {m.id for m in queries.kiesbaar(h.door, zoek)} == {h.mensen[w] for w in wie}


def test_kiezen_binnen_een_hoedanigheid(h):
    mensen = queries.kiesbaar(h.door, hoedanigheid=h.hoedanigheden["ggz"])
    assert [m.id for m in mensen] == [h.psychiater]


def test_het_netwerk_kost_drie_vragen_hoe_groot_het_ook_is(h, django_assert_num_queries):
    with django_assert_num_queries(3):
        klein = queries.netwerk(h.door)
    for n in range(5):
        voeg_functionaris_toe(h.nieuw, h.hoedanigheden["ggz"], f"Extra{n} Mens")
    with binnen(h.door), django_assert_num_queries(3):
        groot = queries.netwerk(h.door)
    assert sum(lid.aantal for lid in groot) == sum(lid.aantal for lid in klein) + 5


def test_het_netwerk_zegt_waar_iemand_ontbreekt(h):
    bij_naam = {lid.organisatie.naam: lid for lid in queries.netwerk(h.door)}
    assert bij_naam["Politie Midden"].deelnames[0].vacatures == ()
    assert bij_naam["MEE"].deelnames[0].vacatures == ("ambassadeur",)
    assert bij_naam["MEE"] in queries.netwerk(h.door, alleen_vacatures=True) or any(
        lid.organisatie.naam == "MEE" for lid in queries.netwerk(h.door, alleen_vacatures=True)
    )


def test_het_netwerk_is_te_doorzoeken_op_persoon_en_keten(h):
    def namen(**keuze):
        return {lid.organisatie.naam for lid in queries.netwerk(h.door, **keuze)}

    assert namen(zoek="psychiater") == {"GGZ Centraal"}
    assert namen(keten="drang") == {"Reclassering", "Jeugdbescherming"}
    assert namen(zoek="bestaat niet") == set()


def test_de_deur_zegt_namens_wie_iemand_handelt(h):
    deur = queries.deur(h.regisseur, rechten=["casus:leden"])
    assert (deur.naam, deur.namens, deur.publiek) == (
        "Regisseur van het Huis",
        "College van B en W van Hilversum",
        True,
    )
    assert deur.mag("casus:leden")
    assert deur.huis == h.id
