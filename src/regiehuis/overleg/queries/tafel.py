"""One item: at the table during the meeting, and its report afterwards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from regiehuis.aanpak.queries import afspraken_van, open_afspraken, plan_nu
from regiehuis.casus import queries as casussen
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import namens
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.overleg import rules
from regiehuis.overleg.models import (
    Aanvulling,
    Agendapunt,
    Besluit,
    Derde,
    Notitie,
    Overleg,
    Uitnodiging,
)
from regiehuis.overleg.queries.delen import Genodigde, genodigden, leidt, onderwerpen
from regiehuis.regie.queries import casusregie


@dataclass(frozen=True, slots=True)
class Vak:
    """One text of an item: its question, what stands there, and in which version (0: nothing)."""

    sleutel: str
    vraag: str
    tekst: str = ""
    keuze: str = ""
    versie: int = 0
    door: Mens | None = None
    op: datetime | None = None

    @property
    def keuze_label(self) -> str:
        """The chosen word."""
        return _(rules.KEUZES[self.sleutel][self.keuze]) if self.keuze else ""

    @property
    def gevuld(self) -> bool:
        """Whether something was said here."""
        return bool(self.tekst or self.keuze)


@dataclass(frozen=True, slots=True)
class Stap:
    """One step of the discussion: minutes it has, and whether it is done, now, or to come."""

    sleutel: str
    label: str
    minuten: int
    stand: str


@dataclass(frozen=True, slots=True)
class Puntblad:
    """Everything that is known of one item, for who sees its case (or weighs its submission).

    Attributes:
        overleg: None for a member of the case who does not belong to the meeting itself.
        punten: fixed points that this kind of meeting asks for.
        bespreking: what was said, per step.
        afspraken: made at this item; `open`: older ones of the case that still run.
        ziet_niet: people at the table who may not see this case.
        mijn: the invitations that the person who looks answers.
    """

    punt: Agendapunt
    overleg: Overleg | None
    titel: str
    url: str
    uitkomst: str
    genodigden: Sequence[Genodigde]
    punten: Sequence[Vak]
    bespreking: Sequence[Vak]
    besluiten: Sequence[Besluit]
    derden: Sequence[Derde]
    aanvullingen: Sequence[tuple[Aanvulling, Mens | None]]
    mensen: Mapping[UUID, Mens]
    afspraken: Sequence[Any] = ()
    open: Sequence[Any] = ()
    plan: Any = None
    regie: Any = None
    ziet_niet: Sequence[Mens] = field(default_factory=tuple)
    leidt: bool = False
    mijn: Sequence[Genodigde] = ()

    @property
    def komt_nog(self) -> bool:
        """Whether the meeting still has to be held, with this item."""
        return self.punt.overleg_stand == "gepland" and self.punt.stand != "vervallen"

    @property
    def gehouden(self) -> bool:
        """Whether there is a report: not of what is to come, and not of what was called off."""
        p = self.punt
        begonnen = p.overleg_stand == "vastgesteld" or rules.schrijfbaar(p.overleg_stand)
        return begonnen and p.stand != "vervallen"

    @property
    def voorbereid(self) -> list[Vak]:
        """The fixed points of which something is known before the discussion."""
        return [v for v in self.punten if v.gevuld or _uit_andere_kamer(self, v)]

    @property
    def schrijfbaar(self) -> bool:
        """Whether the person who looks may record now."""
        p = self.punt
        return self.leidt and p.stand != "vervallen" and rules.schrijfbaar(p.overleg_stand)

    @property
    def aanwezig(self) -> list[Genodigde]:
        """Who was or is there."""
        return [g for g in self.genodigden if g.uitnodiging.aanwezig in ("aanwezig", "later")]

    @property
    def afwezig(self) -> list[Genodigde]:
        """Who was invited and is not there."""
        return [g for g in self.genodigden if g.uitnodiging.aanwezig == "afwezig"]

    @property
    def regie_mist(self) -> str:
        """Why the casusregisseur is not there, in a sentence; '' when he is."""
        if self.punt.casus_id is None:
            return ""
        standen = {
            g.uitnodiging.functionaris_id: (
                "afgemeld" if g.uitnodiging.aanwezig == "afwezig" else g.uitnodiging.stand
            )
            for g in self.genodigden
        }
        waarom = rules.regie_mist(self.regie.mens.id if self.regie else None, standen)
        return _(rules.REGIE_MIST[waarom]) if waarom else ""

    @property
    def stappen(self) -> list[Stap]:
        """The steps of the discussion with their time."""
        codes = list(rules.FASEN)
        plek = codes.index(self.punt.fase) if self.punt.fase else -1
        klaar = self.punt.stand == "besproken"
        minuten = rules.tijdvakken(self.punt.minuten)
        return [
            Stap(
                code,
                _(rules.FASEN[code]),
                minuten[code],
                "klaar" if klaar or i < plek else "nu" if i == plek else "straks",
            )
            for i, code in enumerate(codes)
        ]

    @property
    def verstreken(self) -> int:
        """Whole minutes since the discussion began; 0 before it."""
        if self.punt.begonnen_op is None:
            return 0
        tot = self.punt.besproken_op or nu()
        return max(0, int((tot - self.punt.begonnen_op).total_seconds() // 60))

    @property
    def nog(self) -> int:
        """Minutes left of the time box; below nought when it is over."""
        return self.punt.minuten - self.verstreken

    @property
    def niet_af(self) -> list[str]:
        """What the table has not answered yet; it may stay so, and stays visible."""
        return [v.vraag for v in self.punten if not v.gevuld and not _uit_andere_kamer(self, v)]


def _uit_andere_kamer(blad: Puntblad, vak: Vak) -> bool:
    return (vak.sleutel == "doel" and bool(blad.plan and blad.plan.doel)) or (
        vak.sleutel == "casusregie" and bool(blad.regie)
    )


def puntblad(door: Door, punt_id: UUID) -> Puntblad:
    """One item with all that was recorded: a fixed number of queries.

    Raises:
        NietGevonden: it does not exist, or its case (or weighing) may not be seen.
    """
    punt = Agendapunt.objects.select_related("type").filter(id=punt_id).first()
    woorden = onderwerpen([punt]).get(punt.id) if punt else None
    if punt is None or woorden is None:
        raise NietGevonden
    overleg = Overleg.objects.select_related("type").filter(id=punt.overleg_id).first()
    regie = casusregie([punt.casus_id]).get(punt.casus_id) if punt.casus_id else None
    tafel = casussen.aan_tafel([punt.casus_id])[punt.casus_id] if punt.casus_id else set()
    leiding = [overleg.voorzitter_id, overleg.notulist_id] if overleg else []
    gezegd = _gezegd(punt, {*leiding, *tafel})
    wie = _genodigden(punt_id, [regie.mens.id] if regie else [])
    mensen = gezegd["mensen"]
    gelezen("agendapunt", [punt_id], casus=punt.casus_id)
    return Puntblad(
        punt=punt,
        overleg=overleg,
        **woorden._asdict(),
        genodigden=wie,
        mijn=_mijn(door, wie),
        regie=regie,
        ziet_niet=[
            mensen[w]
            for w in dict.fromkeys(leiding)
            if w and w in mensen and tafel and w not in tafel
        ],
        leidt=_leidt(door, overleg, punt),
        **gezegd,
        **_van_aanpak(punt),
    )


def _genodigden(punt_id: UUID, regisseurs: Sequence[UUID]) -> list[Genodigde]:
    """Who was invited, or was there."""
    rijen = list(Uitnodiging.objects.filter(agendapunt_id=punt_id))
    return [
        g
        for g in genodigden(rijen, regisseurs)
        if g.uitnodiging.stand != "vervallen" or g.uitnodiging.aanwezig
    ]


def _mijn(door: Door, wie: Sequence[Genodigde]) -> list[Genodigde]:
    """The invitations that this person answers: his own, and those of whom he stands in for."""
    voor = namens(door)
    open_ = [g for g in wie if g.uitnodiging.tot is None]
    return [g for g in open_ if g.uitnodiging.functionaris_id in voor]


def _gezegd(punt: Agendapunt, ook: set[UUID | None]) -> dict[str, Any]:
    """What was said, decided and added, with the names of who did, and of `ook`."""
    notities = {n.sleutel: n for n in Notitie.objects.filter(agendapunt_id=punt.id)}
    besluiten = list(Besluit.objects.filter(agendapunt_id=punt.id).order_by("op", "id"))
    derden = list(Derde.objects.filter(agendapunt_id=punt.id).order_by("op", "id"))
    aanvullingen = list(Aanvulling.objects.filter(agendapunt_id=punt.id).order_by("op", "id"))
    mensen = functionarissen(
        {
            *ook,
            *(n.gewijzigd_door_id for n in notities.values()),
            *(b.door_id for b in besluiten),
            *(d.besloten_door_id for d in derden),
            *(a.door_id for a in aanvullingen),
        }
    )
    return {
        "punten": [
            _vak(s, rules.VASTE_PUNTEN[s], notities, mensen)
            for s in rules.VASTE_PUNTEN
            if s in punt.vaste_punten or s in notities
        ],
        "bespreking": [_vak(s, v, notities, mensen) for s, v in rules.BESPREKING.items()],
        "besluiten": besluiten,
        "derden": derden,
        "aanvullingen": [(a, mensen.get(a.door_id)) for a in aanvullingen],
        "mensen": mensen,
    }


def _leidt(door: Door, overleg: Overleg | None, punt: Agendapunt) -> bool:
    if overleg is None or not door.mag("overleg:vastleggen"):
        return False
    if leidt(door, overleg):
        return True
    return punt.casus_id is not None and door.functionaris in casussen.wie_leidt([punt.casus_id])


def _van_aanpak(punt: Agendapunt) -> dict[str, Any]:
    """Plan and agreements of the case; those made here apart from the older ones."""
    if punt.casus_id is None:
        return {}
    hier = afspraken_van([punt.id]).get(punt.id, [])
    al = {a.id for a in hier}
    return {
        "afspraken": hier,
        "open": [a for a in open_afspraken(punt.casus_id) if a.id not in al],
        "plan": plan_nu(punt.casus_id),
    }


def _vak(
    sleutel: str, vraag: str, notities: Mapping[str, Notitie], mensen: Mapping[UUID, Mens]
) -> Vak:
    rij = notities.get(sleutel)
    if rij is None:
        return Vak(sleutel, _(vraag))
    return Vak(
        sleutel,
        _(vraag),
        rij.tekst,
        rij.keuze,
        rij.versie,
        mensen.get(rij.gewijzigd_door_id),
        rij.gewijzigd_op,
    )
