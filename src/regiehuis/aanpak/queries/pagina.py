"""The page of a plan: what is written with names instead of ids, who stands behind it, the
difference with the version before, and what is still missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from regiehuis.aanpak.models import Plantekst, Planversie
from regiehuis.aanpak.queries import plan as qp
from regiehuis.aanpak.queries.afspraken import Afspraakregel, open_afspraken
from regiehuis.aanpak.rules import inhoud as ri
from regiehuis.aanpak.rules import plan as rp
from regiehuis.aanpak.rules.inhoud import Interventie, Leesdeel, Planinhoud, Verschil
from regiehuis.aanpak.rules.toetsen import Planbeeld, Uitkomst, toets
from regiehuis.casus import queries as casussen
from regiehuis.casus.queries import Deelnemers
from regiehuis.informatie import queries as informatie
from regiehuis.kern.datums import DeelDatum, Taal, kort
from regiehuis.kern.klok import vandaag
from regiehuis.kern.registraties import PLANTOETSEN
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, functionarissen, namen_hoedanigheden


def taal() -> Taal:
    """The language of the page."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"


# ---- as it reads --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Interventieregel:
    """A planned intervention with names.

    Attributes:
        organisatie: name of the hoedanigheid that does it; '' when nobody was named.
        begonnen, voorbij: by its dates.
        gegeven: the item that tells of it, when it may be seen.
    """

    interventie: Interventie
    mens: Mens | None
    organisatie: str
    keten: str
    wanneer: str
    begonnen: bool
    voorbij: bool
    gegeven: UUID | None = None

    @property
    def stand(self) -> tuple[str, str]:
        """Drawing and word of how it stands."""
        if self.mens is None:
            return "missing", _("ontbreekt")
        if self.voorbij:
            return "still", _("voorbij")
        return ("doing", _("loopt")) if self.begonnen else ("open", _("start nog"))

    @property
    def kader(self) -> str:
        """The legal frame in words."""
        return _(ri.KADERS[self.interventie.kader]) if self.interventie.kader else ""

    @property
    def gegeven_url(self) -> str:
        """Where the item can be read, when it may be seen."""
        return reverse("informatie:gegeven", args=[self.gegeven]) if self.gegeven else ""


@dataclass(frozen=True, slots=True)
class Doelregel:
    """A sub-goal with its interventions; the last one holds those that serve none."""

    nummer: int
    tekst: str
    bereikt_als: str
    interventies: tuple[Interventieregel, ...]


@dataclass(frozen=True, slots=True)
class Namen:
    """Who is who in the versions of a page."""

    mensen: Mapping[UUID, Mens]
    hoedanigheden: Mapping[UUID, str]
    ketens: Mapping[UUID, str]

    def wie(self, i: Interventie) -> str:
        """'Tom Rietdijk, reclassering', or the organisation with 'nog niemand'."""
        mens = self.mensen.get(i.functionaris) if i.functionaris else None
        if mens:
            return f"{mens.naam}, {mens.organisatie}"
        naam = self.hoedanigheden.get(i.hoedanigheid, "") if i.hoedanigheid else ""
        return f"{naam}, {_('nog niemand')}" if naam else _("nog niemand")


def namen_in(inhouden: Iterable[Planinhoud], deelnemers: Deelnemers) -> Namen:
    """The names in these versions: two queries."""
    rijen = [i for inhoud in inhouden for i in inhoud.interventies]
    mensen = {
        **functionarissen(i.functionaris for i in rijen if i.functionaris),
        **deelnemers.mensen,
    }
    return Namen(
        mensen,
        namen_hoedanigheden(i.hoedanigheid for i in rijen if i.hoedanigheid),
        {m.hoedanigheid_id: m.keten for m in mensen.values() if m.hoedanigheid_id},
    )


def wanneer(begin: str, eind: str) -> str:
    """'van maart 2026 tot 1 juli 2027', from the codes of partial dates."""
    van = DeelDatum.van_code(begin).print(taal()) if begin else ""
    tot = DeelDatum.van_code(eind).print(taal()) if eind else ""
    if van and tot:
        return _("%(van)s tot %(tot)s") % {"van": van, "tot": tot}
    if tot:
        return _("tot %(tot)s") % {"tot": tot}
    return _("vanaf %(van)s") % {"van": van} if van else ""


def _regel(i: Interventie, namen: Namen, gezien: set[UUID], dag: date) -> Interventieregel:
    mens = namen.mensen.get(i.functionaris) if i.functionaris else None
    naam = namen.hoedanigheden.get(i.hoedanigheid, "") if i.hoedanigheid else ""
    begin = DeelDatum.van_code(i.begin).vroegste if i.begin else None
    eind = DeelDatum.van_code(i.eind).laatste if i.eind else None
    return Interventieregel(
        interventie=i,
        mens=mens,
        organisatie=mens.organisatie if mens else naam,
        keten=mens.keten if mens else namen.ketens.get(i.hoedanigheid, "huis"),  # type: ignore[arg-type]
        wanneer=wanneer(i.begin, i.eind),
        begonnen=begin is not None and begin <= dag,
        voorbij=eind is not None and eind < dag,
        gegeven=i.gegeven if i.gegeven in gezien else None,
    )


