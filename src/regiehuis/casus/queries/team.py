"""The page of the team: who takes part, with which task, and the direct circle as a drawing."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from regiehuis.casus import rules
from regiehuis.casus.models import Betrokkene, GeheimAdres, Lid
from regiehuis.casus.queries.deur import REGIE
from regiehuis.casus.queries.kop import Kop, Taakregel
from regiehuis.casus.queries.ruggengraat import naam_en_leeftijd
from regiehuis.casus.tekening import Figuur, Knoop, Tekening, teken
from regiehuis.kern.registraties import TEAMVLAGGEN
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import Mens, kiesbaar


@dataclass(frozen=True, slots=True)
class Lidregel:
    """A member with his name, organisation and reason."""

    lid: Lid
    mens: Mens

    @property
    def oorzaak_label(self) -> str:
        """Why the membership ended, in words."""
        return _(rules.OORZAKEN[self.lid.oorzaak]) if self.lid.oorzaak else ""


@dataclass(frozen=True, slots=True)
class Kringregel:
    """A person of the case, as far as this functionaris sees."""

    betrokkene: Betrokkene
    naam: str
    adres: str = ""

    @property
    def minimaal(self) -> bool:
        """Whether only the least is kept: a child or victim beside the subject."""
        return rules.is_minimaal(
            rules.Kringlid(
                rol=self.betrokkene.rol,
                soort=self.betrokkene.soort,
                minderjarig=self.betrokkene.minderjarig,
            )
        )

    @property
    def status_label(self) -> str:
        """What is special, in words, or ''."""
        return _(rules.STATUSSEN[self.betrokkene.status]) if self.betrokkene.status else ""


@dataclass(frozen=True, slots=True)
class Team:
    """Everything on the page of the team."""

    leden: list[Lidregel]
    leeg: list[Lidregel]
    vorige: list[Lidregel]
    taken: list[Taakregel]
    onderwerpen: list[Kringregel]
    kring: list[Kringregel]
    tekening: Tekening

    @property
    def na_afsluiten(self) -> bool:
        """Whether the case opened again and nobody takes part yet: who did is proposed."""
        return not self.leden and any(r.lid.oorzaak == "afgesloten" for r in self.vorige)


def team(door: Door, kop: Kop) -> Team:
    """Return the team of a case: one query more than its head, for secret addresses."""
    d = kop.deelnemers
    geheim = _geheime_adressen([b.id for b in kop.betrokkenen if b.adres_geheim])
    personen = [
        Kringregel(b, naam_en_leeftijd(b), geheim.get(b.id, b.adres)) for b in kop.betrokkenen
    ]
    return Team(
        leden=[Lidregel(lid, d.mensen[lid.functionaris_id]) for lid in d.leden],
        leeg=[
            Lidregel(lid, d.mensen[lid.functionaris_id])
            for lid in rules.lege_plaatsen([*d.leden, *d.vorige])
        ],
        vorige=[Lidregel(lid, d.mensen[lid.functionaris_id]) for lid in d.vorige],
        taken=kop.regie,
        onderwerpen=[p for p in personen if p.betrokkene.rol == "onderwerp"],
        kring=[p for p in personen if p.betrokkene.rol == "directe_kring"],
        tekening=_tekening(door, kop),
    )


def adres_van(betrokkene: Betrokkene) -> str:
    """Return the address of a person as far as this functionaris may see it."""
    return _geheime_adressen([betrokkene.id]).get(betrokkene.id, betrokkene.adres)


def _geheime_adressen(ids: list[UUID]) -> dict[UUID, str]:
    # The policy shows these to the procesregisseur and the deputy only; the newest row is last.
    rijen = GeheimAdres.objects.filter(betrokkene_id__in=ids).order_by("op", "id")
    return dict(rijen.values_list("betrokkene_id", "adres"))


def kandidaten(door: Door, kop: Kop, zoek: str = "", aantal: int = 60) -> list[Mens]:
    """Return who can be added to a case: everybody of the house who does not take part yet."""
    al_erbij = kop.deelnemers.nu
    gevonden = kiesbaar(door, zoek, behalve=al_erbij)
    return [m for m in gevonden if set(m.rollen) - rules.ZONDER_CASUS][:aantal]


def huisstaf(door: Door, kop: Kop, taak: str) -> list[Mens]:
    """Return who of the house can get a task: not who has it; the deputy can move up."""
    bezet = {
        t.functionaris_id
        for t in kop.deelnemers.taken
        if t.taak == taak or (taak == "plaatsvervanger" and t.taak in REGIE)
    }
    rollen = {"procesregisseur"} if taak == "procesregisseur" else rules.HUISROLLEN
    mensen = {m.id: m for rol in sorted(rollen) for m in kiesbaar(door, rol=rol, behalve=bezet)}
    return sorted((m for m in mensen.values() if m.publiek), key=lambda m: m.naam)


# ---- the drawing --------------------------------------------------------------------------------


def _vlaggen(door: Door, casus_id: UUID) -> dict[UUID, str]:
    """The word with each person that later rooms give; the first one counts."""
    uit: dict[UUID, str] = {}
    for vlag in TEAMVLAGGEN:
        for wie in vlag.bouw(door, casus_id):
            uit.setdefault(wie, str(vlag.label))
    return uit


def _tekening(door: Door, kop: Kop) -> Tekening:
    d = kop.deelnemers
    vlaggen = _vlaggen(door, kop.casus.id)
    knopen = []
    for regel in kop.regie:
        wie = regel.mens
        knopen.append(
            Knoop(
                naam=wie.naam if wie else _("niemand"),
                bij=_("Veiligheidshuis") if wie else _("vacature"),
                keten="huis",
                vlag=regel.label,
                nadruk=regel.taak == "procesregisseur",
                ontbreekt=wie is None,
            )
        )
    taakhouders = {t.functionaris_id for t in d.taken}
    for lid in d.leden:
        mens = d.mensen[lid.functionaris_id]
        if mens.id not in taakhouders:
            vlag = vlaggen.get(mens.id, "")
            knopen.append(Knoop(mens.naam, mens.organisatie, mens.keten, vlag, nadruk=bool(vlag)))
    for lid in rules.lege_plaatsen([*d.leden, *d.vorige]):
        mens = d.mensen[lid.functionaris_id]
        knopen.append(
            Knoop(naam=_("niemand"), bij=mens.organisatie, keten=mens.keten, ontbreekt=True)
        )
    personen = [b for b in kop.betrokkenen if b.rol == "onderwerp"]
    kring = [b for b in kop.betrokkenen if b.rol == "directe_kring"]
    figuren = [_figuur(b) for b in kring]
    if len(personen) > 1:
        figuren = [_onderwerp(b) for b in personen] + figuren
    return teken(midden=kop.titel, kring=figuren, professionals=knopen)


def _figuur(b: Betrokkene) -> Figuur:
    """Somebody of the direct circle: 'zus', and what more is said than that word again."""
    naam, _komma, rest = b.aanduiding.partition(", ")
    zelfde = naam.casefold() == b.relatie.casefold()
    return Figuur(naam=b.relatie or naam, bij=rest if zelfde or not b.relatie else b.aanduiding)


def _onderwerp(b: Betrokkene) -> Figuur:
    """One of several subjects: the name, and under it the relation and the age."""
    naam, _komma, rest = b.aanduiding.partition(", ")
    relatie = "" if naam.casefold() == b.relatie.casefold() else b.relatie
    return Figuur(naam, ", ".join(d for d in (relatie, rest) if d), onderwerp=True)
