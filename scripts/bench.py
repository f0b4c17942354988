"""Measure pages in a house of 20,000 cases against the demo house: it informs, never fails.

One rich case is told through the services, then copied by COPY with new ids, people and names.
Each page is asked in this process (server time, rendering included) for who sees least, who sees
most content (a procesregisseur of one case in five) and who sees most cases (the ketenmanager).
In the other cases a colleague has their place: nobody has work in a case that he does not see.
Usage: make bench [ARGS="--casussen 20000 --keer 30 --vragen 5"]; `--vragen` prints the slowest
statements of each page.
"""

import argparse
import importlib
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchkopie import Kopieer

from regiehuis.config.opdrachten.delen import start_django, zet_adressen
from regiehuis.ingebed import Server
from regiehuis.ingebed.rollen import richt_in

DOEL_P95, DOEL_RATIO = 300.0, 2.0
ALLE = (
    "home", "casussen", "casus", "beeld", "tijdlijn", "plan", "afspraken", "overleg", "zoeken",
    "noemen",
)  # fmt: skip
#: What is typed in the box: a person, and a case as the screens call it.
GEZOCHT = {"zoeken": "Meyer 1983", "noemen": "Mevrouw van der Meyde"}
#: Entries on the timeline that is opened, of a case of its own.
TIJDLIJN = 500


@dataclass(frozen=True)
class Rol:
    """Somebody of the example house: of how many cases he has one, who has the others, and what
    he opens."""

    ziet: str
    een_op: int = 1
    collega: str = ""
    bladzijden: tuple[str, ...] = ALLE


ROLLEN = {
    "agent": Rol("ziet minst: partner, 1 op 400", 400, "wijkagent"),
    "regisseur": Rol("ziet meest inhoud: 1 op 5", 5, "collega"),
    "ketenmanager": Rol(
        "ziet meest: kern van alle", bladzijden=("home", "casussen", "casus", "zoeken", "noemen")
    ),
}


def main() -> None:
    """Build, measure, print."""
    keuzes = argparse.ArgumentParser(description=__doc__)
    keuzes.add_argument("--casussen", type=int, default=20_000)
    keuzes.add_argument("--gegevens", type=int, default=40)
    keuzes.add_argument("--keer", type=int, default=30)
    keuzes.add_argument("--vragen", type=int, default=0)
    k = keuzes.parse_args()
    os.environ |= {"REGIEHUIS_MODUS": "test", "DJANGO_SETTINGS_MODULE": "regiehuis.config.settings"}
    with (
        tempfile.TemporaryDirectory(prefix="regiehuis-bench-") as map_,
        Server(Path(map_), vluchtig=True) as server,
    ):
        Path(map_).chmod(0o711)
        os.environ["REGIEHUIS_DATA"] = map_
        zet_adressen(server)
        richt_in(server.dsn("beheer", "postgres"))
        start_django()
        from regiehuis.config.databank import migreer

        migreer()
        Bank(server.dsn("beheer", "regiehuis"), k).draai()


