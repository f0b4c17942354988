"""Tasks of the house in a case: procesregisseur, deputy, support; and the vacancy."""

from collections.abc import Mapping
from uuid import UUID

from regiehuis.casus import rules
from regiehuis.casus.models import Casus, Toewijzing
from regiehuis.casus.queries import is_afgesloten
from regiehuis.casus.services import mensen, zicht
from regiehuis.kern.fouten import Conflict, NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig

TEGENHANGER = {"procesregisseur": "plaatsvervanger", "plaatsvervanger": "procesregisseur"}


@dienst
def wijs_toe(
    door: Door,
    *,
    casus: UUID,
    taak: str,
    functionaris: UUID | None,
    in_plaats_van: UUID | None = None,
) -> None:
    """Give a task to somebody of the house; who had it loses it at the same moment.

    A case always has exactly one procesregisseur and one deputy, so these are handed over and
    never just taken away. Support can be more people.

    When the deputy becomes procesregisseur, the task of deputy becomes a visible vacancy.

    Args:
        functionaris: who gets it; None only to end support.
        in_plaats_van: who has it according to the page (None: a vacancy), so that two people
            who assign at once notice each other. For support: who stops.

    Raises:
        NietToegestaan: no right 'casus:toewijzen'.
        NietGevonden: the case or the person cannot be seen.
        RegelOvertreden: see `rules.controleer_taak`; or the case is closed.
        Conflict: somebody else has been assigned in the meantime.
    """
    door.eis("casus:toewijzen")
    rij = Casus.objects.filter(id=casus).first()
    if rij is None:
        raise NietGevonden
    rules.eis_open(rij.fase)
    bezet = {
        (t.taak, t.functionaris_id): t
        for t in Toewijzing.objects.filter(casus_id=casus, tot__isnull=True)
    }
    huidig = _huidig(bezet, taak, in_plaats_van)
    if functionaris is None and taak != "ondersteuning":
        raise NietGevonden(veld="functionaris")
    if functionaris is not None and (taak, functionaris) in bezet:
        return
    weg = [(huidig, "overgedragen" if functionaris else "klaar")] if huidig else []
    if functionaris is not None:
        weg += _controleer(bezet, taak, functionaris)
    # Rows first, sight last: who hands over his own case must still be able to write the new row.
    for oud, _oorzaak in weg:
        wijzig(oud, tot=nu())
    if functionaris is not None:
        maak_taak(door, casus, taak, functionaris)
    # Oneself last of all: after that one no longer sees which grounds the others still have.
    for oud, oorzaak in sorted(weg, key=lambda paar: paar[0].functionaris_id == door.functionaris):
        _meld_einde(door, oud, oorzaak)


Bezet = Mapping[tuple[str, UUID], Toewijzing]


def _huidig(bezet: Bezet, taak: str, in_plaats_van: UUID | None) -> Toewijzing | None:
    """Who has the task now, when that is who the page showed; else a Conflict."""
    huidig = bezet.get((taak, in_plaats_van)) if in_plaats_van else None
    if taak == "ondersteuning":
        klopt = huidig is not None or in_plaats_van is None
    else:
        klopt = [t for (soort, _wie), t in bezet.items() if soort == taak] == (
            [huidig] if huidig else []
        )
    if not klopt:
        raise Conflict(code="al_toegewezen")
    return huidig


def _controleer(bezet: Bezet, taak: str, functionaris: UUID) -> list[tuple[Toewijzing, str]]:
    """Check who gets the task; returns the task of deputy that he gives up by moving up."""
    vrij = bezet.get(("plaatsvervanger", functionaris))
    promotie = [(vrij, "doorgeschoven")] if vrij and taak == "procesregisseur" else []
    andere = next((wie for soort, wie in bezet if soort == TEGENHANGER.get(taak)), None)
    rules.controleer_taak(
        taak,
        mensen.kandidaat(mensen.haal([functionaris])[functionaris]),
        andere=None if promotie else andere,
    )
    return promotie


def maak_taak(door: Door, casus: UUID, taak: str, functionaris: UUID) -> None:
    """Write a checked assignment: sight first, then the row, then the event."""
    zicht.geef(door, casus, taak, [functionaris])
    Toewijzing.objects.create(casus_id=casus, functionaris_id=functionaris, taak=taak, van=nu())
    leg_vast(
        door,
        "casus:toewijzing:begonnen",
        object=("casus", casus),
        casus=casus,
        waarden={"wie": functionaris, "taak": taak},
    )


def sluit_taak(door: Door, rij: Toewijzing, *, oorzaak: str) -> None:
    """End an assignment and the sight that came with it; a leaver leaves a visible vacancy."""
    wijzig(rij, tot=nu())
    _meld_einde(door, rij, oorzaak)


def _meld_einde(door: Door, rij: Toewijzing, oorzaak: str) -> None:
    zicht.beeindig(door, rij.casus_id, rij.taak, rij.functionaris_id)
    leg_vast(
        door,
        "casus:toewijzing:beeindigd",
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"wie": rij.functionaris_id, "taak": rij.taak, "oorzaak": oorzaak},
    )
    # A closed case needs nobody; when it opens again the vacancy shows by itself.
    dicht = is_afgesloten(rij.casus_id)
    if oorzaak in ("vertrokken", "doorgeschoven") and rij.taak in TEGENHANGER and not dicht:
        leg_vast(
            door,
            "casus:vacature:ontstaan",
            object=("casus", rij.casus_id),
            casus=rij.casus_id,
            waarden={"taak": rij.taak},
        )
