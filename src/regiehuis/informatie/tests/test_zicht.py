"""Who sees what of requests and items: read from the tables as role app, past every query."""

import pytest

from regiehuis.casus import services as casussen
from regiehuis.informatie import services
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import controleer_zicht, gebeurtenissen
from regiehuis.netwerk import services as netwerk

from .fabriek import antwoord, casus_met_tafel, gegeven, tekst, vraag, ziet

pytestmark = pytest.mark.django_db
TABELLEN = ("informatieverzoek", "verzoektekst", "weigering", "gegeven", "gegevenversie")


@pytest.fixture
def c():
    return casus_met_tafel()


def klopt(c) -> list[str]:
    with binnen(automaat_door(c.huis.id)):
        return controleer_zicht(c.huis.id)


def test_een_lid_ziet_vraag_en_gegevens_en_een_vreemde_niets(c):
    """Default: see nothing, not even that a case exists (ontwerp.md §4.1)."""
    verzoek = vraag(c)
    antwoord(c, verzoek)
    assert ziet(c, "psychiater", "verzoektekst", "verzoek_id") == {verzoek}
    assert len(ziet(c, "psychiater", "gegeven")) == 1
    for wie in ("officier", "triagist", "fg", "beheerder"):
        for tabel in TABELLEN:
            assert ziet(c, wie, tabel, "1") == set(), (wie, tabel)


def test_ambassadeur_en_leidinggevende_zien_nummer_en_termijn_en_niet_de_vraag(c):
    """Level taak: number, term and who; no content (ontwerp.md §4.1)."""
    verzoek = vraag(c)
    for wie in ("ambassadeur", "leidinggevende"):
        assert ziet(c, wie, "informatieverzoek") == {verzoek}
        assert ziet(c, wie, "verzoektekst", "verzoek_id") == set()
        assert ziet(c, wie, "gegeven") == set()
    antwoord(c, verzoek)
    assert ziet(c, "ambassadeur", "informatieverzoek") == set()


def test_de_reden_van_een_weigering_leest_alleen_wie_de_casus_leidt_en_wie_weigerde(c):
    """WGS 1.5(1): category visible, text for the chair only."""
    verzoek = vraag(c, "psychiater")
    antwoord(c, verzoek, wie="psychiater", soort="geweigerd", grond="beroepsgeheim",
             toelichting="Geen toestemming.")  # fmt: skip
    for wie in ("regisseur", "plaatsvervanger", "psychiater"):
        assert ziet(c, wie, "weigering", "verzoek_id") == {verzoek}, wie
    for wie in ("agent", "toezichthouder", "ondersteuning", "ketenmanager", "officier"):
        assert ziet(c, wie, "weigering", "verzoek_id") == set(), wie
    assert ziet(c, "agent", "informatieverzoek", "antwoord") == {"geweigerd"}


def beperkt(c, *voor: str):
    return gegeven(
        c, tekst(zichtbaar_voor=tuple(c.huis.hoedanigheden[h] for h in voor), tekst="Stil.")
    )


def test_een_beperkt_gegeven_ziet_alleen_wie_gekozen_is_de_bron_en_de_regie(c):
    """`zichtbaar_voor` (ontwerp.md §4.5)."""
    id = beperkt(c, "reclassering")
    for wie in ("agent", "toezichthouder", "regisseur", "plaatsvervanger"):
        assert id in ziet(c, wie, "gegeven"), wie
    for wie in ("psychiater", "ondersteuning", "ketenmanager", "officier"):
        assert id not in ziet(c, wie, "gegeven"), wie
    assert klopt(c) == []


def test_ook_het_verloop_verraadt_een_beperkt_gegeven_niet(c):
    """One rule for list, timeline and notice (ontwerp.md §4.2)."""
    beperkt(c, "reclassering")
    for wie, verwacht in (("psychiater", 0), ("toezichthouder", 1), ("regisseur", 1)):
        with binnen(c.door(wie)):
            soorten = gebeurtenissen(casus=c.id).filter(soort__startswith="informatie:gegeven")
            assert soorten.count() == verwacht, wie


