"""What stands in a plan, as plain values, and the difference between two versions. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from difflib import SequenceMatcher
from typing import Any, TypeVar
from uuid import UUID

from regiehuis.kern.datums import is_periode
from regiehuis.kern.fouten import OngeldigeInvoer
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.ids import nieuw_id

MAX_DOEL = 600
MAX_TEKST = 8000
MAX_REGEL = 400
MAX_RIJEN = 30
#: Where less than this share of the words of two texts is equal, and in the same order, nobody can
#: read the difference word by word any more: they are shown below each other instead. A half is
#: safe on both sides: texts about something else seldom share more than a fifth ('de', 'en').
MINST_GELIJK = 0.5

KADERS = {"": "", "vrijwillig": _("vrijwillig"), "drang": _("drang"), "dwang": _("dwang")}
#: Whether the client is at the table (bron-001 §4.4 nr 13).
CLIENT = {
    "": _("nog niet besproken"),
    "altijd": _("ja, bij elk overleg"),
    "soms": _("ja, bij een deel van het overleg"),
    "niet": _("nee"),
}
#: Whether somebody looked for a mild intellectual disability (bron-001 §4.4 nr 14).
LVB = {
    "": _("nog niet besproken"),
    "gekeken": _("ja, en het plan past erbij"),
    "niet_nodig": _("niet nodig"),
}
DOEL_LANG = _("Het doel is te lang. Eén doel past in hoogstens %(max)s tekens.")
TEKST_LANG = _("Een tekst in het plan is te lang. Gebruik hoogstens %(max)s tekens.")
TE_VEEL = _("Dit plan heeft te veel regels. Gebruik hoogstens %(max)s per onderdeel.")
EIND_VOOR_BEGIN = _("Het einde van een interventie ligt voor het begin. Controleer de twee datums.")
ZSM_DATUM = _("De laatste dag van het advies ligt voor de eerste dag.")


@dataclass(frozen=True, slots=True)
class Deeldoel:
    """A step on the way to the shared goal; `lijn` is the same in every version."""

    lijn: UUID
    tekst: str = ""
    bereikt_als: str = ""


@dataclass(frozen=True, slots=True)
class Interventie:
    """A planned intervention.

    Attributes:
        deeldoel: line of the sub-goal it serves.
        hoedanigheid, functionaris: who does it; without the second it is 'nog niemand'.
        titel: ground on which it can be done.
        begin, eind: codes of partial dates.
        gegeven: item of kind interventie that tells of it.
    """

    lijn: UUID
    wat: str = ""
    deeldoel: UUID | None = None
    hoedanigheid: UUID | None = None
    functionaris: UUID | None = None
    kader: str = ""
    titel: str = ""
    begin: str = ""
    eind: str = ""
    gegeven: UUID | None = None


@dataclass(frozen=True, slots=True)
class Wederkerigheid:
    """What is asked of the client, what he gets, on which ground, and what if not."""

    lijn: UUID
    doet: str = ""
    krijgt: str = ""
    grond: str = ""
    anders: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """If it goes otherwise: what then."""

    lijn: UUID
    als: str = ""
    dan: str = ""


@dataclass(frozen=True, slots=True)
class Planinhoud:
    """Everything that is written in one version."""

    probleem: str = ""
    doel: str = ""
    client: str = ""
    client_toelichting: str = ""
    lvb: str = ""
    zsm: str = ""
    zsm_van: date | None = None
    zsm_tot: date | None = None
    deeldoelen: tuple[Deeldoel, ...] = ()
    interventies: tuple[Interventie, ...] = ()
    wederkerigheid: tuple[Wederkerigheid, ...] = ()
    scenarios: tuple[Scenario, ...] = ()

    @property
    def heeft_inhoud(self) -> bool:
        """Whether there is something to agree with: a problem or a goal."""
        return bool(self.probleem.strip() or self.doel.strip())

    def als_json(self) -> dict[str, Any]:
        """For an earlier text that is kept."""
        return {k: _plat(v) for k, v in asdict(self).items()}

    @classmethod
    def uit_json(cls, waarden: Mapping[str, Any]) -> "Planinhoud":
        """Back from `als_json`."""
        velden = dict(waarden)
        for naam, soort in DELEN.items():
            velden[naam] = tuple(_deel(soort, rij) for rij in velden.get(naam, ()))
        for naam in ("zsm_van", "zsm_tot"):
            velden[naam] = date.fromisoformat(velden[naam]) if velden.get(naam) else None
        return cls(**velden)


Deel = Deeldoel | Interventie | Wederkerigheid | Scenario
DELEN: dict[str, type[Any]] = {
    "deeldoelen": Deeldoel,
    "interventies": Interventie,
    "wederkerigheid": Wederkerigheid,
    "scenarios": Scenario,
}
#: Fields of one line.
REGELS = frozenset({"wat", "titel", "grond", "als"})
#: Fields that hold the id of something.
VERWIJST = frozenset({"lijn", "deeldoel", "hoedanigheid", "functionaris", "gegeven"})


def _plat(waarde: Any) -> Any:
    if isinstance(waarde, UUID):
        return str(waarde)
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, dict):
        return {k: _plat(v) for k, v in waarde.items()}
    if isinstance(waarde, (list, tuple)):
        return [_plat(v) for v in waarde]
    return waarde


def _deel(soort: type[Any], rij: Mapping[str, Any]) -> Any:
    return soort(**{k: UUID(v) if k in VERWIJST and v else v for k, v in rij.items()})


def schoon(inhoud: Planinhoud) -> Planinhoud:
    """The content without outer blanks and without empty rows, checked on length.

    An intervention whose sub-goal is gone serves none. A row that was copied gets a line of its
    own.

    Raises:
        OngeldigeInvoer: something is too long, or the advice or an intervention ends before it
            begins.
    """
    velden = {f.name: _kaal(getattr(inhoud, f.name)) for f in fields(inhoud)}
    for naam in DELEN:
        rijen = [_schone_rij(r) for r in getattr(inhoud, naam)]
        velden[naam] = _elk_een_lijn(r for r in rijen if _gevuld(r))
        if len(velden[naam]) > MAX_RIJEN:
            raise OngeldigeInvoer(TE_VEEL, code="te_veel", max=MAX_RIJEN)
    bekend = {d.lijn for d in velden["deeldoelen"]}
    velden["interventies"] = tuple(
        i if i.deeldoel in bekend else met(i, deeldoel=None) for i in velden["interventies"]
    )
    if len(velden["doel"]) > MAX_DOEL:
        raise OngeldigeInvoer(DOEL_LANG, veld="doel", code="te_lang", max=MAX_DOEL)
    for naam in ("probleem", "zsm", "client_toelichting"):
        if len(velden[naam]) > MAX_TEKST:
            raise OngeldigeInvoer(TEKST_LANG, veld=naam, code="te_lang", max=MAX_TEKST)
    for i in velden["interventies"]:
        if not is_periode(i.begin, i.eind):
            raise OngeldigeInvoer(EIND_VOOR_BEGIN, code="eind_voor_begin")
    if velden["zsm_van"] and velden["zsm_tot"] and velden["zsm_tot"] < velden["zsm_van"]:
        raise OngeldigeInvoer(ZSM_DATUM, veld="zsm_tot", code="omgekeerd")
    return Planinhoud(**velden)


R = TypeVar("R")


def met(rij: R, **anders: Any) -> R:
    """The same value with other fields."""
    waarden = {f.name: getattr(rij, f.name) for f in fields(rij)}  # type: ignore[arg-type]
    return type(rij)(**{**waarden, **anders})


def _kaal(waarde: Any) -> Any:
    return waarde.strip() if isinstance(waarde, str) else waarde


def _schone_rij(rij: R) -> R:
    waarden = {f.name: _kaal(getattr(rij, f.name)) for f in fields(rij)}  # type: ignore[arg-type]
    for naam, waarde in waarden.items():
        maximum = MAX_REGEL if naam in REGELS else MAX_TEKST
        if isinstance(waarde, str) and len(waarde) > maximum:
            raise OngeldigeInvoer(TEKST_LANG, code="te_lang", max=maximum)
    return type(rij)(**waarden)


def _elk_een_lijn(rijen: Iterable[Any]) -> tuple[Any, ...]:
    uit: dict[UUID, Any] = {}
    for rij in rijen:
        eigen = rij if rij.lijn not in uit else met(rij, lijn=nieuw_id())
        uit[eigen.lijn] = eigen
    return tuple(uit.values())


def _gevuld(rij: Any) -> bool:
    """Whether somebody wrote something: a choice alone makes no row."""
    teksten = [f.name for f in fields(rij) if f.name not in (*VERWIJST, "kader", "begin", "eind")]
    return any(getattr(rij, naam) for naam in teksten)


# ---- the difference -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Leesdeel:
    """A part of a plan as it reads: names instead of ids.

    Attributes:
        sleutel: the same in every version.
        kop: what kind of part it is.
        naam: what the part is called; '' when `kop` says enough.
        velden: label -> text.
    """

    sleutel: str
    kop: Any
    naam: str
    velden: Mapping[Any, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Veldverschil:
    """A text that reads otherwise."""

    label: Any
    oud: str
    nieuw: str

    @property
    def herschreven(self) -> bool:
        """Whether most words are others, so that the old and the new text are read apart."""
        return bool(self.oud and self.nieuw) and gelijk(self.oud, self.nieuw) < MINST_GELIJK


@dataclass(frozen=True, slots=True)
class Verschil:
    """What became of a part: 'nieuw', 'vervallen' or 'gewijzigd'."""

    soort: str
    kop: Any
    naam: str
    velden: tuple[Veldverschil, ...]


def vergelijk(oud: Sequence[Leesdeel], nieuw: Sequence[Leesdeel]) -> list[Verschil]:
    """The difference per field and per part, in the order of the new version; gone parts last."""
    toen = {d.sleutel: d for d in oud}
    uit = []
    for deel in nieuw:
        vorig = toen.pop(deel.sleutel, None)
        soort = "nieuw" if vorig is None else "gewijzigd"
        velden = _velden(vorig.velden if vorig else {}, deel.velden)
        if velden:
            uit.append(Verschil(soort, deel.kop, deel.naam, velden))
    for deel in toen.values():
        uit.append(Verschil("vervallen", deel.kop, deel.naam, _velden(deel.velden, {})))
    return uit


def gelijk(oud: str, nieuw: str) -> float:
    """The share of the words of two texts that is equal and in the same order, from 0 to 1."""
    return SequenceMatcher(None, oud.split(), nieuw.split(), autojunk=False).ratio()


def _velden(oud: Mapping[Any, str], nieuw: Mapping[Any, str]) -> tuple[Veldverschil, ...]:
    labels: Iterable[Any] = dict.fromkeys((*nieuw, *oud))
    paren = ((label, oud.get(label, ""), nieuw.get(label, "")) for label in labels)
    return tuple(Veldverschil(label, a, b) for label, a, b in paren if a != b)
