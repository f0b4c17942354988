"""Reminders: before and after the date, everything of one person in one mail."""

from itertools import groupby
from typing import Any

from regiehuis.aanpak import queries
from regiehuis.aanpak.models import Afspraak
from regiehuis.aanpak.rules import afspraak as ra
from regiehuis.aanpak.services.afspraken import noteer_herinnerd
from regiehuis.berichten.services import stuur
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.taken import rooster


@rooster("40 6 * * *", naam="aanpak.herinner")
def herinner_aan_afspraken(door: Door) -> None:
    """Mail everybody once about his agreements that are due soon or just were not done."""
    rijen = queries.te_herinneren(door.huis)
    for wie, van_hem in groupby(rijen, key=lambda r: r.functionaris_id):
        aan_de_beurt = [(r, welke) for r in van_hem if (welke := _welke(r))]
        if not aan_de_beurt:
            continue
        for rij, welke in aan_de_beurt:
            noteer_herinnerd(door, rij, welke)
        soort, waarden = _brief([r for r, _welke in aan_de_beurt])
        stuur(door, aan=[wie], soort=soort, waarden=waarden)


def _welke(r: Afspraak) -> str:
    return ra.herinnering(
        uiterlijk=r.uiterlijk,
        gezet_op=r.datum_op,
        vandaag=vandaag(),
        voor=r.herinnerd_voor,
        na=r.herinnerd_na,
    )


def _brief(rijen: list[Afspraak]) -> tuple[str, dict[str, Any]]:
    """One agreement: its own page. More: the list of all of them, in one mail."""
    if len(rijen) > 1:
        return "afspraken_herinnering", {"pad": "/afspraken/"}
    (rij,) = rijen
    waarden: dict[str, Any] = {"nummer": rij.casus_nummer, "pad": f"/afspraak/{rij.id}/"}
    if rij.uiterlijk >= vandaag():  # nobody can do it by a day that has passed
        waarden["termijn"] = rij.uiterlijk
    return "afspraak_herinnering", waarden
