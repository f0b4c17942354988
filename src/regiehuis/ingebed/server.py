"""A PostgreSQL server as a direct child of this process.

Every step here was tried; the traps are in ``docs/keuzes``. The server never outlives us, never
listens on the network unless asked, and runs as ``nobody`` when we are root.
"""

import fcntl
import hashlib
import locale
import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self
from urllib.parse import quote, urlencode

from .binaries import Binaries, bereikbaar_maken, zoek_binaries
from .gegevensmap import VARIABELE, bereikbaar, maak_gegevensmap, maak_map, servergebruiker
from .kind import sterf_met_ouder

LANGSTE_SOCKETPAD = 107
GEDULD = 30.0
_CONF = """\
# Written once by Regiehuis. Personal data must not reach the log: no statements, no details.
shared_buffers = '128MB'
max_connections = '80'
max_wal_size = '256MB'
wal_compression = 'off'
jit = 'off'
log_min_error_statement = 'panic'
log_error_verbosity = 'terse'
log_checkpoints = 'off'
"""
_VLUCHTIG = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")


class ServerFout(RuntimeError):
    """The server did not start."""


class Bezet(ServerFout):
    """Another process has this data folder in use."""


class Server:
    """One embedded server for one data folder; also a context manager.

    Args:
        datamap: the data folder; made when missing.
        tcp_poort: also listen on 127.0.0.1 (with passwords); default only a socket.
        vluchtig: for tests: fast, but does not survive a crash of the machine.
    """

    def __init__(
        self,
        datamap: Path,
        *,
        tcp_poort: int | None = None,
        vluchtig: bool = False,
        binaries: Binaries | None = None,
    ) -> None:
        self.datamap = Path(datamap).resolve()
        self.tcp_poort = tcp_poort
        self.vluchtig = vluchtig
        self.cluster = self.datamap / "pg"
        self.logboek = self.datamap / "postgres.log"
        self._gebruiker = servergebruiker()
        self._binaries = binaries
        self._proces: subprocess.Popen[bytes] | None = None
        self._slot: IO[str] | None = None

    @property
    def binaries(self) -> Binaries:
        """The programs in use, copied beside the data when the server could not reach them."""
        if self._binaries is None:
            maak_gegevensmap(self.datamap)
            self._binaries = bereikbaar_maken(zoek_binaries(), self.datamap, self._gebruiker)
        return self._binaries

    @property
    def socketmap(self) -> Path:
        """The folder of the socket; a short one when the data folder's path is too long."""
        gewoon = self.datamap / "run"
        if len(os.fsencode(gewoon / ".s.PGSQL.5432")) <= LANGSTE_SOCKETPAD:
            return gewoon
        merk = hashlib.sha256(os.fsencode(self.datamap)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"regiehuis-{merk}"

    def dsn(self, rol: str, database: str = "regiehuis") -> str:
        """The address of a database for one role."""
        plek = {"host": str(self.socketmap)}
        if self.tcp_poort:
            plek["port"] = str(self.tcp_poort)
        return f"postgresql://{quote(rol)}@/{quote(database)}?{urlencode(plek)}"

    @property
    def pid(self) -> int | None:
        """The process id of the server that we started."""
        return self._proces.pid if self._proces else None

    def leeft(self) -> bool:
        """Whether the server that we started still runs."""
        return self._proces is not None and self._proces.poll() is None

    def draait_elders(self) -> bool:
        """Whether another process runs the server of this data folder and it takes calls."""
        return (
            self._proces is None and self._is_van_ons(self._pid_uit_bestand()) and self._is_klaar()
        )

    def start(self) -> Self:
        """Start the server and return when it takes connections.

        Raises:
            Bezet: another process has the data folder in use.
            ServerFout: it did not start within the limit; the text holds the end of its log.
        """
        if not bereikbaar(self.datamap.parent, self._gebruiker):
            raise ServerFout(
                f"De gegevensmap {self.datamap} is niet bereikbaar voor de gebruiker 'nobody', "
                f"onder wie de database draait. Kies een andere map met {VARIABELE}."
            )
        maak_gegevensmap(self.datamap)
        self._neem_slot()
        try:
            maak_map(self.socketmap, self._gebruiker)
            if not (self.cluster / "PG_VERSION").exists():
                self._initdb()
            self._start_met_geduld()
        except BaseException:
            self.stop()
            raise
        return self

    def stop(self) -> None:
        """Stop the server (checkpoint first) and free the data folder."""
        if self._proces is not None:
            for sein, geduld in ((signal.SIGINT, 20), (signal.SIGQUIT, 5), (signal.SIGKILL, 5)):
                if self._proces.poll() is None:
                    self._proces.send_signal(sein)
                try:
                    self._proces.wait(geduld)
                    break
                except subprocess.TimeoutExpired:
                    continue
            self._proces = None
        if self._slot is not None:
            self._slot.close()
            self._slot = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        self.stop()

    # -- steps -----------------------------------------------------------------------------

    def _neem_slot(self) -> None:
        slot = (self.datamap / "slot").open("a+")
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            slot.seek(0)
            wie = slot.read().strip() or "onbekend"
            slot.close()
            raise Bezet(
                f"De gegevensmap {self.datamap} is al in gebruik door proces {wie}."
            ) from None
        slot.truncate(0)
        slot.write(str(os.getpid()))
        slot.flush()
        self._slot = slot

    def _popen(self, opdracht: list[str], uit: IO[bytes], sein: int) -> subprocess.Popen[bytes]:
        identiteit: dict[str, Any] = {}
        if wie := self._gebruiker:
            identiteit = {"user": wie.uid, "group": wie.gid, "extra_groups": []}
        return subprocess.Popen(
            opdracht,
            cwd="/",
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "Europe/Amsterdam"},
            stdin=subprocess.DEVNULL,
            stdout=uit,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=sterf_met_ouder(sein),
            **identiteit,
        )

    def _initdb(self) -> None:
        nieuw = self.datamap / "pg.nieuw"  # renamed when whole: a killed initdb leaves no half
        subprocess.run(["rm", "-rf", str(nieuw)], check=True)
        maak_map(nieuw, self._gebruiker)
        opdracht = [
            self.binaries.programma("initdb"),
            *("-D", str(nieuw), "-U", "beheer", "-E", "UTF8", "-k", "--wal-segsize=4"),
            *("--auth-local=trust", "--auth-host=scram-sha-256", f"--locale={_locale()}"),
        ]
        if self.binaries.hoofdversie() >= 17:
            opdracht += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        if self.vluchtig:
            opdracht.append("--no-sync")
        with self.logboek.open("ab") as uit:
            if self._popen(opdracht, uit, signal.SIGTERM).wait():
                raise ServerFout(f"initdb mislukte:\n{self._staart()}")
        conf = nieuw / "postgresql.auto.conf"
        conf.write_text(_CONF)
        nieuw.rename(self.cluster)

    def _start_met_geduld(self) -> None:
        eind = time.monotonic() + GEDULD
        pauze = 0.1
        while True:
            self._ruim_oud_pidbestand(eind)
            with self.logboek.open("ab") as uit:
                self._proces = self._popen(self._opdracht(), uit, signal.SIGINT)
            while self._proces.poll() is None:
                if self._pid_uit_bestand() == self._proces.pid and self._is_klaar():
                    return
                time.sleep(0.005)
                # Crash recovery of a large folder may take minutes; it shows in the pid file.
                if time.monotonic() > eind and self._pid_uit_bestand() != self._proces.pid:
                    break
            if time.monotonic() > eind:
                raise ServerFout(f"De database start niet:\n{self._staart()}")
            time.sleep(pauze)  # e.g. shared memory still held by back ends of a killed server
            pauze = min(pauze * 2, 2.0)

    def _opdracht(self) -> list[str]:
        instellingen = [
            f"unix_socket_directories={self.socketmap}",
            f"listen_addresses={'127.0.0.1' if self.tcp_poort else ''}",
            "restart_after_crash=off",  # who started us decides what to do after a crash
            *([f"port={self.tcp_poort}"] if self.tcp_poort else []),
            *(_VLUCHTIG if self.vluchtig else ()),
        ]
        return [
            self.binaries.programma("postgres"),
            *("-D", str(self.cluster)),
            *(deel for inst in instellingen for deel in ("-c", inst)),
        ]

    def _ruim_oud_pidbestand(self, eind: float) -> None:
        """Wait for a server of a killed launcher to go; remove the file it could not remove."""
        half = time.monotonic() + GEDULD / 3
        while self._is_van_ons(pid := self._pid_uit_bestand()):
            assert pid is not None
            if time.monotonic() > half:
                os.kill(pid, signal.SIGINT)
            if time.monotonic() > eind:
                raise ServerFout(f"Een oude database (proces {pid}) wil niet stoppen.")
            time.sleep(0.1)
        (self.cluster / "postmaster.pid").unlink(missing_ok=True)

    def _pid_uit_bestand(self) -> int | None:
        try:
            return int((self.cluster / "postmaster.pid").read_text().split("\n", 1)[0])
        except (FileNotFoundError, NotADirectoryError, PermissionError, ValueError):
            return None

    def _is_klaar(self) -> bool:
        try:
            regels = (self.cluster / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return False
        return len(regels) >= 8 and regels[7].strip() == "ready"

    def _is_van_ons(self, pid: int | None) -> bool:
        """Whether ``pid`` is a living postgres of this folder: not a zombie, not a namesake."""
        if pid is None:
            return False
        proc = Path(f"/proc/{pid}")
        try:
            toestand = (proc / "stat").read_text().rsplit(")", 1)[1].split()[0]
            woorden = (proc / "cmdline").read_bytes().split(b"\0")
        except (FileNotFoundError, ProcessLookupError):
            return False
        return toestand not in "ZX" and os.fsencode(self.cluster) in woorden

    def _staart(self) -> str:
        return "\n".join(self.logboek.read_text(errors="replace").splitlines()[-15:])


def _locale() -> str:
    eerder = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
    except locale.Error:
        return "C"
    finally:
        locale.setlocale(locale.LC_CTYPE, eerder)
    return "C.UTF-8"
