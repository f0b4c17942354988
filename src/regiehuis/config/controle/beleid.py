"""The policies of the live database, checked against the one allowed form (proeven.md)."""

import re
from collections.abc import Iterator
from typing import Any

_TABELLEN = """
    SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    ORDER BY 1
"""
_BELEID = """
    SELECT tablename, policyname, coalesce(qual, '') || ' ' || coalesce(with_check, '')
    FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2
"""
_BEKEKEN = """
    SELECT c.relname FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v'
      AND NOT coalesce('security_invoker=true' = ANY (c.reloptions)
                       OR 'security_invoker=on' = ANY (c.reloptions), false)
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
"""
#: Sight, asked of a function once for a statement (logboek/functie.py).
_ZICHT = re.compile(
    r"any \(\( ?select mijn_(?:casus)?zicht\('[{}\w,]*'::text\[\], '[{}\w,]*'::text\[\]\)"
    r"(?: as \w+)?\)::uuid\[\]\)",
    re.I,
)
_PER_RIJ = re.compile(r"\b(?!any\b|array\b|in\b|and\b|or\b|not\b|coalesce\b)[a-z_]+\s*\(", re.I)


def beleidsproblemen(cursor: Any) -> Iterator[str]:
    """Everything that is wrong with the policies, as Dutch sentences."""
    from regiehuis.logboek.uitzonderingen import is_uitgezonderd

    cursor.execute(_BELEID)
    beleid = cursor.fetchall()
    met_beleid = {tabel for tabel, _, _ in beleid}
    cursor.execute(_TABELLEN)
    for tabel, aan, afgedwongen in cursor.fetchall():
        if is_uitgezonderd(tabel):
            continue
        if not (aan and afgedwongen):
            yield f"Tabel {tabel} heeft geen (afgedwongen) beleid en is niet uitgezonderd."
        elif tabel not in met_beleid:
            yield f"Tabel {tabel} heeft beleid aan, maar geen enkele regel."
    for tabel, naam, tekst in beleid:
        if reden := vormfout(tekst):
            yield f"Beleid {naam} van {tabel} {reden}."
    cursor.execute(_BEKEKEN)
    for (naam,) in cursor.fetchall():
        yield f"View {naam} is niet security_invoker."


def vormfout(tekst: str) -> str | None:
    """Why a policy would be slow: a join, or a call for each row; None when it is right.

    Only ``= ANY (ARRAY (SELECT …))`` and ``= ANY ((SELECT mijn_zicht(…))::uuid[])`` are collected
    once for a statement.
    """
    if re.search(r"\bjoin\b", tekst, re.I):
        return "bevat een join"
    buiten = _zonder_arrays(_ZICHT.sub("", tekst))
    if re.search(r"\bselect\b", buiten, re.I):
        return "bevat een SELECT buiten ARRAY (…)"
    if gevonden := _PER_RIJ.search(buiten):
        return f"roept per rij een functie aan ({gevonden[0].rstrip('( ')})"
    return None


def _zonder_arrays(tekst: str) -> str:
    """The text without everything inside ``ARRAY(…)``."""
    uit, diepte, positie = [], 0, 0
    while positie < len(tekst):
        if diepte == 0 and (begin := re.compile(r"array\s*\(", re.I).match(tekst, positie)):
            diepte, positie = 1, begin.end()
            continue
        teken = tekst[positie]
        if diepte:
            diepte += {"(": 1, ")": -1}.get(teken, 0)
        else:
            uit.append(teken)
        positie += 1
    return "".join(uit)
