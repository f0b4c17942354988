"""Reading about accounts, capacities and people."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession

from regiehuis.kern.klok import lokale_datum, nu
from regiehuis.logboek import queries as logboek
from regiehuis.logboek.context import in_huis
from regiehuis.logboek.deur import Door
from regiehuis.netwerk import queries as netwerk
from regiehuis.netwerk.rules import mag_voor_hoedanigheid
from regiehuis.toegang.models import Factorherstel, Gebruiker, Inlogregel, Koppeling, Uitnodiging
from regiehuis.toegang.rules import eis_bereik

# ---- the own account ----------------------------------------------------------------------------


def koppelingen(gebruiker: UUID) -> list[Koppeling]:
    """All present links of an account, oldest first."""
    rijen = Koppeling.objects.filter(gebruiker_id=gebruiker, tot__isnull=True)
    return list(rijen.order_by("van", "id"))


def heeft_factor(gebruiker: UUID) -> bool:
    """Whether an account has a second factor to sign in with."""
    rijen = Authenticator.objects.filter(user_id=gebruiker, type=Authenticator.Type.TOTP)
    return rijen.exists()


@dataclass(frozen=True, slots=True)
class Hoedje:
    """One capacity to choose: who, on behalf of whom, in which house."""

    kort: str
    mens: netwerk.Mens
    huisnaam: str
    huis_id: UUID


def eigen_hoedanigheden(gebruiker: UUID) -> list[Hoedje]:
    """What an account may act as today, by house."""
    return hoedjes(koppelingen(gebruiker))


def hoedjes(rijen: Iterable[Koppeling]) -> list[Hoedje]:
    """The capacities behind links, with two queries per house; who left is not among them."""
    per_huis: dict[UUID, list[Koppeling]] = defaultdict(list)
    for rij in rijen:
        per_huis[rij.huis_id].append(rij)
    uit = []
    for huis_id, eigen in per_huis.items():
        with in_huis(huis_id):
            mensen = netwerk.functionarissen(k.functionaris_id for k in eigen)
            naam = netwerk.huis(huis_id).naam
        uit += [
            Hoedje(k.kort, mensen[k.functionaris_id], naam, huis_id)
            for k in eigen
            if k.functionaris_id in mensen and mensen[k.functionaris_id].actief
        ]
    return sorted(uit, key=lambda h: (h.huisnaam, h.mens.organisatie, h.mens.naam))


@dataclass(frozen=True, slots=True)
class Factor:
    """The second factor of an account, as its owner sees it."""

    sinds: datetime | None
    laatst: datetime | None
    herstelcodes: int


def factor(gebruiker: UUID) -> Factor:
    """Since when there is a second factor, and how many recovery codes are left."""
    rijen = {a.type: a for a in Authenticator.objects.filter(user_id=gebruiker)}
    app = rijen.get(Authenticator.Type.TOTP)
    codes = rijen.get(Authenticator.Type.RECOVERY_CODES)
    return Factor(
        sinds=app.created_at if app else None,
        laatst=app.last_used_at if app else None,
        herstelcodes=len(codes.wrap().get_unused_codes()) if codes else 0,
    )


@dataclass(frozen=True, slots=True)
class Sessie:
    """An open session, as its owner sees it."""

    id: int
    toestel: str
    begonnen: datetime
    huidig: bool


def sessies(gebruiker: UUID, sleutel: str | None) -> list[Sessie]:
    """The open sessions of an account, the present one first."""
    uit = [
        Sessie(s.pk, toestel(s.user_agent), s.created_at, s.session_key == sleutel)
        for s in UserSession.objects.filter(user_id=gebruiker).order_by("-created_at")
        if s.exists()
    ]
    return sorted(uit, key=lambda s: not s.huidig)


_PROGRAMMAS = (
    ("Edg/", "Edge"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMEN = (
    ("Windows", "Windows"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def toestel(kenmerk: str) -> str:
    """A browser and a system in words, from what the browser says about itself; '' when odd."""
    programma = next((naam for deel, naam in _PROGRAMMAS if deel in kenmerk), "")
    systeem = next((naam for deel, naam in _SYSTEMEN if deel in kenmerk), "")
    return " · ".join(filter(None, (programma, systeem)))


def vorige_keer(gebruiker: UUID) -> datetime | None:
    """When the account signed in before this time."""
    rijen = Inlogregel.objects.filter(gebruiker_id=gebruiker, soort=Inlogregel.Soort.GELUKT)
    momenten = list(rijen.order_by("-op").values_list("op", flat=True)[:2])
    return momenten[1] if len(momenten) == 2 else None


# ---- deputies -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Waarneming:
    """A stand-in that runs or is still to come."""

    id: UUID
    functionaris: netwerk.Mens
    waarnemer: netwerk.Mens
    van: datetime
    tot: datetime

    @property
    def loopt(self) -> bool:
        """Whether it has begun."""
        return self.van <= nu()

    @property
    def laatste_dag(self) -> date:
        """The last day on which somebody stands in."""
        return lokale_datum(self.tot - timedelta(seconds=1))


def waarnemingen(functionarissen: Sequence[UUID]) -> list[Waarneming]:
    """Stand-ins of or by these people, in two queries."""
    rijen = logboek.waarnemingen(functionarissen)
    mensen = netwerk.functionarissen(i for w in rijen for i in (w.functionaris_id, w.waarnemer_id))
    return [
        Waarneming(w.id, mensen[w.functionaris_id], mensen[w.waarnemer_id], w.van, w.tot)
        for w in rijen
        if w.functionaris_id in mensen and w.waarnemer_id in mensen
    ]


# ---- people of a hoedanigheid or house ----------------------------------------------------------


@dataclass(slots=True)
class Medewerker:
    """Somebody in the list of people, with where he stands."""

    rij: Any
    gebruiker_id: UUID | None = None
    uitnodiging: Uitnodiging | None = None
    herstel: Factorherstel | None = None
    waarnemingen: list[Waarneming] = field(default_factory=list)

    @property
    def afwezig(self) -> Waarneming | None:
        """The stand-in for this person that runs now."""
        return next(
            (w for w in self.waarnemingen if w.functionaris.id == self.rij.id and w.loopt), None
        )

    @property
    def stand(self) -> str:
        """vertrokken, afwezig, actief, uitgenodigd, verlopen or geen."""
        moment = nu()
        if self.rij.tot is not None and self.rij.tot <= moment:
            return "vertrokken"
        if self.gebruiker_id is not None:
            return "afwezig" if self.afwezig else "actief"
        if self.uitnodiging is None:
            return "geen"
        return "verlopen" if self.uitnodiging.verloopt_op <= moment else "uitgenodigd"


def mensen(door: Door) -> list[Medewerker]:
    """The people `door` looks after: of the own hoedanigheid, or of the house. Five queries."""
    door.eis("mensen:bekijken")
    huisbreed = mag_voor_hoedanigheid(
        "mensen:bekijken",
        rechten=door.rechten,
        rollen=door.rollen,
        eigen=door.hoedanigheid,
        hoedanigheid=door.huis,  # nobody's own hoedanigheid
    )
    rijen = netwerk.mensen_van_huis(
        door.huis, hoedanigheid_id=None if huisbreed else door.hoedanigheid
    )
    return _medewerkers(rijen)


def medewerker(door: Door, functionaris_id: UUID) -> Medewerker:
    """One person, for who may see him in the list or is of the same hoedanigheid.

    Raises:
        NietGevonden, NietToegestaan.
    """
    rij = netwerk.functionarisrij(functionaris_id)
    if rij.hoedanigheid_id != door.hoedanigheid:
        eis_bereik(door, "mensen:bekijken", rij.hoedanigheid_id)
    return _medewerkers([rij])[0]


def _medewerkers(rijen: Sequence[Any]) -> list[Medewerker]:
    ids = [r.id for r in rijen]
    gekoppeld = dict(
        Koppeling.objects.filter(functionaris_id__in=ids, tot__isnull=True).values_list(
            "functionaris_id", "gebruiker_id"
        )
    )
    open_ = {
        u.functionaris_id: u
        for u in Uitnodiging.objects.filter(functionaris_id__in=ids, stand="open")
    }
    herstel = {
        h.functionaris_id: h
        for h in Factorherstel.objects.filter(
            functionaris_id__in=ids, stand="gevraagd", verloopt_op__gt=nu()
        )
    }
    per_mens: dict[UUID, list[Waarneming]] = defaultdict(list)
    for w in waarnemingen(ids):
        per_mens[w.functionaris.id].append(w)
        per_mens[w.waarnemer.id].append(w)
    return [
        Medewerker(
            rij=r,
            gebruiker_id=gekoppeld.get(r.id),
            uitnodiging=open_.get(r.id),
            herstel=herstel.get(r.id),
            waarnemingen=per_mens.get(r.id, []),
        )
        for r in rijen
    ]


def wachten_op_herstel(door: Door) -> list[Medewerker]:
    """People of this house for whom somebody asked to restore the second factor, oldest first."""
    rijen = Factorherstel.objects.filter(
        huis_id=door.huis, stand="gevraagd", verloopt_op__gt=nu()
    ).order_by("gevraagd_op", "id")
    return _van_deze(list(rijen.values_list("functionaris_id", flat=True)))


def niet_aanvaard(door: Door) -> list[Medewerker]:
    """People whom I invited and whose invitation ran out, oldest first."""
    rijen = Uitnodiging.objects.filter(
        huis_id=door.huis,
        uitgenodigd_door_id=door.functionaris,
        stand="open",
        verloopt_op__lte=nu(),
    ).order_by("verloopt_op", "id")
    return _van_deze(list(rijen.values_list("functionaris_id", flat=True)))


def _van_deze(ids: Sequence[UUID]) -> list[Medewerker]:
    return _medewerkers(netwerk.functionarisrijen(ids)) if ids else []


# ---- the demo -----------------------------------------------------------------------------------


def alle_hoedanigheden() -> list[Hoedje]:
    """Everybody of every house: only for the page of the demo where one chooses a person."""
    return hoedjes(Koppeling.objects.filter(tot__isnull=True).order_by("huis_id"))


def gebruiker_achter(kort: str) -> Gebruiker | None:
    """The account behind a short id: only for the demo."""
    rij = Koppeling.objects.filter(kort=kort, tot__isnull=True).select_related("gebruiker").first()
    return rij.gebruiker if rij else None
