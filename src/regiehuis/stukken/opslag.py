"""Encrypted store of files, behind Django's storage API.

Each file has its own key (AES-256-GCM); that key is wrapped by the key ring of the house's
installation, bound to the name of the file. The name is an opaque id: nothing about content,
case or person stands in a path. A key of the ring is replaced by rewrapping the small header.
"""

import os
import secrets
import struct
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage
from django.utils.deconstruct import deconstructible

from regiehuis.kern.geheim import OntsleutelFout, Sleutelbos

_MERK = b"RGH1"
_NONCE = 12


@deconstructible(path="regiehuis.stukken.opslag.VersleuteldeOpslag")
class VersleuteldeOpslag(Storage):
    """Files on disk that nobody can read without the key ring.

    Args:
        map: folder; '<data>/stukken' when None.
    """

    def __init__(self, map: str | Path | None = None) -> None:
        self._map = map

    @property
    def map(self) -> Path:
        """The folder, read late so that tests and commands can move it."""
        return Path(self._map or Path(settings.REGIEHUIS_DATA) / "stukken")

    def path(self, name: str) -> str:
        """Where a file lies; spread over folders by the end of its id."""
        if not name or not all(t in "0123456789abcdef" for t in name) or len(name) != 32:
            raise SuspiciousFileOperation("geen geldige naam in de opslag")
        return str(self.map / name[-2:] / name)

    def sleutelversie(self) -> str:
        """Id of the key that wraps new files."""
        return _bos().actief

    def _save(self, name: str, content: File) -> str:
        sleutel, nonce = secrets.token_bytes(32), secrets.token_bytes(_NONCE)
        omslag = _bos().versleutel(sleutel, _context(name))
        kop = _MERK + struct.pack(">H", len(omslag)) + omslag + nonce
        content.seek(0)
        geheim = AESGCM(sleutel).encrypt(nonce, content.read(), _MERK + name.encode())
        pad = Path(self.path(name))
        pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _schrijf_zeker(pad, kop + geheim)
        return name

    def _open(self, name: str, mode: str = "rb") -> File:
        if mode != "rb":
            raise ValueError("een stuk verandert niet")
        rauw = Path(self.path(name)).read_bytes()
        if not rauw.startswith(_MERK):
            raise OntsleutelFout("dit bestand is niet van deze opslag")
        (lengte,) = struct.unpack(">H", rauw[4:6])
        omslag, nonce = rauw[6 : 6 + lengte], rauw[6 + lengte : 6 + lengte + _NONCE]
        sleutel = _bos().ontsleutel(omslag, _context(name))
        try:
            open_ = AESGCM(sleutel).decrypt(
                nonce, rauw[6 + lengte + _NONCE :], _MERK + name.encode()
            )
        except InvalidTag:
            raise OntsleutelFout("dit bestand is veranderd") from None
        return ContentFile(open_, name=name)

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """Ids are unique; a name that is taken is a mistake and never gets a suffix."""
        if self.exists(name):
            raise SuspiciousFileOperation("deze naam is al in gebruik")
        return name

    def generate_filename(self, filename: str | os.PathLike[str]) -> str:
        return str(filename)

    def exists(self, name: str) -> bool:
        """Whether the file is there."""
        return Path(self.path(name)).exists()

    def size(self, name: str) -> int:
        """Size of the encrypted file on disk."""
        return Path(self.path(name)).stat().st_size

    def delete(self, name: str) -> None:
        """Remove the file; its key goes with it."""
        Path(self.path(name)).unlink(missing_ok=True)

    def url(self, name: str | None) -> str:
        raise NotImplementedError("een stuk heeft geen openbaar adres")


def _schrijf_zeker(pad: Path, inhoud: bytes) -> None:
    """Write and flush to disk before anybody is told that it is kept."""
    tijdelijk = pad.with_suffix(".nieuw")
    with open(os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as uit:
        uit.write(inhoud)
        uit.flush()
        os.fsync(uit.fileno())
    tijdelijk.rename(pad)
    map_ = os.open(pad.parent, os.O_RDONLY)
    try:
        os.fsync(map_)
    finally:
        os.close(map_)


def _context(naam: str) -> bytes:
    return b"stuk:" + naam.encode()


def _bos() -> Sleutelbos:
    return Sleutelbos.uit(settings.REGIEHUIS_SLEUTELS)


def opslag() -> Any:
    """The store of the settings ('stukken' in STORAGES), or the encrypted one."""
    from django.core.files.storage import storages

    return storages["stukken"] if "stukken" in settings.STORAGES else VersleuteldeOpslag()
