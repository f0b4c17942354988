"""Agreements: of a case, of a point of a meeting, and the page of one."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as vertaal

from regiehuis.aanpak.models import Afspraak, Afspraakstap, Afspraaktekst
from regiehuis.aanpak.rules import afspraak as ra
from regiehuis.casus import queries as casussen
from regiehuis.kern.fouten import NietGevonden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.klok import vandaag
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import namens
from regiehuis.logboek.services import gelezen
from regiehuis.netwerk.queries import Mens, functionarissen

#: Drawing of a state: form and word (web: `tag`).
TEKENS = {
    "voorgesteld": "missing",
    "aanvaard": "open",
    "gedaan": "done",
    "niet_gedaan": "stopped",
    "geweigerd": "stopped",
    "ingetrokken": "still",
}
TE_LAAT = _("te laat")
ZONDER_PERSOON = _("niemand")
BEZIG = _("bezig")


@dataclass(frozen=True, slots=True)
class Afspraakregel:
    """An agreement as a row of a list.

    Attributes:
        mens: who does it.
        wat, klaar_als: '' for who sees the level taak only.
        laat: open and past its date.
        was: the date before the last change.
        bezig: progress was reported.
    """

    id: UUID
    casus: UUID
    casus_nummer: str
    wat: str
    klaar_als: str
    uiterlijk: date
    stand: str
    mens: Mens | None
    laat: bool
    url: str
    gemaakt_door: UUID
    gemaakt_op: datetime
    stand_op: datetime
    zonder_persoon: bool = False
    bezig: bool = False
    was: date | None = None
    reden: str = ""
    toelichting: str = ""
    versie: int = 1

    @property
    def open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.stand in ra.OPEN

    @property
    def teken(self) -> str:
        """How the state is drawn."""
        if self.open and (self.zonder_persoon or self.laat):
            return "late"
        return "doing" if self.bezig and self.open else TEKENS[self.stand]

    @property
    def woord(self) -> str:
        """The state in a word; a marked text."""
        if self.open and self.zonder_persoon:
            return ZONDER_PERSOON
        if self.laat:
            return TE_LAAT
        return BEZIG if self.bezig and self.open else ra.STANDEN[self.stand]

    @property
    def woord_vertaald(self) -> str:
        """The state in a word, in the language of the page."""
        return vertaal(self.woord)

    @property
    def reden_vertaald(self) -> str:
        """Why it was not done, in the language of the page."""
        return vertaal(ra.REDENEN[self.reden]) if self.reden else ""


def regels(rijen: Sequence[Afspraak]) -> list[Afspraakregel]:
    """Rows with their words, people and the last step: three queries."""
    if not rijen:
        return []
    teksten = {t.afspraak_id: t for t in Afspraaktekst.objects.filter(afspraak__in=rijen)}
    stappen: dict[UUID, list[Afspraakstap]] = defaultdict(list)
    for stap in Afspraakstap.objects.filter(afspraak__in=rijen).order_by("op", "id"):
        stappen[stap.afspraak_id].append(stap)
    mensen = functionarissen(r.functionaris_id for r in rijen)
    dag = vandaag()
    return [
        _regel(r, teksten.get(r.id), stappen[r.id], mensen.get(r.functionaris_id), dag)
        for r in rijen
    ]


def _regel(
    r: Afspraak,
    tekst: Afspraaktekst | None,
    stappen: Sequence[Afspraakstap],
    mens: Mens | None,
    dag: date,
) -> Afspraakregel:
    sinds = _sinds_overdracht(stappen)
    verzet = next((s for s in reversed(stappen) if s.uiterlijk_was), None)
    einde = next((s for s in reversed(stappen) if s.stap in EINDSTAPPEN), None)
    return Afspraakregel(
        id=r.id,
        casus=r.casus_id,
        casus_nummer=r.casus_nummer,
        wat=tekst.wat if tekst else "",
        klaar_als=tekst.klaar_als if tekst else "",
        uiterlijk=r.uiterlijk,
        stand=r.stand,
        mens=mens,
        laat=ra.is_laat(r.stand, r.uiterlijk, dag),
        url=reverse("aanpak:afspraak", args=[r.id]),
        gemaakt_door=r.gemaakt_door_id,
        gemaakt_op=r.gemaakt_op,
        stand_op=r.stand_op,
        zonder_persoon=r.zonder_persoon_op is not None,
        bezig=any(s.stap == "melden" for s in sinds),
        was=verzet.uiterlijk_was if verzet else None,
        reden=einde.reden if einde and r.stand not in ra.OPEN else "",
        toelichting=einde.tekst if einde and r.stand not in ra.OPEN else "",
        versie=r.versie,
    )


EINDSTAPPEN = ("weigeren", "afronden", "opgeven", "intrekken")


def _sinds_overdracht(stappen: Sequence[Afspraakstap]) -> Sequence[Afspraakstap]:
    """The steps of the one who has it now."""
    plek = max((i for i, s in enumerate(stappen) if s.stap == "overdragen"), default=-1)
    return stappen[plek + 1 :]


def _laat_bovenaan(rij: Afspraakregel) -> tuple[bool, date, UUID]:
    return (not rij.open, rij.uiterlijk, rij.id)


def _van_casus(casus_id: UUID) -> QuerySet[Afspraak]:
    return Afspraak.objects.filter(casus_id=casus_id)


def open_afspraken(casus_id: UUID) -> list[Afspraakregel]:
    """The open agreements of a case, soonest (and so the late ones) first: four queries."""
    rijen = regels(list(_van_casus(casus_id).filter(stand__in=ra.OPEN)))
    return sorted(rijen, key=_laat_bovenaan)


def open_per_persoon(casus_ids: Collection[UUID]) -> dict[UUID, dict[UUID, tuple[int, int]]]:
    """Per case and person how many agreements are open, and how many of those late: one query."""
    uit: dict[UUID, dict[UUID, tuple[int, int]]] = defaultdict(dict)
    rijen = Afspraak.objects.filter(
        casus_id__in=list(casus_ids), stand__in=ra.OPEN, zonder_persoon_op__isnull=True
    )
    dag = vandaag()
    for r in rijen.only("casus_id", "functionaris_id", "stand", "uiterlijk"):
        aantal, laat = uit[r.casus_id].get(r.functionaris_id, (0, 0))
        is_laat = ra.is_laat(r.stand, r.uiterlijk, dag)
        uit[r.casus_id][r.functionaris_id] = (aantal + 1, laat + is_laat)
    return dict(uit)


def afspraken(casus_id: UUID) -> list[Afspraakregel]:
    """Every agreement of a case: open ones first and late on top, then the ended ones."""
    rijen = regels(list(_van_casus(casus_id)))
    eind = sorted((r for r in rijen if not r.open), key=lambda r: r.stand_op, reverse=True)
    gelezen("afspraak", [r.id for r in rijen], casus=casus_id)
    return sorted((r for r in rijen if r.open), key=_laat_bovenaan) + eind


def afspraken_van(agendapunten: Collection[UUID]) -> dict[UUID, list[Afspraakregel]]:
    """The agreements that were made at these points of meetings: four queries."""
    rijen = list(Afspraak.objects.filter(agendapunt__in=list(agendapunten)))
    punt = {r.id: r.agendapunt for r in rijen}
    uit: dict[UUID, list[Afspraakregel]] = defaultdict(list)
    for regel in sorted(regels(rijen), key=lambda r: (r.gemaakt_op, r.id)):
        if (waar := punt[regel.id]) is not None:
            uit[waar].append(regel)
    return dict(uit)


# ---- the page of one ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stapregel:
    """What happened to an agreement, by whom."""

    stap: Afspraakstap
    door: Mens | None
    was: Mens | None = None

    @property
    def woord(self) -> str:
        """The step in the language of the page."""
        return vertaal(ra.STAPPEN[self.stap.stap])

    @property
    def reden(self) -> str:
        """Why it was not done, in the language of the page."""
        return vertaal(ra.REDENEN[self.stap.reden]) if self.stap.reden else ""


@dataclass(frozen=True, slots=True)
class Afspraakkaart:
    """One agreement on its own page.

    Attributes:
        alleen_taak: only number, date and who may be seen (ambassadeur, manager).
        mijn: it is mine, or of whom I stand in for, so I may answer.
        mag_beheren: I made it or direct the case, so I may withdraw it or give it to another.
        mag_wegzetten: I direct the case, so I may say that it was discussed.
    """

    rij: Afspraak
    regel: Afspraakregel
    maker: Mens | None
    stappen: tuple[Stapregel, ...] = field(default=())
    alleen_taak: bool = False
    mijn: bool = False
    mag_beheren: bool = False
    mag_wegzetten: bool = False


def van_mij(door: Door, rij: Afspraak) -> bool:
    """Whether I am the one who does it, or stand in for him now."""
    if rij.zonder_persoon_op is not None:
        return False
    return rij.functionaris_id in namens(door)


def rij_van(afspraak_id: UUID) -> Afspraak:
    """The row of an agreement that I may see.

    Raises:
        NietGevonden: it is not there, or may not be seen.
    """
    rij = Afspraak.objects.filter(id=afspraak_id).first()
    if rij is None:
        raise NietGevonden
    return rij


def afspraak(door: Door, afspraak_id: UUID) -> Afspraakkaart:
    """One agreement with its history.

    Raises:
        NietGevonden: it is not there, or may not be seen.
    """
    rij = rij_van(afspraak_id)
    gelezen("afspraak", [rij.id], casus=rij.casus_id)
    (regel,) = regels([rij])
    alleen_taak = not regel.wat
    stappen = (
        []
        if alleen_taak
        else list(Afspraakstap.objects.filter(afspraak_id=rij.id).order_by("-op", "-id"))
    )
    mensen = functionarissen(
        [rij.gemaakt_door_id, *(f for s in stappen for f in (s.door_id, s.functionaris_was_id))]
    )
    regie = not alleen_taak and leidt(door, rij.casus_id)
    return Afspraakkaart(
        rij=rij,
        regel=regel,
        maker=mensen.get(rij.gemaakt_door_id),
        stappen=tuple(
            Stapregel(s, mensen.get(s.door_id), mensen.get(s.functionaris_was_id))  # type: ignore[arg-type]
            for s in stappen
        ),
        alleen_taak=alleen_taak,
        mijn=not alleen_taak and van_mij(door, rij),
        mag_beheren=not alleen_taak and (regie or rij.gemaakt_door_id == door.functionaris),
        mag_wegzetten=regie,
    )


def leidt(door: Door, casus_id: UUID) -> bool:
    """Whether I direct or support this case for the house."""
    if not door.mag("afspraak:afhandelen"):
        return False
    return door.functionaris in {
        *casussen.voorzitters(casus_id),
        *casussen.ondersteuners(casus_id),
    }


def eis_beheer(kaart: Afspraakkaart) -> None:
    """Raise NietToegestaan for whoever neither made it nor directs the case."""
    ra.eis_maker_of_regie(maker=kaart.mag_beheren, regie=kaart.mag_wegzetten)
