"""The oracle of sight: who ought to see what of cases, read from the rooms' own tables.

It must not use `services/zicht.py`: it is the second text, written from ontwerp.md §4.1.
"""

from collections.abc import Iterator
from uuid import UUID

from regiehuis.casus.models import Casus, Lid, Toewijzing
from regiehuis.kern.registraties import Zichtrij
from regiehuis.netwerk.queries import automaat, met_rol


def verwacht(huis: UUID) -> Iterator[Zichtrij]:
    """Yield every row of sight on cases that should exist; run as the automaton of the house."""
    for casus, wie in Lid.objects.filter(tot__isnull=True, casus__huis_id=huis).values_list(
        "casus_id", "functionaris_id"
    ):
        yield Zichtrij("casus", casus, wie, "inhoud")
    for casus, wie, taak in Toewijzing.objects.filter(
        tot__isnull=True, casus__huis_id=huis
    ).values_list("casus_id", "functionaris_id", "taak"):
        yield Zichtrij("casus", casus, wie, "inhoud")
        if taak in ("procesregisseur", "plaatsvervanger"):
            yield Zichtrij("voorzitter", casus, wie, "inhoud")
    kern = [*met_rol(huis, "ketenmanager"), automaat(huis)]
    for casus in Casus.objects.filter(huis_id=huis).values_list("id", flat=True):
        for wie in kern:
            yield Zichtrij("casus", casus, wie, "kern")
        yield Zichtrij("leden", casus, kern[-1], "inhoud")
