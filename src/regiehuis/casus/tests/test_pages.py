"""The pages: allowed, refused, wrong input; a fixed number of queries; nothing personal outside."""

import re
from dataclasses import replace
from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from regiehuis.casus import queries, services
from regiehuis.casus.tests.browser import Browser
from regiehuis.casus.tests.fabriek import Casusvol, huis_met_casus, kringlid, onderwerp, open_casus
from regiehuis.kern.fouten import NietGevonden
from regiehuis.logboek.context import binnen
from regiehuis.toegang.tests.fabriek import als

pytestmark = pytest.mark.django_db


PAGINAS = (
    "", "team/", "dossier/", "teksten/doel/", "teksten/stand/", "leden/nieuw/",
    "taak/procesregisseur/", "taak/ondersteuning/", "betrokkenen/nieuw/",
)  # fmt: skip


def test_een_vreemde_krijgt_op_elke_pagina_404() -> None:
    """Not even that it exists (WGS 1.8(2))."""
    c = huis_met_casus(betrokkenen=[onderwerp(), kringlid()])
    with binnen(c.door("regisseur")):
        lid, kring = queries.leden(c.id)[0].id, queries.betrokkenen(c.id)[1].id
    extra = (
        f"leden/{lid}/einde/", f"leden/{lid}/vervangen/", f"betrokkenen/{kring}/",
        f"betrokkenen/{kring}/verwijderen/", f"ondersteuning/{c.huis.regisseur}/einde/",
    )  # fmt: skip
    for naam in ("officier", "triagist"):
        vreemde = Browser(c, naam)
        for pagina in (*PAGINAS, *extra):
            tekst = vreemde.zie(pagina, 404)
            assert c.casus.nummer not in tekst and "Mevrouw V." not in tekst
        assert c.casus.nummer not in vreemde.zie("/casussen/")
        vreemde.stuur("fase/", 404, stap="informatie_ophalen", versie=1)


def test_zicht_zonder_het_recht_om_casussen_te_zien_is_niet_genoeg() -> None:
    """Sight says which cases, the right says whether: no page of a case asks only one of both."""
    c = huis_met_casus()
    lid = c.door("agent")
    with binnen(lid):
        assert queries.kop(lid, c.id).casus.id == c.id
    zonder = replace(lid, rechten=lid.rechten - {"casus:bekijken"})
    with binnen(zonder), pytest.raises(NietGevonden):
        queries.kop(zonder, c.id)


def test_een_lid_leest_de_casus_en_beslist_niet_over_leden() -> None:
    """A partner reads; buttons and forms of the house are not his."""
    c = huis_met_casus()
    agent = Browser(c, "agent")
    for pagina in ("", "team/", "dossier/"):
        tekst = agent.zie(pagina)
        assert "Mevrouw V." in tekst
        assert "leden/nieuw" not in tekst and "teksten/" not in tekst
    for pagina in ("teksten/doel/", "leden/nieuw/", "taak/procesregisseur/", "betrokkenen/nieuw/"):
        agent.zie(pagina, 403)


def test_de_regisseur_opent_alle_paginas() -> None:
    """And the browser's title holds a number, never a name."""
    c = huis_met_casus(betrokkenen=[onderwerp(), kringlid(minderjarig=True)])
    regie = Browser(c, "regisseur")
    for pagina in PAGINAS:
        tekst = regie.zie(pagina)
        titel = re.search(r"<title>(.*?)</title>", tekst, re.S)
        assert titel and "Vermeer" not in titel[1] and "Mevrouw" not in titel[1]
        assert " style=" not in tekst and not re.search(r" on[a-z]+=", tekst)


def test_de_ruggengraat_staat_er_ook_als_er_nog_niets_is() -> None:
    """What is missing is said, not hidden (schetsen/README)."""
    c = huis_met_casus(betrokkenen=[])
    tekst = Browser(c, "agent").zie()
    vast = ("Wie", "Waarom hier", "Procesregie", "Casusregie", "Laatste stand")
    for woord in (*vast, "Gezamenlijk doel"):
        assert f"<dt>{woord}</dt>" in tekst
    assert "nog geen gezamenlijk doel" in tekst
    assert "nog niemand" in tekst
    assert "Waarvoor (doelbinding): Diefstal voorkomen" in tekst


