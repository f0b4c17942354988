"""The timeline as a drawing: pure geometry, the same every time, and no clock of its own.

Lanes per organisation under their chain; over all of them the years, the stays in detention as
bands and the milestones as lines with words (schetsen/tijdlijn).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from regiehuis.dossier.rules import KETENS, Periode, Venster, periode
from regiehuis.dossier.tekening.banen import (
    Baan,
    Label,
    Vorm,
    Woorden,
    baan,
    ketengroepen,
)
from regiehuis.dossier.tekening.duren import Duur, duren
from regiehuis.dossier.tekening.maten import (
    KETEN_H,
    NAAM_B,
    RAND,
    VAAG_MIN,
    VLAG_H,
    VLAG_RIJ,
    Rijen,
    Schaal,
    Streep,
    g,
    schaal_van,
    strepen,
)
from regiehuis.kern.registraties import Tijdlijnregel
from regiehuis.kern.tekstmaat import kort, tekstbreedte

__all__ = ["Baan", "Band", "Duur", "Keten", "Label", "Tekening", "Vlag", "Vorm", "Woorden", "teken"]


@dataclass(frozen=True, slots=True)
class Vlag:
    """A milestone: a line through all lanes, with its words above.

    Attributes:
        klasse: 'mijlpaal', 'goed' (a breakthrough) or 'nu' (today).
        x1, x2: the room of the words; `lijn_x` the place of the line.
        vaag: the day is not known exactly.
    """

    tekst: str
    klasse: str
    x1: float
    x2: float
    y: float
    lijn_x: str
    titel: str = ""
    url: str = ""
    vaag: bool = False

    @property
    def px(self) -> str:
        """Left of the flag, for SVG."""
        return g(self.x1)

    @property
    def py(self) -> str:
        """Top of the flag, for SVG."""
        return g(self.y)

    @property
    def onder(self) -> str:
        """Under the flag, where its line begins."""
        return g(self.y + VLAG_H)

    @property
    def regel(self) -> str:
        """Base line of the words."""
        return g(self.y + 14)

    @property
    def tekst_x(self) -> str:
        """Middle of the words."""
        return g((self.x1 + self.x2) / 2)

    @property
    def breed(self) -> str:
        """Width of the flag."""
        return g(self.x2 - self.x1)


@dataclass(frozen=True, slots=True)
class Band:
    """A stay in detention, through all lanes; `vaag` are the days that are not certain."""

    x: str
    b: str
    vaag: list[tuple[str, str]]
    tekst: str = ""
    tekst_x: str = ""


@dataclass(frozen=True, slots=True)
class Keten:
    """A chain: its name, and the lanes of its organisations."""

    sleutel: str
    y: float
    banen: list[Baan]

    @property
    def py(self) -> str:
        """Top of the block before the name."""
        return g(self.y + 7)

    @property
    def regel(self) -> str:
        """Base line of the name."""
        return g(self.y + 17)

    @property
    def lijn(self) -> str:
        """The line above."""
        return g(self.y)


@dataclass(frozen=True, slots=True)
class Tekening:
    """The drawing, ready to print: measures are text for SVG where a template needs them.

    Attributes:
        b, h: width and height in pixels; `naam_b` width of the names, a drawing of their own.
        as_y: base line of the words of the grid; `top` where the lanes begin.
        soorten, kaders, uitslagen: what occurs, for the legend.
    """

    b: float
    h: float
    as_y: str
    band_y: str
    top: str
    strepen: list[Streep]
    ketens: list[Keten]
    banden: list[Band] = field(default_factory=list)
    vlaggen: list[Vlag] = field(default_factory=list)
    duren: list[Duur] = field(default_factory=list)
    naam_b: float = NAAM_B

    @property
    def breedte(self) -> str:
        """Width, for SVG."""
        return g(self.b)

    @property
    def hoogte(self) -> str:
        """Height, for SVG."""
        return g(self.h)

    @property
    def naam_breedte(self) -> str:
        """Width of the names, for SVG."""
        return g(self.naam_b)

    @property
    def kopdeel(self) -> str:
        """How much of the height stands above the lanes: there the names cover nothing."""
        return f"{100 * (float(self.top) - 1) / self.h:.2f}%"

    @property
    def banen(self) -> list[Baan]:
        """Every lane, from the top."""
        return [b for k in self.ketens for b in k.banen]

    @property
    def vormen(self) -> list[Vorm]:
        """Every bar and mark."""
        return [v for b in self.banen for v in (*b.staven, *b.merken)]

    @property
    def klassen(self) -> set[str]:
        """The shapes that occur, for the legend."""
        vaag = {"vaag"} if any(v.vaag for v in self.vormen) else set()
        return {v.klasse for v in self.vormen} | vaag | ({"detentie"} if self.banden else set())

    @property
    def uitslagen(self) -> set[str]:
        """The signs that occur, for the legend."""
        return {v.uitslag for v in self.vormen if v.uitslag}


def teken(
    regels: Sequence[Tijdlijnregel], venster: Venster, vandaag: date, woorden: Woorden
) -> Tekening:
    """Draw the entries that lie in a window; what has no date is not drawn.

    Args:
        vandaag: today's date; what runs goes until there.
    """
    schaal = schaal_van(venster)
    zichtbaar = [r for r in regels if _raakt(r, venster, vandaag)]
    mijlpalen = [r for r in zichtbaar if r.soort == "mijlpaal"]
    vlaggen, y = _vlaggen(mijlpalen, schaal, vandaag, woorden)
    lijnen = [float(v.lijn_x) for v in vlaggen]
    tussentijden, y = duren(mijlpalen, schaal, y, woorden.duur, lijnen)
    banden = _banden([r for r in zichtbaar if r.soort == "detentie"], schaal, vandaag, woorden)
    as_y = y + 16
    band_y = as_y + 16
    y = top = (band_y if any(b.tekst for b in banden) else as_y) + 8
    ketens = []
    for sleutel, groepen in ketengroepen(
        [r for r in zichtbaar if r.soort != "mijlpaal"], list(KETENS)
    ):
        keten = Keten(sleutel, y, [])
        y += KETEN_H
        for nr, (wie, eigen) in enumerate(groepen):
            keten.banen.append(baan(wie, sleutel, eigen, y, schaal, vandaag, woorden))
            keten.banen[-1].anders = nr % 2 == 0
            y += keten.banen[-1].h
        ketens.append(keten)
    return Tekening(
        b=schaal.breedte + RAND,
        h=y + 6,
        as_y=g(as_y),
        band_y=g(band_y),
        top=g(top),
        strepen=strepen(schaal, woorden.maanden, woorden.dagen),
        ketens=ketens,
        banden=banden,
        vlaggen=vlaggen,
        duren=tussentijden,
    )


def _raakt(regel: Tijdlijnregel, venster: Venster, vandaag: date) -> bool:
    p = periode(regel, vandaag)
    return p is not None and p.vroegst <= venster.tot and p.laatst >= venster.van


def _vlaggen(
    mijlpalen: Sequence[Tijdlijnregel], schaal: Schaal, vandaag: date, w: Woorden
) -> tuple[list[Vlag], float]:
    """The flags in rows above the years, and how high they stand together."""
    rijen = Rijen([])
    uit = []
    gewenst: list[tuple[float, str, str, Tijdlijnregel | None, bool]] = []
    if schaal.venster.van <= vandaag <= schaal.venster.tot:
        gewenst.append((schaal.x(vandaag, 0.5), w.vandaag, "nu", None, False))
    for m in mijlpalen:
        p = periode(m, vandaag)
        if p is not None:
            x0, x3 = schaal.x(p.vroegst), schaal.x(p.laatst, 1)
            klasse = "goed" if m.uitslag == "bereikt" else "mijlpaal"
            tekst = f"{kort(str(m.zin), 190.0)}, {w.datum(m)}"
            vaag = p.vroegst != p.laatst and x3 - x0 > VAAG_MIN
            gewenst.append(((x0 + x3) / 2, tekst, klasse, m, vaag))
    geplaatst = []
    for x, tekst, klasse, r, vaag in gewenst:
        breed = tekstbreedte(tekst) + 16
        links = x - breed if x >= breed else min(x, schaal.breedte + RAND - breed)
        geplaatst.append((links, breed, x, tekst, klasse, r, vaag))
    for links, breed, x, tekst, klasse, r, vaag in sorted(geplaatst, key=lambda v: v[0]):
        y = 4 + rijen.plaats(links, links + breed) * VLAG_RIJ
        titel, url = (w.titel(r), r.url or f"#r-{r.id}") if r else ("", "")
        uit.append(Vlag(tekst, klasse, links, links + breed, y, g(x), titel, url, vaag))
    return uit, 4 + len(rijen.einden) * VLAG_RIJ


def _banden(
    stukken: Sequence[Tijdlijnregel], schaal: Schaal, vandaag: date, w: Woorden
) -> list[Band]:
    """Bands of detention; their words only where they touch no other words."""
    uit = []
    rij = Rijen([])
    perioden = [p for r in stukken if (p := periode(r, vandaag))]
    for p in sorted(perioden, key=lambda p: p.vroegst):
        x0, x3 = schaal.x(p.vroegst), schaal.x(p.laatst, 1)
        x1, x2 = schaal.x(p.zeker_van), schaal.x(p.zeker_tot, 1)
        if not p.is_zeker or p.open_eind or p.open_begin:
            x1 = x2 = x0
        vaag = [(g(a), g(b - a)) for a, b in ((x0, x1), (x2, x3)) if b - a > 0.5]
        tekst = "" if p.open_begin or p.open_eind else w.vast(_dagen(p))
        breed = tekstbreedte(tekst)
        links = min(max((x0 + x3 - breed) / 2, 0.0), schaal.breedte + RAND - breed)
        if tekst and (not rij.einden or links >= rij.einden[0] + 6):
            rij.einden[:] = [links + breed]
        else:
            tekst = ""
        uit.append(Band(g(x1), g(max(x2 - x1, 0.0)), vaag, tekst, g(links + breed / 2)))
    return uit


def _dagen(p: Periode) -> int:
    """The length of a stay: from the middle of its possible beginnings to that of its ends."""
    begin = p.vroegst + (p.zeker_van - p.vroegst) / 2
    eind = p.zeker_tot + (p.laatst - p.zeker_tot) / 2
    return max((eind - begin + timedelta(days=1)).days, 1)
