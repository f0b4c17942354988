"""The table of a case: who takes part now, and therefore who sees what is put on it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regiehuis.casus import queries as casussen
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.queries import Mens


@dataclass(frozen=True, slots=True)
class Zichtbaarheid:
    """Who will see something, for a page that says it in words before it is sent.

    Attributes:
        wel: names of organisations that will see it.
        niet: names of organisations at the table that will not.
        aantal: number of people who will see it.
        mensen: these people.
        merk: changes when the people or the choice change, so that nobody sends something
            under another sentence than he read.
    """

    wel: tuple[str, ...]
    niet: tuple[str, ...]
    aantal: int
    mensen: tuple[Mens, ...]
    merk: str

    @property
    def zin(self) -> str:
        """'Zichtbaar voor: politie en OM (4 personen). Niet voor: GGZ.'"""
        wie = ngettext(
            "Zichtbaar voor: %(wie)s (%(n)s persoon).",
            "Zichtbaar voor: %(wie)s (%(n)s personen).",
            self.aantal,
        ) % {"wie": opsomming(self.wel), "n": self.aantal}
        if not self.niet:
            return wie
        return wie + " " + _("Niet voor: %(wie)s.") % {"wie": opsomming(self.niet)}


@dataclass(frozen=True, slots=True)
class Tafel:
    """Members of a case, and who directs and supports it."""

    casus: UUID
    leden: tuple[Mens, ...]
    regie: tuple[Mens, ...]
    ondersteuning: tuple[Mens, ...]

    @property
    def hoedanigheden(self) -> dict[UUID, str]:
        """Capacities of the members, with the name that a form shows."""
        return {m.hoedanigheid_id: m.hoedanigheid for m in self.leden if m.hoedanigheid_id}

    def wie(self, gekozen: Collection[UUID] | None) -> tuple[Mens, ...]:
        """Who sees an item: everybody, or the chosen capacities and who directs the case."""
        if gekozen is None:
            kring: Iterable[Mens] = (*self.regie, *self.ondersteuning, *self.leden)
        else:
            kring = (*self.regie, *(m for m in self.leden if m.hoedanigheid_id in gekozen))
        return tuple({m.id: m for m in kring}.values())

    def zichtbaarheid(self, gekozen: Collection[UUID] | None) -> Zichtbaarheid:
        """Who will see an item with this choice, in words."""
        mensen = self.wie(gekozen)
        wel = {self._naam(m): None for m in mensen}
        niet = {self._naam(m): None for m in self.leden if m not in mensen}
        merk = "-".join(sorted(m.id.hex[-8:] for m in mensen))
        return Zichtbaarheid(
            tuple(wel), tuple(n for n in niet if n not in wel), len(mensen), mensen, merk
        )

    def _naam(self, mens: Mens) -> str:
        # House staff act for the capacity that mandates them, but a reader knows them as the house.
        return _("het huis") if mens in (*self.regie, *self.ondersteuning) else mens.organisatie


def tafel(door: Door, casus: UUID) -> Tafel:
    """Who sits at the table of a case that I may see."""
    d = casussen.deelnemers(casus)
    return Tafel(
        casus=casus,
        leden=tuple(d.mensen[lid.functionaris_id] for lid in d.leden),
        regie=(*d.met_taak("procesregisseur"), *d.met_taak("plaatsvervanger")),
        ondersteuning=tuple(d.met_taak("ondersteuning")),
    )


def opsomming(namen: Sequence[str]) -> str:
    """'politie, OM en GGZ'."""
    if len(namen) < 2:
        return "".join(namen)
    return _("%(begin)s en %(laatste)s") % {
        "begin": ", ".join(namen[:-1]),
        "laatste": namen[-1],
    }
