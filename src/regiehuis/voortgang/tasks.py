"""Reminders of days to look: everything of one person in one mail."""

from itertools import groupby
from typing import Any

from regiehuis.berichten.services import stuur
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.taken import rooster
from regiehuis.voortgang import queries, rules
from regiehuis.voortgang.models import Volgmoment
from regiehuis.voortgang.services.volgen import noteer_herinnerd


@rooster("40 6 * * *", naam="voortgang.herinner")
def herinner_aan_volgmomenten(door: Door) -> None:
    """Mail everybody once about the days on which he looks: just before, and when one is late."""
    for wie, van_hem in groupby(queries.te_herinneren(vandaag()), key=lambda r: r.wie_id):
        aan_de_beurt = [(r, welke) for r in van_hem if (welke := _welke(r))]
        if not aan_de_beurt:
            continue
        for rij, welke in aan_de_beurt:
            noteer_herinnerd(door, rij, welke)
        soort, waarden = _brief(aan_de_beurt)
        stuur(door, aan=[wie], soort=soort, waarden=waarden)


def _welke(r: Volgmoment) -> str:
    return rules.herinnering(
        wanneer=r.wanneer,
        vandaag=vandaag(),
        voor=r.herinnerd_voor is not None,
        na=r.herinnerd_na is not None,
    )


def _brief(rijen: list[tuple[Volgmoment, str]]) -> tuple[str, dict[str, Any]]:
    """One day: its own page. More: the list of work, in one mail."""
    if len(rijen) > 1:
        return "volgmomenten_herinnering", {"pad": "/"}
    ((rij, welke),) = rijen
    waarden = {
        "nummer": rij.casus.nummer,
        "pad": f"/casus/{rij.casus_id}/volgmomenten/{rij.id}/",
    }
    if welke == "na":
        return "volgmoment_laat", waarden
    return "volgmoment_herinnering", {**waarden, "termijn": rij.wanneer}
