"""Cases as hits of a search. What may be seen is decided by the policies alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.casus import rules
from regiehuis.casus.models import Casus, Casusinhoud
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.personen.rules import heet_zo

#: Somebody takes part in tens of cases; no more than his newest so many are compared with what was
#: typed. An older one is found by its number or by a name.
BEKEKEN = 120
GENOEMD = 50


@dataclass(frozen=True, slots=True)
class Zoekregel:
    """One case as a hit; `titel` is the number for who sees the core only."""

    id: UUID
    nummer: str
    titel: str
    toelichting: str
    url: str
    gewicht: float


@dataclass(frozen=True, slots=True)
class Keuze:
    """One case in a list to choose from."""

    id: UUID
    nummer: str
    aanduiding: str


def _heel_nummer(getypt: str) -> str:
    """What to look for in a number: '2026-42' means 2026-0042."""
    jaar, _, volgnummer = rules.zoeknummer(getypt).partition("-")
    return f"{jaar}-{volgnummer:0>4}" if volgnummer else jaar


def met_nummer(nummer: str, aantal: int = 25) -> list[UUID]:
    """Return the open cases whose number holds these digits, newest year first.

    '2026-42' finds 2026-0042; '0042' finds that number of every year.
    """
    gezocht = _heel_nummer(nummer)
    past = Q(nummer__contains=gezocht) if "-" in gezocht else Q(nummer__endswith=f"-{gezocht}")
    rijen = Casus.objects.filter(past) if gezocht else Casus.objects.none()
    rijen = rijen.exclude(fase=rules.AFGESLOTEN)
    return list(rijen.order_by("-nummer").values_list("id", flat=True)[:aantal])


def aanduidingen(casussen: Iterable[UUID]) -> dict[UUID, str]:
    """Return whom each case is about, of the cases of which the content may be seen."""
    ids = set(casussen)
    rijen = Casusinhoud.objects.filter(casus_id__in=ids) if ids else Casusinhoud.objects.none()
    return dict(rijen.values_list("casus_id", "aanduiding"))


def zoekregels(door: Door, gewichten: Mapping[UUID, float], naam: str) -> list[Zoekregel]:
    """Return these cases as hits, and those that are called so, as far as they may be seen: two
    queries.

    Args:
        gewichten: what was found already, with its weight.
        naam: what may stand in whom a case is about; '' adds nothing.
    """
    woorden = _aanduidingen_met(gewichten) if naam else aanduidingen(gewichten)
    genoemd = {id: w for id, a in woorden.items() if naam and (w := heet_zo(naam, a))}
    eerst = dict(sorted(genoemd.items(), key=lambda paar: -paar[1])[:GENOEMD])
    alle = {id: gewichten.get(id, 0) + eerst.get(id, 0) for id in {*gewichten, *eerst}}
    casussen = list(Casus.objects.filter(id__in=alle).select_related("gemeente"))
    return [
        Zoekregel(
            id=c.id,
            nummer=c.nummer,
            titel=woorden.get(c.id) or c.nummer,
            toelichting=" · ".join(
                str(deel)
                for deel in (c.gemeente.naam if c.gemeente else "", _(rules.FASELABELS[c.fase]))
                if deel
            ),
            url=reverse("casus:casus", args=[c.id]),
            gewicht=alle[c.id],
        )
        for c in casussen
    ]


def _aanduidingen_met(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Whom the cases are about of which the content may be seen: these, then the newest."""
    # Two parts of one question: an order over both would first look at every case there is.
    deze = Casusinhoud.objects.filter(casus_id__in=list(ids)).order_by()
    nieuwste = Casusinhoud.objects.order_by("-casus_id")
    velden = ("casus_id", "aanduiding")
    beide = deze.values_list(*velden).union(nieuwste.values_list(*velden)[:BEKEKEN], all=True)
    return dict(beide)


def te_kiezen(door: Door, zoek: str = "", *, aantal: int, ook: Iterable[UUID] = ()) -> list[Keuze]:
    """Return open cases of which the content may be seen, newest first: at most two queries.

    Args:
        zoek: every word must stand in the number or in whom it is about; '' takes all.
        aantal: how many at most, beside those of `ook`.
        ook: cases that must be among them, as far as they may be seen and are open; first.
    """
    rijen = Casusinhoud.objects.filter(casus__huis_id=door.huis)
    rijen = rijen.exclude(casus__fase=rules.AFGESLOTEN)
    rijen = rijen.order_by("-casus__geopend_op", "-casus_id")
    vast = set(ook)
    gevonden = [rijen.filter(casus_id__in=vast)] if vast else []
    gevonden.append(rijen.exclude(casus_id__in=vast).filter(_past(zoek))[:aantal])
    uit = [
        Keuze(*waarden)
        for vraag in gevonden
        for waarden in vraag.values_list("casus_id", "casus__nummer", "aanduiding")
    ]
    gelezen("casus", [k.id for k in uit], handeling="lijst")
    return uit


def _past(zoek: str) -> Q:
    uit = Q()
    for woord in zoek.split():
        in_nummer = _heel_nummer(woord)
        uit &= Q(aanduiding__icontains=woord) | (
            Q(casus__nummer__contains=in_nummer) if in_nummer else Q(pk__in=[])
        )
    return uit