def test_zichtbaar_voor_noemt_organisaties_en_aantal() -> None:
    """Visibility choices say their consequence in words."""
    c = huis_met_casus()
    tekst = Browser(c, "regisseur").zie()
    assert "Politie Midden en Reclassering" in tekst
    assert "(4 personen)" in tekst


def test_een_ketenmanager_krijgt_een_kale_pagina_en_vult_een_vacature() -> None:
    """Level kern: number, phase, who directs."""
    c = huis_met_casus()
    keten = Browser(c, "ketenmanager")
    tekst = keten.zie()
    assert "U ziet alleen het nummer, de fase en wie regie heeft." in tekst
    assert "Mevrouw V." not in tekst and "Agent" not in tekst
    for pagina in ("team/", "dossier/", "teksten/stand/", "betrokkenen/nieuw/"):
        keten.zie(pagina, 404)
    assert c.casus.nummer in keten.zie("/casussen/")
    keten.stuur(
        "taak/plaatsvervanger/",
        functionaris=c.huis.triagist,
        in_plaats_van=c.huis.plaatsvervanger,
    )
    with binnen(c.door("regisseur")):
        assert queries.voorzitters(c.id)[1] == c.huis.triagist


# ---- the list -----------------------------------------------------------------------------------


def test_een_ketenmanager_leest_een_keer_wat_zij_van_de_casussen_ziet() -> None:
    """The core of every case; the number of each stands there once."""
    c = huis_met_casus()
    tekst = Browser(c, "ketenmanager").zie("/casussen/")
    assert "U ziet van elke casus van het huis de kern" in tekst
    assert "waarin u meedoet of" not in tekst and "U ziet alleen de kern" not in tekst
    assert tekst.count(c.casus.nummer) == 1
    tekst = Browser(c, "regisseur").zie("/casussen/")
    assert "U ziet alleen casussen waarin u meedoet" in tekst
    assert tekst.count(c.casus.nummer) == 1


def test_de_lijst_filtert_telt_en_bladert() -> None:
    """Filters in the address; counts equal lists."""
    c = huis_met_casus(leden=("agent",))
    with binnen(c.door("regisseur")) as door:
        services.zet_fase(door, casus=c.id, stap="informatie_ophalen", versie=1)
    for nr in range(30):
        open_casus(c.huis, (), route="veld" if nr % 3 else "huiselijk_geweld", gemeente="0402")
    regie = Browser(c, "regisseur")
    tekst = regie.zie("/casussen/")
    assert "31 casussen" in tekst and len(re.findall(r'<li class="casus-rij', tekst)) == 25
    volgende = re.search(r'href="(\?na=[0-9a-f-]+)"', tekst)
    assert volgende
    rest = regie.zie(f"/casussen/{volgende[1]}")
    assert len(re.findall(r'<li class="casus-rij', rest)) == 6
    assert "10 casussen" in regie.zie("/casussen/?route=huiselijk_geweld")
    assert "1 casus" in regie.zie("/casussen/?fase=informatie")
    assert "1 casus" in regie.zie("/casussen/?gemeente=0406")
    assert "Geen casus gevonden" in regie.zie("/casussen/?nummer=9999")
    assert f"casus/{c.id}/" in regie.zie(f"/casussen/?nummer={c.casus.nummer}")
    agent = Browser(c, "agent")
    assert "1 casus" in agent.zie("/casussen/?van_mij=ja")


@pytest.mark.parametrize(
    "vraag",
    ["?na=geen-id", "?na=01a20178-f057-73f1-983f-64a80e682997", "?fase=%27", "?gemeente=99999",
     "?nummer=%00%F0", "?route=x", "?van_mij=misschien", "?nummer=" + "9" * 500],
)  # fmt: skip
def test_een_vreemd_filter_breekt_de_lijst_niet(vraag: str) -> None:
    """Hostile addresses."""
    Browser(huis_met_casus(), "agent").zie("/casussen/" + vraag)


# ---- forms --------------------------------------------------------------------------------------


def test_iemand_toevoegen_via_zoeken() -> None:
    """Search by POST, choose with function and organisation, say why."""
    c = huis_met_casus()
    regie = Browser(c, "regisseur")
    tekst = regie.stuur("leden/nieuw/", 200, zoek="openbaar", _zoek="ja", reden="al getypt")
    assert "Officier Bakker" in tekst and "Psychiater Bakker" not in tekst
    assert "al getypt" in tekst
    assert "rh-error-summary" not in tekst
    fout = regie.stuur("leden/nieuw/", 422, functionaris=c.huis.officier, reden="", zoek="ggz")
    assert "Officier Bakker" in fout
    regie.stuur("leden/nieuw/", functionaris=c.huis.officier, reden="Beslist over vervolging.")
    assert "Beslist over vervolging." in regie.zie("team/")
    assert "Beslist over vervolging." in Browser(c, "officier").zie("team/")


