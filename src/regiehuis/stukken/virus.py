"""The malware scanner: ClamAV's INSTREAM over a socket, when it is configured."""

import socket
import struct
from typing import Literal

from django.conf import settings

from regiehuis.kern.fouten import OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _

BESMET = _("De viruscontrole heeft iets gevonden in dit bestand. Het is niet bewaard.")
WERKT_NIET = _(
    "De viruscontrole werkt nu niet. Uw tekst is bewaard. Voeg het bestand later opnieuw toe."
)
BLOK = 64 * 1024
WACHT = 30.0

Uitslag = Literal["schoon", "niet_gescand"]


def is_ingesteld() -> bool:
    """Whether a scanner is configured; a page says so in words when it is not."""
    return bool(settings.REGIEHUIS_CLAMAV)


def scan(inhoud: bytes) -> Uitslag:
    """Have a file scanned.

    Raises:
        OngeldigeInvoer: something was found.
        RegelOvertreden: a scanner is configured but gives no answer; then nothing comes in.
    """
    if not is_ingesteld():
        return "niet_gescand"
    try:
        antwoord = _vraag(settings.REGIEHUIS_CLAMAV, inhoud)
    except OSError:
        raise RegelOvertreden(WERKT_NIET, veld="bestand", code="scanner_weg") from None
    if antwoord.endswith("FOUND"):
        raise OngeldigeInvoer(BESMET, veld="bestand", code="besmet")
    if not antwoord.endswith(": OK"):
        raise RegelOvertreden(WERKT_NIET, veld="bestand", code="scanner_fout")
    return "schoon"


def _vraag(adres: str, inhoud: bytes) -> str:
    with _verbind(adres) as lijn:
        lijn.settimeout(WACHT)
        lijn.sendall(b"zINSTREAM\0")
        for begin in range(0, len(inhoud), BLOK):
            blok = inhoud[begin : begin + BLOK]
            lijn.sendall(struct.pack(">I", len(blok)) + blok)
        lijn.sendall(struct.pack(">I", 0))
        antwoord = b""
        while not antwoord.endswith(b"\0") and (deel := lijn.recv(4096)):
            antwoord += deel
    return antwoord.rstrip(b"\0\n").decode("utf-8", "replace")


def _verbind(adres: str) -> socket.socket:
    """A connection to 'host:port' or to the path of a socket."""
    kaal = adres.removeprefix("tcp://").removeprefix("unix://")
    if kaal.startswith("/"):
        lijn = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        lijn.settimeout(WACHT)
        try:
            lijn.connect(kaal)
        except OSError:
            lijn.close()
            raise
        return lijn
    host, _punt, poort = kaal.rpartition(":")
    if not host or not poort.isdigit():
        raise OSError("REGIEHUIS_CLAMAV is host:poort of het pad van een socket")
    return socket.create_connection((host.strip("[]"), int(poort)), timeout=WACHT)
