"""The timeline in words: periods as far as they are known, and what the drawing says."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regiehuis.dossier import rules
from regiehuis.dossier.queries import Tijdlijn, tijdlijn
from regiehuis.dossier.tekening import Tekening, Woorden, teken
from regiehuis.kern.datums import DAGEN_KORT, MAANDEN_KORT, DeelDatum, Taal, kort
from regiehuis.kern.document import Blok, Tabel
from regiehuis.kern.registraties import Tijdlijnregel
from regiehuis.logboek.deur import Door
from regiehuis.web.taal import paginataal

#: Under the name of a lane, beside its marks.
MEERVOUD = {
    "incident": gettext_lazy("incidenten"),
    "contact": gettext_lazy("contactmomenten"),
    "overleg": gettext_lazy("overleggen"),
}
ZOOMNAMEN = {
    "alles": gettext_lazy("Alles"),
    "3jaar": gettext_lazy("3 jaar"),
    "1jaar": gettext_lazy("1 jaar"),
    "30dagen": gettext_lazy("30 dagen"),
}
#: Drawing of a result in the list: form and word (web: `tag`).
STANDEN = {"bereikt": "done", "deels": "doing", "niet_bereikt": "stopped"}


@dataclass(frozen=True, slots=True)
class Rij:
    """A line of the list, with its period and kind in words."""

    regel: Tijdlijnregel
    van: str
    tot: str
    soort: str

    @property
    def stand(self) -> str:
        """How its result is drawn; '' for words of people, which may be long: those are text."""
        return STANDEN.get(self.regel.uitslag, "")

    @property
    def einde(self) -> bool:
        """Whether there is anything to say of its result."""
        r = self.regel
        return bool(r.loopt or r.resultaat or r.reden or r.tussen)


@dataclass(frozen=True, slots=True)
class Jaar:
    """A year of the list; `jaar` is '' for what has no date."""

    jaar: str
    rijen: list[Rij]
    open: bool


def datumtekst(datum: DeelDatum, taal: Taal) -> str:
    """A partial date for a table: '23 nov 2026', 'juni 2019', '2019'."""
    if datum.precisie == "dag" and datum.vroegste:
        return kort(datum.vroegste, taal)
    return datum.print(taal)


def periode_tekst(regel: Tijdlijnregel, taal: Taal) -> tuple[str, str]:
    """When something began, and until when: ('3 nov 2026', 'tot nu'). The second may be ''."""
    if not rules.heeft_duur(regel):
        return (datumtekst(regel.begin, taal) if regel.begin else _("datum onbekend")), ""
    van = datumtekst(regel.begin, taal) if regel.begin else _("begin onbekend")
    if regel.loopt:
        return van, _("tot nu")
    if not regel.eind:
        return van, _("einde onbekend")
    if regel.eind == regel.begin:
        return van, ""
    return van, _("tot %(dag)s") % {"dag": datumtekst(regel.eind, taal)}


class Spraak:
    """The words of one timeline: what the list and the drawing both say is looked up once."""

    def __init__(self, taal: Taal) -> None:
        self.taal = taal
        self.kaders = {k: _(w) for k, w in rules.KADERS.items()}
        self.soorten = {k: _(w) for k, w in rules.SOORTEN.items()}
        self._perioden: dict[int, tuple[str, str]] = {}

    def periode(self, regel: Tijdlijnregel) -> tuple[str, str]:
        """See `periode_tekst`; for an entry that lives as long as the page."""
        if id(regel) not in self._perioden:
            self._perioden[id(regel)] = periode_tekst(regel, self.taal)
        return self._perioden[id(regel)]


#: So many lines are read at once: then every year of the list stands open.
ALLES_OPEN = 30


def lijst(gevonden: Tijdlijn, spraak: Spraak) -> list[Jaar]:
    """The same as the drawing, in words: per year, newest first; the newest year is open."""
    alles = len(gevonden.regels) <= ALLES_OPEN
    return [
        Jaar(
            str(groep.jaar) if groep.jaar else "",
            [_rij(r, spraak) for r in groep.regels],
            alles or nr == 0,
        )
        for nr, groep in enumerate(gevonden.per_jaar)
    ]


def _rij(r: Tijdlijnregel, spraak: Spraak) -> Rij:
    van, tot = spraak.periode(r)
    soort = spraak.soorten.get(r.soort, r.soort)
    # Words that begin with their kind ('Detentie') need it no second time.
    return Rij(r, van, tot, "" if str(r.zin).lower().startswith(soort.lower()) else soort)


def in_blokken(door: Door, casus_id: UUID) -> list[Blok]:
    """The timeline as a part of the file: a table, newest first."""
    spraak = Spraak(paginataal())
    rijen = []
    for r in tijdlijn(door, casus_id).regels:
        rij = _rij(r, spraak)
        kader = spraak.kaders.get(r.kader, "")
        rijen.append((f"{rij.van} {rij.tot}".strip(), r.wie, _zin(rij), kader, _einde(r)))
    kolommen = [_("Periode"), _("Organisatie"), _("Wat"), _("Kader"), _("Resultaat en reden")]
    return [Tabel(kolommen, rijen)] if rijen else []


def _zin(rij: Rij) -> str:
    zin = str(rij.regel.zin)
    return f"{rij.soort.capitalize()}. {zin}" if rij.soort else zin


def _einde(r: Tijdlijnregel) -> str:
    delen = [_("loopt nog") if r.loopt else r.resultaat, r.reden, *(t.zin for t in r.tussen)]
    return ". ".join(tekst.rstrip(".") for d in delen if (tekst := str(d)))


def tekening(gevonden: Tijdlijn, spraak: Spraak) -> Tekening | None:
    """The drawing, or None when there is nothing with a date."""
    venster = gevonden.venster
    if venster is None:
        return None
    return teken(gevonden.regels, venster, gevonden.op, woorden(spraak))


def woorden(spraak: Spraak) -> Woorden:
    """What the drawing says."""
    taal = spraak.taal
    return Woorden(
        kaders=spraak.kaders,
        meervoud={k: str(w) for k, w in MEERVOUD.items()},
        maanden=cast(Sequence[str], MAANDEN_KORT[taal]),
        dagen=cast(Sequence[str], DAGEN_KORT[taal]),
        vandaag=_("vandaag"),
        titel=lambda r: _titel(r, spraak),
        vast=_vast,
        datum=lambda r: datumtekst(r.begin, taal),
        duur=lambda n: ngettext("%(n)s dag", "%(n)s dagen", n) % {"n": n},
    )


def _titel(r: Tijdlijnregel, spraak: Spraak) -> str:
    """Everything about an entry in one line, for the pointer."""
    wanneer = " ".join(filter(None, spraak.periode(r)))
    delen: list[Any] = [r.wie, r.zin, spraak.kaders.get(r.kader, ""), wanneer]
    delen += [r.resultaat, r.reden]
    delen += [t.zin for t in r.tussen]
    return ". ".join(tekst.rstrip(".") for d in delen if (tekst := str(d).strip()))


def _vast(dagen: int) -> str:
    """How long somebody was held: days, weeks, months."""
    if dagen < 21:
        return ngettext("%(n)s dag vast", "%(n)s dagen vast", dagen) % {"n": dagen}
    if dagen < 61:
        return _("%(n)s weken vast") % {"n": round(dagen / 7)}
    return _("%(n)s mnd vast") % {"n": round(dagen / 30.4)}
