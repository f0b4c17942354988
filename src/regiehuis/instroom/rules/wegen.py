"""Weighing: judgements of several people, and what they say together.

Sources: BGS 2.20 (doeltoets); bron-001 §3 (criteria), §4.2 (judgement and argument per criterion).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from regiehuis.kern.fouten import RegelOvertreden, gettext_noop
from regiehuis.recht.rules import DOELTOETS, Oordeel, doeltoets_uitkomst
from regiehuis.recht.uitdrukking import evalueer

_ = gettext_noop


@dataclass(frozen=True, slots=True)
class Gegeven:
    """One judgement as it was given: by whom, for a public participant or not, when."""

    sleutel: str
    oordeel: Oordeel
    argument: str
    door: Any
    publiek: bool
    op: datetime


@dataclass(frozen=True, slots=True)
class Stand:
    """How a criterion stands: together, and per person his latest judgement."""

    oordeel: Oordeel | None
    oordelen: tuple[Gegeven, ...] = field(default=())

    @property
    def verdeeld(self) -> bool:
        """Two people see it differently."""
        return len({g.oordeel for g in self.oordelen}) > 1


def laatste_per_persoon(gegeven: Iterable[Gegeven]) -> dict[str, dict[Any, Gegeven]]:
    """The latest judgement per criterion and person; earlier ones stay kept but do not count."""
    uit: dict[str, dict[Any, Gegeven]] = {}
    for g in gegeven:
        per = uit.setdefault(g.sleutel, {})
        if g.door not in per or g.op >= per[g.door].op:
            per[g.door] = g
    return uit


def samen(oordelen: Collection[Gegeven], *, alleen_publiek: bool = False) -> Oordeel | None:
    """What several people say together: the same, or else doubt; None when nobody judged.

    Args:
        alleen_publiek: for the doeltoets only public participants count (WGS 2.31(2)).
    """
    geldig = {g.oordeel for g in oordelen if g.publiek or not alleen_publiek}
    if not geldig:
        return None
    return geldig.pop() if len(geldig) == 1 else "twijfel"


def stand_van_doeltoets(gegeven: Iterable[Gegeven]) -> tuple[Oordeel, dict[str, Stand]]:
    """The legal test as it stands: outcome, and per letter who said what."""
    per = laatste_per_persoon(gegeven)
    standen = {
        letter: Stand(
            samen(per.get(f"doel-{letter}", {}).values(), alleen_publiek=True),
            tuple(sorted(per.get(f"doel-{letter}", {}).values(), key=lambda g: g.op)),
        )
        for letter in DOELTOETS
    }
    return doeltoets_uitkomst({k: s.oordeel for k, s in standen.items()}), standen


def stand_van_set(
    sleutels: Mapping[str, str], uitdrukking: Any, gegeven: Iterable[Gegeven]
) -> tuple[Oordeel, dict[str, Stand]]:
    """A set of house criteria as it stands; it never decides by itself.

    Args:
        sleutels: key of the judgement per code of the criterion.
    """
    per = laatste_per_persoon(gegeven)
    standen = {
        code: Stand(
            samen(per.get(sleutel, {}).values()),
            tuple(sorted(per.get(sleutel, {}).values(), key=lambda g: g.op)),
        )
        for code, sleutel in sleutels.items()
    }
    return evalueer(uitdrukking, {k: s.oordeel for k, s in standen.items()}), standen


DOELTOETS_NIET = _(
    "In behandeling nemen kan niet: de doeltoets is niet op alle punten 'voldoet' (BGS 2.20). "
    "Hier mag niemand van afwijken. Kies een andere uitkomst: eerst laten aanvullen, lokaal "
    "oppakken, alleen advies of afwijzen. Bij twijfel: naar het triageoverleg."
)
AFWIJKING_NODIG = _(
    "Niet alle criteria van het huis zijn 'voldoet'. U mag daarvan afwijken: schrijf waarom."
)
ARGUMENT_NODIG = _("Schrijf bij elk punt van de doeltoets in een paar woorden waarom.")


def eis_uitkomst(
    uitkomst: str,
    *,
    doeltoets: Oordeel,
    zonder_argument: Collection[str],
    huiscriteria: Collection[Oordeel],
    afwijking: str,
) -> None:
    """Check that an outcome may be recorded; the other requirements stand in `LOOP`.

    Args:
        zonder_argument: letters of the doeltoets for which nobody wrote why.

    Raises:
        RegelOvertreden: taken in while the doeltoets is not met, its arguments are missing, or
            the house criteria are not met and no reason for the deviation is given.
    """
    if uitkomst != "in_behandeling":
        return
    if doeltoets != "voldoet":
        raise RegelOvertreden(DOELTOETS_NIET, veld="uitkomst", code="doeltoets_voldoet_niet")
    if zonder_argument:
        raise RegelOvertreden(
            ARGUMENT_NODIG, veld=f"a_doel-{min(zonder_argument)}", code="argument_nodig"
        )
    if any(o != "voldoet" for o in huiscriteria) and not afwijking.strip():
        raise RegelOvertreden(AFWIJKING_NODIG, veld="afwijking", code="afwijking_nodig")
