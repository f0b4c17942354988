"""A real mail server on this machine, that accepts or refuses."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from email.policy import default

from aiosmtpd.controller import Controller
from django.test import override_settings


@dataclass
class Postvak:
    """What arrived. `weiger` maps a command ('RCPT' or 'DATA') to the answer it gets."""

    mail: list[Message] = field(default_factory=list)
    aan: list[str] = field(default_factory=list)
    weiger: dict[str, str] = field(default_factory=dict)

    async def handle_RCPT(self, server, session, envelope, address, options):
        """Accept or refuse a receiver."""
        if "RCPT" in self.weiger:
            return self.weiger["RCPT"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        """Accept or refuse a mail."""
        if "DATA" in self.weiger:
            return self.weiger["DATA"]
        self.aan += envelope.rcpt_tos
        self.mail.append(message_from_bytes(envelope.content, policy=default))
        return "250 OK"


def vrije_poort() -> int:
    """A port on which nothing listens."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


@contextmanager
def naar(poort: int) -> Iterator[None]:
    """Let Django send over SMTP to a port of this machine."""
    with override_settings(
        EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend",
        EMAIL_HOST="127.0.0.1",
        EMAIL_PORT=poort,
        EMAIL_TIMEOUT=5,
        EMAIL_USE_TLS=False,
        EMAIL_USE_SSL=False,
        EMAIL_HOST_USER="",
        EMAIL_HOST_PASSWORD="",
    ):
        yield


@contextmanager
def postkantoor() -> Iterator[Postvak]:
    """A mail server that runs for the length of the block."""
    vak = Postvak()
    server = Controller(vak, hostname="127.0.0.1", port=vrije_poort())
    server.start()
    try:
        with naar(server.port):
            yield vak
    finally:
        server.stop()
