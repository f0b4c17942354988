"""What this room shows elsewhere: a source of the search box, the tab of the timeline, taking
the file out; and the timeline as a part of that file."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from regiehuis.dossier import weergave
from regiehuis.dossier.queries import in_casussen
from regiehuis.kern.registraties import (
    CASUS_PANELEN,
    CASUS_TABBLADEN,
    DOSSIERDELEN,
    ZOEKBRONNEN,
    Dossierdeel,
    Paneel,
    Tabblad,
    Zoekbron,
)
from regiehuis.logboek.deur import Door


def _uitgeven(door: Door, casus_id: UUID) -> dict[str, Any] | None:
    return {"casus_id": casus_id} if door.mag("dossier:uitgeven") else None


ZOEKBRONNEN.registreer(
    "casussen", Zoekbron(sleutel="casussen", label=_("Casussen"), zoek=in_casussen, volgorde=10)
)
CASUS_TABBLADEN.registreer("tijdlijn", Tabblad("tijdlijn", _("Tijdlijn"), "dossier:tijdlijn", 30))
CASUS_PANELEN.registreer(
    "uitgeven", Paneel("uitgeven", "dossier", "dossier/deel/paneel.html", _uitgeven, 10)
)
DOSSIERDELEN.registreer("tijdlijn", Dossierdeel("tijdlijn", _("Tijdlijn"), weergave.in_blokken, 55))
