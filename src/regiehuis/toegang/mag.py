"""What the acting functionaris can arrange for one person: for buttons, not for checks."""

from dataclasses import dataclass

from regiehuis.logboek.deur import Door
from regiehuis.netwerk.rules import mag_voor_hoedanigheid
from regiehuis.toegang.queries import Medewerker


@dataclass(frozen=True, slots=True)
class Kan:
    """Which buttons the page of a person shows; each service checks for itself again."""

    uitnodigen: bool
    intrekken: bool
    vertrek: bool
    waarneming: bool
    herstel_vragen: bool
    herstel_besluiten: bool


def over(door: Door, wie: Medewerker) -> Kan:
    """What `door` can arrange for this person now."""
    hoedanigheid, zelf = wie.rij.hoedanigheid_id, wie.rij.id == door.functionaris
    weg, account = wie.stand == "vertrokken", wie.gebruiker_id is not None

    def mag(recht: str) -> bool:
        return mag_voor_hoedanigheid(
            recht,
            rechten=door.rechten,
            rollen=door.rollen,
            eigen=door.hoedanigheid,
            hoedanigheid=hoedanigheid,
        )

    collega = hoedanigheid == door.hoedanigheid or mag("factor:herstellen")
    return Kan(
        uitnodigen=mag("functionaris:uitnodigen") and not account and not weg,
        intrekken=mag("functionaris:uitnodigen") and wie.uitnodiging is not None,
        vertrek=mag("functionaris:vertrek") and not weg and not zelf,
        waarneming=(mag("waarneming:voor_ander") or zelf) and account and not weg,
        herstel_vragen=collega and account and not zelf and wie.herstel is None,
        herstel_besluiten=(
            wie.herstel is not None
            and mag("factor:herstellen")
            and door.functionaris not in (wie.rij.id, wie.herstel.gevraagd_door_id)
        ),
    )
