"""The pages of meetings without a browser: what they show, take in and hide."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from regiehuis.casus.tests.browser import Browser
from regiehuis.casus.tests.fabriek import open_casus
from regiehuis.kern.document import Kopje
from regiehuis.kern.klok import lokale_datum, nu, op_moment, vandaag
from regiehuis.kern.registraties import (
    CASUSDATUMS,
    DOSSIERDELEN,
    OPEN_ZAKEN,
    TIJDLIJN,
    WERKBRONNEN,
)
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.queries import namens
from regiehuis.overleg import queries, services
from regiehuis.overleg.models import Agendapunt, Overleg, Uitnodiging
from regiehuis.overleg.services import NieuwPunt

from .fabriek import (
    begonnen,
    casus_met_overlegsoorten,
    klopt,
    nodig_uit,
    over,
    plan,
    punt,
    soort,
    weging,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def c():
    return casus_met_overlegsoorten()


def werk(c, wie):
    with binnen(c.door(wie)) as door:
        return {item.soort for item in WERKBRONNEN["overleg"].bouw(door, namens(door))}


# ---- the calendar and the mail ------------------------------------------------------------------


def test_het_agendabestand_bevat_geen_namen_en_geen_casus(c):
    """ontwerp.md §4.11."""
    overleg = plan(c)
    nodig_uit(c, punt(c, overleg))
    tekst = Browser(c, "agent").zie(f"/overleg/{overleg}/agenda.ics")
    (gebeurtenis,) = Calendar.from_ical(tekst).walk("VEVENT")
    assert gebeurtenis["SUMMARY"] == "Casusoverleg"
    assert gebeurtenis["SEQUENCE"] == 0
    for geheim in ("Mevrouw V.", c.casus.nummer, "Bakker", "Plan maken"):
        assert geheim not in tekst


def test_de_mail_noemt_nummer_dag_en_tijd_en_niets_van_de_casus(c):
    from regiehuis.berichten.brief import schrijf

    brief = schrijf("overleg_uitnodiging", taal="nl", huis="Huis", link="https://x/", moment=over(),
                    nummer="O2026-0001")  # fmt: skip
    assert "O2026-0001" in brief.onderwerp
    assert "uur" in brief.inhoud
    nodig_uit(c, punt(c, plan(c)), "agent")
    assert not any(c.casus.nummer in b.body for b in mail.outbox)


# ---- planning and answering ---------------------------------------------------------------------


def test_een_overleg_plannen_met_een_fout_bewaart_wat_getypt_is(c):
    regie = Browser(c, "regisseur")
    with binnen(c.door("regisseur")) as door:
        soort = next(s for s in queries.soorten(door) if s.sleutel == "casus-op-maat")
    dag = lokale_datum(over())
    velden = {"dag": f"{dag:%d-%m-%Y}", "van": "10", "tot": "10.30", "plaats": "Zaal 2",
              f"kies_{c.id.hex}": "on", f"minuten_{c.id.hex}": "45",
              f"waarvoor_{c.id.hex}": "Plan maken"}  # fmt: skip
    pagina = regie.stuur(f"/overleggen/nieuw/?soort={soort.id}", 422, **velden)
    assert "De agenda duurt 45 minuten en het overleg 30." in pagina
    assert "Plan maken" in pagina
    assert regie.stuur(f"/overleggen/nieuw/?soort={soort.id}", 422, **{**velden, "van": "x"})
    regie.stuur(f"/overleggen/nieuw/?soort={soort.id}", 302, **{**velden, "tot": "11.00 uur"})
    assert "geen casusregisseur" in regie.zie(f"/overleg/{_laatste(c)}/")
    assert "Casus-op-Maat" in regie.zie("overleg/")


def _laatste(c):
    with binnen(c.door("regisseur")):
        return Overleg.objects.latest("id").id


def test_wie_twee_keer_wijzigt_ziet_beide_versies(c):
    overleg = plan(c)
    regie = Browser(c, "regisseur")
    dag = lokale_datum(over(9))
    velden = {"dag": f"{dag:%d-%m-%Y}", "van": "10.00", "tot": "11.00", "plaats": "Zaal 9",
              "versie": "1"}  # fmt: skip
    regie.stuur(f"/overleg/{overleg}/wijzigen/", 302, **velden)
    pagina = regie.stuur(f"/overleg/{overleg}/wijzigen/", 409, **{**velden, "plaats": "Kelder"})
    assert "Zaal 9" in pagina
    assert "Kelder" in pagina


# ---- home ---------------------------------------------------------------------------------------


def test_de_werkvoorraad_volgt_het_overleg_van_plan_tot_verslag(c):
    """Issue, point 8: invitations, meetings of today, reports to finish."""
    overleg = plan(c, begin=nu() + timedelta(hours=1))
    assert "overleg_uitnodigen" in werk(c, "regisseur")
    id = nodig_uit(c, punt(c, overleg))["agent"]
    assert werk(c, "agent") == {"overleg_uitnodiging"}
    with binnen(c.door("agent")) as door:
        services.beantwoord(door, uitnodiging=id, komt=False, reden="Zitting")
    assert werk(c, "ambassadeur") == {"overleg_collega"}
    with binnen(c.door("ambassadeur")) as door:
        services.stel_vervanger_voor(door, uitnodiging=id, vervanger=c.huis.wijkagent)
    assert werk(c, "ambassadeur") == set()
    assert {"overleg_vervanger", "overleg_straks"} <= werk(c, "regisseur")
    with binnen(c.door("regisseur")) as door:
        services.zet_stap(door, overleg=overleg, stap="beginnen")
        services.zet_punt(door, agendapunt=punt(c, overleg), stap="beginnen")
        services.zet_stap(door, overleg=overleg, stap="eindigen")
    assert "overleg_verslag" in werk(c, "regisseur")
    with op_moment(nu() + timedelta(days=2)):
        assert "overleg_verslag_laat" in werk(c, "regisseur")


def test_een_overleg_zonder_voorzitter_staat_bij_wie_het_plande(c):
    plan(c, voorzitter=None)
    assert "overleg_voorzitter" in werk(c, "regisseur")


# ---- the table ----------------------------------------------------------------------------------


def test_een_regel_staat_pas_vast_als_de_lezing_is_gezien(c):
    """Also without JavaScript: the reading is shown before saving."""
    _, eerste = begonnen(c)
    regie = Browser(c, "regisseur")
    regel = "@Agent belt de reclassering over 3 dagen"
    pagina = regie.stuur(f"/agendapunt/{eerste}/afspraak/", 200, regel=regel)
    assert "Klopt, leg vast" in pagina
    assert "belt de reclassering" in pagina
    merk = pagina.split('name="gelezen" value="')[1].split('"')[0]
    adres, velden = f"/agendapunt/{eerste}/afspraak/", {"regel": regel, "gelezen": merk}
    antwoord = regie.client.post(regie.pad(adres), velden)
    # to the top, where the message stands, and not to a part of the page
    assert antwoord["Location"] == regie.pad(f"/agendapunt/{eerste}/tafel/")
    assert "belt de reclassering" in Browser(c, "psychiater").zie(f"/agendapunt/{eerste}/")
    fout = regie.stuur(f"/agendapunt/{eerste}/afspraak/", 422, regel="@Niemand belt morgen")
    assert "Deze naam hoort niet bij dit punt." in fout
    assert "@Niemand belt morgen" in fout


def test_een_tekst_bewaart_zich_en_een_ander_krijgt_beide_teksten(c):
    _, eerste = begonnen(c)
    regie = Browser(c, "regisseur")
    pad = regie.pad(f"/agendapunt/{eerste}/tekst/doel/")
    velden = {"doel-tekst": "Een plek", "doel-versie": "0"}
    antwoord = regie.client.post(pad, velden, headers={"Accept": "application/json"})
    assert antwoord.json()["versie"] == 1
    ander = {"doel-tekst": "Twee plekken", "doel-versie": "0"}
    assert regie.client.post(pad, ander, headers={"Accept": "application/json"}).status_code == 409
    pagina = regie.client.post(pad, ander)
    assert pagina.status_code == 409
    assert "Een plek" in pagina.content.decode()
    assert "Twee plekken" in pagina.content.decode()
    te_lang = {"doel-tekst": "x" * 5000, "doel-versie": "1"}
    assert regie.client.post(pad, te_lang).status_code == 422


def test_aanwezigheid_verandert_alleen_wat_op_de_pagina_is_veranderd(c):
    _, eerste = begonnen(c)
    with binnen(c.door("regisseur")):
        een, twee = Uitnodiging.objects.filter(agendapunt_id=eerste).order_by("id")[:2]
    regie = Browser(c, "regisseur")
    pad = regie.pad(f"/agendapunt/{eerste}/aanwezig/")
    regie.client.post(pad, {f"aanwezig-{een.id}": "aanwezig", f"was-{een.id}": ""})
    # a page that was opened before it says nothing about the first
    regie.client.post(pad, {f"aanwezig-{twee.id}": "afwezig", f"was-{twee.id}": "",
                            f"was-{een.id}": ""})  # fmt: skip
    with binnen(c.door("regisseur")):
        standen = dict(Uitnodiging.objects.filter(agendapunt_id=eerste)
                       .values_list("id", "aanwezig"))  # fmt: skip
    assert (standen[een.id], standen[twee.id]) == ("aanwezig", "afwezig")


def test_de_pagina_zegt_wie_aan_tafel_de_casus_niet_mag_zien(c):
    """The page hides nothing that others at the table may not see: it says so."""
    _, eerste = begonnen(c, notulist=c.huis.mensen["officier"])
    pagina = Browser(c, "regisseur").zie(f"/agendapunt/{eerste}/tafel/")
    assert "Let op het scherm:" in pagina
    Browser(c, "officier").zie(f"/agendapunt/{eerste}/tafel/", 404)


def test_een_derde_zonder_verklaring_krijgt_een_duidelijke_fout(c):
    """WGS 2.31(9)-(10)."""
    _, eerste = begonnen(c)
    velden = {"naam": "J. Bakker", "organisatie": "Woningbouw", "motivering": "Kent de woning"}
    regie = Browser(c, "regisseur")
    fout = regie.stuur(f"/agendapunt/{eerste}/derde/", 422, verklaring_op="", **velden)
    assert "mag deze persoon niet aan tafel" in fout
    gisteren = vandaag() - timedelta(days=1)
    regie.stuur(f"/agendapunt/{eerste}/derde/", 302, verklaring_op=f"{gisteren:%d-%m-%Y}", **velden)
    assert "J. Bakker" in regie.zie(f"/agendapunt/{eerste}/")


# ---- an item that is still to come --------------------------------------------------------------


def test_een_punt_dat_nog_komt_is_geen_leeg_verslag(c):
    overleg = plan(c)
    eerste = punt(c, overleg)
    nodig_uit(c, eerste, "agent")
    lid = Browser(c, "psychiater")
    pagina = lid.zie(f"/agendapunt/{eerste}/")
    assert f"<title>Agendapunt {c.casus.nummer}" in pagina
    for leeg in ("Verslag over", "niet vastgelegd", "Geen besluiten.", "Geen afspraken."):
        assert leeg not in pagina
    assert pagina.lower().count("niet besproken") == 1
    assert "Plan maken" in pagina  # prepared when it was planned
    assert "Agent Bakker" in pagina
    assert "Uw uitnodiging" not in pagina  # he was not invited
    with binnen(c.door("regisseur")) as door:
        services.zet_stap(door, overleg=overleg, stap="beginnen")
    pagina = lid.zie(f"/agendapunt/{eerste}/")
    assert f"<title>Verslag over {c.casus.nummer}" in pagina
    assert "Geen besluiten." in pagina


def test_wie_is_uitgenodigd_antwoordt_ook_op_de_bladzijde_van_het_punt(c):
    """Home leads there, from the dates of a case."""
    overleg = plan(c)
    eerste = punt(c, overleg)
    id = nodig_uit(c, eerste, "agent")["agent"]
    agent = Browser(c, "agent")
    pagina = agent.zie(f"/agendapunt/{eerste}/")
    assert f'action="{agent.pad(f"/genodigde/{id}/")}"' in pagina
    assert "Ik kom" in pagina
    assert "Ik kan niet" in pagina
    agent.stuur(f"/genodigde/{id}/", komt="ja")
    assert "Wijzig uw antwoord" in agent.zie(f"/agendapunt/{eerste}/")
    with binnen(c.door("regisseur")) as door:
        services.gelast_af(door, overleg=overleg)
    pagina = agent.zie(f"/agendapunt/{eerste}/")
    assert "Wijzig uw antwoord" not in pagina
    assert "niet besproken" not in pagina.lower()


# ---- a submission is no case --------------------------------------------------------------------


def test_bij_triage_gaat_geen_zin_over_een_casus(c):
    """There is none yet: whoever reads of 'leden van de casus' looks for what is not there."""
    id = weging(c)
    overleg = plan(c, door="triagist", type=soort(c, "triage"), punten=[NieuwPunt(id)],
                   voorzitter=c.huis.mensen["triagist"], notulist=None)  # fmt: skip
    eerste = punt(c, overleg, door="triagist")
    triagist, regie = Browser(c, "triagist"), Browser(c, "regisseur")
    paden = [f"/agendapunt/{eerste}/uitnodigen/", f"/agendapunt/{eerste}/"]
    gezien = [triagist.zie(pad) for pad in paden]
    mijn = nodig_uit(c, eerste, "regisseur", door="triagist")["regisseur"]
    gezien += [
        triagist.zie(f"/{pad}/")
        for pad in (f"overleg/{overleg}", f"genodigde/{mijn}/intrekken", f"agendapunt/{eerste}")
    ]
    gezien.append(regie.zie(f"/genodigde/{mijn}/"))
    with binnen(c.door("triagist")) as door:
        services.zet_stap(door, overleg=overleg, stap="beginnen")
    gezien += [triagist.zie(f"/agendapunt/{eerste}/{pad}") for pad in ("tafel/", "")]
    for pagina in gezien:
        inhoud = re.sub(r"<[^>]+>", " ", pagina[pagina.index("<main") : pagina.index("</main>")])
        assert not re.search(r"\b(de|deze|geen) casus\b|collega voorstellen", inhoud), inhoud
    tekst = triagist.zie(f"/overleg/{overleg}/agenda.ics")
    assert "SUMMARY:Triageoverleg" in tekst


# ---- what other pages get -----------------------------------------------------------------------


def test_tijdlijn_dossier_en_kalender_kennen_het_overleg(c):
    overleg, eerste = begonnen(c)
    with binnen(c.door("regisseur")) as door:
        assert c.id in CASUSDATUMS["overleg"].bouw(door, [c.id])
        services.schrijf(door, agendapunt=eerste, sleutel="doel", versie=0, tekst="Een plek")
        services.neem_besluit(door, agendapunt=eerste, tekst="De gemeente zoekt")
        services.zet_stap(door, overleg=overleg, stap="eindigen")
        services.zet_stap(door, overleg=overleg, stap="vaststellen")
    with binnen(c.door("psychiater")) as door:
        (regel,) = TIJDLIJN["overleg"].bouw(door, c.id)
        assert regel.zin == "Casus-op-Maat"
        blokken = DOSSIERDELEN["overleg"].bouw(door, c.id)
    assert isinstance(blokken[0], Kopje)
    assert "De gemeente zoekt" in str(blokken)
    assert "Een plek" in str(blokken)
    with binnen(c.door("officier")) as door:
        assert list(TIJDLIJN["overleg"].bouw(door, c.id)) == []
        assert list(DOSSIERDELEN["overleg"].bouw(door, c.id)) == []


def test_een_casus_die_sluit_gaat_van_de_agenda(c):
    """OPEN_ZAKEN: a planned item is taken off; the last one calls the meeting off."""
    ander = open_casus(c.huis, ("agent",))
    samen = plan(c, punten=[NieuwPunt(c.id, 30), NieuwPunt(ander.id, 30)])
    alleen = plan(c)
    zaak = OPEN_ZAKEN["overleg"]
    with binnen(c.door("plaatsvervanger")) as door:  # does not belong to the meetings
        open_ = zaak.bouw(door, c.id)
        assert len(open_) == 2
        for rij in open_:
            zaak.beeindig(door, c.id, rij.id, "De casus sluit")
        assert zaak.bouw(door, c.id) == []
    with binnen(automaat_door(c.huis.id)):
        assert Overleg.objects.get(id=samen).stand == "gepland"
        assert Overleg.objects.get(id=alleen).stand == "afgelast"
        assert Agendapunt.objects.filter(overleg_id=samen, stand="gepland").count() == 1
    assert klopt(c) == []


# ---- a fixed number of queries ------------------------------------------------------------------


def vragen(browser, pad):
    browser.zie(pad)
    with CaptureQueriesContext(connection) as gevangen:
        browser.zie(pad)
    return len(gevangen)


def test_de_lijst_en_het_overleg_vragen_evenveel_voor_een_als_voor_veel(c):
    agent, regie = Browser(c, "agent"), Browser(c, "regisseur")
    overleg = plan(c, einde=over(uur=13))
    nodig_uit(c, punt(c, overleg))
    voor = vragen(agent, "/overleggen/"), vragen(regie, f"/overleg/{overleg}/")
    for _ in range(2):
        ander = open_casus(c.huis, ("agent", "psychiater"))
        with binnen(c.door("regisseur")) as door:
            services.zet_op_agenda(door, overleg=overleg, punt=NieuwPunt(ander.id, 30))
    for plek in (1, 2):
        nodig_uit(c, punt(c, overleg, plek=plek), "agent", "psychiater")
        nodig_uit(c, punt(c, plan(c)), "agent")
    na = vragen(agent, "/overleggen/"), vragen(regie, f"/overleg/{overleg}/")
    assert na == voor
