"""What a draft is: which form, how big, how long. Pure functions on plain values."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from regiehuis.kern.fouten import OngeldigeInvoer, gettext_noop

TERMIJN = timedelta(days=14)
MAX_BYTES = 200_000

TE_GROOT = gettext_noop(
    "Deze tekst is te lang om als concept te bewaren. Verstuur het formulier, of maak de tekst "
    "korter."
)
ONBEKEND_FORMULIER = gettext_noop("Dit formulier kent geen concept.")

_FORMULIER = re.compile(r"[a-z]{2,20}(?:\.[a-z0-9_]{2,30}){1,2}")
# Never kept: the token of the page, the key of the submission, and anything secret.
_NOOIT = re.compile(
    r"csrf|password|wachtwoord|^indiening$|(^|-)eenmalig$|^otp|^code$", re.IGNORECASE
)

Velden = dict[str, list[str]]


def eis_formulier(formulier: str) -> str:
    """Return the name of a form, such as 'instroom.aanmelding'.

    Raises:
        OngeldigeInvoer: it does not look like 'kamer.formulier'.
    """
    if not _FORMULIER.fullmatch(formulier):
        raise OngeldigeInvoer(ONBEKEND_FORMULIER, code="onbekend_formulier")
    return formulier


def te_bewaren(velden: Mapping[str, Iterable[str]]) -> Velden:
    """Leave out what may not be kept (tokens, passwords) and what is empty."""
    return {
        naam: lijst
        for naam, waarden in velden.items()
        if not _NOOIT.search(naam) and any(lijst := [str(w) for w in waarden])
    }


def pak_in(velden: Velden) -> bytes:
    """Turn fields into bytes to encrypt.

    Raises:
        OngeldigeInvoer: more than MAX_BYTES.
    """
    inhoud = json.dumps(velden, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
    if len(inhoud) > MAX_BYTES:
        raise OngeldigeInvoer(TE_GROOT, code="concept_te_groot")
    return inhoud


def pak_uit(inhoud: bytes) -> Velden:
    """Read back what `pak_in` made."""
    velden: Velden = json.loads(inhoud.decode("utf-8", "surrogatepass"))
    return velden


def context(functionaris: UUID, formulier: str, object_id: UUID | None) -> bytes:
    """Bind the encrypted text to its author, form and object: elsewhere it cannot be read."""
    return f"concept:{functionaris}:{formulier}:{object_id or 'nieuw'}".encode()


def verloopt_op(moment: datetime) -> datetime:
    """A draft lives fourteen days after the last keystroke (design §4.15)."""
    return moment + TERMIJN
