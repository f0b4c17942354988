"""Which tasks of casusregie are placed elsewhere, by name, or not needed now."""

from uuid import UUID

from regiehuis.kern.fouten import NietToegestaan, RegelOvertreden
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.regie import rules
from regiehuis.regie.models import Casusregie, Taakelders
from regiehuis.regie.services.gedeeld import controleer_wie, haal


@dienst
def beleg_elders(
    door: Door,
    *,
    casusregie: UUID,
    taak: str,
    functionaris: UUID | None = None,
    reden: str = "",
    versie: int | None = None,
) -> None:
    """Place one of the seven tasks with somebody else by name, or say why it is not needed now.

    Args:
        versie: version of the casusregie that was read; every division raises it.

    Raises:
        Conflict: somebody else divided the tasks in the meantime.
        NietToegestaan: neither the casusregisseur nor who has 'regie:voorstellen'.
        NietGevonden: it cannot be seen.
        OngeldigeInvoer, RegelOvertreden: see `rules.controleer_taak` and `controleer_kandidaat`.
    """
    rij = _open(door, casusregie)
    rules.controleer_taak(
        taak, functionaris=functionaris, reden=reden, casusregisseur=rij.functionaris_id
    )
    waarom = rules.hoogstens(reden, veld="reden", maximum=rules.MAX_REDEN)
    if functionaris is not None:
        controleer_wie(door, rij.casus_id, functionaris)
    huidig = Taakelders.objects.filter(casusregie_id=rij.id, taak=taak, tot__isnull=True).first()
    if huidig and (huidig.functionaris_id, huidig.reden) == (functionaris, waarom):
        return
    wijzig(rij, versie=versie)
    if huidig:
        wijzig(huidig, tot=nu())
    Taakelders.objects.create(
        casus_id=rij.casus_id,
        casusregie_id=rij.id,
        taak=taak,
        functionaris_id=functionaris,
        reden=waarom,
        van=nu(),
    )
    if functionaris is None:
        _meld(door, rij, "regie:taak:niet_nodig", taak=taak)
    else:
        _meld(door, rij, "regie:taak:elders", taak=taak, wie=functionaris)


@dienst
def neem_terug(door: Door, *, casusregie: UUID, taak: str, versie: int | None = None) -> None:
    """Give a task back to the casusregisseur; twice is the same as once.

    Raises:
        NietToegestaan, NietGevonden, RegelOvertreden, Conflict: as `beleg_elders`.
    """
    rij = _open(door, casusregie)
    huidig = Taakelders.objects.filter(casusregie_id=rij.id, taak=taak, tot__isnull=True).first()
    if huidig is None:
        return
    wijzig(rij, versie=versie)
    wijzig(huidig, tot=nu())
    _meld(door, rij, "regie:taak:terug", taak=taak)


def _open(door: Door, casusregie: UUID) -> Casusregie:
    """A casusregie that is proposed or runs, of which this person may divide the tasks."""
    rij = haal(casusregie)
    if rij.functionaris_id != door.functionaris and not door.mag("regie:voorstellen"):
        raise NietToegestaan(rules.NIET_UW_REGIE, recht="regie:voorstellen")
    door.eis("regie:beantwoorden")
    if rij.stand not in ("voorgesteld", "loopt"):
        raise RegelOvertreden(code="niet_open")
    return rij


def _meld(door: Door, rij: Casusregie, soort: str, **waarden: object) -> None:
    leg_vast(door, soort, object=("casus", rij.casus_id), casus=rij.casus_id, waarden=dict(waarden))
