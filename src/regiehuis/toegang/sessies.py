"""Sessions in the database, encrypted: who reads the table learns nothing and can forge nothing.

SESSION_ENGINE of the house. The package for signing in keeps the secret of a second factor and
the typed e-mail address in the session while somebody signs in; encrypting all of it is simpler
to trust than a list of exceptions.
"""

import base64
import binascii
import json
from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from regiehuis.kern.geheim import OntsleutelFout
from regiehuis.toegang.sleutels import bos

CONTEXT = b"django_session.session_data"


class SessionStore(DatabaseStore):
    """Django's database sessions with another encoding."""

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Encrypt a session."""
        tekst = json.dumps(session_dict, separators=(",", ":"))
        return base64.b64encode(bos().versleutel(tekst.encode(), CONTEXT)).decode()

    def decode(self, session_data: str | bytes) -> dict[str, Any]:
        """Decrypt a session; what cannot be read is an empty one, so somebody signs in again."""
        try:
            tekst = bos().ontsleutel(base64.b64decode(session_data, validate=True), CONTEXT)
            inhoud = json.loads(tekst)
        except (OntsleutelFout, binascii.Error, ValueError):
            return {}
        return inhoud if isinstance(inhoud, dict) else {}
