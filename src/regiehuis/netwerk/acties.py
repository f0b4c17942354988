"""What later rooms let people do from the network page (inviting, deputies, second factor)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse

from regiehuis.kern.register import Register
from regiehuis.logboek.deur import Door


@dataclass(frozen=True, slots=True)
class Actie:
    """A link beside a person or a hoedanigheid.

    Attributes:
        adres: name of the url, with the id as its argument.
        recht: key in the map of rights.
        toon: `toon(door, ids) -> ids` for which the link makes sense, set-based; all when None.
    """

    sleutel: str
    label: Any
    adres: str
    recht: str
    volgorde: int = 100
    toon: Callable[[Door, set[UUID]], set[UUID]] | None = None


FUNCTIONARIS_ACTIES: Register[Actie] = Register("functionaris-acties", Actie)
HOEDANIGHEID_ACTIES: Register[Actie] = Register("hoedanigheid-acties", Actie)


def acties(
    register: Register[Actie], door: Door, ids: set[UUID]
) -> dict[UUID, list[tuple[Any, str]]]:
    """Label and address of what `door` may do, per id."""
    uit: dict[UUID, list[tuple[Any, str]]] = {i: [] for i in ids}
    for actie in register:
        if not door.mag(actie.recht):
            continue
        for i in ids if actie.toon is None else actie.toon(door, ids) & ids:
            uit[i].append((actie.label, reverse(actie.adres, args=[i])))
    return uit
