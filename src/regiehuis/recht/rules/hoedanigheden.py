"""In which legal quality an organisation takes part, and what only public ones decide."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from regiehuis.kern.fouten import gettext_noop as _

Keten = Literal["straf", "drang", "zorg", "gemeente"]

#: The four chains (bron-001 §1.4): "straf/dwang", "drang", "zorg" and local government.
KETENS: Mapping[Keten, str] = {
    "straf": _("straf en dwang"),
    "drang": _("drang"),
    "zorg": _("zorg"),
    "gemeente": _("gemeente"),
}

_ALTIJD = frozenset({"identificatie", "bsn", "relaties"})
_ZORG = _ALTIJD | {"gezondheid", "voorzieningen", "hulp", "huisvesting"}


@dataclass(frozen=True, slots=True)
class Hoedanigheidsoort:
    """The legal quality in which an organisation takes part (WGS 2.27).

    Attributes:
        artikel: the provision; '' for an organisation that the law does not name.
        publiek: joint controller (2.27(1)): only these decide.
        keten: the chain that it usually belongs to; None when that differs.
        mag_account: whether its people may have an account at all.
        zorg: whether medical or youth-care secrecy usually applies (WGS 2.29(2)).
        mag_leveren: categories that it usually holds; another one gives a warning.
    """

    sleutel: str
    label: str
    artikel: str
    publiek: bool
    keten: Keten | None
    mag_account: bool = True
    zorg: bool = False
    mag_leveren: frozenset[str] = frozenset()


HOEDANIGHEIDSOORTEN: Mapping[str, Hoedanigheidsoort] = {
    soort.sleutel: soort
    for soort in (
        Hoedanigheidsoort(
            "college",
            _("college van burgemeester en wethouders"),
            "WGS 2.27(1)(f)",
            True,
            "gemeente",
            mag_leveren=_ALTIJD
            | {"huisvesting", "financieel", "inkomen", "toezicht", "voorzieningen", "hulp"},
        ),
        Hoedanigheidsoort(
            "burgemeester",
            _("burgemeester"),
            "WGS 2.27(1)(e)",
            True,
            "gemeente",
            mag_leveren=_ALTIJD | {"huisvesting", "toezicht"},
        ),
        Hoedanigheidsoort(
            "politie",
            _("politie"),
            "WGS 2.27(1)(c)",
            True,
            "straf",
            mag_leveren=_ALTIJD | {"huisvesting", "politie", "toezicht"},
        ),
        Hoedanigheidsoort(
            "om",
            _("openbaar ministerie"),
            "WGS 2.27(1)(d)",
            True,
            "straf",
            mag_leveren=_ALTIJD | {"politie", "justitie", "toezicht"},
        ),
        Hoedanigheidsoort(
            "rvdk",
            _("Raad voor de Kinderbescherming"),
            "WGS 2.27(1)(a)",
            True,
            "straf",
            mag_leveren=_ALTIJD | {"huisvesting", "justitie", "toezicht", "hulp"},
        ),
        Hoedanigheidsoort(
            "dji",
            _("Dienst Justitiële Inrichtingen"),
            "WGS 2.27(1)(b)",
            True,
            "straf",
            mag_leveren=_ALTIJD | {"justitie", "hulp"},
        ),
        Hoedanigheidsoort(
            "ggd", _("GGD"), "WGS 2.27(1)(g)", True, "zorg", zorg=True, mag_leveren=_ZORG
        ),
        Hoedanigheidsoort(
            "reclassering",
            _("reclassering"),
            "WGS 2.27(2)(a)",
            False,
            "drang",
            mag_leveren=_ALTIJD
            | {"huisvesting", "financieel", "inkomen", "justitie", "toezicht", "hulp"},
        ),
        Hoedanigheidsoort(
            "veilig_thuis",
            _("Veilig Thuis"),
            "WGS 2.27(2)(b)",
            False,
            "zorg",
            zorg=True,
            mag_leveren=_ZORG,
        ),
        Hoedanigheidsoort(
            "gi",
            _("gecertificeerde instelling"),
            "WGS 2.27(2)(c)",
            False,
            "drang",
            zorg=True,
            mag_leveren=_ZORG | {"justitie", "toezicht"},
        ),
        Hoedanigheidsoort(
            "ggz",
            _("instelling voor geestelijke gezondheidszorg"),
            "WGS 2.27(2)(d)",
            False,
            "zorg",
            zorg=True,
            mag_leveren=_ZORG,
        ),
        Hoedanigheidsoort(
            "zorg_in_opdracht",
            _("instelling in opdracht van het college"),
            "WGS 2.27(2)(e)",
            False,
            "zorg",
            zorg=True,
            mag_leveren=_ZORG | {"financieel", "inkomen"},
        ),
        Hoedanigheidsoort(
            "overig", _("organisatie zonder toegang"), "", False, None, mag_account=False
        ),
    )
}

PUBLIEKE_SOORTEN: frozenset[str] = frozenset(
    s.sleutel for s in HOEDANIGHEIDSOORTEN.values() if s.publiek
)
SOORTEN_MET_ACCOUNT: frozenset[str] = frozenset(
    s.sleutel for s in HOEDANIGHEIDSOORTEN.values() if s.mag_account
)

#: Decisions that only public participants take (WGS 2.27(3), 2.31(2)-(4), (8)-(9), 2.32, 1.7).
PUBLIEKE_BESLUITEN: Mapping[str, str] = {
    "doeltoets": _("vaststellen dat een aanmelding bij het doel past"),
    "toelaten": _("een casus openen"),
    "lid_toevoegen": _("bepalen wie bij een casus wordt betrokken"),
    "derde_toelaten": _("een incidentele derde toelaten"),
    "verstrekken": _("resultaten aan anderen verstrekken"),
    "afsluiten": _("een casus afsluiten"),
    "lijstcriteria": _("de criteria van een lijst vaststellen"),
}


def is_publiek(soort: str) -> bool:
    """Whether a kind of capacity is a joint controller (WGS 2.27(1) and (3))."""
    return HOEDANIGHEIDSOORTEN[soort].publiek


def mag_account(soort: str) -> bool:
    """Whether people of a kind of capacity may have an account (WGS 2.27, BGS 2.21(3))."""
    return HOEDANIGHEIDSOORTEN[soort].mag_account


def past_bij(soort: str, categorie: str) -> bool:
    """Whether this capacity usually supplies this category; False warns and never stops."""
    return categorie in HOEDANIGHEIDSOORTEN[soort].mag_leveren


def grondslag_nodig(soort: str, categorie: str) -> bool:
    """Whether the supplier must say on which ground he may break medical secrecy.

    Asked of care organisations, for health data and for what they know of help (WGS 2.29(2)).
    """
    return HOEDANIGHEIDSOORTEN[soort].zorg and categorie in {"gezondheid", "hulp"}
