"""A second house costs a tenth of the first: rows that the services made, copied with new keys.

The first house of a test process is told through the services; every next one is a copy of its
rows, so it cannot differ from what the services make. Inserted as role app, under the policies.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any
from uuid import UUID

from django.db import connection

from regiehuis.kern.ids import kort_id, nieuw_id
from regiehuis.logboek.context import in_huis
from regiehuis.netwerk.models import Huis

#: Tables that name their house, but are no part of it: the logs of looking, and the queue.
NIET = ("logboek_toegangsregel", "logboek_verwerkingsregel")
_nummer = count(1)


@dataclass(frozen=True)
class Huisrijen:
    """All rows of one house, and what must be new in each copy."""

    huis: UUID
    tabellen: dict[str, tuple[str, ...]]
    rijen: dict[str, list[dict[str, Any]]]
    sleutels: tuple[UUID, ...]
    woorden: tuple[str, ...]


@cache
def _kolommen() -> dict[str, tuple[str, ...]]:
    """Tables of a house, and their columns; `tx` is the transaction that writes the row."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.table_name, array_agg(k.column_name::text) FROM information_schema.columns t"
            " JOIN information_schema.columns k USING (table_schema, table_name)"
            " WHERE t.table_schema = 'public' AND t.column_name = 'huis_id'"
            " AND has_table_privilege(t.table_name, 'SELECT')"
            " AND k.column_name <> 'tx' GROUP BY 1 ORDER BY 1"
        )
        gevonden = {naam: tuple(kolommen) for naam, kolommen in cursor.fetchall()}
    huis = tuple(veld.column for veld in Huis._meta.concrete_fields)
    return {"netwerk_huis": huis} | {n: k for n, k in gevonden.items() if n not in NIET}


def lees_huis(huis: UUID) -> Huisrijen:
    """The rows of a house that was just made."""
    rijen: dict[str, list[dict]] = {}
    tabellen = _kolommen()
    with in_huis(huis), connection.cursor() as cursor:
        for tabel in tabellen:
            kolom = "id" if tabel == "netwerk_huis" else "huis_id"
            cursor.execute(
                f"SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]')::text"
                f" FROM {tabel} t WHERE {kolom} = %s",
                [huis],
            )
            rijen[tabel] = json.loads(cursor.fetchone()[0])
    alle = [rij for rij_ in rijen.values() for rij in rij_]
    woorden = {str(rij[k]) for rij in alle for k in ("kort", "email") if rij.get(k)}
    return Huisrijen(
        huis=huis,
        tabellen={t: k for t, k in tabellen.items() if rijen[t]},
        rijen=rijen,
        sleutels=tuple(sorted({UUID(rij["id"]) for rij in alle if "id" in rij} | {huis})),
        woorden=tuple(woorden),
    )


def kopieer(huis: Huisrijen, naam: str) -> dict[UUID, UUID]:
    """Insert the rows once more; returns old key -> new key (keys keep their order in time)."""
    nieuw = {oud: nieuw_id() for oud in huis.sleutels}
    nummer = next(_nummer)
    vervang = {str(k): str(v) for k, v in nieuw.items()} | {
        w: f"k{nummer}-{w}" if "@" in w else kort_id(12) for w in huis.woorden
    }
    rijen = met_vervanging(huis.rijen, lambda w: vervang.get(w, w))
    rijen["netwerk_huis"][0]["naam"] = naam
    # One statement: then it does not matter which table points to which.
    delen = [_invoegen(tabel, kolommen) for tabel, kolommen in huis.tabellen.items()]
    with in_huis(nieuw[huis.huis]), connection.cursor() as cursor:
        cursor.execute(
            f"WITH {', '.join(delen)} SELECT 1", [json.dumps(rijen[t]) for t in huis.tabellen]
        )
    return nieuw


def met_vervanging(waarde: Any, woord: Callable[[str], str]) -> Any:
    """The same structure with every text in it replaced."""
    if isinstance(waarde, dict):
        return {k: met_vervanging(v, woord) for k, v in waarde.items()}
    if isinstance(waarde, list):
        return [met_vervanging(v, woord) for v in waarde]
    return woord(waarde) if isinstance(waarde, str) else waarde


def _invoegen(tabel: str, kolommen: tuple[str, ...]) -> str:
    lijst = ", ".join(f'"{k}"' for k in kolommen)
    return (
        f"{tabel}_erbij AS (INSERT INTO {tabel} ({lijst}) SELECT {lijst}"
        f" FROM jsonb_populate_recordset(NULL::{tabel}, %s::jsonb))"
    )
