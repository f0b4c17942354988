"""The oracle of sight: triage sees a case that was brought back, until it has decided.

It must not use `services/zicht.py`: it is the second text, written from ontwerp.md §4.1.
"""

from collections.abc import Iterator
from uuid import UUID

from regiehuis.kern.registraties import ZICHTBRONNEN, Zichtbron, Zichtrij
from regiehuis.voortgang.models import Heroverweger


def verwacht(huis: UUID) -> Iterator[Zichtrij]:
    """Yield every row of sight of this room that should exist; run as the automaton."""
    rijen = Heroverweger.objects.filter(tot__isnull=True, casus__huis_id=huis)
    for casus, wie in rijen.exclude(casus__fase="afgesloten").values_list(
        "casus_id", "functionaris_id"
    ):
        yield Zichtrij("casus", casus, wie, "inhoud")


ZICHTBRONNEN.registreer("voortgang", Zichtbron("voortgang", verwacht, volgorde=80))
