"""What is noted around signing in: failures and the lock, and text that a time-out would lose."""

import json
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection

from regiehuis.kern.geheim import OntsleutelFout
from regiehuis.kern.klok import nu
from regiehuis.toegang.models import BewaardeInvoer, Inlogregel
from regiehuis.toegang.rules import BLOKKADE, geblokkeerd_tot
from regiehuis.toegang.sleutels import bos, plek

log = logging.getLogger("regiehuis.toegang")
INVOER_GELDIG = timedelta(hours=12)
INVOER_MAX = 400_000


def noteer(soort: str, *, waar: str = "", gebruiker: UUID | None = None) -> None:
    """Note something about signing in. Never deleted or changed."""
    Inlogregel(op=nu(), soort=soort, plek=waar, gebruiker_id=gebruiker).save(force_insert=True)


def vergrendeld_tot(waar: str) -> datetime | None:
    """Until when this place (account and address) is locked, or None.

    Takes a lock on the place for this transaction, so that many guesses at once count as many.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [waar])
    moment = nu()
    regels = Inlogregel.objects.filter(plek=waar, op__gt=moment - BLOKKADE).order_by("-op", "-id")
    mislukt: list[datetime] = []
    for soort, op in regels.values_list("soort", "op")[:50]:
        if soort == Inlogregel.Soort.GELUKT:
            break
        if soort == Inlogregel.Soort.MISLUKT:
            mislukt.append(op)
    return geblokkeerd_tot(mislukt, moment)


def noteer_mislukt(waar: str) -> datetime | None:
    """Note a failure; returns until when the place is locked when this was one too many."""
    noteer(Inlogregel.Soort.MISLUKT, waar=waar)
    tot = vergrendeld_tot(waar)
    if tot is not None:
        noteer(Inlogregel.Soort.GEBLOKKEERD, waar=waar)
        log.warning("inloggen geblokkeerd: te veel pogingen", extra={"plek": waar[:12]})
    return tot


def code_gebruikt(gebruiker: UUID, code: str) -> bool:
    """Note that a one-time code was used; True when it was used before, by any process."""
    waar = plek("code", gebruiker, code.strip())
    vergrendeld_tot(waar)  # only for its lock
    gezien = Inlogregel.objects.filter(plek=waar, op__gt=nu() - timedelta(minutes=3)).exists()
    noteer(Inlogregel.Soort.FACTOR, waar=waar, gebruiker=gebruiker)
    return gezien


@dataclass(frozen=True, slots=True)
class Invoer:
    """A form that came too late: where it was sent to, and what was in it."""

    id: UUID
    pad: str
    velden: tuple[tuple[str, str], ...]


def bewaar_invoer(gebruiker: UUID, pad: str, velden: list[tuple[str, str]]) -> UUID | None:
    """Keep a form for its author; None when there is nothing to keep or too much of it."""
    moment = nu()
    rij = BewaardeInvoer(
        gebruiker_id=gebruiker, gemaakt_op=moment, verloopt_op=moment + INVOER_GELDIG
    )
    inhoud = json.dumps({"pad": pad, "velden": velden}).encode()
    if not velden or len(inhoud) > INVOER_MAX:
        return None
    rij.inhoud = bos().versleutel(inhoud, _context(rij))
    rij.save(force_insert=True)
    return rij.id


def haal_invoer(gebruiker: UUID, id: UUID) -> Invoer | None:
    """What was kept for this author, or None when it is gone, expired, or somebody else's."""
    rij = BewaardeInvoer.objects.filter(id=id, gebruiker_id=gebruiker, verloopt_op__gt=nu()).first()
    if rij is None:
        return None
    try:
        inhoud = json.loads(bos().ontsleutel(bytes(rij.inhoud), _context(rij)))
    except (OntsleutelFout, ValueError):
        return None
    return Invoer(rij.id, inhoud["pad"], tuple((n, w) for n, w in inhoud["velden"]))


def ruim_invoer_op(gebruiker: UUID, id: UUID | None = None) -> None:
    """Throw away one kept form of this author, or all that have expired."""
    rijen = BewaardeInvoer.objects.filter(gebruiker_id=gebruiker)
    (rijen.filter(id=id) if id else rijen.filter(verloopt_op__lte=nu())).delete()


def _context(rij: BewaardeInvoer) -> bytes:
    return f"toegang_bewaardeinvoer.inhoud/{rij.id}/{rij.gebruiker_id}".encode()
