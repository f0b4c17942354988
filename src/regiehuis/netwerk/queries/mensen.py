"""People: who somebody is, and who can be chosen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.models import (
    Functionaris,
)


@dataclass(frozen=True, slots=True)
class Mens:
    """A functionaris as every page shows him: never a name without function and organisation."""

    id: UUID
    naam: str
    functie: str
    organisatie: str
    hoedanigheid: str
    keten: str
    publiek: bool
    kort: str
    email: str
    rollen: tuple[str, ...]
    actief: bool
    soort: str = "persoon"
    hoedanigheid_soort: str = ""
    hoedanigheid_id: UUID | None = None
    organisatie_id: UUID | None = None
    huis_id: UUID | None = None
    telefoon: str = ""

    @property
    def voluit(self) -> str:
        """Name, function and organisation, for a choice in a form."""
        return ", ".join(deel for deel in (self.naam, self.functie, self.organisatie) if deel)

    @property
    def genoemd(self) -> str:
        """Name and organisation, within a line of a list."""
        return f"{self.naam} ({self.organisatie})"

    def __str__(self) -> str:
        return self.voluit


_VELDEN = (
    "id",
    "naam",
    "functie",
    "hoedanigheid__organisatie__naam",
    "hoedanigheid__naam",
    "hoedanigheid__organisatie__keten",
    "hoedanigheid__publiek",
    "kort",
    "email",
    "rollen",
    "van",
    "tot",
    "soort",
    "hoedanigheid_soort",
    "hoedanigheid_id",
    "hoedanigheid__organisatie_id",
    "huis_id",
    "telefoon",
)


def _mensen(rijen: "QuerySet[Functionaris]") -> list[Mens]:
    moment = nu()
    return [_mens(rij, moment) for rij in rijen.values_list(*_VELDEN)]


def _mens(rij: tuple[Any, ...], moment: datetime) -> Mens:
    (id_, naam, functie, organisatie, hoedanigheid, keten, publiek, kort, email, rollen) = rij[:10]
    (van, tot, soort, hsoort, hid, oid, huis_id, telefoon) = rij[10:]
    return Mens(
        id=id_,
        naam=naam,
        functie=functie,
        organisatie=organisatie,
        hoedanigheid=hoedanigheid,
        keten=keten,
        publiek=publiek,
        kort=kort,
        email=email,
        rollen=tuple(rollen),
        actief=van <= moment and (tot is None or tot > moment),
        soort=soort,
        hoedanigheid_soort=hsoort,
        hoedanigheid_id=hid,
        organisatie_id=oid,
        huis_id=huis_id,
        telefoon=telefoon,
    )


def actief(op: datetime | None = None) -> Q:
    """Condition: in function at a moment (now)."""
    moment = op or nu()
    return Q(van__lte=moment) & (Q(tot__isnull=True) | Q(tot__gt=moment))


def functionaris(functionaris_id: UUID) -> Mens:
    """One functionaris of this house, also a former one.

    Raises:
        NietGevonden: there is none in this house.
    """
    gevonden = _mensen(Functionaris.objects.filter(id=functionaris_id))
    if not gevonden:
        raise NietGevonden
    return gevonden[0]


def functionaris_in_huis(functionaris_id: UUID) -> tuple[Mens, str, str]:
    """One functionaris, with the name of the house and what it calls a procesregisseur.

    Raises:
        NietGevonden: there is none in this house.
    """
    rijen = Functionaris.objects.filter(id=functionaris_id).values_list(
        *_VELDEN, "huis__naam", "huis__rolnaam_procesregisseur"
    )
    for *rij, huisnaam, rolnaam in rijen:
        return _mens(tuple(rij), nu()), huisnaam, rolnaam
    raise NietGevonden


def automaatmens(huis_id: UUID) -> Mens:
    """The functionaris through whom jobs of a house act.

    Raises:
        NietGevonden: the house does not exist, or is not the house of this moment.
    """
    gevonden = _mensen(Functionaris.objects.filter(huis_id=huis_id, soort="automaat"))
    if not gevonden:
        raise NietGevonden
    return gevonden[0]


def functionarissen(ids: Iterable[UUID | None]) -> dict[UUID, Mens]:
    """People by id, in one query; unknown ids are left out."""
    echte = {i for i in ids if i is not None}
    if not echte:
        return {}
    return {m.id: m for m in _mensen(Functionaris.objects.filter(id__in=echte))}


def kiesbaar(
    door: Door,
    zoek: str = "",
    *,
    hoedanigheid: UUID | None = None,
    hoedanigheden: Iterable[UUID] | None = None,
    rol: str | None = None,
    behalve: Iterable[UUID] = (),
) -> list[Mens]:
    """Active people of this house who can be chosen, by organisation and name.

    Args:
        zoek: part of a name, function or organisation.
        rol: only people with this role.
    """
    rijen = Functionaris.objects.filter(actief(), huis_id=door.huis, soort="persoon")
    if hoedanigheid is not None:
        rijen = rijen.filter(hoedanigheid_id=hoedanigheid)
    if hoedanigheden is not None:
        rijen = rijen.filter(hoedanigheid_id__in=list(hoedanigheden))
    if rol is not None:
        rijen = rijen.filter(rollen__contains=[rol])
    for woord in zoek.split()[:5]:
        rijen = rijen.filter(
            Q(naam__icontains=woord)
            | Q(functie__icontains=woord)
            | Q(hoedanigheid__organisatie__naam__icontains=woord)
        )
    if weg := set(behalve):
        rijen = rijen.exclude(id__in=weg)
    return _mensen(rijen.order_by("hoedanigheid__organisatie__naam", "naam"))


def met_rol(huis: UUID, rol: str) -> list[UUID]:
    """Ids of the active people of a house with a role."""
    rijen = Functionaris.objects.filter(
        actief(), huis_id=huis, soort="persoon", rollen__contains=[rol]
    )
    return list(rijen.order_by("naam").values_list("id", flat=True))


def van_hoedanigheid(hoedanigheid_ids: Iterable[UUID]) -> dict[UUID, list[Mens]]:
    """Active people per hoedanigheid, in one query."""
    uit: dict[UUID, list[Mens]] = {h: [] for h in hoedanigheid_ids}
    rijen = Functionaris.objects.filter(
        actief(), hoedanigheid_id__in=list(uit), soort="persoon"
    ).order_by("naam")
    for mens in _mensen(rijen):
        uit[mens.hoedanigheid_id].append(mens)  # type: ignore[index]
    return uit


def ambassadeur_en_leidinggevende(functionaris_ids: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """Per functionaris the ids of ambassadeur of the hoedanigheid and of the own manager.

    They have *taak* on what is asked of their people (ontwerp.md §4.1). People who left are not
    named, nor is anybody his own ambassadeur.
    """
    ids = set(functionaris_ids)
    uit: dict[UUID, set[UUID]] = {i: set() for i in ids}
    moment = nu()
    rijen = Functionaris.objects.filter(id__in=ids).values_list(
        "id",
        "hoedanigheid__ambassadeur_id",
        "hoedanigheid__ambassadeur__tot",
        "leidinggevende_id",
        "leidinggevende__tot",
    )
    for id_, ambassadeur, tot_a, leiding, tot_l in rijen:
        for wie, tot in ((ambassadeur, tot_a), (leiding, tot_l)):
            if wie is not None and wie != id_ and (tot is None or tot > moment):
                uit[id_].add(wie)
    return uit


def vervangers(functionaris_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """The named deputy per functionaris, where there is one who is still in function."""
    rijen = Functionaris.objects.filter(
        id__in=set(functionaris_ids), vervanger__isnull=False, vervanger__tot__isnull=True
    )
    return dict(rijen.values_list("id", "vervanger_id"))


def functionarisrij(functionaris_id: UUID) -> Functionaris:
    """The row of one person with capacity and organisation, for the pages of this room.

    Raises:
        NietGevonden: there is none in this house.
    """
    gevonden = (
        Functionaris.objects.filter(id=functionaris_id, soort="persoon")
        .select_related("hoedanigheid__organisatie", "leidinggevende", "vervanger")
        .first()
    )
    if gevonden is None:
        raise NietGevonden
    return gevonden


def functionarisrijen(ids: Iterable[UUID]) -> list[Functionaris]:
    """The rows of these people, in this order; who is not there is left out."""
    op_volgorde = list(ids)
    rijen = Functionaris.objects.filter(id__in=op_volgorde, soort="persoon").select_related(
        "hoedanigheid__organisatie", "leidinggevende", "vervanger"
    )
    return sorted(rijen, key=lambda r: op_volgorde.index(r.id))


def mensen_van_huis(
    huis_id: UUID, *, hoedanigheid_id: UUID | None = None, ook_vertrokken: bool = True
) -> list[Functionaris]:
    """All people of a house or of one capacity, with capacity and organisation: one query."""
    rijen = Functionaris.objects.filter(huis_id=huis_id, soort="persoon")
    if hoedanigheid_id is not None:
        rijen = rijen.filter(hoedanigheid_id=hoedanigheid_id)
    if not ook_vertrokken:
        rijen = rijen.filter(actief())
    return list(
        rijen.select_related("hoedanigheid__organisatie").order_by(
            "hoedanigheid__organisatie__naam", "naam"
        )
    )


def namen_functionarissen(ids: Iterable[UUID]) -> Mapping[UUID, str]:
    """Names of people, with their organisation."""
    return {i: m.genoemd for i, m in functionarissen(ids).items()}
