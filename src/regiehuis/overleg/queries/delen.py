"""Rows of several pages: an item with its people, an invitation in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.casus import queries as casussen
from regiehuis.instroom.queries import van_wegingen
from regiehuis.instroom.rules import OPEN, STANDEN
from regiehuis.kern.fouten import NietGevonden
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.overleg import rules
from regiehuis.overleg.models import Agendapunt, Overleg, Uitnodiging, Uitnodigingtekst


class Onderwerp(NamedTuple):
    """What an item is about; all empty for who sees the number only.

    Attributes:
        url: of the case or submission.
        uitkomst: of a submission that is not weighed any more, in words.
    """

    titel: str = ""
    url: str = ""
    uitkomst: str = ""


NIETS_TE_ZIEN = Onderwerp()


@dataclass(frozen=True, slots=True)
class Genodigde:
    """One person of one item: invitation, what is expected, answer, and who comes instead."""

    uitnodiging: Uitnodiging
    mens: Mens | None
    vervanger: Mens | None = None
    verwacht: str = ""
    reden: str = ""
    casusregie: bool = False

    @property
    def stand_label(self) -> str:
        """The answer in words."""
        return _(rules.UITNODIGINGSTANDEN[self.uitnodiging.stand])

    @property
    def vervanger_label(self) -> str:
        """How the proposal of a substitute stands."""
        stand = self.uitnodiging.vervanger_stand
        return _(rules.VERVANGERSTANDEN[stand]) if stand else ""

    @property
    def naam(self) -> str:
        """Name, or words for somebody who is not there any more."""
        return self.mens.naam if self.mens else _("iemand")


@dataclass(frozen=True, slots=True)
class Puntregel:
    """One item of an agenda, as its reader may see it.

    Attributes:
        begin: when it begins, if all items take their time.
    """

    punt: Agendapunt
    begin: datetime
    onderwerp: Onderwerp = NIETS_TE_ZIEN
    genodigden: Sequence[Genodigde] = field(default_factory=tuple)

    @property
    def zichtbaar(self) -> bool:
        """Whether the content may be seen."""
        return bool(self.onderwerp.url)

    @property
    def titel(self) -> str:
        """Whom it is about."""
        return self.onderwerp.titel

    @property
    def lid_nieuw(self) -> str:
        """Address to add a member to the case."""
        return reverse("casus:lid_nieuw", args=[self.punt.casus_id]) if self.punt.casus_id else ""

    @property
    def stand_label(self) -> str:
        """How far the discussion is."""
        return _(rules.PUNTSTANDEN[self.punt.stand])

    @property
    def kop(self) -> str:
        """The title, or the number."""
        return self.titel or self.punt.nummer


def overleg_rij(overleg_id: UUID) -> Overleg:
    """A meeting that may be seen.

    Raises:
        NietGevonden
    """
    rij = Overleg.objects.select_related("type").filter(id=overleg_id).first()
    if rij is None:
        raise NietGevonden
    return rij


def punten_van(overleg: UUID) -> list[Agendapunt]:
    """The items that count, in order."""
    rijen = Agendapunt.objects.filter(overleg_id=overleg).exclude(stand="vervallen")
    return list(rijen.order_by("volgorde", "id"))


def onderwerpen(punten: Iterable[Agendapunt]) -> dict[UUID, Onderwerp]:
    """What each item is about whose content may be seen: at most three queries."""
    rijen = list(punten)
    uit: dict[UUID, Onderwerp] = {}
    zaken = casussen.aanduidingen(p.casus_id for p in rijen if p.casus_id)
    wegingen = [p.weging_id for p in rijen if p.weging_id]
    aanmeldingen = van_wegingen(wegingen) if wegingen else {}
    for punt in rijen:
        if punt.casus_id in zaken:
            adres = reverse("casus:casus", args=[punt.casus_id])
            uit[punt.id] = Onderwerp(zaken[punt.casus_id], adres)
        elif punt.weging_id in aanmeldingen:
            rij = aanmeldingen[punt.weging_id]
            adres = reverse("instroom:wegen", args=[rij.id])
            uit[punt.id] = Onderwerp(rij.inhoud.aanduiding, adres, _uitkomst(rij.stand))
    return uit


def _uitkomst(stand: str) -> str:
    """What came of a submission that is not weighed any more."""
    return "" if stand in OPEN else _(STANDEN[stand])


def genodigden(
    uitnodigingen: Sequence[Uitnodiging], regisseurs: Iterable[UUID] = ()
) -> list[Genodigde]:
    """These invitations with names and words, most certain first: two queries."""
    mensen = functionarissen(i for u in uitnodigingen for i in (u.functionaris_id, u.vervanger_id))
    ids = [u.id for u in uitnodigingen]
    teksten = {t.uitnodiging_id: t for t in Uitnodigingtekst.objects.filter(uitnodiging_id__in=ids)}
    regie = set(regisseurs)
    uit = [
        Genodigde(
            u,
            mensen.get(u.functionaris_id),
            mensen.get(u.vervanger_id) if u.vervanger_id else None,
            teksten[u.id].verwacht if u.id in teksten else "",
            teksten[u.id].reden if u.id in teksten else "",
            u.functionaris_id in regie,
        )
        for u in uitnodigingen
    ]
    volgorde = list(rules.UITNODIGINGSTANDEN)
    return sorted(uit, key=lambda g: (volgorde.index(g.uitnodiging.stand), g.naam.casefold()))


def leidt(door: Door, overleg: Overleg) -> bool:
    """Whether somebody is chair, minute-taker or planner of a meeting."""
    return door.functionaris in (
        overleg.voorzitter_id, overleg.notulist_id, overleg.gepland_door_id
    )  # fmt: skip
