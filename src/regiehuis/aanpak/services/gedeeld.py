"""What the services of agreements share: who sits at the table, changing a row, telling."""

from typing import Any
from uuid import UUID

from regiehuis.aanpak import queries
from regiehuis.aanpak.models import Afspraak, Afspraakstap, Afspraaktekst
from regiehuis.aanpak.rules import AFSPRAAK
from regiehuis.aanpak.rules import afspraak as ra
from regiehuis.aanpak.services import zicht
from regiehuis.berichten.services import stuur
from regiehuis.casus import queries as casussen
from regiehuis.concepten.services import verwijder
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import leg_vast, wijzig
from regiehuis.netwerk.queries import Mens

ANTWOORD = "aanpak.afspraak"


def aan_tafel(casus: UUID, functionaris: UUID) -> Mens | None:
    """Somebody who takes part in the case or has a task in it now."""
    d = casussen.deelnemers(casus)
    mens = d.mensen.get(functionaris) if functionaris in d.nu else None
    return mens if mens and mens.actief else None


def eis_inhoud(rij: Afspraak) -> None:
    """Level taak answers nothing: who does not see the words, finds nothing to act upon."""
    if not Afspraaktekst.objects.filter(afspraak_id=rij.id).exists():
        raise NietGevonden


def eis_beheer(door: Door, rij: Afspraak) -> None:
    """Raise NietToegestaan for whoever neither made the agreement nor directs the case."""
    ra.eis_maker_of_regie(
        maker=rij.gemaakt_door_id == door.functionaris, regie=queries.leidt(door, rij.casus_id)
    )


def beeindig(
    door: Door, rij: Afspraak, naam: str, versie: int | None, *, tekst: str, reden: str = ""
) -> Afspraak:
    """Take a last step: it is nobody's task any more, and its maker hears that it was not done.

    Args:
        naam: name of the step in `AFSPRAAK`.

    Raises:
        OngeldigeInvoer, RegelOvertreden: the text is too long or absent, or it is over already.
        Conflict: somebody else was first.
    """
    schoon = ra.schone_tekst(tekst)
    stap = AFSPRAAK.doe(rij.stand, naam, {"tekst": schoon, "reden": reden})
    nieuw = zet(
        door,
        rij,
        naam,
        versie,
        tekst=schoon,
        stapvelden={"reden": reden},
        stand=stap.naar,
        stand_op=nu(),
    )
    erbij = {"reden": reden} if naam == "opgeven" else {}
    meld(door, nieuw, stap.event, **erbij)
    zicht.sluit_afspraak(door, rij.id)
    if naam in ("weigeren", "opgeven") and rij.gemaakt_door_id != door.functionaris:
        mail(door, rij, "afspraak_niet", rij.gemaakt_door_id)
    return nieuw


def zet(
    door: Door,
    rij: Afspraak,
    stap: str,
    versie: int | None,
    *,
    tekst: str = "",
    stapvelden: dict[str, Any] | None = None,
    **velden: Any,
) -> Afspraak:
    """Change the row and write the step; also a report raises the version, so that two people
    who answer at once hear of each other."""
    nieuw = wijzig(rij, versie=versie, **velden)
    Afspraakstap.objects.create(
        afspraak_id=rij.id,
        casus_id=rij.casus_id,
        stap=stap,
        door_id=door.functionaris,
        op=nu(),
        tekst=tekst,
        **(stapvelden or {}),
    )
    verwijder(door, formulier=ANTWOORD, object_id=rij.id)
    return nieuw


def meld(door: Door, rij: Afspraak, event: str, **erbij: Any) -> None:
    """Record what happened to an agreement."""
    leg_vast(
        door,
        event,
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={"afspraak": rij.id, "wie": rij.functionaris_id, **erbij},
    )


def mail(door: Door, rij: Afspraak, soort: str, wie: UUID) -> None:
    """Tell somebody about an agreement: its number and a link, and the date of a new one."""
    termijn = {"termijn": rij.uiterlijk} if soort == "afspraak" else {}
    stuur(
        door,
        aan=[wie],
        soort=soort,
        waarden={"nummer": rij.casus_nummer, "pad": f"/afspraak/{rij.id}/", **termijn},
    )
