"""Is the plan finished? Criteria that warn and never block (bron-001 §4.4, ontwerp.md §4.18).

The source asks for criteria and gives them scattered; its section 4.4 numbers them. Here stand
those that the plan itself can answer. Nr 7 (casusregie), 11 (in time) and 12 (kept up to date)
are answered by the rooms that know, through the register PLANTOETSEN of `kern`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from regiehuis.aanpak.rules.inhoud import Planinhoud
from regiehuis.kern.fouten import gettext_noop as _

STRAFKETENS = frozenset({"straf", "drang"})


@dataclass(frozen=True, slots=True)
class Planbeeld:
    """What the criteria look at.

    Attributes:
        soort_aanpak: '', 'afgestemd' or 'gezamenlijk'.
        tafel: hoedanigheid -> chain, of everybody at the table.
        gereageerd: hoedanigheden that said something of this version.
        open_vragen: information requests without an answer.
        zonder_persoon: open agreements whose person left.
    """

    inhoud: Planinhoud
    soort_aanpak: str = ""
    tafel: Mapping[UUID, str] = field(default_factory=dict)
    gereageerd: frozenset[UUID] = frozenset()
    open_vragen: int = 0
    afspraken: int = 0
    zonder_persoon: int = 0


Oordeel = Callable[[Planbeeld], bool | None]


@dataclass(frozen=True, slots=True)
class Criterium:
    """One line of the list.

    Attributes:
        oordeel: True, False, or None when it does not apply (then the line is left out).
    """

    sleutel: str
    label: str
    mist: str
    bron: str
    oordeel: Oordeel


def _deeldoelen_meetbaar(p: Planbeeld) -> bool | None:
    return all(d.bereikt_als for d in p.inhoud.deeldoelen) if p.inhoud.deeldoelen else None


def _bij_deeldoel(p: Planbeeld) -> bool | None:
    if not p.inhoud.interventies:
        return None
    return all(i.deeldoel for i in p.inhoud.interventies)


def _wie_en_wanneer(p: Planbeeld) -> bool:
    rijen = p.inhoud.interventies
    return bool(rijen) and all(i.functionaris and (i.begin or i.eind) for i in rijen)


def _straf_en_zorg(p: Planbeeld) -> bool:
    ketens = {p.tafel.get(i.hoedanigheid, "") for i in p.inhoud.interventies if i.hoedanigheid}
    return bool(ketens & STRAFKETENS) and "zorg" in ketens


def _iedereen_reageerde(p: Planbeeld) -> bool | None:
    return set(p.tafel) <= p.gereageerd if p.soort_aanpak else None


def _zsm(p: Planbeeld) -> bool | None:
    return bool(p.inhoud.zsm) if set(p.tafel.values()) & STRAFKETENS else None


CRITERIA: tuple[Criterium, ...] = (
    Criterium("doel", _("Een gezamenlijk doel"), _("Nog geen gezamenlijk doel"),
              "bron-001 §4.4 nr 1; L3186-3190", lambda p: bool(p.inhoud.doel)),
    Criterium("gezamenlijk", _("Iedereen staat achter het doel"),
              _("Nog niet iedereen is akkoord"), "bron-001 §4.4 nr 2; L2574-2582",
              lambda p: p.soort_aanpak == "gezamenlijk" if p.soort_aanpak else None),
    Criterium("helder", _("Per deeldoel staat hoe we weten dat het bereikt is"),
              _("Bij een deeldoel staat niet hoe we weten dat het bereikt is"),
              "bron-001 §4.4 nr 3; L2806", _deeldoelen_meetbaar),
    Criterium("gereageerd", _("Iedereen heeft gereageerd"),
              _("Nog niet iedereen heeft gereageerd"), "bron-001 §4.4 nr 4; L3173-3177",
              _iedereen_reageerde),
    Criterium("uit_het_plan", _("Elke interventie hoort bij een deeldoel"),
              _("Een interventie hoort nog bij geen deeldoel"),
              "bron-001 §4.4 nr 5; L2393-2405", _bij_deeldoel),
    Criterium("wie_wanneer", _("Elke interventie heeft een naam en een datum"),
              _("Niet elke interventie heeft een naam en een datum"),
              "bron-001 §4.4 nr 6; L4375-4382", _wie_en_wanneer),
    Criterium("straf_en_zorg", _("Straf en zorg allebei"), _("Straf en zorg nog niet allebei"),
              "bron-001 §4.4 nr 8; L3459", _straf_en_zorg),
    Criterium("informatie", _("Alle vragen om informatie zijn beantwoord"),
              _("Er staan nog vragen om informatie open"), "bron-001 §4.4 nr 9; L3157-3163",
              lambda p: p.open_vragen == 0),
    Criterium("zsm", _("Een advies voor ZSM"), _("Nog geen advies voor ZSM"),
              "bron-001 §4.4 nr 10; L3551-3553", _zsm),
    Criterium("client", _("Afgesproken of de betrokkene aan tafel komt"),
              _("Nog niet afgesproken of de betrokkene aan tafel komt"),
              "bron-001 §4.4 nr 13; L1357, L3451", lambda p: bool(p.inhoud.client)),
    Criterium("lvb", _("Gekeken naar een licht verstandelijke beperking"),
              _("Nog niet gekeken naar een licht verstandelijke beperking"),
              "bron-001 §4.4 nr 14; L2536-2546", lambda p: bool(p.inhoud.lvb)),
    Criterium("afspraken", _("Elke afspraak heeft een naam en een datum"),
              _("Een afspraak heeft niemand meer die het doet"),
              "bron-001 §4.4 nr 6; ontwerp.md §4.14",
              lambda p: p.zonder_persoon == 0 if p.afspraken else None),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """A line of the list as the page shows it."""

    sleutel: str
    goed: bool
    label: str
    bron: str


def toets(beeld: Planbeeld) -> list[Uitkomst]:
    """Every line that applies: what is in order first, then what is missing."""
    uit = []
    for c in CRITERIA:
        oordeel = c.oordeel(beeld)
        if oordeel is not None:
            uit.append(Uitkomst(c.sleutel, oordeel, c.label if oordeel else c.mist, c.bron))
    return sorted(uit, key=lambda u: not u.goed)
