"""The plan: its states, who stands behind it, and when an approach is joint. Pure.

Sources: bron-001 §2.11 (afgestemd and gezamenlijk, WF-G1 to WF-G5), §4.4 (plan), BGS 2.17.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from regiehuis.kern.fouten import NietToegestaan, OngeldigeInvoer
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.stroom import Overgang, Stroom

STANDEN = {
    "concept": _("concept"),
    "voorgelegd": _("ligt voor"),
    "geldt": _("geldt"),
    "vervangen": _("vervangen"),
    "ingetrokken": _("ingetrokken"),
}
#: States in which somebody still works on a version: there is one of these at most.
IN_DE_MAAK = ("concept", "voorgelegd")
#: States in which somebody may say whether he agrees.
OM_TE_REAGEREN = ("voorgelegd", "geldt")

PLAN = Stroom(
    [
        Overgang("", "concept", "beginnen", "plan:schrijven", "aanpak:plan:begonnen"),
        Overgang("concept", "voorgelegd", "voorleggen", "plan:schrijven",
                 "aanpak:plan:voorgelegd", ("inhoud",), klok="start"),
        Overgang("voorgelegd", "concept", "terughalen", "plan:schrijven",
                 "aanpak:plan:teruggehaald", klok="stop"),
        Overgang("voorgelegd", "geldt", "vaststellen", "plan:vaststellen", "aanpak:plan:geldt"),
        Overgang("geldt", "vervangen", "vervangen", "plan:vaststellen", "aanpak:plan:vervangen"),
        *(Overgang(s, "ingetrokken", "intrekken", "plan:vaststellen", "aanpak:plan:ingetrokken")
          for s in IN_DE_MAAK),
    ],
    labels={**STANDEN, "inhoud": _("een probleem of een doel")},
)  # fmt: skip

SOORTEN_AANPAK = {"afgestemd": _("afgestemd"), "gezamenlijk": _("gezamenlijk")}
STANDAARD_TERMIJN = 5
MAX_TERMIJN = 20
MAX_REDEN = 2000

TERMIJN = _("Kies een termijn van 1 tot en met %(max)s werkdagen.")
REDEN_NODIG = _("Schrijf waarom u niet akkoord bent, en wat er nodig is om het wel te worden.")
REDEN_LANG = _("Deze tekst is te lang. Gebruik hoogstens %(max)s tekens.")
KIES = _("Kies of u akkoord bent.")
ANDERE_TEKST = _("Het plan is intussen gewijzigd. Lees het nog een keer en geef dan uw reactie.")
GEEN_LID = _("Alleen wie namens een organisatie aan tafel zit, zegt of die akkoord is.")


@dataclass(frozen=True, slots=True)
class Reactie:
    """What a hoedanigheid said last of a version."""

    hoedanigheid: UUID
    akkoord: bool
    op: datetime
    reden: str = ""
    door: UUID | None = None


@dataclass(frozen=True, slots=True)
class Aanpak:
    """Whether an approach is afgestemd or gezamenlijk, and since when it is gezamenlijk.

    `soort` is '' while nobody was asked.
    """

    soort: str = ""
    sinds: datetime | None = None


def laatste(reacties: Iterable[Reactie], vanaf: datetime | None) -> dict[UUID, Reactie]:
    """What each hoedanigheid said last, of the text that was put forward at `vanaf`.

    What was said of an earlier text does not count for a later one.
    """
    uit: dict[UUID, Reactie] = {}
    for reactie in sorted(reacties, key=lambda r: r.op):
        if vanaf is not None and reactie.op >= vanaf:
            uit[reactie.hoedanigheid] = reactie
    return uit


def soort_aanpak(
    *, stand: str, doel: str, tafel: Iterable[UUID], reacties: Mapping[UUID, Reactie]
) -> Aanpak:
    """What the approach is (bron-001 WF-G1, WF-G2).

    Gezamenlijk only when there is a shared goal and every hoedanigheid at the table agreed; then
    since the last of them did. Otherwise afgestemd.
    """
    if stand not in (*OM_TE_REAGEREN, "vervangen"):
        return Aanpak()
    aan_tafel = set(tafel)
    akkoord = [reacties[h].op for h in aan_tafel if h in reacties and reacties[h].akkoord]
    if doel.strip() and aan_tafel and len(akkoord) == len(aan_tafel):
        return Aanpak("gezamenlijk", max(akkoord))
    return Aanpak("afgestemd")


def controleer_reactie(*, akkoord: bool | None, reden: str, lid: bool) -> str:
    """Check what somebody says of a plan; returns the reason without outer blanks.

    Raises:
        NietToegestaan: he does not sit at the table for an organisation.
        OngeldigeInvoer: no choice, no reason for not agreeing, or too long.
    """
    if not lid:
        raise NietToegestaan(GEEN_LID, recht="plan:reageren", code="geen_lid")
    if akkoord is None:
        raise OngeldigeInvoer(KIES, veld="akkoord", code="geen_keuze")
    tekst = reden.strip()
    if not akkoord and not tekst:
        raise OngeldigeInvoer(REDEN_NODIG, veld="reden", code="reden_nodig")
    if len(tekst) > MAX_REDEN:
        raise OngeldigeInvoer(REDEN_LANG, veld="reden", code="te_lang", max=MAX_REDEN)
    return tekst


def controleer_termijn(werkdagen: int) -> int:
    """Check the term to react, in working days.

    Raises:
        OngeldigeInvoer: not 1 to 20.
    """
    if isinstance(werkdagen, bool) or not 1 <= werkdagen <= MAX_TERMIJN:
        raise OngeldigeInvoer(TERMIJN, veld="werkdagen", code="termijn", max=MAX_TERMIJN)
    return werkdagen
