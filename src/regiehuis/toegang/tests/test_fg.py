"""The data protection officer reads the log of his own house, and nobody else does (WGS 1.8(4))."""

import pytest

from regiehuis.casus.tests.fabriek import huis_met_casus
from regiehuis.kern.ids import nieuw_id
from regiehuis.logboek.context import binnen
from regiehuis.logboek.queries import controleer_zicht, wie_zien
from regiehuis.netwerk import services as netwerk
from regiehuis.netwerk.tests.fabriek import huis_met_mensen
from regiehuis.toegang.tests.fabriek import account, als, deur, kort

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


def test_de_fg_bekijkt_wat_een_persoon_deed_en_wie_een_casus_zag() -> None:
    """A list of everybody does not show who opened cases without work there."""
    c = huis_met_casus()
    h, namen = c.huis, {}
    for wie in ("agent", "regisseur"):
        als(account(h, wie)).get(f"/f/{kort(h, wie)}/casus/{c.id}/")
        namen[wie] = c.door(wie).naam
    fg, pad = als(account(h, "fg")), f"/f/{kort(h, 'fg')}/logboek/"

    def gezien(vraag: str) -> set[str]:
        html = fg.get(pad + vraag).content.decode()
        return {wie for wie, naam in namen.items() if naam in html}

    assert gezien("") == gezien(f"?casus={c.id}") == {"agent", "regisseur"}
    assert gezien(f"?wie={h.mensen['agent']}") == {"agent"}
    assert gezien(f"?casus={nieuw_id()}") == gezien(f"?handeling=zoeken&casus={c.id}") == set()
    assert gezien("?wie=niemand&casus=%00") == {"agent", "regisseur"}
    assert c.casus.nummer not in fg.get(pad).content.decode()


def wie_ziet(h) -> list:
    with binnen(deur(h, "beheerder")):
        return wie_zien("logboek", h.id)
