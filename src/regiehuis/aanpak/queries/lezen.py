"""A version as it reads: names instead of ids, dates in words, in the language of the page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.aanpak.rules import inhoud as ri
from regiehuis.aanpak.rules.inhoud import Interventie, Planinhoud
from regiehuis.casus.queries import Deelnemers
from regiehuis.kern.datums import DeelDatum
from regiehuis.kern.klok import vandaag
from regiehuis.netwerk.queries import Mens, functionarissen, namen_hoedanigheden
from regiehuis.web.taal import paginataal


@dataclass(frozen=True, slots=True)
class Interventieregel:
    """A planned intervention with names.

    Attributes:
        organisatie: name of the hoedanigheid that does it; '' when nobody was named.
        begonnen, voorbij: by its dates.
        gegeven: the item that tells of it, when it may be seen.
    """

    interventie: Interventie
    mens: Mens | None
    organisatie: str
    keten: str
    wanneer: str
    begonnen: bool
    voorbij: bool
    gegeven: UUID | None = None

    @property
    def stand(self) -> tuple[str, str]:
        """Drawing and word of how it stands."""
        if self.mens is None:
            return "missing", _("ontbreekt")
        if self.voorbij:
            return "still", _("voorbij")
        return ("doing", _("loopt")) if self.begonnen else ("open", _("start nog"))

    @property
    def kader(self) -> str:
        """The legal frame in words."""
        return _(ri.KADERS[self.interventie.kader]) if self.interventie.kader else ""

    @property
    def gegeven_url(self) -> str:
        """Where the item can be read, when it may be seen."""
        return reverse("informatie:gegeven", args=[self.gegeven]) if self.gegeven else ""


@dataclass(frozen=True, slots=True)
class Doelregel:
    """A sub-goal with its interventions; the last one holds those that serve none."""

    nummer: int
    tekst: str
    bereikt_als: str
    interventies: tuple[Interventieregel, ...]


@dataclass(frozen=True, slots=True)
class Namen:
    """Who is who in the versions of a page."""

    mensen: Mapping[UUID, Mens]
    hoedanigheden: Mapping[UUID, str]
    ketens: Mapping[UUID, str]

    def wie(self, i: Interventie) -> str:
        """'Tom Rietdijk, reclassering', or the organisation with 'nog niemand'."""
        mens = self.mensen.get(i.functionaris) if i.functionaris else None
        if mens:
            return f"{mens.naam}, {mens.organisatie}"
        naam = self.hoedanigheden.get(i.hoedanigheid, "") if i.hoedanigheid else ""
        return f"{naam}, {_('nog niemand')}" if naam else _("nog niemand")


def namen_in(inhouden: Iterable[Planinhoud], deelnemers: Deelnemers) -> Namen:
    """The names in these versions: two queries."""
    rijen = [i for inhoud in inhouden for i in inhoud.interventies]
    mensen = {
        **functionarissen(i.functionaris for i in rijen if i.functionaris),
        **deelnemers.mensen,
    }
    return Namen(
        mensen,
        namen_hoedanigheden(i.hoedanigheid for i in rijen if i.hoedanigheid),
        {m.hoedanigheid_id: m.keten for m in mensen.values() if m.hoedanigheid_id},
    )


def wanneer(begin: str, eind: str) -> str:
    """'maart 2026 tot 1 juli 2027', from the codes of partial dates; '2022' when both are that."""
    van = DeelDatum.van_code(begin).print(paginataal()) if begin else ""
    tot = DeelDatum.van_code(eind).print(paginataal()) if eind else ""
    if van and van == tot:
        return van
    if van and tot:
        return _("%(van)s tot %(tot)s") % {"van": van, "tot": tot}
    if tot:
        return _("tot %(tot)s") % {"tot": tot}
    return _("vanaf %(van)s") % {"van": van} if van else ""


def _regel(i: Interventie, namen: Namen, gezien: set[UUID], dag: date) -> Interventieregel:
    mens = namen.mensen.get(i.functionaris) if i.functionaris else None
    naam = namen.hoedanigheden.get(i.hoedanigheid, "") if i.hoedanigheid else ""
    begin = DeelDatum.van_code(i.begin).vroegste if i.begin else None
    eind = DeelDatum.van_code(i.eind).laatste if i.eind else None
    return Interventieregel(
        interventie=i,
        mens=mens,
        organisatie=mens.organisatie if mens else naam,
        keten=mens.keten if mens else namen.ketens.get(i.hoedanigheid, "huis"),  # type: ignore[arg-type]
        wanneer=wanneer(i.begin, i.eind),
        begonnen=begin is not None and begin <= dag,
        voorbij=eind is not None and eind < dag,
        gegeven=i.gegeven if i.gegeven in gezien else None,
    )


def doelen(inhoud: Planinhoud, namen: Namen, gezien: set[UUID]) -> list[Doelregel]:
    """The sub-goals with their interventions; those of none come last, without a number."""
    dag = vandaag()
    per_doel: dict[UUID | None, list[Interventieregel]] = {}
    for i in inhoud.interventies:
        per_doel.setdefault(i.deeldoel, []).append(_regel(i, namen, gezien, dag))
    uit = [
        Doelregel(nr, d.tekst, d.bereikt_als, tuple(per_doel.get(d.lijn, ())))
        for nr, d in enumerate(inhoud.deeldoelen, 1)
    ]
    if los := per_doel.get(None):
        uit.append(Doelregel(0, "", "", tuple(los)))
    return uit


def client(inhoud: Planinhoud) -> str:
    """Whether the client is at the table, with what was written about it."""
    woord = _(ri.CLIENT[inhoud.client]) if inhoud.client else ""
    return ". ".join(d for d in (woord, inhoud.client_toelichting) if d)
