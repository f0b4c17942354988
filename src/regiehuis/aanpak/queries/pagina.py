"""The page of a plan: what is written, who stands behind it, and what is still missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _

from regiehuis.aanpak.models import Plantekst, Planversie
from regiehuis.aanpak.queries import plan as qp
from regiehuis.aanpak.queries.afspraken import Afspraakregel, open_afspraken
from regiehuis.aanpak.queries.lezen import Doelregel, client, doelen, namen_in
from regiehuis.aanpak.queries.verschil import leesbaar
from regiehuis.aanpak.rules import inhoud as ri
from regiehuis.aanpak.rules import plan as rp
from regiehuis.aanpak.rules.inhoud import Planinhoud, Verschil
from regiehuis.aanpak.rules.toetsen import Planbeeld, Uitkomst, toets
from regiehuis.casus import queries as casussen
from regiehuis.casus.queries import Deelnemers
from regiehuis.informatie import queries as informatie
from regiehuis.kern.registraties import PLANTOETSEN
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, functionarissen


@dataclass(frozen=True, slots=True)
class Stem:
    """What a hoedanigheid at the table says of a version."""

    hoedanigheid: UUID
    naam: str
    keten: str
    mensen: tuple[Mens, ...]
    reactie: rp.Reactie | None
    door: Mens | None

    @property
    def stand(self) -> tuple[str, str]:
        """Drawing and word."""
        if self.reactie is None:
            return "open", _("nog niet")
        return ("done", _("akkoord")) if self.reactie.akkoord else ("stopped", _("niet akkoord"))


@dataclass(frozen=True, slots=True)
class Planpagina:
    """Everything that the page of one version shows.

    Attributes:
        versies: all versions, newest first.
        vorige: the version with which `verschil` compares; None for the first.
        mijn: the hoedanigheid for which I may react.
        teksten: how the concept read before it was saved again.
    """

    plan: Planversie
    inhoud: Planinhoud
    doelen: list[Doelregel]
    versies: list[Planversie]
    geldend: Planversie | None
    vorige: Planversie | None
    verschil: list[Verschil]
    stemmen: list[Stem]
    aanpak: rp.Aanpak
    toetsen: list[Uitkomst]
    geschreven_door: Mens | None
    mijn: UUID | None = None
    mijn_reactie: rp.Reactie | None = None
    teksten: list[Plantekst] = field(default_factory=list)
    afspraken: list[Afspraakregel] = field(default_factory=list)

    @property
    def stand_woord(self) -> str:
        """The state in the language of the page."""
        return _(rp.STANDEN[self.plan.stand])

    @property
    def stand_teken(self) -> str:
        """How the state is drawn."""
        return {"concept": "doing", "voorgelegd": "open", "geldt": "done"}.get(
            self.plan.stand, "still"
        )

    @property
    def kan_nieuw(self) -> bool:
        """Whether a new version can be begun: none is in the making."""
        return not any(v.stand in rp.IN_DE_MAAK for v in self.versies)

    @property
    def wacht_op(self) -> list[Stem]:
        """Who has said nothing yet."""
        return [s for s in self.stemmen if s.reactie is None]

    @property
    def niet_akkoord(self) -> list[Stem]:
        """Who does not agree."""
        return [s for s in self.stemmen if s.reactie and not s.reactie.akkoord]

    @property
    def client(self) -> str:
        """Whether the client is at the table, in words."""
        return client(self.inhoud)

    @property
    def lvb(self) -> str:
        """Whether somebody looked for a mild intellectual disability, in words."""
        return _(ri.LVB[self.inhoud.lvb]) if self.inhoud.lvb else ""


def planpagina(door: Door, casus_id: UUID, plan_id: UUID | None = None) -> Planpagina | None:
    """The page of a version: by default the one in the making, else the one that holds.

    Returns None when the case has no plan yet.

    Raises:
        NietGevonden: this version is not there, or may not be seen.
    """
    alle = qp.versies(casus_id)
    plan = qp.versie(casus_id, plan_id) if plan_id else _eerst(alle)
    if plan is None:
        return None
    gelezen("plan", [plan.id], casus=casus_id)
    vorige = next(
        (v for v in alle if v.nummer < plan.nummer and v.stand in ("geldt", "vervangen")), None
    )
    inhouden = qp.inhouden([v for v in (plan, vorige) if v])
    d = casussen.deelnemers(casus_id)
    namen = namen_in(inhouden.values(), d)
    inhoud = inhouden[plan.id]
    gezien = _gezien(door, casus_id, inhoud)
    reacties = qp.reacties([plan])[plan.id]
    tafel = {lid.hoedanigheid_id for lid in d.leden}
    aanpak = qp.aanpak_van(plan, reacties, tafel)
    afspraken = open_afspraken(casus_id)
    mijn = qp.mijn_hoedanigheid(door, casus_id)
    wie = functionarissen([plan.gewijzigd_door_id, *(r.door for r in reacties.values())])
    return Planpagina(
        plan=plan,
        inhoud=inhoud,
        doelen=doelen(inhoud, namen, gezien),
        versies=alle,
        geldend=next((v for v in alle if v.stand == "geldt"), None),
        vorige=vorige,
        verschil=ri.vergelijk(leesbaar(inhouden[vorige.id], namen), leesbaar(inhoud, namen))
        if vorige
        else [],
        stemmen=_stemmen(d, reacties, wie),
        aanpak=aanpak,
        toetsen=_toetsen(door, plan, inhoud, aanpak, d, reacties, afspraken),
        geschreven_door=wie.get(plan.gewijzigd_door_id),
        mijn=mijn if plan.stand in rp.OM_TE_REAGEREN else None,
        mijn_reactie=reacties.get(mijn) if mijn else None,
        teksten=qp.eerdere_teksten(plan.id) if plan.stand in rp.IN_DE_MAAK else [],
        afspraken=afspraken,
    )


def _eerst(alle: Sequence[Planversie]) -> Planversie | None:
    levend = [v for v in alle if v.stand != "ingetrokken"]
    return next(iter(levend), alle[0] if alle else None)


def _gezien(door: Door, casus_id: UUID, inhoud: Planinhoud) -> set[UUID]:
    if not any(i.gegeven for i in inhoud.interventies):
        return set()
    return set(qp.interventies(door, casus_id))


def _stemmen(
    d: Deelnemers, reacties: Mapping[UUID, rp.Reactie], wie: Mapping[UUID, Mens]
) -> list[Stem]:
    per_hoedanigheid: dict[UUID, list[Mens]] = {}
    for lid in d.leden:
        per_hoedanigheid.setdefault(lid.hoedanigheid_id, []).append(d.mensen[lid.functionaris_id])
    uit = []
    for h, mensen in per_hoedanigheid.items():
        reactie = reacties.get(h)
        door = wie.get(reactie.door) if reactie and reactie.door else None
        uit.append(Stem(h, mensen[0].hoedanigheid, mensen[0].keten, tuple(mensen), reactie, door))
    volgorde = {True: 0, False: 1, None: 2}
    return sorted(uit, key=lambda s: volgorde[s.reactie.akkoord if s.reactie else None])


def _toetsen(
    door: Door,
    plan: Planversie,
    inhoud: Planinhoud,
    aanpak: rp.Aanpak,
    d: Deelnemers,
    reacties: Mapping[UUID, rp.Reactie],
    afspraken: Sequence[Afspraakregel],
) -> list[Uitkomst]:
    stand = informatie.standen([plan.casus_id]).get(plan.casus_id)
    eigen = toets(
        Planbeeld(
            inhoud=inhoud,
            soort_aanpak=aanpak.soort,
            tafel={lid.hoedanigheid_id: d.mensen[lid.functionaris_id].keten for lid in d.leden},
            gereageerd=frozenset(reacties),
            open_vragen=stand.gevraagd - stand.beantwoord if stand else 0,
            afspraken=len(afspraken),
            zonder_persoon=sum(a.zonder_persoon for a in afspraken),
        )
    )
    return sorted(
        [Uitkomst(u.sleutel, u.goed, _(u.label), u.bron) for u in eigen]
        + list(_van_anderen(door, plan)),
        key=lambda u: not u.goed,
    )


def _van_anderen(door: Door, plan: Planversie) -> Iterable[Uitkomst]:
    for t in PLANTOETSEN:
        goed = t.bouw(door, plan.casus_id, plan.id)
        if goed is not None:
            yield Uitkomst(t.sleutel, goed, t.label if goed else t.mist or t.label, t.bron)
