"""The embedded PostgreSQL: finds binaries, runs and stops them. No Django."""

from .gegevensmap import kies_gegevensmap
from .server import Bezet, Server, ServerFout

__all__ = ["Bezet", "Server", "ServerFout", "kies_gegevensmap"]
