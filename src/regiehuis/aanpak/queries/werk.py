"""What waits for whom: to accept, to do, late, refused, to agree with. Fixed queries."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import BooleanField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import RawSQL

from regiehuis.aanpak.models import Afspraak, Afspraaktekst, Instemming, Planversie
from regiehuis.aanpak.queries.afspraken import Afspraakregel, regels
from regiehuis.aanpak.queries.plan import aanpak_van, reacties
from regiehuis.aanpak.rules import afspraak as ra
from regiehuis.aanpak.rules.plan import Reactie
from regiehuis.casus import queries as casussen
from regiehuis.casus.queries import HOOGSTENS
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.beleid import zicht
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import namens

# Who directs a case has sight of kind 'voorzitter' on it. Read here as a question ("which cases
# do I direct?"), not to decide what may be seen: the policy of the table does that.
_REGIE = RawSQL(zicht("aanpak_afspraak.casus_id", "voorzitter"), [], BooleanField())


def _open() -> QuerySet[Afspraak]:
    return Afspraak.objects.filter(stand__in=ra.OPEN)


def _van(wie: Set[UUID]) -> QuerySet[Afspraak]:
    return _open().filter(functionaris_id__in=wie, zonder_persoon_op__isnull=True)


def mijn_afspraken(door: Door) -> list[Afspraakregel]:
    """My open agreements and those of whom I stand in for, soonest first."""
    return sorted(regels(list(_van(namens(door)))), key=lambda r: (r.uiterlijk, r.id))


def mijn_gedane_afspraken(door: Door, aantal: int = 25) -> list[Afspraakregel]:
    """My agreements that ended, newest first, in cases that I still see."""
    rijen = Afspraak.objects.filter(functionaris_id=door.functionaris).exclude(stand__in=ra.OPEN)
    return regels(list(rijen.order_by("-stand_op", "-id")[:aantal]))


@dataclass(frozen=True, slots=True)
class Wachtend:
    """An agreement that waits for me, with its kind of work; `wat` is '' when I may not see it."""

    soort: str
    rij: Afspraak
    wat: str = ""


def wachtende_afspraken(door: Door, wie: Set[UUID]) -> list[Wachtend]:
    """Each agreement that waits for me: two queries.

    'afspraak_nieuw' and 'afspraak' are mine, or of whom I stand in for (`wie`). In cases that I
    direct: 'afspraak_laat' of others, 'afspraak_niet' was refused or not done and not discussed
    yet, 'afspraak_zonder' lost its person. 'afspraak_collega' is late with a colleague, for his
    ambassadeur or manager, who sees number, date and who.
    """
    laat = _open().filter(uiterlijk__lt=vandaag(), zonder_persoon_op__isnull=True)
    laat = laat.exclude(functionaris_id=door.functionaris)
    niet = Afspraak.objects.filter(
        stand__in=["geweigerd", "niet_gedaan"], besproken_op__isnull=True
    )
    delen = {
        "afspraak": _van(wie),
        "afspraak_laat": laat.filter(_REGIE),
        "afspraak_niet": niet.filter(_REGIE),
        "afspraak_zonder": _open().filter(_REGIE, zonder_persoon_op__isnull=False),
    }
    if door.rollen & {"ambassadeur", "leidinggevende"}:
        delen["afspraak_collega"] = laat.filter(hoedanigheid_id=door.hoedanigheid)
    eerste, *rest = (rijen.annotate(werk=Value(werk)) for werk, rijen in delen.items())
    rijen = list(eerste.union(*rest, all=True))
    wat = dict(Afspraaktekst.objects.filter(afspraak__in=rijen).values_list("afspraak_id", "wat"))
    return [Wachtend(_soort(r), r, wat.get(r.id, "")) for r in rijen]


def _soort(rij: Afspraak) -> str:
    werk: str = rij.werk  # type: ignore[attr-defined]
    return "afspraak_nieuw" if (werk, rij.stand) == ("afspraak", "voorgesteld") else werk


def te_herinneren(huis: UUID) -> list[Afspraak]:
    """Every open agreement of a house with a person; asked by the schedule."""
    rijen = _open().filter(huis_id=huis, zonder_persoon_op__isnull=True)
    return list(rijen.order_by("functionaris_id", "uiterlijk", "id"))


# ---- plans --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Planregel:
    """A version that lies before the table.

    Attributes:
        nog: how many hoedanigheden have said nothing yet.
        oneens: how many do not agree.
        gezamenlijk: everybody agreed with a shared goal.
    """

    plan: Planversie
    nummer: str
    nog: int
    oneens: int
    gezamenlijk: bool

    @property
    def tot(self) -> datetime | None:
        """Until when one can react."""
        return self.plan.reageren_tot


def wachtende_plannen(door: Door, wie: Set[UUID]) -> list[tuple[str, Planregel]]:
    """Each version before a table that waits for me, with its kind of work: six queries.

    'plan_reageren': I sit at that table, or stand in for who does (`wie`, all of my hoedanigheid),
    and my hoedanigheid has said nothing yet. 'plan_vaststellen': I direct the case, or am deputy.
    Looks at no more than `HOOGSTENS`, those that end first.
    """
    leid, _meer = casussen.geleide_ids(door, ook_als_vervanger=True)
    gesproken = Instemming.objects.filter(
        plan_id=OuterRef("id"), hoedanigheid_id=door.hoedanigheid, op__gte=OuterRef("voorgelegd_op")
    )
    aan_tafel = Q(casus_id__in=casussen.lidmaatschappen(wie).values("casus_id"))
    rijen = list(
        Planversie.objects.filter(stand="voorgelegd")
        .filter(Q(casus_id__in=leid) | (aan_tafel & ~Exists(gesproken)))
        .order_by("reageren_tot", "id")[:HOOGSTENS]
    )
    zit = casussen.mijn_lidmaatschappen(wie, [r.casus_id for r in rijen])
    gezegd = reacties(rijen)
    te_reageren = {r.id for r in rijen if (h := zit.get(r.casus_id)) and h not in gezegd[r.id]}
    vast_te_stellen = {r.id for r in rijen if r.casus_id in leid}
    mijn = [r for r in rijen if r.id in te_reageren | vast_te_stellen]
    return [
        (soort, regel)
        for regel in _planregels(mijn, gezegd)
        for soort, ids in (("plan_reageren", te_reageren), ("plan_vaststellen", vast_te_stellen))
        if regel.plan.id in ids
    ]


def _planregels(
    rijen: Sequence[Planversie], gezegd: Mapping[UUID, Mapping[UUID, Reactie]]
) -> list[Planregel]:
    tafels = casussen.hoedanigheden_aan_tafel([r.casus_id for r in rijen])
    nummers = casussen.nummers(r.casus_id for r in rijen)
    uit = []
    for r in rijen:
        tafel = tafels.get(r.casus_id, set())
        van_tafel = {h: s for h, s in gezegd[r.id].items() if h in tafel}
        uit.append(
            Planregel(
                plan=r,
                nummer=nummers.get(r.casus_id, ""),
                nog=len(tafel - set(van_tafel)),
                oneens=sum(not s.akkoord for s in van_tafel.values()),
                gezamenlijk=aanpak_van(r, van_tafel, tafel).soort == "gezamenlijk",
            )
        )
    return uit
