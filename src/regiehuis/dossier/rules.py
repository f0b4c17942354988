"""The timeline: which entries, in which order, and when something was, as far as that is known.

Partial dates are kept as they are (bron-001 §12; schetsen/tijdlijn): a year that is known only
as a year is that whole year, an end that nobody knows is not today.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.registraties import Tijdlijnregel

#: In the order in which they are drawn.
KETENS = {
    "straf": _("straf"),
    "drang": _("drang en dwang"),
    "zorg": _("zorg"),
    "gemeente": _("gemeente"),
    "huis": _("Veiligheidshuis"),
    "overig": _("overige organisaties"),
}
SOORTEN = {
    "mijlpaal": _("mijlpaal"),
    "interventie": _("interventie"),
    "incident": _("incident"),
    "detentie": _("detentie"),
    "contact": _("contact"),
    "overleg": _("overleg"),
    "plan": _("plan van aanpak"),
    "regie": _("regie"),
    "evaluatie": _("evaluatie"),
    "fase": _("fase"),
}
#: What has a length: drawn as a bar, also when its end is unknown.
MET_DUUR = frozenset({"interventie", "detentie", "regie"})
KADERS = {"vrijwillig": _("vrijwillig"), "drang": _("drang"), "dwang": _("dwang")}

Zoom = Literal["alles", "3jaar", "1jaar", "30dagen"]
#: How far back, and how far ahead for what is planned, in days.
ZOOMS: Mapping[str, tuple[int, int]] = {
    "alles": (0, 0),
    "3jaar": (3 * 365 + 1, 60),
    "1jaar": (365, 31),
    "30dagen": (30, 7),
}


@dataclass(frozen=True, slots=True)
class Venster:
    """The period that is shown, both days included."""

    van: date
    tot: date


@dataclass(frozen=True, slots=True)
class Keuze:
    """What somebody asked to see. Empty sets mean everything.

    Attributes:
        van_jaar, tot_jaar: these years, both included; they go before the zoom.
    """

    ketens: frozenset[str] = frozenset()
    soorten: frozenset[str] = frozenset()
    zoom: str = "alles"
    van_jaar: int | None = None
    tot_jaar: int | None = None

    @property
    def jaren(self) -> bool:
        """Whether years were chosen."""
        return self.van_jaar is not None or self.tot_jaar is not None

    @property
    def alle_tijd(self) -> bool:
        """Whether the whole course is asked, so that what has no date belongs to it too."""
        return not self.jaren and self.zoom == "alles"

    @property
    def aantal(self) -> int:
        """How many filters stand, the zoom left out."""
        return bool(self.ketens) + bool(self.soorten) + self.jaren


@dataclass(frozen=True, slots=True)
class Periode:
    """When something was: from `vroegst` to `laatst` possibly, between the other two certainly.

    Attributes:
        zeker_van, zeker_tot: equal to the outer days when those are known to the day; `zeker_van`
            lies after `zeker_tot` when no single day is certain.
        open_begin, open_eind: it began or ended at an unknown time outside these days.
    """

    vroegst: date
    zeker_van: date
    zeker_tot: date
    laatst: date
    open_begin: bool = False
    open_eind: bool = False

    @property
    def is_zeker(self) -> bool:
        """Whether it was certainly going on at some day."""
        return self.zeker_van <= self.zeker_tot


def heeft_duur(regel: Tijdlijnregel) -> bool:
    """Tell whether an entry is a bar, and not a mark."""
    return regel.loopt or regel.eind is not None or regel.soort in MET_DUUR


def periode(regel: Tijdlijnregel, vandaag: date) -> Periode | None:
    """Return when an entry was, or None when nothing is known of that.

    What runs goes until today; what ended at an unknown time ends nowhere in particular.
    """
    v, w = regel.begin.vroegste, regel.begin.laatste
    if not heeft_duur(regel):
        return Periode(v, v, w, w) if v and w else None
    eind_v = eind_l = vandaag if regel.loopt else None
    if regel.eind and not regel.loopt:
        eind_v, eind_l = regel.eind.vroegste, regel.eind.laatste
    if v is None or w is None:
        if eind_v is None or eind_l is None:
            return None
        return Periode(eind_v, eind_v, eind_v, eind_l, open_begin=True)
    if eind_v is None or eind_l is None:
        return Periode(v, w, w, w, open_eind=True)
    # An end before its begin cannot be; a begin in the future has not lasted yet.
    return Periode(v, w, max(eind_v, v), max(eind_l, w))


def in_venster(regel: Tijdlijnregel, venster: Venster | None, vandaag: date) -> bool:
    """Tell whether an entry can have been going on in a period; None is all time."""
    if venster is None:
        return True
    p = periode(regel, vandaag)
    return p is not None and p.vroegst <= venster.tot and p.laatst >= venster.van


def gevraagd_venster(keuze: Keuze, vandaag: date) -> Venster | None:
    """Return the period that was asked for, or None for all time."""
    if keuze.jaren:
        van = date(keuze.van_jaar, 1, 1) if keuze.van_jaar else date.min
        tot = date(keuze.tot_jaar, 12, 31) if keuze.tot_jaar else date.max
        return Venster(van, tot)
    if keuze.zoom == "alles":
        return None
    terug, vooruit = ZOOMS[keuze.zoom]
    return Venster(vandaag - timedelta(days=terug), vandaag + timedelta(days=vooruit))


def kies(regels: Iterable[Tijdlijnregel], keuze: Keuze, vandaag: date) -> list[Tijdlijnregel]:
    """Return the entries that were asked for, in the order in which they came."""
    venster = gevraagd_venster(keuze, vandaag)
    return [
        r
        for r in regels
        if (not keuze.ketens or r.keten in keuze.ketens)
        and (not keuze.soorten or r.soort in keuze.soorten)
        and in_venster(r, venster, vandaag)
    ]


def _sleutel(regel: Tijdlijnregel) -> tuple[str, str, str]:
    """By the first date that is known; the unknown before the known within a year or month."""
    moment = regel.begin or regel.eind
    return (moment.code if moment else "", regel.begin.code, regel.id.hex)


def nieuwste_eerst(regels: Iterable[Tijdlijnregel]) -> list[Tijdlijnregel]:
    """Return the entries newest first; what is known least precisely comes last in its year, and
    what has no date at the end."""
    return sorted(regels, key=_sleutel, reverse=True)


@dataclass(frozen=True, slots=True)
class Jaargroep:
    """The entries of a year, newest first; `jaar` is None for what has no date."""

    jaar: int | None
    regels: list[Tijdlijnregel] = field(default_factory=list)


def per_jaar(regels: Sequence[Tijdlijnregel]) -> list[Jaargroep]:
    """Group entries that are sorted newest first by the year in which they began."""
    groepen: dict[int | None, Jaargroep] = {}
    for r in regels:
        moment = r.begin or r.eind
        jaar = moment.jaar if moment else None
        groepen.setdefault(jaar, Jaargroep(jaar)).regels.append(r)
    return list(groepen.values())


def teken_venster(regels: Iterable[Tijdlijnregel], keuze: Keuze, vandaag: date) -> Venster | None:
    """Return the period to draw: what was asked, or from the first entry to today and beyond.

    Whole years when all time is drawn, with a little room after today. None when no entry has a
    date.
    """
    perioden = [p for r in regels if (p := periode(r, vandaag))]
    if not perioden:
        return None
    eerste, laatste = min(p.vroegst for p in perioden), max(p.laatst for p in perioden)
    if keuze.alle_tijd:
        tot = max(laatste, vandaag)
        return Venster(date(eerste.year, 1, 1), tot + (tot - eerste) / 40 + timedelta(days=7))
    gevraagd = gevraagd_venster(keuze, vandaag)
    if gevraagd is None or not keuze.jaren:
        return gevraagd
    van = max(gevraagd.van, date(eerste.year, 1, 1))
    tot = min(gevraagd.tot, date(max(laatste, vandaag).year, 12, 31))
    return Venster(min(van, tot), tot)
