"""Plans and agreements for tests of this room and of the rooms above."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from regiehuis.aanpak import queries, services
from regiehuis.aanpak.models import Planversie
from regiehuis.aanpak.rules.inhoud import (
    Deeldoel,
    Interventie,
    Planinhoud,
    Scenario,
    Wederkerigheid,
)
from regiehuis.casus.tests.fabriek import Casusvol
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import vandaag
from regiehuis.kern.termijnen import werkdagen_later
from regiehuis.logboek.context import binnen
from regiehuis.logboek.queries import namens

DOEL = "Mevrouw V. woont op een vaste plek en pleegt geen nieuwe diefstallen."


def planinhoud(c: Casusvol, **velden: Any) -> Planinhoud:
    """A plan with something in every part."""
    een, twee = nieuw_id(), nieuw_id()
    return Planinhoud(
        **{
            "probleem": "Straf en hulp wisselden elkaar af.",
            "doel": DOEL,
            "client": "soms",
            "client_toelichting": "Bij de afspraken.",
            "zsm": "Niet vastzetten. Bel eerst MEE.",
            "zsm_van": vandaag(),
            "zsm_tot": vandaag() + timedelta(days=90),
            "deeldoelen": (
                Deeldoel(een, "Zij houdt contact", "Zij komt vier weken achter elkaar."),
                Deeldoel(twee, "Zij heeft een vaste plek"),
            ),
            "interventies": (
                Interventie(
                    nieuw_id(),
                    "Toezicht met steun erbij",
                    deeldoel=een,
                    functionaris=c.huis.mensen["toezichthouder"],
                    kader="drang",
                    titel="voorwaardelijke straf",
                    begin="2026-03-00",
                ),
                Interventie(
                    nieuw_id(),
                    "Plek met begeleiding",
                    deeldoel=twee,
                    hoedanigheid=c.huis.hoedanigheden["ggz"],
                    kader="vrijwillig",
                ),
            ),
            "wederkerigheid": (
                Wederkerigheid(nieuw_id(), "Komt elke week", "Een vast aanspreekpunt"),
            ),
            "scenarios": (Scenario(nieuw_id(), "Nieuwe aanhouding", "Politie belt MEE."),),
            **velden,
        }
    )


def schrijf(
    c: Casusvol, inhoud: Planinhoud | None = None, wie: str = "regisseur", versie: int | None = None
) -> Planversie:
    """Save the concept."""
    with binnen(c.door(wie)) as door:
        return services.schrijf_plan(
            door, casus=c.id, inhoud=inhoud or planinhoud(c), versie=versie
        )


def leg_voor(c: Casusvol, inhoud: Planinhoud | None = None, wie: str = "regisseur") -> UUID:
    """A plan that lies before the table."""
    id = schrijf(c, inhoud, wie).id
    with binnen(c.door(wie)) as door:
        services.leg_voor(door, casus=c.id, plan=id)
    return id


def reageer(
    c: Casusvol, plan: UUID, wie: str, akkoord: bool | None = True, reden: str = ""
) -> None:
    """Somebody says what he thinks of it."""
    with binnen(c.door(wie)) as door:
        services.reageer(door, casus=c.id, plan=plan, akkoord=akkoord, reden=reden)


def stel_vast(c: Casusvol, plan: UUID | None = None) -> UUID:
    """A plan that holds."""
    id = plan or leg_voor(c)
    with binnen(c.door("regisseur")) as door:
        services.stel_vast(door, casus=c.id, plan=id)
    return id


def over(werkdagen: int) -> date:
    """A date so many working days from today; before today when negative."""
    dag = vandaag()
    return werkdagen_later(dag, werkdagen) if werkdagen >= 0 else dag + timedelta(days=werkdagen)


def afspraak(
    c: Casusvol, wie: str = "agent", door: str = "regisseur", dagen: int = 5, **velden: Any
) -> UUID:
    """An agreement with somebody of the table."""
    with binnen(c.door(door)) as d:
        return services.maak_afspraak(
            d,
            **{
                "casus": c.id,
                "functionaris": c.huis.mensen[wie],
                "wat": "Gaat op huisbezoek",
                "uiterlijk": over(dagen),
                **velden,
            },
        )


def doe(c: Casusvol, wie: str, stap: str, afspraak: UUID, **velden: Any) -> None:
    """Take a step with an agreement as somebody."""
    with binnen(c.door(wie)) as door:
        getattr(services, stap)(door, afspraak=afspraak, **velden)


def kaart(c: Casusvol, wie: str, afspraak: UUID) -> queries.Afspraakkaart:
    """The page of an agreement as somebody sees it."""
    with binnen(c.door(wie)) as door:
        return queries.afspraak(door, afspraak)


def ziet(c: Casusvol, wie: str, tabel: str, kolom: str = "id") -> set[Any]:
    """What the database shows somebody of a table, with no filter of ours in between."""
    with binnen(c.door(wie)), connection.cursor() as cursor:
        cursor.execute(f"SELECT {kolom} FROM aanpak_{tabel}")
        return {rij[0] for rij in cursor.fetchall()}


def wacht(c: Casusvol, wie: str) -> list[tuple[str, UUID]]:
    """Kind of work and id of each agreement that waits for somebody."""
    with binnen(c.door(wie)) as door:
        return [(w.soort, w.rij.id) for w in queries.wachtende_afspraken(door, namens(door))]
