"""The launcher of the embedded server (ontwerp.md §6; every trap was met before)."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import psycopg
import pytest

from regiehuis.ingebed import Bezet, Server, ServerFout
from regiehuis.ingebed.kind import sterf_met_ouder

LAUNCHER = """
import sys, time
from pathlib import Path
from regiehuis.ingebed import Server
server = Server(Path(sys.argv[1]), vluchtig=True).start()
print(server.pid, flush=True)
time.sleep(120)
"""


def weg(pid: int, binnen: float = 10) -> bool:
    """Whether a process is gone (a zombie that nobody reaped counts as gone)."""
    eind = time.monotonic() + binnen
    while time.monotonic() < eind:
        try:
            toestand = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if toestand in "ZX":
            return True
        time.sleep(0.05)
    return False


def start_launcher(datamap: Path) -> tuple[subprocess.Popen[str], int]:
    proces = subprocess.Popen(
        [sys.executable, "-c", LAUNCHER, str(datamap)], stdout=subprocess.PIPE, text=True
    )
    assert proces.stdout
    with proces.stdout as uit:
        return proces, int(uit.readline())


def test_starten_stoppen_en_opnieuw_starten_bewaart_de_gegevens(datamap: Path) -> None:
    with Server(datamap) as server:
        assert server.leeft()
        with psycopg.connect(server.dsn("beheer", "postgres")) as verbinding:
            verbinding.execute("CREATE TABLE proef (tekst text)")
            verbinding.execute("INSERT INTO proef VALUES ('Éénhoorn')")
    assert not server.leeft()
    with Server(datamap) as server, psycopg.connect(server.dsn("beheer", "postgres")) as verbinding:
        rij = verbinding.execute("SELECT lower(tekst) FROM proef").fetchone()
    assert rij == ("éénhoorn",), "upper and lower case of accented letters"


def test_mappen_zijn_prive_en_de_server_luistert_niet_op_het_netwerk(datamap: Path) -> None:
    with Server(datamap, vluchtig=True) as server:
        for map_ in (server.cluster, server.socketmap):
            assert stat.S_IMODE(map_.stat().st_mode) == 0o700
        assert not stat.S_IMODE(datamap.stat().st_mode) & 0o066
        with psycopg.connect(server.dsn("beheer", "postgres")) as verbinding:
            assert verbinding.execute("SHOW listen_addresses").fetchone() == ("",)
        if os.geteuid() == 0:
            assert Path(f"/proc/{server.pid}").stat().st_uid != 0, "postgres never runs as root"


def test_een_tweede_server_op_dezelfde_map_wordt_geweigerd(datamap: Path) -> None:
    with Server(datamap, vluchtig=True):
        ander = Server(datamap)
        assert ander.draait_elders()
        with pytest.raises(Bezet, match=str(os.getpid())):
            ander.start()
        assert ander.draait_elders(), "the refused one left the running server alone"


def test_kill_9_van_de_starter_laat_niets_achter_en_de_volgende_start_lukt(datamap: Path) -> None:
    proces, pid = start_launcher(datamap)
    proces.kill()
    proces.wait()
    with Server(datamap, vluchtig=True) as server:
        assert server.pid != pid
    assert weg(pid)


def test_kill_9_van_de_server_en_daarna_herstart(datamap: Path) -> None:
    """A stale pid file, and back ends that hold the shared memory for a moment."""
    proces, pid = start_launcher(datamap)
    os.kill(pid, signal.SIGKILL)
    proces.kill()
    proces.wait()
    assert (datamap / "pg" / "postmaster.pid").exists()
    with Server(datamap, vluchtig=True) as server:
        assert server.leeft()


def test_een_pidbestand_met_het_nummer_van_een_ander_proces_houdt_niet_tegen(
    datamap: Path,
) -> None:
    with Server(datamap, vluchtig=True):
        pass
    bestand = datamap / "pg" / "postmaster.pid"
    bestand.write_text(f"{os.getpid()}\n{datamap}/pg\n0\n5432\n{datamap}/run\n\n  1 2\nready\n")
    with Server(datamap, vluchtig=True) as server:
        assert server.leeft()


def test_een_half_gemaakte_databasemap_wordt_opnieuw_gemaakt(datamap: Path) -> None:
    (datamap / "pg.nieuw" / "base").mkdir(parents=True)
    with Server(datamap, vluchtig=True) as server:
        assert server.leeft()


def test_een_lang_pad_krijgt_een_korte_socket(datamap: Path) -> None:
    """A socket's path is at most 107 bytes."""
    lang = datamap / ("heel" * 12) / ("lang" * 12)
    lang.parent.mkdir(parents=True, mode=0o711)
    datamap.chmod(0o711)
    with Server(lang, vluchtig=True) as server:
        assert len(str(server.socketmap)) < 60
        psycopg.connect(server.dsn("beheer", "postgres")).close()
    server.socketmap.rmdir()


def test_over_tcp_alleen_met_wachtwoord(datamap: Path) -> None:
    import socket

    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort = proef.getsockname()[1]
    with Server(datamap, tcp_poort=poort, vluchtig=True) as server:
        with psycopg.connect(server.dsn("beheer", "postgres"), autocommit=True) as verbinding:
            verbinding.execute("ALTER ROLE beheer PASSWORD 'geheim'")
        basis = f"@127.0.0.1:{poort}/postgres"
        psycopg.connect(f"postgresql://beheer:geheim{basis}").close()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(f"postgresql://beheer:fout{basis}")


def test_een_map_die_nobody_niet_bereikt_geeft_een_duidelijke_melding(datamap: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only for root")
    dicht = datamap / "dicht"
    dicht.mkdir(parents=True)
    dicht.chmod(0o700)
    with pytest.raises(ServerFout, match="REGIEHUIS_DATA"):
        Server(dicht / "data").start()


def test_een_server_die_niet_start_zegt_waarom(datamap: Path) -> None:
    with Server(datamap, vluchtig=True) as server:
        pass
    (server.cluster / "postgresql.conf").write_text("onzin\n")
    from regiehuis.ingebed import server as module

    oud, module.GEDULD = module.GEDULD, 0.5
    try:
        with pytest.raises(ServerFout, match="onzin|syntax"):
            Server(datamap).start()
    finally:
        module.GEDULD = oud


def test_kinderen_starten_kan_alleen_vanuit_de_hoofdthread() -> None:
    """PDEATHSIG fires when the *thread* that started the child ends."""
    fouten: list[BaseException] = []

    def probeer() -> None:
        try:
            sterf_met_ouder()
        except RuntimeError as fout:
            fouten.append(fout)

    draad = threading.Thread(target=probeer)
    draad.start()
    draad.join()
    assert fouten


def test_in_het_log_van_de_server_komen_geen_gegevens(datamap: Path) -> None:
    """Statements and details hold names: neither may reach a log file."""
    with Server(datamap, vluchtig=True) as server:
        with psycopg.connect(server.dsn("beheer", "postgres"), autocommit=True) as verbinding:
            verbinding.execute("CREATE TABLE proef (naam text PRIMARY KEY)")
            verbinding.execute("INSERT INTO proef VALUES ('Kanarie')")
            with pytest.raises(psycopg.errors.UniqueViolation):
                verbinding.execute("INSERT INTO proef VALUES ('Kanarie')")
    assert "duplicate key" in server.logboek.read_text()
    assert "Kanarie" not in server.logboek.read_text()
