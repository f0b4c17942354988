"""Corrections, in words: what stood there, who changed it, and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.kern.datums import kort
from regiehuis.netwerk.queries import Mens, functionarissen
from regiehuis.voortgang import rules
from regiehuis.voortgang.models import Correctie, Evaluatie, Mijlpaal
from regiehuis.web.taal import paginataal

#: The fields of both, in the order of their pages.
LABELS = {
    "soort": gettext_lazy("Mijlpaal"),
    "op": gettext_lazy("Wanneer"),
    "oorzaak": gettext_lazy("Oorzaak"),
    "toelichting": gettext_lazy("Toelichting"),
    "doel": gettext_lazy("Doel bereikt"),
    "werkte": gettext_lazy("Wat werkte"),
    "werkte_niet": gettext_lazy("Wat werkte niet"),
    "zien_aankomen": gettext_lazy("Zien aankomen?"),
}
CODES = {"soort": rules.MIJLPALEN, "oorzaak": rules.OORZAKEN, "doel": rules.DOEL}


@dataclass(frozen=True, slots=True)
class Correctieregel:
    """A correction and who made it."""

    rij: Correctie
    door: Mens | None

    @property
    def eerder(self) -> list[tuple[str, str]]:
        """Label and earlier value of what changed, in words."""
        return [
            (str(label), _in_woorden(veld, self.rij.was[veld]))
            for veld, label in LABELS.items()
            if veld in self.rij.was
        ]


def _in_woorden(veld: str, waarde: str) -> str:
    if not waarde:
        return _("niet ingevuld")
    if veld == "op":
        return kort(date.fromisoformat(waarde), paginataal())
    return _(CODES[veld][waarde]) if veld in CODES else waarde


def correcties(casus_id: UUID) -> list[Correctie]:
    """The corrections in a case, newest first: one query."""
    return list(Correctie.objects.filter(casus_id=casus_id).order_by("-op", "-id"))


def van(
    rijen: Iterable[Correctie], rij: Mijlpaal | Evaluatie, wie: Mapping[UUID, Mens]
) -> Sequence[Correctieregel]:
    """Those of one milestone or evaluation."""
    return [Correctieregel(r, wie.get(r.door_id)) for r in rijen if rij.id in _waarvan(r)]


def laatste_correctie(rij: Mijlpaal | Evaluatie) -> tuple[str, datetime | None]:
    """Who corrected this last, and when; for who was just too late."""
    gevonden = next((c for c in correcties(rij.casus_id) if rij.id in _waarvan(c)), None)
    if gevonden is None:
        return "", None
    mens = functionarissen([gevonden.door_id]).get(gevonden.door_id)
    return mens.naam if mens else "", gevonden.op


def _waarvan(c: Correctie) -> tuple[UUID | None, UUID | None]:
    return c.mijlpaal_id, c.evaluatie_id
