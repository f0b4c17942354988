"""Lanes: per organisation bars and marks in rows, so that nothing stands on anything else."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from regiehuis.dossier.rules import Periode, heeft_duur, periode
from regiehuis.dossier.tekening.maten import (
    BAAN_RAND,
    KIER,
    KLEINSTE,
    LANGSTE_LABEL,
    MERK_R,
    RAND,
    RIJ_MERK,
    RIJ_STAAF,
    STAAF_H,
    STOMP,
    VAAG_MIN,
    Rijen,
    Schaal,
    g,
)
from regiehuis.dossier.tekening.vormen import UITSLAGEN, merk, staaf
from regiehuis.kern.registraties import Tijdlijnregel
from regiehuis.kern.tekstmaat import kort, tekstbreedte

#: Marks get words when those fit in so many rows.
MERK_RIJEN = 2
#: Room for a line of the name of a lane; on a narrow screen no more than this is shown.
NAAM_RUIMTE = 118.0
#: Of a lane: what stands above and under its name, and the height of a line of it.
NAAM_Y, NAAM_H = 12.0, 13.0


@dataclass(frozen=True, slots=True)
class Woorden:
    """What the drawing says, in the language of the reader.

    Attributes:
        kaders: words of the legal frames.
        meervoud: plural of the kinds of marks, for under the name of a lane.
        maanden, dagen: short names.
        titel: all that is known of an entry in one line, for the pointer.
        vast: how long a detention was, from days.
        datum: an entry's day, for the flag of a milestone.
        duur: how long it took between two milestones, from days.
    """

    kaders: Mapping[str, str]
    meervoud: Mapping[str, str]
    maanden: Sequence[str]
    dagen: Sequence[str]
    vandaag: str
    titel: Callable[[Tijdlijnregel], str]
    vast: Callable[[int], str]
    datum: Callable[[Tijdlijnregel], str]
    duur: Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Label:
    """Words beside a shape; `van` and `tot` is the room they take."""

    tekst: str
    x: float
    y: float
    anker: str
    van: float
    tot: float

    @property
    def px(self) -> str:
        """Place, for SVG."""
        return g(self.x)

    @property
    def py(self) -> str:
        """Base line, for SVG."""
        return g(self.y)


@dataclass(frozen=True, slots=True)
class Vorm:
    """One entry in the drawing, or several marks that stand too close together.

    Attributes:
        klasse: 'vrijwillig', 'drang', 'dwang' or 'geen' for a bar, the kind for a mark.
        zeker: path of what is certain; `vaag` of what may be; either may be ''.
        x1, x2, y1, y2: the room of the shape, with its sign.
        teken: path of the sign behind a bar; `uitslag` its key.
        aantal: how many entries it stands for.
    """

    klasse: str
    zeker: str
    vaag: str
    x1: float
    x2: float
    y1: float
    y2: float
    titel: str
    url: str
    label: Label | None = None
    teken: str = ""
    uitslag: str = ""
    aantal: int = 1
    tel_x: str = ""
    tel_y: str = ""


@dataclass(slots=True)
class Baan:
    """The lane of one organisation."""

    wie: str
    keten: str
    y: float
    h: float
    staven: list[Vorm] = field(default_factory=list)
    merken: list[Vorm] = field(default_factory=list)
    namen: list[tuple[str, str]] = field(default_factory=list)
    anders: bool = False

    @property
    def py(self) -> str:
        """Top, for SVG."""
        return g(self.y)

    @property
    def ph(self) -> str:
        """Height, for SVG."""
        return g(self.h)


@dataclass(frozen=True, slots=True)
class _Plek:
    """A bar before it has a row: where it begins and ends, and where its words stand."""

    regel: Tijdlijnregel
    p: Periode
    x: tuple[float, float, float, float]
    tekst: str
    anker: str
    van: float
    tot: float
    links: float
    rechts: float


def baan(
    wie: str,
    keten: str,
    regels: Sequence[Tijdlijnregel],
    y: float,
    schaal: Schaal,
    vandaag: date,
    w: Woorden,
) -> Baan:
    """Return the lane of one organisation from a height down; bars first, marks under them."""
    perioden = [(r, p) for r in regels if (p := periode(r, vandaag))]
    uit = Baan(wie, keten, y, 0.0)
    boven = y + BAAN_RAND
    staven = [(r, p) for r, p in perioden if heeft_duur(r)]
    merken = [(r, p) for r, p in perioden if not heeft_duur(r)]
    uit.staven, rijen = _staven(staven, boven, schaal, w)
    onder = boven + rijen * RIJ_STAAF
    uit.merken, rijen = _merken(merken, onder, schaal, w)
    uit.h = max(onder + rijen * RIJ_MERK - y + BAAN_RAND, RIJ_STAAF)
    soorten = {r.soort for r, _p in merken}
    bij = w.meervoud.get(next(iter(soorten)), "") if len(soorten) == 1 else ""
    uit.namen = [(deel, g(boven + 15 + NAAM_H * nr)) for nr, deel in enumerate(naamregels(wie))]
    uit.h = max(uit.h, NAAM_Y + NAAM_H * len(uit.namen))
    if bij and staven:
        uit.namen.append((bij, g(onder + 15)))
    return uit


def naamregels(naam: str) -> list[str]:
    """A name in at most two lines; what does not fit is cut."""
    if tekstbreedte(naam) <= NAAM_RUIMTE:
        return [naam]
    eerste, rest = "", naam.split()
    while rest and tekstbreedte(f"{eerste} {rest[0]}") <= NAAM_RUIMTE:
        eerste = f"{eerste} {rest.pop(0)}".strip()
    over = " ".join(rest)
    return [eerste, kort(over, NAAM_RUIMTE)] if eerste else [kort(naam, NAAM_RUIMTE)]


# ---- bars ---------------------------------------------------------------------------------------


def _staven(
    paren: Sequence[tuple[Tijdlijnregel, Periode]], boven: float, schaal: Schaal, w: Woorden
) -> tuple[list[Vorm], int]:
    plekken = sorted((_plek(r, p, schaal, w) for r, p in paren), key=lambda k: k.links)
    rijen = Rijen([])
    return [
        _staaf(k, boven + rijen.plaats(k.links, k.rechts) * RIJ_STAAF, schaal, w) for k in plekken
    ], len(rijen.einden)


def _grenzen(p: Periode, schaal: Schaal) -> tuple[float, float, float, float]:
    """Where it possibly and certainly begins, and certainly and possibly ends, left to right."""
    x0, x1 = schaal.x(p.vroegst), schaal.x(p.zeker_van)
    x2, x3 = schaal.x(p.zeker_tot, 1), schaal.x(p.laatst, 1)
    if not p.is_zeker:
        x1 = x2 = x0  # nothing is certain: all of it may be
    if p.open_eind:
        x3 = min(x3 + STOMP, schaal.breedte)
    if p.open_begin:
        x0 = max(x0 - STOMP, 0.0)
    if x3 - x0 < KLEINSTE:
        x0 = min(x0, schaal.breedte - KLEINSTE)
        x3 = x0 + KLEINSTE
        x1, x2 = (x0, x3) if p.is_zeker and not (p.open_begin or p.open_eind) else (x0, x0)
    if x1 - x0 < VAAG_MIN and not p.open_begin:
        x1 = x0
    if x3 - x2 < VAAG_MIN and not p.open_eind:
        x2 = x3
    return x0, min(x1, x3), max(min(x2, x3), min(x1, x3)), x3


def _plek(r: Tijdlijnregel, p: Periode, schaal: Schaal, w: Woorden) -> _Plek:
    x = _grenzen(p, schaal)
    kader = w.kaders.get(r.kader, "")
    achter = f" · {kader}" if kader else ""
    tekst = kort(str(r.zin), LANGSTE_LABEL - tekstbreedte(achter)) + achter
    breed, rand = tekstbreedte(tekst), schaal.breedte + RAND - 2
    van = max(min(x[0], rand - breed), 0.0)
    anker = "start" if van == x[0] else "end"
    links, rechts = min(van, x[0]), max(van + breed, x[3] + 16)
    return _Plek(r, p, x, tekst, anker, van, van + breed, links, rechts)


def _staaf(k: _Plek, y: float, schaal: Schaal, w: Woorden) -> Vorm:
    x0, x1, x2, x3 = k.x
    r, top = k.regel, y + 16
    rond = STAAF_H / 2 if r.kader not in ("drang", "dwang") else 1.5
    voor_af = k.p.vroegst < schaal.venster.van
    na_af = k.p.laatst > schaal.venster.tot
    links = "recht" if voor_af or x1 > x0 else "rond"
    rechts = "recht" if na_af or x3 > x2 else "rond"
    zeker = staaf(x1, x2, top, links, rechts, rond) if x2 - x1 > 0.5 else ""
    vaag = ""
    if not zeker:
        vaag = staaf(x0, x3, top, "rafel", "rafel", rond)
    else:
        if x1 > x0:
            vaag += staaf(x0, x1, top, "recht" if voor_af else "rafel", "recht", rond)
        if x3 > x2:
            vaag += staaf(x2, x3, top, "recht", "recht" if na_af else "rafel", rond)
    uitslag = "loopt" if r.loopt else r.uitslag or ("onbekend" if k.p.open_eind else "")
    teken = f"M{g(x3 + 5)} {g(top + STAAF_H / 2)}{UITSLAGEN[uitslag]}" if uitslag else ""
    tekst_x = k.van if k.anker == "start" else k.tot
    return Vorm(
        klasse=r.kader if r.kader in w.kaders else "geen",
        zeker=zeker,
        vaag=vaag,
        x1=x0,
        x2=x3,
        y1=top,
        y2=top + STAAF_H,
        titel=w.titel(r),
        url=r.url or f"#r-{r.id}",
        label=Label(k.tekst, tekst_x, y + 12, k.anker, k.van, k.tot),
        teken=teken,
        uitslag=uitslag,
    )


# ---- marks --------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Groep:
    """Marks that stand too close to be told apart."""

    regels: list[Tijdlijnregel]
    x: float
    vaag: tuple[float, float] | None = None


def _merken(
    paren: Sequence[tuple[Tijdlijnregel, Periode]], boven: float, schaal: Schaal, w: Woorden
) -> tuple[list[Vorm], int]:
    groepen = _groepen(paren, schaal)
    for met_woord in (True, False):
        rijen = Rijen([])
        uit = [_merk(groep, met_woord, boven, rijen, schaal, w) for groep in groepen]
        if len(rijen.einden) <= MERK_RIJEN:
            break
    return uit, len(rijen.einden)


def _groepen(paren: Sequence[tuple[Tijdlijnregel, Periode]], schaal: Schaal) -> list[_Groep]:
    """Marks from left to right; those at the same place are one."""
    uit: list[_Groep] = []
    geplaatst = sorted(((_midden(p, schaal), r, p) for r, p in paren), key=lambda d: d[0])
    for x, r, p in geplaatst:
        x0, x3 = schaal.x(p.vroegst), schaal.x(p.laatst, 1)
        vaag = (x0, x3) if p.vroegst != p.laatst and x3 - x0 > 2 * MERK_R else None
        if uit and not vaag and not uit[-1].vaag and x - uit[-1].x < 2 * MERK_R + 2:
            uit[-1].regels.append(r)
        else:
            uit.append(_Groep([r], x, vaag))
    return uit


def _midden(p: Periode, schaal: Schaal) -> float:
    midden = (schaal.x(p.vroegst) + schaal.x(p.laatst, 1)) / 2
    return min(max(midden, 8.0), schaal.breedte - 8.0)


def _merk(
    groep: _Groep, met_woord: bool, boven: float, rijen: Rijen, schaal: Schaal, w: Woorden
) -> Vorm:
    x, r = groep.x, groep.regels[0]
    tekst = kort(str(r.zin), LANGSTE_LABEL) if met_woord and len(groep.regels) == 1 else ""
    breed, rand = tekstbreedte(tekst), schaal.breedte + RAND - 2
    half = 8.0 if len(groep.regels) > 1 else MERK_R
    achter = x + half + 4 + breed <= rand
    van = x + half + 4 if achter else x - half - 4 - breed
    if not tekst or van < 0:
        tekst, van, breed = "", x, 0.0
    v0, v3 = groep.vaag or (x, x)
    links = min(x - half, van, v0)
    rij = rijen.plaats(links, max(x + half, van + breed, v3), KIER if tekst else 1.5)
    y = boven + rij * RIJ_MERK + RIJ_MERK / 2
    soort = r.soort if len(groep.regels) == 1 else "groep"
    label = None
    if tekst:
        anker = "start" if achter else "end"
        label = Label(tekst, van if achter else van + breed, y + 4, anker, van, van + breed)
    titels = [w.titel(g_) for g_ in groep.regels[:12]]
    if len(groep.regels) > 12:
        titels.append("…")
    return Vorm(
        klasse=soort,
        zeker=merk(soort, x, y),
        vaag=f"M{g(v0)} {g(y)}H{g(v3)}" if groep.vaag else "",
        x1=min(x - half, v0),
        x2=max(x + half, v3),
        y1=y - half,
        y2=y + half,
        titel="\n".join(titels),
        url=_adres(groep.regels),
        label=label,
        aantal=len(groep.regels),
        tel_x=g(x),
        tel_y=g(y + 4),
    )


def _adres(regels: Sequence[Tijdlijnregel]) -> str:
    """Where a mark leads: to its source, and to the list when it stands for several."""
    r = regels[0]
    return r.url if r.url and len(regels) == 1 else f"#r-{r.id}"


def ketengroepen(
    regels: Sequence[Tijdlijnregel], ketens: Sequence[str]
) -> list[tuple[str, list[tuple[str, list[Tijdlijnregel]]]]]:
    """Entries per chain (in their order) and organisation (by name); nothing empty.

    What people typed as a name is one organisation, with capitals or without.
    """
    per: dict[str, dict[str, list[Any]]] = {}
    for r in regels:
        keten = r.keten if r.keten in ketens else ketens[-1]
        per.setdefault(keten, {}).setdefault(r.wie.casefold(), []).append(r)
    return [
        (k, [(rijen[0].wie, rijen) for _wie, rijen in sorted(per[k].items())])
        for k in ketens
        if k in per
    ]