def test_dubbel_versturen_maakt_een_lid() -> None:
    """The key of the form."""
    c = huis_met_casus(leden=())
    regie, velden = Browser(c, "regisseur"), {"reden": "nodig", "eenmalig": uuid4()}
    for _ in range(2):
        regie.stuur("leden/nieuw/", functionaris=c.huis.agent, **velden)
    with binnen(c.door("regisseur")):
        assert len(queries.leden(c.id)) == 1


def test_laten_stoppen_zegt_eerst_wat_er_gebeurt() -> None:
    """Confirm what cannot be undone; a reason is needed."""
    c = huis_met_casus(leden=("agent",))
    regie = Browser(c, "regisseur")
    with binnen(c.door("regisseur")):
        (lid,) = queries.leden(c.id)
    tekst = regie.zie(f"leden/{lid.id}/einde/")
    assert "ziet deze casus meteen niet meer" in tekst
    assert "niemand meer van Politie Midden" in tekst
    regie.stuur(f"leden/{lid.id}/einde/", 422, reden=" ")
    regie.stuur(f"leden/{lid.id}/einde/", reden="De zaak is klaar.", bevestigd="ja")
    Browser(c, "agent").zie("", 404)
    assert "De zaak is klaar." in regie.zie("team/")


def test_vervangen_gaat_via_een_collega() -> None:
    """The list holds colleagues only."""
    c = huis_met_casus(leden=("agent",))
    regie = Browser(c, "regisseur")
    with binnen(c.door("regisseur")):
        (lid,) = queries.leden(c.id)
    tekst = regie.zie(f"leden/{lid.id}/vervangen/")
    assert "Wijkagent Bakker" in tekst and "Officier" not in tekst
    regie.stuur(f"leden/{lid.id}/vervangen/", functionaris=c.huis.wijkagent, reden="verlof")
    Browser(c, "wijkagent").zie("team/")


def test_bij_een_conflict_staan_beide_teksten_op_het_scherm() -> None:
    """And the second writer can still choose."""
    c = huis_met_casus()
    regie = Browser(c, "regisseur")
    regie.stuur("teksten/stand/", laatste_stand="Tekst van de eerste", volgende_stap="", versie=1)
    tweede = {"laatste_stand": "Tekst van de tweede", "volgende_stap": ""}
    tekst = regie.stuur("teksten/stand/", 409, versie=1, **tweede)
    assert "Tekst van de eerste" in tekst and "Tekst van de tweede" in tekst
    regie.stuur("teksten/stand/", versie=2, **tweede)
    assert "Tekst van de eerste" in regie.zie("dossier/")
    assert "Tekst van de tweede" in regie.zie()


def test_een_concept_komt_terug_en_verdwijnt_bij_het_opslaan() -> None:
    """No text is lost by a closed window (ontwerp.md §4.15)."""
    c = huis_met_casus()
    regie = Browser(c, "regisseur")
    adres = re.search(r'data-concept="([^"]+)"', regie.zie("teksten/stand/"))
    assert adres
    getypt = {"laatste_stand": "Half af", "volgende_stap": "", "versie": 1}
    assert regie.client.post(adres[1], getypt).status_code in (200, 204)
    tekst = regie.zie("teksten/stand/")
    assert "Half af" in tekst and "is teruggezet" in tekst
    regie.stuur("teksten/stand/", **getypt)
    assert "is teruggezet" not in regie.zie("teksten/stand/")


def test_te_lange_tekst_blijft_in_het_veld_staan() -> None:
    """A clear message, and nothing lost."""
    c = huis_met_casus()
    lang = "woord " * 20_000
    tekst = Browser(c, "regisseur").stuur(
        "teksten/stand/", 422, laatste_stand=lang, volgende_stap="", versie=1
    )
    assert lang.strip() in tekst


