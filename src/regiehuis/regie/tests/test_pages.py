"""The pages of casusregie: proposing, answering, dividing, and what stands elsewhere."""

import re
from typing import Any

import pytest

from regiehuis.casus import queries as casussen
from regiehuis.casus.models import Casus
from regiehuis.casus.tests.fabriek import Casusvol, huis_met_casus
from regiehuis.kern.registraties import DOSSIERDELEN, OPEN_ZAKEN, TIJDLIJN
from regiehuis.logboek.context import binnen
from regiehuis.netwerk import services as netwerk
from regiehuis.regie import queries, services
from regiehuis.regie.tests.fabriek import met_casusregie, over, voorstel
from regiehuis.toegang.tests.fabriek import account, als, kort
from regiehuis.werkvoorraad.queries import voorbeeld, werk

pytestmark = pytest.mark.django_db


@pytest.fixture
def c() -> Casusvol:
    return huis_met_casus(("agent", "toezichthouder", "psychiater"))


def naar_beeld(c: Casusvol) -> None:
    """Bring the case to the phase in which somebody must direct its content."""
    with binnen(c.door("regisseur")):
        Casus.objects.filter(id=c.id).update(fase="beeld")


class Browser:
    """Somebody's browser within his capacity."""

    def __init__(self, c: Casusvol, wie: str) -> None:
        self._client = als(account(c.huis, wie))
        self._begin = f"/f/{kort(c.huis, wie)}"

    def lees(self, pad: str) -> str:
        return str(self._client.get(f"{self._begin}/{pad}").content.decode())

    def stuur(self, pad: str, **velden: Any) -> Any:
        return self._client.post(f"{self._begin}/{pad}", velden)


def items(c: Casusvol, wie: str) -> dict[str, list[str]]:
    door = c.door(wie)
    with binnen(door):
        return {q.sleutel: [r.item.soort for r in q.rijen] for q in werk(door)}


def test_van_voorstel_tot_taken_in_de_browser(c: Casusvol) -> None:
    """bron-001 §1.5, §4.5: proposed, accepted, and the tasks divided by name."""
    huis, agent, ander = (Browser(c, wie) for wie in ("regisseur", "agent", "psychiater"))
    pad = f"casus/{c.id}/casusregie"
    formulier = huis.lees(f"{pad}/nieuw/")
    assert "Agent Bakker" in formulier
    assert "Regisseur van het Huis</span>" not in formulier
    antwoord = huis.stuur(f"{pad}/nieuw/", functionaris=c.huis.agent, tot="zomaar")
    assert antwoord.status_code == 422
    antwoord = huis.stuur(
        f"{pad}/nieuw/", functionaris=c.huis.agent, tot=str(over(100)), overdracht="Bel de zus."
    )
    assert antwoord.status_code == 302
    with binnen(c.door("agent")):
        v = queries.voorstellen([c.id])[c.id]
    assert "Ik aanvaard de casusregie" in agent.lees(f"{pad}/{v.id}/")
    assert "Ik aanvaard de casusregie" not in ander.lees(f"{pad}/{v.id}/")
    assert agent.stuur(f"{pad}/{v.id}/aanvaarden/", versie=v.versie).status_code == 302
    team = agent.lees(f"casus/{c.id}/team/")
    assert "Bel de zus." in team
    assert f"{pad}/{v.id}/taak/tafel/" in team
    assert f"{pad}/{v.id}/taak/tafel/" not in ander.lees(f"casus/{c.id}/team/")
    taak = f"{pad}/{v.id}/taak/tafel/"
    assert agent.stuur(taak, bij="ander").status_code == 422
    assert agent.stuur(taak, bij="niemand").status_code == 422
    agent.stuur(taak, bij="ander", functionaris=c.huis.psychiater)
    assert "Psychiater Bakker</b>, GGZ Centraal" in agent.lees(f"casus/{c.id}/team/")
    agent.stuur(taak, bij="zelf")
    assert "Psychiater Bakker</b>, GGZ Centraal" not in agent.lees(f"casus/{c.id}/team/")


def test_mensen_van_het_huis_staan_onderaan_en_wie_voorstelt_staat_er_niet_bij(
    c: Casusvol,
) -> None:
    """The house takes it over only for a time (bron-001 L3509; bron-002 LK-64)."""
    pad, zin = f"casus/{c.id}/casusregie/nieuw/", "van het huis, alleen tijdelijk"
    huis, zelf = Browser(c, "regisseur"), str(c.huis.mensen["regisseur"])
    vervanger = str(c.huis.plaatsvervanger)
    dicht = huis.lees(pad)
    assert zin not in dicht
    assert vervanger not in dicht
    with binnen(c.huis.door) as door:
        netwerk.wijzig_huis(door, mag_casusregie=True)
    pagina = huis.lees(pad)
    assert pagina.count(zin) == 1
    assert "maar alleen tijdelijk" in pagina
    partners = [str(c.huis.mensen[wie]) for wie in ("agent", "toezichthouder", "psychiater")]
    assert pagina.index(f'value="{vervanger}"') > max(pagina.index(p) for p in partners)
    assert f'value="{zelf}"' not in pagina


