"""What a case asks of the house, on the home page: every day until it is done."""

import re

import pytest

from regiehuis.casus import queries, services
from regiehuis.casus.tests.fabriek import huis_met_casus, open_casus
from regiehuis.kern.fouten import OngeldigeInvoer, RegelOvertreden
from regiehuis.logboek.context import binnen
from regiehuis.logboek.models import Toegangsregel
from regiehuis.netwerk import services as netwerk
from regiehuis.toegang.tests.fabriek import account, als, kort
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


def test_wie_meer_leidt_dan_de_lijst_bekijkt_leest_dat_bovenaan(c, monkeypatch):
    """A vacancy that is left out must not look like no vacancy (ontwerp.md §4.13)."""
    open_casus(c.huis, ())
    door = c.door("regisseur")

    def besluiten() -> list[str]:
        with binnen(door):
            return [r.item.soort for q in werk(door) if q.sleutel == "besluiten" for r in q.getoond]

    with binnen(c.door("ketenmanager")) as wie:
        netwerk.laat_vertrekken(wie, functionaris=c.huis.agent)
    monkeypatch.setattr("regiehuis.casus.queries.geleid.HOOGSTENS", 2)
    assert besluiten() == ["lid_vertrokken"]
    monkeypatch.setattr("regiehuis.casus.queries.geleid.HOOGSTENS", 1)
    assert besluiten() == ["te_veel", "lid_vertrokken"]


@pytest.mark.parametrize(("hoogstens", "gelezen"), [(1, ["te_veel"]), (2, [])])
def test_ook_wie_in_meer_casussen_vervangt_dan_de_lijst_bekijkt_leest_dat(
    c, monkeypatch, hoogstens, gelezen
):
    open_casus(c.huis, ())
    monkeypatch.setattr("regiehuis.casus.queries.geleid.HOOGSTENS", hoogstens)
    with binnen(c.door("plaatsvervanger")) as door:
        assert [r.item.soort for q in werk(door) for r in q.rijen] == gelezen


def test_wat_niet_naast_de_lijst_te_lezen_is_is_gewoon_een_link(c, monkeypatch):
    """Else the place beside the list says that the page is not for you."""
    open_casus(c.huis)
    monkeypatch.setattr("regiehuis.casus.queries.geleid.HOOGSTENS", 1)
    client = als(account(c.huis, "regisseur"))
    begin = f"/f/{kort(c.huis, 'regisseur')}/"
    pagina = client.get(begin).content.decode()
    links = re.findall(r'<a class="rh-worklist__what"[^>]*>', pagina)
    (lijst,) = [a for a in links if f'href="{begin}casussen/"' in a]
    assert "data-voorbeeld" not in lijst
    (open_,) = [a for a in links if "aria-current" in a]
    assert "data-voorbeeld" in open_  # and the first that has something to show is open


def test_een_vacature_staat_elke_dag_bij_wie_iemand_mag_aanwijzen(c):
    """ontwerp.md §4.13."""
    with binnen(c.door("ketenmanager")) as door:
        netwerk.laat_vertrekken(door, functionaris=c.huis.mensen["regisseur"])
    assert items(c, "ketenmanager")["besluiten"] == ["vacature"]
    assert items(c, "plaatsvervanger")["besluiten"] == ["vacature"]
    assert items(c, "agent")["besluiten"] == []


def test_wie_vertrekt_laat_een_lege_plaats_tot_iemand_anders_haar_inneemt(c):
    """His place at the table is a visible vacancy as well (ontwerp.md §4.13)."""
    with binnen(c.door("ketenmanager")) as door:
        netwerk.laat_vertrekken(door, functionaris=c.huis.agent)
    assert "lid_vertrokken" in items(c, "regisseur")["besluiten"]
    assert items(c, "toezichthouder")["besluiten"] == []
    with binnen(c.door("regisseur")) as door:
        (leeg,) = queries.team(door, queries.kop(door, c.id)).leeg
        services.vervang_lid(
            door, lid=leeg.lid.id, functionaris=c.huis.wijkagent, reden="Nieuwe wijkagent."
        )
        assert queries.team(door, queries.kop(door, c.id)).leeg == []
    assert "lid_vertrokken" not in items(c, "regisseur")["besluiten"]


