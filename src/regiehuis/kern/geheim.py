"""Encryption of single values (AES-256-GCM) and keyed hashes for looking them up.

A key ring comes from the environment as `id:base64,id2:base64`. The first key is active: it
encrypts and hashes. The others only decrypt, so that a key can be replaced without a pause.
For each purpose a separate key is derived (HKDF-SHA256), so that a hash never shares a key
with the encryption and hashes of different purposes cannot be laid side by side.
"""

import base64
import binascii
import hmac
import re
import secrets
from functools import lru_cache
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from regiehuis.kern.ids import kort_id

_VERSIE = 1
_SLEUTELLENGTE = 32
_NONCELENGTE = 12
_IDPATROON = re.compile(r"[a-z0-9][a-z0-9_-]{0,31}")


class SleutelFout(ValueError):
    """The key ring in the environment is badly formed; the message holds no key material."""


class OntsleutelFout(Exception):
    """The value cannot be decrypted: unknown key, wrong context, or changed bytes.

    Which of the three is only told for the unknown key, because that one the administrator
    can mend.
    """


class Sleutelbos:
    """One or more keys, of which the first is active. Never shows them.

    Args:
        sleutels: key id to 32 bytes, in order; use `Sleutelbos.uit` for text.
    """

    __slots__ = ("__sleutels", "actief")

    def __init__(self, sleutels: dict[str, bytes]) -> None:
        if not sleutels:
            raise SleutelFout("er is geen enkele sleutel")
        for id, sleutel in sleutels.items():
            if not _IDPATROON.fullmatch(id):
                raise SleutelFout("een sleutel-id is kort en bestaat uit a-z, 0-9, - en _")
            if len(sleutel) != _SLEUTELLENGTE:
                raise SleutelFout(f"sleutel {id} is niet {_SLEUTELLENGTE} bytes lang")
        self.__sleutels = dict(sleutels)
        self.actief = next(iter(sleutels))

    @classmethod
    def uit(cls, tekst: str) -> "Sleutelbos":
        """Read a ring from text such as `k2:base64,k1:base64`; plain or url-safe base64.

        Raises:
            SleutelFout: anything is missing, double, or of the wrong length.
        """
        sleutels: dict[str, bytes] = {}
        for deel in filter(None, (deel.strip() for deel in tekst.split(","))):
            id, scheiding, waarde = deel.partition(":")
            if not scheiding:
                raise SleutelFout("een sleutel heeft de vorm id:base64")
            if id in sleutels:
                raise SleutelFout("een sleutel-id komt twee keer voor")
            try:
                gewoon = waarde.replace("-", "+").replace("_", "/")
                sleutels[id] = base64.b64decode(gewoon, validate=True)
            except binascii.Error:
                # `from None`: the text of the cause could show a part of the key.
                raise SleutelFout("een sleutel is geen geldige base64") from None
        return cls(sleutels)

    def versleutel(self, inhoud: bytes, context: bytes) -> bytes:
        """Encrypt with the active key.

        Args:
            inhoud: what to hide.
            context: where it belongs (table, column, row id). Not stored, but needed to
                decrypt: bytes moved to another row cannot be read there.

        Returns:
            version, key id, nonce and ciphertext, in one blob.
        """
        kop = _kop(self.actief)
        nonce = secrets.token_bytes(_NONCELENGTE)
        return kop + nonce + self.__aes(self.actief).encrypt(nonce, inhoud, kop + context)

    def ontsleutel(self, blob: bytes | memoryview, context: bytes) -> bytes:
        """Decrypt what `versleutel` made, with whichever key of the ring it needs.

        Raises:
            OntsleutelFout: unknown key, other context, or changed bytes.
        """
        blob = bytes(blob)  # the database driver hands out memoryviews
        id, kop = _lees_kop(blob)
        if id not in self.__sleutels:
            raise OntsleutelFout("de sleutel van deze waarde zit niet in de sleutelbos")
        nonce = blob[len(kop) : len(kop) + _NONCELENGTE]
        if len(nonce) < _NONCELENGTE:
            raise OntsleutelFout("deze waarde kan niet worden ontsleuteld")
        try:
            return self.__aes(id).decrypt(nonce, blob[len(kop) + _NONCELENGTE :], kop + context)
        except (InvalidTag, ValueError):
            raise OntsleutelFout("deze waarde kan niet worden ontsleuteld") from None

    def is_verouderd(self, blob: bytes) -> bool:
        """Tell whether a blob was made with another key than the active one."""
        return _lees_kop(bytes(blob))[0] != self.actief

    def hash(self, waarde: str, doel: str) -> str:
        """Return the keyed hash (HMAC-SHA256, 64 hex characters) of a value for one purpose.

        Args:
            waarde: the value, already in its canonical form.
            doel: purpose such as 'bsn'; hashes of two purposes never match.
        """
        return self.__hash(self.actief, waarde, doel)

    def hashes(self, waarde: str, doel: str) -> tuple[str, ...]:
        """Return the hash under every key, active first: to look up while keys are replaced."""
        return tuple(self.__hash(id, waarde, doel) for id in self.__sleutels)

    def __hash(self, id: str, waarde: str, doel: str) -> str:
        sleutel = _afgeleid(self.__sleutels[id], f"regiehuis/hash/1/{doel}")
        return hmac.new(sleutel, waarde.encode(), sha256).hexdigest()

    def __aes(self, id: str) -> AESGCM:
        return AESGCM(_afgeleid(self.__sleutels[id], "regiehuis/versleutel/1"))

    def __repr__(self) -> str:
        return f"Sleutelbos({len(self.__sleutels)} verborgen)"

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("een sleutelbos wordt niet opgeslagen of verstuurd")


def nieuwe_sleutel(id: str | None = None) -> str:
    """Return a new entry `id:base64` for the environment; the id is made up when absent."""
    sleutel = base64.b64encode(secrets.token_bytes(_SLEUTELLENGTE)).decode()
    return f"{id or 'k' + kort_id(5)}:{sleutel}"


@lru_cache(maxsize=256)
def _afgeleid(sleutel: bytes, doel: str) -> bytes:
    afleiding = HKDF(algorithm=SHA256(), length=32, salt=None, info=doel.encode())
    return afleiding.derive(sleutel)


def _kop(id: str) -> bytes:
    tekst = id.encode()
    return bytes([_VERSIE, len(tekst)]) + tekst


def _lees_kop(blob: bytes) -> tuple[str, bytes]:
    if len(blob) < 2 or blob[0] != _VERSIE or len(blob) < 2 + blob[1]:
        raise OntsleutelFout("deze waarde kan niet worden ontsleuteld")
    kop = blob[: 2 + blob[1]]
    return kop[2:].decode("ascii", "replace"), kop
