"""The pages: allowed, refused, wrong input; a fixed number of queries; without JavaScript."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regiehuis.aanpak import queries, services
from regiehuis.aanpak.rules.inhoud import Interventie
from regiehuis.casus.tests.browser import Browser
from regiehuis.informatie.rules import Interventie as Interventiedeel
from regiehuis.informatie.tests.fabriek import casus_met_tafel, gegeven, tekst
from regiehuis.kern import klok
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.registraties import DOSSIERDELEN, OPEN_ZAKEN, TIJDLIJN, WERKBRONNEN
from regiehuis.logboek.context import binnen
from regiehuis.logboek.queries import gebeurtenissen

from .fabriek import (
    DOEL,
    afspraak,
    doe,
    leg_voor,
    over,
    planinhoud,
    reageer,
    schrijf,
    stel_vast,
    wacht,
)

pytestmark = pytest.mark.django_db
PAGINAS = ("plan/", "plan/schrijven/", "afspraken/", "afspraken/nieuw/")


@pytest.fixture
def c():
    return casus_met_tafel()


def velden(pagina: str, **anders: str) -> dict[str, str]:
    """What a browser would send of a form on this page without touching anything."""
    uit: dict[str, str] = {}
    for m in re.finditer(r"<(input|textarea)\b([^>]*)>(?:([^<]*)</textarea>)?", pagina):
        naam = re.search(r'name="([^"]+)"', m[2])
        soort = (re.search(r'type="([^"]+)"', m[2]) or [0, ""])[1]
        if not naam or "__prefix__" in naam[1] or naam[1].startswith("_meer"):
            continue
        if soort in ("radio", "checkbox") and "checked" not in m[2]:
            continue
        waarde = m[3] if m[1] == "textarea" else (re.search(r'value="([^"]*)"', m[2]) or [0, ""])[1]
        uit[naam[1]] = (waarde or "").lstrip("\n")
    for naam, rest in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', pagina, re.S):
        gekozen = re.search(r'value="([^"]*)" selected', rest)
        if "__prefix__" not in naam:
            uit[naam] = gekozen[1] if gekozen else ""
    uit.pop("q", None)
    return uit | anders


def formulier(pagina: str, adres: str = "") -> str:
    """One <form> of a page: the one that goes to this address, else the one that keeps a draft."""
    formulieren = re.findall(r"<form\b.*?</form>", pagina, re.S)
    return next(f for f in formulieren if (adres and adres in f[:300]) or "data-concept" in f[:400])


# ---- the plan -----------------------------------------------------------------------------------


def test_een_vreemde_krijgt_op_elke_pagina_404(c):
    """Not even that it exists (WGS 1.8(2))."""
    plan, a = leg_voor(c), afspraak(c)
    paden = [*PAGINAS, f"plan/{plan}/", f"plan/{plan}/voorleggen/", f"/afspraak/{a}/"]
    for naam in ("officier", "ambassadeur"):
        vreemde = Browser(c, naam)
        for pad in paden:
            if naam == "ambassadeur" and pad.startswith("/"):
                continue
            antwoord = vreemde.client.get(vreemde.pad(pad))
            assert antwoord.status_code == 404, (naam, pad)


def test_de_titel_van_een_pagina_noemt_het_nummer_en_nooit_een_mens(c):
    plan, a = leg_voor(c), afspraak(c)
    regie = Browser(c, "regisseur")
    for pad in ("plan/", f"plan/{plan}/vaststellen/", "afspraken/", f"/afspraak/{a}/"):
        titel = re.search(r"<title>(.*?)</title>", regie.zie(pad))[1]
        assert c.casus.nummer in titel
        assert "Mevrouw" not in titel


def test_zonder_plan_legt_de_pagina_uit_waarmee_u_begint(c):
    assert "Begin het plan" in Browser(c, "agent").zie("plan/")


def test_schrijven_lezen_en_verder_schrijven(c):
    agent = Browser(c, "agent")
    pagina = agent.zie("plan/schrijven/")
    assert " style=" not in pagina
    data = velden(
        formulier(pagina),
        probleem="Zij raakt uit beeld.",
        doel="Zij woont vast.",
        **{
            "deeldoelen-0-tekst": "Zij houdt contact",
            "interventies-0-wat": "Toezicht",
            "interventies-0-deeldoel": "1",
            "interventies-0-wie": f"f:{c.huis.toezichthouder}",
            "interventies-0-begin": "maart 2026",
        },
    )
    agent.stuur("plan/schrijven/", **data)
    gelezen = agent.zie("plan/")
    for woord in ("Zij woont vast.", "Zij houdt contact", "Toezicht", "vanaf maart 2026", "loopt"):
        assert woord in gelezen
    # what is stored comes back, row by row, with the same lines
    lijn = queries_lijn(c)
    opnieuw = velden(formulier(agent.zie("plan/schrijven/")), doel="Zij woont er nog steeds.")
    agent.stuur("plan/schrijven/", **opnieuw)
    assert queries_lijn(c) == lijn
    assert "Zij woont er nog steeds." in agent.zie("plan/")


def queries_lijn(c):
    with binnen(c.door("agent")):
        (rij,) = queries.versies(c.id)
        inhoud = queries.inhoud_van(rij)
    assert inhoud.interventies[0].deeldoel == inhoud.deeldoelen[0].lijn
    return inhoud.interventies[0].lijn


def test_nog_een_deeldoel_bewaart_niets_en_laat_de_tekst_staan(c):
    agent = Browser(c, "agent")
    data = velden(formulier(agent.zie("plan/schrijven/")), probleem="Half getypt")
    pagina = agent.stuur("plan/schrijven/", 200, **data, **{"_meer-deeldoelen": "1"})
    assert "Half getypt" in pagina
    assert 'name="deeldoelen-1-tekst"' in pagina
    assert "Begin het plan" in agent.zie("plan/")


def test_een_interventie_bij_een_deeldoel_dat_leeg_bleef_zegt_dat_en_bewaart_niets(c):
    """Nothing that was chosen is dropped without a word (ontwerp.md §4.15)."""
    agent = Browser(c, "agent")
    data = velden(
        formulier(agent.zie("plan/schrijven/")),
        **{"interventies-0-wat": "Toezicht", "interventies-0-deeldoel": "3"},
    )
    pagina = agent.stuur("plan/schrijven/", 422, **data)
    assert "Deeldoel 3 is leeg." in pagina
    assert 'href="#id_interventies-0-deeldoel"' in pagina
    assert "Begin het plan" in agent.zie("plan/")


def test_een_fout_staat_bij_het_veld_en_de_rest_blijft_staan(c):
    agent = Browser(c, "agent")
    data = velden(
        formulier(agent.zie("plan/schrijven/")), probleem="Mijn tekst", zsm_tot="gisterenn"
    )
    pagina = agent.stuur("plan/schrijven/", 422, **data)
    assert "Dit is geen datum" in pagina
    assert "Mijn tekst" in pagina
    los = velden(formulier(pagina), zsm_tot="", **{"interventies-0-titel": "Wmo"})
    assert "Schrijf wat er gebeurt" in agent.stuur("plan/schrijven/", 422, **los)


def test_twee_mensen_schrijven_aan_een_plan_en_zien_elkaars_tekst(c):
    """ontwerp.md §4.15."""
    rij = schrijf(c)
    agent, ander = Browser(c, "agent"), Browser(c, "psychiater")
    van_agent = velden(formulier(agent.zie("plan/schrijven/")), doel="Van de agent.")
    van_ander = velden(formulier(ander.zie("plan/schrijven/")), doel="Van de psychiater.")
    agent.stuur("plan/schrijven/", **van_agent)
    pagina = ander.stuur("plan/schrijven/", 409, **van_ander)
    assert "Uw tekst is niet weg" in pagina
    assert "agent." in re.search(r"<del>(.*?)</del>", pagina)[1]
    assert "Van de psychiater." in pagina
    ander.stuur("plan/schrijven/", **velden(formulier(pagina)))
    assert "Van de psychiater." in ander.zie("plan/")
    assert "Van de agent." in ander.zie("plan/")  # kept with the earlier texts
    assert rij.nummer == 1


def test_voorleggen_reageren_en_vaststellen(c):
    plan = schrijf(c).id
    regie = Browser(c, "regisseur")
    regie.stuur(f"plan/{plan}/voorleggen/", 422, werkdagen="99")
    regie.stuur(f"plan/{plan}/voorleggen/", werkdagen="5")
    agent = Browser(c, "agent")
    pagina = agent.zie(f"plan/{plan}/")
    assert "Staat uw organisatie achter dit plan?" in pagina
    assert "Schrijf waarom" in agent.stuur(f"plan/{plan}/reageren/", 422, akkoord="nee", reden="")
    gegevens = {"akkoord": "nee", "reden": "Wij kunnen dit niet."}
    antwoord = agent.client.post(agent.pad(f"plan/{plan}/reageren/"), gegevens)
    # the message stands on top of the page, so the address goes to no part of it
    assert antwoord["Location"].endswith(f"/plan/{plan}/")
    assert "Wij kunnen dit niet." in regie.zie("plan/")
    waarschuwing = regie.zie(f"plan/{plan}/vaststellen/")
    assert "Niet akkoord: Politie Midden" in waarschuwing or "Niet akkoord:" in waarschuwing
    agent.zie(f"plan/{plan}/vaststellen/", 403)
    regie.stuur(f"plan/{plan}/vaststellen/")
    assert "Het plan geldt nu." in regie.zie("plan/")
    assert "Begin een nieuwe versie" in agent.zie("plan/")


def test_het_verschil_staat_er_in_woorden_en_niet_alleen_in_kleur(c):
    stel_vast(c)
    with binnen(c.door("agent")):
        begin = queries.begininhoud(c.id)
    from regiehuis.aanpak.rules import inhoud as ri

    nieuw = ri.Deeldoel(nieuw_id(), "Zij gebruikt minder")
    schrijf(c, ri.met(begin, doel="Heel iets anders.", deeldoelen=(nieuw,)), "agent")
    pagina = Browser(c, "agent").zie("plan/")
    verschil = pagina[pagina.index('id="verschil"') :]
    for woord in ("nieuw", "vervallen", "<ins>", "<del>"):
        assert woord in verschil
    # most words are others: the two texts below each other, each with its own words before it
    assert re.search(rf"Oude tekst:</span> <del>{DOEL}</del>", verschil)
    assert re.search(r"Nieuwe tekst:</span> <ins>Heel iets anders.</ins>", verschil)


def test_terughalen_en_intrekken(c):
    plan = leg_voor(c)
    regie = Browser(c, "regisseur")
    regie.stuur(f"plan/{plan}/terughalen/")
    assert "Bewaar het concept" in regie.zie("plan/schrijven/")
    assert "Trek versie 1 van het plan in?" in regie.zie(f"plan/{plan}/intrekken/")
    regie.stuur(f"plan/{plan}/intrekken/")
    assert "ingetrokken op" in regie.zie("plan/")


def test_een_pdf_per_ontvanger_met_een_nummer_en_alleen_wat_die_mag_zien(c):
    """Point 3; ontwerp.md §4.2: the database decides, also for who is not here."""
    from regiehuis.aanpak import document

    item = gegeven(
        c,
        tekst(
            "MST",
            soort="interventie",
            bijzonder=Interventiedeel("MST", kader="drang"),
            zichtbaar_voor=(c.huis.hoedanigheden["politie"],),
        ),
    )
    eigen = Interventie(nieuw_id(), "MST verder", gegeven=item)
    with binnen(c.door("agent")) as door:
        plan = services.schrijf_plan(
            door, casus=c.id, inhoud=planinhoud(c, interventies=(eigen,))
        ).id
        services.leg_voor(door, casus=c.id, plan=plan)
    agent, regie = Browser(c, "agent"), Browser(c, "regisseur")
    psychiater = str(c.huis.psychiater)
    for wie, voor, status in (
        (agent, "", 200),
        (regie, psychiater, 200),
        (agent, psychiater, 403),
        (regie, "onzin", 404),
    ):
        antwoord = wie.client.post(wie.pad(f"plan/{plan}/pdf/"), {"voor": voor})
        assert antwoord.status_code == status
        if status == 200:
            assert antwoord.content[:5] == b"%PDF-"
            assert c.casus.nummer in antwoord["Content-Disposition"]
    for wie, ziet_het in (("agent", True), ("psychiater", False)):
        with binnen(c.door(wie)) as door:
            p = queries.planpagina(door, c.id, plan)
            blad = document.plan(
                p, casusnummer="2026-0001", nummer="2026-0001-u1", voor="x", op="y"
            )
        assert (p.doelen[-1].interventies[0].gegeven == item) is ziet_het
        assert DOEL in str(blad)


def test_een_pdf_van_het_plan_heeft_bij_een_dubbele_klik_een_nummer(c):
    """BGS 1.12. The button works again after the download: `data-bestand`."""
    plan = leg_voor(c)
    regie = Browser(c, "regisseur")
    pagina = regie.zie(f"plan/{plan}/")
    assert "data-bestand" in pagina
    sleutel = re.search(r'/pdf/".*?name="eenmalig" value="([^"]+)"', pagina, re.S)[1]
    voor_wie = ("", "", str(c.huis.psychiater))
    uit = [
        regie.client.post(regie.pad(f"plan/{plan}/pdf/"), {"voor": voor, "eenmalig": sleutel})
        for voor in voor_wie
    ]
    assert [a["Content-Disposition"].rpartition("-")[2] for a in uit] == ['u1.pdf"'] * 2 + [
        'u2.pdf"'
    ]
    assert "no-store" in uit[0]["Cache-Control"]
    with binnen(c.door("regisseur")):
        assert gebeurtenissen(casus=c.id).filter(soort="aanpak:plan:uitgegeven").count() == 2


# ---- agreements ---------------------------------------------------------------------------------


def test_een_afspraak_maken_en_aannemen_vanuit_de_mail(c):
    regie = Browser(c, "regisseur")
    regie.stuur("afspraken/nieuw/", 422, wat="", functionaris="", uiterlijk="")
    dag = over(5)
    regie.stuur(
        "afspraken/nieuw/",
        wat="Belt de zus",
        functionaris=str(c.huis.agent),
        uiterlijk=f"{dag.day}-{dag.month}-{dag.year}",
    )
    with binnen(c.door("agent")) as door:
        (rij,) = queries.mijn_afspraken(door)
    agent = Browser(c, "agent")
    pagina = agent.zie(f"/afspraak/{rij.id}/")
    assert "Neem de afspraak aan" in pagina
    agent.stuur(f"/afspraak/{rij.id}/", stap="aanvaarden", versie=str(rij.versie))
    assert "Rond de afspraak af" in agent.zie(f"/afspraak/{rij.id}/")
    agent.stuur(f"/afspraak/{rij.id}/", 422, stap="afronden", tekst="")
    agent.stuur(f"/afspraak/{rij.id}/", stap="afronden", tekst="Zij belt terug.")
    assert "Zij belt terug." in regie.zie("afspraken/")


def test_de_ambassadeur_ziet_nummer_en_datum_en_kan_niet_antwoorden(c):
    """Level taak."""
    a = afspraak(c)
    ambassadeur = Browser(c, "ambassadeur")
    pagina = ambassadeur.zie(f"/afspraak/{a}/")
    assert c.casus.nummer in pagina
    assert "huisbezoek" not in pagina
    assert "Mevrouw" not in pagina
    ambassadeur.stuur(f"/afspraak/{a}/", 404, stap="aanvaarden")
    ambassadeur.stuur(f"/afspraak/{a}/overdragen/", 404)


def test_wie_het_niet_doet_krijgt_geen_knoppen_en_wordt_geweigerd(c):
    a = afspraak(c)
    psychiater = Browser(c, "psychiater")
    assert "Neem de afspraak aan" not in psychiater.zie(f"/afspraak/{a}/")
    psychiater.stuur(f"/afspraak/{a}/", 403, stap="aanvaarden")
    psychiater.stuur(f"/afspraak/{a}/overdragen/", 403)
    psychiater.stuur(f"/afspraak/{a}/besproken/", 403)


def test_een_ander_was_eerder_en_wat_ik_typte_staat_er_nog(c):
    a = afspraak(c)
    doe(c, "agent", "aanvaard", a)
    agent = Browser(c, "agent")
    agent.zie(f"/afspraak/{a}/")
    doe(c, "agent", "meld_voortgang", a, tekst="Van een ander tabblad.")
    pagina = agent.stuur(
        f"/afspraak/{a}/", 409, stap="afronden", tekst="Mijn resultaat", versie="2"
    )
    assert "Mijn resultaat" in pagina
    assert "Van een ander tabblad." in pagina


def test_doorgeven_en_besproken(c):
    a = afspraak(c)
    doe(c, "agent", "weiger", a, tekst="Geen tijd.")
    regie = Browser(c, "regisseur")
    dag = over(6)
    regie.stuur(f"/afspraak/{a}/besproken/")
    regie.stuur(
        f"/afspraak/{a}/overdragen/",
        functionaris=str(c.huis.toezichthouder),
        uiterlijk=f"{dag.day}-{dag.month}-{dag.year}",
    )
    assert "Neem de afspraak aan" in Browser(c, "toezichthouder").zie(f"/afspraak/{a}/")


# ---- home, case page, timeline, file ------------------------------------------------------------


def test_de_werklijst_vraagt_om_afspraken_en_om_het_plan(c):
    plan, a = leg_voor(c), afspraak(c, wat="Belt de zus")
    agent, regie = Browser(c, "agent"), Browser(c, "regisseur")
    thuis = agent.zie("/")
    assert "Belt de zus" in thuis
    assert "Staat uw organisatie achter het plan?" in thuis
    for item in (f"afspraak_nieuw:{a}", f"plan_reageren:{plan}"):
        assert agent.zie(f"/?item={item}")
    assert "Neem de afspraak aan" in agent.zie(f"/?item=afspraak_nieuw:{a}")
    assert "Stel het plan vast, of haal het terug" in regie.zie("/")
    reageer(c, plan, "agent")
    doe(c, "agent", "weiger", a, tekst="Nee.")
    assert "Staat uw organisatie achter het plan?" not in agent.zie("/")
    assert "Dit ging niet door. Wat nu? Belt de zus" in regie.zie("/")


def test_te_laat_staat_bij_wie_het_doet_en_bij_wie_leidt(c):
    a = afspraak(c, dagen=1)
    doe(c, "agent", "aanvaard", a)
    with klok.op_moment(klok.nu() + timedelta(days=10)):
        assert wacht(c, "agent") == [("afspraak", a)]
        assert wacht(c, "regisseur") == [("afspraak_laat", a)]


def test_wie_leidt_leest_om_welke_afspraak_het_gaat_en_een_ambassadeur_niet(c):
    """Five lines 'not done yet' say nothing; the level taak sees number, date and who."""
    laat = afspraak(c, dagen=1, wat="Belt de zus")
    weg = afspraak(c, wat="Vraagt de uitkering aan " + "en nog meer " * 20)
    doe(c, "agent", "aanvaard", laat)
    doe(c, "agent", "weiger", weg, tekst="Nee.")
    with klok.op_moment(klok.nu() + timedelta(days=10)):
        with binnen(c.door("regisseur")) as door:
            per = {i.soort: i for i in WERKBRONNEN["aanpak"].bouw(door, {door.functionaris})}
        assert per["afspraak_laat"].vraag == "Nog niet gedaan: Belt de zus"
        lang = per["afspraak_niet"].vraag
        assert lang.startswith("Dit ging niet door. Wat nu? Vraagt de uitkering aan en nog")
        assert len(lang) < 130
        with binnen(c.door("ambassadeur")) as door:
            (collega,) = WERKBRONNEN["aanpak"].bouw(door, {door.functionaris})
        assert collega.vraag == "Een collega heeft een afspraak nog niet gedaan"


def test_de_casus_toont_doel_en_open_afspraken(c):
    plan = leg_voor(c)
    afspraak(c, wat="Belt de zus")
    pagina = Browser(c, "psychiater").zie("")
    assert DOEL in pagina
    assert "Belt de zus" in pagina
    assert "Aanpak: afgestemd." in pagina
    assert plan


def test_de_casus_zegt_dat_een_nieuwe_versie_voorligt_ook_als_er_al_een_geldt(c):
    """Else "nog geen gezamenlijk doel" stands there while a goal lies before the table."""
    stel_vast(c, leg_voor(c, planinhoud(c, doel="")))
    zonder = Browser(c, "psychiater")
    assert "ligt voor" not in zonder.zie("")
    nieuw = leg_voor(c)
    pagina = zonder.zie("")
    assert "Er is nog geen gezamenlijk doel" in pagina
    assert "Versie 2 ligt voor. Reageren kan tot en met" in pagina
    assert f"/plan/{nieuw}/" in pagina


def test_tijdlijn_dossier_en_wat_er_open_staat(c):
    stel_vast(c)
    leg_voor(c, planinhoud(c, doel="Een tweede doel."), "agent")
    a = afspraak(c, wat="Belt de zus")
    with binnen(c.door("regisseur")) as door:
        zinnen = [str(r.zin) for r in TIJDLIJN.get("plan").bouw(door, c.id)]
        delen = {s: DOSSIERDELEN.get(s).bouw(door, c.id) for s in ("plan", "afspraken")}
        open_ = {s: OPEN_ZAKEN.get(s).bouw(door, c.id) for s in ("plan", "afspraken")}
        assert zinnen == ["Versie 2 van het plan ligt voor", "Versie 1 van het plan geldt"]
        assert "Een tweede doel." in str(delen["plan"])
        assert "Belt de zus" in str(delen["afspraken"])
        assert [z.id for z in open_["afspraken"]] == [a]
        for sleutel, zaken in open_.items():
            for zaak in zaken:
                OPEN_ZAKEN.get(sleutel).beeindig(door, c.id, zaak.id, "De casus gaat dicht.")
        assert not any(OPEN_ZAKEN.get(s).bouw(door, c.id) for s in open_)


def test_elke_pagina_kost_altijd_evenveel_vragen(c):
    """No query in a loop: one row or ten."""
    plan = leg_voor(c)
    a = afspraak(c)
    agent = Browser(c, "agent")
    paden = ("plan/", "plan/schrijven/", "afspraken/", "/afspraken/", f"/afspraak/{a}/", "", "/")

    def tel(pad: str) -> int:
        agent.zie(pad, 302 if "schrijven" in pad else 200)
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            agent.zie(pad, 302 if "schrijven" in pad else 200)
        return len(vragen)

    eerst = {pad: tel(pad) for pad in paden}
    for _ in range(6):
        doe(c, "agent", "aanvaard", afspraak(c))
    doe(c, "agent", "aanvaard", a)
    doe(c, "agent", "meld_voortgang", a, tekst="Gaat goed.")
    doe(c, "agent", "meld_voortgang", a, tekst="Gaat nog beter.")
    for wie in ("toezichthouder", "psychiater"):
        reageer(c, plan, wie)
    later = {pad: tel(pad) for pad in paden}
    assert later == eerst
    assert max(later.values()) < 110, later


# ---- what was typed stays -----------------------------------------------------------------------


def test_wie_schrijft_terwijl_het_plan_wordt_voorgelegd_houdt_zijn_tekst(c):
    """ontwerp.md §4.15: no text is lost."""
    plan = schrijf(c)
    agent = Browser(c, "agent")
    van_de_pagina = velden(formulier(agent.zie("plan/schrijven/")))
    with binnen(c.door("regisseur")) as door:
        services.leg_voor(door, casus=c.id, plan=plan.id)
    pagina = agent.stuur("plan/schrijven/", 422, **van_de_pagina | {"doel": "Mijn nieuwe doel."})
    assert "Mijn nieuwe doel." in pagina


def test_wie_een_gegeven_niet_ziet_kan_het_plan_toch_bewaren(c):
    item = gegeven(
        c,
        tekst(
            "MST",
            soort="interventie",
            bijzonder=Interventiedeel("MST", kader="drang"),
            zichtbaar_voor=(c.huis.hoedanigheden["politie"],),
        ),
    )
    schrijf(c, planinhoud(c, interventies=(Interventie(nieuw_id(), "MST", gegeven=item),)), "agent")
    psychiater = Browser(c, "psychiater")
    pagina = psychiater.zie("plan/schrijven/")
    assert str(item) not in pagina
    psychiater.stuur("plan/schrijven/", **velden(formulier(pagina)))


def test_een_reactie_op_een_tekst_die_er_niet_meer_ligt_telt_niet(c):
    """bron-001 WF-G2."""
    plan = leg_voor(c)
    agent = Browser(c, "agent")
    van_de_pagina = velden(formulier(agent.zie(f"plan/{plan}/reageren/")))
    with binnen(c.door("regisseur")) as door:
        services.haal_terug(door, casus=c.id, plan=plan)
        services.leg_voor(door, casus=c.id, plan=plan)
    stuur = van_de_pagina | {"akkoord": "ja"}
    assert "intussen" in agent.stuur(f"plan/{plan}/reageren/", 422, **stuur)
    agent.stuur(f"plan/{plan}/reageren/", **velden(formulier(agent.zie(f"plan/{plan}/reageren/")))
                | {"akkoord": "ja"})  # fmt: skip
