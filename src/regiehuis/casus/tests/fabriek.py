"""Ready cases for tests of this room and of the rooms above."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from regiehuis.casus import services
from regiehuis.casus.models import Casus
from regiehuis.casus.rules import Toetsdeel
from regiehuis.casus.services import NieuweBetrokkene, NieuweInhoud, NieuwLid
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.tests.fabriek import Huisvol, huis_met_mensen
from regiehuis.netwerk.tests.voorraad import uit_voorraad
from regiehuis.toegang.tests.fabriek import deur

TOETS = {deel: Toetsdeel("voldoet", f"Argument bij {deel}.") for deel in "abcd"}


def invoer(**velden: Any) -> NieuweInhoud:
    """The words of a case, with something for each."""
    return NieuweInhoud(
        **{
            "aanduiding": "Mevrouw V., 43 jaar",
            "doelbinding": "Diefstal voorkomen en hulp laten slagen.",
            "waarom_hier": "Straf en zorg lukken niet los van elkaar.",
            **velden,
        }
    )


def onderwerp(**velden: Any) -> NieuweBetrokkene:
    """The person the case is about."""
    return NieuweBetrokkene(
        **{"aanduiding": "Mevrouw V.", "achternaam": "Vermeer", "geboren_code": "1983-04-12"}
        | velden
    )


def kringlid(**velden: Any) -> NieuweBetrokkene:
    """Somebody of the direct circle."""
    return NieuweBetrokkene(
        **{
            "aanduiding": "Zus van mevrouw V.",
            "rol": "directe_kring",
            "relatie": "zus",
            "noodzaak": "Zij is het enige vaste contact.",
        }
        | velden
    )


@dataclass(slots=True)
class Casusvol:
    """A house with a case: regisseur directs, agent and toezichthouder are members."""

    huis: Huisvol
    casus: Casus

    @property
    def id(self) -> UUID:
        """The case."""
        return self.casus.id

    def door(self, naam: str) -> Door:
        """Somebody of the house, with the rights of the map."""
        return deur(self.huis, naam)


def open_casus(huis: Huisvol, leden: tuple[str, ...] = ("agent",), **velden: Any) -> Casus:
    """Open a case through the service, as the regisseur of the house."""
    door = velden.pop("door", None) or deur(huis, "regisseur")
    with binnen(door):
        return services.open_casus(
            door,
            **{
                "inhoud": invoer(),
                "doeltoets": TOETS,
                "procesregisseur": huis.mensen["regisseur"],
                "plaatsvervanger": huis.mensen["plaatsvervanger"],
                "route": "top_x",
                "domein": "straf",
                "gemeente": "0406",
                "leden": [NieuwLid(huis.mensen[naam], f"{naam} is nodig") for naam in leden],
                "betrokkenen": [onderwerp()],
                **velden,
            },
        )


@uit_voorraad
def huis_met_casus(leden: tuple[str, ...] = ("agent", "toezichthouder"), **velden: Any) -> Casusvol:
    """A ready house with one case."""
    huis = huis_met_mensen()
    return Casusvol(huis, open_casus(huis, leden, **velden))
