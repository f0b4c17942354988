"""The house, its territory, its organisations and capacities; and the door of a functionaris."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from django.db.models import Q

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import gebeurtenissen
from regiehuis.netwerk.models import (
    Functionaris,
    Gemeente,
    Hoedanigheid,
    Huis,
    HuisGemeente,
    Organisatie,
)
from regiehuis.netwerk.queries.mensen import functionaris


def huis(huis_id: UUID) -> Huis:
    """The settings of a house.

    Raises:
        NietGevonden: it is not the house of this moment.
    """
    gevonden = Huis.objects.filter(id=huis_id).first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


@lru_cache
def automaat(huis_id: UUID) -> UUID:
    """The functionaris through whom jobs of a house act; it is made with the house, and stays.

    Raises:
        NietGevonden: the house does not exist, or is not the house of this moment.
    """
    rijen = Functionaris.objects.filter(huis_id=huis_id, soort="automaat")
    gevonden = rijen.values_list("id", flat=True).first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


def gemeenten(huis_id: UUID, op: date | None = None) -> list[Gemeente]:
    """The municipalities in the territory of a house on a day (today)."""
    dag = op or vandaag()
    rijen = HuisGemeente.objects.filter(huis_id=huis_id, van__lte=dag)
    codes = rijen.filter(Q(tot__isnull=True) | Q(tot__gt=dag)).values("gemeente_id")
    return list(Gemeente.objects.filter(code__in=codes))


def alle_gemeenten(op: date | None = None) -> list[Gemeente]:
    """The municipalities that exist on a day (today), as far as this installation knows them."""
    dag = op or vandaag()
    return list(
        Gemeente.objects.filter(
            Q(geldig_van__isnull=True) | Q(geldig_van__lte=dag),
            Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=dag),
        )
    )


def hoedanigheden(huis_id: UUID, *, met_account: bool = True) -> list[Hoedanigheid]:
    """The capacities in a house of organisations that take part now, with `organisatie`.

    Args:
        met_account: leave out organisations whose people cannot have an account.
    """
    rijen = Hoedanigheid.objects.filter(huis_id=huis_id, organisatie__actief=True)
    if met_account:
        rijen = rijen.exclude(soort="overig")
    return list(rijen.select_related("organisatie").order_by("organisatie__naam", "naam"))


def hoedanigheden_met(ids: Iterable[UUID]) -> dict[UUID, Hoedanigheid]:
    """Capacities by id, with `organisatie`, in one query."""
    rijen = Hoedanigheid.objects.filter(id__in=set(ids)).select_related("organisatie")
    return {h.id: h for h in rijen}


def hoedanigheid(hoedanigheid_id: UUID) -> Hoedanigheid:
    """One capacity, with `organisatie`.

    Raises:
        NietGevonden: there is none in this house.
    """
    gevonden = hoedanigheden_met([hoedanigheid_id]).get(hoedanigheid_id)
    if gevonden is None:
        raise NietGevonden
    return gevonden


def organisaties(huis_id: UUID, *, ook_gestopt: bool = False) -> list[Organisatie]:
    """The organisations of a house by name."""
    rijen = Organisatie.objects.filter(huis_id=huis_id)
    if not ook_gestopt:
        rijen = rijen.filter(actief=True)
    return list(rijen.select_related("gemeente").order_by("naam"))


def organisatie(organisatie_id: UUID) -> Organisatie:
    """One organisation.

    Raises:
        NietGevonden: there is none in this house.
    """
    gevonden = Organisatie.objects.filter(id=organisatie_id).select_related("gemeente").first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


def deur(
    functionaris_id: UUID,
    *,
    rechten: Iterable[str] = (),
    gebruiker: UUID | None = None,
) -> Door:
    """Make the door of a functionaris of the house of this moment, with the given rights.

    `toegang` works out the rights; nobody else should make a door for a person.

    Raises:
        NietGevonden: there is none in this house.
    """
    mens = functionaris(functionaris_id)
    return Door(
        functionaris=mens.id,
        huis=mens.huis_id,  # type: ignore[arg-type]
        hoedanigheid=mens.hoedanigheid_id,  # type: ignore[arg-type]
        organisatie=mens.organisatie_id,  # type: ignore[arg-type]
        naam=mens.naam,
        namens=mens.hoedanigheid,
        kort=mens.kort,
        gebruiker=gebruiker,
        rollen=frozenset(mens.rollen),
        rechten=frozenset(rechten),
        publiek=mens.publiek,
        huisnaam=huis(mens.huis_id).naam,  # type: ignore[arg-type]
    )


def namen_hoedanigheden(ids: Iterable[UUID]) -> Mapping[UUID, str]:
    """Names of capacities."""
    return dict(Hoedanigheid.objects.filter(id__in=set(ids)).values_list("id", "naam"))


def namen_organisaties(ids: Iterable[UUID]) -> Mapping[UUID, str]:
    """Names of organisations."""
    return dict(Organisatie.objects.filter(id__in=set(ids)).values_list("id", "naam"))


def soorten_van(organisatie_id: UUID) -> set[str]:
    """The kinds of capacity that an organisation has."""
    rijen = Hoedanigheid.objects.filter(organisatie_id=organisatie_id)
    return set(rijen.values_list("soort", flat=True))


def laatste_wijziging(
    huis_id: UUID, soort: str, sleutel: str = "", waarde: UUID | None = None
) -> tuple[str, datetime | None]:
    """Who last changed something of the network, and when; for the page of a conflict."""
    rijen = gebeurtenissen(object_id=huis_id, stil=True).filter(soort__startswith=soort)
    if sleutel:
        rijen = rijen.filter(**{f"waarden__{sleutel}": str(waarde)})
    laatste = rijen.first()
    return (laatste.door_naam, laatste.gebeurd_op) if laatste else ("", None)
