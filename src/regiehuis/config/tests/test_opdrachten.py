"""The command ``regiehuis``: the demo lives and dies as one; backup and restore."""

import json
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg
import pytest

from regiehuis.config.opdrachten import ontleder
from regiehuis.ingebed import Server

OPDRACHT = [sys.executable, "-m", "regiehuis.config.opdrachten"]
#: Against waiting for ever; a busy machine is no defect.
GEDULD = 90
SOORTEN = "serve worker migrate demo check db-url db-init createhuis backup restore".split()


def draai(*woorden: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*OPDRACHT, *woorden],
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=2 * GEDULD,
    )


@pytest.mark.parametrize("soort", SOORTEN)
def test_elke_opdracht_heeft_hulp(soort: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        ontleder().parse_args([soort, "--help"])
    assert einde.value.code == 0
    assert "usage" in capsys.readouterr().out


class Demo:
    """A running demo and what it printed."""

    def __init__(self, env: dict[str, str]) -> None:
        self.proces = subprocess.Popen(
            [*OPDRACHT, "demo", "--leeg"],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.tekst = ""

    def wacht_tot_klaar(self) -> "Demo":
        assert self.proces.stdout
        for regel in self.proces.stdout:
            self.tekst += regel
            if regel.startswith("Stoppen"):
                return self
        raise AssertionError(f"de demo stopte:\n{self.tekst}")

    @property
    def adres(self) -> str:
        gevonden = re.search(r"http://localhost:(\d+)", self.tekst)
        assert gevonden
        return f"http://127.0.0.1:{gevonden[1]}"

    def familie(self) -> list[psutil.Process]:
        ouder = psutil.Process(self.proces.pid)
        return [ouder, *ouder.children(recursive=True)]

    def rest(self) -> str:
        assert self.proces.stdout
        with self.proces.stdout as uit:
            self.tekst += uit.read()
        return self.tekst


@contextmanager
def demo(env: dict[str, str]) -> Iterator[Demo]:
    lopend = Demo(env)
    try:
        yield lopend.wacht_tot_klaar()
    finally:
        if lopend.proces.poll() is None:
            lopend.proces.terminate()
            lopend.proces.wait(GEDULD)
        lopend.proces.stdout.close() if lopend.proces.stdout else None


def levend(familie: list[psutil.Process], binnen: float = GEDULD) -> list[psutil.Process]:
    """Who still lives after a while; zombies that nobody reaps are dead."""
    eind = time.monotonic() + binnen
    while time.monotonic() < eind:
        over = []
        for proces in familie:
            try:
                if proces.is_running() and proces.status() != psutil.STATUS_ZOMBIE:
                    over.append(proces)
            except psutil.NoSuchProcess:
                continue
        if not over:
            return []
        time.sleep(0.1)
    return over


def gezondheid(adres: str) -> tuple[int, dict[str, object]]:
    try:
        with urllib.request.urlopen(f"{adres}/gezondheid", timeout=5) as antwoord:
            return antwoord.status, json.load(antwoord)
    except urllib.error.HTTPError as fout:
        with fout:
            return fout.code, json.load(fout)


def test_de_demo_start_vertelt_waar_en_stopt_met_ctrl_c(opdrachtomgeving: dict[str, str]) -> None:
    with demo(opdrachtomgeving) as lopend:
        assert f"gegevens staan in {opdrachtomgeving['REGIEHUIS_DATA']}" in lopend.tekst
        eind = time.monotonic() + GEDULD
        while (uit := gezondheid(lopend.adres))[0] != 200 and time.monotonic() < eind:
            time.sleep(0.2)
        assert uit[1]["gereed"] is True, uit
        bezet = draai(
            "demo",
            env=opdrachtomgeving
            | {"PORT": lopend.adres.rsplit(":")[-1], "REGIEHUIS_DATA": "/tmp/regiehuis-geen"},
        )
        assert bezet.returncode == 1 and "niet vrij" in bezet.stderr
        tweede = draai("demo", "--leeg", env=opdrachtomgeving)
        assert tweede.returncode == 1 and "al in gebruik" in tweede.stderr
        familie = lopend.familie()
        lopend.proces.send_signal(signal.SIGINT)
        assert lopend.proces.wait(GEDULD) == 0
        assert not levend(familie)
        assert "bewaard" in lopend.rest()


def _slachtoffer(lopend: Demo, wie: str) -> psutil.Process:
    ouder, *rest = lopend.familie()
    if wie == "starter":
        return ouder

    def woorden(proces: psutil.Process) -> str:
        return " ".join(proces.cmdline())

    kinderen = {p.pid for p in ouder.children()}
    kenmerk = {"web": "serve", "webwerker": "serve", "werker": "worker", "database": "-D"}
    return next(
        p
        for p in rest
        if kenmerk[wie] in woorden(p) and (p.pid in kinderen) == (wie != "webwerker")
    )


def test_kill_9_van_een_proces_laat_niets_draaien_en_daarna_start_alles_snel_weer(
    opdrachtomgeving: dict[str, str],
) -> None:
    """Each start finds what the one before left. It makes nothing anew, so it costs seconds; all
    processes together stay under 500 MB (PSS)."""
    for wie in ("starter", "web", "webwerker", "werker", "database"):
        with demo(opdrachtomgeving) as lopend:
            familie = lopend.familie()
            _slachtoffer(lopend, wie).kill()
            assert not levend(familie), wie
    with demo(opdrachtomgeving) as lopend:
        assert gezondheid(lopend.adres)[1]["leeft"] is True
        assert "klaargezet" not in lopend.tekst
        pss = sum(p.memory_full_info().pss for p in lopend.familie())
    assert pss < 500e6


def test_db_url_wijst_naar_de_ingebedde_server(opdrachtomgeving: dict[str, str]) -> None:
    klaar = draai("db-url", "--role", "lezer", env=opdrachtomgeving)
    assert klaar.stdout.startswith("postgresql://lezer@/regiehuis?host=")


def test_db_init_toont_de_sql(opdrachtomgeving: dict[str, str]) -> None:
    klaar = draai("db-init", "--sql", env=opdrachtomgeving)
    assert "CREATE ROLE poort" in klaar.stdout and klaar.returncode == 0


def test_reservekopie_en_terugzetten(opdrachtomgeving: dict[str, str], tmp_path: Path) -> None:
    data = Path(opdrachtomgeving["REGIEHUIS_DATA"])
    assert draai("migrate", env=opdrachtomgeving).returncode == 0
    sleutel = "bbbbbbbb-0000-4000-8000-000000000001"

    def sql(opdracht: str) -> list[tuple[object, ...]]:
        with (
            Server(data) as server,
            psycopg.connect(server.dsn("beheer"), autocommit=True) as verbinding,
        ):
            cursor = verbinding.execute(opdracht.encode())
            return cursor.fetchall() if cursor.description else []

    alle = "SELECT huis_id FROM logboek_huissleutel ORDER BY 1"
    sql(f"INSERT INTO logboek_huissleutel VALUES ('{sleutel}')")
    bewaard = sql(alle)
    assert sleutel in [str(id) for (id,) in bewaard]
    (data / "stukken").mkdir(exist_ok=True)
    (data / "stukken" / "een").write_bytes(b"versleuteld")
    klaar = draai("backup", str(tmp_path), env=opdrachtomgeving)
    assert klaar.returncode == 0, klaar.stderr
    (kopie,) = tmp_path.iterdir()
    assert kopie.stat().st_mode & 0o077 == 0
    manifest = json.loads((kopie / "manifest.json").read_text())
    assert set(manifest["sha256"]) == {"database.dump", "bestanden/een"}

    weiger = draai("restore", str(kopie), env=opdrachtomgeving)
    assert weiger.returncode == 1 and "--ja" in weiger.stderr, "no overwriting unasked"

    sql("TRUNCATE logboek_huissleutel")
    (data / "stukken" / "een").unlink()
    (data / "stukken" / "later").write_bytes(b"hoort er niet meer")
    klaar = draai("restore", str(kopie), "--ja", env=opdrachtomgeving)
    assert klaar.returncode == 0, klaar.stderr
    assert sql(alle) == bewaard
    assert [p.name for p in (data / "stukken").iterdir()] == ["een"]
    eigenaren = sql(
        "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"
        " AND has_table_privilege('app', 'logboek_huissleutel', 'SELECT')"
    )
    assert eigenaren == [("eigenaar",)]

    (kopie / "bestanden" / "een").write_bytes(b"veranderd")
    klaar = draai("restore", str(kopie), "--ja", env=opdrachtomgeving)
    assert klaar.returncode == 1 and "beschadigd" in klaar.stderr


def test_een_bezette_poort_geeft_een_duidelijke_melding() -> None:
    from regiehuis.config.opdrachten.delen import OpdrachtFout
    from regiehuis.config.opdrachten.demo import vrije_poort

    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        with pytest.raises(OpdrachtFout, match="PORT="):
            vrije_poort(str(bezet.getsockname()[1]))
    with pytest.raises(OpdrachtFout, match="geen poort"):
        vrije_poort("achtduizend")


def test_een_huis_maken_en_de_eerste_beheerder_uitnodigen(
    opdrachtomgeving: dict[str, str],
) -> None:
    """Without a first person nobody could sign in to a new house."""
    env = opdrachtomgeving
    assert draai("migrate", env=env).returncode == 0
    wie = ["--beheerder", "bee@example.org", "--beheerder-naam", "A. Bee"]
    maak = ["createhuis", "Veiligheidshuis Proef", "--kort", "proef", "--gemeenten"]
    half = draai(*maak, "0402", *wie, env=env)
    assert half.returncode == 1 and "--screening" in half.stderr
    fout = draai(*maak, "9402", env=env)
    assert fout.returncode == 1 and "gemeente bestaat niet" in fout.stderr
    goed = draai(*maak, "0402", *wie, "--screening", "2026-01-01", env=env)
    assert goed.returncode == 0, goed.stderr
    with (
        Server(Path(env["REGIEHUIS_DATA"])) as server,
        psycopg.connect(server.dsn("beheer")) as verbinding,
    ):
        assert verbinding.execute("SELECT count(*) FROM netwerk_huis").fetchone() == (1,)
        assert verbinding.execute("SELECT count(*) FROM toegang_uitnodiging").fetchone() == (1,)
