"""The weighing of one submission: who judged what, and how the tests stand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext

from regiehuis.casus.rules import Toetsdeel
from regiehuis.instroom import rules
from regiehuis.instroom.models import Aanmelding, Criteriumoordeel, Treffer, Weging, Wegingsuitkomst
from regiehuis.kern.fouten import NietGevonden
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk import queries as netwerk
from regiehuis.recht.queries import criteriasets_met
from regiehuis.recht.rules import DOELTOETS, Oordeel
from regiehuis.recht.uitdrukking import in_woorden, nog_bepalend


@dataclass(frozen=True, slots=True)
class Setblad:
    """A set of house criteria in the version of this weighing.

    Attributes:
        uitkomst: what the expression gives; it decides nothing.
        regel: the expression in words ('(1 en 2 en 3) of 4').
        bepalend: codes whose answer can still change the outcome.
    """

    set: Any
    uitkomst: Oordeel
    standen: Mapping[str, rules.Stand]
    regel: str
    bepalend: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weegblad:
    """Everything triage needs beside the content.

    Attributes:
        sleutels: keys of all criteria of this weighing.
        doeltoets: outcome of the legal test, from public participants only.
        letters: per letter who said what.
    """

    aanmelding: Aanmelding
    weging: Weging
    oordelen: Sequence[rules.Gegeven]
    doeltoets: Oordeel
    letters: Mapping[str, rules.Stand]
    sets: Sequence[Setblad]
    uitkomsten: Sequence[Wegingsuitkomst]
    sleutels: frozenset[str] = field(default_factory=frozenset)
    mensen: Mapping[UUID, netwerk.Mens] = field(default_factory=dict)

    def eigen(self, functionaris: UUID) -> dict[str, rules.Gegeven]:
        """One's own latest judgement per criterion."""
        per = rules.laatste_per_persoon(self.oordelen)
        return {s: wie[functionaris] for s, wie in per.items() if functionaris in wie}

    def anderen(self, sleutel: str, functionaris: UUID) -> list[rules.Gegeven]:
        """The latest judgements of the others on one criterion."""
        per = rules.laatste_per_persoon(self.oordelen).get(sleutel, {})
        return [g for wie, g in per.items() if wie != functionaris]

    @property
    def zonder_argument(self) -> list[str]:
        """Letters of the legal test without an argument of a public participant."""
        return [letter for letter in DOELTOETS if not self.toets(letter).argument]

    def toets(self, letter: str) -> Toetsdeel:
        """One part of the legal test as it goes on the case: judgement and arguments."""
        stand = self.letters[letter]
        redenen = [g.argument for g in stand.oordelen if g.publiek and g.argument]
        return Toetsdeel(stand.oordeel or "", "\n".join(dict.fromkeys(redenen)))

    @property
    def open_punten(self) -> list[str]:
        """Names of what is not 'voldoet': shown beside the outcome."""
        uit = [DOELTOETS[k].titel for k, s in self.letters.items() if s.oordeel != "voldoet"]
        for blad in self.sets:
            namen = {c.code: c.naam for c in blad.set.criteria.all()}
            uit += [namen[k] for k, s in blad.standen.items() if s.oordeel != "voldoet"]
        return uit


def weegblad(door: Door, id: UUID) -> Weegblad:
    """The weighing: seven queries, whatever the number of judgements.

    Raises:
        NietGevonden: it does not exist, or this functionaris does not weigh it.
    """
    weging = (
        Weging.objects.select_related("aanmelding")
        .prefetch_related("oordelen", "uitkomsten")
        .filter(aanmelding_id=id)
        .first()
    )
    if weging is None:
        raise NietGevonden
    oordelen = [
        rules.Gegeven(
            o.sleutel, cast(Oordeel, o.oordeel), o.argument, o.functionaris_id, o.publiek, o.op
        )
        for o in sorted(weging.oordelen.all(), key=lambda o: (o.op, o.id))
    ]
    uitkomsten = sorted(weging.uitkomsten.all(), key=lambda u: (u.op, u.id))
    doeltoets, letters = rules.stand_van_doeltoets(oordelen)
    gevonden = criteriasets_met(weging.sets)
    sets = [_setblad(gevonden[s], oordelen) for s in weging.sets if s in gevonden]
    sleutels = {f"doel-{letter}" for letter in DOELTOETS}
    sleutels |= {str(c.id) for blad in sets for c in blad.set.criteria.all()}
    gelezen("weging", [weging.id])
    return Weegblad(
        aanmelding=weging.aanmelding,
        weging=weging,
        oordelen=oordelen,
        doeltoets=doeltoets,
        letters=letters,
        sets=sets,
        uitkomsten=uitkomsten,
        sleutels=frozenset(sleutels),
        mensen=netwerk.functionarissen(
            {g.door for g in oordelen} | {u.functionaris_id for u in uitkomsten}
        ),
    )


def wie_oordeelde(weging_ids: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """Per weighing who gave a judgement, as far as it may be seen: one query."""
    uit: dict[UUID, set[UUID]] = {}
    rijen = Criteriumoordeel.objects.filter(weging_id__in=set(weging_ids))
    for weging, wie in rijen.values_list("weging_id", "functionaris_id").distinct():
        uit.setdefault(weging, set()).add(wie)
    return uit


def _setblad(set_: Any, oordelen: Sequence[rules.Gegeven]) -> Setblad:
    sleutels = {c.code: str(c.id) for c in set_.criteria.all()}
    uitkomst, standen = rules.stand_van_set(sleutels, set_.uitdrukking, oordelen)
    stand = {code: s.oordeel for code, s in standen.items()}
    return Setblad(
        set=set_,
        uitkomst=uitkomst,
        standen=standen,
        regel=in_woorden(set_.uitdrukking, woorden={w: gettext(w) for w in ("en", "of", "niet")}),
        bepalend=nog_bepalend(set_.uitdrukking, stand),
    )


@dataclass(frozen=True, slots=True)
class Trefferblad:
    """A hit as triage reads it: about whom, how sure, why, and whom to ask."""

    treffer: Treffer
    aanspreekpunten: tuple[netwerk.Mens, ...]
    beoordeeld_door: netwerk.Mens | None


def treffers(door: Door, id: UUID) -> list[Trefferblad]:
    """The hits of a submission, strongest first; two queries."""
    rijen = list(Treffer.objects.filter(weging__aanmelding_id=id).select_related("aangemelde"))
    rijen.sort(key=lambda t: (_STERKTE.get(t.sterkte, 9), t.nummer))
    wie = {w for t in rijen for w in t.aanspreekpunten} | {t.beoordeeld_door_id for t in rijen}
    mensen = netwerk.functionarissen(wie)
    return [
        Trefferblad(
            t,
            tuple(mensen[w] for w in t.aanspreekpunten if w in mensen),
            mensen.get(t.beoordeeld_door_id) if t.beoordeeld_door_id else None,
        )
        for t in rijen
    ]


_STERKTE = {"zeker": 0, "waarschijnlijk": 1, "mogelijk": 2}