def test_een_lege_plaats_mag_ook_leeg_blijven_met_een_reden(c):
    with binnen(c.door("ketenmanager")) as door:
        netwerk.laat_vertrekken(door, functionaris=c.huis.agent)
    with binnen(c.door("regisseur")) as door:
        (leeg,) = queries.team(door, queries.kop(door, c.id)).leeg
        with pytest.raises(OngeldigeInvoer):
            services.beeindig_lid(door, lid=leeg.lid.id, reden=" ")
        services.beeindig_lid(door, lid=leeg.lid.id, reden="De zaak is rond.")
        with pytest.raises(RegelOvertreden):
            services.beeindig_lid(door, lid=leeg.lid.id, reden="Nog een keer.")
        zinnen = [str(z) for z in queries.verloop(door, c.id).zinnen]
    assert any("niemand anders meer nodig" in z for z in zinnen)
    assert "lid_vertrokken" not in items(c, "regisseur")["besluiten"]


def test_een_opvolger_die_klaar_is_laat_geen_lege_plaats_achter(c):
    """The place was filled; that it is empty again was decided."""
    with binnen(c.door("ketenmanager")) as door:
        netwerk.laat_vertrekken(door, functionaris=c.huis.agent)
    with binnen(c.door("regisseur")) as door:
        (leeg,) = queries.team(door, queries.kop(door, c.id)).leeg
        opvolger = services.vervang_lid(
            door, lid=leeg.lid.id, functionaris=c.huis.wijkagent, reden="Nieuwe wijkagent."
        )
        services.beeindig_lid(door, lid=opvolger, reden="De zaak is rond.")
        assert queries.team(door, queries.kop(door, c.id)).leeg == []
    assert "lid_vertrokken" not in items(c, "regisseur")["besluiten"]


def test_op_de_werklijst_staat_over_wie_het_gaat_voor_wie_dat_mag_zien(c):
    """Sixteen equal lines are no list of work; the core has a number only (ontwerp.md §4.1)."""
    with binnen(c.door("regisseur")) as door:
        assert {r.aanduiding for q in werk(door) for r in q.getoond} == {"Mevrouw V., 43 jaar"}
    with binnen(c.door("ketenmanager")) as door:
        netwerk.laat_vertrekken(door, functionaris=c.huis.mensen["plaatsvervanger"])
        (rij,) = [r for q in werk(door) for r in q.getoond]
        assert (rij.item.casus_nummer, rij.aanduiding) == (c.casus.nummer, "")


def test_de_bladzijde_van_het_team_toont_de_lege_plaats(c):
    with binnen(c.door("ketenmanager")) as door:
        netwerk.laat_vertrekken(door, functionaris=c.huis.agent)
    client = als(account(c.huis, "regisseur"))
    begin = f"/f/{kort(c.huis, 'regisseur')}/casus/{c.id}"
    pagina = client.get(f"{begin}/team/").content.decode()
    link = re.search(r"/leden/([0-9a-f-]{36})/einde/", pagina.split("uit dienst. Wie komt")[1])[0]
    assert "niemand meer nodig" in client.get(f"{begin}{link}").content.decode()
    client.post(f"{begin}{link}", {"reden": "De zaak is rond."})
    assert "uit dienst. Wie komt" not in client.get(f"{begin}/team/").content.decode()


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


def test_wie_niets_te_doen_heeft_laat_geen_regel_in_het_log_achter(c):
    """Reading is logged, an empty list reads nothing (ontwerp.md §4.10)."""

    def regels(wie: str) -> list[tuple[str, int]]:
        als(account(c.huis, wie)).get(f"/f/{kort(c.huis, wie)}/")
        with binnen(c.door("fg")):
            rijen = Toegangsregel.objects.filter(functionaris_id=c.huis.mensen[wie])
            return [(r.handeling, len(r.objecten)) for r in rijen]

    assert regels("officier") == []
    assert regels("regisseur") == [("lezen", 1)]
