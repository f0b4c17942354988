"""Take a file in: checked by content, scanned, encrypted, recorded. And take it back."""

import hashlib
from functools import partial
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction

from regiehuis.kern.fouten import NietGevonden, NietToegestaan, OngeldigeInvoer, RegelOvertreden
from regiehuis.kern.fouten import gettext_noop as _
from regiehuis.kern.ids import nieuw_id
from regiehuis.kern.klok import nu
from regiehuis.logboek.deur import Door
from regiehuis.logboek.services import dienst, leg_vast, wijzig
from regiehuis.stukken import rules, virus
from regiehuis.stukken.models import Stuk
from regiehuis.stukken.opslag import opslag

NIET_BRON = _("Alleen de bron kan dit stuk intrekken.")
AL_INGETROKKEN = _("Dit stuk is al ingetrokken.")


def max_mb() -> int:
    """Largest size that is taken in, in MB."""
    return int(getattr(settings, "REGIEHUIS_STUK_MAX_MB", rules.MAX_MB))


def keur(bestand: Any) -> rules.Keuring:
    """Judge an uploaded file without keeping it: for a form that shows errors in place.

    Raises:
        OngeldigeInvoer: see `rules.keur`.
    """
    if (bestand.size or 0) > max_mb() * 1024 * 1024:
        raise OngeldigeInvoer(rules.keuring.GROOT, veld="bestand", code="te_groot", mb=max_mb())
    bestand.seek(0)
    return rules.keur(bestand.name or "", bestand.read(), max_mb=max_mb())


@dienst
def plaats(
    door: Door,
    *,
    bestand: Any,
    casus: UUID,
    gegeven: UUID | None = None,
    beperkt: bool = False,
) -> UUID:
    """Keep a file with a case or with an item of it; returns its id.

    The encrypted file is on disk before the row exists. When the transaction fails it stays
    behind unreadable, and `regiehuis check` can name it; the other way round a file that
    somebody was promised could be missing.

    Args:
        bestand: an uploaded file (`name`, `size`, `read`, `seek`).
        beperkt: only for who sees the item, not for everybody at the table.

    Raises:
        NietToegestaan: no right 'stuk:toevoegen'.
        OngeldigeInvoer: not accepted, or the scanner found something.
        RegelOvertreden: the configured scanner does not answer.
    """
    door.eis("stuk:toevoegen")
    keuring = keur(bestand)
    uitslag = virus.scan(keuring.inhoud)
    id, winkel = nieuw_id(), opslag()
    winkel.save(id.hex, ContentFile(keuring.inhoud))
    Stuk.objects.create(
        id=id,
        huis_id=door.huis,
        casus_id=casus,
        gegeven_id=gegeven,
        beperkt=beperkt,
        naam=keuring.naam,
        soort=keuring.soort.sleutel,
        grootte=len(keuring.inhoud),
        sha256=hashlib.sha256(keuring.inhoud).hexdigest(),
        sleutelversie=winkel.sleutelversie(),
        scan=uitslag,
        geplaatst_door_id=door.functionaris,
        geplaatst_door_hoedanigheid_id=door.hoedanigheid,
        geplaatst_op=nu(),
    )
    _meld(door, "geplaatst", casus, gegeven, beperkt)
    return id


@dienst
def trek_in(door: Door, *, stuk: UUID | None = None, gegeven: UUID | None = None) -> int:
    """Take back one file, or all files of an item; the row stays, the file and its key go.

    Raises:
        NietGevonden: the file cannot be seen.
        NietToegestaan: another capacity placed it.
        RegelOvertreden: it was taken back before.
    """
    door.eis("stuk:toevoegen")
    if stuk is not None:
        rij = Stuk.objects.filter(id=stuk).first()
        if rij is None:
            raise NietGevonden
        if rij.geplaatst_door_hoedanigheid_id != door.hoedanigheid:
            raise NietToegestaan(NIET_BRON, recht="stuk:toevoegen", code="niet_bron")
        if rij.ingetrokken_op:
            raise RegelOvertreden(AL_INGETROKKEN, code="al_ingetrokken")
        rijen = [rij]
    else:
        rijen = list(Stuk.objects.filter(gegeven_id=gegeven, ingetrokken_op__isnull=True))
    for rij in rijen:
        wijzig(rij, ingetrokken_op=nu(), naam="")
        _meld(door, "ingetrokken", rij.casus_id, rij.gegeven_id, rij.beperkt)
        transaction.on_commit(partial(opslag().delete, rij.id.hex))
    return len(rijen)


def _meld(door: Door, wat: str, casus: UUID, gegeven: UUID | None, beperkt: bool) -> None:
    leg_vast(
        door,
        f"stukken:stuk:{wat}",
        object=("gegeven", gegeven) if beperkt and gegeven else ("casus", casus),
        casus=casus,
        beperkt=beperkt,
    )
