"""The few cases of somebody who comes twice a month: which, and since when they are new to him."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from regiehuis.casus import rules
from regiehuis.casus.models import Bezoek, Casusinhoud, Lid
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door


@dataclass(frozen=True, slots=True)
class Mijncasus:
    """A case in which I take part.

    Attributes:
        sinds: since when changes are new to me; None when I never looked.
    """

    casus_id: UUID
    nummer: str
    aanduiding: str
    fase: str
    sinds: datetime | None

    @property
    def fase_label(self) -> str:
        """The phase in words."""
        return _(rules.FASELABELS[self.fase])


def mijn_plekken(door: Door, hoogstens: int) -> list[UUID]:
    """Return the cases of which I am a member, at most so many, latest first."""
    rijen = Lid.objects.filter(functionaris_id=door.functionaris, tot__isnull=True)
    return list(rijen.order_by("-van", "id").values_list("casus_id", flat=True)[:hoogstens])


def mijn_in_het_kort(door: Door, casus_ids: Collection[UUID]) -> list[Mijncasus]:
    """Return these cases in a few words, as far as I see their content. Two queries."""
    bezoek = {
        b.casus_id: rules.grens_van_bezoek(b.vorige_op, b.gezien_op, nu())
        for b in Bezoek.objects.filter(casus_id__in=casus_ids, functionaris_id=door.functionaris)
    }
    rijen = Casusinhoud.objects.filter(casus_id__in=casus_ids).values_list(
        "casus_id", "casus__nummer", "aanduiding", "casus__fase"
    )
    return [Mijncasus(*rij, sinds=bezoek.get(rij[0])) for rij in rijen.order_by("casus__nummer")]
