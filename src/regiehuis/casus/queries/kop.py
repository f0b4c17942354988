"""The head of every page of a case: whom, facts, who sees it, tabs with what is new."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from regiehuis.casus import rules
from regiehuis.casus.models import Betrokkene, Bezoek, Casus, Casusinhoud, Toewijzing
from regiehuis.casus.queries.deur import (
    Deelnemers,
    betrokkenen,
    casus_voor,
    deelnemers,
    inhoud_van,
)
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.kern.registraties import CASUS_TABBLADEN, Tabblad
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import gebeurtenissen
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens

#: A member who stopped is named under "Niet voor" for so long.
NIET_MEER = timedelta(days=365)
#: Subjects of events of this room that are told on the page of the team.
TEAMZAKEN = ("lid", "toewijzing", "vacature", "betrokkene")


@dataclass(frozen=True, slots=True)
class Zichtbaarheid:
    """Who sees the content: organisations, number of people, and who no longer does."""

    voor: list[str]
    aantal: int
    niet_voor: list[str]


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab of the case page, ready to print; `telling` is the count in it."""

    sleutel: str
    label: Any
    url: str
    actief: bool
    telling: int | None = None
    nieuw: int = 0


@dataclass(frozen=True, slots=True)
class Taakregel:
    """A task of the house: who has it, or nobody."""

    taak: str
    label: str
    toewijzing: Toewijzing | None = None
    mens: Mens | None = None

    @property
    def vacature(self) -> bool:
        """Whether nobody has it while somebody must."""
        return self.mens is None


@dataclass(frozen=True, slots=True)
class Weetregel:
    """Somebody who sees the content: where he belongs, and what he sees or is needed for."""

    mens: Mens
    keten: str
    bij: str
    ziet: str


@dataclass(frozen=True, slots=True)
class Kop:
    """What every page of a case shows above its own content.

    Attributes:
        inhoud: None for who sees the core only (`alleen_kern`).
        sinds: since when changes are new to this functionaris; None at a first visit.
    """

    casus: Casus
    inhoud: Casusinhoud | None
    deelnemers: Deelnemers
    betrokkenen: list[Betrokkene]
    zichtbaar: Zichtbaarheid
    tabbladen: list[Tab]
    sinds: datetime | None
    huisnaam: str = ""
    per_onderwerp: Mapping[str, int] = field(default_factory=dict)

    @property
    def alleen_kern(self) -> bool:
        """Whether only number, phase and regie may be seen."""
        return self.inhoud is None

    @property
    def dicht(self) -> bool:
        """Whether the case is closed."""
        return self.casus.fase == rules.AFGESLOTEN

    @property
    def titel(self) -> str:
        """How the case is called; its number for who sees the core only."""
        if self.inhoud:
            return self.inhoud.aanduiding
        return _("Casus %(nummer)s") % {"nummer": self.casus.nummer}

    @property
    def fase_label(self) -> str:
        """The phase in words."""
        return _(rules.FASELABELS[self.casus.fase])

    @property
    def route_label(self) -> str:
        """The route in words."""
        return _(rules.ROUTES[self.casus.route])

    @property
    def regie(self) -> list["Taakregel"]:
        """The tasks of the house: who has each, and what nobody has."""
        d = self.deelnemers
        uit = []
        for taak, label in rules.TAKEN.items():
            bezet = [t for t in d.taken if t.taak == taak]
            uit += [Taakregel(taak, _(label), t, d.mensen.get(t.functionaris_id)) for t in bezet]
            if not bezet and taak != "ondersteuning":
                uit.append(Taakregel(taak, _(label)))
        return uit

    @property
    def wie_weet_wat(self) -> list["Weetregel"]:
        """Everybody who sees the content, with what he sees in words."""
        d = self.deelnemers
        uit = [
            Weetregel(
                r.mens,
                "huis",
                f"{_('Veiligheidshuis')}, {r.label}",
                _("Ziet alles in deze casus.")
                if r.taak != "ondersteuning"
                else _("Ziet de casus, niet de geheime adressen."),
            )
            for r in self.regie
            if r.mens
        ]
        al = {r.mens.id for r in uit}
        for lid in d.leden:
            mens = d.mensen[lid.functionaris_id]
            if mens.id not in al:
                bij = ", ".join(x for x in (mens.organisatie, mens.functie) if x)
                uit.append(Weetregel(mens, mens.keten, bij, lid.reden))
        return uit


