"""What this room tells in the timeline: that the case was opened, closed, and its phases."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from regiehuis.casus import rules
from regiehuis.kern.datums import DeelDatum
from regiehuis.kern.fouten import gettext_noop
from regiehuis.kern.klok import lokale_datum
from regiehuis.kern.registraties import Tijdlijnregel
from regiehuis.logboek.deur import Door
from regiehuis.logboek.queries import gebeurtenissen

FASE = "casus:fase:gewijzigd"
#: What changes everything: a line through all lanes.
MIJLPALEN = {
    "casus:casus:geopend": gettext_noop("Casus geopend"),
    "casus:casus:afgesloten": gettext_noop("Casus afgesloten"),
    "casus:casus:afsluiting_ongedaan": gettext_noop("Afsluiten ongedaan gemaakt"),
    "casus:casus:heropend": gettext_noop("Casus heropend"),
}


def tijdlijnregels(door: Door, casus_id: UUID) -> list[Tijdlijnregel]:
    """Return the course of the case itself, from its events: one query."""
    soorten = [FASE, *MIJLPALEN]
    url = reverse("casus:dossier", args=[casus_id])
    uit = []
    for g in gebeurtenissen(casus=casus_id, stil=True).filter(soort__in=soorten):
        mijlpaal = MIJLPALEN.get(g.soort)
        naar = rules.FASELABELS.get(g.waarden.get("naar", ""), "")
        uit.append(
            Tijdlijnregel(
                soort="mijlpaal" if mijlpaal else "fase",
                id=g.id,
                begin=DeelDatum.van_datum(lokale_datum(g.gebeurd_op)),
                zin=_(mijlpaal) if mijlpaal else _("Fase: %(fase)s") % {"fase": _(naar)},
                wie=door.huisnaam or _("Veiligheidshuis"),
                keten="huis",
                url=url,
            )
        )
    return uit