def test_html_in_een_naam_is_gewoon_tekst() -> None:
    """Also in the drawing."""
    c = huis_met_casus()
    regie = Browser(c, "regisseur")
    velden = {
        "rol": "directe_kring", "soort": "persoon", "aanduiding": "<b>Zus</b>", "relatie": "<i>zus",
        "noodzaak": "enige contact", "geboren": "juni 1985",
    }  # fmt: skip
    regie.stuur("betrokkenen/nieuw/", **velden)
    for pagina in ("", "team/"):
        tekst = regie.zie(pagina)
        assert "<b>Zus" not in tekst and "<i>zus" not in tekst
    assert "&lt;i&gt;zus" in tekst.lower()
    regie.stuur("betrokkenen/nieuw/", 422, **{**velden, "noodzaak": "", "bsn": "12"})
    regie.stuur("betrokkenen/nieuw/", 422, **{**velden, "minderjarig": "on", "adres": "Dam 1"})


def test_een_persoon_wijzigen_en_weghalen() -> None:
    """With the version, after a confirmation."""
    c = huis_met_casus(betrokkenen=[onderwerp(), kringlid()])
    regie = Browser(c, "regisseur")
    with binnen(c.door("regisseur")):
        kring = queries.betrokkenen(c.id)[1]
    pad = f"betrokkenen/{kring.id}/"
    assert "enige vaste contact" in regie.zie(pad)
    velden = {
        "rol": "directe_kring", "soort": "persoon", "aanduiding": "Zus", "relatie": "zus",
        "noodzaak": "helpt elke week",
    }  # fmt: skip
    regie.stuur(pad, **velden, versie=1)
    regie.stuur(pad, 409, **{**velden, "aanduiding": "Oudere zus"}, versie=1)
    assert "helpt elke week" in regie.zie("team/")
    regie.zie(pad + "verwijderen/")
    regie.stuur(pad + "verwijderen/", bevestigd="ja")
    assert "helpt elke week" not in regie.zie("team/")


def test_een_andere_casus_leent_zijn_leden_en_personen_niet_uit() -> None:
    """Ids of one case do not work under another."""
    c = huis_met_casus(betrokkenen=[onderwerp(), kringlid()])
    ander = open_casus(c.huis, ("officier",), betrokkenen=[onderwerp(), kringlid()])
    regie = Browser(c, "regisseur")
    with binnen(c.door("regisseur")):
        lid, mens = queries.leden(ander.id)[0].id, queries.betrokkenen(ander.id)[1].id
    for pagina in (f"leden/{lid}/einde/", f"leden/{lid}/vervangen/", f"betrokkenen/{mens}/"):
        regie.zie(pagina, 404)


def test_de_fase_gaat_verder_en_een_vreemde_stap_niet() -> None:
    """A rule that says stop is told in words."""
    c = huis_met_casus()
    regie = Browser(c, "regisseur")
    regie.stuur("fase/", stap="beeld_bespreken", versie=1)
    assert "Net geopend" in regie.zie()
    regie.stuur("fase/", stap="informatie_ophalen", versie=1)
    assert "Ga het beeld bespreken" in regie.zie()
    regie.stuur("fase/", stap="beeld_bespreken", versie=1)
    regie.stuur("fase/", 404, stap="beeld_bespreken", versie="x")
    Browser(c, "agent").stuur("fase/", 403, stap="beeld_bespreken", versie=2)


def test_sinds_het_laatste_bezoek_staat_er_wat_anderen_deden() -> None:
    """With a mark on the tab of the team."""
    from datetime import UTC, datetime

    from regiehuis.kern.klok import op_moment

    with op_moment(datetime(2026, 3, 2, 9, tzinfo=UTC)):
        c = huis_met_casus()
        agent = Browser(c, "agent")
        assert "Veranderd sinds" not in agent.zie()
    with op_moment(datetime(2026, 3, 3, 9, tzinfo=UTC)), binnen(c.door("regisseur")) as door:
        services.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.officier, reden="x")
    with op_moment(datetime(2026, 3, 4, 9, tzinfo=UTC)):
        agent.client = als(agent.gebruiker)
        for _ in range(2):
            tekst = agent.zie()
            assert "Veranderd sinds uw laatste bezoek" in tekst
            assert "heeft Officier Bakker (Openbaar Ministerie) toegevoegd" in tekst
            assert "1 nieuw" in tekst


