"""What the commands share: a database to talk to, Django, and the mode."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from regiehuis.ingebed import Server, kies_gegevensmap
from regiehuis.ingebed.rollen import INLOGROLLEN, richt_in

VARIABELEN = {rol: f"DATABASE_URL_{rol.upper()}" for rol in INLOGROLLEN} | {"app": "DATABASE_URL"}


class OpdrachtFout(RuntimeError):
    """A command cannot do its work; the text says why, in Dutch."""


def modus() -> str:
    """The mode of the environment."""
    return os.environ.get("REGIEHUIS_MODUS") or "productie"


def zet_adressen(server: Server) -> None:
    """Tell Django, in this process and its children, where the embedded database is."""
    os.environ["REGIEHUIS_DATA"] = str(server.datamap)
    for rol, variabele in VARIABELEN.items():
        os.environ[variabele] = server.dsn(rol)


@contextmanager
def met_database() -> Iterator[None]:
    """A reachable database: your own, the demo that runs now, or the demo's for this moment."""
    if modus() == "productie" or os.environ.get("DATABASE_URL"):
        yield
        return
    server = Server(kies_gegevensmap())
    zet_adressen(server)
    if server.draait_elders():
        yield
        return
    with server:
        richt_in(server.dsn("beheer", "postgres"))
        yield


def start_django() -> None:
    """Load settings and rooms; refuses with an insecure or missing setting."""
    import django

    django.setup()
