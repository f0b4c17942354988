"""What several pages of this room share."""

from uuid import UUID

from django.http import HttpRequest

from regiehuis.casus import queries as casussen
from regiehuis.casus.queries import Kop
from regiehuis.instroom.queries import te_wegen
from regiehuis.kern.fouten import NietGevonden
from regiehuis.overleg import rules
from regiehuis.overleg.models import Overleg, Overlegtype
from regiehuis.overleg.queries.delen import punten_van
from regiehuis.overleg.services.delen import leiding

#: As many cases can be chosen from on one page; another is reached from its own page.
HOOGSTENS = 100


def uuid_uit(tekst: str | None) -> UUID | None:
    """An id from an address, or None when it is none."""
    try:
        return UUID(tekst or "")
    except ValueError:
        return None


def eis_plannen(request: HttpRequest, overleg: Overleg) -> None:
    """Raise NietToegestaan for who sees a meeting but does not plan it."""
    request.door.eis("overleg:plannen")
    rules.eis_leiding(request.door.functionaris, leiding(overleg, punten_van(overleg.id)))


def kandidaten(
    request: HttpRequest, soort: Overlegtype, *, ook: UUID | None = None
) -> list[tuple[UUID, str, str]]:
    """(id, number, whom) of what can be put on an agenda of this kind.

    Args:
        ook: a case that must be among them, when its content may be seen.
    """
    if soort.agenda == "aanmeldingen":
        return [(a.weging_id, a.nummer, a.inhoud.aanduiding) for a in te_wegen(request.door)]
    regels = casussen.mijn_casussen(request.door, aantal=HOOGSTENS).regels
    uit = [(r.casus.id, r.casus.nummer, r.aanduiding) for r in regels if not r.alleen_kern]
    if ook and ook not in {id for id, _n, _a in uit}:
        if naam := casussen.aanduidingen([ook]).get(ook):
            uit.insert(0, (ook, casussen.nummers([ook])[ook], naam))
    return uit


def kop_met_inhoud(request: HttpRequest, casus_id: UUID) -> Kop:
    """The head of a case whose content may be seen.

    Raises:
        NietGevonden: the case, or its content, may not be seen.
    """
    kop = casussen.kop(request.door, casus_id, "overleg")
    if kop.alleen_kern:
        raise NietGevonden
    return kop