def test_na_een_voorstel_staat_bovenaan_dat_het_is_verstuurd(c: Casusvol) -> None:
    """A part of the page in the address would scroll past the message."""
    huis = Browser(c, "regisseur")
    antwoord = huis.stuur(
        f"casus/{c.id}/casusregie/nieuw/", functionaris=c.huis.agent, tot=str(over(100))
    )
    assert antwoord["Location"].endswith(f"/casus/{c.id}/team/")
    assert "Het voorstel is verstuurd." in huis.lees(f"casus/{c.id}/team/")


def test_weigeren_vraagt_een_reden_en_de_procesregisseur_leest_haar(c: Casusvol) -> None:
    """bron-001 L3487-3489: not at the table."""
    id = voorstel(c, "agent")
    agent = Browser(c, "agent")
    pad = f"casus/{c.id}/casusregie/{id}/weigeren/"
    assert agent.stuur(pad, reden="").status_code == 422
    assert agent.stuur(pad, reden="Ik ken hem te kort.").status_code == 302
    assert "Ik ken hem te kort." in Browser(c, "regisseur").lees(f"casus/{c.id}/team/")
    assert "Ik ken hem te kort." not in Browser(c, "psychiater").lees(f"casus/{c.id}/team/")


def test_intrekken_en_beeindigen_zeggen_eerst_wat_er_gebeurt(c: Casusvol) -> None:
    huis = Browser(c, "regisseur")
    id = voorstel(c, "agent")
    pad = f"casus/{c.id}/casusregie/{id}"
    assert "niet meer antwoorden" in huis.lees(f"{pad}/intrekken/")
    assert huis.stuur(f"{pad}/intrekken/").status_code == 302
    id = met_casusregie(c, "agent")
    pad = f"casus/{c.id}/casusregie/{id}"
    assert "heeft niemand de casusregie" in huis.lees(f"{pad}/beeindigen/")
    assert huis.stuur(f"{pad}/beeindigen/", reden="").status_code == 422
    assert huis.stuur(f"{pad}/beeindigen/", reden="Klaar.", versie=2).status_code == 302
    # Who ends it as well, finds on the page of the team that it is over.
    antwoord = Browser(c, "agent").stuur(f"{pad}/beeindigen/", reden="Klaar.")
    assert antwoord["Location"].endswith("/team/")


def test_een_korte_periode_geeft_een_waarschuwing_en_geen_weigering(c: Casusvol) -> None:
    """ontwerp.md §4.18."""
    huis = Browser(c, "regisseur")
    huis.stuur(f"casus/{c.id}/casusregie/nieuw/", functionaris=c.huis.agent, tot=str(over(3)))
    assert "korter dan twintig werkdagen" in huis.lees(f"casus/{c.id}/team/")


def test_de_casus_toont_beide_regies_apart(c: Casusvol) -> None:
    """Two regies, never one field (bron-001 §12, L3346-3471)."""

    def regels() -> dict[str, Any]:
        with binnen(c.door("regisseur")) as door:
            kop = casussen.kop(door, c.id)
            return {s: w for s, _l, w in casussen.ruggengraat(door, kop)}

    assert regels()["casusregie"].ontbreekt
    assert not regels()["casusregie"].laat
    naar_beeld(c)
    assert regels()["casusregie"].laat
    voorstel(c, "agent")
    assert "Agent Bakker is voorgesteld" in regels()["casusregie"].toelichting
    with binnen(c.door("agent")) as door:
        services.aanvaard(door, casusregie=queries.voorstellen([c.id])[c.id].id)
    assert regels()["casusregie"].tekst == "Agent Bakker (Politie Midden)"
    assert "Regisseur van het Huis" in regels()["procesregie"].tekst


def test_een_voorstel_staat_bij_te_beantwoorden_en_is_daar_te_aanvaarden(c: Casusvol) -> None:
    id = voorstel(c, "agent")
    assert "casusregie" in items(c, "agent")["beantwoorden"]
    assert "casusregie" not in items(c, "psychiater")["beantwoorden"]
    assert "Ik aanvaard de casusregie" in Browser(c, "agent").lees(f"werk/?item=casusregie:{id}")
    vreemde = c.door("psychiater")
    with binnen(vreemde):
        assert voorbeeld(vreemde, f"casusregie:{id}") is None


