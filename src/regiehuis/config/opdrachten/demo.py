"""``regiehuis demo``: database, web and worker as children that live and die together."""

import argparse
import hashlib
import importlib.metadata
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType
from urllib.request import urlopen

from regiehuis.config.kamers import APPS, PAKKET
from regiehuis.ingebed import Server, kies_gegevensmap
from regiehuis.ingebed.kind import sterf_met_ouder, stop_met_ouder
from regiehuis.ingebed.rollen import richt_in, verwijder_database

from .delen import OpdrachtFout, zet_adressen

Kind = subprocess.Popen[bytes]


class Stoppen(Exception):
    """Somebody asked us to stop."""


def demo(keuze: argparse.Namespace) -> int:
    """Start all, tell where it is, and wait until one of the children ends or we are stopped."""
    poort = vrije_poort(os.environ.get("PORT") or "8000")
    os.environ["PORT"] = str(poort)
    opnieuw = keuze.opnieuw or os.environ.get("RESET") == "1"
    # SIGINT too: who starts us in the background has it ignored, and could not stop us with it.
    for sein in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sein, _stop)
    if os.environ.get("REGIEHUIS_MET_OUDER") == "1":  # a killed make ends us as well
        stop_met_ouder()
    kinderen: dict[str, Kind] = {}
    server = Server(kies_gegevensmap())
    try:
        with server:
            zet_adressen(server)
            _bereid_voor(server, opnieuw=opnieuw, leeg=keuze.leeg)
            kinderen["web"] = start_kind("serve", REGIEHUIS_SAMEN_UIT="1")
            # Without its database the worker would keep trying to say goodbye.
            kinderen["werker"] = start_kind("worker", na_ons=signal.SIGKILL)
            try:
                _wacht_op_web(poort, kinderen)
                _vertel(poort, server.datamap)
                return _waak(server, kinderen)
            finally:
                _beeindig(kinderen)
    except Stoppen:
        print("\nRegiehuis is gestopt. De gegevens blijven bewaard.", flush=True)
        return 0


def _stop(sein: int, frame: FrameType | None) -> None:
    raise Stoppen


def vrije_poort(gevraagd: str) -> int:
    """The port to serve on; 0 asks for any free one.

    Raises:
        OpdrachtFout: the port is taken, or is no port.
    """
    if not gevraagd.isdigit() or int(gevraagd) > 65535:
        raise OpdrachtFout(f"PORT={gevraagd} is geen poort.")
    with socket.socket() as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind(("127.0.0.1", int(gevraagd)))
        except OSError as fout:
            raise OpdrachtFout(
                f"Poort {gevraagd} is niet vrij ({fout.strerror}). "
                "Kies een andere, bijvoorbeeld: make demo PORT=8080"
            ) from None
        return int(proef.getsockname()[1])


def start_kind(*woorden: str, na_ons: int = signal.SIGTERM, **extra: str) -> Kind:
    """Start a command of ours as a child that ends when we end. From the main thread only.

    Args:
        na_ons: the signal that the kernel sends it when we are killed.
        extra: more environment.
    """
    return subprocess.Popen(
        [sys.executable, "-m", "regiehuis.config.opdrachten", *woorden],
        env={**os.environ, **extra},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=sterf_met_ouder(na_ons),
    )


# -- preparing --------------------------------------------------------------------------------


def merk() -> str:
    """A hash over all that the prepared database and static files depend on."""
    som = hashlib.sha256()
    patronen = [
        patroon
        for kamer in APPS
        for patroon in (f"{kamer}/migrations/**/*.py", f"{kamer}/static/**/*")
    ]
    for pad in sorted({p for patroon in patronen for p in PAKKET.glob(patroon) if p.is_file()}):
        som.update(str(pad.relative_to(PAKKET)).encode() + b"\0" + pad.read_bytes())
    for pakket in ("django", "procrastinate", "django-allauth", "whitenoise"):
        som.update(importlib.metadata.version(pakket).encode())
    return som.hexdigest()


def _bereid_voor(server: Server, *, opnieuw: bool, leeg: bool) -> None:
    beheer = server.dsn("beheer", "postgres")
    gedaan, geladen = server.datamap / "voorbereid", server.datamap / "geladen"
    if opnieuw:
        for bestand in (gedaan, geladen, server.datamap / "vernietigd.jsonl"):
            bestand.unlink(missing_ok=True)
        verwijder_database(beheer, "regiehuis")
        for naam in ("stukken", "post"):
            shutil.rmtree(server.datamap / naam, ignore_errors=True)
    nieuw = richt_in(beheer)
    laad = nieuw or not geladen.exists()
    if not laad and gedaan.exists() and gedaan.read_text() == merk():
        return
    if laad and not nieuw:  # a loading that was cut off leaves no half demo
        verwijder_database(beheer, "regiehuis")
        richt_in(beheer)
    print("De database wordt klaargezet …", flush=True)
    vlag = ["--leeg"] if leeg else ["--laad-demo"] if laad else []
    _wacht(start_kind("voorbereiden", *vlag))
    geladen.touch()
    gedaan.write_text(merk())


def _wacht(kind: Kind) -> None:
    try:
        if kind.wait():
            raise OpdrachtFout("het klaarzetten is mislukt; zie de melding hierboven.")
    finally:
        _beeindig({"klaarzetten": kind})


# -- running ----------------------------------------------------------------------------------


def _wacht_op_web(poort: int, kinderen: dict[str, Kind]) -> None:
    eind = time.monotonic() + 60
    while time.monotonic() < eind:
        _eis_leven(kinderen)
        try:
            with socket.create_connection(("127.0.0.1", poort), timeout=1):
                break
        except OSError:
            time.sleep(0.05)
    else:
        raise OpdrachtFout("de webserver antwoordt niet binnen een minuut.")
    try:
        # 503 is an answer too: the worker gives its sign of life a moment later.
        urlopen(f"http://127.0.0.1:{poort}/gezondheid", timeout=10).close()
    except OSError:
        pass


def _eis_leven(kinderen: dict[str, Kind]) -> None:
    for naam, kind in kinderen.items():
        if kind.poll() is not None:
            raise OpdrachtFout(
                f"het onderdeel '{naam}' is gestopt (code {kind.returncode}); alles stopt nu."
            )


def _vertel(poort: int, datamap: Path) -> None:
    personen = datamap / "personen.txt"
    print(f"\nRegiehuis draait op  http://localhost:{poort}/")
    if personen.exists() and (tekst := personen.read_text()):
        print(f"\nU kunt deze mensen zijn (kies ze op de eerste pagina):\n{tekst}", end="")
    print(f"\nDe gegevens staan in {datamap}")
    print("Stoppen: Ctrl-C. Opnieuw beginnen: make demo RESET=1", flush=True)


def _waak(server: Server, kinderen: dict[str, Kind]) -> int:
    while True:
        _eis_leven(kinderen)
        if not server.leeft():
            raise OpdrachtFout("het onderdeel 'database' is gestopt; alles stopt nu.")
        time.sleep(0.25)


def _beeindig(kinderen: dict[str, Kind]) -> None:
    for kind in kinderen.values():
        if kind.poll() is None:
            kind.terminate()
    eind = time.monotonic() + 10
    for kind in kinderen.values():
        try:
            kind.wait(max(0.1, eind - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(kind.pid, signal.SIGKILL)
            kind.wait()
