"""Comparing with whom the house knows, and what triage makes of a hit."""

from uuid import UUID

from regiehuis.instroom.models import Aangemelde, Treffer, Weging
from regiehuis.kern.fouten import NietGevonden, OngeldigeInvoer
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.personen import services as personen

BEOORDELINGEN = ("dezelfde", "ander", "")


@dienst
def vergelijk_aanmelding(door: Door, *, aanmelding: UUID) -> int:
    """Compare the persons of a submission with the house; returns the number of new hits.

    Runs as a job after submitting, so that the submitter learns neither result nor timing. A
    submission that is gone meanwhile is nothing to do.

    Raises:
        RegelOvertreden: too many comparisons in an hour; the job tries again later.
    """
    weging = Weging.objects.filter(aanmelding_id=aanmelding).first()
    if weging is None:
        return 0
    rijen = Aangemelde.objects.filter(aanmelding_id=aanmelding, persoon_id__isnull=False)
    bij_persoon = {persoon: id for persoon, id in rijen.values_list("persoon_id", "id") if persoon}
    bekend = set(
        Treffer.objects.filter(weging_id=weging.id).values_list("aangemelde", "soort", "nummer")
    )
    nieuw = [
        Treffer(
            weging_id=weging.id,
            aangemelde_id=bij_persoon[t.persoon_id],
            handvat=t.handvat,
            sterkte=t.sterkte,
            redenen=list(t.redenen),
            soort=t.soort,
            nummer=t.nummer,
            aanspreekpunten=list(t.aanspreekpunten),
        )
        for t in personen.vergelijk(door, persoon_ids=bij_persoon)
        if (bij_persoon[t.persoon_id], t.soort, t.nummer) not in bekend
    ]
    Treffer.objects.bulk_create(nieuw, ignore_conflicts=True)
    wijzig(weging, vergeleken_op=nu())
    leg_vast(
        door,
        "instroom:aanmelding:vergeleken",
        object=("weging", weging.id),
        waarden={"aantal": len(nieuw)},
    )
    return len(nieuw)


@dienst
def beoordeel_treffer(
    door: Door, *, treffer: UUID, beoordeling: str, versie: int | None = None
) -> Treffer:
    """Confirm ('dezelfde'), reject ('ander') or reopen ('') a hit. A dated link, nothing moves.

    Raises:
        NietToegestaan, NietGevonden, Conflict.
        OngeldigeInvoer: no such judgement.
    """
    door.eis("vergelijking:beoordelen")
    if beoordeling not in BEOORDELINGEN:
        raise OngeldigeInvoer(veld="beoordeling")
    rij = Treffer.objects.filter(id=treffer).select_related("aangemelde").first()
    if rij is None:
        raise NietGevonden
    object = ("weging", rij.weging_id)
    koppeling = rij.koppeling_id
    if beoordeling == "dezelfde" and koppeling is None:
        assert rij.aangemelde.persoon_id  # who was compared had keys
        koppeling = personen.koppel(
            door,
            persoon=rij.aangemelde.persoon_id,
            handvat=rij.handvat,
            groep_id=rij.weging_id,
            reden="bevestigd",
            object=object,
        )
    elif beoordeling != "dezelfde" and koppeling is not None:
        personen.ontkoppel(door, koppeling=koppeling, object=object)
        koppeling = None
    rij = wijzig(
        rij,
        versie=versie,
        beoordeling=beoordeling,
        koppeling_id=koppeling,
        beoordeeld_door_id=door.functionaris if beoordeling else None,
        beoordeeld_op=nu() if beoordeling else None,
    )
    leg_vast(
        door,
        "instroom:treffer:beoordeeld",
        object=object,
        waarden={"treffer": rij.id, "beoordeling": beoordeling or "open"},
    )
    return rij
