"""When a notice is tried again, what may stand in it, and when the same one is not repeated."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from regiehuis.kern.fouten import gettext_noop as _

#: Waiting time after each failed attempt; after the last one a notice has failed.
WACHTTIJDEN: tuple[timedelta, ...] = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=4),
)
#: The same kind about the same thing is not sent to the same person again within this time.
NIET_OPNIEUW_BINNEN = timedelta(hours=1)
#: A notice that should have gone and did not (a job was lost) is picked up after this time.
BLIJFT_LIGGEN_NA = timedelta(minutes=10)
#: How long the outbox remembers that something was sent.
BEWAREN = timedelta(days=90)

STANDEN: Mapping[str, str] = {
    "klaar": _("wacht op verzenden"),
    "verzonden": _("verzonden"),
    "mislukt": _("mislukt"),
    "vervallen": _("vervallen"),
}

#: Why an attempt failed, in words; the answer of the mail server itself is never stored.
OORZAKEN: Mapping[str, str] = {
    "verbinding": _("De mailserver is niet bereikbaar."),
    "aanmelden": _("De mailserver accepteert de inloggegevens niet. Bel de beheerder."),
    "adres": _("De mailserver kent dit adres niet. Controleer het e-mailadres."),
    "geweigerd": _("De mailserver weigert deze mail."),
    "tijdelijk": _("De mailserver kan de mail nu niet aannemen."),
    "vertrokken": _("De ontvanger werkt hier niet meer."),
    "niet_nodig": _("De mail was niet meer nodig."),
}

NUMMER = re.compile(r"O?\d{4}-\d{4,6}")
PAD = re.compile(r"/(?:[a-z0-9][a-z0-9_-]*/)*")
ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def wachttijd(pogingen: int) -> timedelta | None:
    """How long to wait after this many failed attempts; None when it has failed for good."""
    return WACHTTIJDEN[pogingen - 1] if 0 < pogingen <= len(WACHTTIJDEN) else None


def waarden_toegestaan(waarden: Mapping[str, object]) -> dict[str, object]:
    """The values of a notice, which hold ids, a number, a date and a time and nothing else.

    Raises:
        ValueError: another value, or one that could hold text. That is an error of the program
            and never of a user, so it is no DomeinFout.
    """
    vreemd = set(waarden) - {"nummer", "pad", "termijn", "moment"}
    if vreemd:
        raise ValueError(f"a notice has no value {sorted(vreemd)}")
    nummer, pad, termijn, moment = (waarden.get(n) for n in ("nummer", "pad", "termijn", "moment"))
    if nummer and not (isinstance(nummer, str) and NUMMER.fullmatch(nummer)):
        raise ValueError("the number of a notice is JJJJ-NNNN, or OJJJJ-NNNN of a meeting")
    if pad and not (isinstance(pad, str) and len(pad) <= 200 and PAD.fullmatch(pad)):
        raise ValueError("the path of a notice holds ids only")
    if termijn is not None and not isinstance(termijn, date):
        raise ValueError("the term of a notice is a date")
    if moment is not None and not isinstance(moment, datetime):
        raise ValueError("the moment of a notice is a time")
    return {"nummer": nummer or "", "pad": pad or "/", "termijn": termijn, "moment": moment}


def object_in(pad: str) -> UUID | None:
    """The id of the object that a path is about: its first id."""
    gevonden = ID.search(pad)
    return UUID(gevonden[0]) if gevonden else None


def sleutel_van(ontvanger: object, soort: str, pad: str, moment: object = None) -> UUID:
    """One key for 'the same notice', from which the path cannot be read; a meeting that is moved
    twice within the hour is told twice."""
    return uuid5(NAMESPACE_URL, f"{ontvanger}|{soort}|{pad}{f'|{moment}' if moment else ''}")


def oorzaak_van(code: int | None) -> tuple[str, bool]:
    """(cause, whether trying again makes sense) for the number that a mail server answered."""
    if code is None:
        return "verbinding", True
    if code in (530, 534, 535, 538):
        return "aanmelden", True
    if 400 <= code < 500:
        return "tijdelijk", True
    if code in (550, 551, 553, 501):
        return "adres", False
    return "geweigerd", False