def test_wie_later_lid_wordt_van_een_gekozen_organisatie_ziet_het_ook(c):
    id = beperkt(c, "politie", "reclassering")
    with binnen(c.door("regisseur")) as door:
        casussen.voeg_lid_toe(
            door, casus=c.id, functionaris=c.huis.wijkagent, reden="Spreekt mevrouw elke week"
        )
        casussen.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.voogd, reden="Gezag")
    assert id in ziet(c, "wijkagent", "gegeven")
    assert id not in ziet(c, "voogd", "gegeven")
    assert klopt(c) == []


def test_wie_stopt_als_lid_ziet_niets_meer_en_zijn_open_vraag_vervalt_zichtbaar(c):
    id, verzoek = beperkt(c, "reclassering"), vraag(c, "toezichthouder")
    with binnen(c.door("regisseur")) as door:
        from regiehuis.casus.queries import leden

        lid = next(x for x in leden(c.id) if x.functionaris_id == c.huis.toezichthouder)
        casussen.beeindig_lid(door, lid=lid.id, reden="Toezicht is klaar")
    assert id not in ziet(c, "toezichthouder", "gegeven")
    assert ziet(c, "toezichthouder", "informatieverzoek") == set()
    assert ziet(c, "agent", "informatieverzoek", "stand") == {"vervallen"}
    assert verzoek in ziet(c, "regisseur", "informatieverzoek")
    assert klopt(c) == []


def test_de_nieuwe_procesregisseur_ziet_beperkte_gegevens_en_de_oude_niet_meer(c):
    """Also when a ketenmanager, who sees none of them, hands the case over."""
    id = beperkt(c, "reclassering")
    with binnen(c.door("ketenmanager")) as door:
        nieuw = netwerk.voeg_functionaris_toe(
            c.huis.door, hoedanigheid=c.huis.hoedanigheden["college"], naam="Nieuwe Regisseur",
            functie="procesregisseur", email="nieuw@example.org", rollen=("procesregisseur",),
            mandaat="Mandaat van het college",
        )  # fmt: skip
        c.huis.mensen["nieuw"] = nieuw.id
        casussen.wijs_toe(
            door, casus=c.id, taak="procesregisseur", functionaris=nieuw.id,
            in_plaats_van=c.huis.regisseur,
        )  # fmt: skip
    assert id in ziet(c, "nieuw", "gegeven")
    assert id not in ziet(c, "regisseur", "gegeven")
    assert klopt(c) == []


def test_wie_vertrekt_ziet_niets_meer_en_laat_een_zichtbaar_gat(c):
    """A leaver: everything ends at once and what he held becomes a visible vacancy."""
    verzoek, agent = vraag(c), c.door("agent")
    with binnen(c.door("ambassadeur")) as door:
        netwerk.laat_vertrekken(door, functionaris=c.huis.agent, reden="andere_baan")
    assert ziet(c, agent, "informatieverzoek") == set()
    assert ziet(c, "ambassadeur", "informatieverzoek") == set()
    assert ziet(c, "regisseur", "informatieverzoek", "stand") == {"vervallen"}
    with binnen(c.door("regisseur")):
        soorten = set(gebeurtenissen(casus=c.id).values_list("soort", flat=True))
    assert "informatie:verzoek:vervallen" in soorten
    assert verzoek
    assert klopt(c) == []


def test_een_nieuwe_ambassadeur_ziet_open_vragen_en_de_oude_niet_meer(c):
    verzoek = vraag(c)
    with binnen(c.door("ketenmanager")) as door:
        netwerk.benoem_ambassadeur(
            door, hoedanigheid=c.huis.hoedanigheden["politie"], functionaris=c.huis.wijkagent
        )
    assert ziet(c, "wijkagent", "informatieverzoek") == {verzoek}
    assert klopt(c) == []


def test_zicht_klopt_in_elke_stand_van_een_vraag(c):
    """The oracle is a second text (ontwerp.md §4.2)."""
    open_, dicht, terug = vraag(c), vraag(c, "psychiater"), vraag(c, "toezichthouder")
    assert klopt(c) == []
    antwoord(c, dicht, wie="psychiater", soort="niets_bekend")
    with binnen(c.door("regisseur")) as door:
        services.trek_in(door, verzoek=terug)
    assert klopt(c) == []
    assert open_ and nu()


def test_een_ander_huis_ziet_niets():
    een, twee = casus_met_tafel(), casus_met_tafel()
    verzoek = vraag(een)
    antwoord(een, verzoek)
    for tabel in TABELLEN:
        assert ziet(twee, "regisseur", tabel, "1") == set()
