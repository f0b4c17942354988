"""What happens around the cases: a leaver, a stand-in, an invitation, information questions."""

import random
from datetime import timedelta
from functools import partial

from regiehuis.demo.inrichting import Huis, adresnaam
from regiehuis.demo.verteller import Agenda
from regiehuis.instroom import services as instroom
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.context import binnen
from regiehuis.netwerk import services as netwerk
from regiehuis.toegang import services as toegang

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


def plan(huis: Huis, agenda: Agenda) -> None:
    """Put it in the agenda."""
    agenda.zet(agenda.moment(13, 200), lambda: _vertrek(huis))
    agenda.zet(agenda.moment(9, 60), lambda: _vertrek_regie(huis))
    agenda.zet(agenda.moment(5, 90), lambda: _waarneming(huis, agenda))
    agenda.zet(agenda.moment(3, 120), lambda: _uitnodiging(huis))
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
