"""The oracle of sight: who ought to see what of cases, read from the rooms' own tables.

It must not use `services/zicht.py`: it is the second text, written from ontwerp.md §4.1.
"""

from collections.abc import Iterator
from uuid import UUID

from regiehuis.casus.models import Casus, Heropening, Lid, Toewijzing
from regiehuis.kern.registraties import Zichtrij
from regiehuis.netwerk.queries import automaat, met_rol


def verwacht(huis: UUID) -> Iterator[Zichtrij]:
    """Yield every row of sight on cases that should exist; run as the automaton of the house."""
    dicht = set(Casus.objects.filter(huis_id=huis, fase="afgesloten").values_list("id", flat=True))
    leden = Lid.objects.filter(tot__isnull=True, casus__huis_id=huis)
    for casus, wie in leden.values_list("casus_id", "functionaris_id"):
        if casus not in dicht:
            yield Zichtrij("casus", casus, wie, "inhoud")
    leiden: dict[UUID, set[UUID]] = {}
    taken = Toewijzing.objects.filter(tot__isnull=True, casus__huis_id=huis)
    for casus, wie, taak in taken.values_list("casus_id", "functionaris_id", "taak"):
        leidt = taak in ("procesregisseur", "plaatsvervanger")
        if leidt:
            leiden.setdefault(casus, set()).add(wie)
        if casus in dicht:
            # What is closed is shielded; who directed it keeps its number (ontwerp.md §2.11).
            if leidt:
                yield Zichtrij("casus", casus, wie, "kern")
            continue
        yield Zichtrij("casus", casus, wie, "inhoud")
        if leidt:
            yield Zichtrij("voorzitter", casus, wie, "inhoud")
    managers, automaton = met_rol(huis, "ketenmanager"), automaat(huis)
    for casus in Casus.objects.filter(huis_id=huis).values_list("id", flat=True):
        for wie in (*managers, automaton):
            yield Zichtrij("casus", casus, wie, "kern")
        yield Zichtrij("leden", casus, automaton, "inhoud")
    gevraagd = Heropening.objects.filter(stand="gevraagd", casus__huis_id=huis)
    for casus in gevraagd.values_list("casus_id", flat=True):
        for wie in {*managers, *leiden.get(casus, ())}:
            yield Zichtrij("leden", casus, wie, "taak")
