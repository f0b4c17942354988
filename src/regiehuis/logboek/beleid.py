"""Policies as operations of a migration: one form, one place (proeven.md, "Policies").

Every policy compares a column with an array that is collected once per statement,
`= ANY (ARRAY (SELECT ...))` or `= ANY ((SELECT mijn_zicht(...))::uuid[])`; a call per row is
refused by `regiehuis check`.
"""

from django.db import migrations

# statement_timestamp, not now(): sight given earlier in this transaction counts at once.
# The ten seconds are for clocks that differ between the application and the database.
# Each in a SELECT of its own: computed once for a statement, not for each row.
NU_GELDIG = (
    "z.van <= (SELECT statement_timestamp() + interval '10 seconds')"
    " AND (z.tot IS NULL OR z.tot > (SELECT statement_timestamp()))"
)

#: Kinds of sight that belong to a case: these rows always name it.
CASUSSOORTEN = ("casus", "voorzitter", "leden", "verzoek", "gegeven", "afspraak")

#: The functions of functie.py: sight of what belongs to a case, and of the rest.
MIJN_CASUSZICHT, MIJN_ZICHT = "mijn_casuszicht", "mijn_zicht"


def huis(kolom: str = "huis_id") -> str:
    """Rows of the house of this moment."""
    return f"{kolom} = ANY (ARRAY (SELECT huidig_huis()))"


def eigen(kolom: str = "functionaris_id") -> str:
    """Rows of the functionaris of this moment."""
    return f"{kolom} = ANY (ARRAY (SELECT huidige_functionaris()))"


def zicht(kolom: str, *soorten: str, niveaus: tuple[str, ...] = ("inhoud",)) -> str:
    """Rows whose `kolom` is an object that I may see now, as one of `soorten`, at a level.

    Kinds of a case and other kinds cannot be mixed.
    """
    return f"{kolom} = ANY ({vraag_zicht(soorten, niveaus)})"


def vraag_zicht(soorten: tuple[str, ...], niveaus: tuple[str, ...]) -> str:
    """The ids of what I may see now (functie.py), asked once per statement."""
    van_casus = set(soorten) <= set(CASUSSOORTEN)
    assert van_casus or not set(soorten) & set(CASUSSOORTEN), soorten
    functie = MIJN_CASUSZICHT if van_casus else MIJN_ZICHT
    return f"(SELECT {functie}({_lijst(soorten)}, {_lijst(niveaus)}))::uuid[]"


def _lijst(waarden: tuple[str, ...]) -> str:
    return f"'{{{','.join(waarden)}}}'"


def en(*delen: str) -> str:
    """All of these."""
    return "(" + " AND ".join(delen) + ")"


def of(*delen: str) -> str:
    """Any of these."""
    return "(" + " OR ".join(delen) + ")"


def kolom(voorwaarde: str) -> str:
    """A plain condition on the row itself, such as 'NOT beperkt'."""
    return f"({voorwaarde})"


def niemand() -> str:
    """Nobody, whatever he sees."""
    return "false"


def iedereen() -> str:
    """Everybody with the right on the table; give the reason where it is used."""
    return "true"


COMMANDOS = {
    "lezen": ("SELECT", "USING ({})"),
    "toevoegen": ("INSERT", "WITH CHECK ({})"),
    "wijzigen": ("UPDATE", "USING ({0}) WITH CHECK ({0})"),
    "verwijderen": ("DELETE", "USING ({})"),
}


def beleid(
    tabel: str,
    *,
    lezen: str | None = None,
    toevoegen: str | None = None,
    wijzigen: str | None = None,
    verwijderen: str | None = None,
) -> migrations.RunSQL:
    """Row-level security of one table for role app: a policy and a grant per command given."""
    gegeven = {
        naam: uitdrukking
        for naam, uitdrukking in {
            "lezen": lezen,
            "toevoegen": toevoegen,
            "wijzigen": wijzigen,
            "verwijderen": verwijderen,
        }.items()
        if uitdrukking is not None
    }
    regels = [
        f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY;",
        f"ALTER TABLE {tabel} FORCE ROW LEVEL SECURITY;",
    ]
    terug = []
    for naam, uitdrukking in gegeven.items():
        commando, vorm = COMMANDOS[naam]
        regels.append(
            f"CREATE POLICY {naam} ON {tabel} FOR {commando} TO app {vorm.format(uitdrukking)};"
        )
        regels.append(f"GRANT {commando} ON {tabel} TO app;")
        terug.append(f"DROP POLICY {naam} ON {tabel};")
        terug.append(f"REVOKE {commando} ON {tabel} FROM app;")
    terug.append(f"ALTER TABLE {tabel} NO FORCE ROW LEVEL SECURITY;")
    terug.append(f"ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY;")
    return migrations.RunSQL("\n".join(regels), "\n".join(terug))


def vernietigen(tabel: str) -> migrations.RunSQL:
    """The destruction job may find and delete rows of this table, and nothing else."""
    return migrations.RunSQL(
        f"CREATE POLICY vernietigen_lezen ON {tabel} FOR SELECT TO vernietiger USING (true);"
        f"CREATE POLICY vernietigen ON {tabel} FOR DELETE TO vernietiger USING (true);"
        f"GRANT SELECT, DELETE ON {tabel} TO vernietiger;",
        f"DROP POLICY vernietigen ON {tabel};DROP POLICY vernietigen_lezen ON {tabel};"
        f"REVOKE SELECT, DELETE ON {tabel} FROM vernietiger;",
    )


def uitgezonderd(tabel: str, rechten: str, *, reden: str) -> migrations.RunSQL:
    """Rights on a table of the list of exceptions (logboek/uitzonderingen.py)."""
    assert reden
    return migrations.RunSQL(
        f"GRANT {rechten} ON {tabel} TO app;", f"REVOKE {rechten} ON {tabel} FROM app;"
    )


def referentie(tabel: str) -> migrations.RunSQL:
    """Reference data: readable for the app role, filled by migrations."""
    return migrations.RunSQL(
        f"GRANT SELECT ON {tabel} TO app;", f"REVOKE SELECT ON {tabel} FROM app;"
    )
