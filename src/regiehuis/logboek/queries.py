"""Reading the logs: the course of a case, what is new, and whether sight is still true."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from regiehuis.kern.datums import kort
from regiehuis.kern.klok import nu
from regiehuis.kern.registraties import ZICHTBRONNEN
from regiehuis.logboek.deur import Door
from regiehuis.logboek.models import Gebeurtenis, Huissleutel, Toegangsregel, Waarneming, Zicht
from regiehuis.logboek.woorden import NAAMGEVERS, OBJECTBRONNEN, SOORTEN
from regiehuis.web.taal import paginataal

#: Of how many days refusals are counted.
GEWEIGERD_DAGEN = 30


@dataclass(frozen=True, slots=True)
class Zin:
    """One event as a person reads it."""

    id: UUID
    soort: str
    tekst: str
    op: datetime
    niveau: str
    door: str
    namens: str
    casus_id: UUID | None


def huizen() -> list[UUID]:
    """Ids of all houses, for jobs."""
    return list(Huissleutel.objects.order_by("huis_id").values_list("huis_id", flat=True))


def gebeurtenissen(
    *,
    casus: UUID | None = None,
    object_id: UUID | None = None,
    sinds: datetime | None = None,
    behalve_door: UUID | None = None,
    stil: bool = False,
) -> QuerySet[Gebeurtenis]:
    """Events that I may see, newest first; the policy decides which. `stil` includes the quiet."""
    rijen = Gebeurtenis.objects.order_by("-gebeurd_op", "-id")
    if casus is not None:
        rijen = rijen.filter(casus_id=casus)
    if object_id is not None:
        rijen = rijen.filter(object_id=object_id)
    if sinds is not None:
        rijen = rijen.filter(vastgelegd_op__gt=sinds)
    if behalve_door is not None:
        rijen = rijen.exclude(door_id=behalve_door)
    if not stil:
        rijen = rijen.exclude(soort__in=[s.naam for s in SOORTEN if s.niveau == "stil"])
    return rijen


def zinnen(rijen: Iterable[Gebeurtenis]) -> list[Zin]:
    """Make the sentences of events: names of now, and a fixed sentence for what this reader does
    not see: it is gone, or it is not his; the two look the same to him.

    The number of queries depends on the kinds of values, not on the number of events.
    """
    rij = list(rijen)
    namen = _namen(rij)
    ongezien = _ongezien(rij)
    return [
        Zin(
            id=g.id,
            soort=g.soort,
            tekst=_zin(g, namen, (g.object_soort, g.object_id) in ongezien),
            op=g.gebeurd_op,
            niveau=SOORTEN[g.soort].niveau if g.soort in SOORTEN else "gewoon",
            door=g.door_naam,
            namens=g.door_namens,
            casus_id=g.casus_id,
        )
        for g in rij
    ]


def _namen(rijen: Sequence[Gebeurtenis]) -> dict[tuple[str, UUID], str]:
    gevraagd: dict[str, set[UUID]] = defaultdict(set)
    for g in rijen:
        if g.soort in SOORTEN:
            for naam, soort in SOORTEN[g.soort].waarden.items():
                if soort in NAAMGEVERS and naam in g.waarden:
                    gevraagd[soort].add(UUID(g.waarden[naam]))
    return {
        (soort, id): naam
        for soort, ids in gevraagd.items()
        for id, naam in NAAMGEVERS[soort](ids).items()
    }


def _ongezien(rijen: Sequence[Gebeurtenis]) -> set[tuple[str, UUID]]:
    gevraagd: dict[str, set[UUID]] = defaultdict(set)
    for g in rijen:
        altijd = g.soort in SOORTEN and SOORTEN[g.soort].altijd_leesbaar
        if g.object_soort in OBJECTBRONNEN and not altijd:
            gevraagd[g.object_soort].add(g.object_id)
    return {
        (soort, id) for soort, ids in gevraagd.items() for id in ids - OBJECTBRONNEN[soort](ids)
    }


def _zin(g: Gebeurtenis, namen: dict[tuple[str, UUID], str], ongezien: bool) -> str:
    woord = SOORTEN[g.soort] if g.soort in SOORTEN else None
    if woord is None or (ongezien and not woord.altijd_leesbaar):
        return _("%(door)s: iets dat is vernietigd of dat u niet mag zien") % {"door": g.door_naam}
    waarden: dict[str, str] = defaultdict(lambda: "…")
    waarden.update(door=g.door_naam, namens=g.door_namens)
    for naam, soort in woord.waarden.items():
        if naam not in g.waarden:
            continue
        waarde = g.waarden[naam]
        if soort == "code":
            waarden[naam] = str(woord.codes.get(naam, {}).get(waarde, waarde))
        elif soort == "datum":
            waarden[naam] = kort(date.fromisoformat(waarde), paginataal())
        elif soort in NAAMGEVERS:
            waarden[naam] = namen.get((soort, UUID(waarde)), _("iemand die hier niet meer werkt"))
        else:
            waarden[naam] = str(waarde)
    # without the full stop: who prints the sentence ends it
    return str(woord.zin).format_map(waarden).rstrip(".")


def wie_zien(soort: str, object_id: UUID, niveau: str = "inhoud") -> list[UUID]:
    """Ids of the functionarissen who may see an object now, without stand-ins counted twice."""
    moment = nu()
    return list(
        Zicht.objects.filter(soort=soort, object_id=object_id, niveau=niveau, van__lte=moment)
        .filter(Q(tot__isnull=True) | Q(tot__gt=moment))
        .order_by()
        .values_list("functionaris_id", flat=True)
        .distinct()
    )


def waarnemingen(functionarissen: Iterable[UUID]) -> list[Waarneming]:
    """Stand-ins that run or are still to come, of or by these people."""
    wie = list(functionarissen)
    return list(
        Waarneming.objects.filter(tot__gt=nu())
        .filter(Q(functionaris_id__in=wie) | Q(waarnemer_id__in=wie))
        .order_by("van")
    )


def namens(door: Door) -> set[UUID]:
    """In whose name somebody acts now: his own, and that of whom he stands in for."""
    moment = nu()
    rijen = Waarneming.objects.filter(
        waarnemer_id=door.functionaris, van__lte=moment, tot__gt=moment
    )
    return {door.functionaris, *rijen.values_list("functionaris_id", flat=True)}


def bladzijde_toegang(
    *,
    handeling: str = "",
    wie: UUID | None = None,
    casus: UUID | None = None,
    voor: UUID | None = None,
    aantal: int = 50,
) -> tuple[list[Toegangsregel], UUID | None]:
    """A page of the access log, newest first, and the key of the next page.

    Visible only to who may read the logs of the house; keys are ordered by time. `wie` and `casus`
    narrow it to one functionaris or one case: whether somebody looked where he had no work cannot
    be judged from a list of everybody (WGS 1.8(4)).
    """
    rijen = Toegangsregel.objects.order_by("-id")
    keuze = {"handeling": handeling, "functionaris_id": wie, "casus_id": casus}
    rijen = rijen.filter(**{veld: waarde for veld, waarde in keuze.items() if waarde})
    if voor is not None:
        rijen = rijen.filter(id__lt=voor)
    blad = list(rijen[: aantal + 1])
    return blad[:aantal], blad[aantal - 1].id if len(blad) > aantal else None


def geweigerd(dagen: int = GEWEIGERD_DAGEN) -> tuple[int, int]:
    """How often something was not allowed (403), or not to be found (404), in the last days.

    Totals of the house and of nobody: logs are never used to measure people (ontwerp.md §4.10).
    """
    rijen = Toegangsregel.objects.filter(
        handeling="geweigerd", op__gte=nu() - timedelta(days=dagen)
    )
    telling = rijen.aggregate(
        niet_toegestaan=Count("id", filter=Q(status=403)),
        niet_gevonden=Count("id", filter=Q(status=404)),
    )
    return telling["niet_toegestaan"], telling["niet_gevonden"]


def controleer_zicht(huis: UUID) -> list[str]:
    """Compare sight with what the rooms say it should be; returns differences as sentences.

    What a stand-in sees must be what the other sees now. Empty means true.
    """
    verwacht = {
        (z.soort, z.object_id, z.functionaris_id, z.niveau)
        for bron in ZICHTBRONNEN
        for z in bron.verwacht(huis)
    }
    werkelijk = _zicht_nu(huis).filter(waarneming_id__isnull=True)
    eigen = set(werkelijk.values_list("soort", "object_id", "functionaris_id", "niveau"))
    geleend_goed, geleend = _van_waarnemers(huis, eigen)
    verschillen: list[tuple[str, Set[Any], Set[Any]]] = [
        ("", verwacht, eigen),
        (" van een waarnemer", geleend_goed, geleend),
    ]
    return [
        f"{wat} zicht{van_wie}: {z}"
        for van_wie, goed, echt in verschillen
        for wat, rijen in (("te veel", echt - goed), ("te weinig", goed - echt))
        for z in sorted(rijen, key=str)
    ]


def _van_waarnemers(
    huis: UUID, eigen: set[tuple[str, UUID, UUID, str]]
) -> tuple[set[tuple[object, ...]], set[tuple[object, ...]]]:
    """What stand-ins should see now in the place of the others, and what they see."""
    moment = nu()
    lopend = Waarneming.objects.filter(huis_id=huis, van__lte=moment, tot__gt=moment)
    goed: set[tuple[object, ...]] = {
        (soort, object_id, w.waarnemer_id, niveau, w.id)
        for w in lopend
        for soort, object_id, wie, niveau in eigen
        if wie == w.functionaris_id
    }
    echt = _zicht_nu(huis).filter(waarneming_id__isnull=False)
    velden = ("soort", "object_id", "functionaris_id", "niveau", "waarneming_id")
    return goed, set(echt.values_list(*velden))


def _zicht_nu(huis: UUID) -> QuerySet[Zicht]:
    moment = nu()
    rijen = Zicht.objects.filter(huis_id=huis, van__lte=moment)
    return rijen.filter(Q(tot__isnull=True) | Q(tot__gt=moment))
