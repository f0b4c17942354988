"""Ready cases with requests and items, for tests of this room and of the rooms above."""

from typing import Any
from uuid import UUID

from django.db import connection

from regiehuis.casus.tests.fabriek import Casusvol, huis_met_casus
from regiehuis.informatie import services
from regiehuis.informatie.rules import Antwoord, NieuwGegeven
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door
from regiehuis.netwerk.tests.voorraad import uit_voorraad
from regiehuis.recht.services import zet_leefgebieden
from regiehuis.recht.standaard import LEEFGEBIEDEN, LEEFGEBIEDEN_BRON

LEDEN = ("agent", "toezichthouder", "psychiater")


@uit_voorraad
def casus_met_tafel(leden: tuple[str, ...] = LEDEN, **velden: Any) -> Casusvol:
    """A house with life domains and a case: police, probation and GGZ are at the table."""
    c = huis_met_casus(leden, **velden)
    with binnen(c.door("beheerder")) as door:
        zet_leefgebieden(door, leefgebieden=LEEFGEBIEDEN, bron=LEEFGEBIEDEN_BRON)
    return c


def vraag(c: Casusvol, aan: str = "agent", door: str = "regisseur", **velden: Any) -> UUID:
    """Ask one member a question; returns the request."""
    with binnen(c.door(door)) as wie:
        (id,) = services.stel_verzoeken(
            wie,
            **{
                "casus": c.id,
                "aan": [c.huis.mensen[aan]],
                "vraag": "Wat weet u over de woonsituatie?",
                "leefgebieden": ["huisvesting"],
                **velden,
            },
        )
        return id


def tekst(inhoud: str = "Slaapt in een auto.", **velden: Any) -> NieuwGegeven:
    """An item with a fact about housing."""
    return NieuwGegeven(**{"tekst": inhoud, "leefgebied": "huisvesting", "aard": "feit", **velden})


def antwoord(
    c: Casusvol, verzoek: UUID, *teksten: NieuwGegeven, wie: str = "agent", **velden: Any
) -> UUID:
    """Answer a request, by default with one item."""
    soort = velden.pop("soort", "geleverd")
    gegeven = (teksten or (tekst(),)) if soort == "geleverd" else ()
    eigen = {k: velden.pop(k) for k in ("later_op", "grond", "toelichting") if k in velden}
    with binnen(c.door(wie)) as door:
        return services.beantwoord(
            door,
            verzoek=verzoek,
            antwoord=Antwoord(soort, **eigen),
            teksten=gegeven,
            **velden,
        )


def gegeven(
    c: Casusvol, nieuw: NieuwGegeven | None = None, wie: str = "agent", **velden: Any
) -> UUID:
    """Put an item on the table without being asked."""
    with binnen(c.door(wie)) as door:
        return services.leg_gegeven_vast(door, casus=c.id, gegeven=nieuw or tekst(), **velden)


def ziet(c: Casusvol, wie: str | Door, tabel: str, kolom: str = "id") -> set[Any]:
    """What the database shows somebody of a table, with no filter of ours in between."""
    door = c.door(wie) if isinstance(wie, str) else wie
    with binnen(door), connection.cursor() as cursor:
        cursor.execute(f"SELECT {kolom} FROM informatie_{tabel}")
        return {rij[0] for rij in cursor.fetchall()}
