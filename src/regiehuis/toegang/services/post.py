"""Mail about the account itself, to its owner: there is no capacity to send it from.

Everything that belongs to a house goes through `berichten`. Here a failure is logged and not
tried again: the owner asks again, or an administrator reads the log.
"""

import logging
import threading
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation

from regiehuis.toegang.models import Gebruiker

log = logging.getLogger("regiehuis.toegang")


def stuur(sjabloon: str, gebruiker: Gebruiker, context: dict[str, Any]) -> None:
    """Send `<sjabloon>_subject.txt` and `_message.txt` in the owner's language, after commit."""
    context = {**context, "adres": settings.REGIEHUIS_ADRES}
    with translation.override(gebruiker.taal):
        onderwerp = " ".join(render_to_string(f"{sjabloon}_subject.txt", context).split())
        tekst = render_to_string(f"{sjabloon}_message.txt", context).strip() + "\n"
    mail = EmailMessage(onderwerp, tekst, settings.DEFAULT_FROM_EMAIL, [gebruiker.email])
    transaction.on_commit(lambda: _verzend(mail))


def _verzend(mail: EmailMessage) -> None:
    """Send apart from the request: how long it takes must not tell whether an account exists."""
    if settings.REGIEHUIS_MODUS == "test":
        _probeer(mail)
    else:
        threading.Thread(target=_probeer, args=[mail], daemon=True).start()


def _probeer(mail: EmailMessage) -> None:
    try:
        mail.send()
    except OSError as fout:  # also every SMTPException
        log.error("mail over inloggen niet verzonden: %s", type(fout).__name__)
