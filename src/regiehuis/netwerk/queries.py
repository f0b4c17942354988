"""Reading the network: who somebody is, who can be chosen, who works with us."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu, vandaag
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


# ---- one and many -------------------------------------------------------------------------------


def functionaris(functionaris_id: UUID) -> Mens:
    """One functionaris of this house, also a former one.

    Raises:
        NietGevonden: there is none in this house.
    """
    gevonden = _mensen(Functionaris.objects.filter(id=functionaris_id))
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


# ---- house --------------------------------------------------------------------------------------


def huis(huis_id: UUID) -> Huis:
    """The settings of a house.

    Raises:
        NietGevonden: it is not the house of this moment.
    """
    gevonden = Huis.objects.filter(id=huis_id).first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


def automaat(huis_id: UUID) -> UUID:
    """The functionaris through whom jobs of a house act.

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
    taal: str = "nl",
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
        taal=taal,
    )


# ---- names for the log --------------------------------------------------------------------------


def namen_functionarissen(ids: Iterable[UUID]) -> Mapping[UUID, str]:
    """Names of people, with their organisation."""
    return {i: f"{m.naam} ({m.organisatie})" for i, m in functionarissen(ids).items()}


def namen_hoedanigheden(ids: Iterable[UUID]) -> Mapping[UUID, str]:
    """Names of capacities."""
    return dict(Hoedanigheid.objects.filter(id__in=set(ids)).values_list("id", "naam"))


def namen_organisaties(ids: Iterable[UUID]) -> Mapping[UUID, str]:
    """Names of organisations."""
    return dict(Organisatie.objects.filter(id__in=set(ids)).values_list("id", "naam"))


# ---- the network page ---------------------------------------------------------------------------


@dataclass(slots=True)
class Deelname:
    """A capacity on the network page: through whom, how many people, what is missing."""

    hoedanigheid: Hoedanigheid
    ambassadeur: Mens | None = None
    mensen: list[Mens] = field(default_factory=list)

    @property
    def vacatures(self) -> tuple[str, ...]:
        """What is missing: 'ambassadeur', 'mensen'; nothing for an organisation without access."""
        if self.hoedanigheid.soort == "overig" or not self.hoedanigheid.organisatie.actief:
            return ()
        leeg = [] if self.mensen else ["mensen"]
        return (*leeg, *([] if self.ambassadeur else ["ambassadeur"]))


@dataclass(slots=True)
class Netwerklid:
    """An organisation on the network page."""

    organisatie: Organisatie
    deelnames: list[Deelname] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        """How many people."""
        return sum(len(d.mensen) for d in self.deelnames)

    @property
    def vacatures(self) -> bool:
        """Whether something is missing."""
        return any(d.vacatures for d in self.deelnames)


def netwerk(
    door: Door,
    *,
    zoek: str = "",
    keten: str = "",
    alleen_vacatures: bool = False,
    ook_gestopt: bool = False,
    organisatie_id: UUID | None = None,
) -> list[Netwerklid]:
    """Who works with us, in which capacity, through whom: three queries, whatever the size.

    Args:
        zoek: words that must all be found in organisation, capacity or one of its people.
    """
    orgs = Organisatie.objects.filter(huis_id=door.huis).select_related("gemeente")
    if organisatie_id is not None:
        orgs = orgs.filter(id=organisatie_id)
    elif not ook_gestopt:
        orgs = orgs.filter(actief=True)
    if keten:
        orgs = orgs.filter(keten=keten)
    leden = {o.id: Netwerklid(o) for o in orgs.order_by("naam")}
    deelnames = {
        h.id: Deelname(h)
        for h in Hoedanigheid.objects.filter(organisatie_id__in=list(leden))
        .select_related("organisatie")
        .order_by("-publiek", "naam")
    }
    for deelname in deelnames.values():
        leden[deelname.hoedanigheid.organisatie_id].deelnames.append(deelname)
    for h, mensen in van_hoedanigheid(deelnames).items():
        deelnames[h].mensen = mensen
        bij_id = {m.id: m for m in mensen}
        if (wie := deelnames[h].hoedanigheid.ambassadeur_id) is not None:
            deelnames[h].ambassadeur = bij_id.get(wie)
    uit = [lid for lid in leden.values() if _past(lid, zoek)]
    return [lid for lid in uit if lid.vacatures] if alleen_vacatures else uit


def _past(lid: Netwerklid, zoek: str) -> bool:
    delen = [lid.organisatie.naam, *(d.hoedanigheid.naam for d in lid.deelnames)]
    delen += [f"{m.naam} {m.functie}" for d in lid.deelnames for m in d.mensen]
    hooi = " ".join(delen).casefold()
    return all(woord in hooi for woord in zoek.casefold().split()[:5])


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


def personen_van(organisatie_id: UUID) -> dict[UUID, list[Functionaris]]:
    """All people of an organisation per hoedanigheid, former ones last, with manager and deputy."""
    rijen = (
        Functionaris.objects.filter(hoedanigheid__organisatie_id=organisatie_id, soort="persoon")
        .select_related("leidinggevende", "vervanger")
        .order_by("naam")
    )
    uit: dict[UUID, list[Functionaris]] = {}
    for rij in sorted(rijen, key=lambda f: f.tot is not None):
        uit.setdefault(rij.hoedanigheid_id, []).append(rij)
    return uit


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
