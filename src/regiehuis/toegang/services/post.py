"""Mail about the account itself, to its owner: there is no capacity to send it from.

Everything that belongs to a house goes through `berichten`. Here nothing is stored, for a link to
choose a password is a secret: what fails is tried again for some minutes, and then an administrator
reads it in the log and the owner asks again.
"""

import logging
import threading
from time import sleep
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation

from regiehuis.toegang.models import Gebruiker

log = logging.getLogger("regiehuis.toegang")

#: Seconds before the second attempt and those after it: a mail server that starts again, a network
#: that is gone for a moment, a server that asks to come back in a few minutes.
PAUZES = (5, 30, 300)


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
    for pauze in (0, *PAUZES):
        sleep(pauze)
        try:
            mail.send()
        except OSError as fout:  # also every SMTPException
            reden = type(fout).__name__
        else:
            return
    log.error("mail over inloggen niet verzonden: %s", reden)