def doelen(inhoud: Planinhoud, namen: Namen, gezien: set[UUID]) -> list[Doelregel]:
    """The sub-goals with their interventions; those of none come last, without a number."""
    dag = vandaag()
    per_doel: dict[UUID | None, list[Interventieregel]] = {}
    for i in inhoud.interventies:
        per_doel.setdefault(i.deeldoel, []).append(_regel(i, namen, gezien, dag))
    uit = [
        Doelregel(nr, d.tekst, d.bereikt_als, tuple(per_doel.get(d.lijn, ())))
        for nr, d in enumerate(inhoud.deeldoelen, 1)
    ]
    if los := per_doel.get(None):
        uit.append(Doelregel(0, "", "", tuple(los)))
    return uit


# ---- the difference -----------------------------------------------------------------------------


def leesbaar(inhoud: Planinhoud, namen: Namen) -> list[Leesdeel]:
    """A version in words, part by part, to compare it with another."""
    return [
        *_teksten(inhoud),
        *_deeldoelen(inhoud),
        *_interventies(inhoud, namen),
        *_wederkerigheid(inhoud),
        *(
            Leesdeel(f"scenario:{s.lijn}", _("Scenario"), s.als, {_("Als"): s.als, _("Dan"): s.dan})
            for s in inhoud.scenarios
        ),
    ]


def _deeldoelen(inhoud: Planinhoud) -> Iterable[Leesdeel]:
    for d in inhoud.deeldoelen:
        velden = {_("Deeldoel"): d.tekst, _("Bereikt als"): d.bereikt_als}
        yield Leesdeel(f"deeldoel:{d.lijn}", _("Deeldoel"), d.tekst, velden)


def _interventies(inhoud: Planinhoud, namen: Namen) -> Iterable[Leesdeel]:
    deeldoel = {d.lijn: d.tekst for d in inhoud.deeldoelen}
    for i in inhoud.interventies:
        velden = {
            _("Wat"): i.wat,
            _("Wie"): namen.wie(i),
            _("Bij deeldoel"): deeldoel.get(i.deeldoel, "") if i.deeldoel else "",
            _("Kader"): _(ri.KADERS[i.kader]) if i.kader else "",
            _("Titel"): i.titel,
            _("Wanneer"): wanneer(i.begin, i.eind),
        }
        yield Leesdeel(f"interventie:{i.lijn}", _("Interventie"), i.wat, velden)


def _wederkerigheid(inhoud: Planinhoud) -> Iterable[Leesdeel]:
    for w in inhoud.wederkerigheid:
        velden = {
            _("De betrokkene doet"): w.doet,
            _("De betrokkene krijgt"): w.krijgt,
            _("Grond"): w.grond,
            _("Gebeurt het niet"): w.anders,
        }
        yield Leesdeel(f"wederkerigheid:{w.lijn}", _("Wederkerigheid"), w.doet, velden)


def _teksten(inhoud: Planinhoud) -> list[Leesdeel]:
    dagen = [kort(d, taal()) if d else "" for d in (inhoud.zsm_van, inhoud.zsm_tot)]
    teksten = (
        ("doel", _("Gezamenlijk doel"), inhoud.doel),
        ("probleem", _("Probleem"), inhoud.probleem),
        ("client", _("De betrokkene aan tafel"), _client(inhoud)),
        ("lvb", _("Licht verstandelijke beperking"), _(ri.LVB[inhoud.lvb]) if inhoud.lvb else ""),
        ("zsm", _("Advies voor ZSM"), inhoud.zsm),
        ("zsm_tijd", _("Advies voor ZSM geldt"), " - ".join(dagen) if any(dagen) else ""),
    )
    return [Leesdeel(s, kop, "", {kop: tekst}) for s, kop, tekst in teksten if tekst]


def _client(inhoud: Planinhoud) -> str:
    woord = _(ri.CLIENT[inhoud.client]) if inhoud.client else ""
    return ". ".join(d for d in (woord, inhoud.client_toelichting) if d)


# ---- the page -----------------------------------------------------------------------------------


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
        return _client(self.inhoud)

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


@dataclass(frozen=True, slots=True)
class Botsing:
    """What somebody else saved while I wrote: the difference from his text to mine."""

    wie: Mens | None
    plan: Planversie
    verschil: list[Verschil]


def botsing(casus_id: UUID, huidig: Planversie, mijn: Planinhoud) -> Botsing:
    """The difference between what is stored now and what I typed."""
    inhoud = qp.inhoud_van(huidig)
    namen = namen_in([inhoud, mijn], casussen.deelnemers(casus_id))
    return Botsing(
        functionarissen([huidig.gewijzigd_door_id]).get(huidig.gewijzigd_door_id),
        huidig,
        ri.vergelijk(leesbaar(inhoud, namen), leesbaar(mijn, namen)),
    )
