"""Where everything stands in the drawing of the network: pure geometry, the same every time.

In the middle the subject, around it the direct circle, around that the professionals in a sector
per keten (schetsen/netwerk). People are placed along an ellipse at equal distances, measured in
boxes (the larger of width and height), so that boxes cannot overlap; with more people the whole
drawing grows. Numbers come out as text with a point: a page in Dutch would print a comma.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from regiehuis.casus.tekening.tekst import MIDDEN_R, pas, regels
from regiehuis.kern.tekstmaat import tekstbreedte

KETENS = ("huis", "straf", "drang", "zorg", "gemeente")
TOP = -pi / 2
STAPPEN = 720

BUITEN, RAND_BINNEN = (430.0, 322.0), (216.0, 160.0)
RING_MENSEN, RING_KRING = (330.0, 250.0), (140.0, 104.0)
MENS_B, MENS_H, VLAG_H = 172.0, 44.0, 18.0
KRING_B, KRING_H = 136.0, 40.0
RUIMTE_MENS = (MENS_B + 14, MENS_H + VLAG_H + 10)
RUIMTE_KRING = (KRING_B + 12, KRING_H + 12)
#: Left of the words of a professional, and what stays free at the right; of a round box both.
TEKST_LINKS, TEKST_RECHTS, ROND = 19.0, 8.0, 24.0
#: How much wider names and flags are than the small letters under them.
NAAM, VLAG = 1.22, 1.13
LABEL = 0.55
MARGE = 12.0


@dataclass(frozen=True, slots=True)
class Knoop:
    """A professional (or an empty place) to draw."""

    naam: str
    bij: str
    keten: str
    vlag: str = ""
    nadruk: bool = False
    ontbreekt: bool = False


@dataclass(frozen=True, slots=True)
class Figuur:
    """A person of the direct circle to draw, or one of several subjects."""

    naam: str
    bij: str = ""
    onderwerp: bool = False


@dataclass(frozen=True, slots=True)
class Vak:
    """A box with two lines of text; all measures are text for SVG.

    Attributes:
        x, y, b, h: the box. `midden_x` is its middle, `tekst_x` where left text begins.
        hele_naam, hele_bij: the same texts, never shortened.
        streep: top of the coloured bar; `vlag_b` width of the flag above the box.
    """

    naam: str
    bij: str
    volledig: str
    klasse: str
    x: str
    y: str
    b: str
    h: str
    midden_x: str
    tekst_x: str
    regel1: str
    regel2: str
    hele_naam: str = ""
    hele_bij: str = ""
    keten: str = ""
    nadruk: bool = False
    streep_x: str = ""
    streep_y: str = ""
    vlag: str = ""
    vlag_x: str = ""
    vlag_y: str = ""
    vlag_b: str = ""
    vlag_midden: str = ""
    vlag_regel: str = ""
    ontbreekt: bool = False


@dataclass(frozen=True, slots=True)
class Sector:
    """The ground of one keten, and where its name stands ('' for the house itself)."""

    keten: str
    pad: str
    label_x: str = ""
    label_y: str = ""


@dataclass(frozen=True, slots=True)
class Lijn:
    """A line from the subject to a person of the circle."""

    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True, slots=True)
class Tekening:
    """The drawing, ready to print.

    Attributes:
        midden: the lines of text in the middle; `hele_midden` the same, never shortened.
    """

    breedte: str
    hoogte: str
    midden_x: str
    midden_y: str
    midden_r: str
    hele_midden: str
    midden: list[tuple[str, str]]
    sectoren: list[Sector]
    lijnen: list[Lijn]
    kring: list[Vak]
    mensen: list[Vak]


@dataclass(frozen=True, slots=True)
class _Plek:
    """Something that takes room on a ring: an item, or the name of a keten."""

    breed: float
    keten: str
    knoop: Knoop | None = None


def g(waarde: float) -> str:
    """A number as SVG wants it."""
    return f"{waarde:.1f}".removesuffix(".0")


def teken(*, midden: str, kring: Sequence[Figuur], professionals: Sequence[Knoop]) -> Tekening:
    """Place everybody and return the drawing."""
    plekken = _plekken(professionals)
    schaal = 1.0
    while True:
        t_mensen, ruim = _verdeel(
            [p.breed for p in plekken], _maal(RING_MENSEN, schaal), RUIMTE_MENS, TOP
        )
        t_kring, ruim_kring = _verdeel(
            [1.0] * len(kring), _maal(RING_KRING, schaal), RUIMTE_KRING, TOP + 0.6
        )
        if min(ruim, ruim_kring) >= 1 or schaal > 6:
            break
        schaal *= 1.06
    t_mensen = _recht(plekken, t_mensen, schaal)
    cx, cy = BUITEN[0] * schaal + MARGE, BUITEN[1] * schaal + MARGE
    om = _punt_om(cx, cy)
    punten_kring = [om(t, _maal(RING_KRING, schaal)) for t in t_kring]
    punten = [om(t, _maal(RING_MENSEN, schaal)) for t in t_mensen]
    return Tekening(
        breedte=g(2 * cx),
        hoogte=g(2 * cy),
        midden_x=g(cx),
        midden_y=g(cy),
        midden_r=g(MIDDEN_R),
        hele_midden=midden,
        midden=[(r, g(y)) for r, y in regels(midden, cy)],
        sectoren=_sectoren(plekken, t_mensen, punten, om, schaal),
        lijnen=[Lijn(g(cx), g(cy), g(x), g(y)) for x, y in punten_kring],
        kring=[_figuurvak(f, *p) for f, p in zip(kring, punten_kring, strict=True)],
        mensen=[
            _mensvak(plek.knoop, *p)
            for plek, p in zip(plekken, punten, strict=True)
            if plek.knoop is not None
        ],
    )


def _maal(ring: tuple[float, float], schaal: float) -> tuple[float, float]:
    return ring[0] * schaal, ring[1] * schaal


def _plekken(professionals: Sequence[Knoop]) -> list[_Plek]:
    uit = []
    for keten in KETENS:
        groep = [p for p in professionals if p.keten == keten]
        if keten == "huis":
            groep = _midden_eerst(groep)
        elif groep:
            uit.append(_Plek(LABEL, keten))
        uit += [_Plek(1.0, keten, knoop) for knoop in groep]
    vreemd = [p for p in professionals if p.keten not in KETENS]
    return uit + [_Plek(1.0, "huis", knoop) for knoop in vreemd]


def _midden_eerst(groep: list[Knoop]) -> list[Knoop]:
    """Who has the emphasis stands in the middle of the house, and so on top."""
    voorop = [k for k in groep if k.nadruk]
    rest = [k for k in groep if not k.nadruk]
    half = (len(rest) + 1) // 2
    return [*rest[:half], *voorop, *rest[half:]]


# ---- places on a ring ---------------------------------------------------------------------------


def _verdeel(
    breedtes: Sequence[float],
    ring: tuple[float, float],
    ruimte: tuple[float, float],
    begin: float,
) -> tuple[list[float], float]:
    """Return the places on the ring and how much room each gets (1 is just enough)."""
    n = len(breedtes)
    if n < 2:
        return [begin] * n, 99.0
    hoeken = [begin + 2 * pi * stap / STAPPEN for stap in range(STAPPEN)]
    x = [ring[0] * cos(t) / ruimte[0] for t in hoeken]
    y = [ring[1] * sin(t) / ruimte[1] for t in hoeken]
    laag, hoog, beste = 0.0, 40.0, [begin + 2 * pi * i / n for i in range(n)]
    for _ in range(24):
        proef = (laag + hoog) / 2
        gevonden = _loop(breedtes, x, y, proef)
        if gevonden is None:
            hoog = proef
        else:
            laag, beste = proef, [hoeken[stap] for stap in gevonden]
    return beste, laag


def _loop(
    breedtes: Sequence[float], x: Sequence[float], y: Sequence[float], afstand: float
) -> list[int] | None:
    """Walk around the ring and put each down as soon as it is far enough from the one before.

    `x` and `y` are the steps of the ring in boxes: at a distance of 1 or more two do not overlap.
    """
    nodig = [
        afstand * (een + volgende) / 2
        for een, volgende in zip(breedtes, [*breedtes[1:], breedtes[0]], strict=True)
    ]
    hier, plaatsen = 0, [0]
    for stap in range(1, len(x)):
        if max(abs(x[hier] - x[stap]), abs(y[hier] - y[stap])) < nodig[len(plaatsen) - 1]:
            continue
        hier = stap
        plaatsen.append(stap)
        if len(plaatsen) == len(breedtes):
            sluit = max(abs(x[hier] - x[0]), abs(y[hier] - y[0])) >= nodig[-1]
            return plaatsen if sluit else None
    return None


def _recht(plekken: Sequence[_Plek], plaatsen: list[float], schaal: float) -> list[float]:
    """Turn the ring so that the house stands in the middle above, when that still fits."""
    huis = [t for p, t in zip(plekken, plaatsen, strict=True) if p.keten == "huis"]
    if not huis or len(huis) == len(plaatsen):
        return plaatsen
    gedraaid, ruim = _verdeel(
        [p.breed for p in plekken],
        _maal(RING_MENSEN, schaal),
        RUIMTE_MENS,
        2 * TOP - sum(huis) / len(huis),
    )
    return gedraaid if ruim >= 1 else plaatsen


def _punt_om(cx: float, cy: float) -> Callable[[float, tuple[float, float]], tuple[float, float]]:
    def punt(t: float, ring: tuple[float, float]) -> tuple[float, float]:
        return cx + ring[0] * cos(t), cy + ring[1] * sin(t)

    return punt


# ---- shapes -------------------------------------------------------------------------------------


def _sectoren(
    plekken: Sequence[_Plek],
    plaatsen: Sequence[float],
    punten: Sequence[tuple[float, float]],
    om: Callable[[float, tuple[float, float]], tuple[float, float]],
    schaal: float,
) -> list[Sector]:
    groepen: list[tuple[str, list[int]]] = []
    for i, plek in enumerate(plekken):
        if not groepen or groepen[-1][0] != plek.keten:
            groepen.append((plek.keten, []))
        groepen[-1][1].append(i)
    if not groepen:
        return []
    uit = []
    for nr, (keten, leden) in enumerate(groepen):
        vorige, volgende = groepen[nr - 1][1][-1], groepen[(nr + 1) % len(groepen)][1][0]
        begin = _tussen(plaatsen[vorige], plaatsen[leden[0]])
        eind = begin + (_tussen(plaatsen[leden[-1]], plaatsen[volgende]) - begin) % (2 * pi)
        if len(groepen) == 1 or eind - begin < 1e-6:
            begin, eind = TOP, TOP + 2 * pi - 1e-3
        kier = 0.011 if len(groepen) > 1 else 0.0
        label = next((punten[i] for i in leden if plekken[i].knoop is None), None)
        uit.append(
            Sector(
                keten=keten,
                pad=_band(begin + kier, eind - kier, om, schaal),
                label_x=g(label[0]) if label else "",
                label_y=g(label[1] + 5) if label else "",
            )
        )
    return uit


def _tussen(t1: float, t2: float) -> float:
    """The angle halfway from t1 to t2, clockwise."""
    return t1 + ((t2 - t1) % (2 * pi)) / 2


def _band(
    begin: float,
    eind: float,
    om: Callable[[float, tuple[float, float]], tuple[float, float]],
    schaal: float,
) -> str:
    buiten, binnen = _maal(BUITEN, schaal), _maal(RAND_BINNEN, schaal)
    groot = int(eind - begin > pi)
    (x1, y1), (x2, y2) = om(begin, buiten), om(eind, buiten)
    (x3, y3), (x4, y4) = om(eind, binnen), om(begin, binnen)
    return (
        f"M{g(x1)} {g(y1)} A{g(buiten[0])} {g(buiten[1])} 0 {groot} 1 {g(x2)} {g(y2)} "
        f"L{g(x3)} {g(y3)} A{g(binnen[0])} {g(binnen[1])} 0 {groot} 0 {g(x4)} {g(y4)} Z"
    )


def _mensvak(knoop: Knoop, x: float, y: float) -> Vak:
    links, boven = x - MENS_B / 2, y - MENS_H / 2
    # An empty place has no bar: its words stand in the middle.
    links_vrij = TEKST_RECHTS if knoop.ontbreekt else TEKST_LINKS
    ruimte = MENS_B - links_vrij - TEKST_RECHTS
    vlag = pas(knoop.vlag, ruimte - 14, VLAG)
    vlag_b = tekstbreedte(vlag) * VLAG + 14 if vlag else 0.0
    return Vak(
        naam=pas(knoop.naam, ruimte, NAAM),
        bij=pas(knoop.bij, ruimte),
        volledig=f"{knoop.naam}, {knoop.bij}",
        klasse="n-c n-c--regie" if knoop.nadruk else "n-c",
        x=g(links),
        y=g(boven),
        b=g(MENS_B),
        h=g(MENS_H),
        midden_x=g(x),
        tekst_x=g(links + TEKST_LINKS),
        regel1=g(boven + 19),
        regel2=g(boven + 35),
        hele_naam=knoop.naam,
        hele_bij=knoop.bij,
        keten=knoop.keten,
        nadruk=knoop.nadruk,
        streep_x=g(links + 7),
        streep_y=g(boven + 9),
        vlag=vlag,
        vlag_x=g(links + 12),
        vlag_y=g(boven - VLAG_H + 1),
        vlag_b=g(vlag_b),
        vlag_midden=g(links + 12 + vlag_b / 2),
        vlag_regel=g(boven - 4),
        ontbreekt=knoop.ontbreekt,
    )


def _figuurvak(figuur: Figuur, x: float, y: float) -> Vak:
    boven = y - KRING_H / 2
    return Vak(
        naam=pas(figuur.naam, KRING_B - ROND, NAAM),
        bij=pas(figuur.bij, KRING_B - ROND),
        volledig=", ".join(d for d in (figuur.naam, figuur.bij) if d),
        klasse="n-in n-in--onderwerp" if figuur.onderwerp else "n-in",
        x=g(x - KRING_B / 2),
        y=g(boven),
        b=g(KRING_B),
        h=g(KRING_H),
        midden_x=g(x),
        tekst_x=g(x),
        regel1=g(boven + (18 if figuur.bij else 25)),
        regel2=g(boven + 32),
        hele_naam=figuur.naam,
        hele_bij=figuur.bij,
    )