class Bank:
    """One run of the bench."""

    def __init__(self, beheer: str, keuzes: argparse.Namespace) -> None:
        self.beheer, self.keuzes = beheer, keuzes
        self.toeval = random.Random(2026)

    def draai(self) -> None:
        """Fill and measure both houses, and print the table."""
        klein = self.huis(60)
        begin = time.perf_counter()
        groot = self.huis(self.keuzes.casussen)
        print(f"gevuld in {time.perf_counter() - begin:.0f} s\n")
        print(f"{'bladzijde':<12}{'wie':<34}{'p50 ms':>8}{'p95 ms':>8}{'vragen':>8}{'x klein':>9}")
        for wie, rol in ROLLEN.items():
            for naam in rol.bladzijden:
                self.regel(naam, wie, rol, klein, groot)
        print(f"\ndoel: p95 onder {DOEL_P95:.0f} ms, verhouding onder {DOEL_RATIO:.0f}")

    def regel(self, naam: str, wie: str, rol: "Rol", klein: "Huis", groot: "Huis") -> None:
        """One line of the table."""
        vragen = self.vragen(groot, naam, wie)
        in_klein, tijden = self.meet([klein, groot], naam, wie)
        p50, p95 = statistics.median(tijden), statistics.quantiles(tijden, n=20)[-1]
        ratio = p50 / statistics.median(in_klein)
        let_op = " !" if p95 > DOEL_P95 or ratio > DOEL_RATIO else ""
        print(
            f"{naam:<12}{rol.ziet:<34}{p50:>8.1f}{p95:>8.1f}{len(vragen):>8}{ratio:>9.2f}{let_op}"
        )
        for ms, sql in sorted(vragen, reverse=True)[: self.keuzes.vragen]:
            print(f"    {ms:6.1f} ms  {' '.join(sql.split())[:1000]}")

    def vragen(self, huis: "Huis", naam: str, wie: str) -> list[tuple[float, str]]:
        """Each statement of one page with its time in milliseconds."""
        from django.db import connection

        vraag = huis.bladzijde(naam, wie)
        vraag()
        gevraagd: list[tuple[float, str]] = []

        def tel(uitvoeren: Any, sql: str, *rest: Any) -> Any:
            begin = time.perf_counter()
            try:
                return uitvoeren(sql, *rest)
            finally:
                gevraagd.append(((time.perf_counter() - begin) * 1000, sql))

        with connection.execute_wrapper(tel):
            vraag()
        return gevraagd

    def meet(self, huizen: list["Huis"], naam: str, wie: str) -> list[list[float]]:
        """Times of one page in each house, in milliseconds; by turns, so that a slow moment of the
        machine is not taken for the size of a house."""
        from regiehuis.config import wsgi

        vragen = [huis.bladzijde(naam, wie) for huis in huizen]
        for vraag in vragen:
            vraag()
        importlib.reload(wsgi)  # memory as in the served application
        tijden: list[list[float]] = [[] for _ in huizen]
        for _ in range(self.keuzes.keer):
            for vraag, gemeten in zip(vragen, tijden, strict=True):
                begin = time.perf_counter()
                antwoord = vraag()
                gemeten.append((time.perf_counter() - begin) * 1000)
                assert antwoord.status_code == 200, (naam, wie, antwoord.status_code)
        return tijden

    def huis(self, casussen: int) -> "Huis":
        """A house with so many copies of one told case."""
        huis = Huis(self.keuzes.gegevens)
        Kopieer(self.beheer, huis, ROLLEN, self.toeval).draai(casussen - 1)
        huis.vul_tijdlijn(TIJDLIJN)
        return huis


