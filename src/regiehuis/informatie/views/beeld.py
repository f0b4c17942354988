"""The picture of a case per life domain."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from regiehuis.informatie import queries, rules
from regiehuis.informatie.views.delen import kop_met_inhoud
from regiehuis.stukken import virus
from regiehuis.web.antwoord import toon

MEERVOUD = {
    "algemeen": gettext_noop("Gegevens"),
    "interventie": gettext_noop("Interventies"),
    "incident": gettext_noop("Incidenten"),
    "detentie": gettext_noop("Detentie"),
    "contactmoment": gettext_noop("Contactmomenten"),
}


@require_safe
def beeld(request: HttpRequest, casus_id: UUID) -> HttpResponse:
    """What is known, from whom and since when; what is missing; who answered and who did not."""
    request.door.eis("casus:bekijken")
    kop = kop_met_inhoud(request, casus_id)
    soort, aard = request.GET.get("soort", ""), request.GET.get("aard", "")
    soort = soort if soort in rules.SOORTEN else ""
    aard = aard if aard in rules.AARDEN else ""
    heel = queries.beeld(request.door, casus_id, soort=soort, aard=aard)
    return toon(
        request,
        "informatie/beeld.html",
        {
            "kop": kop,
            "beeld": heel,
            "soort": soort,
            "aard": aard,
            "soorten": [(s, _(w), heel.per_soort.get(s, 0)) for s, w in MEERVOUD.items()],
            "aarden": [(a, _(w)) for a, w in rules.AARDEN.items()],
            "gescand": virus.is_ingesteld(),
        },
    )
