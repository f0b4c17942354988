"""The seven roles (ontwerp.md §6): what each may, and above all may not."""

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from psycopg import errors

from regiehuis.ingebed.rollen import INLOGROLLEN, ROLLEN, db_init_sql, rollen_sql

Verbind = Callable[..., psycopg.Connection[Any]]


def test_niemand_behalve_beheer_is_superuser_en_alleen_twee_gaan_voorbij_aan_beleid(
    rol: Verbind,
) -> None:
    with rol("app") as verbinding:
        rijen = verbinding.execute(
            "SELECT rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreatedb, rolcreaterole"
            " FROM pg_roles WHERE rolname = ANY (%s)",
            [list(ROLLEN)],
        ).fetchall()
    gevonden = {naam: kan for naam, *kan in rijen}
    assert set(gevonden) == set(ROLLEN)
    assert not any(super_ or maakt or rollen for super_, _, _, maakt, rollen in gevonden.values())
    assert {naam for naam, kan in gevonden.items() if kan[1]} == {"poort", "kopie"}
    assert {naam for naam, kan in gevonden.items() if not kan[2]} == {"poort"}


@pytest.fixture
def tabel(rol: Verbind) -> Iterator[str]:
    """A fresh table of eigenaar, with a policy that shows nothing."""
    with rol("eigenaar", autocommit=True) as verbinding:
        verbinding.execute("CREATE TABLE proef_rollen (id serial PRIMARY KEY, naam text)")
        verbinding.execute("INSERT INTO proef_rollen (naam) VALUES ('een'), ('twee')")
        verbinding.execute("ALTER TABLE proef_rollen ENABLE ROW LEVEL SECURITY")
        verbinding.execute("ALTER TABLE proef_rollen FORCE ROW LEVEL SECURITY")
        yield "proef_rollen"
        verbinding.execute("DROP TABLE proef_rollen CASCADE")


@pytest.mark.parametrize("wie", ["app", "vernietiger", "lezer"])
def test_een_nieuwe_tabel_is_dicht_tot_een_migratie_rechten_geeft(
    rol: Verbind, tabel: str, wie: str
) -> None:
    with rol(wie) as verbinding, pytest.raises(errors.InsufficientPrivilege):
        verbinding.execute(f"SELECT * FROM {tabel}".encode())


def test_eigenaar_valt_zelf_onder_het_beleid_en_kopie_leest_alles_maar_schrijft_niets(
    rol: Verbind, tabel: str
) -> None:
    telling = f"SELECT count(*) FROM {tabel}".encode()
    with rol("eigenaar") as verbinding:
        assert verbinding.execute(telling).fetchone() == (0,)
    with rol("kopie") as verbinding:
        assert verbinding.execute(telling).fetchone() == (2,)
        verbinding.rollback()
        verbinding.execute("SET default_transaction_read_only = off")
        verbinding.commit()
        with pytest.raises(errors.InsufficientPrivilege):
            verbinding.execute(f"DELETE FROM {tabel}".encode())


def test_eigenaar_kan_een_functie_aan_poort_geven_en_app_ziet_er_doorheen(
    rol: Verbind, tabel: str
) -> None:
    """The few security-definer functions belong to poort, so that policies do not stop them."""
    with rol("eigenaar", autocommit=True) as verbinding:
        verbinding.execute(f"GRANT SELECT ON {tabel} TO poort".encode())
        verbinding.execute(
            f"CREATE FUNCTION proef_telling() RETURNS bigint LANGUAGE sql SECURITY DEFINER"
            f" SET search_path = public AS 'SELECT count(*) FROM {tabel}'".encode()
        )
        verbinding.execute("ALTER FUNCTION proef_telling() OWNER TO poort")
        try:
            with rol("app") as ander:
                assert ander.execute("SELECT proef_telling()").fetchone() == (2,)
            with rol("lezer") as ander, pytest.raises(errors.InsufficientPrivilege):
                ander.execute("SELECT proef_telling()")
        finally:
            verbinding.execute("DROP FUNCTION proef_telling()")


@pytest.mark.parametrize(
    "opdracht",
    [
        "CREATE TABLE stiekem (id int)",
        "CREATE TEMP TABLE stiekem (id int)",
        "CREATE FUNCTION stiekem() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "SET ROLE eigenaar",
        "SET ROLE poort",
        "SET session_replication_role = replica",
        "SET log_min_error_statement = error",
        "COPY (SELECT 1) TO PROGRAM 'cat'",
    ],
)
def test_app_kan_zich_geen_rechten_verschaffen(rol: Verbind, opdracht: str) -> None:
    with rol("app") as verbinding, pytest.raises(errors.InsufficientPrivilege):
        verbinding.execute(opdracht.encode())


def test_app_wordt_afgebroken_als_een_vraag_te_lang_duurt(rol: Verbind) -> None:
    with rol("app") as verbinding:
        assert verbinding.execute("SHOW statement_timeout").fetchone() == ("30s",)
        assert verbinding.execute("SHOW idle_in_transaction_session_timeout").fetchone() == (
            "1min",
        )


def test_de_extensies_zijn_er(rol: Verbind) -> None:
    with rol("app") as verbinding:
        assert verbinding.execute("SELECT unaccent('Éénhoorn'), similarity('a', 'a')").fetchone()


def test_de_sql_voor_de_dba_heeft_voor_elke_inlogrol_een_plek_voor_een_wachtwoord() -> None:
    tekst = db_init_sql()
    for naam in INLOGROLLEN:
        assert f"VERVANG_WACHTWOORD_{naam.upper()}" in tekst
    assert rollen_sql() in tekst
