"""The picture: what is known per life domain, from whom and since when; and what is missing."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from regiehuis.informatie import rules
from regiehuis.informatie.models import (
    Contactmoment,
    Detentie,
    Gegeven,
    Gegevenversie,
    Incident,
    Interventie,
)
from regiehuis.informatie.queries.eerder import Eerder, eerder
from regiehuis.informatie.queries.verzoeken import Verzoekregel, verzoeken
from regiehuis.kern.datums import DeelDatum
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import lokale_datum
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, functionarissen, hoedanigheden_met
from regiehuis.recht.queries import leefgebieden, leefgebiednamen
from regiehuis.recht.rules import CATEGORIEEN, GRONDSLAGEN_ZORG
from regiehuis.stukken.queries import Regel as Stukregel
from regiehuis.stukken.queries import stukken

DELEN: dict[str, type] = {
    "interventie": Interventie,
    "incident": Incident,
    "detentie": Detentie,
    "contactmoment": Contactmoment,
}


@dataclass(frozen=True, slots=True)
class Gegevenregel:
    """An item with everything that its reader needs to weigh it."""

    gegeven: Gegeven
    bron: Mens | None
    eigen: bool
    deel: Any = None
    stukken: tuple[Stukregel, ...] = ()
    versies: tuple[Eerder, ...] = ()
    voor: tuple[str, ...] = ()
    gedeeld_met: tuple[Mens, ...] = ()
    gebied: str = ""

    @property
    def ingetrokken(self) -> bool:
        """Withdrawn by the source: only that it was there may still be read."""
        return self.gegeven.ingetrokken_op is not None

    @property
    def aard(self) -> str:
        """feit, verklaring, oordeel; a marked text."""
        return rules.AARDEN[self.gegeven.aard]

    @property
    def soort(self) -> str:
        """Kind of item; a marked text."""
        return rules.SOORTEN[self.gegeven.soort]

    @property
    def categorie(self) -> str:
        """Category of WGS 2.30(1)(a); a marked text."""
        return CATEGORIEEN[self.gegeven.categorie].label

    @property
    def grondslag(self) -> str:
        """Ground on which secrecy gave way; a marked text, or ''."""
        gekozen = GRONDSLAGEN_ZORG.get(self.gegeven.grondslag)
        return gekozen.label if gekozen else ""

    @property
    def resultaat(self) -> str:
        """Result of an intervention; a marked text."""
        return rules.RESULTATEN.get(getattr(self.deel, "resultaat", ""), "")

    @property
    def vorm(self) -> str:
        """Form of a contact; a marked text."""
        return rules.CONTACTVORMEN.get(getattr(self.deel, "vorm", ""), "")

    @property
    def organisatie(self) -> str:
        """Who supplied it."""
        return self.bron.organisatie if self.bron else ""

    @property
    def wanneer(self) -> date:
        """The day to sort by: the last day that the observation can have been, else supplied."""
        code = getattr(self.deel, "start", "") or self.gegeven.waargenomen
        laatst = DeelDatum.van_code(code).laatste
        aangeleverd = lokale_datum(self.gegeven.aangeleverd_op)
        return min(laatst, aangeleverd) if laatst else aangeleverd


@dataclass(slots=True)
class Gebied:
    """A life domain with its items, newest first; or the gap."""

    sleutel: str
    naam: str
    regels: list[Gegevenregel] = field(default_factory=list)
    gevraagd: list[Verzoekregel] = field(default_factory=list)

    @property
    def geldig(self) -> list[Gegevenregel]:
        """Items that have not been withdrawn."""
        return [r for r in self.regels if not r.ingetrokken]

    @property
    def gat(self) -> bool:
        """Whether nothing is known here."""
        return not self.geldig

    @property
    def wacht_op(self) -> list[Verzoekregel]:
        """Open questions about this domain."""
        return [v for v in self.gevraagd if v.verzoek.stand == "open"]

    @property
    def wacht_op_wie(self) -> list[str]:
        """The organisations that still have to answer, each once."""
        return _organisaties(self.wacht_op)

    @property
    def waarom_gat(self) -> str:
        """Why nothing stands here. "Niets bekend" is an answer: only when somebody gave it."""
        if self.wacht_op:
            return _("wacht op antwoord")
        antwoorden = {v.verzoek.antwoord for v in self.gevraagd if v.verzoek.stand == "beantwoord"}
        if antwoorden == {"niets_bekend"}:
            return _("niets bekend")
        return _("niets gedeeld") if self.gevraagd else _("nog niet gevraagd")


@dataclass(slots=True)
class Beeld:
    """The picture of a case as far as this functionaris sees it."""

    gebieden: list[Gebied]
    overig: list[Gegevenregel]
    verzoeken: list[Verzoekregel]
    losse_stukken: list[Stukregel]
    per_soort: dict[str, int]
    filter: str = ""
    aard: str = ""

    @property
    def alles(self) -> list[Gegevenregel]:
        """Every item shown, newest first."""
        return _nieuwste([r for g in self.gebieden for r in g.regels] + self.overig)

    @property
    def open_verzoeken(self) -> list[Verzoekregel]:
        """Requests that wait for an answer."""
        return [v for v in self.verzoeken if v.verzoek.stand == "open"]

    @property
    def wacht_op_wie(self) -> list[str]:
        """The organisations that still have to answer something, each once."""
        return _organisaties(self.open_verzoeken)


def beeld(
    door: Door, casus_id: UUID, *, soort: str = "", aard: str = "", gelezen_: bool = True
) -> Beeld:
    """The picture of a case.

    Args:
        soort: only items of this kind.
        aard: only facts, statements or judgements.
        gelezen_: note every item as read; False when the page shows only some of them.
    """
    alle = list(Gegeven.objects.filter(casus_id=casus_id))
    regels = [
        r
        for r in gegevensregels(door, alle, casus_id, gelezen_=gelezen_)
        if (not soort or r.gegeven.soort == soort) and (not aard or r.gegeven.aard == aard)
    ]
    gevraagd = verzoeken(door, casus_id)
    gebieden = {g.sleutel: Gebied(g.sleutel, g.naam) for g in leefgebieden(door.huis)}
    overig: list[Gegevenregel] = []
    for regel in regels:
        sleutel = regel.gegeven.leefgebied
        if sleutel and sleutel not in gebieden:  # a domain of an earlier set of the house
            gebieden[sleutel] = Gebied(sleutel, regel.gebied or sleutel)
        (gebieden[sleutel].regels if sleutel else overig).append(regel)
    for gebied in gebieden.values():
        gebied.regels = _nieuwste(gebied.regels)
        gebied.gevraagd = [
            v for v in gevraagd if not v.leefgebieden or gebied.sleutel in v.leefgebieden
        ]
    per_soort: dict[str, int] = defaultdict(int)
    for g in alle:
        if not g.ingetrokken_op:
            per_soort[g.soort] += 1
    return Beeld(
        gebieden=list(gebieden.values()),
        overig=_nieuwste(overig),
        verzoeken=gevraagd,
        losse_stukken=[s for s in stukken(casus_id) if s.gegeven_id is None],
        per_soort=dict(per_soort),
        filter=soort,
        aard=aard,
    )


def gegevens_van(door: Door, verzoek_id: UUID) -> list[Gegevenregel]:
    """The items with which a request was answered, in order of supply."""
    rijen = list(Gegeven.objects.filter(verzoek_id=verzoek_id).order_by("aangeleverd_op", "id"))
    return gegevensregels(door, rijen, rijen[0].casus_id) if rijen else []


def gegeven(door: Door, gegeven_id: UUID) -> Gegevenregel:
    """One item that I may see.

    Raises:
        NietGevonden: it is not there, or may not be seen.
    """
    rij = Gegeven.objects.filter(id=gegeven_id).first()
    if rij is None:
        raise NietGevonden
    return gegevensregels(door, [rij], rij.casus_id)[0]


def _organisaties(vragen: Iterable[Verzoekregel]) -> list[str]:
    return list(dict.fromkeys(v.aan.organisatie for v in vragen if v.aan))


def _nieuwste(regels: Iterable[Gegevenregel]) -> list[Gegevenregel]:
    return sorted(regels, key=lambda r: (r.wanneer, r.gegeven.aangeleverd_op), reverse=True)


def meld_gelezen(rijen: Iterable[Gegeven], casus_id: UUID) -> None:
    """Note these items, and the persons they are about, as read."""
    lijst = list(rijen)
    gelezen(
        "gegeven",
        [r.id for r in lijst],
        casus=casus_id,
        onderwerpen=[r.betrokkene_id for r in lijst if r.betrokkene_id],
    )


def gegevensregels(
    door: Door, rijen: Sequence[Gegeven], casus_id: UUID, *, gelezen_: bool = True
) -> list[Gegevenregel]:
    """Items with kind, files, versions and names: the same queries for one and for a hundred."""
    ids = [r.id for r in rijen]
    if gelezen_:
        meld_gelezen(rijen, casus_id)
    delen, versies = _delen(rijen, ids), _versies(rijen, ids)
    bestanden: dict[UUID, list[Stukregel]] = defaultdict(list)
    for s in stukken(casus_id, gegevens=ids):
        if s.gegeven_id and not s.ingetrokken_op:
            bestanden[s.gegeven_id].append(s)
    mensen = functionarissen(
        [r.aangeleverd_door_id for r in rijen]
        + [f for d in delen.values() for f in getattr(d, "gedeeld_met", ())]
    )
    namen = leefgebiednamen(door.huis)
    gekozen = {h for r in rijen for h in r.zichtbaar_voor}
    hoedanigheden = hoedanigheden_met(gekozen) if gekozen else {}
    return [
        Gegevenregel(
            gegeven=r,
            bron=mensen.get(r.aangeleverd_door_id),
            eigen=r.bron_hoedanigheid_id == door.hoedanigheid,
            deel=delen.get(r.id),
            stukken=tuple(bestanden[r.id]),
            versies=tuple(versies[r.id]),
            voor=tuple(
                hoedanigheden[h].organisatie.naam for h in r.zichtbaar_voor if h in hoedanigheden
            ),
            gedeeld_met=tuple(
                mensen[f] for f in getattr(delen.get(r.id), "gedeeld_met", ()) if f in mensen
            ),
            gebied=namen.get(r.leefgebied, ""),
        )
        for r in rijen
    ]


def korte_regels(door: Door, rijen: Sequence[Gegeven], casus_id: UUID) -> list[Gegevenregel]:
    """Items with kind and source alone, for one line each: no files, versions or conditions."""
    meld_gelezen(rijen, casus_id)
    delen = _delen(rijen, [r.id for r in rijen])
    mensen = functionarissen(r.aangeleverd_door_id for r in rijen)
    return [
        Gegevenregel(
            gegeven=r,
            bron=mensen.get(r.aangeleverd_door_id),
            eigen=r.bron_hoedanigheid_id == door.hoedanigheid,
            deel=delen.get(r.id),
        )
        for r in rijen
    ]


def _delen(rijen: Sequence[Gegeven], ids: Sequence[UUID]) -> dict[UUID, Any]:
    return {
        d.gegeven_id: d
        for soort, model in DELEN.items()
        if any(r.soort == soort for r in rijen)
        for d in _van(model, ids)
    }


def _versies(rijen: Sequence[Gegeven], ids: Sequence[UUID]) -> dict[UUID, list[Eerder]]:
    uit: dict[UUID, list[Eerder]] = defaultdict(list)
    if any(r.gecorrigeerd_op for r in rijen):
        for v in _van(Gegevenversie, ids).order_by("-nummer"):
            uit[v.gegeven_id].append(eerder(v))
    return uit


def _van(model: type, ids: Sequence[UUID]) -> QuerySet[Any]:
    return model.objects.filter(gegeven_id__in=ids)  # type: ignore[attr-defined]
