"""Telling a story through the services: submission, weighing, opening, and every step after it."""

import random
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from zlib import crc32

from regiehuis.demo.casussen import aanpak, regie, tafel, voortgang
from regiehuis.demo.casussen.aanmelding import (
    beoordeel_treffer,
    dien_in,
    leg_uitkomst_vast,
    meld_terug,
    trek_aanmelding_in,
    vul_aan,
    weeg,
)
from regiehuis.demo.casussen.bezig import Bezig, Verteld
from regiehuis.demo.casussen.gegevens import (
    corrigeer,
    geef_antwoord,
    herinner,
    meld_gegeven,
    stel_vraag,
    trek_in,
    trek_vraag_in,
    voeg_document_toe,
)
from regiehuis.demo.casussen.mensen import nieuw_iemand
from regiehuis.demo.casussen.verloop import (
    betrokkene_erbij,
    kijk_rond,
    lid_erbij,
    lid_weg,
    open_casus,
    wijs_toe,
    wijzig_inhoud,
    zet_fase,
)
from regiehuis.demo.inrichting import Huis
from regiehuis.demo.verhalen.vorm import Melding, Stap, Verhaal
from regiehuis.demo.verteller import Agenda

#: So many working days ago every member looked at his cases.
BEZOCHT = 11
STAPPEN: dict[str, Callable[[Bezig, Stap], None]] = {
    "vraag": stel_vraag,
    "antwoord": geef_antwoord,
    "gegeven": meld_gegeven,
    "document": voeg_document_toe,
    "inhoud": wijzig_inhoud,
    "fase": zet_fase,
    "lid": lid_erbij,
    "weg": lid_weg,
    "betrokkene": betrokkene_erbij,
    "corrigeer": corrigeer,
    "trek_in": trek_in,
    "trek_vraag_in": trek_vraag_in,
    "herinner": herinner,
    "wijs_toe": wijs_toe,
    "regie_voor": regie.stel_voor,
    "regie_ja": regie.aanvaard,
    "regie_nee": regie.weiger,
    "regie_einde": regie.beeindig,
    "taak_elders": regie.beleg_elders,
    "overleg_plan": tafel.plan,
    "overleg_antwoord": tafel.antwoord,
    "overleg_vervanger": tafel.stel_vervanger_voor,
    "overleg_houd": tafel.houd,
    "overleg_begin": tafel.begin,
    "afspraak": aanpak.maak_afspraak,
    "afspraak_stap": aanpak.zet_afspraak,
    "plan": aanpak.schrijf_plan,
    "plan_reactie": aanpak.reageer,
    "plan_geldt": aanpak.stel_vast,
    "mijlpaal": voortgang.leg_mijlpaal_vast,
    "evaluatie": voortgang.evalueer,
    "schaal_af": voortgang.schaal_af,
    "overgenomen": voortgang.neem_over,
    "volgmoment": voortgang.kijk,
    "terug": voortgang.breng_terug,
    "heroverweeg": voortgang.heroverweeg,
    "sluit": voortgang.sluit_af,
}


def plan_melding(huis: Huis, agenda: Agenda, melding: Melding, verteld: Verteld) -> Bezig:
    """Put a submission and its weighing in the agenda."""
    zaad = crc32(f"{huis.plan.kort}{melding.sleutel}".encode())
    b = Bezig(huis, agenda, melding, random.Random(zaad))
    verteld[melding.sleutel] = b
    b.personen = [nieuw_iemand(b, p, nr) for nr, p in enumerate(melding.personen)]
    if melding.zelfde_als and b.personen:
        eerder = verteld[melding.zelfde_als].personen[0]
        b.personen[0] = {**eerder, "adres": b.personen[0]["adres"]}
    moment = agenda.nu - timedelta(hours=melding.uren) if melding.uren else b.moment(melding.op)
    agenda.zet(moment, lambda: dien_in(b))
    if melding.verrijk:
        vraag, gevraagd, beantwoord, tekst = melding.verrijk
        agenda.zet(b.moment(gevraagd), lambda: leg_uitkomst_vast(b, "verrijken", vraag=vraag))
        if beantwoord is not None:
            agenda.zet(b.moment(beantwoord), lambda: vul_aan(b, tekst))
    if melding.gewogen_op is not None:
        agenda.zet(b.moment(melding.gewogen_op), lambda: weeg(b))
    if melding.treffer:
        agenda.zet(b.moment(melding.gewogen_op or 0), lambda: beoordeel_treffer(b))
    if melding.uitkomst:
        soort, op, advies = melding.uitkomst
        agenda.zet(b.moment(op), lambda: leg_uitkomst_vast(b, soort, advies=advies))
    if melding.terug:
        wat, op, tekst = melding.terug
        agenda.zet(b.moment(op), lambda: meld_terug(b, wat, tekst))
    if melding.trekt_in is not None:
        agenda.zet(b.moment(melding.trekt_in), lambda: trek_aanmelding_in(b))
    return b


def plan_verhaal(huis: Huis, agenda: Agenda, verhaal: Verhaal, verteld: Verteld) -> Bezig:
    """Put a whole case in the agenda."""
    b = plan_melding(huis, agenda, verhaal.melding, verteld)
    b.verhaal = verhaal
    agenda.zet(b.moment(verhaal.open_op), lambda: open_casus(b))
    if verhaal.open_op > BEZOCHT:
        agenda.zet(b.moment(BEZOCHT), lambda: kijk_rond(b))
    for stap in verhaal.stappen:
        agenda.zet(b.moment(stap.op), partial(STAPPEN[stap.soort], b, stap))
    return b