def kop(door: Door, casus_id: UUID, actief: str = "") -> Kop:
    """Return the head of a case.

    Args:
        actief: key of the tab that is open.

    Raises:
        NietGevonden: the case may not be seen; who may see none is not told that this one exists.
    """
    if "casus:bekijken" not in door.rechten:
        raise NietGevonden
    casus = casus_voor(door, casus_id)
    inhoud = inhoud_van(casus_id)
    mensen = deelnemers(casus_id)
    personen = betrokkenen(casus_id) if inhoud else []
    gelezen("casus", [casus_id], casus=casus_id, onderwerpen=[b.id for b in personen])
    sinds = _sinds(door, casus_id)
    nieuw = _nieuw_per_onderwerp(door, casus_id, sinds) if inhoud else Counter()
    return Kop(
        casus=casus,
        inhoud=inhoud,
        deelnemers=mensen,
        betrokkenen=personen,
        zichtbaar=_zichtbaarheid(door, mensen),
        tabbladen=_tabbladen(door, casus_id, actief, nieuw) if inhoud else [],
        sinds=sinds,
        huisnaam=door.huisnaam,
        per_onderwerp=nieuw,
    )


def kop_met_inhoud(door: Door, casus_id: UUID, actief: str = "") -> Kop:
    """Return the head of a case of which the content may be seen.

    Raises:
        NietGevonden: the case, or its content, may not be seen.
    """
    gevonden = kop(door, casus_id, actief)
    if gevonden.alleen_kern:
        raise NietGevonden
    return gevonden


def _sinds(door: Door, casus_id: UUID) -> datetime | None:
    bezoek = Bezoek.objects.filter(casus_id=casus_id, functionaris_id=door.functionaris).first()
    if bezoek is None:
        return None
    return rules.grens_van_bezoek(bezoek.vorige_op, bezoek.gezien_op, nu())


def _nieuw_per_onderwerp(door: Door, casus_id: UUID, sinds: datetime | None) -> Counter[str]:
    if sinds is None:
        return Counter()
    rijen = gebeurtenissen(casus=casus_id, sinds=sinds, behalve_door=door.functionaris)
    return Counter(":".join(s.split(":")[:2]) for s in rijen.values_list("soort", flat=True))


def _zichtbaarheid(door: Door, mensen: Deelnemers) -> Zichtbaarheid:
    huis = door.huisnaam or "Veiligheidshuis"
    nu_leden = [mensen.mensen[lid.functionaris_id].organisatie for lid in mensen.leden]
    voor = rules.organisaties_in_volgorde([*([huis] if mensen.taken else []), *nu_leden], (huis,))
    grens = nu() - NIET_MEER
    gestopt = {
        mensen.mensen[lid.functionaris_id].organisatie
        for lid in mensen.vorige
        if lid.tot and lid.tot > grens
    }
    return Zichtbaarheid(voor, mensen.aantal, rules.organisaties_in_volgorde(gestopt - set(voor)))


def _tabbladen(door: Door, casus_id: UUID, actief: str, nieuw: Mapping[str, int]) -> list[Tab]:
    zichtbaar = [t for t in CASUS_TABBLADEN if t.recht is None or door.mag(t.recht)]
    aantallen: Counter[str] = Counter()
    for onderwerp, aantal in nieuw.items():
        if doel := _tab_van(onderwerp, zichtbaar):
            aantallen[doel] += aantal
    uit = []
    for tab in zichtbaar:
        try:
            url = reverse(tab.adres, args=[casus_id])
        except NoReverseMatch:  # a room that is not (yet) in this installation
            continue
        telling = tab.telling(door, casus_id) if tab.telling else None
        uit.append(
            Tab(
                sleutel=tab.sleutel,
                label=tab.label,
                url=url,
                actief=tab.sleutel == actief,
                telling=telling,
                nieuw=aantallen[tab.sleutel],
            )
        )
    return uit


def _tab_van(onderwerp: str, tabbladen: Sequence[Tabblad]) -> str | None:
    """The tab that tells about a subject ('informatie:verzoek'): by name, else the room's first."""
    kamer, zaak = onderwerp.split(":")
    if kamer == "casus":
        return "team" if zaak in TEAMZAKEN else None
    eigen = [t for t in tabbladen if t.adres.split(":")[0] == kamer]
    op_naam = [t for t in eigen if t.adres.split(":")[1].startswith(zaak)]
    return next((t.sleutel for t in (*op_naam, *eigen)), None)
