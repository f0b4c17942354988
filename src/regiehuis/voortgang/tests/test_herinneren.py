"""One mail just before a day to look, and one when it is late; never more than needed."""

from datetime import date, datetime, time, timedelta

import pytest

from regiehuis.berichten.models import Bericht
from regiehuis.berichten.tests.post import postkantoor
from regiehuis.kern.klok import AMSTERDAM, op_moment, vandaag
from regiehuis.kern.termijnen import volgende_werkdag, werkdagen_later
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import automaat_door
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.logboek.taken import voer_uit
from regiehuis.voortgang import queries, rules, services
from regiehuis.voortgang.tasks import herinner_aan_volgmomenten

from .fabriek import breng_terug, gevolgd

pytestmark = pytest.mark.django_db
DO, VR, ZA, MA, DI = (date(2026, 6, d) for d in (11, 12, 13, 15, 16))


@pytest.mark.parametrize(
    ("wanneer", "op", "voor", "na", "welke"),
    [
        (VR, DO, False, False, "voor"),  # the working day before
        (VR, DO - timedelta(days=1), False, False, ""),
        (VR, VR, False, False, "voor"),  # planned yesterday, or the mail did not go
        (VR, VR, True, False, ""),
        (MA, VR, False, False, "voor"),
        (MA, ZA, False, False, ""),  # no mail in the weekend
        (ZA, VR, False, False, "voor"),
        (ZA, MA, True, False, "na"),
        (VR, MA, False, False, "na"),
        (VR, DI, True, True, ""),
    ],
)
def test_een_mail_de_werkdag_ervoor_en_een_als_het_te_laat_is(wanneer, op, voor, na, welke):
    """bron-001 WF-V5: waiting for a signal is not enough."""
    assert rules.herinnering(wanneer=wanneer, vandaag=op, voor=voor, na=na) == welke


def loop(c, dagen: int, vanaf: date) -> dict[date, list[str]]:
    """Run the schedule every morning; returns the kinds of mail per day."""
    gestuurd: dict[date, list[str]] = {}
    for n in range(dagen):
        dag = vanaf + timedelta(days=n)
        ochtend = datetime.combine(dag, time(6, 40), AMSTERDAM)
        with op_moment(ochtend), binnen(automaat_door(c.huis.id)) as door:
            herinner_aan_volgmomenten(door)
            if soorten := list(
                Bericht.objects.filter(gemaakt_op=ochtend).values_list("soort", flat=True)
            ):
                gestuurd[dag] = soorten
    return gestuurd


def test_wie_kijkt_krijgt_een_mail_ervoor_en_een_als_het_te_laat_is():
    c = gevolgd(dagen=30)
    with binnen(c.door("regisseur")) as door:
        (moment,) = queries.momenten(door, c.id)
    dag = moment.rij.wanneer
    gestuurd = loop(c, 40, vandaag() + timedelta(days=1))
    assert gestuurd == {
        werkdagen_later(dag, -1): ["volgmoment_herinnering"],
        volgende_werkdag(dag): ["volgmoment_laat"],
    }
    with binnen(automaat_door(c.huis.id)):
        wie = set(
            Bericht.objects.filter(soort__startswith="volgm").values_list("ontvanger_id", flat=True)
        )
    assert wie == {c.huis.toezichthouder}
    with binnen(c.door("agent")):
        assert Gebeurtenis.objects.filter(soort="voortgang:volgmoment:herinnerd").count() == 2


def test_alles_van_een_persoon_gaat_in_een_mail_en_wie_antwoordde_krijgt_er_geen():
    c = gevolgd(dagen=30)
    straks = vandaag() + timedelta(days=30)
    with binnen(c.door("regisseur")) as door:
        for wie in ("toezichthouder", "agent"):
            services.plan_volgmoment(door, casus=c.id, wanneer=straks, wie=c.huis.mensen[wie])
        van_agent = next(
            m.rij.id for m in queries.momenten(door, c.id) if m.rij.wie_id == c.huis.agent
        )
    with binnen(c.door("agent")) as door:
        services.beantwoord_volgmoment(door, volgmoment=van_agent, antwoord="goed")
    voor_die_dag = loop(c, 30, vandaag())
    assert list(voor_die_dag.values()) == [["volgmomenten_herinnering"]]


def test_een_casus_die_terug_is_of_een_moment_dat_verviel_geeft_geen_mail():
    c, d = gevolgd(dagen=10), gevolgd(dagen=10)
    breng_terug(c)
    with binnen(d.door("regisseur")) as door:
        (moment,) = queries.momenten(door, d.id)
        services.laat_moment_vervallen(door, volgmoment=moment.rij.id)
    assert loop(d, 20, vandaag()) == {}
    with binnen(c.door("regisseur")) as door:
        opnieuw = {"terugkeer": queries.terugkeren(door, c.id)[0].rij.id, "motivatie": "Nodig."}
    with binnen(c.door("triagist")) as door:
        services.besluit_terugkeer(door, besluit="opnieuw_behandelen", **opnieuw)
    assert loop(c, 20, vandaag() + timedelta(days=1)) == {}


def test_in_de_mail_staan_nummer_en_dag_en_niets_persoonlijks():
    c = gevolgd(dagen=10)
    for dag, woord in (
        (werkdagen_later(vandaag() + timedelta(days=10), -1), "uiterlijk"),
        (volgende_werkdag(vandaag() + timedelta(days=10)), "Die dag is voorbij"),
    ):
        loop(c, 1, dag)
        with binnen(automaat_door(c.huis.id)):
            (bericht,) = Bericht.objects.filter(soort__startswith="volgmoment_", stand="klaar")
        with postkantoor() as vak:
            voer_uit("berichten.verstuur", huis=str(c.huis.id), bericht=str(bericht.id))
        (mail,) = vak.mail
        tekst = mail.get_content()
        assert c.casus.nummer in mail["Subject"] and woord in tekst
        assert f"/casus/{c.id}/volgmomenten/" in tekst
        assert "Vermeer" not in tekst and "huisarts" not in tekst
