"""A house of 20,000 cases for the bench: one told case, copied by COPY."""

import random
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

ACHTERNAMEN = (
    "Jansen de Vries Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer "
    "Dijkstra Koster Willems Prins Huisman Post Kuiper Veenstra Kramer Wal Hoekstra Molenaar "
    "Schouten Verhoeven Sanders Groot Martens Verbeek Kok Jacobs Haan Vermeulen Schipper Blom "
    "Maas Aydin Yilmaz Benali El Amrani Nguyen Kowalski Fernandes Pengel"
).split()
#: A meeting names no case; its agenda does.
VAN_CASUS = "(SELECT p.casus_id FROM overleg_agendapunt p WHERE p.overleg_id = overleg_overleg.id)"
#: 20,000 cases were not opened at one moment, but in some twelve years.
TUSSEN_CASUSSEN = timedelta(hours=5)


class Kopieer:
    """Copies every row of one case, in every table, with new ids, people and names."""

    def __init__(
        self, beheer: str, huis: Any, rollen: Mapping[str, Any], toeval: random.Random
    ) -> None:
        self.beheer, self.huis, self.rollen, self.toeval = beheer, huis, rollen, toeval

    def draai(self, aantal: int) -> None:
        """Make `aantal` copies."""
        import psycopg

        from regiehuis.kern.ids import nieuw_id

        self.nieuw_id, self.aantal = nieuw_id, aantal
        with psycopg.connect(self.beheer) as verbinding:
            verbinding.execute("SET session_replication_role = replica")
            tabellen = self.tabellen(verbinding)
            rijen = {t: self.rijen(verbinding, t, k) for t, k in tabellen.items()}
            afbeeldingen = [self.afbeelding(rijen, n) for n in range(aantal)]
            for tabel, (kolommen, waarden) in rijen.items():
                with verbinding.cursor().copy(
                    f"COPY {tabel} ({', '.join(kolommen)}) FROM STDIN"
                ) as stroom:
                    for kopie in self.kopieen(tabel, kolommen, waarden, afbeeldingen):
                        stroom.write_row(kopie)
            verbinding.commit()
        with psycopg.connect(self.beheer, autocommit=True) as verbinding:
            verbinding.execute("VACUUM ANALYZE")

    def tabellen(self, verbinding: Any) -> dict[str, str]:
        """Tables with rows of a case, and the column that names the case."""
        gevonden = verbinding.execute(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public'"
            " AND column_name = 'casus_id' AND table_name NOT LIKE 'logboek_toegang%'"
        ).fetchall()
        return {t: "casus_id" for (t,) in gevonden} | {
            "casus_casus": "id",
            "personen_persoon": "groep_id",
            "overleg_overleg": VAN_CASUS,
        }

    def rijen(self, verbinding: Any, tabel: str, kolom: str) -> tuple[list[str], list[tuple]]:
        """Columns and rows of the example."""
        cursor = verbinding.execute(f"SELECT * FROM {tabel} WHERE {kolom} = %s", [self.huis.casus])
        kolommen = [d.name for d in cursor.description if d.name != "tx"]
        houd = [i for i, d in enumerate(cursor.description) if d.name != "tx"]
        return kolommen, [tuple(rij[i] for i in houd) for rij in cursor.fetchall()]

    def afbeelding(
        self, rijen: dict[str, tuple[list[str], list[tuple]]], n: int
    ) -> dict[UUID, UUID]:
        """Old id -> new id for copy n, and who of a role is not in it -> his colleague."""
        mensen = self.huis.vol.huis.mensen
        nieuw = {self.huis.casus: self.nieuw_id()}
        nieuw |= {
            mensen[w]: mensen[rol.collega] for w, rol in self.rollen.items() if n % rol.een_op
        }
        for kolommen, waarden in rijen.values():
            if "id" in kolommen:
                plek = kolommen.index("id")
                for rij in waarden:
                    nieuw.setdefault(rij[plek], self.nieuw_id())
        return nieuw

    def kopieen(
        self, tabel: str, kolommen: list[str], waarden: list[tuple], afbeeldingen: list[dict]
    ) -> Iterator[list[Any]]:
        """The rows of all copies of one table."""
        for n, nieuw in enumerate(afbeeldingen):
            for rij in waarden:
                yield [self.waarde(tabel, kolommen[i], w, nieuw, n) for i, w in enumerate(rij)]

    def waarde(self, tabel: str, kolom: str, w: Any, nieuw: dict, n: int) -> Any:
        """One value of a copy."""
        from psycopg.types.json import Jsonb

        if isinstance(w, UUID):
            return nieuw.get(w, w)
        if isinstance(w, dict):
            return Jsonb({k: str(nieuw.get(_uuid(x), x)) for k, x in w.items()})
        if tabel == "overleg_overleg" and kolom == "nummer":
            return f"O2026-{n + 2:06}"
        if tabel == "casus_casus" and kolom == "geopend_op":
            return w - (self.aantal - n) * TUSSEN_CASUSSEN
        if kolom in ("nummer", "casus_nummer") and isinstance(w, str):
            return f"2026-{n + 2:06}"
        if tabel == "personen_persoon" and kolom in (
            "achternaam",
            "delen",
            "klanken",
            "zoekklanken",
        ):
            return self.naam(n)[kolom]
        return w

    def naam(self, n: int) -> dict[str, Any]:
        """Keys of a family name for copy n."""
        from regiehuis.personen.rules import sleutels

        letters = f"{chr(97 + n // 50 % 26)}{chr(97 + n // 1300 % 26)}"
        naam = f"{ACHTERNAMEN[n % len(ACHTERNAMEN)]}{letters}"
        s = sleutels(achternaam=naam)
        return {
            "achternaam": s.achternaam,
            "delen": list(s.delen),
            "klanken": list(s.klanken),
            "zoekklanken": list(s.zoekklanken),
        }


def _uuid(waarde: Any) -> UUID | None:
    try:
        return UUID(str(waarde))
    except ValueError:
        return None
