"""Policies of an older database get the form of today, and mean the same (migration 0004)."""

from typing import Any

import pytest

from regiehuis.logboek import beleid as b
from regiehuis.logboek.functie import herschrijf, met_functie

GELDIG = (
    "z.van <= (SELECT statement_timestamp() + interval '10 seconds')"
    " AND (z.tot IS NULL OR z.tot > (SELECT statement_timestamp()))"
)
KEUZES = [
    ("id", ("casus",), ("kern", "inhoud")),
    ("object_id", ("voorzitter", "leden", "verzoek", "gegeven", "afspraak"), ("inhoud",)),
    ("huis_id", ("logboek",), ("inhoud",)),
    ("id", ("overleg", "uitnodiging"), ("taak",)),
]


def uitgeschreven(kolom: str, soorten: tuple[str, ...], niveaus: tuple[str, ...]) -> str:
    """A policy as it was made before."""
    mijn = (
        "SELECT z.object_id FROM logboek_zicht z WHERE z.functionaris_id = huidige_functionaris()"
        f" AND z.soort IN ({', '.join(map(repr, soorten))})"
        f" AND z.niveau IN ({', '.join(map(repr, niveaus))}) AND {GELDIG}"
    )
    if set(soorten) <= set(b.CASUSSOORTEN):
        mijn = (
            f"{mijn} AND huidige_casussen() IS NULL"
            f" UNION ALL {mijn} AND z.casus_id = ANY (huidige_casussen())"
        )
    return f"{kolom} = ANY (ARRAY ({mijn}))"


@pytest.mark.parametrize(("kolom", "soorten", "niveaus"), KEUZES)
def test_een_oudere_beleidsregel_krijgt_de_vorm_van_nu(
    rol: Any, kolom: str, soorten: tuple[str, ...], niveaus: tuple[str, ...]
) -> None:
    def beleid(vraag: str) -> str:
        return b.of(b.en(b.kolom("NOT beperkt"), b.huis()), vraag)

    oud = beleid(uitgeschreven(kolom, soorten, niveaus))
    nieuw = beleid(b.zicht(kolom, *soorten, niveaus=niveaus))
    with rol("eigenaar") as verbinding:
        for tabel, tekst in (("proef_oud", oud), ("proef_nieuw", nieuw)):
            kolommen = "id uuid, object_id uuid, huis_id uuid, beperkt bool"
            verbinding.execute(f"CREATE TABLE {tabel} ({kolommen})")
            verbinding.execute(
                f"CREATE POLICY wijzigen ON {tabel} FOR UPDATE TO app"
                f" USING ({tekst}) WITH CHECK ({tekst})"
            )
        herschrijf(verbinding.cursor())
        regels = verbinding.execute(
            "SELECT replace(qual, tablename, ''), replace(with_check, tablename, '')"
            " FROM pg_policies WHERE tablename LIKE 'proef_%' ORDER BY tablename"
        ).fetchall()
        verbinding.rollback()
    assert regels[0] == regels[1]
    assert "mijn_" in regels[1][0] and "logboek_zicht" not in regels[1][0]


def test_wat_niet_begrepen_wordt_blijft_niet_half_staan() -> None:
    with pytest.raises(ValueError, match="logboek_zicht"):
        met_functie("(id = ANY (ARRAY( SELECT z.object_id FROM logboek_zicht z)))")