def test_het_dossier_bladert_per_maand() -> None:
    """Readable sentences, newest first."""
    c = huis_met_casus()
    regie = Browser(c, "regisseur")
    for nr in range(60):
        with binnen(c.door("regisseur")) as door:
            services.wijzig_inhoud(door, casus=c.id, versie=nr + 1, laatste_stand=f"stand {nr}")
    tekst = regie.zie("dossier/")
    assert "heeft een tekst gewijzigd: laatste stand." in tekst
    volgende = re.search(r'href="\?(na=[0-9a-f-]+)"', tekst)
    assert volgende
    assert "heeft de casus geopend" in regie.zie(f"dossier/?{volgende[1]}")
    regie.zie("dossier/?maand=2026-13&na=x")


def test_alles_is_er_ook_in_het_engels() -> None:
    """English complete."""
    c = huis_met_casus()
    regie = Browser(c, "regisseur")
    regie.client.cookies["taal"] = "en"
    tekst = regie.zie()
    assert "Who knows what" in tekst and "Wie weet wat" not in tekst


# ---- queries ------------------------------------------------------------------------------------


def _aantal(c: Casusvol, browser: Browser, pagina: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser.zie(pagina)  # the first look of a session does more
    with CaptureQueriesContext(
        connection,
    ) as gezien:
        browser.zie(pagina)
    return len(gezien)


@pytest.mark.parametrize("pagina", ["", "team/", "dossier/", "/casussen/"])
def test_het_aantal_vragen_hangt_niet_af_van_het_aantal_leden(
    pagina: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    """A fixed number of queries per page, for who sees least and for who sees most."""
    kring = [onderwerp(adres="Schuilweg 1", adres_geheim=True), kringlid()]
    c = huis_met_casus(leden=("agent",), betrokkenen=kring)
    regie, agent = Browser(c, "regisseur"), Browser(c, "agent")
    voor = {b.kort: _aantal(c, b, pagina) for b in (regie, agent)}
    with binnen(c.door("regisseur")) as door:
        for naam in ("officier", "toezichthouder", "psychiater", "voogd", "consulent"):
            services.voeg_lid_toe(door, casus=c.id, functionaris=c.huis.mensen[naam], reden="x")
        for nr in range(6):
            services.voeg_betrokkene_toe(
                door, casus=c.id, betrokkene=kringlid(aanduiding=f"zus {nr}", adres_geheim=True)
            )
    for _ in range(4):
        open_casus(c.huis, ("agent",))
    for browser in (regie, agent):
        browser.zie(pagina)
        assert _aantal(c, browser, pagina) == voor[browser.kort]
        with django_assert_max_num_queries(75):
            browser.zie(pagina)


# ---- strange input, and sending twice -----------------------------------------------------------


def test_zoeken_naar_een_nieuw_lid_kan_tegen_vreemde_tekens():
    c = huis_met_casus()
    regie = Browser(c, "regisseur")
    assert "niemand gevonden" in regie.stuur("leden/nieuw/", 200, zoek="voor\x00na", _zoek="ja")


def test_wie_twee_keer_op_de_knop_drukt_eindigt_bij_het_team():
    """ontwerp.md §4.15: a form that is sent twice works once, and ends well."""
    c = huis_met_casus()
    regie = Browser(c, "regisseur")
    with binnen(c.door("regisseur")) as door:
        lid = next(x.id for x in queries.leden(c.id) if x.functionaris_id == c.huis.agent)
        services.voeg_betrokkene_toe(door, casus=c.id, betrokkene=kringlid())
        wie = queries.betrokkenen(c.id)[-1].id
        services.wijs_toe(
            door, casus=c.id, taak="ondersteuning", functionaris=c.huis.mensen["ondersteuning"]
        )
    steun = c.huis.mensen["ondersteuning"]
    for pad, velden in (
        (f"leden/{lid}/einde/", {"reden": "Verhuisd."}),
        (f"betrokkenen/{wie}/verwijderen/", {}),
        (f"ondersteuning/{steun}/einde/", {}),
    ):
        for _ in range(2):
            regie.stuur(pad, 302, **velden)


def test_wie_twee_keer_afsluit_komt_bij_de_gesloten_casus():
    c = huis_met_casus()
    regie = Browser(c, "regisseur")
    (versie,) = re.findall(r'name="versie" value="(\d+)"', regie.zie("afsluiten/"))
    for _ in range(2):
        regie.stuur(
            "afsluiten/", 302, versie=versie, uitkomst="doel_bereikt", toelichting="Het is goed."
        )