class Huis:
    """A house with one told case, and how to be somebody in it."""

    def __init__(self, gegevens: int) -> None:
        from regiehuis.casus.tests.fabriek import huis_met_casus
        from regiehuis.informatie.rules import NieuwGegeven
        from regiehuis.informatie.services import leg_gegeven_vast, stel_verzoeken
        from regiehuis.logboek.context import binnen
        from regiehuis.netwerk.tests.fabriek import voeg_functionaris_toe

        self.leden = ["agent", "toezichthouder", "psychiater", "voogd", "consulent"]
        vol = huis_met_casus(tuple(self.leden))
        self.vol, self.id, self.casus = vol, vol.huis.id, vol.id
        nieuw = vol.huis.nieuw
        vol.huis.mensen["collega"] = voeg_functionaris_toe(
            nieuw, nieuw.hoedanigheid, "Collega Regie", ("procesregisseur",)
        )
        with binnen(regie := vol.door("regisseur")):
            stel_verzoeken(
                regie,
                casus=vol.id,
                aan=[vol.huis.mensen[w] for w in self.leden],
                vraag="Wat weet u?",
            )
        self.vertel_aanpak()
        self.clienten = {w: self.aanmelden(w) for w in ROLLEN}
        gebieden = self.leefgebieden()
        for n in range(gegevens):
            door = vol.door(self.leden[n % len(self.leden)])
            with binnen(door):
                leg_gegeven_vast(
                    door,
                    casus=vol.id,
                    gegeven=NieuwGegeven(
                        tekst=f"Gegeven {n}: wat de organisatie weet, in twee of drie zinnen. " * 2,
                        leefgebied=gebieden[n % len(gebieden)],
                        aard="feit",
                        categorie="hulp",
                        grondslag="toestemming" if n % 5 > 1 else "",
                    ),
                )

    def vertel_aanpak(self) -> None:
        """A plan before the table, an agreement for each member, and a meeting that runs."""
        from regiehuis.aanpak import services as aanpak
        from regiehuis.aanpak.tests.fabriek import leg_voor
        from regiehuis.kern.klok import vandaag
        from regiehuis.kern.termijnen import werkdagen_later
        from regiehuis.logboek.context import binnen
        from regiehuis.overleg.tests import fabriek as overleggen

        leg_voor(self.vol)
        with binnen(regie := self.vol.door("regisseur")):
            for n, wie in enumerate(self.leden):
                aanpak.maak_afspraak(
                    regie, casus=self.casus, functionaris=self.vol.huis.mensen[wie],
                    wat=f"Belt de anderen over afspraak {n}",
                    uiterlijk=werkdagen_later(vandaag(), 3 + n),
                )  # fmt: skip
        overleggen.geef_soorten(self.vol)
        self.overleg, _punt = overleggen.begonnen(self.vol)

    def vul_tijdlijn(self, aantal: int) -> None:
        """Interventions over twelve years, in a second case with the same members."""
        from regiehuis.casus.tests.fabriek import open_casus
        from regiehuis.informatie.rules import Interventie, NieuwGegeven
        from regiehuis.informatie.services import leg_gegeven_vast
        from regiehuis.logboek.context import binnen

        self.met_tijdlijn = open_casus(self.vol.huis, tuple(self.leden)).id
        kaders = ("vrijwillig", "drang", "dwang")
        for n in range(aantal):
            van = f"{2014 + n % 12}-{1 + n % 12:02}-00"
            with binnen(door := self.vol.door("agent")):
                leg_gegeven_vast(
                    door,
                    casus=self.met_tijdlijn,
                    gegeven=NieuwGegeven(
                        tekst=f"Traject {n}",
                        soort="interventie",
                        aard="feit",
                        bijzonder=Interventie(f"Organisatie {n % 11}", kaders[n % 3], start=van),
                    ),
                )

    def aanmelden(self, wie: str) -> tuple[Any, str]:
        """A signed-in client for somebody, and his short id."""
        from regiehuis.toegang.tests import fabriek

        gebruiker = fabriek.account(self.vol.huis, wie)
        return fabriek.als(gebruiker), fabriek.kort(self.vol.huis, wie)

    def leefgebieden(self) -> list[str]:
        """Keys of the life domains of this house."""
        from regiehuis.logboek.context import in_huis
        from regiehuis.recht.queries import leefgebieden

        with in_huis(self.id):
            return [g.sleutel for g in leefgebieden(self.id)]

    def bladzijde(self, naam: str, wie: str) -> Callable[[], Any]:
        """A function that asks one page as one person."""
        client, kort = self.clienten[wie]
        paden = {
            "home": "",
            "casussen": "casussen/",
            "casus": f"casus/{self.casus}/",
            "beeld": f"casus/{self.casus}/beeld/",
            "tijdlijn": f"casus/{self.met_tijdlijn}/tijdlijn/",
            "plan": f"casus/{self.casus}/plan/",
            "afspraken": f"casus/{self.casus}/afspraken/",
            "overleg": f"overleg/{self.overleg}/",
        }
        if naam in GEZOCHT:
            return lambda: client.post(f"/f/{kort}/zoeken/", {"vraag": GEZOCHT[naam]})
        return lambda: client.get(f"/f/{kort}/{paden[naam]}")


if __name__ == "__main__":
    main()
