"""What follows here from events of lower rooms."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext_noop

from regiehuis.kern.registraties import ZICHTBRONNEN, Zichtbron, Zichtrij
from regiehuis.logboek.deur import Door
from regiehuis.logboek.gevolgen import gevolg
from regiehuis.logboek.models import Gebeurtenis
from regiehuis.logboek.services import beeindig_zicht, geef_zicht
from regiehuis.netwerk.queries import met_rol
from regiehuis.toegang import services


@gevolg(
    "netwerk:functionaris:vertrokken",
    volgorde=10,
    omschrijving=gettext_noop("Toegang, sessies, uitnodigingen en waarnemingen eindigen direct"),
)
def beeindig_alles(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """A leaver loses everything at once, also in a session that is open."""
    functionaris = UUID(gebeurtenis.waarden["functionaris"])
    services.beeindig_toegang(door, functionaris_id=functionaris)
    services.trek_alles_in(door, functionaris)
    services.beeindig_alle_waarnemingen(door, functionaris)


def _volg_fg(door: Door, gebeurtenis: Gebeurtenis) -> None:
    """Who has the role fg sees the log of the house (WGS 1.4(2), 1.8(4)); nobody else does."""
    functionaris = UUID(gebeurtenis.waarden["functionaris"])
    if functionaris in met_rol(door.huis, "fg"):
        geef_zicht(
            door, functionarissen=[functionaris], soort="logboek", object_id=door.huis,
            niveau="inhoud", grond="fg",
        )  # fmt: skip
    else:
        beeindig_zicht(door, functionarissen=[functionaris], soort="logboek", object_id=door.huis)


for _soort in ("toegevoegd", "rollen_gewijzigd", "vertrokken"):
    gevolg(
        f"netwerk:functionaris:{_soort}",
        volgorde=20,
        omschrijving=gettext_noop(
            "De fg ziet het logboek van het huis; wie dat niet meer is, niet."
        ),
    )(_volg_fg)


def _verwacht(huis: UUID) -> Iterator[Zichtrij]:
    for functionaris in met_rol(huis, "fg"):
        yield Zichtrij("logboek", huis, functionaris, "inhoud")


ZICHTBRONNEN.registreer("toegang", Zichtbron("toegang", _verwacht, ("logboek",), 20))
