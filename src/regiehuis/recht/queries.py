"""Reading the policy of a house: what holds today, and every earlier version."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import vandaag
from regiehuis.recht.models import Criteriaset, Leefgebied, Leefgebiedenset


def leefgebieden(huis: UUID, op: date | None = None) -> list[Leefgebied]:
    """The life domains that hold on a day (today), in order; empty for a house without a set."""
    set_ = leefgebiedenset(huis, op)
    return [] if set_ is None else list(set_.leefgebieden.all())


def leefgebiedenset(huis: UUID, op: date | None = None) -> Leefgebiedenset | None:
    """The version of the life domains that holds on a day, with its domains (two queries)."""
    return (
        Leefgebiedenset.objects.filter(huis_id=huis, geldig_van__lte=op or vandaag())
        .order_by("-versie")
        .prefetch_related("leefgebieden")
        .first()
    )


def leefgebiednamen(huis: UUID) -> dict[str, str]:
    """Name per key over all versions, the newest name first: for texts of long ago."""
    rijen = Leefgebied.objects.filter(huis_id=huis).order_by("set__versie", "volgorde")
    return dict(rijen.values_list("sleutel", "naam"))


def criteriasets(huis: UUID, op: date | None = None) -> list[Criteriaset]:
    """The sets that hold on a day, each in its newest version, with `criteria` (two queries)."""
    rijen = (
        Criteriaset.objects.filter(huis_id=huis, geldig_van__lte=op or vandaag())
        .order_by("sleutel", "-versie")
        .distinct("sleutel")
        .prefetch_related("criteria")
    )
    return [rij for rij in rijen if rij.actief]


def criteriaset(set_id: UUID) -> Criteriaset:
    """One version of a set, also an old one.

    Raises:
        NietGevonden: it does not exist in this house.
    """
    gevonden = Criteriaset.objects.filter(id=set_id).prefetch_related("criteria").first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


def criteriasets_met(ids: Sequence[UUID]) -> dict[UUID, Criteriaset]:
    """Several versions at once, by id, with `criteria`."""
    rijen = Criteriaset.objects.filter(id__in=ids).prefetch_related("criteria")
    return {rij.id: rij for rij in rijen}


def alle_versies(huis: UUID) -> list[Criteriaset]:
    """Every version of every set, newest first within a set."""
    return list(Criteriaset.objects.filter(huis_id=huis).order_by("sleutel", "-versie"))


def laatste_criteria(huis: UUID, sleutel: str) -> Criteriaset:
    """The newest version of a set, also when it starts later or was stopped.

    Raises:
        NietGevonden: the house has no such set.
    """
    rijen = Criteriaset.objects.filter(huis_id=huis, sleutel=sleutel)
    gevonden = rijen.order_by("-versie").prefetch_related("criteria").first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


def versies_leefgebieden(huis: UUID) -> list[Leefgebiedenset]:
    """Every version of the life domains, newest first, with its domains."""
    rijen = Leefgebiedenset.objects.filter(huis_id=huis).order_by("-versie")
    return list(rijen.prefetch_related("leefgebieden"))
