"""The scanner, against a clamd of our own that knows EICAR and nothing else."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from regiehuis.kern.fouten import OngeldigeInvoer, RegelOvertreden
from regiehuis.stukken import virus

# Split, so that a scanner of this machine does not take the test itself away.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@contextmanager
def clamd(luister: socket.socket, antwoord: bytes | None = None) -> Iterator[None]:
    """Answer one INSTREAM the way clamd does."""

    def bedien() -> None:
        lijn, _adres = luister.accept()
        with lijn:
            rest = b""
            while not rest.endswith(struct.pack(">I", 0)) and (deel := lijn.recv(65536)):
                rest += deel
            assert rest.startswith(b"zINSTREAM\0")
            plek, inhoud = len(b"zINSTREAM\0"), b""
            while (lengte := struct.unpack(">I", rest[plek : plek + 4])[0]) > 0:
                inhoud += rest[plek + 4 : plek + 4 + lengte]
                plek += 4 + lengte
            gevonden = b"Eicar-Signature FOUND" if EICAR in inhoud else b"OK"
            lijn.sendall((antwoord or b"stream: " + gevonden) + b"\0")

    draad = threading.Thread(target=bedien, daemon=True)
    draad.start()
    try:
        yield
    finally:
        draad.join(5)
        luister.close()


@pytest.fixture
def socketpad(tmp_path, settings):
    luister = socket.socket(socket.AF_UNIX)
    luister.bind(str(tmp_path / "clamd.sock"))
    luister.listen()
    settings.REGIEHUIS_CLAMAV = str(tmp_path / "clamd.sock")
    return luister


@pytest.fixture
def poort(settings):
    luister = socket.create_server(("127.0.0.1", 0))
    settings.REGIEHUIS_CLAMAV = f"127.0.0.1:{luister.getsockname()[1]}"
    return luister


@pytest.mark.parametrize("soort", ["socketpad", "poort"])
def test_een_schoon_bestand_is_schoon_en_een_besmet_bestand_wordt_geweigerd(soort, request):
    luister = request.getfixturevalue(soort)
    tweede = luister.dup()
    with clamd(luister):
        assert virus.scan(b"gewone tekst" * 20_000) == "schoon"
    with clamd(tweede), pytest.raises(OngeldigeInvoer, match="niet bewaard"):
        virus.scan(b"a" * 70_000 + EICAR)


def test_zonder_scanner_zegt_de_uitslag_dat(settings):
    """Said when not configured."""
    settings.REGIEHUIS_CLAMAV = ""
    assert virus.scan(EICAR) == "niet_gescand"


@pytest.mark.parametrize("adres", ["/bestaat/niet.sock", "127.0.0.1:1", "onzin"])
def test_een_scanner_die_niet_antwoordt_laat_niets_binnen(settings, adres):
    """Fails closed."""
    settings.REGIEHUIS_CLAMAV = adres
    with pytest.raises(RegelOvertreden, match="werkt nu niet"):
        virus.scan(b"x")


def test_een_antwoord_dat_geen_ja_is_laat_niets_binnen(socketpad):
    with clamd(socketpad, b"INSTREAM size limit exceeded. ERROR"), pytest.raises(RegelOvertreden):
        virus.scan(b"x")
