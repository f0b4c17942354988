"""Correcting a milestone or an evaluation: what stood there stays to be seen (BGS 1.7)."""

from datetime import date
from typing import Any
from uuid import UUID

from regiehuis.concepten.services import eenmalig, legvast_indiening
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu, vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.voortgang import rules
from regiehuis.voortgang.models import Correctie, Evaluatie, Mijlpaal
from regiehuis.voortgang.services.delen import rij_van, tekst
from regiehuis.voortgang.services.evaluatie import schone_evaluatie


@dienst
def corrigeer_mijlpaal(
    door: Door,
    *,
    mijlpaal: UUID,
    reden: str,
    soort: str,
    op: date,
    toelichting: str,
    oorzaak: str = "",
    versie: int | None = None,
    sleutel: UUID | None = None,
) -> None:
    """Correct a milestone, with a reason; everybody at the table sees that, and what stood there.

    Args:
        soort, oorzaak: as for `leg_mijlpaal_vast`.
        sleutel: key of the submitted form; sent again it changes nothing.

    Raises:
        NietToegestaan: no right 'mijlpaal:vastleggen'.
        NietGevonden: it cannot be seen, or was taken away.
        OngeldigeInvoer: no reason, nothing that changes, or see `rules.controleer_mijlpaal`.
        Conflict: somebody else changed it.
    """
    door.eis("mijlpaal:vastleggen")
    rij = rij_van(Mijlpaal, mijlpaal)
    if eenmalig(door, sleutel):
        return
    if rij.vervallen_op is not None:
        raise NietGevonden
    rules.controleer_mijlpaal(soort=soort, op=op, oorzaak=oorzaak, vandaag=vandaag())
    woorden = tekst(toelichting, rules.TOELICHTING_NODIG, "toelichting")
    nieuw = {"soort": soort, "op": op, "oorzaak": oorzaak, "toelichting": woorden}
    _corrigeer(door, rij, nieuw, reden, versie, mijlpaal=rij)
    _meld(door, rij, "mijlpaal", soort=soort, op=op)
    legvast_indiening(door, sleutel, rij.id)


@dienst
def corrigeer_evaluatie(
    door: Door,
    *,
    evaluatie: UUID,
    reden: str,
    doel: str,
    werkte: str,
    werkte_niet: str = "",
    zien_aankomen: str = "",
    versie: int | None = None,
    sleutel: UUID | None = None,
) -> None:
    """Correct an evaluation, as `corrigeer_mijlpaal`.

    Raises:
        NietToegestaan: no right 'evaluatie:vastleggen'.
        NietGevonden: it cannot be seen.
        OngeldigeInvoer: no reason, nothing that changes, or as `leg_evaluatie_vast`.
        Conflict: somebody else changed it.
    """
    door.eis("evaluatie:vastleggen")
    rij = rij_van(Evaluatie, evaluatie)
    if eenmalig(door, sleutel):
        return
    nieuw = schone_evaluatie(doel, werkte, werkte_niet, zien_aankomen)
    _corrigeer(door, rij, nieuw, reden, versie, evaluatie=rij)
    _meld(door, rij, "evaluatie")
    legvast_indiening(door, sleutel, rij.id)


def _corrigeer(
    door: Door,
    rij: Mijlpaal | Evaluatie,
    nieuw: dict[str, Any],
    reden: str,
    versie: int | None,
    **van: Mijlpaal | Evaluatie,
) -> None:
    """Write the new values, and beside them what stood there and why it changed."""
    waarom = tekst(reden, rules.CORRECTIEREDEN_NODIG, "reden", rules.MAX_REGEL)
    if (
        versie is not None and versie != rij.versie
    ):  # before comparing with what somebody else wrote
        wijzig(rij, versie=versie)
    was = rules.verschil({veld: getattr(rij, veld) for veld in nieuw}, nieuw)
    wijzig(rij, versie=versie, **nieuw)
    Correctie.objects.create(
        casus_id=rij.casus_id,
        was={k: w.isoformat() if isinstance(w, date) else w for k, w in was.items()},
        reden=waarom,
        door_id=door.functionaris,
        op=nu(),
        **van,
    )


def _meld(door: Door, rij: Mijlpaal | Evaluatie, wat: str, **waarden: Any) -> None:
    leg_vast(
        door,
        f"voortgang:{wat}:gecorrigeerd",
        object=("casus", rij.casus_id),
        casus=rij.casus_id,
        waarden={wat: rij.id, **waarden},
    )
