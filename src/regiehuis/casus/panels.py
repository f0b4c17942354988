"""What this room contributes: navigation, tabs, spine, panels, the oracle of sight."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from regiehuis.casus.models import Casus
from regiehuis.casus.queries import dossier, eerdere_sluitingen
from regiehuis.casus.queries.ruggengraat import WERVELS
from regiehuis.casus.queries.tijdlijn import tijdlijnregels
from regiehuis.casus.queries.zichtbron import verwacht
from regiehuis.casus.rules import UITKOMSTEN
from regiehuis.kern.registraties import (
    CASUS_PANELEN,
    CASUS_RUGGENGRAAT,
    CASUS_TABBLADEN,
    DOSSIERDELEN,
    NAVIGATIE,
    TIJDLIJN,
    ZICHTBRONNEN,
    Dossierdeel,
    NavItem,
    Paneel,
    Tabblad,
    Tijdlijnbron,
    Zichtbron,
)
from regiehuis.logboek.deur import Door
from regiehuis.logboek.woorden import meld_objectbron


def _bestaande(ids: Iterable[UUID]) -> set[UUID]:
    return set(Casus.objects.filter(id__in=list(ids)).values_list("id", flat=True))


def _wie_weet_wat(door: Door, casus_id: UUID) -> dict[str, Any]:
    return {}  # everything it shows stands in the head of the page


def _sluitingen(door: Door, casus_id: UUID) -> dict[str, Any] | None:
    rijen = eerdere_sluitingen(casus_id)
    if not rijen:
        return None
    return {"sluitingen": [(s, _(UITKOMSTEN[s.tekst.uitkomst])) for s in rijen if s.tekst]}


NAVIGATIE.registreer(
    "casussen",
    NavItem("casussen", _("Casussen"), "casus:lijst", "casus:bekijken", 20, object="casus_id"),
)
for _tab in (
    Tabblad("overzicht", _("Overzicht"), "casus:casus", 10),
    Tabblad("team", _("Team en regie"), "casus:team", 60),
    Tabblad("dossier", _("Dossier"), "casus:dossier", 90),
):
    CASUS_TABBLADEN.registreer(_tab.sleutel, _tab)
for _wervel in WERVELS:
    CASUS_RUGGENGRAAT.registreer(_wervel.sleutel, _wervel)
CASUS_PANELEN.registreer(
    "wie_weet_wat",
    Paneel("wie_weet_wat", "zijde", "casus/deel/wie_weet_wat.html", _wie_weet_wat, 50),
)
CASUS_PANELEN.registreer(
    "sluitingen", Paneel("sluitingen", "zijde", "casus/deel/sluitingen.html", _sluitingen, 90)
)
TIJDLIJN.registreer("casus", Tijdlijnbron("casus", _("Verloop van de casus"), tijdlijnregels, 10))
for _deel in (
    Dossierdeel("casus", _("De casus in het kort"), dossier.kern_in_woorden, 10, op_tafel=True),
    Dossierdeel("personen", _("Personen"), dossier.personen_in_woorden, 15),
    Dossierdeel("team", _("Team"), dossier.team_in_woorden, 20, op_tafel=True),
    Dossierdeel("doeltoets", _("Doeltoets"), dossier.doeltoets_in_woorden, 25),
    Dossierdeel("verloop", _("Verloop van de casus"), dossier.verloop_in_woorden, 95),
):
    DOSSIERDELEN.registreer(_deel.sleutel, _deel)
ZICHTBRONNEN.registreer("casus", Zichtbron("casus", verwacht, ("casus", "voorzitter", "leden"), 50))
meld_objectbron("casus", _bestaande)
