"""The page of one meeting: agenda, people, my own invitations, and what deserves a warning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _

from regiehuis.casus import queries as casussen
from regiehuis.kern.klok import lokaal
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.overleg import rules
from regiehuis.overleg.models import Agendapunt, Overleg, Uitnodiging
from regiehuis.overleg.queries.delen import (
    NIETS_TE_ZIEN,
    Genodigde,
    Onderwerp,
    Puntregel,
    genodigden,
    leidt,
    onderwerpen,
    overleg_rij,
    punten_van,
)
from regiehuis.overleg.queries.soort import soort_als_waarde
from regiehuis.regie.queries import casusregie


@dataclass(frozen=True, slots=True)
class Overlegblad:
    """Everything that the page of a meeting shows.

    Attributes:
        mensen: chair, minute-taker and planner by id.
        mijn: my own invitations, and those of whom I may answer for.
        regie: casusregisseur per case, as far as there is one.
        kan_komen: per item who may still be invited.
    """

    overleg: Overleg
    regels: Sequence[Puntregel]
    mensen: Mapping[UUID, Mens]
    mijn: Sequence[Genodigde]
    leidt: bool
    regie_mist: Mapping[UUID, str] = field(default_factory=dict)
    kan_komen: Mapping[UUID, Sequence[Mens]] = field(default_factory=dict)
    ziet_niet: Mapping[UUID, Sequence[Mens]] = field(default_factory=dict)

    @property
    def stand_label(self) -> str:
        """The state in words."""
        return _(rules.OVERLEGSTANDEN[self.overleg.stand])

    @property
    def duur(self) -> int:
        """Minutes of the meeting."""
        return int((self.overleg.einde - self.overleg.begin).total_seconds() // 60)

    @property
    def gevuld(self) -> int:
        """Minutes of all items together."""
        return sum(r.punt.minuten for r in self.regels)

    @property
    def voorzitter(self) -> Mens | None:
        """Who chairs."""
        return self.mensen.get(self.overleg.voorzitter_id) if self.overleg.voorzitter_id else None

    @property
    def notulist(self) -> Mens | None:
        """Who takes minutes."""
        return self.mensen.get(self.overleg.notulist_id) if self.overleg.notulist_id else None

    @property
    def niemand_uitgenodigd(self) -> list[Puntregel]:
        """Items that I see and to which nobody is invited."""
        return [r for r in self.regels if r.zichtbaar and not r.genodigden]

    @property
    def waarschuwingen(self) -> list[str]:
        """What a planner must know, in sentences."""
        o = self.overleg
        uit = [] if o.voorzitter_id else [_("Er is geen voorzitter.")]
        uit += [] if o.notulist_id else [_("Niemand schrijft het verslag.")]
        maten = rules.buiten_de_maat(
            [r.punt.minuten for r in self.regels], soort_als_waarde(o.type)
        )
        uit += [
            _("%(nummer)s heeft %(n)s minuten; gewoon is %(min)s tot %(max)s.")
            % {"nummer": self.regels[i].punt.nummer, "n": self.regels[i].punt.minuten,
               "min": o.type.minuten_min, "max": o.type.minuten_max}
            for i in maten
        ]  # fmt: skip
        return uit


def overlegblad(door: Door, overleg_id: UUID) -> Overlegblad:
    """A meeting with its agenda, for whoever belongs to it.

    Raises:
        NietGevonden: it does not exist, or may not be seen.
    """
    overleg = overleg_rij(overleg_id)
    punten = punten_van(overleg_id)
    woorden = onderwerpen(punten)
    zaken = {p.casus_id for p in punten if p.casus_id and p.id in woorden}
    regie = casusregie(zaken) if zaken else {}
    alle = _genodigden(overleg_id, [r.mens.id for r in regie.values()])
    regels = _regels(overleg, punten, woorden, alle)
    tafels = casussen.aan_tafel(zaken) if zaken else {}
    leiding = (overleg.voorzitter_id, overleg.notulist_id, overleg.gepland_door_id)
    mensen = functionarissen({*leiding, *(w for wie in tafels.values() for w in wie)})
    gelezen("overleg", [overleg_id])
    return Overlegblad(
        overleg=overleg,
        regels=regels,
        mensen=mensen,
        mijn=[g for g in alle if g.uitnodiging.functionaris_id == door.functionaris],
        leidt=leidt(door, overleg),
        regie_mist={
            r.punt.id: rules.REGIE_MIST[waarom]
            for r in regels
            if r.punt.casus_id and r.zichtbaar and (waarom := _regie(r, regie))
        },
        kan_komen={
            r.punt.id: _kan_komen(r, tafels, mensen) for r in regels if r.punt.casus_id in tafels
        },
        ziet_niet={
            r.punt.id: [
                mensen[w]
                for w in dict.fromkeys(leiding[:2])
                if w and w in mensen and w not in tafels[r.punt.casus_id]
            ]
            for r in regels
            if r.punt.casus_id in tafels
        },
    )


def _genodigden(overleg_id: UUID, regisseurs: Sequence[UUID]) -> list[Genodigde]:
    rijen = Uitnodiging.objects.filter(overleg_id=overleg_id, tot__isnull=True)
    return genodigden(list(rijen), regisseurs)


def _regels(
    overleg: Overleg,
    punten: Sequence[Agendapunt],
    woorden: Mapping[UUID, Onderwerp],
    alle: Sequence[Genodigde] = (),
) -> list[Puntregel]:
    """The items in order, with when each begins and who is invited."""
    per_punt: dict[UUID, list[Genodigde]] = {p.id: [] for p in punten}
    for g in alle:
        if g.uitnodiging.agendapunt_id in per_punt:
            per_punt[g.uitnodiging.agendapunt_id].append(g)
    tijden = rules.begintijden(lokaal(overleg.begin), [p.minuten for p in punten])
    return [
        Puntregel(p, tijd, woorden.get(p.id, NIETS_TE_ZIEN), per_punt[p.id])
        for p, tijd in zip(punten, tijden, strict=True)
    ]


def _regie(regel: Puntregel, regie: Mapping[UUID, object]) -> str:
    stand = regie.get(regel.punt.casus_id)  # type: ignore[arg-type]
    standen = {g.uitnodiging.functionaris_id: g.uitnodiging.stand for g in regel.genodigden}
    return rules.regie_mist(stand.mens.id if stand else None, standen)  # type: ignore[attr-defined]


def _kan_komen(
    regel: Puntregel, tafels: Mapping[UUID, set[UUID]], mensen: Mapping[UUID, Mens]
) -> list[Mens]:
    al = {g.uitnodiging.functionaris_id for g in regel.genodigden}
    wie = [mensen[w] for w in tafels[regel.punt.casus_id] - al if w in mensen]  # type: ignore[index]
    return sorted((m for m in wie if m.actief), key=lambda m: m.naam.casefold())


def agenda(overleg: Overleg) -> list[Puntregel]:
    """The items of a meeting in order, with their titles; without people."""
    punten = punten_van(overleg.id)
    return _regels(overleg, punten, onderwerpen(punten))
