"""The oracle of sight: who ought to see which meeting and which invitation.

It must not use `services/zicht.py`: it is the second text, written from ontwerp.md §4.1.
"""

from collections.abc import Iterator
from uuid import UUID

from regiehuis.casus import queries as casussen
from regiehuis.kern.registraties import ZICHTBRONNEN, Zichtbron, Zichtrij
from regiehuis.netwerk.queries import ambassadeur_en_leidinggevende, automaat, functionarissen
from regiehuis.overleg.models import Agendapunt, Overleg, Uitnodiging


def verwacht(huis: UUID) -> Iterator[Zichtrij]:
    """Yield every row of sight of this room that should exist; run as the automaton."""
    automaton = automaat(huis)
    ziet: dict[UUID, set[UUID]] = {}
    lopend = set()
    rijen = list(Overleg.objects.filter(huis_id=huis))
    leiding = {r.id: (r.voorzitter_id, r.notulist_id, r.gepland_door_id) for r in rijen}
    mensen = functionarissen(wie for drie in leiding.values() for wie in drie)
    for rij in rijen:
        actief = {w for w in leiding[rij.id] if w and mensen[w].actief}
        ziet[rij.id] = {automaton, *actief}
        if rij.stand in ("gepland", "bezig"):
            lopend.add(rij.id)
    for overleg, casus in (
        Agendapunt.objects.filter(huis_id=huis, casus__isnull=False)
        .exclude(stand="vervallen")
        .values_list("overleg_id", "casus_id")
    ):
        ziet[overleg] |= casussen.wie_leidt([casus])
    genodigd = list(
        Uitnodiging.objects.filter(huis_id=huis, tot__isnull=True).values_list(
            "id", "overleg_id", "functionaris_id"
        )
    )
    boven = ambassadeur_en_leidinggevende({wie for _id, _o, wie in genodigd})
    for id, overleg, wie in genodigd:
        ziet[overleg].add(wie)
        yield Zichtrij("uitnodiging", id, automaton, "taak")
        if overleg in lopend:
            ziet[overleg] |= boven.get(wie, set())
            for mens in boven.get(wie, ()):
                yield Zichtrij("uitnodiging", id, mens, "taak")
    for overleg, wie_ziet in ziet.items():
        for mens in wie_ziet:
            yield Zichtrij("overleg", overleg, mens, "taak")


ZICHTBRONNEN.registreer(
    "overleg", Zichtbron("overleg", verwacht, soorten=("overleg", "uitnodiging"), volgorde=70)
)
