"""The two functions that policies ask what I see, and how older policies come to ask them.

PL/pgSQL keeps the plan of a function for the life of a connection. Written out in each policy, the
same question was planned anew with every statement and for every table in it: two thirds of all
planning. The plan that is kept is good for everybody: one index, from one person.
"""

import re
from typing import Any

from regiehuis.logboek.beleid import MIJN_CASUSZICHT, MIJN_ZICHT, NU_GELDIG, vraag_zicht

_MIJN = f"""SELECT z.object_id FROM public.logboek_zicht z
        WHERE z.functionaris_id = public.huidige_functionaris()
        AND z.soort = ANY (soorten) AND z.niveau = ANY (niveaus) AND {NU_GELDIG}"""

# Within a page of one case, or of a list (logboek.context), only the sight of those cases is
# collected: a few rows of an index instead of thousands. Equality alone may use an index under
# the policy of logboek_zicht itself: a range is not leakproof.
ZICHT = f"""
CREATE OR REPLACE FUNCTION {MIJN_ZICHT}(soorten text[], niveaus text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN ARRAY ({_MIJN});
END $$;
CREATE OR REPLACE FUNCTION {MIJN_CASUSZICHT}(soorten text[], niveaus text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE alleen uuid[] := public.huidige_casussen();
BEGIN
    IF alleen IS NULL THEN
        RETURN ARRAY ({_MIJN});
    END IF;
    RETURN ARRAY ({_MIJN}
        AND z.casus_id = ANY (alleen));
END $$;
"""
WEG = f"""
DROP FUNCTION {MIJN_CASUSZICHT}(text[], text[]);
DROP FUNCTION {MIJN_ZICHT}(text[], text[]);
"""

_UITGESCHREVEN = """
    SELECT tablename, policyname, qual, with_check FROM pg_policies
    WHERE schemaname = 'public' AND concat(qual, with_check) LIKE '%FROM logboek_zicht%'
"""
_LIJST = r"z\.{}\)::text = (?:'(\w+)'|ANY \(.*?ARRAY\[(.*?)\])"


def herschrijf(cursor: Any) -> None:
    """Make every policy that has the question written out ask a function.

    Raises:
        ValueError: a policy is not understood.
    """
    cursor.execute(_UITGESCHREVEN)
    for tabel, naam, lezen, schrijven in cursor.fetchall():
        delen = {"USING": lezen, "WITH CHECK": schrijven}
        nieuw = " ".join(f"{w} ({met_functie(t)})" for w, t in delen.items() if t)
        cursor.execute(f"ALTER POLICY {naam} ON {tabel} {nieuw}")


def met_functie(beleid: str) -> str:
    """The text of a policy, as the database gives it, with a call for each question written out."""
    uit, rest = "", beleid
    while (begin := rest.find("ARRAY( SELECT z.object_id")) >= 0:
        einde = _sluitend(rest, begin + len("ARRAY"))
        uit += rest[:begin] + _vraag(rest[begin:einde])
        rest = rest[einde:]
    return uit + rest


def _sluitend(tekst: str, begin: int) -> int:
    """The place after the bracket that closes the one at `begin`."""
    diepte = 0
    for plek in range(begin, len(tekst)):
        diepte += {"(": 1, ")": -1}.get(tekst[plek], 0)
        if not diepte:
            return plek + 1
    raise ValueError(tekst)


def _vraag(tekst: str) -> str:
    soorten, niveaus = _waarden(tekst, "soort"), _waarden(tekst, "niveau")
    return vraag_zicht(soorten, niveaus)


def _waarden(tekst: str, kolom: str) -> tuple[str, ...]:
    gevonden = re.search(_LIJST.format(kolom), tekst)
    if gevonden is None:
        raise ValueError(tekst)
    een, lijst = gevonden.groups()
    return (een,) if een else tuple(re.findall(r"'(\w+)'", lijst))
