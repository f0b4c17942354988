"""What several pages of this room share."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from regiehuis.kern.fouten import Conflict, RegelOvertreden
from regiehuis.web.antwoord import meld, waarschuw


def versie_uit(request: HttpRequest) -> int | None:
    """The version that the page was made of, from the hidden field of a small form."""
    waarde = request.POST.get("versie", "")
    return int(waarde) if waarde.isdecimal() and len(waarde) < 10 else None


def met_versie(request: HttpRequest, versie: int) -> QueryDict:
    """What was typed, with the version that is stored now: sending it again counts."""
    data = request.POST.copy()
    data["versie"] = str(versie)
    return data


def probeer(request: HttpRequest, doe: Callable[[], Any], gelukt: Any) -> bool:
    """Run a service without a form of its own, and say on the next page what came of it."""
    try:
        doe()
    except (RegelOvertreden, Conflict) as fout:
        waarschuw(request, fout.in_taal(_))
        return False
    meld(request, gelukt)
    return True
