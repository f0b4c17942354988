"""What happens around the cases: a leaver, a stand-in, an invitation, information questions."""

import random
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial

from regiehuis.casus import queries as casussen
from regiehuis.demo.casussen.bezig import Verteld
from regiehuis.demo.inrichting import Huis, adresnaam
from regiehuis.demo.verteller import Agenda
from regiehuis.instroom import services as instroom
from regiehuis.kern.klok import AMSTERDAM, vandaag
from regiehuis.logboek.context import binnen
from regiehuis.logboek.taken import voer_uit
from regiehuis.netwerk import services as netwerk
from regiehuis.overleg import services as tafels
from regiehuis.overleg.queries.delen import punten_van
from regiehuis.overleg.services import NieuwPunt
from regiehuis.recht import queries as recht
from regiehuis.recht.services import zet_criteria
from regiehuis.recht.standaard import StandaardCriterium
from regiehuis.toegang import services as toegang

#: Cases of one procesregisseur that pass in the themed meeting.
THEMA = ("gewoon6", "gewoon9", "gewoon12", "gewoon15", "gewoon18", "rijk7", "rijk11")
HINT = "Schrijf erbij wie het heeft gezien en wanneer."
#: (kind, subject, minutes): coded values only, nobody can be named in it.
VRAGEN = (
    ("info", "partner", 10),
    ("info", "werkwijze", 5),
    ("info_plus", "contact", 45),
    ("info_plus", "terugkeer", 60),
    ("info", "aanmelden", 15),
    ("info", "wet", 20),
    ("info_plus", "aanbod", 35),
    ("info_plus", "contact", 90),
    ("info", "anders", 10),
)


def plan(huis: Huis, agenda: Agenda, verteld: Verteld) -> None:
    """Put it in the agenda."""
    agenda.zet(agenda.moment(250, 30), lambda: _criteria(huis))
    agenda.zet(agenda.moment(13, 200), lambda: _vertrek(huis))
    agenda.zet(agenda.moment(9, 60), lambda: _vertrek_regie(huis))
    agenda.zet(agenda.moment(5, 90), lambda: _waarneming(huis, agenda))
    agenda.zet(agenda.moment(3, 120), lambda: _uitnodiging(huis))
    agenda.zet(agenda.moment(4, 40), lambda: _thema(huis, agenda, verteld))
    agenda.zet(agenda.moment(1, 80), lambda: _nieuwe_organisatie(huis))
    agenda.zet(agenda.moment(2, 5), lambda: voer_uit("regie.verloop"))
    rng = random.Random(huis.plan.zaad)
    aantal = 14 if huis.plan.instellingen["triageteam"] else 60
    for nr in range(aantal):
        terug = nr * 180 // aantal
        soort, onderwerp, minuten = rng.choice(VRAGEN)
        wie = rng.choice(("regie1", "regie2", "steun"))
        gemeente = rng.choice(huis.plan.gemeenten)[0]
        agenda.zet(
            agenda.moment(terug, 30 + nr),
            partial(_vraag, huis, wie, soort, onderwerp, minuten, gemeente),
        )


def _criteria(huis: Huis) -> None:
    """The house helps who weighs with one more line: a new version, the first stays readable."""
    sleutel = huis.plan.criteria[0]
    with binnen(huis.deur("beheer")) as door:
        oud = recht.laatste_criteria(huis.id, sleutel)
        eerste, *rest = (
            StandaardCriterium(c.code, c.naam, c.tekst, c.hint) for c in oud.criteria.all()
        )
        zet_criteria(
            door,
            sleutel=sleutel,
            naam=oud.naam,
            criteria=[replace(eerste, hint=f"{eerste.hint} {HINT}".strip()), *rest],
            uitdrukking=oud.uitdrukking,
            bron=oud.bron,
            url=oud.url,
            na_versie=oud.versie,
        )


def _thema(huis: Huis, agenda: Agenda, verteld: Verteld) -> None:
    """Next week many cases pass in one meeting, a few minutes each."""
    verhalen = [verteld[sleutel] for sleutel in THEMA]
    begin = datetime.combine(agenda.dag(6), time(13, 30), AMSTERDAM)
    with binnen(huis.deur("regie1")) as door:
        overleg = tafels.plan_overleg(
            door,
            type=huis.overlegsoort(door, "thema"),
            begin=begin,
            einde=begin + timedelta(minutes=10 * len(verhalen)),
            plaats="Raadzaal",
            punten=[NieuwPunt(b.casus) for b in verhalen if b.casus],
            voorzitter=door.functionaris,
            notulist=huis.mensen["steun"],
        )
        for punt, b in zip(punten_van(overleg), verhalen, strict=True):
            assert b.casus
            wie = casussen.actieve_leden(b.casus)[:2]
            tafels.nodig_uit(door, agendapunt=punt.id, genodigden=dict.fromkeys(wie, ""))


def _vraag(huis: Huis, wie: str, soort: str, onderwerp: str, minuten: int, gemeente: str) -> None:
    with binnen(huis.deur(wie)) as door:
        instroom.registreer_informatievraag(
            door,
            soort=soort,
            onderwerp=onderwerp,
            minuten=minuten,
            gemeente=gemeente,
            organisatie=huis.organisaties["politie"] if minuten > 30 else None,
        )


def _nieuwe_organisatie(huis: Huis) -> None:
    """Just added: in which hoedanigheid it takes part is still to be said."""
    with binnen(huis.deur("beheer")) as door:
        netwerk.voeg_organisatie_toe(door, naam="Leerwerkplein De Kade", soort="overig")


def _vertrek(huis: Huis) -> None:
    """A partner leaves: memberships end, what was asked comes back as a gap."""
    with binnen(huis.deur("verslaving_amb")) as door:
        netwerk.laat_vertrekken(door, functionaris=huis.mensen["verslaving1"], reden="andere_baan")


def _vertrek_regie(huis: Huis) -> None:
    """One who directs leaves: the cases show a vacancy until somebody is assigned."""
    with binnen(huis.deur("keten")) as door:
        netwerk.laat_vertrekken(door, functionaris=huis.mensen["regie3"], reden="andere_taak")
    huis.vertrokken.add("regie3")


def _waarneming(huis: Huis, agenda: Agenda) -> None:
    with binnen(huis.deur("gi1")) as door:
        toegang.regel_waarneming(
            door, waarnemer_id=huis.mensen["gi2"], van=vandaag(), tot=agenda.later(8)
        )


def _uitnodiging(huis: Huis) -> None:
    naam = huis.naam("uitgenodigd")
    with binnen(huis.deur("politie_amb")) as door:
        toegang.nodig_nieuw_uit(
            door,
            hoedanigheid_id=huis.hoedanigheden["politie"],
            naam=naam,
            functie="wijkagent",
            email=f"{adresnaam(naam)}@{huis.plan.domein}",
            rollen=["partner"],
            screening_bevestigd_op=vandaag() - timedelta(days=12),
        )
