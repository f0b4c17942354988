"""Searching in one's own cases: one door for number, name with birth date, and BSN."""

from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from regiehuis.casus import queries as casussen
from regiehuis.kern.registraties import ZOEKBRONNEN, Treffer
from regiehuis.kern.zoekvraag import Zoekvraag, lees
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import gelezen
from regiehuis.personen.queries import bsn_hash
from regiehuis.personen.rules import klank, sleutels, vouw


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What was found, per source, best first."""

    treffers: tuple[Treffer, ...]
    vraag: Zoekvraag


def zoek(door: Door, tekst: str) -> Uitslag:
    """Search everywhere that this functionaris may look.

    Raises:
        OngeldigeInvoer: nothing to search for (see kern.zoekvraag.lees).
    """
    vraag = lees(tekst)
    treffers = [t for bron in ZOEKBRONNEN for t in bron.zoek(door, vraag, 25)]
    gelezen("casus", [t.id for t in treffers], handeling="zoeken")
    return Uitslag(tuple(treffers), vraag)


def in_casussen(door: Door, vraag: Zoekvraag, aantal: int) -> list[Treffer]:
    """Source of the search box: my cases."""
    gewichten = _op_nummer(vraag.nummer) if vraag.nummer else _op_persoon(vraag)
    # Whom a case is about has no birth date: with one, only persons can fit.
    regels = casussen.zoekregels(door, gewichten, "" if vraag.geboren else vraag.naam)
    return sorted(
        (
            Treffer(
                bron="casus",
                id=r.id,
                titel=r.titel,
                url=r.url,
                toelichting=r.toelichting,
                casus_nummer=r.nummer,
                gewicht=r.gewicht,
            )
            for r in regels
        ),
        key=lambda t: (-t.gewicht, t.casus_nummer),
    )[:aantal]


def _op_nummer(nummer: str) -> dict[UUID, float]:
    return {id: 1 / (plaats + 1) for plaats, id in enumerate(casussen.met_nummer(nummer))}


def _op_persoon(vraag: Zoekvraag) -> dict[UUID, float]:
    s = sleutels(achternaam=vraag.naam, geboren=vraag.geboren)
    klanken = sorted({*s.klanken, *(klank(w) for w in vouw(vraag.naam).split() if len(w) > 2)})
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT casus_id, gewicht FROM zoek_eigen(%s::varchar[], %s, %s, %s)",
            [klanken, s.achternaam, s.geboren, bsn_hash(vraag.bsn)],
        )
        return dict(cursor.fetchall())
