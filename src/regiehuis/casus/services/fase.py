"""The phase of a case: by hand, or as it follows from what happened in a later room."""

from uuid import UUID

from regiehuis.casus import rules
from regiehuis.casus.models import Casus, Casusinhoud, Doeltoets, Lid, Toewijzing
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.stroom import Overgang
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig


@dienst
def zet_fase(door: Door, *, casus: UUID, stap: str, versie: int) -> Casus:
    """Take a step of the table of phases by hand (WGS 2.31: only a public participant).

    Raises:
        NietToegestaan: no right 'casus:fase'.
        NietGevonden: the case cannot be seen.
        RegelOvertreden: the step does not leave this phase, is never taken by hand, or
            something is missing.
        Conflict: somebody else was first.
    """
    rij = _casus(casus)
    overgang = rules.FASEN.doe(rij.fase, stap, ingevuld(casus))
    door.eis(overgang.recht)
    rules.eis_met_de_hand(stap)
    return _neem(door, rij, overgang, versie)


@dienst
def ga_naar(door: Door, *, casus: UUID, stap: str) -> None:
    """Let the phase follow what happened in a later room: a plan, a handover, a return.

    The service that calls has asked its own right and its own rules; so none is asked here. When
    the step does not leave the present phase nothing happens. Steps that change who sees the
    case (opening, closing, reopening) cannot be taken in this way.

    Raises:
        NietGevonden: the case cannot be seen.
        ValueError: no such step, or one with a service of its own (a mistake in code).
    """
    if stap in rules.EIGEN_DIENST or stap not in {o.naam for o in rules.FASEN.overgangen}:
        raise ValueError(f"deze stap volgt nergens uit: {stap!r}")
    rij = _casus(casus)
    if any(o.naam == stap for o in rules.FASEN.mogelijk(rij.fase)):
        _neem(door, rij, rules.FASEN.doe(rij.fase, stap, ingevuld(casus)), rij.versie)


def _casus(casus: UUID) -> Casus:
    rij = Casus.objects.filter(id=casus).first()
    if rij is None:
        raise NietGevonden
    return rij


def _neem(door: Door, rij: Casus, overgang: Overgang, versie: int) -> Casus:
    gewijzigd = wijzig(rij, versie=versie, fase=overgang.naar)
    leg_vast(
        door,
        overgang.event,
        object=("casus", rij.id),
        casus=rij.id,
        waarden={"van": overgang.van, "naar": overgang.naar},
    )
    return gewijzigd


def ingevuld(casus: UUID) -> dict[str, bool]:
    """What of a case is filled in, as the table of phases asks it."""
    nu_bezig = {"casus_id": casus, "tot__isnull": True}
    return {
        "doelbinding": Casusinhoud.objects.filter(casus_id=casus).exists(),
        "doeltoets": Doeltoets.objects.filter(casus_id=casus).exists(),
        "procesregisseur": Toewijzing.objects.filter(taak="procesregisseur", **nu_bezig).exists(),
        "leden": Lid.objects.filter(**nu_bezig).exists(),
    }
