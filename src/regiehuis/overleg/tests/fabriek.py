"""Ready meetings for tests of this room and of the rooms above."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from regiehuis.casus.tests.fabriek import Casusvol, huis_met_casus
from regiehuis.instroom import services as instroom
from regiehuis.instroom.tests import fabriek as aanmeldingen
from regiehuis.kern.klok import nu
from regiehuis.logboek.context import binnen
from regiehuis.logboek.deur import Door, automaat_door
from regiehuis.logboek.queries import controleer_zicht
from regiehuis.netwerk.tests.voorraad import uit_voorraad
from regiehuis.overleg import services
from regiehuis.overleg.models import Agendapunt, Overlegtype, Uitnodiging
from regiehuis.overleg.services import NieuwPunt

LEDEN = ("agent", "toezichthouder", "psychiater")


@uit_voorraad
def casus_met_overlegsoorten(leden: tuple[str, ...] = LEDEN, **velden: Any) -> Casusvol:
    """A house with a case and the four kinds of meeting."""
    c = huis_met_casus(leden, **velden)
    geef_soorten(c)
    return c


def geef_soorten(c: Casusvol) -> None:
    """Give the house of a case the four kinds of meeting."""
    with binnen(c.door("beheerder")) as door:
        services.neem_standaard_over(door)


def soort(c: Casusvol, sleutel: str = "casus-op-maat") -> UUID:
    """A kind of meeting of the house."""
    with binnen(c.door("beheerder")):
        return Overlegtype.objects.get(sleutel=sleutel).id


def over(dagen: int = 7, uur: int = 10) -> datetime:
    """A moment some days from now, on the hour."""
    moment = nu() + timedelta(days=dagen)
    return moment.replace(hour=uur, minute=0, second=0, microsecond=0)


def plan(c: Casusvol, door: str = "regisseur", **velden: Any) -> UUID:
    """Plan a Casus-op-Maat of one hour about the case; nobody is invited yet."""
    velden.setdefault("type", soort(c))
    velden.setdefault("begin", over())
    velden.setdefault("einde", velden["begin"] + timedelta(hours=1))
    velden.setdefault("punten", [NieuwPunt(c.id, aanleiding="Plan maken")])
    velden.setdefault("voorzitter", c.huis.mensen["regisseur"])
    velden.setdefault("notulist", c.huis.mensen["regisseur"])
    with binnen(c.door(door)) as wie:
        return services.plan_overleg(wie, plaats="Zaal 2", **velden)


def punt(c: Casusvol, overleg: UUID, door: str = "regisseur", plek: int = 0) -> UUID:
    """An item of a meeting."""
    with binnen(c.door(door)):
        rijen = Agendapunt.objects.filter(overleg_id=overleg).order_by("volgorde")
        return rijen[plek].id


def nodig_uit(c: Casusvol, agendapunt: UUID, *wie: str, door: str = "regisseur") -> dict[str, UUID]:
    """Invite people to an item; name -> invitation."""
    namen = wie or LEDEN
    with binnen(c.door(door)) as regie:
        services.nodig_uit(
            regie, agendapunt=agendapunt, genodigden={c.huis.mensen[w]: "" for w in namen}
        )
        rijen = Uitnodiging.objects.filter(agendapunt_id=agendapunt, tot__isnull=True)
        van = dict(rijen.values_list("functionaris_id", "id"))
        return {w: van[c.huis.mensen[w]] for w in namen}


def begonnen(c: Casusvol, **velden: Any) -> tuple[UUID, UUID]:
    """A meeting that runs, with its first item under discussion."""
    overleg = plan(c, **velden)
    eerste = punt(c, overleg)
    nodig_uit(c, eerste)
    with binnen(c.door("regisseur")) as door:
        services.zet_stap(door, overleg=overleg, stap="beginnen")
        services.zet_punt(door, agendapunt=eerste, stap="beginnen")
    return overleg, eerste


def weging(c: Casusvol) -> UUID:
    """A submission in weighing; returns the weighing."""
    with binnen(aanmeldingen.deur(c.huis, "agent")) as door:
        return instroom.dien_in(door, inhoud=aanmeldingen.inhoud()).weging_id


def ziet(c: Casusvol, wie: str | Door, tabel: str, kolom: str = "id") -> set[Any]:
    """What the database shows somebody of a table, with no filter of ours in between."""
    door = c.door(wie) if isinstance(wie, str) else wie
    with binnen(door), connection.cursor() as cursor:
        cursor.execute(f"SELECT {kolom} FROM overleg_{tabel}")
        return {rij[0] for rij in cursor.fetchall()}


def klopt(c: Casusvol) -> list[str]:
    """Differences between sight as it is and as it ought to be."""
    with binnen(automaat_door(c.huis.id)):
        return controleer_zicht(c.huis.id)
