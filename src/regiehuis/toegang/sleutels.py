"""The key ring of this installation, for everything that this room hides."""

from functools import lru_cache

from django.conf import settings

from regiehuis.kern.geheim import Sleutelbos


def bos() -> Sleutelbos:
    """The key ring from the settings."""
    return _bos(settings.REGIEHUIS_SLEUTELS)


@lru_cache(maxsize=4)
def _bos(tekst: str) -> Sleutelbos:
    return Sleutelbos.uit(tekst)


def plek(doel: str, *delen: object) -> str:
    """A keyed hash of who and where (account, address), for the log of signing in."""
    return bos().hash("|".join(str(deel).casefold() for deel in delen), f"inloggen/{doel}")
