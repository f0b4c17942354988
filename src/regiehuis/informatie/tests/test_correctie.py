"""Correcting what belongs to a kind of item: how something ended, and never what was only said."""

import pytest

from regiehuis.casus.tests.browser import Browser
from regiehuis.informatie import queries, services
from regiehuis.informatie.rules import Contactmoment, Detentie, Interventie
from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.logboek.context import binnen

from .fabriek import casus_met_tafel, gegeven, tekst

pytestmark = pytest.mark.django_db


@pytest.fixture
def c():
    return casus_met_tafel()


def mondeling(c):
    met = Contactmoment("Moeder", mondeling_gedeeld=True, gedeeld_met=(c.huis.mensen["regisseur"],))
    return gegeven(c, tekst("", soort="contactmoment", aard="feit", bijzonder=met))


def toezicht(c):
    loopt = Interventie("Reclassering", "dwang", doel="Rust", start="2025-03-00")
    return gegeven(c, tekst("Toezicht.", soort="interventie", bijzonder=loopt))


def test_een_correctie_schrijft_nooit_op_wat_alleen_mondeling_is_gedeeld(c):
    """bron-001 §2: that it was shared and with whom, not what."""
    g = mondeling(c)
    with binnen(c.door("agent")) as door:
        with pytest.raises(OngeldigeInvoer) as fout:
            services.corrigeer(
                door, gegeven=g, reden="r", tekst="Wat ik zei.", aard="feit", categorie="politie"
            )
        assert fout.value.code == "alleen_dat"
    agent = Browser(c, "agent")
    assert 'name="tekst"' not in agent.zie(f"/gegeven/{g}/corrigeren/")
    agent.stuur(
        f"/gegeven/{g}/corrigeren/", tekst="Wat ik zei.", met_wie="Vader", vorm="telefoon",
        categorie="politie", reden="Verkeerde persoon", versie="1",
    )  # fmt: skip
    pagina = agent.zie(f"/gegeven/{g}/")
    assert "sprak Vader (telefoon)" in pagina
    assert "Mondeling gedeeld met" in pagina
    assert "Wat ik zei." not in pagina


def test_een_interventie_krijgt_later_haar_einde_en_resultaat(c):
    """bron-001 REG-2: how it ended is known later; what stood there before stays to be seen."""
    g = toezicht(c)
    agent = Browser(c, "agent")
    assert 'value="Reclassering"' in agent.zie(f"/gegeven/{g}/corrigeren/")
    data = {
        "tekst": "Toezicht.", "organisatie": "Reclassering", "kader": "dwang", "doel": "Rust",
        "start": "maart 2025", "eind": "mei 2026", "resultaat": "deels", "categorie": "politie",
        "reden_einde": "Termijn voorbij", "reden": "Het is gestopt", "versie": "1",
    }  # fmt: skip
    agent.stuur(f"/gegeven/{g}/corrigeren/", 422, **{**data, "eind": "2024"})
    agent.stuur(f"/gegeven/{g}/corrigeren/", **data)
    with binnen(c.door("agent")) as door:
        deel = queries.gegeven(door, g).deel
        assert (deel.eind, deel.resultaat, deel.reden_einde) == (
            "2026-05-00", "deels", "Termijn voorbij",
        )  # fmt: skip
    pagina = Browser(c, "toezichthouder").zie(f"/gegeven/{g}/")
    assert "mei 2026" in pagina
    assert "Einde: niet ingevuld" in pagina
    assert "Begin:" not in pagina  # the same as before


def test_twee_die_dezelfde_interventie_afsluiten_zien_elkaars_einde(c):
    g = toezicht(c)
    agent = Browser(c, "agent")
    data = {
        "tekst": "Toezicht.", "organisatie": "Reclassering", "kader": "dwang",
        "categorie": "politie", "reden": "r", "versie": "1",
    }  # fmt: skip
    agent.stuur(f"/gegeven/{g}/corrigeren/", eind="mei 2026", **data)
    pagina = agent.stuur(f"/gegeven/{g}/corrigeren/", 409, eind="juni 2026", **data)
    assert "mei 2026" in pagina
    assert "juni 2026" in pagina


def test_een_detentie_zonder_tekst_is_te_corrigeren(c):
    g = gegeven(c, tekst("", soort="detentie", aard="feit", bijzonder=Detentie("PI")))
    agent = Browser(c, "agent")
    agent.stuur(
        f"/gegeven/{g}/corrigeren/", tekst="", inrichting="PI Noord", categorie="justitie",
        reden="Andere plaats", versie="1",
    )  # fmt: skip
    assert "PI Noord" in agent.zie(f"/gegeven/{g}/")