def test_een_vacature_staat_elke_dag_bij_de_procesregisseur_tot_iemand_aanvaardt(
    c: Casusvol,
) -> None:
    """ontwerp.md §4.13; bron-004 WW-1: a case without one is visible every day."""
    assert "casusregie_leeg" not in items(c, "regisseur")["besluiten"]
    naar_beeld(c)
    assert "casusregie_leeg" in items(c, "regisseur")["besluiten"]
    for wie in ("plaatsvervanger", "agent", "triagist"):
        assert "casusregie_leeg" not in items(c, wie)["besluiten"]
    id = voorstel(c, "agent")
    assert "casusregie_leeg" in items(c, "regisseur")["besluiten"]
    tekst = Browser(c, "regisseur").lees(f"werk/?item=casusregie_leeg:{c.id}")
    assert "nog geen antwoord" in tekst
    with binnen(c.door("agent")) as door:
        services.aanvaard(door, casusregie=id)
    assert "casusregie_leeg" not in items(c, "regisseur")["besluiten"]


def test_een_periode_die_afloopt_staat_bij_de_procesregisseur(c: Casusvol) -> None:
    met_casusregie(c, "agent", tot=over(20))
    assert "casusregie_af" in items(c, "regisseur")["besluiten"]
    assert "loopt af" in Browser(c, "regisseur").lees("")
    voorstel(c, "agent", tot=over(200))
    assert "casusregie_af" not in items(c, "regisseur")["besluiten"]


def test_tijdlijn_dossier_en_wat_open_staat(c: Casusvol) -> None:
    """What the rooms above show of casusregie, exactly as far as I may see."""
    oud = met_casusregie(c, "agent")
    nieuw = met_casusregie(c, "toezichthouder", overdracht="Bel altijd eerst de zus.")
    with binnen(c.door("agent")) as door:
        services_taak = {"casusregie": nieuw, "taak": "tafel", "reden": "Nog te vroeg."}
    with binnen(c.door("regisseur")) as door:
        services.beleg_elders(door, **services_taak)
        tijdlijn = list(TIJDLIJN["casusregie"].bouw(door, c.id))
        assert [(r.id, r.loopt, r.wie) for r in tijdlijn] == [
            (oud, False, "Politie Midden"),
            (nieuw, True, "Reclassering"),
        ]
        dossier = repr(DOSSIERDELEN["casusregie"].bouw(door, c.id))
        for tekst in ("Toezichthouder Bakker", "Bel altijd eerst", "Nog te vroeg", "overgedragen"):
            assert tekst in dossier
        (zaak,) = OPEN_ZAKEN["casusregie"].bouw(door, c.id)
        OPEN_ZAKEN["casusregie"].beeindig(door, c.id, zaak.id, "De casus sluit.")
        assert OPEN_ZAKEN["casusregie"].bouw(door, c.id) == []
    v = voorstel(c, "agent")
    with binnen(c.door("regisseur")) as door:
        (zaak,) = OPEN_ZAKEN["casusregie"].bouw(door, c.id)
        assert zaak.id == v
        OPEN_ZAKEN["casusregie"].beeindig(door, c.id, v, "De casus sluit.")
        assert OPEN_ZAKEN["casusregie"].bouw(door, c.id) == []


def test_de_bladzijde_van_het_team_kost_een_vast_aantal_vragen(
    c: Casusvol, django_assert_max_num_queries: Any
) -> None:
    """However much was proposed before."""
    for wie in ("agent", "toezichthouder", "psychiater", "agent"):
        met_casusregie(c, wie, overdracht="Alles loopt.")
    with binnen(c.door("regisseur")) as door, django_assert_max_num_queries(14):
        queries.regiekaart(door, c.id)


def test_twee_mensen_die_tegelijk_dezelfde_taak_verdelen_merken_elkaar(c: Casusvol) -> None:
    """ontwerp.md §4.15: optimistic locking on every edit."""
    id = met_casusregie(c, "agent")
    pad = f"casus/{c.id}/casusregie/{id}/taak/tafel/"
    agent, huis = Browser(c, "agent"), Browser(c, "regisseur")
    (versie,) = re.findall(r'name="versie" value="(\d+)"', huis.lees(pad))
    eerste = agent.stuur(pad, bij="ander", functionaris=c.huis.toezichthouder, versie=versie)
    assert eerste.status_code == 302
    tweede = huis.stuur(pad, bij="niemand", reden="Er is al een tafel.", versie=versie)
    assert tweede.status_code == 409
    assert "Er is al een tafel." in tweede.content.decode()


def test_een_knop_die_twee_keer_wordt_ingedrukt_eindigt_op_de_pagina_van_het_team(
    c: Casusvol,
) -> None:
    """ontwerp.md §4.15: a form that is sent twice works once."""
    huis = Browser(c, "regisseur")
    id = voorstel(c, "agent")
    for _ in range(2):
        assert huis.stuur(f"casus/{c.id}/casusregie/{id}/intrekken/").status_code == 302
    id = met_casusregie(c, "agent")
    for _ in range(2):
        antwoord = huis.stuur(f"casus/{c.id}/casusregie/{id}/beeindigen/", reden="Klaar.")
        assert antwoord.status_code == 302
