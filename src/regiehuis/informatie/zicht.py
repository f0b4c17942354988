"""The oracle of sight: who ought to see which request and which restricted item.

It must not use `services/zicht.py`: it is the second text, written from ontwerp.md §4.1 and
the choice of the source.
"""

from collections.abc import Iterator
from uuid import UUID

from regiehuis.casus import queries as casussen
from regiehuis.informatie.models import Gegeven, Informatieverzoek
from regiehuis.kern.registraties import ZICHTBRONNEN, Zichtbron, Zichtrij
from regiehuis.netwerk.queries import ambassadeur_en_leidinggevende, automaat


def verwacht(huis: UUID) -> Iterator[Zichtrij]:
    """Yield every row of sight of this room that should exist; run as the automaton."""
    automaton = automaat(huis)
    open_ = list(
        Informatieverzoek.objects.filter(huis_id=huis, stand="open").values_list("id", "aan_id")
    )
    boven = ambassadeur_en_leidinggevende({aan for _id, aan in open_})
    for id, aan in open_:
        for wie in {automaton, *boven.get(aan, ())}:
            yield Zichtrij("verzoek", id, wie, "taak")
    for gegeven in Gegeven.objects.filter(huis_id=huis, beperkt=True):
        for wie in {
            automaton,
            *casussen.functionarissen_van(gegeven.casus_id, gegeven.zichtbaar_voor),
            *casussen.voorzitters(gegeven.casus_id),
        }:
            yield Zichtrij("gegeven", gegeven.id, wie, "inhoud")


ZICHTBRONNEN.registreer(
    "informatie", Zichtbron("informatie", verwacht, soorten=("verzoek", "gegeven"), volgorde=60)
)
