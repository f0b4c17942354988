"""What this room puts on the home page: whom only a second person can let in again, and
invitations that nobody answered."""

from collections.abc import Iterator, Set
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regiehuis.kern.registraties import (
    WERKBRONNEN,
    WERKVOORRAAD,
    Werkbron,
    Werkitem,
    Werksoort,
)
from regiehuis.logboek.deur import Door
from regiehuis.toegang import mag, queries


def _werk(door: Door, namens: Set[UUID]) -> Iterator[Werkitem]:
    if door.mag("factor:herstellen"):
        yield from _herstel(door)
    if door.mag("functionaris:uitnodigen"):
        yield from _uitnodigingen(door)


def _herstel(door: Door) -> Iterator[Werkitem]:
    """Who lost his second factor waits for a second person: with him, within his term."""
    for wie in queries.wachten_op_herstel(door):
        if wie.herstel and mag.over(door, wie).herstel_besluiten:
            yield Werkitem(
                soort="factorherstel",
                id=wie.herstel.id,
                vraag=_("Keur het herstel van een tweede stap goed, of weiger het"),
                wie=wie.rij.id,
                termijn=wie.herstel.verloopt_op,
                url=reverse("toegang:mens", args=[wie.rij.id]),
                sinds=wie.herstel.gevraagd_op,
            )


def _uitnodigingen(door: Door) -> Iterator[Werkitem]:
    """An invitation of mine that ran out: the colleague still has no account."""
    for wie in queries.niet_aanvaard(door):
        if wie.uitnodiging:
            yield Werkitem(
                soort="uitnodiging",
                id=wie.uitnodiging.id,
                vraag=_("Een uitnodiging is verlopen. Verstuur haar opnieuw, of trek haar in"),
                wie=wie.rij.id,
                url=reverse("toegang:mens", args=[wie.rij.id]),
                sinds=wie.uitnodiging.verloopt_op,
            )


def _naast_herstel(door: Door, id: UUID) -> dict[str, Any] | None:
    return _naast(w for w in queries.wachten_op_herstel(door) if w.herstel and w.herstel.id == id)


def _naast_uitnodiging(door: Door, id: UUID) -> dict[str, Any] | None:
    wachtend = queries.niet_aanvaard(door)
    return _naast(w for w in wachtend if w.uitnodiging and w.uitnodiging.id == id)


def _naast(gevonden: Iterator[queries.Medewerker]) -> dict[str, Any] | None:
    wie = next(gevonden, None)
    return {"wie": wie} if wie else None


NAAST = "toegang/deel/naast.html"
for _soort in (
    Werksoort("factorherstel", "besluiten", 3, gettext_lazy("Herstel van een tweede stap"),
              _naast_herstel, NAAST),
    Werksoort("uitnodiging", "doen", 50, gettext_lazy("Verlopen uitnodigingen"),
              _naast_uitnodiging, NAAST),
):  # fmt: skip
    WERKVOORRAAD.registreer(_soort.sleutel, _soort)
WERKBRONNEN.registreer("toegang", Werkbron("toegang", _werk))
