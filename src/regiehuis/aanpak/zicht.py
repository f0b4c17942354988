"""The oracle of sight: who ought to see which agreement at level taak.

It must not use `services/zicht.py`: it is the second text, written from ontwerp.md §4.1.
"""

from collections.abc import Iterator
from uuid import UUID

from regiehuis.aanpak.models import Afspraak
from regiehuis.kern.registraties import ZICHTBRONNEN, Zichtbron, Zichtrij
from regiehuis.netwerk.queries import ambassadeur_en_leidinggevende, automaat


def verwacht(huis: UUID) -> Iterator[Zichtrij]:
    """Yield every row of sight of this room that should exist; run as the automaton."""
    automaton = automaat(huis)
    rijen = list(Afspraak.objects.filter(huis_id=huis, stand__in=["voorgesteld", "aanvaard"]))
    boven = ambassadeur_en_leidinggevende({r.functionaris_id for r in rijen})
    for r in rijen:
        wie = {automaton}
        if r.zonder_persoon_op is None:
            wie |= {r.functionaris_id, *boven.get(r.functionaris_id, ())}
        for functionaris in wie:
            yield Zichtrij("afspraak", r.id, functionaris, "taak")


ZICHTBRONNEN.registreer("aanpak", Zichtbron("aanpak", verwacht, soorten=("afspraak",), volgorde=70))
