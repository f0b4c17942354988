"""What the pages of a case share."""

from uuid import UUID

from django.http import HttpRequest

from regiehuis.casus import queries as casussen
from regiehuis.casus.queries import Kop
from regiehuis.kern.fouten import NietGevonden


def kop_met_inhoud(request: HttpRequest, casus_id: UUID, actief: str) -> Kop:
    """The head of a case whose content may be seen.

    Raises:
        NietGevonden: the case, or its content, may not be seen.
    """
    kop = casussen.kop(request.door, casus_id, actief)
    if kop.alleen_kern:
        raise NietGevonden
    return kop
